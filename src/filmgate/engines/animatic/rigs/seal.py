"""Seals, sea lions and walruses: heavy on their bellies on land, quick under water."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import Head, Pen, disc, oval, smooth, vertical
from filmgate.engines.animatic.rigs.bodies import shadow
from filmgate.engines.animatic.rigs.creature import RUNS, STANDS, WALKS, Creature
from filmgate.engines.animatic.rigs.fish import Fish, fish_rig
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

_SWIMS = frozenset({Action.SWIM, Action.GLIDE, Action.FLOAT, Action.DIVE, Action.JUMP, Action.FLY})
_CLAPS = frozenset({Action.WAVE_HAND, Action.DANCE, Action.LAUGH, Action.CATCH, Action.HOLD})
_CALLS = frozenset({Action.SHOUT, Action.SING, Action.TALK, Action.EAT})
_RESTS = frozenset({Action.LIE, Action.SLEEP})
_DOES = _SWIMS | _CLAPS | _CALLS | _RESTS | WALKS | RUNS | STANDS | {Action.LOOK, Action.SIT}


@dataclass(frozen=True)
class Seal(Creature):
    """`length` in metres."""

    length: float
    back: Colour
    belly: Colour
    tusks: bool = False
    spots: Colour | None = None

    def rig(self) -> Rig:
        s, swims = self.length, fish_rig(Fish(self.length, self.back, self.belly, "seal"))
        return replace(
            swims,
            name="seal",
            box=(-0.85 * s, -0.35 * s, 0.80 * s, 1.1 * s),
            height=0.66 * s,
            face=0.46 * s,
            ahead=0.36 * s,
            draw=partial(_draw, self, swims),
            does=_DOES,
            speed=lambda action: swims.speed(action) if action in _SWIMS else _pace(self, action),
            path=lambda act: swims.path(act) if _is_swimming(act) else (0.0, 0.0),
            drop=lambda action: 0.26 * s if action in _RESTS else 0.0,
            shadow=partial(shadow, x0=-0.5 * s, x1=0.45 * s),
            grounded=frozenset(Action) - _SWIMS,
        )

    def tinted(self, colour: Colour) -> Seal:
        return replace(self, back=colour, belly=lighter(colour, 0.3))


def _is_swimming(act: Act) -> bool:
    return act.action in _SWIMS or act.around.in_water


def _pace(seal: Seal, action: Action) -> float:
    return (0.8 if action in RUNS else 0.35 if action in WALKS else 0.0) * math.sqrt(seal.length)


def _draw(seal: Seal, swims: Rig, pen: Pen, act: Act) -> None:
    if _is_swimming(act):
        swims.draw(pen, act if act.action in _SWIMS else replace(act, action=Action.SWIM))
        return
    with pen.moved(sx=seal.length, sy=seal.length):
        _on_land(seal, pen, act)


def _on_land(seal: Seal, pen: Pen, act: Act) -> None:
    """On its belly, the chest and head up; it gets on in waves."""
    t, rests = act.time, act.action in _RESTS
    hump = 0.05 * max(0.0, math.sin(9.0 * act.distance / seal.length)) if act.action in WALKS | RUNS else 0.0
    up = 0.0 if act.action is Action.SLEEP else 0.62 if rests else 1.0
    breath = 0.006 * math.sin(1.5 * t)
    hx, hy = 0.36 + 0.12 * (1 - up), 0.16 + 0.30 * up + breath
    tail = [(-0.40, 0.05), (-0.60, 0.13 + hump), (-0.66, 0.06), (-0.58, 0.04), (-0.68, 0.0), (-0.44, 0.01)]
    pen.fill(smooth(tail), darker(seal.back, 0.25))
    body = [(-0.50, 0.06), (-0.28, 0.17 + hump), (0.0, 0.27 + hump + breath), (0.16, 0.33 + 0.06 * up),
            (hx - 0.09, hy + 0.05), (hx + 0.04, hy - 0.08), (0.34, 0.16), (0.26, 0.03), (0.0, 0.0),
            (-0.40, 0.0)]  # fmt: skip
    pen.fill(smooth(body), vertical(0.0, 0.42, mix(seal.belly, seal.back, 0.15), seal.back))
    if seal.spots:
        with pen.inked():
            at = [(-0.30 + 0.075 * i, 0.10 + 0.055 * ((2 * i) % 5) / 2) for i in range(9)]
            pen.fill_all([oval(x - 0.02, y - 0.012, x + 0.02, y + 0.012) for x, y in at], seal.spots, 0.7)
    _flippers(seal, pen, act, up)
    _head(seal, pen, act, (hx, hy))


def _flippers(seal: Seal, pen: Pen, act: Act, up: float) -> None:
    """The fore ones: they prop it up, or clap."""
    claps = act.action in _CLAPS
    wide = 26.0 * abs(math.sin(6.0 * act.time)) if claps else 0.0
    for far in (True, False):
        turn = (
            (18.0 + (wide if far else -wide)) if claps else (-62.0 if up else -12.0) + (14.0 if far else 0.0)
        )
        with pen.moved(0.23 + (0.03 if far else 0.0), 0.13 + (0.04 if claps else 0.0), degrees=turn):
            pen.fill(smooth([(-0.04, 0.035), (0.10, 0.045), (0.24, 0.015), (0.22, -0.015), (0.08, -0.035),
                             (-0.04, -0.035)]), darker(seal.back, 0.38 if far else 0.18))  # fmt: skip


def _head(seal: Seal, pen: Pen, act: Act, at: tuple[float, float]) -> None:
    nod = 6 * math.sin(1.1 * act.time) + (16 if act.action in _CALLS else 0)
    gape = 0.5 + 0.5 * math.sin(6.0 * act.time) if act.action in _CALLS else 0.0
    with pen.moved(*at, degrees=nod - (10 if act.action in _RESTS else 0), sx=0.185, sy=0.185):
        if pen.heads is not None:
            pen.heads.append(Head(pen.frame, False, (-0.2, -0.5, 1.0, 0.5)))
        muzzle = mix(seal.back, seal.belly, 0.45)
        if gape:
            pen.fill(smooth([(0.2, -0.1), (0.7, -0.2 - 0.25 * gape), (0.72, -0.05), (0.4, 0.0)]), "#7a2430")
        skull = [(-0.55, -0.45), (-0.50, 0.20), (-0.10, 0.56), (0.35, 0.44), (0.66, 0.16), (0.80, 0.02),
                 (0.70, -0.22), (0.30, -0.38), (0.0, -0.50)]  # fmt: skip
        pen.fill(
            smooth(skull), vertical(-0.5, 0.5, mix(seal.back, seal.belly, 0.3), lighter(seal.back, 0.05))
        )
        pen.fill(oval(0.40, -0.32, 0.84, 0.10), muzzle)
        if seal.tusks:
            pen.fill_all(
                [[(x, -0.18), (x + 0.11, -0.18), (x + 0.01, -0.98)] for x in (0.62, 0.44)], "#f6efdc"
            )
        pen.fill(oval(0.70, -0.02, 0.86, 0.10), "#1a1418")
        hairs = [[(0.60, y), (0.36, y - 0.10 + 1.2 * (y + 0.1))] for y in (-0.04, -0.12, -0.20)]
        pen.lines([*hairs, [(0.66, -0.16), (0.74, -0.34)]], "#f4f0e8", 0.022, 0.9)
        if act.action is Action.SLEEP:
            pen.line([(0.20, 0.16), (0.36, 0.14)], "#141014", 0.05)
        else:
            pen.fill(disc(0.28, 0.16, 0.10), "#141014")
            pen.fill(disc(0.31, 0.20, 0.032), "#ffffff")
