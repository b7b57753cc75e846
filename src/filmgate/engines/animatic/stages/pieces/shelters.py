"""What somebody is under, or before: the vault of a bridge, a tree, an awning, an arch, a house's door."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from filmgate.engines.animatic.pen import Outline, arc, box, disc, oval, rounded, smooth, vertical
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece

_STONE, _DARK_STONE = "#8a8478", "#4e4a46"
_REACH = 30.0
"""Metres to both sides that the walls of a bridge go on for."""


def _pierced(half: float, spring: float, crown: float, top: float) -> Outline:
    """A wall with an arched opening around x = 0."""
    hole = arc(0.0, spring, half, crown - spring, 180, 0, 28)
    return [
        (-_REACH, top), (-_REACH, -0.4), (-half, -0.4), (-half, spring), *hole, (half, spring), (half, -0.4),
        (_REACH, -0.4), (_REACH, top),
    ]  # fmt: skip


def _courses(half: float, spring: float, crown: float, top: float) -> list[Outline]:
    """Joints of the wall's blocks, left out where the opening is."""
    out: list[Outline] = []
    for row, y in enumerate(np.arange(0.0, top, 0.42).tolist()):
        share = min(1.0, max(0.0, (y - spring) / (crown - spring)))
        inner = half * float(np.sqrt(1 - share * share)) + 0.5 if y < crown + 0.4 else 0.0
        out += [[(side * inner, y), (side * 9.0, y)] for side in (-1, 1)]
        starts = np.arange(inner + 0.3 + 0.45 * (row % 2), 9.0, 0.95).tolist()
        out += [[(side * x, y), (side * x, y + 0.42)] for side in (-1, 1) for x in starts]
    return out


@piece
def bridge_vault(craft: Craft) -> None:
    """The far mouth of a bridge's vault, its ring of stones, lamps on the wall."""
    half, spring, crown = 3.1, 1.15, 3.15
    craft.solid(_pierced(half, spring, crown, 9.0), _STONE, -0.4, 4.6)
    craft.crease(_courses(half, spring, crown, 8.0), 0.035, 0.22)
    ring = arc(0.0, spring, half + 0.19, crown - spring + 0.19, 180, 0, 28)
    craft.stroke([(-half - 0.19, -0.4), *ring, (half + 0.19, -0.4)], "#a49c8c", 0.40)
    spokes = [
        [(np.cos(a) * half, spring + np.sin(a) * (crown - spring)),
         (np.cos(a) * (half + 0.4), spring + np.sin(a) * (crown - spring + 0.4))]
        for a in np.linspace(0.0, np.pi, 15).tolist()
    ]  # fmt: skip
    craft.crease([[(float(x), float(y)) for x, y in spoke] for spoke in spokes], 0.04, 0.3)
    for x in (-4.6, 4.6):
        craft.block(x - 0.10, 1.9, x + 0.10, 2.25, "#2c2c30", 0.03)
        craft.plate.fill(box(x - 0.07, 1.93, x + 0.07, 2.2), "#ffe0a0", 0.9)
        craft.lamp(x, 2.0, 2.6, "#ffc878", 0.55)


@piece
def vault_rim(craft: Craft) -> None:
    """The near mouth of that vault, in its own shade: what one looks out from under."""
    half, spring, crown = 3.7, 1.0, 2.92
    craft.solid(_pierced(half, spring, crown, 12.0), _DARK_STONE, 0.0, 9.0)
    ring = arc(0.0, spring, half + 0.13, crown - spring + 0.13, 180, 0, 28)
    craft.stroke([(-half - 0.13, -0.4), *ring, (half + 0.13, -0.4)], "#5e5850", 0.26)


