"""A child's sled."""

from __future__ import annotations

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, rounded, smooth, vertical

_STEEL = "#9aa4ac"


def sled(pen: Pen, paint: Colour) -> None:
    """Of slats on two runners; it looks to +x and stands on y = 0, in metres."""
    for up, tone in ((0.03, darker(_STEEL, 0.4)), (0.0, _STEEL)):
        way = [(-0.52, 0.05 + up), (-0.46, 0.018 + up), (0.36, 0.018 + up), (0.56, 0.10 + up),
               (0.60, 0.24 + up), (0.48, 0.28 + up)]  # fmt: skip
        pen.line(smooth(way, False), tone, 0.028)
    pen.lines([[(x, 0.02), (x, 0.22)] for x in (-0.34, 0.0, 0.30)], darker(paint, 0.35), 0.035)
    slats = vertical(0.22, 0.275, darker(paint, 0.2), lighter(paint, 0.2))
    pen.fill(rounded(-0.54, 0.22, 0.50, 0.275, 0.02), slats)
    pen.line([(-0.54, 0.235), (0.50, 0.235)], darker(paint, 0.4), 0.010)
