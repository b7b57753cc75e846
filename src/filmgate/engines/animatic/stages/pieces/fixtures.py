"""What a prompt puts beside its subject: a hearth, a bus stop, an aquarium."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.pen import Outline, arc, box, disc, oval, rounded, smooth, vertical
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece

_FLAME = [(-0.26, 0.0), (-0.30, 0.22), (-0.14, 0.40), (-0.16, 0.62), (0.02, 0.50), (0.08, 0.78),
          (0.22, 0.44), (0.30, 0.24), (0.26, 0.0)]  # fmt: skip
_GIFTS = ("#c8343c", "#3a6ab0", "#e0b040", "#3f8a5a")
_BAUBLES = ("#e04a48", "#f0c048", "#5a9ae0", "#e884b4")


def _flame(craft: Craft, x: float, y: float, size: float) -> None:
    for share, tone in ((1.0, "#f07a24"), (0.7, "#ffb040"), (0.4, "#fff0b0")):
        craft.plate.fill(
            smooth([(x + share * size * dx, y + share * size * dy) for dx, dy in _FLAME]), tone, 0.95
        )
    craft.lamp(x, y + 0.4 * size, 1.5 * size, "#ff9a40", 0.35)


@piece
def hearth(craft: Craft) -> None:
    """An open fire under a mantelpiece, with a clock and candles on it."""
    craft.block(-0.95, 1.5, 0.95, 3.4, "#a89684")
    craft.block(-1.2, 0.0, 1.2, 1.5, "#8a5a48")
    rows = [[(-1.2, y), (1.2, y)] for y in np.arange(0.2, 1.5, 0.2)]
    craft.crease([[(float(x), float(y)) for x, y in row] for row in rows], 0.02)
    craft.block(-1.4, 1.45, 1.4, 1.62, "#6a4630", 0.03)
    mouth: Outline = [(-0.72, 0.0), (-0.72, 0.8), *arc(0.0, 0.8, 0.72, 0.34, 180, 0, 12), (0.72, 0.0)]
    craft.plate.fill(mouth, "#1c100c")
    craft.block(-0.55, 0.0, 0.55, 0.16, "#4a3020", 0.06)
    for x, size in ((-0.26, 0.8), (0.26, 0.75), (0.0, 1.0)):
        _flame(craft, x, 0.12, size)
    craft.block(-0.16, 1.62, 0.16, 1.98, "#7a5236", 0.14)
    craft.flat(disc(0.0, 1.84, 0.10), "#f4ecd8")
    for x in (-0.9, 0.9):
        craft.block(x - 0.04, 1.62, x + 0.04, 1.86, "#f0e8d8")
        craft.plate.fill(oval(x - 0.03, 1.88, x + 0.03, 1.99), "#ffc860")
        craft.lamp(x, 1.92, 0.6, "#ffc070", 0.7)


@piece
def christmas_tree(craft: Craft) -> None:
    """A fir with baubles, lights and a star, presents under it."""
    craft.block(-0.12, 0.0, 0.12, 0.4, "#6a4630")
    for y, half in ((0.3, 1.05), (0.9, 0.85), (1.45, 0.62), (1.95, 0.4)):
        skirt: Outline = [(-half, y), (-0.5 * half, y + 0.1), (0.0, y), (0.5 * half, y + 0.1), (half, y)]
        craft.solid([*skirt, (0.0, y + 0.95)], craft.leaf("#2f6a42"), y - 0.1, y + 1.0)
    for k in range(26):
        y = 0.45 + 2.1 * k / 26
        x = (0.95 - 0.36 * y) * np.sin(2.4 * k)
        craft.plate.fill(disc(float(x), y, 0.055), _BAUBLES[k % 4])
        craft.lamp(float(x) * 0.8, y + 0.12, 0.26, "#ffe0a0", 0.8)
    star = [(0.16 * (1 if k % 2 else 0.42) * np.sin(k * np.pi / 5 + np.pi / 5 * 5),
             2.95 - 0.16 * (1 if k % 2 else 0.42) * np.cos(k * np.pi / 5 + np.pi / 5 * 5))
            for k in range(10)]  # fmt: skip
    craft.plate.fill([(float(x), float(y)) for x, y in star], "#ffe070")
    craft.lamp(0.0, 2.95, 0.9, "#ffe48a", 0.9)
    for x, wide, high, tone in (
        (-0.95, 0.5, 0.34, 0),
        (-0.4, 0.4, 0.26, 1),
        (0.3, 0.52, 0.4, 2),
        (0.85, 0.4, 0.3, 3),
    ):
        craft.block(x - wide / 2, 0.0, x + wide / 2, high, _GIFTS[tone])
        craft.strokes(
            [[(x, 0.0), (x, high)], [(x - wide / 2, high / 2), (x + wide / 2, high / 2)]], "#f8ecd0", 0.05
        )
        craft.strokes(
            [oval(x - 0.14, high, x, high + 0.1), oval(x, high, x + 0.14, high + 0.1)], "#f8ecd0", 0.035
        )


@piece
def phone_booth(craft: Craft) -> None:
    """A red box with many panes and a crowned roof."""
    craft.block(-0.52, 0.0, 0.52, 2.35, "#c02a2a", 0.02)
    craft.solid([(-0.56, 2.35), (0.56, 2.35), *arc(0.0, 2.42, 0.5, 0.24, 0, 180, 12)], "#c83030", 2.3, 2.7)
    craft.block(-0.44, 2.14, 0.44, 2.28, "#f4ecd8")
    for x in (-0.42, -0.13, 0.16):
        for k in range(6):
            craft.lit(box(x, 0.36 + 0.29 * k, x + 0.26, 0.60 + 0.29 * k), "#cfe0e4", "#ffe4a8")
    craft.lamp(0.0, 1.3, 1.6, "#ffd890", 0.5)


@piece
def vending_machine(craft: Craft) -> None:
    """Rows of drinks behind a bright pane."""
    for x0, tone in ((-1.08, "#c8343c"), (0.04, "#f0f0f0")):
        craft.block(x0, 0.0, x0 + 1.04, 1.95, tone, 0.04)
        craft.plate.fill(box(x0 + 0.10, 0.72, x0 + 0.94, 1.82), "#eaf6ff")
        for row in range(3):
            for k in range(6):
                can = craft.rng.choice(["#e04a48", "#3a8ad0", "#3f9a5a", "#f0b840", "#6a4a30"])
                x, y = x0 + 0.15 + 0.13 * k, 0.80 + 0.34 * row
                craft.plate.fill(box(x, y, x + 0.09, y + 0.22), str(can))
        craft.block(x0 + 0.2, 0.22, x0 + 0.84, 0.46, "#22262c", 0.02)
        craft.lamp(x0 + 0.52, 1.2, 1.5, "#dff0ff", 0.9)


@piece
def bus_shelter(craft: Craft) -> None:
    """A glass roof on posts with a bench, a poster, and the stop's sign beside it."""
    craft.flat(box(-1.9, 0.3, 1.5, 2.3), "#c4d8e0", 0.35)
    for x in (-1.9, -0.2, 1.5):
        craft.block(x - 0.05, 0.0, x + 0.05, 2.4, "#3c444c")
    craft.solid([(-2.1, 2.35), (1.7, 2.35), (1.6, 2.55), (-2.0, 2.55)], "#4a545e", 2.3, 2.6)
    craft.block(-1.6, 0.42, 0.9, 0.52, "#a87848")
    for x in (-1.4, 0.7):
        craft.block(x - 0.04, 0.0, x + 0.04, 0.42, "#3c444c")
    craft.plate.fill(box(1.0, 0.5, 1.46, 2.1), "#f4f0e0")
    craft.flat(box(1.06, 0.9, 1.40, 2.0), "#d8604a")
    craft.lamp(1.23, 1.3, 1.0, "#fff0d0", 0.8)
    craft.block(2.15, 0.0, 2.22, 2.7, "#3c444c")
    craft.flat(disc(2.18, 2.65, 0.30), "#2f6ab0")
    craft.block(2.03, 2.56, 2.33, 2.74, "#f4f4f4", 0.03)
    craft.strokes([disc(2.09, 2.54, 0.035), disc(2.27, 2.54, 0.035)], "#f4f4f4", 0.03)
    craft.lamp(-0.2, 2.3, 2.2, "#e8f0ff", 0.5)


