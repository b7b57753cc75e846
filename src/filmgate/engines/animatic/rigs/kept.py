"""Drawings that are worked out once and painted again and again: heads, hats, umbrellas, what does not move
against its own frame, or moves in proportion to a few numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

import numpy as np

from filmgate.engines.animatic.pen import Pen, Points
from filmgate.engines.animatic.sketch import Sketch

Drawing: TypeAlias = Callable[..., None]
"""Of the pen, what the drawing is kept by, and the numbers that it moves with. It must not ask the
pen how fine the picture is, nor for what is painted."""


@dataclass(frozen=True)
class _Kept:
    sketch: Sketch
    """When the numbers are 0."""
    lengths: list[int]
    """Points of each outline."""
    moves: tuple[Points, ...]
    """How far each number that is 1 takes its points."""


@lru_cache(maxsize=512)
def _kept(drawing: Drawing, by: tuple[Any, ...], numbers: int) -> _Kept:
    def drawn(values: Sequence[float]) -> Sketch:
        sketch = Sketch.of(lambda pen: drawing(pen, *by, *values), float("nan"))
        if sketch is None:
            raise TypeError("a kept drawing does not ask for what was painted before it")
        return sketch

    first = drawn([0.0] * numbers)
    moves = [drawn(row).points - first.points for row in np.eye(numbers).tolist()]
    return _Kept(first, first.lengths.tolist(), tuple(moves))


def paint(pen: Pen, drawing: Drawing, *by: Any, numbers: tuple[float, ...] = ()) -> None:
    """Paints `drawing(pen, *by, *numbers)`, whose points are linear in each of the numbers, and which is kept
    by `by`: what is equal, or the same where it has no equality."""
    kept = _kept(drawing, by, len(numbers))
    sketch, at = kept.sketch, kept.sketch.points
    for move, number in zip(kept.moves, numbers, strict=True):
        at = at + move * number
    if kept.lengths:
        pen.stamp(at, kept.lengths, sketch.shapes, sketch.ramps)
