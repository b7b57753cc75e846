"""A small animal on a table that pushes what stands at its edge over it."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from filmgate.engines.animatic.colour import Colour, darker
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Pen, limb, oval
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.surfaces import Surface
from filmgate.engines.animatic.rigs.upon import draw_behind
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

_OVER = re.compile(
    r"\b(?:off|over|down from|from|onto the floor|to the floor)\b"
    r"|(?:推|碰|打|拨|撞)[^，。；]{0,6}(?:下|倒|翻|掉|落)|桌(?:上|子)[^，。；]{0,3}(?:推|碰|打|拨)",
    re.IGNORECASE,
)
KNOCKED: dict[K, re.Pattern[str]] = {
    K.BOTTLE: re.compile(r"\bbottles?\b|瓶子|酒瓶|水瓶", re.IGNORECASE),
    K.CUP: re.compile(r"\b(?:cups?|mugs?|vases?|pots?)\b|杯子|茶杯|马克杯|花瓶", re.IGNORECASE),
    K.BOOK: re.compile(r"\bbooks?\b|书本", re.IGNORECASE),
    K.PHONE: re.compile(r"phones?\b|手机", re.IGNORECASE),
    K.GLASS: re.compile(r"\bglass(?:es)?\b|玻璃杯|水杯|杯", re.IGNORECASE),
}
"""What it pushes, by the words for it; a glass else."""
_HIGH = 0.26
"""Metres that the thing is high."""
_HELD_OUT = 0.45
"""Seconds for which the paw stays where it pushed."""
_GRAVITY = 4.9
"""Half of it; metres a second a second."""


def knocks_over(action: Action, words: str) -> bool:
    """Whether an animal that pushes something pushes it down."""
    return action is Action.PUSH and _OVER.search(words) is not None


def knocked_in(words: str) -> K:
    """What the words have it push."""
    return next((kind for kind, named in KNOCKED.items() if named.search(words)), K.GLASS)


def knocking(rig: Rig, surface: Surface | None, thing: Rig, fur: Colour) -> Rig:
    """The animal at the surface's edge, a paw on the thing, which slides, tips over the edge and breaks."""
    if surface is None:
        return rig
    level, edge = surface.level, surface.half - 0.05
    size = _HIGH / thing.height
    sits = edge - 0.16 - 0.42 * rig.length

    def draw(pen: Pen, act: Act) -> None:
        if act.action is not Action.PUSH:
            rig.draw(pen, act)
            return
        draw_behind(pen, surface, act.around)
        pushed, falls = _course(act)
        x = edge - 0.16 + 0.20 * pushed
        seated = replace(act, action=Action.SIT, before=Action.SIT, share=1.0)
        with pen.moved(sits, level):
            rig.draw(pen, seated)
        chest = sits + 0.24 * rig.length, level + 0.34 * rig.height
        if falls < _HELD_OUT:
            _paw(pen, chest, (min(x, edge) - 0.07, level + 0.13), fur)
        _thing(pen, act, thing, size, (x, level), falls)

    wide = surface.half + 0.9
    return replace(
        rig, draw=draw, box=(-wide, -0.3, wide, level + rig.height + 0.3), face=rig.face + level,
        speed=lambda action: 0.0 if action is Action.PUSH else rig.speed(action),
        path=lambda act: (0.0, 0.0) if act.action is Action.PUSH else rig.path(act),
        does=rig.does | {Action.PUSH}, grounded=rig.grounded | {Action.PUSH},
        framed=lambda action: (edge - 0.9, -0.05, edge + 0.6, level + 1.1 * rig.height),
    )  # fmt: skip


def _course(act: Act) -> tuple[float, float]:
    """How far it has been pushed, 0..1, and for how many seconds it has been falling."""
    start = 0.42 * act.span
    nudges = 0.55 * ease(0.12, 0.22, act.progress) + 0.45 * ease(0.34, 0.42, act.progress)
    return nudges, max(0.0, act.since - start)


def _paw(pen: Pen, chest: tuple[float, float], tip: tuple[float, float], fur: Colour) -> None:
    pen.fill(limb(chest, tip, 0.040, 0.030), darker(fur, 0.10))
    pen.fill(oval(tip[0] - 0.045, tip[1] - 0.032, tip[0] + 0.040, tip[1] + 0.036), fur)


def _thing(pen: Pen, act: Act, thing: Rig, size: float, edge: tuple[float, float], falls: float) -> None:
    x, level = edge
    drop = _GRAVITY * falls * falls
    stands = replace(act, action=Action.STAND, before=Action.STAND)
    if drop < level:
        with pen.moved(x + 0.28 * falls, level - drop, degrees=-300 * falls, sx=size, sy=size):
            thing.draw(pen, stands)
        return
    after = falls - math.sqrt(level / _GRAVITY)
    _shards(pen, x + 0.20, after)


def _shards(pen: Pen, x: float, after: float) -> None:
    """What is left of it: it flies apart, and a puddle grows."""
    wide = 0.36 * ease(0.0, 0.5, after)
    pen.fill(oval(x - wide, -0.02, x + wide, 0.03), "#9cc8e4", 0.75)
    for i in range(11):
        angle, pace = math.radians(15 + 15 * i), 0.9 + 0.5 * math.sin(5.0 * i)
        t = min(after, 2 * pace * math.sin(angle) / (2 * _GRAVITY) + 0.02)
        sx, sy = x + pace * t * math.cos(angle), max(0.0, pace * t * math.sin(angle) - _GRAVITY * t * t)
        with pen.moved(sx, sy, degrees=47 * i + 200 * t):
            pen.fill([(-0.025, 0.0), (0.03, 0.006), (0.004, 0.042)], "#dff1fa" if i % 2 else "#a8cce0", 0.95)
