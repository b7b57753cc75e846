"""Whoever is "on a bicycle" or "on a horse" rides it, where nothing else is told of them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from filmgate.storyboard.kinds import PEOPLE
from filmgate.storyboard.lexicon import Sense
from filmgate.storyboard.lexicon.sense import FINITE, PARTICIPLE
from filmgate.storyboard.manners import RIDDEN
from filmgate.storyboard.mention import Mention

_RIDE = (Sense("action", "ride", PARTICIPLE),)
_ON = ("on", "atop", "astride")
_DESCRIBING = ("determiner", "attribute", "count", "mood", "quality")
_BREAKS = ("punctuation", "clause", "and", "then")
_BESIDE = frozenset(("carry", "hold", "wave_hand", "give", "eat", "drink"))
"""What somebody does in the saddle."""
_REACH = 6
"""Words after "kids on bikes delivering …" within which no verb of the sentence's own stands."""
_TURNED = frozenset(("toy", "rocking horse", "carousel"))


def concerns(texts: set[str]) -> bool:
    """Whether anything is on anything."""
    return not texts.isdisjoint(_ON)


def settle(mentions: list[Mention]) -> None:
    """Has "on" before a mount say that whoever is right before it rides."""
    for place, mention in enumerate(mentions):
        if mention.text in _ON and place and "action" not in mention.fields and _rides(mentions, place):
            mention.say(_RIDE)


def _rides(mentions: list[Mention], on: int) -> bool:
    """Whether people stand right before "on" and a mount right after, in a clause without a verb."""
    rider = mentions[on - 1]
    if rider.get("kind") not in PEOPLE or rider.has("action"):
        return False
    at = next(
        (at for at in range(on + 1, min(on + 5, len(mentions))) if not mentions[at].has(*_DESCRIBING)), 0
    )
    mount = mentions[at]
    if not at or mount.get("kind") not in RIDDEN or mount.text in _TURNED:
        return False
    before = takewhile(lambda m: not m.has(*_BREAKS), reversed(mentions[:on]))
    after: Iterable[Mention] = takewhile(lambda m: not m.has(*_BREAKS), mentions[on + 1 :])
    if any(m.part("action") is PARTICIPLE and m.get("action") in _BESIDE for m in mentions[at + 1 : at + 2]):
        after = (m for m in mentions[at + 2 : at + 2 + _REACH] if m.part("action") is FINITE)
    return not any(m.has("action") for m in (*before, *after))
