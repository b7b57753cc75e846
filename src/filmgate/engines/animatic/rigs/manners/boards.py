"""What is under the feet of those who glide: boards, skis, skates."""

from __future__ import annotations

import math
from collections.abc import Callable

from filmgate.engines.animatic.colour import Colour, darker
from filmgate.engines.animatic.pen import Pen, disc, limb, smooth
from filmgate.engines.animatic.rigs.manners.manner import Manner, Row, named
from filmgate.engines.animatic.rigs.poses import Pose
from filmgate.engines.animatic.rigs.sled import sled
from filmgate.storyboard.vocabulary import Action, SubjectKind

_GLIDES = frozenset({
    Action.GLIDE, Action.RUN, Action.WALK, Action.RIDE, Action.SURF, Action.CHASE, Action.DRIVE, Action.TURN,
    Action.FALL,
})  # fmt: skip
_LEAPS = frozenset({Action.JUMP, Action.FLY, Action.SPIN})
_CROUCHED: Row = (0.425, 0.17, 0.0, 0.0, -0.17, 0.0, 0.0)
_LOW: Row = (0.420, 0.05, 0.0, 0.0, 0.0, 0.0, 0.0)
_TUCKED: Row = (0.40, 0.13, 0.0, 0.0, -0.13, 0.0, 0.0)


def hop(time: float) -> float:
    """How high a leap is, 0..1 (as `people` leaps)."""
    return max(0.0, math.sin(time * 3.6))


def _balances(rise: float) -> Callable[[float, float], Pose]:
    """On a board so high."""
    return lambda time, progress: Pose(
        (74 + 12 * math.sin(2.6 * time), 12), (-58 + 10 * math.sin(2.2 * time), 10),
        12 + 4 * math.sin(2.4 * time), 2, smile=0.5, rise=rise,
    )  # fmt: skip


def _skis_pose(time: float, progress: float) -> Pose:
    k = math.sin(2.2 * time)
    return Pose((46 + 10 * k, 46), (30 - 10 * k, 50), 26 + 3 * k, 8, smile=0.4, rise=0.018)


def _skates_pose(time: float, progress: float) -> Pose:
    k = math.sin(2.4 * time)
    return Pose((58 + 14 * k, 14), (-58 + 14 * k, 12), 12, 4, smile=0.6)


def _skating(time: float) -> Row:
    """From one foot to the other: the free one goes back and comes on."""
    a, b = max(0.0, math.sin(2.4 * time)), max(0.0, -math.sin(2.4 * time))
    return (0.486, 0.04 - 0.30 * b, 0.13 * b + 0.035, -34 * b, 0.0 - 0.32 * a, 0.13 * a + 0.035, -34 * a)


def _deck(pen: Pen, colour: Colour, half: float, lift: float) -> None:
    """A board with bent ends, `lift` over the ground."""
    pen.fill(limb((-half, lift), (half, lift), 0.016, 0.016), colour)
    pen.fill(limb((half, lift), (half + 0.07, lift + 0.045), 0.016, 0.013), colour)
    pen.fill(limb((-half, lift), (-half - 0.07, lift + 0.045), 0.016, 0.013), colour)
    pen.line([(-half, lift + 0.014), (half, lift + 0.014)], "#22242a", 0.010)


def _skateboard(pen: Pen, time: float, progress: float) -> None:
    for x in (-0.16, 0.16):
        pen.line([(x, -0.03), (x, -0.06)], "#8a9098", 0.026)
        pen.fill(disc(x, -0.068, 0.030), "#f0d8a0")
        pen.fill(disc(x, -0.068, 0.011), "#5a6068")
    _deck(pen, "#d8482c", 0.24, -0.018)


def _flipped(pen: Pen, time: float, progress: float) -> None:
    """Turns once about its length while it is in the air."""
    k = hop(time)
    turn = math.cos(2 * math.pi * ((time * 3.6 / math.pi) % 1.0)) if k > 0 else 1.0
    flat = math.copysign(max(0.25, abs(turn)), turn)
    with pen.moved(0.0, -0.11 * k, sy=flat):
        _skateboard(pen, time, progress)


def _snowboard(pen: Pen, time: float, progress: float) -> None:
    _deck(pen, "#2f8ac0", 0.36, -0.012)
    _spray(pen, time, -0.44)


def _spray(pen: Pen, time: float, x: float) -> None:
    for i in range(14):
        q = (1.7 * time + 0.131 * i) % 1.0
        up = 0.03 + (0.10 + 0.10 * ((0.618 * i) % 1.0)) * math.sin(math.pi * (0.15 + 0.7 * q))
        pen.puff(x - 0.40 * q, up, 0.022 + 0.040 * q, "#ffffff", 0.75 * (1 - q))


def _skis(pen: Pen, time: float, progress: float) -> None:
    for x, tone in ((-0.05, "#8a1c2a"), (0.0, "#d8303c")):
        pen.line([(x - 0.50, -0.008), (x + 0.46, -0.008)], tone, 0.020)
        pen.line(smooth([(x + 0.44, -0.008), (x + 0.54, 0.006), (x + 0.60, 0.045)], False), tone, 0.018)
    _spray(pen, time, -0.46)


