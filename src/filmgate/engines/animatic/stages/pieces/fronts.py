"""Houses of a street that one knows by their front: a theatre, a hospital, a church, a school."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.pen import arc, box, disc
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece

_STONE, _PALE, _SLATE = "#b8a890", "#d8d2c6", "#4c5258"


def _steps(craft: Craft, half: float) -> None:
    for k in range(3):
        craft.block(-half + 0.3 * k, 0.16 * k, half - 0.3 * k, 0.16 * (k + 1), "#a49c90")


def _panes(craft: Craft, xs: list[float], y: float, wide: float, high: float) -> None:
    for x in xs:
        craft.block(x - wide / 2 - 0.08, y - 0.08, x + wide / 2 + 0.08, y + high + 0.08, _PALE)
        craft.lit(box(x - wide / 2, y, x + wide / 2, y + high), "#7f98a8")
        craft.crease(
            [[(x, y), (x, y + high)], [(x - wide / 2, y + high / 2), (x + wide / 2, y + high / 2)]], 0.05
        )


@piece
def theatre_front(craft: Craft) -> None:
    """Columns, a gable, and a marquee with rows of bulbs."""
    craft.block(-5.5, 0, 5.5, 8.2, _STONE)
    _panes(craft, [-4.2, -2.1, 0.0, 2.1, 4.2], 4.9, 1.1, 2.0)
    craft.solid([(-6.0, 8.2), (0.0, 10.6), (6.0, 8.2)], "#a8967c", 8.2, 10.6)
    for x in np.linspace(-4.6, 4.6, 6):
        craft.block(float(x) - 0.26, 0.4, float(x) + 0.26, 3.6, _PALE)
    for x in (-2.7, -0.9, 0.9, 2.7):
        craft.lit(box(x - 0.62, 0.4, x + 0.62, 3.0), "#6a3a30", "#ffcf80")
    craft.block(-5.2, 3.5, 5.2, 4.5, "#8a2030")
    craft.lit(box(-4.8, 3.68, 4.8, 4.32), "#f4ecd8", "#fff2c8")
    for x in np.arange(-5.1, 5.2, 0.34):
        craft.flat(disc(float(x), 3.5, 0.07), "#ffe9a8")
    craft.lamp(0.0, 3.6, 6.0, "#ffd890", 0.55)
    _steps(craft, 5.9)


@piece
def hospital_front(craft: Craft) -> None:
    """White floors, glass doors under a canopy, a red cross."""
    craft.block(-6.0, 0, 6.0, 9.4, "#dfe4e4")
    for y in (3.9, 6.6):
        _panes(craft, [-4.8, -2.9, 2.9, 4.8], y, 1.3, 1.6)
    craft.lit(box(-2.2, 0.0, 2.2, 2.9), "#9fc0cc", "#e8f6f4")
    craft.crease([[(x, 0.0), (x, 2.9)] for x in (-1.1, 0.0, 1.1)], 0.06)
    craft.block(-3.2, 2.9, 3.2, 3.3, "#8fa4ac")
    craft.block(-1.3, 4.3, 1.3, 6.9, "#ffffff")
    craft.block(-0.32, 4.6, 0.32, 6.6, "#d02a38")
    craft.block(-1.0, 5.28, 1.0, 5.92, "#d02a38")
    craft.lamp(0.0, 5.6, 3.0, "#ff8078", 0.4)
    craft.lamp(0.0, 1.6, 3.5, "#d8fff4", 0.4)


@piece
def church_front(craft: Craft) -> None:
    """A gable with a rose window, a door in an arch, a spire."""
    craft.block(-3.8, 0, 3.8, 6.2, "#b0a898")
    craft.solid([(-4.2, 6.2), (0.0, 9.6), (4.2, 6.2)], _SLATE, 6.2, 9.6)
    craft.block(-1.3, 6.0, 1.3, 11.0, "#a49c8c")
    craft.solid([(-1.6, 11.0), (0.0, 16.0), (1.6, 11.0)], _SLATE, 11.0, 16.0)
    craft.strokes([[(0.0, 15.9), (0.0, 17.2)], [(-0.4, 16.7), (0.4, 16.7)]], "#d8b860", 0.12)
    craft.lit(disc(0.0, 7.6, 0.75), "#6a84a8", "#ffc878")
    craft.crease([[(0.0, 6.85), (0.0, 8.35)], [(-0.75, 7.6), (0.75, 7.6)]], 0.08, 0.4)
    for x in (-2.5, 2.5):
        craft.lit([*arc(x, 3.6, 0.5, 0.8, 0, 180), (x - 0.5, 1.8), (x + 0.5, 1.8)], "#5a7098", "#ffc878")
    craft.solid([*arc(0.0, 2.5, 1.1, 1.2, 0, 180), (-1.1, 0.0), (1.1, 0.0)], "#6a4028", 0.0, 3.7)
    craft.crease([[(0.0, 0.0), (0.0, 3.6)]], 0.06, 0.5)
    _steps(craft, 1.9)


@piece
def school_front(craft: Craft) -> None:
    """Brick, rows of windows, a clock over the door, a flag."""
    craft.block(-7.0, 0, 7.0, 6.6, "#b06a4c")
    craft.block(-7.2, 6.6, 7.2, 7.0, _PALE)
    for y in (1.3, 4.2):
        _panes(craft, [-5.9, -4.2, -2.5, 2.5, 4.2, 5.9], y, 1.1, 1.6)
    craft.block(-1.5, 0, 1.5, 8.0, "#bc7858")
    craft.solid([(-1.8, 8.0), (0.0, 9.2), (1.8, 8.0)], _SLATE, 8.0, 9.2)
    craft.flat(disc(0.0, 6.7, 0.72), "#f6f2e8")
    craft.strokes([[(0.0, 6.7), (0.0, 7.2)], [(0.0, 6.7), (0.34, 6.55)]], "#2a2a2e", 0.08)
    craft.lit(box(-0.95, 0.0, 0.95, 2.6), "#5a7a8a")
    craft.crease([[(0.0, 0.0), (0.0, 2.6)]], 0.06, 0.5)
    craft.stroke([(4.9, 7.0), (4.9, 10.4)], "#d8dce0", 0.09)
    craft.solid([(4.9, 10.4), (6.5, 10.2), (6.4, 9.4), (4.9, 9.5)], "#c83a40", 9.4, 10.4)
    _steps(craft, 1.7)
