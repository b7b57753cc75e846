"""Bodies of cars, buses and trucks."""

from __future__ import annotations

from functools import partial

from filmgate.engines.animatic.colour import Colour, darker, levels, lighter, mix
from filmgate.engines.animatic.pen import (
    Pen,
    arc,
    bezier,
    box,
    disc,
    oval,
    rounded,
    smooth,
)
from filmgate.engines.animatic.rigs import kept
from filmgate.engines.animatic.rigs.bodies import (
    LIT_PANE,
    Spots,
    band,
    curve,
    driver,
    panes,
    passengers,
    row,
    shell,
)
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.vehicle import Vehicle, going

_SALOON: Spots = (
    (-2.20, 0.45), (-2.22, 0.70), (-2.16, 0.86), (-1.95, 0.93), (-1.58, 0.97), (-1.22, 1.20), (-0.85, 1.39),
    (-0.40, 1.46), (0.15, 1.45), (0.55, 1.31), (0.95, 1.02), (1.20, 0.95), (1.70, 0.88), (2.05, 0.76),
    (2.19, 0.60), (2.20, 0.40), (2.08, 0.26), (1.0, 0.22), (-1.0, 0.22), (-2.1, 0.27),
)  # fmt: skip
_SALOON_GLASS: tuple[Spots, ...] = (
    ((-1.30, 1.0), (-1.10, 1.17), (-0.84, 1.31), (-0.42, 1.38), (-0.30, 1.38), (-0.30, 1.0)),
    ((-0.20, 1.0), (-0.20, 1.38), (0.14, 1.37), (0.46, 1.26), (0.80, 1.02), (0.76, 1.0)),
)
_SPORTS: Spots = (
    (-2.18, 0.42), (-2.20, 0.70), (-2.10, 0.82), (-1.60, 0.88), (-1.05, 1.05), (-0.55, 1.16), (-0.05, 1.17),
    (0.35, 1.06), (0.80, 0.84), (1.45, 0.75), (1.95, 0.65), (2.20, 0.50), (2.22, 0.34), (2.05, 0.22),
    (1.0, 0.20), (-1.0, 0.20), (-2.05, 0.24),
)  # fmt: skip
_SPORTS_GLASS: Spots = (
    (-1.02, 0.91), (-0.58, 1.09), (-0.05, 1.10), (0.28, 1.02), (0.66, 0.85), (-0.2, 0.86),
)  # fmt: skip
_CAR_WHEELS: Spots = ((-1.34, 0.35), (1.34, 0.35))


def _arches(pen: Pen, wheels: Spots) -> None:
    with pen.inked():
        pen.fill_all([disc(x, r * 1.04, r * 1.22) for x, r in wheels], "#0a0809")


def saloon(pen: Pen, act: Act, paint: Colour, sign: Colour | None = None) -> None:
    kept.paint(pen, _saloon, levels(paint), act.around.dark, going(act))
    if sign is not None:
        if going(act):
            passengers(pen, [box(-0.98, 1.0, -0.50, 1.36)], size=0.26)
        _taxi(pen, sign, act.around.dark)


def _saloon(pen: Pen, paint: Colour, dark: float, driven: bool) -> None:
    shell(pen, curve(_SALOON), paint)
    with pen.inked():
        pen.line(
            smooth([(-2.2, 0.74), (-1.0, 0.80), (0.6, 0.78), (2.2, 0.62)], False),
            lighter(paint, 0.65),
            0.03,
            0.6,
        )
    band(pen, curve(_SALOON), 0.20, 0.36, darker(paint, 0.75), 0.75)
    _arches(pen, _CAR_WHEELS)
    panes(pen, _SALOON_GLASS, 0.25 * dark)
    if driven:
        driver(pen, 0.06, 1.0, 0.21)
    seams = [
        bezier((-0.25, 1.0), (-0.27, 0.6), (-0.22, 0.30)),
        bezier((0.86, 1.0), (0.84, 0.6), (0.70, 0.30)),
        bezier((-1.30, 1.0), (-1.1, 0.8), (-0.98, 0.62)),
    ]
    pen.lines(seams, darker(paint, 0.55), 0.016, 0.8)
    pen.lines([[(-0.15, 0.88), (0.02, 0.88)], [(-1.08, 0.89), (-0.91, 0.89)]], lighter(paint, 0.5), 0.035)
    pen.fill(oval(0.62, 0.98, 0.80, 1.10), darker(paint, 0.2))


