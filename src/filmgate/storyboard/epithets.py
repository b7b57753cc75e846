"""What films of nature call an animal that they have named: "the predator", "the gentle giants", "the
acrobats" are the shark, the whales and the dolphins of the sentence before."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from filmgate.storyboard.lexicon import Sense, split, table
from filmgate.storyboard.lexicon.inflection import plural
from filmgate.storyboard.lexicon.sense import NOUN, PLURAL
from filmgate.storyboard.mention import Mention

_ANIMALS = frozenset(table("animals.toml")["noun"])
_PEOPLE = frozenset(table("people.toml")["noun"]) - {"monster"}
_LIKE_PEOPLE = "any"
"""The line of what people are called as well: of animals only where nobody else is there."""
_RULERS = frozenset(split("king, queen, ruler, monarch, emperor, lord"))
"""They are an animal only with their realm ("the king of the Arctic")."""
_DEFINITE = frozenset(split("the, these, this, both, two"))
_OF_PEOPLE = frozenset(
    split(
        "rifle, gun, bow, arrow, arrows, spear, spears, trap, traps, knife, camp, jeep, axe, boots, hat,"
        " tent, binoculars, camera, he, him, his, men, man, people, human, humans"
    )
)
"""Words of a sentence that is about people after all."""
_DESCRIBING = ("attribute", "mood", "quality", "speed", "count")
_NOUN = frozenset(("kind", "setting", "garment", "attribute", "body", "name"))
_REACH = 4


def concerns(texts: set[str]) -> bool:
    """Whether any of a text's words may be such a name."""
    return not texts.isdisjoint(_named())


def settle(mentions: list[Mention]) -> None:
    """Has such a word say the kind of the animal that was named last and may be called so."""
    told = _named()
    for place, mention in enumerate(mentions):
        if mention.text not in told or not _is_name(mentions, place):
            continue
        kinds, several = told[mention.text]
        if not kinds and _is_about_people(mentions, place):
            continue
        before = mentions[:place]
        if kind := _apposed(before, mention.text) or _called_so(before, kinds, several=several):
            mention.say((Sense("kind", kind, PLURAL if several else NOUN),))


def _is_name(mentions: Sequence[Mention], place: int) -> bool:
    """Whether the word has its article and is no half of another noun ("the giant squid")."""
    start = place
    while start > max(0, place - _REACH) and _describes(mentions[start - 1]):
        start -= 1
    articles = mentions[max(0, start - 1) : max(start, min(start + 1, place))]
    if all(m.text not in _DEFINITE for m in articles):
        return False
    after = mentions[place + 1] if place + 1 < len(mentions) else None
    if mentions[place].text in _RULERS:
        return after is not None and after.text in ("of", "of the")
    if after is None:
        return True
    unknown = not after.senses and after.text.isalpha() and not after.text.endswith(("s", "ed", "ly"))
    noun = not _NOUN.isdisjoint(after.fields) and "action" not in after.fields
    return not (after.text == "'s" or unknown or noun)


def _describes(mention: Mention) -> bool:
    return mention.has(*_DESCRIBING) or (not mention.senses and mention.text.isalpha())


def _is_about_people(mentions: Sequence[Mention], place: int) -> bool:
    """Whether the text has named anybody, or the sentence tells of what people have."""
    told = _named()
    if any(m.get("kind") in _PEOPLE and m.text not in told for m in mentions[:place]):
        return True
    ahead = mentions[place + 1 :]
    end = next((at for at, m in enumerate(ahead) if m.ends_sentence), len(ahead))
    return any(m.text in _OF_PEOPLE for m in ahead[:end])


def _apposed(before: Sequence[Mention], word: str) -> str | None:
    """The kind of the animal that the same word has told of before ("a cheetah mother … the mother")."""
    for animal, told in pairwise(before):
        if told.text == word and animal.get("kind") in _ANIMALS:
            return animal.get("kind")
    return None


def _called_so(before: Sequence[Mention], kinds: frozenset[str], *, several: bool) -> str | None:
    """The kind of the last animal that may be called so: one of many only if none was named alone."""
    fitting = [m for m in reversed(before) if m.get("kind") in (kinds or _ANIMALS)]
    alike = [m for m in fitting if _is_of_many(m) is several]
    named = alike or ([] if several else fitting)
    return named[0].get("kind") if named else None


def _is_of_many(mention: Mention) -> bool:
    return mention.part("kind") is PLURAL or "number" in mention.fields


@cache
def _named() -> dict[str, tuple[frozenset[str], bool]]:
    """A word -> the kinds that it may mean, all if none are told, and whether it means several."""
    found: dict[str, tuple[frozenset[str], bool]] = {}
    for kinds, line in table("anaphora.toml")["epithets"].items():
        meant = frozenset() if kinds == _LIKE_PEOPLE else frozenset(split(kinds))
        for word in split(line):
            found[word] = (meant, False)
            found[plural(word)] = (meant, True)
    return found
