"""A frog: it crouches, and goes in leaps on its long hind legs."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, disc, limb, off, oval, smooth, vertical
from filmgate.engines.animatic.rigs.bodies import shadow
from filmgate.engines.animatic.rigs.creature import RUNS, STANDS, WALKS, Creature
from filmgate.engines.animatic.rigs.gait import Vector
from filmgate.engines.animatic.rigs.limbs import bent
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

_LEAP = 3.0
"""Body lengths from one leap to the next."""
_GROUND = 0.22
"""The share of it during which the feet stand."""
_LEAPS = WALKS | RUNS | {Action.JUMP}
_CALLS = frozenset({Action.SING, Action.TALK, Action.SHOUT})
_DOES = _LEAPS | STANDS | _CALLS | {Action.SIT, Action.LIE, Action.SLEEP, Action.LOOK, Action.SWIM}


@dataclass(frozen=True)
class Frog(Creature):
    """`length` of the body in metres."""

    length: float
    back: Colour
    belly: Colour
    mark: Colour

    def rig(self) -> Rig:
        s = self.length
        return Rig(
            name="frog",
            box=(-1.5 * s, -0.2 * s, 1.2 * s, 1.35 * s),
            height=0.95 * s,
            length=1.5 * s,
            face=0.62 * s,
            ahead=0.35 * s,
            draw=partial(draw_frog, self),
            does=_DOES,
            speed=partial(_speed, self),
            tread=partial(_tread, self),
            path=partial(_path, self),
            shadow=partial(shadow, x0=-0.5 * s, x1=0.55 * s),
            aloft=0.5,
            grounded=frozenset(Action) - {Action.SWIM},
        )

    def tinted(self, colour: Colour) -> Frog:
        return replace(self, back=colour, mark=darker(colour, 0.4), belly=lighter(colour, 0.6))


def _speed(frog: Frog, action: Action) -> float:
    if action is Action.SWIM:
        return 2.0 * frog.length
    return _LEAP * frog.length * (1.0 if action in WALKS else 1.5) if action in _LEAPS else 0.0


def _tread(frog: Frog, action: Action) -> float:
    return _LEAP * frog.length if action in _LEAPS else 0.0


def _phase(frog: Frog, act: Act) -> tuple[float, float]:
    """How far it leans over its feet (0..1), and how far it is through the air (0..1)."""
    q = act.distance / (_LEAP * frog.length) % 1.0
    if act.action not in _LEAPS:
        return 0.35, 0.0
    return min(1.0, q / _GROUND), max(0.0, (q - _GROUND) / (1 - _GROUND))


def _path(frog: Frog, act: Act) -> tuple[float, float]:
    _, air = _phase(frog, act)
    return 0.0, 0.75 * frog.length * math.sin(math.pi * air)


def draw_frog(frog: Frog, pen: Pen, act: Act) -> None:
    over, air = _phase(frog, act)
    with pen.moved(sx=frog.length, sy=frog.length):
        if act.action is Action.SWIM:
            kick = 0.5 + 0.5 * math.sin(act.time * 4)
            _frog(pen, frog, act, 8.0, _swimming(kick))
        elif air:
            _frog(pen, frog, act, 26 * math.cos(math.pi * air), _flying(air))
        else:
            breath = 0.012 * math.sin(act.time * 3)
            _frog(pen, frog, act, 22 + 4 * over, _standing(over, breath))


@dataclass(frozen=True)
class _Pose:
    """Of the body's middle, a hind and a fore foot, in lengths; the far feet lie a little before."""

    middle: Vector
    hind: Vector
    fore: Vector


def _standing(over: float, breath: float) -> _Pose:
    """It moves over its feet by the share of a leap that they stand."""
    gone = _LEAP * _GROUND * (over - 0.35)
    y = 0.34 + 0.10 * max(0.0, over - 0.35) + breath
    return _Pose(np.array([0.0, y]), np.array([0.02 - gone, 0.03]), np.array([0.34 - gone, 0.02]))


