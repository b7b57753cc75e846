"""Fruit of one sort: whole, cut, in a heap or in a bowl. Several sorts are `tableware.fruit`, a mixed bowl.

A fruit stands on the origin, one unit wide and high. A sort is a row: the words that name it and its drawing.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.patterns import named
from filmgate.engines.animatic.pen import Gradient, Pen, Points, arc, bezier, disc, oval, smooth, vertical
from filmgate.engines.animatic.rigs.lathe import EYE
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.tableware import dish
from filmgate.storyboard.vocabulary import Action

One = Callable[[Pen], None]


def _flesh(pen: Pen, outline: Points, tone: Colour, x: float = 0.0, y: float = 0.5, r: float = 0.5) -> None:
    """Something round in the light of a window at the upper left."""
    stops = (
        (0.0, lighter(tone, 0.5), 1.0),
        (0.3, lighter(tone, 0.12), 1.0),
        (0.7, darker(tone, 0.14), 1.0),
        (1.0, darker(tone, 0.5), 1.0),
    )
    pen.fill(outline, Gradient((x - 0.32 * r, y + 0.38 * r), (0, 0), stops, 1.5 * r))
    pen.fill(smooth(_SHEEN * r + (x, y)), "#ffffff", 0.42)


_SHEEN = arc(-0.38, 0.42, 0.20, 0.13, 100, 440, 12)


def _ball(pen: Pen, tone: Colour, x: float = 0.0, y: float = 0.5, r: float = 0.5) -> None:
    _flesh(pen, disc(x, y, r), tone, x, y, r)


def _leaf(pen: Pen, x: float, y: float, degrees: float, long: float = 0.36) -> None:
    with pen.moved(x, y, degrees, long, long):
        blade = smooth([(0.0, 0.0), (0.4, 0.26), (1.0, 0.0), (0.45, -0.22)])
        pen.fill(blade, vertical(-0.25, 0.3, "#2f6a2c", "#7ab84a"))
        pen.line([(0.05, 0.0), (0.9, 0.0)], "#a8d878", 0.035)


def _stem(pen: Pen, high: float, tall: float = 0.2) -> None:
    pen.line(bezier((0.0, high), (0.0, high + 0.6 * tall), (0.05, high + tall)), "#5a3a20", 0.045)


def _apple(pen: Pen, tone: Colour) -> None:
    half = [(0.0, 0.92), (0.2, 1.0), (0.46, 0.86), (0.52, 0.52), (0.36, 0.14), (0.14, 0.02), (0.0, 0.07)]
    _flesh(pen, smooth([*half, *((-x, y) for x, y in half[-2:0:-1])]), tone)
    pen.fill(oval(-0.14, 0.86, 0.14, 0.97), darker(tone, 0.45), 0.6)
    _stem(pen, 0.90, 0.26)
    _leaf(pen, 0.03, 1.06, 22)


def _pear(pen: Pen) -> None:
    half = [(0.0, 1.3), (0.13, 1.26), (0.2, 1.0), (0.42, 0.6), (0.46, 0.3), (0.28, 0.05), (0.0, 0.0)]
    _flesh(pen, smooth([*half, *((-x, y) for x, y in half[-2:0:-1])]), "#bcc83c", y=0.45, r=0.62)
    _stem(pen, 1.28)
    _leaf(pen, 0.02, 1.4, 10, 0.3)


def _peach(pen: Pen, tone: Colour) -> None:
    _ball(pen, tone)
    pen.line(bezier((0.04, 1.0), (0.3, 0.6), (0.12, 0.04)), darker(tone, 0.35), 0.025, 0.7)
    _leaf(pen, 0.02, 0.99, 28)


def _mango(pen: Pen) -> None:
    body = [(-0.52, 0.3), (-0.34, 0.02), (0.2, 0.02), (0.56, 0.36), (0.5, 0.72), (0.1, 0.84), (-0.36, 0.66)]
    _flesh(pen, smooth(body), "#f0a030", y=0.42, r=0.55)
    pen.fill(smooth([(0.1, 0.82), (0.5, 0.7), (0.54, 0.4), (0.3, 0.56)]), "#d8482c", 0.45)
    _leaf(pen, 0.3, 0.8, 30)


def _strawberry(pen: Pen) -> None:
    half = [(0.0, 0.98), (0.24, 1.0), (0.47, 0.84), (0.44, 0.5), (0.22, 0.14), (0.0, 0.0)]
    _flesh(pen, smooth([*half, *((-x, y) for x, y in half[-2:0:-1])]), "#d81c2c", y=0.6, r=0.55)
    rows = ((0.82, 3), (0.66, 4), (0.50, 3), (0.35, 2), (0.2, 1))
    seeds = [(0.2 * (i - 0.5 * (n - 1)), y) for y, n in rows for i in range(n)]
    pen.fill_all([disc(x, y - 0.012, 0.026) for x, y in seeds], "#8a0c18")
    pen.fill_all([oval(x - 0.015, y - 0.022, x + 0.015, y + 0.022) for x, y in seeds], "#f8d878")
    for turn in (200, 160, 230, -50, -20, 20, 90):
        _leaf(pen, 0.0, 0.95, turn, 0.34)


def _grapes(pen: Pen, tone: Colour) -> None:
    pen.line(bezier((0.0, 1.0), (0.0, 1.2), (0.16, 1.34)), "#6a5030", 0.05)
    rows = ((0.92, 4), (0.76, 5), (0.60, 4), (0.44, 3), (0.28, 2), (0.13, 1))
    for y, n in rows:
        for i in range(n):
            _ball(pen, (tone, lighter(tone, 0.12))[i % 2], 0.215 * (i - 0.5 * (n - 1)), y, 0.135)
    _leaf(pen, -0.02, 1.06, 155, 0.5)
    _leaf(pen, 0.04, 1.08, 20, 0.42)


def _cherries(pen: Pen) -> None:
    for x, y in ((-0.27, 0.27), (0.27, 0.24)):
        pen.line(bezier((x, y + 0.2), (0.5 * x, 0.8), (0.04, 1.16)), "#6a8a3a", 0.03)
        _ball(pen, "#b0142c", x, y, 0.26)
    _leaf(pen, 0.02, 1.14, 18, 0.46)


def _bananas(pen: Pen) -> None:
    for i, (turn, tone) in enumerate(((34, "#c89a1c"), (14, "#e0b428"), (-8, "#f4d040"))):
        with pen.moved(0.46, 1.02, turn):
            under = smooth([(0.0, 0.02), (-0.3, -0.52), (-0.78, -0.74), (-1.12, -0.70)], False)
            over = smooth([(-1.14, -0.62), (-0.72, -0.52), (-0.36, -0.28), (-0.09, 0.1)], False)
            body = [*under, *over]
            pen.fill(body, Gradient((-0.6, -0.3), (-0.4, -0.75), (
                (0.0, lighter(tone, 0.45), 1.0), (0.5, tone, 1.0), (1.0, darker(tone, 0.35), 1.0),
            )))  # fmt: skip
            pen.fill(disc(-1.13, -0.66, 0.05), "#4a3418")
            pen.line(over - (0.01, 0.09), darker(tone, 0.25), 0.02, 0.5 + 0.1 * i)
    pen.fill(smooth([(0.36, 0.98), (0.5, 1.26), (0.6, 1.24), (0.54, 0.96)]), "#6a5020")


_LEMON = smooth([(-0.86, 0.36), (-0.68, 0.46), (-0.42, 0.84), (0.04, 0.86), (0.36, 0.56), (0.52, 0.50),
                 (0.42, 0.34), (0.14, 0.06), (-0.32, 0.02), (-0.66, 0.22)])  # fmt: skip


def _citrus(pen: Pen, tone: Colour, long: bool = False) -> None:
    """One, and the half of another leaning on it."""
    if long:
        _flesh(pen, _LEMON, tone, -0.2, 0.45, 0.5)
    else:
        _ball(pen, tone, -0.2, 0.5, 0.5)
        _leaf(pen, -0.22, 0.98, 24)
    pen.fill(disc(0.44, 0.42, 0.42), darker(tone, 0.12))
    pen.fill(disc(0.40, 0.42, 0.41), "#fbf4d4")
    for i in range(9):
        with pen.moved(0.40, 0.42, 40 * i + 6):
            wedge = smooth([(0.05, 0.0), (0.3, -0.115), (0.355, 0.0), (0.3, 0.115)])
            pen.fill(wedge, Gradient((0.0, 0.0), (0.36, 0.0), (
                (0.0, lighter(tone, 0.42), 1.0), (1.0, lighter(tone, 0.05), 1.0),
            )))  # fmt: skip


def _melon_wedge(pen: Pen) -> None:
    rind = arc(0.0, 0.98, 0.98, 0.96, 180, 360, 40)
    pen.fill(rind, vertical(0.0, 1.0, "#1c5a2c", "#3f8a3c"))
    pen.fill(arc(0.0, 0.98, 0.91, 0.88, 180, 360, 40), "#d8e8a8")
    pen.fill(arc(0.0, 0.98, 0.85, 0.81, 180, 360, 40), vertical(0.2, 1.0, "#f06a60", "#d8283c"))
    for x, y, turn in ((-0.5, 0.72, 20), (-0.2, 0.5, 8), (0.14, 0.44, -6), (0.44, 0.66, -22), (0.0, 0.76, 0)):
        with pen.moved(x, y, turn):
            pen.fill(smooth([(0.0, 0.07), (0.035, -0.03), (-0.035, -0.03)]), "#2a1414")


def _watermelon(pen: Pen) -> None:
    """The whole one, striped, with a slice before it."""
    with pen.moved(-0.3, 0.0):
        _flesh(pen, oval(-0.82, 0.0, 0.82, 1.3), "#2f7a3a", y=0.65, r=0.8)
        with pen.inked():
            for x in (-0.62, -0.36, 0.0, 0.36, 0.62):
                pen.line(bezier((0.4 * x, 1.32), (1.7 * x, 0.65), (0.4 * x, -0.02)), "#17482a", 0.09, 0.8)
    with pen.moved(0.62, 0.0, -14, 0.66, 0.66):
        _melon_wedge(pen)


def _pineapple(pen: Pen) -> None:
    for turn, long in ((90, 0.75), (62, 0.66), (118, 0.66), (40, 0.5), (140, 0.5), (80, 0.6), (102, 0.6)):
        _leaf(pen, 0.0, 1.02, turn, long)
    body = smooth([(-0.3, 0.04), (-0.44, 0.5), (-0.34, 1.0), (0.34, 1.0), (0.44, 0.5), (0.3, 0.04)])
    _flesh(pen, body, "#d89a2c", y=0.55, r=0.6)
    with pen.inked():
        for i in range(-5, 9):
            low, high = 0.16 * i, 0.16 * i + 0.62
            pen.lines([[(-0.5, low), (0.5, high)], [(0.5, low), (-0.5, high)]], "#8a5218", 0.022)


def _coconut(pen: Pen) -> None:
    _ball(pen, "#6a4426", -0.24, 0.46, 0.46)
    pen.fill(disc(0.42, 0.4, 0.40), "#4a2e1a")
    pen.fill(oval(0.04, 0.04, 0.80, 0.76), "#fbf8f0")
    pen.fill(oval(0.14, 0.12, 0.70, 0.62), vertical(0.1, 0.65, "#ffffff", "#d8d4c8"))


def _halved(pen: Pen, rind: Colour, flesh: Colour, heart: Colour, stone: float) -> None:
    """One, and the cut half of another: a kiwi, an avocado."""
    _flesh(pen, oval(-0.66, 0.0, 0.18, 1.0), rind, -0.24, 0.5, 0.5)
    pen.fill(oval(-0.02, 0.0, 0.82, 0.98), rind)
    pen.fill(oval(0.02, 0.03, 0.80, 0.95), flesh)
    pen.fill(oval(0.14, 0.14, 0.68, 0.82), heart)
    _ball(pen, "#7a4a24", 0.41, 0.40, stone) if stone > 0.1 else pen.fill_all(
        [disc(0.41 + 0.17 * math.cos(k), 0.48 + 0.21 * math.sin(k), 0.022) for k in range(12)], "#1c1410"
    )


def _berry(pen: Pen, tone: Colour) -> None:
    _ball(pen, tone)
    pen.fill_all([disc(0.07 * x, 0.9, 0.045) for x in (-2, -1, 0, 1, 2)], darker(tone, 0.4))


def _raspberry(pen: Pen, tone: Colour) -> None:
    for y, n in ((0.14, 2), (0.34, 3), (0.56, 4), (0.78, 3)):
        for i in range(n):
            _ball(pen, tone, 0.21 * (i - 0.5 * (n - 1)), y, 0.15)
    _leaf(pen, 0.0, 0.88, 150, 0.3)
    _leaf(pen, 0.0, 0.88, 30, 0.3)


def _tomato(pen: Pen) -> None:
    _flesh(pen, oval(-0.55, 0.0, 0.55, 0.94), "#d8281c", y=0.47, r=0.53)
    for turn in (150, 110, 70, 30, -10, 190):
        _leaf(pen, 0.0, 0.86, turn, 0.26)


def _pumpkin(pen: Pen) -> None:
    for x, wide in ((-0.46, 0.3), (0.46, 0.3), (-0.24, 0.34), (0.24, 0.34), (0.0, 0.34)):
        _flesh(pen, oval(x - wide, 0.0, x + wide, 0.95), "#e07a1c", x, 0.48, 0.5)
    pen.fill(smooth([(-0.08, 0.9), (-0.05, 1.16), (0.10, 1.2), (0.08, 0.9)]), "#5a6a2c")


@dataclass(frozen=True)
class Sort:
    english: str
    chinese: str
    draw: One
    wide: float = 1.05
    tall: float = 1.2
    clustered: bool = False
    """Whether it is never one alone: grapes, bananas, cherries."""


SORTS = (
    Sort(r"(?:slice|wedge|piece)s? of (?:\w+ )?watermelons?|watermelon (?:slice|wedge)s?"
         "|(?:sliced|cut) watermelons?",
         "西瓜片|(?:切|一片|一块)[^，。]{0,5}西瓜", _melon_wedge, 2.0, 1.0),
    Sort("watermelons?", "西瓜", _watermelon, 2.3, 1.3, True),
    Sort("pineapples?", "菠萝|凤梨", _pineapple, 1.0, 1.8),
    Sort("green apples?", "青苹果", partial(_apple, tone="#8ab83a")),
    Sort("apples?", "苹果", partial(_apple, tone="#c8202c")),
    Sort("strawberr(?:y|ies)", "草莓", _strawberry),
    Sort("blueberr(?:y|ies)", "蓝莓", partial(_berry, tone="#3c4a9a")),
    Sort("(?:rasp|cran)berr(?:y|ies)", "树莓|覆盆子|蔓越莓", partial(_raspberry, tone="#c82c50")),
    Sort("(?:black|mul)berr(?:y|ies)", "黑莓|桑葚", partial(_raspberry, tone="#3a2444")),
    Sort("green grapes", "青提", partial(_grapes, tone="#98b848"), 1.15, 1.4, True),
    Sort("grapes?", "葡萄|提子", partial(_grapes, tone="#5c2f7c"), 1.15, 1.4, True),
    Sort("cherr(?:y|ies)", "樱桃|车厘子", _cherries, 1.1, 1.3, True),
    Sort("bananas?", "香蕉", _bananas, 1.7, 1.3, True),
    Sort("lemons?", "柠檬", partial(_citrus, tone="#f0cc28", long=True), 1.6, 1.2, True),
    Sort("limes?", "青柠", partial(_citrus, tone="#7ab82c", long=True), 1.6, 1.2, True),
    Sort(r"oranges|an (?:\w+ )?orange|grapefruits?|tangerines?|mandarins?|clementines?", "橙子|橘子|柚子",
         partial(_citrus, tone="#f08a1c"), 1.6, 1.2, True),
    Sort("peach(?:es)?|nectarines?|apricots?", "桃子|蜜桃|杏子", partial(_peach, tone="#f0907a")),
    Sort("plums?|persimmons?", "李子|柿子", partial(_peach, tone="#e0702c")),
    Sort("pears?", "梨子|雪梨", _pear, 1.0, 1.5),
    Sort("mango(?:e?s)?|papayas?", "芒果|木瓜", _mango, 1.15, 1.0),
    Sort("coconuts?", "椰子", _coconut, 1.6, 0.95, True),
    Sort("kiwis?(?: ?fruits?)?", "猕猴桃|奇异果",
         partial(_halved, rind="#7a5c34", flesh="#9ac83c", heart="#e4ecb0", stone=0.0), 1.5, 1.0, True),
    Sort("avocados?", "牛油果",
         partial(_halved, rind="#33502a", flesh="#c8d060", heart="#e8e494", stone=0.17), 1.5, 1.0, True),
    Sort("tomato(?:es)?", "番茄|西红柿", _tomato, 1.1, 1.1),
    Sort("pumpkins?", "南瓜", _pumpkin, 1.5, 1.2),
)  # fmt: skip
"""The more particular first: what a row names is no other's."""
_PATTERNS = tuple(named(sort.english, sort.chinese) for sort in SORTS)
_MANY = re.compile(
    r"(?:berries|cherries|[a-z]oes|apples|lemons|limes|oranges|peaches|plums|pears|mangos|tomatoes|pumpkins"
    r"|persimmons|apricots|pineapples|tangerines)\b|\b(?:heap|pile|stack|basket|bowl|handful|crate)s? of"
    r"|[几些堆串两三四五]|一(?:碗|篮|盘)",
    re.IGNORECASE,
)
_DISHED = re.compile(r"\bbowls?\b|baskets?\b|[碗篮盘]", re.IGNORECASE)
_BACK = ((-0.62, 0.10, -9, 0.9), (0.62, 0.10, 11, 0.9), (0.0, 0.0, 0, 1.0))
_HEAPED = ((0.0, 0.94, 4, 0.34), (-0.26, 0.80, 14, 0.36), (0.26, 0.80, -12, 0.36), (-0.50, 0.60, -14, 0.38),
           (0.50, 0.60, 12, 0.38), (0.0, 0.70, -4, 0.38), (-0.66, 0.42, -20, 0.36), (-0.24, 0.50, 8, 0.40),
           (0.24, 0.50, -8, 0.40), (0.66, 0.42, 18, 0.36))  # fmt: skip
