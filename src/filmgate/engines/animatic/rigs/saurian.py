"""Crocodiles and lizards: a low body on four bent legs, a long tail, a head of jaws, a crest or a casque.

All lengths are shares of the animal's, from snout to tail tip; the ground is y = 0, the middle of the trunk
over the origin.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import Head, Pen, Points, disc, limb, off, smooth, vertical
from filmgate.engines.animatic.rigs.bodies import shadow
from filmgate.engines.animatic.rigs.creature import RUNS, STANDS, WALKS, Creature
from filmgate.engines.animatic.rigs.limbs import bent, planted
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.water import surface
from filmgate.storyboard.vocabulary import Action

Shape = Literal["crocodile", "lizard", "iguana", "chameleon"]
_SWIMS = frozenset({Action.SWIM, Action.FLOAT, Action.GLIDE, Action.DIVE})
_RESTS = frozenset({Action.LIE, Action.SLEEP, Action.SIT, Action.HIDE})
_GAPES = frozenset({Action.ATTACK, Action.FIGHT, Action.SHOUT, Action.EAT, Action.CATCH})
_DOES = WALKS | RUNS | STANDS | _SWIMS | _RESTS | _GAPES | {Action.LOOK, Action.WAKE}
_FRONT = (-0.1, -0.4, 1.1, 0.4)
_STRIDE = 0.20
_ALONG = (-0.50, -0.42, -0.34, -0.26, -0.18, -0.09, 0.0, 0.09, 0.17, 0.235, 0.28)
"""Where the stations of tail, trunk and neck are."""


@dataclass(frozen=True)
class _Build:
    """Half the body's height at each station; how high its middle is carried over the ground at hips and
    shoulders; how thick the legs are and how long their halves."""

    half: tuple[float, ...]
    high: float
    leg: float
    bone: float


_BUILDS: dict[Shape, _Build] = {
    "crocodile": _Build((.004, .012, .020, .030, .043, .054, .058, .055, .047, .040, .036), .088, .020, .062),
    "lizard": _Build((.002, .005, .008, .013, .022, .034, .040, .038, .032, .026, .026), .070, .013, .062),
    "iguana": _Build((.003, .006, .010, .016, .028, .044, .052, .050, .042, .036, .034), .084, .016, .068),
    "chameleon": _Build((.0, .0, .010, .020, .040, .070, .088, .082, .066, .052, .048), .140, .016, .078),
}  # fmt: skip


@dataclass(frozen=True)
class Saurian(Creature):
    """`length` in metres."""

    length: float
    back: Colour
    belly: Colour
    mark: Colour
    shape: Shape = "lizard"
    eye: Colour = "#f0c040"

    def rig(self) -> Rig:
        s, low = self.length, self.shape != "chameleon"
        high = 0.19 * s if low else 0.30 * s
        return Rig(
            name="saurian",
            box=(-0.62 * s, -0.12 * s if low else -0.32 * s, 0.66 * s, 1.9 * high),
            height=1.15 * high,
            length=1.05 * s,
            face=0.13 * s if low else 0.22 * s,
            ahead=0.40 * s,
            draw=partial(draw_saurian, self),
            does=_DOES,
            speed=partial(_speed, self),
            tread=lambda action: _STRIDE * s / 4 if action in WALKS | RUNS else 0.0,
            shadow=partial(shadow, x0=-0.36 * s, x1=0.42 * s),
            grounded=frozenset(Action),
        )

    def tinted(self, colour: Colour) -> Saurian:
        return replace(self, back=colour, belly=lighter(colour, 0.4), mark=darker(colour, 0.45))


def _speed(one: Saurian, action: Action) -> float:
    pace = 1.5 if action in RUNS else 0.55 if action in WALKS else 0.35 if action in _SWIMS else 0.0
    return pace * math.sqrt(one.length) * (1.0 if one.shape != "chameleon" else 0.4)


@dataclass(frozen=True)
class _Hold:
    """Its middle line from the tail to the neck, half its height there, and what a gait needs."""

    line: Points
    half: Points
    phase: float
    goes: bool
    low: bool
    jaw: float
    shut: bool


def _hold(one: Saurian, act: Act) -> _Hold:
    build, swims, rests = _BUILDS[one.shape], act.action in _SWIMS, act.action in _RESTS
    goes, time = act.action in WALKS | RUNS, act.time
    phase = act.distance / (_STRIDE * one.length)
    x, half = np.array(_ALONG), np.array(build.half)
    high = -0.012 if swims else max(build.half) if rests else build.high
    high += 0.0025 * math.sin(1.6 * time) + (0.005 * math.sin(2 * math.tau * phase) if goes else 0.0)
    k = np.clip((x + 0.50) / 0.40, 0.0, 1.0)
    y = (high - 0.012) * k**1.5 + half * (1 - k) + 0.006 * np.clip((x - 0.1) / 0.2, 0, 1)
    if swims:
        y = -0.02 * np.ones_like(x) + high * k
    beat = math.tau * (phase if goes else (0.8 if swims else 0.16) * time)
    y = y + (1 - k) * 0.014 * (1.0 + np.sin(beat + 9.0 * x)) * (0.2 if swims else 1.0)
    bite = 0.5 + 0.5 * math.sin(5.0 * time)
    jaw = bite if act.action in _GAPES else 0.55 if rests and one.shape == "crocodile" else 0.0
    asleep = act.action is Action.SLEEP
    return _Hold(np.column_stack([x, y]), half, phase, goes, swims or rests, 0.0 if asleep else jaw, asleep)


def draw_saurian(one: Saurian, pen: Pen, act: Act) -> None:
    s, hold = one.length, _hold(one, act)
    with pen.moved(sx=s, sy=s):
        if one.shape == "chameleon":
            _curl(pen, one, hold)
        swims = act.action in _SWIMS
        _legs(pen, one, hold, () if swims else (0, 1))
        _body(pen, one, hold)
        _head(pen, one, hold, act)
        _legs(pen, one, hold, () if swims else (2, 3))
    if act.action in _SWIMS:
        surface(pen, 0.40 * s, act.time)


def _body(pen: Pen, one: Saurian, hold: _Hold) -> None:
    line, half = hold.line, hold.half[:, None] * (0.0, 1.0)
    outline = smooth(np.vstack([line + half, (line - half)[::-1]]), steps=4)
    top, low = float((line + half)[:, 1].max()), float((line - half)[:, 1].min())
    stops = vertical(low, top, mix(one.belly, one.back, 0.15), one.back)
    pen.fill(outline, darker(one.back, 0.2))
    pen.fill(smooth(np.vstack([line + 0.94 * half, (line - 0.94 * half)[::-1]]), steps=4), stops)
    with pen.inked():
        _marks(pen, one, line, hold.half)
    _crest(pen, one, line, hold.half)


def _marks(pen: Pen, one: Saurian, line: Points, half: Points) -> None:
    """Bands across tail and flanks, or the plates of a crocodile's hide."""
    at = np.linspace(0.12, 0.92, 13)
    places = np.column_stack([np.interp(at, np.linspace(0, 1, len(line)), line[:, i]) for i in (0, 1)])
    wide = np.interp(at, np.linspace(0, 1, len(line)), half)
    if one.shape == "crocodile":
        rows = [disc(float(x) + 0.012 * (j % 2), float(y) + w * (0.55 - 0.38 * j), 0.10 * float(w) + 0.003)
                for (x, y), w in zip(places, wide, strict=True) for j in range(3)]  # fmt: skip
        pen.fill_all(rows, one.mark, 0.55)
        return
    bars = [
        smooth([(x, y + 0.9 * w), (x + 0.010, y + 0.2 * w), (x - 0.004, y - 0.25 * w)], False, 3)
        for (x, y), w in zip(places.tolist(), wide.tolist(), strict=True)
    ]
    pen.lines(bars, one.mark, 0.011, 0.7)


