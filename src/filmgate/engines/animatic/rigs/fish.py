"""What swims with a tail: fish, sharks, whales, dolphins. A wave runs along the spine, growing."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Pen, Points, disc, oval, smooth, vertical
from filmgate.engines.animatic.rigs.creature import Creature
from filmgate.engines.animatic.rigs.gait import TAU
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.water import surface
from filmgate.storyboard.vocabulary import Action

Shape = Literal["fish", "shark", "dolphin", "whale", "seal"]
_DOES = frozenset({
    Action.SWIM, Action.STAND, Action.WAIT, Action.WALK, Action.RUN, Action.GLIDE, Action.FLOAT, Action.FLY,
    Action.JUMP, Action.DIVE, Action.CHASE, Action.ATTACK, Action.EAT, Action.LEAVE, Action.ENTER,
    Action.APPROACH, Action.LOOK, Action.SLEEP, Action.RISE,
})  # fmt: skip
_STILL = frozenset({Action.STAND, Action.WAIT, Action.LOOK, Action.SLEEP, Action.EAT})
_FAST = frozenset({Action.RUN, Action.CHASE, Action.ATTACK, Action.JUMP})
_COMES_FROM = 0.34
"""Of its length: how much deeper it was before it rises."""
_LEAPS = 0.24
"""Of its length: how much longer a leap is above the water than under it."""
_MIDDLE = 0.42
"""Of its length: where its middle is drawn over the origin."""
_USUAL = 2.4
"""Metres of a dolphin; what is longer leaps in longer arcs."""
_BITES = frozenset({Action.ATTACK, Action.EAT, Action.FIGHT})


@dataclass(frozen=True)
class _Build:
    """Half the body's height along its length (nose to tail, 9 shares of the length), how far it waves,
    beats a second, how often it arcs; fins as outlines in lengths, about (x from the middle, y)."""

    half: tuple[float, ...]
    wave: float
    rate: float
    fluke: tuple[tuple[float, float], ...]
    dorsal: tuple[tuple[float, float], ...]
    flipper: tuple[tuple[float, float], ...]
    rides: float
    """Where its middle is when it swims at the surface of the water."""
    eye: tuple[float, float, float]
    arc: float = 0.0


_BUILDS: dict[Shape, _Build] = {
    "fish": _Build((.03, .115, .165, .185, .175, .14, .095, .055, .035), .075, 1.5,
        ((.04, .0), (-.10, .17), (-.20, .20), (-.13, .0), (-.20, -.20), (-.10, -.17)),
        ((.16, .13), (.05, .26), (-.16, .20), (-.24, .07)),
        ((.10, -.03), (-.02, -.02), (-.10, -.13), (.0, -.12)), -.13, (.36, .035, .034)),
    "shark": _Build((.012, .070, .100, .112, .105, .082, .052, .028, .016), .055, 0.9,
        ((.05, .0), (-.06, .08), (-.17, .24), (-.10, .02), (-.12, -.11), (-.02, -.03)),
        ((.09, .09), (-.03, .24), (-.045, .22), (-.07, .08)),
        ((.20, -.04), (.10, -.06), (-.02, -.20), (.05, -.19)), -.07, (.40, .022, .013)),
    "dolphin": _Build((.018, .045, .100, .118, .115, .090, .058, .032, .018), .060, 1.0,
        ((.05, .0), (-.06, .05), (-.17, .08), (-.11, .0), (-.16, -.05), (-.05, -.025)),
        ((.05, .10), (-.08, .22), (-.10, .20), (-.13, .07)),
        ((.18, -.05), (.10, -.07), (.0, -.18), (.08, -.17)), .0, (.34, .030, .014), 1.0),
    "seal": _Build((.040, .075, .092, .110, .108, .090, .064, .038, .024), .060, 0.9,
        ((.05, .0), (-.06, .06), (-.16, .08), (-.10, .0), (-.16, -.07), (-.05, -.03)),
        ((.0, .06), (-.02, .062), (-.04, .06)),
        ((.16, -.05), (.08, -.08), (-.08, -.20), (.02, -.17)), .0, (.42, .030, .018)),
    "whale": _Build((.060, .115, .140, .145, .130, .098, .062, .034, .022), .040, 0.45,
        ((.06, .0), (-.05, .05), (-.18, .14), (-.12, .02), (-.16, -.06), (-.04, -.03)),
        ((-.14, .095), (-.22, .14), (-.23, .13), (-.25, .065)),
        ((.22, -.08), (.12, -.10), (-.04, -.22), (.05, -.21)), .0, (.335, -.022, .010)),
}  # fmt: skip


@dataclass(frozen=True)
class Fish(Creature):
    """`length` in metres."""

    length: float
    back: Colour
    belly: Colour
    shape: Shape = "fish"
    fin: Colour | None = None
    patches: Colour | None = None

    def rig(self) -> Rig:
        return fish_rig(self)

    def tinted(self, colour: Colour) -> Fish:
        return replace(self, back=colour, fin=None)


def draw_fish(fish: Fish, pen: Pen, act: Act) -> None:
    build, size = _BUILDS[fish.shape], fish.length
    pitch = _pitch(fish, act)
    with pen.moved(0.0, _MIDDLE * size, degrees=pitch, sx=size, sy=size):
        spine = _spine(build, act.time * (1.6 if act.action in _FAST else 1.0))
        fin = fish.fin or darker(fish.back, 0.18)
        with pen.moved(float(spine[-1, 0]), float(spine[-1, 1]), degrees=_lean(spine)):
            pen.fill(smooth(build.fluke, steps=5), fin)
        pen.fill(smooth(build.dorsal, steps=5), fin)
        body = _body(build, spine)
        top = max(build.half)
        low, high = (
            (fish.belly, mix(fish.belly, fish.back, 0.9)) if fish.shape != "fish" else (fish.belly, fish.back)
        )
        pen.fill(body, vertical(-0.8 * top, 0.35 * top, low, high))
        _markings(pen, fish, build)
        flap = 8 * math.sin(act.time * 2.3)
        with pen.moved(0.12, -0.05, degrees=flap):
            pen.fill(smooth([(x - 0.12, y + 0.05) for x, y in build.flipper], steps=4), darker(fin, 0.15))
        _face(pen, fish, build, act)
    if act.around.afloat:
        _, up = _path(fish, act)
        with pen.moved(0.0, -up - _aloft(fish)):
            through = 0.94 if fish.shape == "fish" else 0.84
            surface(pen, 0.36 * size, act.time, through=through)
            if act.action is not Action.JUMP:
                _spout(pen, fish, act.time)


def _spine(build: _Build, time: float) -> Points:
    """Nine points from nose to tail."""
    u = np.linspace(0, 1, 9)
    return np.column_stack([0.5 - u, build.wave * u**1.8 * np.sin(TAU * (time * build.rate - 0.8 * u))])


def _lean(spine: Points) -> float:
    dx, dy = (spine[-2] - spine[-1]).tolist()
    return math.degrees(math.atan2(dy, dx)) * 1.3


def _body(build: _Build, spine: Points) -> Points:
    half = np.array(build.half)[:, None] * (0.0, 1.0)
    return smooth(np.vstack([spine + half, (spine - half * 0.92)[::-1]]), steps=4)


def _markings(pen: Pen, fish: Fish, build: _Build) -> None:
    if fish.shape == "fish":
        gill = smooth([(0.26, 0.10), (0.22, 0.0), (0.26, -0.10)], False, 4)
        pen.line(gill, darker(fish.back, 0.3), 0.012, 0.7)
        scales = [smooth([(x, y + 0.03), (x - 0.03, y), (x, y - 0.03)], False, 3)
                  for x in (0.14, 0.04, -0.06, -0.16) for y in (0.06, 0.0, -0.06)]  # fmt: skip
        pen.lines(scales, darker(fish.back, 0.25), 0.008, 0.5)
    elif fish.shape == "shark":
        pen.lines(
            [[(x, 0.04), (x - 0.012, -0.035)] for x in (0.24, 0.265, 0.29)], darker(fish.back, 0.45), 0.006
        )
    elif fish.shape == "whale":
        grooves = [
            smooth([(0.44, y), (0.28, y - 0.018), (0.10, y - 0.02)], False, 4) for y in (-0.05, -0.075, -0.10)
        ]
        pen.lines(grooves, darker(fish.belly, 0.25), 0.005, 0.8)
    if fish.patches:
        blots = ((0.26, 0.08, 0.09), (0.02, 0.10, 0.11), (-0.22, 0.04, 0.07))
        pen.fill_all([oval(x - r, y - 0.5 * r, x + r, y + 0.5 * r) for x, y, r in blots], fish.patches, 0.95)


def _face(pen: Pen, fish: Fish, build: _Build, act: Act) -> None:
    x, y, r = build.eye
    gape = 0.5 + 0.5 * math.sin(act.time * 5) if act.action in _BITES else 0.0
    if fish.shape == "dolphin":
        snout = [(0.43, 0.025), (0.56, -0.005), (0.57, -0.022), (0.46, -0.035)]
        pen.fill(smooth(snout, steps=4), mix(fish.back, fish.belly, 0.3))
        pen.line(smooth([(0.56, -0.016), (0.46, -0.016), (0.38, -0.008)], False, 4), "#1a2028", 0.006)
    elif fish.shape == "shark":
        mouth = [(0.46, -0.030), (0.40, -0.050 - 0.03 * gape), (0.33, -0.048)]
        pen.fill([*mouth, (0.40, -0.040 + 0.01 * gape)], "#5a1a20")
        teeth = [
            [(a, -0.038), (a - 0.008, -0.053), (a - 0.016, -0.040)] for a in (0.445, 0.425, 0.405, 0.385)
        ]
        pen.fill_all(teeth, "#ffffff")
    elif fish.shape == "seal":
        pen.fill(disc(0.50, 0.012, 0.018), "#1a1418")
        pen.lines([[(0.47, y), (0.42, 1.6 * y - 0.03)] for y in (-0.010, -0.022)], "#f4f0e8", 0.004, 0.9)
    elif fish.shape == "whale":
        pen.line(
            smooth([(0.49, -0.035), (0.40, -0.030), (0.30, -0.055)], False, 4), darker(fish.back, 0.5), 0.007
        )
    else:
        pen.fill(oval(0.46, -0.03 - 0.02 * gape, 0.505, 0.01), darker(fish.back, 0.4))
        pen.fill(disc(x, y, 1.5 * r), lighter(fish.belly, 0.4))
    pen.fill(disc(x, y, r), "#0a0c10")
    pen.fill(disc(x + 0.3 * r, y + 0.3 * r, 0.35 * r), "#ffffff")


def _leap(fish: Fish, act: Act) -> float:
    """Where it is in its arc, radians; 0 where it swims level."""
    arcs = act.action is Action.JUMP or (_BUILDS[fish.shape].arc and act.action not in _STILL)
    pace = 3.2 if act.action is Action.JUMP else 2.1
    return act.time * pace * min(1.0, 1.4 * _USUAL / fish.length) ** 0.5 if arcs else 0.0


def _pitch(fish: Fish, act: Act) -> float:
    if act.action is Action.DIVE:
        return -30.0
    if act.action is Action.RISE:
        return 24.0 * (1 - act.progress)
    arc = _leap(fish, act)
    steep = 42.0 if act.action is Action.JUMP else 20.0
    return steep * math.cos(arc) if arc else 3 * math.sin(act.time * 0.9)


def _path(fish: Fish, act: Act) -> tuple[float, float]:
    arc, size = _leap(fish, act), fish.length
    high = 0.16 if act.action is not Action.JUMP else 0.55 if act.around.afloat else 0.42
    if act.action is Action.DIVE:
        return 0.0, -0.3 * size * act.progress
    sway = high * math.sin(arc) if arc else 0.03 * math.sin(act.time * 0.9)
    if act.action is Action.JUMP and act.around.afloat:
        sway += _LEAPS
    if act.action is Action.RISE:
        sway -= _COMES_FROM * (1 - ease(0.0, 0.7, act.progress))
    if act.around.afloat:
        return 0.0, (sway + _BUILDS[fish.shape].rides - _MIDDLE) * size - _aloft(fish)
    return 0.0, sway * size


def _aloft(fish: Fish) -> float:
    """Over the ground of the sea."""
    return 0.5 + 0.15 * fish.length


def _spout(pen: Pen, fish: Fish, time: float) -> None:
    """What a whale blows."""
    blow = time % 3.6 / 1.6
    if fish.shape != "whale" or blow > 1.0:
        return
    s, up = fish.length, math.sin(math.pi * min(1.0, 0.15 + blow)) * 0.34 * fish.length
    plume = [
        (0.0, 0.0), (-0.04 * s, 0.7 * up), (-0.12 * s, 0.9 * up), (0.0, up), (0.12 * s, 0.9 * up),
        (0.04 * s, 0.7 * up),
    ]  # fmt: skip
    with pen.moved(0.30 * s, 0.10 * s):
        pen.fill(smooth(plume), "#f4fafc", 0.75 * (1.0 - blow) + 0.1)


def _speed(fish: Fish, action: Action) -> float:
    share = 0.12 if action in _STILL else 1.7 if action in _FAST else 1.0
    return share * 0.7 * math.sqrt(fish.length)


def fish_rig(fish: Fish) -> Rig:
    size = fish.length
    return Rig(
        name="fish",
        box=(-0.85 * size, -0.35 * size, 0.75 * size, 1.1 * size),
        height=0.72 * size,
        length=1.1 * size,
        face=0.44 * size,
        ahead=0.34 * size,
        draw=partial(draw_fish, fish),
        does=_DOES,
        speed=partial(_speed, fish),
        path=partial(_path, fish),
        aloft=_aloft(fish),
    )
