"""An airplane folded from a sheet of paper."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.vehicle import Vehicle
from filmgate.storyboard.vocabulary import Action


def paper_plane(pen: Pen, act: Act, paint: Colour) -> None:
    """A dart in profile, a little from below: it rocks on the air."""
    rock = 4.0 * math.sin(2.2 * act.time)
    with pen.moved(0.0, 0.10, degrees=rock):
        nose = (0.24, 0.02)
        pen.fill([nose, (-0.22, 0.14), (-0.15, 0.03)], darker(paint, 0.16))
        pen.fill([nose, (-0.15, 0.03), (-0.17, -0.09)], darker(paint, 0.34))
        pen.fill([nose, (-0.26, -0.02), (-0.15, 0.03)], lighter(paint, 0.3))
        pen.lines([[nose, (-0.15, 0.03)]], darker(paint, 0.4), 0.004)


def paper_boat(pen: Pen, act: Act, paint: Colour) -> None:
    """A boat folded from a sheet: it bobs."""
    with pen.moved(0.0, 0.008 * math.sin(2.1 * act.time), degrees=3.0 * math.sin(1.7 * act.time)):
        pen.fill([(-0.10, 0.06), (0.0, 0.24), (0.10, 0.06)], darker(paint, 0.10))
        pen.fill([(0.0, 0.06), (0.0, 0.24), (0.10, 0.06)], darker(paint, 0.26))
        pen.fill([(-0.26, 0.14), (-0.14, -0.02), (0.14, -0.02), (0.26, 0.14), (0.0, 0.07)], paint)
        pen.fill([(0.0, 0.07), (0.26, 0.14), (0.14, -0.02), (0.02, -0.02)], darker(paint, 0.14))
        pen.lines([[(-0.26, 0.14), (0.0, 0.07)], [(0.0, 0.07), (0.26, 0.14)]], lighter(paint, 0.5), 0.006)


PAPER_BOAT = Vehicle(
    "paper_boat", paper_boat, "#f2ede2", (-0.28, -0.03, 0.28, 0.26), pace=0.35, floats=True,
    room=(0.05, 0.02, 0.05, 0.05),
)  # fmt: skip
PAPER_PLANE = Vehicle(
    "paper_plane",
    paper_plane,
    "#f4f1ea",
    (-0.28, -0.02, 0.26, 0.28),
    pace=1.6,
    aloft=1.25,
    hovers=True,
    room=(0.05, 0.05, 0.05, 0.05),
    does=frozenset({Action.FLOAT}),
)
