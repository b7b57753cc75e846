"""What shops of a trade have on their walls: bread, flowers."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.pen import Outline, arc, box, limb, points
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece
from filmgate.engines.animatic.stages.pieces.shrubs import blossoms, bush

_CRUSTS = ("#b8742c", "#c88a3c", "#a8642a", "#d8a04c")


def _loaf(craft: Craft, x: float, y: float, wide: float) -> None:
    """A round loaf with its slashes."""
    crust = str(craft.rng.choice(_CRUSTS))
    craft.solid(points(arc(x, y, wide, 0.75 * wide, 0, 180, 12)), crust, y - 0.4 * wide, y + 0.8 * wide)
    slashes: list[Outline] = [
        [(x + 0.4 * wide * k, y + 0.52 * wide), (x + 0.4 * wide * k + 0.1 * wide, y + 0.2 * wide)]
        for k in (-1, 0, 1)
    ]
    craft.strokes(slashes, lighter(crust, 0.55), 0.16 * wide)


def _baguettes(craft: Craft, x: float, y: float) -> None:
    """Long ones that stand in a basket."""
    for k in range(4):
        crust = str(craft.rng.choice(_CRUSTS))
        foot, top = (x - 0.12 + 0.08 * k, y + 0.1), (x - 0.20 + 0.13 * k, y + 0.52)
        craft.solid(limb(foot, top, 0.045, 0.035), crust, y, y + 0.6)
    craft.solid(
        [(x - 0.2, y), (x - 0.25, y + 0.26), (x + 0.25, y + 0.26), (x + 0.2, y)], "#8a5a2c", y, y + 0.3
    )
    craft.crease([[(x - 0.24, y + 0.065 * k), (x + 0.24, y + 0.065 * k)] for k in (1, 2, 3)], 0.015, 0.3)


@piece
def bread_shelf(craft: Craft) -> None:
    """A baker's: loaves and baguettes on boards, light over them."""
    craft.block(-1.4, 0.0, 1.4, 0.55, "#7a5434")
    craft.flat(box(-1.36, 0.55, 1.36, 2.5), "#4a3020")
    for y in (0.55, 1.18, 1.81):
        craft.block(-1.4, y - 0.06, 1.4, y, "#a8784a")
        craft.lamp(0.0, y + 0.5, 1.5, "#ffd890", 0.4)
        x = -1.15
        while x < 1.2:
            if craft.rng.random() < 0.25:
                _baguettes(craft, x + 0.1, y)
                x += 0.62
            else:
                wide = float(craft.rng.uniform(0.14, 0.21))
                _loaf(craft, x, y, wide)
                x += 2 * wide + 0.06
    craft.strokes([[(x, 0.0), (x, 2.56)] for x in (-1.4, 1.4)], "#7a5434", 0.08)
    craft.block(-1.5, 2.5, 1.5, 2.62, "#7a5434")


_BUNCHES = ("#e05a78", "#f0c83c", "#f4f0e8", "#9a6ac8", "#e8783a", "#d8344a")


@piece
def flower_stand(craft: Craft) -> None:
    """A florist's: buckets full of one kind each, on three steps."""
    for row, y in enumerate((1.15, 0.6, 0.05)):
        craft.block(-1.5, 0.0, 1.5, y + 0.02, darker("#8a6a4c", 0.1 * row))
        for k in range(4):
            x = -1.1 + 0.73 * k + 0.12 * (row % 2)
            spots = np.column_stack(
                [x + craft.rng.normal(0, 0.14, 26), y + 0.52 + craft.rng.uniform(-0.08, 0.22, 26)]
            )
            bush(craft, spots, 0.07, "#4a7a3c", 120)
            blossoms(craft, np.add(spots[:14], (0.0, 0.08)), 0.085, str(craft.rng.choice(_BUNCHES)))
            pail = [(x - 0.14, y), (x - 0.19, y + 0.36), (x + 0.19, y + 0.36), (x + 0.14, y)]
            craft.solid(pail, "#a8b0b4", y, y + 0.4)
            craft.stroke([(x - 0.185, y + 0.34), (x + 0.185, y + 0.34)], "#c8ced2", 0.03)