def _poles(pen: Pen, time: float, progress: float) -> None:
    k = 0.02 * math.sin(2.2 * time)
    for x, y in ((0.29 + k, 0.56), (0.25 - k, 0.53)):
        pen.line([(x + 0.02, y + 0.06), (x - 0.50, 0.12)], "#3a4048", 0.011)
        pen.line([(x - 0.50, 0.14), (x - 0.44, 0.09)], "#d8303c", 0.012)


def _blades(pen: Pen, time: float, progress: float) -> None:
    _, x, y, pitch, far_x, far_y, far_pitch = _skating(time)
    for foot, high, turn in ((far_x, far_y, far_pitch), (x, y, pitch)):
        with pen.moved(foot, high, degrees=turn):
            pen.lines([[(-0.02, 0.0), (-0.02, -0.03)], [(0.07, 0.0), (0.07, -0.03)]], "#8a929c", 0.010)
            pen.line([(-0.055, -0.032), (0.125, -0.032)], "#dfe6ec", 0.010)


def _rollers(pen: Pen, time: float, progress: float) -> None:
    _, x, y, pitch, far_x, far_y, far_pitch = _skating(time)
    for foot, high, turn in ((far_x, far_y, far_pitch), (x, y, pitch)):
        with pen.moved(foot, high, degrees=turn):
            pen.line([(-0.04, -0.008), (0.09, -0.008)], "#5a6068", 0.016)
            pen.fill_all([disc(at, -0.026, 0.020) for at in (-0.03, 0.025, 0.08)], darker("#e8c030", 0.1))


def _sleds_pose(time: float, progress: float) -> Pose:
    k = math.sin(3.1 * time)
    return Pose((52 + 5 * k, 18), (48 - 5 * k, 20), -14 + 3 * k, 4, mouth=0.5, smile=1.0)


_SLED = 0.66
"""Shares of the height to a metre of a sled."""


def _sled(pen: Pen, time: float, progress: float) -> None:
    with pen.moved(0.10, 0.0, sx=_SLED, sy=_SLED):
        sled(pen, "#b5743a")
    _spray(pen, time, -0.30)


_SKATEBOARD = named(
    r"skate ?board\w*|kick ?flips?|ollies?|ollie(?:s|d|ing)|longboard\w*|half[- ]?pipe|skate ?park"
    r"|skaters? (?:\w+ ){0,2}(?:tricks?|stunts?)",
    "滑板",
)
_SNOWBOARD = named(r"snow ?board\w*", "单板|滑雪板")
_SKIS = named(r"(?:\w+ )?ski(?:s|ed|ing|er|ers)?|slalom", "滑雪")
_SLEDDING = named(
    r"(?:sled(?:s|ded|ding)?|sledg(?:es?|ing)|toboggan(?:s|ing)?|bob-?sled\w*)",
    "(?:滑|坐|玩|乘|乘着|坐着|骑)雪橇",
)
_ICE = named(
    r"(?:ice|figure|speed)[- ]?skat\w+|(?:frozen|ice) (?:\w+ )?(?:lake|pond|rink|river)|ice rink|hockey",
    "滑冰|溜冰|花样滑冰|冰场",
)
_ROLLER = named(r"roller[- ]?(?:skat\w+|blad\w+)|rollerblad\w+|in-?line skat\w+", "轮滑|旱冰")
_BOARDS = frozenset({SubjectKind.SKATEBOARD})

MANNERS: dict[str, Manner] = {
    "kickflip": Manner(
        _SKATEBOARD,
        _LEAPS,
        _balances(0.098),
        lambda time: _TUCKED,
        under=_flipped,
        pace=2.4,
        reach=(0.1, 0.1, 0.3),
        shows=_BOARDS,
    ),
    "skateboard": Manner(
        _SKATEBOARD,
        _GLIDES,
        _balances(0.098),
        _CROUCHED,
        under=_skateboard,
        pace=2.6,
        reach=(0.1, 0.1, 0),
        shows=_BOARDS,
    ),
    "snowboard": Manner(
        _SNOWBOARD,
        _GLIDES | _LEAPS,
        _balances(0.098),
        _CROUCHED,
        under=_snowboard,
        pace=5.0,
        reach=(0.6, 0.2, 0),
        shows=_BOARDS,
    ),
    "ski": Manner(
        _SKIS,
        _GLIDES | _LEAPS,
        _skis_pose,
        _LOW,
        under=_skis,
        front=_poles,
        pace=6.0,
        reach=(0.7, 0.35, 0),
        shows=_BOARDS,
    ),
    "sled": Manner(
        _SLEDDING,
        _GLIDES | {Action.SWING, Action.ROLL},
        _sleds_pose,
        (0.235, 0.36, 0.19, 24.0, 0.33, 0.19, 20.0),
        under=_sled,
        pace=4.5,
        reach=(0.6, 0.3, 0),
        shows=_BOARDS | {SubjectKind.CARRIAGE},
        idle=False,
    ),
    "roller_skate": Manner(
        _ROLLER, _GLIDES, _skates_pose, _skating, under=_rollers, pace=2.6, reach=(0.2, 0.1, 0), shows=_BOARDS
    ),
    "ice_skate": Manner(
        _ICE,
        _GLIDES - {Action.FALL, Action.WALK},
        _skates_pose,
        _skating,
        under=_blades,
        pace=2.4,
        reach=(0.2, 0.1, 0),
        shows=_BOARDS,
    ),
}
