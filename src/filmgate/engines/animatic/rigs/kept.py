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
from filmgate.engines.animatic.pen import Gradient, Outline, Paint, Pen, Points, points

Drawing: TypeAlias = Callable[..., None]
"""Of the pen, what the drawing is kept by, and the numbers that it moves with. It paints with `fill` and
`line` alone, and must not ask the pen how fine the picture is."""


@dataclass(frozen=True)
class _Shape:
    """What one stroke of the pen paints: all between two of the drawing's points for each outline."""

    spans: tuple[slice, ...]
    paint: Paint
    alpha: float
    width: float
    """Negative where it is filled."""
    closed: bool
    atop: bool
    holes: bool

    def paint_with(self, pen: Pen, at: Points) -> None:
        outlines = [at[span] for span in self.spans]
        if self.width < 0:
            pen.fill_all(outlines, self.paint, self.alpha, atop=self.atop, holes=self.holes)
        else:
            pen.lines(outlines, self.paint, self.width, self.alpha, closed=self.closed, atop=self.atop)


class _Recorder(Pen):
    """Writes down what is drawn, in the drawing's own frame."""

    def __init__(self) -> None:
        super().__init__(np.zeros((1, 1, 4), np.uint8), 0.0, 0.0, float("nan"))
        self.matrix = np.eye(2, 3)
        self.shapes: list[_Shape] = []
        self.outlines: list[Points] = []
        self._count = 0

    def _write(
        self,
        outlines: Sequence[Outline],
        paint: Paint,
        alpha: float,
        width: float,
        closed: bool,
        atop: bool,
        holes: bool,
    ) -> None:
        matrix, spans = self.matrix, []
        grown = float(abs(np.linalg.det(matrix[:, :2]))) ** 0.5
        for outline in outlines:
            at = points(outline) @ matrix[:, :2].T + matrix[:, 2]
            spans.append(slice(self._count, self._count + len(at)))
            self.outlines.append(at)
            self._count += len(at)
        if isinstance(paint, Gradient):
            paint = _placed(paint, matrix, grown)
        self.shapes.append(_Shape(tuple(spans), paint, alpha, width * grown, closed, atop, holes))

    def fill(self, outline: Outline, paint: Paint, alpha: float = 1.0, *, atop: bool = False) -> None:
        self._write([outline], paint, alpha, -1.0, True, atop, False)

    def fill_all(
        self,
        outlines: Sequence[Outline],
        paint: Paint,
        alpha: float = 1.0,
        *,
        atop: bool = False,
        holes: bool = False,
    ) -> None:
        self._write(outlines, paint, alpha, -1.0, True, atop, holes)

    def line(
        self,
        outline: Outline,
        paint: Paint,
        width: float,
        alpha: float = 1.0,
        *,
        closed: bool = False,
        atop: bool = False,
    ) -> None:
        self._write([outline], paint, alpha, width, closed, atop, False)

    def lines(
        self,
        outlines: Sequence[Outline],
        paint: Paint,
        width: float,
        alpha: float = 1.0,
        *,
        closed: bool = False,
        atop: bool = False,
    ) -> None:
        self._write(outlines, paint, alpha, width, closed, atop, False)

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
    shapes: tuple[_Shape, ...]
    still: Points
    """All points, when the numbers are 0."""
    moves: tuple[Points, ...]
    """How far each number that is 1 takes them."""


@lru_cache(maxsize=512)
def _kept(drawing: Drawing, by: tuple[Any, ...], numbers: int) -> _Kept:
    def drawn(values: Sequence[float]) -> tuple[tuple[_Shape, ...], Points]:
        recorder = _Recorder()
        drawing(recorder, *by, *values)
        return tuple(recorder.shapes), np.concatenate([*recorder.outlines, np.empty((0, 2))])

    shapes, still = drawn([0.0] * numbers)
    moves = [drawn(row)[1] - still for row in np.eye(numbers).tolist()]
    return _Kept(shapes, still, tuple(moves))


def paint(pen: Pen, drawing: Drawing, *by: Any, numbers: tuple[float, ...] = ()) -> None:
    """Paints `drawing(pen, *by, *numbers)`, whose points are linear in each of the numbers, and which is kept
    by `by`: what is equal, or the same where it has no equality."""
    kept = _kept(drawing, by, len(numbers))
    at = kept.still
    for move, number in zip(kept.moves, numbers, strict=True):
        at = at + move * number
    for shape in kept.shapes:
        shape.paint_with(pen, at)
