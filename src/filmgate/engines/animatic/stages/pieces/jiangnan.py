"""A water town of the south: whitewashed houses under black tiles, red lanterns, an arched bridge."""

from __future__ import annotations

from filmgate.engines.animatic.pen import Outline, arc, bezier, box, oval
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


@piece
def garden_wall(craft: Craft) -> None:
    """White under a wave of dark tiles, with a round gate through which more garden is seen, and a fan."""
    half, high = 4.6, 2.5
    craft.block(-half, -0.4, half, high, _WALL)
    craft.flat(box(-half, -0.4, half, 0.35), "#a8a49a", 0.5)
    if craft.rng.random() < 0.6:
        _moon_gate(craft, 0.0)
    for x in (-2.9, 2.9):
        _fan(craft, x, 1.35)
    top = bezier(
        (-half, high), (-0.5 * half, high + 0.42), (0.0, high), (0.5 * half, high - 0.1), (half, high)
    )
    eaves = [(x, y - 0.14) for x, y in reversed(top.tolist())]
    craft.roof([*((x, y + 0.30) for x, y in top.tolist()), *eaves], _TILE, high - 0.1, high + 0.7)
    ribs: list[Outline] = [[(x, y - 0.12), (x, y + 0.28)] for x, y in top.tolist()]
    craft.crease(ribs, 0.05, 0.3)


def _moon_gate(craft: Craft, x: float) -> None:
    ring = arc(x, 1.02, 0.98, 0.98, -52, 232, 36)
    craft.lit(ring, "#9cc08c", "#3c4c40")
    craft.flat(oval(x - 0.85, 0.25, x - 0.05, 1.15), "#5f8f56", 0.9)
    craft.flat(oval(x - 0.1, 0.25, x + 0.8, 0.95), "#7aa866", 0.9)
    craft.flat([(x - 0.60, 0.25), (x + 0.60, 0.25), (x + 0.42, 0.42), (x - 0.42, 0.42)], "#cfc6b0")
    craft.stroke(ring, "#8a867c", 0.14)


def _fan(craft: Craft, x: float, y: float) -> None:
    """A window like a fan, latticed."""
    outer, inner = arc(x, y - 0.5, 0.95, 0.95, 55, 125, 12), arc(x, y - 0.5, 0.45, 0.45, 125, 55, 8)
    shape = [*outer, *inner]
    craft.lit(shape, "#5f7a62", "#ffca7a")
    craft.stroke(shape, "#4a4640", 0.07, closed=True)
    craft.strokes(
        [[a, b] for a, b in zip(outer[2:-2:2], [*inner][::-1][1:-1], strict=False)], "#4a4640", 0.045
    )


@piece
def pavilion(craft: Craft) -> None:
    """Open to all sides on red posts, the corners of its roof thrown up."""
    craft.block(-2.3, -0.3, 2.3, 0.38, "#a8a294")
    craft.block(-2.55, -0.3, 2.55, 0.16, "#8e887a")
    for x in (-1.0, 1.0):
        craft.block(x - 0.08, 0.38, x + 0.08, 3.1, "#8a2c22")
    craft.block(-1.95, 0.72, 1.95, 0.84, "#8a2c22")
    craft.strokes(
        [[(x, 0.38), (x, 0.76)] for x in (-1.7, -1.35, -0.6, -0.3, 0.0, 0.3, 0.6, 1.35, 1.7)], "#7a2820", 0.06
    )
    for x in (-1.95, 1.95):
        craft.block(x - 0.11, 0.38, x + 0.11, 3.2, "#a8352a")
    craft.block(-2.1, 2.72, 2.1, 2.98, "#2f6a5c")
    craft.stroke([(-2.1, 2.85), (2.1, 2.85)], "#d8b04a", 0.05)
    left = bezier((-3.35, 3.62), (-2.3, 3.0), (-1.0, 3.5), (-0.22, 5.1))
    right = bezier((0.22, 5.1), (1.0, 3.5), (2.3, 3.0), (3.35, 3.62))
    foot = bezier((3.1, 3.36), (1.6, 2.86), (-1.6, 2.86), (-3.1, 3.36))
    craft.roof([*left, *right, *foot], _TILE, 2.9, 5.1)
    ribs: list[Outline] = [
        [(0.8 * x, 3.06), (0.10 * x, 5.0)] for x in (-2.6, -1.8, -1.0, -0.3, 0.3, 1.0, 1.8, 2.6)
    ]
    craft.crease(ribs, 0.06, 0.28)
    craft.strokes([list(left), list(right)], "#24282c", 0.12)
    craft.solid(oval(-0.24, 5.0, 0.24, 5.5), "#d8b04a", 5.0, 5.5)
    craft.lamp(0.0, 2.3, 2.2, "#ffb060", 0.5)