@piece
def fish_tank(craft: Craft) -> None:
    """The wall of an aquarium: blue water behind glass, fish, weeds, light from above."""
    craft.block(-5.2, 0.0, 5.2, 3.7, "#1c2630")
    craft.plate.fill(box(-4.9, 0.45, 4.9, 3.4), "#0e5a8a")
    craft.plate.fill(box(-4.9, 2.2, 4.9, 3.4), "#2a8ac0", 0.6)
    for x in np.linspace(-4.2, 4.0, 7):
        shaft = [(x, 3.4), (x + 0.5, 3.4), (x + 1.0, 0.45), (x + 0.1, 0.45)]
        craft.plate.fill([(float(a), float(b)) for a, b in shaft], "#bfeaff", 0.13)
    for _ in range(22):
        weed = craft.rng.uniform(-4.7, 4.7)
        blade = [
            (weed, 0.45),
            (weed + 0.1, 0.8),
            (weed - 0.06, 1.1),
            (weed + 0.08, 1.4 + craft.rng.uniform(-0.4, 0.3)),
        ]
        craft.plate.line(smooth(blade, closed=False), "#2f7a5a", 0.06)
    for _ in range(26):
        _fish(craft, craft.rng.uniform(-4.5, 4.5), craft.rng.uniform(0.9, 3.1), craft.rng.uniform(0.10, 0.3))
    craft.strokes([[(x, 0.45), (x, 3.4)] for x in (-1.65, 1.65)], "#16202a", 0.09)
    for x in (-3.2, 0.0, 3.2):
        craft.plate.glow(craft.x + x * craft.scale, craft.y + 1.9 * craft.scale, 3.4, "#3aa0e0", 0.35)


