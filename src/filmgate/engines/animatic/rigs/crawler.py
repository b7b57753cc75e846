"""What goes on many legs: crabs and spiders. Each foot is planted; alternate legs step together."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Gradient, Pen, disc, limb, off, oval, smooth, vertical
from filmgate.engines.animatic.rigs.bodies import shadow
from filmgate.engines.animatic.rigs.creature import RUNS, STANDS, WALKS, Creature
from filmgate.engines.animatic.rigs.gait import TAU, Vector
from filmgate.engines.animatic.rigs.limbs import bent, planted
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

_DOES = WALKS | RUNS | STANDS | {Action.LOOK, Action.FIGHT, Action.WAVE_HAND, Action.SLEEP}
_RAISED = frozenset({Action.ATTACK, Action.FIGHT, Action.WAVE_HAND, Action.SHOUT})


@dataclass(frozen=True)
class Crawler(Creature):
    """`reach` is from the body's middle to an outer foot, in metres; other lengths are shares of it."""

    reach: float
    shell: Colour
    under: Colour
    kind: Literal["crab", "spider", "beetle"]
    legs: int = 4
    """On each side."""
    high: float = 0.42
    """The body's middle over the ground."""
    knee: float = 0.80
    """How high the knees stand."""
    thick: float = 0.045
    mark: Colour | None = None

    @property
    def stride(self) -> float:
        return 0.5 * self.reach

    def rig(self) -> Rig:
        r = self.reach
        return Rig(
            name=self.kind,
            box=(-1.35 * r, -0.1 * r, 1.35 * r, 1.35 * r),
            height=0.95 * r,
            length=2.1 * r,
            face=self.high * r,
            draw=partial(draw_crawler, self),
            does=_DOES,
            speed=partial(_speed, self),
            tread=partial(_tread, self),
            shadow=partial(shadow, x0=-0.8 * r, x1=0.8 * r),
        )

    def tinted(self, colour: Colour) -> Crawler:
        return replace(self, shell=colour, under=lighter(colour, 0.4))


def _pace(action: Action) -> float:
    return 2.4 if action in RUNS else 1.3 if action in WALKS else 0.0


def _speed(one: Crawler, action: Action) -> float:
    return _pace(action) * one.stride / math.sqrt(max(0.15, one.reach)) * 0.7


def _tread(one: Crawler, action: Action) -> float:
    return one.stride / 2 if _pace(action) else 0.0


def draw_crawler(one: Crawler, pen: Pen, act: Act) -> None:
    phase = act.distance / one.stride if _pace(act.action) else 0.0
    bob = 0.02 * math.sin(TAU * 2 * phase) if phase else 0.012 * math.sin(act.time * 1.7)
    middle = np.array([0.0, one.high + bob])
    with pen.moved(sx=one.reach, sy=one.reach):
        _legs(pen, one, middle, phase, far=True)
        if one.kind == "spider":
            _spider(pen, one, middle, act)
        _legs(pen, one, middle, phase, far=False)
        if one.kind == "crab":
            _crab(pen, one, middle, act)
        elif one.kind == "beetle":
            _beetle(pen, one, middle, act)


def _legs(pen: Pen, one: Crawler, middle: Vector, phase: float, far: bool) -> None:
    """Half of them; the far ones are seen higher up and darker."""
    colour = darker(one.shell, 0.40 if far else 0.08)
    uppers, lowers = [], []
    for i in range(one.legs):
        share = (i + (0.35 if far else 0.0)) / max(1, one.legs - 0.65)
        spot = (share - 0.5) * 2.0
        step = planted(phase + 0.5 * ((i + far) % 2), one.stride / one.reach, 0.6, 0.14)
        foot = np.array([spot * 1.0, 0.05 if far else 0.0]) + step
        root = off(middle, 0.30 * spot, -0.02)
        knee = np.array([0.62 * spot + 0.3 * float(step[0]), one.knee - 0.25 * abs(spot)])
        if one.kind == "crab":
            knee = bent(root, foot, 0.40, 0.46, 1.0 if spot < 0 else -1.0)
            knee[1] = max(float(knee[1]), one.high)
        uppers.append(limb(root, knee, one.thick, 0.8 * one.thick))
        lowers.append(limb(knee, foot, 0.8 * one.thick, 0.25 * one.thick))
    pen.fill_all([*uppers, *lowers], colour)


def _spider(pen: Pen, one: Crawler, middle: Vector, act: Act) -> None:
    x, y = map(float, middle)
    shade = Gradient((x - 0.35, y + 0.25), (0, 0), ((0, lighter(one.shell, 0.25), 1), (1, one.shell, 1)), 0.5)
    pen.fill(oval(x - 0.62, y - 0.20, x - 0.02, y + 0.30), shade)
    if one.mark:
        pen.fill([(x - 0.40, y + 0.16), (x - 0.30, y + 0.05), (x - 0.40, y - 0.06), (x - 0.22, y - 0.06),
                  (x - 0.32, y + 0.05), (x - 0.22, y + 0.16)], one.mark)  # fmt: skip
    pen.fill(oval(x - 0.08, y - 0.16, x + 0.32, y + 0.16), darker(one.shell, 0.1))
    fangs = 0.05 * math.sin(act.time * 6) if act.action in _RAISED else 0.0
    pen.fill_all(
        [limb((x + 0.28, y - 0.06), (x + 0.34 + fangs, y - 0.20), 0.035, 0.012)], darker(one.shell, 0.3)
    )
    pen.fill_all([disc(x + 0.22, y + 0.06, 0.034), disc(x + 0.29, y + 0.03, 0.028),
        disc(x + 0.16, y + 0.09, 0.022)],
                 "#f4f0f0")  # fmt: skip
    pen.fill_all([disc(x + 0.23, y + 0.06, 0.018), disc(x + 0.30, y + 0.03, 0.015)], "#c02020")


