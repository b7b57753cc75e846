"""How somebody gets into or out of what they stand behind."""

from __future__ import annotations

from dataclasses import dataclass

from filmgate.engines.animatic.noise import ease

STOOPS = 0.7
"""Seconds in which they do so."""


@dataclass(frozen=True)
class Stoop:
    """Getting in or out: from `start` seconds on somebody goes `deep` metres down, or comes up again."""

    start: float
    deep: float
    into: bool

    def sunk(self, time: float) -> float:
        """Metres below where they stand."""
        share = ease(self.start, self.start + STOOPS, time)
        return self.deep * (share if self.into else 1 - share)

    def seen(self, time: float) -> float:
        """How much is seen of them, 0..1: nothing once they sit inside."""
        return min(1.0, max(0.0, 8.0 * (1.0 - self.sunk(time) / self.deep)))
