"""Tai chi: the weight goes slowly from foot to foot while the hands hold a ball, part, and push."""

from __future__ import annotations

import math

from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.rigs.manners.manner import IDLE, WORKS, Manner, Point, Row, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import Pose, mixed
from filmgate.storyboard.vocabulary import Action

_HIP = 0.475
_SECONDS = 2.2
"""From one form to the next, of which the last quarter is a rest."""
_FORMS: tuple[tuple[Point, Point, float, float], ...] = (
    ((0.15, 0.74), (0.17, 0.52), 2.0, -0.05),
    ((0.26, 0.80), (-0.03, 0.50), 5.0, 0.04),
    ((0.12, 0.66), (0.10, 0.70), -3.0, -0.06),
    ((0.28, 0.74), (0.27, 0.70), 8.0, 0.06),
)
"""Hold the ball, part the mane, draw back, push: the near hand, the far hand, the lean, and how far forward
the weight is."""


def _form(number: int) -> Pose:
    near, far, lean, forward = _FORMS[number % len(_FORMS)]
    return Pose(at(near, lean, _HIP), at(far, lean, _HIP), lean, 2, smile=0.15, x=forward)


def _flows(time: float, progress: float) -> Pose:
    number, since = divmod(time, _SECONDS)
    return mixed(_form(int(number)), _form(int(number) + 1), ease(0.0, 0.75 * _SECONDS, since))


def _steps(time: float) -> Row:
    """A low bow stance that sinks and rises with the breath; nobody's feet leave the ground."""
    return (_HIP + 0.012 * math.sin(math.tau * time / (2 * _SECONDS)), 0.17, 0.0, 0.0, -0.17, 0.0, -6.0)


MANNERS: dict[str, Manner] = {
    "tai_chi": Manner(
        named(r"tai[ -]?chi|taiji|qi ?gong|chi kung", "太极|气功|八段锦|五禽戏"),
        IDLE | WORKS | {Action.DANCE, Action.TURN, Action.FIGHT},
        _flows,
        _steps,
        reach=(0.1, 0.12, 0.0),
        pace=0.0,
    ),
}