def _taxi(pen: Pen, sign: Colour, dark: float) -> None:
    squares = [
        box(-1.0 + 0.1 * i, 0.66 + 0.07 * (i % 2), -0.9 + 0.1 * i, 0.73 + 0.07 * (i % 2)) for i in range(19)
    ]
    pen.fill_all(squares, sign)
    pen.fill(rounded(-0.36, 1.45, 0.14, 1.64, 0.04), mix("#f6f0d8", LIT_PANE, dark))
    pen.text("TAXI", -0.11, 1.49, 0.13, "#1c1c1c")


def sports(pen: Pen, act: Act, paint: Colour) -> None:
    kept.paint(pen, _sports, levels(paint), act.around.dark, going(act))


def _sports(pen: Pen, paint: Colour, dark: float, driven: bool) -> None:
    pen.fill([(-2.26, 0.95), (-1.72, 1.0), (-1.72, 0.96), (-2.24, 0.90)], darker(paint, 0.45))
    pen.line([(-1.98, 0.80), (-2.0, 0.95)], "#1a0508", 0.05)
    shell(pen, curve(_SPORTS), paint)
    with pen.inked():
        pen.line(
            smooth([(-2.3, 0.70), (-1.2, 0.76), (0.3, 0.72), (1.6, 0.64), (2.3, 0.50)], False),
            lighter(paint, 0.72),
            0.035,
            0.7,
        )
    skirt = [(-1.1, 0.50), (0.2, 0.42), (1.0, 0.46), (1.0, 0.38), (0.2, 0.33), (-1.1, 0.38)]
    pen.fill(smooth(skirt), darker(paint, 0.85), 0.8)
    pen.fill([(-0.95, 0.66), (-0.45, 0.60), (-0.50, 0.44), (-0.85, 0.48)], "#120205")
    _arches(pen, _CAR_WHEELS)
    panes(pen, [curve(_SPORTS_GLASS)], 0.2 * dark)
    pen.line([(-0.22, 0.87), (-0.30, 1.12)], darker(paint, 0.5), 0.05)
    if driven:
        driver(pen, 0.06, 0.87, 0.125)
    pen.lines(
        [bezier((-0.28, 0.86), (-0.32, 0.6), (-0.24, 0.36)), bezier((0.72, 0.84), (0.7, 0.6), (0.62, 0.4))],
        darker(paint, 0.6),
        0.014,
        0.8,
    )
    pen.fill(smooth([(1.70, 0.66), (2.02, 0.58), (2.12, 0.51), (1.82, 0.56)]), "#fff6dc")


def bus(pen: Pen, act: Act, paint: Colour) -> None:
    hull = rounded(-5.0, 0.35, 5.05, 3.15, 0.22)
    shell(pen, hull, paint)
    band(pen, hull, 1.30, 1.48, "#f4ead0")
    band(pen, hull, 0.34, 0.50, "#1a1416", 0.8)
    pen.fill(rounded(-4.2, 3.12, -2.0, 3.28, 0.06), darker(paint, 0.25))
    _arches(pen, BUS_WHEELS)
    dark = act.around.dark
    windows = row(-4.75, 3.25, 1.62, 2.72, 7, 0.14)
    panes(pen, windows, dark)
    panes(pen, [[(4.30, 1.35), (4.30, 2.72), (5.06, 2.72), (5.06, 1.35)]], 0.3 * dark)
    if going(act):
        driver(pen, 4.62, 1.36, 0.40)
    doors = [rounded(3.40, 0.45, 3.78, 2.72, 0.05), rounded(3.81, 0.45, 4.19, 2.72, 0.05)]
    panes(pen, doors, dark)
    pen.lines(doors, darker(paint, 0.6), 0.05, closed=True)
    passengers(pen, windows, size=0.46)
    pen.fill(rounded(4.15, 2.80, 5.0, 3.06, 0.05), "#17151a")
    pen.text("42", 4.57, 2.86, 0.18, "#ffb53a")