_SPOTS = (
    (-0.42, 0.24, 0.10), (-0.06, 0.42, 0.10), (-0.14, 0.06, 0.11), (0.24, 0.30, 0.08), (0.22, 0.0, 0.08),
)  # fmt: skip
"""On a wing case: metres from the beetle's middle, and the radius."""


def _beetle(pen: Pen, one: Crawler, middle: Vector, act: Act) -> None:
    """A dome of wing cases with a seam, and spots where it has a mark."""
    x, y = map(float, middle)
    _feelers(pen, one, (x + 0.62, y + 0.10), act.time)
    pen.fill(oval(x + 0.36, y - 0.16, x + 0.76, y + 0.24), one.under)
    pen.fill_all([disc(x + 0.62, y + 0.10, 0.06)], "#f4f2ea")
    pen.fill_all([disc(x + 0.64, y + 0.10, 0.03)], "#0c0a0c")
    dome = [(x - 0.72, y - 0.10), (x - 0.64, y + 0.30), (x - 0.20, y + 0.58), (x + 0.26, y + 0.48),
            (x + 0.50, y + 0.10), (x + 0.46, y - 0.10)]  # fmt: skip
    pen.fill(smooth(dome), vertical(y - 0.1, y + 0.58, darker(one.shell, 0.3), lighter(one.shell, 0.15)))
    seam = [(x - 0.70, y + 0.02), (x - 0.10, y + 0.30), (x + 0.46, y + 0.16)]
    shine = [(x - 0.40, y + 0.44), (x - 0.14, y + 0.53), (x + 0.12, y + 0.50)]
    with pen.inked():
        pen.line(smooth(seam, False, 5), darker(one.shell, 0.5), 0.03)
        if one.mark:
            pen.fill_all([disc(x + a, y + b, r) for a, b, r in _SPOTS], one.mark)
        pen.line(smooth(shine, False, 4), "#ffffff", 0.035, 0.5)


def _feelers(pen: Pen, one: Crawler, root: tuple[float, float], time: float) -> None:
    x, y = root
    swing = 0.05 * math.sin(3.0 * time)
    pair = [[(x, y), (x + 0.16, y + 0.20 + d), (x + 0.30, y + 0.24 + d)] for d in (swing, 0.1 - swing)]
    pen.lines([smooth(feeler, False, 4) for feeler in pair], one.under, 0.03)


def _crab(pen: Pen, one: Crawler, middle: Vector, act: Act) -> None:
    x, y = map(float, middle)
    for side in (-1, 1):
        lift = (
            0.16 * math.sin(act.time * 5 + side)
            if act.action in _RAISED
            else 0.03 * math.sin(act.time * 2 + side)
        )
        _claw(pen, one, (x + 0.42 * side, y + 0.02), side, lift, act.time)
    shell = [(x - 0.52, y + 0.05), (x - 0.36, y + 0.27), (x, y + 0.33), (x + 0.36, y + 0.27),
        (x + 0.52, y + 0.05),
             (x + 0.34, y - 0.16), (x, y - 0.20), (x - 0.34, y - 0.16)]  # fmt: skip
    pen.fill(smooth(shell), vertical(y - 0.2, y + 0.33, darker(one.shell, 0.25), lighter(one.shell, 0.15)))
    pen.fill(smooth([(x - 0.30, y - 0.10), (x, y - 0.06), (x + 0.30, y - 0.10), (x, y - 0.18)]), one.under)
    pen.fill_all([disc(x + dx, y + dy, 0.03) for dx, dy in ((-0.22, 0.16), (0.0, 0.20), (0.22, 0.16))],
                 darker(one.shell, 0.2))  # fmt: skip
    for side in (-1, 1):
        at = (x + 0.14 * side, y + 0.44)
        pen.line([(x + 0.12 * side, y + 0.28), at], darker(one.shell, 0.1), 0.04)
        pen.fill(disc(*at, 0.065), "#ffffff")
        pen.fill(disc(at[0] + 0.02, at[1], 0.035), "#101014")
    pen.line(
        smooth([(x - 0.10, y + 0.05), (x, y + 0.01), (x + 0.10, y + 0.05)], False, 4),
        darker(one.shell, 0.5),
        0.02,
    )


def _claw(pen: Pen, one: Crawler, root: tuple[float, float], side: int, lift: float, time: float) -> None:
    elbow = (root[0] + 0.30 * side, root[1] + 0.10)
    hand = (root[0] + 0.36 * side, root[1] + 0.34 + lift)
    pen.fill_all([limb(root, elbow, 0.06, 0.06), limb(elbow, hand, 0.06, 0.09)], darker(one.shell, 0.12))
    nip = 14 + 10 * math.sin(time * 3 + side)
    for turn, big in ((nip, 1.0), (-nip, 0.85)):
        with pen.moved(hand[0], hand[1], degrees=(14 - turn) * side, sx=side * big, sy=big):
            pen.fill(
                smooth([(-0.09, 0.0), (-0.10, 0.16), (-0.02, 0.36), (0.02, 0.20), (0.04, 0.02)]), one.shell
            )
