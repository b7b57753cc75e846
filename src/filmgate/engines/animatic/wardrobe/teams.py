"""What is drawn by beasts, and by which: "a sleigh pulled by reindeer", "an ox cart", 狗拉雪橇."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from filmgate.engines.animatic.colour import Colour
from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs import wagons
from filmgate.engines.animatic.rigs.beast import Beast
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.sled import sled
from filmgate.engines.animatic.rigs.teams import hitched
from filmgate.engines.animatic.rigs.vehicle import Vehicle
from filmgate.engines.animatic.rigs.wagons import Wagon
from filmgate.engines.animatic.wardrobe.creatures import creature_for
from filmgate.storyboard.vocabulary import SubjectKind as K

_DRAWN = (
    r"(?:carts?|carriages?|wagons?|coach(?:es)?|sleds?|sledges?|sleighs?|chariots?|bugg(?:y|ies)|ploughs?)"
)
_BEASTS: tuple[tuple[K, str, str, str], ...] = (
    (K.DEER, "reindeers?|caribou|stags?|deer", "驯鹿|麋鹿|鹿", "reindeer"),
    (K.DOG, "(?:sled )?dogs?|husk(?:y|ies)|malamutes?", "雪橇犬|哈士奇|狗|犬", "husky"),
    (
        K.COW,
        "ox(?:en)?|bullocks?|(?:water )?buffalo(?:es)?|yaks?|cows?|bulls?",
        "水牛|牦牛|黄牛|老牛|牛",
        "ox",
    ),
    (K.HORSE, "donkeys?|mules?", "毛驴|驴|骡", "donkey"),
    (K.UNICORN, "unicorns?", "独角兽", ""),
    (K.HORSE, "(?:white |black |brown )?(?:horses?|stallions?|pon(?:y|ies)|mares?|steeds?)", "[白黑]?马", ""),
)
"""Kind, its names in English and Chinese, and the breed that they mean."""


class Team(NamedTuple):
    """Who draws, and how many of them; 0 where the words do not count them."""

    kind: K
    beast: Beast
    size: int


def _harnessed(english: str, chinese: str) -> re.Pattern[str]:
    """Where one of these draws something."""
    return re.compile(
        rf"\b(?:pulled|drawn|hauled|dragged|led|towed) by (?:[\w',-]+ ){{0,5}}?(?P<by>{english})\b"
        rf"|\b(?P<of>{english})[- ]?(?:drawn |pulled |drawn)?{_DRAWN}\b"
        rf"|\b(?P<one>{english})[- ]drawn\b"
        rf"|\b(?P<pulls>{english})\b[^.;]{{0,30}}?\b(?:pull|draw|haul|drag|tow)(?:s|ing|ed)?\b[^.;]{{0,30}}?{_DRAWN}\b"
        rf"|(?P<han>{chinese})[^，。；]{{0,6}}(?:拉|拖)|(?P<che>{chinese})拉?(?:大|板|篷)?(?:车|雪橇)(?!站|道)",
        re.IGNORECASE,
    )


_HARNESSED = tuple((kind, _harnessed(en, zh), breed) for kind, en, zh, breed in _BEASTS)
_NUMBERS = {
    "two": 2, "pair": 2, "couple": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "nine": 8,
    "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "八": 8, "九": 8, "a": 1, "an": 1, "one": 1,
    "一": 1,
}  # fmt: skip
_COUNTED = re.compile(
    r"\b(two|pair|couple|three|four|five|six|eight|nine|an?|one)\b(?: of)?(?: [\w-]+){0,2}? $"
    r"|([一两二三四五六八九])[匹头只条]$", re.IGNORECASE,
)  # fmt: skip
_MOST = 8


@lru_cache(maxsize=64)
def team_in(words: str) -> Team | None:
    """Who the words say draws something."""
    for kind, pattern, breed in _HARNESSED:
        found = pattern.search(words)
        if found:
            return Team(kind, _beast(kind, found.group(), breed), _count(words, found))
    return None


def _beast(kind: K, called: str, breed: str) -> Beast:
    """What is called so, else that breed of it."""
    usual = creature_for(kind, "")
    named = creature_for(kind, called)
    beast = named if named != usual else creature_for(kind, breed)
    if not isinstance(beast, Beast):
        raise TypeError(f"a {kind} draws nothing")
    return beast


def _count(words: str, found: re.Match[str]) -> int:
    """How many of them, if that is told."""
    name = next(group for group in ("by", "pulls", "han", "of", "one", "che") if found[group] is not None)
    before = _COUNTED.search(words[: found.start(name)])
    if before is None or name in ("of", "one", "che"):  # in "an ox cart" the carts are counted
        return 0
    return min(_MOST, _NUMBERS[(before[1] or before[2]).lower()])


_SLED = said(r"\b(?:sleds?|sledges?|toboggans?|luges?|bob-?sle(?:d|igh)s?)\b|雪橇|雪车")
_BY_HAND = said(r"\b(?:hand|push|shopping|vendor)[- ]?carts?\b|\btrolleys?\b|手推车|推车|板车")
_SLEIGHS = r"\bsleighs?\b|\btroikas?\b|\bsledges?\b|雪橇"
_WAGONS: tuple[tuple[re.Pattern[str], Wagon], ...] = (
    (said(r"\bdog[- ]?(?:drawn )?(?:sled|sledge|sleigh)|\bmush(?:er|ing)|狗拉雪橇|犬雪橇"), wagons.DOG_SLED),
    (said(rf"^(?=.*(?:\bsanta|christmas|圣诞)).*(?:{_SLEIGHS}|\bsleds?\b)"), wagons.SANTAS),
    (said(_SLEIGHS), wagons.SLEIGH),
    (said(r"\bchariots?\b|战车"), wagons.CHARIOT),
    (said(r"pumpkin (?:carriage|coach)|cinderella|南瓜"), wagons.PUMPKIN),
    (said(r"\bcovered wagons?\b|conestoga|wagon train|caravan|\bvardo\b|大篷车|篷车"), wagons.COVERED),
    (
        said(r"\bhay ?(?:cart|wagon)|(?:carts?|wagons?)\b[^.;]{0,30}\b(?:hay|straw)\b|草车|车干草|车稻草"),
        wagons.HAY_CART,
    ),
    (
        said(r"\b(?:ox|horse|donkey|mule|bullock|hand)?[- ]?carts?\b|\bwagons?\b|[牛驴骡板推大]车"),
        wagons.CART,
    ),
)
_FLIES = said(
    r"\bfl(?:y|ies|ew|ying|own|ight)\b|\bsoar\w*|\b(?:across|through|in) the (?:\w+ )?sky\b|past the moon"
    r"|飞(?![驰奔])|天空中|夜空"
)
_RACES = said(
    r"\brac(?:es?|ing)\b|\bgallop\w*|\bspeed\w*|\bchas\w+|\bflee\w*|\bthunder(?:s|ing)\b|\brush\w*"
    r"|疾驰|飞驰|狂奔|奔驰|追"
)
_ALOFT, _FAST = 1.6, 6.5


def wagon_for(kind: K, words: str) -> Vehicle | None:
    """What beasts draw, with them, of a carriage or a sled of those words; a child's sled without."""
    team = team_in(words)
    if kind is K.SKATEBOARD:
        return None if not _SLED.search(words) else SLED if team is None else _made(words, team)
    return _made(words, team) if kind is K.CARRIAGE else None


