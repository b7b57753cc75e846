"""A manta ray: wings that beat slowly, horns about the mouth, a whip of a tail, seen half from above."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, bezier, disc, smooth, vertical
from filmgate.engines.animatic.rigs.creature import Creature
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

_STILL = frozenset({Action.STAND, Action.WAIT, Action.LOOK, Action.SLEEP})
_DOES = _STILL | {
    Action.SWIM, Action.GLIDE, Action.FLOAT, Action.FLY, Action.WALK, Action.RUN, Action.APPROACH,
    Action.LEAVE,
}  # fmt: skip
_BEAT = 2.2
"""Radians a second of its wings."""


@dataclass(frozen=True)
class Ray(Creature):
    """`span` in metres, wing tip to wing tip."""

    span: float
    back: Colour
    belly: Colour

    def rig(self) -> Rig:
        s = self.span
        return Rig(
            name="fish",
            box=(-0.95 * s, -0.45 * s, 0.6 * s, 0.85 * s),
            height=0.5 * s,
            length=1.0 * s,
            face=0.2 * s,
            ahead=0.3 * s,
            draw=partial(draw_ray, self),
            does=_DOES,
            speed=partial(_speed, self),
            aloft=0.6 + 0.1 * s,
        )

    def tinted(self, colour: Colour) -> Ray:
        return replace(self, back=colour)


def _speed(ray: Ray, action: Action) -> float:
    return (0.1 if action in _STILL else 0.6) * math.sqrt(ray.span)


def draw_ray(ray: Ray, pen: Pen, act: Act) -> None:
    beat = math.sin(_BEAT * act.time)
    with pen.moved(0.0, 0.2 * ray.span, degrees=3 * math.sin(0.8 * act.time), sx=ray.span, sy=ray.span):
        sway = 0.03 * math.sin(1.6 * act.time)
        pen.line(
            bezier((-0.24, 0.0), (-0.55, 0.02 + sway), (-0.9, -0.04 - sway)), darker(ray.back, 0.2), 0.014
        )
        _wing(pen, ray, -0.20 * beat - 0.10, near=False)
        trunk = [
            (0.36, 0.02), (0.26, 0.09), (0.0, 0.10), (-0.26, 0.02), (-0.1, -0.07), (0.2, -0.08),
            (0.34, -0.04),
        ]  # fmt: skip
        pen.fill(smooth(trunk), vertical(-0.08, 0.1, ray.belly, ray.back))
        _wing(pen, ray, 0.24 * beat + 0.06, near=True)
        for y in (0.03, -0.045):
            horn = smooth(
                [(0.31, y + 0.02), (0.37, y + 0.03), (0.42, y + 0.005), (0.37, y), (0.32, y - 0.01)]
            )
            pen.fill(horn, darker(ray.back, 0.1))
        gills = [[(0.20 - 0.035 * k, -0.045), (0.185 - 0.035 * k, -0.075)] for k in range(4)]
        pen.lines(gills, darker(ray.belly, 0.4), 0.007)
        pen.fill(disc(0.29, 0.035, 0.017), "#0a0c10")
        pen.fill(disc(0.295, 0.041, 0.006), "#ffffff")


def _wing(pen: Pen, ray: Ray, tip: float, *, near: bool) -> None:
    """A wing whose tip is so high over its root; the near one shows its back, the far one its belly."""
    out = -0.10 if near else 0.34
    edge = [
        (0.26, 0.05), (0.12, 0.08 + 0.4 * tip + 0.3 * out), (-0.16, 0.02 + tip + out),
        (-0.20, 0.9 * tip + 0.85 * out), (-0.14, 0.03 + 0.3 * tip + 0.2 * out), (-0.22, 0.0),
    ]  # fmt: skip
    tone = ray.back if near else darker(ray.back, 0.25)
    pen.fill(smooth(edge), vertical(-0.3, 0.35, darker(tone, 0.25), lighter(tone, 0.12)))
    if near:
        pen.line(smooth(edge[1:4], closed=False), lighter(ray.back, 0.35), 0.010, 0.7)
