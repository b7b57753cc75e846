"""Where the feet of people are who do not walk, and how low they are."""

from __future__ import annotations

import math
from collections.abc import Callable

from filmgate.engines.animatic.rigs.gait import TAU, Feet, Foot, Lengths
from filmgate.engines.animatic.rigs.poses import HIP, LEG, there
from filmgate.storyboard.vocabulary import Action

Row = tuple[float, float, float, float, float, float, float]
"""Height of the hip; x, height of the sole and pitch of the near foot; the same of the far foot."""
ON_A_CHAIR: Row = (HIP, 0.225, 0.0, 0.0, 0.195, 0.0, 0.0)
_STRIDE: Row = (0.478, 0.16, 0.0, 0.0, -0.19, 0.0, -12.0)
_KNEES: Row = (0.270, -0.18, 0.008, -70.0, 0.21, 0.0, 0.0)
LEGS: dict[Action, Row] = {
    **dict.fromkeys((Action.SIT, Action.READ, Action.WRITE, Action.TYPE, Action.EAT, Action.RIDE),
        ON_A_CHAIR),
    **dict.fromkeys((Action.SHOOT, Action.THROW, Action.FIGHT), _STRIDE),
    Action.DRIVE: (HIP, 0.30, 0.03, 20, 0.28, 0.02, 15),
    Action.ROW: (HIP, 0.33, 0.05, 25, 0.31, 0.05, 25),
    Action.SAIL: (HIP, 0.22, 0.0, 0.0, 0.26, 0.0, 0.0),
    Action.KNEEL: _KNEES,
    Action.PRAY: (0.262, -0.20, 0.008, -70, -0.17, 0.008, -70),
    Action.LIE: (0.528, 0.03, 0.0, -50, 0.20, 0.12, -35),
    Action.SLEEP: (0.528, 0.0, 0.0, -30, 0.03, 0.01, -30),
    Action.WAKE: (0.34, 0.47, 0.27, 60, 0.46, 0.27, 60),
    Action.JUMP: (0.50, 0.10, 0.17, -30, -0.16, 0.13, -60),
    Action.FALL: (LEG, 0.03, 0.0, -10, 0.12, 0.05, 5),
    Action.FLY: (0.528, -0.02, 0.02, -60, 0.08, 0.10, -60),
    Action.FLOAT: (0.50, 0.06, 0.07, -35, -0.15, 0.05, -55),
    Action.DIVE: (0.528, 0.0, 0.0, -66, -0.02, 0.0, -66),
    Action.ROLL: (0.17, 0.14, 0.02, 10, 0.17, 0.02, 10),
    Action.SWING: (0.34, 0.30, 0.18, 30, 0.29, 0.16, 30),
    Action.SURF: (0.425, 0.18, 0.0, 0.0, -0.20, 0.0, 0.0),
    Action.GLIDE: (0.485, 0.02, 0.0, 0.0, -0.33, 0.14, -40),
    Action.SPIN: (0.540, 0.0, 0.03, -46, 0.07, 0.20, -50),
    Action.HIDE: (0.300, 0.09, 0.0, 0.0, -0.13, 0.03, -40),
    Action.RISE: (0.528, 0.01, 0.0, -40, -0.05, 0.02, -50),
    Action.SINK: (0.528, 0.04, 0.0, -10, -0.08, 0.0, -20),
}  # fmt: skip
"""Feet that stay where they are while it lasts."""


def _kicking(t: float) -> Row:
    k = 0.10 * math.sin(t * 9)
    return 0.528, k, 0.02, -62.0, -k, 0.02, -62.0


def _stepping(t: float) -> Row:
    """From one foot to the other, the free one swung out."""
    a, b = max(0.0, math.sin(t * TAU * 0.9)), max(0.0, -math.sin(t * TAU * 0.9))
    return 0.512, 0.05 + 0.22 * a, 0.20 * a, 30 * a, -0.06 - 0.20 * b, 0.17 * b, -40 * b


def _rungs(t: float) -> Row:
    k = there(t, 3.4)
    return 0.50, 0.12, 0.20 * (1 - k) + 0.02, 0.0, 0.13, 0.20 * k + 0.02, 0.0


MOVING_LEGS: dict[Action, Callable[[float], Row]] = {
    Action.SWIM: _kicking, Action.DANCE: _stepping, Action.CLIMB: _rungs,
}  # fmt: skip


def feet(action: Action, time: float, height: float, lengths: Lengths) -> Feet | None:
    """The feet of an action that has a row; None of one that stands or goes."""
    moving = MOVING_LEGS.get(action)
    row = moving(time) if moving else LEGS.get(action)
    if row is None:
        return None
    return feet_of(row, height, lengths)


def feet_of(row: Row, height: float, lengths: Lengths) -> Feet:
    """The feet of a row, in metres."""
    hip, x, y, pitch, far_x, far_y, far_pitch = row
    near = Foot(x * height, y * height + lengths.ankle, pitch)
    return Feet(hip * height, near, Foot(far_x * height, far_y * height + lengths.ankle, far_pitch))
