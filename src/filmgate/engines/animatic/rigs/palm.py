"""Hands that are seen from near: an open one, as it is raised, and one at work."""

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
_BACK = (
    (-0.016, 0.014), (0.012, 0.018), (0.034, 0.015), (0.044, 0.004), (0.034, -0.010), (0.006, -0.016),
    (-0.016, -0.013),
)  # fmt: skip


def at_work(pen: Pen, figure: Figure, dark: float, odd: float = 0.0, even: float = 0.0) -> None:
    """From its side: bent fingers, the thumb before them; in shares of the height, along +x from the wrist.
    Every other finger is lifted by `odd` or `even`."""
    skin = darker(figure.visor or figure.skin, dark)
    for k in range(4):
        lift = even if k % 2 else odd
        x, y = 0.040 - 0.003 * k, 0.007 - 0.0045 * k
        bend, tip = (x + 0.020, y - 0.003 + lift), (x + 0.027, y - 0.023 + lift)
        tone = darker(skin, 0.20 - 0.05 * k)
        pen.fill_all([limb((x, y), bend, 0.0074, 0.0064), limb(bend, tip, 0.0064, 0.0048)], tone)
        pen.fill(
            limb((x + 0.0285, y - 0.019 + lift), (x + 0.0275, y - 0.024 + lift), 0.0026, 0.0022),
            lighter(tone, 0.35),
        )
    pen.fill(smooth(_BACK), vertical(-0.018, 0.018, darker(skin, 0.16), lighter(skin, 0.05)))
    pen.lines(
        [points([(0.026, 0.010 - 0.005 * k), (0.036, 0.009 - 0.005 * k)]) for k in range(3)],
        darker(skin, 0.28),
        0.0016,
        0.6,
    )
    thumb = [
        limb((0.006, -0.006), (0.030, -0.014), 0.0090, 0.0072),
        limb((0.030, -0.014), (0.044, -0.024), 0.0072, 0.0052),
    ]
    pen.fill_all(thumb, darker(skin, 0.04))
    pen.fill(limb((0.043, -0.020), (0.046, -0.024), 0.0028, 0.0024), lighter(skin, 0.35))


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
