"""Dinosaurs that hunt: on two legs, the back level, a great head of jaws before the hips and a long tail as
its counterweight. Lengths are in heights of the hip; the ground is y = 0, the hip over the origin.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Pen, Points, limb, off, smooth, vertical
from filmgate.engines.animatic.rigs.bodies import puffs, shadow
from filmgate.engines.animatic.rigs.creature import RUNS, STANDS, WALKS, Creature
from filmgate.engines.animatic.rigs.gait import Vector
from filmgate.engines.animatic.rigs.jaws import draw_jaws
from filmgate.engines.animatic.rigs.legs import shade_between
from filmgate.engines.animatic.rigs.limbs import bent, planted
from filmgate.engines.animatic.rigs.rig import Act, Box, Rig
from filmgate.storyboard.vocabulary import Action

_FEEDS = frozenset({Action.EAT, Action.DRINK})
_RESTS = frozenset({Action.LIE, Action.SLEEP, Action.SIT, Action.HIDE})
_ROARS = frozenset({Action.SHOUT, Action.SING, Action.TALK})
_SNAPS = frozenset({Action.FIGHT, Action.CATCH})
_GOES = WALKS | RUNS
_DOES = _GOES | STANDS | _FEEDS | _RESTS | _ROARS | _SNAPS | {Action.LOOK, Action.WAKE, Action.JUMP}
_WALK, _RUN = (1.30, 0.62, 0.16), (2.50, 0.34, 0.30)
"""Of a gait: the stride, the share of it that a foot is on the ground, how high it is lifted."""
_THIGH, _SHIN, _INSTEP = 0.46, 0.44, 0.30
_STATIONS = (0.02, 0.10, 0.22, 0.34, 0.45, 0.55)
"""Where along the trunk its thickness is given, from the hip on."""
_ABOVE, _BELOW = (0.27, 0.29, 0.30, 0.28, 0.25, 0.21), (0.20, 0.25, 0.32, 0.34, 0.31, 0.24)
_MIDDLE = 11
"""The station among all of tail, trunk and neck where the belly is lowest."""


@dataclass(frozen=True)
class Theropod(Creature):
    """`hip` in metres."""

    hip: float
    skin: Colour
    belly: Colour
    mark: Colour
    head: float = 0.62
    """Its length."""
    bulk: float = 1.0
    """How thick it is."""
    arm: float = 0.13
    """The length of each half of an arm."""
    snout: float = 1.0
    """How high the head is for its length."""
    sail: bool = False
    """Whether its back bears one, as a spinosaurus's."""

    def rig(self) -> Rig:
        s = self.hip
        return Rig(
            name="theropod",
            box=(-2.45 * s, -0.35 * s, (1.45 + 1.1 * self.head) * s, 2.35 * s),
            height=1.62 * s,
            length=3.6 * s,
            face=1.44 * s,
            ahead=(0.80 + 0.5 * self.head) * s,
            draw=partial(draw_theropod, self),
            does=_DOES,
            speed=partial(_speed, self),
            tread=lambda action: _gait(action)[0] * s / 2 if action in _GOES else 0.0,
            drop=partial(_drop, self),
            path=partial(_leapt, self),
            shadow=partial(shadow, x0=-1.15 * s, x1=1.05 * s),
            grounded=frozenset(Action),
            framed=partial(_framed, self),
        )

    def saddle(self, act: Act) -> tuple[float, float]:
        return 0.20 * self.hip, (_hold(self, act).hip + 0.26 * self.bulk) * self.hip

    def tinted(self, colour: Colour) -> Theropod:
        return replace(self, skin=colour, belly=lighter(colour, 0.45), mark=darker(colour, 0.4))


def _gait(action: Action) -> tuple[float, float, float]:
    return _RUN if action in RUNS | {Action.JUMP} else _WALK


def _speed(one: Theropod, action: Action) -> float:
    """The larger, the heavier its steps."""
    if action not in _GOES | {Action.JUMP}:
        return 0.0
    pace = 2.6 if action in RUNS | {Action.JUMP} else 1.0
    return float(pace * one.hip ** (0.9 if action in WALKS else 0.85))


