"""Flowers in a vase, or wrapped in paper."""

from __future__ import annotations

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, horizontal, oval, smooth
from filmgate.engines.animatic.rigs.lathe import EYE, Profile, gloss, ring, turned
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.thing import Drawing

_VASE: Profile = ((0.28, 0.04), (0.40, 0.30), (0.34, 0.70), (0.24, 0.92), (0.32, 1.04))
_STEMS = ((-34, 0.86), (34, 0.84), (-19, 1.0), (18, 0.98), (-2, 1.12), (-9, 0.78), (10, 0.80))
"""How far each leans, and how long it is."""


def _flowers(pen: Pen, act: Act, colour: Colour, blossom: Drawing, low: float) -> None:
    for k, (lean, long) in enumerate(_STEMS):
        tone = (colour, lighter(colour, 0.16), darker(colour, 0.12))[k % 3]
        with pen.moved(0.0, low, degrees=-lean, sx=long, sy=long):
            blossom(pen, act, tone)


def in_a_vase(pen: Pen, act: Act, colour: Colour, blossom: Drawing) -> None:
    """Seven of them in a vase of glass with water."""
    _flowers(pen, act, colour, blossom, 0.42)
    pen.fill(turned(_VASE), horizontal(-0.4, 0.4, "#b8ccd8", "#eef6fa", "#d4e4ec", "#a4b8c4"), 0.55)
    water: Profile = ((0.27, 0.08), (0.37, 0.30), (0.32, 0.66))
    pen.fill(turned(water), horizontal(-0.4, 0.4, "#8ab4c8", "#cfe6f0", "#9cc0d0"), 0.45)
    ring(pen, 0.32, 1.04, "#ffffff", 0.25)
    pen.line(oval(-0.32, 1.04 - 0.32 * EYE, 0.32, 1.04 + 0.32 * EYE), "#ffffff", 0.02, 0.9, closed=True)
    gloss(pen, _VASE, 0.8, -0.78, 0.12)


def in_paper(pen: Pen, act: Act, colour: Colour, blossom: Drawing) -> None:
    """Seven of them in a cone of paper with a ribbon."""
    back = [(-0.62, 1.02), (-0.10, 0.10), (0.10, 0.10), (0.62, 1.02), (0.0, 1.18)]
    pen.fill(smooth(back), "#d8c8b0")
    _flowers(pen, act, colour, blossom, 0.30)
    front = [(-0.56, 0.86), (-0.16, 0.0), (0.16, 0.0), (0.56, 0.86), (0.16, 0.66), (-0.16, 0.70)]
    pen.fill(front, horizontal(-0.56, 0.56, "#e4d6be", "#fbf4e6", "#dccbb0"))
    pen.fill([(-0.30, 0.30), (0.30, 0.30), (0.26, 0.38), (-0.26, 0.38)], "#c8505a")
    for side in (-1, 1):
        bow = [(0.0, 0.34), (0.22 * side, 0.48), (0.30 * side, 0.36), (0.20 * side, 0.26)]
        pen.fill(smooth(bow), darker("#c8505a", 0.12 if side < 0 else 0.0))
