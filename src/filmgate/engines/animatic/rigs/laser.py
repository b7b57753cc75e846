"""The red dot of a laser pointer on the floor, that a cat is after."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from filmgate.engines.animatic.pen import Pen, oval
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

_DOT = re.compile(
    r"\blasers?[- ](?:dots?|pointers?|lights?|beams?|toys?)\b|\bred dots?\b|激光笔|激光点|红点|光点",
    re.IGNORECASE,
)
_AFTER_IT = frozenset({
    Action.CHASE, Action.RUN, Action.JUMP, Action.CATCH, Action.ATTACK, Action.LOOK, Action.WALK,
    Action.STAND, Action.SPIN,
})  # fmt: skip
_AHEAD, _STRAYS, _SIZE = 0.62, 0.16, 0.075
"""Lengths from who is after it to the dot, and as far as that strays; its size in their heights."""


def has_dot(words: str) -> bool:
    """Whether somebody points a laser for an animal."""
    return _DOT.search(words) is not None


def after_a_dot(rig: Rig) -> Rig:
    """The animal with the dot before its paws."""

    def draw(pen: Pen, act: Act) -> None:
        rig.draw(pen, act)
        if act.action not in _AFTER_IT:
            return
        x = rig.length * (_AHEAD + _STRAYS * math.sin(3.1 * act.time) * math.sin(1.3 * act.time + 1))
        wide, level = _SIZE * rig.height, -rig.path(act)[1]
        pen.puff(x, level, 4.5 * wide, "#ff2030", 0.45)
        pen.fill(oval(x - 1.6 * wide, level - 0.5 * wide, x + 1.6 * wide, level + 0.5 * wide), "#ff1c2c")
        pen.fill(oval(x - 0.8 * wide, level - 0.25 * wide, x + 0.8 * wide, level + 0.25 * wide), "#ffd0d0")

    x0, y0, x1, y1 = rig.box
    return replace(
        rig, draw=draw, box=(x0, y0 - 0.2 * rig.height, max(x1, (_AHEAD + _STRAYS + 0.25) * rig.length), y1)
    )
