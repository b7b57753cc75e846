"""Whether a sentence turns to somebody whom it names in passing, or goes on about whom it was about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from filmgate.storyboard.lexicon.sense import FINITE
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.vocabulary import Action

if TYPE_CHECKING:
    from filmgate.storyboard.clause import Deed, Entry

_NOUN = 4
"""Words that stand before a noun after a comma, at most."""


def is_beside(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a comma brings in somebody of whom a verb tells what no film shows ("freezes, his rival, a
    girl with braids, shrugs")."""
    if mentions[place - 1].has("preposition"):
        return False
    verb = next((m for m in mentions[place + 1 :] if m.part("action") is FINITE), None)
    opens = any(m.text == "," for m in mentions[max(0, place - _NOUN) : place])
    third = verb is not None and verb.text.partition(" ")[0].endswith("s") and not verb.get("action")
    return opens and third


def is_new(mentions: Sequence[Mention], place: int) -> bool:
    """Whether the sentence turns to somebody whom it brings in."""
    return is_beside(mentions, place) or _is_there(mentions, place)


def _is_there(mentions: Sequence[Mention], place: int) -> bool:
    """Whether words for a place and "is" bring in the noun ("behind it is a whole orchestra")."""
    near = range(max(0, place - _NOUN), place)
    being = next((at for at in near if mentions[at].text in ("is", "are")), 0)
    if not being or any(not m.has("determiner", "attribute", "count") for m in mentions[being + 1 : place]):
        return False
    return any(m.has("preposition") for m in mentions[max(0, being - _NOUN) : being])


def is_of_object(who: Entry, entries: Sequence[Entry], deeds: Sequence[Deed]) -> bool:
    """Whether "who" tells more of whom somebody has done something to: the sentence goes on about that
    somebody ("waves at a farmer who pulls a cow, stops and gets off"), unless he only looks."""
    place = who.place - 1
    head = next((entry for entry in entries if entry.place == place), None)
    if head is None or not (head.in_phrase or head.is_object):
        return False
    acting = (deed for deed in deeds if deed.finite and deed.place < place)
    return any(deed.action is not Action.LOOK and deed.actor.animate for deed in acting)
