"""A goldfish bowl: the fish in it, round and round, and the table under it."""

from __future__ import annotations

import math
from dataclasses import replace

from filmgate.engines.animatic.colour import lighter
from filmgate.engines.animatic.pen import Pen, disc, horizontal, oval, smooth
from filmgate.engines.animatic.rigs.lathe import EYE, Profile, gloss, ring, turned
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

_GLASS: Profile = ((0.12, 0.02), (0.20, 0.06), (0.25, 0.18), (0.20, 0.31), (0.15, 0.35))
_WATER: Profile = ((0.12, 0.03), (0.195, 0.07), (0.243, 0.18), (0.21, 0.28))


def bowled(fish: Rig, count: int) -> Rig:
    """So many fish of that kind in a bowl, in metres; it stands still."""
    size = 0.15 / fish.length

    def draw(pen: Pen, act: Act) -> None:
        swims = replace(act, action=Action.SWIM, before=Action.SWIM)
        pen.fill(turned(_GLASS), horizontal(-0.25, 0.25, "#a8c0cc", "#f0f8fc", "#d8e8f0", "#98b0bc"), 0.45)
        pen.fill(turned(_WATER), horizontal(-0.25, 0.25, "#5aa0bc", "#b4dcea", "#8cc4d8", "#4a90ac"), 0.6)
        ring(pen, 0.21, 0.28, lighter("#8cc4d8", 0.4), 0.7)
        pebbles = [disc(0.028 * (i - 5), 0.035 + 0.008 * (i % 3), 0.016) for i in range(11)]
        pen.fill_all(pebbles, "#c8b48c")
        pen.line(smooth([(-0.10, 0.04), (-0.13, 0.12), (-0.09, 0.2)], False), "#3f8a4a", 0.014)
        for k in range(count):
            turn = 0.9 * act.time + 2.4 * k
            x, way = 0.10 * math.sin(turn), math.cos(turn)
            y = 0.13 + 0.02 * math.sin(1.3 * act.time + k)
            with pen.moved(x, y, sx=math.copysign(size, way), sy=size):
                fish.draw(pen, swims)
        for i in range(5):
            up = (0.4 * act.time + 0.2 * i) % 1.0
            bubble = disc(0.06 + 0.01 * math.sin(9 * up + i), 0.08 + 0.2 * up, 0.006)
            pen.line(bubble, "#f4fcff", 0.003, 0.8, closed=True)
        r, y = _GLASS[-1]
        pen.line(oval(-r, y - r * EYE, r, y + r * EYE), "#ffffff", 0.007, 0.9, closed=True)
        gloss(pen, _GLASS, 0.7, -0.85, 0.12)

    box, does = (-0.3, -0.06, 0.3, 0.42), frozenset(Action)
    return Rig("object", box, 0.36, 0.5, 0.2, draw, lambda action: 0.0, does=does)
