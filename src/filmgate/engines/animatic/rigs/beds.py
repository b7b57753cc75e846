"""What one lies on, and what covers who sleeps there; drawn as `chairs` are."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.pen import (
    Pen,
    oval,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.chairs import plank

_CLOTH = "#4a6a8a"


def bed(pen: Pen, t: float, p: float) -> None:
    wood = "#6e4a30"
    plank(pen, -0.60, 0.0, -0.55, 0.50, wood)
    plank(pen, 0.60, 0.0, 0.65, 0.32, wood)
    plank(pen, -0.57, 0.10, 0.62, 0.19, wood)
    pen.fill(rounded(-0.56, 0.17, 0.61, 0.255, 0.03), vertical(0.17, 0.255, "#b8b4b8", "#f2eef0"))
    pillow = [(-0.55, 0.25), (-0.54, 0.325), (-0.44, 0.34), (-0.32, 0.315), (-0.31, 0.255)]
    pen.fill(smooth(pillow), vertical(0.24, 0.35, "#c8ccd8", "#ffffff"))


def cot(pen: Pen, t: float, p: float) -> None:
    """A camp bed, for who sleeps under the sky."""
    for x in (-0.42, 0.44):
        pen.lines(
            [[(x - 0.12, 0.0), (x + 0.10, 0.21)], [(x + 0.12, 0.0), (x - 0.10, 0.21)]], "#5a4630", 0.024
        )
    pen.fill(rounded(-0.60, 0.19, 0.63, 0.255, 0.03), vertical(0.19, 0.255, "#4a5236", "#8a9468"))
    roll = [(-0.56, 0.25), (-0.54, 0.32), (-0.43, 0.335), (-0.33, 0.31), (-0.32, 0.25)]
    pen.fill(smooth(roll), vertical(0.24, 0.34, "#8a7a58", "#d8cca8"))


def _blanket(pen: Pen, t: float, p: float) -> None:
    breath = 0.006 * math.sin(t * 1.4)
    quilt = [(-0.20, 0.20), (-0.21, 0.38 + breath), (-0.05, 0.40 + breath), (0.20, 0.375), (0.45, 0.37),
        (0.585, 0.35), (0.625, 0.16),
        (0.30, 0.13), (0.0, 0.14)]  # fmt: skip
    pen.fill(smooth(quilt), vertical(0.12, 0.41, darker(_CLOTH, 0.4), lighter(_CLOTH, 0.18)))
    pen.fill(
        smooth([(-0.215, 0.33), (-0.215, 0.39 + breath), (-0.12, 0.405 + breath), (-0.13, 0.34)]), "#eef0f4"
    )
    pen.lines(
        [smooth([(x, 0.36), (x + 0.03, 0.26), (x, 0.16)], False) for x in (0.05, 0.25, 0.45)],
        darker(_CLOTH, 0.3),
        0.008,
        0.6,
    )


def asleep(pen: Pen, t: float, p: float) -> None:
    _blanket(pen, t, p)
    dreams(pen, t, p)


def dreams(pen: Pen, t: float, p: float) -> None:
    """The breath of somebody asleep, as cartoons write it."""
    for i in range(3):
        up = (t * 0.22 + i / 3) % 1.0
        size, alpha = 0.035 + 0.035 * up, math.sin(math.pi * up)
        pen.text("z", -0.36 + 0.05 * i + 0.05 * up, 0.44 + 0.28 * up, 1.6 * size, "#ffffff", 0.9 * alpha)


def woken(pen: Pen, t: float, p: float) -> None:
    quilt = [
        (-0.07, 0.22), (-0.02, 0.36), (0.14, 0.385), (0.40, 0.37), (0.585, 0.35), (0.625, 0.16), (0.30, 0.13),
        (0.0, 0.14),
    ]  # fmt: skip
    pen.fill(smooth(quilt), vertical(0.12, 0.41, darker(_CLOTH, 0.4), lighter(_CLOTH, 0.18)))


def rug(pen: Pen, t: float, p: float) -> None:
    pen.fill(oval(-0.62, -0.035, 0.62, 0.05), "#b8483c")
    pen.line(oval(-0.56, -0.026, 0.56, 0.042), "#f0d8a0", 0.010, closed=True)
