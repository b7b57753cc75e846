"""Animals on four legs, from one set of proportions."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import partial
from typing import Literal

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import Pen, disc, limb, off, oval, smooth, vertical
from filmgate.engines.animatic.rigs.gait import TAU, Vector
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

Ears = Literal["pointed", "round", "long", "floppy", "none"]
Tail = Literal["brush", "thin", "short", "hair", "fat"]
Crown = Literal["none", "antlers", "horns", "mane", "horn", "tusks"]
Coat = Literal["plain", "stripes", "spots", "patches"]
_RUNS = frozenset({Action.RUN, Action.CHASE, Action.ATTACK, Action.JUMP, Action.PLAY_MUSIC, Action.RIDE})
_WALKS = frozenset(
    {Action.WALK, Action.LEAVE, Action.ENTER, Action.APPROACH, Action.PULL, Action.CARRY, Action.CLIMB}
)
_RESTS = frozenset({Action.SIT, Action.LIE, Action.SLEEP})


@dataclass(frozen=True)
class Beast:
    """Shares are of the shoulder's height, which is in metres."""

    shoulder: float
    fur: Colour
    belly: Colour
    dark: Colour = "#1c1412"
    length: float = 1.15
    depth: float = 0.42
    """The trunk's thickness."""
    leg: float = 0.10
    neck: float = 0.42
    rise: float = 40.0
    """Degrees that the neck rises."""
    head: float = 0.30
    snout: float = 0.22
    ears: Ears = "pointed"
    tail: Tail = "thin"
    crown: Crown = "none"
    coat: Coat = "plain"


@dataclass(frozen=True)
class _Paces:
    """How a gait places the feet: stride in shoulder heights, share of the cycle on the ground, phase of each
    foot (far hind, far fore, near hind, near fore), lift, bounce."""

    stride: float
    duty: float
    offsets: tuple[float, float, float, float]
    lift: float
    bounce: float


_WALK = _Paces(1.25, 0.64, (0.5, 0.75, 0.0, 0.25), 0.12, 0.012)
_RUN = _Paces(3.1, 0.30, (0.50, 0.02, 0.60, 0.12), 0.30, 0.07)
_STAND = _Paces(0.0, 1.0, (0.0, 0.0, 0.0, 0.0), 0.0, 0.0)


def _paces(action: Action) -> _Paces:
    return _RUN if action in _RUNS else _WALK if action in _WALKS else _STAND


def _foot(p: float, paces: _Paces, s: float) -> Vector:
    """Relative to the point under shoulder or hip: planted while the root moves on, then swung."""
    reach = paces.stride * paces.duty / 2
    if p < paces.duty:
        return np.array([(reach - paces.stride * p) * s, 0.0])
    q = (p - paces.duty) / (1 - paces.duty)
    k = q * q * (3 - 2 * q)
    return np.array([(-reach + 2 * reach * k) * s, paces.lift * s * math.sin(math.pi * q)])


def _bend(root: Vector, foot: Vector, upper: float, lower: float, back: float) -> Vector:
    """The joint between; `back` is -1 where it points backwards."""
    reach = foot - root
    far = min(max(float(np.hypot(*reach)), abs(upper - lower) + 1e-4), upper + lower - 1e-4)
    angle = math.acos((upper**2 + far**2 - lower**2) / (2 * upper * far))
    aim = math.atan2(reach[1], reach[0]) + angle * back
    return root + upper * np.array([math.cos(aim), math.sin(aim)])


@dataclass(frozen=True)
class _Frame:
    """Where the trunk is."""

    hips: Vector
    chest: Vector
    phase: float
    paces: _Paces
    s: float


def _frame(beast: Beast, act: Act) -> _Frame:
    s, paces = beast.shoulder, _paces(act.action)
    phase = act.distance / (paces.stride * s) if paces.stride else 0.0
    rest = 0.42 * s if act.action in _RESTS else 0.0
    bounce = paces.bounce * s * math.sin(TAU * (phase * (1 if paces is _RUN else 2) + 0.1))
    pitch = 0.05 * s * math.sin(TAU * phase) if paces is _RUN else 0.0
    y, half = 0.80 * s + bounce, beast.length * s / 2
    breath = 0.006 * s * math.sin(act.time * 2.0)
    sit = 0.30 * s if act.action is Action.SIT else rest
    return _Frame(
        np.array([-half, y - pitch - sit]), np.array([half, y + pitch + breath - rest * 0.9]), phase, paces, s
    )