@piece
def shade_tree(craft: Craft) -> None:
    """A tree whose boughs reach out over whoever is under it, low enough to be seen with them."""
    rng = craft.rng
    trunk = [(-0.46, -0.05), (-0.24, 0.22), (-0.19, 0.9), (-0.24, 1.8), (-0.20, 2.4), (0.24, 2.4),
             (0.18, 1.7), (0.21, 0.8), (0.28, 0.2), (0.52, -0.05)]  # fmt: skip
    craft.solid(smooth(trunk), "#5c4432", -0.4, 3.0)
    grain = [[(x, 0.25), (x + 0.05, 0.9), (x - 0.02, 2.2)] for x in (-0.12, -0.02, 0.09)]
    craft.crease([*(smooth(line, closed=False) for line in grain)], 0.03, 0.25)
    for bough in (((-0.1, 1.7), (-0.9, 2.1), (-2.3, 2.3)), ((0.1, 1.55), (1.0, 2.0), (2.6, 2.25))):
        craft.stroke(smooth(list(bough), closed=False), "#4c382a", 0.20)
    for tone, low, many in (("#2f5c36", 1.75, 64), ("#437c44", 1.9, 54), ("#5c9a50", 2.2, 36)):
        for _ in range(many):
            x = float(rng.uniform(-3.9, 3.9))
            y = low + max(0.0, 0.55 - 0.3 * abs(x)) + float(rng.uniform(0.1, 2.3))
            craft.plate.fill(disc(x, y, float(rng.uniform(0.22, 0.5))), craft.tone(craft.leaf(tone)))
    spots = zip(rng.uniform(-4.1, 4.1, 320).tolist(), rng.uniform(1.8, 4.6, 320).tolist(), strict=True)
    leaves = [oval(x, y, x + 0.13, y + 0.075) for x, y in spots]
    craft.plate.fill_all(leaves, craft.tone(craft.leaf("#7cb864")), 0.7)


@piece
def awning_front(craft: Craft) -> None:
    """A shop's front close by, and the striped awning over who stands before it."""
    craft.block(-5.2, 0.0, 5.2, 6.0, "#b49c84")
    craft.block(-3.2, 0.0, 3.2, 2.55, "#4a3a30", 0.03)
    for x in (-2.95, 0.75):
        craft.lit(box(x, 0.55, x + 2.2, 2.35), "#a8c4cc", "#ffd890")
        craft.strokes([[(x + 1.1, 0.55), (x + 1.1, 2.35)], [(x, 1.8), (x + 2.2, 1.8)]], "#3a2c24", 0.06)
    craft.block(-0.6, 0.0, 0.6, 2.35, "#6a3a2c", 0.03)
    craft.lit(rounded(-0.42, 0.95, 0.42, 2.15, 0.03), "#a8c4cc", "#ffd890")
    craft.lamp(0.0, 2.4, 3.4, "#ffd890", 0.5)
    stripes = np.linspace(-3.6, 3.6, 13).tolist()
    for k, (a, b) in enumerate(pairwise(stripes)):
        tone = "#c83a34" if k % 2 == 0 else "#f2ece0"
        craft.solid([(a, 2.18), (b, 2.18), (0.94 * b, 3.0), (0.94 * a, 3.0)], tone, 2.1, 3.0)
        craft.flat([(a, 2.2), *arc((a + b) / 2, 2.2, (b - a) / 2, 0.2, 180, 360, 8), (b, 2.2)], tone)


@piece
def stone_arch(craft: Craft) -> None:
    """One arch of cut stone, wide enough for two."""
    half, spring, crown = 1.35, 1.45, 2.4
    hole = arc(0.0, spring, half, crown - spring, 180, 0, 24)
    body = [(-2.25, 0.0), (-half, 0.0), (-half, spring), *hole, (half, spring), (half, 0.0), (2.25, 0.0),
            (2.25, 3.1), (-2.25, 3.1)]  # fmt: skip
    craft.solid(body, "#b8ac98", -0.4, 3.8)
    joints = [[(side * (half + 0.05), y), (side * 2.25, y)] for side in (-1, 1) for y in (0.5, 1.0, 1.5, 2.0)]
    craft.crease([*joints], 0.035, 0.2)
    craft.stroke([(-half - 0.14, 0.12), *arc(0.0, spring, half + 0.14, crown - spring + 0.14, 180, 0, 24),
                  (half + 0.14, 0.12)], "#cfc4b0", 0.22)  # fmt: skip
    craft.block(-2.5, 3.0, 2.5, 3.3, "#c8bca8", 0.04)


def _house(craft: Craft, wall: str, stone: str, roof: str) -> None:
    """A wall with a plinth, under the eaves of a roof."""
    craft.block(-7.5, 0.0, 7.5, 3.6, wall)
    craft.block(-7.6, 0.0, 7.6, 0.42, stone)
    craft.roof([(-8.2, 3.35), (8.2, 3.35), (6.8, 5.6), (-6.8, 5.6)], roof, 3.2, 5.6)
    craft.flat(box(-7.5, 3.0, 7.5, 3.36), "#000000", 0.16)


