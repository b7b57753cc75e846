"""Who does as somebody else did: "he laughs, and so does she", "she bows, and so do the dancers"."""

from __future__ import annotations

from collections.abc import Iterable

from filmgate.storyboard.actor import Actor
from filmgate.storyboard.clause import Deed, Reading
from filmgate.storyboard.kinds import can
from filmgate.storyboard.vocabulary import Action

DOING = frozenset(("does", "do", "did"))
"""After "so" they stand for the verb before."""


SAME = "same_deed"
"""What words for the deed of somebody else say ("a boy does the same")."""


def deeds(reading: Reading, before: Action | None, actors: Iterable[Actor], place: int) -> list[Deed]:
    """The last deed that was told of others, here or `before`, for each of those who do the same."""
    last = max(reading.deeds, key=lambda deed: deed.place).action if reading.deeds else before
    if last is None:
        return []
    return [Deed(actor, last, place, True) for actor in actors if can(actor.kind, last)]
