"""What is put up for a feast or a game: strings of lamps, a carousel, a basketball hoop."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.pen import bezier, disc, oval
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
