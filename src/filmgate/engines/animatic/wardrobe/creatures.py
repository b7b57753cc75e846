"""Beasts, birds, fish and insects."""

from __future__ import annotations

import re
from dataclasses import replace

from filmgate.engines.animatic.rigs.beast import Beast
from filmgate.engines.animatic.rigs.bird import Bird
from filmgate.engines.animatic.rigs.crawler import Crawler
from filmgate.engines.animatic.rigs.creature import Creature
from filmgate.engines.animatic.rigs.fish import Fish
from filmgate.engines.animatic.rigs.frog import Frog
from filmgate.engines.animatic.rigs.insect import Insect
from filmgate.engines.animatic.rigs.loong import Loong
from filmgate.engines.animatic.rigs.meals import Meal
from filmgate.engines.animatic.rigs.penguin import Penguin
from filmgate.engines.animatic.rigs.rodent import Rodent
from filmgate.engines.animatic.rigs.serpent import Serpent
from filmgate.engines.animatic.rigs.shelled import Turtle
from filmgate.engines.animatic.rigs.tentacled import Tentacled
from filmgate.engines.animatic.wardrobe.breeds import breed_of, breeds
from filmgate.engines.animatic.wardrobe.builds import BUILDS, build_of
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import SubjectKind as K

_CAT = Beast(
    0.27, "#8a7a6a", "#e8dccc", length=1.00, depth=0.40, leg=0.085, neck=0.28, rise=44, head=0.44, face="cat",
    tail="cat", iris="#8ac048",
)  # fmt: skip
_DOG = Beast(
    0.55, "#b58850", "#ead8b8", length=0.90, depth=0.44, neck=0.36, rise=46, head=0.38, ears="floppy",
    tail="sabre", mask=None,
)  # fmt: skip
_HORSE = Beast(
    1.55, "#6a4028", "#8a6040", "#1c1210", length=0.84, depth=0.46, leg=0.075, neck=0.60, rise=50, head=0.30,
    tilt=-34, face="horse", ears="leaf", tail="hair", mane="crest", hair="#1c1210", hooves=True,
)  # fmt: skip
_BIG_CAT = Beast(
    1.0, "#c8964a", "#f4e6cc", length=1.12, depth=0.44, leg=0.11, neck=0.30, rise=32, head=0.38,
    face="big_cat", ears="round", tail="tuft",
)  # fmt: skip
BEASTS: dict[K, Beast] = {
    K.DOG: _DOG,
    K.PUPPY: replace(_DOG, shoulder=0.27, head=0.64, length=0.76, depth=0.58, leg=0.125, neck=0.30, rise=54,
        fur="#c89a60"),
    K.CAT: _CAT,
    K.KITTEN: replace(_CAT, shoulder=0.17, head=0.60, length=0.86, fur="#d8903c", belly="#f8ead4"),
    K.HORSE: _HORSE,
    K.COW: Beast(1.4, "#ece6dc", "#f4f0e8", "#2a2420", length=1.02, depth=0.58, leg=0.085, neck=0.34, rise=20,
        head=0.34, tilt=-24, face="cow", ears="leaf", tail="tuft", crown="horns", coat="patches",
        skin="#342c28", cheek="#e8b4a4", hooves=True),
    K.SHEEP: Beast(0.75, "#f0ebe0", "#faf6ee", "#2c2622", length=0.92, depth=0.66, leg=0.065, neck=0.26,
        rise=34, head=0.36, tilt=-16, face="sheep", ears="leaf", tail="short", coat="wool", skin="#3a322e",
        socks="#3a322e", hooves=True),
    K.PIG: Beast(0.70, "#e8a8a0", "#f4c8c0", "#b07068", length=1.08, depth=0.64, leg=0.095, neck=0.14,
        rise=10,
        head=0.44, face="pig", ears="pointed", tail="curl", hooves=True),
    K.RABBIT: Beast(0.22, "#b09880", "#f4ece0", length=0.92, depth=0.62, leg=0.11, neck=0.24, rise=42,
        slope=-0.10, head=0.56, face="rabbit", ears="long", tail="short", hops=True),
    K.FOX: Beast(0.40, "#d2622a", "#f8e8d0", "#2a1712", length=1.02, depth=0.38, leg=0.085, neck=0.34,
        rise=36,
        head=0.42, face="fox", tail="brush", socks="#3a2018"),
    K.WOLF: Beast(0.80, "#70757c", "#d4d8dc", "#2a2c30", length=0.98, depth=0.44, neck=0.38, rise=30,
        head=0.40,
        face="fox", tail="brush"),
    K.BEAR: Beast(1.15, "#4f382a", "#6a4c38", length=1.02, depth=0.70, leg=0.15, neck=0.26, rise=16,
        head=0.40,
        tilt=-8, face="bear", ears="round", tail="short", skin="#5c4434"),
    K.PANDA: Beast(0.90, "#f2f0ea", "#f8f6f0", "#16161a", length=0.90, depth=0.76, leg=0.16, neck=0.24,
        rise=24,
        head=0.48, tilt=-6, face="bear", ears="round", tail="short", coat="saddle", socks="#1a1a1e",
        mask="#1a1a1e"),
    K.LION: replace(_BIG_CAT, mane="lion", hair="#8a4c1e"),
    K.TIGER: replace(_BIG_CAT, fur="#e07c28", dark="#1c1210", coat="stripes", tail="cat"),
    K.LEOPARD: replace(_BIG_CAT, shoulder=0.75, fur="#dcae58", dark="#3a2410", coat="spots", tail="cat"),
    K.ELEPHANT: Beast(2.8, "#82858a", "#8c8f94", "#4a4c50", length=0.96, depth=0.72, leg=0.17, neck=0.20,
        rise=26, slope=0.06, head=0.46, face="elephant", ears="fan", crown="tusks"),
    K.GIRAFFE: Beast(2.9, "#ecd29a", "#f6e8c8", "#a8692c", length=0.78, depth=0.42, leg=0.058, neck=1.15,
        rise=66, slope=0.16, head=0.20, tilt=-18, face="deer", ears="leaf", tail="tuft", crown="ossicones",
        coat="net", hooves=True),
    K.MONKEY: Beast(0.50, "#7a5436", "#a8805c", length=0.85, depth=0.42, leg=0.085, neck=0.22, rise=52,
        slope=0.10, head=0.50, face="ape", ears="round", tail="monkey"),
    K.DEER: Beast(1.10, "#a86c3c", "#ecd8b4", "#2c1c12", length=0.84, depth=0.40, leg=0.060, neck=0.52,
        rise=54,
        head=0.29, tilt=-20, face="deer", ears="leaf", tail="short", crown="antlers", hooves=True),
    K.UNICORN: replace(_HORSE, fur="#f4f0f8", belly="#ffffff", hair="#d898e0", dark="#c8a850", crown="horn"),
    K.DINOSAUR: Beast(3.2, "#5f8a4c", "#c0c890", "#38502c", length=1.10, depth=0.60, leg=0.15, neck=1.05,
        rise=52, head=0.26, tilt=-14, face="reptile", ears="none", tail="fat"),
    K.DRAGON: Beast(2.4, "#8a2a34", "#d89a54", "#2a0c14", length=1.24, depth=0.50, leg=0.115, neck=0.80,
        rise=48, head=0.36, tilt=-12, face="reptile", ears="none", tail="fat", crown="spikes", coat="scales",
        mane="ridge", hair="#4a1018", iris="#ffd040", wings="#b04a3a", fire=True),
}  # fmt: skip
OTHERS: dict[K, Creature] = {
    K.BIRD: Bird(0.32, "#4a78b0", "#34609a", "#f0c8a0", beat=2.6, bill="cone"),
    K.EAGLE: Bird(1.05, "#4a3424", "#3a281c", hood="#f4f0e8", beak="#e8b030", bill="hook", beat=0.9,
        tail=0.28,
        upright=34, leg=0.18),
    K.OWL: Bird(0.60, "#8a6c48", "#6a5036", "#d8c4a0", beat=1.2, neck=0.0, head=0.17, upright=44, leg=0.14,
        crest="tufts", disc="#e8d8b8", beak="#4a4038", tail=0.22),
    K.CROW: Bird(0.45, "#1c1c24", "#14141a", "#26262e", beak="#2c2c34", bill="dagger", beat=1.5, leg=0.22),
    K.DUCK: Bird(0.40, "#8a6c4c", "#6e5640", "#c8b090", "#1f6a48", "#e8b030", "bill", 2.2, neck=0.20,
        tail=0.16,
        leg=0.16, upright=10, head=0.12, floats=True, walks=True),
    K.SWAN: Bird(0.85, "#f6f6f2", "#eeeeea", beak="#e8742c", bill="bill", beat=1.2, neck=0.58, head=0.085,
        tail=0.16, leg=0.18, upright=8, floats=True, walks=True),
    K.PARROT: Bird(0.40, "#d83a2c", "#2a78d0", "#e85a3c", beak="#2c2824", bill="hook", beat=2.2, neck=0.06,
        head=0.13, tail=0.30, leg=0.13, upright=38, plumes=("#2a78d0", "#d83a2c", "#e8c030")),
    K.CHICKEN: Bird(0.34, "#f4eee0", "#e0d0b4", "#f8f4ea", beak="#e8a030", bill="cone", beat=2.4, neck=0.20,
        tail=0.20, leg=0.28, upright=18, crest="comb", walks=True),
    K.PHOENIX: Bird(1.1, "#f07020", "#e84818", "#f8c040", beak="#f8d060", bill="hook", beat=1.0, neck=0.22,
        tail=0.75, upright=26, crest="plume", plumes=("#e84818", "#f89020", "#ffc838", "#ffe890"),
        glow="#ff9838"),
    K.PENGUIN: Penguin(0.95),
    K.FISH: Fish(0.45, "#e8862c", "#f8dca8", fin="#d05a20"),
    K.KOI: Fish(0.60, "#f4efe6", "#fbf8f2", fin="#f0c8b0", patches="#e0502a"),
    K.SHARK: Fish(3.2, "#566878", "#dfe5e8", "shark"),
    K.WHALE: Fish(9.0, "#2f5a84", "#a8c4d8", "whale"),
    K.DOLPHIN: Fish(2.2, "#5f7f98", "#e4ecf0", "dolphin"),
    K.JELLYFISH: Tentacled(0.80, "#c878d8", "#e8b0f0", "jellyfish", glow="#e0a0ff"),
    K.OCTOPUS: Tentacled(0.95, "#c0503c", "#f0b8a0", "octopus"),
    K.SNAKE: Serpent(1.4, "#5f8a3c", "#d8d49c", "#34501f"),
    K.TURTLE: Turtle(0.70, "#6a7a3c", "#7f9a5c", "#46562a"),
    K.FROG: Frog(0.16, "#58a83c", "#e4eeb4", "#357a2c"),
    K.CRAB: Crawler(0.20, "#e0552c", "#f6c8a0", "crab", thick=0.05),
    K.SPIDER: Crawler(0.16, "#2c2630", "#3a343c", "spider", high=0.40, knee=0.88, thick=0.04, mark="#c83028"),
    K.BUTTERFLY: Insect(0.22, "#f08a28", "#241814", "butterfly"),
    K.BEE: Insect(0.10, "#eef6ff", "#f0b828", "bee"),
    K.FIREFLY: Insect(0.10, "#eef6ff", "#3a3428", "firefly", light="#d8ff6a"),
}  # fmt: skip

