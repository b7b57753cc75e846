"""Chinese verbs that describe a noun which comes after 的 (燃烧的房子, 坐在窗边的男人)."""

from __future__ import annotations

from itertools import takewhile

from filmgate.storyboard import serial
from filmgate.storyboard.clause import IS_BREAK, NOTHING, Deed, Entry
from filmgate.storyboard.han_topics import NOBODIES
from filmgate.storyboard.han_verbs import DONE_TO, LONGEST_PART, MAKING_OF, PLACES_WITHIN, HanVerbs
from filmgate.storyboard.kinds import ANIMATE, PEOPLE, THINGS, VEHICLES, can
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.text import is_han
from filmgate.storyboard.vocabulary import Action, SubjectKind

_DONE = frozenset("到住下好出起")
_DESCRIBED = ("kind", "garment", "setting", "time_of_day", "weather")
"""What a verb before 的 describes."""
_MOMENTS = frozenset(split("时候, 时, 瞬间, 刹那, 那, 一, 同, 身, 样"))
"""Words after 的 that tell when it is done, or begin such."""
_WHERE = frozenset(
    ("身后", "后面", "背后", "远处", "不远处", "前方", "前面", "旁边", "空中", "头顶", "四周", "周围")
)
"""Right before a verb they tell where others do it (身后追来的人)."""
_FILMS = frozenset(
    split("视频, 短视频, 画面, 镜头, 场景, 场面, 短片, 片段, 动画, 影片, 情景, 情形, 过程, 瞬间, 感觉, 故事")
)
"""After 的 they stand for the film itself: what is told before them happens in it."""
_STAYING = frozenset("在于着")
_HANDLING = frozenset(("把", "将"))
_GIVEN_TO = frozenset(("给", "向", "对", "朝", "被", "把", "将"))
"""Right before a verb they leave it to the noun that it describes."""
_GIVING = frozenset("给向")
_SERVING = frozenset("给替帮为把")
"""Before a number and what describes somebody they lead to whom it is done."""
_POINTING = frozenset(("那", "这", "哪"))
_MEASURES = frozenset("辆只个位条座架艘匹头把张片扇盏幅件名群株棵")
_NOT_PASSED = frozenset((None, "的", "cub"))
_WITHOUT_OBJECT = frozenset(map(str, (Action.APPEAR, Action.SMILE, Action.LAUGH, Action.CRY)))
_JOINING = frozenset("来去着出起")
_AGENT = "被"
_LASTING = frozenset(map(Action, ("chase", "hold", "hug", "carry")))
"""What is still done to somebody of whom it is told."""
_FINISHED = "完"
_CLEFT = frozenset(("write", "talk", "sing", "play_music", "cook", "look", "read"))
_BEING = frozenset(("是", "竟是", "正是", "就是", "竟", "正", "却是", "都是"))
_ABOUT_OTHERS = frozenset(("look", "chase", "attack", "point"))
_SOMEBODY = "人"
_REACHING = frozenset("给到见向了着往")
_BACK, _BACK_TO_VERB = 6, 3
_THERE = PLACES_WITHIN | {"中间", "旁边", "前面", "后面", "身边", "旁", "前", "后", "边"}
_QUALIFYING = frozenset(("count", "attribute", "determiner", "stop", "preposition", "mood", "speed"))
_COVERBS = frozenset("与和跟同对向朝往把将给替为")
"""Right after a verb they open what goes on about its subject (抬眸与帘后的女子相望)."""


