"""Furniture that says which room it is: beds, stoves, desks, benches, machines."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.pen import Outline, arc, box, disc, oval, rounded, smooth
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece


@piece
def bed(craft: Craft) -> None:
    craft.block(-2.1, 0, -1.9, 1.5, "#6a4630", 0.05)
    craft.block(1.75, 0, 1.9, 0.7, "#6a4630", 0.04)
    craft.block(-1.95, 0.18, 1.8, 0.42, "#7a5238")
    craft.block(-1.95, 0.40, 1.8, 0.72, "#f0ece2", 0.1)
    craft.block(-0.9, 0.34, 1.85, 0.82, "#5a7a94", 0.14)
    craft.crease([smooth([(-0.8, 0.7), (0.2, 0.62), (1.7, 0.7)], closed=False)], 0.03)
    for x in (-1.8, -1.45):
        craft.block(x, 0.66, x + 0.62, 0.98, "#faf6ee", 0.13)


@piece
def night_stand(craft: Craft) -> None:
    craft.block(-0.4, 0, 0.4, 0.62, "#6a4630")
    craft.crease([[(-0.4, 0.33), (0.4, 0.33)]], 0.03)
    craft.stroke([(0, 0.62), (0, 0.95)], "#c8a868", 0.06)
    craft.lit([(-0.26, 0.92), (0.26, 0.92), (0.16, 1.28), (-0.16, 1.28)], "#f0e2c0", "#ffe0a0")
    craft.lamp(0, 1.1, 1.8, "#ffc878", 0.7)


@piece
def wardrobe(craft: Craft) -> None:
    craft.block(-0.9, 0, 0.9, 2.5, "#7a5236", 0.04)
    craft.crease([[(0, 0.1), (0, 2.4)], box(-0.8, 0.2, -0.08, 2.35), box(0.08, 0.2, 0.8, 2.35)], 0.025)
    craft.flat(disc(-0.1, 1.2, 0.04), "#e0c890")
    craft.flat(disc(0.1, 1.2, 0.04), "#e0c890")


@piece
def stove(craft: Craft) -> None:
    """A cooker with pots under a hood, cupboards on both sides."""
    for x0 in (-3.0, 0.6):
        craft.block(x0, 0, x0 + 2.4, 0.9, "#e0dacc")
        craft.crease([[(x0 + 0.8 * k, 0.05), (x0 + 0.8 * k, 0.85)] for k in (1, 2)], 0.025)
        craft.block(x0, 1.75, x0 + 2.4, 2.6, "#d4ccba")
        craft.crease([[(x0 + 0.8 * k, 1.8), (x0 + 0.8 * k, 2.55)] for k in (1, 2)], 0.025)
    craft.block(-3.1, 0.9, 3.1, 0.98, "#6a5a4c")
    craft.block(-0.6, 0, 0.6, 0.95, "#4a4e52")
    craft.flat(rounded(-0.45, 0.2, 0.45, 0.65, 0.05), "#22262a")
    craft.solid(
        [(-0.6, 1.75), (-0.3, 2.2), (-0.3, 3.2), (0.3, 3.2), (0.3, 2.2), (0.6, 1.75)], "#b4b8bc", 1.7, 3.2
    )
    craft.block(-0.48, 0.98, -0.08, 1.26, "#c0382c", 0.04)
    craft.block(0.1, 0.98, 0.46, 1.14, "#8a9096", 0.03)
    craft.stroke([(0.46, 1.1), (0.78, 1.14)], "#3a3c40", 0.04)
    for k in range(5):
        craft.stroke([(1.0 + 0.3 * k, 1.7), (1.0 + 0.3 * k, 1.45)], "#8a8e92", 0.03)
        craft.flat(disc(1.0 + 0.3 * k, 1.38, 0.09), "#9aa0a4")
    craft.lamp(0, 1.6, 1.6, "#ffe0a8", 0.5)


@piece
def fridge(craft: Craft) -> None:
    craft.block(-0.5, 0, 0.5, 2.05, "#e4e8ea", 0.08)
    craft.crease([[(-0.5, 1.35), (0.5, 1.35)]], 0.03)
    craft.strokes([[(0.36, 0.8), (0.36, 1.2)], [(0.36, 1.5), (0.36, 1.8)]], "#9aa2a8", 0.04)


@piece
def bathtub(craft: Craft) -> None:
    craft.solid(smooth([(-1.2, 0.75), (-1.0, 0.15), (0.9, 0.15), (1.2, 0.75)]), "#f4f6f8", 0.1, 0.8)
    craft.block(-1.28, 0.70, 1.28, 0.80, "#ffffff", 0.04)
    for x in (-0.8, 0.8):
        craft.stroke([(x, 0), (x * 0.9, 0.2)], "#c8a860", 0.09)
    craft.stroke([(1.0, 0.8), (1.0, 1.2), (0.8, 1.2), (0.8, 1.08)], "#c8ccd0", 0.05)
    for k in range(9):
        craft.flat(disc(-0.9 + 0.2 * k, 0.82 + 0.05 * math.sin(k * 2.3), 0.11), "#ffffff", 0.85)


@piece
def wash_basin(craft: Craft) -> None:
    craft.block(-0.12, 0, 0.12, 0.7, "#eef2f4")
    craft.solid(smooth([(-0.5, 0.95), (-0.35, 0.65), (0.35, 0.65), (0.5, 0.95)]), "#f8fafc", 0.6, 1)
    craft.stroke([(0, 0.95), (0, 1.15), (0.12, 1.15)], "#b8bec4", 0.04)
    craft.stroke(rounded(-0.45, 1.4, 0.45, 2.3, 0.1), "#c8a868", 0.06, closed=True)
    craft.flat(rounded(-0.42, 1.43, 0.42, 2.27, 0.09), "#b8d0dc")
    craft.lamp(0, 2.45, 1.5, "#fff0d0", 0.5)


@piece
def office_desk(craft: Craft) -> None:
    craft.block(-1.0, 0.70, 1.0, 0.78, "#b89468")
    craft.block(-0.95, 0, -0.88, 0.7, "#5a5e62")
    craft.block(0.35, 0, 0.9, 0.7, "#d0d4d6")
    craft.crease([[(0.35, 0.24 * k), (0.9, 0.24 * k)] for k in (1, 2)], 0.02)
    craft.block(-0.55, 0.98, 0.25, 1.48, "#22262c", 0.03)
    craft.plate.fill(rounded(-0.51, 1.02, 0.21, 1.44, 0.02), "#9fd0e8", 0.9)
    craft.lamp(-0.15, 1.2, 1.0, "#9fd8ff", 0.4)
    craft.strokes([[(-0.15, 0.78), (-0.15, 0.98)], [(-0.4, 0.8), (0.1, 0.8)]], "#3a3e42", 0.05)
    craft.strokes([[(-0.2, 0.1), (-0.2, 0.45)], [(-0.5, 0.05), (0.1, 0.05)]], "#2c2e32", 0.06)
    craft.block(-0.5, 0.45, 0.1, 0.53, "#2f3640", 0.03)


@piece
def blackboard(craft: Craft) -> None:
    craft.block(-2.3, 0.95, 2.3, 2.5, "#6a4a30")
    craft.block(-2.2, 1.05, 2.2, 2.4, "#234a3c")
    chalk: list[Outline] = [
        smooth([(-1.9, 2.1), (-1.5, 2.18), (-1.1, 2.08)], closed=False),
        smooth([(-1.9, 1.8), (-1.3, 1.85), (-0.7, 1.78)], closed=False),
        disc(1.2, 1.7, 0.4),
        [(0.8, 1.3), (1.2, 2.1), (1.6, 1.3)],
        [(-0.2, 1.4), (-0.2, 2.1), (0.5, 1.4)],
    ]
    craft.strokes(chalk, "#e4ece4", 0.03)


@piece
def school_desk(craft: Craft) -> None:
    craft.block(-0.55, 0.62, 0.55, 0.7, "#b8844c")
    craft.strokes([[(-0.45, 0), (-0.45, 0.62)], [(0.45, 0), (0.45, 0.62)]], "#4a4e54", 0.05)
    craft.strokes(
        [[(0.75, 0), (0.75, 0.42), (1.1, 0.42), (1.15, 0.85)], [(1.1, 0), (1.1, 0.42)]], "#8a5c34", 0.06
    )
    craft.flat(box(-0.3, 0.7, 0.05, 0.75), "#c8503c")


@piece
def painting(craft: Craft) -> None:
    """A framed picture on a museum's wall."""
    rng = craft.rng
    wide, high = rng.uniform(1.1, 1.9), rng.uniform(1.0, 1.5)
    craft.block(-wide / 2 - 0.1, 1.3, wide / 2 + 0.1, 1.5 + high, "#c8a050")
    colours = [
        str(rng.choice(["#3a5a7a", "#a85a3c", "#d8b878", "#5a7a5a", "#7a4a6a", "#e0d0b0"])) for _ in range(4)
    ]
    craft.flat(box(-wide / 2, 1.4, wide / 2, 1.4 + high), colours[0])
    for k, colour in enumerate(colours[1:]):
        y = 1.4 + high * (0.5 - 0.17 * k)
        hill = smooth(
            [(-wide / 2, y), (-wide * 0.1, y + 0.2), (wide * 0.2, y - 0.05), (wide / 2, y + 0.12)],
            closed=False,
        )
        craft.flat([(-wide / 2, 1.4), *hill, (wide / 2, 1.4)], colour)
    craft.lamp(0, 1.6 + high, 1.6, "#fff0d0", 0.5)


