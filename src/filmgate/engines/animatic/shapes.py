"""The list that a pen writes of what it is to paint."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np

from filmgate.engines.animatic.kernels.axis import COLUMNS
from filmgate.engines.animatic.kernels.compile import Bytes, Doubles, Ints, Words

_NO_COLOURS = np.empty(0, np.uint32)
_MANY = 4096
"""Doubles that are painted in one go."""


@dataclass(frozen=True)
class Kernels:
    painted: Callable[..., None]
    inked: Callable[[Bytes, Ints], None]


@cache
def kernels() -> Kernels:
    """Only who draws waits until they are compiled."""
    from filmgate.engines.animatic.kernels.paint import painted
    from filmgate.engines.animatic.kernels.spans import inked

    return Kernels(painted, inked)


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
        self._points, self._count = np.empty((256, 2)), 0
        self._lengths: list[int] = []
        self._shapes: list[float] = []
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

    def add_outlines(self, points: Doubles, lengths: list[int]) -> None:
        """Several, of so many points each."""
        self.add_outline(points)
        self._lengths[-1:] = lengths

    def add_shape(self, row: tuple[float, ...], ink: Ink) -> None:
        """Of the outlines added last: the columns of `kernels.axis` but for the last three."""
        self._shapes += row
        if ink.ramp is None:
            self._shapes += (0, 0, 0)
            return
        self._shapes += (self._colours, len(ink.ramp), ink.opaque)
        self._ramps.append(ink.ramp)
        self._colours += len(ink.ramp)

    def make_room(self) -> None:
        """Paints what there is if it is much."""
        if self._count > _MANY:
            self.paint()

    def paint(self) -> None:
        """Paints all that was added."""
        if not self._shapes:
            return
        points, lengths = self._points[: self._count], np.array(self._lengths, np.int32)
        shapes = np.fromiter(self._shapes, np.float64, len(self._shapes)).reshape(-1, COLUMNS)
        self.paint_all(points, lengths, shapes, self._colours_of_all())
        self._lengths, self._shapes, self._ramps, self._count, self._colours = [], [], [], 0, 0

    def _colours_of_all(self) -> Words:
        return np.concatenate(self._ramps) if self._ramps else _NO_COLOURS

    def paint_all(self, points: Doubles, lengths: Ints, shapes: Doubles, ramps: Words) -> None:
        """Paints shapes over all that was painted. Their table is spent."""
        outlines = points, points.view(np.int64), lengths
        kernels().painted(self._words, self.ink, *outlines, shapes, ramps, *self._room)
