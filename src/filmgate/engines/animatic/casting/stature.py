"""How much larger or smaller than usual a prompt makes its subjects: a giant robot, a tiny mouse."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.kinds import ANIMALS
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind

_VERY = r"(?:(?:very|really|so|absolutely|truly|incredibly|impossibly) )?"
_SIZES: tuple[tuple[float, re.Pattern[str]], ...] = (
    (
        2.6,
        re.compile(
            rf"{_VERY}(?:giant|gigantic|huge|colossal|enormous|towering|titanic|massive|monstrous|immense|mammoth"
            r"|gargantuan)(?: size)?|巨大的?|巨型的?|庞大的?|硕大的?|巨",
            re.IGNORECASE,
        ),
    ),
    (1.35, re.compile(rf"{_VERY}(?:big|large|hulking)|大型的?|高大的?", re.IGNORECASE)),
    (
        0.45,
        re.compile(
            rf"{_VERY}(?:tiny|miniature|mini|minuscule|microscopic|thumb-?sized|teeny)|微小的?|迷你的?|袖珍的?",
            re.IGNORECASE,
        ),
    ),
)
_TALLEST, _GROWN = 6.0, 1.3
"""Metres over which nothing is made larger by more than that: it is giant as it is."""
_SMALLEST = 0.16
"""Metres under which nothing is made smaller: it would not be seen."""
_OF_ANY_SIZE = frozenset({
    SubjectKind.CROWD, SubjectKind.MOON, SubjectKind.SUN, SubjectKind.STAR, SubjectKind.PLANET,
    SubjectKind.FIREWORKS, SubjectKind.STAIRS, SubjectKind.WINDOW,
})  # fmt: skip
"""What the set or the sky makes as large as it has to be."""


def stature(subject: Subject) -> float:
    """How many times as large as usual it is."""
    if subject.kind in _OF_ANY_SIZE:
        return 1.0
    said = (
        size for size, pattern in _SIZES for words in subject.attributes if pattern.fullmatch(words.strip())
    )
    return next(said, 1.0)


_KAIJU = re.compile(
    r"\b(?:godzilla|kaiju|king kong|mecha|mechs?|gundam|jaeger|titans?|colossus"
    r"|(?:tower|loom)(?:s|ed|ing) (?:over|above) (?:\w+ ){0,2}"
    r"(?:city|cities|town|skyline|skyscrapers?|buildings?|tokyo"
    r"|new york|london|paris|shanghai|manhattan)"
    r"|(?:rampag|destroy|crush|trampl|stomp)\w* (?:\w+ ){0,3}"
    r"(?:city|downtown|skyscrapers?|buildings?|tokyo|new york))\b"
    r"|哥斯拉|怪兽|金刚|高达|机甲",
    re.IGNORECASE,
)
_COLOSSAL = frozenset({
    SubjectKind.MONSTER, SubjectKind.DINOSAUR, SubjectKind.ROBOT, SubjectKind.DRAGON, SubjectKind.OCTOPUS,
    SubjectKind.SPIDER, SubjectKind.MONKEY, SubjectKind.ALIEN, SubjectKind.SNAKE, SubjectKind.SKELETON,
})  # fmt: skip
COLOSSUS = 24.0
"""Metres of what houses only reach to the knees of."""


def is_colossal(subject: Subject, words: str) -> bool:
    """Whether it is as high as the houses of a city."""
    return subject.kind in _COLOSSAL and _KAIJU.search(words) is not None


_KRAKEN = re.compile(
    r"\bkraken\b|\b(?:giant|colossal|huge|massive|gigantic) (?:octopus|squid)\b[^.;]{0,60}"
    r"\b(?:ship|boat|vessel|galleon)"
    r"|(?:巨型|巨大的?|大)(?:章鱼|乌贼|海怪)[^，。；]{0,12}船",
    re.IGNORECASE,
)
_KRAKENS_HEIGHT = 14.0
"""Metres of what takes a ship in its arms."""


_OF_THE_SEA = re.compile(r"\b(?:sea|ocean) (?:monster|beast|serpent)s?\b|\bleviathans?\b|海怪", re.IGNORECASE)
_RISES = 5.6
"""Metres of a monster that comes out of the sea."""


_TOY = re.compile(r"(?:plastic |wind-?up |tin |wooden )?toy|玩具", re.IGNORECASE)
_TOYS_HEIGHT = 0.32
"""Metres of what children play with, whatever it is a toy of."""


BABY = re.compile(r"baby|newborn|infant|hatchling|幼年?|幼小", re.IGNORECASE)
_YOUNG_OF_GIANTS, _YOUNG_OF_OTHERS, _LARGE = 0.24, 0.5, 3.0
"""Of the height of the grown, where that is more than so many metres, and elsewhere."""


def is_baby(subject: Subject) -> bool:
    """Whether it is an animal that the prompt calls a baby."""
    told = any(BABY.fullmatch(words.strip()) for words in subject.attributes)
    return told and subject.kind in ANIMALS


_TODDLER = re.compile(r"\btoddlers?\b|\bfirst steps\b|蹒跚学步|学步|幼儿", re.IGNORECASE)
_TODDLING = 0.74
"""The height of who has just learnt to walk, in a child's."""