def _drop(one: Theropod, action: Action) -> float:
    low = 1.05 if action in _FEEDS or action is Action.SLEEP else 0.55 if action in _RESTS else 0.0
    return low * one.hip


def _framed(one: Theropod, action: Action) -> Box:
    """Without the end of its tail, which a picture may cut."""
    low = action in _RESTS
    return -1.45 * one.hip, 0.0, (1.0 + one.head) * one.hip, (1.0 if low else 1.68) * one.hip


def _leapt(one: Theropod, act: Act) -> tuple[float, float]:
    if act.action is not Action.JUMP:
        return 0.0, 0.0
    return 0.0, 0.5 * one.hip * max(0.0, math.sin(math.tau * act.distance / (2 * _RUN[0] * one.hip)))


class _Hold(NamedTuple):
    """The hip's height; the degrees that trunk, neck and head rise; how far the jaws are open and the eyes
    shut, the tail's end rises and the arms reach; both balls of the feet, and how steep the insteps are."""

    hip: float
    trunk: float
    neck: float
    head: float
    jaw: float
    shut: float
    tail: float
    arms: float
    near: tuple[float, float, float]
    far: tuple[float, float, float]


_FEET = ((0.10, 0.05, 98.0), (-0.12, 0.05, 104.0))
_FOLDED = ((0.26, 0.05, 150.0), (0.14, 0.05, 150.0))


def _hold(one: Theropod, act: Act) -> _Hold:
    """At this moment of the act, on the way from the action before."""
    now = _held(one, act.action, act)
    if act.share >= 1 or act.before is act.action:
        return now
    return _blend(_held(one, act.before, act), now, act.share)


def _blend(a: _Hold, b: _Hold, k: float) -> _Hold:
    """So far from one to the other, 0..1."""
    hip, trunk, neck, head, jaw, shut, tail, arms = (
        p + (q - p) * k for p, q in zip(a[:8], b[:8], strict=True)
    )
    near, far = ((w[0] + (v[0] - w[0]) * k, w[1] + (v[1] - w[1]) * k, w[2] + (v[2] - w[2]) * k)
                 for w, v in ((a.near, b.near), (a.far, b.far)))  # fmt: skip
    return _Hold(hip, trunk, neck, head, jaw, shut, tail, arms, near, far)


def _held(one: Theropod, action: Action, act: Act) -> _Hold:
    if action in _GOES or action is Action.JUMP:
        return _going(one, action, act)
    if action is Action.WAKE:
        k = ease(0.15, 0.7, act.progress)
        return _blend(_resting(Action.SLEEP, act.time), _standing(Action.STAND, act.time), k)
    return _resting(action, act.time) if action in _RESTS else _standing(action, act.time)


def _going(one: Theropod, action: Action, act: Act) -> _Hold:
    """The hip is lowest just after a foot came down; the head nods against it."""
    stride, duty, lift = _gait(action)
    phase = act.distance / (stride * one.hip)
    fast = stride == _RUN[0]
    bob = math.cos(2 * math.tau * (phase - 0.12))
    near, far = (_step(phase + start, stride, duty, lift) for start in (0.0, 0.5))
    bite = (0.25 + 0.45 * abs(math.sin(4.0 * act.time))) if action in (Action.CHASE, Action.ATTACK) else 0.0
    return _Hold(
        (0.86 if fast else 0.90) - (0.035 if fast else 0.022) * bob, (-4.0 if fast else 0.0) + 1.5 * bob,
        (26.0 if fast else 44.0) - 3.0 * bob, (2.0 if fast else -6.0) + 3.0 * bob, bite, 0.0,
        (0.12 if fast else 0.04), 0.4 if fast else 0.0, near, far,
    )  # fmt: skip


