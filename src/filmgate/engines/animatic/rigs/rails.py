"""Bodies of what runs on rails: a modern train, a steam train, a tram."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, box, disc, horizontal, limb, points, rounded, smooth, vertical
from filmgate.engines.animatic.rigs.bodies import (
    Spots,
    band,
    barrel,
    curve,
    driver,
    iron,
    panes,
    passengers,
    puffs,
    row,
    shell,
)
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.vehicle import Vehicle, going

_PITCH = 13.0
"""Metres from one carriage to the next."""


def _rails(pen: Pen, x0: float, x1: float) -> None:
    pen.fill(box(x0, -0.10, x1, 0.0), "#4a4a50")
    pen.fill(box(x0, -0.03, x1, 0.0), "#b8bcc2")


def _coach(pen: Pen, act: Act, x: float, paint: Colour, stripe: Colour) -> None:
    """A passenger carriage from `x` to the right."""
    with pen.moved(x, 0.0):
        pen.fill(box(0.6, 0.45, 12.0, 0.75), "#26242a")
        hull = rounded(0.0, 0.70, 12.6, 3.70, 0.30)
        shell(pen, hull, paint)
        pen.fill(box(0.03, 1.30, 12.57, 1.52), stripe)
        windows = row(0.6, 12.0, 1.95, 2.95, 7, 0.5)
        panes(pen, windows, act.around.dark)
        passengers(pen, windows)
        for at in (1.4, 2.5, 10.1, 11.2):
            iron(pen, at, 0.42, act.distance / 0.42)


def modern(pen: Pen, act: Act, paint: Colour) -> None:
    """A fast train's head with a carriage behind it."""
    _rails(pen, -17.2, 11.0)
    pen.fill(box(-4.6, 0.8, -3.8, 3.4), "#33333a")
    _coach(pen, act, -17.0, paint, "#2c6aa0")
    nose: Spots = (
        (-4.0, 0.70), (-4.0, 3.70), (4.2, 3.70), (6.6, 3.30), (8.6, 2.30), (10.1, 1.35), (10.3, 0.85),
        (9.6, 0.62),
    )  # fmt: skip
    outline = points([*nose[:3], *smooth([nose[2], *nose[3:7]], closed=False), *nose[7:]])
    shell(pen, outline, paint)
    pen.fill([(-4.0, 1.30), (9.6, 1.30), (10.1, 1.45), (9.9, 1.52), (-4.0, 1.52)], "#2c6aa0")
    windows = row(-3.4, 3.6, 1.95, 2.95, 4, 0.5)
    panes(pen, windows, act.around.dark)
    passengers(pen, windows, 3)
    panes(
        pen,
        [smooth([(5.6, 2.35), (5.7, 3.05), (6.7, 2.98), (8.0, 2.25), (7.2, 2.18)])],
        0.2 * act.around.dark,
    )
    if going(act):
        driver(pen, 6.35, 2.30, 0.34)
    pen.fill([(-4.0, 0.70), (9.4, 0.70), (9.7, 0.45), (8.8, 0.36), (-3.2, 0.40)], "#3a3a42")
    for at in (-2.6, -1.5, 5.4, 6.5):
        iron(pen, at, 0.42, act.distance / 0.42)
    pen.line([(-11.0, 3.70), (-10.2, 4.5), (-11.3, 5.1)], "#3a3a42", 0.07)
    pen.line([(-11.9, 5.1), (-10.7, 5.1)], "#3a3a42", 0.08)


def steam(pen: Pen, act: Act, paint: Colour) -> None:
    """A steam engine under its cloud, its tender and a carriage."""
    iron_black, brass = darker(paint, 0.25), "#d8a848"
    moving = going(act)
    _rails(pen, -14.2, 8.6)
    puffs(pen, 5.6, 4.7, act.time, "#f0eeec", (-11.0 if moving else -1.5, 3.2), 2.1, 13, 0.95, 2.6)
    _coach(pen, act, -14.0, "#7a2c2c", "#e8c878")
    pen.fill(box(-1.5, 0.55, 7.4, 0.95), "#8a2420")
    boiler = limb((0.6, 2.35), (6.4, 2.35), 0.95, 0.95)
    barrel(pen, boiler, iron_black)
    pen.fill_all([box(x, 1.40, x + 0.10, 3.30) for x in (2.2, 3.8, 5.2)], brass)
    pen.fill(
        [(5.25, 3.1), (5.35, 4.1), (5.10, 4.6), (6.15, 4.6), (5.90, 4.1), (6.0, 3.1)],
        horizontal(5.1, 6.15, "#2a2a30", "#6a6a72", "#1a1a1e"),
    )
    pen.fill_all([smooth([(3.0, 3.2), (3.05, 3.75), (3.4, 3.95), (3.75, 3.75), (3.8, 3.2)])], brass)
    pen.fill(box(6.55, 1.55, 7.05, 3.15), "#1c1c20")
    pen.fill(disc(7.0, 2.35, 0.5), "#33333a")
    cab = [(-1.6, 0.95), (-1.6, 3.7), (0.9, 3.7), (0.9, 0.95)]
    shell(pen, cab, paint)
    pen.fill(smooth([(-1.95, 3.66), (-0.4, 4.02), (1.2, 3.66)]), "#1a1a1e")
    panes(pen, [rounded(-1.1, 2.4, -0.1, 3.3, 0.1)], act.around.dark)
    if moving:
        driver(pen, -0.55, 2.42, 0.42)
    pen.fill([(6.9, 0.95), (7.5, 0.95), (8.3, 0.15), (6.9, 0.15)], "#8a2420")
    shell(pen, rounded(-1.95 - 0.0, 0.7, -1.55, 2.6, 0.05), iron_black)
    _drive(pen, act)