def _fish(craft: Craft, x: float, y: float, size: float) -> None:
    tone = str(craft.rng.choice(["#f08a3c", "#f4d04a", "#d8e8f0", "#5a8ad8", "#e8607a"]))
    ahead = 1.0 if craft.rng.random() < 0.5 else -1.0
    body = oval(x - size, y - 0.42 * size, x + size, y + 0.42 * size)
    tail = [
        (x - 0.8 * ahead * size, y),
        (x - 1.6 * ahead * size, y + 0.5 * size),
        (x - 1.6 * ahead * size, y - 0.5 * size),
    ]
    craft.plate.fill(tail, tone, 0.9)
    craft.plate.fill(body, tone, 0.95)
    craft.plate.fill(disc(x + 0.6 * ahead * size, y + 0.1 * size, 0.1 * size), "#10202c")


@piece
def press_wall(craft: Craft) -> None:
    """The wall that stars stand before: names on it, posts with velvet ropes, a red carpet."""
    craft.plate.fill([(-7.0, -0.25), (7.0, -0.25), (6.2, 0.12), (-6.2, 0.12)], craft.tone("#b8242c"))
    craft.block(-5.4, 0.1, 5.4, 3.2, "#20243a")
    for row in range(5):
        for k in range(12):
            x = -5.0 + 0.86 * k + 0.4 * (row % 2)
            mark = box(x, 0.55 + 0.52 * row, x + 0.42, 0.66 + 0.52 * row)
            craft.flat(disc(x + 0.2, 0.6 + 0.52 * row, 0.13) if (k + row) % 3 == 0 else mark, "#d8b860", 0.85)
    for x in np.linspace(-5.0, 5.0, 6):
        craft.block(float(x) - 0.05, 0.0, float(x) + 0.05, 1.0, "#d8b050")
        craft.flat(disc(float(x), 1.05, 0.09), "#f0cc70")
        if x < 4.9:
            rope = [(float(x), 0.95), (float(x) + 1.0, 0.62), (float(x) + 2.0, 0.95)]
            craft.stroke(smooth(rope, closed=False), "#8a1c28", 0.09)
    craft.lamp(0.0, 2.0, 5.0, "#fff4e0", 0.5)


@piece
def glass_house(craft: Craft) -> None:
    """The inside of a greenhouse: a vault of panes, shelves of pots below."""
    ribs = [[(x, 0.0), (x, 2.6), (0.55 * x, 4.4)] for x in np.linspace(-7.0, 7.0, 11)]
    craft.plate.fill(
        [(-7.0, 0.0), (-7.0, 2.6), (-3.9, 4.4), (3.9, 4.4), (7.0, 2.6), (7.0, 0.0)], "#e4f4f0", 0.22
    )
    craft.strokes([[(float(x), float(y)) for x, y in rib] for rib in ribs], "#f0f4f0", 0.09)
    craft.strokes([[(-7.0, y), (7.0, y)] for y in (0.9, 1.8, 2.6)], "#e4ece8", 0.06)
    craft.stroke([(-3.9, 4.4), (3.9, 4.4)], "#f0f4f0", 0.12)
    craft.block(-7.0, 0.62, 7.0, 0.72, "#a07850")
    for x in np.arange(-6.7, 6.8, 0.62):
        craft.solid(
            [(x - 0.14, 0.72), (x + 0.14, 0.72), (x + 0.18, 1.0), (x - 0.18, 1.0)], "#b8623c", 0.7, 1.0
        )
        leaf = str(craft.rng.choice(["#3f8a4a", "#57a058", "#2f7040"]))
        for _ in range(7):
            at = (float(x) + craft.rng.normal(0, 0.13), 1.12 + abs(craft.rng.normal(0, 0.2)))
            craft.flat(disc(*at, craft.rng.uniform(0.06, 0.13)), leaf)


