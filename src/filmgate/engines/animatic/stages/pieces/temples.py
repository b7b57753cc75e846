"""Temples of East Asia: halls under upturned roofs, and the gates before them."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.pen import bezier, box, disc
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece

_RED, _DARK_RED, _TILE, _GOLD, _STONE = "#b8442e", "#8a2a1e", "#3c4a4c", "#d0a848", "#a8a29a"


def upturned(craft: Craft, wide: float, y: float, peak: float, tile: str = _TILE) -> None:
    """A roof over walls of half-width `wide` whose eaves are at `y`, their ends raised."""
    eave = wide + 1.5
    left = bezier((-eave, y + 0.35), (-wide * 0.8, y), (-wide * 0.45, peak))
    right = bezier((wide * 0.45, peak), (wide * 0.8, y), (eave, y + 0.35))
    craft.roof([*left, *right, (eave - 0.3, y - 0.12), (-eave + 0.3, y - 0.12)], tile, y - 0.2, peak)


@piece
def pagoda(craft: Craft) -> None:
    """A temple hall on steps: red posts, upturned roofs one over the other."""
    craft.block(-6.4, 0, 6.4, 0.5, "#9a948c")
    craft.block(-5.6, 0.5, 5.6, 0.9, _STONE)
    y, wide = 0.9, 4.6
    for storey in range(3):
        craft.block(-wide, y, wide, y + 2.2, _RED)
        for x in np.linspace(-wide, wide, 7):
            craft.block(float(x) - 0.14, y, float(x) + 0.14, y + 2.2, _DARK_RED)
        for x in np.linspace(-wide, wide, 7)[:-1]:
            craft.lit(
                box(float(x) + 0.35, y + 0.35, float(x) + wide / 3 - 0.35, y + 1.8), "#e8d8b0", "#ffcf7a"
            )
        craft.lamp(0, y + 1.1, 4.0, "#ffb050", 0.35)
        y += 2.2
        upturned(craft, wide, y, y + 1.5)
        y, wide = y + 1.3 - 0.15 * storey, wide * 0.72
    craft.stroke([(0, y), (0, y + 2.0)], "#c8a050", 0.12)
    craft.flat(disc(0, y + 1.4, 0.22), "#e0b860")


@piece
def tiled_roof(craft: Craft) -> None:
    """What is seen of an old house from the roof across: its upper storey under tiles."""
    wide, high = float(craft.rng.uniform(3.4, 5.4)), float(craft.rng.uniform(1.6, 2.4))
    craft.block(-wide - 3, -12.0, wide + 3, -1.0, "#2c2a2c")
    craft.block(-wide, -1.0, wide, high, "#8a6a4c")
    for x in np.linspace(-wide, wide, 6)[:-1]:
        pane = box(float(x) + 0.3, 0.2, float(x) + wide / 3 - 0.3, high - 0.4)
        craft.lit(pane, "#d8c8a0", "#ffc870")
    peak = high + float(craft.rng.uniform(1.5, 2.2))
    upturned(craft, wide, high, peak)
    for k in range(9):  # rows of tiles run down to the eaves
        along = -1 + 2 * (k + 0.5) / 9
        craft.stroke([(0.44 * wide * along, peak - 0.1), (0.95 * wide * along, high + 0.12)], "#2c383a", 0.05)
    craft.block(-0.47 * wide, peak - 0.08, 0.47 * wide, peak + 0.16, "#2e3a3c", 0.06)


@piece
def roof_ridge(craft: Craft) -> None:
    """The ridge of the roof that one stands on, a beast at its end."""
    craft.block(-20, -0.2, 20, 0.42, "#39464a")
    craft.block(-20, 0.42, 20, 0.56, "#4c5a5c", 0.06)
    for x in np.arange(-19.5, 20.0, 0.8):
        craft.flat(disc(float(x), 0.2, 0.15), "#2c383a")


@piece
def torii(craft: Craft) -> None:
    """The gate of a Shinto shrine."""
    for x in (-2.2, 2.2):
        craft.solid([(x - 0.28, 0), (x - 0.2, 4.6), (x + 0.2, 4.6), (x + 0.28, 0)], "#c03a28", 0, 5)
        craft.block(x - 0.36, 0, x + 0.36, 0.4, "#2c2624")
    craft.block(-2.6, 3.5, 2.6, 3.85, "#c03a28")
    craft.solid([(-3.4, 5.2), *bezier((-3.3, 4.8), (0, 4.5), (3.3, 4.8)), (3.4, 5.2),
                 *bezier((3.4, 5.25), (0, 4.95), (-3.4, 5.25))], "#a83020", 4.5, 5.3)  # fmt: skip


@piece
def paifang(craft: Craft) -> None:
    """The gate before a Chinese temple: four posts, a board of writing, three roofs."""
    for x, high in ((-3.0, 3.3), (-1.5, 4.4), (1.5, 4.4), (3.0, 3.3)):
        craft.block(x - 0.3, 0, x + 0.3, 0.5, _STONE)
        craft.block(x - 0.17, 0.5, x + 0.17, high, _RED)
    for x0, x1, y in ((-3.0, -1.5, 2.7), (1.5, 3.0, 2.7), (-1.5, 1.5, 3.5)):
        craft.block(x0, y, x1, y + 0.5, "#2c6a68")
        craft.stroke([(x0, y), (x1, y)], _GOLD, 0.08)
    craft.block(-0.62, 3.42, 0.62, 4.08, "#24304a")
    craft.strokes([box(-0.62, 3.42, 0.62, 4.08), [(-0.3, 3.6), (-0.3, 3.9)], [(0.3, 3.6), (0.3, 3.9)],
                   [(-0.42, 3.76), (-0.18, 3.76)], [(0.18, 3.76), (0.42, 3.76)]], _GOLD, 0.06)  # fmt: skip
    for x, y in ((-2.25, 3.3), (2.25, 3.3), (0.0, 4.3)):
        with craft.plate.moved(x, y, sx=0.42, sy=0.55):
            upturned(craft, 2.2 if x else 4.2, 0.0, 1.5)
