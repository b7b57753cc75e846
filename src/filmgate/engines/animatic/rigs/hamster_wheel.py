"""A wheel for a hamster or a mouse: it turns under who runs in it, and who runs stays where it is."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from filmgate.engines.animatic.pen import Pen, arc, disc
from filmgate.engines.animatic.rigs.bodies import shadow
from filmgate.engines.animatic.rigs.pace import GOES, RUNS
from filmgate.engines.animatic.rigs.rig import Act, Rig

_WHEEL = re.compile(
    r"\b(?:in|inside|on|onto|into) (?:an?|the|its|his|her|their) (?:[\w-]+ ){0,3}?wheel\b"
    r"|\b(?:hamster|exercise|running|spinning) wheel\b|跑轮|转轮|滚轮|轮子[里上]",
    re.IGNORECASE,
)
_RIM, _SPOKE, _STAND = "#58a8c8", "#9ccfe0", "#e8a24c"
_SPOKES = 8
_RADIUS, _LIFT = 0.92, 0.12
"""The wheel's radius and its gap to the ground, in the animal's lengths."""


def has_wheel(words: str) -> bool:
    """Whether the words put a small animal into a wheel."""
    return _WHEEL.search(words) is not None


def in_a_wheel(rig: Rig) -> Rig:
    """The animal in a wheel of its size, which turns as fast as its feet go."""
    radius, lift = _RADIUS * rig.length, _LIFT * rig.length
    middle, stride = lift + radius, rig.speed

    def draw(pen: Pen, act: Act) -> None:
        gone = act.time * stride(act.action) if act.action in GOES | RUNS else 0.0
        _stand(pen, radius, middle)
        _spokes(pen, radius, middle, gone / radius)
        with pen.moved(-0.06 * radius, lift + 0.06 * radius):
            rig.draw(pen, replace(act, distance=gone))
        pen.line(disc(0.0, middle, radius), _RIM, 0.07 * radius, closed=True)

    half = 1.25 * radius
    return replace(
        rig, name="object", box=(-half, -0.1 * radius, half, middle + 1.2 * radius), length=2 * radius,
        height=2.1 * radius, face=middle, draw=draw, speed=lambda action: 0.0, tread=lambda action: 0.0,
        path=lambda act: (0.0, 0.0), shadow=lambda pen: shadow(pen, -0.7 * radius, 0.7 * radius),
    )  # fmt: skip


def _stand(pen: Pen, radius: float, middle: float) -> None:
    for side in (-1, 1):
        pen.line([(0.0, middle), (0.7 * side * radius, 0.0)], _STAND, 0.09 * radius)
    pen.line([(-0.8 * radius, 0.02 * radius), (0.8 * radius, 0.02 * radius)], _STAND, 0.08 * radius)


def _spokes(pen: Pen, radius: float, middle: float, turned: float) -> None:
    """Clockwise by so many radians, as the ground goes back under who runs to the right."""
    for n in range(_SPOKES):
        angle = 2 * math.pi * n / _SPOKES - turned
        end = (radius * math.cos(angle), middle + radius * math.sin(angle))
        pen.line([(0.0, middle), end], _SPOKE, 0.03 * radius, 0.8)
    pen.line(arc(0.0, middle, 0.94 * radius, 0.94 * radius, 0, 360), _SPOKE, 0.04 * radius, 0.7)
    pen.fill(disc(0.0, middle, 0.09 * radius), _STAND)
