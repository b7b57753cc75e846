"""Drawings of what animals are on out of doors: branches, roofs, towers, leaves. Each is on the origin."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, box, disc, horizontal, limb, oval, rounded, smooth, vertical

_WOOD, _STONE = "#7a5232", "#8b857d"


def board(pen: Pen, x0: float, y0: float, x1: float, y1: float, colour: Colour, radius: float = 0.03) -> None:
    pen.fill(rounded(x0, y0, x1, y1, radius), vertical(y0, y1, darker(colour, 0.35), lighter(colour, 0.10)))


def roof(pen: Pen) -> None:
    """The ridge of a tiled roof."""
    tile = "#a8553c"
    slope = [(-2.2, -0.6), (-1.55, 0.92), (1.55, 0.92), (2.2, -0.6)]
    pen.fill(slope, vertical(-0.6, 0.92, darker(tile, 0.4), lighter(tile, 0.05)))
    for row in range(6):
        y = 0.78 - 0.24 * row
        half = 1.55 + 0.43 * (0.92 - y)
        count = 14 + 2 * row
        step = 2 * half / count
        scales = [oval(-half + i * step, y - 0.13, -half + (i + 1) * step, y + 0.08) for i in range(count)]
        pen.fill_all(scales, lighter(tile, 0.06) if row % 2 else darker(tile, 0.12))
    board(pen, -1.62, 0.86, 1.62, 1.0, darker(tile, 0.15), 0.06)


def wall(pen: Pen) -> None:
    brick = "#9a5a48"
    pen.fill(box(-1.6, 0.0, 1.6, 1.02), vertical(0, 1.02, darker(brick, 0.4), brick))
    for k in range(6):
        y, dx = 0.03 + 0.165 * k, 0.15 * (k % 2)
        bricks = [rounded(-1.56 + dx + 0.31 * i, y, -1.29 + dx + 0.31 * i, y + 0.14, 0.01) for i in range(10)]
        pen.fill_all(bricks, lighter(brick, 0.10), 0.55)
    board(pen, -1.68, 1.0, 1.68, 1.12, "#b8aea0", 0.02)


def fence(pen: Pen) -> None:
    for i in range(8):
        x = -1.55 + 0.42 * i
        pen.fill([(x, 0.0), (x, 0.98), (x + 0.08, 1.10), (x + 0.16, 0.98), (x + 0.16, 0.0)],
                 horizontal(x, x + 0.16, "#d8cdb8", "#a89a84"))  # fmt: skip
    for y in (0.35, 0.90):
        board(pen, -1.7, y, 1.7, y + 0.12, "#c8bca4", 0.02)
    board(pen, -1.7, 1.06, 1.7, 1.14, "#d8cdb8", 0.02)


def branch(pen: Pen) -> None:
    bark = "#5c4330"
    shade = vertical(0.8, 1.5, darker(bark, 0.4), lighter(bark, 0.1))
    pen.fill_all(
        [
            limb((-5.0, 0.45), (-2.0, 1.02), 0.26, 0.16),
            limb((-2.0, 1.02), (-0.4, 1.22), 0.16, 0.10),
            limb((-0.4, 1.22), (1.25, 1.26), 0.10, 0.045),
            limb((0.5, 1.25), (1.1, 1.62), 0.045, 0.02),
            limb((-1.0, 1.12), (-0.6, 0.72), 0.05, 0.02),
        ],
        shade,
    )
    for x, y in ((1.15, 1.66), (1.32, 1.30), (0.95, 1.50), (-0.55, 0.68), (-0.75, 0.86), (1.2, 1.12)):
        for turn in (20, -35, 80):
            with pen.moved(x, y, degrees=turn):
                pen.fill(smooth([(0.0, 0.0), (0.10, 0.06), (0.24, 0.0), (0.10, -0.06)]), "#5f8a44")


def rock(pen: Pen) -> None:
    stone = "#86827c"
    shape = [
        (-0.85, 0.0), (-0.72, 0.34), (-0.42, 0.52), (0.40, 0.54), (0.74, 0.36), (0.88, 0.0), (0.0, -0.05),
    ]  # fmt: skip
    pen.fill(smooth(shape), vertical(-0.05, 0.54, darker(stone, 0.5), lighter(stone, 0.22)))
    pen.lines([[(-0.30, 0.48), (-0.42, 0.20)], [(0.36, 0.46), (0.28, 0.14)]], darker(stone, 0.45), 0.02, 0.7)


def web(pen: Pen) -> None:
    """A spider's, with dew on its threads, between two stalks."""
    for x, lean in ((-1.05, 0.12), (1.08, -0.10)):
        pen.line(smooth([(x, -0.2), (x + lean, 0.8), (x + 0.4 * lean, 1.9)], False), "#5a7a3c", 0.05)
    turns = [math.tau * k / 14 + 0.1 for k in range(14)]
    rays = [(1.15 * math.cos(turn), math.sin(turn)) for turn in turns]
    spokes = []
    for k, (a, b) in enumerate(rays):
        reach = 0.78 + 0.16 * ((0.618 * k) % 1.0)
        spokes.append([(0.0, 0.72), (reach * a, 0.72 + reach * b)])
    pen.lines(spokes, "#f4f8fc", 0.005, 0.9)
    for turn in range(1, 9):
        spots = [(0.1 * turn * a, 0.72 + 0.1 * turn * b) for a, b in rays]
        threads = []
        for (x0, y0), (x1, y1) in zip(spots, [*spots[1:], spots[0]], strict=True):
            threads.append([(x0, y0), (0.48 * (x0 + x1), 0.03 + 0.48 * (y0 + y1)), (x1, y1)])
        pen.lines(threads, "#f4f8fc", 0.0035, 0.85)
        pen.fill_all([disc(x, y, 0.008) for x, y in spots[turn % 2 :: 2]], "#ffffff", 0.85)


