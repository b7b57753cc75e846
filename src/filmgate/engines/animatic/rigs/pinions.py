"""Wings that people have: an angel's, a fairy's. Lengths are shares of the figure's height."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.pen import Gradient, Pen, off, smooth, vertical
from filmgate.engines.animatic.rigs.figure import Figure, Hold, Joints


def feathers(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    """An angel's: of white feathers, at rest."""
    h, root = body.unit, off(body.chest, -0.05 * body.unit, 0.0)
    beat = 0.05 * math.sin(hold.time * 3.0)
    for k, tone in ((1.12, 0.14), (1.0, 0.0)):
        feathers = [(0.0, 0.03), (-0.16, 0.26 + beat), (-0.40, 0.34 + beat), (-0.47, 0.20), (-0.44, 0.02),
            (-0.40, -0.16), (-0.30, -0.30),
            (-0.17, -0.34), (-0.06, -0.16)]  # fmt: skip
        wing = smooth([off(root, x * k * h, y * k * h) for x, y in feathers])
        pen.fill(wing, vertical(0.45 * h, 1.15 * h, darker("#b4bccc", tone), darker("#ffffff", tone)))
    quills = [
        [off(root, -0.10 * h, 0.12 * h), off(root, x * h, y * h)]
        for x, y in ((-0.40, 0.02), (-0.36, -0.12), (-0.27, -0.24), (-0.16, -0.28))
    ]
    pen.lines(
        [smooth([a, (a + b) / 2 + (-0.03 * h, 0.02 * h), b], False) for a, b in quills],
        "#98a4b8",
        0.006 * h,
        0.8,
    )


def gauze(pen: Pen, figure: Figure, hold: Hold, body: Joints) -> None:
    """A fairy's: four wings as a dragonfly has them, which light goes through."""
    h, root = body.unit, off(body.chest, -0.04 * body.unit, 0.02 * body.unit)
    beat = 9.0 * math.sin(hold.time * 11.0)
    tone = figure.back_colour
    for degrees, long, wide in (
        (142.0, 0.44, 0.12),
        (196.0, 0.32, 0.10),
        (124.0, 0.40, 0.11),
        (180.0, 0.28, 0.09),
    ):
        with pen.moved(float(root[0]), float(root[1]), degrees=degrees + beat, sx=long * h, sy=wide * h):
            wing = smooth(
                [(0.0, 0.0), (0.35, 0.72), (0.82, 0.92), (1.02, 0.30), (0.80, -0.55), (0.35, -0.60)]
            )
            stops = ((0.0, lighter(tone, 0.7), 0.25), (0.7, tone, 0.55), (1.0, lighter(tone, 0.5), 0.85))
            pen.fill(wing, Gradient((0.0, 0.0), (0.0, 0.0), stops, 1.05))
            pen.lines([[(0.0, 0.0), (0.85, 0.62)], [(0.0, 0.0), (0.98, 0.1)], [(0.0, 0.0), (0.75, -0.45)]],
                      "#ffffff", 0.035, 0.6)  # fmt: skip