@piece
def plinth(craft: Craft) -> None:
    """A bust on its pedestal, behind a rope."""
    craft.block(-0.4, 0, 0.4, 1.0, "#d8d4cc")
    craft.block(-0.48, 1.0, 0.48, 1.1, "#e4e0d8")
    craft.solid(smooth([(-0.36, 1.1), (-0.2, 1.45), (0.2, 1.45), (0.36, 1.1)]), "#efece6", 1.1, 1.9)
    craft.solid(oval(-0.19, 1.45, 0.19, 1.98), "#f4f2ec", 1.4, 2)
    for x in (-1.1, 1.1):
        craft.stroke([(x, 0), (x, 0.9)], "#c8a050", 0.05)
        craft.flat(disc(x, 0.92, 0.06), "#e0bc68")
    craft.stroke(smooth([(-1.1, 0.85), (0, 0.6), (1.1, 0.85)], closed=False), "#9a2c3c", 0.05)


@piece
def hospital_bed(craft: Craft) -> None:
    craft.strokes(
        [[(-1.2, 0.1), (-1.2, 1.1)], [(1.2, 0.1), (1.2, 0.85)], [(-1.2, 0.45), (1.2, 0.45)]], "#c8d0d4", 0.06
    )
    craft.block(-1.15, 0.48, 1.15, 0.68, "#f4f8fa", 0.06)
    craft.block(-0.5, 0.5, 1.15, 0.74, "#8fc0b8", 0.08)
    craft.solid([(-1.15, 0.62), (-1.1, 1.0), (-0.95, 1.02), (-0.55, 0.68)], "#ffffff", 0.6, 1)
    craft.strokes([[(-1.75, 0), (-1.75, 2.0)], [(-1.95, 2.0), (-1.55, 2.0)]], "#b0b8bc", 0.04)
    craft.flat(rounded(-1.68, 1.55, -1.48, 1.92, 0.05), "#d0e8f0", 0.8)
    craft.block(1.6, 1.0, 2.3, 1.5, "#2c3238", 0.04)
    craft.stroke([(1.95, 0), (1.95, 1.0)], "#9aa2a6", 0.06)
    pulse = [(1.66, 1.25), (1.85, 1.25), (1.92, 1.42), (1.99, 1.1), (2.05, 1.25), (2.24, 1.25)]
    craft.plate.line(pulse, "#5affa0", 0.03)
    craft.lamp(1.95, 1.25, 0.9, "#5affa0", 0.5)


