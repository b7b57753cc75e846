"""What a prompt's own words ask for beside the setting: blossom, arches of a viaduct, a town far off."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.colour import darker
from filmgate.engines.animatic.noise import profile
from filmgate.engines.animatic.pen import Outline, arc, bezier, box, disc, oval, points, smooth, vertical
from filmgate.engines.animatic.stages import nature
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece


def _crown(craft: Craft, bark: str, leaf: list[str], high: float, radius: float, n: int) -> None:
    rng, tone = craft.rng, craft.tone(bark)
    foot = [(-0.085, -0.012), (-0.05, 0.008), (-0.036, 0.05), (0.036, 0.05), (0.055, 0.008), (0.09, -0.012)]
    craft.plate.fill(smooth([(x * high, y * high) for x, y in foot]), tone)
    tips = nature.tree(craft.plate, 0, -0.1, math.pi / 2 + 0.12, high * 0.30, high * 0.085, tone, rng)
    crown = tips[tips[:, 1] > high * 0.36]
    nature.foliage(
        craft.plate,
        crown if len(crown) else tips,
        high * radius,
        [craft.petal(colour) for colour in leaf],
        rng,
        n,
    )


@piece
def cherry_tree(craft: Craft) -> None:
    """In blossom: dark wood, a cloud of pink."""
    pinks = ["#a84a72", "#d86a98", "#f08ab0", "#ffa8c4", "#ffc4d8", "#ffe4ee"]
    _crown(craft, "#3a2430", pinks, 5.2, 0.019, 4200)


@piece
def autumn_tree(craft: Craft) -> None:
    reds = ["#8a3418", "#b84a1c", "#d86a20", "#e88a2c", "#f0a83c", "#f8cc60"]
    _crown(craft, "#4a3424", reds, 5.2, 0.020, 3600)


@piece
def great_tree(craft: Craft) -> None:
    greens = ["#2c4a28", "#3a6232", "#4a7a3c", "#5c9048", "#78a858", "#98c070"]
    _crown(craft, "#4a3828", greens, 5.6, 0.020, 3600)


@piece
def viaduct(craft: Craft) -> None:
    """One arch of 9 m and its pier: the deck lies 16 m up."""
    craft.block(-4.6, 14.6, 4.6, 16.0, "#8a7c6c")
    ring = arc(0, 10.2, 3.7, 3.7, 0, 180, 24)
    spandrel = [(-4.6, 14.7), (4.6, 14.7), (4.6, 10.2), *ring, (-4.6, 10.2)]
    craft.solid(spandrel, "#7c7062", 8.0, 15.0)
    for side in (-1, 1):
        pier = [(side * 3.7, 10.3), (side * 4.6, 10.3), (side * 4.6, 0), (side * 3.5, 0)]
        craft.solid(pier, "#7c7062", -4, 14)
    craft.stroke(arc(0, 10.2, 3.85, 3.85, 0, 180, 24), "#a09282", 0.28)
    craft.block(-4.6, 15.75, 4.6, 16.05, "#a09282")
    rows: list[Outline] = [[(-4.6, float(y)), (4.6, float(y))] for y in np.arange(11.0, 15.6, 0.7)]
    craft.crease(rows, 0.05, 0.18)


@piece
def far_town(craft: Craft) -> None:
    """Towers on the other side, lit by night."""
    rng, x = craft.rng, -15.0
    while x < 15.0:
        wide, high = rng.uniform(4.0, 9.0), rng.uniform(9, 34) * (1.3 if rng.random() < 0.25 else 1.0)
        craft.block(x, 0, x + wide, high, str(rng.choice(["#7a828e", "#6a7482", "#8a8f98"])))
        for y in np.arange(2.0, high - 1.5, 2.0):
            panes = [
                box(float(u), float(y), float(u) + 0.7, float(y) + 1.1)
                for u in np.arange(x + 0.7, x + wide - 0.9, 1.4)
                if rng.random() < (0.5 if craft.night else 0.9)
            ]
            if panes:
                craft.plate.fill_all(panes, "#ffd890" if craft.night else craft.tone("#a8bccc"), 0.85)
        x += wide + rng.uniform(-1.0, 1.6)
    if craft.night:
        x0, y0, k = craft.x, craft.y, craft.scale
        glow = vertical(y0, y0 + 26 * k, "#ffb870", "#ffb870", 0.20, 0.0)
        craft.plate.light.fill(box(x0 - 15 * k, y0, x0 + 15 * k, y0 + 26 * k), glow)


@piece
def karst(craft: Craft) -> None:
    """Steep limestone hills of 60 m, as scrolls have them: round heads, sheer flanks, pines on top."""
    rng, x = craft.rng, np.linspace(-1, 1, 60)
    for aside, share in ((-26.0, 0.62), (24.0, 0.75), (0.0, 1.0)):
        high, wide = 60 * share * rng.uniform(0.85, 1.1), 26 * rng.uniform(0.7, 1.05) * share**0.5
        rough = profile(60, int(rng.integers(1 << 30)), 0.6, 7) - 0.5
        crest = np.clip(high * ((1 - np.abs(x) ** 2.6) ** 0.62 * (1 + 0.10 * rough)), 0, None)
        middle = aside + rng.uniform(-5, 5)
        line = np.column_stack([middle + wide * x, crest])
        craft.solid(
            points([(middle - 1.15 * wide, -12), *line, (middle + 1.15 * wide, -12)]), "#4e5a58", 0, high
        )
        craft.crease(
            [[line[i], (float(line[i, 0]), 0.45 * crest[i])] for i in rng.integers(8, 52, 6)], 0.9, 0.16
        )
        tops = [(float(line[i, 0]), float(crest[i])) for i in rng.integers(14, 46, 9)]
        for at, foot in tops:
            tree = [(at - 1.6, foot + 1.2), (at, foot + 4.2), (at + 1.8, foot + 1.4), (at, foot - 1.0)]
            craft.flat(tree, "#2f3f38", 0.9)


@piece
def pier_rail(craft: Craft) -> None:
    """Mooring posts with a rope between them, at the edge of a deck."""
    for x in (-3.0, 0.0):
        craft.block(x - 0.14, -0.15, x + 0.14, 0.95, "#5a4432", 0.04)
        craft.block(x - 0.16, 0.78, x + 0.16, 0.86, "#c8b890")
        for dx, y in ((0.0, 0.72), (3.0, 0.72)):
            craft.flat(disc(x + dx, y, 0.05), "#b8a278")
    for x in (-3.0, 0.0):
        craft.stroke(bezier((x, 0.72), (x + 1.5, 0.28), (x + 3.0, 0.72)), "#b8a278", 0.06)
    craft.block(-3.0, -0.16, 3.0, 0.0, "#6a5038")


@piece
def bulwark(craft: Craft) -> None:
    """The side of a wooden ship seen from its deck, and the shrouds that go up to a mast."""
    wood = "#6e4c30"
    craft.block(-3.0, -0.4, 3.0, 0.82, wood)
    craft.crease([[(-3.0, y), (3.0, y)] for y in (0.1, 0.36, 0.6)], 0.03)
    for x in (-2.4, -0.8, 0.8, 2.4):
        craft.block(x - 0.09, -0.4, x + 0.09, 0.82, "#5a3c26")
    craft.block(-3.0, 0.82, 3.0, 0.96, "#8a6440", 0.03)
    rope, top = "#3a2c20", 7.0
    for foot in (-0.9, -0.3, 0.3, 0.9):
        craft.stroke([(foot, 0.96), (0.12 * foot, top)], rope, 0.045)
    for step in range(1, 12):
        y = 0.96 + 0.45 * step
        wide = 0.9 - 0.79 * (y - 0.96) / (top - 0.96)
        craft.stroke([(-wide, y), (wide, y)], rope, 0.03)


@piece
def ship_rail(craft: Craft) -> None:
    """The white rail of a steamer, with a lifebelt."""
    white = "#e8ebe8"
    craft.block(-3.0, -0.3, 3.0, 0.06, white)
    for x in (-3.0, -1.5, 0.0, 1.5, 3.0):
        craft.stroke([(x, 0.0), (x, 1.08)], white, 0.06)
    for y in (0.36, 0.70):
        craft.stroke([(-3.0, y), (3.0, y)], white, 0.035)
    craft.stroke([(-3.0, 1.08), (3.0, 1.08)], "#a8784a", 0.09)
    craft.strokes(
        [[(0.75 + side * 0.13, 0.90), (0.75 + side * 0.05, 1.10)] for side in (-1, 1)], "#c8b89a", 0.03
    )
    for start in range(8):
        at = [0.25 * np.pi * (start + part) for part in (0.0, 0.5, 1.0)]
        arc = [(0.75 + 0.3 * np.cos(a), 0.62 + 0.3 * np.sin(a)) for a in at]
        craft.stroke(arc, "#d8482e" if start % 2 else "#f2f0e8", 0.13)


@piece
def stone_rail(craft: Craft) -> None:
    """The parapet of an old bridge, with battlements and a torch."""
    stone = "#8f897e"
    craft.block(-3.0, -0.6, 3.0, 0.72, stone)
    for k in range(5):
        craft.block(-2.95 + 1.2 * k, 0.72, -2.25 + 1.2 * k, 1.08, stone, 0.03)
    rows = [[(-3.0, y), (3.0, y)] for y in (0.0, 0.24, 0.48, 0.72)]
    joints = [[(x + 0.3 * (row % 2), 0.24 * row), (x + 0.3 * (row % 2), 0.24 * row + 0.24)]
              for row in range(3) for x in np.arange(-2.9, 2.8, 0.6).tolist()]  # fmt: skip
    craft.crease([*rows, *joints], 0.02)
    craft.stroke([(2.7, 1.0), (2.7, 1.7)], "#3a2c22", 0.08)
    craft.flat(smooth([(2.6, 1.68), (2.7, 2.05), (2.8, 1.68)]), "#ffb040")
    craft.lamp(2.7, 1.8, 2.2, "#ffa040", 0.7)


@piece
def balustrade(craft: Craft) -> None:
    """Turned posts of pale stone between piers: what lies below is seen through it."""
    stone = "#b8b0a0"
    craft.block(-2.0, -0.4, 2.0, 0.10, stone)
    for k in range(7):
        x = -1.44 + 0.48 * k
        post = [(x - 0.07, 0.10), (x - 0.11, 0.30), (x - 0.04, 0.55), (x - 0.07, 0.72), (x + 0.07, 0.72),
                (x + 0.04, 0.55), (x + 0.11, 0.30), (x + 0.07, 0.10)]  # fmt: skip
        craft.solid(smooth(post), stone, 0.0, 0.8)
    craft.block(-2.0, 0.72, 2.0, 0.86, stone, 0.03)
    craft.block(-2.0, -0.4, -1.84, 0.98, stone)
    craft.block(1.84, -0.4, 2.0, 0.98, stone)


@piece
def rope_rail(craft: Craft) -> None:
    """The ropes of a hanging bridge."""
    for y in (0.55, 1.05):
        craft.stroke([(-3.0, y), (3.0, y)], "#b09468", 0.06)
    for x in np.arange(-3.0, 3.0, 0.75).tolist():
        craft.stroke([(x, -0.1), (x, 1.08)], "#a08658", 0.045)


@piece
def street_lamp(craft: Craft) -> None:
    """A lamp on its post, and the cone of its light down to the ground."""
    iron = "#22262a"
    craft.stroke([(0.55, 0), (0.55, 3.0)], iron, 0.075)
    craft.stroke(bezier((0.55, 2.95), (0.50, 3.35), (0.0, 3.22)), iron, 0.06)
    craft.block(0.43, 0, 0.67, 0.4, iron, 0.05)
    craft.solid([(-0.24, 3.02), (0.24, 3.02), (0.1, 3.22), (-0.1, 3.22)], iron, 3.0, 3.2)
    craft.lit([(-0.19, 2.96), (0.19, 2.96), (0.22, 3.03), (-0.22, 3.03)], "#dfe8ec", "#fff4d0")
    if craft.night:
        x, y, k = craft.x, craft.y, craft.scale
        cone = [(-0.2, 3.0), (0.2, 3.0), (1.5, 0.02), (-1.5, 0.02)]
        light = vertical(y, y + 3.0 * k, "#ffdf9a", "#fff0c8", 0.06, 0.42)
        craft.plate.light.fill([(x + a * k, y + b * k) for a, b in cone], light)
        craft.plate.light.fill(oval(x - 1.6 * k, y - 0.16 * k, x + 1.6 * k, y + 0.2 * k), "#ffdf9a", 0.34)
    craft.lamp(0, 2.98, 1.5, "#ffe0a0", 0.9)


@piece
def headland(craft: Craft) -> None:
    """A cape seen from the air: surf and sand at its foot, cliffs, meadows that go on to the right."""
    tip = float(craft.rng.uniform(-3.0, 3.0))
    for grow, colour, alpha in ((3.4, "#58c8cc", 0.5), (1.9, "#d8f4f2", 0.75), (0.9, "#ffffff", 0.85)):
        foot = [(24, -1.1 * grow), (80, -1.0 * grow), (80, 2), (tip, 1.6)]
        craft.flat(smooth([(tip - 3 * grow, -0.2), (tip + 4, -0.75 * grow), *foot]), colour, alpha)
    _sea_wall(craft, tip)
    _cape_meadow(craft, tip)


def _sea_wall(craft: Craft, tip: float) -> None:
    """The cliffs, with clefts."""
    wall = [(tip, 0.0), (tip + 1.2, 2.2), (tip + 6, 3.4), (26, 4.0), (80, 4.2)]
    craft.solid(smooth([*wall, (80, -0.6), (30, -0.7), (tip + 5, -0.4)]), "#9a8468", -0.6, 4.2)
    for _ in range(26):
        x, y = (float(craft.rng.uniform(*span)) for span in ((tip + 2, 70), (0.4, 2.6)))
        aside, down = (float(craft.rng.uniform(*span)) for span in ((-0.4, 0.4), (0.6, 1.4)))
        craft.stroke([(x, y), (x + aside, y - down)], "#6a5844", 0.14)


def _cape_meadow(craft: Craft, tip: float) -> None:
    """The land on top, with bushes."""
    near = [(tip + 0.9, 2.2), (tip + 6, 2.6), (26, 3.0), (80, 3.2)]
    craft.solid(
        smooth([*near, (80, 7.0), (40, 6.6), (18, 5.8), (tip + 4, 4.0)]), craft.leaf("#5a9048"), 2.0, 7.0
    )
    for _ in range(40):
        x = float(craft.rng.uniform(tip + 8, 70))
        y, size = float(craft.rng.uniform(3.4, 4.3 + 0.03 * x)), float(craft.rng.uniform(0.25, 0.6))
        craft.flat(oval(x - size, y - 0.5 * size, x + size, y + 0.6 * size), craft.leaf("#3f7a40"))


@piece
def tornado(craft: Craft) -> None:
    """A funnel of dust from the ground into the clouds, some 40 m of it, and what it whirls up."""
    rng, n = craft.rng, 60
    for k in range(n):
        f = k / (n - 1)
        bend = 2.4 * math.sin(2.6 * f + 0.4) + 5.0 * f * f
        half = 0.7 + 7.5 * f**2.2
        for side in (-1, 0, 1):
            at = (bend + side * 0.45 * half + float(rng.normal(0, 0.12)) * half, 40.0 * f)
            tone = darker(craft.tone("#98928a"), 0.28 if side > 0 else 0.0 if side else 0.12)
            craft.plate.puff(*at, 0.62 * half + 0.5, tone, 0.5)
    for _ in range(40):
        at = (float(rng.normal(0, 3.6)), abs(float(rng.normal(0, 1.3))))
        craft.plate.puff(*at, float(rng.uniform(0.8, 2.0)), craft.tone("#8a7c66"), 0.35)
    for _ in range(26):
        x, y = float(rng.normal(0.6, 2.6)), float(rng.uniform(0.6, 14))
        craft.flat(disc(x, y, float(rng.uniform(0.06, 0.22))), "#3a342e", 0.85)


@piece
def launch_tower(craft: Craft) -> None:
    """A gantry of steel with its arms, on a slab of concrete, 13 m high."""
    craft.block(-2.4, -0.1, 7.6, 0.25, "#8a8884")
    steel = "#a8442c"
    craft.strokes([[(-1.2, 0.2), (-1.2, 13.0)], [(0.6, 0.2), (0.6, 13.0)]], steel, 0.22)
    bars: list[Outline] = [[(-1.2, 0.2 + 1.28 * k), (0.6, 1.48 + 1.28 * k)] for k in range(10)]
    bars += [[(0.6, 0.2 + 1.28 * k), (-1.2, 1.48 + 1.28 * k)] for k in range(10)]
    craft.strokes(bars, steel, 0.09)
    for y in (4.2, 8.0, 11.2):
        craft.block(0.6, y, 2.2, y + 0.3, "#7a8088")
    craft.stroke([(-0.3, 13.0), (-0.3, 15.0)], "#d8d8d4", 0.08)


_BOW = ("#d83a3a", "#f08a2c", "#f4d83c", "#58b858", "#3a8ad0", "#6a4ab0")


@piece
def spray_bow(craft: Craft) -> None:
    """A rainbow in the spray of a fall, 9 m to both sides."""
    for k, tone in enumerate(_BOW):
        r = 9.0 - 0.32 * k
        craft.plate.line(arc(0.0, -0.6, r, 0.95 * r, 8, 172, 60), tone, 0.36, 0.34)


@piece
def islet(craft: Craft) -> None:
    """An island of 36 m as it is seen from the air: shallows, a ring of sand, a green hill, palms."""
    rng = craft.rng
    for wide, high, colour, alpha in ((23.0, 3.0, "#58d8cc", 0.55), (20.5, 2.5, "#8ae8d8", 0.6)):
        craft.flat(oval(-wide, -high, wide, high), colour, alpha)
    craft.flat(oval(-18.0, -1.7, 18.0, 1.9), "#f4e2b4")
    hill = [
        (-14.5, 0.2), (-11.0, 1.8), (-6.0, 3.6), (-1.5, 6.4), (2.0, 7.0), (5.5, 4.4), (10.0, 2.2),
        (14.0, 0.3),
    ]  # fmt: skip
    craft.solid(smooth([*hill, (0.0, -0.7)]), "#3f8a4c", 0.0, 7.0)
    for k in range(46):
        x = -13.0 + 26.0 * k / 45 + rng.uniform(-0.4, 0.4)
        top = max(0.3, 6.2 * (1 - abs((x - 1.0) / 14.5) ** 1.2) * rng.uniform(0.2, 0.95))
        craft.flat(disc(x, top, rng.uniform(0.7, 1.3)), ("#2f7a44", "#4a9a54", "#5cae5c")[k % 3])
    for x in (-15.2, -13.4, 12.6, 14.4, 15.6, -9.0, 8.0):
        y, lean = rng.uniform(-0.6, 0.3), rng.uniform(-0.5, 0.5)
        craft.stroke([(x, y), (x + lean, y + 2.6)], "#8a6a44", 0.2)
        for turn in range(6):
            a = 0.2 + turn * 0.55
            tip = (x + lean + 1.4 * math.cos(a), y + 2.3 + 0.9 * math.sin(a))
            craft.stroke([(x + lean, y + 2.6), tip], "#3f8f48", 0.26)


_NEON = ("#ff2e88", "#21e6ff", "#8a5bff", "#ffb52e")


@piece
def neon_post(craft: Craft) -> None:
    """A post by the road with an arrow, a frame or a ring of light on it."""
    x, y, k = craft.x, craft.y, craft.scale
    colour = _NEON[int(craft.rng.integers(0, 4))]
    craft.stroke([(0.0, 0.0), (0.0, 3.4)], "#1c1a26", 0.1)
    shapes: tuple[Outline, ...] = (
        box(-0.7, 2.2, 0.7, 3.6),
        [(-0.9, 2.9), (0.4, 2.9), (0.4, 3.3), (1.0, 2.7), (0.4, 2.1), (0.4, 2.5), (-0.9, 2.5)],
        arc(0.0, 2.9, 0.75, 0.75, 0, 350, 24),
    )
    shape = points(shapes[int(craft.rng.integers(0, 3))])
    craft.plate.light.lines([shape * k + (x, y)], colour, 0.5 * k, 0.22, closed=True)
    craft.plate.lines([shape], colour, 0.12, closed=True)
    craft.plate.lines([shape], "#ffffff", 0.04, 0.8, closed=True)
    craft.lamp(0.0, 2.9, 2.6, colour, 0.45)
