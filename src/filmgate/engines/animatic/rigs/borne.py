"""Children in arms or on shoulders; in heights of whoever bears them, the hand at the origin (`carried`)."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, disc, limb, smooth, vertical

_SKIN, _HAIR, _LEGS = "#e4b494", "#4a2c1a", "#3c4a6a"


def _head(pen: Pen, x: float, y: float, size: float) -> None:
    """It looks to its bearer, whose face is above it to the left."""
    pen.fill(disc(x, y, size), _SKIN)
    cap = [(0.9, 0.5), (0.35, 1.05), (-0.45, 0.98), (-0.2, 0.5), (0.35, 0.25), (0.6, -0.55), (1.02, -0.2)]
    pen.fill(smooth([(x + size * a, y + size * b) for a, b in cap]), _HAIR)
    pen.fill(disc(x - 0.45 * size, y + 0.05 * size, 0.12 * size), "#2a1a16")
    pen.fill(disc(x - 0.30 * size, y - 0.35 * size, 0.20 * size), "#e88a80", 0.5)


def nobody(pen: Pen, colour: Colour, t: float) -> None:
    """What is in the arms has a drawing of its own."""


def baby(pen: Pen, colour: Colour, t: float) -> None:
    """In its blanket, along the forearms."""
    with pen.moved(-0.015, 0.035, degrees=3 * math.sin(1.5 * t)):
        wrap = [
            (-0.13, 0.06), (-0.06, 0.078), (0.05, 0.055), (0.085, 0.0), (0.03, -0.045), (-0.07, -0.04),
            (-0.14, 0.0),
        ]  # fmt: skip
        pen.fill(smooth(wrap), vertical(-0.05, 0.08, darker(colour, 0.2), lighter(colour, 0.25)))
        pen.fill(disc(-0.105, 0.052, 0.048), lighter(colour, 0.35))
        pen.fill(disc(-0.098, 0.050, 0.037), _SKIN)
        pen.fill(smooth([(-0.135, 0.060), (-0.11, 0.088), (-0.085, 0.078), (-0.105, 0.070)]), _HAIR)
        pen.fill(disc(-0.082, 0.042, 0.010), "#e88a80", 0.5)
        pen.line([(-0.094, 0.056), (-0.082, 0.058)], "#3a2420", 0.004)
        folds = [[(-0.05, 0.06), (-0.02, -0.02)], [(0.01, 0.055), (0.03, -0.01)]]
        pen.lines(folds, darker(colour, 0.25), 0.005)


def child(pen: Pen, colour: Colour, t: float) -> None:
    """Sitting on the arm, an arm about its bearer's neck."""
    sway = 0.006 * math.sin(2.0 * t)
    pen.fill_all(
        [
            limb((0.00, 0.02), (0.075, -0.02), 0.032, 0.026),
            limb((0.075, -0.02), (0.060 + sway, -0.13), 0.026, 0.018),
        ],
        _LEGS,
    )
    pen.fill(limb((0.060 + sway, -0.135), (0.085 + sway, -0.15), 0.018, 0.014), "#c8403c")
    pen.fill(limb((-0.005, 0.03), (-0.015, 0.135), 0.050, 0.042), colour)
    pen.fill(limb((-0.01, 0.135), (-0.12, 0.150), 0.022, 0.016), lighter(colour, 0.10))
    _head(pen, -0.012, 0.222, 0.052)


def shouldered(pen: Pen, colour: Colour, t: float) -> None:
    """Astride the neck, looking ahead, its legs down the bearer's chest."""
    sway = 0.008 * math.sin(2.4 * t)
    with pen.moved(-0.145, 0.108):
        pen.fill(limb((-0.012, 0.0), (sway - 0.01, 0.125), 0.048, 0.042), colour)
        with pen.moved(sway, 0.205, sx=-1.0):
            _head(pen, 0.0, 0.0, 0.052)
        legs = [
            limb((0.0, -0.01), (0.105, -0.022), 0.032, 0.026),
            limb((0.105, -0.022), (0.118, -0.14), 0.026, 0.019),
        ]
        pen.fill_all(legs, _LEGS)
        pen.fill(limb((0.118, -0.145), (0.148, -0.155), 0.019, 0.014), "#c8403c")
        pen.fill(limb((sway - 0.01, 0.115), (0.085, 0.085), 0.021, 0.015), lighter(colour, 0.10))