def lily(pen: Pen) -> None:
    """A leaf on the water, a smaller one beside it, and a blossom."""
    pen.fill(oval(-2.4, -0.42, 2.4, 0.34), vertical(-0.42, 0.34, "#2c6a7c", "#6fb0bc"))
    for r in (2.1, 1.6):
        pen.line(oval(-r, -0.16 * r - 0.03, r, 0.14 * r - 0.03), "#cfeaf0", 0.012, 0.5, closed=True)
    for x, half, tone in ((0.95, 0.32, "#3f7f3c"), (0.0, 0.62, "#4f9444")):
        pen.fill(oval(x - half, -0.17 * half - 0.03, x + half, 0.17 * half + 0.01), darker(tone, 0.35))
        pen.fill(oval(x - half, -0.16 * half, x + half, 0.17 * half + 0.02), tone)
        ways = ((-1, 0.2), (-0.6, 0.8), (0.6, -0.7), (1, 0.3))
        veins = [[(x, 0.0), (x + 0.9 * half * a, 0.14 * half * b)] for a, b in ways]
        pen.lines(veins, lighter(tone, 0.25), 0.008, 0.8)
    for turn in (-56, -28, 0, 28, 56):
        with pen.moved(-0.86, 0.02, degrees=turn):
            pen.fill(smooth([(-0.05, 0.0), (0.0, 0.24), (0.05, 0.0)]), "#f4b8d0" if turn else "#fbe0ea")


def tower(pen: Pen) -> None:
    """The crown of a tower of stone and what is seen of its shaft."""
    shaft(pen, 0.0, 3.0)
    for x, y in ((-0.35, 1.9), (0.45, 1.0)):
        pen.fill(rounded(x - 0.09, y, x + 0.09, y + 0.42, 0.09), "#2a2018")
        pen.fill(rounded(x - 0.055, y + 0.03, x + 0.055, y + 0.38, 0.055), "#ffcf74", 0.75)
    for k in range(7):
        x = -1.14 + 0.38 * k
        corbel = [(x - 0.12, 3.02), (x - 0.05, 2.74), (x + 0.05, 2.74), (x + 0.12, 3.02)]
        pen.fill(corbel, darker(_STONE, 0.45))
    board(pen, -1.34, 2.98, 1.34, 3.2, _STONE, 0.02)


