"""What goes round a planet by itself: a satellite with its wings of cells."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, disc, horizontal, rounded, smooth, vertical
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.vehicle import Vehicle

_CELLS = "#24408c"
_GOLD = "#d8a23c"


def _wing(pen: Pen, x0: float, x1: float, y: float, half: float) -> None:
    """An array of cells in their frame, aslant to us."""
    slant = 0.16 * half
    frame = [(x0, y - half), (x1, y - half + slant), (x1, y + half + slant), (x0, y + half)]
    pen.fill(frame, vertical(y - half, y + half, darker(_CELLS, 0.35), lighter(_CELLS, 0.22)))
    columns = [
        [(x, y - half + slant * k / 6), (x, y + half + slant * k / 6)]
        for k, x in enumerate(x0 + (x1 - x0) * i / 6 for i in range(7))
    ]
    rows = [[(x0, y + t * half), (x1, y + t * half + slant)] for t in (-1.0, -0.33, 0.33, 1.0)]
    pen.lines([*columns, *rows], "#9ab4e0", 0.035)


def satellite(pen: Pen, act: Act, paint: Colour) -> None:
    """A body in gold foil between two wings, its dish and its aerial turned to the ground."""
    pen.lines([[(-1.1, 1.6), (1.1, 1.6)]], "#8a929c", 0.09)
    _wing(pen, -3.9, -1.0, 1.55, 0.62)
    _wing(pen, 1.0, 3.9, 1.55, 0.62)
    pen.fill(
        rounded(-0.68, 0.85, 0.68, 2.35, 0.08),
        horizontal(-0.7, 0.7, lighter(_GOLD, 0.25), darker(_GOLD, 0.4)),
    )
    folds = [[(-0.66, y), (0.0, y + 0.07), (0.66, y - 0.03)] for y in (1.1, 1.4, 1.75, 2.05)]
    pen.lines(folds, darker(_GOLD, 0.35), 0.025)
    pen.fill(rounded(-0.5, 2.3, 0.5, 2.5, 0.05), vertical(2.3, 2.5, darker(paint, 0.3), lighter(paint, 0.2)))
    pen.lines([[(0.0, 0.86), (0.0, 0.45)], [(-0.35, 0.30), (0.0, -0.05), (0.35, 0.30)]], "#b8c0c8", 0.05)
    pen.fill(smooth([(-0.72, 0.36), (-0.45, 0.58), (0.45, 0.58), (0.72, 0.36), (0.0, 0.28)]), "#e4e8ee")
    pen.fill(disc(0.0, -0.06, 0.07), "#d84a3a")
    pen.line([(0.3, 2.5), (0.62, 3.15)], "#c8ccd4", 0.04)
    pen.fill(disc(0.62, 3.15, 0.07), "#ff4a3a" if math.sin(4 * act.time) > 0 else "#7a241c")


SATELLITE = Vehicle(
    "satellite", satellite, "#c8ccd2", (-4.0, -0.2, 4.0, 3.3), pace=1.6, aloft=1.0, hovers=True
)
