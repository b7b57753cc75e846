"""The list that a pen writes of what it is to paint."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from struct import Struct
from typing import NamedTuple, TypeAlias

import numpy as np

from filmgate.engines.animatic.kernels.axis import COLUMNS, FRAME, LEAST, RAMP
from filmgate.engines.animatic.kernels.compile import Bytes, Doubles, Ints, Words

_NO_COLOURS = np.empty(0, np.uint32)
_MANY = 4096
"""Points that are painted in one go."""
_ROW = Struct(f"{COLUMNS}d")
"""Writes a row of the table in half the time that numpy takes."""
Frame: TypeAlias = tuple[float, float, float, float, float, float]
"""The columns of `kernels.axis.FRAME`."""


@dataclass(frozen=True)
class Kernels:
    """What paints the list, once it is compiled."""

    painted: Callable[..., None]
    inked: Callable[[Bytes, Ints], None]
    flatten: Callable[[Doubles, Ints, Doubles, Doubles], None]


@cache
def kernels() -> Kernels:
    """Only who draws waits until they are compiled."""
    from filmgate.engines.animatic.kernels.flatten import flatten
    from filmgate.engines.animatic.kernels.paint import painted
    from filmgate.engines.animatic.kernels.spans import inked

    return Kernels(painted, inked, flatten)


class Ink(NamedTuple):
    """What shapes are painted with: the kind and four columns of `kernels.axis`; a gradient's colours, and
    whether all are opaque."""

    paint: tuple[float, ...]
    ramp: Words | None
    opaque: bool


class Shapes:
    """What is to be painted on `pixels`, a table of shapes, until it is: in one go, as a figure is of many
    small shapes, and to begin costs more than to paint one."""

    def __init__(self, pixels: Bytes) -> None:
        high, wide, _ = pixels.shape
        self._words = pixels.reshape(-1).view(np.uint32)
        self.ink = np.empty((high, 2), np.int32)
        self.ink[:] = wide, 0
        self._points, self._count = np.empty((2048, 2)), 0
        self._lengths: list[int] = []
        self._shapes, self._rows = np.empty((64, COLUMNS)), 0
        self._ramps: list[Words] = []
        self._colours = 0
        paint = np.empty(2 * wide + 1, np.uint32)
        self._room = np.zeros(high + 1, np.int32), np.zeros(wide + 2, np.float32), paint[:wide], paint[wide:]

    def add_outline(self, outline: Sequence[Sequence[float] | Doubles] | Doubles) -> None:
        count, more = self._count, len(outline)
        if count + more > len(self._points):
            self._points = np.concatenate([self._points[:count], np.empty((count + more, 2))])
        self._points[count : count + more] = outline
        self._count = count + more
        self._lengths.append(more)

    def add_outlines(self, outlines: Doubles) -> None:
        """Shape (n, points, 2)."""
        n, each, _ = outlines.shape
        self.add_outline(outlines.reshape(-1, 2))
        self._lengths[-1:] = [each] * n

    def add_shape(self, row: tuple[float, ...], ink: Ink) -> None:
        """Of the outlines added last: the columns of `kernels.axis` but for the last three."""
        at, ramp = self._rows, ink.ramp
        if at == len(self._shapes):
            self._make_rows(1)
        self._rows = at + 1
        if ramp is None:
            _ROW.pack_into(self._shapes.data, at * _ROW.size, *row, 0, 0, 0)
            return
        _ROW.pack_into(self._shapes.data, at * _ROW.size, *row, self._colours, len(ramp), ink.opaque)
        self._ramps.append(ramp)
        self._colours += len(ramp)

    def add_all(
        self, points: Doubles, lengths: list[int], shapes: Doubles, ramps: Words, frame: Frame, least: int
    ) -> None:
        """Shapes that were worked out before, in `frame`, with all their outlines in a row, of so many points
        each; over a cover of `least`, where they do not say themselves over which."""
        self.add_outline(points)
        self._lengths[-1:] = lengths
        at, end = self._rows, self._rows + len(shapes)
        if end > len(self._shapes):
            self._make_rows(len(shapes))
        self._rows, rows = end, self._shapes[at:end]
        rows[:] = shapes
        rows[:, FRAME : FRAME + 6] = frame
        if least >= 0:
            np.copyto(rows[:, LEAST], least, where=rows[:, LEAST] < 0)
        if len(ramps):
            rows[:, RAMP] += self._colours
            self._ramps.append(ramps)
            self._colours += len(ramps)

    def _make_rows(self, more: int) -> None:
        rows = max(more, len(self._shapes))
        self._shapes = np.concatenate([self._shapes, np.empty((rows, COLUMNS))])

    def make_room(self) -> None:
        """Paints what there is if it is much."""
        if self._count > _MANY:
            self.paint()

    def paint(self) -> None:
        """Paints all that was added."""
        if not self._rows:
            return
        points, lengths, shapes, ramps = self.written()
        outlines = points, points.view(np.int64), lengths
        kernels().painted(self._words, self.ink, *outlines, shapes, ramps, *self._room)
        self._lengths, self._ramps, self._count, self._rows, self._colours = [], [], 0, 0, 0

    def written(self) -> tuple[Doubles, Ints, Doubles, Words]:
        """All points, how many of them each outline has, the shapes' table, and the gradients' colours."""
        ramps = np.concatenate(self._ramps) if self._ramps else _NO_COLOURS
        points, shapes = self._points[: self._count], self._shapes[: self._rows]
        return points, np.array(self._lengths, np.int32), shapes, ramps
