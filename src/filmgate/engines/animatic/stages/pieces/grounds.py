"""What stands about in parks, gardens, farmyards and graveyards."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.pen import Outline, arc, bezier, box, disc, oval, smooth
from filmgate.engines.animatic.stages import nature
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece
from filmgate.engines.animatic.stages.pieces.shrubs import blossoms, bush


@piece
def bench(craft: Craft) -> None:
    for x in (-0.8, 0.8):
        craft.strokes([[(x, 0), (x, 0.45)], [(x, 0.45), (x - 0.1, 0.95)]], "#2c2c30", 0.07)
    for y in (0.44, 0.62, 0.78, 0.92):
        craft.block(-1.0, y, 1.0, y + 0.09, "#8a5c38")


@piece
def park_lamp(craft: Craft) -> None:
    craft.stroke([(0, 0), (0, 3.2)], "#2a2e32", 0.09)
    craft.block(-0.16, 0, 0.16, 0.35, "#2a2e32")
    craft.lit([(-0.16, 3.2), (0.16, 3.2), (0.24, 3.7), (-0.24, 3.7)], "#dfe8ec", "#fff0c0")
    craft.solid([(-0.3, 3.7), (0, 3.95), (0.3, 3.7)], "#2a2e32", 3.7, 4)
    craft.lamp(0, 3.45, 3.6, "#ffd890", 0.8)


@piece
def fountain(craft: Craft) -> None:
    craft.solid([(-2.2, 0), (-2.4, 0.6), (2.4, 0.6), (2.2, 0)], "#b8b4ac", 0, 0.6)
    craft.block(-0.25, 0.5, 0.25, 1.5, "#a8a49c")
    craft.solid([(-0.9, 1.7), (-0.5, 1.4), (0.5, 1.4), (0.9, 1.7)], "#b8b4ac", 1.4, 1.7)
    jets = [bezier((0, 1.7), (side * 0.7, 3.1), (side * 1.6, 0.65)) for side in (-1.0, -0.5, 0.5, 1.0)]
    craft.plate.lines(jets, craft.tone("#e8f4fa"), 0.06, 0.8)


@piece
def picket_fence(craft: Craft) -> None:
    for k in range(14):
        x = -2.1 + 0.3 * k
        craft.flat([(x, 0), (x + 0.2, 0), (x + 0.2, 0.85), (x + 0.1, 1.0), (x, 0.85)], "#eee8dc")
    for y in (0.3, 0.68):
        craft.block(-2.15, y, 2.1, y + 0.09, "#ded6c8")


@piece
def rail_fence(craft: Craft) -> None:
    for x in (-2.0, 0.0, 2.0):
        craft.block(x - 0.08, 0, x + 0.08, 1.15, "#7a6048")
    for y in (0.4, 0.85):
        craft.stroke([(-2.4, y), (2.4, y + 0.03)], "#8a6e52", 0.1)


@piece
def hay_bale(craft: Craft) -> None:
    craft.solid(disc(0, 0.75, 0.75), "#d8b45a", 0, 1.5)
    for r in (0.6, 0.45, 0.3, 0.15):
        craft.stroke(disc(0, 0.75, r), "#b08c3c", 0.04, closed=True)


@piece
def swing_set(craft: Craft) -> None:
    legs: list[Outline] = [[(side * foot, 0), (side * 1.7, 2.6)] for side in (-1, 1) for foot in (2.2, 1.2)]
    craft.strokes([*legs, [(-1.8, 2.6), (1.8, 2.6)]], "#c8402e", 0.11)
    for x, sway in ((-0.7, 0.25), (0.7, -0.1)):
        craft.strokes(
            [[(x - 0.2, 2.6), (x - 0.2 + sway, 0.6)], [(x + 0.2, 2.6), (x + 0.2 + sway, 0.6)]],
            "#8a8e94",
            0.03,
        )
        craft.block(x - 0.28 + sway, 0.52, x + 0.28 + sway, 0.6, "#2f5f86")


@piece
def slide(craft: Craft) -> None:
    craft.strokes([[(-1.5, 0), (-1.5, 2.4)], [(-1.0, 0), (-1.0, 2.4)]], "#3a6a9a", 0.08)
    craft.strokes([[(-1.5, 0.35 * k), (-1.0, 0.35 * k)] for k in range(1, 6)], "#3a6a9a", 0.06)
    craft.block(-1.6, 1.75, -0.6, 1.86, "#e0b040")
    chute = smooth([(-0.7, 1.9), (0.2, 1.2), (1.3, 0.35), (2.1, 0.22)], closed=False)
    craft.stroke(chute, "#e8a830", 0.26)
    craft.stroke(chute, "#f4cc60", 0.1)


@piece
def climbing_dome(craft: Craft) -> None:
    ribs = [
        [(1.6 * c * math.cos(t), 1.6 * math.sin(t)) for t in np.linspace(0, math.pi, 16)]
        for c in (1.0, 0.62, 0.2)
    ]
    rings: list[Outline] = [
        [(-1.6 * math.cos(a), 1.6 * math.sin(a)), (1.6 * math.cos(a), 1.6 * math.sin(a))]
        for a in (0.35, 0.75, 1.15)
    ]
    craft.strokes([*ribs, *rings], "#3f8a5a", 0.06)


@piece
def gravestone(craft: Craft) -> None:
    rng = craft.rng
    tone = str(rng.choice(["#7c8084", "#8c8a84", "#6c7074"]))
    high = rng.uniform(0.7, 1.25)
    if rng.random() < 0.3:
        craft.block(-0.11, 0, 0.11, high + 0.4, tone)
        craft.block(-0.42, high - 0.15, 0.42, high + 0.07, tone)
        return
    stone = [(-0.38, 0), (-0.38, high * 0.75), *arc(0, high * 0.75, 0.38, high * 0.28, 180, 0), (0.38, 0)]
    craft.solid(stone, tone, 0, high)
    craft.crease([[(-0.2, high * f), (0.2, high * f)] for f in (0.4, 0.52, 0.64)], 0.025, 0.3)


@piece
def dead_tree(craft: Craft) -> None:
    from filmgate.engines.animatic.stages.nature import tree

    tree(craft.plate, 0, 0, math.pi / 2, 1.9, 0.42, craft.tone("#3a332e"), craft.rng)


@piece
def mausoleum(craft: Craft) -> None:
    craft.block(-2.2, 0, 2.2, 2.6, "#7e8082")
    craft.solid([(-2.5, 2.6), (0, 3.9), (2.5, 2.6)], "#6c6e72", 2.6, 3.9)
    for x in (-1.8, -0.9, 0.9, 1.8):
        craft.block(x - 0.14, 0.2, x + 0.14, 2.5, "#949698")
    craft.flat(box(-0.55, 0, 0.55, 1.9), "#2a2a2e")


@piece
def tent(craft: Craft) -> None:
    craft.solid([(-1.8, 0), (0, 1.9), (1.8, 0)], "#c88a3a", 0, 1.9)
    craft.flat([(-0.5, 0), (0, 1.45), (0.5, 0)], "#4a3020")
    craft.lamp(0, 0.6, 1.4, "#ffc060", 0.7)


@piece
def goal(craft: Craft) -> None:
    craft.strokes([[(-3.6, 0), (-3.6, 2.4), (3.6, 2.4), (3.6, 0)]], "#f4f4f4", 0.13)
    net: list[Outline] = [[(x, 0), (x * 0.94, 2.36)] for x in np.arange(-3.4, 3.5, 0.34)]
    net += [[(-3.5, y), (3.5, y)] for y in np.arange(0.25, 2.3, 0.3)]
    craft.plate.lines(net, craft.tone("#f4f4f4"), 0.02, 0.5)


@piece
def court_net(craft: Craft) -> None:
    """A net across a court, which runs back into the picture, and the court's lines."""
    craft.plate.lines([[(-7.5, y), (7.5, y)] for y in (0.0, 0.46)], craft.tone("#f6f6f2"), 0.05)
    near, away = (0.0, -0.32), (1.15, 0.62)
    rows = np.arange(0.1, 0.95, 0.1)
    mesh: list[Outline] = [[(near[0], near[1] + y), (away[0], away[1] + 0.78 * y)] for y in rows]
    for share in np.linspace(0, 1, 22):
        x, y = near[0] + share * (away[0] - near[0]), near[1] + share * (away[1] - near[1])
        mesh.append([(x, y), (x, y + 0.95 - 0.2 * share)])
    craft.plate.lines(mesh, craft.tone("#20262c"), 0.014, 0.75)
    craft.stroke([(near[0], near[1] + 0.97), (away[0], away[1] + 0.76)], "#f8f8f4", 0.07)
    for (x, y), high in ((near, 1.04), (away, 0.82)):
        craft.block(x - 0.04, y, x + 0.04, y + high, "#3a4046")


