"""Dishes and wares that do not look like the usual one of their kind: which words ask for which drawing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from filmgate.engines.animatic.colour import Colour
from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.rigs import buildings, dishes, gadgets, plants, soups, sweets, tableware
from filmgate.engines.animatic.rigs.blossoms import BLOSSOMS
from filmgate.engines.animatic.rigs.bouquets import in_a_vase, in_paper
from filmgate.engines.animatic.rigs.cooking import cooking_in, is_cooking
from filmgate.engines.animatic.rigs.drinks import COLD, DRINKS, Drink, morsel_in, plunge, pool_in, tumbler
from filmgate.engines.animatic.rigs.fruits import fruit_in
from filmgate.engines.animatic.rigs.gadgets import STEP, TURNS, on_plinth
from filmgate.engines.animatic.rigs.lathe import EYE
from filmgate.engines.animatic.rigs.thing import Drawing, Thing
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

Row = tuple[K, str, Drawing, Colour, float, float]

_PLAIN = r"^(?!.*(?:birthday|candle|celebrat|party|wish|blow|生日|蜡烛|派对|许愿|吹))"
"""A cake on any day but somebody's great one."""
_PIES = r"\bpies?\b|\btarts?\b|(?:苹果|樱桃|南瓜|水果)派|蛋挞"
_SWEETS: tuple[tuple[str, Drawing, Colour, float, float], ...] = (
    (r"dough ?nuts?|\bdonuts?|甜甜圈", sweets.donuts, "#f08ab0", 1.0, 2.6),
    (r"cookies?\b|biscuits?\b|饼干|曲奇", sweets.cookies, "#c98a46", 1.0, 2.6),
    (r"macaro+ns?|马卡龙", sweets.macarons, "#f2a6bc", 1.35, 2.6),
    (r"cup ?cakes?|muffins?|杯子?蛋糕|玛芬", sweets.cupcake, "#f4b4c8", 1.75, 1.3),
    (_PIES, sweets.pie, "#a8381c", 0.75, 2.6),
    (r"moon ?cakes?|月饼", sweets.mooncakes, "#c8843c", 0.95, 2.6),
    (r"lolli?pops?|cand(?:y|ies)\b|\bsweets\b|棒棒糖|糖果", sweets.sweets, "#f05a8a", 2.1, 2.6),
    (
        r"(?:slice|piece) of (?:\w+ )*(?:cake|cheesecake|gateau)|cheese ?cake|tiramisu|brownies?"
        r"|提拉米苏|芝士蛋糕|一[块片角][^，。；]{0,6}蛋糕",
        sweets.slice_of_cake, "#6a3a20", 1.25, 2.6,
    ),
    (rf"{_PLAIN}(?=.*(?:chocolate|巧克力)).*(?:cake|蛋糕)", tableware.plain_cake, "#5a3018", 1.05, 2.0),
    (rf"{_PLAIN}.*(?:cake|蛋糕)", tableware.plain_cake, "#f0a0b0", 1.05, 2.0),
    (
        r"^(?!.*(?:cakes?\b|蛋糕|pudding|mousse|sauce)).*(?:chocolates?\b|巧克力)",
        sweets.chocolate_bar, "#5a2e18", 0.95, 3.2,
    ),
)  # fmt: skip
"""The same of what is sweet."""
_DISHES: tuple[Row, ...] = (
    (K.FOOD, r"hot ?pot|fondue|shabu|火锅|涮|麻辣烫", soups.hotpot, "#b8823c", 1.5, 3.9),
    (K.FOOD, _PIES, sweets.pie, "#a8381c", 0.75, 2.6),
    (K.FOOD, r"pizza|披萨|比萨", dishes.pizza, "#d8402c", 1.0, 3.1),
    (K.FOOD, r"burger|sandwich|汉堡|三明治", dishes.burger, "#d8923c", 1.6, 3.0),
    (K.FOOD, r"sushi|sashimi|nigiri|寿司|刺身", dishes.sushi, "#3c2c28", 1.1, 3.2),
    (K.FOOD, r"pancake|waffle|松饼|煎饼", dishes.pancakes, "#d8903c", 1.2, 2.7),
    (
        K.FOOD,
        r"dumpling|dim ?sum|gyoza|\bbuns?\b|xiaolongbao|饺|包子|小笼|馒头|烧麦|点心",
        dishes.dumplings, "#c89a58", 1.0, 2.4,
    ),
    (
        K.FOOD,
        r"noodle|ramen|udon|soba|\bpho\b|spaghetti|pasta|面条|拉面|面(?:汤|馆)|一碗[^，。]{0,9}面(?!包)|米粉|米线",
        soups.noodles, "#9a3428", 1.5, 2.3,
    ),
    (K.FOOD, r"salad|沙拉", soups.salad, "#e0d4c0", 1.2, 2.3),
    (K.FOOD, r"soup|stew|broth|curry|porridge|汤|粥|咖喱", soups.soup, "#e0d4c0", 1.2, 2.3),
    (K.FOOD, r"\brice\b|bibimbap|poke bowl|米饭|炒饭|盖饭", soups.rice, "#3f6a9a", 1.4, 2.3),
    (K.CAKE, r"pancake|waffle|松饼|煎饼", dishes.pancakes, "#d8903c", 1.2, 2.7),
    (K.CAKE, r"ice[- ]cream|gelato|sundae|冰淇淋|冰激凌|雪糕", dishes.ice_cream, "#f4b8c8", 2.25, 1.2),
    *((K.CAKE, *row) for row in _SWEETS),
)  # fmt: skip
"""Most particular first: kind, words, drawing, its colour, how tall and how wide (in units of a plate)."""
_WARES: tuple[tuple[K, str, Drawing, Colour, float, float, float, float], ...] = (
    (
        K.PRODUCT, r"head ?phones?|(?<!vr )(?<!reality )headset|(?<!蓝牙)(?<!无线)耳机",
        gadgets.headphones, "#2a3350", 0.11, 2.0, 2.4, 1.1,
    ),
    (K.PRODUCT, r"hand ?bag|\bpurse|\btote|手提包|挎包", gadgets.handbag, "#9a3a34", 0.14, 2.0, 2.5, 1.15),
    (K.PRODUCT, r"speaker|音箱|音响", gadgets.speaker, "#3a4254", 0.13, 2.3, 2.1, 0.9),
    (
        K.PRODUCT, r"controller|game ?pad|joy ?stick|console|手柄|游戏机",
        gadgets.gamepad, "#e4e6ec", 0.11, 1.7, 2.5, 1.15,
    ),
    (K.PRODUCT, r"\bcans?\b|\bsoda|\bcola\b|易拉罐|汽水|可乐", gadgets.can, "#e0483a", 0.12, 2.0, 1.6, 0.7),
    (K.BOTTLE, r"\bcans?\b|易拉罐|听装", gadgets.can, "#e0483a", 0.12, 2.0, 1.6, 0.7),
    *(
        (kind, r"lipstick|lip gloss|口红|唇膏", gadgets.lipstick, "#c01c3c", 0.10, 2.0, 1.9, 0.85)
        for kind in (K.PERFUME, K.PRODUCT)
    ),
    (K.PERFUME, r"\bcream|moisturi[sz]er|\bjar\b|面霜|乳霜", gadgets.jar, "#d8a0a8", 0.11, 1.6, 2.6, 1.2),
    (K.BOTTLE, r"\bcream\b|moisturi[sz]er|面霜", gadgets.jar, "#d8a0a8", 0.11, 1.6, 2.6, 1.2),
    (K.PHONE, r"laptop|notebook computer|macbook|笔记本电脑", gadgets.laptop, "#b8bcc6", 0.15, 1.6, 2.9, 0.0),
    (
        K.WINDMILL, r"turbines?|wind (?:farm|power)|风力发电|风电|发电风车",
        buildings.wind_turbine, "#f0f2f4", 9.0, 2.5, 1.7, 0.0,
    ),
    (K.DIAMOND, r"\brings?\b|戒指|钻戒", gadgets.jewel_box, "#e8eef8", 0.09, 1.6, 1.7, 0.0),
)  # fmt: skip
"""The same, and metres to a unit before how tall it is, and how many units to each side its plinth is."""
_UNIT = 0.18
"""Metres to half a plate."""
_STEAM = (0.3, 0.2, 1.2, 1.4)
"""Units around a dish for what rises from it and what reaches into it."""
_MELTS = frozenset({Action.ROLL, Action.MELT, Action.FALL, Action.POUR, Action.EXPLODE})
"""What a prompt says of a dish and means of its cheese, its sauce, its taste."""