@piece
def house_front(craft: Craft) -> None:
    """The front of a house, windows to both sides of where its door is."""
    _house(craft, "#d8c8ac", "#8c8478", "#8a4a3a")
    for x in (-5.6, -2.9, 3.1, 5.8):
        craft.block(x - 0.72, 0.95, x + 0.72, 2.4, "#f2ece2", 0.03)
        craft.lit(box(x - 0.6, 1.07, x + 0.6, 2.28), "#8fb0c4")
        craft.strokes([[(x, 1.07), (x, 2.28)], [(x - 0.6, 1.68), (x + 0.6, 1.68)]], "#f2ece2", 0.06)
        craft.block(x - 0.8, 0.82, x + 0.8, 0.96, "#b05a44", 0.02)
        for k in range(7):
            tone = ("#4a8a48", "#d8584c", "#5a9a50")[k % 3]
            craft.flat(disc(x - 0.66 + 0.22 * k, 1.0, 0.13), tone)


@piece
def own_door(craft: Craft) -> None:
    """The same front with its door shut, a lamp over it and a stone step before it."""
    house_front(craft)
    craft.block(-0.62, 0.30, 0.62, 2.45, "#f2ece2", 0.03)
    craft.block(-0.5, 0.30, 0.5, 2.33, "#3f6a5c", 0.02)
    for y0, y1 in ((0.5, 1.15), (1.35, 2.1)):
        for x in (-0.38, 0.06):
            craft.stroke(box(x, y0, x + 0.32, y1), "#2c4a42", 0.04, closed=True)
    craft.flat(disc(0.36, 1.25, 0.05), "#e0b850")
    craft.block(-1.0, 0.0, 1.0, 0.30, "#a8a298")
    craft.block(-0.09, 2.60, 0.09, 2.84, "#2c2a2c", 0.03)
    craft.lamp(0.0, 2.66, 1.4, "#ffd890", 0.6)


@piece
def old_threshold(craft: Craft) -> None:
    """The open door of an old house of grey brick: dark within, a high sill of wood."""
    _house(craft, "#a2a49c", "#74766f", "#4c5458")
    rows = [[(-7.5, y), (7.5, y)] for y in np.arange(0.55, 3.3, 0.2).tolist()]
    craft.crease([*rows], 0.02, 0.22)
    craft.block(-1.15, 0.0, 1.15, 2.75, "#4a3020", 0.02)
    craft.block(-0.95, 0.0, 0.95, 2.5, "#1c1612")
    if craft.night:
        craft.flat(box(-0.95, 0.3, 0.95, 2.5), "#c88a3c", 0.5)
    for side in (-1, 1):  # its leaves, opened inwards
        leaf = [(side * 0.95, 0.0), (side * 0.95, 2.5), (side * 0.62, 2.36), (side * 0.62, 0.16)]
        craft.solid(leaf, "#6a4028", 0.0, 2.5)
        x = side * 1.42
        craft.block(x - 0.14, 0.6, x + 0.14, 2.4, "#b8483a")
        marks = [[(x - 0.06, y), (x + 0.06, y + 0.03)] for y in (0.85, 1.15, 1.45, 1.75, 2.05)]
        craft.strokes([*marks], "#2c1a14", 0.05)
    craft.block(-1.15, 0.0, 1.15, 0.26, "#5a3a26")
    for x in (-3.6, 3.6):
        craft.block(x - 0.7, 1.1, x + 0.7, 2.2, "#4a3424")
        craft.lit(box(x - 0.6, 1.2, x + 0.6, 2.1), "#7a8480", "#ffc870")
        craft.strokes([[(x + d, 1.2), (x + d, 2.1)] for d in (-0.3, 0.0, 0.3)], "#4a3424", 0.05)


_RED, _GOLD = "#c4261f", "#f2c24a"


