"""How many a noun means by the words beside it: "a deer", "the deer run", "an elephant family"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from filmgate.storyboard.concordance import Concordance
from filmgate.storyboard.lexicon import Sense, lexicon, split, table
from filmgate.storyboard.lexicon.inflection import finite, plural
from filmgate.storyboard.lexicon.sense import FINITE, NOUN, PLURAL, WORD
from filmgate.storyboard.mention import Mention

_GREGARIOUS = frozenset(table("animals.toml")["noun"]) | frozenset(
    split("robot, alien, monster, ghost, skeleton, cyborg")
)
"""Whose family are all of their kind; a farmer's are not."""
_PAIRS = frozenset(("母子俩", "母女俩", "父子俩", "父女俩"))
_KIN = frozenset(split("woman, man, girl, boy, child, old_woman, old_man"))
_SEXES = frozenset("母公雌雄")
"""What a mother and her son are called, who else they may be, and how the names of grown animals begin."""
_NO_COMPANY = frozenset(("sea", "lot", "hundred", "thousand", "million", "dozen"))
_COMPANY_HAN = dict.fromkeys(("一家", "一家子", "家族", "家庭"), "7") | {"一家三口": "3", "一家四口": "4"}
_ONE = frozenset(split("a, an, another, each, every, this, that, a single, single, lone, solitary"))
_SEVERAL = frozenset(split("these, those, some, all, both, any, other, various, certain"))
_BEING_ONE = frozenset(("is", "was", "has", "does"))
_BEING_SEVERAL = frozenset(("are", "were", "have", "do"))
_BEFORE = ("attribute", "stop", "mood", "look", "quality", "speed", "kind")
_BESIDE_VERBS = ("speed", "mood", "stop")
_REACH = 4


def settle(mentions: list[Mention], standing: Concordance) -> None:
    """Gives nouns that do not change in the plural their number, and animals that of their company."""
    for place in standing.of("kind"):
        mention = mentions[place]
        if "kind" not in mention.fields:
            continue
        if mention.text in _PAIRS and _are_animals(mentions, place):
            mention.say((Sense("pronoun", "它们", WORD),))
            continue
        follows = mention.senses[0].field != "action"  # the words before a verb are not its object's
        if mention.part("kind") is PLURAL and follows and _is_single(mentions, place):
            mention.senses = tuple(replace(s, part=NOUN) if s.part is PLURAL else s for s in mention.senses)
        if mention.get("kind") in _GREGARIOUS:
            _settle_company(mention, mentions[place + 1] if place + 1 < len(mentions) else None)


def _are_animals(mentions: list[Mention], place: int) -> bool:
    """Whether the parent and child are animals that were told of (恐龙妈妈蹭蹭它，母子俩走远)."""
    before = mentions[:place]
    animals = [at for at, mention in enumerate(before) if mention.get("kind") in _GREGARIOUS]
    people = {at for at, mention in enumerate(before) if mention.get("kind") in _KIN}
    parents = people & {at + 1 for at in animals}
    return people == parents and (bool(parents) or any(_is_parent(before[at].text) for at in animals))


def _is_parent(animal: str) -> bool:
    """Whether the name of an animal tells that it has young ones (母狮, 熊妈妈)."""
    return animal[0] in _SEXES or animal.endswith(("妈妈", "爸爸"))


def _settle_company(animal: Mention, following: Mention | None) -> None:
    """Counts those of a company, whose word stands in the noun ("wolf pack") or right after it."""
    if count := _companies().get(_company_within(animal.text)):
        animal.say((*animal.senses, Sense("number", count, WORD)))
        return
    if following is None or "action" in animal.fields or animal.part("kind") is PLURAL:
        return
    if (count := _companies().get(following.text)) and following.start <= animal.end + 1:
        animal.say((*animal.senses, Sense("number", count, WORD)))
        following.say((Sense("stop", "company", WORD),))


@cache
def _companies() -> dict[str, str]:
    """Words of company -> how many they are: a wolf pack is what "a pack of" wolves is."""
    roles = {role: line for role, line in table("grammar.toml")["words"].items() if role.startswith("count_")}
    counts = {entry: role.removeprefix("count_") for role, line in roles.items() for entry in split(line)}
    phrases = ((entry.split(" "), count) for entry, count in counts.items() if entry.isascii())
    found = {words[1]: count for words, count in phrases if len(words) == 3 and words[::2] == ["a", "of"]}
    return {word: count for word, count in found.items() if word not in _NO_COMPANY} | _COMPANY_HAN


def _company_within(noun: str) -> str:
    """The word of company in a noun of several words ("wolf pack", "flock of sheep")."""
    first, _, rest = noun.partition(" ")
    return first if rest.startswith("of ") else rest.rpartition(" ")[2]


def _is_single(mentions: list[Mention], place: int) -> bool:
    """Whether a plural is of one after all ("the deer runs"), or slipped in for the singular ("a women")."""
    if _is_invariable(mentions[place].text):
        return _is_one(mentions, place)
    if place + 1 < len(mentions) and mentions[place + 1].text == "'s":
        return False
    first = next((word for word in _words_before(mentions, place) if word.has("determiner", "count")), None)
    return first is not None and first.text in ("a", "an")


def _is_invariable(noun: str) -> bool:
    last = noun.rpartition(" ")[2]
    return plural(last) == last and " of " not in noun


def _is_one(mentions: list[Mention], place: int) -> bool:
    """Whether one is meant: by the article, else by the verb; "the deer" alone is one."""
    definite = False
    for word in _words_before(mentions, place):
        if "count" in word.fields or word.text in _SEVERAL:
            return False
        if word.text in _ONE:
            return True
        definite = definite or word.text == "the"
    by_verb = _by_verb(mentions[place + 1 : place + _REACH])
    return definite if by_verb is None else by_verb


def _words_before(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """Those that describe a noun, up to its article or number."""
    for mention in reversed(mentions[max(0, place - _REACH) : place]):
        determines = mention.has("determiner", "count")
        if not determines and mention.senses and not mention.has(*_BEFORE):
            return
        yield mention
        if determines:
            return


def _by_verb(following: list[Mention]) -> bool | None:
    """Whether the verb is one for a single doer; None where there is none, or it does not tell."""
    for mention in following:
        verb = mention.text.partition(" ")[0]
        if verb in _BEING_ONE or verb in _BEING_SEVERAL:
            return verb in _BEING_ONE
        if mention.part("action") is FINITE:
            return _is_of_one(verb)
        if not mention.has(*_BESIDE_VERBS) and not verb.endswith("ly"):
            return None
    return None


def _is_of_one(verb: str) -> bool | None:
    """ "runs": True, "run": False, "ran": None."""
    if verb.endswith("s") and not verb.endswith("ss"):
        return True
    third = lexicon().phrases.get((finite(verb)[1],), ())
    return False if any(sense.field == "action" for sense in third) else None
