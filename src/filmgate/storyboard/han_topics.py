"""Of what a Chinese clause speaks where that is nobody whom the plan knows (尘埃在光束中浮动, 墙上写着字)."""

from __future__ import annotations

from filmgate.storyboard.clause import NOTHING
from filmgate.storyboard.lexicon import split, table
from filmgate.storyboard.mention import AnyOf, Mention
from filmgate.storyboard.smiles import TEARS
from filmgate.storyboard.speech import Speech
from filmgate.storyboard.text import is_han
from filmgate.storyboard.vocabulary import Action

NOBODIES = frozenset(split(table("scene.toml")["nobodies"]))
_KNOWN = AnyOf("kind", "pronoun", "reference", "dialogue", "garment", "name", "action")
_OWNERS = AnyOf("kind", "pronoun", "reference")
_OPENING = frozenset("在从被把将向朝随沿顺由往像如")
"""First characters of what may stand between a noun and its verb."""
_WHERE = frozenset(
    split(
        "里, 上, 中, 下, 内, 外, 前, 后, 旁, 旁边, 里面, 上面, 下面, 外面, 四周, 周围, 远处, 之上, 之间,"
        " 之下, 之中, 中央, 中间, 门口, 身边, 身旁, 身后, 面前, 边, 间, 处, 顶"
    )
)
"""Words for where something is, after its noun."""
_SCENERY = AnyOf("weather", "light", "sound")
_STUFF = frozenset("光水气烟雾尘火焰粉屑浪波影霞液汁油血风云沙泥灰漪器板架柜炉绳针筒罐箱桶链锁帘帆杆盘轮弦珠")
"""Last characters of words for what flows, drifts and shines, and for parts of rooms, ships and machines."""
_MACHINE = "机"
_THEIRS = frozenset(split("目光, 眼光, 身影, 背影, 人影, 一口气, 一溜烟"))
_NOUN_LENGTHS = range(2, 4)
"""Characters of a noun that no table has, at its verb: of four it is a saying (大摇大摆走进)."""
_LONGEST_NOUN = max(_NOUN_LENGTHS)
_FLOWING = frozenset(
    map(
        Action, split("pour, fall, land, shatter, glow, flicker, melt, sink, roll, explode, float, transform")
    )
)
"""What things do that flow and drift, and somebody who is spoken of hardly after them."""
_WHIRLING = frozenset(("飞舞", "飘舞", "旋转", "飘动", "翻飞", "盘旋"))
_ABOUT = frozenset(("绕着", "围着", "环绕着", "围绕着"))
_STRIKING = frozenset("砸溅洒滴撞")
_MOVING = frozenset(
    map(
        Action,
        split(
            "glide, spin, dance, fly, jump, swing, land, roll, walk, swim, run, float, fall, turn, row,"
            " appear, leave, close, open, transform"
        ),
    )
)
_PLAYED = "弹"
"""What fingers do to keys and strings is somebody's deed."""
_WAVES = frozenset("浪幕片花团层墙柱")
"""Right after a word for the weather they belong to it (雪浪, 雨幕)."""
_GOING_AWAY = frozenset(map(Action, split("vanish, leave, walk, run, melt, sink, float, enter, fly")))
_WELLING = frozenset(map(Action, split("leave, fall, pour, roll, glide, land, enter, spin, run")))
_SEEN = frozenset(("背影", "身影", "侧影", "影子"))
_TEARS_SEEN = TEARS | _SEEN
_ADVERBIAL = frozenset(("stop", "speed", "mood"))
_AND = frozenset(("与", "和", "及", "、"))
_HELD_FIELDS = frozenset(("stop", "prop", "filmword"))
_HAIR = "发"
_HELD = frozenset("笔碗杯壶勺篮包伞杆锤斧锄扇烟帽")
"""Things of one character that somebody has in hand."""
_IN_HAND = frozenset(("手中", "手里", "手上", "怀里", "怀中", "身上", "头上", "脚下", "嘴里", "肩上"))
_FINGERS = frozenset("臂翼手指腕掌眼目唇眉发鼻耳尾鳍嘴")
_LOOKS = frozenset(("眼神", "目光", "表情", "脸色", "神情", "眼睛", "双眼", "瞳孔", "头发"))
"""Where they change, somebody does not."""
_OF_FILM = frozenset(("filmword",))
_PICTURES = frozenset(("画面", "视频", "影片", "短片", "内容"))
_TONES = frozenset(
    split("色调, 情绪, 节奏, 配乐, 音乐, 氛围, 风格, 光线, 光影, 色彩, 字幕, 背景, 影调, 旋律")
)
"""Words of the film trade for what changes by itself."""
_SMALL = frozenset(("stop",))
_PARTING = AnyOf("punctuation", "then")
_LASTING = frozenset("着满")
_LYING_THERE = frozenset(
    map(
        Action,
        split(
            "write, float, grow, burn, glow, stand, lie, work, cook, swing, carry, pour, fall, close, fly,"
            " bloom, appear, roll, hug, catch, spin, flicker"
        ),
    )
)
"""What verbs with 着 or 满 tell of what is somewhere, and not of somebody."""
_SOMEBODYS = ("pronoun", "action", "body", "reference", "garment")
_GOING_BEFORE = AnyOf(
    "attribute", "count", "determiner", "stop", "speed", "mood", "time_of_day", "and", "look"
)
_PLACING = AnyOf("setting", "preposition")
_SHINING = frozenset("光霞曦")
_OF_HOUR = frozenset("把将")
"""After a word for an hour they tell that it is the sun or the moon that does it."""


