"""An open hand, as it is raised."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.pen import Pen, limb, points, smooth, vertical
from filmgate.engines.animatic.rigs.figure import Figure

_FINGERS = (
    (-0.0150, 0.036, -0.20), (-0.0050, 0.041, -0.05), (0.0050, 0.039, 0.08), (0.0150, 0.031, 0.24),
)  # fmt: skip
"""Where each begins across the palm, its length, and how it is spread in radians."""
_PALM = (
    (-0.012, -0.014), (0.012, -0.021), (0.038, -0.021), (0.044, 0.0), (0.038, 0.021), (0.012, 0.018),
    (-0.012, 0.013),
)  # fmt: skip


def palm(pen: Pen, figure: Figure, dark: float) -> None:
    """Thumb, palm and four fingers, in shares of the height, along +x from the wrist."""
    skin = darker(figure.visor or figure.skin, dark)
    fingers = [limb((0.012, -0.012), (0.036, -0.034), 0.010, 0.007)]
    for y, long, spread in _FINGERS:
        tip = (0.040 + long * math.cos(spread), y + long * math.sin(spread))
        fingers.append(limb((0.034, y), tip, 0.0062, 0.0050))
    pen.fill_all(fingers, darker(skin, 0.06))
    pen.fill(smooth(_PALM), vertical(-0.02, 0.02, darker(skin, 0.10), lighter(skin, 0.04)))
    life = smooth([(0.030, -0.016), (0.020, -0.002), (0.004, 0.002)], False)
    pen.lines([life, points([(0.034, 0.014), (0.022, 0.0)])], darker(skin, 0.30), 0.0022, 0.7)
