"""Dishes that look like themselves: pizza, a burger, sushi, pancakes, a steamer, ice cream.

Each is drawn on the unit of a plate (about a metre to each side of the middle), seen from a little above.
"""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    Points,
    bezier,
    box,
    disc,
    horizontal,
    oval,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.lathe import (
    around,
    ring,
    shaded,
    shifted,
    wrapped,
)
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.soups import LIFT, chopsticks
from filmgate.engines.animatic.rigs.tableware import steam

_TURN = math.pi / 180


def _board(pen: Pen, half: float, tone: Colour = "#8a5a34") -> None:
    """A wooden board to serve on."""
    pen.fill(rounded(-half, -0.10, half, 0.14, 0.05), vertical(-0.1, 0.14, darker(tone, 0.5), tone))
    top = [(-half, 0.12), (half, 0.12), (half - 0.2, 0.56), (-half + 0.2, 0.56)]
    pen.fill(top, vertical(0.12, 0.56, lighter(tone, 0.18), darker(tone, 0.12)))
    grain = [
        [(-half + 0.1 + 0.02 * i, y), (half - 0.1 - 0.02 * i, y)] for i, y in enumerate((0.2, 0.3, 0.42))
    ]
    pen.lines(grain, darker(tone, 0.3), 0.012, 0.5)


def pizza(pen: Pen, act: Act, colour: Colour) -> None:
    """On a board, a slice drawn out of it, cheese in strings."""
    k = 0.40

    def level(x: float, y: float, r: float) -> Points:
        return oval(x - r, y - r * k, x + r, y + r * k)

    _board(pen, 1.5)
    pen.fill(level(0, 0.44, 1.22), horizontal(-1.2, 1.2, "#8a4c1c", "#c87a30", "#7a4018"))
    pen.fill(level(0, 0.50, 1.22), horizontal(-1.2, 1.2, "#b8702c", "#eab46a", "#b06828"))
    pen.fill(level(0, 0.52, 1.05), vertical(0.1, 0.95, "#d84a1c", "#b83814"))
    pen.fill(level(0, 0.53, 1.01), vertical(0.1, 0.95, "#ffd872", "#e8a83c"))
    for i in range(9):
        a, far = 2.4 * i + 0.4, 0.82 * math.sqrt((i + 0.4) / 9)
        x, y = far * math.cos(a), 0.55 + k * far * math.sin(a)
        pen.fill(level(x, y - 0.015, 0.165), "#6a1410")
        pen.fill(level(x, y, 0.16), vertical(y - 0.06, y + 0.06, "#c0301c", "#e0603c"))
    for i in range(7):
        a = 0.9 * i + 0.2
        with pen.moved(0.62 * math.cos(a), 0.57 + k * 0.62 * math.sin(a), degrees=70 * i):
            pen.fill(smooth([(-0.12, 0), (0, 0.07), (0.14, 0), (0, -0.06)]), "#3f8a34")
    pull = 0.06 + 0.06 * math.sin(0.9 * act.time)
    _slice(pen, 0.10 + pull, 0.30 - 0.5 * pull, 0.52)
    steam(pen, act.time, 0.0, 0.80, 0.36)


def _slice(pen: Pen, x: float, y: float, root: float) -> None:
    """A slice before the rest, its point at the middle of the pizza."""
    gap = [(0.0, root), (-0.26, 0.08), (0.46, 0.06)]
    pen.fill(gap, "#6a4224")
    strings = [
        bezier((0.0 + s, root - 0.1), (0.05 + s, root - 0.2), (x + s, y + 0.06)) for s in (-0.06, 0.02, 0.1)
    ]
    pen.lines(strings, "#ffe08a", 0.03)
    with pen.moved(x, y):
        pen.fill([(-0.02, 0.14), (-0.32, -0.36), (0.44, -0.40)], vertical(-0.4, 0.14, "#ffd872", "#e8a83c"))
        crust = smooth(
            [(-0.36, -0.34), (0.06, -0.46), (0.48, -0.38), (0.46, -0.50), (0.05, -0.60), (-0.38, -0.46)]
        )
        pen.fill(crust, vertical(-0.6, -0.34, "#9a5a22", "#eab46a"))
        for dx, dy in ((-0.10, -0.24), (0.14, -0.20)):
            pen.fill(oval(dx - 0.10, dy - 0.05, dx + 0.10, dy + 0.05), "#c0301c")