def _crest(pen: Pen, one: Saurian, line: Points, half: Points) -> None:
    """What stands up along the back: a crocodile's scutes, an iguana's spikes."""
    size = {"crocodile": 0.014, "iguana": 0.034, "chameleon": 0.012}.get(one.shape, 0.0)
    if not size:
        return
    along = np.linspace(0.06, 0.99, 34 if one.shape == "crocodile" else 24)
    grid = np.linspace(0, 1, len(line))
    x = np.interp(along, grid, line[:, 0])
    y = np.interp(along, grid, line[:, 1] + half)
    tall = size * (np.interp(along, (0.06, 0.35, 1.0), (1.3, 1.2, 0.8) if size < 0.03 else (0.3, 0.6, 1.0)))
    teeth = [
        [(a - 0.010, b - 0.004), (a - 0.006, b + t), (a + 0.010, b - 0.004)]
        for a, b, t in zip(x.tolist(), y.tolist(), tall.tolist(), strict=True)
    ]
    pen.fill_all(teeth, darker(one.back, 0.22) if one.shape == "crocodile" else mix(one.mark, one.belly, 0.3))


def _curl(pen: Pen, one: Saurian, hold: _Hold) -> None:
    """A chameleon's tail, rolled up behind it."""
    x, y = hold.line[3]
    turns = np.linspace(0.0, 2.1 * math.tau, 44)
    r = 0.085 * (1 - turns / 15.5)
    coil = np.column_stack([x - 0.06 - r * np.sin(turns + 0.4), y - 0.075 + r * np.cos(turns + 0.4)])
    line = np.vstack([[(x + 0.04, y)], coil])
    thick = np.linspace(0.022, 0.007, len(line))
    pen.fill_all(
        [limb(line[i], line[i + 1], float(thick[i]), float(thick[i + 1])) for i in range(len(line) - 1)],
        darker(one.back, 0.1),
    )