@piece
def lab_bench(craft: Craft) -> None:
    """Flasks, a burner, a microscope."""
    craft.block(-2.2, 0, 2.2, 0.88, "#c8d2d6")
    craft.crease([[(x, 0.05), (x, 0.8)] for x in (-1.4, -0.6, 0.2, 1.0, 1.8)], 0.02)
    craft.block(-2.3, 0.88, 2.3, 0.95, "#4a5258")
    for x, colour, high in ((-1.8, "#5ad0ff", 0.5), (-1.3, "#7aff9a", 0.62), (-0.75, "#ff7ac0", 0.45)):
        neck, foot = 0.95 + high, (0.97, 1.25)
        flask = [(x - 0.06, neck), (x - 0.06, foot[1]), (x - 0.24, foot[0])]
        flask += [(x + 0.24, foot[0]), (x + 0.06, foot[1]), (x + 0.06, neck)]
        craft.flat(flask, "#d8ecf4", 0.5)
        craft.plate.fill(
            [(x - 0.16, 1.10), (x - 0.24, 0.97), (x + 0.24, 0.97), (x + 0.16, 1.10)], colour, 0.9
        )
        craft.lamp(x, 1.05, 0.7, colour, 0.6)
    craft.strokes(
        [[(0.2, 0.97), (0.6, 0.97)], [(0.4, 0.97), (0.62, 1.5)], [(0.35, 1.62), (0.62, 1.32)]],
        "#2f363c",
        0.09,
    )
    for k in range(4):
        craft.stroke([(1.15 + 0.2 * k, 0.97), (1.15 + 0.2 * k, 1.3)], "#e0ecf0", 0.09)
    for y in (1.75, 2.25):
        craft.block(-2.1, y, 2.1, y + 0.05, "#9aa4aa")
        for x in np.arange(-2.0, 2.0, 0.26):
            tone = str(craft.rng.choice(["#7ab0c8", "#c8dce4", "#e0c890", "#a8d0b0"]))
            craft.block(
                float(x), y + 0.05, float(x) + 0.16, y + 0.05 + craft.rng.uniform(0.16, 0.32), tone, 0.03
            )


