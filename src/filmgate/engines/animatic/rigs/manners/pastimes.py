"""Games and exercise: chess, soap bubbles, yoga; and what is pushed along."""

from __future__ import annotations

import math
from collections.abc import Callable

from filmgate.engines.animatic.colour import darker
from filmgate.engines.animatic.pen import Gradient, Pen, arc, box, disc, oval, rounded, smooth, vertical
from filmgate.engines.animatic.rigs.feet import ON_A_CHAIR
from filmgate.engines.animatic.rigs.manners.manner import IDLE, WORKS, Manner, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.pieces import Draw
from filmgate.engines.animatic.rigs.poses import HIP, Pose
from filmgate.storyboard.vocabulary import Action, SubjectKind

K = SubjectKind
_PLAYS = WORKS | {Action.SIT, Action.LOOK, Action.TALK, Action.LAUGH, Action.SMILE, Action.SHOUT}


def _plays_chess(time: float, progress: float) -> Pose:
    move = max(0.0, math.sin(1.1 * time)) ** 4
    return Pose(at((0.23 + 0.13 * move, 0.52 + 0.05 * move), 8, HIP), at((0.12, 0.62), 8, HIP), 8, -14)


def _board(pen: Pen, time: float, progress: float) -> None:
    """A small table with a board, which two can play at."""
    for x in (0.22, 0.50):
        pen.fill(box(x, 0.0, x + 0.025, 0.42), "#5a3c26")
    pen.fill(rounded(0.17, 0.40, 0.58, 0.43, 0.01), vertical(0.40, 0.43, "#5a3c26", "#9a6a42"))
    pen.fill(box(0.24, 0.43, 0.51, 0.442), "#e8d8b0")
    for i, x in enumerate((0.255, 0.295, 0.34, 0.385, 0.43, 0.475, 0.50)):
        tone = "#f6efe0" if i < 4 else "#2a2220"
        high = (0.05, 0.035, 0.045)[i % 3]
        pen.fill(box(x - 0.008, 0.44, x + 0.008, 0.44 + high), tone)
        pen.fill(disc(x, 0.44 + high, 0.011), tone)


def _blows(time: float, progress: float) -> Pose:
    return Pose(at((0.185, 0.865), -2), (-4, 14), -2, 8, mouth=0.3, smile=0.2)


def _bubbles(pen: Pen, time: float, progress: float) -> None:
    """A ring at the lips, and bubbles that leave it and rise."""
    pen.line([(0.185, 0.84), (0.20, 0.915)], "#e0508a", 0.010)
    pen.line(oval(0.185, 0.905, 0.235, 0.965), "#e0508a", 0.009, closed=True)
    for i in range(11):
        q = (0.22 * time + i / 11) % 1.0
        x = 0.24 + 1.25 * q + 0.05 * math.sin(3 * time + 2 * i)
        y = 0.93 + (0.10 + 0.50 * ((0.618 * i) % 1.0)) * q + 0.03 * math.sin(2 * time + i)
        r = (0.022 + 0.045 * ((0.37 * i) % 1.0)) * min(1.0, 6 * q)
        fade = min(1.0, 5 * (1 - q))
        pen.fill(disc(x, y, r), ("#bfe8ff", "#f4c8ec", "#d8f4c8")[i % 3], 0.30 * fade)
        pen.line(disc(x, y, r), "#ffffff", 0.006, 0.85 * fade, closed=True)
        pen.fill(disc(x - 0.35 * r, y + 0.35 * r, 0.20 * r), "#ffffff", 0.9 * fade)


_SEEDS = 34


def _dandelion(pen: Pen, time: float, progress: float) -> None:
    """A clock on its stalk before the lips, and seeds that sail away on their hairs."""
    x0, y0, r = 0.235, 0.945, 0.060
    pen.line(smooth([(0.175, 0.74), (0.200, 0.84), (x0 - 0.005, y0 - 0.01)], False), "#6a9a4c", 0.010)
    pen.fill(disc(x0, y0, r), Gradient((x0, y0), (0, 0), ((0, "#ffffff", 0.55), (1, "#ffffff", 0.12)), r))
    rays = [[(x0, y0), (x0 + r * math.cos(a), y0 + r * math.sin(a))] for a in range(26)]
    pen.lines(rays, "#ffffff", 0.0045, 0.9)
    pen.fill_all([disc(*ray[1], 0.008) for ray in rays], "#ffffff", 0.85)
    pen.fill(disc(x0, y0, 0.013), "#a89468")
    for i in range(_SEEDS):
        q = (0.16 * time + i / _SEEDS) % 1.0
        u, v = (0.618 * i) % 1.0, (0.382 * i + 0.17) % 1.0
        x = x0 + 0.05 + (0.75 + 0.75 * v) * q + 0.03 * math.sin(2 * time + i)
        y = y0 + (0.62 * u - 0.10) * q + 0.03 * math.sin(1.6 * time + 2 * i)
        _seed(pen, x, y, (0.026 + 0.014 * v) * min(1.0, 0.4 + 4 * q), min(1.0, 5 * (1 - q)))


