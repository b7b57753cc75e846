"""Land and water that one shot is about: a volcano, a waterfall, mesas, a crane in a port."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.pen import Outline, box, disc, oval, smooth
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece
from filmgate.engines.animatic.stages.pieces.dread import smoke


@piece
def cactus(craft: Craft) -> None:
    high = craft.rng.uniform(1.8, 3.2)
    green = "#4f7a46"
    craft.stroke([(0, 0), (0, high)], green, 0.5)
    for side, at in ((-1, 0.42), (1, 0.56)):
        arm = [(0, high * at), (side * 0.75, high * at + 0.05), (side * 0.8, high * at + 0.9)]
        craft.stroke(smooth(arm, closed=False), green, 0.34)
    ribs: list[Outline] = [[(dx, 0.1), (dx, high - 0.15)] for dx in (-0.12, 0.0, 0.12)]
    craft.strokes(ribs, "#3c6236", 0.03)


@piece
def palm(craft: Craft) -> None:
    """A leaning trunk with fronds."""
    rng, high = craft.rng, craft.rng.uniform(4.6, 6.6)
    lean = rng.uniform(-1.2, 1.2)
    trunk = smooth([(0, -0.05), (lean * 0.25, high * 0.45), (lean, high)], closed=False)
    half = 0.11 + 0.16 * np.exp(-9 * np.linspace(0, 1, len(trunk)))
    left, right = trunk - np.column_stack([half, 0 * half]), trunk + np.column_stack([half, 0 * half])
    craft.solid([*left, *right[::-1]], "#8a6a48", 0, high)
    craft.crease(
        [[tuple(left[i]), tuple(right[i] + (0, 0.05))] for i in range(2, len(trunk) - 1)], 0.04, 0.25
    )
    for k in range(9):
        a = math.pi * (-0.12 + 1.24 * k / 8) + rng.normal(0, 0.06)
        long = rng.uniform(1.9, 2.6)
        top, droop = (lean, high), 0.9 + 0.5 * abs(math.cos(a))
        middle = (top[0] + 0.55 * long * math.cos(a), top[1] + 0.55 * long * math.sin(a) + 0.25)
        tip = (top[0] + long * math.cos(a), top[1] + long * math.sin(a) - droop)
        leaf = smooth([top, (middle[0], middle[1] + 0.16), tip, (middle[0], middle[1] - 0.22)])
        craft.flat(leaf, "#3f7a3c" if k % 2 else "#5a9448")


@piece
def banana(craft: Craft) -> None:
    """Broad jungle leaves from the ground."""
    rng = craft.rng
    for k in range(7):
        a = math.pi * (0.12 + 0.76 * k / 6) + rng.normal(0, 0.07)
        long = rng.uniform(1.2, 2.3)
        tip = (long * math.cos(a), long * math.sin(a) * 0.95)
        nx, ny = -math.sin(a) * 0.24 * long, math.cos(a) * 0.24 * long
        half = (tip[0] * 0.55, tip[1] * 0.62)
        leaf = smooth([(0, 0), (half[0] + nx, half[1] + ny), tip, (half[0] - nx, half[1] - ny)])
        craft.flat(leaf, str(rng.choice(["#2f6a38", "#3f8044", "#5a9a4c", "#28583a"])))
        craft.stroke([(0, 0), tip], "#8ab860", 0.03)


@piece
def vine(craft: Craft) -> None:
    """Hangs from above the picture; stands on the origin only by name."""
    rng = craft.rng
    low = rng.uniform(2.2, 5.0)
    for _ in range(3):
        x, sag = rng.uniform(-2, 2), rng.uniform(0.4, 1.4)
        line = smooth([(x, 12), (x + sag, low + 2), (x + 0.3, low)], closed=False)
        craft.stroke(line, "#2c4a30", 0.07)
        for at in line[8::3]:
            craft.flat(
                disc(float(at[0]) + rng.normal(0, 0.1), float(at[1]), rng.uniform(0.07, 0.16)), "#3a6a3c"
            )


@piece
def reeds(craft: Craft) -> None:
    rng = craft.rng
    for x in rng.uniform(-1.4, 1.4, 16):
        high = rng.uniform(0.7, 1.7)
        bend = rng.normal(0, 0.18)
        craft.stroke([(float(x), 0), (float(x) + bend, high)], "#5a7040", 0.03)
        if rng.random() < 0.4:
            craft.stroke([(float(x) + bend, high - 0.22), (float(x) + bend, high)], "#6a4428", 0.09)


@piece
def port_crane(craft: Craft) -> None:
    """A gantry over stacked containers, as harbours have."""
    craft.block(-14, -1.5, 16, 0.05, "#7c7a76")
    for x in (-6.0, 5.0):
        craft.stroke([(x, 0), (x + 1.0, 13)], "#c86a2c", 0.55)
    craft.stroke([(-6, 5), (6, 5)], "#c86a2c", 0.4)
    craft.stroke([(-12, 13.4), (17, 13.4)], "#c86a2c", 0.7)
    craft.strokes([[(0, 18), (-12, 13.6)], [(0, 18), (16, 13.6)], [(0, 13), (0, 18)]], "#a85624", 0.18)
    craft.strokes([[(10, 13), (10, 6)]], "#3a3632", 0.06)
    craft.block(8.6, 4.4, 11.4, 6.0, "#3a6a8a")
    craft.lamp(-11, 13, 3.0, "#ffe0a0", 0.8)


@piece
def containers(craft: Craft) -> None:
    rng = craft.rng
    craft.block(-11.05, -1.7, 11.05, 0.05, "#8a867e")
    for row in range(3):
        for k in range(4 - row):
            colour = str(rng.choice(["#a84232", "#2f6a86", "#c8963c", "#4a7a4e", "#8a8a8a"]))
            x, y = -5 + 2.6 * k + 1.3 * row, 1.3 * row
            craft.block(x, y, x + 2.5, y + 1.25, colour)
            ribs: list[Outline] = [[(x + 0.2 * i, y + 0.1), (x + 0.2 * i, y + 1.15)] for i in range(1, 12)]
            craft.crease(ribs, 0.03)


@piece
def moored_boat(craft: Craft) -> None:
    """A fishing boat with a cabin and a mast."""
    colour = str(craft.rng.choice(["#2f5f86", "#a83a32", "#e8e0d0", "#3a6a52"]))
    craft.solid(
        smooth([(-2.6, 0.9), (-2.2, 0.05), (1.9, 0.0), (2.9, 1.1), (2.0, 0.85), (-1.8, 0.75)]), colour, 0, 1.1
    )
    craft.block(-1.2, 0.75, 0.4, 1.75, "#efe8da")
    craft.lit(box(-0.95, 1.15, -0.4, 1.55), "#6a92a8")
    craft.lit(box(-0.2, 1.15, 0.2, 1.55), "#6a92a8")
    craft.strokes(
        [[(0.8, 0.8), (0.8, 4.2)], [(0.8, 4.1), (2.6, 1.1)], [(0.8, 4.1), (-2.3, 0.9)]], "#4a3a30", 0.05
    )
    craft.lamp(-0.6, 1.4, 1.2, "#ffd080", 0.5)


@piece
def pier(craft: Craft) -> None:
    """Planks on posts."""
    craft.block(-14, 0.45, 14, 0.62, "#7a6048")
    for x in np.arange(-13.5, 14, 1.5):
        craft.stroke([(float(x), -0.4), (float(x), 0.95)], "#5a4636", 0.2)


@piece
def crater(craft: Craft) -> None:
    wide = craft.rng.uniform(2.0, 6.0)
    dust = craft.script.ground
    craft.solid(oval(-wide, -0.10 * wide, wide, 0.16 * wide), lighter(dust, 0.08), -0.1 * wide, 0.16 * wide)
    craft.flat(oval(-wide * 0.8, -0.08 * wide, wide * 0.8, 0.10 * wide), darker(dust, 0.40))


@piece
def dome_base(craft: Craft) -> None:
    """A station of glass domes on another world."""
    for x, r in ((-6.0, 3.2), (0.5, 4.6), (7.2, 2.6)):
        dome = [(x + r * math.cos(t), r * math.sin(t)) for t in np.linspace(0, math.pi, 26)]
        craft.solid(dome, "#a8b4bc", 0, r)
        craft.strokes([dome, *([(x + r * c, 0), (x + r * c * 0.2, r * 0.98)] for c in (-0.6, 0.0, 0.6))],
                      "#6a7880", 0.07)  # fmt: skip
        craft.lit(oval(x - r * 0.25, 0.1, x + r * 0.25, r * 0.4), "#5a88a8", "#9fe8ff")
        craft.lamp(x, r * 0.3, r * 1.2, "#8fe0ff", 0.5)
    craft.strokes([[(3.8, 0), (3.8, 7.5)], [(3.2, 6.8), (4.4, 6.8)]], "#5a646a", 0.1)


@piece
def wreck(craft: Craft) -> None:
    """A burnt-out tank and smoke."""
    craft.solid(
        [(-2.6, 0.2), (-2.2, 1.0), (2.0, 1.1), (2.7, 0.4), (2.2, 0.0), (-2.2, 0.0)], "#4a4a3e", 0, 1.2
    )
    craft.solid([(-1.0, 1.0), (-0.7, 1.7), (0.8, 1.7), (1.1, 1.0)], "#44443a", 1, 1.7)
    craft.stroke([(0.8, 1.4), (3.2, 1.9)], "#3a3a32", 0.16)
    craft.strokes([disc(x, 0.3, 0.3) for x in (-1.7, -0.85, 0.0, 0.85, 1.7)], "#2a2a26", 0.12)
    smoke(craft, -0.3, 1.7, 10.0, 1.5, "#3a3638")
    craft.lamp(-0.3, 1.7, 2.0, "#ff7a2e", 0.8)


@piece
def barbed_wire(craft: Craft) -> None:
    """Stakes, wire, sandbags."""
    for x in (-3.0, 0.0, 3.0):
        craft.strokes([[(x - 0.4, 0), (x + 0.4, 1.2)], [(x + 0.4, 0), (x - 0.4, 1.2)]], "#4a3c30", 0.08)
    coil = [(-3.4 + 0.11 * k, 0.75 + 0.28 * math.sin(k * 1.1)) for k in range(62)]
    craft.stroke(smooth(coil, closed=False), "#5a5854", 0.025)
    for k in range(6):
        craft.block(-2.6 + 0.7 * k, 0, -1.95 + 0.7 * k, 0.32, "#9a8a68", 0.14)
    for k in range(5):
        craft.block(-2.25 + 0.7 * k, 0.28, -1.6 + 0.7 * k, 0.58, "#a49470", 0.14)