@piece
def golf_flag(craft: Craft) -> None:
    """A hole on its green, with the flag in it, and a bunker behind."""
    craft.flat(oval(-3.4, -0.30, 3.4, 0.34), craft.leaf("#7cc060"), 0.85)
    craft.flat(oval(2.0, 0.42, 5.4, 0.86), "#ead8a8")
    craft.flat(oval(-0.16, -0.05, 0.16, 0.05), "#1c2418")
    craft.stroke([(0.0, 0.0), (0.0, 2.3)], "#f4f4f0", 0.05)
    craft.solid([(0.02, 2.3), (0.86, 2.05), (0.02, 1.78)], "#d8302c", 1.7, 2.3)


@piece
def slalom_gate(craft: Craft) -> None:
    """Two poles with a cloth between them, red or blue."""
    tone = str(craft.rng.choice(["#d8303c", "#2f5fc0"]))
    for x in (-0.36, 0.36):
        craft.stroke([(x, 0.0), (x, 1.7)], tone, 0.05)
    craft.solid([(-0.36, 1.0), (0.36, 1.0), (0.36, 1.5), (-0.36, 1.5)], tone, 0.9, 1.6)


@piece
def snowy_fir(craft: Craft) -> None:
    """A fir under snow."""
    high = float(craft.rng.uniform(2.6, 4.4))
    nature.pine(craft.plate, 0.0, -0.1, high, craft.tone("#2f5540"), craft.rng)
    for k in range(1, 6):
        y, wide = high * (1 - 0.17 * k), 0.20 * high * k / 6
        craft.flat(oval(-wide, y - 0.05, wide * 0.9, y + 0.05 + 0.02 * k), "#f4f8fc", 0.92)


