"""Liquids: drinks by what is in the glass, what is poured into it, what falls into it and splashes.

Units are as in `tableware`. A drink is a row: the words that name it, its colour, and what is on or in it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import (
    Paint,
    Pen,
    Points,
    disc,
    horizontal,
    limb,
    oval,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.lathe import EYE, Profile, gloss, ring, turned
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

_WALL: Profile = ((0.33, 0.06), (0.36, 0.14), (0.46, 1.38))
_FLOOR, _FULL = 0.14, 1.12


@dataclass(frozen=True)
class Drink:
    words: str
    colour: Colour
    foam: Colour | None = None
    ice: bool = False
    bubbles: bool = False
    from_jug: bool = False
    """Poured from a jug and not from a bottle."""
    pearls: bool = False
    straw: bool = False


COLD = (
    Drink(
        r"bubble tea|\bboba\b|(?:tapioca|boba) pearls|珍珠奶茶|波霸|奶茶",
        "#c99a6c", from_jug=True, pearls=True, straw=True,
    ),
    Drink(
        r"\biced? (?:\w+ ){0,2}tea|lemon tea|冰镇?(?:的|柠檬|红|绿)?茶|柠檬茶|冻柠茶",
        "#b8661c", ice=True, from_jug=True, straw=True,
    ),
    Drink(
        r"\biced? (?:\w+ ){0,2}(?:coffee|latte|americano|mocha|macchiato)|cold brew|frappe"
        r"|冰(?:咖啡|拿铁|美式)",
        "#7a4a26", ice=True, from_jug=True, straw=True,
    ),
)  # fmt: skip
"""What is in a glass although coffee and tea are in cups."""
DRINKS = (
    *COLD,
    Drink(r"\bbeers?\b|\blager|\bale\b|啤酒", "#e0a02c", "#fbf4e2", bubbles=True),
    Drink(r"whisk(?:e)?y|bourbon|scotch|brandy|cognac|威士忌", "#b8651a", ice=True),
    Drink(r"\bcola\b|coke\b|soda\b|可乐|汽水", "#3a1c10", ice=True, bubbles=True),
    Drink(r"(?:orange|mango|carrot|fruit) juice|橙汁|果汁", "#f0952a", from_jug=True),
    Drink(r"(?:tomato|cherry|berry|cranberry|pomegranate|strawberry) juice|番茄汁", "#c02c30", from_jug=True),
    Drink(r"lemonade|lime(?:ade)? (?:juice|soda)|mojito|gin|tonic|柠檬水", "#e4ecb0", ice=True, bubbles=True),
    Drink(r"\bmilk\b|milk ?shake|yog(?:h)?urt|\bcream\b|牛奶|酸奶|奶昔", "#f6f2e8", from_jug=True),
    Drink(r"champagne|prosecco|sparkling wine|香槟", "#ecd48a", bubbles=True),
    Drink(r"smoothie|matcha|抹茶", "#8ab060", from_jug=True),
    Drink(r"cocktails?|鸡尾酒", "#e0567a", ice=True),
    Drink(r"\bwater\b|水", "#bfe0f0", from_jug=True),
)


def _radius(y: float) -> float:
    (r0, y0), (r1, y1) = _WALL[1], _WALL[2]
    return r0 + (r1 - r0) * (y - y0) / (y1 - y0) - 0.03


def _level(act: Act) -> float:
    """How high it stands in the glass: it rises while it is poured."""
    share = 0.12 + 0.88 * ease(0.05, 0.95, act.progress) if act.action is Action.POUR else 1.0
    return _FLOOR + (_FULL - _FLOOR) * share


def tumbler(pen: Pen, act: Act, colour: Colour, drink: Drink) -> None:
    """A tall glass with a drink in it, and the stream that fills it."""
    level = _level(act)
    ring(pen, 0.33, 0.05, horizontal(-0.33, 0.33, "#93a2ae", "#f2f8fc", "#a8b6c0", "#ffffff", "#8a98a4"), 0.8)
    pen.fill(turned(_WALL), horizontal(-0.46, 0.46, "#dfe8ee", "#f8fcff", "#e8f0f4", "#c8d4dc"), 0.32)
    if act.action is Action.POUR:
        _stream(pen, act.time, drink, level)
    body: Profile = ((_radius(_FLOOR), _FLOOR), (_radius(level), level))
    shades = darker(colour, 0.35), lighter(colour, 0.12), colour, darker(colour, 0.3)
    pen.fill(turned(body), horizontal(-0.44, 0.44, *shades), 0.94)
    lit = vertical(level - 0.1, level + 0.1, lighter(colour, 0.35), darker(colour, 0.12))
    ring(pen, _radius(level), level, lit)
    if drink.straw:
        _straw(pen, level, turned(body), horizontal(-0.44, 0.44, *shades))
    if drink.pearls:
        _pearls(pen, act.time)
    if drink.bubbles:
        _bubbles(pen, act.time, level)
    if drink.ice:
        _ice(pen, act.time, level)
    if drink.foam is not None:
        _foam(pen, drink.foam, level)
    half, top = _WALL[2]
    rim = oval(-half, top - half * EYE, half, top + half * EYE)
    pen.line(rim, "#ffffff", 0.018, 0.85, closed=True)
    gloss(pen, _WALL, 0.8, -0.80, 0.10)
    gloss(pen, _WALL, 0.4, 0.66, 0.06)


def _stream(pen: Pen, time: float, drink: Drink, level: float) -> None:
    """Out of the neck of a bottle, or the lip of a jug."""
    body, mouth = ("#dfe8ee", (0.16, 2.02)) if drink.from_jug else ("#3c2a1c", (0.14, 2.06))
    sway = 0.012 * math.sin(9.0 * time)
    for wide, tone in ((0.11, darker(drink.colour, 0.2)), (0.06, lighter(drink.colour, 0.25))):
        path = smooth([mouth, (0.07, mouth[1] - 0.10), (0.03 + sway, 1.45), (0.02, level)], False)
        pen.line(path, tone, wide, 0.95)
    x, y = mouth
    if drink.from_jug:
        jug = [
            (x - 0.02, y),
            (x + 0.10, y + 0.62),
            (x + 0.95, y + 1.05),
            (x + 1.55, y + 0.30),
            (x + 0.85, y - 0.20),
        ]
        pen.fill(smooth(jug), vertical(y - 0.2, y + 1.0, darker(body, 0.15), "#ffffff"), 0.92)
        return
    glass = "#4a2c14" if drink.foam else "#2c5a3c"
    neck = limb((x, y), (x + 0.52, y + 0.36), 0.085, 0.10)
    shoulder = limb((x + 0.5, y + 0.34), (x + 0.72, y + 0.5), 0.11, 0.27)
    body_of = limb((x + 0.74, y + 0.51), (x + 1.8, y + 1.24), 0.28, 0.28)
    pen.fill_all([neck, shoulder, body_of], vertical(y, y + 1.2, darker(glass, 0.4), glass))
    pen.line([(x + 0.86, y + 0.72), (x + 1.5, y + 1.16)], lighter(glass, 0.5), 0.05, 0.6)


_STRAW = "#e0486a"


def _straw(pen: Pen, level: float, body: Points, liquor: Paint) -> None:
    """From the ground to over the rim, dim within the drink."""
    foot, tip = (-0.10, _FLOOR + 0.1), (0.20, 2.0)
    share = (level - foot[1]) / (tip[1] - foot[1])
    pen.line([foot, tip], darker(_STRAW, 0.1), 0.075)
    pen.fill(body, liquor, 0.72)
    ring(pen, _radius(level), level, liquor)
    pen.line([(foot[0] + share * (tip[0] - foot[0]), level), tip], _STRAW, 0.075)
    pen.line([(tip[0] - 0.07, tip[1] - 0.3), (tip[0] - 0.02, tip[1] - 0.02)], lighter(_STRAW, 0.45), 0.022)


def _pearls(pen: Pen, time: float) -> None:
    """Black ones that lie on the ground of the glass, and some that sink to it."""
    for i in range(15):
        x, y = 0.115 * ((i % 5) - 2 + 0.5 * (i // 5 % 2)), _FLOOR + 0.06 + 0.095 * (i // 5)
        pen.fill(disc(x, y, 0.062), "#2a1810")
        pen.fill(disc(x - 0.018, y + 0.02, 0.018), "#8a6a54", 0.8)
    for i in range(4):
        down = (0.16 * time + 0.25 * i) % 1.0
        x, y = 0.2 * math.sin(2.4 * i + 1.0), _FULL - 0.12 - (_FULL - _FLOOR - 0.42) * down
        pen.fill(disc(x, y, 0.055), "#2a1810", 0.85)


def _bubbles(pen: Pen, time: float, level: float) -> None:
    for i in range(22):
        up = (0.5 * time + 0.618 * i) % 1.0
        x, y = 0.30 * (2 * ((0.755 * i) % 1.0) - 1), _FLOOR + 0.05 + (level - _FLOOR - 0.08) * up
        if y < level - 0.03:
            pen.fill(disc(x, y, 0.010 + 0.008 * (i % 3)), "#ffffff", 0.55)


def _ice(pen: Pen, time: float, level: float) -> None:
    if level < 0.5 * _FULL:
        return
    for i, (x, down) in enumerate(((-0.17, 0.10), (0.15, 0.06), (-0.02, 0.34))):
        bob = 0.012 * math.sin(1.6 * time + 2 * i)
        with pen.moved(x, level - down + bob, degrees=(14, -22, 34)[i]):
            pen.fill(
                rounded(-0.13, -0.13, 0.13, 0.13, 0.03), vertical(-0.13, 0.13, "#d4eaf6", "#ffffff"), 0.62
            )
            pen.line([(-0.08, -0.06), (-0.08, 0.08), (0.05, 0.08)], "#ffffff", 0.018, 0.9)


def _foam(pen: Pen, foam: Colour, level: float) -> None:
    r = _radius(level)
    pen.fill_all(
        [disc(r * (0.22 * i - 0.88), level + 0.05 + 0.03 * (i % 2), 0.10) for i in range(9)],
        darker(foam, 0.06),
    )
    pen.fill_all([disc(r * (0.25 * i - 0.86), level + 0.10 + 0.025 * (i % 3), 0.085) for i in range(8)], foam)


_INTO = re.compile(
    r"\b(?:fall|drop|plung|splash|plop|tumbl|div|land|sink)\w* (?:down |slowly )?(?:in|into|onto|through) "
    r"(?:(?:an?|the|some|fresh|cold|clear|creamy|white|bowl|glass|cup|pool|stream|of) ){0,4}"
    r"(?P<into>milk|water|cream|yog(?:h)?urt|chocolate|juice|lemonade|soda|cocktail|liquid|honey|champagne)"
    r"|(?:落入|掉入|掉进|坠入|跌入|飞入)[^，。；]{0,5}(?P<zh>牛奶|水|酸奶|果汁|巧克力)",
    re.IGNORECASE,
)
_POOLS: dict[str, Colour] = {
    "milk": "#f8f4ec", "cream": "#fbf3e0", "yogurt": "#f8eef0", "yoghurt": "#f8eef0", "chocolate": "#5a3018",
    "juice": "#f0952a", "honey": "#e0a028", "champagne": "#ecd48a", "牛奶": "#f8f4ec", "酸奶": "#f8eef0",
    "果汁": "#f0952a", "巧克力": "#5a3018",
}  # fmt: skip


def pool_in(words: str) -> Colour | None:
    """The colour of what things fall into, if they do."""
    found = _INTO.search(words)
    return None if found is None else _POOLS.get((found["into"] or found["zh"]).lower(), "#a8d8ee")


def _strawberry(pen: Pen) -> None:
    half = [(0.2, 0.48), (0.5, 0.25), (0.3, -0.25), (0.0, -0.58)]
    body = [*half, *((-x, y) for x, y in half[-2::-1])]
    pen.fill(smooth(body), horizontal(-0.5, 0.5, "#a81822", "#f04048", "#c8202a"))
    seeds = [(0.28 * a, 0.18 - 0.2 * b) for b in range(4) for a in (-1, 0, 1) if abs(a) * (b + 1) < 4]
    pen.fill_all([disc(x + 0.1 * (i % 2), y, 0.028) for i, (x, y) in enumerate(seeds)], "#f8dc8a")
    for turn in (-60, -20, 20, 60):
        with pen.moved(0.0, 0.44, degrees=turn):
            pen.fill(smooth([(-0.07, 0.0), (0.0, 0.30), (0.07, 0.0)]), "#4a9a3c")


def _berry(pen: Pen, tone: Colour) -> None:
    pen.fill(disc(0.0, 0.0, 0.36), vertical(-0.36, 0.36, darker(tone, 0.35), lighter(tone, 0.2)))
    pen.fill(disc(0.0, 0.26, 0.10), darker(tone, 0.45))
    pen.fill(oval(-0.22, 0.06, -0.06, 0.22), "#ffffff", 0.5)


def _slice(pen: Pen, rind: Colour) -> None:
    """A slice of a citrus fruit."""
    pen.fill(disc(0.0, 0.0, 0.54), rind)
    pen.fill(disc(0.0, 0.0, 0.47), "#fbf6dc")
    for i in range(8):
        with pen.moved(degrees=45 * i):
            pen.fill(smooth([(0.05, 0.0), (0.36, -0.13), (0.43, 0.0), (0.36, 0.13)]), lighter(rind, 0.15))


def _cube(pen: Pen) -> None:
    pen.fill(rounded(-0.36, -0.36, 0.36, 0.36, 0.08), vertical(-0.36, 0.36, "#bcdcec", "#ffffff"), 0.85)
    pen.line([(-0.22, -0.16), (-0.22, 0.22), (0.14, 0.22)], "#ffffff", 0.05)


def _leaf(pen: Pen) -> None:
    pen.fill(smooth([(-0.5, 0.0), (0.0, 0.26), (0.5, 0.0), (0.0, -0.26)]), "#4a9a48")
    pen.line([(-0.4, 0.0), (0.4, 0.0)], "#8ac880", 0.03)


def _round(pen: Pen, tone: Colour) -> None:
    pen.fill(disc(0.0, 0.0, 0.5), vertical(-0.5, 0.5, darker(tone, 0.35), lighter(tone, 0.18)))
    pen.fill(oval(-0.28, 0.10, -0.08, 0.30), "#ffffff", 0.5)
    pen.line([(0.0, 0.44), (0.06, 0.62)], "#5a3a20", 0.05)


_MORSELS: tuple[tuple[str, Callable[[Pen], None]], ...] = (
    (r"strawberr|草莓", _strawberry),
    (r"blueberr|蓝莓", partial(_berry, tone="#3c4a9a")),
    (r"raspberr|覆盆子|树莓", partial(_berry, tone="#c82c50")),
    (r"cherr(?:y|ies)|樱桃", partial(_round, tone="#b01828")),
    (r"lemons?|柠檬", partial(_slice, rind="#f4d83c")),
    (r"limes?|青柠", partial(_slice, rind="#8ac83c")),
    (r"oranges?|grapefruits?|tangerines?|橙|橘", partial(_slice, rind="#f0902c")),
    (r"ice\b|冰", _cube),
    (r"mint|basil|lea(?:f|ves)|薄荷", _leaf),
    (r"berr(?:y|ies)|grapes?|莓|葡萄", partial(_berry, tone="#6a3a8a")),
    (r"tomato|番茄", partial(_round, tone="#d8302c")),
    (r"peach|apricot|mango|桃|芒果", partial(_round, tone="#f0a048")),
)


def morsel_in(words: str) -> Callable[[Pen], None]:
    """What falls; an apple, if the words tell no more."""
    return next(
        (draw for said, draw in _MORSELS if re.search(said, words, re.IGNORECASE)),
        partial(_round, tone="#d0342c"),
    )


_BOWL: Profile = ((0.42, 0.04), (0.80, 0.10), (1.16, 0.42), (1.30, 0.80))
_SURFACE, _HALF = 0.66, 1.18
_EVERY = 1.35
"""Seconds from one splash to the next."""


def plunge(pen: Pen, act: Act, _: Colour, pool: Colour, morsel: Callable[[Pen], None]) -> None:
    """A bowl of it, into which one after the other falls: a crown of drops, rings, and some that float."""
    ring(pen, 0.5, 0.05, horizontal(-0.5, 0.5, "#93a2ae", "#f2f8fc", "#8a98a4"), 0.8)
    pen.fill(turned(_BOWL), horizontal(-1.3, 1.3, "#c8d4dc", "#f4f8fa", "#e4ecf0", "#b4c2cc"), 0.45)
    inner: Profile = ((0.40, 0.08), (0.74, 0.14), (1.08, 0.42), (_HALF, _SURFACE))
    pen.fill(turned(inner), horizontal(-1.2, 1.2, darker(pool, 0.16), pool, darker(pool, 0.14)), 0.96)
    ring(
        pen,
        _HALF,
        _SURFACE,
        vertical(_SURFACE - 0.25, _SURFACE + 0.25, lighter(pool, 0.3), darker(pool, 0.06)),
    )
    for i, x in enumerate((-0.78, 0.72, -0.30)):
        bob = 0.02 * math.sin(1.8 * act.time + 2 * i)
        with pen.moved(x, _SURFACE + 0.10 - 0.12 * i + bob, degrees=40 * i - 30, sx=0.34, sy=0.34):
            morsel(pen)
    for late in (0.0, 0.5):
        _drop(pen, act.time / _EVERY + late, pool, morsel)
    lip = _BOWL[-1]
    pen.line(
        oval(-lip[0], lip[1] - lip[0] * EYE, lip[0], lip[1] + lip[0] * EYE),
        "#ffffff",
        0.022,
        0.8,
        closed=True,
    )
    gloss(pen, _BOWL, 0.5, -0.85, 0.10)


def _drop(pen: Pen, turns: float, colour: Colour, morsel: Callable[[Pen], None]) -> None:
    """One that falls in the first third of its turn, and splashes in the rest."""
    number, q = math.floor(turns), turns % 1.0
    x, y = 0.62 * (2 * ((0.618 * number) % 1.0) - 1), _SURFACE - 0.03
    if q < 0.36:
        fall = q / 0.36
        with pen.moved(x, y + 2.1 * (1 - fall * fall), degrees=160 * turns, sx=0.36, sy=0.36):
            morsel(pen)
        return
    _crown(pen, x, y, (q - 0.36) / 0.64, colour, 1.0)


def _crown(pen: Pen, x: float, y: float, since: float, colour: Colour, size: float) -> None:
    """Jets in a ring that lean out, their drops, and the rings on the surface; `since` 0..1."""
    high = math.sin(math.pi * min(1.0, 1.15 * since)) * size
    tone, out = lighter(colour, 0.25), 0.12 + 0.22 * since
    for r in (0.2 + 0.5 * since, 0.1 + 0.3 * since):
        pen.line(
            oval(x - r, y - r * EYE, x + r, y + r * EYE), darker(colour, 0.14), 0.02, 1 - since, closed=True
        )
    if high <= 0.02:
        return
    jets: list[Points] = []
    for j in range(-3, 4):
        lean, tall = 0.26 * j * out, high * (0.52 - 0.035 * abs(j) + 0.10 * ((0.618 * j) % 1.0))
        foot = x + 0.105 * j * size
        jets.append(limb((foot, y), (foot + 2.2 * lean, y + tall), 0.085 * size, 0.016 * size))
    pen.fill_all([np.add(jet, (0.018 * size, -0.012 * size)) for jet in jets], darker(colour, 0.22))
    pen.fill_all(jets, vertical(y, y + 0.6 * size, darker(colour, 0.05), tone))
    drops = []
    for i in range(14):
        a, far = 0.5 + 2.1 * ((0.618 * i) % 1.0), 0.5 + 0.5 * ((0.755 * i) % 1.0)
        up = size * (1.7 * far * since * math.sin(a) - 1.25 * since * since)
        drops.append(
            disc(x + 1.0 * far * since * math.cos(a) * size, y + max(0.0, up), 0.034 * size * (1.1 - since))
        )
    pen.fill_all(drops, tone)


def splashed(rig: Rig, colour: Colour = "#bfe4f6") -> Rig:
    """A thing that stays as it is, about which water splashes up."""
    size = 0.62 * rig.height

    def draw(pen: Pen, act: Act) -> None:
        beats = [(0.7 * act.time + late) % 1.0 for late in (0.0, 0.5)]
        spots = ((-0.55, 0.4), (0.5, 0.2))
        with pen.moved(sx=size, sy=size):
            pen.fill(oval(-1.2, -0.13, 1.2, 0.13), colour, 0.55)
            for (x, _), since in zip(spots, beats, strict=True):
                _crown(pen, x * rig.length / rig.height, 0.03, since, colour, 0.95)
        rig.draw(pen, replace(act, action=Action.STAND, before=Action.STAND))
        with pen.moved(sx=size, sy=size):
            _crown(pen, 0.0, -0.06, (beats[0] + 0.3) % 1.0, colour, 0.6)

    x0, y0, x1, y1 = rig.box
    room = 1.3 * size
    return replace(
        rig, draw=draw, does=rig.does | {Action.POUR, Action.EXPLODE, Action.FALL, Action.FLOAT},
        box=(min(x0, -room), y0 - 0.2 * size, max(x1, room), y1 + 0.4 * size),
    )  # fmt: skip
