"""What is put up for a feast or a game: strings of lamps, a carousel, a basketball hoop."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.pen import bezier, box, disc, oval, smooth
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece

_BULBS = ("#ffd890", "#ffb870", "#ffe8c0")
_HORSE = ((-0.5, 0.0), (0.3, 0.05), (0.45, 0.5), (0.7, 0.4), (0.5, 0.65), (0.2, 0.4), (-0.5, 0.35))


@piece
def string_lights(craft: Craft) -> None:
    """Six metres of lamps on a wire between two posts."""
    craft.stroke([(-3.0, 0.0), (-3.0, 3.3)], "#3a3028", 0.09)
    for low in (2.35, 2.75):
        wire = bezier((-3.0, 3.25), (-1.0, low - 0.3), (1.0, low - 0.3), (3.0, 3.25), steps=12)
        craft.stroke(wire, "#2a2420", 0.025)
        for k, (x, y) in enumerate(wire.tolist()):
            tone = _BULBS[k % 3]
            craft.plate.fill(disc(x, y - 0.07, 0.06), tone)
            craft.lamp(x, y - 0.07, 0.42, tone, 0.5)


@piece
def carousel(craft: Craft) -> None:
    """A striped roof on posts, horses under it."""
    craft.solid([(-2.6, 0.0), (2.6, 0.0), (2.5, 0.4), (-2.5, 0.4)], "#b8484c", 0, 0.4)
    craft.solid([(-0.5, 0.4), (0.5, 0.4), (0.5, 3.0), (-0.5, 3.0)], "#e8d8b0", 0.4, 3.0)
    for k, x in enumerate((-1.9, -0.95, 0.95, 1.9)):
        craft.stroke([(x, 0.4), (x, 3.0)], "#e0c060", 0.06)
        y = 1.1 + 0.25 * (k % 2)
        horse = [(x + dx, y + dy) for dx, dy in _HORSE]
        craft.solid(horse, ("#f4ece0", "#e0b0c0", "#b0c8e0", "#f0d8a0")[k], y, y + 0.6)
        legs = [[(x + d, y + 0.1), (x + d + 0.1, y - 0.45)] for d in (-0.4, -0.25, 0.1, 0.25)]
        craft.strokes(list(legs), "#e0d4c4", 0.07)
    for k, x in enumerate(np.linspace(-2.7, 2.16, 10)):
        stripe = [(float(x), 3.0), (float(x) + 0.54, 3.0), (0.0, 4.6)]
        craft.solid(stripe, ("#d84a50", "#f8efe0")[k % 2], 3.0, 4.6)
        craft.plate.fill(disc(float(x) + 0.27, 2.95, 0.07), "#ffe8a8")
    craft.solid([(-0.02, 4.6), (0.5, 4.85), (0.0, 5.0)], "#e0c060", 4.6, 5.0)
    craft.lamp(0.0, 2.8, 3.2, "#ffd890", 0.6)


@piece
def hoop(craft: Craft) -> None:
    """A backboard on its post, seen from aside, with a ring and a net."""
    craft.solid([(1.1, 0.0), (1.35, 0.0), (1.2, 3.4), (1.0, 3.4)], "#3a4460", 0, 3.4)
    craft.stroke([(1.1, 3.1), (0.45, 3.2)], "#3a4460", 0.12)
    craft.solid([(0.36, 2.7), (0.5, 2.75), (0.5, 3.85), (0.36, 3.8)], "#f4f8ff", 2.7, 3.8)
    craft.stroke(oval(-0.12, 2.86, 0.36, 2.98), "#f06a2c", 0.05, closed=True)
    net = [[(-0.12 + 0.08 * k, 2.9), (-0.03 + 0.05 * k, 2.45)] for k in range(7)]
    craft.strokes(list(net), "#f0f0f0", 0.02)
    craft.strokes([[(-0.08, 2.75), (0.32, 2.75)], [(-0.05, 2.6), (0.29, 2.6)]], "#f0f0f0", 0.02)


@piece
def ring_ropes(craft: Craft) -> None:
    """The far side of a boxing ring: corner posts, three ropes, the apron below."""
    craft.block(-5.2, -0.1, 5.2, 0.05, "#d8d4cc")
    for x, tone in ((-4.6, "#c8343c"), (4.6, "#2f5fb0")):
        craft.block(x - 0.14, 0.0, x + 0.14, 1.55, tone, 0.04)
    for y, tone in ((0.55, "#c8343c"), (0.95, "#f0f0f0"), (1.35, "#2f5fb0")):
        craft.stroke([(-4.6, y), (-1.5, y - 0.03), (1.5, y - 0.03), (4.6, y)], tone, 0.06)


_SHIRTS = ("#b84438", "#e4dccc", "#34649a", "#cfa048", "#2f4a3c", "#7a3a5a", "#d8d8dc", "#28344c")
_SKINS = ("#d9a48c", "#a8704c", "#f0c8a8", "#7a4c34", "#c89070")
_HAIR = ("#1c1418", "#5a3820", "#c8a058")


@piece
def terraces(craft: Craft) -> None:
    """Rows of people over one another, row on row, some with an arm up; it goes on beside itself."""
    craft.solid([(-6.05, 0.0), (-6.05, 8.0), (6.05, 8.0), (6.05, 0.0)], "#4a505c", 0.0, 8.0)
    for row in reversed(range(11)):
        y = 0.55 + 0.62 * row
        craft.flat(box(-6.05, y - 0.55, 6.05, y - 0.02), "#5a626e", 0.9)
        for k in range(19):
            _spectator(craft, -5.8 + 0.63 * k + craft.rng.uniform(-0.09, 0.09), y)


def _spectator(craft: Craft, x: float, y: float) -> None:
    pick = craft.rng.integers(0, 1000, 3)
    if pick[2] % 9 == 0:
        return  # an empty seat
    shirt, skin = _SHIRTS[pick[0] % len(_SHIRTS)], _SKINS[pick[1] % len(_SKINS)]
    up = y + float(craft.rng.uniform(-0.05, 0.10))
    if pick[2] % 4 == 1:
        for side in (-1, 1):
            craft.stroke([(x + 0.17 * side, up + 0.32), (x + 0.30 * side, up + 0.78)], shirt, 0.09)
    back = [(-0.25, -0.12), (-0.23, 0.30), (0.0, 0.42), (0.23, 0.30), (0.25, -0.12)]
    craft.flat(smooth([(x + a, up + b) for a, b in back]).tolist(), shirt)
    craft.flat(disc(x, up + 0.54, 0.135), skin)
    cap = [(-0.14, 0.54), (-0.10, 0.69), (0.08, 0.70), (0.14, 0.57), (0.0, 0.62)]
    craft.flat(smooth([(x + a, up + b) for a, b in cap]).tolist(), _HAIR[pick[0] % len(_HAIR)])


@piece
def hoarding(craft: Craft) -> None:
    """Boards along the touchline, waist-high."""
    for k, tone in enumerate(("#2a5aa8", "#e8e4da", "#c03a34")):
        x = -4.5 + 3.0 * k
        craft.block(x, 0.0, x + 2.98, 0.60, tone)
        craft.flat(box(x + 0.5, 0.24, x + 2.4, 0.36), "#e8e4da" if tone != "#e8e4da" else "#2a3a52", 0.85)
    craft.block(-4.5, 0.58, 4.5, 0.64, "#c8ccd2")