def _hung_lantern(craft: Craft, x: float, y: float) -> None:
    craft.stroke([(x, y + 0.3), (x, y + 0.75)], "#3a1c14", 0.03)
    craft.solid(oval(x - 0.33, y - 0.26, x + 0.33, y + 0.28), "#d82c22", y - 0.4, y + 0.3)
    ribs = [oval(x - k, y - 0.26, x + k, y + 0.28) for k in (0.12, 0.24)]
    craft.strokes(list(ribs), "#f0a03c", 0.014)
    for level in (-0.30, 0.26):
        craft.block(x - 0.14, y + level, x + 0.14, y + level + 0.07, _GOLD)
    craft.strokes([[(x + d, y - 0.3), (x + d, y - 0.62)] for d in (-0.05, 0.0, 0.05)], _GOLD, 0.02)
    craft.lamp(x, y, 1.5, "#ff7a40", 0.6)


def _written(craft: Craft, x: float, y0: float, y1: float, half: float, signs: int) -> None:
    """A strip of red paper with strokes of gold ink on it, one sign under the other."""
    craft.block(x - half, y0, x + half, y1, _RED)
    step = (y1 - y0) / signs
    for k in range(signs):
        y, r = y1 - step * (k + 0.5), 0.26 * step
        craft.strokes([[(x - r, y + 0.6 * r), (x + r, y + 0.6 * r)], [(x, y + r), (x, y - r)],
                       [(x - r, y - 0.7 * r), (x + 0.8 * r, y - 0.2 * r)],
                       [(x - 0.3 * r, y), (x - r, y - r)]], _GOLD, 0.03)  # fmt: skip


@piece
def spring_door(craft: Craft) -> None:
    """The gate of a Chinese house on the eve of the New Year; one of the two couplets is not up yet."""
    _gate(craft)


@piece
def spring_gate(craft: Craft) -> None:
    """The same gate with both of its couplets."""
    _gate(craft)
    _written(craft, 1.34, 0.5, 2.3, 0.15, 7)


def _gate(craft: Craft) -> None:
    """Red doors with studs and a diamond of luck on each, a couplet, a scroll over them, lanterns."""
    _house(craft, "#8e9290", "#6c6e6c", "#4c5458")
    rows = [[(-7.5, y), (7.5, y)] for y in np.arange(0.6, 3.3, 0.22).tolist()]
    craft.crease([*rows], 0.02, 0.22)
    craft.block(-1.55, 0.0, 1.55, 2.9, "#5c2018", 0.03)
    for side in (-1, 1):
        craft.block(min(side * 0.03, side * 1.12), 0.12, max(side * 0.03, side * 1.12), 2.35, "#9c2a20", 0.02)
        studs = [disc(side * (0.25 + 0.22 * i), 0.4 + 0.36 * j, 0.035) for i in range(4) for j in range(6)]
        craft.plate.fill_all(studs, craft.tone("#d8a83c"))
        craft.flat(disc(side * 0.16, 1.2, 0.07), "#e8c050")
        diamond = [
            (side * 0.58, 1.98),
            (side * 0.58 + 0.27, 1.68),
            (side * 0.58, 1.38),
            (side * 0.58 - 0.27, 1.68),
        ]
        craft.solid(diamond, _RED, 1.3, 2.0)
        craft.stroke(diamond, _GOLD, 0.03, closed=True)
    _written(craft, -1.34, 0.5, 2.3, 0.15, 7)
    craft.block(-0.95, 2.44, 0.95, 2.76, _RED)
    for x in (-0.66, -0.22, 0.22, 0.66):
        sign = [[(x - 0.1, 2.66), (x + 0.1, 2.66)], [(x, 2.72), (x, 2.5)], [(x - 0.1, 2.52), (x + 0.1, 2.56)]]
        craft.strokes([*sign], _GOLD, 0.03)
    for x in (-2.5, 2.5):
        _hung_lantern(craft, x, 2.45)


