"""Chinese verbs: whose they are."""

from __future__ import annotations

from filmgate.storyboard import watching
from filmgate.storyboard.actor import Actor
from filmgate.storyboard.clause import IS_BREAK, Deed, Entry
from filmgate.storyboard.han_company import HanCompany
from filmgate.storyboard.han_senses import EMERGING, GOING_UP
from filmgate.storyboard.kinds import PEOPLE, THINGS, can
from filmgate.storyboard.lexicon import lexicon, split
from filmgate.storyboard.manners import moved_by
from filmgate.storyboard.mention import AnyOf, Mention
from filmgate.storyboard.text import is_han
from filmgate.storyboard.vocabulary import Action, SubjectKind

_HANDLING = frozenset("把将")
_HARMLESS = frozenset(map(SubjectKind, split("woman, girl, boy, child, old_woman, old_man")))
_BY = frozenset(("被", "遭", "让"))
_OUTCOMES = {
    "倒": Action.FALL, "翻": Action.FALL, "落": Action.FALL, "碎": Action.SHATTER, "破": Action.SHATTER,
    "断": Action.SHATTER, "飞": Action.FLY, "醒": Action.WAKE,
}  # fmt: skip
"""What comes of it for whoever a verb is done to, by the verb's last character."""
_OUTCOME = frozenset((*_OUTCOMES.values(), Action.LIE, Action.KNEEL, Action.BURN, Action.EXPLODE))
_STIRRED = {"笑": Action.LAUGH, "乐": Action.LAUGH, "哭": Action.CRY}
_STIRRING = frozenset("逗吓惹弄气骂打")
"""Verbs begin so after which somebody else laughs or cries (把弟弟逗笑)."""
LONGEST_PART = 2
"""Characters that no table has within a noun's phrase, at most (冲出府门)."""
_MAKING = ("成", "成了")
"""Verbs end so before what somebody makes (扭成小狗)."""
MAKING_OF = frozenset((Action.COOK, Action.WORK, Action.WRITE, Action.EAT, Action.DRINK))
_ASPECTS = frozenset("了着过起住到下上出开完")
PLACES_WITHIN = frozenset(
    split("里, 中, 里面, 旁边, 身旁, 身边, 身后, 远处, 对面, 一会儿, 片刻, 半天, 还, 比, 自己, 更")
)
"""What may stand between a verb and what describes its object (看了一会儿袋子里游动的金鱼)."""
_ON = frozenset(("上", "下"))
_COUNTED = frozenset(("count", "stop"))
"""What the words say between an unknown verb and what it is done to."""
_DESCRIBING = AnyOf(
    *split(
        "attribute, count, determiner, stop, mood, look, garment, filmword, speed, light, wear, setting,"
        " body, weather, time_of_day, reference, quality"
    )
)
"""What may stand between a verb and its object."""
_THERE = frozenset(
    map(
        Action,
        split(
            "stand, sit, lie, walk, run, fly, float, swim, drive, approach, appear, rise, fall, swing, glow,"
            " burn, leave, sail, glide, roll, jump, land, ride, hide, sleep, kneel, bloom, grow, wait, dance,"
            " climb, chase"
        ),
    )
)
"""Deeds by which somebody is brought in (远处走来一个女人)."""
_DOERS = AnyOf("kind", "pronoun", "action", "reference", "dialogue")
_OF_LIMBS = frozenset((Action.CARRY, Action.OPEN))
"""What no action pictures where it is done with a part of the body."""
_CAUSING = frozenset(("让", "使", "令", "叫", "请"))
"""Whoever stands after them does what follows (停下来让鸭子先走)."""
_LEADING_TO = frozenset("在于到向进入往")
_WEATHER = frozenset(("weather",))
_SHOWING = frozenset(("出现", "浮现", "显现", "浮现出", "显现出", "显出", "露出"))
_PLACES = frozenset("口边前旁里上下中外内处后间头空面角")
"""Last characters of words for where something is."""
_BRINGING = frozenset("着来满")
_EACH = frozenset(("一个个", "一只只", "一群群", "一排排", "一队队", "一双双", "一艘艘"))
_SELF = frozenset(("我", "我们"))
_LIFTED = frozenset((Action.RISE, Action.FLY, Action.FLOAT, Action.SINK, Action.VANISH))
"""What is done to whoever 把 brings before such a verb (把奶牛吸上去)."""
DONE_TO = frozenset(
    map(
        Action,
        split(
            "attack, push, pull, hold, catch, shoot, chase, throw, carry, shatter, open, close, give, wake,"
            " pour"
        ),
    )
)
"""Deeds that somebody else does to whoever stands before 被."""
_UPSETTING = DONE_TO - {Action.POUR}
"""倒酒 upsets nothing."""
_WORKED_ON = DONE_TO | MAKING_OF
_BEFALLING = _WORKED_ON | _OUTCOME | _LIFTED | frozenset(_STIRRED.values())
"""Deeds that are done to somebody, or come of such."""


