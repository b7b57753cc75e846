"""What flies or swims: birds, insects, fish, and their larger kin."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, disc, limb, smooth, vertical
from filmgate.engines.animatic.rigs.creature import Creature
from filmgate.engines.animatic.rigs.gait import TAU
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

_FLIES = frozenset(
    {Action.FLY, Action.GLIDE, Action.RISE, Action.TAKE_OFF, Action.FLOAT, Action.CHASE, Action.ATTACK}
)
_MOVES = _FLIES | {
    Action.WALK,
    Action.RUN,
    Action.SWIM,
    Action.LEAVE,
    Action.APPROACH,
    Action.DIVE,
    Action.JUMP,
}


def _pace(action: Action, usual: float) -> float:
    return usual if action in _MOVES else usual * 0.25


@dataclass(frozen=True)
class Swimmer(Creature):
    """`length` in metres; `tall` is the body's height as a share of it."""

    length: float
    back: Colour
    belly: Colour
    tall: float = 0.26
    level: bool = False
    """A whale's tail lies flat and beats up and down."""
    fin: float = 0.14
    eel: bool = False

    def rig(self) -> Rig:
        return swimmer_rig(self)

    def tinted(self, colour: Colour) -> Swimmer:
        return replace(self, back=colour)


def draw_swimmer(fish: Swimmer, pen: Pen, act: Act) -> None:
    """A travelling wave along the spine, growing towards the tail."""
    n, length = 15, fish.length
    u = np.linspace(0, 1, n)
    swing = (0.16 if fish.eel else 0.09) * length * u**1.7 * np.sin(TAU * (act.time * 1.3 - 0.9 * u))
    x = (0.5 - u) * length * (0.97 + 0.03 * math.sin(act.time * 3))
    half = (
        0.5 * fish.tall * length * np.sin(np.pi * np.clip(u, 0.03, 1) ** 0.62) ** (0.6 if fish.eel else 0.9)
    )
    half = np.maximum(half, 0.025 * length * (1 - 0.4 * u))
    outline = [*zip(x, swing + half, strict=True), *zip(x[::-1], (swing - half * 0.9)[::-1], strict=True)]
    with pen.moved(0.0, 0.5 * fish.tall * length + 0.2 * length):
        tail, end = float(swing[-1]), float(x[-1])
        flick = 0.25 * math.sin(TAU * (act.time * 1.3 - 0.95)) * length * 0.3
        fluke = [
            (end + 0.05 * length, tail),
            (end - 0.14 * length, tail + fish.fin * length + flick),
            (end - 0.08 * length, tail),
            (end - 0.14 * length, tail - fish.fin * length * (0.5 if fish.level else 1.0) + flick),
        ]
        pen.fill(smooth(fluke), darker(fish.back, 0.15))
        top = float(half.max())
        pen.fill(
            [
                (0.05 * length, top * 0.8),
                (-0.10 * length, top + fish.fin * 0.9 * length),
                (-0.14 * length, top * 0.7),
            ],
            darker(fish.back, 0.1),
        )
        pen.fill(smooth(outline, steps=4), vertical(-top, top, fish.belly, fish.back))
        pen.fill(
            smooth(
                [
                    (0.16 * length, -top * 0.2),
                    (0.0, -top * 0.9),
                    (-0.05 * length, -top * 1.2),
                    (0.10 * length, -top * 0.55),
                ]
            ),
            darker(fish.back, 0.25),
        )
        pen.fill(disc(0.39 * length, top * 0.22, 0.022 * length), "#0a0c10")
        pen.fill(disc(0.393 * length, top * 0.25, 0.007 * length), "#ffffff")


def swimmer_rig(fish: Swimmer) -> Rig:
    size = fish.length
    return Rig(
        "fish", (-0.75 * size, -0.3 * size, 0.6 * size, (0.95 + fish.tall) * size),
            (0.45 + fish.tall) * size, size, 0.4 * size,
        partial(draw_swimmer, fish), partial(_pace, usual=0.7 * math.sqrt(size)), aloft=0.8 + 0.2 * size,
        does=_MOVES | {Action.STAND, Action.WAIT},
    )  # fmt: skip


@dataclass(frozen=True)
class Bug(Creature):
    """`span` in metres, wings of two hinged plates."""

    span: float
    wing: Colour
    body: Colour = "#1a1214"
    beat: float = 5.0
    light: str | None = None

    def rig(self) -> Rig:
        return bug_rig(self)

    def tinted(self, colour: Colour) -> Bug:
        return replace(self, wing=colour)


def draw_bug(bug: Bug, pen: Pen, act: Act) -> None:
    s, flap = bug.span, 0.35 + 0.65 * abs(math.sin(act.time * bug.beat))
    with pen.moved(0.0, 0.5 * s + 0.12 * s * math.sin(act.time * 3.1)):
        for shade, skew in ((0.35, -0.12), (0.0, 0.08)):
            upper = [
                (0.0, 0.0),
                (0.10 + skew, 0.55 * flap),
                (-0.26 + skew, 0.80 * flap),
                (-0.46, 0.50 * flap),
                (-0.20, 0.05),
            ]
            lower = [(-0.08, 0.0), (-0.40, 0.14 * flap), (-0.50, -0.18), (-0.22, -0.20)]
            for wing in (lower, upper):
                pen.fill(smooth([(x * s, y * s) for x, y in wing]), darker(bug.wing, shade), 0.95)
        pen.fill(limb((0.14 * s, 0.04 * s), (-0.22 * s, -0.08 * s), 0.05 * s, 0.025 * s), bug.body)
        feelers = [smooth([(0.15 * s, 0.06 * s), (0.28 * s, 0.16 * s), (0.30 * s, 0.24 * s)], False)]
        pen.lines(feelers, bug.body, 0.014 * s)
        if bug.light:
            pen.fill(disc(-0.16 * s, -0.06 * s, 0.09 * s), lighter(bug.light, 0.4))


def bug_rig(bug: Bug) -> Rig:
    s = bug.span
    return Rig(
        "insect", (-0.8 * s, -0.4 * s, 0.7 * s, 1.7 * s), 1.1 * s, 1.2 * s, 0.5 * s,
        partial(draw_bug, bug), partial(_pace, usual=0.5), aloft=1.2, glow=bug.light,
        does=_MOVES | {Action.STAND, Action.WAIT},
    )  # fmt: skip