def draw_beast(beast: Beast, pen: Pen, act: Act) -> None:
    f = _frame(beast, act)
    far = mix(beast.fur, beast.dark, 0.45)
    for i, root in ((0, f.hips), (1, f.chest)):
        _leg(pen, beast, f, i, root, far)
    _tail(pen, beast, f, act.time)
    _trunk(pen, beast, f)
    head = _neck(pen, beast, f, act)
    for i, root in ((2, f.hips), (3, f.chest)):
        _leg(pen, beast, f, i, root, mix(beast.fur, beast.fur, 0))
    _head(pen, beast, head, act)


def _leg(pen: Pen, beast: Beast, f: _Frame, i: int, root: Vector, colour: Colour) -> None:
    s, hind = f.s, i % 2 == 0
    step = _foot((f.phase + f.paces.offsets[i]) % 1.0, f.paces, s)
    foot = off(step, root[0] * 0.92, 0.0)
    top = off(root, 0.02 * s if hind else -0.02 * s, -0.10 * s)
    toe = off(foot, 0.0, 0.035 * s)
    upper = 0.40 * s
    joint = _bend(top, toe, upper, upper, -1.0 if hind else 1.0)
    thick = beast.leg * s
    pen.fill_all(
        [
            limb(top, joint, thick * (1.9 if hind else 1.5), thick * 0.75),
            limb(joint, toe, thick * 0.75, thick * 0.5),
        ],
        colour,
    )
    paw = limb(toe, off(toe, 0.07 * s, -0.01 * s), thick * 0.52, thick * 0.45)
    pen.fill(paw, mix(colour, beast.dark, 0.6))


def _trunk(pen: Pen, beast: Beast, f: _Frame) -> None:
    s, d, hips, chest = f.s, beast.depth * f.s, f.hips, f.chest
    top = [
        off(hips, -0.16 * s, 0.02 * s),
        off(hips, -0.06 * s, d * 0.42),
        (hips + chest) / 2 + (0, d * 0.36),
        off(chest, 0.0, d * 0.48),
    ]
    low = [
        off(chest, 0.17 * s, 0.05 * s),
        off(chest, 0.10 * s, -d * 0.45),
        (hips + chest) / 2 + (0, -d * 0.52),
        off(hips, 0.02 * s, -d * 0.36),
    ]
    outline = smooth([*top, *low])
    y = float(hips[1])
    pen.fill(
        outline,
        vertical(y - d * 0.6, y + d * 0.5, mix(beast.fur, beast.belly, 0.55), lighter(beast.fur, 0.05)),
    )
    _pattern(pen, beast, f)


def _pattern(pen: Pen, beast: Beast, f: _Frame) -> None:
    s, d = f.s, beast.depth * f.s
    for i in range(8):
        k = (i + 0.5) / 8
        at = f.hips + (f.chest - f.hips) * k
        if beast.coat == "stripes":
            stripe = [off(at, -0.02 * s, d * 0.34), off(at, 0.03 * s, 0.0), off(at, -0.01 * s, -d * 0.26)]
            pen.line(smooth(stripe, False), beast.dark, 0.035 * s, 0.85)
        elif beast.coat == "spots":
            for dy in (-0.2, 0.05, 0.28):
                pen.fill(
                    disc(
                        float(at[0]) + 0.05 * s * math.sin(i * 7 + dy * 20), float(at[1]) + dy * d, 0.030 * s
                    ),
                    beast.dark,
                    0.8,
                )
        elif beast.coat == "patches" and i % 3 == 0:
            x, y = float(at[0]), float(at[1])
            pen.fill(
                smooth(
                    [(x - 0.12 * s, y), (x, y + d * 0.34), (x + 0.16 * s, y + 0.05 * s), (x, y - d * 0.22)]
                ),
                beast.dark,
                0.9,
            )