"""Where those of a heap are: x, y, degrees and size, those behind first."""
_SLENDER = 1.3
"""How wide one may be of which several go into a bowl."""


@dataclass(frozen=True)
class Fruit:
    """How many of a sort, and in what."""

    sort: Sort
    many: bool
    dished: bool

    @property
    def tall(self) -> float:
        return 1.3 if self.dished else self.sort.tall + (0.1 if self.many else 0.0)

    @property
    def wide(self) -> float:
        if self.dished:
            return 2.0
        return 1.24 + self.sort.wide if self.many else self.sort.wide

    def __call__(self, pen: Pen, act: Act, colour: Colour) -> None:
        spots = _HEAPED if self.dished else _BACK if self.many else ((0.0, 0.0, 0, 1.0),)
        if self.dished:
            pen.fill(oval(-0.9, 0.40, 0.9, 0.84), vertical(0.4, 0.84, "#a89e92", "#d4ccc0"))
        for i, (x, y, degrees, size) in enumerate(spots):
            if not self.dished:
                pen.fill(oval(x - 0.45, y - 0.5 * EYE * 0.3, x + 0.45, y + 0.5 * EYE * 0.3), "#000000", 0.18)
            with pen.moved(x, y + _above(act, i), degrees, size, size):
                self.sort.draw(pen)
        if self.dished:
            dish(pen)


def _above(act: Act, i: int) -> float:
    """How far over its place the one of that number is: they fall one after the other and bounce once."""
    if act.action is not Action.FALL:
        return 0.0
    since = act.time - 0.35 - 0.32 * i
    fall = 2.4 * (1.0 - ease(0.0, 1.0, since / 0.45) ** 2) if since < 0.45 else 0.0
    return fall + (0.24 * math.sin(math.pi * (since - 0.45) / 0.28) if 0.45 <= since < 0.73 else 0.0)


def fruit_in(words: str) -> Fruit | None:
    """The one sort of fruit that the words name; nothing where they name none or several."""
    found, rest = [], words
    for sort, pattern in zip(SORTS, _PATTERNS, strict=True):
        rest, times = pattern.subn(" ", rest)
        found += [sort] if times else []
    if len(found) != 1:
        return None
    (sort,) = found
    dished = sort.wide < _SLENDER and _DISHED.search(words) is not None
    return Fruit(sort, dished or (not sort.clustered and _MANY.search(words) is not None), dished)
