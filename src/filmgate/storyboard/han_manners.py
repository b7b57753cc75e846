"""Chinese verbs that tell how the next deed is done, what befalls somebody, or what a part of them does."""

from __future__ import annotations

from filmgate.storyboard.han_topics import HanTopics
from filmgate.storyboard.kinds import ANIMATE, PEOPLE
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.vocabulary import Action, SubjectKind

_NEAR = 5
_MOUNTS = frozenset(map(SubjectKind, split("horse, elephant, unicorn, dragon")))
_BEFORE_MOUNT = frozenset(("count", "attribute", "determiner", "stop"))
_LIMB_ADVERBS = frozenset(("count", "stop", "mood", "speed"))
_REACHES = _LIMB_ADVERBS | {"preposition"}
_WHOLE = frozenset(("身体", "身子", "全身", "身躯", "整个身体"))
_PEDALS = frozenset(("踏板", "脚踏板", "脚踏"))
_WATERS = frozenset(("水中", "水里", "水下", "海里", "海中", "海水", "水底", "海底"))
_VOICES = ("声", "声音", "嗓音")
_INTO = frozenset(("落进", "落入", "落回"))
_BY = "被"
_PLACING = frozenset("在到进从向")
_SILLS = frozenset(("战壕", "壕沟", "窗户", "窗", "围墙", "院墙", "栏杆", "围栏", "掩体"))


class HanManners(HanTopics):
    """Tells deeds from what only sounds like one."""

    def _mounts(self, place: int) -> bool:
        """Whether somebody gets on the back of what comes next (跳上一匹白马)."""
        for mention in self.mentions[place + 1 : place + _NEAR]:
            if "kind" in mention.fields:
                doers = self._subject() or self.memory.carried
                return mention.get("kind") in _MOUNTS and bool(doers) and doers[-1].kind in PEOPLE
            if _BEFORE_MOUNT.isdisjoint(mention.fields):
                return False
        return False

    def _is_of_limb(self, place: int) -> bool:
        """Whether no more than a part of somebody does it (手腕一沉)."""
        for mention in self._back_from(place):
            if "body" in mention.fields:
                return True
            if _LIMB_ADVERBS.isdisjoint(mention.fields):
                return False
        return False

    def _is_of_part(self, place: int) -> bool:
        """Whether less than all of somebody does it (手指蜷缩着)."""
        near = next((m for m in self._back_from(place) if _LIMB_ADVERBS.isdisjoint(m.fields)), None)
        return near is not None and "body" in near.fields and near.text not in _WHOLE

    def _reaches_out(self, place: int) -> bool:
        """Whether it tells where somebody's body goes (身体向前探出)."""
        near = next((m for m in self._back_from(place) if m.fields and _REACHES.isdisjoint(m.fields)), None)
        return near is not None and "body" in near.fields

    def _swallows_nothing(self, place: int) -> bool:
        """Whether nothing is named that somebody eats (吞咽一次)."""
        for mention in self.mentions[place + 1 : place + _NEAR]:
            if "punctuation" in mention.fields:
                break
            if "kind" in mention.fields or not mention.fields:
                return False
        return True

    def _is_on_pedal(self, place: int) -> bool:
        """Whether somebody works a machine with their feet (踩着踏板), and rides none."""
        near = self.mentions[place + 1 : place + _NEAR]
        return any(m.text in _PEDALS for m in near) and not any("kind" in m.fields for m in near)

    def _is_in_water(self, place: int) -> bool:
        """Whether somebody hangs in water, and flies nowhere (悬停在水中)."""
        return any(m.text in _WATERS for m in self.mentions[place + 1 : place + 4])

    def _is_of_voice(self, place: int) -> bool:
        """Whether a sound is drowned, and nothing closed (声音被汽笛盖住)."""
        for mention in self._back_from(place):
            if mention.text.endswith(_VOICES):
                return True
            if "punctuation" in mention.fields:
                return False
        return False

    def _is_of_dish(self, place: int) -> bool:
        """Whether a verb only tells how what somebody has was made (一个煮鸡蛋)."""
        before, dish = self.before[place], self.after[place]
        if dish.get("kind") != "food" or dish.start != self.mentions[place].end:
            return False
        return (before.has("count") or before.text == "的") and self.after[place + 1].text != "的"

    def _fries(self, place: int) -> bool:
        """Whether food comes next, which blows up nothing (炸着春卷)."""
        after = self.after[place] if self.after[place].text != "着" else self.after[place + 1]
        return after.get("kind") == "food"

    def _befell(self, place: int) -> bool:
        """Whether it is what came down on somebody that does it (被雪花落在鼻子上)."""
        for mention in self._back_from(place):
            if mention.text == _BY:
                return True
            if mention.has("punctuation", "action"):
                return False
        return False

    def _was_thrown(self, place: int) -> bool:
        """Whether it is what somebody has just thrown that falls in there (随手一抛，落进锅里)."""
        if self.mentions[place].text not in _INTO or self._free():
            return False
        return any((id(doer), Action.THROW) in self.memory.done for doer in self.memory.carried)

    def _goes_faster(self, place: int) -> bool:
        """Whether it only tells how somebody on foot does the next thing (加速冲刺)."""
        doers = self._subject() or self.memory.carried
        return "action" in self.after[place].fields and bool(doers) and doers[-1].kind in ANIMATE

    def _chases_on(self, place: int) -> bool:
        """Whether it only tells where somebody chases whoever was named (追着狗穿过人群)."""
        for mention in self._back_from(place):
            if "punctuation" in mention.fields:
                return False
            if "action" in mention.fields:
                return mention.get("action") == Action.CHASE and mention.text[-1] == "着"
        return False

    def _enters_state(self, place: int) -> bool:
        """Whether it is no place, but a deed or a pace, that somebody gets into (进入燕式滑行)."""
        if self.after[place].has("pace", "speed"):
            return True
        for mention in self.mentions[place + 1 : place + 4]:
            if mention.senses:
                return "action" in mention.fields and "setting" not in mention.fields
        return False

    def _only_describes(self, place: int) -> bool:
        """Whether it tells of the place where somebody is told to be (坐在打开的后备箱里)."""
        return self.after[place].text == "的" and self.before[place].text[-1:] in _PLACING

    def _covers_body(self, place: int) -> bool:
        """Whether it tells what lies on a part of somebody (膝盖上盖着毛毯)."""
        return self.after[place].text == "着" and self.before[place].text[-1:] == "上"

    def _goes_over(self, place: int) -> bool:
        """Whether somebody gets out of a trench or a window, and looks for nothing (翻出战壕)."""
        return self.after[place].get("setting") is not None or self.after[place].text in _SILLS

    def _is_anothers(self, place: int) -> bool:
        """Whether somebody does something about tears that are not their own (擦去他的眼泪)."""
        owner, verb = self.before[place], self.before[place - 1] if place else self.before[place]
        return "determiner" in owner.fields and owner.text[-1] == "的" and "action" in verb.fields