def _step(phase: float, stride: float, duty: float, lift: float) -> tuple[float, float, float]:
    """The ball of a foot; its instep leans forward as it pushes off."""
    x, y = planted(phase, stride, duty, lift)
    p = phase % 1.0
    if p < duty:
        return float(x), 0.05, 112.0 - 58.0 * (p / duty) ** 1.4
    q = (p - duty) / (1 - duty)
    return float(x), 0.05 + float(y), 54.0 + 58.0 * ease(0.25, 1.0, q)


def _standing(action: Action, time: float) -> _Hold:
    breath = math.sin(1.5 * time)
    near, far = _FEET
    hip = 0.91 + 0.004 * breath
    if action in _FEEDS:
        tear = math.sin(3.4 * time)
        return _Hold(
            0.84, -13.0, -27.0 + 3 * tear, -36.0 + 6 * tear, 0.30 + 0.30 * tear, 0.0, 0.46, 0.3, near, far
        )
    if action in _ROARS:
        swell = 0.5 - 0.5 * math.cos(1.7 * time)
        shake = 1.4 * math.sin(23.0 * time) * swell
        head, jaw = 6.0 + 18 * swell + shake, 0.35 + 0.65 * swell
        return _Hold(0.88, 11.0 + 6 * swell, 50.0, head, jaw, 0.0, -0.10, 0.6, near, far)
    if action in _SNAPS:
        lunge = 0.5 + 0.5 * math.sin(3.6 * time)
        neck, head, jaw = 46.0 - 22 * lunge, 8.0 - 12 * lunge, 1.0 - lunge**3
        return _Hold(0.86, 4.0 - 10 * lunge, neck, head, jaw, 0.0, 0.10, 0.8, near, far)
    look = 12.0 * math.sin(1.2 * time) if action is Action.LOOK else 2.0 * math.sin(0.8 * time)
    return _Hold(
        hip, 1.0 * breath, 50.0 + 0.5 * look, -8.0 + look, 0.06 + 0.04 * breath, 0.0, 0.02, 0.0, near, far
    )


def _resting(action: Action, time: float) -> _Hold:
    """On its belly, the legs folded under it; asleep or hiding with its chin on the ground."""
    breath, low = 0.010 * math.sin(1.4 * time), action in (Action.SLEEP, Action.HIDE)
    neck, head = (-12.0, -8.0) if low else (44.0, -6.0 + 3 * math.sin(time))
    return _Hold(0.36 + breath, 2.0, neck, head, 0.0, float(action is Action.SLEEP), -0.04, 0.0, *_FOLDED)


def draw_theropod(one: Theropod, pen: Pen, act: Act) -> None:
    s, hold = one.hip, _hold(one, act)
    with pen.moved(sx=s, sy=s):
        hip = np.array([0.0, hold.hip])
        spine = _Spine.of(one, hold, act.time)
        shade = mix(one.skin, one.mark, 0.55)
        _leg(pen, one, off(hip, 0.05, 0.0), hold.far, shade, 0.0)
        _arm(pen, one, spine, hold, 0.05, shade)
        _body(pen, one, spine)
        _leg(pen, one, hip, hold.near, one.skin, 1.0)
        _arm(pen, one, spine, hold, 0.0, darker(one.skin, 0.12))
        _head(pen, one, spine, hold, act)
    if act.action in RUNS and act.around.dust is not None and s > _HEAVY:
        puffs(pen, -0.3 * s, 0.05 * s, act.time, act.around.dust, (-0.9 * s, 0.18 * s), 0.22 * s, 9, 0.7)


_HEAVY = 1.5
"""Metres to the hip of what raises dust as it runs."""


