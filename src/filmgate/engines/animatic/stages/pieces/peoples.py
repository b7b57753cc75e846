"""What peoples build: a felt tent, a palace's wall, a temple in the jungle, a place to fill up."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.pen import Outline, arc, bezier, box, disc, oval
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece


@piece
def yurt(craft: Craft) -> None:
    """White felt under bands of pattern, a painted door, a smoke pipe."""
    craft.solid([(-2.9, 0), (-2.8, 1.7), (2.8, 1.7), (2.9, 0)], "#e8e2d6", 0, 2)
    dome = bezier((-3.0, 1.65), (-2.2, 2.9), (-0.5, 3.2), (0.0, 3.2), (0.5, 3.2), (2.2, 2.9), (3.0, 1.65))
    craft.roof(dome, "#f2ede2", 1.5, 3.4)
    craft.strokes([[(-2.85, 1.5), (2.85, 1.5)], [(-2.9, 0.35), (2.9, 0.35)]], "#2f5a9c", 0.16)
    for x in np.arange(-2.6, 2.7, 0.65):
        craft.stroke(arc(float(x), 1.66, 0.26, 0.34, 0, 180, 8), "#b8382c", 0.07)
    ropes: list[Outline] = [[(x, 1.7), (0.12 * x, 3.15)] for x in (-2.2, -1.1, 1.1, 2.2)]
    craft.strokes(ropes, "#b8a888", 0.05)
    craft.block(-0.55, 0, 0.55, 1.55, "#b8382c")
    craft.strokes([box(-0.42, 0.15, 0.42, 1.4), [(0, 0.15), (0, 1.4)]], "#e8c060", 0.05)
    craft.stroke([(0.5, 3.0), (0.5, 3.9)], "#3a3a3c", 0.16)
    craft.lamp(0, 0.9, 2.4, "#ffb060", 0.5)


@piece
def palace_wall(craft: Craft) -> None:
    """Six metres of vermilion wall under a ridge of yellow tiles, on a white foot."""
    craft.block(-3.05, 0, 3.05, 0.5, "#d8d2c6")
    craft.block(-3.05, 0.5, 3.05, 3.7, "#a83226")
    craft.block(-3.05, 3.6, 3.05, 3.85, "#2f6a5c")
    craft.roof([(-3.05, 3.8), (-3.05, 4.6), (3.05, 4.6), (3.05, 3.8)], "#d8a430", 3.7, 4.6)
    craft.crease([[(float(x), 3.8), (float(x), 4.55)] for x in np.arange(-3.0, 3.05, 0.25)], 0.05, 0.28)
    ends = [disc(float(x) + 0.12, 3.82, 0.11) for x in np.arange(-3.0, 3.0, 0.25)]
    craft.plate.fill_all(ends, craft.tone("#b8861c"))
    craft.block(-3.05, 4.55, 3.05, 4.75, "#e0b040")


@piece
def palace_gate(craft: Craft) -> None:
    """A gate with studded doors under a roof with raised ends."""
    craft.block(-3.4, 0, 3.4, 4.4, "#a83226")
    craft.block(-2.0, 0, 2.0, 3.4, "#8a2018")
    craft.stroke([(0, 0), (0, 3.4)], "#4a100c", 0.06)
    studs = [disc(x, y, 0.09) for x in (-1.6, -1.1, -0.6, 0.6, 1.1, 1.6) for y in (0.6, 1.15, 1.7, 2.25, 2.8)]
    craft.plate.fill_all(studs, craft.tone("#e8c050"))
    for x in (-2.7, 2.7):
        craft.block(x - 0.28, 0, x + 0.28, 4.2, "#8a2018")
    craft.block(-3.6, 4.1, 3.6, 4.7, "#2f6a8c")
    left, right = bezier((-5.0, 5.3), (-3.6, 4.7), (-2.6, 6.6)), bezier((2.6, 6.6), (3.6, 4.7), (5.0, 5.3))
    craft.roof([*left, *right, (4.5, 4.6), (-4.5, 4.6)], "#d8a430", 4.5, 6.7)
    craft.crease([[(x, 4.7), (0.62 * x, 6.5)] for x in np.arange(-4.2, 4.3, 0.4).tolist()], 0.06, 0.25)
    craft.block(-2.8, 6.5, 2.8, 6.85, "#e8bc48")


@piece
def city_wall(craft: Craft) -> None:
    """Twelve metres of the grey brick wall of an old Chinese city, with merlons and a banner."""
    brick = "#7c756c"
    craft.solid([(-6.1, 0.0), (-6.1, 6.6), (6.1, 6.6), (6.1, 0.0)], brick, 0.0, 7.4)
    rows: list[Outline] = [[(-6.1, y), (6.1, y)] for y in np.arange(0.45, 6.6, 0.45).tolist()]
    joints: list[Outline] = [
        [(x + 0.45 * (k % 2), 0.45 * k), (x + 0.45 * (k % 2), 0.45 * k + 0.45)]
        for k in range(14)
        for x in np.arange(-6.0, 5.6, 0.9).tolist()
    ]
    craft.crease([*rows, *joints], 0.04, 0.16)
    craft.block(-6.1, 6.35, 6.1, 6.6, "#948c80")
    for x in np.arange(-5.9, 5.9, 1.2).tolist():
        craft.block(x, 6.6, x + 0.72, 7.5, brick)
    craft.stroke([(2.6, 6.6), (2.6, 11.2)], "#4a3426", 0.12)
    craft.solid([(2.66, 11.1), (4.7, 10.7), (4.2, 10.0), (4.7, 9.3), (2.66, 9.2)], "#b8302a", 9.2, 11.1)


@piece
def city_gate(craft: Craft) -> None:
    """The gate in it: an arch through a bastion, a hall with two roofs on top."""
    brick = "#867e74"
    craft.solid([(-8.2, 0.0), (-7.4, 8.2), (7.4, 8.2), (8.2, 0.0)], brick, 0.0, 9.0)
    craft.crease(
        [[(-8.1 + 0.09 * y, y), (8.1 - 0.09 * y, y)] for y in np.arange(0.5, 8.2, 0.5).tolist()], 0.05, 0.16
    )
    craft.flat([(-2.1, 0.0), (-2.1, 3.2), *arc(0, 3.2, 2.1, 1.9, 180, 0, 15), (2.1, 0.0)], "#1c1512")
    craft.stroke([(-2.2, 0.0), (-2.2, 3.2), *arc(0, 3.2, 2.2, 2.0, 180, 0, 15), (2.2, 0.0)], "#a89c8c", 0.3)
    for x in np.arange(-7.3, 7.0, 1.3).tolist():
        craft.block(x, 8.2, x + 0.8, 9.1, brick)
    for low, half, high in ((8.2, 5.2, 2.6), (12.2, 3.8, 1.9)):
        _hall(craft, low, half, high)


def _hall(craft: Craft, low: float, half: float, high: float) -> None:
    """A storey of red pillars and lit lattice under a roof whose corners rise."""
    craft.block(-half, low, half, low + high, "#5e2018")
    for x in np.linspace(-half + 0.2, half - 0.2, 7).tolist():
        craft.block(x - 0.17, low, x + 0.17, low + high, "#a8342a")
    for x in np.linspace(-half + 0.9, half - 0.9, 6).tolist():
        craft.lit(box(x - 0.4, low + 0.5, x + 0.4, low + high - 0.6), "#c8a878")
    craft.block(-half - 0.2, low + high - 0.35, half + 0.2, low + high, "#2f6a6c")
    eave = low + high
    left = bezier((-half - 1.9, eave + 0.7), (-half - 0.4, eave), (-0.66 * half, eave + 1.7))
    right = bezier((0.66 * half, eave + 1.7), (half + 0.4, eave), (half + 1.9, eave + 0.7))
    craft.roof(
        [*left, *right, (half + 0.6, eave - 0.1), (-half - 0.6, eave - 0.1)], "#4a565c", eave, eave + 1.8
    )
    craft.block(-0.70 * half, eave + 1.6, 0.70 * half, eave + 1.95, "#38444a")


@piece
def jungle_temple(craft: Craft) -> None:
    """A stepped pyramid of stone with a dark door, overgrown."""
    rng, stone = craft.rng, "#8c8c78"
    y, half = 0.0, 8.0
    for _ in range(5):
        craft.block(-half, y, half, y + 1.5, stone)
        joints: list[Outline] = [
            [(float(x), y), (float(x), y + 0.75)] for x in np.arange(-half + 0.6, half, 1.3)
        ]
        craft.crease([*joints, [(-half, y + 0.75), (half, y + 0.75)]], 0.06, 0.22)
        y, half = y + 1.5, half - 1.25
    craft.solid([(-1.4, 0), (-0.9, 7.4), (0.9, 7.4), (1.4, 0)], "#9c9c86", 0, 8)
    craft.crease([[(-1.35, 0.3 * k), (1.35, 0.3 * k)] for k in range(1, 24)], 0.06, 0.25)
    craft.block(-2.4, y, 2.4, y + 2.4, stone)
    craft.block(-2.8, y + 2.3, 2.8, y + 2.8, "#7c7c68")
    craft.flat([(-0.8, y), (-0.6, y + 1.7), (0.6, y + 1.7), (0.8, y)], "#14160f")
    for _ in range(60):
        f = float(rng.random())
        x, at = float(rng.uniform(-1, 1)) * (8 - 6.3 * f), 7.5 * f
        craft.flat(
            disc(x, at + 0.1, float(rng.uniform(0.2, 0.6))),
            str(rng.choice(["#3a6a34", "#4a7a3c", "#2f5a30"])),
            0.9,
        )
    for x in rng.uniform(-6, 6, 9):
        top = 7.5 - abs(float(x)) * 1.0
        craft.stroke(
            bezier((float(x), top), (float(x) + 0.4, top - 1.2), (float(x), top - 2.4)), "#2f5a30", 0.1
        )


@piece
def gas_station(craft: Craft) -> None:
    """A canopy of light over two pumps, a shop behind, a price board."""
    craft.block(-1.0, 0, 7.4, 3.3, "#d8dcd8")
    craft.lit(box(-0.5, 0.5, 5.0, 2.5), "#7f98a4", "#fff0c8")
    craft.strokes([[(x, 0.5), (x, 2.5)] for x in (0.9, 2.3, 3.7)], "#4a5054", 0.07)
    craft.block(5.5, 0, 6.6, 2.4, "#3c4a52")
    for x in (-5.6, 1.6):
        craft.block(x - 0.16, 0, x + 0.16, 4.3, "#e8e8e4")
    craft.block(-7.2, 4.2, 3.2, 5.0, "#c8342c")
    craft.block(-7.2, 4.2, 3.2, 4.45, "#f4f0e8")
    craft.plate.text("GAS", -2.0, 4.5, 0.46, "#fff8e8")
    for x in (-4.6, -1.6):
        craft.block(x - 0.36, 0.15, x + 0.36, 1.75, "#c8342c", 0.06)
        craft.lit(box(x - 0.24, 1.1, x + 0.24, 1.55), "#d8e0e0", "#e8fff0")
        craft.stroke(bezier((x + 0.36, 1.2), (x + 0.75, 0.5), (x + 0.42, 0.55)), "#1c1c20", 0.05)
    craft.block(-5.4, 0, -0.8, 0.16, "#b8b4ac")
    craft.block(-9.6, 0, -9.3, 4.6, "#8a8c90")
    craft.block(-10.4, 3.4, -8.5, 5.6, "#c8342c")
    craft.lit(box(-10.2, 3.6, -8.7, 4.5), "#f4f0e8", "#fff4d8")
    for x in (-5.5, -2.0, 1.5):
        craft.lamp(x, 4.2, 4.0, "#fff0d0", 0.7)
    craft.lamp(2.4, 1.6, 4.0, "#ffe8c0", 0.45)


@piece
def mooring_pole(craft: Craft) -> None:
    """Striped, as gondolas are tied to."""
    for x in (-0.5, 0.4):
        craft.block(x - 0.1, -1.0, x + 0.1, 2.2, "#f0ece4")
        for k in range(5):
            y = -0.4 + 0.52 * k
            craft.flat(
                [(x - 0.1, y), (x + 0.1, y + 0.18), (x + 0.1, y + 0.42), (x - 0.1, y + 0.24)], "#2f5aa0"
            )
        craft.flat(oval(x - 0.14, 2.15, x + 0.14, 2.4), "#d8b048")


_TOGAS = ("#f0e6d4", "#e0d0b4", "#b84a3c", "#d8b878", "#8a5a48", "#f8f2e6", "#a8705a", "#c8c0b0")


@piece
def arena_wall(craft: Craft) -> None:
    """Twenty-four metres of an arena: a wall with gates, tiers full of people, arches against the sky."""
    craft.block(-12, 6.6, 12, 12.4, "#c8ac7c")
    for x in np.arange(-10.5, 11, 3.0).tolist():
        craft.flat([(x - 0.85, 7.6), *arc(x, 9.9, 0.85, 0.9, 180, 0, 9), (x + 0.85, 7.6)], "#5a4432")
    craft.block(-12.1, 11.4, 12.1, 11.9, "#dcc494")
    craft.solid([(-12, 2.8), (-12, 7.4), (12, 7.4), (12, 2.8)], "#a88c64", 2.8, 7.4)
    for row in reversed(range(7)):
        _tier(craft, 3.3 + 0.62 * row)
    craft.block(-12, 0.0, 12, 3.1, "#bfa272")
    craft.block(-12.1, 2.8, 12.1, 3.25, "#e0caa0")
    craft.flat([(-1.5, 0.0), (-1.5, 1.5), *arc(0, 1.5, 1.5, 1.0, 180, 0, 11), (1.5, 0.0)], "#3a2a20")
    craft.crease([[(x, 0.0), (x, 2.4)] for x in np.arange(-1.2, 1.3, 0.4).tolist()], 0.06, 0.5)
    for x in (-7.5, 7.5):
        craft.solid(
            [(x - 0.7, 2.7), (x + 0.7, 2.7), (x + 0.7, 0.9), (x, 0.5), (x - 0.7, 0.9)], "#a8242c", 0.5, 2.7
        )


def _tier(craft: Craft, y: float) -> None:
    """One step of stone and those who sit on it."""
    craft.flat(box(-12, y - 0.42, 12, y - 0.12), "#cdb488")
    xs = np.arange(-11.7, 11.8, 0.5) + craft.rng.uniform(-0.08, 0.08, 47)
    for x in xs[craft.rng.random(47) < 0.9].tolist():
        tone = str(craft.rng.choice(_TOGAS))
        craft.flat(arc(x, y - 0.34, 0.23, 0.36, 0, 180, 7), tone)
        craft.flat(disc(x, y + 0.10, 0.13), "#b07850")
