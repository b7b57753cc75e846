"""How people play to a goal: a dunk into the hoop, a dive to save a shot."""

from __future__ import annotations

import math

from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Pen, arc, disc, horizontal, oval, rounded
from filmgate.engines.animatic.rigs.manners.boards import hop
from filmgate.engines.animatic.rigs.manners.manner import IDLE, WORKS, Manner, Point, Row, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import Pose, between
from filmgate.storyboard.vocabulary import Action, SubjectKind

_BALLS = frozenset({SubjectKind.BALL})

_RIM, _RIM_X = 1.52, 0.40
"""How high a hoop's ring is, and how far before who stands under it, in heights."""
_SLAMMED, _DOWN, _CAUGHT = 0.56, 1.36, 1.80
"""Leaps from the beginning of one until the ball is through the ring, on the floor, in the hands again."""


def _leap(time: float) -> float:
    """How many leaps since the last one began: less than 1 in the air, less than 2 on the ground."""
    return (3.6 * time / math.pi) % 2.0


def _step(share: float) -> float:
    """How far from under the hoop one is who comes to it, and steps back for the next leap."""
    return -0.46 * (1 - ease(0.0, 0.5, share) + ease(1.25, 1.95, share))


def _higher(time: float) -> float:
    """What a dunk is higher than any leap."""
    return 0.15 * hop(time)


def _grip(share: float) -> Point:
    """The hand with the ball, seen from who is on the ground."""
    up = between((0.19, 0.56), (0.30, 1.05), ease(0.02, 0.36, share))
    slammed = between(up, (0.33, 0.97), ease(_SLAMMED - 0.10, _SLAMMED + 0.04, share))
    return between(slammed, (0.19, 0.56), ease(0.95, 1.25, share))


def _dunks(time: float, progress: float) -> Pose:
    share, high = _leap(time), hop(time)
    lean = 12 - 8 * high
    free = between((34, 40), (-40, 30), high)
    return Pose(at(_grip(share), lean), free, lean, 18, 0.4 * high, 0.6, x=_step(share), rise=_higher(time))


def _hoop(pen: Pen, time: float, progress: float) -> None:
    """The board on its post beyond the ring, and the ring's farther half."""
    post = [(_RIM_X + 0.48, 0.0), (_RIM_X + 0.48, _RIM - 0.12), (_RIM_X + 0.26, _RIM + 0.06)]
    pen.line(post, "#39445e", 0.055)
    pen.fill(rounded(_RIM_X + 0.17, _RIM - 0.10, _RIM_X + 0.23, _RIM + 0.52, 0.01),
             horizontal(_RIM_X + 0.17, _RIM_X + 0.23, "#ffffff", "#b9c4d4"))  # fmt: skip
    pen.line(arc(_RIM_X, _RIM, 0.15, 0.035, 0, 180), "#b84a18", 0.020)


def _net(pen: Pen, time: float, progress: float) -> None:
    """The ball, and before it the ring's nearer half with its net, which a ball stretches."""
    _ball(pen, time)
    share = _leap(time)
    low = 0.22 + 0.07 * ease(_SLAMMED, _SLAMMED + 0.06, share) * (1 - ease(0.72, 1.0, share))
    top, end = [_RIM_X - 0.15 + 0.05 * k for k in range(7)], [_RIM_X - 0.085 + 0.028 * k for k in range(7)]
    cords = [[(a, _RIM - 0.02), (b, _RIM - low)] for a, b in zip(top, end, strict=True)]
    cords += [[(top[k], _RIM - 0.03), (end[min(6, k + 2)], _RIM - low)] for k in range(6)]
    pen.lines(cords, "#fbfbf8", 0.008, 0.9)
    pen.line(arc(_RIM_X, _RIM, 0.15, 0.035, 180, 360), "#f06a2c", 0.024)


def _ball(pen: Pen, time: float) -> None:
    share = _leap(time)
    x, y = _grip(share)
    x, y = x + _step(share) + 0.02, y + 0.30 * hop(time) ** 1.2 + _higher(time) + 0.05
    if _SLAMMED < share <= _DOWN:
        q = (share - _SLAMMED) / (_DOWN - _SLAMMED)
        x, y = _RIM_X, _RIM + 0.02 - (_RIM - 0.06) * q * (0.35 + 0.65 * q)
    elif _DOWN < share < _CAUGHT:
        q = (share - _DOWN) / (_CAUGHT - _DOWN)
        y = 0.08 + (y - 0.08) * (2 * q - q * q)
        x = _RIM_X + (x - _RIM_X) * q
    pen.fill(disc(x, y, 0.070), "#d8702c")
    pen.lines([[(x - 0.07, y), (x + 0.07, y)], arc(x, y, 0.03, 0.068, 90, 270)], "#6a3010", 0.007)


