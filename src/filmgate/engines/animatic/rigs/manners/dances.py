"""Dances of two who hold each other."""

from __future__ import annotations

import math

from filmgate.engines.animatic.rigs.manners.manner import Manner, Row, named
from filmgate.engines.animatic.rigs.poses import Pose, reach
from filmgate.storyboard.vocabulary import Action

_LOVES = r"(?:husband|wife|spouse|bride|groom|fianc(?:é|e)e?|boyfriend|girlfriend|prince|princess)"
"""With whom somebody dances close."""


def _holds(time: float, progress: float) -> Pose:
    """An arm around the other, the other hand in the other's, held up before them."""
    breath = 0.008 * math.sin(1.6 * time)
    return Pose(reach(0.20, -0.055 + breath), reach(0.112, 0.085 + breath), 3, -5, smile=0.6, shut=0.6)


def _steps(time: float) -> Row:
    """A small step aside, and back."""
    a, b = max(0.0, math.sin(1.6 * time)), max(0.0, -math.sin(1.6 * time))
    return 0.520, 0.045 + 0.03 * a, 0.030 * a, 8 * a, -0.055 - 0.03 * b, 0.030 * b, -16 * b


MANNERS: dict[str, Manner] = {
    "slow_dance": Manner(
        named(
            r"(?:slow(?:ly)?|close)[- ]?danc\w+"
            r"|danc\w+ (?:\w+ ){0,3}(?:slowly|close|closely|together|cheek to cheek)"
            r"|waltz\w*|tango\w*|ballroom|foxtrot|rumba|in each other's arms|couples? (?:\w+ )?danc\w+"
            r"|(?:newlyweds|lovers|grooms?|husband and wife) (?:\w+ )?danc\w+|(?:first|last|wedding) dance"
            rf"|danc\w+ with (?:an?|the|his|her|their) (?:\w+ )?{_LOVES}\b",
            "慢舞|华尔兹|探戈|交谊舞|共舞|相拥|舞伴|双人舞",
        ),
        frozenset({Action.DANCE, Action.HUG, Action.SPIN, Action.TURN}),
        _holds,
        _steps,
        gap=0.245,
        idle=False,
    ),
}