class HanRelatives(HanVerbs):
    """Leaves it to the noun what a verb before 的 tells of it."""

    def _attributive_han(self, place: int) -> bool:
        """燃烧的房子, 奔跑的女孩: the verb before 的 describes the noun after it."""
        mention = self.mentions[place]
        if "kind" in self.after[place].fields:
            if self._tells_of_next(place):
                self._note_describing(place, Action(mention.get("action") or "stand"))
                return True
            if self._names_trade(place):
                return True
        if self.after[place].text != "的":
            return place < self.coming.closed or self._relative_han(place)
        if self.mentions[place].get("action") in _CLEFT and self.after[place + 1].text in _BEING:
            return True  # 上面画的竟是她
        if self.after[place + 1].text == "是" and self.after[place].end == self.after[place + 1].start:
            self.promised.append((Action(mention.get("action") or "stand"), place))  # 开门的是一位老人
            return True
        following = range(place + 2, min(place + 5, len(self.mentions)))
        noun = next((at for at in following if not self.mentions[at].has("attribute", "count")), None)
        if noun is None or not self.mentions[noun].has(*_DESCRIBED):
            return noun is not None and self._is_thing(self.mentions[noun])
        action, kind = self._deed(place), self.mentions[noun].get("kind")
        if kind and ("kind" in mention.fields or action is None):
            self._describe_with(noun, kind, action)  # 看书的老人
            if self._passes(place):
                self.acted_on.add(noun)  # 经过看书的老人
        elif kind and action and not (self._is_had_done(mention, action) or self._is_suffered(place, kind)):
            self.promised.append((action, place))
        return bool(kind) or not self._is_done_there(place, noun, action)

    def _is_done_there(self, place: int, noun: int, action: Action | None) -> bool:
        """Whether whoever stands right before a verb does it in the place after 的 (孩子们奔跑的操场)."""
        entry = self.entries[-1] if self.entries else None
        if entry is None or action is None or entry.place != place - 1 or entry.in_phrase or entry.is_object:
            return False
        return self.mentions[noun].has("setting") and all(can(actor.kind, action) for actor in entry.actors)

    def _is_suffered(self, place: int, kind: str) -> bool:
        """Whether what stands before 的 is only done to somebody alive (被灯光照亮的女孩)."""
        suffered = _AGENT in self.words and kind in ANIMATE and self._is_done_by(place)
        if suffered:
            self._leave_to_doer(place)
        return suffered

    def _leave_to_doer(self, place: int) -> None:
        """Whoever stands between 被 and a verb that lasts does it (被狗追赶的男孩)."""
        entry, action = self.entries[-1] if self.entries else None, self._deed(place)
        if entry is not None and entry.preposition == _AGENT and action in _LASTING:
            self.reading.deeds.extend(Deed(actor, action, place, False) for actor in entry.actors)

    def _is_pivot(self, entry: Entry, action: Action) -> bool:
        """Also whether somebody stands before a verb that describes a thing (追着主人扔出去的飞盘)."""
        return super()._is_pivot(entry, action) or self._tells_of_thing(entry.place + 1)

    def _tells_of_thing(self, place: int) -> bool:
        """Whether 的 and a thing follow a verb, known or not."""
        if not self.after[place - 1].has("action"):
            return False
        if (close := self._close_of_relative(place, deeds=False)) is None:
            return False
        following = (m for m in self.mentions[close + 1 : close + 4] if not m.has("attribute", "count"))
        return next(following, NOTHING).get("kind") not in ANIMATE

    def _passes(self, place: int) -> bool:
        """Whether a verb that has an object stands right before one that describes it."""
        before = self.before[place]
        if "action" not in before.fields or before.get("action") in _WITHOUT_OBJECT:
            return False
        return before.text[-1] not in _JOINING

    def _names_trade(self, place: int) -> bool:
        """Whether a verb and its thing only tell what somebody's trade is (炒茶师傅)."""
        verb, thing, somebody = self.mentions[place], self.after[place], self.after[place + 1]
        if len(verb.text) > 1 or "kind" not in thing.fields or somebody.get("kind") not in PEOPLE:
            return False
        joined = verb.end == thing.start and thing.end == somebody.start
        return joined and thing.get("kind") not in ANIMATE and "pronoun" not in somebody.fields

    @staticmethod
    def _is_had_done(verb: Mention, action: Action) -> bool:
        """Whether a verb before 的 tells what was done to the noun (刚捉到的鱼), or is over (做完手术)."""
        done = verb.text[-1] in _DONE and action in DONE_TO | MAKING_OF
        return len(verb.text) > 1 and (done or _FINISHED in verb.text)

    @staticmethod
    def _is_thing(noun: Mention) -> bool:
        """Whether a word after 的 names what the plan has no subject for, and no moment (坏掉的音乐盒)."""
        if noun.text in _FILMS or noun.text in _MOMENTS or noun.text[0] in _MOMENTS:
            return False
        return is_han(noun.text) and (
            not noun.senses or noun.text in NOBODIES or noun.has("filmword", "sound", "look")
        )

    def _relative_han(self, place: int) -> bool:
        """坐在窗边的男人: a verb with its own words, 的, and then whoever does it."""
        if self.after[place].text in _COVERBS or (end := self._close_of_relative(place, deeds=True)) is None:
            return False
        if self._is_about_what_is_there(place, end):
            return False  # 盯着里面的金鱼
        if self.after[end].text == "是" and self.mentions[end].text == "的" and self._opens_sentence(place):
            noun = next(
                (at for at in range(end + 2, min(end + 10, len(self.mentions))) if self._names(at)), 0
            )
            if noun:  # 跟在身后的是一台机器人
                follows = self.mentions[place].text[0] == "跟"
                deed = Action.WALK if follows else self._deed(place)
                self._describe_with(noun, self.mentions[noun].get("kind") or "", deed)
                return True
        counted = self._is_counted(place)
        if (close := self._close_of_relative(place, deeds=counted)) is None:
            return False
        action = self._deed(place)
        acted = serial.tells_of_object(self.mentions, place)
        seen = self._is_seen_there(place)
        given = acted or seen or self.before[place].text in _GIVEN_TO  # 把鱼扔给等在岸边的猫
        served = counted and self._before_noun(place).text in _SERVING  # 给一个坐在椅子上的男孩理发
        if not (counted or given) and self._is_spoken_of(place, action or Action.STAND):
            return False
        if _AGENT in self.words and self._is_done_by(place):
            return True  # 被炮火炸塌的教堂
        noun = close + 1
        while noun < len(self.mentions) and self._qualifies(noun, close):
            noun += 1
        kind = self.mentions[noun].get("kind") if noun < len(self.mentions) else None
        if acted and kind is None and "着" in (self.mentions[place].text[-1], self.after[place].text):
            return True  # 抚摸刻着字的课桌
        doers = ANIMATE | VEHICLES if self.before[place].text in _WHERE else ANIMATE
        if kind is None and self._is_somebodys(place, noun):
            return True  # 走近躺在沙发上的人
        if noun == len(self.mentions) or not (counted or kind in doers):
            return self._is_of_handled(place, noun)
        if kind in ANIMATE and not given and self._is_done_to(place, noun):
            return False
        if kind:
            self._describe_with(noun, kind, action)
        if acted or served or seen or self._follows_verb(place):
            self.acted_on.add(noun)
        if counted:
            self.coming.closed, self.coming.count, self.count = close, self.count, None
        return True

    def _is_somebodys(self, place: int, noun: int) -> bool:
        """Whether a verb right after another describes somebody of whom no more is told."""
        if noun >= len(self.mentions) or self.mentions[noun].text != _SOMEBODY:
            return False
        goes_on = self.before[place] is NOTHING and bool(self.memory.carried)
        ends = self.after[noun] is NOTHING or IS_BREAK[self.after[noun].fields]
        return "action" in self.before[place].fields or (goes_on and ends)

    def _is_seen_there(self, place: int) -> bool:
        """Whether only where somebody is stands between a verb and one that tells more of whom it is about
        (看见人群里举着花的男友)."""
        if place < _BACK_TO_VERB or self.before[place].text not in _THERE:
            return False
        where, verb = self.mentions[place - 2], self.mentions[place - 3]
        if not (where.has("kind", "setting") and "action" in verb.fields):
            return False
        return verb.get("action") == "look" or verb.text[-1] in _REACHING

    def _is_of_handled(self, place: int, noun: int) -> bool:
        """Whether a verb right after 把 describes a thing, and another one tells what is done to it
        (把藏在身后的花递给她)."""
        if self.before[place].text not in _HANDLING:
            return False
        clause = list(takewhile(lambda m: "punctuation" not in m.fields, self.mentions[noun:]))
        cut = noun + len(clause) == len(self.mentions)  # before that other verb
        return cut or any("action" in mention.fields for mention in clause)

    def _is_done_by(self, place: int) -> bool:
        """Whether 被 opens the part of the sentence that the verb stands in."""
        for mention in self._back_from(place):
            if mention.text == _AGENT:
                return True
            if mention.has("punctuation", "action"):
                return False
        return False

    def _is_about_what_is_there(self, place: int, end: int) -> bool:
        """Whether nothing but where it is stands between 着 and the 的 of whatever a verb is about."""
        verb = self.mentions[place]
        if verb.text[-1] != "着" or verb.get("action") not in _ABOUT_OTHERS:
            return False
        return all(m.text in PLACES_WITHIN for m in self.mentions[place + 1 : end])

    def _names(self, place: int) -> bool:
        """Whether somebody or something is named there."""
        return "kind" in self.mentions[place].fields

    def _opens_sentence(self, place: int) -> bool:
        """Whether nothing but where stands before a verb in its part of the sentence."""
        for mention in self._back_from(place):
            if "punctuation" in mention.fields:
                return True
            if mention.has("kind", "pronoun", "action"):
                return False
        return True

    def _follows_verb(self, place: int) -> bool:
        """Whether the noun that a verb describes is another verb's object (递给一个哭泣的女孩)."""
        for before in range(place - 1, max(-1, place - _BACK), -1):
            mention = self.mentions[before]
            if "action" in mention.fields:
                reaches = (
                    mention.text[-1] in _REACHING or mention.get("action") == "look" or "看" in mention.text
                )
                return reaches and before not in self.introducing
            if mention.fields and _QUALIFYING.isdisjoint(mention.fields):
                return False
        return False

    def _describe_with(self, noun: int, kind: str, action: Action | None) -> None:
        """Notes what somebody to come does, if they can."""
        able = action is None or can(SubjectKind(kind), action)
        self.described[noun] = action if able else None

    def _is_counted(self, place: int) -> bool:
        """Whether a measure word before a verb waits for the noun that it describes (一颗长满草的星球)."""
        at = place
        while place and self.mentions[place - 1].get("stop") not in _NOT_PASSED:
            place -= 1
        measured = self.before[place]
        if measured.text in _POINTING and place < at:
            return self.mentions[place].text in _MEASURES
        return "count" in measured.fields and len(measured.text) > 1

    def _qualifies(self, place: int, close: int) -> bool:
        """Whether a word tells more of the noun to come; so may one that no table has."""
        mention = self.mentions[place]
        unknown = not mention.senses or mention.has("stop")
        return mention.has("attribute", "count") or (unknown and place - close <= LONGEST_PART + 1)

    def _is_done_to(self, place: int, noun: int) -> bool:
        """Whether those of whom the sentence speaks do it to the noun (瞄准远处的鹿)."""
        known = any(actor.animate for actor in (*self.memory.carried, *self._subject()))
        if not known or self.before[place].has("count", "determiner"):
            return False
        if self.mentions[place].text[-1] in _STAYING or self.before[place].text in _WHERE:
            return False
        if self._has_own_object(place, noun):
            return False
        if self.mentions[place].text[-1] in _GIVING or self.mentions[place].get("action") in DONE_TO:
            return True
        for mention in self.mentions[noun + 1 :]:
            if IS_BREAK[mention.fields]:
                return True
            if mention.has("action"):
                return False
        return True

    def _has_own_object(self, place: int, noun: int) -> bool:
        """Whether a thing right before 的 is what a verb is done to (手持火把的男人)."""
        close = noun - 1
        while close > place and self.mentions[close].text != "的":
            close -= 1
        if not any(m.get("kind") in THINGS for m in self.mentions[close - 1 : close]):
            return False
        return not any("action" in m.fields for m in self.mentions[place + 1 : close])

    def _awaits_noun(self, place: int) -> bool:
        """Whether a counted noun comes that a verb only describes (两个走来的女孩)."""
        return self._is_counted(place) and self._close_of_relative(place, deeds=True) is not None

    def _close_of_relative(self, place: int, *, deeds: bool) -> int | None:
        """Where the 的 stands that closes a verb's phrase, past other deeds if they may be in it."""
        for close, mention in enumerate(self.mentions[place + 1 : place + 7], place + 1):
            text, fields = mention.text, mention.fields
            if text[-1] == "的" and (text == "的" or "preposition" in fields):
                return close
            if ("action" in fields and not deeds) or IS_BREAK[fields]:
                return None
            if "wear" in fields and "count" in self.mentions[close - 1].fields:
                return None  # 抱着一个裹着毯子的女孩
        return None
