"""The dragon of the East: no wings, a long body that swims through the air, antlers, whiskers, a mane."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, Points, disc, limb, smooth
from filmgate.engines.animatic.rigs.creature import FLIES, RUNS, STANDS, WALKS, Creature
from filmgate.engines.animatic.rigs.faces import breathe
from filmgate.engines.animatic.rigs.gait import TAU
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

_DOES = FLIES | RUNS | WALKS | STANDS | {Action.LOOK, Action.DANCE, Action.RISE, Action.SHOUT, Action.SWIM}
_STILL = frozenset({Action.STAND, Action.WAIT, Action.LOOK, Action.SLEEP})
_BREATHES = frozenset({Action.ATTACK, Action.FIGHT, Action.SHOUT, Action.BURN})
_LEGS = (0.30, 0.36, 0.66, 0.72)
"""How far from the tail its legs are, of its length."""

_SEAT = 24
"""The point of its spine behind the neck where somebody can sit."""


@dataclass(frozen=True)
class Loong(Creature):
    """`length` in metres along the way that it takes up in the picture."""

    length: float
    scales: Colour
    belly: Colour
    mane: Colour
    legs: bool = True
    """One of cloth has none."""

    def rig(self) -> Rig:
        s = self.length
        return Rig(
            name="bird",
            box=(-0.62 * s, -0.34 * s, 0.80 * s, 0.50 * s),
            height=0.42 * s,
            length=1.05 * s,
            face=0.16 * s,
            ahead=0.42 * s,
            draw=partial(draw_loong, self),
            does=_DOES | _BREATHES,
            speed=partial(_speed, self),
            aloft=3.0,
        )

    def saddle(self, act: Act) -> tuple[float, float]:
        x, y = map(float, spine(act)[_SEAT])
        return x * self.length, (y + 0.034) * self.length

    def tinted(self, colour: Colour) -> Loong:
        return replace(self, scales=colour, belly=lighter(colour, 0.5))


def _speed(one: Loong, action: Action) -> float:
    return 0.05 * one.length if action in _STILL else 0.30 * one.length


def spine(act: Act) -> Points:
    """From the tail's tip to the neck, in lengths, as a wave runs back along it."""
    u = np.linspace(0, 1, 34)
    calm = 0.7 if act.action in _STILL else 1.0
    wave = np.sin(TAU * (1.55 * u + 0.42 * act.time)) * (0.045 + 0.085 * np.sin(math.pi * u)) * calm
    return np.column_stack([-0.55 + 0.93 * u, 0.06 + 1.25 * wave + 0.06 * u])


def draw_loong(one: Loong, pen: Pen, act: Act) -> None:
    line = smooth(spine(act), False, 3)
    k = np.linspace(0, 1, len(line))
    radius = 0.040 * np.clip(2.6 * k, 0.10, 1.0) * (1.0 - 0.28 * np.clip((k - 0.72) / 0.28, 0, 1))
    along = np.gradient(line, axis=0)
    along /= np.hypot(along[:, 0], along[:, 1])[:, None]
    up = np.column_stack([-along[:, 1], along[:, 0]])
    with pen.moved(sx=one.length, sy=one.length):
        if one.legs:
            _legs(pen, one, line, act, (0, 2))
        _fan(pen, one, line)
        foot, tip = line + 0.6 * radius[:, None] * up, line + 1.75 * radius[:, None] * up - 0.018 * along
        crest = [[foot[i], tip[i], foot[i + 3]] for i in range(4, len(line) - 6, 3)]
        pen.fill_all(crest, one.mane)
        body = np.vstack([line + radius[:, None] * up, (line - radius[:, None] * up)[::-1]])
        pen.fill(body, darker(one.scales, 0.12))
        back = np.vstack([line + 0.96 * radius[:, None] * up, (line - 0.25 * radius[:, None] * up)[::-1]])
        pen.fill(back, one.scales)
        under = np.vstack([line - 0.55 * radius[:, None] * up, (line - 0.98 * radius[:, None] * up)[::-1]])
        pen.fill(under[12:-12], one.belly)
        _scales(pen, one, line, radius, up)
        if one.legs:
            _legs(pen, one, line, act, (1, 3))
        _head(pen, one, line[-1], math.degrees(math.atan2(along[-1, 1], along[-1, 0])), act)


def _scales(pen: Pen, one: Loong, line: Points, radius: Points, up: Points) -> None:
    arcs = []
    for i in range(8, len(line) - 4, 2):
        at, r = line[i] + (0.25 if i % 4 else 0.55) * radius[i] * up[i], 0.42 * float(radius[i])
        arcs.append(
            smooth([(at[0] - r, at[1] + r), (at[0] + 0.3 * r, at[1]), (at[0] - r, at[1] - r)], False, 3)
        )
    pen.lines(arcs, darker(one.scales, 0.35), 0.0035, 0.8)


