"""The young that an animal has with it: a bear and her cub, a duck and her ducklings."""

from __future__ import annotations

import re
from dataclasses import replace

from filmgate.engines.animatic.casting.stature import BABY, scaled
from filmgate.engines.animatic.casting.subjects import cast
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.storyboard.kinds import ANIMALS
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import SubjectKind as K

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "两": 2, "三": 3, "四": 4, "五": 5}
_YOUNG = re.compile(
    r"\b(?:her|his|its|their|(?:and|with|by) (?:an?|one|(?P<count>two|three|four|five))) (?:\w+ ){0,2}?"
    r"(?:(?P<many>cubs|ducklings|goslings|cygnets|chicks|pups|calves|foals|lambs|piglets|kits|fawns|joeys|babies"
    r"|young)|(?P<one>cub|duckling|gosling|cygnet|chick|pup|calf|foal|lamb|piglet|kit|fawn|joey|baby))\b"
    r"|(?:带着|领着|和|与)(?:她|它)?的?(?P<zh_count>[两三四五])?[只头个匹]?(?P<zh>幼崽|幼崽们|小鸭子?|小鸡|小象|小熊|小鹿|小狮子?|小马)",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?:baby (?=\w)|cubs?|ducklings?|goslings?|cygnets?|chicks?|pups?|calf|calves|foals?|lambs?|piglets?"
    r"|fawns?|joeys?|kits?|fledglings?)\b|幼崽们?|小(?=[鸭鸡鹅象熊鹿狮马狼虎猪羊牛狐])|雏(?=[鸭鸡鸟])",
    re.IGNORECASE,
)
"""What the young are called themselves."""
_MOTHER = re.compile(
    r"\b(?:their|its|the) (?:mother|mom|mum|mama|mommy|parents?|father)\b|\b(?:mother|mama) \w+\b"
    r"|妈妈|母亲|母(?=[鸭鸡鹅象熊鹿狮马狼虎猪羊牛狐])",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    r"\b(?:an?|one|the) (?:\w+ )?(?:cub|duckling|gosling|cygnet|chick|pup|calf|foal|lamb|piglet|fawn)\b"
    r"|\band (?:cub|duckling|gosling|cygnet|chick|pup|calf|foal|lamb|piglet|fawn)\b|[一这那]只"
)
_OWN_KINDS = frozenset({K.KITTEN, K.PUPPY})
"""Young that are a kind of their own."""
_SIZE, _USUAL, _MOST = 0.48, 3, 5
Part = tuple[Subject, Rig]


def _number(found: re.Match[str]) -> int:
    said = _NUMBERS.get((found["count"] or found["zh_count"] or "").lower())
    return said or (_USUAL if found["many"] else 1)


def without_young(words: str) -> str:
    """The words without what they call the young."""
    return _YOUNG.sub("", words)


def _grown_up(subject: Subject) -> Subject:
    """The animal without its being called a baby: who is beside it says how small it is."""
    told = [words for words in subject.attributes if not BABY.fullmatch(words.strip())]
    return subject.model_copy(update={"attributes": told})


def with_mother(subject: Subject, words: str) -> tuple[Part, Part] | None:
    """The mother and the young, of young animals that the words tell of as the lead, with their mother."""
    alone = subject.kind in ANIMALS and subject.kind not in _OWN_KINDS and not subject.reference
    if not alone or _CALLED.search(words) is None or _MOTHER.search(words) is None or _YOUNG.search(words):
        return None
    grown = "lioness" if subject.kind is K.LION else _CALLED.sub("", words)
    single = subject.model_copy(update={"count": 1})
    mother = cast(_grown_up(single), rain=False, words=grown)
    small = scaled(cast(_grown_up(subject), rain=False, words=words), _SIZE)
    many = subject.count if subject.count > 1 or _SINGLE.search(words) else _USUAL
    several = subject.model_copy(update={"count": min(many, _MOST)})
    return (single, mother), (several, replace(small, speed=mother.speed, aloft=mother.aloft))


def young_of(subject: Subject, words: str, parent: Rig) -> tuple[Subject, Rig] | None:
    """The young of one animal, as small ones of its kind that keep up with it."""
    found = _YOUNG.search(words)
    alone = subject.kind in ANIMALS and subject.kind not in _OWN_KINDS and subject.count == 1
    if found is None or not alone or subject.reference:
        return None
    small = scaled(cast(_grown_up(subject), rain=False, words=words), _SIZE)
    several = subject.model_copy(update={"count": _number(found)})
    return several, replace(small, speed=parent.speed, aloft=parent.aloft)
