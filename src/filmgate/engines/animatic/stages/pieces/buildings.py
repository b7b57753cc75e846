"""Houses, halls and walls seen from outside."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.colour import darker
from filmgate.engines.animatic.facets import facets
from filmgate.engines.animatic.pen import arc, bezier, box, disc, oval, smooth
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece


def pane(craft: Craft, x: float, y: float, wide: float, high: float, frame: str = "#e8e0d0") -> None:
    """A window with a cross, lit by night."""
    craft.lit(box(x, y, x + wide, y + high), "#7fa0b4")
    craft.stroke(box(x, y, x + wide, y + high), frame, 0.07, closed=True)
    craft.strokes(
        [
            [(x + wide / 2, y), (x + wide / 2, y + high)],
            [(x, y + high * 0.55), (x + wide, y + high * 0.55)],
        ],
        frame,
        0.04,
    )
    craft.lamp(x + wide / 2, y + high / 2, 1.6, "#ffc878", 0.4)


def gable(craft: Craft, x0: float, x1: float, y0: float, eaves: float, top: float, roof: str) -> None:
    """A pitched roof that overhangs, with rows of tiles."""
    over = 0.06 * (x1 - x0)
    outline = [(x0 - over, eaves - 0.1), ((x0 + x1) / 2, top), (x1 + over, eaves - 0.1)]
    craft.roof(outline, roof, eaves, top)
    for k in range(1, 6):
        f = k / 6
        y = eaves + (top - eaves) * (1 - f)
        half = (x1 - x0 + 2 * over) / 2 * f
        craft.crease([[((x0 + x1) / 2 - half, y), ((x0 + x1) / 2 + half, y)]], 0.03)


@piece
def cottage(craft: Craft) -> None:
    """A house with a steep roof, a chimney and lit windows."""
    wall = str(craft.rng.choice(["#e6d8c0", "#d8b894", "#c8d0c8", "#dcc8b0"]))
    roof = str(craft.rng.choice(["#8a4a34", "#6a5448", "#7a3c30", "#5c5a58"]))
    wide, eaves = craft.rng.uniform(4.6, 6.4), craft.rng.uniform(2.6, 3.2)
    craft.block(wide * 0.22, eaves, wide * 0.34, eaves + 2.5, "#8a6a58")
    craft.block(-wide / 2, 0, wide / 2, eaves, wall)
    gable(craft, -wide / 2, wide / 2, 0, eaves, eaves + wide * 0.46, roof)
    craft.block(-0.5, 0, 0.5, 2.1, "#5a3a28")
    craft.flat(disc(0.3, 1.0, 0.06), "#e0c070")
    for x in (-wide * 0.40, wide * 0.22):
        pane(craft, x, 1.0, wide * 0.18, 1.1)
    pane(craft, -0.45, eaves + 0.35, 0.9, 0.9)


@piece
def barn(craft: Craft) -> None:
    """Red boards, a mansard roof, a white-crossed door."""
    body = [(-4, 0), (-4, 3.4), (-3.0, 5.4), (0, 6.8), (3.0, 5.4), (4, 3.4), (4, 0)]
    craft.solid(body, "#9c3a2c", 0, 6.8)
    for x in np.arange(-3.7, 3.9, 0.42):
        craft.stroke([(float(x), 0), (float(x), 5.2 - 0.5 * abs(float(x)))], "#7a2a20", 0.03)
    craft.stroke([(-4.3, 3.2), (-3.1, 5.5), (0, 6.95), (3.1, 5.5), (4.3, 3.2)], "#d8d0c4", 0.22)
    craft.block(-1.4, 0, 1.4, 2.8, "#7a2c22")
    craft.strokes(
        [box(-1.4, 0, 1.4, 2.8), [(-1.4, 0), (0, 2.8)], [(0, 0), (-1.4, 2.8)], [(0, 0), (0, 2.8)]],
        "#e8e0d4",
        0.10,
    )
    craft.strokes([[(0, 2.8), (1.4, 0)], [(1.4, 2.8), (0, 0)]], "#e8e0d4", 0.10)
    pane(craft, -0.5, 4.2, 1.0, 1.0)


@piece
def silo(craft: Craft) -> None:
    craft.block(-1.1, 0, 1.1, 7.2, "#b8bcc0")
    craft.solid(arc(0, 7.2, 1.1, 0.9, 0, 180), "#8a9298", 7.2, 8.1)
    for y in np.arange(0.8, 7.2, 0.8):
        craft.stroke([(-1.1, float(y)), (1.1, float(y))], "#8f959a", 0.05)


@piece
def windmill(craft: Craft) -> None:
    craft.solid([(-1.5, 0), (-1.0, 6.0), (1.0, 6.0), (1.5, 0)], "#d8ccb8", 0, 6)
    craft.solid(arc(0, 6.0, 1.15, 1.0, 0, 180), "#7a4a34", 6, 7)
    for k in range(4):
        a = 0.5 + k * math.pi / 2
        tip = (4.4 * math.cos(a), 6.4 + 4.4 * math.sin(a))
        craft.stroke([(0, 6.4), tip], "#6a5444", 0.12)
        off = (0.7 * math.cos(a + math.pi / 2), 0.7 * math.sin(a + math.pi / 2))
        near = (1.0 * math.cos(a), 6.4 + 1.0 * math.sin(a))
        sail = [near, tip, (tip[0] + off[0], tip[1] + off[1]), (near[0] + off[0], near[1] + off[1])]
        craft.flat(sail, "#efe6d4", 0.9)


@piece
def castle(craft: Craft) -> None:
    """Towers with cones and battlements around a gate."""
    stone, roof = "#8f8a88", "#4a5a78"
    for x, wide, high, cone in ((-9, 3.0, 11, 4.5), (9, 3.0, 10, 4.2), (-3.4, 2.6, 17, 6), (4.2, 2.4, 14, 5)):
        craft.block(x - wide / 2, 0, x + wide / 2, high, stone)
        craft.solid(
            [(x - wide * 0.62, high), (x, high + cone), (x + wide * 0.62, high)], roof, high, high + cone
        )
        craft.stroke([(x, high + cone), (x, high + cone + 1.2)], "#3a3432", 0.08)
        craft.flat([(x, high + cone + 1.2), (x + 1.1, high + cone + 0.9), (x, high + cone + 0.6)], "#c0392b")
        for y in np.arange(2.5, high - 1, 2.6):
            craft.lit(oval(x - 0.25, float(y), x + 0.25, float(y) + 1.0), "#2c3038")
            craft.lamp(x, float(y) + 0.5, 1.8, "#ffb860", 0.35)
    craft.block(-10, 0, 10, 6.2, "#9c9692")
    for k in range(14):
        craft.block(-10 + 1.45 * k, 6.2, -9.2 + 1.45 * k, 7.0, "#9c9692")
    rows = [[(-10.0, y), (10.0, y)] for y in (1.2, 2.4, 3.6, 4.8)]
    craft.strokes(list(rows), "#85807e", 0.05)
    craft.flat([*arc(0, 2.6, 1.7, 1.9, 0, 180), (-1.7, 0), (1.7, 0)], "#2c2420")
    craft.lamp(0, 2.0, 3.0, "#ffb050", 0.5)


@piece
def column(craft: Craft) -> None:
    """Of a ruin: fluted, most of them broken."""
    high = float(craft.rng.choice([2.2, 3.4, 4.8, 5.2]))
    craft.block(-0.62, 0, 0.62, 0.3, "#cfc4ae")
    top = [(-0.42, high), (-0.15, high + 0.25), (0.05, high - 0.1), (0.42, high + 0.12)]
    craft.solid([(-0.48, 0.3), *top, (0.48, 0.3)], "#d8ccb4", 0, high)
    for x in (-0.28, -0.1, 0.1, 0.28):
        craft.stroke([(x, 0.35), (x * 0.9, high - 0.2)], "#b0a48c", 0.05)
    if high > 5:
        craft.block(-0.7, high + 0.1, 0.7, high + 0.5, "#cfc4ae")


@piece
def arch(craft: Craft) -> None:
    """A broken arcade."""
    craft.block(-3.2, 0, -2.2, 4.2, "#c4b89e")
    craft.block(2.2, 0, 3.2, 3.6, "#c4b89e")
    ring = [*arc(0, 3.4, 3.2, 2.8, 180, 60), *arc(0, 3.4, 2.2, 1.8, 60, 180)]
    craft.solid(ring, "#ccc0a6", 3, 6)
    for x, y in ((3.6, 0.2), (4.4, 0.3), (-4.1, 0.25), (0.8, 0.15)):
        craft.block(x - 0.4, 0, x + 0.4, y + 0.3, "#b8ac92", 0.05)


@piece
def parapet(craft: Craft) -> None:
    """The wall around a roof."""
    craft.block(-20, 0, 20, 0.9, "#8d8a86")
    craft.block(-20, 0.9, 20, 1.02, "#a6a29c")


@piece
def water_tank(craft: Craft) -> None:
    for x in (-1.0, 1.0):
        craft.stroke([(x, 0), (x * 0.9, 2.2)], "#3a3836", 0.16)
    craft.stroke([(-1.0, 0.2), (0.9, 2.0)], "#3a3836", 0.08)
    craft.block(-1.3, 2.2, 1.3, 4.4, "#7a5a44")
    craft.solid([(-1.45, 4.4), (0, 5.5), (1.45, 4.4)], "#4a4240", 4.4, 5.5)


@piece
def roof_vents(craft: Craft) -> None:
    """An air conditioner, a stair head, an aerial."""
    craft.block(-2.8, 0, -0.9, 1.1, "#9aa0a4", 0.06)
    craft.stroke(disc(-1.85, 0.55, 0.36), "#5a6064", 0.07, closed=True)
    craft.block(0.4, 0, 2.6, 2.4, "#8a7f76")
    craft.block(0.9, 0, 1.7, 1.9, "#4a4644")
    craft.lamp(1.3, 2.1, 1.6, "#ffd090", 0.5)
    craft.strokes(
        [[(3.4, 0), (3.4, 3.6)], [(2.9, 3.2), (3.9, 3.2)], [(3.0, 2.8), (3.8, 2.8)]], "#2e2e30", 0.06
    )


@piece
def bridge_truss(craft: Craft) -> None:
    """One bay of a bridge: two towers' cables and a railing."""
    craft.strokes([[(-9, 0.0), (9, 0.0)], [(-9, 1.05), (9, 1.05)]], "#6a3a30", 0.12)
    for x in np.arange(-9, 9.1, 0.75):
        craft.stroke([(float(x), 0), (float(x), 1.05)], "#6a3a30", 0.05)
    for side in (-9, 9):
        craft.block(side - 0.5, 0, side + 0.5, 9.5, "#8a4a3a")
        craft.block(side - 0.7, 9.3, side + 0.7, 9.9, "#7a4032")
    cable = bezier((-9, 9.4), (0, -3.2), (9, 9.4), steps=30)
    craft.stroke(cable, "#5a3028", 0.14)
    for x, y in cable[2:-2:2]:
        craft.stroke([(float(x), 1.0), (float(x), float(y))], "#5a3028", 0.04)