def _fan(pen: Pen, one: Loong, line: Points) -> None:
    """The tuft at the tail's tip."""
    x, y = line[0].tolist()
    for a, long in ((150, 0.10), (180, 0.13), (212, 0.10)):
        tip = (x + long * math.cos(math.radians(a)), y + long * math.sin(math.radians(a)))
        pen.fill(limb((x, y), tip, 0.014, 0.002), one.mane)


def _legs(pen: Pen, one: Loong, line: Points, act: Act, which: tuple[int, int]) -> None:
    """Short, with three claws, paddling."""
    for i in which:
        at = line[round(_LEGS[i] * (len(line) - 1))]
        swing = 22 * math.sin(act.time * 2.2 + 1.7 * i)
        shade = darker(one.scales, 0.30 if i % 2 == 0 else 0.05)
        with pen.moved(float(at[0]), float(at[1]) - 0.012, degrees=swing - 18):
            pen.fill_all(
                [
                    limb((0, 0), (-0.030, -0.055), 0.020, 0.012),
                    limb((-0.030, -0.055), (0.018, -0.085), 0.012, 0.009),
                ],
                shade,
            )
            tips = [(0.018 + 0.030 * math.cos(a), -0.085 + 0.030 * math.sin(a)) for a in (-0.9, -0.3, 0.4)]
            claws = [limb((0.018, -0.085), tip, 0.006, 0.001) for tip in tips]
            pen.fill_all(claws, "#f4ead0")


def _head(pen: Pen, one: Loong, at: Points, degrees: float, act: Act) -> None:
    jaw = 20.0 if act.action in _BREATHES else 7.0 + 4 * math.sin(act.time * 1.7)
    stream = 0.02 * math.sin(act.time * 3)
    with pen.moved(float(at[0]), float(at[1]), degrees=0.5 * degrees):
        _mane(pen, one, stream)
        if act.action in _BREATHES:
            with pen.moved(0.0, 0.0, sx=0.12, sy=0.12):
                breathe(pen, act.time)
        with pen.moved(0.03, -0.02, degrees=-jaw):
            chin = [(-0.03, 0.012), (0.07, 0.008), (0.115, 0.0), (0.07, -0.018), (-0.02, -0.02)]
            pen.fill(smooth(chin, steps=4), darker(one.scales, 0.18))
            pen.line([(0.03, -0.018), (0.0, -0.07), (-0.03, -0.09)], one.mane, 0.012)
        skull = [(-0.045, 0.0), (-0.03, 0.045), (0.02, 0.058), (0.06, 0.040), (0.10, 0.038), (0.135, 0.030),
                 (0.142, 0.006), (0.10, -0.006), (0.02, -0.022)]  # fmt: skip
        pen.fill(smooth(skull, steps=5), lighter(one.scales, 0.06))
        pen.fill(smooth([(0.005, 0.052), (0.04, 0.062), (0.07, 0.044), (0.03, 0.040)], steps=4), one.mane)
        pen.fill(disc(0.036, 0.034, 0.0125), "#fff6d8")
        pen.fill(disc(0.040, 0.034, 0.0065), "#141014")
        pen.fill(disc(0.128, 0.024, 0.005), darker(one.scales, 0.5))
        for drop in (0.03, -0.02):
            tip = [(0.10, -0.085 + drop + stream), (0.03, -0.10 + drop - stream)]
            whisker = smooth([(0.125, 0.008), (0.155, -0.02 + drop), *tip], False, 5)
            pen.line(whisker, lighter(one.mane, 0.2), 0.006)


def _mane(pen: Pen, one: Loong, stream: float) -> None:
    """Locks that stream behind the head, and its antlers."""
    for y, long in ((0.045, 0.13), (0.02, 0.16), (-0.01, 0.15), (-0.035, 0.11)):
        lock = [(0.03, y), (-0.4 * long, y + 0.018), (-long, y + 0.01 + stream), (-0.4 * long, y - 0.014)]
        pen.fill(smooth(lock, steps=4), one.mane)
    for side in (0.0, 0.022):
        horn = [(0.02 - side, 0.045), (-0.03 - side, 0.105), (-0.085 - side, 0.135)]
        pen.line(smooth(horn, False, 4), "#f0e2b8", 0.011)
        pen.line([(-0.03 - side, 0.105), (-0.015 - side, 0.14)], "#f0e2b8", 0.008)
