"""What happens any day: a case on wheels, a thumb for a lift, a dropped tray, dough in the air, a spoon for
a baby."""

from __future__ import annotations

import math

from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Pen, disc, oval, rounded, smooth, vertical
from filmgate.engines.animatic.rigs.manners.manner import WORKS, Manner, Point, Row, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import Pose, between
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

SPOON_FEEDS = "spoon_feed"
_HANDLE: Point = (-0.17, 0.50)


def _pulls_a_case(time: float, progress: float) -> Pose:
    return Pose(at(_HANDLE, 5), (14 * math.sin(5.2 * time), 16), 5, 2, smile=0.2)


def _case(pen: Pen, time: float, progress: float) -> None:
    """A suitcase on two wheels, tilted, its handle drawn out to the hand."""
    with pen.moved(-0.42, 0.055, degrees=-31):
        pen.lines([[(x, 0.36), (x, 0.53)] for x in (-0.045, 0.045)], "#8a9098", 0.012)
        pen.line([(-0.05, 0.53), (0.05, 0.53)], "#2a2c32", 0.024)
        pen.fill(rounded(-0.115, 0.0, 0.115, 0.37, 0.03), vertical(0.0, 0.37, "#1f5e78", "#3a94b4"))
        pen.lines([[(x, 0.04), (x, 0.33)] for x in (-0.06, 0.0, 0.06)], "#174a60", 0.010, 0.8)
        pen.fill_all([disc(-0.085, -0.022, 0.032), disc(0.085, -0.010, 0.026)], "#26282e")


_THUMB: Point = (0.275, 0.735)


def _thumbs(time: float, progress: float) -> Pose:
    hand = (_THUMB[0], _THUMB[1] + 0.012 * math.sin(2.6 * time))
    return Pose(at(hand, 0), (-4, 10), 0, 4, smile=0.5)


def _thumb(pen: Pen, time: float, progress: float) -> None:
    """A fist, and the thumb that is held out of it."""
    x, y = _THUMB[0], _THUMB[1] + 0.012 * math.sin(2.6 * time)
    pen.fill(disc(x + 0.006, y, 0.030), "#e8b894")
    pen.line([(x - 0.002, y + 0.012), (x + 0.004, y + 0.062)], "#e8b894", 0.024)


_SLIPS, _LANDS = 0.16, 0.27
"""Shares of it at which a tray slips off, and is on the floor."""
_TRAY: Point = (0.26, 0.66)


def _drops_it(time: float, progress: float) -> Pose:
    """Carries it, and has nothing in the hands then."""
    shock = ease(_SLIPS, _LANDS, progress)
    near = between(at((_TRAY[0] - 0.04, _TRAY[1] - 0.02), 0), (78, 70), shock)
    far = between(at((_TRAY[0] + 0.03, _TRAY[1] - 0.02), 0), (66, 84), shock)
    return Pose(near, far, 4 + 8 * shock, -26 * shock, 0.8 * shock, -0.6 * shock)


def _tray(pen: Pen, time: float, progress: float) -> None:
    """Level with its glasses, on its way down, and in shards."""
    fell = min(1.0, max(0.0, (progress - _SLIPS) / (_LANDS - _SLIPS)))
    x, y = _TRAY[0] + 0.13 * fell, 0.015 + (_TRAY[1] - 0.015) * (1 - fell * fell)
    with pen.moved(x, y, degrees=-150 * fell * (1 - fell) - 24 * fell * (fell < 1)):
        pen.line([(-0.15, 0.0), (0.15, 0.0)], "#a8b0ba", 0.020)
        if fell < 1:
            for k in (-0.10, 0.0, 0.10):
                with pen.moved(k, 0.012 + 0.10 * fell, degrees=70 * fell * (1 if k > 0 else -1)):
                    pen.fill([(-0.030, 0.0), (0.030, 0.0), (0.038, 0.095), (-0.038, 0.095)], "#cfe8f4", 0.85)
                    pen.line([(-0.036, 0.07), (0.036, 0.07)], "#f0a838", 0.012)
    if fell >= 1:
        _shards(pen, ease(_LANDS, _LANDS + 0.06, progress))


def _shards(pen: Pen, out: float) -> None:
    pen.fill(oval(0.39 - 0.30 * out, -0.035, 0.39 + 0.30 * out, 0.020), "#f0b850", 0.55)
    for k in range(16):
        far = (0.08 + 0.42 * ((0.618 * k) % 1.0)) * (1 if k % 2 else -1) * out
        size, up = 0.020 + 0.020 * ((0.37 * k) % 1.0), 0.10 * math.sin(math.pi * out) * ((0.7 * k) % 1.0)
        x, y = 0.39 + far, 0.01 + up - 0.03 * ((0.45 * k) % 1.0)
        pen.fill([(x - size, y), (x + 0.4 * size, y + 0.5 * size), (x + size, y - 0.2 * size)], "#e4f4fc")


_TOSS = 1.7
"""Seconds from one toss of the dough to the next."""


def _tossed(time: float) -> float:
    """How far the dough is on its way up and down again, 0..1; 0 in the hands."""
    share = (time / _TOSS) % 1.0
    return max(0.0, (share - 0.30) / 0.70)


def _palms(time: float) -> Point:
    share = (time / _TOSS) % 1.0
    up = ease(0.14, 0.32, share) * (1 - ease(0.42, 0.80, share))
    return 0.21, 0.72 + 0.24 * up