_LOONG = Loong(9.0, "#c83a2c", "#f4d890", "#e8a830")
_EASTERN = re.compile(
    r"\b(?:chinese|eastern|oriental|asian|japanese) dragon|\bloong\b|dragon (?:dance|boat)"
    r"|(?:中国|东方|金|神|青|白|黄|祥|苍|赤|黑|飞|蛟|游|巨大的?)龙|一条[^，。；]{0,6}龙|龙(?:腾|在云|飞)"
)
_WESTERN = re.compile(r"喷火|恶龙|巨龙|西方|骑士|龙骑|城堡")


def creature_for(kind: K, words: str) -> Creature:
    """The creature of that kind that a prompt of those words asks for."""
    if kind is K.DRAGON and _EASTERN.search(words.lower()) and not _WESTERN.search(words):
        return _LOONG
    other = build_of(kind, words)
    if isinstance(other, Rodent) and (meal := _meal_in(words)):
        return replace(other, meal=meal)
    if other is not None and not isinstance(other, Beast):
        return other
    found = other or breed_of(kind, BEASTS[kind] if kind in BEASTS else OTHERS[kind], words)
    if isinstance(found, Penguin) and _SLIDES.search(words):
        return replace(found, slides=True)
    return _doing(found, kind, words) if isinstance(found, Beast) else found


