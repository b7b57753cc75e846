"""Verbs made of nouns ("books a ticket", "mirrors his moves"), and participles as adjectives."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from filmgate.storyboard import adjectives
from filmgate.storyboard.kinds import ANYBODY
from filmgate.storyboard.lexicon import Phrase, Sense, lexicon, split, table, turned
from filmgate.storyboard.lexicon.inflection import participle
from filmgate.storyboard.lexicon.sense import FINITE, PARTICIPLE, PLURAL, WORD
from filmgate.storyboard.mention import AnyOf, Mention

_OBJECTS = frozenset(
    split(
        "a, an, the, his, her, their, its, my, him, them, it, himself, herself, itself, themselves, another"
    )
)
"""Words that begin the object of a verb, and never follow the plural of a noun."""
_OBJECTS_OF_SEVERAL = _OBJECTS | {"each", "one"}
_SEEN = frozenset(("kind", "weather"))
"""What a verb of the table has for an object without an article ("watches snow")."""
_PRONOUNS = frozenset(split("him, them, it, himself, herself, itself, themselves"))
_NOUNS = frozenset(
    ("kind", "setting", "garment", "body", "sound", "attribute", "filmword", "stand_in", "place")
)
_ANIMATE = frozenset((*table("people.toml")["noun"], *table("animals.toml")["noun"]))
_REACH = 10
_ROW = 12
"""How many mentions back the deed before may stand in a row of them."""
_ADVERBS = AnyOf("mood", "speed")
_BREAKING = AnyOf("action", "punctuation", "and", "clause", "then")
_WHERE = AnyOf("preposition", "setting")
_OPENS = (Sense("action", "open", FINITE),)
_LEADING = AnyOf("and", "then")
_INVERTED = {
    "rose": (Sense("action", "rise", FINITE),),
    "steps": (Sense("action", "approach", FINITE),),
}
"""Nouns that are verbs before an article."""
_SWELLING = frozenset(
    split(
        "music, score, soundtrack, drums, strings, beat, bass, percussion, orchestra, synths, piano,"
        " tension, suspense, anticipation, excitement, dread, pressure, momentum, intensity, emotion"
    )
)
"""What builds, and is no building."""
_BUILDS = (Sense("stop", "building", WORD),)
_ARTICLES = frozenset(("a", "an", "the"))
_BETWEEN = {
    noun: (Sense("action", deed, FINITE),)
    for deed, nouns in (
        ("fight", "duel, battle, fight, brawl, clash, showdown, fistfight, swordfight"),
        ("talk", "conversation, argument, chat, quarrel, dialogue, debate, discussion"),
        ("dance", "dance, waltz, tango"),
        ("hug", "hug, embrace"),
        ("kiss", "kiss"),
        ("run", "race"),
        ("chase", "chase"),
    )
    for noun in split(nouns)
}
"""What those do "between" whom it is."""


_TOLD_APART = {"building", "open"} | _BETWEEN.keys() | _INVERTED.keys()
"""Words that have rules of their own."""


def may_be_verb(noun: str) -> bool:
    """Whether a noun of the tables may be a verb by the words around it."""
    return noun[-1] == "s" or noun in _TOLD_APART or f"{noun}s" in _told()


def verb(
    texts: Phrase, place: int, senses: tuple[Sense, ...], mentions: list[Mention]
) -> tuple[Sense, ...] | None:
    """What the word at a place says as a verb, if it is one by the words around it, and a noun to the tables
    or listed as made of one."""
    word = texts[place]
    if word == "building" and mentions and mentions[-1].text.rpartition(" ")[2] in _SWELLING:
        return _BUILDS
    if word in _BETWEEN and texts[place + 1 : place + 2] == ("between",):
        return _BETWEEN[word]
    if word == "open" and mentions and texts[place + 1 : place + 2] and mentions[-1].has("and", "then"):
        return _OPENS if texts[place + 1] in _OBJECTS else None
    if word == "open" and mentions and _swing_open(mentions):
        return _OPENS
    if word in _INVERTED and mentions and _is_inverted(mentions, texts[place + 1 : place + 2]):
        return _INVERTED[word]
    if not mentions or len(word) < 4 or word == "moves" or texts[place + 1 : place + 2] == ():
        return None
    if not senses and (told := _participles().get(word)):
        return (Sense("action", told, PARTICIPLE),) if texts[place + 1] in _OBJECTS else None
    if word[-1] != "s":
        return _of_several(texts, place, mentions)
    told = _told().get(word)
    if not _is_object(texts[place + 1], told):
        return None
    before = next((m for m in reversed(mentions[-3:]) if not _ADVERBS[m.fields]), None)
    if before is None:
        return None
    after_object = before.text == "," or not before.fields.isdisjoint(_NOUNS)
    goes_on = after_object and told is not None and texts[place + 1] in _OBJECTS
    if not (_may_act(before) or (goes_on and _has_acted(mentions)) or is_awaited(mentions)):
        return _before_pronoun(texts, place, senses, before)
    if verbs := tuple(s for s in senses if s.field == "action"):
        return verbs if senses[0].field in _NOUNS else None
    if any(s.field not in _NOUNS and not (told and s.field == "stop") for s in senses) or not (
        senses or told
    ):
        return None
    return (Sense("action", told or "work", FINITE),)


def _swing_open(mentions: list[Mention]) -> bool:
    """Whether doors or windows stand right before, and nobody has them so ("with all windows open")."""
    last = mentions[-1]
    swinging = last.get("kind") in ("door", "window") and last.part("kind") is PLURAL
    return swinging and not any(m.text in ("with", "leave", "leaves", "keeps") for m in mentions[-5:])


def _is_inverted(mentions: list[Mention], after: Phrase) -> bool:
    """Whether a word is a verb before whoever does it ("out of the sea rose the serpent")."""
    last = mentions[-1]
    if not after or after[0] not in _ARTICLES or last.text in _OBJECTS:
        return False
    return not last.has("attribute", "count", "negation", "action", "and", "punctuation", "preposition")


def _of_several(texts: Phrase, place: int, mentions: list[Mention]) -> tuple[Sense, ...] | None:
    """What a word of the table says as the verb of several ("workers file the papers")."""
    told = _told().get(f"{texts[place]}s")
    if told is None or texts[place + 1] not in _OBJECTS_OF_SEVERAL:
        return None
    doers = mentions[-1]
    by_several = doers.part("kind") is PLURAL or doers.get("kind") == "crowd"
    return (Sense("action", told, FINITE),) if by_several and doers.get("kind") in _ANIMATE else None


def _before_pronoun(
    texts: Phrase, place: int, senses: tuple[Sense, ...], before: Mention
) -> tuple[Sense, ...] | None:
    """What a word that may be a verb says between a noun and a pronoun ("a cat with fleas watches him")."""
    if texts[place + 1] not in _PRONOUNS or before.fields.isdisjoint(_NOUNS):
        return None
    return tuple(s for s in senses if s.field == "action") or None


def _is_object(word: str, told: str | None) -> bool:
    """Whether a word begins an object; after a verb of the table any noun does ("waters tomatoes")."""
    if word in _OBJECTS:
        return True
    if told is None or not word.endswith("s"):
        return False
    return any(s.field in _SEEN for s in lexicon().phrases.get((word,), ()))


def _has_acted(mentions: list[Mention]) -> bool:
    return any(m.part("action") is FINITE for m in mentions[-_ROW:])


def _may_act(before: Mention) -> bool:
    """Whether somebody who acts, or what goes on about them, stands right before."""
    if _LEADING[before.fields]:
        return True
    if "pronoun" in before.fields:
        return "determiner" not in before.fields
    if before.text in ANYBODY:
        return True
    return before.get("kind") in _ANIMATE and before.part("kind") is not PLURAL


def is_awaited(mentions: list[Mention], *, by_several: bool = False) -> bool:
    """Whether the sentence is about somebody, or several, who have not had a verb yet, but words of where or
    with what ("a cat on the windowsill watches them")."""
    is_within = False
    for at in range(len(mentions) - 1, max(-1, len(mentions) - 1 - _REACH), -1):
        mention = mentions[at]
        if mention.text == "," and adjectives.joins(mentions, at):
            continue
        if _BREAKING[mention.fields]:
            return False
        if _WHERE[mention.fields]:
            is_within = mention.text != "of"
        elif is_within and mention.get("kind") in _ANIMATE:
            return (mention.part("kind") is PLURAL) is by_several
    return False


def state(word: str) -> tuple[Sense, ...]:
    """What a past participle before its noun says that the noun does ("a parked car")."""
    action = turned("idioms.toml", "state").get(word)
    return (Sense("action", action, PARTICIPLE),) if action else ()


@cache
def _participles() -> dict[str, str]:
    """Their participles ("pocketing"), by the plural's stem."""
    return {participle(word.removesuffix("s")): action for word, action in _told().items()}


def _told() -> Mapping[str, str]:
    """The nouns that are verbs, with an `s`, and the deed of each."""
    return turned("idioms.toml", "denominal")
