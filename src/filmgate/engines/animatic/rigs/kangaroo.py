"""A kangaroo: upright on its haunches and its tail, short arms; it leaps. Lengths are in its heights."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property, partial

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import Head, Pen, horizontal, limb, off, smooth
from filmgate.engines.animatic.rigs.bodies import shadow
from filmgate.engines.animatic.rigs.creature import RUNS, STANDS, WALKS, Creature
from filmgate.engines.animatic.rigs.faces import draw_face
from filmgate.engines.animatic.rigs.gait import Vector
from filmgate.engines.animatic.rigs.limbs import bent
from filmgate.engines.animatic.rigs.looks import FACES, Look
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

_BOXES = frozenset({Action.FIGHT, Action.ATTACK, Action.PUSH})
_HOPS = (WALKS | RUNS | {Action.JUMP}) - _BOXES
_FEEDS = frozenset({Action.EAT, Action.DRINK})
_RESTS = frozenset({Action.LIE, Action.SLEEP, Action.SIT})
_DOES = _HOPS | _BOXES | _FEEDS | _RESTS | STANDS | {Action.LOOK}
_BOUND = 1.7
"""Heights that a bound takes it."""


@dataclass(frozen=True)
class Kangaroo(Creature):
    """`height` in metres, to the crown."""

    height: float
    fur: Colour
    belly: Colour
    joey: bool = False
    """Whether a young one looks out of its pouch."""

    @cached_property
    def look(self) -> Look:
        return Look(FACES["deer"], self.fur, mix(self.fur, self.belly, 0.7), "leaf", self.fur)

    def rig(self) -> Rig:
        h = self.height
        return Rig(
            name="kangaroo",
            box=(-0.95 * h, -0.12 * h, 0.70 * h, 1.75 * h),
            height=1.12 * h,
            length=1.05 * h,
            face=0.90 * h,
            ahead=0.20 * h,
            draw=partial(draw_kangaroo, self),
            does=_DOES,
            speed=partial(_speed, self),
            tread=lambda action: _BOUND * h if action in _HOPS else 0.0,
            drop=lambda action: 0.42 * h if action in _FEEDS | {Action.SLEEP, Action.LIE} else 0.0,
            shadow=partial(shadow, x0=-0.5 * h, x1=0.35 * h),
            grounded=frozenset(Action),
        )  # fmt: skip

    def tinted(self, colour: Colour) -> Kangaroo:
        return replace(self, fur=colour, belly=lighter(colour, 0.35))


def _speed(one: Kangaroo, action: Action) -> float:
    if action not in _HOPS:
        return 0.0
    return (2.6 if action in RUNS | {Action.JUMP} else 1.5) * math.sqrt(one.height)


@dataclass(frozen=True)
class _Hold:
    """How high it is off the ground, how far its trunk is bent forward (degrees), how its legs are stretched
    (0 gathered .. 1 pushed off), where its hands are."""

    up: float
    bend: float
    push: float
    crouch: float
    hands: tuple[float, float]


def _hold(one: Kangaroo, act: Act) -> _Hold:
    time = act.time
    if act.action in _HOPS:
        q = act.distance / (_BOUND * one.height) % 1.0
        air = max(0.0, math.sin(math.pi * min(1.0, q / 0.72)))
        push = max(0.0, math.cos(math.tau * (q + 0.06)))
        return _Hold(0.34 * air, 40.0 - 10.0 * air, push, 0.0, (0.10, -0.20))
    if act.action in _BOXES:
        jab = math.sin(7.0 * time)
        return _Hold(0.0, -4.0 + 4.0 * jab, 0.3, 0.0, (0.24 + 0.05 * jab, 0.06))
    if act.action in _FEEDS | {Action.LIE, Action.SLEEP}:
        return _Hold(0.0, 74.0, 0.0, 0.10, (0.14, -0.22))
    return _Hold(0.0, 8.0 + 1.5 * math.sin(1.3 * time), 0.0, 0.0, (0.10, -0.16))


def draw_kangaroo(one: Kangaroo, pen: Pen, act: Act) -> None:
    h, hold = one.height, _hold(one, act)
    with pen.moved(0.0, hold.up * h, sx=h, sy=h):
        hip = np.array([-0.10, 0.34 - hold.crouch + 0.05 * hold.push])
        a = math.radians(90.0 - hold.bend)
        chest = hip + 0.36 * np.array([math.cos(a), math.sin(a)])
        _leg(pen, one, hip, hold, 0.05, darker(one.fur, 0.35))
        _arm(pen, chest, hold, 0.03, darker(one.fur, 0.35))
        _tail(pen, one, hip, hold, act.time)
        _trunk(pen, one, hip, chest)
        _leg(pen, one, hip, hold, 0.0, darker(one.fur, 0.06))
        _head(pen, one, chest, hold, act)
        _arm(pen, chest, hold, 0.0, darker(one.fur, 0.06))


def _trunk(pen: Pen, one: Kangaroo, hip: Vector, chest: Vector) -> None:
    """Pear-shaped, its belly lighter."""
    w = (chest - hip) / float(np.hypot(*(chest - hip)))
    side = np.array([-w[1], w[0]])
    outline = [hip - 0.13 * w + 0.02 * side, hip + 0.15 * side, hip + 0.16 * w + 0.135 * side,
               chest + 0.085 * side, chest + 0.13 * w + 0.035 * side, chest + 0.13 * w - 0.045 * side,
               chest - 0.085 * side, hip + 0.16 * w - 0.14 * side, hip - 0.15 * side]  # fmt: skip
    x0, x1 = float(hip[0]) - 0.18, float(hip[0]) + 0.22
    pen.fill(
        smooth(outline), horizontal(x0, x1, darker(one.fur, 0.22), one.fur, mix(one.fur, one.belly, 0.6))
    )
    if one.joey:
        at = hip + 0.12 * w - 0.12 * side
        with pen.moved(float(at[0]), float(at[1]), degrees=14, sx=0.13, sy=0.13):
            draw_face(pen, one.look, 0.0, 0.0, 0.0)
        pouch = [hip + 0.10 * w - 0.16 * side, hip + 0.13 * w - 0.02 * side, hip - 0.02 * side,
                 hip - 0.04 * w - 0.14 * side]  # fmt: skip
        pen.fill(smooth(pouch), mix(one.fur, one.belly, 0.45))


def _leg(pen: Pen, one: Kangaroo, hip: Vector, hold: _Hold, far: float, colour: Colour) -> None:
    """A great thigh, a long shin, a longer foot."""
    back = 0.26 * hold.push
    ankle = np.array([-0.06 + far - back, 0.075 + 0.06 * hold.push - (0.5 * hold.up * hold.push)])
    knee = bent(hip, ankle, 0.26, 0.27, 1.0)
    pen.fill_all([limb(off(hip, 0.0, -0.01), knee, 0.125, 0.062), limb(knee, ankle, 0.060, 0.030)], colour)
    toe = ankle + (np.array([0.25, -0.055]) if not hold.up else np.array([0.16, -0.16 - 0.04 * hold.push]))
    pen.fill_all([limb(ankle, toe, 0.032, 0.020)], darker(colour, 0.25))


def _arm(pen: Pen, chest: Vector, hold: _Hold, far: float, colour: Colour) -> None:
    root = off(chest, 0.05 + far, -0.02)
    hand = root + np.array([hold.hands[0], hold.hands[1] + far])
    elbow = bent(root, hand, 0.12, 0.13, -1.0)
    pen.fill_all([limb(root, elbow, 0.040, 0.027), limb(elbow, hand, 0.026, 0.020)], colour)
    pen.fill(limb(hand, off(hand, 0.03, -0.02), 0.022, 0.016), "#2c201a")


def _tail(pen: Pen, one: Kangaroo, hip: Vector, hold: _Hold, time: float) -> None:
    """It props it up, and swings behind as it leaps."""
    lift = 0.0 if not hold.up else 0.14 + 0.5 * hold.up
    sway = 0.012 * math.sin(1.8 * time)
    far = [(-0.36, 0.13 + 0.5 * lift), (-0.58, 0.05 + lift), (-0.82, 0.045 + lift + sway)]
    way = np.vstack([off(hip, -0.06, -0.04), far])
    line = smooth(way, False, 6)
    thick = np.linspace(0.095, 0.022, len(line))
    pen.fill_all(
        [limb(line[i], line[i + 1], float(thick[i]), float(thick[i + 1])) for i in range(len(line) - 1)],
        darker(one.fur, 0.14),
    )


def _head(pen: Pen, one: Kangaroo, chest: Vector, hold: _Hold, act: Act) -> None:
    low = act.action in _FEEDS | {Action.SLEEP, Action.LIE}
    reach = np.array([0.20, -0.05]) if low else np.array([0.10 + 0.0018 * hold.bend, 0.20])
    end, tilt = chest + reach, -46.0 if low else 8.0 * math.sin(1.2 * act.time) - 8.0
    pen.fill(limb(off(chest, 0.0, 0.06), end, 0.080, 0.052), one.fur)
    with pen.moved(float(end[0]), float(end[1]), degrees=tilt, sx=0.215, sy=0.215):
        if pen.heads is not None:
            pen.heads.append(Head(pen.frame, False, one.look.face.front))
        jaw = abs(math.sin(5 * act.time)) * 0.2 if act.action in _FEEDS else 0.0
        with pen.moved(-0.13, 0.22, degrees=14, sx=1.35, sy=1.35), pen.moved(0.13, -0.22):
            draw_face(pen, one.look, jaw, float(act.action is Action.SLEEP), act.time)
