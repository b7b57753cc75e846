"""A snake: its body slides along its own curve, so that nothing slips sideways; the head is lifted."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, Points, disc, limb, smooth
from filmgate.engines.animatic.rigs.creature import RUNS, WALKS, Creature
from filmgate.engines.animatic.rigs.gait import TAU
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

_GOES = WALKS | RUNS | {Action.SWIM, Action.GLIDE}
_COILED = frozenset({Action.SIT, Action.LIE, Action.SLEEP})
_DOES = _GOES | _COILED | {Action.STAND, Action.WAIT, Action.LOOK, Action.EAT, Action.DANCE}
_WAVE = 0.30
"""One bend of its way, of its length."""


@dataclass(frozen=True)
class Serpent(Creature):
    """`length` in metres, `thick` of it."""

    length: float
    back: Colour
    belly: Colour
    mark: Colour
    thick: float = 0.026

    def rig(self) -> Rig:
        s = self.length
        return Rig(
            name="snake",
            box=(-0.62 * s, -0.1 * s, 0.72 * s, 0.45 * s),
            height=0.36 * s,
            length=1.0 * s,
            face=0.27 * s,
            ahead=0.36 * s,
            draw=partial(draw_serpent, self),
            does=_DOES,
            speed=partial(_speed, self),
        )

    def tinted(self, colour: Colour) -> Serpent:
        return replace(self, back=colour, mark=darker(colour, 0.5), belly=lighter(colour, 0.4))


def _speed(one: Serpent, action: Action) -> float:
    return (0.7 if action in RUNS else 0.32) * one.length if action in _GOES else 0.0


def spine(act: Act) -> Points:
    """In lengths, from tail tip to head. Lying bends run back as fast as it goes on: they stay in the
    world."""
    if act.action in _COILED:
        a = np.linspace(0, 2.2 * TAU, 30)
        r = np.linspace(0.23, 0.09, 30)
        coil = np.column_stack([r * np.cos(a), 0.05 + 0.28 * r * np.sin(a) + 0.05 * a / TAU])
        high = 0.02 if act.action is Action.SLEEP else 0.10 + 0.01 * math.sin(act.time * 2)
        return np.vstack([coil, [coil[-1] + (0.06, high)], [coil[-1] + (0.13, high)]])
    x = np.linspace(-0.52, 0.20, 22)
    swing = 0.040 * np.clip((x + 0.60) * 6, 0.4, 1.0) * np.sin(TAU * (x + act.distance) / _WAVE)
    y = 0.055 + swing * 0.9
    strike = max(0.0, math.sin(act.time * 4)) ** 3 if act.action is Action.ATTACK else 0.0
    sway = 0.02 * math.sin(act.time * (3.0 if act.action is Action.DANCE else 1.5))
    neck = [(0.26, 0.06), (0.285 + sway * 0.4, 0.12), (0.275 + sway, 0.20),
        (0.29 + sway + 0.10 * strike, 0.265),
            (0.345 + sway + 0.16 * strike, 0.275 - 0.03 * strike)]  # fmt: skip
    return np.vstack([np.column_stack([x, y]), neck])


def draw_serpent(one: Serpent, pen: Pen, act: Act) -> None:
    line = smooth(spine(replace(act, distance=act.distance / one.length)), False, 3)
    n = len(line)
    k = np.linspace(0, 1, n)
    radius = one.thick * np.clip(6 * k, 0.15, 1.0) * (1.0 - 0.22 * np.clip((k - 0.8) * 5, 0, 1))
    with pen.moved(sx=one.length, sy=one.length):
        for grow, drop, colour in ((1.0, 0.006, darker(one.back, 0.35)), (0.92, 0.0, one.back)):
            pen.fill_all([limb(line[i] - (0, drop), line[i + 1] - (0, drop), grow * radius[i],
                grow * radius[i + 1])
                          for i in range(n - 1)], colour)  # fmt: skip
        pen.fill_all(
            [
                disc(float(line[i, 0]), float(line[i, 1]), 0.55 * float(radius[i]))
                for i in range(8, n - 12, 5)
            ],
            one.mark,
        )
        pen.line(line[-12:] - (0.0, 0.010), one.belly, 0.018, 0.9)
        _head(pen, one, line[-1].tolist(), act)


def _head(pen: Pen, one: Serpent, at: list[float], act: Act) -> None:
    jaw = 18 * max(0.0, math.sin(act.time * 4)) if act.action is Action.ATTACK else 0.0
    with pen.moved(at[0], at[1], degrees=-6):
        if act.action is not Action.SLEEP and act.time % 1.6 < 0.5:
            fork = [
                [(0.07, -0.004), (0.125, 0.0)],
                [(0.125, 0.0), (0.15, 0.012)],
                [(0.125, 0.0), (0.15, -0.010)],
            ]
            pen.lines(fork, "#d02838", 0.006)
        with pen.moved(degrees=-jaw):
            pen.fill(smooth([(-0.03, -0.012), (0.04, -0.026), (0.085, -0.014), (0.04, -0.004)]), one.belly)
        pen.fill(smooth([(-0.045, 0.0), (-0.02, 0.034), (0.03, 0.036), (0.085, 0.008), (0.085, -0.010),
            (0.03, -0.016),
                         (-0.03, -0.022)]), lighter(one.back, 0.08))  # fmt: skip
        if act.action is Action.SLEEP:
            pen.line([(0.02, 0.016), (0.045, 0.014)], "#101008", 0.005)
        else:
            pen.fill(disc(0.032, 0.017, 0.0105), "#f0d040")
            pen.fill(disc(0.034, 0.017, 0.005), "#101008")