@piece
def pool_side(craft: Craft) -> None:
    """A starting block, a ladder, a lifebuoy."""
    craft.solid([(-0.5, 0), (-0.4, 0.7), (0.5, 0.75), (0.5, 0)], "#e8ecf0", 0, 0.8)
    craft.flat(box(-0.25, 0.2, 0.3, 0.55), "#2f6aa0")
    craft.strokes([[(2.0, 0), *arc(2.25, 0.9, 0.25, 0.25, 180, 0), (2.5, 0)]], "#c8d0d4", 0.06)
    craft.stroke(disc(4.6, 0.9, 0.34), "#f0f0f0", 0.17, closed=True)
    for a in (20, 110, 200, 290):
        craft.stroke(arc(4.6, 0.9, 0.34, 0.34, a, a + 40, 6), "#d8402e", 0.17)


@piece
def pool_terrace(craft: Craft) -> None:
    """The far side of a pool: its rim, tiles, a hedge with palms of flowers behind."""
    rng = craft.rng
    spots = np.column_stack([rng.uniform(-6, 6, 260), rng.uniform(0.9, 2.3, 260)])
    craft.block(-6.05, 0.85, 6.05, 2.2, craft.leaf("#3f6a3c"))
    bush(craft, spots, 0.14, "#4f8448", 700)
    blossoms(craft, spots[::9], 0.13, str(rng.choice(["#e86a90", "#f4a8bc", "#f0e0a0"])))
    craft.block(-6.05, 0.1, 6.05, 0.95, "#dcc8a8")
    craft.block(-6.05, -0.15, 6.05, 0.16, "#f4ece0")


@piece
def sun_lounger(craft: Craft) -> None:
    craft.strokes([[(-0.9, 0.32), (0.35, 0.32), (0.95, 0.8)]], "#f0ece0", 0.09)
    craft.strokes([[(-0.8, 0), (-0.8, 0.3)], [(0.3, 0), (0.3, 0.3)]], "#b0a898", 0.05)
    craft.stroke([(1.6, 0), (1.6, 2.2)], "#d8d0c0", 0.06)
    colour = str(craft.rng.choice(["#e8603c", "#2f8aa8", "#e8b83c"]))
    craft.solid([(0.4, 2.0), *arc(1.6, 2.0, 1.2, 0.6, 180, 0), (2.8, 2.0)], colour, 2, 2.7)


@piece
def lily_pads(craft: Craft) -> None:
    rng = craft.rng
    for _ in range(5):
        x, r = rng.uniform(-1.5, 1.5), rng.uniform(0.2, 0.42)
        craft.flat(oval(x - r, -0.05, x + r, 0.05), "#4f8050")
        if rng.random() < 0.4:
            craft.flat(oval(x - 0.09, 0.02, x + 0.09, 0.18), "#f0b0c8")


@piece
def milestone(craft: Craft) -> None:
    """A signpost at the roadside."""
    craft.stroke([(0, 0), (0, 2.2)], "#6a6e72", 0.08)
    craft.block(-0.75, 1.7, 0.75, 2.3, "#2f7a4a", 0.05)
    craft.strokes([[(-0.5, 2.08), (0.4, 2.08)], [(-0.5, 1.92), (0.15, 1.92)]], "#f0f4f0", 0.05)


@piece
def guard_rail(craft: Craft) -> None:
    for x in np.arange(-6, 6.1, 2):
        craft.block(float(x) - 0.06, 0, float(x) + 0.06, 0.72, "#8a8e92")
    craft.block(-6.2, 0.5, 6.2, 0.75, "#b4b8bc")
    craft.crease([[(-6.2, 0.62), (6.2, 0.62)]], 0.04)


@piece
def gantry_sign(craft: Craft) -> None:
    """Over a motorway."""
    for x in (-7.0, 7.0):
        craft.block(x - 0.15, 0, x + 0.15, 6.4, "#8a8e92")
    craft.block(-7.2, 6.2, 7.2, 6.6, "#9a9ea2")
    for x in (-5.6, 0.6):
        craft.block(x, 5.0, x + 4.6, 7.0, "#1f6a44", 0.1)
        craft.strokes([[(x + 0.5, 6.3), (x + 3.4, 6.3)], [(x + 0.5, 5.8), (x + 2.4, 5.8)]], "#f0f6f0", 0.16)


@piece
def street_tree(craft: Craft) -> None:
    from filmgate.engines.animatic.stages.nature import broadleaf

    broadleaf(
        craft.plate,
        0,
        0,
        craft.rng.uniform(4.0, 6.0),
        craft.tone("#5a4636"),
        craft.tone("#4c8a48"),
        craft.rng,
    )
