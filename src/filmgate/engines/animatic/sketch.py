"""A figure's drawing before it is painted: all its shapes, in its own metres. Two of them can be compared."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from filmgate.engines.animatic.kernels.axis import (
    CLOSED,
    COLUMNS,
    FLAT,
    KIND,
    OUTLINES,
    PAINT,
    PUFF,
    RAMP,
    WIDTH,
)
from filmgate.engines.animatic.kernels.compile import Doubles, Ints, Words
from filmgate.engines.animatic.pen import Pen, Points
from filmgate.engines.animatic.shapes import Shapes, kernels

_LEVELS, _COVER = 2.0, 0.02
"""Changes of a colour, of 255, and of its cover, of 1, that are not seen."""
_ASIS = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
_PLACES = slice(PAINT, RAMP)
_NOWHERE = np.array([1.0, 1.0, -1.0, -1.0]) * 1e9
_KINDS = np.r_[OUTLINES, CLOSED:PAINT, RAMP:COLUMNS]
"""Columns in which shapes of one kind are the same."""


class _Unpainted(Shapes):
    """A list that is only ever written."""

    def make_room(self) -> None:
        """There is always room."""

    def paint(self) -> None:
        raise _PaintedOn


class _PaintedOn(Exception):
    """The drawing reads, or changes, what is painted: it cannot be told from its shapes."""


class _Sketching(Pen):
    def __init__(self, ppu: float) -> None:
        pixels = np.zeros((1, 1, 4), np.uint8)
        super().__init__(pixels, 0.0, 0.0, ppu)
        self.frame = _ASIS
        self._list = _Unpainted(pixels)

    def sketch(self, draw: Callable[[Pen], None]) -> Sketch | None:
        try:
            draw(self)
        except _PaintedOn:
            return None
        points, lengths, shapes, ramps = self._list.written()
        box = _NOWHERE.copy()
        kernels().flatten(points, lengths, shapes, box)
        x0, y0, x1, y1 = box.tolist()
        return Sketch(points, lengths, shapes, ramps, (x0, y0, x1, y1))


@dataclass(frozen=True, eq=False)
class Sketch:
    """What a pen wrote down: points and numbers of points in each outline, the rows of `kernels.axis` and
    the gradients' colours."""

    points: Points
    lengths: Ints
    shapes: Doubles
    ramps: Words
    box: tuple[float, float, float, float]
    """x0, y0, x1, y1 of all that it paints, but for corners and edges that are smoothed; x0 > x1 where it
    paints nothing."""

    @staticmethod
    def of(draw: Callable[[Pen], None], ppu: float) -> Sketch | None:
        """What `draw` draws, for a picture of `ppu` pixels to a metre; None if it looks at what it paints."""
        return _Sketching(ppu).sketch(draw)

    def paint(self, pen: Pen) -> None:
        """Paints it in the pen's own system."""
        pen.stamp(self.points, self.lengths.tolist(), self.shapes, self.ramps)

    def _is_like(self, other: Sketch) -> bool:
        """Whether it is of the same shapes, which may be elsewhere."""
        if self.shapes.shape != other.shapes.shape or not np.array_equal(self.lengths, other.lengths):
            return False
        one, two = self.shapes[:, _KINDS], other.shapes[:, _KINDS]
        return np.array_equal(one, two) and np.array_equal(self.ramps, other.ramps)

    def apart(self, other: Sketch) -> float:
        """Metres that the two lie apart where they do most; infinite where they differ in more than that."""
        if not self._is_like(other):
            return math.inf
        shapes = np.abs(self.shapes - other.shapes)
        coloured = (self.shapes[:, KIND] == FLAT) | (self.shapes[:, KIND] == PUFF)
        if (shapes[coloured, _PLACES] > (_LEVELS, _LEVELS, _LEVELS, _COVER)).any():
            return math.inf
        far = np.abs(self.points - other.points).max(initial=0.0)
        moved = shapes[~coloured, _PLACES].max(initial=0.0)
        return float(max(far, moved, shapes[:, WIDTH].max(initial=0.0)))