class HanTopics(Speech):
    """Tells when a Chinese verb is of nobody."""

    def _is_of_no_subject(self, place: int) -> bool:
        """Whether the verb's part of the sentence opens with something that the plan has no subject for, or
        with a place where something is."""
        opening = self.opened
        if self.memory.adrift and opening == 0:
            return True
        if opening == place:  # the verb comes first
            return self._flows_on(opening, place)
        if self._head(opening, place):
            return True
        if not _TEARS_SEEN.isdisjoint(self.words) and (
            self._is_of_tears(opening, place)  # 眼泪一下子涌了出来
            or self._is_watched(opening, place)  # 目送她的背影隐没在夜色里
        ):
            return True
        if self.before[place].text in _WHERE and self._is_where_things_are(opening, place):
            return True
        verb = self.mentions[place]
        moves = verb.get("action") in _MOVING and verb.text[0] != _PLAYED
        moves = moves and self._is_of_fingers(opening, place)
        return moves or self._flows_on(opening, place)

    def _is_of_tears(self, opening: int, place: int) -> bool:
        """Whether no more than somebody's tears come out, or fall."""
        if self.mentions[place].get("action") not in _WELLING:
            return False
        for at in range(place - 1, opening - 1, -1):
            mention = self.mentions[at]
            if mention.text in TEARS:
                return at == opening or self.before[at].text[-1] not in _LASTING  # 含着泪跑来
            if _ADVERBIAL.isdisjoint(mention.fields) and mention.senses and mention.text[0] not in _OPENING:
                return False
        return False

    def _is_watched(self, opening: int, place: int) -> bool:
        """Whether somebody else watches who goes or vanishes there."""
        seen = place - 1
        while seen > opening and not _ADVERBIAL.isdisjoint(self.mentions[seen].fields):
            seen -= 1
        if self.mentions[seen].text not in _SEEN or self.mentions[place].get("action") not in _GOING_AWAY:
            return False
        return any(m.get("action") == Action.LOOK for m in self.mentions[opening:place])

    def _is_of_fingers(self, opening: int, place: int) -> bool:
        """Whether no more than somebody's fingers or eyes move (手指在琴键上跳跃)."""
        action, after = self.mentions[place].get("action"), self.after[place]
        if action == Action.OPEN and after.senses and "punctuation" not in after.fields:
            return False  # 双手打开盒子
        words = self.mentions[opening:place]
        if action == Action.APPEAR and words and words[-1].has("body"):
            return True  # 嘴角浮现出微笑
        if action == Action.TRANSFORM:
            return any(m.text in _LOOKS and "body" in m.fields for m in words)  # 眼神变成心痛
        head = next((m for m in words if not m.has("determiner", "attribute")), NOTHING)
        if "body" not in head.fields or any(m.text == "的" and m.start == head.end for m in words):
            return False
        return head.text[-1] not in _WHERE and not _FINGERS.isdisjoint(head.text)

    def _flows_on(self, opening: int, place: int) -> bool:
        """Whether a clause without a subject goes on about what the one before it was about, and that flows
        or falls (汗水滑落，滴在地板上)."""
        verb = self.mentions[place]
        if verb.text in _WHIRLING and self.mentions[opening].text in _ABOUT:
            return self._was_of_nobody(opening) if opening else self.memory.aloof  # 绕着她飞舞
        if verb.get("action") not in _FLOWING and verb.text[0] not in _STRIKING:
            return False
        if any(m.has("kind", "pronoun", "body", "reference", "action") for m in self.mentions[opening:place]):
            return False
        if opening == 0:
            return self.memory.aloof
        return self._was_of_nobody(opening)

    def _was_of_nobody(self, end: int) -> bool:
        """Whether the part of the sentence with a comma before a place is."""
        return self.mentions[end - 1].text == "," and self._head(self._opening(end - 1), end - 1)

    def _drift(self) -> None:
        """Notes whether a part of the sentence that the next beat goes on with is of nobody."""
        end = len(self.mentions)
        if not (end and is_han(self.mentions[-1].text)):
            self.memory.adrift = False
            self.memory.aloof = end > 1 and self._was_of_nobody(end)
            return
        self.memory.aloof = False
        going = self.memory.adrift and self.opened == 0
        self.memory.adrift = self.opened < end and (going or self._head(self.opened, end))

    def _opening(self, place: int) -> int:
        """Where the part of the sentence begins that a verb stands in."""
        mentions = self.mentions
        while place and not _PARTING[mentions[place - 1].fields]:
            place -= 1
        return place

    def _head(self, at: int, place: int) -> bool:
        """Whether what the clause opens with that begins at one place, before its first verb, is no subject
        of the plan's."""
        while at < place:
            mention = self.mentions[at]
            if _KNOWN[mention.fields]:
                if not (_OWNERS[mention.fields] and (owned := self._past_owner(at))):
                    return False
                at = owned
                if self.after[at - 1].text in _HELD and self._acts_next(at + 1, place):
                    return True  # 老人手中的笔跌落
                continue
            if mention.text[0] in _OPENING:
                return False
            if mention.text in _IN_HAND and self.after[at].text == "的" and self._is_thing_held(at + 2):
                return True  # 手里的簸箕掉在地上
            if end := self._nobody_at(at, place):
                if end < len(self.mentions) and self.mentions[end].text == "的":
                    at = end + 1  # it only describes what comes
                    continue
                if end < place and self.mentions[end].text in _AND:  # 长发与衣袂飞舞
                    return not any(_OWNERS[other.fields] for other in self.mentions[end:place])
                return self._acts_next(end, place) and not self._shows_somebody(at, place)
            if mention.senses and not _GOING_BEFORE[mention.fields]:
                if mention.text[-1] != "的" and self.after[at].text != "的":
                    return False
                if not _PLACING[mention.fields]:
                    return False
                at += mention.text[-1] != "的"  # 仪表盘上的, 竹林里的
            at += 1
        return False

    def _shows_somebody(self, at: int, place: int) -> bool:
        """Whether the picture itself stands there, of which is told who is in it (画面是一个女孩在跳舞)."""
        if self.mentions[at].text not in _PICTURES:
            return False
        return any(_KNOWN[mention.fields] for mention in self.mentions[at + 1 : place])

    def _is_thing_held(self, at: int) -> bool:
        """Whether a word there stands for a thing that the plan has no subject for."""
        return at < len(self.mentions) and _HELD_FIELDS.issuperset(self.mentions[at].fields)

    def _past_owner(self, at: int) -> int:
        """Where what is somebody's begins, or is in their hands (老人手中的笔); 0 if 的 follows none."""
        if self.after[at].text == "的":
            return at + 2
        within = self.after[at].text in _IN_HAND or self.after[at].text in _WHERE  # 窗外的灯光
        return at + 3 if within and self.after[at + 1].text == "的" else 0

    def _nobody_at(self, at: int, place: int) -> int:
        """Where a noun ends that the plan has no subject for, if one begins at a place; else 0."""
        mention = self.mentions[at]
        if mention.text in NOBODIES or _SCENERY[mention.fields] or self._is_stuff(mention):
            wave = self.after[at]
            return at + (2 if not wave.senses and wave.text in _WAVES else 1)
        if mention.fields == _OF_FILM and mention.text in _TONES:
            return at + 1
        if mention.text[-1] == _HAIR and len(mention.text) > 1 and "attribute" in mention.fields:
            return at + 1 if self._acts_next(at + 1, place) else 0
        if "time_of_day" in mention.fields:
            return at + 1 if self.after[at].text in _OF_HOUR or mention.text[-1] in _SHINING else 0
        if mention.senses:
            return 0
        end, farthest = at, min(place, at + _LONGEST_NOUN + 1)
        while end < farthest and not self.mentions[end].senses and is_han(self.mentions[end].text):
            end += 1
        if end < place and "body" in self.mentions[end].fields and end - at == 1:
            return end + 1  # 机头, 炉口
        length = sum(len(m.text) for m in self.mentions[at:end])
        return end if length in _NOUN_LENGTHS else 0

    @staticmethod
    def _is_stuff(mention: Mention) -> bool:
        """Whether a small word is one for what flows or shines (铁水, 剑光)."""
        if mention.fields != _SMALL or mention.text in _THEIRS or len(mention.text) not in _NOUN_LENGTHS:
            return False
        return mention.text[-1] in _STUFF or (len(mention.text) > 2 and mention.text[-1] == _MACHINE)

    def _acts_next(self, end: int, place: int) -> bool:
        """Whether a verb, or what may stand before it, follows a noun that ends there."""
        after: Mention = self.mentions[end] if end < len(self.mentions) else NOTHING
        if after.text in _WHERE or after.text == "的" or after.text[:1] in "时地得着":
            return False
        if "count" in after.fields and end + 1 < place:
            return self.mentions[end + 1].text == after.text  # 灯光一道一道掠过
        return end == place or after.has("stop", "speed", "mood", "action") or after.text[0] in _OPENING

    def _is_where_things_are(self, opening: int, place: int) -> bool:
        """Whether a verb after a word of place tells what is there, and no subject stands before it
        (洞外飘着雪)."""
        mention = self.mentions[place]
        lasting = mention.text[-1] in _LASTING or self.after[place].text[:1] in _LASTING
        if not lasting or mention.get("action") not in _LYING_THERE:
            return False
        for at in range(opening, place):
            other = self.mentions[at]
            described = self.after[at].text == "的"
            if other.text[0] in _OPENING or (other.has(*_SOMEBODYS) and not described):
                return False
            if other.has("kind") and self.after[at].text not in (*_WHERE, "的"):
                return False
        return True
