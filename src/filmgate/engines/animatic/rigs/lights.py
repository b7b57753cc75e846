"""Lights that somebody carries, drawn around the hand in shares of a height."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Gradient, Pen, box, disc, limb, smooth

GLOWS = {"lantern": "#ffb860", "torch": "#ff9a48", "flashlight": "#ffeec8", "candle": "#ffc878"}
"""The colour of the light that each sheds."""
_BEAM = 1.1
"""How far a flashlight's beam is seen."""


def torch(pen: Pen, colour: Colour, t: float) -> None:
    """A burning one, upright."""
    pen.line([(0.0, -0.10), (0.012, 0.15)], darker(colour, 0.2), 0.024)
    pen.fill(limb((0.009, 0.13), (0.013, 0.175), 0.019, 0.024), darker(colour, 0.55))
    halo = Gradient((0.014, 0.22), (0, 0), ((0, "#ffc060", 0.55), (1, "#ff8020", 0.0)), 0.26)
    pen.fill(disc(0.014, 0.22, 0.26), halo)
    for wide, high, tone, pace in (
        (0.042, 0.17, "#e8501c", 9.0), (0.030, 0.125, "#ff9a2c", 11.0), (0.016, 0.075, "#ffe48a", 14.0),
    ):  # fmt: skip
        live, lean = 1 + 0.12 * math.sin(t * pace), 0.014 * math.sin(t * 0.7 * pace + wide)
        tip = (0.014 + lean, 0.165 + high * live)
        sides = [(0.014 + side * share * wide + 0.8 * (1 - share) * lean, up)
                 for side, share, up in ((-1, 0.6, 0.165 + 0.5 * high), (-1, 1, 0.19), (0, 1, 0.155),
                                         (1, 1, 0.19), (1, 0.6, 0.165 + 0.45 * high))]  # fmt: skip
        pen.fill(smooth([tip, *sides]), tone, 0.95)


def flashlight(pen: Pen, colour: Colour, t: float) -> None:
    """Pointed ahead, with its beam."""
    sway = 0.03 * math.sin(1.3 * t)
    pen.fill(box(-0.05, -0.016, 0.05, 0.016), colour)
    pen.fill([(0.045, -0.016), (0.085, -0.028), (0.085, 0.028), (0.045, 0.016)], lighter(colour, 0.2))
    for wide, light in ((0.30, 0.16), (0.20, 0.20)):
        cone = [(0.085, 0.024), (_BEAM, wide + sway), (_BEAM, sway - wide), (0.085, -0.024)]
        pen.fill(cone, Gradient((0.08, 0), (_BEAM, 0), ((0, "#fff4d0", 2.2 * light), (1, "#ffe8b0", 0.0))))
    pen.fill(disc(0.088, 0.0, 0.024), "#fffbe8")
