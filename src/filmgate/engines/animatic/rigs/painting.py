"""An elephant that paints: a brush in its trunk, and before it an easel on which the picture grows."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Pen, bezier, box, disc, oval, smooth
from filmgate.engines.animatic.rigs.crowns import trunk
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

PAINTS = frozenset({Action.WRITE, Action.WORK})
_PAINTING = re.compile(
    r"\b(?:paint(?:s|ed|ing)?|draw(?:s|ing)?|drew|canvas|easel|brush)\b|画|涂鸦|彩绘", re.IGNORECASE
)
_WOOD, _LINEN = "#8a5f38", "#f8f4ea"
_ALONG, _LOW, _HIGH = 0.98, 0.55, 2.15
"""Metres from its face to the middle of the canvas, and from the ground to its lower and upper edges."""
_HALF = 0.62


def is_painting(action: Action, words: str) -> bool:
    return action in PAINTS and _PAINTING.search(words) is not None


def brush(pen: Pen, time: float, head: float) -> None:
    """In the curl of the trunk, in heads; it dabs."""
    x, y = trunk(time)[-1]
    with pen.moved(x, y, degrees=-head + 24.0 + 7.0 * math.sin(3.0 * time)):
        pen.line([(-0.16, -0.03), (0.34, 0.07)], "#c8923c", 0.035)
        pen.line([(0.30, 0.062), (0.38, 0.078)], "#b8bcc4", 0.05)
        pen.fill(smooth([(0.37, 0.05), (0.50, 0.10), (0.37, 0.105)]), "#d8342c")


def at_an_easel(rig: Rig) -> Rig:
    """The elephant with what it paints before it."""
    x = rig.ahead + _ALONG

    def draw(pen: Pen, act: Act) -> None:
        if act.action in PAINTS:
            with pen.moved(x):
                _easel(pen)
                _picture(pen, act)
        rig.draw(pen, replace(act, action=Action.WRITE) if act.action in PAINTS else act)

    x0, y0, x1, y1 = rig.box
    return replace(rig, draw=draw, box=(x0, y0, max(x1, x + 1.0), y1), does=rig.does | PAINTS)


def _easel(pen: Pen) -> None:
    legs = [[(-0.42, 0.0), (0.0, 2.5)], [(0.42, 0.0), (0.0, 2.5)], [(0.18, 0.12), (0.0, 2.4)]]
    pen.lines(legs, _WOOD, 0.07)
    pen.fill(box(-_HALF - 0.06, _LOW - 0.08, _HALF + 0.06, _LOW + 0.02), darker(_WOOD, 0.15))
    pen.fill(box(-_HALF, _LOW, _HALF, _HIGH), _LINEN)
    pen.line(box(-_HALF, _LOW, _HALF, _HIGH), darker(_LINEN, 0.25), 0.03, closed=True)


def _picture(pen: Pen, act: Act) -> None:
    """Sky, sun, a hill and flowers: one after the other, as far as it has come."""
    done = 0.2 + 0.8 * ease(0.0, 1.0, act.progress)
    with pen.inked(), pen.moved(0.0, _LOW, sx=_HALF, sy=_HALF):
        pen.fill(box(-0.92, 2.5 - 1.3 * min(1.0, 2.4 * done), 0.92, 2.5), "#a8d4ee", 0.85)
        if done > 0.3:
            pen.fill(disc(0.45, 2.0, 0.24 * min(1.0, 4 * (done - 0.3))), "#f4b83c")
        if done > 0.45:
            wide = -0.92 + 1.84 * min(1.0, 4 * (done - 0.45))
            hill = bezier((-0.92, 0.9), (-0.3, 1.5), (wide, 0.95))
            pen.fill([(-0.92, 0.1), *hill, (wide, 0.1)], "#6aa84a", 0.9)
        for k in range(round(6 * max(0.0, done - 0.7) / 0.3)):
            fx, fy = -0.7 + 0.28 * k, 0.45 + 0.2 * (k % 2)
            pen.fill_all([disc(fx + 0.08 * math.cos(a), fy + 0.08 * math.sin(a), 0.06) for a in range(6)],
                         ("#d8342c", "#e87ab0", "#8a5ac8")[k % 3])  # fmt: skip
            pen.fill(oval(fx - 0.04, fy - 0.04, fx + 0.04, fy + 0.04), lighter("#f4c83c", 0.2))