@piece
def cockpit_window(craft: Craft) -> None:
    """The inside of a flight deck: slanting panes full of clouds, switches over them, dials under them."""
    sky = craft.script.sky
    craft.plate.fill(box(-6.0, -0.1, 6.0, 4.6), vertical(0.0, 4.6, "#2c333c", "#4a535e"))
    for x0, x1 in ((-3.7, -1.95), (-1.75, 1.75), (1.95, 3.7)):
        pane = [(x0, 1.02), (x1, 1.02), (x1 - 0.18, 2.75), (x0 + 0.18, 2.75)]
        craft.plate.fill(pane, vertical(1.0, 2.75, sky[-1], sky[0]))
        for k, (tone, high) in enumerate(((craft.script.cloud_dark, 1.52), (craft.script.cloud_lit, 1.30))):
            across = np.linspace(x0 + 0.02, x1 - 0.02, 24).tolist()
            tops = [
                (x, high + 0.17 * abs(np.sin(2.3 * x + 1.7 * k)) + 0.06 * np.sin(5.1 * x)) for x in across
            ]
            craft.plate.fill([(x0, 1.02), *tops, (x1, 1.02)], tone, 0.55 + 0.3 * k, atop=True)
        craft.plate.line(pane, "#171b20", 0.09, closed=True)
    for k in range(26):
        craft.plate.fill(
            disc(-3.2 + 0.256 * k, 3.02 + 0.16 * (k % 2), 0.035), ("#ffb04a", "#7ae0a0", "#e4eaf0")[k % 3]
        )
    craft.solid([(-4.2, 0.0), (-3.9, 0.98), (3.9, 0.98), (4.2, 0.0)], "#20252b", 0.0, 0.98)
    for k in range(11):
        x = -3.3 + 0.66 * k
        craft.plate.fill(disc(x, 0.66, 0.19), "#0a0d10")
        craft.plate.line(arc(x, 0.66, 0.15, 0.15, 210, -30), ("#5ad8ff", "#ffb04a", "#7ae0a0")[k % 3], 0.03)
        craft.plate.line(
            [(x, 0.66), (x + 0.10 * np.cos(0.9 * k), 0.66 + 0.10 * np.sin(0.9 * k))], "#f4f6f8", 0.022
        )
        craft.plate.glow(craft.x + x, craft.y + 0.66, 0.5, "#5ad8ff", 0.22)


@piece
def earth_window(craft: Craft) -> None:
    """A ship's great window, the blue planet and the stars in it."""
    wide, low, top = 2.15, 0.95, 3.15
    glass = rounded(-wide, low, wide, top, 0.45)
    craft.plate.fill(rounded(-wide - 0.2, low - 0.2, wide + 0.2, top + 0.2, 0.6),
        vertical(low, top, "#3a4450", "#aab4be"))  # fmt: skip
    craft.plate.fill(glass, vertical(low, top, "#0a1630", "#02040c"))
    for k in range(60):
        x, y = (
            wide * (2 * ((0.618 * k) % 1.0) - 1) * 0.94,
            low + 0.1 + 2.0 * ((0.382 * k + 0.13 * k * k) % 1.0),
        )
        craft.plate.fill(disc(x, y, 0.008 + 0.010 * ((0.27 * k) % 1.0)), "#ffffff", 0.9)
    _blue_planet(craft, glass)
    for x in (-0.72, 0.72):
        craft.plate.line([(x, low), (x, top)], "#5a6470", 0.09)
    craft.plate.line(glass, "#1c222a", 0.05, closed=True)
    craft.plate.line(
        rounded(-wide - 0.17, low - 0.17, wide + 0.17, top + 0.17, 0.57), "#d4dce4", 0.03, closed=True
    )
    craft.plate.glow(craft.x, craft.y + 1.7, 3.0, "#6ab4ff", 0.35)


