"""What grows on water that stands: a bed of lotus, its round leaves, buds and blossoms."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.pen import Outline, oval, smooth
from filmgate.engines.animatic.stages.pieces.craft import Craft, piece

_HALF = 1.7
"""Metres to both sides of a bed's middle."""
_LEAF, _STALK, _PETAL = "#3f7f4c", "#4f7f48", "#f08fb2"


@piece
def lotus_bed(craft: Craft) -> None:
    """Leaves that lie on the water and some that stand over it, with blossoms between them."""
    rng = craft.rng
    for x, y, r in rng.uniform((-_HALF, -0.1, 0.22), (_HALF, 0.02, 0.4), (9, 3)).tolist():
        _floating(craft, x, y, r)
    for x in sorted(map(float, rng.uniform(-_HALF, _HALF, 5)), key=lambda x: math.sin(37 * x)):
        _standing(craft, x, float(rng.uniform(0.28, 0.62)), float(rng.uniform(0.26, 0.40)))
    for x in map(float, rng.uniform(-_HALF, _HALF, 3)):
        high, size = float(rng.uniform(0.5, 0.85)), float(rng.uniform(0.7, 1.0))
        _blossom(craft, x, high, size, bool(rng.random() < 0.3))


def _floating(craft: Craft, x: float, y: float, r: float) -> None:
    craft.flat(oval(x - r, y - 0.2 * r, x + r, y + 0.14 * r), darker(_LEAF, 0.4))
    craft.solid(oval(x - r, y - 0.14 * r, x + r, y + 0.2 * r), _LEAF, y - 0.3 * r, y + 0.3 * r)


def _standing(craft: Craft, x: float, high: float, r: float) -> None:
    """A leaf like a bowl on its stalk, tipped a little to us."""
    lean = 0.12 * math.sin(19.0 * x)
    craft.stroke(smooth([(x, -0.06), (x + 0.4 * lean, 0.5 * high), (x + lean, high)], False), _STALK, 0.022)
    x += lean
    rim = []
    for a in (math.tau * k / 18 for k in range(18)):
        wide = r * (1 + 0.05 * math.sin(5 * a))
        rim.append((x + wide * math.cos(a), high + 0.34 * r * math.sin(a) + 0.03 * math.sin(4 * a + x)))
    craft.solid(smooth(rim), _LEAF, high - 0.5 * r, high + 0.4 * r)
    veins: list[Outline] = [[(x, high), (x + 0.86 * r * math.cos(a), high + 0.28 * r * math.sin(a))] for a in
             (math.tau * k / 9 for k in range(9))]  # fmt: skip
    craft.strokes(veins, lighter(_LEAF, 0.3), 0.010)


def _blossom(craft: Craft, x: float, high: float, size: float, bud: bool) -> None:
    craft.stroke([(x, -0.06), (x + 0.02, high)], _STALK, 0.020)
    turns = (-14, 14, 0) if bud else (-66, 66, -40, 40, -16, 16, 0)
    for i, turn in enumerate(turns):
        a, s = math.radians(90 - turn), 0.26 * size
        along, across = (s * math.cos(a), s * math.sin(a)), (-0.28 * s * math.sin(a), 0.28 * s * math.cos(a))
        middle = (x + 0.55 * along[0], high + 0.55 * along[1])
        sides = [(middle[0] + k * across[0], middle[1] + k * across[1]) for k in (1, -1)]
        petal = smooth([(x, high), sides[0], (x + along[0], high + along[1]), sides[1]])
        craft.plate.fill(petal, craft.petal(lighter(_PETAL, 0.08 * i)))