def _legs(pen: Pen, one: Saurian, hold: _Hold, which: tuple[int, ...]) -> None:
    """Far hind, far fore, near hind, near fore: elbows out behind, knees before."""
    build, far = _BUILDS[one.shape], 0 in which
    colour = darker(one.back, 0.38) if far else mix(one.back, one.belly, 0.12)
    for i in which:
        hind = i % 2 == 0
        station = 4 if hind else 8
        x, y = hold.line[station]
        root = np.array([x + 0.012, y - 0.25 * hold.half[station]])
        rest = (-0.030 if hind else 0.030) + (0.035 if far else 0.0)
        step = planted(hold.phase + (0.5, 0.0, 0.0, 0.5)[i], _STRIDE, 0.62, 0.030) if hold.goes else (rest, 0)
        spread = (-0.075 if hind else 0.065) if hold.low else 0.0
        foot = np.array([x + float(step[0]) + spread, max(0.006, float(step[1])) if y > 0 else y - 0.075])
        joint = bent(root, foot, build.bone, build.bone, 1.0 if hind else -1.0)
        thick = build.leg * (1.25 if hind else 1.0)
        pen.fill_all([limb(root, joint, 1.25 * thick, 0.85 * thick), limb(joint, foot, 0.85 * thick,
            0.62 * thick)], colour)  # fmt: skip
        ahead = ((0.034, -0.004), (0.031, 0.004), (0.020, 0.011))
        toes: list[list[Points]] = [[foot, off(foot, *toe)] for toe in ahead]
        pen.lines(toes, colour, 0.62 * thick)


def _head(pen: Pen, one: Saurian, hold: _Hold, act: Act) -> None:
    x, y = hold.line[-1]
    look = 9 * math.sin(1.4 * act.time) if act.action is Action.LOOK else 2 * math.sin(0.9 * act.time)
    lift = 8.0 if one.shape in ("lizard", "iguana") and act.action not in _SWIMS else 0.0
    with pen.moved(float(x) - 0.01, float(y), degrees=look + lift):
        if pen.heads is not None:
            with pen.moved(0.02, 0.01, sx=0.15, sy=0.15):
                pen.heads.append(Head(pen.frame, False, _FRONT))
        _HEADS[one.shape](pen, one, hold)


def _eye(pen: Pen, one: Saurian, at: tuple[float, float], r: float, shut: bool) -> None:
    if shut:
        pen.line([(at[0] - r, at[1]), (at[0] + r, at[1])], "#15130e", 0.4 * r)
        return
    pen.fill(disc(*at, r), one.eye)
    x, y = at
    slit = [(x - 0.1 * r, y + 0.8 * r), (x + 0.45 * r, y), (x - 0.1 * r, y - 0.8 * r), (x - 0.45 * r, y)]
    pen.fill(slit, "#15130e")
    pen.fill(disc(x + 0.3 * r, y + 0.35 * r, 0.25 * r), "#ffffff")