@piece
def firecrackers(craft: Craft) -> None:
    """A long red string of them on a pole, going off at its lower end in sparks and smoke."""
    craft.stroke([(0.0, 0.0), (0.28, 2.75), (0.75, 2.85)], "#8a7a48", 0.06)
    for k in range(30):
        y, side = 2.75 - 0.075 * k, -1 if k % 2 else 1
        left = 0.74 if side > 0 else 0.60
        craft.solid(rounded(left, y - 0.05, left + 0.12, y + 0.02, 0.01), "#d42a20", 0.0, 2.8)
    rng = craft.rng
    for x, y, r in zip(
        rng.uniform(0.1, 1.4, 12), rng.uniform(0.0, 0.7, 12), rng.uniform(0.12, 0.34, 12), strict=True
    ):
        craft.plate.fill(disc(float(x), float(y), float(r)), craft.tone("#c8c0bc"), 0.32)
    for k in range(26):
        a, r = 2.399 * k, 0.16 + 0.5 * ((7 * k) % 11) / 11
        x, y = 0.72 + r * float(np.cos(a)), 0.42 + 0.8 * r * float(np.sin(a))
        craft.plate.line([(0.72 + 0.5 * (x - 0.72), 0.42 + 0.5 * (y - 0.42)), (x, y)], "#ffe890", 0.028)
    craft.plate.fill(disc(0.72, 0.42, 0.14), "#fffbe0")
    craft.plate.glow(
        craft.x + 0.72 * craft.scale, craft.y + 0.42 * craft.scale, 1.9 * craft.scale, "#ffb848", 0.75
    )
    bits = [box(float(x), 0.0, float(x) + 0.07, 0.035) for x in rng.uniform(-1.2, 2.4, 50)]
    craft.plate.fill_all(bits, craft.tone("#d42a20"))


_POWDERS = ("#f0348a", "#f6c21e", "#28b4e0", "#7c3ad0", "#3cc45c", "#f47a24")


@piece
def powder_clouds(craft: Craft) -> None:
    """Coloured powder in the air, thick where it was thrown from and thin above."""
    rng = craft.rng
    for k in range(9):
        x, y, tone = (
            float(rng.uniform(-3.4, 3.4)),
            float(rng.uniform(0.5, 2.5)),
            _POWDERS[int(rng.integers(6))],
        )
        for _ in range(13):
            dx, dy = float(rng.normal(0.0, 0.42)), float(rng.normal(0.0, 0.3))
            craft.plate.fill(disc(x + dx, y + dy, float(rng.uniform(0.16, 0.5))), craft.tone(tone), 0.13)
        at = craft.x + x * craft.scale, craft.y + y * craft.scale
        craft.plate.glow(*at, (0.8 + 0.1 * (k % 4)) * craft.scale, tone, 0.32)
    grains = rng.uniform(-4.0, 4.0, 90), rng.uniform(0.1, 3.4, 90)
    for k, (x, y) in enumerate(zip(*grains, strict=True)):
        craft.plate.fill(disc(float(x), float(y), 0.022), _POWDERS[k % 6], 0.8)


@piece
def sky_island(craft: Craft) -> None:
    """Land of some twenty metres that hangs in the air, eleven metres over the tip of its cone of rock."""
    rng, half = craft.rng, float(craft.rng.uniform(8.0, 10.5))
    tip = float(rng.uniform(-1.5, 1.5))
    jags = [(-half, 10.9), (-0.86 * half, 8.9), (-0.66 * half, 8.4), (-0.52 * half, 6.0), (-0.3 * half, 5.6),
            (tip - 0.6, 1.6), (tip + 0.5, 2.0), (0.3 * half, 5.1), (0.5 * half, 6.4), (0.64 * half, 8.1),
            (0.88 * half, 9.1), (half, 10.9)]  # fmt: skip
    craft.solid(jags, "#84705e", 1.5, 11.6)
    cracks = ((-0.8, 9.0), (-0.55, 6.8), (-0.3, 6.2), (0.0, 3.0), (0.3, 5.8), (0.6, 8.0))
    craft.crease([[(x * half, 10.7), (0.72 * x * half + 0.2 * tip, y)] for x, y in cracks], 0.16, 0.2)
    _sky_fall(craft, float(rng.choice([-0.62, 0.58])) * half)
    top = [(-half, 10.8), (-0.8 * half, 11.8), (-0.4 * half, 12.3), (0.1 * half, 12.0), (0.5 * half, 12.6),
           (0.85 * half, 11.7), (half, 10.8), (0.6 * half, 10.1), (0.0, 10.3),
           (-0.6 * half, 10.0)]  # fmt: skip
    craft.solid(smooth(top, steps=5), "#5ea24c", 9.8, 12.6)
    for x in np.linspace(-0.75, 0.8, 7).tolist():
        _sky_tree(craft, x * half, 11.9 + 0.3 * float(np.sin(5 * x)))


