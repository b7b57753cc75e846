"""A sedan chair that four bearers carry on poles: the bride's red one, the mandarin's."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, box, disc, horizontal, limb, rounded, smooth, vertical
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.people import person
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.vehicle import Vehicle
from filmgate.storyboard.vocabulary import Action

WORDS = r"\bsedan chairs?\b|\bpalanquins?\b|\blitter bearers?\b|花轿|喜轿|轿子|轿夫|抬轿|大轿|轿帘"
_GOLD, _WOOD = "#e0b048", "#7a4a2a"
_SHOULDER = 1.40
"""Metres over the ground of the poles."""
_HALF, _FLOOR, _TOP = 0.62, 0.42, 2.04
"""Half of the box's width, its floor and its top."""
_FAR, _NEAR = (-2.22, 1.62), (-1.86, 1.98)
"""Where the bearers of the pole on the far side are, and those of the near one."""
_BEARER = Figure(
    1.66, "#8a2620", 0.07, legs="#26242a", shoes="#17161a", boot=0.7, trim=("sash",), trim_colour=_GOLD,
    hat="cap", hat_colour="#2a2226",
)  # fmt: skip
SILL = 1.47
"""The lower edge of its window."""


@lru_cache(maxsize=1)
def _bearer() -> Rig:
    return person(_BEARER)


def litter(pen: Pen, act: Act, paint: Colour) -> None:
    _bearers(pen, act, _FAR, 0.45)
    _pole(pen, 0.05)
    _box(pen, act, paint)
    _pole(pen, -0.02)
    _bearers(pen, act, _NEAR, 0.0)


def _bearers(pen: Pen, act: Act, places: tuple[float, float], late: float) -> None:
    """They walk when it moves, not in step."""
    does = Action.WALK if act.speed > 0.004 or act.action in (Action.DRIVE, Action.RIDE) else Action.STAND
    heads, pen.heads = pen.heads, None
    for number, x in enumerate(places):
        step = replace(
            act, action=does, before=does, share=1.0, distance=act.distance + late + 0.27 * number, voice=None
        )
        with pen.moved(x, 0.0):
            _bearer().draw(pen, step)
    pen.heads = heads


def _pole(pen: Pen, dy: float) -> None:
    y = _SHOULDER + dy
    pen.fill(limb((-2.55, y), (2.35, y), 0.036, 0.036), vertical(y - 0.04, y + 0.04, "#5a3420", "#a86c3c"))
    for x in (-2.55, 2.35):
        pen.fill(disc(x, y, 0.05), _GOLD)


def _box(pen: Pen, act: Act, paint: Colour) -> None:
    sides = horizontal(-_HALF, _HALF, darker(paint, 0.35), paint, darker(paint, 0.2))
    pen.fill(rounded(-_HALF, _FLOOR, _HALF, _TOP, 0.03), sides)
    pen.fill(box(-0.42, SILL, 0.42, 1.92), "#3a1014")  # the dark behind the curtain
    _curtain(pen, act, paint)
    pen.line(box(-0.42, SILL, 0.42, 1.92), _GOLD, 0.035, closed=True)
    pen.line(rounded(-_HALF, _FLOOR, _HALF, _TOP, 0.03), _GOLD, 0.03, closed=True)
    pen.line(box(-0.46, _FLOOR + 0.12, 0.46, SILL - 0.12), _GOLD, 0.02, closed=True)
    pen.line(disc(0.0, 0.90, 0.20), _GOLD, 0.025, closed=True)
    pen.lines([[(-0.09, 0.82), (-0.09, 0.98)], [(0.09, 0.82), (0.09, 0.98)], [(-0.14, 0.90), (0.14, 0.90)]],
              _GOLD, 0.022)  # fmt: skip
    _roof(pen, act, paint)


def _curtain(pen: Pen, act: Act, paint: Colour) -> None:
    """Drawn to both sides of the window."""
    sway = 0.02 * act.wind
    for side in (-1, 1):
        edge = side * (0.20 + sway)
        pen.fill([(side * 0.42, 1.92), (0.30 * side, 1.92), (edge, SILL), (side * 0.42, SILL)],
                 lighter(paint, 0.18))  # fmt: skip


def _roof(pen: Pen, act: Act, paint: Colour) -> None:
    with pen.moved(0.0, 0.13):
        _shaped_roof(pen, act, paint)


def _shaped_roof(pen: Pen, act: Act, paint: Colour) -> None:
    eaves = [(-0.86, 1.98), (-0.66, 1.90), (0.66, 1.90), (0.86, 1.98), (0.52, 2.10), (0.14, 2.36),
             (-0.14, 2.36), (-0.52, 2.10)]  # fmt: skip
    pen.fill(smooth(eaves), vertical(1.88, 2.36, darker(paint, 0.3), lighter(paint, 0.1)))
    pen.line(smooth([(-0.86, 1.98), (-0.60, 1.91), (0.60, 1.91), (0.86, 1.98)], False), _GOLD, 0.05)
    pen.fill(disc(0.0, 2.42, 0.09), _GOLD)
    swing = 0.05 * act.wind
    for side in (-1, 1):
        x = side * 0.84
        pen.line([(x, 1.96), (x + swing, 1.62)], _GOLD, 0.022)
        pen.fill([(x + swing - 0.035, 1.64), (x + swing + 0.035, 1.64), (x + swing + 0.05, 1.46),
                  (x + swing - 0.05, 1.46)], "#d8342c")  # fmt: skip


LITTER = Vehicle("sedan_chair", litter, "#b8222a", (-2.6, 0.0, 2.4, 2.65), pace=1.25, room=(0.3, 0, 0.3, 0.2))
