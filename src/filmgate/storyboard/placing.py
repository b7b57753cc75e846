"""What words of places, hours and trades tell of those who are there."""

from __future__ import annotations

from filmgate.storyboard.clause import BREAKS, NOTHING, Deed, Entry
from filmgate.storyboard.han_goals import WHOM
from filmgate.storyboard.kinds import ANIMATE, PEOPLE
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.sense import FINITE
from filmgate.storyboard.members import Members
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.nobodies import IDLE
from filmgate.storyboard.text import is_han
from filmgate.storyboard.vocabulary import Action, SubjectKind

_HOURS = frozenset(("time_of_day",))
_AFTER_NOUNS = frozenset(
    split(
        "里, 上, 中, 下, 内, 外, 前, 后, 里的, 上的, 中的, 下的, 上方的, 之中, 之上, 之下, 当中, 远处, 附近,"
        " 四周, 周围, 旁, 旁边, 前面, 后面, 面前, 身边, 身旁, 身后, 对面, 眼前, 脚下, 上空, 中间, 之间, 里面,"
        " 上面, 门口, 沿途, 不远处"
    )
)
"""Chinese words of place that follow their noun: they open nothing (远处地球升起)."""
_TOWARDS = frozenset((*"朝向往对把将", *split("对着, 朝着, 向着, 面向, 面朝, 面对, 面对着, 冲着, 迎着")))
"""They lead to a noun, past words for where it is."""
_MANNER = "动作"
_PLACING = frozenset(("in", "on", "at", "under", "inside", "by"))
"""How a phrase for a place begins that is where somebody is ("in the back seat")."""
_WAFTED = "随风"
_TRADE = frozenset(("filmword",))
ALL_OF = frozenset(
    split("whole, entire, all the, the whole, the entire, 整个, 整节, 整间, 整栋, 整列, 整条, 整座")
)
_ALL = frozenset(("都", "全", "全都"))
_OF_PLACES = frozenset(
    split("burn, glow, explode, shatter, sink, vanish, appear, fall, flicker, spin, transform, stand, open")
)
"""What a place does itself."""
_WHERE_TOLD = frozenset(("setting", "weather", "light", "hour"))
_WITHIN = frozenset("中里下")
"""How words for weather and light end in which somebody is (雨中, 月下)."""
_ARTICLES = frozenset(("a", "an", "the"))
_OWNERS = frozenset(("his", "her", "its", "their"))
_NAMED_WITHIN = 6
"""How many words after "back to" somebody is named at most."""


