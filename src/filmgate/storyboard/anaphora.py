"""Who is meant by a word for their kind at large: "the bird" after an eagle, "the man" after a chef."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from operator import attrgetter

from filmgate.storyboard.actor import OLD, Actor
from filmgate.storyboard.kinds import ANIMALS, PEOPLE, PLURAL
from filmgate.storyboard.lexicon import split, table, turned
from filmgate.storyboard.ones import TOLD
from filmgate.storyboard.vocabulary import SubjectKind

DEFINITE = frozenset(("the", "this", "that", "these", "those", "both", "whole"))
"""Words before a noun that may mean somebody known."""
OWNERS = {"his": "he", "her": "she", "their": "they"}
"""Whose something is, and what is said of them."""
_OFFSPRING = frozenset(split("daughter, son, daughters, sons"))
_WOMEN = frozenset((SubjectKind.WOMAN, SubjectKind.OLD_WOMAN))
_MEN = frozenset((SubjectKind.MAN, SubjectKind.OLD_MAN))
_MOTHERS_AND_FATHERS = {
    **dict.fromkeys(split("mother, mum, mom, mummy, mommy"), _WOMEN),
    **dict.fromkeys(split("father, dad, daddy"), _MEN),
}
"""What kinds somebody with a child is of whom the word may mean."""
_LEADERS = frozenset(("leader", "straggler", "matriarch", "patriarch"))
"""Words for people as well as for beasts."""
_OF_HERDS = frozenset(("matriarch",))
"""Those of a beast wherever beasts are that have one."""
_NAMED_FOR = frozenset(
    split("rookie, veteran, trainee, novice, apprentice, student, amateur, drunk, junior, senior")
)
"""What is told of somebody before a noun, and stands for them later ("a rookie cop … the rookie")."""
_SIBLINGS = frozenset(("brother", "sister", "twin"))
_FEW = 4
_PARENTS = frozenset(split("mother, father, mum, mom, mummy, mommy, 妈妈, 爸爸, 母亲, 父亲"))
"""Words for people that are of an animal's kind where only animals were named."""
SEX_OF_PARENTS = {
    **dict.fromkeys(split("mother, mum, mom, mummy, mommy"), "she"),
    **dict.fromkeys(("father", "dad"), "he"),
}
"""What such words tell of an animal."""
_YOUNG_KINDS = frozenset((SubjectKind.PUPPY, SubjectKind.KITTEN))
_YOUNG_WORDS = frozenset(split("baby, young, newborn, fawn, lamb, piglet, duckling"))
_NO_GIRLS = frozenset((SubjectKind.MAN, SubjectKind.OLD_MAN, SubjectKind.KING, SubjectKind.MONK))
_NO_BOYS = frozenset((SubjectKind.WOMAN, SubjectKind.OLD_WOMAN, SubjectKind.QUEEN))
_GROWN_UP = {
    kind: PEOPLE - PLURAL - others
    for kind, others in (
        (SubjectKind.GIRL, _NO_GIRLS),
        (SubjectKind.BOY, _NO_BOYS),
        (SubjectKind.CHILD, frozenset[SubjectKind]()),
    )
}
"""Who a word for a child may go on about, if they are young."""
_OF_YOUTH = frozenset(("young", "teenage"))
_GROWN_WOMEN = frozenset((SubjectKind.WOMAN, SubjectKind.OLD_WOMAN))
_WOMEN = _GROWN_WOMEN | {SubjectKind.GIRL, SubjectKind.QUEEN}
_NONE: frozenset[str] = frozenset()
_OLD_WORDS = ("old ", "elderly ")
_OLD_LOOKS = frozenset(("old", "elderly", "aged", "ancient"))
_CHILDREN = frozenset((SubjectKind.GIRL, SubjectKind.BOY, SubjectKind.CHILD, SubjectKind.BABY))


def resumed(known: Sequence[Actor], kind: SubjectKind, word: str) -> Actor | None:
    """The only one of those known whom a word for a wider kind can mean; several are none, but "the creature"
    is the last of them."""
    narrower = _narrower_words().get(word) or _narrower_kinds().get(kind)
    if narrower is None:
        return None
    found = [actor for actor in known if actor.kind in narrower]
    if kind is SubjectKind.MONSTER and word.isascii():
        found.sort(key=attrgetter("spoken"))
        return found[-1] if found else None
    if len(found) > 1 and word.startswith(_OLD_WORDS):
        found = [actor for actor in found if not _OLD_LOOKS.isdisjoint(actor.attributes)]
    return found[-1] if len(found) == 1 else None


def born_of(known: Sequence[Actor], word: str) -> SubjectKind | None:
    """What kind a young animal is of by those who were named before it ("a chick" among penguins)."""
    if word in _PARENTS and not any(actor.kind in PEOPLE for actor in known):
        told = next((a.kind for a in known if a.kind in ANIMALS and word in a.attributes), None)  # 企鹅父亲
        return told or next((a.kind for a in reversed(known) if a.kind in ANIMALS and _has_parents(a)), None)
    if word in _PARENTS and any(actor.kind in PEOPLE for actor in known):
        return None
    led = word in _LEADERS and word not in _OF_HERDS
    if led and any(actor.kind in PEOPLE and actor.count > 1 for actor in known):
        return None
    if word == "baby" and known and known[-1].kind in PEOPLE:
        return None  # "a mother with a baby", over whom gulls fly
    kinds = _young().get(word)
    return next((actor.kind for actor in reversed(known) if actor.kind in kinds), None) if kinds else None


