"""English steps that only tell how far something is, and are no stairs ("two steps behind her")."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import FINITE, WORD
from filmgate.storyboard.mention import Mention

_NOTHING = (Sense("stop", "paces", WORD),)
_STEPS = frozenset(("step", "steps"))
_ON_STAIRS = ("climb", "sit", "sat")
"""How verbs begin of what is done on stairs."""
_BUILT = frozenset(split("of, leading, lead, down, up"))
"""What follows steps that are stairs."""
_QUALIFYING = ("attribute", "speed", "mood", "stop")


def concerns(texts: set[str]) -> bool:
    """Whether a text tells of steps."""
    return not _STEPS.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Empties those steps, and what counts them."""
    for place, mention in enumerate(mentions):
        if mention.text in _STEPS and "kind" in mention.fields and (number := _number(mentions, place)):
            mentions[number - 1].say(_NOTHING)
            mention.say(_NOTHING)


def _number(mentions: list[Mention], place: int) -> int:
    """One more than where the number stands that counts steps somebody would take; 0 if none does."""
    at = place - 1
    while at > 0 and mentions[at].has(*_QUALIFYING) and "count" not in mentions[at].fields:
        at -= 1
    if at < 0 or "count" not in mentions[at].fields:
        return 0
    after = mentions[place + 1] if place + 1 < len(mentions) else None
    if after is not None and (after.text in _BUILT or after.part("action") is FINITE):
        return 0
    before = mentions[at - 1] if at else None
    built = before is not None and (before.has("determiner") or before.text.startswith(_ON_STAIRS))
    return 0 if built else at + 1
