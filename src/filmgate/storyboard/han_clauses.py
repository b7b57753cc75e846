"""Chinese clauses that no comma parts: a pronoun that opens the next one (电梯坏了他就爬楼)."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

PRONOUNS = frozenset(("他", "她", "它", "他们", "她们", "它们", "我"))
_COMMA = (Sense("punctuation", ",", WORD),)
_DONE = "了"
_HANDLED = frozenset(
    split(
        "hold, carry, hug, catch, pull, push, attack, kiss, chase, give, shoot, look, wake, talk, point,"
        " throw, ride, eat, drink, approach, hide"
    )
)
"""Deeds to somebody, whom a pronoun right after them may name."""
_NOUNS = ("kind", "garment", "body", "setting", "filmword", "attribute", "prop")
_AFTER_PLACES = frozenset(
    ("里", "上", "下", "外", "中", "旁边", "里面", "上面", "下面", "外面", "前面", "后面")
)
_GOING_ON = frozenset(("stop", "speed", "mood", "preposition", "and", "then"))
_OWNED = frozenset(("的", "自己"))
_REACH = 4


def part(mentions: list[Mention]) -> None:
    """Sets a comma before every pronoun that opens a clause within a row of them."""
    acted, place = False, 0
    while place < len(mentions):
        mention = mentions[place]
        if "punctuation" in mention.fields or "then" in mention.fields:
            acted = False
        elif acted and mention.text in PRONOUNS and _opens(mentions, place):
            mentions.insert(place, Mention(",", mention.start, mention.start, _COMMA))
            acted = False
        acted = acted or "action" in mention.fields
        place += 1


def _opens(mentions: list[Mention], place: int) -> bool:
    """Whether what stands before a pronoun has ended, and a verb of its own follows."""
    before = mentions[place - 1]
    if before.text[-1] == _DONE:
        ended = before.text != _DONE or not _may_be_object(mentions, place)
    else:
        ended = before.text in _AFTER_PLACES or _ends_in_noun(before)
    return ended and _acts(mentions, place)


def _may_be_object(mentions: list[Mention], place: int) -> bool:
    """Whether the verb before 了 may be done to whom the pronoun means, whose verb follows at once."""
    verb = mentions[place - 2] if place > 1 else None
    after = mentions[place + 1] if place + 1 < len(mentions) else None
    handled = verb is not None and verb.get("action") in _HANDLED
    return handled and not (after is not None and "stop" in after.fields)


def _ends_in_noun(before: Mention) -> bool:
    """Whether a thing, a place or a quality stands before it, and nobody whom it stands for."""
    if "action" in before.fields:
        return "kind" in before.fields  # with its object: 包饺子
    return before.has(*_NOUNS) and "pronoun" not in before.fields and not before.has("name")


def _acts(mentions: list[Mention], place: int) -> bool:
    """Whether a verb follows a pronoun, past adverbs and what prepositions lead to."""
    following = mentions[place + 1 : place + 1 + _REACH]
    if not following or following[0].text in _OWNED or following[0].has("body", "kind", "garment"):
        return False
    led = False
    for mention in following:
        if "action" in mention.fields:
            return True
        led = led or "preposition" in mention.fields
        if not led and _GOING_ON.isdisjoint(mention.fields):
            return False
    return led
