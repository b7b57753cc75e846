"""A snowman: three balls of snow, a hat, a scarf, a carrot."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import Gradient, Pen, box, disc, horizontal, oval, rounded, smooth
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.storyboard.vocabulary import Action

_COAL, _SHADE = "#1c1a20", "#8fa8c8"
_BALLS = ((0.0, 0.62, 0.72), (0.02, 1.42, 0.52), (0.04, 2.02, 0.38))
"""x, y and radius of each, from below."""


def _ball(pen: Pen, x: float, y: float, radius: float, snow: Colour) -> None:
    stops = ((0.0, lighter(snow, 0.6), 1.0), (0.55, snow, 1.0), (1.0, mix(snow, _SHADE, 0.75), 1.0))
    glow = Gradient((x - 0.35 * radius, y + 0.4 * radius), (0, 0), stops, 1.45 * radius)
    pen.fill(oval(x - 1.04 * radius, y - radius, x + 1.04 * radius, y + radius), glow)


def _arm(pen: Pen, side: float, wave: float) -> None:
    """A twig; the near one waves a little in the wind."""
    x, y = 0.44 * side, 1.52
    with pen.moved(x, y, degrees=wave):
        twigs = [[(0.0, 0.0), (0.36 * side, 0.18), (0.66 * side, 0.42)]]
        twigs += [[(0.50 * side, 0.30), (0.76 * side, 0.28)], [(0.50 * side, 0.30), (0.50 * side, 0.54)]]
        pen.lines(twigs, "#5a3a24", 0.05)


def _scarf(pen: Pen, time: float) -> None:
    red = "#c8303c"
    sway = 0.05 * math.sin(2.2 * time)
    pen.fill(rounded(-0.34, 1.66, 0.42, 1.84, 0.08), horizontal(-0.34, 0.42, darker(red, 0.35), red))
    tail = [
        (0.10, 1.74), (0.30, 1.72), (0.34 + sway, 1.36), (0.30 + sway, 1.14), (0.14 + sway, 1.16),
        (0.12, 1.45),
    ]  # fmt: skip
    pen.fill(smooth(tail), darker(red, 0.15))
    fringe = [[(0.16 + 0.05 * i + sway, 1.17), (0.155 + 0.05 * i + sway, 1.09)] for i in range(4)]
    pen.lines(fringe, darker(red, 0.3), 0.02)


def _face(pen: Pen) -> None:
    pen.fill_all([disc(0.10, 2.12, 0.045), disc(0.28, 2.11, 0.042)], _COAL)
    pen.fill_all(
        [disc(0.02 + 0.072 * i, 1.90 - 0.05 * math.sin(math.pi * i / 4), 0.022) for i in range(5)], _COAL
    )
    pen.fill([(0.18, 2.05), (0.62, 1.97), (0.18, 1.97)], horizontal(0.18, 0.62, "#d8641c", "#f8a040"))


def _hat(pen: Pen) -> None:
    felt = "#26242c"
    pen.fill(
        rounded(-0.20, 2.36, 0.30, 2.76, 0.04), horizontal(-0.2, 0.3, darker(felt, 0.4), lighter(felt, 0.18))
    )
    pen.fill(box(-0.205, 2.36, 0.305, 2.45), "#b02c38")
    pen.fill(oval(-0.40, 2.29, 0.50, 2.40), darker(felt, 0.2))


def snowman(pen: Pen, act: Act, colour: Colour) -> None:
    """It melts from the ground up into a puddle, if that is what it does."""
    left = 1.0 - 0.72 * act.progress if act.action is Action.MELT else 1.0
    if left < 1.0:
        half = 0.8 + 1.1 * (1.0 - left)
        pen.fill(oval(-half, -0.10, half, 0.10), mix(colour, _SHADE, 0.6), 0.8)
    with pen.moved(sx=1.0 + 0.25 * (1.0 - left), sy=left):
        _arm(pen, -1.0, 0.0)
        for x, y, radius in _BALLS:
            _ball(pen, x, y, radius, colour)
        pen.fill_all([disc(0.14, y, 0.04) for y in (1.26, 1.43, 1.59)], _COAL)
        _arm(pen, 1.0, 7.0 * math.sin(1.6 * act.time))
        _scarf(pen, act.time)
        _face(pen)
        _hat(pen)
