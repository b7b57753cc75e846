"""What kinds of subjects there are, and what they can do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from filmgate.storyboard.lexicon import split, table
from filmgate.storyboard.vocabulary import Action, SubjectKind


def _kinds(*files: str) -> frozenset[SubjectKind]:
    return frozenset(SubjectKind(value) for name in files for value in table(name)["noun"])


PEOPLE = _kinds("people.toml")
ANIMALS = _kinds("animals.toml")
VEHICLES = _kinds("vehicles.toml")
THINGS = _kinds("things.toml")
ANIMATE = PEOPLE | ANIMALS
CHILDREN = frozenset(map(SubjectKind, split("child, boy, girl, baby")))
ANYBODY = frozenset(
    split(
        "figure, figures, character, characters, protagonist, person, individual, human, human being, hero,"
        " main character, 主角, 人物, 角色, 人"
    )
)
"""Words for somebody of whom nothing more is told."""
ADJECTIVAL = frozenset(("individual", "human"))
"""Those of them that are adjectives before a noun ("individual petals", "a human hand")."""
PLURAL = frozenset(map(SubjectKind, split("couple, family, crowd")))
_VEHICLE_ACTIONS = frozenset(
    map(
        Action,
        split(
            "stand, drive, fly, glide, sail, land, take_off, run, fall, chase, approach, leave, enter,"
            " turn, jump, float, sink, rise, roll, spin, explode, burn, glow, appear, vanish, transform,"
            " shatter, wait, carry, pull, push, attack, fight, shoot, dive, flicker, climb,"
            " swing, hide, melt, walk, lie, sit"
        ),
    )
)
_THING_ACTIONS = frozenset(
    map(
        Action,
        split(
            "stand, fall, fly, float, spin, roll, swing, rise, sink, grow, bloom, burn, explode,"
            " glow, flicker, melt, shatter, transform, appear, vanish, open, close, wave_hand, lie, dance,"
            " land, glide, pour, jump, drive, sit, turn"
        ),
    )
)
_MACHINES = frozenset((SubjectKind.TRUCK, SubjectKind.TANK))
"""Vehicles that plough and dig."""
_THINGS_ONLY = frozenset(map(Action, split("bloom, flicker, shatter, melt")))
_STILL = frozenset(
    map(SubjectKind, split("house, door, window, stairs, chair, lamp, clock, tower, lighthouse, piano, sign"))
)
"""Things that nothing lets wave."""
_FIXED = frozenset(map(SubjectKind, split("door, window, stairs")))
_AFLOAT = frozenset(map(Action, split("rise, fly, float, dance, jump, sit, grow")))
_UNEARTHLY = frozenset(map(SubjectKind, split("monster, ghost, skeleton, robot, cyborg, alien")))
"""Those of no flesh and blood, who may go to pieces like things."""
_BLINKING = (SubjectKind.FIREFLY, Action.FLICKER)
_BREAKING = frozenset((Action.SHATTER, Action.MELT))
EDIBLE = ANIMALS - frozenset(
    map(SubjectKind, split("dragon, phoenix, unicorn, dog, puppy, cat, kitten, panda, horse"))
)
"""What is food where somebody cooks it or eats it."""
OF_THINGS = frozenset(
    (
        None,
        *map(
            Action,
            split(
                "stand, fall, fly, float, spin, roll, swing, rise, sink, grow, bloom, burn, explode, glow,"
                " flicker, melt, shatter, open, close, land, glide, pour, lie, drive, appear, vanish,"
                " transform"
            ),
        ),
    )
)
"""What a thing does as well as somebody alive; None is nothing."""


_MODELS = frozenset(split("toy, paper, model, miniature, origami, 玩具, 纸, 纸质, 模型, 折纸"))


_CRAWLING = re.compile(
    r"(?:\w+ )*(?:snail|slug|ant|beetle|caterpillar|worm|earthworm|cricket|mantis|centipede|cockroach|scarab)"
    r"(?:s|es)?"
    r"|.*(?:蜗牛|蛞蝓|蚂蚁|甲虫|毛毛虫|毛虫|蚯蚓|螳螂|蟋蟀|蛐蛐|蜈蚣|蟑螂)"
)


@cache
def crawls(word: str) -> bool:
    """Whether whoever such a word names goes on the ground, though the nearest kind there is flies."""
    return _CRAWLING.fullmatch(word) is not None


_WADERS = re.compile(
    r"(?:\w+ )*(?:peacock|peahen|flamingo|ostrich|emu|heron|stork|egret|ibis|kiwi|pheasant|quail|cassowary)"
    r"(?:s|es)?"
    r"|.*(?:孔雀|火烈鸟|鸵鸟|鸸鹋|苍鹭|白鹭|朱鹮|雉鸡)"
)


@cache
def is_wader(word: str) -> bool:
    """Whether the bird that such a word names is seen on its feet."""
    return _WADERS.fullmatch(word) is not None


_SLIDING = frozenset(("skier", "snowboarder", "skater", "racer", "sledder", "tobogganist", "bobsledder"))


@cache
def is_slider(word: str) -> bool:
    """Whether whoever such a word names goes on skis, skates or a sled, however fast."""
    return word.rpartition(" ")[2].removesuffix("s") in _SLIDING and word != "racer"


def are_of_model(words: Iterable[str]) -> bool:
    """Whether what is told of something makes it a model of what it is called: a toy car has no engine."""
    return not _MODELS.isdisjoint(" ".join(words).split())


def can(kind: SubjectKind | None, action: Action) -> bool:
    """Whether such a subject does such a thing; a reference can do anything,
    and so can a statue that comes alive."""
    if kind is None or kind == "statue":
        return True
    if kind in ANIMATE:
        if action in _THINGS_ONLY:
            return (kind in _UNEARTHLY and action in _BREAKING) or (kind, action) == _BLINKING
        return True
    if action is Action.WORK and kind in _MACHINES:
        return True
    if kind in _STILL and (action is Action.WAVE_HAND or (kind in _FIXED and action in _AFLOAT)):
        return False
    return action in (_VEHICLE_ACTIONS if kind in VEHICLES else _THING_ACTIONS)
