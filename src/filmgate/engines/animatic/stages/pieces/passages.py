"""What stands and hangs in stations, corridors and alleys."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.pen import Outline, arc, box, disc, oval, rounded, smooth
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece

_PAINTS = ("#c8503c", "#2f6f8f", "#d8a83c", "#4a8a5c", "#7a4a8a", "#e0d8c8")


@piece
def poster(craft: Craft) -> None:
    """A lit advertisement in a frame."""
    rng = craft.rng
    back, shape, line = (str(tone) for tone in rng.choice(_PAINTS, 3, replace=False))
    craft.block(-0.78, 0.72, 0.78, 2.78, "#3a3e42", 0.03)
    craft.flat(box(-0.70, 0.80, 0.70, 2.70), back)
    if rng.random() < 0.5:
        craft.flat(disc(rng.uniform(-0.2, 0.2), 1.95, 0.42), shape)
    else:
        craft.flat([(-0.70, 0.80), (0.0, rng.uniform(1.8, 2.3)), (0.70, 0.80)], shape)
    bars: list[Outline] = [[(-0.5, y), (rng.uniform(0.1, 0.5), y)] for y in (1.25, 1.1, 0.95)]
    craft.strokes(bars, line, 0.06)
    craft.lamp(0, 1.8, 1.6, "#fff4dc", 0.35)


@piece
def platform_pillar(craft: Craft) -> None:
    """A round pillar of a platform, with its number plate."""
    craft.block(-0.26, 0, 0.26, 3.6, "#b8bcba", 0.10)
    craft.flat(box(-0.26, 0, 0.26, 0.22), "#5a6064")
    craft.flat(rounded(-0.17, 1.75, 0.17, 2.1, 0.05), "#2a6a8a")
    craft.flat(oval(-0.07, 1.83, 0.07, 2.02), "#f0f4f4")


@piece
def way_out(craft: Craft) -> None:
    """A hanging board with an arrow."""
    craft.strokes([[(-0.8, 2.95), (-0.8, 3.7)], [(0.8, 2.95), (0.8, 3.7)]], "#4a4e52", 0.03)
    craft.block(-1.25, 2.55, 1.25, 2.98, "#20303c", 0.05)
    craft.strokes([[(0.45, 2.76), (1.02, 2.76)], [(0.86, 2.88), (1.04, 2.76), (0.86, 2.64)]], "#f4d850", 0.06)
    craft.strokes([[(-1.05, 2.84), (-0.1, 2.84)], [(-1.05, 2.70), (-0.35, 2.70)]], "#f0f4f4", 0.05)
    craft.lamp(0, 2.76, 1.4, "#f4e8a0", 0.35)


@piece
def ticket_machine(craft: Craft) -> None:
    craft.block(-0.45, 0, 0.45, 1.85, "#3a6a8a", 0.06)
    craft.flat(rounded(-0.33, 1.12, 0.33, 1.62, 0.03), "#bfe4f0")
    craft.flat(box(-0.33, 0.55, 0.02, 0.75), "#20303c")
    craft.flat(box(0.12, 0.62, 0.33, 1.0), "#d8dce0")
    craft.lamp(0, 1.4, 1.2, "#bfe4f0", 0.35)


@piece
def wall_lamp(craft: Craft) -> None:
    craft.stroke([(0, 1.95), (0.0, 2.1)], "#5a4a38", 0.05)
    craft.plate.fill([(-0.13, 2.08), (0.13, 2.08), (0.19, 2.36), (-0.19, 2.36)], "#ffe8b8")
    craft.lamp(0, 2.2, 2.0, "#ffc878", 0.6)


@piece
def panelled_door(craft: Craft) -> None:
    """With its frame, two panels and a handle."""
    craft.block(-0.58, 0, 0.58, 2.32, "#e0d4c0")
    craft.block(-0.48, 0, 0.48, 2.22, str(craft.rng.choice(["#6a4630", "#4a5a54", "#7a3c34"])))
    for y0, y1 in ((0.2, 0.95), (1.15, 2.02)):
        craft.crease([[(-0.34, y0), (0.34, y0), (0.34, y1), (-0.34, y1), (-0.34, y0)]], 0.03, 0.35)
    craft.flat(disc(0.38, 1.05, 0.045), "#e8c878")


@piece
def wainscot(craft: Craft) -> None:
    """Two metres of panelling with its rail."""
    craft.block(-1.0, 0.0, 1.0, 0.98, "#7a5c44")
    for x in (-0.5, 0.5):
        craft.crease(
            [[(x - 0.38, 0.2), (x + 0.38, 0.2), (x + 0.38, 0.8), (x - 0.38, 0.8), (x - 0.38, 0.2)]], 0.03, 0.3
        )
    craft.block(-1.0, 0.94, 1.0, 1.04, "#5c4230")
    craft.block(-1.0, 0.0, 1.0, 0.14, "#4a3426")


@piece
def house_plant(craft: Craft) -> None:
    craft.solid([(-0.24, 0.0), (0.24, 0.0), (0.30, 0.5), (-0.30, 0.5)], "#b0623c", 0, 0.5)
    for k in range(11):
        a = np.pi * (0.06 + 0.88 * k / 10)
        tip = (0.72 * float(np.cos(a)), 0.5 + 1.1 * float(np.sin(a)))
        side = (tip[0] * 0.5 - 0.08, 0.5 + (tip[1] - 0.5) * 0.55)
        other = (tip[0] * 0.5 + 0.08, 0.5 + (tip[1] - 0.5) * 0.5)
        craft.flat(smooth([(0, 0.48), side, tip, other]), "#3f7048" if k % 2 else "#5a9058")


@piece
def dumpster(craft: Craft) -> None:
    craft.solid([(-0.95, 0.1), (0.95, 0.1), (1.02, 1.15), (-1.02, 1.15)], "#3a6a54", 0, 1.2)
    craft.solid([(-1.06, 1.12), (1.06, 1.12), (0.9, 1.4), (-0.98, 1.36)], "#2c4a40", 1.1, 1.5)
    craft.crease([[(-0.5, 0.15), (-0.52, 1.1)], [(0, 0.15), (0, 1.1)], [(0.5, 0.15), (0.52, 1.1)]], 0.05)
    for x in (-0.7, 0.7):
        craft.flat(disc(x, 0.08, 0.09), "#16181a")


@piece
def crates(craft: Craft) -> None:
    """Boxes and a bag, left behind a shop."""
    for x, y, size in ((-0.45, 0.0, 0.62), (0.25, 0.0, 0.56), (-0.12, 0.62, 0.5)):
        craft.block(x - size / 2, y, x + size / 2, y + size, "#9a7448")
        craft.crease(
            [[(x - size / 2, y + size * f), (x + size / 2, y + size * f)] for f in (0.33, 0.66)], 0.03, 0.3
        )
    craft.flat(smooth([(0.6, 0), (0.58, 0.42), (0.85, 0.62), (1.15, 0.38), (1.18, 0)]), "#24262c")


@piece
def fire_escape(craft: Craft) -> None:
    """Two landings with railings, stairs between them, a ladder below."""
    for y in (3.0, 5.6):
        craft.block(-1.1, y, 1.1, y + 0.09, "#3a3c40")
        rails: list[Outline] = [[(-1.1, y + 0.95), (1.1, y + 0.95)], [(-1.1, y), (-1.1, y + 0.95)]]
        rails += [[(float(x), y), (float(x), y + 0.95)] for x in np.linspace(-0.8, 1.1, 8)]
        craft.strokes(rails, "#3a3c40", 0.035)
    craft.strokes([[(-0.9, 3.05), (0.7, 5.6)], [(-0.6, 3.05), (1.0, 5.6)]], "#34363a", 0.05)
    craft.strokes([[(0.6, 1.2), (0.6, 3.0)], [(0.95, 1.2), (0.95, 3.0)]], "#34363a", 0.04)
    craft.strokes([[(0.6, float(y)), (0.95, float(y))] for y in np.arange(1.3, 3.0, 0.28)], "#34363a", 0.03)


@piece
def back_door(craft: Craft) -> None:
    """A steel door under a lamp, with an awning, bills on the wall beside it and a lit sign over them."""
    craft.block(-0.56, 0, 0.56, 2.2, "#4a5258")
    craft.crease([[(-0.4, 0.3), (0.4, 0.3), (0.4, 1.9), (-0.4, 1.9), (-0.4, 0.3)]], 0.03, 0.3)
    craft.solid([(-0.9, 2.45), (0.9, 2.45), (1.05, 2.28), (-1.05, 2.28)], "#8a3c34", 2.2, 2.5)
    craft.flat(disc(0.42, 1.0, 0.05), "#c8ccd0")
    for k, (x, y) in enumerate(((1.25, 1.15), (1.72, 1.3), (1.4, 0.62), (2.12, 1.05))):
        paper, ink = (str(tone) for tone in craft.rng.choice(_PAINTS, 2, replace=False))
        craft.block(x, y, x + 0.4, y + 0.56, paper if k % 2 else "#d8d0c0")
        craft.flat(disc(x + 0.2, y + 0.36, 0.11), ink)
        craft.strokes([[(x + 0.07, y + v), (x + 0.33, y + v)] for v in (0.08, 0.16)], "#2c2a2c", 0.03)
    glow = str(craft.rng.choice(["#ff4a7a", "#38d8ff", "#ffb040"]))
    craft.block(1.2, 2.35, 2.6, 2.95, "#14141c", 0.05)
    if craft.night:
        craft.plate.tubes([rounded(1.26, 2.41, 2.54, 2.89, 0.05)], glow, 0.03, closed=True)
        craft.plate.label("BAR", 1.9, 2.5, 0.34, glow)
        craft.lamp(1.9, 2.6, 3.2, glow, 0.5)
    else:
        craft.plate.text("BAR", 1.9, 2.5, 0.34, craft.tone(glow))
    craft.stroke(arc(0, 2.62, 0.16, 0.12, 0, 180), "#2a2c30", 0.05)
    craft.lamp(0, 2.6, 2.4, "#ffd890", 0.6)


@piece
def tunnel_wall(craft: Craft) -> None:
    """12 m of a road tunnel: tiles below, concrete above, a pipe, and lamps under the vault."""
    craft.block(-6.05, -0.1, 6.05, 9.0, "#5c5850")
    craft.block(-6.05, -0.1, 6.05, 2.3, "#b4a888")
    craft.crease([[(-6.0 + 0.6 * k, 0.0), (-6.0 + 0.6 * k, 2.3)] for k in range(21)], 0.02, 0.25)
    craft.crease([[(-6.0, y), (6.0, y)] for y in (0.6, 1.2, 1.8)], 0.02, 0.25)
    craft.block(-6.05, -0.1, 6.05, 0.35, "#3a3834")
    craft.flat(box(-6.05, 2.3, 6.05, 2.42), "#d8a030")
    craft.block(-6.05, 3.9, 6.05, 4.1, "#4a463e")
    for x in (-4.5, -1.5, 1.5, 4.5):
        craft.flat(rounded(x - 0.5, 3.3, x + 0.5, 3.5, 0.06), "#fff0c0")
        craft.lamp(x, 3.2, 2.6, "#ffb040", 1.2)
    craft.block(2.6, 0.35, 3.5, 2.2, "#2f6a48")
    craft.lamp(3.05, 2.0, 0.8, "#60ff90", 0.4)
