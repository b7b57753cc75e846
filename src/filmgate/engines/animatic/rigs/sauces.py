"""What is poured over a dish, or stands for one: chocolate, honey, syrup, caramel, cream, molten cheese."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Outline, Pen, disc, horizontal, limb, oval, smooth, vertical
from filmgate.engines.animatic.rigs.lathe import EYE, Profile, gloss, ring, turned
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.thing import Thing
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

_SAUCES: tuple[tuple[str, Colour], ...] = (
    (r"white chocolate|白巧克力", "#f4e8cc"),
    (r"chocolate|fudge|ganache|巧克力|可可酱", "#4a2412"),
    (r"caramel|toffee|焦糖", "#b8661c"),
    (r"honey|蜂蜜", "#e29a1e"),
    (r"syrup|糖浆|枫糖", "#a8581c"),
    (r"(?:whipped |heavy )?(?<!ice )(?<!ice-)cream|yogh?urt|condensed milk|奶油|酸奶|炼乳", "#fbf2de"),
    (r"cheese|芝士|奶酪", "#f4b83c"),
    (r"gravy|soy sauce|卤汁|酱油|肉汁", "#6a3418"),
    (r"ketchup|tomato sauce|番茄酱", "#c4281c"),
    (r"(?:olive )?oil|橄榄油", "#c8a83a"),
    (r"(?:hot |melted )?butter|黄油", "#f6d468"),
    (r"\bsauce|酱", "#8a3a1c"),
)
_FLOWS = re.compile(
    r"\b(?:pour(?!ed? into (?:an?|the) (?:cup|glass|mug))|drizzl|drip|melt|molten|cascad|swirl|ooz|trickl"
    r"|coat(?:s|ed|ing)? (?:in|with)|flow|stream|run(?:s|ning)? down|dipp?(?:s|ed|ing)? (?:in|into)\b)\w*"
    r"|淋|浇|倒在|倒入|倒到|滴|流|融化|熔|裹|漩",
    re.IGNORECASE,
)
_POURED = re.compile(r"\b(?:pour|drizzl|ladl|dipp)|淋|浇|倒", re.IGNORECASE)
"""What is told of what comes from above."""
_MELTS_ON_IT = re.compile(r"cheese|芝士|奶酪|butter|黄油", re.IGNORECASE)
"""What lies in the dish or on it, and runs down there."""
_BAKED = re.compile(
    r"\b(?:cup)?cakes?|ice[- ]cream|gelato|donuts?|doughnuts?|pies?\b|pastry|pastries|cookies?|waffles?"
    r"|pancakes?|puddings?|brownies?|croissants?|muffins?|tarts?\b|sundae|desserts?|macaron|蛋糕|冰淇淋|冰激凌|甜甜圈|饼|派"
    r"|布丁|甜点|面包|泡芙",
    re.IGNORECASE,
)
_SOLID = re.compile(
    r"\b(?:bars?|box(?:es)?|pieces?|truffles?|bonbons?|cakes?|cookies?|factory) of\b|\bchocolate (?:bars?|box"
    r"|chips?|bunny|eggs?|factory|shop|hair|brown|lab)|巧克力(?:棒|块|盒|豆|工厂)",
    re.IGNORECASE,
)
_IN_A_JAR = re.compile(
    r"^(?!.*(?:toast|bread|yogh?urt|oat|granola|fruit|berr|porridge|chicken|salad|jar|面包|吐司|水果|罐))"
    r".*(?:honey|syrup|caramel|蜂蜜|糖浆|焦糖)",
    re.IGNORECASE,
)
"""Where what flows is all that there is to eat."""
DISHES = frozenset({K.CAKE, K.FOOD, K.FRUIT})


@dataclass(frozen=True)
class Sauce:
    colour: Colour
    named: str
    """How the words call it."""


def sauce_in(words: str) -> Sauce | None:
    """What flows, if something that one eats does."""
    if not _FLOWS.search(words) or _SOLID.search(words) or _runs_in_it(words):
        return None
    found = ((re.search(f"\\b(?:{named})|{named}", words, re.IGNORECASE), tone) for named, tone in _SAUCES)
    return next((Sauce(tone, match.group()) for match, tone in found if match), None)


def _runs_in_it(words: str) -> bool:
    """Whether it is cheese or butter that melts where it lies."""
    return _MELTS_ON_IT.search(words) is not None and _POURED.search(words) is None


def stands_for_sauce(kind: K, words: str) -> bool:
    """Whether what is called that in a storyboard is what flows, and no dish: chocolate is no cake."""
    sauce = sauce_in(words) if kind is K.CAKE or (kind is K.FOOD and _IN_A_JAR.search(words)) else None
    return sauce is not None and _BAKED.search(words) is None


def is_poured(rest: Sequence[K], kind: K, words: str) -> bool:
    """Whether the first of the kinds that come yet is what is poured, and one of the others a dish."""
    dishes = [one for one in rest[1:] if one in DISHES]
    if not dishes or kind not in DISHES:
        return False
    return stands_for_sauce(kind, words) or (kind in dishes and sauce_in(words) is not None)


_RISE = 3.4
"""Units over a dish from which it is poured."""
_DONE = frozenset(
    {Action.POUR, Action.MELT, Action.FALL, Action.SPIN, Action.FLOAT, Action.ROLL, Action.DIVE}
)


def sauced(thing: Thing, kind: K, words: str) -> Thing:
    """The dish with what the words have poured over it; a bowl of that where there is no dish."""
    sauce = sauce_in(words) if kind in DISHES else None
    if sauce is None:
        melts = kind in DISHES and _runs_in_it(words)
        return replace(thing, does=thing.does | {Action.MELT}) if melts else thing
    if stands_for_sauce(kind, words):
        return Thing(partial(_bowlful, sauce=sauce), 0.18, sauce.colour, 1.1, 2.8, room=(0, 0.2, 0, _RISE),
                     does=_DONE, edge=0.5, reaches=True)  # fmt: skip
    left, low, right, top = thing.room
    draw = partial(_coated, thing=thing, sauce=sauce)
    return replace(
        thing,
        draw=draw,
        room=(left, low, right, max(top, _RISE)),
        does=thing.does | _DONE,
        reaches=True,
        heart=0.78,
        frame=1.25 * thing.frame,
    )


def _stream(pen: Pen, time: float, low: float, high: float, colour: Colour) -> None:
    """A thick thread that wavers a little, and folds where it comes down."""
    n, sway = 12, 0.02 * math.sin(1.3 * time)
    side: list[tuple[float, float, float]] = []
    for i in range(n + 1):
        y = low + (high - low) * i / n
        wide = 0.055 + 0.04 * (i / n) + 0.006 * math.sin(9 * y - 7 * time)
        side.append((sway * (1 - i / n) * 2, y, wide))
    outline: Outline = [*((x - w, y) for x, y, w in side), *((x + w, y) for x, y, w in reversed(side))]
    pen.fill(outline, horizontal(-0.1, 0.1, darker(colour, 0.3), lighter(colour, 0.25), darker(colour, 0.2)))
    pen.line([(x - 0.3 * w, y) for x, y, w in side], lighter(colour, 0.6), 0.014, 0.7)
    for k in range(3):
        r = 0.10 + 0.05 * k + 0.02 * math.sin(5 * time + 2 * k)
        fold = oval(2 * sway - r, low - 0.05 * k - 0.03, 2 * sway + r, low - 0.05 * k + 0.045)
        pen.fill(fold, lighter(colour, 0.16 - 0.05 * k))


def _coated(pen: Pen, act: Act, colour: Colour, thing: Thing, sauce: Sauce) -> None:
    thing.draw(pen, act, colour)
    tone, half = sauce.colour, 0.5 * thing.wide
    run = 0.25 + 0.75 * ease(0.0, 4.0, act.time)
    top, deep = 1.02 * thing.tall, 0.62 * thing.tall * run
    count = max(5, round(5 * thing.wide))
    edge: list[tuple[float, float]] = []
    for i in range(count + 1):
        x = -half + thing.wide * i / count
        hangs = 0.6 + 0.4 * abs(math.sin(2.3 * i + 0.7)) if i % 2 else 0.38
        edge.append((x, top - deep * hangs))
    coat = smooth([(-half - 0.2, top + 0.3), *edge, (half + 0.2, top + 0.3)])
    pen.fill(coat, vertical(top - deep, top, darker(tone, 0.18), lighter(tone, 0.10)), 0.94, atop=True)
    ends = [disc(x, y + 0.02, 0.045 + 0.03 * abs(math.sin(3.1 * x))) for x, y in edge[1::2]]
    pen.fill_all(ends, lighter(tone, 0.14), 0.9, atop=True)
    sheen = [limb((x, y + 0.10), (x, y + 0.3 * deep + 0.06), 0.018, 0.008) for x, y in edge[1::2]]
    pen.fill_all(sheen, lighter(tone, 0.55), 0.5, atop=True)
    _stream(pen, act.time, top - 0.06, top + _RISE, tone)


_BOWL: Profile = ((0.42, 0.04), (0.80, 0.10), (1.16, 0.42), (1.30, 0.80))
_SURFACE, _HALF = 0.68, 1.2


def _bowlful(pen: Pen, act: Act, _: Colour, sauce: Sauce) -> None:
    """A bowl of it, into which more runs from above: its folds turn and sink."""
    tone, lip = sauce.colour, _BOWL[-1]
    pen.fill(turned(_BOWL), horizontal(-1.3, 1.3, "#b8b2aa", "#f8f5ef", "#e6e1d8", "#a8a198"))
    inside = vertical(lip[1] - 0.3, lip[1] + 0.3, "#c8c0b4", "#8a8278")
    ring(pen, lip[0] - 0.03, lip[1], inside)
    ring(
        pen,
        _HALF,
        _SURFACE + 0.06,
        vertical(_SURFACE - 0.25, _SURFACE + 0.32, lighter(tone, 0.22), darker(tone, 0.2)),
    )
    for k in range(5):
        turn = (0.22 * act.time + 0.2 * k) % 1.0
        r = 0.12 + 0.92 * turn
        ripple = oval(-r, _SURFACE + 0.06 - r * EYE, r, _SURFACE + 0.06 + r * EYE)
        pen.line(ripple, lighter(tone, 0.35), 0.03 * (1.2 - turn), 0.7 * (1 - turn), closed=True)
    _stream(pen, act.time, _SURFACE + 0.08, _SURFACE + _RISE, tone)
    rim = oval(-lip[0], lip[1] - lip[0] * EYE, lip[0], lip[1] + lip[0] * EYE)
    pen.line(rim[len(rim) // 2 :], "#ffffff", 0.03, 0.8)
    gloss(pen, _BOWL, 0.5, -0.85, 0.10)