def _blue_planet(craft: Craft, glass: Outline) -> None:
    """Its limb fills the lower half of the window, with lands, clouds and a rim of air."""
    x, y, r = 0.0, -1.75, 4.1
    for share, alpha in ((1.05, 0.16), (1.03, 0.25), (1.012, 0.5)):
        craft.plate.fill(_within(glass, x, y, share * r), "#7ac8ff", alpha)
    craft.plate.fill(_within(glass, x, y, r), vertical(0.95, y + r, "#123f86", "#58a8ec"))
    for a, b, w, h in (
        (-1.35, 1.50, 0.55, 0.20),
        (-0.95, 1.28, 0.40, 0.16),
        (0.75, 1.62, 0.62, 0.19),
        (1.35, 1.32, 0.36, 0.15),
    ):
        land = [
            (a - w, b - 0.4 * h),
            (a - 0.3 * w, b + h),
            (a + 0.5 * w, b + 0.7 * h),
            (a + w, b - 0.2 * h),
            (a, b - h),
        ]
        craft.plate.fill(smooth(land), "#4f8a52", 0.85)
    for k in range(11):
        a, b, w = -1.8 + 0.36 * k, 1.15 + 0.85 * ((0.382 * k) % 1.0), 0.22 + 0.2 * ((0.618 * k) % 1.0)
        if (a * a + (b - y) ** 2) ** 0.5 < r - 0.08:
            craft.plate.fill(
                smooth([(a - w, b), (a, b + 0.05), (a + w, b + 0.015), (a, b - 0.02)]), "#ffffff", 0.75
            )


def _within(glass: Outline, x: float, y: float, r: float) -> Outline:
    """The cap of a great disc that shows above the window's sill, cut at the glass."""
    low, wide = min(b for _, b in glass) + 0.06, max(a for a, _ in glass) - 0.03
    rim = [(a, y + (r * r - (a - x) ** 2) ** 0.5) for a in np.linspace(-wide, wide, 40).tolist()]
    return [(-wide + 0.25, low), *rim, (wide - 0.25, low)]


@piece
def space_station(craft: Craft) -> None:
    """Modules end to end, a truss across, wings of solar cells."""
    craft.block(-6.5, 0.35, 6.5, 0.6, "#9aa0a8")
    craft.crease([[(x, 0.35), (x + 0.4, 0.6)] for x in np.arange(-6.4, 6.2, 0.4)], 0.03)
    for x in (-6.2, -4.4, 3.2, 5.0):
        for y0, y1 in ((0.75, 3.3), (-2.4, 0.2)):
            craft.solid(box(x, y0, x + 1.3, y1), "#3a4a80", y0, y1)
            cells = [[(x, y), (x + 1.3, y)] for y in np.arange(y0, y1, 0.36)]
            craft.strokes([*cells, [(x + 0.65, y0), (x + 0.65, y1)]], "#c89a50", 0.03)
    for x0, x1, half in ((-2.6, -0.6, 0.62), (-0.5, 1.4, 0.72), (1.5, 2.8, 0.55)):
        craft.solid(box(x0, 0.48 - half, x1, 0.48 + half), "#d8dce0", 0.48 - half, 0.48 + half)
        craft.crease([[(x0 + 0.3, 0.48 - half), (x0 + 0.3, 0.48 + half)]], 0.04)
        craft.plate.fill(disc(0.5 * (x0 + x1), 0.55, 0.13), "#8ad0ff")
    craft.block(0.1, 1.2, 0.8, 2.3, "#c4c8d0", 0.1)
    craft.block(0.1, -1.3, 0.8, -0.24, "#c4c8d0", 0.1)


@piece
def outdoor_stairs(craft: Craft) -> None:
    """A broad flight of concrete steps with a rail in the middle."""
    for k in range(9):
        craft.block(
            -4.6 + 0.1 * k, 0.17 * k, 4.6 - 0.1 * k, 0.17 * (k + 1), "#b4b0a8" if k % 2 else "#a4a098"
        )
    craft.strokes([[(0.0, 0.0), (0.0, 2.4)], [(-0.02, 1.0), (0.02, 2.45)]], "#4a5058", 0.07)
    craft.strokes([[(x, 0.9), (0.9 * x, 2.45)] for x in (-4.4, 4.4)], "#4a5058", 0.08)
    craft.strokes([[(x, 0.0), (x, 0.95)] for x in (-4.4, 4.4)], "#4a5058", 0.08)


