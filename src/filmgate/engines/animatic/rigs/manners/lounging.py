"""How people lie back on a lounger at the beach, at a pool, in a garden."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from filmgate.engines.animatic.colour import darker
from filmgate.engines.animatic.pen import Pen, arc, limb, rounded, smooth, vertical
from filmgate.engines.animatic.rigs.manners.manner import IDLE, Manner, Row, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.pieces import Draw
from filmgate.engines.animatic.rigs.poses import Pose
from filmgate.storyboard.vocabulary import Action, SubjectKind

_SEAT = 0.215
"""Height of the hip of who lies on it."""
_BACK = -36.0
"""Degrees that its back leans."""
_LEGS_OUT: Row = (_SEAT, 0.50, 0.215, 58.0, 0.46, 0.225, 58.0)
_WOOD, _CLOTH, _SHADE = "#b88a54", "#f2ece0", "#e0584a"


def _rests(time: float, progress: float) -> Pose:
    return Pose(at((0.10, _SEAT + 0.05), _BACK, _SEAT), (186, 128), _BACK, 22, smile=0.6)


def _reads(time: float, progress: float) -> Pose:
    return Pose(at((0.06, _SEAT + 0.25), _BACK, _SEAT), at((0.05, _SEAT + 0.22), _BACK, _SEAT), _BACK, 14)


def _sips(time: float, progress: float) -> Pose:
    return Pose(at((-0.01, _SEAT + 0.30), _BACK, _SEAT), at((0.10, _SEAT + 0.05), _BACK, _SEAT), _BACK, 16)


def _sleeps(time: float, progress: float) -> Pose:
    return _rests(time, progress)._replace(shut=1.0, gaze=14)


def _lounger(pen: Pen, time: float, progress: float) -> None:
    """A frame on four legs, its back up, with a cushion."""
    legs = [[(0.44, 0.0), (0.44, 0.13)], [(-0.06, 0.0), (-0.02, 0.13)], [(-0.34, 0.0), (-0.22, 0.36)]]
    pen.lines(legs, darker(_WOOD, 0.3), 0.026)
    pen.line([(0.60, 0.135), (-0.04, 0.135), (-0.34, 0.52)], _WOOD, 0.030)
    cushion = [(0.60, 0.155), (0.60, 0.185), (-0.03, 0.185), (-0.33, 0.575), (-0.375, 0.55), (-0.06, 0.15)]
    pen.fill(cushion, vertical(0.15, 0.57, darker(_CLOTH, 0.12), _CLOTH))
    pen.fill(rounded(-0.40, 0.50, -0.30, 0.60, 0.03), _SHADE)


def _shaded(pen: Pen, time: float, progress: float) -> None:
    """The same under a striped sunshade."""
    pen.line([(-0.46, 0.0), (-0.40, 1.30)], "#e8e0d0", 0.026)
    ribs = [(-1.02, 0.98), (-0.70, 1.02), (-0.38, 1.04), (-0.06, 1.02), (0.28, 0.98)]
    crown = (-0.40, 1.34)
    for k, (one, other) in enumerate(pairwise(ribs)):
        edge = arc((one[0] + other[0]) / 2, (one[1] + other[1]) / 2, 0.16, 0.03, 0, 180, 6)
        gore = smooth([one, ((one[0] + crown[0]) / 2 - 0.06, 1.22), crown], False).tolist()
        over = smooth([crown, ((other[0] + crown[0]) / 2 + 0.06, 1.22), other], False).tolist()
        tone = _SHADE if k % 2 == 0 else "#fff8ec"
        pen.fill([*gore, *over, *edge.tolist()], vertical(0.98, 1.34, darker(tone, 0.2), tone))
    pen.fill(limb((-0.40, 1.34), (-0.395, 1.38), 0.014, 0.008), "#e8e0d0")
    _lounger(pen, time, progress)


_RESTING = IDLE | {Action.SIT, Action.LIE, Action.LOOK, Action.SMILE, Action.TALK, Action.LAUGH}
_AT_THE_SEA = named(
    r"(?:beach|sun|pool|reclining) ?(?:chair|lounger|bed)s?|sun ?beds?|loungers?|chaise(?: longue| lounge)?s?"
    r"|lounge chairs?(?=[^.;]{0,50}\b(?:beach|pool|sea|ocean|umbrella)\b)"
    r"|(?:deck ?chair|chair)s?(?=[^.;]{0,50}\bbeach\b)",
    "(?:沙滩|太阳)[躺椅]椅?|躺椅(?=[^。；]{0,16}(?:沙滩|海|泳池))|(?:沙滩|海滩|海边|泳池)[^。；]{0,10}躺椅",
)
_ELSEWHERE = named("deck ?chairs?|lawn chairs?|recliners?|lounge chairs?", "躺椅|摇椅上躺")
_SHOWS = frozenset({SubjectKind.CHAIR, SubjectKind.UMBRELLA})


_WAYS: tuple[tuple[str, frozenset[Action], Callable[[float, float], Pose]], ...] = (
    ("", _RESTING, _rests),
    ("_reading", frozenset({Action.READ}), _reads),
    ("_drinking", frozenset({Action.DRINK, Action.HOLD}), _sips),
    ("_asleep", frozenset({Action.SLEEP}), _sleeps),
)


def _lounging(name: str, told: re.Pattern[str], lounger: Draw, above: float) -> dict[str, Manner]:
    """What one does on that lounger, which needs so much room over it."""
    return {
        name + way: Manner(
            told, actions, pose, _LEGS_OUT, lounger, spares_hands=True, reach=(0.75, 0.3, above), low=0.42,
            pace=0.0, shows=_SHOWS,
        )
        for way, actions, pose in _WAYS
    }  # fmt: skip


MANNERS: dict[str, Manner] = {
    **_lounging("sunshade", _AT_THE_SEA, _shaded, 0.45),
    **_lounging("lounger", _ELSEWHERE, _lounger, 0.0),
}
