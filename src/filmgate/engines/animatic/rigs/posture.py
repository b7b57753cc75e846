"""How four legs go, sit, lie and leap: where trunk, feet, neck and head of a quadruped are at a moment.

A foot on the ground stays where it is in the world while the trunk moves on by one stride a cycle.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np

from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.rigs.creature import RUNS, WALKS
from filmgate.engines.animatic.rigs.gait import TAU, Vector
from filmgate.engines.animatic.rigs.limbs import planted
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.storyboard.vocabulary import Action

Feet: TypeAlias = tuple[Vector, Vector, Vector, Vector]
"""Far hind, far fore, near hind, near fore."""
FEEDS = frozenset({Action.EAT, Action.DRINK})
RESTS = frozenset({Action.LIE, Action.SLEEP})
AIRBORNE = frozenset(
    {Action.FLY, Action.GLIDE, Action.FLOAT, Action.RISE, Action.TAKE_OFF, Action.DIVE, Action.LAND}
)
"""What one with wings does in the air."""
_LOUD = frozenset({Action.POUR, Action.ATTACK, Action.SHOUT, Action.SING, Action.TALK, Action.FIGHT})
_CALLS = frozenset({Action.SHOUT, Action.SING, Action.POUR})
LEAP = 6.2
"""Shoulder heights from one leap to the next: one stride on the ground, one in the air."""
AIR = 0.5
"""The share of a leap that is in the air."""


@dataclass(frozen=True)
class Paces:
    """How a gait places the feet: stride in shoulder heights, share of the cycle on the ground, phase of each
    foot (far hind, far fore, near hind, near fore), lift, bounce, cycles a second of one a metre high."""

    stride: float
    duty: float
    offsets: tuple[float, float, float, float]
    lift: float
    bounce: float
    rate: float


WALK = Paces(1.25, 0.64, (0.5, 0.75, 0.0, 0.25), 0.12, 0.012, 0.85)
GALLOP = Paces(3.1, 0.30, (0.50, 0.02, 0.60, 0.12), 0.30, 0.07, 1.7)
HOP = Paces(2.6, 0.42, (0.00, 0.42, 0.04, 0.48), 0.26, 0.30, 0.80)
STAND = Paces(0.0, 1.0, (0.0, 0.0, 0.0, 0.0), 0.0, 0.0, 0.0)


def paces_of(action: Action, hops: bool) -> Paces:
    if action in WALKS:
        return HOP if hops else WALK
    return (HOP if hops else GALLOP) if action in RUNS else STAND


_ON_HAUNCHES = frozenset({Action.LOOK, Action.SMILE, Action.TALK, Action.SHOUT, Action.TURN, Action.GLOW})
"""What an animal that sat down does without getting up."""


@dataclass(frozen=True)
class Trunk:
    """What a posture must know of the beast: shoulder height in metres; trunk's length and thickness, the
    neck's length and rise, the head's tilt, how much higher the chest is than the hips; in shoulder heights
    and degrees."""

    shoulder: float
    length: float
    depth: float
    neck: float
    rise: float
    tilt: float
    slope: float = 0.0
    hops: bool = False
    wings: bool = False
    howls: bool = False
    """It throws its head back when it is loud."""
    sits: bool = False
    """It eats sitting, out of its paw."""


@dataclass(frozen=True)
class Posture:
    """Hips and chest, feet (far hind, far fore, near hind, near fore), all in metres; degrees that neck and
    head rise; how far the jaw and the eyes are open, 0..1; what the tail does, 0 hanging .. 1 streaming."""

    hips: Vector
    chest: Vector
    feet: Feet
    neck: float
    head: float
    jaw: float = 0.0
    shut: float = 0.0
    stream: float = 0.0
    folded: float = 0.0
    """Legs that are lain on: 1 the hind ones, 2 all."""
    arch: float = 0.0
    """How far a supple back is bent up, in thicknesses of the trunk."""


def posture(trunk: Trunk, act: Act) -> Posture:
    """At this moment of the act, on the way from the action before."""
    now = _held(trunk, act.action, act)
    if act.share >= 1 or act.before is act.action:
        return now
    return _mixed(_held(trunk, act.before, act), now, act.share)


def _mixed(a: Posture, b: Posture, k: float) -> Posture:
    w, x, y, z = (p + (q - p) * k for p, q in zip(a.feet, b.feet, strict=True))
    angles = zip(_levels(a), _levels(b), strict=True)
    trunk = (a.hips + (b.hips - a.hips) * k, a.chest + (b.chest - a.chest) * k)
    return Posture(*trunk, (w, x, y, z), *(p + (q - p) * k for p, q in angles))


def _levels(p: Posture) -> tuple[float, ...]:
    return p.neck, p.head, p.jaw, p.shut, p.stream, p.folded, p.arch


def _held(trunk: Trunk, action: Action, act: Act) -> Posture:
    if trunk.wings and action in AIRBORNE:
        standing = _going(trunk, Action.STAND, act)
        return _mixed(standing, _flying(trunk, act), in_the_air(action, act.progress))
    if action is Action.WAKE:
        awake = ease(0.15, 0.7, act.progress)
        return _mixed(_lying(trunk, Action.SLEEP, act), _going(trunk, Action.STAND, act), awake)
    if action in RESTS or action is Action.HIDE:
        return _lying(trunk, action, act)
    seated = act.seated if action is act.action else act.was_seated
    if action is Action.SIT or (seated and action in _ON_HAUNCHES):
        return _sitting(trunk, act)
    if action is Action.WORK:
        return _digging(trunk, act)
    if action is Action.EAT and trunk.sits:
        return _feeding(trunk, act)
    if action is Action.JUMP:
        return _leaping(trunk, act)
    if action is Action.SWIM:
        return _paddling(trunk, act)
    return _going(trunk, action, act)


def in_the_air(action: Action, progress: float) -> float:
    """How far one with wings has them open, 0..1: it takes off from its feet and lands on them."""
    if action is Action.TAKE_OFF:
        return ease(0.02, 0.2, progress)
    return 1 - ease(0.6, 0.85, progress) if action is Action.LAND else 1.0


def _at(x: float, y: float) -> Vector:
    return np.array([x, y])


def _going(trunk: Trunk, action: Action, act: Act) -> Posture:
    """On its feet: standing, walking, running, feeding."""
    s, paces = trunk.shoulder, paces_of(action, trunk.hops)
    phase = act.distance / (paces.stride * s) if paces.stride else 0.0
    bounce, pitch = _bounce(paces, phase)
    low = 0.14 if action in FEEDS and trunk.neck < 0.5 else 0.0
    half, breath = trunk.length / 2, 0.006 * math.sin(act.time * 2.0)
    stands = 0.62 if trunk.hops else 0.80
    hips = _at(-half, stands + bounce - pitch) * s
    chest = _at(half, stands + trunk.slope + bounce + pitch + breath - low) * s
    neck, head = _neck(trunk, action, act.time, phase)
    feet = _feet(paces, phase, trunk)
    stream, arch = (1.0, _arch(phase)) if paces is GALLOP else (0.0, 0.0)
    return Posture(hips, chest, feet, neck, head, jaw=_jaw(action, act.time), stream=stream, arch=arch)


def _arch(phase: float) -> float:
    """The back in a gallop: most bent where the feet come together under it, least where they are apart."""
    return 0.15 + 0.09 * math.cos(TAU * (phase - 0.35))


def _bounce(paces: Paces, phase: float) -> tuple[float, float]:
    """How much higher the trunk is, and how far it pitches up, in shoulder heights."""
    if paces is HOP:
        return HOP.bounce * max(0.0, math.sin(TAU * (phase - 0.02))), 0.10 * math.sin(TAU * phase)
    often = 1 if paces is GALLOP else 2
    pitch = 0.05 * math.sin(TAU * phase) if paces is GALLOP else 0.0
    return paces.bounce * math.sin(TAU * (phase * often + 0.1)), pitch


def _feet(paces: Paces, phase: float, trunk: Trunk) -> Feet:
    s, half = trunk.shoulder, 0.92 * trunk.length / 2
    if not paces.stride:  # the far feet a little apart from the near ones, so that all four are seen
        w, x, y, z = (_at(at * s, 0.0) for at in (0.13 - half, half - 0.11, -half, half))
        return w, x, y, z
    w, x, y, z = (
        planted(phase + start, paces.stride * s, paces.duty, paces.lift * s)
        + _at((half if i % 2 else -half) * s, 0.0)
        for i, start in enumerate(paces.offsets)
    )
    return w, x, y, z


def _neck(trunk: Trunk, action: Action, time: float, phase: float) -> tuple[float, float]:
    """Degrees that neck and head rise."""
    if action in FEEDS:
        down = max(-0.97, -0.60 / max(0.2, trunk.neck))
        return math.degrees(math.asin(down)), min(trunk.tilt, -48.0) + 3 * math.sin(time * 5)
    if action is Action.LOOK:
        return trunk.rise + 8, trunk.tilt + 8 + 16 * math.sin(time * 1.4)
    if action in _CALLS:
        up = 0.5 - 0.5 * math.cos(time * 1.5) if trunk.howls else 0.5
        high, tilt = (68.0, 56.0) if trunk.howls else (trunk.rise + 12, trunk.tilt + 22)
        return high - 6 * (1 - up), tilt + 8 * up
    if action in RUNS:
        return trunk.rise - 14 + 3 * math.sin(TAU * phase), trunk.tilt + 10
    still = 2.0 * math.sin(time * 0.9)
    return trunk.rise + (3.0 * math.sin(TAU * phase * 2) if phase else still), trunk.tilt + still


def _jaw(action: Action, time: float) -> float:
    if action in _LOUD:
        return 0.35 + 0.65 * abs(math.sin(time * 3.2))
    return 0.25 * abs(math.sin(time * 6)) if action in FEEDS else 0.0


def _lying(trunk: Trunk, action: Action, act: Act) -> Posture:
    """On its belly, forelegs forward; asleep or hiding with its head on the ground."""
    s, half, asleep = trunk.shoulder, trunk.length / 2, action is Action.SLEEP
    y = 0.52 * trunk.depth + 0.010 * math.sin(act.time * 1.6)
    feet = [
        _at(x, 0.03) * s for x in (-half + 0.26, half + 0.30, -half + 0.34, half + 0.42)
    ]  # fmt: skip
    down = math.degrees(math.asin(max(-0.9, -(y - 0.12) / max(0.2, trunk.neck))))
    neck = down if action is not Action.LIE else max(20.0, trunk.rise)
    head = -6.0 if asleep else trunk.tilt + 2 * math.sin(act.time)
    hips, chest = _at(-half, y * 0.96) * s, _at(half, y) * s
    return Posture(
        hips, chest, (feet[0], feet[1], feet[2], feet[3]), neck, head, shut=float(asleep), folded=2.0
    )


def _sitting(trunk: Trunk, act: Act) -> Posture:
    """On its haunches, forelegs straight."""
    s, rise = trunk.shoulder, 0.60
    long = math.sqrt(max(0.25, trunk.length**2 - rise**2))
    hips, chest = _at(-0.5 * long, 0.30), _at(0.5 * long, 0.30 + rise + 0.006 * math.sin(act.time * 2.0))
    hind, fore = -0.5 * long + 0.34, 0.5 * long - 0.02
    feet = [_at(x, 0.0) * s for x in (hind, fore - 0.06, hind + 0.08, fore + 0.04)]
    look = 5 * math.sin(act.time * 0.9)
    return Posture(
        hips * s,
        chest * s,
        (feet[0], feet[1], feet[2], feet[3]),
        trunk.rise + 22,
        trunk.tilt + 4 + look,
        folded=1.0,
        arch=0.16,
    )


def _feeding(trunk: Trunk, act: Act) -> Posture:
    """On its haunches, one paw at its mouth."""
    sat, s = _sitting(trunk, act), trunk.shoulder
    bite = 0.5 + 0.5 * math.sin(act.time * 4.0)
    mouth = sat.chest + _at(trunk.neck * 0.55 + 0.30, trunk.neck * 0.62 - 0.10 - 0.03 * bite) * s
    far, _, near, _ = sat.feet
    feet = (far, mouth + _at(0.02, -0.16) * s, near, mouth)
    return replace(sat, feet=feet, neck=trunk.rise + 14, head=-10.0 + 4 * bite, jaw=0.35 * bite)


def _digging(trunk: Trunk, act: Act) -> Posture:
    """Its nose at the ground, the forepaws in turn."""
    bent, s, t = _going(trunk, Action.EAT, act), trunk.shoulder, act.time * 9.0
    far, far_fore, near, near_fore = bent.feet
    strokes = (
        _at(0.10 + 0.13 * math.cos(t + k), 0.07 * max(0.0, math.sin(t + k))) * s for k in (math.pi, 0.0)
    )
    a, b = (foot + stroke for foot, stroke in zip((far_fore, near_fore), strokes, strict=True))
    low = bent.chest - _at(0.0, 0.10) * s
    return replace(bent, chest=low, feet=(far, a, near, b), stream=0.4)


def leap(trunk: Trunk, act: Act) -> float:
    """How far it has come through the air, 0..1; 0 while it is on the ground."""
    q = act.distance / (LEAP * trunk.shoulder) % 1.0
    return max(0.0, (q - 1 + AIR) / AIR)


def _leaping(trunk: Trunk, act: Act) -> Posture:
    """A stride on the ground, then one through the air."""
    u, s = leap(trunk, act), trunk.shoulder
    run = _going(trunk, Action.RUN, act)
    if not u:
        return run
    half, pitch = trunk.length / 2, 0.16 * math.cos(math.pi * u)
    out = math.sin(math.pi * u)
    hips, chest = _at(-half, 0.80 - pitch) * s, _at(half, 0.80 + pitch) * s
    feet = [
        hips + _at(-0.20 - 0.40 * out, -0.62) * s, chest + _at(0.16 + 0.20 * out, -0.50) * s,
        hips + _at(-0.12 - 0.40 * out, -0.68) * s, chest + _at(0.28 + 0.20 * out, -0.44) * s,
    ]  # fmt: skip
    held = Posture(
        hips,
        chest,
        (feet[0], feet[1], feet[2], feet[3]),
        trunk.rise - 6,
        trunk.tilt + 8,
        stream=1.0,
        arch=0.06,
    )
    return _mixed(run, held, min(1.0, 6 * u, 6 * (1 - u)))


def _paddling(trunk: Trunk, act: Act) -> Posture:
    """In the water to its back, the head above it."""
    s, half, t = trunk.shoulder, trunk.length / 2, act.time * 5.0
    y = -0.06 * trunk.depth + 0.02 * math.sin(act.time * 2.4)
    hips, chest = _at(-half, y - 0.05) * s, _at(half, y + 0.05) * s
    feet = [
        root + _at(0.24 * math.sin(t + k), -0.5 - 0.1 * math.cos(t + k)) * s
        for root, k in ((hips, 0.0), (chest, 2.0), (hips, 3.1), (chest, 5.1))
    ]
    neck = max(38.0, trunk.rise)
    return Posture(hips, chest, (feet[0], feet[1], feet[2], feet[3]), neck, trunk.tilt + 6, stream=0.4)


def _flying(trunk: Trunk, act: Act) -> Posture:
    """Stretched out on its wings, legs behind."""
    s, half = trunk.shoulder, trunk.length / 2
    y = 0.80 - 0.05 * math.sin(beat(act))
    hips, chest = _at(-half, y - 0.04) * s, _at(half, y + 0.04) * s
    feet = [
        hips + _at(-0.50, -0.30) * s, chest + _at(-0.22, -0.44) * s,
        hips + _at(-0.58, -0.38) * s, chest + _at(-0.12, -0.50) * s,
    ]  # fmt: skip
    neck = 14 + 6 * math.sin(act.time * 1.2)
    jaw = _jaw(act.action, act.time)
    return Posture(hips, chest, (feet[0], feet[1], feet[2], feet[3]), neck, -4.0, jaw, stream=1.0)


def beat(act: Act) -> float:
    """Where the wings of a large flyer are in their beat, radians."""
    return act.time * (0.6 if act.action is Action.GLIDE else 4.6)


def flaps(trunk: Trunk, act: Act) -> float:
    """Beats of its wings so far, if it has any."""
    flies = trunk.wings and act.action in AIRBORNE and in_the_air(act.action, act.progress) > 0.5
    return beat(act) / math.tau if flies else 0.0


def speed(trunk: Trunk, action: Action) -> float:
    """Metres a second."""
    s = trunk.shoulder
    if trunk.wings and action in AIRBORNE:
        return 4.0 * math.sqrt(s)
    if action is Action.SWIM:
        return 0.9 * math.sqrt(s)
    paces = GALLOP if action is Action.JUMP else paces_of(action, trunk.hops)
    return paces.stride * s * min(2.6, paces.rate / math.sqrt(max(0.25, s)))


def tread(trunk: Trunk, action: Action) -> float:
    """Metres between two footfalls."""
    return paces_of(action, trunk.hops).stride * trunk.shoulder / 4


def climb(act: Act) -> float:
    """How far one on wings goes up, in its heights; a dive goes down."""
    if act.action is Action.RISE:
        return 0.8 * ease(0.0, 1.0, act.progress)
    return -0.5 * ease(0.1, 0.9, act.progress) if act.action is Action.DIVE else 0.0


def path(trunk: Trunk, act: Act) -> tuple[float, float]:
    """How high a leap, or its wings, take it."""
    if act.action is not Action.JUMP:
        return 0.0, trunk.shoulder * climb(act) if trunk.wings else 0.0
    return 0.0, 0.62 * trunk.shoulder * math.sin(math.pi * leap(trunk, act))
