"""Vessels of glass, through which what is in them is seen: a jar, a flask."""

from __future__ import annotations

from filmgate.engines.animatic.colour import Colour
from filmgate.engines.animatic.pen import Pen, box, oval, smooth, vertical
from filmgate.engines.animatic.rigs.lathe import (
    EYE,
    Profile,
    around,
    gloss,
    metal,
    ring,
    turned,
    wrapped,
)


def _glass_back(pen: Pen, profile: Profile) -> None:
    pen.fill(turned(profile), vertical(0.0, 2.4, "#cfe0e8", "#f2f8fb"), 0.34)


def _glass_front(pen: Pen, profile: Profile) -> None:
    edge = smooth(list(profile), closed=False)
    pen.lines([edge, edge * (-1.0, 1.0)], "#ffffff", 0.035, 0.85)
    r, y = profile[-1]
    pen.line(oval(-r, y - r * EYE, r, y + r * EYE), "#ffffff", 0.045, 0.9, closed=True)
    pen.line(around(profile[0][0], profile[0][1] + 0.04), "#9ab0bc", 0.05, 0.8)
    gloss(pen, profile, 0.65, -0.84, 0.12)
    gloss(pen, profile, 0.3, 0.70, 0.06)


_JAR: Profile = ((0.92, 0.04), (1.0, 0.20), (1.0, 1.78), (0.92, 2.0), (0.78, 2.08), (0.78, 2.26))


def jar_behind(pen: Pen, colour: Colour) -> None:
    _glass_back(pen, _JAR)
    ring(pen, 0.88, 0.14, colour, 0.4)


def jar(pen: Pen, colour: Colour) -> None:
    _glass_front(pen, _JAR)
    pen.fill(wrapped(0.84, 2.18, 2.42), metal(-0.84, 0.84, "#c0a060"))
    ring(pen, 0.84, 2.42, vertical(2.2, 2.6, "#d8bc80", "#b09050"))


_FLASK = smooth(
    [
        (-2.2, 0.36),
        (-2.42, 0.9),
        (-2.42, 1.6),
        (-2.2, 2.14),
        (0.7, 2.2),
        (1.35, 1.86),
        (1.75, 1.52),
        (2.62, 1.50),
        (2.64, 1.0),
        (1.75, 0.98),
        (1.35, 0.64),
        (0.7, 0.30),
    ]
)


def flask_behind(pen: Pen, colour: Colour) -> None:
    pen.fill(_FLASK, vertical(0.3, 2.2, "#b8d4e4", "#eef6fa"), 0.55)


def flask(pen: Pen, colour: Colour) -> None:
    """On its side on a cradle, a sea in it."""
    sea = [(-2.36, 0.98), (-1.2, 1.01), (0.0, 0.96), (1.2, 1.0), (1.70, 0.98), (1.35, 0.68), (0.7, 0.35),
           (-0.8, 0.33), (-2.1, 0.40), (-2.34, 0.72)]  # fmt: skip
    pen.fill(sea, vertical(0.3, 1.0, "#1c4a6a", "#4a96b8"))
    spots = ((-2.1, 0.86), (-1.3, 0.72), (-0.6, 0.84), (0.2, 0.68), (0.7, 0.86), (-1.7, 0.60))
    crests = [smooth([(x, y), (x + 0.16, y + 0.05), (x + 0.32, y)], False) for x, y in spots]
    pen.lines(crests, "#cfe8f0", 0.035, 0.8)
    pen.line(_FLASK, "#ffffff", 0.05, 0.75, closed=True)
    streak = smooth([(-2.1, 1.86), (-1.0, 2.0), (0.6, 1.98), (0.6, 1.88), (-1.0, 1.90), (-2.05, 1.74)])
    pen.fill(streak, "#ffffff", 0.7)
    pen.fill(box(2.56, 1.04, 2.98, 1.46), vertical(1.0, 1.5, "#8a6238", "#c89a60"))
    for x in (-1.6, 0.5):
        foot = [(x - 0.34, 0.0), (x - 0.26, 0.62), (x + 0.0, 0.30), (x + 0.26, 0.62), (x + 0.34, 0.0)]
        pen.fill(foot, vertical(0.0, 0.6, "#4a2c18", "#8a5a34"))
    pen.fill(box(-2.2, 0.0, 1.1, 0.14), "#5a3820")