def _parent(people: Sequence[Actor], word: str) -> Actor | None:
    """Whoever has a child that was named for them ("a mechanic … her daughter … the mother")."""
    if not any(actor.word.rpartition(" ")[2] in _OFFSPRING for actor in people):
        return None
    kinds = _MOTHERS_AND_FATHERS[word]
    grown = [a for a in people if a.kind in kinds and a.word.rpartition(" ")[2] not in _OFFSPRING]
    return grown[0] if len(grown) == 1 else None


def called_so(known: Sequence[Actor], word: str) -> Actor | None:
    """The last of those known whom the same word brought in, of whatever age ("an old barber", "the barber"),
    or else the only one whose trade may be called so ("a sculptor … the artist")."""
    people = [actor for actor in reversed(known) if actor.kind in PEOPLE and actor.count == 1]
    same = next((actor for actor in people if actor.word.rpartition(" ")[2] == word), None)
    if same is None and word in _NAMED_FOR:
        same = next((actor for actor in people if word in actor.attributes), None)
    if same is None and word in _MOTHERS_AND_FATHERS:
        return _parent(people, word)
    kindred = [] if same else [actor for actor in people if _are_kindred(actor.word, word)]
    return kindred[0] if len(kindred) == 1 else same


def group_with(known: Sequence[Actor], before: str, word: str) -> Actor | None:
    """Those of whom a word tells one from the others by age, size or kin ("two nurses … the younger nurse",
    "two brothers … his brother")."""
    first, _, noun = word.rpartition(" ")
    if not (before in TOLD or first in TOLD or noun in _SIBLINGS):
        return None
    groups = [a for a in known if 1 < a.count <= _FEW and a.word.rpartition(" ")[2] == f"{noun}s"]
    return groups[-1] if groups else None


def _are_kindred(one: str, other: str) -> bool:
    known = _trades()
    return not known.get(one, _NONE).isdisjoint(known.get(other, _NONE))


def of_trade(known: Sequence[Actor], kind: SubjectKind) -> Actor | None:
    """The only one known who turns out a woman ("a sailor waves … the woman"), or is a young one."""
    if kind in _GROWN_UP and not any(actor.kind in _CHILDREN for actor in known):
        young = [actor for actor in known if actor.kind in _GROWN_UP[kind] and _may_be_young(actor)]
        return young[0] if len(young) == 1 and young[0].count == 1 else None
    if kind not in _GROWN_WOMEN or any(actor.kind in _WOMEN for actor in known):
        return None
    neutral = [actor for actor in known if actor.neutral and actor.count == 1]
    if kind is SubjectKind.OLD_WOMAN:
        neutral = [actor for actor in neutral if actor.kind in OLD.values()]
    if len(neutral) == 1:
        neutral[0].turn_out(kind)
    return neutral[0] if len(neutral) == 1 else None


def is_young(word: str) -> bool:
    """Whether a word is for a young animal, or several ("cub", "ducklings")."""
    return word in _young_words() or word.removesuffix("s") in _young_words()


def parent_of(known: Sequence[Actor], kind: SubjectKind) -> Actor | None:
    """The only grown animal of a kind beside young ones of it ("a bear and her cub … the mother")."""
    own = [actor for actor in known if actor.kind is kind]
    grown = [actor for actor in own if not is_young(actor.word)]
    return grown[0] if len(grown) == 1 < len(own) and grown[0].count == 1 else None


def kin_of(known: Sequence[Actor], word: str) -> SubjectKind | None:
    """What kind a child's sister or friend is of: a child."""
    kind = _kin().get(word)
    owner = next((actor.kind for actor in reversed(known) if actor.kind in PEOPLE), None) if kind else None
    return kind if owner in _CHILDREN else None


TAME = frozenset(
    map(
        SubjectKind,
        split("dog, puppy, cat, kitten, horse, rabbit, parrot, koi, fish, chicken, cow, sheep, pig"),
    )
)
"""Whose 妈妈 in Chinese is who keeps them."""


def _has_parents(animal: Actor) -> bool:
    """Whether an animal is told to be young, or there are several: one dragon has no mother."""
    told = {animal.word.rpartition(" ")[2], *animal.attributes}
    if not animal.word.isascii():
        return animal.kind not in TAME
    return animal.count > 1 or animal.kind in _YOUNG_KINDS or not told.isdisjoint(_young_words())


def _may_be_young(actor: Actor) -> bool:
    """Whether somebody is told to be young, or only by a name."""
    return not _OF_YOUTH.isdisjoint(actor.attributes) or (actor.name is not None and actor.word == actor.name)


@cache
def _trades() -> dict[str, frozenset[str]]:
    """A trade -> the families that it is of."""
    lines = {family: set(split(line)) for family, line in table("anaphora.toml")["trades"].items()}
    trades = set().union(*lines.values())
    return {trade: frozenset(name for name, line in lines.items() if trade in line) for trade in trades}


@cache
def _young_words() -> frozenset[str]:
    return _YOUNG_WORDS | _young().keys()


@cache
def _kin() -> dict[str, SubjectKind]:
    return {word: SubjectKind(kind) for word, kind in turned("anaphora.toml", "kin").items()}


@cache
def _narrower_words() -> dict[str, frozenset[SubjectKind]]:
    """A word -> the kinds that it may mean as well."""
    return _kinds("word")


@cache
def _narrower_kinds() -> dict[str, frozenset[SubjectKind]]:
    """A kind -> those that its nouns may mean as well."""
    return _kinds("kind")


@cache
def _young() -> dict[str, frozenset[SubjectKind]]:
    return _kinds("young")


def _kinds(section: str) -> dict[str, frozenset[SubjectKind]]:
    found: dict[str, frozenset[SubjectKind]] = {}
    for listed, line in table("anaphora.toml")[section].items():
        found.update(dict.fromkeys(split(listed), frozenset(map(SubjectKind, split(line)))))
    return found