def _dish(row: Row) -> Thing:
    _, _, draw, tone, tall, wide = row
    return Thing(draw, _UNIT, tone, tall, wide, room=_STEAM, does=_MELTS, edge=0.4, reaches=True)


_POURED = frozenset({Action.POUR, Action.FALL, Action.EXPLODE})


def _drink(drink: Drink) -> Thing:
    draw = partial(tumbler, drink=drink)
    tall = 2.05 if drink.straw else 1.5
    return Thing(
        draw, 0.16, drink.colour, tall, 1.0, room=(0, 0, 1.7, 2.0), does=_POURED, edge=0.6, reaches=True
    )


_HEAPED = said(
    r"\b(?:pancakes|waffles|macaro+ns|cookies|biscuits|dough ?nuts|donuts|dumplings|buns|noodles|moon ?cakes"
    r"|candies|sweets|lolli?pops|chocolates|sushi)\b|松饼|煎饼|马卡龙|饼干|曲奇|甜甜圈|饺|包子|面条|月饼|糖果|寿司"
)
"""Of which one plate shows several."""
_PLUNGES = frozenset({K.FRUIT, K.FOOD})
_IN_MOTION = frozenset({
    Action.FALL, Action.POUR, Action.DIVE, Action.SINK, Action.FLOAT, Action.THROW, Action.EXPLODE,
    Action.FLY, Action.LAND, Action.ROLL, Action.JUMP, Action.SWIM, Action.SPIN,
})  # fmt: skip