BUS_WHEELS: Spots = ((-3.2, 0.52), (2.75, 0.52))


def truck(pen: Pen, act: Act, paint: Colour) -> None:
    pen.fill(box(-4.2, 0.55, 3.4, 0.85), "#26242a")
    load = rounded(-4.2, 0.85, 1.65, 3.45, 0.08)
    shell(pen, load, "#e4dfd4")
    pen.lines([[(x, 0.95), (x, 3.35)] for x in (-3.2, -2.2, -1.2, -0.2, 0.8)], "#8a8478", 0.03, 0.6)
    band(pen, load, 1.75, 2.30, paint)
    cab: Spots = (
        (1.85, 0.5), (1.85, 2.6), (2.05, 2.95), (2.9, 2.95), (3.25, 2.75), (3.62, 1.75), (3.92, 1.55),
        (3.95, 0.5),
    )  # fmt: skip
    shell(pen, cab, paint)
    pen.fill(smooth([(1.9, 2.95), (1.95, 3.4), (2.35, 3.3), (2.9, 2.95)]), darker(paint, 0.25))
    panes(
        pen, [[(2.30, 1.75), (2.30, 2.60), (2.95, 2.60), (3.18, 2.45), (3.42, 1.75)]], 0.2 * act.around.dark
    )
    if going(act):
        driver(pen, 2.72, 1.75, 0.38)
    pen.lines([[(2.22, 0.8), (2.22, 2.65)], [(3.48, 0.8), (3.48, 1.7)]], darker(paint, 0.5), 0.025)
    pen.fill(box(3.70, 0.45, 4.02, 0.66), "#b8bcc2")
    pen.fill(box(1.70, 0.9, 1.80, 3.35), "#b8bcc2")
    pen.fill_all([arc(x, 0.55, 0.62, 0.62, 0, 180) for x in (-3.2, -2.05, 3.0)], "#0a0809")


CAR = Vehicle(
    "car",
    saloon,
    "#3f6a8c",
    (-2.22, 0.0, 2.20, 1.46),
    pace=11,
    wheels=_CAR_WHEELS,
    lamps=((2.08, 0.66),),
    tails=((-2.14, 0.76),),
    throw=4.5,
    exhaust=(-2.1, 0.25),
)
TAXI = Vehicle(
    "taxi",
    partial(saloon, sign="#1c1c1c"),
    "#f0b81c",
    (-2.22, 0.0, 2.20, 1.66),
    pace=9,
    wheels=_CAR_WHEELS,
    lamps=((2.08, 0.66),),
    tails=((-2.14, 0.76),),
    throw=4.5,
    exhaust=(-2.1, 0.25),
)
SPORTS_CAR = Vehicle(
    "sports_car",
    sports,
    "#c8202a",
    (-2.26, 0.0, 2.22, 1.18),
    pace=16,
    wheels=((-1.38, 0.34), (1.36, 0.34)),
    lamps=((2.02, 0.57),),
    tails=((-2.14, 0.70),),
    throw=4.5,
    exhaust=(-2.15, 0.24),
)
BUS = Vehicle(
    "bus",
    bus,
    "#c8452c",
    (-5.0, 0.0, 5.05, 3.28),
    pace=7,
    wheels=BUS_WHEELS,
    lamps=((4.96, 0.8),),
    tails=((-4.95, 0.85),),
    throw=5.0,
    exhaust=(-5.0, 0.4),
)
TRUCK = Vehicle(
    "truck",
    truck,
    "#b8442c",
    (-4.2, 0.0, 4.02, 3.45),
    pace=8,
    wheels=((-3.2, 0.5), (-2.05, 0.5), (3.0, 0.5)),
    lamps=((3.9, 0.85),),
    tails=((-4.18, 0.7),),
    throw=5.0,
    exhaust=(1.75, 3.4),
)
