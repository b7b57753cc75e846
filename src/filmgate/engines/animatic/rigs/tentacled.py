"""Soft bodies with arms: a jellyfish whose bell pulses, an octopus whose arms curl."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Gradient, Pen, Points, disc, limb, oval, smooth, vertical
from filmgate.engines.animatic.rigs.creature import Creature
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.water import surface
from filmgate.storyboard.vocabulary import Action

_STILL = frozenset(
    {Action.STAND, Action.WAIT, Action.LOOK, Action.SIT, Action.LIE, Action.SLEEP, Action.HIDE}
)
_CRAWLS = frozenset({Action.WALK, Action.APPROACH, Action.LEAVE, Action.ENTER})
_DOES = _STILL | _CRAWLS | {
    Action.SWIM, Action.RUN, Action.FLOAT, Action.GLIDE, Action.FLY, Action.RISE, Action.CHASE, Action.ATTACK,
}  # fmt: skip


@dataclass(frozen=True)
class Tentacled(Creature):
    """`size` is the height from crown to arm tips, in metres."""

    size: float
    body: Colour
    arms: Colour
    kind: Literal["jellyfish", "octopus"]
    glow: str | None = None

    def rig(self) -> Rig:
        s, on_ground = self.size, self.kind == "octopus"
        return Rig(
            name=self.kind,
            box=(-0.75 * s, -0.28 * s, 0.75 * s, 1.15 * s),
            height=s,
            length=(1.1 if on_ground else 0.75) * s,
            face=(0.62 if on_ground else 0.75) * s,
            draw=partial(draw_tentacled, self),
            does=_DOES,
            speed=partial(_speed, self),
            path=partial(_path, self),
            aloft=_aloft(self),
            grounded=_STILL | _CRAWLS if on_ground else frozenset(),
            glow=self.glow,
        )

    def tinted(self, colour: Colour) -> Tentacled:
        return replace(self, body=colour, arms=lighter(colour, 0.25))


def _speed(one: Tentacled, action: Action) -> float:
    usual = (0.55 if one.kind == "octopus" else 0.28) * math.sqrt(one.size)
    return (
        0.0
        if action in _STILL and one.kind == "octopus"
        else 0.4 * usual
        if action in _STILL | _CRAWLS
        else usual
    )


def _path(one: Tentacled, act: Act) -> tuple[float, float]:
    """A jellyfish rises with each stroke and sinks between them."""
    low = -0.95 * one.size - _aloft(one) if _at_surface(one, act) else 0.0
    low += 0.5 * one.size * act.progress if act.action is Action.RISE else 0.0
    if one.kind != "jellyfish":
        return 0.0, low
    return 0.0, low + 0.05 * one.size * math.sin(act.time * 2.6 - 1.2)


def _aloft(one: Tentacled) -> float:
    """Over the ground of the sea."""
    return 0.6 + 0.3 * one.size


def _at_surface(one: Tentacled, act: Act) -> bool:
    return act.around.afloat and (one.kind == "jellyfish" or act.action not in _STILL | _CRAWLS)


def draw_tentacled(one: Tentacled, pen: Pen, act: Act) -> None:
    with pen.moved(sx=one.size, sy=one.size):
        if one.kind == "jellyfish":
            _jellyfish(pen, one, act.time)
        else:
            _octopus(pen, one, act)
    if _at_surface(one, act):
        with pen.moved(0.0, -_path(one, act)[1] - _aloft(one)):
            surface(pen, 0.3 * one.size, act.time, through=0.6)


def _hanging(x: float, y: float, long: float, sway: float, time: float, phase: float) -> Points:
    """A tentacle below (x, y): the wave runs down it and grows."""
    k = np.linspace(0, 1, 7)
    xs = x * (1 - 0.15 * k) + sway * k * np.sin(time * 2.2 - 3.2 * k + phase)
    return smooth(np.column_stack([xs, y - long * k]), False, 4)


def _jellyfish(pen: Pen, one: Tentacled, time: float) -> None:
    pulse = 0.5 + 0.5 * math.sin(time * 2.6)
    wide, low = 0.34 - 0.06 * pulse, 0.62 - 0.03 * pulse
    if one.glow:
        at = (0.0, 0.76)
        pen.fill(disc(*at, 0.5), Gradient(at, at, ((0.0, one.glow, 0.35), (1.0, one.glow, 0.0)), 0.5))
    thin = [_hanging(wide * x, low, 0.50 + 0.1 * math.sin(7 * x), 0.06, time, 4 * x) for x in
            (-0.85, -0.6, -0.35, -0.1, 0.15, 0.4, 0.65, 0.88)]  # fmt: skip
    pen.lines(thin, one.arms, 0.011, 0.75)
    frills = [_hanging(wide * x, low, 0.36, 0.05, time, 2 + 3 * x) for x in (-0.3, 0.0, 0.3)]
    pen.lines(frills, lighter(one.arms, 0.3), 0.045, 0.7)
    bell = [(-wide, low), (-0.95 * wide, low + 0.14), (-0.6 * wide, 0.92 + 0.03 * pulse),
        (0.0, 1.0 + 0.04 * pulse),
            (0.6 * wide, 0.92 + 0.03 * pulse), (0.95 * wide, low + 0.14), (wide, low),
                (0.5 * wide, low + 0.03),
            (0.0, low - 0.015), (-0.5 * wide, low + 0.03)]  # fmt: skip
    pen.fill(
        smooth(bell, steps=6),
        vertical(low, 1.02, lighter(one.body, 0.1), lighter(one.body, 0.45), 0.95, 0.75),
    )
    inner = [oval(x - 0.055, 0.76, x + 0.055, 0.88) for x in (-0.11, 0.0, 0.11)]
    pen.fill_all(inner, darker(one.body, 0.15), 0.55)
    rim = smooth([(x * wide, low + 0.02 * math.cos(9 * x)) for x in np.linspace(-1, 1, 9)], False, 4)
    pen.line(rim, lighter(one.body, 0.6), 0.018)


def _arm(root: tuple[float, float], heading: float, curl: float, time: float, phase: float) -> list[Points]:
    """Ten links that bend on as they go; the tip never goes below the ground."""
    x, y, a, links = *root, heading, []
    for i in range(10):
        a += curl + 13 * math.sin(time * 2.0 + phase - 0.55 * i)
        step = 0.058
        end = (
            x + step * math.cos(math.radians(a)),
            max(0.022 - 0.0015 * i, y + step * math.sin(math.radians(a))),
        )
        links.append(limb((x, y), end, 0.052 - 0.0045 * i, 0.0475 - 0.0045 * i))
        x, y = end
    return links


def _octopus(pen: Pen, one: Tentacled, act: Act) -> None:
    swims = act.action not in _STILL | _CRAWLS
    t, pulse = act.time, 0.5 + 0.5 * math.sin(act.time * 2.4)
    tilt = -52.0 if swims else 0.0
    with pen.moved(0.0, 0.45 if swims else 0.0, degrees=tilt), pen.moved(0.0, -0.35 if swims else 0.0):
        _octopus_arms(pen, one, t, pulse, swims, far=True)
        _mantle(pen, one, t, pulse)
        _octopus_arms(pen, one, t, pulse, swims, far=False)


def _octopus_arms(pen: Pen, one: Tentacled, time: float, pulse: float, swims: bool, far: bool) -> None:
    colour = darker(one.body, 0.30) if far else one.body
    links, cups = [], []
    for i in range(4):
        side, k = (-1, 1)[i % 2], i // 2
        spread = (
            (14.0 if swims else 26.0 + 34.0 * k) - (10.0 * pulse if swims else 0.0) + (12.0 if far else 0.0)
        )
        heading = -90.0 + side * spread
        curl = side * (1.5 if swims else 6.5 - 2.0 * k)
        chain = _arm((0.07 * side * (1 + 0.5 * k), 0.34), heading, curl, time, i * 1.9 + 3 * far)
        links += chain
        middles = [link.mean(0) for link in chain[2:8:2]]
        cups += [disc(float(x), float(y), 0.013) for x, y in middles]
    pen.fill_all(links, colour)
    if not far:
        pen.fill_all(cups, one.arms)


def _mantle(pen: Pen, one: Tentacled, time: float, pulse: float) -> None:
    puff = 1 + 0.04 * pulse
    head = [(-0.15, 0.30), (-0.19, 0.46), (-0.27 * puff, 0.70), (-0.19 * puff, 0.93), (0.0, 1.0),
            (0.19 * puff, 0.93), (0.27 * puff, 0.70), (0.19, 0.46), (0.15, 0.30)]  # fmt: skip
    pen.fill(smooth(head), vertical(0.3, 1.0, darker(one.body, 0.18), lighter(one.body, 0.16)))
    pen.fill_all([disc(x, y, r) for x, y, r in ((-0.12, 0.84, 0.03), (-0.02, 0.90, 0.022),
        (0.10, 0.80, 0.026))],
                 lighter(one.body, 0.35), 0.7)  # fmt: skip
    for x in (-0.06, 0.13):
        pen.fill(oval(x - 0.062, 0.44, x + 0.062, 0.58), "#f8f0d8")
        pen.fill(oval(x - 0.035, 0.485, x + 0.045, 0.530), "#141018")
