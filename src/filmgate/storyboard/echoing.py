"""Who does as somebody else did: "he laughs, and so does she", "she bows, and so do the dancers"."""

from __future__ import annotations

from collections.abc import Iterable

from filmgate.storyboard.actor import Actor
from filmgate.storyboard.clause import Deed, Reading
from filmgate.storyboard.kinds import can

DOING = frozenset(("does", "do", "did"))
"""After "so" they stand for the verb before."""


def deeds(reading: Reading, actors: Iterable[Actor], place: int) -> list[Deed]:
    """The last deed that was told of others, for each of those who do the same."""
    if not reading.deeds:
        return []
    last = max(reading.deeds, key=lambda deed: deed.place).action
    return [Deed(actor, last, place, True) for actor in actors if can(actor.kind, last)]