def _seed(pen: Pen, x: float, y: float, size: float, alpha: float) -> None:
    """A parachute of hairs, and what hangs from it."""
    tips = [(x + size * math.cos(a), y + size * math.sin(a)) for a in (0.35, 0.85, 1.35, 1.8, 2.3, 2.8)]
    pen.lines([[(x, y), tip] for tip in tips], "#ffffff", 0.0050, alpha)
    pen.line([(x, y), (x - 0.2 * size, y - 1.1 * size)], "#e8dcc0", 0.0050, alpha)
    pen.fill(oval(x - 0.32 * size, y - 1.35 * size, x - 0.08 * size, y - 1.0 * size), "#8a6a48", alpha)


def _tree_pose(time: float, progress: float) -> Pose:
    sway = 1.2 * math.sin(0.9 * time)
    return Pose((172 + sway, 8), (168 - sway, 10), sway, 4, smile=0.3, shut=1.0)


def _stretched(pen: Pen, time: float, progress: float) -> None:
    pen.fill(oval(-0.50, -0.022, 0.50, 0.022), "#6a4a9a")


_ON_THE_RUG = 0.12
"""How high the hip of somebody is who sits on the ground."""


def _pushes(time: float, progress: float) -> Pose:
    return Pose(at((0.255, 0.585), 8), at((0.265, 0.575), 8), 8, 2)


def _wheel(pen: Pen, x: float, r: float, turn: float) -> None:
    pen.line(disc(x, r, r), "#2a2e34", 0.016, closed=True)
    spokes = [
        [(x, r), (x + r * math.cos(turn + a), r + r * math.sin(turn + a))]
        for a in (0.0, 1.26, 2.51, 3.77, 5.03)
    ]
    pen.lines(spokes, "#8a929a", 0.006)


def _pram(pen: Pen, time: float, progress: float) -> None:
    pen.line(smooth([(0.255, 0.60), (0.32, 0.52), (0.44, 0.40)], False), "#2a2e34", 0.016)
    pen.lines([[(0.44, 0.38), (0.62, 0.08)], [(0.68, 0.38), (0.46, 0.08)]], "#8a929a", 0.012)
    pen.fill(
        smooth([(0.38, 0.44), (0.42, 0.26), (0.62, 0.24), (0.76, 0.34), (0.76, 0.46)]),
        vertical(0.24, 0.46, "#22405f", "#4a78a8"),
    )
    hood = [*arc(0.58, 0.44, 0.19, 0.24, 0, 100, 10), (0.58, 0.44)]
    pen.fill(hood, "#35608a")
    for x in (0.46, 0.64):
        _wheel(pen, x, 0.085, -6 * time)


def _picnics(time: float, progress: float) -> Pose:
    """A bite now and then."""
    up = 0.5 - 0.5 * math.cos(1.7 * time)
    bite, rest = (0.17 - 0.05 * up, 0.30 + 0.17 * up), (0.17, 0.22)
    return Pose(at(bite, 5, _ON_THE_RUG), at(rest, 5, _ON_THE_RUG), 5, -4, smile=0.4)


def _rug(pen: Pen, time: float, progress: float) -> None:
    """A checked rug on the grass with a basket, bread and fruit on it."""
    low, high = -0.02, 0.075
    edge = [(-0.42, low), (0.72, low), (0.60, high), (-0.32, high)]
    pen.fill(edge, "#f2ece0")
    for i in range(6):
        x, top = -0.40 + 0.19 * i, -0.305 + 0.158 * i
        pen.fill([(x, low), (x + 0.095, low), (top + 0.079, high), (top, high)], "#c83a34", 0.85)
    for y in (0.0, 0.045):
        pen.fill(box(-0.40 + 1.1 * y, y, 0.70 - 1.2 * y, y + 0.02), "#c83a34", 0.5)
    pen.line(arc(0.43, 0.14, 0.10, 0.13, 0, 180, 14), "#7a5430", 0.014)
    pen.fill(rounded(0.32, 0.03, 0.54, 0.16, 0.02), vertical(0.03, 0.16, "#8a5c30", "#c89654"))
    pen.lines([[(0.33, y), (0.53, y)] for y in (0.065, 0.10, 0.135)], "#6e4826", 0.007)
    pen.fill(oval(0.22, 0.03, 0.33, 0.075), "#d89a4a")
    pen.fill_all([disc(x, 0.045, 0.022) for x in (0.19, 0.155)], "#d8302c")


