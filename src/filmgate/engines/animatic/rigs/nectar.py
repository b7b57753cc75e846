"""A bird or an insect that stays in the air before a blossom, its bill in it: both in one drawing."""

from __future__ import annotations

import math
from dataclasses import replace

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Gradient, Pen, bezier, disc, smooth
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

HOVERS = frozenset({
    Action.FLY, Action.FLOAT, Action.STAND, Action.DRINK, Action.EAT, Action.LOOK, Action.WAIT, Action.GLIDE,
    Action.APPROACH, Action.HOLD, Action.CATCH, Action.WORK,
})  # fmt: skip
_BLOOM = (0.98, 0.66)
"""Where the blossom's throat is, in spans of a wing before and over the bird's place."""
_PETAL = ((0.0, -0.05), (-0.22, -0.17), (-0.50, -0.12), (-0.56, 0.04), (-0.34, 0.14), (-0.06, 0.06))
_LEAF = ((0.0, 0.0), (0.20, 0.15), (0.52, 0.12), (0.74, 0.0), (0.50, -0.10), (0.20, -0.10))
_LEAVES = ((1.30, 0.12, 24.0), (1.22, -0.14, 150.0), (1.42, -0.42, -18.0), (1.34, -0.62, 168.0))


def _leaf(pen: Pen, x: float, y: float, degrees: float) -> None:
    green = "#3f8a48"
    with pen.moved(x, y, degrees=degrees):
        shade = ((0.0, darker(green, 0.35), 1.0), (1.0, lighter(green, 0.18), 1.0))
        pen.fill(smooth(_LEAF), Gradient((0.0, -0.1), (0.1, 0.14), shade))
        pen.line([(0.02, 0.0), (0.68, 0.01)], lighter(green, 0.35), 0.012, 0.8)


def _blossom(pen: Pen, colour: Colour, time: float) -> None:
    """On its stem, open towards the bird; in spans of a wing."""
    x, y = _BLOOM
    pen.line(bezier((1.75, -2.7), (1.05, -0.7), (1.52, 0.55), (x + 0.34, y)), "#3a6a38", 0.055)
    for leaf in _LEAVES:
        _leaf(pen, *leaf)
    sway = 1.5 * math.sin(1.4 * time)
    with pen.moved(x + 0.30, y, degrees=sway):
        for degrees, dark in ((62.0, 0.30), (-58.0, 0.34), (34.0, 0.14), (-32.0, 0.18), (2.0, 0.0)):
            with pen.moved(degrees=-degrees):
                tone = darker(colour, dark)
                shade = ((0.0, darker(tone, 0.42), 1.0), (0.5, tone, 1.0), (1.0, lighter(tone, 0.28), 1.0))
                pen.fill(smooth(_PETAL), Gradient((0.0, 0.0), (0.0, 0.0), shade, 0.6))
        cup = [(0.16, 0.0), (0.06, 0.09), (-0.06, 0.07), (-0.06, -0.07), (0.06, -0.09)]
        pen.fill(smooth(cup), "#4a7a40")
        pen.lines([[(-0.04, 0.0), (-0.46, 0.06)], [(-0.04, 0.0), (-0.44, -0.03)]], "#f4e0a0", 0.018)
        pen.fill_all([disc(-0.47, 0.06, 0.028), disc(-0.45, -0.03, 0.028)], "#ffd860")


def at_blossom(bird: Rig, span: float, colour: Colour) -> Rig:
    """The bird of that wing's length before a blossom of that colour."""
    x0, y0, x1, y1 = bird.box

    def draw(pen: Pen, act: Act) -> None:
        with pen.moved(sx=span, sy=span):
            _blossom(pen, colour, act.time)
        flies = replace(act, action=Action.FLY, before=Action.FLY) if act.action in HOVERS else act
        nearer = 0.05 * span * math.sin(1.1 * act.time)
        with pen.moved(nearer, 0.3 * nearer):
            bird.draw(pen, flies)

    framed = (-1.0 * span, -0.35 * span, 1.75 * span, 1.55 * span)
    return replace(
        bird, draw=draw, box=(x0, min(y0, -2.8 * span), max(x1, 2.3 * span), y1), does=bird.does | HOVERS,
        speed=lambda action: 0.0 if action in HOVERS else bird.speed(action), path=lambda act: (0.0, 0.0),
        grounded=bird.grounded - HOVERS, framed=lambda action: framed,
    )  # fmt: skip