def _tail(pen: Pen, beast: Beast, f: _Frame, time: float) -> None:
    s, at = f.s, off(f.hips, -0.13 * f.s, 0.06 * f.s)
    running = f.paces is _RUN
    n = {"short": 2, "fat": 5}.get(beast.tail, 6)
    step = {"brush": 0.15, "hair": 0.13, "thin": 0.13, "short": 0.08, "fat": 0.22}[beast.tail] * s
    wide = {"brush": 0.085, "hair": 0.05, "thin": 0.025, "short": 0.06, "fat": 0.12}[beast.tail] * s
    links = []
    for i in range(n):
        droop = 0.10 if running else 0.55 + 0.08 * i
        a = math.pi + droop + 0.20 * math.sin(time * 5 - 0.6 * i) * (0.4 + i / n)
        end = at + step * np.array([math.cos(a), math.sin(a) if running else math.sin(a) * 1.0])
        fat = (
            math.sin(math.pi * (0.25 + 0.7 * i / n))
            if beast.tail == "brush"
            else 1 - 0.75 * i / n
            if beast.tail == "fat"
            else 1.0
        )
        links.append(limb(at, end, wide * max(0.3, fat), wide * max(0.25, fat * 0.9)))
        at = end
    hair = beast.dark if beast.tail == "hair" else beast.fur
    pen.fill_all(links, hair)
    if beast.tail == "brush":
        pen.fill(limb(at, off(at, -0.05 * s, 0.0), wide * 0.6, wide * 0.2), beast.belly)


def _neck(pen: Pen, beast: Beast, f: _Frame, act: Act) -> Vector:
    """Draws the neck; returns the middle of the head."""
    s = f.s
    nod = 3.0 * math.sin(TAU * f.phase * 2) + (-30.0 if act.action in (Action.EAT, Action.DRINK) else 0.0)
    a = math.radians(beast.rise + nod - (14 if f.paces is _RUN else 0))
    root = off(f.chest, 0.05 * s, 0.06 * s)
    end: Vector = root + beast.neck * s * np.array([math.cos(a), math.sin(a)])
    pen.fill(
        limb(off(root, -0.05 * s, -0.02 * s), end, beast.depth * 0.42 * s, beast.head * 0.36 * s), beast.fur
    )
    if beast.crown == "mane":
        pen.fill(
            smooth(
                [
                    off(end, 0.10 * s, 0.16 * s),
                    off(end, -0.16 * s, 0.26 * s),
                    off(end, -0.34 * s, 0.0),
                    off(root, -0.16 * s, -0.06 * s),
                    off(root, 0.12 * s, -0.22 * s),
                    off(end, 0.06 * s, -0.22 * s),
                ]
            ),
            beast.dark,
        )
    if beast.tail == "hair" and beast.rise > 45:
        crest = [
            limb(
                root + (end - root) * k + (-0.10 * s, 0.08 * s),
                root + (end - root) * k + (-0.17 * s, -0.02 * s),
                0.03 * s,
                0.02 * s,
            )
            for k in (0.1, 0.3, 0.5, 0.7, 0.9, 1.05)
        ]
        pen.fill_all(crest, beast.dark)
    return off(end, 0.04 * s, 0.02 * s)


