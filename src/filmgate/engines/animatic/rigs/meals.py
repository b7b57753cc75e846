"""What animals eat out of their paws, about the mouth, in lengths of a head."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Literal

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.pen import Pen, bezier, disc, limb, smooth

Meal = Literal["none", "bamboo", "banana", "carrot", "nut", "fish", "fruit", "cheese", "seed", "burrito"]


def _bamboo(pen: Pen) -> None:
    """A stalk across the mouth, with its leaves."""
    stalk = "#6f9a3c"
    pen.fill(limb((-0.20, -0.62), (0.42, 0.72), 0.065, 0.050), stalk)
    for share in (0.15, 0.45, 0.75):
        x, y = -0.20 + 0.62 * share, -0.62 + 1.34 * share
        pen.line([(x - 0.06, y + 0.03), (x + 0.06, y - 0.03)], darker(stalk, 0.35), 0.03)
    for x, y, turn in (
        (0.42, 0.72, 70),
        (0.42, 0.72, 15),
        (0.40, 0.66, -30),
        (0.18, 0.25, -12),
        (0.30, 0.48, 110),
    ):
        with pen.moved(x, y, degrees=turn):
            pen.fill(smooth([(0.0, 0.0), (0.20, 0.075), (0.52, 0.0), (0.20, -0.06)]), "#4f8a34")


def _banana(pen: Pen) -> None:
    pen.fill(
        smooth([(-0.06, 0.12), (0.02, -0.22), (0.26, -0.36), (0.34, -0.28), (0.16, -0.10), (0.08, 0.14)]),
        "#f0cc3c",
    )
    pen.fill(limb((0.0, 0.10), (0.02, 0.20), 0.06, 0.04), "#fbf2d0")
    for tip in ((-0.16, -0.02), (0.20, 0.0)):
        pen.line(bezier((0.02, 0.04), (0.5 * tip[0], 0.05), tip), "#f0cc3c", 0.05)


def _carrot(pen: Pen) -> None:
    pen.fill(limb((-0.04, 0.02), (0.42, -0.16), 0.12, 0.03), "#e8782c")
    for turn in (150, 175, 200):
        a = math.radians(turn)
        pen.line([(-0.06, 0.03), (-0.06 + 0.28 * math.cos(a), 0.03 + 0.28 * math.sin(a))], "#4f9a3c", 0.05)


def _nut(pen: Pen) -> None:
    pen.fill(disc(0.06, -0.06, 0.13), "#a8703c")
    pen.fill(smooth([(-0.08, -0.02), (0.06, 0.12), (0.20, -0.02), (0.06, 0.02)]), "#6a4424")


def _burrito(pen: Pen) -> None:
    """A roll in foil below, its filling at the upper end, which is at the mouth."""
    with pen.moved(0.10, -0.34, degrees=-24):
        _roll(pen)


def _roll(pen: Pen) -> None:
    pen.fill(limb((0.0, -0.46), (0.10, 0.30), 0.16, 0.19), "#ecd2a0")
    pen.line([(-0.10, 0.10), (0.20, 0.06)], "#c89a5c", 0.03)
    spots = (
        (0.02, 0.40, "#5f9a3c"),
        (0.14, 0.44, "#c8402c"),
        (0.22, 0.36, "#7a4424"),
        (0.08, 0.34, "#f0c83c"),
    )
    for x, y, tone in spots:
        pen.fill(disc(x, y, 0.075), tone)
    pen.fill(limb((-0.01, -0.54), (0.04, -0.12), 0.17, 0.19), "#c4ccd4")
    pen.line([(-0.10, -0.34), (0.12, -0.30)], "#eef2f6", 0.03)


def _fish(pen: Pen) -> None:
    pen.fill(
        smooth([(-0.36, 0.0), (-0.10, 0.12), (0.22, 0.06), (0.34, 0.0), (0.22, -0.06), (-0.10, -0.12)]),
        "#8fa8b8",
    )
    pen.fill([(0.30, 0.0), (0.48, 0.12), (0.48, -0.12)], darker("#8fa8b8", 0.2))
    pen.fill(disc(-0.24, 0.02, 0.025), "#14181c")


def _fruit(pen: Pen) -> None:
    pen.fill(disc(0.06, -0.08, 0.17), "#d0342c")
    pen.fill(disc(0.0, -0.02, 0.05), lighter("#d0342c", 0.4))
    pen.line([(0.06, 0.08), (0.09, 0.17)], "#5a3a20", 0.03)


def _cheese(pen: Pen) -> None:
    pen.fill([(-0.12, -0.16), (0.34, -0.10), (0.22, 0.20)], "#f4c03c")
    pen.fill_all([disc(x, y, 0.035) for x, y in ((0.06, -0.06), (0.20, 0.04), (0.22, -0.06))], "#c8902c")


def _seed(pen: Pen) -> None:
    """A sunflower's, striped."""
    pen.fill(smooth([(-0.04, -0.12), (0.10, -0.06), (0.16, 0.16), (-0.02, 0.06)]), "#2c2826")
    pen.lines([[(0.0, -0.08), (0.12, 0.12)], [(0.05, -0.08), (0.14, 0.08)]], "#e8e2d6", 0.02)


MEALS: dict[Meal, Callable[[Pen], None]] = {
    "bamboo": _bamboo, "banana": _banana, "carrot": _carrot, "nut": _nut, "fish": _fish, "fruit": _fruit,
    "cheese": _cheese, "seed": _seed, "burrito": _burrito,
}  # fmt: skip