class HanVerbs(HanCompany):
    """What a Chinese clause tells by the order of its words and by its small words."""

    def _is_spoken_of(self, place: int, action: Action) -> bool:
        """Whether somebody who can do it stands before the verb in its part of the sentence."""
        for mention in self._back_from(place):
            if mention.has("punctuation", "then"):
                return False
            kind = mention.get("kind")
            if mention.has("pronoun", "reference") or (kind and can(SubjectKind(kind), action)):
                return True
        return False

    def _befalls(self, place: int, action: Action) -> bool:
        """Notes what comes of a deed for whom it is done to; whether nobody named does it."""
        if self._is_told_of_nobody(place, action):
            return True
        if action in GOING_UP and self._startles(place):
            self.promised.append((action, place))
            return True
        if action in _THERE and self._introduces(place, action):
            self.introducing.add(place)
            follows = action is Action.CHASE and self.mentions[place].text[0] == "跟"
            self.promised.append((Action.WALK if follows else action, place))
            return True
        if action is Action.APPEAR and self.mentions[place].text in _SHOWING and self._has_noun_next(place):
            return True  # 出现金色大字
        return action in _BEFALLING and self._comes_of(place, action)

    def _is_told_of_nobody(self, place: int, action: Action) -> bool:
        """Whether the camera, a part of the body (抬起鼻子) or what comes out of something does it."""
        return (
            (not _SELF.isdisjoint(self.words) and self._is_onlookers(place))
            or (action in _OF_LIMBS and self.after[place].has("body"))
            or (action in EMERGING and self._emits(place))
        )

    def _comes_of(self, place: int, action: Action) -> bool:
        """Notes what comes of a deed that is done to somebody; whether nobody named does it."""
        patient = self._patient(place)
        led = action in _OUTCOME and self._is_complement(place)
        led = led or (action is Action.FALL and "被" in self.words)  # 被它扑倒在地
        stirs = self._stirs(place, action)
        if stirs and self._has_object_next(place):
            self.promised.append((action, place))
            return True
        led = led or stirs
        if action is Action.CHASE and (self.after[place].text != "得" or self._handled(place)):
            self._flee_from(patient, place)
        if patient and (led or (action in _LIFTED and self._handled(place))):
            self._suffer(patient, action, place)
            return True
        word = self.mentions[place].text.removesuffix("在地")
        outcome = _OUTCOMES.get(word[-1]) if action in _UPSETTING else None
        if outcome is not None and patient:
            self._suffer(patient, outcome, place)
        elif outcome is not None and self._ends_in(outcome, action, place):
            return True
        return action in _WORKED_ON and self._follows_by(place)

    def _flee_from(self, chased: list[Actor], place: int) -> None:
        """Whoever is chased runs (被狗追赶)."""
        for actor in chased:
            if actor.kind and (moved := moved_by(Action.CHASE, actor.kind, self.mentions[place].text)):
                self._suffer([actor], moved, place)

    def _stirs(self, place: int, action: Action) -> bool:
        """Whether a verb tells how it makes somebody else laugh or cry."""
        word = self.mentions[place].text
        return word[0] in _STIRRING and len(word) > 1 and _STIRRED.get(word[1]) is action

    def _ends_in(self, outcome: Action, action: Action, place: int) -> bool:
        """Notes what will come of it for the object that follows; whether its doers have had their deed."""
        if action is not Action.SHATTER:
            if self._has_object_next(place):
                self.promised.append((outcome, place))
            return False
        first = self._first_part(place)
        if first is None or self.after[place].text == "的" or self._snaps(place):
            return False
        self.promised.append((outcome, place))
        doers = self._subject() or self.memory.carried
        self._suffer([actor for actor in doers if actor.animate], first, place)
        return True

    def _snaps(self, place: int) -> bool:
        """Whether something breaks by itself: no object follows, and nobody handles it (绳索崩断)."""
        after = self.after[place + (self.after[place].text == "了")]
        ends = not after.text or after.has("punctuation", "pronoun", "then")
        return ends and not self._handled(place) and not self.before[place].has("action")

    def _has_object_next(self, place: int) -> bool:
        """Whether the verb's object comes at once (砍翻一只丧尸)."""
        after = self.after[place + 1] if self.after[place].text == "了" else self.after[place]
        return after.has("count", "kind", "attribute", "determiner")

    def _suffer(self, actors: list[Actor], action: Action, place: int) -> None:
        for actor in actors:
            if can(actor.kind, action):
                self.reading.show(actor)
                self.reading.deeds.append(Deed(actor, action, place, True))

    def _patient(self, place: int) -> list[Actor]:
        """Whom the verb is done to: after 把, or before 被."""
        if handled := self._handled(place):
            return handled
        if _BY.isdisjoint(self.words):
            return []
        for at in range(place - 1, -1, -1):
            mention = self.mentions[at]
            if IS_BREAK[mention.fields]:
                return []
            if mention.text in _BY:
                if mention.text != "被" or self._is_of_unknown(at):
                    return []
                free = [entry for entry in self.entries if entry.place < place and not entry.in_phrase]
                return free[-1].actors if free else self.memory.carried
        return []

    def _is_of_unknown(self, place: int) -> bool:
        """Whether what stands right before 被 is a noun that no table has (竹匾被掀翻)."""
        noun = self.before[place]
        return place > 0 and not noun.senses and is_han(noun.text)

    def _handled(self, place: int) -> list[Actor]:
        """What 把 brings before the verb."""
        entry = self.entries[-1] if self.entries else None
        if entry is None or entry.preposition not in _HANDLING or not entry.actors:
            return []
        between = self.mentions[entry.place + 1 : place]
        return [] if any(m.has("punctuation", "clause", "then") for m in between) else entry.actors

    def _falls_forward(self, place: int) -> bool:
        """Whether somebody throws themselves down, and pounces on nobody (抱起孩子向前扑倒)."""
        doers = self._subject() or self.memory.carried
        ends = not self.after[place].text or "punctuation" in self.after[place].fields
        return ends and bool(doers) and doers[-1].kind in PEOPLE and not self._handled(place)

    def _runs_up(self, place: int) -> bool:
        """Whether somebody who harms nobody comes running (母亲哭着扑过来)."""
        doers = self._subject() or self.memory.carried
        return bool(doers) and doers[-1].kind in _HARMLESS

    def _brings_near(self, place: int) -> bool:
        """Whether something at hand is brought near, and nobody comes (把信凑近烛火)."""
        return bool(self._handled(place))

    def _falls_there(self, place: int) -> bool:
        """Whether somebody falls there, and throws nothing down (被绊倒，摔在地上)."""
        return not self._handles(place)

    def _is_dropped(self, place: int) -> bool:
        """Whether something at hand falls, and nobody (把合同摔在桌上, 摔碗)."""
        if self._falls_down(place):
            return False
        falls = self.mentions[place].text.startswith("摔") and self._has_object_next(place)
        return falls or bool(self._handled(place)) or self._handles(place)

    def _turns_over(self, place: int) -> bool:
        """Whether something at hand is turned over, and nobody climbs over it (把文件翻过来)."""
        return self.mentions[place].text[0] == "翻" and bool(self._handles(place))

    def _handles(self, place: int) -> bool:
        """Whether 把 stands before a verb in its clause, and no other deed between."""
        for mention in self._back_from(place):
            if mention.text in _HANDLING:
                return True
            if mention.has("punctuation", "action"):
                return False
        return False

    def _is_complement(self, place: int) -> bool:
        """Whether a verb tells what comes of the one right before it (按倒在地)."""
        before = self.before[place]
        return before.has("action") and before.end == self.mentions[place].start

    def _first_part(self, place: int) -> Action | None:
        """What somebody does who breaks something (打碎, 摔碎)."""
        word = self.mentions[place].text
        if len(word) == 1:
            return None  # 象牙断了半截
        senses = lexicon().phrases.get((word[0],), ())
        told = next((sense.value for sense in senses if sense.field == "action"), None)
        if told == Action.FALL:
            return Action.THROW
        return Action(told) if told else Action.ATTACK

    def _follows_by(self, place: int) -> bool:
        """Whether 被 stands right before the verb: nobody is named who does it."""
        before = place - 1
        while before >= 0 and self.mentions[before].has("stop", "speed", "mood"):
            before -= 1
        if before >= 1 and not self.mentions[before].has("kind", "pronoun", "punctuation"):
            before -= self.mentions[before].text != "被"
        return before >= 0 and self.mentions[before].text == "被"

    def _is_han_object(self, place: int, before_it: Mention, *, anew: bool) -> bool:
        """Whether a noun stands after its verb; not one whose relative clause the verb ends (跑来的女孩).
        `before_it` is what stands before it and its adjectives; `anew` if it opens the next clause."""
        if place in self.described:
            return place in self.acted_on
        if "kind" in before_it.fields and self._is_of_stuff(place - 1, before_it):
            place -= 1
            before_it = self.before[place]
        if before_it.text.endswith(_MAKING):
            return True
        if anew or "punctuation" in before_it.fields or "punctuation" in self.before[place].fields:
            return False
        unknown, passed = 0, set[str]()
        mentions, describing, text = self.mentions, self.describing, self.mentions[place].text
        for before in range(place - 1, max(-1, place - 12), -1):
            mention, next_text = mentions[before], text
            text, fields = mention.text, mention.fields
            if before in describing or text in PLACES_WITHIN:
                continue
            if text in _ON and next_text not in _ON and "setting" in mentions[before - 1].fields:
                continue  # 看了一眼后座上熟睡的女儿
            if "action" in fields:
                if next_text in PLACES_WITHIN and "kind" in fields:
                    return False  # 看着书里的蝴蝶飞出来
                if next_text != "的":
                    return before not in self.introducing
            if "pronoun" in fields and before == place - 1:
                continue  # 交给她妈妈
            if "kind" in fields and mention.get("kind") in THINGS and self._tells_where(before + 1):
                continue  # 看着门外的女人
            if not fields and is_han(text):
                unknown += 1
                if next_text == "着" and self._describes_counted(before, place):
                    return False  # 一台裸露着线路的机器人
                if next_text in _ASPECTS:
                    return not (self.before[place].text == "的" and self.before[before].has("count"))
                if unknown > LONGEST_PART:
                    return False
            elif not _DESCRIBING[fields] and next_text != "的" and text[-1] != "的":
                counted = unknown > 0 and passed >= _COUNTED
                return counted and mention.has("kind", "pronoun")
            else:
                passed |= fields
        return False

    def _tells_where(self, place: int) -> bool:
        """Whether a word for a place and 的 stand there (门外的, 椅子上的)."""
        where = self.mentions[place]
        return "preposition" in where.fields and "的" in (where.text[-1], self.after[place].text)

    def _describes_counted(self, verb: int, noun: int) -> bool:
        """Whether a number before an unknown verb, and 的 after it, tell that it describes a noun."""
        if not any(mention.text == "的" for mention in self.mentions[verb + 2 : noun]):
            return False
        for mention in self._back_from(verb):
            if mention.has("count", "punctuation", "action"):
                return "count" in mention.fields
        return False

    def _is_of_stuff(self, place: int, noun: Mention) -> bool:
        """Whether a thing right before a noun tells what that is made of (木雕小鸟)."""
        return noun.get("kind") in THINGS and noun.end == self.after[place].start

    def _introduces(self, place: int, action: Action) -> bool:
        """Whether a verb brings in whoever follows it: where they are stands before it, and nobody else."""
        word = self.mentions[place].text
        if word[-1] in _LEADING_TO or not self._leads_to_somebody(place):
            return False
        where = word[-1] in "来出" or action is Action.APPEAR
        for before in range(place - 1, -1, -1):
            mention = self.mentions[before]
            if IS_BREAK[mention.fields]:
                return where
            if mention.fields == _WEATHER and self.after[before].text[-1:] not in _PLACES:
                return False  # 雪花从破洞中飘落
            if mention.has("setting", "preposition") or mention.text[-1] in _PLACES:
                where = True
            elif _DOERS[mention.fields] and not self._tells_a_place(before):
                return False
        return where

    def _tells_a_place(self, place: int) -> bool:
        """Whether a noun only tells of what a place is (女孩身后, 桌子的左边, 奶奶家门口)."""
        after = self.mentions[place + 1]
        return after.text == "的" or after.text[-1] in _PLACES or "setting" in after.fields

    def _leads_to_somebody(self, place: int) -> bool:
        """Whether one or several of a kind come next, and are no landmark (走过一座塔旁)."""
        counted = self.mentions[place].text[-1] in _BRINGING or self.after[place].text in _BRINGING
        counted = counted or self.after[place].text in _EACH or self.after[place + 1].text in _EACH
        for noun in range(place + 1, min(place + 8, len(self.mentions))):
            mention = self.mentions[noun]
            if "kind" in mention.fields:
                after = self.after[noun]
                if after.text == "的" and counted:
                    continue  # 两个提着灯笼的孩子
                return counted and not (after.has("preposition") or after.text == "的")
            counted = counted or "count" in mention.fields
            if "setting" in mention.fields:
                return False
            told = "action" in mention.fields or _DESCRIBING[mention.fields]
            if not told and (mention.senses or not counted):
                return False
        return False

    def _is_pivot(self, entry: Entry, action: Action) -> bool:
        """Whether what is done to somebody is to see or to move them: what follows, they do (看见狗追猫)."""
        if action is Action.TURN and not any(actor.animate for actor in entry.actors):
            return False  # whoever draws a sword turns round
        if action is Action.RIDE and not any(actor.kind in PEOPLE for actor in entry.actors):
            return False  # a horse that is led out is ridden
        if self.after[entry.place].text in watching.AT_ONCE:
            return False
        if self.mentions[entry.place].has("action"):
            return watching.have_others_act(self.mentions[entry.place], action)  # 骑马射箭
        for at in range(entry.place - 1, -1, -1):
            mention = self.mentions[at]
            if mention.text in _CAUSING:
                return True
            if at in self.describing:
                continue
            if "action" in mention.fields:
                return watching.have_others_act(mention, action)
            if "punctuation" in mention.fields:
                return True
            if not mention.senses and is_han(mention.text):
                return False
        return True

    def _is_onlookers(self, place: int) -> bool:
        """Whether it is the camera itself that does it, whose eyes we see through."""
        for mention in self._back_from(place):
            if mention.has("punctuation", "clause", "then", "kind"):
                return False
            if mention.text in _SELF:
                return any(m.get("angle") == "point_of_view" for m in self.mentions)
        return False

    def _follows_its_object(self, place: int) -> bool:
        """Whether the unknown words before a verb are what another verb is about (踏着竹梢飞掠)."""
        for mention in self._back_from(place):
            if mention.senses or not is_han(mention.text):
                if mention.has("attribute", "count", "determiner") or mention.text == "的":
                    continue
                return mention.has("action", "preposition")
        return False

    def _has_done(self, entry: Entry, place: int) -> bool:
        """Whether the agent after 被 has had a verb: the next is the subject's (被狗追得爬上树)."""
        return entry.preposition == "被" and any(
            mention.text == "得" or mention.has("action")
            for mention in self.mentions[entry.place + 1 : place]
        )
