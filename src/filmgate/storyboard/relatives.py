"""English clauses that tell more of whom a sentence is about, before its verb ("a widow whose kite is stuck
climbs up"): they end, the sentence comes back, and what is long past in them is not shown."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.clause import is_third_person
from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.inflection import is_past
from filmgate.storyboard.lexicon.sense import FINITE, PLURAL, WORD
from filmgate.storyboard.mention import Mention

ENCLOSED = "enclosed"
"""What a word says after which the sentence comes back to whom it was about."""
_OF_HEAD = frozenset(("who", "that", "which"))
_OF_OTHERS = frozenset(("whose", "whom"))
_ALL = _OF_HEAD | _OF_OTHERS
_OPENED = (Sense("clause", ENCLOSED, WORD),)
_CLOSED = (Sense("punctuation", ",", WORD), Sense("clause", ENCLOSED, WORD))
_NOTHING = (Sense("stop", "aside", WORD),)
_SHOWN = frozenset(("kind", "setting", "weather", "action", "sound", "time_of_day", "light", "pronoun"))
_DEEDS = frozenset(("action",))
_WITHIN_NOUN = ("determiner", "attribute", "count", "look", "mood", "quality")
_ADVERBIAL = ("speed", "mood", "negation", "then")
_NOUNS = ("kind", "body", "garment", "pronoun", "setting")
_BREAKS = ("punctuation", "clause", "then")
_PRESENT = frozenset(
    split("is, are, has, have, can, could, will, would, may, might, must, does, do, seems, looks")
)
_DONE = frozenset(split("had, was, were"))
_NEVER = frozenset(("never", "not"))
_VERB_OF_ONE = frozenset(("is", "has", "does"))
_VERB_OF_MANY = frozenset(("are", "have", "do"))
_PHRASE = 7
"""Words of a noun of the clause, at most."""
_REACH = 14
"""Words of such a clause, at most."""


def concerns(texts: set[str]) -> bool:
    """Whether a text may have such clauses."""
    return not _ALL.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Marks where those clauses begin and end."""
    for place in range(len(mentions) - 1, 0, -1):
        if mentions[place].text in _ALL:
            _close(mentions, place)


def _close(mentions: list[Mention], place: int) -> None:
    """Marks the clause that the word at a place opens, if the sentence's own verb comes after it."""
    head = place - 2 if mentions[place - 1].text == "," else place - 1
    if head < 0 or not _is_subject(mentions, head):
        return
    verb = _verb(mentions, place)
    end = verb and _end(mentions, verb, head, enclosed=head == place - 2)
    if not end:
        return
    others = not _is_of_head(mentions, place)
    for mention in mentions[place + 1 : end] if _is_over(mentions, place, verb) else ():
        mention.empty(_NOTHING, _SHOWN)
    if others and not any(m.has("kind", "pronoun") for m in mentions[place + 1 : verb]):
        for mention in mentions[verb:end]:
            mention.empty(_NOTHING, _DEEDS)  # of a part of the body, or of what it wears
    if others:
        mentions[place].say(_OPENED)
    if mentions[end].text != ",":
        start = mentions[end].start
        mentions.insert(end, Mention(",", start, start, _CLOSED))
    elif others:
        mentions[end].say(_CLOSED)


def _is_of_head(mentions: Sequence[Mention], place: int) -> bool:
    """Whether whoever is told of does what the clause tells ("who waits"; not "whom nobody saw")."""
    after = mentions[place + 1]
    return mentions[place].text in _OF_HEAD and not after.has("kind", "pronoun", "determiner", "body")


def _is_subject(mentions: Sequence[Mention], head: int) -> bool:
    """Whether the noun before is whom the sentence is about: no verb and no preposition leads to it."""
    if not mentions[head].has("kind", "reference") or mentions[head].part("action") is FINITE:
        return False
    first = True
    for mention in reversed(mentions[:head]):
        if mention.has(*_BREAKS):
            return True
        if first and not mention.has(*_WITHIN_NOUN) and mention.senses:
            first = False
            if mention.has("preposition"):
                return False
        if mention.part("action") is FINITE or mention.text in _PRESENT | _DONE or mention.text in _ALL:
            return False
    return True


def _verb(mentions: Sequence[Mention], place: int) -> int:
    """Where the clause's own verb stands; 0 if that is not told."""
    of_head, named = _is_of_head(mentions, place), False
    for at in range(place + 1, min(place + _PHRASE, len(mentions))):
        mention = mentions[at]
        if mention.has(*_BREAKS):
            return 0
        if mention.has(*_ADVERBIAL) or mention.text.endswith("ly"):
            continue
        if of_head:
            return at
        if named and _is_verb(mention):
            return at
        named = named or mention.has(*_NOUNS) or not mention.senses
    return 0


def _is_verb(mention: Mention) -> bool:
    word = mention.text.partition(" ")[0]
    if mention.part("action") is FINITE or word in _PRESENT | _DONE or is_past(word):
        return True
    return not mention.senses and word.endswith(("s", "ed"))


def _end(mentions: Sequence[Mention], verb: int, head: int, *, enclosed: bool) -> int:
    """Where the sentence goes on: at the comma before its verb, or at the verb; 0 if it does not."""
    several = mentions[head].part("kind") is PLURAL
    for at in range(verb + 1, min(verb + _REACH, len(mentions) - 1)):
        mention = mentions[at]
        if mention.text == "," and enclosed:
            return at if _goes_on(mentions, at + 1, several=several) else 0
        if mention.has(*_BREAKS) or mention.text in _ALL:
            return 0
        if not enclosed and _goes_on(mentions, at, several=several) and _is_own(mentions[at - 1]):
            return at
    return 0


def _is_own(before: Mention) -> bool:
    """Whether a verb after such a word may be the sentence's own: nothing joins it to the one before."""
    return before.text not in ("and", "or", "to") and not before.has("determiner", "pronoun", "negation")


def _goes_on(mentions: Sequence[Mention], place: int, *, several: bool) -> bool:
    """Whether a verb of one, or of many, comes next."""
    while place < len(mentions) - 1 and (
        mentions[place].has(*_ADVERBIAL) or mentions[place].text.endswith("ly")
    ):
        place += 1
    verb = mentions[place]
    word = verb.text.partition(" ")[0]
    if several:
        other = is_third_person(verb.text) or word.endswith(("ing", "ed")) or is_past(word)
        return word in _VERB_OF_MANY or (_is_deed(verb) and not other)
    return word in _VERB_OF_ONE or (_is_deed(verb) and is_third_person(verb.text))


def _is_deed(verb: Mention) -> bool:
    return (
        verb.part("action") is FINITE
        and (" " in verb.text or "kind" not in verb.fields)
        and not verb.by_camera
    )


def _is_over(mentions: Sequence[Mention], place: int, verb: int) -> bool:
    """Whether the clause tells of what is past, or never was, in a sentence of the present."""
    word = mentions[verb].text.partition(" ")[0]
    if any(m.text in _NEVER for m in mentions[place + 1 : verb + 2]):
        return True
    return word in _DONE or word.endswith("ed") or is_past(word)