def _wheelchair(pen: Pen, time: float, progress: float) -> None:
    """With somebody in it."""
    cloth, skin, steel = "#5a7ab0", "#dcae8c", "#5c646c"
    pen.lines(
        [[(0.26, 0.60), (0.36, 0.60), (0.37, 0.12)], [(0.37, 0.33), (0.62, 0.33), (0.70, 0.08)]], steel, 0.018
    )
    pen.line([(0.66, 0.07), (0.80, 0.07)], steel, 0.020)
    pen.fill(rounded(0.36, 0.30, 0.62, 0.36, 0.02), "#2c3440")
    pen.fill(smooth([(0.37, 0.34), (0.38, 0.60), (0.44, 0.68), (0.52, 0.60), (0.54, 0.36)]), cloth)
    pen.fill(
        smooth([(0.42, 0.34), (0.66, 0.36), (0.70, 0.30), (0.74, 0.10), (0.66, 0.09), (0.60, 0.27)]),
        "#3c4656",
    )
    pen.line([(0.45, 0.58), (0.54, 0.46), (0.62, 0.44)], darker(cloth, 0.2), 0.045)
    pen.fill(disc(0.475, 0.755, 0.062), skin)
    pen.fill(smooth([(0.41, 0.75), (0.42, 0.81), (0.48, 0.835), (0.535, 0.80), (0.47, 0.785)]), "#d8d8d4")
    _wheel(pen, 0.44, 0.165, -4 * time)
    _wheel(pen, 0.72, 0.05, -12 * time)


def _trolley(pen: Pen, time: float, progress: float) -> None:
    """A cart with goods in it."""
    pen.line([(0.255, 0.60), (0.30, 0.56), (0.34, 0.30), (0.40, 0.12), (0.80, 0.12)], "#8a929a", 0.014)
    goods = (
        ("#d8482c", 0.42, 0.14),
        ("#e8b83c", 0.54, 0.20),
        ("#4a9a58", 0.66, 0.12),
        ("#5a7ab8", 0.76, 0.18),
    )
    for tone, x, high in goods:
        pen.fill(rounded(x - 0.06, 0.34, x + 0.06, 0.44 + high, 0.01), tone)
    pen.fill([(0.33, 0.52), (0.86, 0.49), (0.80, 0.26), (0.37, 0.26)], "#c0c8d0", 0.55)
    bars = [[(0.33 + 0.066 * i, 0.52 - 0.004 * i), (0.37 + 0.054 * i, 0.26)] for i in range(9)]
    pen.lines(bars, "#7a828a", 0.007)
    for x in (0.42, 0.76):
        _wheel(pen, x, 0.045, -9 * time)


def _scattering(time: float) -> float:
    """How far the hand is out that throws the grain, 0..1."""
    return math.sqrt(max(0.0, math.sin(2.4 * time)))


def _scatters(hip: float) -> Callable[[float, float], Pose]:
    def pose(time: float, progress: float) -> Pose:
        out = _scattering(time)
        hand = (0.16 + 0.17 * out, hip + 0.09 + 0.07 * out)
        return Pose(at(hand, 4, hip), at((0.15, hip + 0.07), 4, hip), 4, -14, smile=0.6)

    return pose


def _grain(hip: float) -> Draw:
    """What falls out of the hand, and what lies on the ground."""

    def draw(pen: Pen, time: float, progress: float) -> None:
        since = (2.4 * time / math.tau) % 1.0
        for i in range(14):
            fall = since - 0.18 - 0.012 * i
            x = 0.35 + (0.25 + 0.30 * ((0.618 * i) % 1.0)) * max(0.0, fall) * 2.0
            y = hip + 0.17 + 0.05 * ((0.37 * i) % 1.0) - 3.2 * max(0.0, fall) ** 2
            if fall > 0 and y > 0.005:
                pen.fill(disc(x, y, 0.006), "#e8c878")
            pen.fill(oval(0.40 + 0.045 * i - 0.008, -0.012 + 0.012 * (i % 3), 0.40 + 0.045 * i + 0.008, 0.0
                          + 0.012 * (i % 3)), "#d8b868")  # fmt: skip

    return draw