_LAYERS = (
    (0.40, 0.56, 0.99, "#5a2c18", 0.10), (0.55, 0.66, 1.02, "#ffc23c", 0.02),
    (0.64, 0.74, 0.94, "#d03424", 0.05),
)  # fmt: skip
"""What lies in a burger: from, to, half as wide as, its colour, how round."""


def burger(pen: Pen, act: Act, colour: Colour) -> None:
    """Bun, patty, cheese that runs, tomato, lettuce; chips beside it."""
    _board(pen, 1.5)
    for k in range(7):
        with pen.moved(1.12 + 0.05 * k, 0.20 + 0.03 * (k % 3), degrees=96 - 14 * k):
            pen.fill(box(0.0, -0.04, 0.52, 0.04), vertical(-0.04, 0.04, "#d89428", "#ffdc78"))
    crumb = vertical(0.16, 0.44, darker(_BUN, 0.45), lighter(_BUN, 0.25))
    pen.fill(rounded(-0.94, 0.16, 0.94, 0.44, 0.12), crumb)
    for y0, y1, half, tone, corner in _LAYERS:
        tones = (darker(tone, 0.45), lighter(tone, 0.15), tone, darker(tone, 0.5))
        pen.fill(rounded(-half, y0, half, y1, corner), horizontal(-half, half, *tones))
    for x in (-0.7, -0.2, 0.5):
        pen.fill([(x - 0.2, 0.58), (x + 0.2, 0.58), (x + 0.02, 0.42)], "#ffb82c")
    frill = [(-1.06 + 0.0884 * i, 0.76 + (0.07 if i % 2 else -0.04)) for i in range(25)]
    pen.fill(smooth([*frill, (1.0, 0.90), (-1.0, 0.90)]), vertical(0.70, 0.9, "#4a8a2c", "#a4d45c"))
    _bun_top(pen)
    steam(pen, act.time, 0.0, 1.5, 0.30)


_BUN = "#d8923c"


def _bun_top(pen: Pen) -> None:
    """With its sesame."""
    top = [
        (-0.98, 0.86), (-0.94, 1.14), (-0.56, 1.42), (0.0, 1.52), (0.56, 1.42), (0.94, 1.14), (0.98, 0.86),
        (0.0, 0.82),
    ]  # fmt: skip
    stops = ((0.0, lighter(_BUN, 0.5), 1.0), (0.45, _BUN, 1.0), (1.0, darker(_BUN, 0.5), 1.0))
    pen.fill(smooth(top), Gradient((-0.3, 1.36), (0, 0), stops, 1.25))
    for k in range(22):
        a, far = 2.4 * k, math.sqrt((k + 0.5) / 22)
        x, y = 0.76 * far * math.cos(a), 1.24 + 0.20 * far * math.sin(a)
        pen.fill(oval(x - 0.035, y - 0.02, x + 0.035, y + 0.02), "#fff0cc")


def sushi(pen: Pen, act: Act, colour: Colour) -> None:
    """Nigiri and rolls on a board, chopsticks over them."""
    _board(pen, 1.6, "#3c2c28")
    for k, fish in enumerate((_SALMON, "#e0485a", _SALMON)):
        _nigiri(pen, -1.02 + 0.72 * k, fish)
    for k, filling in enumerate((_SALMON, "#7ab848", "#e0485a", _SALMON)):
        x = -0.92 + 0.56 * k
        nori = horizontal(x - 0.24, x + 0.24, "#0c1612", "#2f4a3c", "#0c1612")
        pen.fill(shifted(wrapped(0.24, 0.14, 0.40), x, 0.0), nori)
        for r, tone in ((0.24, "#1a2a22"), (0.205, "#fffaf0"), (0.10, filling)):
            pen.fill(oval(x - r, 0.40 - 0.42 * r, x + r, 0.40 + 0.42 * r), tone)
    pen.fill(disc(1.26, 0.34, 0.11), "#8ac04c")
    chopsticks(pen, 0.52, 0.86 + 0.05 * math.sin(LIFT * act.time), 34.0)


