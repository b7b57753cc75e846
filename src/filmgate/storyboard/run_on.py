"""Several deeds of one subject in an English sentence without commas ("walks in orders a tea drinks it")."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.clause import is_third_person
from filmgate.storyboard.kinds import can
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.sense import FINITE
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.vocabulary import Action, SubjectKind

_BREAKS = frozenset(split("punctuation, clause, then, and, negation, dialogue, reference, weather, sound"))
_SUBJECTS = frozenset(split("he, she, they, who, which, that, we, i, you"))
RESUMING = frozenset(split("he, she, they, it, he's, she's, they're, it's"))
_IS = frozenset(("is", "are"))
_OBJECTS = frozenset(split("it, him, them, himself, herself, itself, themselves"))
_ADVERBS = ("speed", "mood")
_REACH = 12


def follows(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a verb tells the next deed of whoever did the one before it, and is no verb of the noun that
    stands right before it."""
    if not _tells(mentions[place]) or not _is_past_object(mentions, place):
        return False
    for before in range(place - 1, max(-1, place - _REACH), -1):
        other = mentions[before]
        if not _BREAKS.isdisjoint(other.fields) or other.text in _SUBJECTS:
            return False
        if _tells(other):
            return True
    return False


def restarts(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a pronoun begins another sentence after words of where or with what, without a mark ("sits at a
    bus stop she's reading a message")."""
    if place + 1 >= len(mentions) or mentions[place].text not in RESUMING:
        return False
    before = mentions[place - 1]
    if not before.has("setting", "body", "garment", "weather", "time_of_day") or before.has("clause"):
        return False
    return "action" in mentions[place + 1].fields or mentions[place + 1].text in _IS


def _tells(verb: Mention) -> bool:
    """Whether it is a verb in the third person that somebody does."""
    return (
        is_third_person(verb.text) and verb.part("action") is FINITE and not (verb.negated or verb.by_camera)
    )


def _is_past_object(mentions: Sequence[Mention], place: int) -> bool:
    """Whether what stands right before a verb belongs to the verb before that one: "it" after a verb, or a
    noun that does no such thing itself."""
    verb = mentions[place]
    while place > 1 and mentions[place - 1].has(*_ADVERBS):
        place -= 1
    before = mentions[place - 1]
    if before.text in _OBJECTS:
        return place > 1 and mentions[place - 2].has("action") and not mentions[place - 2].has("kind")
    if before.has("pronoun", "name"):
        return False
    kind = before.get("kind")
    return kind is None or not can(SubjectKind(kind), Action(verb.get("action") or "stand"))
