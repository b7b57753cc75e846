"""What a setting plays on: a stage, how it is dressed, and the pieces that stand on it."""

from __future__ import annotations

from dataclasses import dataclass

from filmgate.engines.animatic.stages.dressing import Row
from filmgate.engines.animatic.stages.site import Stage


@dataclass(frozen=True)
class Venue:
    """A setting's stage, dressing and rows."""

    stage: Stage
    dressing: str = ""
    rows: tuple[Row, ...] = ()


def one(name: str, z: float, x: float = 0.0, **options: float) -> Row:
    """A piece that stands `z` metres from the lens and `x` to the right of the middle."""
    return Row((name,), z, x=x, **options)


def many(names: str, z: float, every: float, **options: float) -> Row:
    """Pieces side by side, drawn from those names, one every so many metres."""
    return Row(tuple(names.split()), z, every=every, **options)
