"""The tails of animals that go upright, which stand up behind them: thin, ringed, bushy."""

from __future__ import annotations

import math
from itertools import pairwise

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, Points, limb, smooth
from filmgate.engines.animatic.rigs.figure import Figure, Hold, Joints

_STEPS = 10


def _course(hold: Hold, body: Joints, *spots: tuple[float, float]) -> Points:
    """From the hip through those places, in heights; its end sways."""
    h, (x, y), sway = body.unit, body.hip, 0.03 * math.sin(2.4 * hold.time)
    far = len(spots) - 1
    way = [(x + (a + sway * (i / far) ** 2) * h, y + b * h) for i, (a, b) in enumerate(spots)]
    return smooth(way, False, _STEPS)


def _hull(pen: Pen, way: Points, widths: list[float], tones: list[Colour]) -> None:
    for (a, b), (wide, then), tone in zip(pairwise(way), pairwise(widths), tones, strict=False):
        pen.fill(limb(a, b, wide, then), tone)


def thin_tail(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    way = _course(hold, body, (-0.04, 0.0), (-0.16, -0.05), (-0.26, 0.04), (-0.27, 0.17), (-0.20, 0.24))
    pen.line(way, figure.back_colour, 0.034 * body.unit)


def ringed_tail(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    """A raccoon's: thick, in bands of its fur and of a darker one."""
    way = _course(hold, body, (-0.05, -0.01), (-0.17, -0.07), (-0.30, -0.03), (-0.37, 0.10), (-0.36, 0.24))
    n = len(way)
    wide = [body.unit * (0.036 + 0.022 * math.sin(math.pi * (0.1 + 0.72 * i / n))) for i in range(n)]
    band = max(2, n // 8)
    dark = darker(figure.back_colour, 0.62)
    tones = [dark if (i // band) % 2 else figure.back_colour for i in range(n)]
    tones[-band:] = [dark] * band
    _hull(pen, way, wide, tones)


def bushy_tail(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    """A fox's or a squirrel's: full in the middle, light at its tip."""
    way = _course(hold, body, (-0.05, 0.0), (-0.18, -0.08), (-0.31, -0.02), (-0.38, 0.13), (-0.34, 0.28))
    n = len(way)
    wide = [body.unit * (0.028 + 0.062 * math.sin(math.pi * (0.06 + 0.80 * i / n))) for i in range(n)]
    tip = round(0.78 * n)
    dark, light = darker(figure.back_colour, 0.06), lighter(figure.back_colour, 0.66)
    _hull(pen, way, wide, [dark if i < tip else light for i in range(n)])