def _leaping(time: float) -> Row:
    high = min(1.0, 2.5 * hop(time))
    stride = 0.10 * math.sin(math.pi * ease(1.25, 1.95, _leap(time)) * 3)
    return 0.49 + 0.03 * high, 0.09 + 0.06 * high + stride, 0.18 * high, -30 * high, \
        -0.10 - stride, 0.06 * high, -50 * high  # fmt: skip


_ROUND = 3.4
"""Seconds from one save to the next."""


def _flown(time: float) -> float:
    """How far a keeper is on the way to the ball, 0..1; it is a while until they are up again."""
    share = (time / _ROUND + 0.02) % 1.0
    return ease(0.24, 0.44, share) * (1 - ease(0.80, 0.99, share))


def _hip(time: float) -> tuple[float, float, float]:
    """How far the hip of a keeper has come, how much lower it is, and how far the body has turned."""
    q, share = _flown(time), (time / _ROUND + 0.02) % 1.0
    high = 0.30 * math.sin(math.pi * min(1.0, q)) * (share < 0.6)
    return 0.62 * q, high - 0.36 * q**3, -82 * q


_HANDS: Point = (0.12, 1.03)


def _saves(time: float, progress: float) -> Pose:
    q, (x, rise, roll) = _flown(time), _hip(time)
    ready = 0.012 * abs(math.sin(7 * time)) * (q < 0.02)
    near = between((52, 38), at(_HANDS, 0), ease(0.1, 0.6, q))
    return Pose(near, between((40, 46), at(_HANDS, 0), ease(0.1, 0.6, q)), 14 * (1 - q), 8, 0.3,
                -0.1, roll=roll, x=x, rise=rise - 0.02 + ready)  # fmt: skip


def _stretched(time: float) -> Row:
    q = _flown(time)
    return 0.49 + 0.03 * q, 0.13 - 0.13 * q, 0.05 * q, -40 * q, -0.13 + 0.18 * q, 0.08 * q, -55 * q


def _gloves(time: float) -> Point:
    """Where a keeper's hands are, stretched out, over the ground."""
    (x, rise, roll), hip = _hip(time), 0.528
    turn = math.radians(roll)
    across, up = _HANDS[0], _HANDS[1] - hip
    return (
        x + across * math.cos(turn) - up * math.sin(turn),
        hip + rise + across * math.sin(turn) + up * math.cos(turn),
    )


_SHOT, _HELD, _SEEN = (0.16, 0.43), 0.80, 0.97
"""Shares of that time at which a shot comes, and is held; until when it is, and lies on the ground."""


def _shot(pen: Pen, time: float, progress: float) -> None:
    """The ball, which comes from where we are, and is in the gloves then."""
    share, (start, end) = (time / _ROUND + 0.02) % 1.0, _SHOT
    if not start < share < _SEEN:
        return
    k = min(1.0, (share - start) / (end - start))
    begun = math.floor(time / _ROUND + 0.02) - 0.02
    goal = _gloves((begun + min(max(share, end), _HELD)) * _ROUND)
    x, y = between((-0.35, -0.10), goal, k)
    y += 0.25 * math.sin(math.pi * k)
    size = 0.062 + 0.075 * (1 - k)
    with pen.moved(x, y, degrees=-500 * k):
        pen.fill(disc(0, 0, size), "#f6f6f4")
        spots = [disc(0.68 * size * math.cos(a), 0.68 * size * math.sin(a), 0.22 * size) for a in range(6)]
        pen.fill_all([disc(0, 0, 0.34 * size), *spots], "#1c1e24")
    if end < share < _HELD:
        pen.fill(oval(x - 0.05, y - 0.035, x + 0.03, y + 0.045), "#e8f048")


MANNERS: dict[str, Manner] = {
    "dunk": Manner(
        named("(?:slam[- ]?)?dunk(?:s|ed|ing)?", "灌篮|扣篮"),
        frozenset({Action.JUMP}),
        _dunks,
        _leaping,
        _hoop,
        _net,
        reach=(0.6, 0.9, 1.1),
        pace=0.0,
        shows=_BALLS,
    ),
    "save": Manner(
        named(
            r"(?:goal ?keepers?|goalies?)\b[^.;]{0,24}"
            r"(?:sav(?:es?|ed|ing)|stop(?:s|ped|ping)?|block(?:s|ed|ing)?|catch(?:es|ing)?|parr(?:y|ies|ied)"
            r"|div(?:es?|ing)|leap(?:s|ing)?|in action|defends?)"
            r"|(?:sav(?:es?|ing)|stop(?:s|ping)?|block(?:s|ing)?) (?:the|a|an) (?:\w+ )?"
            r"(?:penalty|shot|free kick)",
            "守门员[^，。；]{0,8}(?:扑|接|救|挡|跃)|扑出|扑救点球",
        ),
        WORKS | IDLE | {Action.CATCH, Action.JUMP, Action.DIVE, Action.FALL},
        _saves,
        _stretched,
        None,
        _shot,
        reach=(0.5, 1.2, 0.3),
        pace=0.0,
        shows=_BALLS,
    ),
}