_SALMON = "#f4844c"


def _nigiri(pen: Pen, x: float, fish: Colour) -> None:
    """A slice of fish on rice."""
    pen.fill(rounded(x - 0.31, 0.46, x + 0.31, 0.70, 0.10), vertical(0.46, 0.7, "#cfc6b8", "#fffdf6"))
    top = [
        (x - 0.36, 0.58), (x - 0.28, 0.80), (x + 0.2, 0.84), (x + 0.38, 0.62), (x + 0.28, 0.62), (x, 0.70),
        (x - 0.26, 0.62),
    ]  # fmt: skip
    pen.fill(smooth(top), vertical(0.58, 0.84, darker(fish, 0.2), lighter(fish, 0.3)))
    grain = [[(x - 0.2 + 0.14 * i, 0.66), (x - 0.1 + 0.14 * i, 0.80)] for i in range(4)]
    pen.lines(grain, "#ffe8dc", 0.022, 0.8)


def pancakes(pen: Pen, act: Act, colour: Colour) -> None:
    """A stack with butter, berries and syrup that runs down."""
    ring(pen, 1.34, 0.05, horizontal(-1.3, 1.3, "#9a948c", "#ffffff", "#a8a29a"))
    ring(pen, 1.30, 0.09, horizontal(-1.3, 1.3, "#d4cfc8", "#ffffff", "#dcd8d2"))
    for k in range(5):
        y, x = 0.14 + 0.15 * k, 0.03 * math.sin(2.0 * k)
        pen.fill(shifted(wrapped(0.92, y, y + 0.13), x, 0.0), shaded(0.92, "#f0c878"))
        top = oval(x - 0.93, y + 0.13 - 0.21, x + 0.93, y + 0.13 + 0.21)
        pen.fill(top, vertical(y - 0.1, y + 0.34, "#d8903c", "#b06a24"))
    _syrup(pen, 0.5 + 0.5 * min(1.0, act.time / 3.0))
    pen.fill(rounded(-0.20, 0.92, 0.22, 1.10, 0.03), vertical(0.9, 1.1, "#e8b830", "#fff0a0"))
    for x, y, tone in _BERRIES:
        stops = ((0, lighter(tone, 0.5), 1), (1, darker(tone, 0.3), 1))
        pen.fill(disc(x, y, 0.10), Gradient((x - 0.03, y + 0.04), (0, 0), stops, 0.12))
    steam(pen, act.time, 0.0, 1.1, 0.30)


_BERRIES = (
    (-0.46, 0.96, "#c01c30"), (0.46, 0.94, "#c01c30"), (-0.30, 0.84, "#2c3a7a"), (0.30, 0.82, "#2c3a7a"),
    (0.62, 1.0, "#2c3a7a"),
)  # fmt: skip
"""Raspberries and blueberries: where they lie, and their colours."""


def _syrup(pen: Pen, run: float) -> None:
    """It has run so far, 0..1, down the stack."""
    for x, low in ((-0.72, 0.44), (-0.34, 0.62), (0.12, 0.36), (0.52, 0.56), (0.80, 0.30)):
        top = 0.86 - 0.21 * math.sqrt(max(0.0, 1 - (x / 0.93) ** 2))
        end = top - low * run
        pen.line([(x, top + 0.04), (x, end)], "#8a4410", 0.10, 0.95)
        pen.fill(disc(x, end, 0.065), "#a85818")
    ring(pen, 0.80, 0.90, vertical(0.70, 1.08, "#a85a18", "#6a3008"), 0.85)