_AISLES = (-12.0, -4.0, 4.0, 12.0)
_SHIRTS = ("#c8503c", "#e8e0d0", "#3c6a9a", "#d8a850", "#4a5a6a", "#a83a48", "#7a8a96", "#e8b8a0")
_SKINS = ("#f0c8a0", "#d8a078", "#a8704c", "#70482e", "#f4d4b4")
_BACK = arc(0, -0.34, 0.25, 0.36, 0, 180, 7)
_HEAD = arc(0, 0.0, 0.135, 0.15, 0, 330, 9)


def _row_of_seats(craft: Craft, row: int) -> None:
    """One row of the stand and whoever sits there: shoulders and heads, here and there nobody."""
    rng, y = craft.rng, 0.9 + 0.66 * row
    under_the_roof = 0.03 * row
    craft.flat(box(-20, y - 0.46, 20, y - 0.10), darker("#7c8492", under_the_roof))
    xs = np.arange(-19.6, 19.8, 0.56) + 0.28 * (row % 2) + rng.uniform(-0.07, 0.07, 71)
    taken = (rng.random(len(xs)) < 0.9) & np.all([np.abs(xs - at) > 0.55 for at in _AISLES], axis=0)
    spots = np.column_stack([xs, y + rng.uniform(-0.03, 0.10, len(xs))])[taken][:, None]
    shirts = np.array([craft.tone(darker(one, under_the_roof)) for one in _SHIRTS])
    skins = np.array([craft.tone(darker(one, under_the_roof)) for one in _SKINS])
    facets(craft.plate, spots + _BACK, shirts[rng.integers(0, len(shirts), len(spots))])
    facets(craft.plate, spots + _HEAD, skins[rng.integers(0, len(skins), len(spots))])


