"""Signs that shine: neon on a board."""

from __future__ import annotations

from filmgate.engines.animatic.colour import Colour, lighter
from filmgate.engines.animatic.pen import Outline, Pen, box, horizontal, rounded
from filmgate.engines.animatic.rigs.bodies import halo
from filmgate.engines.animatic.rigs.rig import Act

_LETTERS = "OPEN"
_SECOND = "#54e4f4"
_ARROW = ((-0.16, 1.10), (0.12, 1.10), (0.04, 1.18), (0.12, 1.10), (0.04, 1.02))


def neon_sign(pen: Pen, act: Act, colour: Colour) -> None:
    """A tall board on a post: its letters one below the other, and an arrow that goes on and off."""
    pen.fill(box(-0.05, 0, 0.05, 0.9), horizontal(-0.05, 0.05, "#4a4e58", "#1a1c22"))
    pen.fill(rounded(-0.30, 0.82, 0.30, 2.52, 0.06), horizontal(-0.30, 0.30, "#1c2030", "#0e1018"))
    _tube(pen, rounded(-0.25, 0.87, 0.25, 2.47, 0.05), colour, closed=True)
    for number, letter in enumerate(_LETTERS):
        pen.text(letter, 0.0, 2.16 - 0.27 * number, 0.24, _SECOND, bold=0.12)
        pen.text(letter, 0.0, 2.16 - 0.27 * number, 0.24, lighter(_SECOND, 0.7), bold=0.02)
    _tube(pen, _ARROW, colour, 0.3 if act.time % 1.0 > 0.7 else 1.0)


def neon_light(pen: Pen, act: Act, colour: Colour) -> None:
    """What the tubes spill around them."""
    halo(pen, 0.0, 1.7, 1.6, colour, 0.55)
    halo(pen, 0.0, 1.7, 0.7, _SECOND, 0.35)


def _tube(pen: Pen, outline: Outline, colour: Colour, alpha: float = 1.0, *, closed: bool = False) -> None:
    """A glass tube: bright within."""
    for width, tone in ((0.055, colour), (0.02, lighter(colour, 0.75))):
        pen.line(outline, tone, width, alpha, closed=closed)
