"""Furniture and parts of houses: chairs, doors, windows, stairs, clocks, umbrellas."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    box,
    disc,
    horizontal,
    limb,
    oval,
    points,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.bodies import LIT_PANE, halo
from filmgate.engines.animatic.rigs.carried import umbrella
from filmgate.engines.animatic.rigs.lathe import shifted
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.storyboard.vocabulary import Action


def seat(pen: Pen, act: Act, colour: Colour) -> None:
    """A wooden chair with a cushion, three quarters on."""
    deep = darker(colour, 0.45)
    pen.lines([[(0.34, 0.30), (0.36, 0.66)], [(-0.18, 0.18), (-0.18, 0.66)]], deep, 0.065)
    pen.lines([[(-0.38, 0.66), (-0.46, 1.50)], [(0.14, 0.72), (0.10, 1.54)]], colour, 0.075)
    for y in (0.98, 1.20, 1.42):
        lean = -0.09 * (y - 0.66)
        pen.fill(
            [
                (-0.38 + lean, y - 0.05),
                (0.13 + 0.3 * lean, y - 0.01),
                (0.13 + 0.3 * lean, y + 0.09),
                (-0.38 + lean, y + 0.06),
            ],
            vertical(y - 0.05, y + 0.09, darker(colour, 0.25), lighter(colour, 0.2)),
        )
    pen.fill(
        [(-0.46, 0.60), (0.24, 0.56), (0.44, 0.68), (-0.22, 0.72)],
        vertical(0.56, 0.72, deep, lighter(colour, 0.15)),
    )
    pen.fill(
        smooth([(-0.40, 0.66), (0.20, 0.62), (0.40, 0.71), (0.20, 0.79), (-0.22, 0.80), (-0.42, 0.73)]),
        vertical(0.62, 0.8, "#8a2c34", "#d86a5c"),
    )
    pen.lines(
        [[(-0.42, 0.02), (-0.41, 0.62)], [(0.22, 0.0), (0.22, 0.60)]],
        horizontal(-0.45, 0.25, lighter(colour, 0.2), deep),
        0.08,
    )
    pen.lines([[(-0.42, 0.26), (0.22, 0.24)], [(0.22, 0.30), (0.34, 0.38)]], darker(colour, 0.2), 0.04)


def _ajar(act: Act) -> float:
    """How far it is open, 0..1."""
    k = ease(0.1, 0.75, act.progress)
    return k if act.action is Action.OPEN else 1 - k if act.action is Action.CLOSE else 0.0


def doorway(pen: Pen, act: Act, colour: Colour) -> None:
    """A panelled door in its frame; it swings open and light falls out."""
    ajar = _ajar(act)
    pen.fill(box(-0.64, 0, 0.64, 2.18), horizontal(-0.64, 0.64, "#f0e8da", "#cfc4b2"))
    pen.line(box(-0.64, 0, 0.64, 2.18), "#8a7a66", 0.02, closed=True)
    room = Gradient((0, 1.0), (0, 1.0), ((0, "#fff4cc", 1), (1, "#ffb858", 1)), 1.3)
    pen.fill(box(-0.48, 0, 0.48, 2.02), room)
    if ajar > 0:
        pool = [(-0.48, 0.0), (0.48, 0.0), (0.48 + 0.5 * ajar, -0.14), (-0.48 - 0.3 * ajar, -0.14)]
        pen.fill(pool, vertical(-0.14, 0, "#ffd890", "#ffe8b0", 0.1, 0.7))
    wide, drop = 0.96 * (1 - 0.86 * ajar), 0.12 * ajar

    def at(x: float, y: float) -> tuple[float, float]:
        """A point of the leaf, 0..1 from its hinges and up, as it is seen."""
        return -0.48 + wide * x, y * (2.02 + drop * x) - drop * x * (1 - 0.5 * y)

    leaf = [at(0, 0), at(1, 0), at(1, 1), at(0, 1)]
    pen.fill(leaf, horizontal(-0.48, -0.48 + wide, lighter(colour, 0.12), darker(colour, 0.25 + 0.3 * ajar)))
    for x0, x1, y0, y1 in _PANELS:
        panel = [at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1)]
        pen.fill(panel, darker(colour, 0.22))
        pen.line(panel, darker(colour, 0.5), 0.016, closed=True)
        pen.line([at(x0, y1), at(x0, y0), at(x1, y0)], lighter(colour, 0.35), 0.012, 0.7)
    brass = Gradient((0.3, 1.0), (0, 0), ((0, "#fff0b0", 1), (1, "#a87a20", 1)), 0.3)
    pen.fill(disc(*at(0.92, 0.46), 0.038), brass)


_PANELS = tuple((*x, *y) for x in ((0.14, 0.45), (0.55, 0.86)) for y in ((0.08, 0.40), (0.48, 0.92)))
"""Left, right, foot and head of a door's panels, as shares of its leaf."""