@piece
def parasol(craft: Craft) -> None:
    """A striped sunshade over a deck chair."""
    craft.stroke([(0.1, 0.0), (-0.1, 2.3)], "#e8e0d0", 0.07)
    top = [(-1.35, 1.95), (-0.9, 2.35), (-0.1, 2.6), (0.7, 2.42), (1.15, 2.05)]
    tone = str(craft.rng.choice(["#e0584a", "#3a8ac0", "#f0b03c"]))
    craft.solid([*smooth(top, closed=False).tolist(), (0.5, 2.0), (-0.1, 2.06), (-0.8, 1.95)], tone, 1.9, 2.6)
    craft.flat([(-0.5, 2.03), (-0.35, 2.55), (-0.1, 2.6), (0.02, 2.06)], "#fff8ec", 0.9)
    craft.strokes(
        [[(0.6, 0.0), (1.9, 0.75)], [(0.7, 0.45), (1.5, 0.0)], [(1.6, 0.55), (1.9, 0.0)]], "#a87848", 0.06
    )
    craft.solid(
        [(0.62, 0.12), (1.5, 0.48), (2.0, 1.05), (1.9, 1.1), (1.42, 0.58), (0.6, 0.24)], tone, 0.1, 1.1
    )


@piece
def lifeguard_tower(craft: Craft) -> None:
    """A hut on stilts with a ramp and a flag."""
    craft.strokes(
        [[(-1.0, 0.0), (-0.8, 1.5)], [(1.0, 0.0), (0.8, 1.5)], [(-0.9, 0.6), (0.9, 0.6)]], "#c8b090", 0.1
    )
    craft.strokes(
        [[(1.0, 1.4), (2.8, 0.0)], [(1.1, 2.1), (2.9, 0.7)], [(2.0, 0.7), (2.0, 1.4)]], "#c8b090", 0.08
    )
    craft.block(-1.3, 1.45, 1.3, 1.6, "#d8c4a0")
    craft.block(-0.95, 1.6, 0.75, 2.9, "#f0c84a")
    craft.lit(box(-0.7, 2.0, 0.0, 2.6), "#a8d0e0")
    craft.solid([(-1.25, 2.85), (1.15, 2.85), (0.6, 3.5), (-0.7, 3.5)], "#d84a3c", 2.8, 3.5)
    craft.stroke([(0.9, 2.9), (0.9, 4.3)], "#e8e0d0", 0.05)
    craft.flat([(0.9, 4.3), (1.7, 4.1), (0.9, 3.85)], "#d8343c")


@piece
def pylon(craft: Craft) -> None:
    """A wooden pole with wires that hang to both sides."""
    craft.block(-0.12, 0.0, 0.12, 6.6, "#5a4636")
    for y in (5.6, 6.2):
        craft.block(-1.1, y, 1.1, y + 0.14, "#5a4636")
        for x in (-0.9, 0.9):
            wires = [
                [(x, y + 0.2), (x + 0.5 * side * 12, y - 0.9), (x + side * 12, y + 0.2)] for side in (-1, 1)
            ]
            craft.strokes([smooth(wire, closed=False) for wire in wires], "#2c2824", 0.03)


@piece
def candelabrum(craft: Craft) -> None:
    """As high as a man, of iron, with five candles that burn."""
    craft.strokes([[(0, 0.1), (0, 1.42)], [(-0.26, 0), (0, 0.16), (0.26, 0)]], "#3a3230", 0.045)
    for x, y in ((-0.42, 1.32), (-0.21, 1.42), (0.0, 1.52), (0.21, 1.42), (0.42, 1.32)):
        if x:
            craft.stroke(arc(0.5 * x, y - 0.06, abs(0.5 * x), 0.16, 180, 360), "#3a3230", 0.032)
        craft.block(x - 0.06, y - 0.05, x + 0.06, y - 0.01, "#4a403a", 0.01)
        craft.block(x - 0.028, y - 0.01, x + 0.028, y + 0.20, "#f4ead0", 0.01)
        craft.plate.fill(
            smooth([(x - 0.03, y + 0.22), (x, y + 0.20), (x + 0.03, y + 0.22), (x, y + 0.34)]), "#ffd070"
        )
        craft.plate.fill(oval(x - 0.013, y + 0.21, x + 0.013, y + 0.27), "#fff8dc")
        craft.lamp(x, y + 0.27, 0.6, "#ffb04c", 0.42)
    craft.lamp(0, 1.7, 2.6, "#ff9c40", 0.26)