def _made(words: str, team: Team | None) -> Vehicle:
    wagon = next((one for named, one in _WAGONS if named.search(words)), None)
    wagon = wagon or (wagons.SLEIGH if _SLED.search(words) else wagons.COACH)
    if team is not None and team.kind is K.DOG and wagon is wagons.SLEIGH:
        wagon = wagons.DOG_SLED
    beast = team.beast if team else _beast(*_USUAL.get(wagon.name, (K.HORSE, "", "")))
    count = (team.size if team else 0) or max(wagon.team, 4 if team and team.kind is K.DEER else 1)
    if team is None and _BY_HAND.search(words):
        count = 0
    flies = _FLIES.search(words) is not None and wagon in (wagons.SLEIGH, wagons.SANTAS)
    return hitched(wagon, beast, count, _FAST if _RACES.search(words) else None, _ALOFT if flies else 0.0)


_USUAL = {"dog_sled": (K.DOG, "", "husky"), "santas_sleigh": (K.DEER, "", "reindeer")}
"""Who draws those, if the words do not say."""


def _sled(pen: Pen, act: Act, paint: Colour) -> None:
    sled(pen, paint)


SLED = Vehicle("sled", _sled, "#b5743a", (-0.56, 0.0, 0.62, 0.30), pace=4.0)