def shaft(pen: Pen, y0: float = -5.0, y1: float = 0.02) -> None:
    """A tower's wall from one height to another, in courses."""
    round_ = horizontal(-1.05, 1.05, lighter(_STONE, 0.14), darker(_STONE, 0.42))
    pen.fill(box(-1.05, y0, 1.05, y1), round_)
    for k in range(int((y1 - y0) / 0.2)):
        y, dx = y0 + 0.08 + 0.2 * k, 0.19 * (k % 2)
        marks = [[(x + dx, y), (x + dx, y + 0.2)] for x in (-0.8, -0.3, 0.2, 0.6)]
        pen.lines([[(-1.05, y), (1.05, y)], *marks], darker(_STONE, 0.4), 0.012, 0.5)


def battlements(pen: Pen) -> None:
    """The parapet before what is on the tower."""
    shade = vertical(3.1, 3.46, darker(_STONE, 0.3), lighter(_STONE, 0.16))
    pen.fill_all([box(-1.34 + 0.565 * k, 3.1, -0.92 + 0.565 * k, 3.46) for k in range(5)], shade)
    board(pen, -1.38, 3.02, 1.38, 3.2, lighter(_STONE, 0.05), 0.02)


def leaf(pen: Pen) -> None:
    """A large leaf on its stem, seen from the side, and a smaller one under it."""
    pen.line(smooth([(-0.75, -0.6), (-0.55, 0.1), (-0.30, 0.46)], False), "#4c7a34", 0.025)
    for x, y, k, tone in ((-0.62, 0.05, 0.55, "#4a8038"), (-0.34, 0.46, 1.0, "#5d9a42")):
        with pen.moved(x, y, sx=k, sy=k):
            blade = smooth(
                [(0.0, 0.0), (0.25, 0.11), (0.62, 0.10), (0.95, -0.06), (0.60, -0.06), (0.22, -0.05)]
            )
            pen.fill(blade, vertical(-0.07, 0.11, darker(tone, 0.25), lighter(tone, 0.22)))
            pen.line(smooth([(0.0, 0.0), (0.4, 0.04), (0.93, -0.055)], False), lighter(tone, 0.4), 0.012)


def wire(pen: Pen) -> None:
    """Lines between two poles that are out of the picture."""
    for sag, y in ((0.10, 0.95), (0.14, 0.62)):
        xs = [-5.0 + k for k in range(11)]
        pen.line([(x, y + sag * ((x / 5.0) ** 2)) for x in xs], "#22262c", 0.03)


def post(pen: Pen) -> None:
    pen.fill(box(-0.09, 0.0, 0.09, 0.94), horizontal(-0.09, 0.09, lighter(_WOOD, 0.12), darker(_WOOD, 0.4)))
    pen.fill(oval(-0.11, 0.88, 0.11, 0.97), lighter(_WOOD, 0.18))


def crag(pen: Pen) -> None:
    """A shelf of rock over a drop."""
    stone = "#7d766c"
    shape = [
        (-3.2, -1.0), (-3.0, 0.9), (-1.6, 1.42), (-0.2, 1.5), (1.0, 1.5), (1.34, 1.38), (1.08, 1.02),
        (1.22, 0.66), (0.74, 0.1), (0.9, -0.4), (0.6, -1.0),
    ]  # fmt: skip
    pen.fill(shape, vertical(-1.0, 1.5, darker(stone, 0.5), lighter(stone, 0.2)))
    faces = ([(-0.2, 1.5), (1.0, 1.5), (1.34, 1.38), (0.5, 1.3)], [(-1.6, 1.42), (-0.2, 1.5), (-0.9, 1.2)])
    pen.fill_all(list(faces), lighter(stone, 0.34))
    cracks = [[(0.5, 1.3), (0.34, 0.6), (0.52, 0.1)], [(-0.9, 1.2), (-0.7, 0.5), (-1.1, -0.4)],
              [(-2.0, 1.1), (-1.9, 0.3)]]  # fmt: skip
    pen.lines(cracks, darker(stone, 0.45), 0.03, 0.7)
