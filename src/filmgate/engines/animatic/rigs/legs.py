"""The legs of beasts: where their parts are in a posture, and how they are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import Gradient, Pen, Points, Stop, limb, off
from filmgate.engines.animatic.rigs.coats import Coat
from filmgate.engines.animatic.rigs.gait import Vector
from filmgate.engines.animatic.rigs.limbs import bent
from filmgate.engines.animatic.rigs.posture import Posture

if TYPE_CHECKING:
    from filmgate.engines.animatic.rigs.beast import Beast

SET_OFF: frozenset[Coat] = frozenset({"saddle", "wool"})
"""Coats that do not go on down the legs."""


def shade_between(start: Vector, end: Vector, stops: tuple[Stop, ...]) -> Gradient:
    """Colours from one point to the other."""
    return Gradient((float(start[0]), float(start[1])), (float(end[0]), float(end[1])), stops)


@dataclass(frozen=True)
class Leg:
    """Where it is, in metres: the thigh or upper arm from `top` to `joint`, with the radii `thick` and
    `thin`, and the `toe`. One that is lain on has a haunch in the thigh's place, or nothing."""

    top: Vector
    joint: Vector
    toe: Vector
    thick: float
    thin: float
    hind: bool
    folded: bool

    def upper(self) -> Points:
        """The outline of the thigh or upper arm."""
        return limb(self.top, self.joint, self.thick, self.thin)

    def rooted(self) -> Points:
        """The part of it that has the trunk's shade."""
        if self.folded:
            return self.upper()
        middle = (self.top + self.joint) / 2
        return limb(self.top, middle, self.thick, 0.48 * (self.thick + self.thin))


def leg_of(beast: Beast, p: Posture, i: int) -> Leg:
    """The leg of that number among the posture's feet; the even ones are hind legs."""
    s, thick, hind = beast.shoulder, beast.leg * beast.shoulder, i % 2 == 0
    root, toe = (p.hips if hind else p.chest), off(p.feet[i], 0.0, 0.035 * s)
    if p.folded > (0.5 if hind else 1.5):
        return _folded(beast, root, toe, hind)
    top = off(root, 0.02 * s if hind else -0.02 * s, -0.10 * s)
    upper = (0.355 if hind else 0.355 * (1 + 1.25 * beast.slope)) * s
    joint = bent(top, toe, upper, upper, -1.0 if hind else 1.0)
    return Leg(top, joint, toe, thick * (2.0 if hind else 1.55), thick * 0.72, hind, False)


def _folded(beast: Beast, root: Vector, toe: Vector, hind: bool) -> Leg:
    """A leg that is lain on: a haunch and a foot, or a forearm."""
    s, high = beast.shoulder, float(root[1])
    if not hind:
        elbow = off(root, 0.0, -0.32 * beast.depth * s)
        return Leg(elbow, elbow, toe, 0.0, beast.leg * s * 0.85, hind, True)
    knee = np.array([float(root[0]) + 0.20 * s, max(0.20 * s, high - 0.04 * s)])
    haunch = min(0.26 * s, max(0.12 * s, high - 0.06 * s))
    return Leg(off(root, 0.02 * s, -0.06 * s), knee, toe, haunch, 0.16 * s, hind, True)


def draw_upper_legs(pen: Pen, beast: Beast, legs: list[Leg], far: bool = False) -> None:
    """Near ones dissolve upwards into the trunk, unless they are set off from it."""
    fur, colour = _furs(beast, far)
    over = 1.0 if far or beast.coat in SET_OFF else 0.0
    for leg in legs:
        if not leg.folded:
            start = leg.top + 0.35 * (leg.top - leg.joint)
            tones: tuple[Stop, ...] = (0.0, fur, over), (0.45, fur, 1.0), (1.0, colour, 1.0)
            pen.fill(leg.upper(), shade_between(start, leg.joint, tones))
        elif leg.hind:
            tones = (0.0, fur, over), (1.0, lighter(fur, 0.06), 1.0)
            pen.fill(leg.upper(), shade_between(leg.top, leg.joint, tones))


def draw_lower_legs(pen: Pen, beast: Beast, legs: list[Leg], far: bool = False) -> None:
    """Shins and paws or hooves."""
    s, thick, (_, colour) = beast.shoulder, beast.leg * beast.shoulder, _furs(beast, far)
    for leg in legs:
        if leg.folded:
            start = off(leg.toe, -0.22 * s, 0.03 * s) if leg.hind else leg.top
            pen.fill(limb(start, leg.toe, thick * 0.85, thick * 0.6), colour)
        else:
            pen.fill(limb(leg.joint, leg.toe, leg.thin, thick * 0.52), colour)
        _paw(pen, beast, leg.toe, colour)


def _furs(beast: Beast, far: bool) -> tuple[Colour, Colour]:
    """Of a leg's upper and lower part."""
    lower = beast.socks or (darker(beast.fur, 0.08) if beast.hooves else beast.fur)
    upper = lower if beast.coat == "saddle" else beast.fur
    return (mix(upper, beast.dark, 0.38), mix(lower, "#000000", 0.30)) if far else (upper, lower)


def _paw(pen: Pen, beast: Beast, toe: Vector, colour: Colour) -> None:
    """A paw, or a hoof."""
    s, thick = beast.shoulder, beast.leg * beast.shoulder
    if beast.hooves:
        x, y = toe
        hoof = [(x - 0.5 * thick, y + 0.03 * s), (x + 0.5 * thick, y + 0.03 * s),
                (x + 0.85 * thick, y - 0.035 * s), (x - 0.55 * thick, y - 0.035 * s)]  # fmt: skip
        pen.fill(hoof, beast.dark)
    else:
        pen.fill(limb(toe, off(toe, 0.07 * s, -0.01 * s), thick * 0.58, thick * 0.48), darker(colour, 0.15))