def _head(pen: Pen, beast: Beast, at: Vector, act: Act) -> None:
    h = beast.head * beast.shoulder
    with pen.moved(float(at[0]), float(at[1]), sx=h, sy=h):
        _ear(pen, beast, 0.10, darker(beast.fur, 0.35))
        snout = beast.snout / beast.head
        skull = [
            (-0.42, -0.05),
            (-0.36, 0.30),
            (0.0, 0.44),
            (0.30, 0.28),
            (0.45 + snout, 0.0),
            (0.48 + snout, -0.16),
            (0.30, -0.30),
            (-0.15, -0.36),
        ]
        pen.fill(smooth(skull), vertical(-0.4, 0.45, mix(beast.fur, beast.belly, 0.6), beast.fur))
        if beast.crown == "tusks":
            trunk = [
                (0.50 + snout, -0.02),
                (0.62 + snout, -0.6),
                (0.50 + snout, -1.2),
                (0.64 + snout, -1.35),
                (0.40 + snout, -1.25),
                (0.40 + snout, -0.4),
            ]
            pen.fill(smooth(trunk), darker(beast.fur, 0.05))
            pen.fill(
                smooth([(0.30, -0.22), (0.75, -0.50), (0.95, -0.40), (0.70, -0.36), (0.40, -0.14)]), "#f2ead8"
            )
        _ear(pen, beast, 0.0, beast.fur)
        pen.fill(disc(0.46 + snout, -0.06, 0.075), "#120c0c")
        shut = act.action is Action.SLEEP or act.time % 4.1 < 0.1
        if shut:
            pen.line([(0.10, 0.10), (0.24, 0.08)], "#120c0c", 0.035)
        else:
            pen.fill(disc(0.17, 0.11, 0.07), "#120c0c")
            pen.fill(disc(0.19, 0.135, 0.022), "#ffffff")
        _crown(pen, beast)


def _ear(pen: Pen, beast: Beast, dx: float, colour: Colour) -> None:
    if beast.ears == "pointed":
        pen.fill([(-0.34 + dx, 0.20), (-0.40 + dx, 0.82), (0.02 + dx, 0.36)], colour)
    elif beast.ears == "round":
        pen.fill(disc(-0.22 + dx, 0.44, 0.18), colour)
    elif beast.ears == "long":
        pen.fill(oval(-0.40 + dx * 2, 0.25, -0.16 + dx * 2, 1.35), colour)
    elif beast.ears == "floppy":
        pen.fill(
            smooth([(-0.16 + dx, 0.36), (-0.42 + dx, 0.20), (-0.46 + dx, -0.42), (-0.18 + dx, -0.30)]),
            darker(colour, 0.25),
        )


def _crown(pen: Pen, beast: Beast) -> None:
    if beast.crown == "antlers":
        for dx in (0.0, 0.12):
            tines = [
                [(-0.1 + dx, 0.4), (-0.35 + dx, 1.0), (-0.15 + dx, 1.6)],
                [(-0.3 + dx, 0.9), (0.05 + dx, 1.2)],
                [(-0.25 + dx, 1.25), (-0.55 + dx, 1.5)],
            ]
            pen.lines([smooth(t, False) for t in tines], "#8a6a4a", 0.07)
    elif beast.crown == "horns":
        pen.line(smooth([(0.0, 0.40), (0.16, 0.70), (0.02, 0.92)], False), "#e6dcc8", 0.10)
    elif beast.crown == "horn":
        pen.fill([(0.12, 0.36), (0.30, 1.25), (0.26, 0.30)], "#ffe9b0")


def _speed(action: Action, shoulder: float) -> float:
    paces = _paces(action)
    if not paces.stride:
        return 0.0
    cycles = (1.7 if paces is _RUN else 0.85) / math.sqrt(max(0.25, shoulder))
    return paces.stride * shoulder * min(2.6, cycles)


def _tread(action: Action, shoulder: float) -> float:
    return _paces(action).stride * shoulder / 4


def beast_rig(beast: Beast, name: str = "quadruped") -> Rig:
    s = beast.shoulder
    top = s * (1.1 + beast.neck * math.sin(math.radians(beast.rise)) + beast.head * 1.5)
    reach = s * (beast.length / 2 + 0.9)
    return Rig(
        name=name,
        box=(-reach - 0.3 * s, -0.04 * s, reach + 0.35 * s, top + 0.1 * s),
        height=top * 0.92,
        length=beast.length * s * 1.7,
        face=s * (0.86 + beast.neck * math.sin(math.radians(beast.rise))),
        ahead=s * (beast.length / 2 + beast.neck * math.cos(math.radians(beast.rise)) + 0.4 * beast.head),
        draw=partial(draw_beast, beast),
        does=_RUNS | _WALKS | _RESTS | {Action.STAND, Action.WAIT, Action.EAT, Action.DRINK},
        speed=partial(_speed, shoulder=s),
        tread=partial(_tread, shoulder=s),
    )
