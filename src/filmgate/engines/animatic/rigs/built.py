"""What people build by hand: a castle of sand, a tower of blocks."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import Pen, arc, bezier, box, horizontal, oval, smooth, vertical
from filmgate.engines.animatic.rigs.rig import Act

_BLOCKS = ("#d8483c", "#e8b838", "#3f8ac8", "#58a84c", "#8a5ab0", "#e88038")


def _keep(pen: Pen, x: float, y: float, half: float, high: float, sand: Colour) -> None:
    """A round tower with its battlements."""
    shade = horizontal(x - half, x + half, darker(sand, 0.32), lighter(sand, 0.22), darker(sand, 0.12))
    pen.fill([(x - 1.08 * half, y), (x + 1.08 * half, y), (x + half, y + high), (x - half, y + high)], shade)
    teeth = [x + half * (-0.8 + 0.53 * i) for i in range(4)]
    pen.fill_all(
        [box(at - 0.16 * half, y + high, at + 0.16 * half, y + high + 0.3 * half) for at in teeth], shade
    )
    pen.fill(oval(x - 0.2 * half, y + 0.45 * high, x + 0.2 * half, y + 0.68 * high), darker(sand, 0.55))


def sandcastle(pen: Pen, act: Act, colour: Colour) -> None:
    """Towers about a keep, with a flag, a moat's bank and a bucket beside it."""
    mound = [(-1.25, 0.0), (-0.95, 0.14), (-0.4, 0.22), (0.4, 0.22), (0.95, 0.14), (1.25, 0.0)]
    pen.fill(
        smooth(mound), horizontal(-1.2, 1.2, darker(colour, 0.22), lighter(colour, 0.12), darker(colour, 0.1))
    )
    pen.fill(box(-0.7, 0.15, 0.7, 0.55), horizontal(-0.7, 0.7, darker(colour, 0.2), lighter(colour, 0.1)))
    _keep(pen, 0.0, 0.3, 0.27, 0.72, colour)
    for x in (-0.66, 0.66):
        _keep(pen, x, 0.12, 0.22, 0.56, colour)
    pen.fill(
        smooth([(-0.13, 0.17), (-0.12, 0.34), (0.0, 0.42), (0.12, 0.34), (0.13, 0.17)]), darker(colour, 0.6)
    )
    pen.line([(0.0, 1.08), (0.0, 1.46)], "#6a4a30", 0.024)
    wave = 0.03 * math.sin(5 * act.time)
    pen.fill([(0.01, 1.45), (0.30, 1.38 + wave), (0.01, 1.27)], "#d8402c")
    pail = [(1.28, 0.0), (1.56, 0.0), (1.62, 0.30), (1.22, 0.30)]
    pen.fill(pail, horizontal(1.22, 1.62, "#b02a2a", "#f06a50", "#a02424"))
    pen.line(smooth([(1.23, 0.30), (1.42, 0.48), (1.61, 0.30)], False), "#f0ece4", 0.02)


def blocks(pen: Pen, act: Act, colour: Colour) -> None:
    """Wooden blocks on one another, none quite straight."""
    y = 0.0
    for i, paint in enumerate(_BLOCKS):
        half = 0.34 - 0.025 * i
        with pen.moved(0.05 * math.sin(2.3 * i), y, degrees=2.5 * math.sin(1.7 * i)):
            pen.fill(
                box(-half, 0.0, half, 0.42), horizontal(-half, half, darker(paint, 0.25), lighter(paint, 0.2))
            )
            pen.line(box(-half + 0.04, 0.04, half - 0.04, 0.38), lighter(paint, 0.35), 0.02, closed=True)
        y += 0.42


def cigarette(pen: Pen, colour: Colour, t: float) -> None:
    """Between two fingers, alight, its smoke rising; in shares of the height, from the hand."""
    pen.line([(-0.012, 0.016), (0.040, 0.030)], "#f4f0e8", 0.009)
    pen.line([(-0.014, 0.0155), (-0.002, 0.019)], "#d0904c", 0.010)
    _smoke(pen, 0.044, 0.034, t)


def cigar(pen: Pen, colour: Colour, t: float) -> None:
    pen.line([(-0.015, 0.014), (0.055, 0.034)], "#6a3f24", 0.016)
    _smoke(pen, 0.060, 0.040, t)


def pipe(pen: Pen, colour: Colour, t: float) -> None:
    """A bent stem and a bowl."""
    pen.line(smooth([(-0.055, 0.062), (-0.02, 0.040), (0.005, 0.012)], False), "#2a1a12", 0.010)
    pen.fill(smooth([(-0.008, 0.0), (-0.012, 0.040), (0.030, 0.040), (0.026, -0.002)]), "#7a4426")
    _smoke(pen, 0.010, 0.050, t)


def _smoke(pen: Pen, x: float, y: float, t: float) -> None:
    """A thread that widens into a curl, and what glows under it."""
    glow = 0.6 + 0.4 * math.sin(2.1 * t)
    pen.fill(oval(x - 0.007, y - 0.009, x + 0.007, y + 0.005), "#ff8a3a", glow)
    for k in range(9):
        age = (0.28 * t + k / 9) % 1.0
        sway = 0.030 * age * math.sin(6.0 * age - 2.2 * t)
        fade = 0.75 * (1 - age) * min(1.0, 7 * age)
        pen.puff(x + sway, y + 0.30 * age, 0.010 + 0.055 * age, "#d4d9e0", fade)