def _flying(air: float) -> _Pose:
    """Legs stretched at first, drawn in before it lands."""
    tuck = air * air
    hind = np.array([-1.05, 0.0]) * (1 - tuck) + np.array([0.04, 0.03]) * tuck
    fore = np.array([0.30, 0.06]) * (1 - tuck) + np.array([0.66, 0.02]) * tuck
    return _Pose(np.array([0.0, 0.40]), hind, fore)


def _swimming(kick: float) -> _Pose:
    hind = np.array([-1.1, 0.22]) * kick + np.array([-0.5, 0.02]) * (1 - kick)
    return _Pose(np.array([0.0, 0.35]), hind, np.array([0.20 - 0.25 * kick, 0.12]))


def _frog(pen: Pen, frog: Frog, act: Act, pitch: float, pose: _Pose) -> None:
    a = math.radians(pitch)
    along = np.array([math.cos(a), math.sin(a)])
    hip, shoulder = pose.middle - 0.34 * along, pose.middle + 0.20 * along - (0.0, 0.10)
    for dx, tone in ((0.09, 0.40), (0.0, 0.14)):
        if not dx:
            with pen.moved(float(pose.middle[0]), float(pose.middle[1]), degrees=pitch):
                _body(pen, frog, act)
        colour = darker(frog.back, tone)
        _hind(pen, off(hip, dx, 0.0), off(pose.hind, dx, 0.0), colour)
        _fore(pen, off(shoulder, dx, 0.0), off(pose.fore, dx, 0.0), colour)


def _hind(pen: Pen, hip: Vector, foot: Vector, colour: Colour) -> None:
    """Thigh, shank and foot; the knee stands up on whichever side it can."""
    heel = off(foot, -0.16, 0.05)
    knee = max((bent(hip, heel, 0.40, 0.40, side) for side in (1.0, -1.0)), key=lambda at: float(at[1]))
    pen.fill_all([limb(hip, knee, 0.15, 0.10), limb(knee, heel, 0.085, 0.05),
        limb(heel, off(foot, 0.14, 0.0), 0.045, 0.03)],
                 colour)  # fmt: skip


def _fore(pen: Pen, shoulder: Vector, foot: Vector, colour: Colour) -> None:
    elbow = bent(shoulder, foot, 0.24, 0.24, -1.0)
    pen.fill_all([limb(shoulder, elbow, 0.07, 0.055), limb(elbow, foot, 0.05, 0.035),
        limb(foot, off(foot, 0.10, 0.0), 0.035, 0.025)],
                 colour)  # fmt: skip


def _body(pen: Pen, frog: Frog, act: Act) -> None:
    body = [(-0.48, -0.06), (-0.34, 0.14), (-0.05, 0.24), (0.18, 0.26), (0.40, 0.20), (0.54, 0.08),
        (0.50, -0.04),
            (0.26, -0.18), (-0.08, -0.22), (-0.36, -0.17)]  # fmt: skip
    pen.fill(smooth(body), vertical(-0.2, 0.1, frog.belly, frog.back))
    pen.fill_all(
        [disc(x, y, r) for x, y, r in ((-0.26, 0.08, 0.045), (-0.10, 0.15, 0.05), (0.06, 0.12, 0.035))],
        frog.mark,
    )
    if act.action in _CALLS:
        swell = 0.10 + 0.09 * abs(math.sin(act.time * 4))
        pen.fill(disc(0.36, -0.12, swell), lighter(frog.belly, 0.2))
    pen.line(smooth([(0.53, 0.04), (0.40, -0.01), (0.26, 0.03)], False, 4), darker(frog.back, 0.5), 0.020)
    pen.fill(disc(0.28, 0.27, 0.115), frog.back)
    if act.action is Action.SLEEP or act.time % 3.7 < 0.1:
        pen.line([(0.20, 0.27), (0.37, 0.27)], "#101408", 0.025)
    else:
        pen.fill(disc(0.295, 0.28, 0.085), "#f4e060")
        pen.fill(oval(0.25, 0.255, 0.36, 0.305), "#101408")
