"""Villages as they lie below an aircraft: roofs, the fronts under them, trees between."""

from __future__ import annotations

from filmgate.engines.animatic.colour import Colour, darker
from filmgate.engines.animatic.pen import box, oval
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece

_ROOFS = ("#8a4a34", "#7a3c30", "#96604a", "#6a5448")
_WALLS = ("#e6d8c0", "#d8c4a4", "#e2ddd0", "#d2b89a")
_TILES, _WHITES = ("#4a4e54", "#3f4348", "#55585c"), ("#eeeae2", "#e4ded2")
_ACROSS, _DEEP = 7.0, 4.6
"""Metres that a village covers to each side, and how far up the picture."""


@piece
def hamlet(craft: Craft) -> None:
    """Under red roofs, about a church."""
    _village(craft, _ROOFS, _WALLS, church=craft.rng.random() < 0.3)


@piece
def tiled_hamlet(craft: Craft) -> None:
    """White under dark tiles, as in the south of China."""
    _village(craft, _TILES, _WHITES, church=False)


def _village(craft: Craft, roofs: tuple[str, ...], walls: tuple[str, ...], *, church: bool) -> None:
    rng = craft.rng
    lane = [(-_ACROSS, 0.8), (-2.4, 1.7), (2.6, 1.2), (_ACROSS, 2.3)]
    craft.stroke(lane, craft.leaf("#b8a888"), 0.5)
    places = sorted(
        ((float(x) + rng.uniform(-0.7, 0.7), float(y) + rng.uniform(-0.3, 0.3))
         for y in (0.0, 1.5, 3.0, 4.4) for x in (-5.6, -2.9, -0.2, 2.5, 5.2)),
        key=lambda place: -place[1],
    )  # fmt: skip
    for i, (x, y) in enumerate(places):
        if church and i == 7:
            _church(craft, x, y)
        elif rng.random() < 0.72:
            _house(craft, x, y, str(rng.choice(list(roofs))), str(rng.choice(list(walls))))
        else:
            _tree(craft, x, y)


def _house(craft: Craft, x: float, y: float, roof: Colour, wall: Colour) -> None:
    """Its front, the slope of its roof that is turned to us, and a darker strip beyond the ridge."""
    rng = craft.rng
    half, eaves, slope = rng.uniform(0.75, 1.1), rng.uniform(0.42, 0.6), rng.uniform(0.7, 0.95)
    shade = [(x - half, y - 0.08), (x + half + 0.5, y - 0.14), (x + half + 0.5, y + 0.1), (x + half, y)]
    craft.flat(shade, "#20242a", 0.3)
    craft.block(x - half, y, x + half, y + eaves, wall)
    for share in (-0.55, 0.05, 0.6):
        left = x + share * half
        craft.lit(box(left, y + 0.2 * eaves, left + 0.22, y + 0.72 * eaves), "#6a7884", "#ffc860")
    low, top = y + eaves - 0.06, y + eaves + slope
    back = [(x - half + 0.06, top), (x + half - 0.06, top), (x + half - 0.16, top + 0.22),
            (x - half + 0.16, top + 0.22)]  # fmt: skip
    craft.roof(back, darker(roof, 0.25), top, top + 0.2)
    wide, ridge = half + 0.14, half - 0.04
    craft.roof([(x - wide, low), (x + wide, low), (x + ridge, top), (x - ridge, top)], roof, low, top)
    craft.block(x + 0.4 * half, top - 0.2, x + 0.4 * half + 0.18, top + 0.35, "#8a6a58")
    if craft.night:
        craft.lamp(x, y + 0.5 * eaves, 1.3, "#ffc070", 0.35)


def _church(craft: Craft, x: float, y: float) -> None:
    _house(craft, x + 0.8, y, "#6a5448", "#e8e2d4")
    craft.block(x - 0.75, y, x - 0.15, y + 2.0, "#e8e2d4")
    craft.roof([(x - 0.85, y + 2.0), (x - 0.05, y + 2.0), (x - 0.45, y + 3.7)], "#4a5058", y + 2.0, y + 3.7)
    craft.lit(box(x - 0.55, y + 1.35, x - 0.35, y + 1.75), "#6a7884", "#ffc860")


def _tree(craft: Craft, x: float, y: float) -> None:
    tone = craft.leaf(str(craft.rng.choice(["#4f7a3c", "#3f6a38", "#5f8844"])))
    wide = craft.rng.uniform(0.38, 0.58)
    craft.flat(oval(x - wide + 0.2, y - 0.15, x + wide + 0.35, y + 0.2), "#20242a", 0.25)
    craft.solid(oval(x - wide, y, x + wide, y + 1.7 * wide), tone, y, y + 1.7 * wide)