def gatehouse(pen: Pen, act: Act, colour: Colour) -> None:
    """A gate that an army goes through: an arch between two round towers, and the wall to both sides."""
    wall, dark = darker(colour, 0.10), darker(colour, 0.45)
    pen.fill(box(-2.6, 0.0, 2.6, 1.25), vertical(0.0, 1.25, darker(wall, 0.25), wall))
    pen.fill_all([box(x, 1.2, x + 0.12, 1.40) for x in np.arange(-2.58, 2.5, 0.24).tolist()], wall)
    pen.fill(box(-0.75, 0.0, 0.75, 1.75), vertical(0.0, 1.75, darker(colour, 0.2), lighter(colour, 0.05)))
    pen.fill_all([box(x, 1.7, x + 0.13, 1.90) for x in np.arange(-0.72, 0.66, 0.25).tolist()], colour)
    for side in (-1, 1):
        with pen.moved(0.92 * side):
            _round_tower(pen, colour)
    _blocks_of_stone(pen, dark)
    portal = [(-0.42, 0.0), (-0.42, 0.72), *arc(0, 0.72, 0.42, 0.40, 180, 0, 15), (0.42, 0.0)]
    pen.fill(portal, vertical(0.0, 1.1, "#4a3c34", "#120c0a"))
    pen.line(portal, lighter(colour, 0.22), 0.07)
    bars = [[(x, 0.82), (x, 1.1 - 1.1 * x * x)] for x in np.arange(-0.32, 0.33, 0.16).tolist()]
    pen.lines(bars, "#5a5048", 0.03)
    for x in (-0.56, 0.56):
        pen.fill([(x - 0.12, 1.5), (x + 0.12, 1.5), (x + 0.12, 0.95), (x, 0.84), (x - 0.12, 0.95)], "#a8242c")


def _round_tower(pen: Pen, colour: Colour) -> None:
    shade = horizontal(-0.34, 0.34, lighter(colour, 0.25), colour, darker(colour, 0.5))
    pen.fill(box(-0.34, 0.0, 0.34, 2.05), shade)
    pen.fill(box(-0.40, 2.0, 0.40, 2.22), shade)
    pen.fill_all([box(x, 2.18, x + 0.11, 2.38) for x in (-0.40, -0.20, 0.0, 0.20, 0.29)], shade)
    pen.fill_all([box(-0.035, y, 0.035, y + 0.22) for y in (0.8, 1.45)], "#1c1614")


def _blocks_of_stone(pen: Pen, tone: Colour) -> None:
    """A few of the wall's, here and there."""
    spots = np.random.default_rng(5).uniform((-2.5, 0.05), (2.4, 1.1), (46, 2)).tolist()
    pen.fill_all([box(x, y, x + 0.13, y + 0.055) for x, y in spots if abs(x) > 0.5], tone, 0.35)


def gate_tower(pen: Pen, act: Act, colour: Colour) -> None:
    """The gate of an old Chinese city: a sloped wall of brick, an arch, a pavilion with two roofs on it."""
    brick = mix(colour, "#8a7a6c", 0.4)
    pen.fill(
        [(-2.6, 0.0), (-2.6, 1.1), (2.6, 1.1), (2.6, 0.0)], vertical(0.0, 1.1, darker(brick, 0.3), brick)
    )
    pen.fill([(-1.45, 0.0), (-1.3, 1.3), (1.3, 1.3), (1.45, 0.0)],
             vertical(0.0, 1.3, darker(brick, 0.2), lighter(brick, 0.1)))  # fmt: skip
    courses = [[(-1.42 + 0.1 * y, y), (1.42 - 0.1 * y, y)] for y in np.arange(0.1, 1.25, 0.1).tolist()]
    pen.lines(courses, darker(brick, 0.35), 0.012, 0.5)
    merlons = [box(x, 1.28, x + 0.1, 1.42) for x in np.arange(-1.3, 1.25, 0.19).tolist()]
    merlons += [
        box(side * x - 0.05, 1.08, side * x + 0.05, 1.22)
        for side in (-1, 1)
        for x in (1.5, 1.7, 1.9, 2.1, 2.3, 2.5)
    ]
    pen.fill_all(merlons, brick)
    portal = [(-0.36, 0.0), (-0.36, 0.58), *arc(0, 0.58, 0.36, 0.34, 180, 0, 15), (0.36, 0.0)]
    pen.fill(portal, vertical(0.0, 0.95, "#4a3a30", "#120a08"))
    pen.line(portal, lighter(brick, 0.2), 0.05)
    for y, half, high in ((1.42, 1.0, 0.42), (2.06, 0.72, 0.30)):
        _pavilion(pen, y, half, high)


def _pavilion(pen: Pen, y: float, half: float, high: float) -> None:
    """Red pillars under a roof whose corners rise."""
    pen.fill(box(-half, y, half, y + high), "#5a2018")
    pen.fill_all(
        [box(x - 0.035, y, x + 0.035, y + high) for x in np.linspace(-half, half, 7).tolist()], "#a8342a"
    )
    pen.fill(box(-half - 0.04, y + high - 0.07, half + 0.04, y + high), "#2f6a6c")
    left = bezier((-half - 0.42, y + high + 0.10), (-half - 0.06, y + high), (-0.72 * half, y + high + 0.30))
    edge = [*left.tolist(), *((-x, z) for x, z in left[::-1].tolist()), (half + 0.1, y + high - 0.02),
            (-half - 0.1, y + high - 0.02)]  # fmt: skip
    pen.fill(edge, vertical(y + high, y + high + 0.3, "#3c4a50", "#6a7a80"))
    ridge = 0.74 * half
    pen.line([(-ridge, y + high + 0.31), (ridge, y + high + 0.31)], "#c8a04a", 0.05)