def _tosses(time: float, progress: float) -> Pose:
    x, y = _palms(time)
    return Pose(at((x - 0.03, y), 2), at((x + 0.04, y + 0.01), 2), 2, 26, smile=0.6)


def _dough(pen: Pen, time: float, progress: float) -> None:
    """A round sheet of it, which turns in the air."""
    (x, y), way = _palms(time), _tossed(time)
    y += 0.035 + 2.2 * way * (1 - way)
    flat = 0.040 + 0.055 * abs(math.sin(9 * time)) * (way > 0)
    wide = 0.19 + 0.04 * (way > 0)
    with pen.moved(x, y, degrees=12 * math.sin(7 * time) * (way > 0)):
        pen.fill(oval(-wide, -flat, wide, flat), vertical(-flat, flat, "#d8bc8c", "#fbf0d8"))
        pen.line(oval(-wide, -flat, wide, flat), "#e8d2a4", 0.012, closed=True)


_KNELT, _LOW = 0.270, (0.270, -0.18, 0.008, -70.0, 0.21, 0.0, 0.0)
_ROUND = 2.6


def _spoon_at(time: float) -> Point:
    """The spoon between the bowl and a mouth."""
    k = 0.5 - 0.5 * math.cos(math.tau * time / _ROUND)
    return between((0.17, 0.38), (0.295, 0.35), ease(0.1, 0.9, k))


_BOWL: Point = (0.16, 0.31)


def _spoons(time: float, progress: float) -> Pose:
    return Pose(at(_spoon_at(time), 14, _KNELT), at(_BOWL, 14, _KNELT), 14, -14, smile=0.9)


def _spoon(pen: Pen, time: float, progress: float) -> None:
    x, y = _BOWL
    bowl = [(x - 0.055, y + 0.05), (x + 0.065, y + 0.05), (x + 0.035, y), (x - 0.025, y)]
    pen.fill(smooth(bowl, steps=4), vertical(y, y + 0.05, "#6a9ac8", "#a8d0f0"))
    (x, y), row = _spoon_at(time), 0.055
    pen.line([(x - 0.01, y), (x + row, y + 0.012)], "#d4d8de", 0.009)
    pen.fill(oval(x + row - 0.012, y - 0.002, x + row + 0.026, y + 0.022), "#f0d8a0")


_STANDS: Row = (0.515, 0.07, 0.0, 0.0, -0.09, 0.0, -6.0)
_YOUNG = (
    r"(?:bab(?:y|ies)|toddlers?|infants?|newborns?|sons?|daughters?|grand(?:son|daughter)|(?:grand)?child)"
)
MANNERS: dict[str, Manner] = {
    "roll_case": Manner(
        named(
            r"(?:pull|drag|roll|wheel|lug|haul|tow)\w* (?:[\w-]+ ){0,4}?"
            r"(?:suitcases?|luggage|trolley cases?)",
            "(?:拖|拉|推)着?[^，。；]{0,5}(?:行李|箱)",
        ),
        frozenset({Action.PULL, Action.PUSH}),
        _pulls_a_case,
        front=_case,
        reach=(0.35, 0, 0),
        shows=frozenset({K.PRODUCT}),
    ),
    "hitchhike": Manner(
        named(r"hitch[- ]?hik\w*|thumb(?:s|ing)? (?:an?|for a) (?:ride|lift)", "搭便车|搭顺风车"),
        frozenset({Action.WAVE_HAND}),
        _thumbs,
        _STANDS,
        None,
        _thumb,
        reach=(0, 0.05, 0),
        pace=0.0,
    ),
    "drop_tray": Manner(
        named(
            r"(?:drop|spill)(?:s|ped|ping|led|ling)? (?:an?|the|his|her|their) (?:[\w-]+ ){0,3}?"
            r"(?:trays?|plates?|dishes|glasses)",
            "(?:打翻|摔|掉)了?[^，。；]{0,4}(?:托盘|盘子|杯子|碗)",
        ),
        WORKS | {Action.FALL, Action.CARRY, Action.SHATTER},
        _drops_it,
        _STANDS,
        None,
        _tray,
        reach=(0.1, 0.5, 0),
        pace=0.0,
        shows=frozenset({K.GLASS, K.CUP}),
    ),
    "toss_dough": Manner(
        named(
            r"(?:toss|throw|spin|flip|twirl)\w* (?:[\w-]+ ){0,3}?(?:dough|pizza)(?! at)",
            "(?:抛|甩|转)[^，。；]{0,4}(?:面团|披萨|饼)",
        ),
        WORKS | {Action.COOK, Action.SPIN, Action.SWING},
        _tosses,
        _STANDS,
        None,
        _dough,
        reach=(0, 0.1, 0.5),
        pace=0.0,
        shows=frozenset({K.FOOD}),
    ),
    SPOON_FEEDS: Manner(
        named(
            rf"(?:spoon[- ]?)?(?:feed(?:s|ing)?|fed) (?:an?|the|his|her|their) (?:[\w-]+ ){{0,2}}?{_YOUNG}",
            "(?:给|喂)[^，。；]{0,4}(?:宝宝|婴儿|孩子|孙子|孙女|儿子|女儿)[^，。；]{0,2}(?:喂|吃|饭|辅食)",
        ),
        WORKS | {Action.GIVE},
        _spoons,
        _LOW,
        None,
        _spoon,
        reach=(0, 0.1, 0),
        pace=0.0,
    ),
}
