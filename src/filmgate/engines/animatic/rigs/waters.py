"""Water around a figure: what it swims in, surfs on, dives into. As in `pieces`: shares of its height."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import mix
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Gradient, Pen, disc, horizontal, oval, smooth, vertical


def water(pen: Pen, t: float, p: float) -> None:
    """Water that hides what is under it."""
    xs = [-0.80 + 0.08 * i for i in range(21)]
    top = [(x, 0.050 + 0.012 * math.sin(9 * x - 4 * t)) for x in xs]
    pen.fill([*top, (0.80, -0.05), (-0.80, -0.05)], vertical(-0.05, 0.06, "#2c6a8a", "#7ab8cc"), 0.92)
    pen.line(top, "#f4fbff", 0.012, 0.8)
    spray = [disc(0.42 + 0.05 * i, 0.08 + 0.05 * abs(math.sin(5 * t + i)), 0.012) for i in range(3)]
    spray += [disc(-0.55 - 0.05 * i, 0.09 + 0.07 * abs(math.sin(9 * t + i)), 0.014) for i in range(3)]
    pen.fill_all(spray, "#ffffff", 0.85)


def surface(pen: Pen, t: float, p: float) -> None:
    """Nothing shows under the water that is there; foam where it is broken."""
    pen.painted(max(0, round(float(pen.matrix[1, 2] + 0.02 * pen.matrix[1, 1]))))[:] = 0
    for k in range(3):
        grow = (t * 0.6 + k / 3) % 1.0
        wide, flat = 0.45 + 0.28 * grow, 0.018 + 0.012 * grow
        pen.line(oval(-wide, 0.02 - flat, wide, 0.02 + flat), "#f4fbff", 0.010, 0.6 * (1 - grow), closed=True)
    spray = [disc(0.40 + 0.05 * i, 0.05 + 0.06 * abs(math.sin(5 * t + i)), 0.013) for i in range(4)]
    spray += [disc(-0.52 - 0.05 * i, 0.06 + 0.08 * abs(math.sin(9 * t + i)), 0.015) for i in range(4)]
    pen.fill_all(spray, "#ffffff", 0.85)


def bubbles(pen: Pen, t: float, p: float) -> None:
    for i in range(7):
        up = (t * 0.4 + i / 7) % 1.0
        x, y = 0.40 - 0.25 * up + 0.03 * math.sin(6 * up + i), 0.66 + 0.60 * up
        pen.line(disc(x, y, 0.010 + 0.018 * up), "#dff6ff", 0.006, 0.8 * (1 - up), closed=True)


def wave(pen: Pen, t: float, p: float) -> None:
    swell = 0.02 * math.sin(t * 2)
    back = [(-1.0, -0.02), (-0.98, 0.55 + swell), (-0.82, 0.78 + swell), (-0.62, 0.74), (-0.50, 0.58),
        (-0.62, 0.60), (-0.70, 0.46),
        (-0.55, 0.18), (-0.10, 0.05), (0.75, 0.0), (0.95, -0.04)]  # fmt: skip
    pen.fill(
        smooth(back),
        Gradient((0.0, 0.0), (-0.6, 0.8), ((0, "#1f6a86", 1), (0.7, "#3aa0b4", 1), (1, "#a8e4e4", 1))),
    )
    crest = [(-0.98, 0.56 + swell), (-0.82, 0.79 + swell), (-0.62, 0.75), (-0.49, 0.57)]
    pen.line(smooth(crest, False), "#ffffff", 0.045, 0.95)


def surfboard(pen: Pen, t: float, p: float) -> None:
    deck = [(-0.42, 0.03), (-0.2, 0.0), (0.3, 0.0), (0.48, 0.06), (0.3, 0.035), (-0.2, 0.035)]
    pen.fill(smooth(deck), horizontal(-0.42, 0.48, "#e8a83a", "#fff0c0"))
    foam = [
        disc(-0.42 - 0.07 * i, 0.0 + 0.05 * abs(math.sin(7 * t + i)), 0.035 + 0.008 * i) for i in range(5)
    ]
    pen.fill_all(foam, "#ffffff", 0.75)


def splash(pen: Pen, t: float, p: float) -> None:
    pen.fill(oval(-0.1, -0.05, 1.25, 0.03), mix("#2c6a8a", "#7ab8cc", 0.5), 0.85)
    q = ease(0.55, 0.95, p)
    if 0.02 < q < 0.99:
        for i in range(9):
            a = math.radians(25 + 16 * i)
            far = 0.45 * q
            pen.fill(
                disc(0.62 + far * math.cos(a), far * math.sin(a) * 1.3 - 0.4 * q * q, 0.03 * (1.2 - q)),
                "#f0faff",
                0.9,
            )
