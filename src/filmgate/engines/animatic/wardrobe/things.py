"""Things: plants, tableware, instruments, goods, buildings, lights of the sky."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from filmgate.engines.animatic.colour import Colour
from filmgate.engines.animatic.monuments import monument_in, monuments
from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs import (
    buildings,
    built,
    fires,
    furniture,
    goods,
    heavens,
    instruments,
    plants,
    signs,
    snowman,
    tableware,
    treasures,
)
from filmgate.engines.animatic.rigs.blossoms import BLOSSOMS, HUES
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.sauces import sauced
from filmgate.engines.animatic.rigs.thing import Thing
from filmgate.engines.animatic.rigs.trees import TREES
from filmgate.engines.animatic.wardrobe import drawings
from filmgate.engines.animatic.wardrobe.drawings import drawn
from filmgate.engines.animatic.wardrobe.wares import WARES, fruit, on_the_fire, plunging, raised
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

_BLOOMS = frozenset({Action.BLOOM})
_OPENS = frozenset({Action.OPEN, Action.CLOSE})
_POURED = frozenset({Action.POUR})
_TURNS = frozenset({Action.SPIN, Action.TURN})
_SHINES = frozenset({Action.GLOW, Action.BURN})

THINGS: dict[K, Thing] = {
    K.TREE: Thing(plants.tree, 3.0, "#4a7a3a", 2.0, 1.7, edge=0.4),
    K.FLOWER: Thing(plants.flower, 0.30, "#e0608a", 1.8, 1.0, does=_BLOOMS, heart=0.82, shade=0.3, edge=0.4),
    K.ROSE: Thing(plants.rose, 0.30, "#c01c34", 1.7, 0.9, does=_BLOOMS, heart=0.82, shade=0.3, edge=0.4),
    K.LANTERN: Thing(fires.lantern, 0.40, "#d8402c", 1.6, 1.1, 1.0, "#ffa850", fires.lantern_light,
        (1.4, 1.2, 1.4, 1.0), edge=0.6),
    K.CANDLE: Thing(fires.candle, 0.20, "#f4ead6", 1.8, 0.9, 0.0, "#ffb860", fires.candle_light,
        (1.6, 0.4, 1.6, 1.8), _SHINES | {Action.FLICKER}, edge=0.25),
    K.CAMPFIRE: Thing(fires.campfire, 0.75, "#ff8030", 1.6, 2.0, 0.0, "#ff9040", fires.fire_light,
        (2.0, 2.0, 2.0, 2.6), _SHINES, shade=0.0, edge=0.25),
    K.FIREWORKS: Thing(fires.fireworks, 3.0, "#ff5a8a", 7.6, 7.6, 2.0, "#ff8ab0", fires.fireworks_light,
        (2.0, 0.2, 2.0, 2.5), frozenset({Action.EXPLODE, *_SHINES, Action.RISE, Action.FLY}), 48.0,
        edge=0.25, frame=0.40),
    K.UMBRELLA: Thing(furniture.parasol, 0.60, "#c2184e", 1.7, 1.9),
    K.BALLOON: Thing(heavens.balloon, 0.45, "#d83a3a", 1.8, 0.9, 0.9, room=(0, 0.8, 0, 0)),
    K.KITE: Thing(heavens.kite, 0.70, "#e0502c", 2.1, 1.3, 2.0, room=(0.4, 2.2, 1.6, 0.2), far=6.0),
    K.BALL: Thing(heavens.ball, 0.35, "#d8482c", 1.0, 1.0),
    K.BOOK: Thing(treasures.book, 0.22, "#7a2c34", 1.1, 2.2),
    K.LETTER: Thing(treasures.letter, 0.22, "#e0d0b0", 1.45, 1.5, edge=0.6),
    K.CUP: Thing(tableware.cup, 0.14, "#ece4da", 1.5, 2.2, does=_POURED, room=(0, 0, 0, 1.0), edge=0.6),
    K.COFFEE: Thing(tableware.cup, 0.14, "#ece4da", 1.5, 2.2, does=_POURED, room=(0, 0, 0, 1.0), edge=0.6),
    K.TEA: Thing(tableware.tea, 0.14, "#c8dcd0", 1.5, 2.2, does=_POURED, room=(0, 0, 0, 1.0), edge=0.6),
    K.BOTTLE: Thing(tableware.bottle, 0.18, "#2f6a4a", 1.95, 0.7, edge=0.6),
    K.GLASS: Thing(tableware.glass, 0.16, "#a02840", 1.75, 0.9, does=_POURED, room=(0, 0, 1.7, 1.8),
        edge=0.6, reaches=True),
    K.FOOD: Thing(tableware.plate, 0.18, "#d8402c", 1.0, 3.1, room=(0, 0.2, 0, 1.2), edge=0.6),
    K.CAKE: Thing(tableware.cake, 0.28, "#f0a0b0", 1.4, 2.0, edge=0.6),
    K.FRUIT: Thing(tableware.fruit, 0.18, "#d0342c", 1.3, 2.0, edge=0.6),
    K.PHONE: Thing(goods.phone, 0.11, "#3a7ae0", 1.52, 0.9, 0.0, "#8ac8ff", goods.screen_light,
        (0.8, 0.4, 0.8, 0.6), edge=0.6),
    K.WATCH: Thing(goods.watch, 0.09, "#d8ac50", 2.0, 1.3, edge=0.6),
    K.CAMERA: Thing(goods.camera, 0.11, "#33333a", 1.26, 1.8, edge=0.6),
    K.PIANO: Thing(instruments.piano, 0.95, "#1c181c", 1.9, 2.9, room=(0.5, 0, 0, 0)),
    K.GUITAR: Thing(instruments.guitar, 0.48, "#c07a34", 2.3, 1.3, edge=0.6),
    K.VIOLIN: Thing(instruments.violin, 0.32, "#a4461c", 2.25, 1.5, does=frozenset({Action.PLAY_MUSIC}),
        edge=0.6 ),
    K.SWORD: Thing(instruments.sword, 0.60, "#5a2a24", 2.05, 0.8, edge=0.6),
    K.CRYSTAL: Thing(treasures.crystal, 0.30, "#7ac8f0", 1.3, 1.5, 0.0, "#8ad8ff", treasures.crystal_light,
        (0.8, 0.3, 0.8, 0.6), edge=0.6),
    K.DIAMOND: Thing(treasures.gem, 0.10, "#bfe4f8", 1.05, 1.3, edge=0.6),
    K.COIN: Thing(treasures.coin, 0.06, "#e0b030", 1.15, 1.2, does=_TURNS, edge=0.6),
    K.MASK: Thing(treasures.mask, 0.20, "#e0d4c0", 1.52, 1.5, edge=0.6),
    K.SHOE: Thing(goods.shoe, 0.16, "#d83a3a", 0.98, 2.0, edge=0.6),
    K.PERFUME: Thing(goods.perfume, 0.09, "#e8a0b8", 1.72, 1.1, edge=0.6),
    K.PRODUCT: Thing(goods.product, 0.16, "#2f7a6a", 1.7, 1.9, edge=0.6),
    K.CLOCK: Thing(furniture.clock, 0.40, "#8a5a30", 1.2, 1.2),
    K.LAMP: Thing(fires.lamp, 0.40, "#e8a850", 1.6, 1.2, 0.0, "#ffd08a", fires.lamp_light,
        (1.2, 0.3, 1.2, 1.2), edge=0.6),
    K.CHAIR: Thing(furniture.seat, 0.62, "#9a6236", 1.55, 1.0, edge=0.6),
    K.DOOR: Thing(furniture.doorway, 1.0, "#7a4630", 2.18, 1.4, light=furniture.door_light,
        room=(0.6, 0, 0.6, 0.2), does=_OPENS),
    K.WINDOW: Thing(furniture.window, 1.0, "#8ab8d8", 2.0, 1.6, does=_OPENS, room=(0.2, 0, 0.2, 0)),
    K.STAIRS: Thing(furniture.stairs, 1.2, "#b8a68c", 1.95, 2.2, edge=0.6),
    K.HOUSE: Thing(buildings.house, 4.0, "#e0cba8", 1.95, 2.1, light=buildings.house_light,
        room=(0, 0, 0.6, 0.9) ),
    K.LIGHTHOUSE: Thing(buildings.lighthouse, 6.0, "#c0342c", 2.7, 1.6, 0.0, "#fff0b8",
        buildings.lighthouse_light, (4.2, 0, 4.2, 0.8)),
    K.TOWER: Thing(buildings.tower, 6.0, "#9a9084", 3.05, 1.0),
    K.WINDMILL: Thing(buildings.windmill, 4.0, "#e0d4c0", 2.8, 2.4, edge=0.6,
        does=frozenset({Action.TURN, Action.SPIN, Action.ROLL, Action.SWING, Action.WORK})),
    K.STATUE: Thing(buildings.statue, 1.4, "#a8aaa6", 2.52, 1.1),
    K.SIGN: Thing(buildings.sign, 1.1, "#c89a5a", 1.75, 1.8, shade=0.3),
    K.FLAG: Thing(buildings.flag, 1.6, "#c82c34", 2.1, 1.4, room=(0, 0, 0.6, 0), shade=0.2),
    K.MOON: Thing(heavens.moon, 2.4, "#e4e8f0", 1.0, 1.1, 3.4, "#dfe8ff", heavens.moon_light,
        (0.6, 0.6, 0.6, 0.6), far=24.0, edge=0.25, heavenly=True),
    K.SUN: Thing(heavens.sun, 2.6, "#ffac38", 1.0, 1.1, 3.2, "#ffc860", heavens.sun_light,
        (1.2, 1.3, 1.2, 1.3), far=26.0, edge=0.25, heavenly=True),
    K.PLANET: Thing(heavens.planet, 3.0, "#c88a5a", 1.0, 1.9, 1.6, None, heavens.planet_light,
        (0.1, 0.1, 0.1, 0.1), _TURNS, far=26.0, edge=0.25),
    K.STAR: Thing(heavens.star, 0.9, "#ffe890", 1.0, 1.1, 4.0, "#fff0b0", heavens.star_light,
        (0.8, 0.8, 0.8, 0.8), far=20.0, edge=0.25),
}  # fmt: skip

_GREAT_GATE = (
    r"\b(?:city|castle|stone|fortress|town|iron|palace|massive|giant|huge|great|kingdom)'?s? gates?\b"
    r"|\bgates? of (?:an?|the) (?:[\w-]+ ){0,2}(?:city|castle|fortress|town|citadel|kingdom|palace)"
    r"|gate ?house|portcullis|stone archway"
)
VARIANTS: tuple[tuple[K, re.Pattern[str], Thing], ...] = (
    *WARES,
    (
        K.BALL,
        re.compile(r"basketball|dunk|\bhoop\b|篮球|灌篮", re.IGNORECASE),
        Thing(heavens.basketball, 0.26, "#d8702c", 1.0, 1.0),
    ),
    (
        K.BALL,
        re.compile(
            r"soccer|football|striker|goal(?:keeper|ie)?\b|free kick|penalty|\bpitch\b|足球|射门|守门",
            re.IGNORECASE,
        ),
        Thing(heavens.football, 0.24, "#f6f6f2", 1.0, 1.0),
    ),
    (
        K.PLANET,
        re.compile(r"\b(?:the )?earth(?:rise)?\b|地球", re.IGNORECASE),
        Thing(
            heavens.earth,
            3.0,
            "#2f6fc0",
            1.0,
            1.1,
            1.6,
            None,
            heavens.planet_light,
            (0.1, 0.1, 0.1, 0.1),
            _TURNS,
            far=26.0,
            edge=0.25,
        ),
    ),
    (
        K.STATUE,
        re.compile(r"\bsnow ?m[ae]n\b|雪人", re.IGNORECASE),
        Thing(
            snowman.snowman, 0.62, "#f4f8fc", 2.6, 1.5, does=frozenset({Action.MELT}), shade=0.35, edge=0.5
        ),
    ),
    (
        K.STATUE,
        re.compile(r"sand ?castle|沙堡|沙雕", re.IGNORECASE),
        Thing(built.sandcastle, 0.52, "#dcb878", 1.5, 3.0, shade=0.3, edge=0.5),
    ),
    (
        K.TREE,
        re.compile(
            r"\b(?:cherry|sakura|plum|peach|almond)\b[^.;]{0,12}\b(?:trees?|blossoms?)\b"
            r"|樱花?树|桃花?树|梅花?树",
            re.IGNORECASE,
        ),
        replace(THINGS[K.TREE], colour="#f09ab8"),
    ),
    *(
        (K.FLOWER, said(words), replace(THINGS[K.FLOWER], draw=draw, colour=tone))
        for words, draw, tone in BLOSSOMS
    ),
    *((K.FLOWER, said(words), replace(THINGS[K.FLOWER], colour=tone)) for words, tone in HUES),
    *((K.TREE, said(words), replace(THINGS[K.TREE], draw=draw, colour=tone)) for words, draw, tone in TREES),
    (
        K.TREE,
        re.compile(
            r"\b(?:autumn|fall|maple|ginkgo|golden|red-leaved)\b[^.;]{0,12}\btrees?\b|枫树|银杏",
            re.IGNORECASE,
        ),
        replace(THINGS[K.TREE], colour="#d8802c"),
    ),
    (K.BOTTLE, re.compile(r"perfume|fragrance|cologne|香水|古龙", re.IGNORECASE), THINGS[K.PERFUME]),
    (
        K.SIGN,
        re.compile(
            r"neon|\bled\b|billboard|hologra|jumbotron|\b(?:open|shop|bar|club) sign"
            r"|霓虹|招牌|广告牌|店招|电子屏",
            re.IGNORECASE,
        ),
        Thing(
            signs.neon_sign,
            0.78,
            "#ff3f9a",
            2.52,
            0.9,
            0.0,
            "#ff5fb0",
            signs.neon_light,
            (1.4, 0.0, 1.4, 0.9),
            shade=0.3,
            edge=0.25,
        ),
    ),
    (
        K.HOUSE,
        re.compile(
            r"(?<!farm )(?<!brick )(?<!wooden )\bbuildings?\b|sky ?scrapers?"
            r"|tower blocks?|大楼|高楼|大厦|楼房|建筑",
            re.IGNORECASE,
        ),
        Thing(buildings.office_block, 6.0, "#a8805f", 3.0, 2.0, room=(0.1, 0, 0.1, 0.1), frame=0.62),
    ),
    *(
        (K.DOOR, said(words), Thing(draw, 3.0, tone, 2.75, 5.3, does=_OPENS, far=7.0, shade=0.3, frame=0.7))
        for words, draw, tone in (
            (r"城门|城楼|关隘|(?:ancient|old) chinese (?:\w+ )?gate|宫门", built.gate_tower, "#9a8878"),
            (_GREAT_GATE, built.gatehouse, "#9c9284"),
        )
    ),
    (
        K.TOWER,
        re.compile(r"\bblocks?\b|\blego\b|积木", re.IGNORECASE),
        Thing(built.blocks, 0.30, "#d8483c", 2.6, 0.8, shade=0.3, edge=0.5),
    ),
)
"""Things that a prompt's own words ask for instead of their kind's usual one."""


_BUILT = frozenset({K.TOWER, K.STATUE, K.HOUSE})
"""Kinds that may be a landmark that all know."""


@cache
def _landmark(name: str) -> Thing:
    one = monuments()[name]

    def draw(pen: Pen, act: Act, colour: Colour) -> None:
        one.draw(pen, lambda paint: paint, night=act.around.dark > _LIT_FROM)

    return Thing(draw, one.metres, one.paint, 1.0, one.wide, edge=0.3, shade=0.0, frame=0.62)


_LIT_FROM = 0.5
"""How dark it has to be for its lamps to burn."""


def thing_for(kind: K, words: str) -> Thing:
    """The thing of that kind that fits the words of its prompt best."""
    known = monument_in(words) if kind in _BUILT else None
    if known is not None:
        return _landmark(known.name)
    bowl = plunging(kind, words) or on_the_fire(kind, words) or (fruit(words) if kind is K.FRUIT else None)
    if bowl is not None:
        return sauced(bowl, kind, words)
    fitting = (thing for named, pattern, thing in VARIANTS if named is kind and pattern.search(words))
    thing = next(fitting, None) or drawn(drawings.things(), kind, words) or THINGS[kind]
    return sauced(raised(thing, kind, words), kind, words)


STAND_INS: dict[K, str] = {}
"""Kinds that only look roughly like themselves, and what they look like instead."""