def door_light(pen: Pen, act: Act, colour: Colour) -> None:
    halo(pen, 0.0, 1.0, 1.6, "#ffd080", 0.55 * _ajar(act))


def window(pen: Pen, act: Act, colour: Colour) -> None:
    """A casement with curtains and a flower box; its wings open."""
    ajar, dark = _ajar(act), act.around.dark
    pen.fill(box(-0.70, 0.30, 0.70, 1.98), horizontal(-0.7, 0.7, "#fbf6ec", "#d0c6b6"))
    _outlook(pen, colour, dark)
    for s in (-1, 1):
        drape = [
            (0.60 * s, 1.90), (0.16 * s, 1.90), (0.30 * s, 1.40), (0.42 * s, 1.02), (0.50 * s, 0.44),
            (0.60 * s, 0.44),
        ]  # fmt: skip
        pen.fill(smooth(drape), horizontal(0.16 * s, 0.6 * s, "#f4e4d0", "#c89a80"), 0.92)
        _wing(pen, s, ajar)
    pen.fill([(-0.50, 1.30), (-0.20, 1.82), (-0.08, 1.82), (-0.50, 1.08)], "#ffffff", 0.28)
    pen.fill(box(-0.78, 0.24, 0.78, 0.32), vertical(0.24, 0.32, "#b0a694", "#fbf6ec"))
    trough = [(-0.62, 0.26), (0.62, 0.26), (0.56, 0.06), (-0.56, 0.06)]
    pen.fill(trough, vertical(0.06, 0.26, "#5a2c1c", "#a85a38"))
    pen.fill_all([disc(-0.52 + 0.13 * i, 0.31 + 0.03 * (i % 2), 0.09) for i in range(9)], "#4a8a44")
    pen.fill_all([disc(-0.50 + 0.13 * i, 0.36 + 0.05 * ((i * 7) % 3), 0.05) for i in range(9)], "#e0506a")


def _outlook(pen: Pen, colour: Colour, dark: float) -> None:
    """Sky, hills and clouds by day; by night the light within."""
    sky = mix(colour, LIT_PANE, dark)
    pen.fill(box(-0.58, 0.44, 0.58, 1.86), vertical(0.44, 1.86, lighter(sky, 0.6), sky))
    if dark < 0.5:
        hills = [(-0.58, 0.80), (-0.2, 1.0), (0.15, 0.84), (0.58, 0.98), (0.58, 0.44), (-0.58, 0.44)]
        pen.fill(smooth(hills), mix(colour, "#4a7a4a", 0.55), 0.8)
        pen.fill_all([oval(-0.45, 1.45, 0.02, 1.60), oval(-0.30, 1.52, 0.12, 1.66)], "#ffffff", 0.8)


def _wing(pen: Pen, s: int, ajar: float) -> None:
    """The left (-1) or right (1) half of a casement."""
    wide = 0.58 * (1 - 0.8 * ajar)
    x0, x1 = (0.58 + 0.22 * ajar) * s, (0.58 + 0.22 * ajar - wide) * s
    frame = [(x0, 0.44 - 0.05 * ajar), (x1, 0.44), (x1, 1.86), (x0, 1.86 + 0.05 * ajar)]
    pen.line(frame, "#fbf6ec", 0.065, closed=True)
    middle = 0.5 * (x0 + x1)
    level, upright = [(x0, 1.18), (x1, 1.18)], [(middle, 0.44), (middle, 1.86)]
    pen.lines([level, upright] if ajar < 0.5 else [level], "#fbf6ec", 0.035)