@piece
def machine(craft: Craft) -> None:
    """A press with gauges, pipes and a warning light."""
    craft.block(-1.4, 0, 1.4, 2.2, "#5f7078", 0.05)
    craft.block(-1.0, 2.2, 0.2, 3.0, "#4f5e66", 0.04)
    craft.block(-1.0, 0.5, 0.5, 1.3, "#2a3034")
    craft.stroke(disc(0.95, 1.6, 0.22), "#c8ccd0", 0.06, closed=True)
    craft.stroke([(0.95, 1.6), (1.08, 1.72)], "#c83a2c", 0.03)
    craft.strokes([[(1.4, 1.8), (2.4, 1.8), (2.4, 4.5)], [(-0.4, 3.0), (-0.4, 4.5)]], "#8a949a", 0.16)
    craft.strokes([disc(1.9, 0.5, 0.42), disc(1.9, 0.5, 0.14)], "#3c454a", 0.1)
    craft.flat(disc(-1.15, 2.36, 0.12), "#ff5a3c")
    craft.lamp(-1.15, 2.4, 1.6, "#ff6a3c", 0.8)
    craft.block(-1.4, 0, 1.4, 0.14, "#d8b030")


@piece
def storage_rack(craft: Craft) -> None:
    """Pallets on steel shelves."""
    for x in (-2.4, 0.0, 2.4):
        craft.block(x - 0.07, 0, x + 0.07, 4.4, "#c86a2c")
    for y in (0.1, 1.5, 2.9):
        craft.block(-2.45, y, 2.45, y + 0.12, "#2f5f8a")
        x = -2.2
        while x < 1.9:
            wide, high = craft.rng.uniform(0.5, 0.95), craft.rng.uniform(0.5, 1.05)
            if x + wide <= -0.3 or x >= 0.1:
                craft.block(
                    x,
                    y + 0.12,
                    x + wide,
                    y + 0.12 + high,
                    str(craft.rng.choice(["#b08a5c", "#c09a6c", "#9a7648"])),
                )
                craft.crease([[(x + wide / 2, y + 0.12), (x + wide / 2, y + 0.12 + high)]], 0.03)
            x += wide + 0.08