def is_arranged(kind: K, words: str) -> bool:
    """Whether several are one thing: flowers in a vase or in a bunch, fruit in a bowl, cookies on a plate."""
    flowers = kind in (K.ROSE, K.FLOWER) and (_VASE.search(words) or _BUNCH.search(words)) is not None
    heaped = kind in (K.FOOD, K.CAKE) and _HEAPED.search(words) is not None
    heaped = heaped or (kind is K.FOOD and is_cooking(words))
    return flowers or heaped or kind is K.FRUIT


def on_the_fire(kind: K, words: str) -> Thing | None:
    """Food where the words have it cooked."""
    found = cooking_in(words) if kind is K.FOOD and not _HOT_POT.search(words) else None
    if found is None:
        return None
    draw, tall, wide = found
    return Thing(
        draw,
        _UNIT,
        "#94501f",
        tall,
        wide,
        room=(0.8, 0.3, 1.4, 1.6),
        does=_MELTS | _BURNS,
        edge=0.4,
        reaches=True,
    )


_HOT_POT = said(r"hot ?pot|fondue|shabu|火锅|涮|麻辣烫")
_BURNS = frozenset({Action.BURN, Action.FLY, Action.THROW, Action.GLOW, Action.JUMP, Action.SPIN})


def plunging(kind: K, words: str) -> Thing | None:
    """A bowl of what the words have fruit fall into."""
    pool = pool_in(words) if kind in _PLUNGES else None
    if pool is None:
        return None
    draw = partial(plunge, pool=pool, morsel=morsel_in(words))
    return Thing(draw, _UNIT, pool, 1.75, 2.7, room=(0, 0.2, 0, 1.4), does=_IN_MOTION, edge=0.5, reaches=True)


_FALLS = frozenset({Action.FALL, Action.LAND})


def fruit(words: str) -> Thing | None:
    """The one sort of fruit that the words name, as many of it as they tell."""
    one = fruit_in(words)
    if one is None:
        return None
    return Thing(one, _UNIT, "#c8202c", one.tall, one.wide, room=(0.2, 0, 0.2, 2.6), does=_FALLS, edge=0.5)


_VASE, _BUNCH = said(r"\bvases?\b|花瓶"), said(r"\bbouquets?\b|\bbunch(?:es)? of|花束|捧花")
_BLOOMS = frozenset({Action.BLOOM, Action.GROW, Action.STAND})


_FULL = (0.2, 0.0, 0.2, 0.35)
"""Units around them for large blossoms."""


def _arranged(kind: K, blossom: Drawing, colour: Colour) -> tuple[tuple[K, re.Pattern[str], Thing], ...]:
    """Flowers as a florist gives them."""
    rows: tuple[tuple[re.Pattern[str], Callable[..., None]], ...] = ((_VASE, in_a_vase), (_BUNCH, in_paper))
    return tuple(
        (
            kind,
            words,
            Thing(partial(draw, blossom=blossom), 0.26, colour, 1.9, 1.7, room=_FULL, does=_BLOOMS, edge=0.4),
        )
        for words, draw in rows
    )


WARES: tuple[tuple[K, re.Pattern[str], Thing], ...] = (
    *_arranged(K.ROSE, plants.rose, "#c01c34"),
    *(
        (kind, said(f"^(?=.*(?:{words}))(?=.*(?:{where.pattern}))"), thing)
        for words, draw, tone in BLOSSOMS
        for kind, where, thing in _arranged(K.FLOWER, draw, tone)
    ),
    *_arranged(K.FLOWER, plants.flower, "#e0608a"),
    *((K.GLASS, said(drink.words), _drink(drink)) for drink in DRINKS),
    *((kind, said(one.words), _drink(one)) for kind in (K.TEA, K.COFFEE, K.CUP) for one in COLD),
    *((row[0], said(row[1]), _dish(row)) for row in _DISHES),
    *(
        (kind, said(words), Thing(on_plinth(draw, half) if half else draw, unit, tone, tall, wide, edge=0.6))
        for kind, words, draw, tone, unit, tall, wide, half in _WARES
    ),
)
"""Kind, the words of a prompt, and what is drawn for them."""

_PEDESTAL = said(r"pedestal|plinth|\bpodium|display stand|展台|展示台|底座|基座|石台")
_RAISED = frozenset({
    K.PERFUME, K.PRODUCT, K.WATCH, K.SHOE, K.DIAMOND, K.BOTTLE, K.PHONE, K.CAMERA, K.CRYSTAL, K.COIN,
})  # fmt: skip


def raised(thing: Thing, kind: K, words: str) -> Thing:
    """The thing, on a pedestal where the prompt has it on one."""
    if kind not in _RAISED or not _PEDESTAL.search(words) or thing.aloft:
        return thing
    half = 0.62 * thing.wide
    return replace(
        thing,
        draw=on_plinth(thing.draw, half),
        tall=thing.tall + half * EYE + STEP,
        wide=2 * half,
        light=None,
        does=thing.does | TURNS,
    )
