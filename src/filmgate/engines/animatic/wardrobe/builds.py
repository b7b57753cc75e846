"""Animals of another build than the kind that the storyboard calls them by: a crocodile is no snake."""

from __future__ import annotations

import re

from filmgate.engines.animatic.patterns import named
from filmgate.engines.animatic.rigs.bat import Bat
from filmgate.engines.animatic.rigs.beast import Beast
from filmgate.engines.animatic.rigs.crawler import Crawler
from filmgate.engines.animatic.rigs.creature import Creature
from filmgate.engines.animatic.rigs.kangaroo import Kangaroo
from filmgate.engines.animatic.rigs.ray import Ray
from filmgate.engines.animatic.rigs.rodent import Rodent
from filmgate.engines.animatic.rigs.saurian import Saurian
from filmgate.engines.animatic.rigs.seal import Seal
from filmgate.engines.animatic.rigs.snail import Snail
from filmgate.engines.animatic.wardrobe.dinosaurs import DINOSAURS
from filmgate.storyboard.vocabulary import SubjectKind as K

_CRAWLING = frozenset({K.BEE, K.SPIDER, K.BUTTERFLY, K.FIREFLY, K.CRAB})
_LOW = frozenset({K.SNAKE, K.FROG})
_SWIMMING = frozenset({K.DOLPHIN})
_FLYING = frozenset({K.BIRD})
_FOXY, _SMALL = frozenset({K.FOX}), frozenset({K.RABBIT})
BUILDS: tuple[tuple[frozenset[K], re.Pattern[str], Creature], ...] = (
    *DINOSAURS,
    (
        frozenset({K.SNAKE}),
        named("crocodiles?|alligators?|caimans?|crocs?|gators?|gharials?", "鳄"),
        Saurian(3.4, "#59643f", "#c2bd8e", "#363f26", "crocodile"),
    ),
    (
        _LOW,
        named("komodo(?: dragons?)?|monitor lizards?|monitors", "巨蜥|科莫多"),
        Saurian(2.4, "#6c6450", "#a89c80", "#443e30", eye="#c8a040"),
    ),
    (
        _LOW,
        named("iguanas?|bearded dragons?", "鬣蜥|鬃狮蜥"),
        Saurian(1.4, "#6f9a3e", "#c8d89a", "#3f5a26", "iguana"),
    ),
    (
        _LOW,
        named("chameleons?", "变色龙"),
        Saurian(0.9, "#58b04a", "#cbe29a", "#2f7a5a", "chameleon", eye="#f0e0a0"),
    ),
    (
        _LOW,
        named("geckos?", "壁虎|守宫"),
        Saurian(0.6, "#d0a860", "#f4e8c8", "#8a5a2c", eye="#e8e0b0"),
    ),
    (
        _LOW,
        named("salamanders?|newts?", "蝾螈|娃娃鱼|大鲵"),
        Saurian(0.6, "#2c2a2e", "#5a4a3a", "#e8b030", eye="#f0e0a0"),
    ),
    (_LOW, named("lizards?|skinks?", "蜥蜴|蜥"), Saurian(1.0, "#8a7a4c", "#e0d2a4", "#54482c")),
    (
        frozenset({K.MONKEY}),
        named("kangaroos?|wallab(?:y|ies)|wallaroos?", "袋鼠"),
        Kangaroo(1.5, "#b07c4e", "#ecd8b8"),
    ),
    (
        _SWIMMING,
        named(
            "(?:sea |river )?otters?",
            "水獭|海獭",
        ),
        Beast(
            0.26,
            "#6a4a34",
            "#d8c4a4",
            length=1.75,
            depth=0.62,
            leg=0.10,
            neck=0.46,
            rise=34,
            head=0.56,
            face="otter",
            ears="small",
            tail="rudder",
            swims=True,
        ),
    ),
    (
        _FOXY | _SMALL,
        named("weasels?|ferrets?|stoats?|ermines?|mongooses?|minks?|meerkats?", "鼬|雪貂|黄鼠狼|猫鼬|狐獴"),
        Beast(
            0.17,
            "#b8814a",
            "#f4e8d0",
            length=1.75,
            depth=0.56,
            leg=0.10,
            neck=0.52,
            rise=44,
            head=0.52,
            face="otter",
            ears="small",
            tail="rudder",
        ),
    ),
    (
        _SWIMMING,
        named("beavers?|muskrats?|platypus(?:es)?", "河狸|海狸|鸭嘴兽"),
        Beast(
            0.34,
            "#6e4626",
            "#8c6238",
            "#3c2c22",
            length=1.15,
            depth=0.86,
            leg=0.13,
            neck=0.22,
            rise=22,
            head=0.56,
            face="beaver",
            ears="small",
            tail="paddle",
            crown="incisors",
            swims=True,
        ),
    ),
    (
        _FOXY | {K.PANDA},
        named("red pandas?|lesser pandas?", "小熊猫"),
        Beast(
            0.34,
            "#b4531f",
            "#2c1a14",
            "#e0a468",
            length=1.15,
            depth=0.68,
            leg=0.12,
            neck=0.24,
            rise=30,
            head=0.58,
            face="bear",
            ears="round",
            tail="ringed",
            cheek="#f6ece0",
            socks="#2a1812",
        ),
    ),
    (
        _FOXY,
        named("raccoons?|coatis?", "浣熊"),
        Beast(
            0.32,
            "#84868c",
            "#c8c8cc",
            "#2c2c32",
            length=1.20,
            depth=0.70,
            leg=0.11,
            neck=0.24,
            rise=30,
            slope=-0.06,
            head=0.54,
            face="raccoon",
            ears="round",
            tail="ringed",
            mask="#26262c",
            cheek="#f0f0f0",
            socks="#3c3c42",
        ),
    ),
    (
        _SMALL,
        named("hedgehogs?|echidnas?", "刺猬|针鼹"),
        Beast(
            0.17,
            "#a8886a",
            "#ecdcc0",
            length=1.35,
            depth=1.20,
            leg=0.15,
            neck=0.16,
            rise=8,
            head=0.68,
            tilt=-6,
            face="hedgehog",
            ears="small",
            tail="short",
            mane="quills",
            hair="#5c4836",
        ),
    ),
    (
        _SMALL,
        named("porcupines?", "豪猪|箭猪"),
        Beast(
            0.32,
            "#3c332c",
            "#6a5a4a",
            length=1.25,
            depth=0.90,
            leg=0.13,
            neck=0.20,
            rise=14,
            head=0.60,
            tilt=-6,
            face="hedgehog",
            ears="small",
            tail="short",
            mane="quills",
            hair="#8a8074",
        ),
    ),
    (
        _FOXY,
        named("badgers?|honey badgers?", "獾"),
        Beast(
            0.34,
            "#6c6c70",
            "#2c2c30",
            "#26262a",
            length=1.30,
            depth=0.72,
            leg=0.13,
            neck=0.20,
            rise=14,
            head=0.52,
            tilt=-6,
            face="raccoon",
            ears="small",
            tail="brush",
            skin="#f2f0ea",
            mask="#26262a",
            cheek="#f6f4ee",
            socks="#222226",
        ),
    ),
    (
        _SMALL,
        named("squirrels?|chipmunks?", "松鼠|花栗鼠"),
        Rodent(
            0.21,
            "#b0622c",
            "#f4e4cc",
            length=0.95,
            depth=0.58,
            leg=0.11,
            neck=0.26,
            rise=40,
            slope=-0.06,
            head=0.56,
            face="rabbit",
            ears="pointed",
            tail="plume",
        ),
    ),
    (
        _SWIMMING,
        named("walrus(?:es)?", "海象"),
        Seal(2.8, "#7a5444", "#a07a64", tusks=True),
    ),
    (
        _SWIMMING,
        named("(?:baby |harp )?seal pups?|baby seals?|harp seals?|white seals?", "小海豹"),
        Seal(1.1, "#f0ece4", "#ffffff"),
    ),
    (_SWIMMING, named("sea lions?", "海狮"), Seal(1.9, "#5a4030", "#8a6a4c")),
    (
        _SWIMMING,
        named("(?:harbou?r |elephant |leopard |grey |monk )?seals?", "海豹"),
        Seal(1.6, "#6c747c", "#b8bcc0", spots="#3c4248"),
    ),
    (
        _FLYING,
        named("bats?|fruit bats?|flying fox(?:es)?|vampire bats?", "蝙蝠"),
        Bat(0.34, "#3c2e34", "#54424a"),
    ),
    (
        _SMALL,
        named("capybaras?", "水豚|卡皮巴拉"),
        Beast(
            0.36,
            "#8a6444",
            "#a07a54",
            length=1.45,
            depth=0.72,
            leg=0.30,
            neck=0.30,
            rise=30,
            head=0.62,
            face="cow",
            ears="small",
            tail="short",
        ),
    ),
    (
        _SMALL,
        named("hamsters?|gerbils?|guinea pigs?", "仓鼠|荷兰猪|豚鼠"),
        Rodent(
            0.085,
            "#d8a468",
            "#faf0e0",
            length=1.15,
            depth=1.25,
            leg=0.16,
            neck=0.12,
            rise=24,
            head=0.95,
            face="rabbit",
            ears="round",
            tail="short",
            cheek="#fff6ea",
            plump=1.0,
        ),
    ),
    (
        _SMALL,
        named("(?:field |harvest )?(?:mouse|mice)|rats?", "老鼠|田鼠|小鼠|耗子"),
        Rodent(
            0.075,
            "#9a928c",
            "#e8e0da",
            length=1.35,
            depth=0.95,
            leg=0.12,
            neck=0.14,
            rise=22,
            head=0.85,
            face="hedgehog",
            ears="round",
            tail="long",
            cheek="#d8cec8",
            plump=0.45,
        ),
    ),
    (
        _SMALL,
        named("moles?(?! on)", "鼹鼠"),
        Beast(
            0.10,
            "#2e2a30",
            "#4a444c",
            length=1.45,
            depth=1.05,
            leg=0.19,
            neck=0.10,
            rise=6,
            head=0.72,
            face="hedgehog",
            ears="none",
            tail="short",
            cheek="#d89a96",
            socks="#d89a96",
        ),
    ),
    (
        frozenset({K.BEE}),
        named("lady ?(?:bug|bird)s?", "瓢虫"),
        Crawler(
            0.10, "#d8281e", "#1a1416", "beetle", legs=3, high=0.30, knee=0.46, thick=0.05, mark="#16100e"
        ),
    ),
    (
        frozenset({K.BEE}),
        named("(?:stag |dung |scarab )?beetles?|scarabs?|cockroach(?:es)?", "甲虫|金龟子|屎壳郎|蟑螂"),
        Crawler(0.10, "#2c3a34", "#14181a", "beetle", legs=3, high=0.30, knee=0.46, thick=0.05),
    ),
    (_CRAWLING, named("snails?|slugs?", "蜗牛"), Snail(0.14, "#b8763c", "#c8b490")),
    (
        frozenset({K.BEE, K.SPIDER}),
        named("ants?", "蚂蚁"),
        Crawler(0.08, "#3a2018", "#2a1610", "spider", legs=3, high=0.42, knee=0.7, thick=0.05),
    ),
    (
        frozenset({K.FISH}),
        named("mantas?|manta rays?|sting ?rays?|eagle rays?", "蝠鲼|魔鬼鱼|鳐"),
        Ray(1.5, "#2c4258", "#c8d8e0"),
    ),
)
"""The kinds that a storyboard may call it, the words, and what it is; the first that fits counts."""


def build_of(kind: K, words: str) -> Creature | None:
    """The animal of another build that the words name; None where they mean the usual one of its kind."""
    return next((it for kinds, pattern, it in BUILDS if kind in kinds and pattern.search(words)), None)
