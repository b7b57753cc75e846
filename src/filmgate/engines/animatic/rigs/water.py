"""What water does to what swims at its surface: what is under it takes the water's colour, and rings
spread."""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.colour import Colour, rgb
from filmgate.engines.animatic.pen import Pen, oval

_THROUGH = 0.80
"""How much of a figure is seen through the water."""
_WATER: Colour = "#2c5f74"
_TINGE = 0.32
"""How much of the water's colour lies over what is under it."""


@lru_cache(maxsize=8)
def _under(through: float) -> npt.NDArray[np.float64]:
    """The matrix from a pixel (premultiplied) to that pixel under water."""
    out = np.diag([1 - _TINGE] * 3 + [1.0])
    out[:3, 3] = _TINGE * rgb(_WATER) / 255
    return np.asarray(out * through)


def surface(pen: Pen, half: float, time: float, x: float = 0.0, through: float = _THROUGH) -> None:
    """The water's surface at the origin's height, for what is drawn already: water lies over what is below
    it, and rings go out about `x` from a body `half` as wide (metres)."""
    row = max(0, round(float(pen.matrix[1, 2])))
    below = pen.painted(row)
    if below.size:
        below[:] = cv2.transform(below, _under(through))
    for k in range(3):
        grow = (time * 0.5 + k / 3) % 1.0
        wide, flat = half * (1.0 + 0.7 * grow), 0.055 * half * (1.0 + grow)
        ring = oval(x - wide, -flat, x + wide, flat)
        pen.line(ring, "#ffffff", 0.022 * half, 0.5 * (1.0 - grow), closed=True)
