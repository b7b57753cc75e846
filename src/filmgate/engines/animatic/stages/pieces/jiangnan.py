"""A water town of the south: whitewashed houses under black tiles, red lanterns, an arched bridge."""

from __future__ import annotations

from filmgate.engines.animatic.pen import arc, bezier, box, oval
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece

_WALL, _TILE, _WOOD, _RED = "#eeeae2", "#3a3e42", "#5a4434", "#c8382c"


@piece
def water_town_house(craft: Craft) -> None:
    """Two storeys, a roof whose ends rise, a stepped gable beside it."""
    wide, high = float(craft.rng.uniform(4.8, 6.4)), float(craft.rng.uniform(4.2, 5.4))
    half = 0.5 * wide
    craft.block(-half, -0.6, half, high, _WALL)
    craft.flat(box(-half, -0.6, half, 0.5), "#a8a49a", 0.55)
    for x in (-0.62 * half, 0.12 * half):
        craft.block(x, 0.56 * high, x + 0.46 * half, 0.82 * high, _WOOD)
        pane = box(x + 0.08, 0.56 * high + 0.1, x + 0.46 * half - 0.08, 0.82 * high - 0.08)
        craft.lit(pane, "#8a9aa0", "#ffcf7a")
        craft.stroke([(x + 0.23 * half, 0.57 * high), (x + 0.23 * half, 0.81 * high)], _WOOD, 0.06)
    craft.block(-0.3 * half, -0.2, 0.3 * half, 0.42 * high, _WOOD)
    eave, ridge = half + 0.7, high + 1.5
    left = bezier((-eave, high + 0.25), (-0.7 * half, high - 0.1), (-0.75 * half, ridge))
    right = bezier((0.75 * half, ridge), (0.7 * half, high - 0.1), (eave, high + 0.25))
    foot = [(eave - 0.3, high - 0.14), (-eave + 0.3, high - 0.14)]
    craft.roof([*left, *right, *foot], _TILE, high - 0.2, ridge)
    places = (-0.8, -0.6, -0.4, -0.2, 0.0, 0.2, 0.4, 0.6, 0.8)
    craft.crease([[(x * half, high), (0.86 * x * half, ridge - 0.1)] for x in places], 0.05, 0.25)
    craft.stroke([(-0.8 * half, ridge), (0.8 * half, ridge)], "#24282c", 0.16)
    for k in range(3):
        x = half + 0.55 * k
        craft.block(x, -0.6, x + 0.58, high + 0.9 - 0.75 * k, _WALL)
        craft.block(x - 0.1, high + 0.9 - 0.75 * k, x + 0.7, high + 1.1 - 0.75 * k, _TILE)
    for x in (-0.42 * half, 0.42 * half):
        craft.stroke([(x, 0.52 * high), (x, 0.46 * high)], _WOOD, 0.04)
        craft.solid(oval(x - 0.22, 0.34 * high, x + 0.22, 0.46 * high), _RED, 0.34 * high, 0.46 * high)
        craft.lamp(x, 0.40 * high, 1.4, "#ff9a50", 0.6)


@piece
def moon_bridge(craft: Craft) -> None:
    """A stone bridge that with its mirror image makes a full circle."""
    deck = bezier(
        (-6.4, 0.0), (-3.4, 0.6), (-2.2, 3.3), (0.0, 3.3), (2.2, 3.3), (3.4, 0.6), (6.4, 0.0), steps=24
    )
    hole = arc(0.0, -0.5, 2.1, 2.6, 0, 180, 20)
    craft.solid([*deck, (6.4, -0.7), (2.1, -0.7), *hole, (-2.1, -0.7), (-6.4, -0.7)], "#a8a294", -0.7, 3.4)
    craft.stroke(hole, "#7a7468", 0.16)
    rail = [(x, y + 0.55) for x, y in deck.tolist()]
    craft.stroke(rail, "#c8c2b4", 0.12)
    posts = [[(x, y), (x, y + 0.62)] for x, y in deck.tolist()[::3]]
    craft.strokes(list(posts), "#b4aea0", 0.14)
