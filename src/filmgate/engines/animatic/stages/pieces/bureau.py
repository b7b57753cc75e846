"""An office before there were screens: a desk with a green lamp and a typewriter, filing cabinets, blinds."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.pen import arc, box, disc
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece

_OAK, _DARK_OAK, _BRASS = "#7a5234", "#553620", "#c09a4c"


@piece
def bureau(craft: Craft) -> None:
    """A desk with drawers; lamp, typewriter and telephone on it."""
    craft.block(-1.25, 0.72, 1.25, 0.80, _OAK)
    for x in (-1.15, 0.60):
        craft.block(x, 0.0, x + 0.55, 0.72, _DARK_OAK)
        craft.crease([[(x, 0.24 * k), (x + 0.55, 0.24 * k)] for k in (1, 2)], 0.02, 0.4)
        for k in range(3):
            craft.flat(disc(x + 0.275, 0.12 + 0.24 * k, 0.025), _BRASS)
    craft.strokes([[(-0.85, 0.80), (-0.85, 1.12)], [(-0.97, 0.81), (-0.73, 0.81)]], _BRASS, 0.035)
    craft.solid([*arc(-0.85, 1.12, 0.22, 0.11, 0, 180), (-1.07, 1.12)], "#2f7a4c", 1.1, 1.25)
    craft.lamp(-0.85, 1.0, 1.3, "#fff0b0", 0.6)
    craft.block(-0.25, 0.80, 0.30, 0.96, "#2a2c30", 0.03)
    craft.block(-0.20, 0.96, 0.25, 1.02, "#3c3e44", 0.02)
    craft.flat(box(-0.13, 1.0, 0.18, 1.24), "#f0ead8")
    craft.block(0.62, 0.80, 0.92, 0.88, "#1c1c20", 0.03)
    craft.stroke(arc(0.77, 0.90, 0.17, 0.08, 10, 170), "#1c1c20", 0.05)


@piece
def filing_cabinet(craft: Craft) -> None:
    craft.block(-0.42, 0.0, 0.42, 1.55, "#5c6a62")
    for k in range(4):
        y = 0.06 + 0.37 * k
        craft.stroke(box(-0.37, y, 0.37, y + 0.33), "#48544e", 0.015, closed=True)
        craft.strokes([[(-0.10, y + 0.20), (0.10, y + 0.20)]], _BRASS, 0.03)
    craft.block(-0.30, 1.55, 0.10, 1.72, "#b89a6c")


@piece
def blinds(craft: Craft) -> None:
    """A tall window whose slats let the street's light through."""
    craft.block(-1.0, 0.95, 1.0, 2.75, _DARK_OAK)
    craft.lit(box(-0.92, 1.03, 0.92, 2.67), "#b8c8d0", "#c8b890")
    for y in np.arange(1.08, 2.66, 0.10):
        craft.flat(box(-0.92, float(y), 0.92, float(y) + 0.055), "#d8cfc0")
    craft.strokes([[(0.6, 1.0), (0.6, 2.67)]], "#e8e0d0", 0.015)
    craft.lamp(0.0, 1.8, 1.6, "#d8e0f0", 0.3)