SPECIES = "species: "
"""Before what an animal was called in an earlier shot, among its attributes."""


def species_in(kind: K, words: str) -> str | None:
    """What the words call an animal of that kind that is not the usual one of it."""
    patterns = [pattern for kinds, pattern, _ in BUILDS if kind in kinds]
    patterns += [pattern for pattern, _ in breeds().get(kind, ())]
    return next((found.group() for pattern in patterns if (found := pattern.search(words))), None)


def species_named(kind: K, words: str) -> list[str]:
    """What the words call several animals of that kind, each once, in their order."""
    patterns = [pattern for kinds, pattern, _ in BUILDS if kind in kinds]
    patterns += [pattern for pattern, _ in breeds().get(kind, ())]
    found = {
        match.start(): match.group() for pattern in reversed(patterns) for match in pattern.finditer(words)
    }
    return list(dict.fromkeys(found[at].lower() for at in sorted(found)))


def species_told(subject: Subject, words: str) -> str:
    """The words, and what it was called before in the film where they call it nothing of its own."""
    before = [one for one in subject.attributes if one.startswith(SPECIES)]
    named = species_named(subject.kind, words)
    if len(named) > 1 and before:  # of several each has its own
        return "; ".join((re.sub("|".join(map(re.escape, named)), "", words, flags=re.IGNORECASE),
                          *(one.removeprefix(SPECIES) for one in before)))  # fmt: skip
    if not before or named:
        return words
    return "; ".join((words, *(one.removeprefix(SPECIES) for one in before)))