_FED_BIRDS = named(
    r"(?:feed(?:s|ing)?|fed) (?:\w+ ){0,3}(?:pigeons?|birds?|duck(?:ling)?s?|chickens?|hens?|swans?|geese"
    r"|doves?|sea ?gulls?|sparrows?|fish|koi)",
    "喂(?:鸽|鸟|鸭|鸡|鹅|鱼|天鹅|海鸥|锦鲤)",
)
_STANDS = 0.528
"""The height of a hip."""
_GOES = frozenset({Action.PUSH, Action.WALK})


def _reaches_for_toes(time: float, progress: float) -> Pose:
    low = 0.02 * math.sin(1.6 * time)
    return Pose(at((0.27, 0.17 + low), 56), at((0.25, 0.15 + low), 56), 56, -22)


def _launches(time: float, progress: float) -> Pose:
    """On one knee at the water, the hand that lets it go low before them."""
    low = 0.10 + 0.05 * math.cos(1.2 * min(time, 2.6))
    return Pose(at((0.30, low), 30, 0.27), at((0.20, 0.30), 30, 0.27), 30, -26, smile=0.4)


def _brook(pen: Pen, time: float, progress: float) -> None:
    """Water at the knees, and the folded boat that the current takes along."""
    bank = smooth([(0.24, 0.02), (0.60, 0.075), (1.20, 0.085), (1.75, 0.05), (1.75, -0.05), (0.70, -0.06)])
    pen.fill(bank, vertical(-0.06, 0.085, "#3f7ea4", "#a8d4e4"), 0.95)
    for i in range(6):
        x, y = 0.45 + 0.22 * i + 0.05 * ((0.5 * time + 0.37 * i) % 1.0), 0.045 - 0.02 * (i % 4)
        pen.line([(x, y), (x + 0.11, y + 0.004)], "#e4f4f8", 0.006, 0.7)
    x = 0.37 + 0.26 * max(0.0, time - 1.3)
    with pen.moved(x, 0.03 + 0.006 * math.sin(2.6 * time), degrees=3 * math.sin(2.1 * time)):
        pen.fill([(-0.115, 0.07), (-0.05, 0.0), (0.05, 0.0), (0.115, 0.07)], "#e4e0d6")
        pen.fill([(-0.06, 0.03), (0.0, 0.125), (0.06, 0.03)], "#f8f6f0")
        pen.line([(-0.115, 0.07), (-0.0, 0.03), (0.115, 0.07)], "#b8b4aa", 0.006)


def _barrow(pen: Pen, time: float, progress: float) -> None:
    """A wheelbarrow, its handles in the hands, with earth and green in it."""
    pen.fill(smooth([(0.36, 0.44), (0.46, 0.55), (0.60, 0.53), (0.70, 0.57), (0.82, 0.44)]), "#5a4028")
    leaves = [disc(x, y, 0.045) for x, y in ((0.50, 0.55), (0.58, 0.60), (0.68, 0.58), (0.75, 0.52))]
    pen.fill_all(leaves, "#4f8a3c")
    pen.fill(
        [(0.34, 0.46), (0.88, 0.46), (0.76, 0.22), (0.46, 0.22)], vertical(0.22, 0.46, "#2a5a44", "#4a9a70")
    )
    pen.line([(0.34, 0.46), (0.88, 0.46)], "#6ab88c", 0.014)
    pen.lines([[(0.235, 0.505), (0.46, 0.27), (0.90, 0.11)], [(0.44, 0.27), (0.42, 0.03)]], "#6a4a2c", 0.022)
    _wheel(pen, 0.90, 0.095, -6 * time)


