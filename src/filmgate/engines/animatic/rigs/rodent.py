"""Squirrels, hamsters and mice: they sit up on round haunches, hold what they eat in both paws, and bound.

Lengths are in the height of one that sits, tail aside.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import partial

import numpy as np

from filmgate.engines.animatic.colour import darker, lighter, mix
from filmgate.engines.animatic.pen import Gradient, Head, Pen, Points, disc, limb, oval, smooth
from filmgate.engines.animatic.rigs.beast import Beast
from filmgate.engines.animatic.rigs.bodies import shadow
from filmgate.engines.animatic.rigs.creature import RUNS, STANDS, WALKS
from filmgate.engines.animatic.rigs.meals import MEALS
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.worn import wear
from filmgate.storyboard.vocabulary import Action

_GOES = WALKS | RUNS | {Action.JUMP}
_RESTS = frozenset({Action.LIE, Action.SLEEP, Action.HIDE})
_HOLDS = frozenset({Action.EAT, Action.WORK, Action.HOLD, Action.GIVE})
_SITS = STANDS | _HOLDS | {Action.SIT, Action.LOOK, Action.DRINK, Action.TALK}
_BOUND = 1.9
"""Heights that a bound takes it."""
_TAIL_UP = ((-0.26, 0.10), (-0.58, 0.16), (-0.66, 0.52), (-0.52, 0.90), (-0.62, 1.22), (-0.86, 1.24))
_TAIL_BACK = ((-0.40, 0.36), (-0.72, 0.34), (-1.02, 0.46), (-1.30, 0.70), (-1.56, 0.66))
_THREAD_UP = ((-0.30, 0.06), (-0.62, 0.05), (-0.88, 0.16), (-1.02, 0.40))


@dataclass(frozen=True)
class Rodent(Beast):
    """`shoulder` in metres as of any beast; it sits up half as high again."""

    plump: float = 0.0
    """How much it is a ball: 0 a squirrel, 1 a hamster."""

    @property
    def sits(self) -> float:
        """Metres to its crown when it sits."""
        return 1.5 * self.shoulder

    def rig(self) -> Rig:
        h, bushy = self.sits, self.tail == "plume"
        return Rig(
            name="rodent",
            box=(-1.75 * h, -0.10 * h, 1.10 * h, (1.75 if bushy else 1.5) * h),
            height=(1.30 if bushy else 1.04) * h,
            length=(1.15 if bushy else 1.0) * h,
            face=(0.84 - 0.16 * self.plump) * h,
            ahead=0.16 * h,
            draw=partial(draw_rodent, self),
            does=_GOES | _RESTS | _SITS,
            speed=partial(_speed, self),
            tread=lambda action: _BOUND * h if action in _GOES else 0.0,
            drop=lambda action: 0.5 * h if action in _RESTS else 0.3 * h if action in _GOES else 0.0,
            shadow=partial(shadow, x0=-0.42 * h, x1=0.42 * h),
            grounded=frozenset(Action),
        )


def _speed(one: Rodent, action: Action) -> float:
    if action not in _GOES:
        return 0.0
    return (3.2 if action in RUNS else 1.8) * math.sqrt(one.sits)


def draw_rodent(one: Rodent, pen: Pen, act: Act) -> None:
    with pen.moved(sx=one.sits, sy=one.sits):
        if act.action in _GOES:
            _bounding(pen, one, act)
        elif act.action in _RESTS:
            _curled(pen, one, act)
        else:
            _sitting(pen, one, act)


def _round(one: Rodent, x: float, y: float, r: float) -> Gradient:
    """Fur that is lit from the upper left."""
    stops = ((0.0, lighter(one.fur, 0.28), 1.0), (0.55, one.fur, 1.0), (1.0, darker(one.fur, 0.34), 1.0))
    return Gradient((x - 0.3 * r, y + 0.4 * r), (0.0, 0.0), stops, 1.6 * r)


def _fat(one: Rodent, slim: float, plump: float) -> float:
    return slim + (plump - slim) * one.plump


def _sitting(pen: Pen, one: Rodent, act: Act) -> None:
    eats, t = act.action in _HOLDS, act.time
    breath = 0.012 * math.sin(2.6 * t)
    _tail(pen, one, _TAIL_UP, _THREAD_UP, 0.02 * math.sin(1.7 * t))
    hip, chest = (-0.10, _fat(one, 0.27, 0.34)), (_fat(one, 0.08, 0.02), _fat(one, 0.56, 0.46) + breath)
    trunk = limb(hip, chest, _fat(one, 0.25, 0.34), _fat(one, 0.17, 0.32))
    _arm(pen, one, chest, eats, t, 0.05)
    pen.fill(trunk, _round(one, -0.06, 0.36, 0.42))
    belly = limb((0.04, 0.24), (chest[0] + 0.08, chest[1]), _fat(one, 0.13, 0.24), _fat(one, 0.09, 0.20))
    with pen.inked():
        pen.fill(belly, lighter(one.belly, 0.1), 0.95)
    thigh = oval(-0.36, 0.02, 0.12, 0.46)
    pen.fill(thigh, _round(one, -0.12, 0.24, 0.26))
    pen.fill(limb((-0.06, 0.045), (0.20, 0.035), 0.05, 0.035), darker(one.fur, 0.22))
    nod = 0.02 * math.sin(9.0 * t) if eats else 0.0
    turn = 9.0 * math.sin(1.1 * t) if act.action is Action.LOOK else 0.0
    _head(pen, one, (chest[0] + 0.10, _fat(one, 0.82, 0.68) + nod + breath), turn, act)
    _arm(pen, one, chest, eats, t, 0.0)


def _arm(pen: Pen, one: Rodent, chest: tuple[float, float], eats: bool, time: float, far: float) -> None:
    """The far paw before the near one; what it eats is between them."""
    root = (chest[0] + 0.06 + far, chest[1] - 0.02)
    nibble = 0.012 * math.sin(9.0 * time)
    hand = (chest[0] + 0.27 + far, chest[1] + _fat(one, 0.14, 0.10) + nibble) if eats else (
        chest[0] + 0.19 + far, chest[1] - 0.15)  # fmt: skip
    shade = darker(one.fur, 0.30 if far else 0.10)
    if eats and not far:
        with pen.moved(hand[0] + 0.02, hand[1] + 0.05, sx=0.42, sy=0.42):
            MEALS[one.meal if one.meal != "none" else "nut"](pen)
    pen.fill(limb(root, hand, 0.060, 0.036), shade)
    pen.fill(disc(hand[0] + 0.02, hand[1], 0.040), mix(one.belly, "#e8a890", 0.45))


def _head(pen: Pen, one: Rodent, at: tuple[float, float], turn: float, act: Act) -> None:
    """Round, with a short snout, a large dark eye and full cheeks."""
    r, plump = _fat(one, 0.20, 0.30), one.plump
    with pen.moved(*at, degrees=turn):
        if pen.heads is not None:
            pen.heads.append(Head(pen.frame, False, (0.2 * r, -0.7 * r, 1.35 * r, 0.5 * r)))
        _ears(pen, one, r)
        pen.fill(disc(0.0, 0.0, r), _round(one, 0.0, 0.0, r))
        pen.fill(smooth(r * _SNOUT), mix(one.fur, one.belly, 0.30))
        full = 1.0 if act.action is Action.EAT else 0.0
        cheek = (0.30 + 0.10 * plump + 0.10 * full) * r
        pen.fill(oval(0.62 * r - cheek, -0.72 * r, 0.62 * r + cheek, -0.06 * r), lighter(one.belly, 0.12))
        pen.fill(disc(1.28 * r, -0.06 * r, 0.10 * r), "#3a2020" if plump < 0.5 else "#d8788a")
        shut = act.action in _RESTS
        if shut:
            pen.line([(0.38 * r, 0.10 * r), (0.52 * r, 0.04 * r), (0.66 * r, 0.10 * r)], "#1c1210", 0.07 * r)
        else:
            pen.fill(disc(0.50 * r, 0.18 * r, 0.22 * r), lighter(one.belly, 0.2), 0.8)
            pen.fill(disc(0.52 * r, 0.17 * r, 0.175 * r), "#140e0e")
            pen.fill(disc(0.58 * r, 0.24 * r, 0.055 * r), "#ffffff")
        hairs = [[(1.05 * r, -0.2 * r), (1.75 * r, (0.05 - 0.26 * k) * r)] for k in range(3)]
        pen.lines(hairs, "#3a2c28", 0.018 * r, 0.7)
        if one.worn:
            wear(pen, one.worn, (0.50 * r, 0.18 * r, 0.2 * r), (-0.2 * r, 0.9 * r))


_SNOUT = np.array([(0.55, 0.34), (1.10, 0.10), (1.34, -0.14), (1.16, -0.36), (0.5, -0.66), (0.1, -0.3)])


def _ears(pen: Pen, one: Rodent, r: float) -> None:
    if one.ears == "pointed":  # a squirrel's, with tufts
        for x, lean, shade in ((0.18, 0.10, 0.28), (-0.24, -0.06, 0.06)):
            ear = [(x * r - 0.2 * r, 0.75 * r), (x * r + lean * r, 1.62 * r), (x * r + 0.26 * r, 0.78 * r)]
            pen.fill(smooth(ear), darker(one.fur, shade))
        return
    size = 0.34 if one.tail == "short" else 0.52
    for x, shade in ((0.30, 0.28), (-0.34, 0.08)):
        pen.fill(disc(x * r, 0.92 * r, size * r), darker(one.fur, shade))
        pen.fill(disc(x * r + 0.04 * r, 0.90 * r, 0.62 * size * r), mix("#e8a0a0", one.fur, 0.25))


def _tail(
    pen: Pen, one: Rodent, plume: tuple[tuple[float, float], ...], thread: tuple[tuple[float, float], ...],
    sway: float,
) -> None:  # fmt: skip
    if one.tail == "plume":
        line = smooth([(x + sway * i, y) for i, (x, y) in enumerate(plume)], False)
        pen.fill(_tube(line, 0.20), darker(one.fur, 0.12))
        pen.fill(_tube(line, 0.13), lighter(one.fur, 0.12))
        hairs = [
            [line[i], line[i] + np.array([-0.10 * math.cos(0.2 * i), 0.10])]
            for i in range(6, len(line) - 2, 3)
        ]
        pen.lines(hairs, lighter(one.fur, 0.34), 0.022, 0.7)
    elif one.tail == "long":
        line = smooth([(x + sway * i, y) for i, (x, y) in enumerate(thread)], False)
        pen.line(line, mix("#d89a90", one.fur, 0.35), 0.045)
    else:
        pen.fill(disc(-0.44, 0.14, 0.06), darker(one.fur, 0.1))


def _tube(line: Points, thick: float) -> Points:
    """The outline of a brush about a line: full in its second half, round at its tip."""
    k = np.linspace(0, 1, len(line))
    wide = thick * (0.42 + 0.58 * np.sin(np.pi * np.clip(0.05 + 0.87 * k, 0, 1)))
    along = np.gradient(line, axis=0)
    along /= np.hypot(along[:, 0], along[:, 1])[:, None] + 1e-9
    side = np.column_stack([-along[:, 1], along[:, 0]]) * wide[:, None]
    return np.vstack([line + side, line[-1:] + 0.7 * thick * along[-1:], (line - side)[::-1]])


def _bounding(pen: Pen, one: Rodent, act: Act) -> None:
    """Gathered and stretched in turns; a hamster scuttles."""
    q = math.tau * act.distance / (_BOUND * one.sits)
    stretch, up = math.cos(q) * (1 - 0.7 * one.plump), 0.16 * max(0.0, math.sin(q)) * (1 - 0.8 * one.plump)
    half = 0.27 + 0.06 * stretch
    hips, chest = (-half, _fat(one, 0.30, 0.32) + up), (half, _fat(one, 0.30, 0.32) + up + 0.04 * stretch)
    wave = 0.05 * math.sin(q + 0.8)
    _tail(pen, one, tuple((x, y + up + wave * i) for i, (x, y) in enumerate(_TAIL_BACK)),
          ((-0.4, 0.24), (-0.75, 0.18), (-1.1, 0.24), (-1.35, 0.34)), 0.0)  # fmt: skip
    for far in (0.6, 0.0):
        shade = darker(one.fur, 0.34 if far else 0.10)
        swing = 0.24 * math.sin(q + far) * (1 - 0.5 * one.plump)
        back, front = (hips[0] - swing - 0.04, 0.04 + 0.3 * up), (chest[0] + swing + 0.06, 0.04 + 0.5 * up)
        legs = [
            limb((hips[0], hips[1] - 0.05), back, 0.12, 0.04),
            limb((chest[0], chest[1] - 0.06), front, 0.08, 0.035),
        ]
        feet = [limb(foot, (foot[0] + 0.10, foot[1] - 0.015), 0.035, 0.026) for foot in (back, front)]
        pen.fill_all([*legs, *feet], shade)
    arch = (0.0, hips[1] + 0.05 - 0.06 * stretch)
    thick = _fat(one, 0.20, 0.29)
    body = [limb(hips, arch, thick + 0.02, thick), limb(arch, chest, thick, thick - 0.03)]
    pen.fill_all(body, _round(one, 0.0, 0.34 + up, 0.5))
    with pen.inked():
        pen.fill(oval(-half, 0.02 + up, half + 0.1, 0.20 + up), lighter(one.belly, 0.1), 0.8)
    _head(
        pen,
        one,
        (chest[0] + _fat(one, 0.22, 0.18), chest[1] + _fat(one, 0.15, 0.08)),
        -6.0 + 6.0 * stretch,
        act,
    )


def _curled(pen: Pen, one: Rodent, act: Act) -> None:
    """A ball, its nose under its tail."""
    breath = 1.0 + 0.02 * math.sin(1.5 * act.time)
    pen.fill(oval(-0.44, 0.0, 0.36, 0.58 * breath), _round(one, -0.06, 0.30, 0.42))
    _head(pen, one, (0.26, 0.24), -24.0, act)
    if one.tail == "plume":
        wind = smooth([(-0.40, 0.14), (-0.20, 0.05), (0.12, 0.05), (0.40, 0.10), (0.52, 0.26)], False)
        pen.fill(_tube(wind, 0.13), darker(one.fur, 0.06))
        pen.fill(_tube(wind, 0.08), lighter(one.fur, 0.14))