def dumplings(pen: Pen, act: Act, colour: Colour) -> None:
    """A bamboo steamer full of them, its lid aside."""
    cane = "#c89a58"
    pen.fill(wrapped(1.14, 0.04, 0.52), shaded(1.14, cane))
    for y in (0.10, 0.28, 0.46):
        pen.line(around(1.14, y), darker(cane, 0.45), 0.03)
    ring(pen, 1.14, 0.52, vertical(0.25, 0.8, lighter(cane, 0.3), cane))
    ring(pen, 1.04, 0.515, vertical(0.27, 0.76, darker(cane, 0.5), darker(cane, 0.25)))
    for x, y in ((-0.42, 0.66), (0.12, 0.70), (0.62, 0.62), (-0.70, 0.52), (-0.18, 0.48), (0.38, 0.46)):
        _dumpling(pen, x, y)
    pen.line(around(1.13, 0.51), lighter(cane, 0.4), 0.03)
    for x in (-0.5, 0.1, 0.6):
        steam(pen, act.time + x, x, 0.8, 0.44)


def _dumpling(pen: Pen, x: float, y: float) -> None:
    """Dough, and the folds that close it."""
    skin = [
        (x - 0.29, y - 0.04), (x - 0.2, y + 0.16), (x, y + 0.29), (x + 0.2, y + 0.16), (x + 0.29, y - 0.04),
        (x, y - 0.14),
    ]  # fmt: skip
    dough = ((0, "#ffffff", 1), (0.6, "#f0e4d0", 1), (1, "#b8a488", 1))
    pen.fill(smooth(skin), Gradient((x - 0.08, y + 0.14), (0, 0), dough, 0.42))
    folds = [
        bezier((x + 0.02 * s, y + 0.27), (x + 0.06 * s, y + 0.16), (x + 0.10 * s, y + 0.05))
        for s in (-2, -1, 0, 1, 2)
    ]
    pen.lines(folds, "#b09a7c", 0.018, 0.8)


_SCOOPS = ((-0.28, 1.32, "#f4b8c8"), (0.28, 1.32, "#fff0d0"), (0.0, 1.70, "#7a4a30"))


def ice_cream(pen: Pen, act: Act, colour: Colour) -> None:
    """A waffle cone, three scoops, a drop that runs down."""
    waffle = "#d89a4c"
    cone = [(-0.50, 1.14), (0.50, 1.14), (0.05, 0.02), (-0.05, 0.02)]
    pen.fill(cone, horizontal(-0.5, 0.5, darker(waffle, 0.4), lighter(waffle, 0.3), darker(waffle, 0.45)))
    for k in range(1, 7):
        y = 1.14 - 0.16 * k
        half = 0.05 + 0.45 * (y / 1.14)
        pen.lines(
            [[(-half, y), (half * 0.8, y + 0.16)], [(half, y), (-half * 0.8, y + 0.16)]],
            darker(waffle, 0.45),
            0.018,
            0.8,
        )
    for x, y, tone in _SCOOPS:
        frill = [
            (x + (0.40 + 0.04 * (i % 2)) * math.cos(_TURN * a), y + 0.38 * math.sin(_TURN * a))
            for i, a in enumerate(range(0, 360, 18))
        ]
        stops = ((0.0, lighter(tone, 0.6), 1.0), (0.6, tone, 1.0), (1.0, darker(tone, 0.35), 1.0))
        pen.fill(smooth(frill), Gradient((x - 0.14, y + 0.18), (0, 0), stops, 0.56))
    pen.fill(
        disc(0.06, 2.12, 0.11), Gradient((0.02, 2.16), (0, 0), ((0, "#ff8a90", 1), (1, "#b0101c", 1)), 0.13)
    )
    low = 1.02 - 0.25 * (0.5 - 0.5 * math.cos(0.5 * act.time))
    pen.line([(0.30, 1.10), (0.30, low)], "#fff0d0", 0.08)
    pen.fill(disc(0.30, low, 0.055), "#fff6e4")
