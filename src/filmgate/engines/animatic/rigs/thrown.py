"""What is thrown that is no ball, in the hand at the origin and on its way; in shares of a height."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Gradient, Pen, disc, oval, smooth, vertical
from filmgate.engines.animatic.rigs.pieces import Piece
from filmgate.engines.animatic.rigs.poses import throwing

LEAVES = 0.5
"""The share of a throw at which it leaves the hand."""
POWDERS = ("#f0348a", "#f6c21e", "#28b4e0", "#7c3ad0", "#3cc45c")


def frisbee(pen: Pen, colour: Colour, t: float) -> None:
    """A disc, seen nearly from its edge."""
    pen.fill(oval(-0.075, -0.018, 0.085, 0.026), vertical(-0.018, 0.026, darker(colour, 0.35), colour))
    pen.fill(oval(-0.055, 0.000, 0.065, 0.020), lighter(colour, 0.35))


def snowball(pen: Pen, colour: Colour, t: float) -> None:
    pen.fill(
        disc(0.012, 0.02, 0.036), Gradient((0.0, 0.035), (0, 0), ((0, "#ffffff", 1), (1, "#b4c8dc", 1)), 0.05)
    )


def pebble(pen: Pen, colour: Colour, t: float) -> None:
    pen.fill(smooth([(-0.02, 0.0), (-0.01, 0.03), (0.025, 0.034), (0.04, 0.01), (0.015, -0.01)]), "#6c6a68")


def handful(pen: Pen, colour: Colour, t: float) -> None:
    """Powder, heaped on an open hand."""
    pen.fill(smooth([(-0.04, 0.0), (-0.015, 0.03), (0.02, 0.036), (0.055, 0.002)]), colour)


def _puff(pen: Pen, colour: Colour, t: float) -> None:
    """Powder that spreads as it flies; it falls as a veil."""
    fly = (throwing(t) - LEAVES) / (1 - LEAVES)
    if fly <= 0:
        return
    spread, alpha = 0.06 + 0.34 * fly, 0.75 * (1 - fly) ** 0.7
    for k in range(26):
        a, r = 2.399 * k, spread * math.sqrt((k + 0.5) / 26)
        x = 0.36 + 0.62 * fly + 1.25 * r * math.cos(a)
        y = 0.98 + 0.30 * fly - 0.42 * fly * fly + r * math.sin(a)
        tone = colour if k % 3 else lighter(colour, 0.3)
        pen.fill(disc(x, y, 0.045 + 0.08 * fly * (1 + k % 3) / 3), tone, alpha * 0.55)


def _skims(pen: Pen, colour: Colour, t: float) -> None:
    """A disc that sails away level, tilting a little."""
    fly = (throwing(t) - LEAVES) / (1 - LEAVES)
    if fly > 0:
        with pen.moved(0.34 + 2.3 * fly, 0.86 + 0.20 * math.sin(1.9 * fly), degrees=6 - 14 * fly):
            frisbee(pen, colour, t)


def _arcs(pen: Pen, colour: Colour, t: float) -> None:
    fly = (throwing(t) - LEAVES) / (1 - LEAVES)
    if fly > 0:
        with pen.moved(0.34 + 1.5 * fly, 0.92 + 0.62 * fly - 1.0 * fly * fly):
            snowball(pen, colour, t)


def _hurled(pen: Pen, colour: Colour, t: float) -> None:
    fly = (throwing(t) - LEAVES) / (1 - LEAVES)
    if fly > 0:
        with pen.moved(0.34 + 1.6 * fly, 0.92 + 0.35 * fly - 0.95 * fly * fly, degrees=-400 * fly):
            pebble(pen, colour, t)


def javelin(pen: Pen, colour: Colour, t: float) -> None:
    """Held at its middle, level over the shoulder."""
    pen.line([(-0.62, -0.03), (0.68, 0.05)], darker(colour, 0.1), 0.016)
    pen.line([(-0.06, 0.0), (0.08, 0.01)], "#3a2a20", 0.024)
    pen.fill([(0.66, 0.034), (0.82, 0.062), (0.66, 0.066)], "#c8d0d8")


def _darts(pen: Pen, colour: Colour, t: float) -> None:
    """Far and high, its point sinking."""
    fly = (throwing(t) - LEAVES) / (1 - LEAVES)
    if fly > 0:
        with pen.moved(0.4 + 3.2 * fly, 0.95 + 0.75 * fly - 0.62 * fly * fly, degrees=24 - 34 * fly):
            javelin(pen, colour, t)


def folds(pen: Pen, colour: Colour, t: float) -> None:
    """A net, gathered in the hand."""
    for k in range(5):
        pen.line([(0.0, 0.01), (-0.03 + 0.015 * k, -0.20)], colour, 0.008)
    pen.fill_all([disc(-0.03 + 0.015 * k, -0.20, 0.008) for k in range(5)], "#6a6c70")


def _opens(pen: Pen, colour: Colour, t: float) -> None:
    """A net that opens into a wide ring as it flies, weights along its edge."""
    fly = (throwing(t) - LEAVES) / (1 - LEAVES)
    if fly <= 0:
        return
    wide = 0.10 + 0.62 * min(1.0, 1.6 * fly)
    x, y, high = 0.5 + 1.0 * fly, 0.95 + 0.42 * fly - 0.9 * fly * fly, 0.34 * wide
    rim = oval(x - wide, y - high, x + wide, y + high)
    pen.line([(0.30, 0.90), (x, y + 0.10)], colour, 0.008)
    meridians = [[(x, y + 0.10), (float(a), float(b))] for a, b in rim[::2]]
    rings = [oval(x - k * wide, y + 0.10 * (1 - k) - k * high, x + k * wide, y + 0.10 * (1 - k) + k * high)
             for k in (0.35, 0.65)]  # fmt: skip
    pen.lines([*meridians, *rings], colour, 0.006, 0.85)
    pen.line(rim, colour, 0.014, closed=True)
    pen.fill_all([disc(float(a), float(b), 0.012) for a, b in rim[::3]], "#6a6c70")


FLIGHTS = {
    "frisbee": _skims,
    "snowball": _arcs,
    "pebble": _hurled,
    "powder": _puff,
    "net": _opens,
    "javelin": _darts,
}
"""How each flies, by what is in the hand."""


def flown(prop: str, colour: Colour) -> Piece:
    """The thing on its way, drawn beside who throws it."""
    fly = FLIGHTS[prop]
    return Piece(None, lambda pen, t, p: fly(pen, colour, t), (0.1, 1.3, 0.2))