def _crocodile(pen: Pen, one: Saurian, hold: _Hold) -> None:
    """A long snout with a bump for the nostrils and one for the eye, its teeth outside."""
    low = mix(one.belly, one.back, 0.25)
    with pen.moved(0.018, -0.012, degrees=-26 * hold.jaw):
        pen.fill(smooth([(-0.03, 0.004), (-0.02, -0.030), (0.06, -0.026), (0.17, -0.014), (0.215, -0.008),
                         (0.215, 0.006), (0.10, 0.004)], steps=5), low)  # fmt: skip
        if hold.jaw > 0.2:
            pen.fill([(0.0, 0.004), (0.205, 0.006), (0.0, 0.02)], "#a84a48")
        pen.fill_all([[(x, 0.003), (x + 0.006, 0.017), (x + 0.012, 0.003)] for x in
                      (0.06, 0.085, 0.11, 0.14, 0.165, 0.19)], "#f4efe0")  # fmt: skip
    with pen.moved(degrees=10 * hold.jaw):
        pen.fill(smooth([(-0.04, -0.012), (-0.035, 0.030), (0.015, 0.040), (0.040, 0.052), (0.062, 0.046),
                         (0.085, 0.024), (0.15, 0.017), (0.195, 0.018), (0.212, 0.028), (0.230, 0.022),
                         (0.236, 0.004), (0.225, -0.008), (0.12, -0.008), (0.04, -0.016)], steps=5),
                 vertical(-0.02, 0.05, mix(one.back, one.belly, 0.35), one.back))  # fmt: skip
        pen.fill_all([[(x, -0.006), (x + 0.006, -0.020), (x + 0.012, -0.006)] for x in
                      (0.07, 0.098, 0.128, 0.152, 0.178, 0.205)], "#f4efe0")  # fmt: skip
        pen.line(smooth([(0.222, -0.004), (0.13, -0.003), (0.06, -0.010), (0.0, -0.008)], False, 4),
                 darker(one.back, 0.6), 0.004)  # fmt: skip
        pen.fill(disc(0.217, 0.021, 0.005), darker(one.back, 0.6))
        _eye(pen, one, (0.044, 0.038), 0.0095, hold.shut)


def _lizard(pen: Pen, one: Saurian, hold: _Hold) -> None:
    """A wedge with a wide mouth."""
    with pen.moved(0.02, -0.010, degrees=-22 * hold.jaw):
        pen.fill(smooth([(-0.03, 0.004), (-0.01, -0.022), (0.06, -0.018), (0.115, -0.004), (0.05, 0.006)]),
                 mix(one.belly, one.back, 0.2))  # fmt: skip
    skull = [(-0.05, -0.02), (-0.04, 0.022), (0.02, 0.036), (0.065, 0.034), (0.115, 0.012), (0.132, -0.002),
             (0.115, -0.012), (0.05, -0.012), (0.0, -0.024)]  # fmt: skip
    pen.fill(smooth(skull, steps=5), vertical(-0.02, 0.04, mix(one.back, one.belly, 0.3), one.back))
    pen.line(
        smooth([(0.128, -0.006), (0.08, -0.006), (0.03, -0.013)], False, 4), darker(one.back, 0.55), 0.004
    )
    pen.fill(disc(0.118, 0.006, 0.004), darker(one.back, 0.6))
    _eye(pen, one, (0.060, 0.018), 0.011, hold.shut)


def _iguana(pen: Pen, one: Saurian, hold: _Hold) -> None:
    """The same with a dewlap, a round scale at the cheek and spikes down the nape."""
    spikes = [[(x - 0.012, 0.024), (x - 0.014, 0.070 - 0.25 * abs(x)), (x + 0.008, 0.026)] for x in
              (-0.05, -0.03, -0.01, 0.012)]  # fmt: skip
    pen.fill_all(spikes, mix(one.mark, one.belly, 0.3))
    dewlap = [(-0.01, -0.015), (0.07, -0.016), (0.045, -0.060), (0.005, -0.085), (-0.02, -0.05)]
    pen.fill(smooth(dewlap, steps=4), mix(one.belly, one.mark, 0.35))
    with pen.moved(sx=1.08, sy=1.2):
        _lizard(pen, one, hold)
    pen.fill(disc(0.018, -0.010, 0.012), lighter(one.belly, 0.3))


def _chameleon(pen: Pen, one: Saurian, hold: _Hold) -> None:
    """A casque on the head, and an eye in a turret that looks about."""
    skull = [(-0.07, -0.03), (-0.06, 0.05), (-0.045, 0.105), (0.0, 0.082), (0.06, 0.040), (0.125, 0.012),
             (0.135, -0.008), (0.10, -0.030), (0.03, -0.048), (-0.03, -0.055)]  # fmt: skip
    pen.fill(smooth(skull, steps=5), vertical(-0.05, 0.10, mix(one.back, one.belly, 0.35), one.back))
    pen.line(
        smooth([(0.130, -0.012), (0.07, -0.018), (0.01, -0.034)], False, 4), darker(one.back, 0.5), 0.005
    )
    pen.fill(disc(0.050, 0.020, 0.030), lighter(one.back, 0.15))
    pen.line(disc(0.050, 0.020, 0.020), darker(one.back, 0.2), 0.004, closed=True)
    if not hold.shut:
        pen.fill(disc(0.058, 0.022, 0.009), "#15130e")


_HEADS = {"crocodile": _crocodile, "lizard": _lizard, "iguana": _iguana, "chameleon": _chameleon}
