"""What water does to what swims at its surface: what is under it shows dimly, and rings spread."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.pen import Pen, oval

_THROUGH = 0.38
"""How much of a figure is seen through the water."""


def surface(pen: Pen, half: float, time: float, x: float = 0.0, through: float = _THROUGH) -> None:
    """The water's surface at the origin's height, for what is drawn already: dims what is below it, and
    draws rings about `x` for a body `half` as wide (metres)."""
    row = max(0, round(float(pen.matrix[1, 2])))
    below = pen.pixels[row:]
    np.multiply(below, through, out=below, casting="unsafe")
    for k in range(3):
        grow = (time * 0.5 + k / 3) % 1.0
        wide, flat = half * (1.0 + 0.7 * grow), 0.055 * half * (1.0 + grow)
        ring = oval(x - wide, -flat, x + wide, flat)
        pen.line(ring, "#ffffff", 0.022 * half, 0.5 * (1.0 - grow), closed=True)