def _sky_fall(craft: Craft, x: float) -> None:
    """Water over the land's edge, blown to spray."""
    for k, (wide, alpha) in enumerate(((0.75, 0.45), (0.5, 0.65), (0.2, 0.8))):
        low = 0.4 + k
        spray = [(x - wide, 11.5), (x + wide, 11.5), (x + 1.3 * wide, low), (x - 1.3 * wide, low)]
        craft.plate.fill(spray, vertical(low, 11.5, "#ffffff", craft.tone("#dff2fa")), alpha)


def _sky_tree(craft: Craft, x: float, foot: float) -> None:
    high = float(craft.rng.uniform(1.6, 3.0))
    craft.stroke([(x, foot), (x + 0.1, foot + 0.6 * high)], "#5a4230", 0.24)
    for dx, dy, r in ((0.0, 0.85, 0.46), (-0.38, 0.66, 0.36), (0.4, 0.68, 0.38), (0.1, 1.1, 0.3)):
        tone = ("#3f7f42", "#4f9448", "#62a852")[int(craft.rng.integers(0, 3))]
        craft.flat(disc(x + dx * high, foot + dy * high, r * high), craft.leaf(tone))


@piece
def finish_arch(craft: Craft) -> None:
    """The end of a race: posts, a banner across, a chequered line on the ground."""
    for x in (-2.6, 2.6):
        craft.block(x - 0.16, 0.0, x + 0.16, 3.1, "#c8302c")
    craft.block(-2.8, 2.45, 2.8, 3.2, "#c8302c", 0.03)
    for k in range(20):
        for row in range(2):
            left = -2.6 + 0.26 * k
            tone = "#16161a" if (k + row) % 2 else "#f4f4f2"
            craft.flat(box(left, 2.48 + 0.12 * row, left + 0.26, 2.6 + 0.12 * row), tone)
    craft.plate.text("FINISH", 0.0, 2.78, 0.34, craft.tone("#ffffff"))
    for k in range(14):
        left = -2.45 + 0.35 * k
        craft.flat(box(left, -0.06, left + 0.35, 0.05), "#16161a" if k % 2 else "#f4f4f2")


@piece
def river_lamps(craft: Craft) -> None:
    """Paper lotuses with a light in each, on the water one behind the other."""
    for x, y in ((-2.0, 0.0), (-1.2, 0.22), (-0.3, -0.05), (0.5, 0.25), (1.3, 0.05), (2.1, 0.3)):
        size = 0.20 - 0.16 * y * 0.6
        for dx in (-0.9, -0.45, 0.0, 0.45, 0.9):
            petal = [(x + dx * size - 0.35 * size, y), (x + 1.3 * dx * size, y + size - 0.3 * size * abs(dx)),
                     (x + dx * size + 0.35 * size, y)]  # fmt: skip
            craft.plate.fill(smooth(petal), "#e0446c" if dx else "#f47a98", 0.95)
        craft.plate.fill(oval(x - 0.06, y + 0.03, x + 0.06, y + 0.17), "#ffc850")
        craft.lamp(x, y + 0.1, 0.6, "#ff8a30", 0.6)


@piece
def jack_o_lanterns(craft: Craft) -> None:
    """Carved pumpkins, a light in them."""
    for x, size in ((0.0, 1.0), (0.62, 0.7)):
        wide, high = 0.30 * size, 0.40 * size
        craft.solid(oval(x - wide, 0.0, x + wide, high), "#e8781c", -0.2, high)
        craft.crease([oval(x - k * wide, 0.01, x + k * wide, high - 0.01) for k in (0.35, 0.7)], 0.012, 0.22)
        craft.block(x - 0.03, high - 0.02, x + 0.03, high + 0.09 * size, "#5a6a2c", 0.01)
        for side in (-1, 1):
            eye = [(x + side * 0.05 * size, 0.22 * size), (x + side * 0.15 * size, 0.22 * size),
                   (x + side * 0.10 * size, 0.31 * size)]  # fmt: skip
            craft.plate.fill(eye, "#ffe070")
        grin = [(-0.17, 0.16), (-0.08, 0.13), (-0.04, 0.16), (0.0, 0.12), (0.05, 0.16), (0.09, 0.13),
                (0.17, 0.16), (0.10, 0.06), (-0.10, 0.06)]  # fmt: skip
        craft.plate.fill([(x + a * size, b * size) for a, b in grin], "#ffe070")
        craft.lamp(x, 0.2 * size, 0.9 * size, "#ff9a30", 0.8)
