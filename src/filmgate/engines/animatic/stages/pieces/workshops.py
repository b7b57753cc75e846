"""What hangs and stands on the walls where things are made by hand: tools, clocks, fiddles, pots."""

from __future__ import annotations

import math

from filmgate.engines.animatic.pen import Outline, arc, disc, oval, smooth
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece

_WOOD, _STEEL, _HANDLE = "#7a5234", "#9aa4ac", "#a8603a"


def _shelf(craft: Craft, y: float, wide: float) -> None:
    craft.block(-wide, y - 0.06, wide, y, "#8a5c38")
    craft.crease([[(-wide, y - 0.07), (wide, y - 0.07)]], 0.03)


@piece
def tool_board(craft: Craft) -> None:
    """Saws, hammers, planes and chisels on a board over a shelf of jars."""
    craft.block(-1.0, 1.35, 1.0, 2.75, "#64452e", 0.03)
    craft.crease([[(-1.0, y), (1.0, y)] for y in (1.7, 2.05, 2.4)], 0.012)
    blade = [(-0.86, 2.5), (-0.12, 2.58), (-0.12, 2.44), (-0.84, 2.4)]
    craft.solid(blade, "#c0c8ce", 2.3, 2.6)
    craft.stroke(oval(-0.14, 2.38, 0.08, 2.62), _HANDLE, 0.06, closed=True)
    for i, x in enumerate((0.32, 0.58, 0.84)):
        craft.stroke([(x, 2.05), (x, 2.5)], _HANDLE, 0.05)
        craft.block(x - 0.12, 2.46, x + 0.09, 2.58 + 0.02 * i, "#4a525a", 0.02)
    for i in range(7):
        x, long = -0.85 + 0.16 * i, 0.16 + 0.05 * (i % 3)
        craft.stroke([(x, 2.14), (x, 2.14 - long)], _STEEL, 0.035)
        craft.stroke([(x, 2.24), (x, 2.13)], ("#b8443a", _HANDLE, "#c89a3c")[i % 3], 0.06)
    craft.strokes(
        [arc(0.42, 1.66, 0.15, 0.15, -50, 230), arc(0.80, 1.66, 0.12, 0.12, -50, 230)], _STEEL, 0.04
    )
    _shelf(craft, 1.15, 1.15)
    for i in range(9):
        x, high = -1.0 + 0.24 * i, craft.rng.uniform(0.12, 0.28)
        tone = str(craft.rng.choice(["#c8a050", "#5a7a70", "#a8503c", "#d8cdb4", "#4a5a74"]))
        craft.block(x, 1.15, x + 0.16, 1.15 + high, tone, 0.03)


@piece
def clock_wall(craft: Craft) -> None:
    """Clocks of all sizes, each at an hour of its own, and one with a pendulum."""
    faces = (
        (-0.95, 2.35, 0.26),
        (-0.35, 2.62, 0.19),
        (-0.30, 1.95, 0.30),
        (0.95, 2.45, 0.24),
        (-0.98, 1.66, 0.20),
    )
    for i, (x, y, r) in enumerate(faces):
        craft.solid(disc(x, y, 1.22 * r), ("#6a3f24", "#c8983c", "#3a2a22")[i % 3], y - r, y + r)
        craft.flat(disc(x, y, r), "#f4ecd8")
        ticks: list[Outline] = [[(x + k * r * math.cos(a), y + k * r * math.sin(a)) for k in (0.8, 0.93)]
                 for a in (math.tau * j / 12 for j in range(12))]  # fmt: skip
        craft.strokes(ticks, "#3a2c22", 0.10 * r)
        for share, turn in ((0.52, 2.1 + 1.3 * i), (0.76, 0.6 + 2.2 * i)):
            hand = (x + share * r * math.cos(turn), y + share * r * math.sin(turn))
            craft.stroke([(x, y), hand], "#241a14", 0.09 * r)
    craft.solid([(0.12, 1.05), (0.12, 2.5), (0.36, 2.78), (0.60, 2.5), (0.60, 1.05)], "#6a3f24", 1.0, 2.8)
    craft.flat(disc(0.36, 2.36, 0.19), "#f4ecd8")
    craft.strokes([[(0.36, 2.36), (0.36, 2.50)], [(0.36, 2.36), (0.45, 2.32)]], "#241a14", 0.025)
    craft.flat([(0.20, 1.15), (0.20, 2.08), (0.52, 2.08), (0.52, 1.15)], "#2c1c14")
    craft.stroke([(0.36, 2.08), (0.42, 1.42)], "#d8a83c", 0.025)
    craft.flat(disc(0.425, 1.38, 0.085), "#e8bc50")


