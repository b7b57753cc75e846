"""What one sits on and at: chairs, desks, tables, a piano.

Drawn around a figure that stands on the origin and faces right, in shares of its height; a drawing is given
the time in seconds and the action's progress.
"""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    box,
    disc,
    horizontal,
    oval,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.poses import HIP

WOOD = "#8a5c38"


def plank(pen: Pen, x0: float, y0: float, x1: float, y1: float, colour: Colour = WOOD) -> None:
    pen.fill(
        rounded(x0, y0, x1, y1, 0.3 * min(x1 - x0, y1 - y0)),
        vertical(y0, y1, darker(colour, 0.35), lighter(colour, 0.12)),
    )


def legs(pen: Pen, xs: tuple[float, ...], top: float, colour: Colour = WOOD, splay: float = 0.012) -> None:
    middle = sum(xs) / len(xs)
    pen.lines(
        [[(x, top), (x + math.copysign(splay, x - middle), 0.008)] for x in xs], darker(colour, 0.4), 0.022
    )


def chair(pen: Pen, t: float, p: float) -> None:
    seat = HIP - 0.052
    legs(pen, (-0.115, 0.09), seat)
    pen.line([(-0.12, seat), (-0.15, 0.56)], darker(WOOD, 0.3), 0.024)
    pen.lines([[(-0.135, 0.40), (-0.128, 0.34)], [(-0.146, 0.55), (-0.138, 0.46)]], WOOD, 0.034)
    plank(pen, -0.145, seat - 0.018, 0.115, seat + 0.014)


def bench(pen: Pen, t: float, p: float) -> None:
    """Of a park."""
    seat = HIP - 0.052
    legs(pen, (-0.30, 0.26), seat, "#4a4e54", 0.0)
    plank(pen, -0.36, seat - 0.016, 0.32, seat + 0.014)
    pen.lines([[(-0.34, seat), (-0.37, 0.52)], [(0.27, seat), (0.25, 0.52)]], "#4a4e54", 0.020)
    for y in (0.38, 0.48):
        plank(pen, -0.38, y - 0.024, 0.29, y + 0.024)


def armchair(pen: Pen, t: float, p: float) -> None:
    cloth = "#7c3f3a"
    back = [(-0.10, 0.05), (-0.24, 0.10), (-0.27, 0.50), (-0.22, 0.60), (-0.13, 0.58), (-0.08, 0.30)]
    pen.fill(smooth(back), horizontal(-0.28, -0.08, darker(cloth, 0.35), lighter(cloth, 0.08)))
    pen.fill(rounded(-0.20, 0.05, 0.15, HIP - 0.035, 0.04), vertical(0.05, 0.25, darker(cloth, 0.4), cloth))
    legs(pen, (-0.18, 0.12), 0.06, "#3a2418")


def armrest(pen: Pen, t: float, p: float) -> None:
    cloth = "#8a4740"
    pen.fill(
        rounded(-0.19, 0.08, 0.10, HIP + 0.055, 0.05),
        vertical(0.08, HIP, darker(cloth, 0.35), lighter(cloth, 0.06)),
    )


def table(pen: Pen, x0: float, x1: float, top: float) -> None:
    legs(pen, (x0 + 0.04, x1 - 0.04), top - 0.02)
    plank(pen, x0, top - 0.03, x1, top)


def writing_desk(pen: Pen, t: float, p: float) -> None:
    table(pen, 0.13, 0.60, 0.405)
    pen.fill([(0.20, 0.405), (0.345, 0.405), (0.375, 0.418), (0.225, 0.418)], "#f6f2e6")
    pen.fill(box(0.47, 0.405, 0.50, 0.45), "#26303c")
    pen.line([(0.485, 0.44), (0.53, 0.53)], "#e8e4dc", 0.008)


def laptop_desk(pen: Pen, t: float, p: float) -> None:
    table(pen, 0.13, 0.60, 0.40)
    pen.fill([(0.19, 0.40), (0.40, 0.40), (0.40, 0.412), (0.19, 0.412)], "#b4bac2")
    pen.line([(0.40, 0.406), (0.465, 0.56)], "#c6ccd4", 0.016)
    pen.line([(0.393, 0.42), (0.455, 0.555)], "#bfe4ff", 0.008)
    glow = Gradient((0.42, 0.48), (0, 0), ((0, "#9fd8ff", 0.30), (1, "#9fd8ff", 0.0)), 0.20)
    pen.fill([(0.43, 0.44), (0.45, 0.56), (0.24, 0.66), (0.22, 0.42)], glow)


def piano(pen: Pen, t: float, p: float) -> None:
    """An upright, its keys towards the player."""
    legs(pen, (-0.10, 0.09), HIP - 0.06, "#2a1c18")
    plank(pen, -0.14, HIP - 0.075, 0.13, HIP - 0.038, "#3a2420")
    wood = "#33201c"
    pen.fill(
        rounded(0.30, 0.0, 0.62, 0.74, 0.02), horizontal(0.30, 0.62, lighter(wood, 0.22), darker(wood, 0.3))
    )
    pen.fill(box(0.28, 0.72, 0.64, 0.76), lighter(wood, 0.18))
    pen.line([(0.19, 0.0), (0.19, 0.38)], darker(wood, 0.2), 0.03)
    pen.fill(rounded(0.14, 0.36, 0.34, 0.415, 0.01), lighter(wood, 0.1))
    pen.fill(box(0.155, 0.41, 0.32, 0.425), "#f6f2e8")
    pen.fill_all([box(x, 0.416, x + 0.012, 0.428) for x in (0.18, 0.205, 0.25, 0.275, 0.30)], "#14101a")
    pen.fill([(0.36, 0.46), (0.375, 0.62), (0.30, 0.60), (0.29, 0.46)], "#f4f0e4")


def laid_table(pen: Pen, t: float, p: float) -> None:
    table(pen, 0.13, 0.56, 0.40)
    pen.fill(oval(0.18, 0.400, 0.36, 0.424), "#f4f2ee")
    pen.fill(smooth([(0.21, 0.415), (0.24, 0.455), (0.30, 0.46), (0.335, 0.415)]), "#d8862c")
    pen.fill(disc(0.285, 0.452, 0.022), "#4f8a3c")
    pen.fill([(0.43, 0.40), (0.475, 0.40), (0.485, 0.475), (0.42, 0.475)], "#a8d0e4", 0.8)