MANNERS: dict[str, Manner] = {
    "wheelbarrow": Manner(
        named(r"(?:wheel ?)?barrows?", "独轮车"),
        _GOES,
        lambda time, progress: Pose(at((0.235, 0.50), 10), at((0.245, 0.49), 10), 10, 2),
        None,
        None,
        _barrow,
        reach=(0, 0.5, 0),
        shows=frozenset({K.CARRIAGE}),
    ),
    "paper_boat": Manner(
        named(
            r"(?:releas|set|put|plac|launch|float|lower|sail|push)\w* (?:[\w'-]+ ){0,3}paper boats?",
            "(?:放|放下|放出|放着|推)[^，。；]{0,5}(?:纸船|小船灯|河灯)|把[^，。；]{0,5}(?:纸船|河灯)",
        ),
        IDLE | WORKS | {Action.GIVE, Action.SAIL, Action.FLOAT, Action.KNEEL, Action.LOOK},
        _launches,
        (0.270, -0.18, 0.008, -70.0, 0.21, 0.0, 0.0),
        _brook,
        reach=(0.0, 1.4, 0.0),
        pace=0.0,
        shows=frozenset({K.BOAT, K.SHIP, K.SAILBOAT}),
        idle=False,
    ),
    "stretch": Manner(
        named(
            r"stretch(?:es|ing)?(?=\W*$|[,.;] | (?:at|before|after|in|on|by|and|beside|for)\b"
            r"| (?:his|her|their) legs?\b)"
            r"|warms? up(?! to\b| by\b)|limber(?:s|ing)? up",
            "压腿|拉伸|热身",
        ),
        WORKS,
        _reaches_for_toes,
        (0.500, 0.24, 0.03, 32.0, -0.09, 0.0, 0.0),
        reach=(0.1, 0.2, 0),
    ),
    "feed_birds": Manner(
        _FED_BIRDS, WORKS | {Action.GIVE}, _scatters(_STANDS), front=_grain(_STANDS), reach=(0, 0.8, 0)
    ),
    "feed_birds_seated": Manner(
        _FED_BIRDS,
        frozenset({Action.SIT}),
        _scatters(HIP),
        ON_A_CHAIR,
        front=_grain(HIP),
        sits=True,
        reach=(0, 0.8, 0),
    ),
    "chess": Manner(
        named("chess|checkers|board games?|go board", "下棋|象棋|围棋"),
        _PLAYS,
        _plays_chess,
        ON_A_CHAIR,
        None,
        _board,
        sits=True,
        reach=(0, 0.1, 0),
        across=0.375,
    ),
    "bubbles": Manner(
        named(r"blow(?:s|ing)? (?:\w+ ){0,2}bubbles|soap bubbles", "吹泡泡|肥皂泡"),
        WORKS | {Action.FLY},
        _blows,
        None,
        None,
        _bubbles,
        reach=(0, 1.1, 0.3),
        shows=frozenset({K.BALLOON}),
    ),
    "dandelion": Manner(
        named(r"(?:blow(?:s|ing)?|puff(?:s|ing)?) (?:on )?(?:\w+ ){0,3}dandelions?", "吹蒲公英"),
        WORKS | {Action.FLY},
        _blows,
        None,
        None,
        _dandelion,
        reach=(0, 1.1, 0.3),
        shows=frozenset({K.FLOWER}),
    ),
    "yoga": Manner(
        named("yoga(?! mats?)|tree pose", "瑜伽(?!垫)"),
        WORKS,
        _tree_pose,
        (0.528, 0.0, 0.0, 0.0, 0.075, 0.235, -62.0),
        _stretched,
        reach=(0.1, 0.1, 0.1),
    ),
    "picnic": Manner(
        named(r"picnic\w*", "野餐"),
        frozenset({Action.EAT, Action.SIT, Action.DRINK}),
        _picnics,
        (_ON_THE_RUG, 0.10, 0.03, 30.0, 0.0, 0.02, 20.0),
        _rug,
        reach=(0.35, 0.5, 0),
        shows=frozenset({K.FOOD, K.FRUIT}),
    ),
    "wheelchair": Manner(
        named(r"push(?:es|ed|ing)? (?:(?!in\b)[\w'-]+ ){0,3}wheelchair", "推着?(?:一辆|空)?轮椅"),
        _GOES,
        _pushes,
        None,
        None,
        _wheelchair,
        reach=(0, 0.3, 0),
        shows=frozenset({K.CHAIR}),
    ),
    "pram": Manner(
        named(r"(?:stroller|pram|baby carriage|buggy|pushchair)s?", "婴儿车"),
        _GOES,
        _pushes,
        None,
        None,
        _pram,
        reach=(0, 0.3, 0),
        shows=frozenset({K.BABY, K.CARRIAGE}),
    ),
    "trolley": Manner(
        named(r"(?:shopping (?:cart|trolley)|trolley|food cart|hand ?cart)s?", "购物车|推车|手推车"),
        _GOES,
        _pushes,
        None,
        None,
        _trolley,
        reach=(0, 0.4, 0),
        shows=frozenset({K.CARRIAGE, K.PRODUCT}),
    ),
}