class _Spine(NamedTuple):
    """The back's and the belly's outline from the tail's tip to the head, where the trunk begins and the
    head joins, and which way the trunk looks."""

    back: Points
    belly: Points
    chest: Vector
    end: Vector
    along: Vector

    @staticmethod
    def of(one: Theropod, hold: _Hold, time: float) -> _Spine:
        a = math.radians(hold.trunk)
        u = np.array([math.cos(a), math.sin(a)])
        v = np.array([-u[1], u[0]])
        hip = np.array([0.0, hold.hip])
        b = one.bulk
        trunk = [(hip + x * u + b * high * v, hip + x * u - b * low * v)
                 for x, high, low in zip(_STATIONS, _ABOVE, _BELOW, strict=True)]  # fmt: skip
        tail = _tail(one, hold, hip, time)
        chest = hip + 0.56 * u
        neck, end = _neck(one, hold, chest)
        back, belly = zip(*tail, *trunk, *neck, strict=True)
        return _Spine(np.array(back), np.array(belly), chest, end, u)


def _tail(one: Theropod, hold: _Hold, hip: Vector, time: float) -> list[tuple[Vector, Vector]]:
    """From its tip: straight out behind, swaying more the further out; never in the ground."""
    out = []
    for i in range(8):
        k = 1.0 - i / 8
        x = -0.12 - 2.05 * k
        sway = 0.055 * k * k * math.sin(1.9 * time - 2.2 * k)
        y = (
            float(hip[1])
            + 0.06
            + (hold.tail - 0.10 * (1 - k)) * k * 0.9
            - 0.5 * math.radians(hold.trunk) * k
            + sway
        )
        half = one.bulk * (0.012 + 0.235 * (1 - k) ** 1.35)
        y = max(y, half + 0.02)
        out.append((np.array([x, y + half]), np.array([x, y - half * 0.95])))
    return out


def _neck(one: Theropod, hold: _Hold, chest: Vector) -> tuple[list[tuple[Vector, Vector]], Vector]:
    """An S from the chest to the head, thinning."""
    a, out, at = math.radians(0.45 * hold.neck + 0.3 * hold.trunk), [], chest
    for half, turn in ((0.205, 0.55), (0.180, 0.30), (0.165, 0.0)):
        way = np.array([math.cos(a), math.sin(a)])
        at = at + 0.145 * way
        side = one.bulk * half * np.array([-way[1], way[0]])
        out.append((at + side, at - side))
        a += turn * math.radians(hold.neck)
    return out, at


def _body(pen: Pen, one: Theropod, spine: _Spine) -> None:
    """Trunk, neck and tail in one, the belly lighter, bars down from the back."""
    if one.sail:
        _sail(pen, one, spine)
    outline = np.vstack([smooth(spine.back, False, 4), smooth(spine.belly, False, 4)[::-1]])
    under, over = spine.belly[_MIDDLE], spine.back[_MIDDLE]
    tones = ((0.10, one.belly, 1.0), (0.50, one.skin, 1.0), (1.0, darker(one.skin, 0.14), 1.0))
    pen.fill(outline, shade_between(under, over, tones))
    with pen.inked():
        bars = []
        for i in range(3, len(spine.back) - 1):
            for k in (0.0, 0.5)[: 2 if i < _MIDDLE - 2 else 1]:
                top = spine.back[i] + k * (spine.back[i + 1] - spine.back[i])
                foot = spine.belly[i] + k * (spine.belly[i + 1] - spine.belly[i])
                wide = 0.030 + 0.012 * ((i + int(2 * k)) % 2)
                bars.append(
                    smooth([off(top, -wide, 0.03), off(top, wide, 0.03), top + 0.46 * (foot - top)], steps=3)
                )
        pen.fill_all(bars, one.mark, 0.55)


def _sail(pen: Pen, one: Theropod, spine: _Spine) -> None:
    """Skin over long spines, highest over the middle of the back."""
    feet = spine.back[5:14]
    tops = [at + spine.along * -0.04 + np.array([0.0, 0.62 * math.sin(math.pi * i / 8.0) ** 0.7])
            for i, at in enumerate(feet)]  # fmt: skip
    y0, y1 = float(feet[:, 1].min()), max(float(top[1]) for top in tops)
    pen.fill(
        [*smooth(tops, False, 4), *feet[::-1]], vertical(y0, y1, one.mark, mix(one.mark, "#d8703c", 0.6))
    )
    pen.lines([[foot, top] for foot, top in zip(feet, tops, strict=True)], darker(one.mark, 0.3), 0.018, 0.7)


