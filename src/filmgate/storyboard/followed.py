"""Whoever the camera follows through a place goes there on foot ("follows a girl through the market")."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard import inference
from filmgate.storyboard.kinds import ANIMALS, PEOPLE
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.vocabulary import Action, SubjectKind

WAYS = frozenset(split("through, down, along, across, into, past, up, toward, towards, around, inside"))
"""Words for the way, after whom the camera follows."""
_FOLLOWING = frozenset(("follow", "track_beside", "lead"))
_REACH = 4
_BESIDE_NOUN = ("determiner", "attribute", "count", "kind")


def walks(kind: SubjectKind | None) -> bool:
    """Whether such a one goes on foot, and would else only stand there."""
    if kind is None or not (kind in PEOPLE or kind in ANIMALS):
        return False
    return inference.default_action(kind) is Action.STAND


def is_followed(mentions: Sequence[Mention], noun: int) -> bool:
    """Whether the camera follows those whom a noun names, and a word for the way comes right after it."""
    for mention in reversed(mentions[max(0, noun - _REACH) : noun]):
        if mention.get("move") in _FOLLOWING:
            return not mention.negated and _leads_somewhere(mentions, noun + 2)
        if not (mention.has(*_BESIDE_NOUN) or mention.text == "of"):
            return False
    return False


def _leads_somewhere(mentions: Sequence[Mention], start: int) -> bool:
    """Whether a place is told there, and no window to look through."""
    for mention in mentions[start : start + _REACH]:
        if mention.has("setting", "indoors") or mention.get("kind") == "crowd":
            return True
        if mention.has("kind", "punctuation", "action"):
            return False
    return False
