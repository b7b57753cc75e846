"""Several of whom it is told at once who each of them is ("two customers, a trucker and a bride, …")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from filmgate.storyboard.actor import Actor
from filmgate.storyboard.boundaries import Boundaries
from filmgate.storyboard.kinds import ANIMALS, ANIMATE, PEOPLE
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.sense import FINITE
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.text import is_han
from filmgate.storyboard.trades import is_neutral
from filmgate.storyboard.vocabulary import SubjectKind

_MOST = 4
_OPENERS = frozenset((",", ":"))
_ARTICLES = frozenset(split("a, an, one, the, his, her, their"))
_YOUNG = frozenset(map(SubjectKind, ("boy", "girl", "baby")))
_ANYBODY = frozenset(map(SubjectKind, split("man, woman, old_man, old_woman, boy, girl, child, baby")))
_WITHIN_ITEM = ("determiner", "attribute", "count", "stop", "mood", "quality")
_NEAR = 14
"""Words between several and the list of them, at most."""
_LONGEST = 40
_FEW = range(2, _MOST + 1)
_PHRASE = 4
"""Words before a noun that may count it."""
_EPITHET = 4
"""How many characters an unknown Chinese word of a counted noun has."""
_NUMERALS = frozenset("一二三四五六七八九十百千万几多两0123456789")
"""How numbers end that no measure follows."""
_OF_SIZE = frozenset("岁旬米斤层年天度月号里级")
"""After a number they measure no noun."""
_HALF_NAME = 2
"""How many the first half of its name has (三艘|货运|飞船)."""
_STOP = frozenset(("stop",))


class Members(Boundaries):
    """Shows each of those, and not all of them besides."""

    def _note_member(self, place: int, actor: Actor, mention: Mention) -> None:
        """Remembers several who are told apart further on, and each of them."""
        for _, places, found in self.groups:
            if place in places:
                found.append(actor)
                return
        if actor.count > _MOST or not (places := [*_listed(self.mentions, place, actor)]):
            return
        if actor.count > 1:
            actor.count = len(places)  # "sisters Anna and Kate"
        self.groups.append((actor, places, []))

    def _tell_members_apart(self) -> None:
        """Gives each of them what all of them do."""
        for group, places, found in self.groups:
            if len(found) != len(places) or any(one is group for one in found):
                continue
            acting = {id(deed.actor) for deed in self.reading.deeds}
            idle = [one for one in found if id(one) not in acting]
            self.reading.deeds = [
                replace(deed, actor=one)
                for deed in self.reading.deeds
                for one in self._doers_among(deed.actor, group, found, idle)
            ]
            self.reading.drop(group)
            memory = self.memory
            memory.cast.actors[:] = [one for one in memory.cast.actors if one is not group]
            memory.carried, memory.living = (
                found if any(one is group for one in those) else those
                for those in (memory.carried, memory.living)
            )

    def _doers_among(self, doer: Actor, group: Actor, found: list[Actor], idle: list[Actor]) -> list[Actor]:
        """Who does what all of them do, or what is told of the last of a list ("a monk, a poet and a thief
        run")."""
        if doer is group:
            return found
        return [*idle, doer] if doer is found[-1] else [doer]

    def _tells_of_counted(self, place: int, mention: Mention) -> bool:
        """Whether an unknown Chinese word measures what is counted, or tells of it before 的 (十几|尾|锦鲤,
        三头|变异|的狼)."""
        if self.count is None or not is_han(mention.text):
            return False
        after, first = self.after[place], place
        while first and not self.mentions[first - 1].senses:
            first -= 1
        counter, start = self.before[first], self.mentions[first].start
        if "count" not in counter.fields or counter.end != start or mention.text in _OF_SIZE:
            return False
        if first == place and after.start == mention.end and after.has("attribute", "kind"):
            return "attribute" in after.fields or counter.text[-1] in _NUMERALS
        if counter.text[-1] in _NUMERALS:
            return False
        end = mention.end
        for other in self.mentions[place + 1 : place + 1 + _EPITHET]:
            if other.text == "的":
                return True
            if (other.senses and other.fields != _STOP) or other.start != end:
                return "kind" in other.fields and other.start == end == start + _HALF_NAME
            end = other.end
        return False


def _listed(mentions: Sequence[Mention], place: int, group: Actor) -> Iterator[int]:
    """Where each of several is named; nothing, if the words after them tell of others."""
    acted, opener = False, None
    for at in range(place + 1, min(place + _NEAR, len(mentions))):
        mention = mentions[at]
        if at == place + 1 and "name" in mention.fields:
            opener = place
            break
        if mention.text in _OPENERS:
            opener = at
            break
        if mention.ends_sentence or mention.has("clause", "then", "and"):
            return
        acted = acted or mention.part("action") is FINITE
    if opener is None:
        return
    heads, goes_on = _heads(mentions, opener)
    kinds = [SubjectKind(mentions[at].get("kind") or "man") for at in heads]
    many = len(heads) == group.count or (len(heads) in _FEW and _is_uncounted(mentions, place, group))
    if many and not (acted and goes_on) and _may_be(group, kinds):
        yield from heads


def _is_uncounted(mentions: Sequence[Mention], place: int, group: Actor) -> bool:
    """Whether no number tells how many they are ("sisters Anna and Kate", "a couple, Jack and Emma")."""
    if group.kind is SubjectKind.COUPLE:
        return True
    return group.plural and not any(m.has("count") for m in mentions[max(0, place - _PHRASE) : place])


def _heads(mentions: Sequence[Mention], opener: int) -> tuple[list[int], bool]:
    """The nouns of a list's items, and whether a verb follows them."""
    heads: list[int] = []
    awaited, named = True, False
    for at in range(opener + 1, min(opener + _LONGEST, len(mentions))):
        mention = mentions[at]
        if mention.ends_sentence or mention.has("clause"):
            return heads, False
        if mention.part("action") is FINITE and "kind" not in mention.fields:
            return heads, mentions[at - 1].text not in ("who", "that")
        if mention.text == "," or "and" in mention.fields:
            awaited, named = True, False
        elif awaited and "name" in mention.fields:
            heads.append(at)
            awaited = False
        elif awaited:
            if mention.text not in _ARTICLES:
                awaited = False  # what somebody has ("a hat and gloves"), or the sentence goes on
            else:
                awaited, named = False, True
        elif named and mention.get("kind") in ANIMATE:
            heads.append(at)
            named = False
        elif named and mention.senses and not mention.has(*_WITHIN_ITEM):
            named = False
    return heads, False


def _may_be(group: Actor, kinds: Sequence[SubjectKind]) -> bool:
    """Whether those of such kinds are told by a word for all of them."""
    if group.kind in ANIMALS:
        return all(kind is group.kind or (group.word == "animals" and kind in ANIMALS) for kind in kinds)
    if group.kind is SubjectKind.CHILD:
        return all(kind in _YOUNG for kind in kinds)
    if group.kind is None or group.kind not in PEOPLE:
        return False
    if is_neutral(group.kind, group.word) or group.kind not in _ANYBODY:
        return all(kind in PEOPLE for kind in kinds)
    return all(kind is group.kind for kind in kinds)