@piece
def fiddle_rack(craft: Craft) -> None:
    """Violins in every varnish that hang from a rail by their scrolls."""
    craft.block(-1.15, 2.66, 1.15, 2.74, _WOOD)
    for i in range(5):
        x, tone = -0.92 + 0.46 * i, ("#b8682c", "#8a3c1c", "#d8a05c", "#a04a20", "#c87c34")[i]
        craft.stroke([(x, 2.64), (x, 2.18)], "#2c1c14", 0.05)
        body = [(x, 2.24), (x + 0.12, 2.16), (x + 0.08, 2.0), (x + 0.15, 1.78), (x, 1.68), (x - 0.15, 1.78),
                (x - 0.08, 2.0), (x - 0.12, 2.16)]  # fmt: skip
        craft.solid(smooth(body), tone, 1.6, 2.4)
        craft.strokes(
            [[(x - 0.05, 1.98), (x - 0.06, 1.86)], [(x + 0.05, 1.98), (x + 0.06, 1.86)]], "#2c1c14", 0.02
        )
        craft.stroke([(x, 2.1), (x, 1.74)], "#2c1c14", 0.03)
    _shelf(craft, 1.2, 1.15)
    for i in range(6):
        craft.block(
            -1.0 + 0.34 * i, 1.2, -0.84 + 0.34 * i, 1.34 + 0.05 * (i % 3), ("#c8742c", "#6a3018")[i % 2], 0.03
        )


@piece
def pot_shelf(craft: Craft) -> None:
    """Vases, bowls and jugs on three boards, some glazed and some raw."""
    for y in (0.95, 1.6, 2.25):
        _shelf(craft, y, 1.2)
        for i in range(5):
            x = -0.95 + 0.47 * i
            high, wide = craft.rng.uniform(0.22, 0.46), craft.rng.uniform(0.12, 0.18)
            tone = str(craft.rng.choice(["#b8643c", "#c88a5c", "#5a8a94", "#e0d4bc", "#3a5a7a", "#8a9a6a"]))
            pot = [(x - 0.6 * wide, y), (x - wide, y + 0.5 * high), (x - 0.45 * wide, y + 0.85 * high),
                   (x - 0.6 * wide, y + high), (x + 0.6 * wide, y + high), (x + 0.45 * wide, y + 0.85 * high),
                   (x + wide, y + 0.5 * high), (x + 0.6 * wide, y)]  # fmt: skip
            craft.solid(smooth(pot, steps=5), tone, y, y + high)
    craft.strokes([[(x, 0), (x, 2.6)] for x in (-1.18, 1.18)], _WOOD, 0.07)


@piece
def hanging_lamp(craft: Craft) -> None:
    """On its cord, over the work."""
    craft.stroke([(0, 2.62), (0, 6.0)], "#1a1412", 0.025)
    craft.solid([(-0.34, 2.40), (-0.08, 2.66), (0.08, 2.66), (0.34, 2.40)], "#2f5a50", 2.3, 2.7)
    craft.plate.fill(disc(0, 2.40, 0.09), "#fff2cc")
    craft.lamp(0, 2.3, 1.9, "#ffcf80", 0.75)


@piece
def forge(craft: Craft) -> None:
    """A hearth of bricks at the height of the hip, its coals alight under a hood, bellows beside it."""
    craft.block(-1.0, 0.0, 1.0, 0.92, "#6a4a40")
    craft.crease([[(-1.0, 0.23 * i), (1.0, 0.23 * i)] for i in (1, 2, 3)], 0.02)
    craft.block(-1.1, 0.86, 1.1, 0.98, "#8a7264", 0.03)
    craft.plate.fill([(-0.85, 0.98), (-0.85, 1.9), (0.85, 1.9), (0.85, 0.98)], "#1c120e")
    craft.solid(
        [(-1.15, 1.75), (-0.38, 2.7), (-0.38, 4.6), (0.38, 4.6), (0.38, 2.7), (1.15, 1.75)],
        "#4c4644",
        1.7,
        4.4,
    )
    craft.crease([[(-1.15, 1.82), (1.15, 1.82)], [(-0.4, 2.7), (0.4, 2.7)]], 0.03)
    craft.plate.fill(smooth([(-0.7, 0.98), (-0.4, 1.14), (0.0, 1.2), (0.4, 1.13), (0.7, 0.98)]), "#3a1a10")
    for x, y, size, tone in _COALS:
        craft.plate.fill(disc(x, y, size), tone)
    for x, high in ((-0.3, 0.34), (0.05, 0.5), (0.34, 0.3)):
        for share, tone in ((1.0, "#ff8a2c"), (0.55, "#ffe08a")):
            tongue = [(x + share * dx, 1.08 + share * high * dy) for dx, dy in _TONGUE]
            craft.plate.fill(smooth(tongue), tone, 0.95)
    craft.lamp(0.0, 1.25, 2.6, "#ff8a3a", 0.9)
    _bellows(craft)