class Places(Members):
    """Reads what tells where the film plays, and who must be there."""

    def _place_next(self, place: int, mention: Mention) -> None:
        """A preposition waits for its noun."""
        if mention.text == "to" and self._returns(place):
            self.preposition = ""
        elif mention.text not in _AFTER_NOUNS or mention.senses[0].value == WHOM:
            self.preposition = mention.text
        elif self.preposition not in _TOWARDS or not self._is_described(place + 1):
            self.preposition = ""
        self.determiner = ""

    def _returns(self, place: int) -> bool:
        """Whether a sentence begins by which the film goes back to somebody ("Back to the boy: …")."""
        if self.before[place].text != "back":
            return False
        before = self.before[place - 1]
        if not (before is NOTHING or before.ends_sentence):
            return False  # "walks back to the girl"
        near = self.mentions[place + 1 : place + _NAMED_WITHIN]
        noun = next((m for m in near if m.has("kind", "punctuation")), NOTHING)
        return noun.get("kind") in ANIMATE

    def _is_described(self, place: int) -> bool:
        """Whether words before 的 tell more of a noun to come (朝远处奔逃的狐狸俯冲)."""
        first = self.mentions[place] if place < len(self.mentions) else NOTHING
        return first.text == "的" or ("action" in first.fields and self.after[place].text == "的")

    def _guess(self, place: int, mention: Mention) -> None:
        """A word that no table has."""
        if self._is_in_name(place) or self._tells_of_counted(place, mention):
            return
        if self._is_epithet(place):
            self.attributes.append(mention.text)
            return
        self._toil(place, mention)
        self.attributes, self.count = [], None
        if self.after[place].text in _ARTICLES or self.after[place].text in _OWNERS:
            self.preposition = ""  # the phrase is over: "in the last verse the singer …"

    def _locate(self, place: int, mention: Mention) -> None:
        """A noun that is no actor."""
        braved = "weather" in mention.fields and self._braves(place)
        if mention.fields == _TRADE and "garment" in self.after[place].fields:
            self.attributes.append(mention.text)  # "a pale green summer dress"
        elif (
            braved
            or self._is_manner(place, mention)
            or self._is_heading(place, mention)
            or self._tells_when(place, mention)
        ):
            return
        elif self.before[place].text in ALL_OF and self._is_of_all(place):
            self._gather(place)
        else:
            first = mention.text.partition(" ")[0]
            self.preposition = first if first in _PLACING else self.preposition
            worn = self.attributes if self._is_workplace(place) else []
            self._enter(place, [])
            self.attributes = worn

    def _is_of_all(self, place: int) -> bool:
        """Whether a place stands for all who are in it ("the whole stadium jumps to its feet")."""
        verb = self.after[place + (self.after[place].text in _ALL)]
        acts = verb.part("action") is FINITE and verb.get("action") not in _OF_PLACES
        return acts and "setting" in self.mentions[place].fields

    def _gather(self, place: int) -> None:
        """Those who are in a place."""
        crowd = next((a for a in self.memory.cast.actors if a.kind is SubjectKind.CROWD), None)
        self._refer_back(place, [crowd or self._stranger(SubjectKind.CROWD)])

    def _is_manner(self, place: int, mention: Mention) -> bool:
        """Whether it only tells how a deed is done or shown (女孩慢动作跑, 花瓣随风飞舞, 模仿…的动作跳舞)."""
        before = self.before[place]
        wafted = mention.text == _WAFTED and "kind" in before.fields
        manner = "pace" in mention.fields or wafted or (mention.text == _MANNER and before.text == "的")
        return manner and is_han(mention.text) and "action" in self.after[place].fields

    def _is_heading(self, place: int, mention: Mention) -> bool:
        """Whether a word of the film trade only heads what follows ("Action: leaps through the snow")."""
        return "filmword" in mention.fields and (mention.text[-1] == ":" or self.after[place].text == ":")

    def _tells_when(self, place: int, mention: Mention) -> bool:
        """Whether a Chinese hour, or where they are, stands between somebody and their deed (渔夫清晨推船,
        女孩海边散步)."""
        if not self.entries or not is_han(mention.text):
            return False
        entry = self.entries[-1]
        if mention.fields != _HOURS:
            return self._is_between(entry, place)
        return bool(entry.actors) and not any(m.has(*BREAKS) for m in self.mentions[entry.place + 1 : place])

    def _is_between(self, entry: Entry, place: int) -> bool:
        """Whether a word for where somebody is stands right after them, and right before what they do."""
        told = self.mentions[place].fields & _WHERE_TOLD
        if not told or entry.place != place - 1 or entry.in_phrase or entry.is_object:
            return False
        within = "setting" in told or self.mentions[place].text[-1] in _WITHIN
        return within and self.after[place].has("action") and any(actor.animate for actor in entry.actors)

    def _toil(self, place: int, mention: Mention) -> None:
        """A verb that the lexicon lacks, right after a person: whatever it is, they are at work."""
        entry = self.entries[-1] if self.entries else None
        if entry is None or entry.place != place - 1 or not mention.text.endswith(("s", "ed")):
            return
        if mention.text.endswith("ed") and self.after[place].text not in _ARTICLES:
            return  # how somebody is ("a man dressed in black")
        if self.after[place].text == "that" or mention.text in IDLE:
            return
        if self.after[place].has("determiner", "attribute", "kind", "preposition") and not entry.is_object:
            deeds = (Deed(a, Action.WORK, place, True, True) for a in entry.actors if a.kind in PEOPLE)
            self.reading.deeds.extend(deeds)