@piece
def clothes_rail(craft: Craft) -> None:
    """A shop's dresses on a rail, shoes beneath."""
    craft.strokes([[(-1.3, 0), (-1.3, 1.7), (1.3, 1.7), (1.3, 0)]], "#b8b4ac", 0.05)
    for k in range(9):
        x, colour = (
            -1.12 + 0.28 * k,
            str(craft.rng.choice(["#c8503c", "#3c5a8a", "#e0c890", "#5a8a6a", "#2c2c34", "#d890a8"])),
        )
        long = craft.rng.uniform(0.7, 1.1)
        dress = [(x - 0.1, 1.6), (x + 0.1, 1.6), (x + 0.18, 1.6 - long), (x - 0.18, 1.6 - long)]
        craft.solid(dress, colour, 1.6 - long, 1.6)


@piece
def goods_shelf(craft: Craft) -> None:
    """A shop's shelves, full and bright."""
    craft.block(-1.3, 0, 1.3, 2.5, "#8a6a4c")
    for y in (0.15, 0.75, 1.35, 1.95):
        craft.flat(box(-1.22, y, 1.22, y + 0.5), "#5a4230")
        x = -1.18
        while x < 1.05:
            wide = craft.rng.uniform(0.1, 0.26)
            tone = str(craft.rng.choice(["#d8503c", "#e8b43c", "#3c8a9a", "#7aa04a", "#e8e0d0", "#b05a8a"]))
            craft.block(x, y, x + wide, y + craft.rng.uniform(0.22, 0.44), tone, 0.02)
            x += wide + 0.02


@piece
def shop_counter(craft: Craft) -> None:
    craft.block(-1.3, 0, 1.3, 0.95, "#6a4a34")
    craft.block(-1.4, 0.95, 1.4, 1.03, "#d8c8a8")
    craft.block(-0.5, 1.03, 0.2, 1.4, "#3c4248", 0.04)
    craft.plate.fill(rounded(-0.42, 1.15, 0.12, 1.36, 0.02), "#a8e0c8", 0.9)


@piece
def bar_counter(craft: Craft) -> None:
    """Bottles lit from behind, taps, stools."""
    for y in (1.35, 1.85, 2.35):
        craft.block(-2.6, y, 2.6, y + 0.05, "#4a3020")
        craft.lamp(0, y + 0.2, 2.6, "#ff9a4a", 0.35)
        for x in np.arange(-2.5, 2.5, 0.2):
            tone = str(craft.rng.choice(["#c87a2c", "#4a8a5a", "#a83a3c", "#e0c070", "#5a7aa8", "#e8e0d0"]))
            high = craft.rng.uniform(0.24, 0.4)
            craft.block(float(x), y + 0.05, float(x) + 0.12, y + 0.05 + high * 0.7, tone, 0.03)
            craft.block(float(x) + 0.04, y + 0.05 + high * 0.65, float(x) + 0.08, y + 0.05 + high, tone)
    craft.block(-3.0, 0, 3.0, 1.05, "#5a3420")
    craft.crease([box(-2.9 + 1.0 * k, 0.15, -2.05 + 1.0 * k, 0.9) for k in range(6)], 0.03)
    craft.block(-3.1, 1.05, 3.1, 1.15, "#8a5a34")
    for x in (-0.6, -0.35, -0.1):
        craft.stroke([(x, 1.15), (x, 1.42), (x + 0.1, 1.4)], "#d8b860", 0.05)


@piece
def bar_stool(craft: Craft) -> None:
    craft.strokes([[(-0.2, 0), (0, 0.7)], [(0.2, 0), (0, 0.7)], [(0, 0), (0, 0.7)]], "#2c2622", 0.05)
    craft.block(-0.24, 0.7, 0.24, 0.82, "#a83a32", 0.05)