@piece
def grandstand(craft: Craft) -> None:
    """Rows of spectators under a roof, stairs between their blocks, and floodlights."""
    craft.solid([(-20, 0), (-20, 8.5), (20, 8.5), (20, 0)], "#5a6270", 0, 8)
    for row in reversed(range(11)):
        _row_of_seats(craft, row)
    for at in _AISLES:
        craft.flat(box(at - 0.34, 0.3, at + 0.34, 8.2), "#a8aeb6", 0.5)
        craft.crease([[(at - 0.34, 0.55 + 0.33 * k), (at + 0.34, 0.55 + 0.33 * k)] for k in range(24)], 0.05)
    craft.block(-20, 0.0, 20, 0.62, "#2c4a7c")
    craft.solid([(-21, 8.6), (-20, 10.2), (20, 10.2), (21, 8.6)], "#d8dce0", 8.5, 10.2)
    for x in (-15, -5, 5, 15):
        craft.block(x - 0.1, 8.5, x + 0.1, 13.5, "#70757c")
        craft.block(x - 1.1, 13.2, x + 1.1, 14.4, "#e8f0ff")
        craft.lamp(x, 13.8, 5.0, "#eef4ff", 0.9)


@piece
def market_stall(craft: Craft) -> None:
    """An awning in stripes over crates of fruit."""
    craft.strokes([[(-1.5, 0), (-1.5, 2.5)], [(1.5, 0), (1.5, 2.5)]], "#5a4030", 0.09)
    first, second = (("#c8402e", "#f0e8d8"), ("#2f7a5a", "#f0e8d8"), ("#3a5a9a", "#f0d890"))[
        int(craft.rng.integers(0, 3))
    ]
    craft.flat(box(-1.7, 2.0, 1.7, 2.4), "#3a3028", 0.35)
    for k in range(10):
        low, top = -2.0 + 0.4 * k, -1.6 + 0.32 * k
        cloth = first if k % 2 else second
        craft.solid([(low, 2.3), (low + 0.4, 2.3), (top + 0.32, 3.0), (top, 3.0)], cloth, 1.9, 3.0)
        craft.flat(arc(low + 0.2, 2.31, 0.2, 0.13, 180, 360), cloth)
    craft.stroke([(-1.62, 3.0), (1.62, 3.0)], "#5a4030", 0.07)
    craft.block(-1.6, 0, 1.6, 0.85, "#8a6444")
    fruit = ("#d8402e", "#e8a030", "#7aa83c", "#e8d050", "#8a3c6a")
    for k in range(6):
        colour = fruit[int(craft.rng.integers(0, 5))]
        x = -1.45 + 0.5 * k
        craft.block(x, 0.8, x + 0.44, 1.0, "#6a4a30")
        for _ in range(9):
            craft.flat(
                disc(x + craft.rng.uniform(0.05, 0.4), 1.0 + craft.rng.uniform(0, 0.16), 0.075), colour
            )
    craft.lamp(0, 2.2, 2.6, "#ffd090", 0.7)
    craft.flat(disc(0, 2.15, 0.08), "#fff0c8")


@piece
def hut(craft: Craft) -> None:
    """Reed walls under thatch."""
    craft.block(-1.9, 0, 1.9, 2.0, "#a8845a")
    thatch = smooth([(-2.7, 1.8), (-0.4, 4.0), (0.4, 4.0), (2.7, 1.8), (1.3, 1.95), (0, 1.85), (-1.3, 1.95)])
    craft.roof(thatch, "#c8a460", 1.8, 4)
    craft.flat(box(-0.45, 0, 0.45, 1.6), "#3c2a20")
