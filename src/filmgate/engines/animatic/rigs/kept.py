"""Drawings that are worked out once and painted again and again: heads, hats, umbrellas, what does not move
against its own frame, or moves in proportion to a few numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, NoReturn, TypeAlias

import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.colour import Colour
from filmgate.engines.animatic.pen import Gradient, Outline, Paint, Pen, Points, Stroke, ink_of, points

Drawing: TypeAlias = Callable[..., None]
"""Of the pen, what the drawing is kept by, and the numbers that it moves with. It paints with `fill` and
`line` alone, and must not ask the pen how fine the picture is."""


class _Recorder(Pen):
    """Writes down what is drawn, in the drawing's own frame."""

    def __init__(self) -> None:
        super().__init__(np.zeros((1, 1, 4), np.uint8), 0.0, 0.0, float("nan"))
        self.matrix = np.eye(2, 3)
        self.strokes: list[Stroke] = []
        self.outlines: list[Points] = []

    def _draw(
        self,
        outlines: Sequence[Outline],
        paint: Paint,
        alpha: float,
        atop: bool,
        holes: bool = False,
        width: float = -1.0,
        closed: bool = True,
    ) -> None:
        matrix = self.matrix
        grown = float(abs(np.linalg.det(matrix[:, :2]))) ** 0.5
        self.outlines += [points(outline) @ matrix[:, :2].T + matrix[:, 2] for outline in outlines]
        if isinstance(paint, Gradient):
            paint = _placed(paint, matrix, grown)
        ink = ink_of(paint, alpha)
        self.strokes.append(Stroke(len(outlines), width * grown, closed, holes, atop, ink))

    def puff(self, x: float, y: float, radius: float, colour: Colour, alpha: float) -> NoReturn:
        raise TypeError("a kept drawing has no puffs")

    def inked(self) -> NoReturn:
        raise TypeError("a kept drawing does not ask for what was painted before it")


def _placed(paint: Gradient, matrix: npt.NDArray[np.float64], grown: float) -> Gradient:
    ends = (np.array([paint.start, paint.end]) @ matrix[:, :2].T + matrix[:, 2]).tolist()
    radius = None if paint.radius is None else paint.radius * grown
    return replace(paint, start=tuple(ends[0]), end=tuple(ends[1]), radius=radius)


@dataclass(frozen=True)
class _Kept:
    strokes: tuple[Stroke, ...]
    lengths: list[int]
    """Points of each outline."""
    still: Points
    """All points, when the numbers are 0."""
    moves: tuple[Points, ...]
    """How far each number that is 1 takes them."""


@lru_cache(maxsize=512)
def _kept(drawing: Drawing, by: tuple[Any, ...], numbers: int) -> _Kept:
    def drawn(values: Sequence[float]) -> _Recorder:
        recorder = _Recorder()
        drawing(recorder, *by, *values)
        return recorder

    def at(recorder: _Recorder) -> Points:
        return np.concatenate([*recorder.outlines, np.empty((0, 2))])

    first = drawn([0.0] * numbers)
    moves = [at(drawn(row)) - at(first) for row in np.eye(numbers).tolist()]
    return _Kept(tuple(first.strokes), [len(one) for one in first.outlines], at(first), tuple(moves))


def paint(pen: Pen, drawing: Drawing, *by: Any, numbers: tuple[float, ...] = ()) -> None:
    """Paints `drawing(pen, *by, *numbers)`, whose points are linear in each of the numbers, and which is kept
    by `by`: what is equal, or the same where it has no equality."""
    kept = _kept(drawing, by, len(numbers))
    at = kept.still
    for move, number in zip(kept.moves, numbers, strict=True):
        at = at + move * number
    if kept.strokes:
        pen.stamp(at, kept.lengths, kept.strokes)
