"""Flowers that are no daisies: sunflowers, tulips, the lotus. Drawn as `plants.flower` is, on its unit."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Gradient, Pen, bezier, disc, oval, smooth, vertical
from filmgate.engines.animatic.rigs.plants import opened
from filmgate.engines.animatic.rigs.rig import Act


def _leaf(pen: Pen, x: float, y: float, degrees: float, long: float, flip: float = 1.0) -> None:
    with pen.moved(x, y, degrees, flip * long, long):
        blade = smooth([(0.0, 0.0), (0.25, 0.24), (0.7, 0.20), (1.0, 0.0), (0.6, -0.16), (0.2, -0.14)])
        pen.fill(blade, vertical(-0.2, 0.25, "#2c6a34", "#6aa84a"))
        pen.line([(0.05, 0.0), (0.92, 0.0)], "#98c878", 0.025)


def sunflower(pen: Pen, act: Act, colour: Colour) -> None:
    """Long yellow rays about a great brown heart."""
    share, sway = opened(act), 3 * math.sin(1.1 * act.time)
    with pen.moved(degrees=sway):
        pen.line(bezier((0.0, 0.0), (0.06, 0.6), (0.0, 1.2)), "#3f7a3a", 0.07)
        _leaf(pen, 0.03, 0.34, 24, 0.52)
        _leaf(pen, 0.0, 0.52, -24, 0.50, -1.0)
        with pen.moved(0.0, 1.25):
            for row, (count, long, dim) in enumerate(((19, 0.56, 0.22), (19, 0.50, 0.0))):
                wide, tip = 0.34 * share + 0.06, long * share + 0.02
                ray = smooth([(0.0, 0.14), (0.08, wide), (0.0, tip), (-0.08, wide)])
                tone = vertical(0.1, long, darker(colour, 0.30 + dim), lighter(colour, 0.22 - dim))
                for k in range(count):
                    with pen.moved(degrees=360 * (k + 0.5 * row) / count):
                        pen.fill(ray, tone)
            heart = 0.12 + 0.15 * share
            stops = (
                (0.0, "#2a160c", 1.0),
                (0.55, "#4a2a14", 1.0),
                (0.9, "#7a4a1c", 1.0),
                (1.0, "#5a3414", 1.0),
            )
            pen.fill(disc(0.0, 0.0, heart), Gradient((0.0, 0.0), (0.0, 0.0), stops, heart))
            seed = np.arange(1, 90)
            r, a = heart * np.sqrt(seed / 92), 2.39996 * seed
            seeds = np.column_stack([r * np.cos(a), r * np.sin(a)]).tolist()
            pen.fill_all([disc(x, y, 0.011) for x, y in seeds], "#a8742c", 0.75)


def tulip(pen: Pen, act: Act, colour: Colour) -> None:
    """A cup of petals on a bare stem, between two long leaves."""
    spread = 0.08 * (opened(act) - 0.5)
    with pen.moved(degrees=3 * math.sin(1.1 * act.time)):
        for flip in (1.0, -1.0):
            leaf = [
                (0.0, 0.0),
                (0.10 * flip, 0.4),
                (0.30 * flip, 0.92),
                (0.16 * flip, 0.4),
                (0.04 * flip, 0.0),
            ]
            pen.fill(smooth(leaf), vertical(0.0, 0.9, "#2f6a38", "#7ab060"))
        pen.line(bezier((0.0, 0.0), (0.04, 0.5), (0.0, 1.0)), "#4a8a44", 0.06)
        for x, lean, dim in (
            (-0.17, -10, 0.26),
            (0.17, 10, 0.26),
            (-0.09, -3, 0.10),
            (0.09, 3, 0.10),
            (0.0, 0, 0.0),
        ):
            with pen.moved(x * 0.3, 0.96, -lean * (1 + 4 * spread), 0.86, 0.86):
                petal = smooth(
                    [(0.0, 0.0), (0.17, 0.16), (0.15, 0.44), (0.0, 0.62), (-0.15, 0.44), (-0.17, 0.16)]
                )
                with pen.moved(x):
                    pen.fill(
                        petal, vertical(0.0, 0.6, darker(colour, 0.28 + dim), lighter(colour, 0.16 - dim))
                    )


def lotus(pen: Pen, act: Act, colour: Colour) -> None:
    """Petals that open like hands over a round leaf."""
    share = opened(act)
    with pen.moved(degrees=2 * math.sin(0.9 * act.time)):
        pen.line(bezier((0.0, 0.0), (0.05, 0.5), (0.0, 0.98)), "#4a7a44", 0.05)
        for x, half in ((-0.44, 0.48), (0.40, 0.34)):  # they lie on the water
            pen.fill(oval(x - half, -0.15, x + half, 0.09), "#1f5236")
            pen.fill(oval(x - half, -0.12, x + half, 0.12), vertical(-0.12, 0.12, "#2c6a44", "#6aa870"))
            pen.lines([[(x, 0.0), (x + 0.88 * half * math.cos(a), 0.10 * math.sin(a))]
                       for a in np.linspace(0, 6.28, 9).tolist()], "#8ac898", 0.012)  # fmt: skip
        petal = smooth([(0.0, 0.0), (0.14, 0.22), (0.11, 0.48), (0.0, 0.66), (-0.11, 0.48), (-0.14, 0.22)])
        for reach, count, dim, high in ((74.0, 7, 0.16, 0.86), (46.0, 5, 0.06, 0.95), (16.0, 3, 0.0, 1.0)):
            for k in range(count):
                turn = reach * (2 * k / (count - 1) - 1) * (0.25 + 0.75 * share)
                with pen.moved(0.0, 0.96, -turn, 1.0, high):
                    pen.fill(
                        petal, vertical(0.0, 0.62, lighter(colour, 0.5 - dim), darker(colour, 0.05 + dim))
                    )
        if share > 0.5:
            pen.fill(oval(-0.10, 1.02, 0.10, 1.14), "#e8c84a")


BLOSSOMS = (
    (r"sunflowers?|向日葵", sunflower, "#f4b81c"),
    (r"tulips?|郁金香", tulip, "#e03a48"),
    (r"lotus(?:es)?|water ?lil(?:y|ies)|荷花|莲花|睡莲", lotus, "#f090b4"),
)
"""The words of a prompt, the drawing, its colour."""
HUES = (
    (r"dais(?:y|ies)|chamomile|雏菊", "#f6f4ee"),
    (r"\blil(?:y|ies)\b|百合", "#f6efe4"),
    (r"orchids?|兰花", "#c878d0"),
    (r"lavender|薰衣草", "#8a6ac8"),
    (r"peon(?:y|ies)|牡丹", "#e06a94"),
    (r"popp(?:y|ies)|罂粟|虞美人", "#e03428"),
    (r"dandelions?|蒲公英", "#f0c830"),
    (r"violets?\b|紫罗兰", "#6a4ab8"),
    (r"marigolds?|万寿菊|菊花", "#f09a1c"),
)
"""Flowers that are drawn as a daisy is, by their colours."""
