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
    FRAME,
    KIND,
    LINEAR,
    OUTLINES,
    PAINT,
    PUFF,
    RADIAL,
    RAMP,
    WIDTH,
)
from filmgate.engines.animatic.kernels.compile import Doubles, Ints, Words
from filmgate.engines.animatic.pen import Pen, Points
from filmgate.engines.animatic.shapes import Shapes

_LEVELS, _COVER = 2.0, 0.02
"""Changes of a colour, of 255, and of its cover, of 1, that are not seen."""
_ASIS = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
_PLACES = slice(PAINT, RAMP)
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
        return Sketch(_flattened(points, lengths, shapes), lengths, shapes, ramps)


def _flattened(points: Points, lengths: Ints, shapes: Doubles) -> Points:
    """The points without the frames of their shapes, and the shapes without their frames."""
    a, b, c, d, e, f = frames = np.ascontiguousarray(shapes[:, FRAME : FRAME + 6].T)
    grown = np.sqrt(np.abs(a * e - b * d))
    places, kinds = shapes[:, _PLACES], shapes[:, KIND]
    for kind in (LINEAR, RADIAL):
        some = np.flatnonzero(kinds == kind)
        x, y, far_x, far_y = places[some].T
        p, q, r, s, t, u = frames[:, some]
        end = (
            (far_x * grown[some], far_y)
            if kind == RADIAL
            else (p * far_x + q * far_y + r, s * far_x + t * far_y + u)
        )
        places[some] = np.stack((p * x + q * y + r, s * x + t * y + u, *end), 1)
    shapes[:, WIDTH] *= grown
    shapes[:, FRAME : FRAME + 6] = _ASIS
    owners = np.repeat(np.repeat(np.arange(len(shapes)), shapes[:, OUTLINES].astype(np.int64)), lengths)
    a, b, c, d, e, f = frames[:, owners]
    x, y = points.T
    return np.stack((a * x + b * y + c, d * x + e * y + f), 1)


@dataclass(frozen=True, eq=False)
class Sketch:
    """What a pen wrote down: points and numbers of points in each outline, the rows of `kernels.axis` and
    the gradients' colours."""

    points: Points
    lengths: Ints
    shapes: Doubles
    ramps: Words

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