_SLIDES = re.compile(r"\bslid(?:e|es|ing)\b|\bslid\b|toboggan|滑", re.IGNORECASE)
_HOWLS = re.compile(r"\bhowl\w*|\bbay(?:s|ing) at\b|嚎|嗥|长啸", re.IGNORECASE)
_MEALS: tuple[tuple[Meal, re.Pattern[str]], ...] = (
    (
        "bamboo",
        re.compile(
            r"\bbamboo (?:shoots?|stalks?|leaves|stems?)\b|\bbamboo\b(?! forest| grove)|吃[^，。；]{0,6}竹",
            re.I,
        ),
    ),
    ("banana", re.compile(r"\bbananas?\b|香蕉", re.I)),
    ("carrot", re.compile(r"\bcarrots?\b|胡萝卜", re.I)),
    ("nut", re.compile(r"\b(?:nuts?|acorns?|walnuts?|hazelnuts?)\b|坚果|松果|橡子", re.I)),
    ("seed", re.compile(r"\bseeds?\b|瓜子|葵花籽", re.I)),
    ("cheese", re.compile(r"\bcheese\b|奶酪|芝士", re.I)),
    ("burrito", re.compile(r"\b(?:burritos?|tacos?|wraps?|kebabs?|hot ?dogs?)\b|卷饼|热狗", re.I)),
    ("fish", re.compile(r"\beat\w* (?:\w+ ){0,2}(?:fish|salmon)\b|吃鱼", re.I)),
    ("fruit", re.compile(r"\b(?:apples?|berr(?:y|ies)|peach(?:es)?|fruits?)\b|苹果|桃|水果", re.I)),
)
_HAS_PAWS = frozenset({K.PANDA, K.BEAR, K.MONKEY, K.RABBIT, K.CAT, K.KITTEN, K.FOX, K.DOG, K.PUPPY})
_USUAL_MEALS: dict[K, Meal] = {K.PANDA: "bamboo"}


def _meal_in(words: str) -> Meal | None:
    return next((meal for meal, pattern in _MEALS if pattern.search(words)), None)


def _doing(beast: Beast, kind: K, words: str) -> Beast:
    """The beast as it does what the words say: it howls, or eats something out of its paw."""
    named = _meal_in(words) or _USUAL_MEALS.get(kind, "none")
    meal = named if kind in _HAS_PAWS else "none"
    howls = _HOWLS.search(words) is not None
    return replace(beast, howls=howls, meal=meal) if howls or meal != "none" else beast


STAND_INS: dict[K, str] = {}
"""Kinds that only look roughly like themselves, and what they look like instead."""