def stairs(pen: Pen, act: Act, colour: Colour) -> None:
    """A flight that rises to the right, with a railing."""
    n = 8
    for i in range(n):
        x, y = -1.05 + 0.26 * i, 0.17 * (i + 1)
        pen.fill(box(x, 0, 1.05, y), mix(darker(colour, 0.55), darker(colour, 0.12), i / n))
        pen.fill(box(x, y - 0.17, x + 0.05, y), darker(colour, 0.42))
        pen.fill(box(x - 0.02, y - 0.035, 1.05, y), lighter(colour, 0.35 - 0.02 * i))
        pen.fill(box(x + 0.04, y - 0.032, min(1.05, x + 0.25), y - 0.004), "#a82c34")
    posts = [(-0.93 + 0.26 * i, 0.17 * (i + 1)) for i in range(n)]
    pen.lines([[(x, y), (x, y + 0.52)] for x, y in posts], "#2c2420", 0.028)
    pen.line(
        [(posts[0][0] - 0.06, posts[0][1] + 0.49), (posts[-1][0] + 0.10, posts[-1][1] + 0.57)],
        "#6a3c20",
        0.07,
    )
    pen.fill(limb((posts[0][0], 0.0), (posts[0][0], 0.74), 0.045, 0.045), "#6a3c20")
    pen.fill(disc(posts[0][0], 0.80, 0.075), "#8a5430")


def clock(pen: Pen, act: Act, colour: Colour) -> None:
    """A wall clock: a wooden case, figures, hands that go."""
    wood = ((0, lighter(colour, 0.45), 1), (0.5, colour, 1), (1, darker(colour, 0.6), 1))
    pen.fill(disc(0, 0.6, 0.58), Gradient((-0.3, 0.9), (0.3, 0.2), wood))
    pen.line(disc(0, 0.6, 0.50), darker(colour, 0.6), 0.03, closed=True)
    enamel = ((0, "#fffdf6", 1), (0.8, "#f0e8d6", 1), (1, "#c8bca4", 1))
    pen.fill(disc(0, 0.6, 0.485), Gradient((-0.12, 0.75), (0, 0), enamel, 0.66))
    for k in range(12):
        a = math.radians(30 * (k + 1))
        pen.text(str(k + 1), 0.385 * math.sin(a), 0.565 + 0.385 * math.cos(a), 0.095, "#2a2420")
    pen.lines([_radius(math.tau * k / 60, 0.455, 0.475) for k in range(60)], "#4a4038", 0.010)
    for long, turn, wide in ((0.23, 5.32 + act.time * 0.01, 0.042), (0.34, 0.94 + act.time * 0.10, 0.028)):
        hand = _radius(turn, -0.12 * long, long)
        pen.line(shifted(points(hand), 0.012, -0.014), "#000000", wide, 0.25)
        pen.line(hand, "#1c1814", wide)
    second = math.floor(act.time * 2) / 2 * math.tau / 12
    pen.line(_radius(second, -0.08, 0.40), "#c8342c", 0.012)
    pen.fill(disc(0, 0.6, 0.026), "#c8342c")
    shine = [(-0.40, 0.72), (-0.30, 0.92), (-0.06, 1.04), (-0.18, 0.86), (-0.28, 0.68)]
    pen.fill(smooth(shine), "#ffffff", 0.22)


def _radius(turn: float, near: float, far: float) -> list[tuple[float, float]]:
    """A hand or a mark of the dial, clockwise from the top."""
    return [(r * math.sin(turn), 0.6 + r * math.cos(turn)) for r in (near, far)]


def parasol(pen: Pen, act: Act, colour: Colour) -> None:
    with pen.moved(0.0, 0.30, degrees=2 * math.sin(act.time * 1.2)):
        umbrella(pen, 2.2, colour)