def _leg(
    pen: Pen, one: Theropod, hip: Vector, foot: tuple[float, float, float], colour: Colour, near: float
) -> None:
    """A great thigh, a shin, a long instep, three toes; where `near` is 1 it dissolves into the trunk."""
    ball = np.array([foot[0] + float(hip[0]), foot[1]])
    steep = math.radians(foot[2])
    ankle = ball + _INSTEP * np.array([math.cos(steep), math.sin(steep)])
    knee = np.maximum(bent(hip, ankle, _THIGH, _SHIN, 1.0), (-9.0, 0.15))
    b = 0.35 + 0.65 * one.bulk
    top, room = hip + 0.14 * near * (hip - knee), float(hip[1]) - 0.10
    pen.fill(
        limb(off(hip, 0.0, -0.03), knee, min(room, 0.25 * b), min(0.135 * b, float(knee[1]))),
        shade_between(
            top, knee, ((0.0, colour, 1.0 - near), (0.5, colour, 1.0), (1.0, darker(colour, 0.10), 1.0))
        ),
    )
    pen.fill_all([limb(knee, ankle, 0.128 * b, 0.070 * b), limb(ankle, ball, 0.072 * b, 0.058 * b)],
                 darker(colour, 0.10))  # fmt: skip
    droop = -0.10 if foot[1] > 0.09 else 0.0
    toes = [
        np.array([ball[0] + dx, max(0.03, ball[1] + dy + droop)])
        for dx, dy in ((0.24, -0.022), (0.16, -0.026), (-0.10, -0.02))
    ]
    pen.fill_all([limb(ball, toe, 0.062 * b, 0.034 * b) for toe in toes], darker(colour, 0.16))
    claws = [
        [off(toe, 0.01, 0.025), off(toe, 0.075, -0.026 + 0.1 * droop), off(toe, 0.0, -0.025)]
        for toe in toes[:2]
    ]
    if one.arm > _GRASPS:
        claws.append(
            [off(ball, 0.02, 0.05), off(ball, 0.13, 0.14), off(ball, 0.15, 0.03), off(ball, 0.08, 0.06)]
        )
    pen.fill_all(claws, "#1c1814")


_GRASPS = 0.17
"""The half of an arm from which it is no stump, and one toe has a sickle."""


def _arm(pen: Pen, one: Theropod, spine: _Spine, hold: _Hold, far: float, colour: Colour) -> None:
    """Two halves and two claws, held under the chest."""
    u, v = spine.along, np.array([-spine.along[1], spine.along[0]])
    root = spine.chest + (far - 0.06) * u - 0.17 * one.bulk * v
    hand = root + one.arm * (np.array([0.75, -1.15]) + hold.arms * np.array([0.55, 0.55]))
    elbow = bent(root, hand, one.arm, one.arm, -1.0)
    thick = 0.24 * one.arm + 0.014
    pen.fill_all([limb(root, elbow, 1.7 * thick, thick), limb(elbow, hand, thick, 0.8 * thick)], colour)
    tips = ((0.55, -0.25), (0.35, -0.5), (0.1, -0.55))[: 3 if one.arm > _GRASPS else 2]
    claws = [limb(hand, off(hand, dx * one.arm, dy * one.arm), 0.45 * thick, 0.15 * thick) for dx, dy in tips]
    pen.fill_all(claws, "#1c1814")


def _head(pen: Pen, one: Theropod, spine: _Spine, hold: _Hold, act: Act) -> None:
    jaw = hold.jaw if act.voice is None else max(hold.jaw, act.voice)
    x, y = float(spine.end[0]), float(spine.end[1])
    with pen.moved(x, y, degrees=hold.head, sx=one.head, sy=one.head * one.snout):
        draw_jaws(pen, (one.skin, one.belly, one.mark), jaw, hold.shut > 0.5 or act.time % 4.3 < 0.1)
