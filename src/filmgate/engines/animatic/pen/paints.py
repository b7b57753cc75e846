"""What outlines are filled with: a colour, or a gradient between several."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import numpy as np

from filmgate.engines.animatic.colour import Colour, levels
from filmgate.engines.animatic.kernels.axis import FLAT, LINEAR, RADIAL
from filmgate.engines.animatic.kernels.compile import Words
from filmgate.engines.animatic.shapes import Ink

Stop: TypeAlias = "tuple[float, Colour, float]"
"""Where between the ends it is (0..1), the colour there, and its cover (0..1)."""

_RAMP = 1024
"""Colours of a gradient."""


@dataclass(frozen=True)
class Gradient:
    """A linear gradient between two world points, or a radial one when `radius` is set (centre = `start`)."""

    start: tuple[float, float]
    end: tuple[float, float]
    stops: tuple[Stop, ...]
    radius: float | None = None


Paint: TypeAlias = "Colour | Gradient"
_Levels: TypeAlias = "tuple[float, float, float]"


def vertical(y0: float, y1: float, c0: Colour, c1: Colour, a0: float = 1.0, a1: float = 1.0) -> Gradient:
    """From one colour and cover (0..1) at the height `y0` to another at `y1`."""
    return Gradient((0.0, y0), (0.0, y1), ((0.0, c0, a0), (1.0, c1, a1)))


def horizontal(x0: float, x1: float, *colours: Colour) -> Gradient:
    """Through two or more colours, equally far apart, from `x0` to `x1`."""
    n = len(colours) - 1
    return Gradient((x0, 0.0), (x1, 0.0), tuple((i / n, c, 1.0) for i, c in enumerate(colours)))


def unit_of(colour: Colour) -> _Levels:
    """Red, green and blue, each 0..1."""
    r, g, b = levels(colour)
    return min(1.0, max(0.0, r / 255)), min(1.0, max(0.0, g / 255)), min(1.0, max(0.0, b / 255))


@lru_cache(maxsize=1024)
def _ramp(stops: tuple[tuple[float, _Levels, float], ...]) -> tuple[Words, bool]:
    """The premultiplied colours between stops (place 0..1, colour, cover), and whether all are opaque."""
    places, at = [stop[0] for stop in stops], np.linspace(0, 1, _RAMP if len(stops) > 1 else 1)
    straight = np.array([(*unit_of(colour), min(1.0, max(0.0, cover))) for _, colour, cover in stops])
    rgba = np.stack([np.interp(at, places, straight[:, channel]) for channel in range(4)], 1)
    rgba[:, :3] *= rgba[:, 3:]
    whole = np.ascontiguousarray((rgba * 255 + 0.5).astype(np.uint8))
    return whole.view(np.uint32)[:, 0].copy(), bool(whole[:, 3].min() == 255)


def ink_of(paint: Paint, alpha: float) -> Ink:
    """What shapes are painted with, at `alpha` (0..1) of the paint's own cover."""
    if not isinstance(paint, Gradient):
        return Ink((FLAT, *levels(paint), alpha), None, False)
    ramp, opaque = _ramp(tuple([(at, levels(colour), share * alpha) for at, colour, share in paint.stops]))
    if paint.radius is not None:
        return Ink((RADIAL, *paint.start, paint.radius, 0.0), ramp, opaque)
    return Ink((LINEAR, *paint.start, *paint.end), ramp, opaque)