@piece
def dining_table(craft: Craft) -> None:
    """A white cloth, glasses, a candle, two chairs."""
    for side in (-1, 1):
        craft.strokes(
            [[(side * 1.15, 0), (side * 1.1, 0.48)], [(side * 1.2, 0.48), (side * 1.28, 1.05)]],
            "#4a3020",
            0.07,
        )
        craft.block(side * 1.05 - 0.24, 0.45, side * 1.05 + 0.24, 0.52, "#8a3a34")
    craft.solid([(-0.85, 0.1), (-0.8, 0.78), (0.8, 0.78), (0.85, 0.1)], "#f6f2ea", 0.0, 0.8)
    craft.crease([[(x, 0.15), (x, 0.74)] for x in (-0.6, -0.3, 0.05, 0.4, 0.65)], 0.02, 0.12)
    for x in (-0.45, 0.45):
        craft.strokes([[(x, 0.78), (x, 0.95)]], "#d8e8f0", 0.03)
        craft.flat(arc(x, 1.08, 0.09, 0.13, 180, 360), "#c84a4a", 0.8)
    craft.block(-0.03, 0.78, 0.03, 1.0, "#f4ead0")
    craft.plate.fill(oval(-0.03, 1.0, 0.03, 1.12), "#ffd070")
    craft.lamp(0, 1.06, 1.2, "#ffb850", 0.9)


@piece
def weights(craft: Craft) -> None:
    """A barbell on its rack, a bench, dumb-bells, a mirror."""
    craft.flat(box(-2.6, 0.5, 2.6, 2.6), "#8ca2b0", 0.75)
    gleam = [(-2.2, 0.5), (-0.9, 2.6), (-0.3, 2.6), (-1.6, 0.5)]
    craft.flat(gleam, "#c8d8e0", 0.5)
    craft.stroke(box(-2.6, 0.5, 2.6, 2.6), "#3c4248", 0.07, closed=True)
    craft.strokes([[(-1.4, 0), (-1.4, 1.4)], [(-0.2, 0), (-0.2, 1.4)]], "#c83a2c", 0.09)
    craft.stroke([(-2.1, 1.3), (0.5, 1.3)], "#5c646c", 0.06)
    craft.strokes([[(-1.12, 0.0), (-1.12, 0.46)], [(-0.48, 0.0), (-0.48, 0.46)]], "#3c4248", 0.07)
    for x in (-1.95, -1.8, 0.2, 0.35):
        craft.block(x - 0.06, 0.9, x + 0.06, 1.7, "#22262a", 0.03)
    craft.block(-1.3, 0.42, -0.3, 0.54, "#22262a", 0.03)
    for y in (0.35, 0.8):
        craft.block(1.0, y, 2.6, y + 0.07, "#5a6066")
        for k in range(4):
            x = 1.15 + 0.38 * k
            craft.strokes([[(x, y + 0.17), (x + 0.2, y + 0.17)]], "#b8bec2", 0.05)
            for dx in (0.0, 0.2):
                craft.block(x + dx - 0.05, y + 0.07, x + dx + 0.05, y + 0.28, "#22262a", 0.02)


@piece
def barre(craft: Craft) -> None:
    """A wall of mirrors with the rails at which dancers stretch."""
    for k in range(4):
        x = -3.1 + 1.55 * k
        craft.solid(box(x, 0.25, x + 1.5, 3.0), "#a8bcc4", -0.4, 3.0)
        craft.flat([(x + 0.25, 0.25), (x + 0.65, 0.25), (x + 1.35, 3.0), (x + 0.95, 3.0)], "#dce8ec", 0.35)
    craft.stroke(box(-3.1, 0.25, 3.05, 3.0), "#8a6a48", 0.08, closed=True)
    for y in (0.80, 1.06):
        craft.stroke([(-3.3, y), (3.25, y)], "#8a5c34", 0.06)
    craft.strokes([[(x, 0), (x, 1.06)] for x in (-3.0, -1.5, 0.0, 1.5, 3.0)], "#4a4e54", 0.05)


@piece
def treadmill(craft: Craft) -> None:
    craft.block(-0.9, 0.05, 0.9, 0.22, "#2c3034", 0.04)
    craft.strokes([[(0.75, 0.2), (0.95, 1.25)], [(0.95, 1.2), (0.4, 1.1)]], "#4a5058", 0.09)
    craft.stroke([(-0.86, 0.235), (0.7, 0.235)], "#14171a", 0.05)
    craft.block(0.8, 1.15, 1.15, 1.5, "#22262a", 0.04)
    craft.lamp(0.95, 1.35, 0.6, "#5ad0ff", 0.6)