def statured(rig: Rig, subject: Subject, words: str = "") -> Rig:
    """The rig in the size that a prompt of those words gives it."""
    if is_colossal(subject, words):
        return scaled(rig, COLOSSUS / rig.height)
    if subject.kind is SubjectKind.OCTOPUS and _KRAKEN.search(words):
        return scaled(rig, _KRAKENS_HEIGHT / rig.height)
    if subject.kind is SubjectKind.MONSTER and rig.height < _RISES and _OF_THE_SEA.search(words):
        return scaled(rig, _RISES / rig.height)
    if any(_TOY.fullmatch(told.strip()) for told in subject.attributes) and rig.height > _TOYS_HEIGHT:
        return scaled(rig, _TOYS_HEIGHT / rig.height)
    size = stature(subject)
    if is_baby(subject):
        size *= _YOUNG_OF_GIANTS if rig.height > _LARGE else _YOUNG_OF_OTHERS
    if subject.kind is SubjectKind.CHILD and _TODDLER.search(words):
        size *= _TODDLING
    if size > 1:
        size = min(size, max(_GROWN, _TALLEST / rig.height))
    elif size < 1:
        size = max(size, min(1.0, _SMALLEST / rig.height))
    return rig if size == 1 else scaled(rig, size)


def scaled(rig: Rig, size: float) -> Rig:
    """The same figure so many times as large. Whoever is larger goes faster, in longer steps."""
    pace = size**0.5

    def draw(pen: Pen, act: Act) -> None:
        with pen.moved(sx=size, sy=size):
            rig.draw(pen, replace(act, distance=act.distance / size))

    def path(act: Act) -> tuple[float, float]:
        x, y = rig.path(replace(act, distance=act.distance / size))
        return x * size, y * size

    def framed(action: Action) -> tuple[float, float, float, float] | None:
        part = rig.framed(action)
        return (part[0] * size, part[1] * size, part[2] * size, part[3] * size) if part else None

    x0, y0, x1, y1 = rig.box
    return replace(
        rig, box=(x0 * size, y0 * size, x1 * size, y1 * size), draw=draw, path=path, framed=framed,
        height=rig.height * size, length=rig.length * size, face=rig.face * size, ahead=rig.ahead * size,
        aloft=rig.aloft * size, across=rig.across * size,
        speed=lambda action: rig.speed(action) * pace, drop=lambda action: rig.drop(action) * size,
        tread=lambda action: rig.tread(action) * size, spread=lambda action: rig.spread(action) * size,
        shadow=_larger(rig.shadow, size),
    )  # fmt: skip


def _larger(shadow: Callable[[Pen], None] | None, size: float) -> Callable[[Pen], None] | None:
    if shadow is None:
        return None
    thrown = shadow

    def draw(pen: Pen) -> None:
        with pen.moved(sx=size, sy=size):
            thrown(pen)

    return draw