_TONGUE = ((-0.13, 0.0), (-0.10, 0.5), (0.02, 1.0), (0.12, 0.45), (0.13, 0.0))
_COALS = tuple(
    (-0.52 + 0.13 * i, 1.04 + 0.05 * math.sin(2.3 * i), 0.075, ("#ff6a1c", "#c83a14", "#ffa040")[i % 3])
    for i in range(9)
)


def _bellows(craft: Craft) -> None:
    bag = [(-1.05, 1.22), (-1.3, 1.42), (-1.95, 1.5), (-2.05, 1.2), (-1.95, 0.9), (-1.3, 1.08)]
    craft.strokes([[(-1.35, 0.0), (-1.35, 1.1)], [(-1.85, 0.0), (-1.85, 0.95)]], _WOOD, 0.08)
    craft.solid(bag, "#7a4a30", 0.9, 1.5)
    craft.crease(
        [[(-1.4 - 0.18 * i, 1.05 - 0.04 * i), (-1.4 - 0.18 * i, 1.4 + 0.02 * i)] for i in range(3)], 0.03
    )
    craft.strokes([[(-1.25, 1.45), (-2.1, 1.58)], [(-1.25, 1.05), (-2.1, 0.86)]], _WOOD, 0.06)


@piece
def forged_wares(craft: Craft) -> None:
    """Horseshoes, a sword and tongs that hang from a rail."""
    craft.block(-0.95, 2.5, 0.95, 2.58, _WOOD)
    craft.strokes([arc(x, 2.22, 0.13, 0.15, -50, 230) for x in (-0.75, -0.4)], _STEEL, 0.055)
    craft.stroke([(0.05, 2.5), (0.05, 2.3)], _HANDLE, 0.06)
    craft.stroke([(-0.09, 2.28), (0.19, 2.28)], "#c89a3c", 0.05)
    craft.solid([(0.01, 2.27), (0.01, 1.5), (0.05, 1.38), (0.09, 1.5), (0.09, 2.27)], "#c0c8ce", 1.4, 2.3)
    for lean in (-0.07, 0.07):
        craft.strokes([[(0.55 + lean, 2.5), (0.55 - lean, 1.75), (0.55, 1.62)]], "#4a525a", 0.04)
    craft.stroke([(0.82, 2.5), (0.82, 1.8)], _HANDLE, 0.05)
    craft.block(0.68, 1.66, 0.96, 1.84, "#4a525a", 0.02)


@piece
def quench(craft: Craft) -> None:
    """A tub of water, for what has been forged."""
    craft.solid([(-0.42, 0.0), (-0.5, 0.72), (0.5, 0.72), (0.42, 0.0)], "#6a4630", 0.0, 0.72)
    craft.strokes([[(-0.44, 0.18), (0.44, 0.18)], [(-0.49, 0.58), (0.49, 0.58)]], "#2c2a2c", 0.05)
    craft.plate.fill(oval(-0.48, 0.66, 0.48, 0.78), "#3a5260")
    craft.strokes([[(0.15, 0.7), (0.32, 1.25)]], "#c0c8ce", 0.05)


@piece
def lockers(craft: Craft) -> None:
    """Five of steel beside each other, one ajar with a towel in it."""
    tone = "#4a6f8e"
    craft.block(-1.62, 0.0, 1.62, 2.12, "#3a5068")
    ajar = int(craft.rng.integers(0, 5))
    for i in range(5):
        x = -1.60 + 0.64 * i
        if i == ajar:
            craft.flat([(x + 0.03, 0.12), (x + 0.61, 0.12), (x + 0.61, 2.08), (x + 0.03, 2.08)], "#16202a")
            craft.block(x + 0.20, 0.75, x + 0.46, 1.62, "#e4e0d6", 0.03)
            craft.solid(
                [(x + 0.03, 0.10), (x + 0.03, 2.10), (x - 0.16, 2.16), (x - 0.16, 0.04)], tone, 0.0, 2.1
            )
            continue
        craft.block(x + 0.03, 0.10, x + 0.61, 2.08, tone, 0.02)
        craft.crease([[(x + 0.20, y), (x + 0.44, y)] for y in (1.72, 1.80, 1.88, 0.28, 0.36)], 0.025, 0.4)
        craft.block(x + 0.50, 1.02, x + 0.56, 1.20, "#c8ccd0", 0.01)


@piece
def changing_bench(craft: Craft) -> None:
    """Slats on two feet, a bag under it, a towel over its end."""
    craft.strokes([[(x, 0.0), (x, 0.42)] for x in (-1.15, 1.15)], "#2c3038", 0.09)
    craft.block(-1.5, 0.42, 1.5, 0.50, "#a8743f", 0.02)
    craft.block(-0.7, 0.0, 0.1, 0.32, "#b8342c", 0.12)
    craft.stroke(arc(-0.3, 0.28, 0.22, 0.12, 0, 180), "#2c2428", 0.04)
    craft.block(0.95, 0.22, 1.30, 0.53, "#f2efe8", 0.02)
