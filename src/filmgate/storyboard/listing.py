"""Three or more who do one thing: "a man, a dog and a cat run"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from filmgate.storyboard.clause import Entry, is_third_person
from filmgate.storyboard.mention import Mention

_ADVERBS = ("speed", "mood", "stop", "then")
_REACH = 4
"""Words after the last of them within which their verb stands."""


def joined(
    mentions: Sequence[Mention], entries: list[Entry], place: int, start_of: Callable[[int], int]
) -> Entry | None:
    """The one entry of those who are named right before "and", each after a comma, where they and the noun at
    a place have a verb of several; None if there are not as many."""
    if not entries or not _is_of_several(mentions, place):
        return None
    first, start, commas = len(entries), start_of(place) - 1, False
    while first and _leads(mentions, entries[first - 1], start):
        commas = commas or mentions[start].text == "," or mentions[start - 1].text == ","
        first -= 1
        start = start_of(entries[first].place) - 1
    row = entries[first:]
    if not row or not commas:
        return None
    row[-1].actors = [actor for entry in row for actor in entry.actors]
    entries[first:] = row[-1:]
    return row[-1]


def _is_of_several(mentions: Sequence[Mention], place: int) -> bool:
    """Whether the verb after a noun is one of many, or a participle."""
    ahead = mentions[place + 1 : place + 1 + _REACH]
    verb = next((m for m in ahead if not m.has(*_ADVERBS)), None)
    return verb is not None and "action" in verb.fields and not is_third_person(verb.text)


def _leads(mentions: Sequence[Mention], entry: Entry, end: int) -> bool:
    """Whether somebody who is no object stands right before the comma, or the "and", at a place."""
    if entry.in_phrase or entry.is_object or not entry.actors:
        return False
    between = mentions[entry.place + 1 : end + 1]
    joints = bool(between) and all(m.text == "," or "and" in m.fields for m in between)
    return joints and all(actor.animate for actor in entry.actors)
