"""A penguin: it stands upright, waddles on planted feet, and flies under water."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, disc, oval, smooth, vertical
from filmgate.engines.animatic.rigs.bodies import puffs, shadow
from filmgate.engines.animatic.rigs.creature import RUNS, STANDS, WALKS, Creature
from filmgate.engines.animatic.rigs.gait import TAU
from filmgate.engines.animatic.rigs.limbs import planted
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

_STRIDE = 0.30
"""Of its height."""
_UNDER_WATER = frozenset({Action.SWIM, Action.DIVE, Action.GLIDE, Action.FLY})
_DOES = _UNDER_WATER | WALKS | RUNS | STANDS | {Action.LOOK, Action.SLEEP, Action.SING, Action.SHOUT}


@dataclass(frozen=True)
class Penguin(Creature):
    """`height` in metres."""

    height: float
    back: Colour = "#1c2430"
    belly: Colour = "#f4f4ee"
    beak: Colour = "#e89030"
    blaze: Colour = "#f0b840"
    """On cheek and throat."""
    slides: bool = False
    """It goes on its belly, over ice."""

    def rig(self) -> Rig:
        h = self.height
        return Rig(
            name="penguin",
            box=(-0.7 * h, -0.08 * h, 0.7 * h, 1.15 * h),
            height=h,
            length=0.62 * h,
            face=0.88 * h,
            draw=partial(draw_penguin, self),
            does=_DOES,
            speed=partial(_speed, self),
            tread=partial(_tread, self),
            shadow=partial(shadow, x0=-0.24 * h, x1=0.26 * h),
            aloft=0.8 * h,
            grounded=frozenset(Action) - (frozenset() if self.slides else _UNDER_WATER),
        )

    def tinted(self, colour: Colour) -> Penguin:
        return replace(self, back=colour)


def _going(action: Action) -> bool:
    return action in WALKS or action in RUNS


def _speed(bird: Penguin, action: Action) -> float:
    if bird.slides and _slid(action):
        return 2.2 * math.sqrt(bird.height)
    if action in _UNDER_WATER:
        return 1.6 * math.sqrt(bird.height)
    return (1.9 if action in RUNS else 1.1) * _STRIDE * bird.height if _going(action) else 0.0


def _tread(bird: Penguin, action: Action) -> float:
    return _STRIDE * bird.height / 2 if _going(action) and not bird.slides else 0.0


def draw_penguin(bird: Penguin, pen: Pen, act: Act) -> None:
    h, t = bird.height, act.time
    if bird.slides and _slid(act.action):
        _on_belly(bird, pen, act)
        return
    if act.action in _UNDER_WATER:
        roll = 6 * math.sin(t * 1.4)
        with pen.moved(-0.45 * h, 0.35 * h, degrees=-78 + roll, sx=h, sy=h):
            _feet(pen, bird, 0.0, 0.0, trailing=True)
            _body(pen, bird, act, 38 + 30 * math.sin(t * 5))
        return
    phase = act.distance / (_STRIDE * h)
    going = _going(act.action)
    waddle = 6.5 * math.sin(TAU * phase) if going else 1.2 * math.sin(t * 1.3)
    with pen.moved(sx=h, sy=h):
        near, far = (planted(phase + k, _STRIDE, 0.6, 0.05) if going else (0.03 * k, 0.0) for k in (0.0, 0.5))
        for foot in (far, near):
            _feet(pen, bird, float(foot[0]), float(foot[1]), trailing=False)
        with pen.moved(0.0, 0.05, degrees=waddle):
            _body(pen, bird, act, 16 + (10 * math.sin(TAU * phase) if going else 3 * math.sin(t * 2)))


def _slid(action: Action) -> bool:
    return _going(action) or action in (Action.GLIDE, Action.ROLL, Action.FLY)


def _on_belly(bird: Penguin, pen: Pen, act: Act) -> None:
    """Head up, flippers back, snow in the air behind it."""
    h, t = bird.height, act.time
    puffs(pen, -0.30 * h, 0.06 * h, t, "#f4f9ff", (-0.75 * h, 0.16 * h), 0.26 * h, 10, 0.8, 0.7)
    y, turn = (0.145 + 0.006 * math.sin(9 * t)) * h, -82 + 2 * math.sin(3 * t)
    with pen.moved(-0.42 * h, y, degrees=turn, sx=h, sy=h):
        _feet(pen, bird, 0.0, 0.0, trailing=True)
        _body(pen, bird, act, 12 + 5 * math.sin(t * 4))
    puffs(pen, 0.20 * h, 0.02 * h, t + 0.3, "#ffffff", (-0.5 * h, 0.10 * h), 0.10 * h, 8, 0.7, 0.5)


def _feet(pen: Pen, bird: Penguin, x: float, y: float, trailing: bool) -> None:
    if trailing:
        pen.fill_all([oval(-0.10, -0.06, -0.03, 0.10), oval(0.02, -0.06, 0.09, 0.10)], darker(bird.beak, 0.1))
        return
    foot = [(-0.07, 0.0), (-0.05, 0.055), (0.03, 0.06), (0.13, 0.02), (0.14, 0.0)]
    pen.fill(smooth([(a + x, b + y) for a, b in foot], steps=4), darker(bird.beak, 0.1))


def _body(pen: Pen, bird: Penguin, act: Act, flipper: float) -> None:
    """In heights, standing on the origin."""
    shade = vertical(0.0, 0.9, darker(bird.back, 0.25), lighter(bird.back, 0.10))
    with pen.moved(0.06, 0.62, degrees=0.7 * flipper):
        pen.fill(smooth([(-0.03, 0.02), (0.05, 0.0), (0.10, -0.22), (0.04, -0.34), (0.0, -0.22)]), bird.back)
    pen.fill([(-0.10, 0.16), (-0.30, 0.0), (-0.06, 0.03)], bird.back)
    trunk = [(-0.04, 0.0), (-0.19, 0.14), (-0.215, 0.38), (-0.15, 0.62), (-0.07, 0.74), (0.09, 0.72),
             (0.17, 0.55), (0.20, 0.32), (0.14, 0.06)]  # fmt: skip
    pen.fill(smooth(trunk), shade)
    front = [
        (0.02, 0.02), (-0.03, 0.30), (0.0, 0.56), (0.06, 0.69), (0.13, 0.60), (0.185, 0.36), (0.14, 0.08),
    ]  # fmt: skip
    pen.fill(smooth(front), vertical(0.0, 0.7, darker(bird.belly, 0.12), bird.belly))
    prone = act.action in _UNDER_WATER or (bird.slides and _slid(act.action))
    look = 70.0 if prone else 0.0
    if act.action is Action.LOOK:
        look = 12 * math.sin(act.time * 1.5)
    with pen.moved(0.02, 0.76, degrees=look):
        _head(pen, bird, act)
    with pen.moved(-0.07, 0.63, degrees=-flipper):
        wing = [(-0.04, 0.03), (0.05, 0.01), (0.055, -0.20), (-0.01, -0.38), (-0.06, -0.22)]
        pen.fill(smooth(wing), vertical(-0.38, 0.03, darker(bird.back, 0.35), lighter(bird.back, 0.16)))


def _head(pen: Pen, bird: Penguin, act: Act) -> None:
    cry = 0.05 * abs(math.sin(act.time * 4)) if act.action in (Action.SING, Action.SHOUT) else 0.0
    pen.fill([(0.08, 0.075), (0.25, 0.045), (0.08, 0.03)], bird.beak)
    pen.fill([(0.08, 0.04), (0.22, 0.035 - cry), (0.08, 0.015)], darker(bird.beak, 0.25))
    pen.fill(
        smooth([(-0.12, -0.06), (-0.11, 0.10), (0.0, 0.17), (0.10, 0.10), (0.12, 0.02), (0.06, -0.06)]),
        bird.back,
    )
    pen.fill(
        smooth([(-0.07, 0.05), (-0.02, 0.02), (0.04, -0.05), (-0.01, -0.09), (-0.07, -0.03)]), bird.blaze
    )
    if act.action is Action.SLEEP or act.time % 4.2 < 0.1:
        pen.line([(0.03, 0.075), (0.08, 0.075)], "#f4f4ee", 0.012)
    else:
        pen.fill(disc(0.055, 0.078, 0.024), "#f4f4ee")
        pen.fill(disc(0.060, 0.078, 0.014), "#0a0a0c")