def _drive(pen: Pen, act: Act) -> None:
    """Three driving wheels coupled by a rod that goes round with them."""
    spin = act.distance / 0.78
    for x in (0.2, 2.0, 3.8):
        iron(pen, x, 0.78, spin)
    for x in (5.5, 6.5):
        iron(pen, x, 0.40, act.distance / 0.40)
    dx, dy = 0.40 * math.sin(spin), 0.40 * math.cos(spin)
    pen.line([(0.2 + dx, 0.78 + dy), (3.8 + dx, 0.78 + dy)], "#d0d4da", 0.14)
    pen.line([(3.8 + dx, 0.78 + dy), (6.0, 0.95)], "#b0b4ba", 0.10)
    pen.fill(rounded(5.6, 0.65, 6.8, 1.25, 0.1), vertical(0.65, 1.25, "#26262c", "#7c7c84"))


def tram(pen: Pen, act: Act, paint: Colour) -> None:
    """A town tram under its wire."""
    _rails(pen, -7.4, 7.4)
    pen.line([(-14.0, 5.3), (14.0, 5.3)], "#22242a", 0.035)
    pen.lines([[(-0.9, 3.45), (0.2, 4.35), (-0.6, 5.25)], [(-1.0, 5.28), (-0.2, 5.28)]], "#3a3c44", 0.07)
    shell(pen, curve(_TRAM), "#f0e8d4")
    skirt = [(-6.52, 0.40), (-6.52, 1.62), (6.52, 1.62), (6.52, 0.40)]
    with pen.inked():
        pen.fill(skirt, vertical(0.4, 1.62, darker(paint, 0.5), paint))
    band(pen, curve(_TRAM), 1.62, 1.70, "#d8b050")
    pen.fill(rounded(-3.2, 3.36, 3.2, 3.58, 0.08), "#8a8c90")
    _tram_windows(pen, act)
    doors = [rounded(x, 0.5, x + 1.05, 2.95, 0.06) for x in (-3.25, 2.02)]
    panes(pen, doors, act.around.dark)
    leaves = [box(-2.73, 0.5, -2.72, 2.95), box(2.54, 0.5, 2.55, 2.95)]
    pen.lines([*doors, *leaves], darker(paint, 0.4), 0.07, closed=True)
    pen.fill(rounded(4.9, 2.98, 5.95, 3.22, 0.05), "#17151a")
    pen.text("7", 5.42, 3.02, 0.18, "#ffb53a")
    pen.fill_all([box(-4.8, 0.30, -1.8, 0.42), box(1.8, 0.30, 4.8, 0.42)], lighter("#26242a", 0.1))


_TRAM: Spots = (
    (-6.3, 0.42), (-6.5, 1.6), (-6.2, 3.0), (-5.7, 3.35), (-3.0, 3.42), (3.0, 3.42), (5.7, 3.35), (6.2, 3.0),
    (6.5, 1.6), (6.3, 0.42), (3.0, 0.36), (-3.0, 0.36),
)  # fmt: skip


def _tram_windows(pen: Pen, act: Act) -> None:
    """Those of the sides and of both cabs, and who is behind them."""
    dark, windows = act.around.dark, row(-4.6, 4.6, 1.85, 2.90, 7, 0.16)
    panes(pen, windows, dark)
    passengers(pen, windows, 2)
    for s, share in ((1, 0.3), (-1, 1.0)):
        cab = [(5.0 * s, 1.85), (5.0 * s, 2.90), (5.75 * s, 2.85), (6.15 * s, 2.3), (6.30 * s, 1.85)]
        panes(pen, [smooth(cab)], share * dark)
    if going(act):
        driver(pen, 5.48, 1.86, 0.40)


TRAIN = Vehicle(
    "train",
    modern,
    "#e4e8ea",
    (-17.0, 0.0, 10.3, 5.1),
    pace=14,
    lamps=((10.0, 1.15),),
    throw=8.0,
)
STEAM_TRAIN = Vehicle(
    "steam_train",
    steam,
    "#2c4a38",
    (-14.0, 0.0, 8.3, 4.6),
    pace=9,
    lamps=((7.2, 3.0),),
    throw=8.0,
    room=(0, 0, 0, 4.0),
)
TRAM = Vehicle(
    "tram",
    tram,
    "#2c7a5a",
    (-6.5, 0.0, 6.5, 5.3),
    pace=6,
    rim="iron",
    wheels=((-4.2, 0.36), (-2.4, 0.36), (2.4, 0.36), (4.2, 0.36)),
    lamps=((6.35, 1.15),),
    tails=((-6.35, 1.15),),
    throw=5.0,
)
