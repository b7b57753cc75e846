"""What somebody takes along in the hand: drawings in shares of the height, hanging from the origin."""

from __future__ import annotations

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, arc, rounded, vertical


def _handle(pen: Pen, radius: float, colour: Colour) -> None:
    pen.line(arc(0.0, -0.035, radius, radius, 0, 180), darker(colour, 0.45), 0.010)


def suitcase(pen: Pen, colour: Colour, t: float) -> None:
    _handle(pen, 0.035, colour)
    shell = vertical(-0.255, -0.035, darker(colour, 0.25), lighter(colour, 0.12))
    pen.fill(rounded(-0.145, -0.255, 0.145, -0.035, 0.018), shell)
    for x in (-0.095, 0.075):
        pen.fill(rounded(x, -0.255, x + 0.020, -0.035, 0.002), darker(colour, 0.4))
    pen.fill(rounded(-0.012, -0.062, 0.012, -0.040, 0.003), "#d8c48a")


def basket(pen: Pen, colour: Colour, t: float) -> None:
    pen.line(arc(0.0, -0.085, 0.085, 0.085, 0, 180), darker(colour, 0.3), 0.012)
    pen.fill([(-0.095, -0.09), (0.095, -0.09), (0.072, -0.19), (-0.072, -0.19)], colour)
    for y in (-0.115, -0.14, -0.165):
        pen.line([(-0.088, y), (0.088, y)], darker(colour, 0.3), 0.006)
    pen.fill(rounded(-0.10, -0.10, 0.10, -0.083, 0.006), darker(colour, 0.2))


def handbag(pen: Pen, colour: Colour, t: float) -> None:
    pen.line(arc(0.0, -0.06, 0.042, 0.06, 0, 180), darker(colour, 0.35), 0.009)
    body = vertical(-0.17, -0.06, darker(colour, 0.25), lighter(colour, 0.1))
    pen.fill([(-0.060, -0.06), (0.060, -0.06), (0.080, -0.17), (-0.080, -0.17)], body)
    pen.fill(rounded(-0.014, -0.092, 0.014, -0.074, 0.003), "#e0c878")
