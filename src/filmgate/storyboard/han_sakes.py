"""For whose sake, in whose company or beyond whom a Chinese deed is done: 为 before somebody and a verb
(为孩子盖上被子) is no "is", and whoever follows 陪 or 比 does nothing alone (陪着妈妈散步, 比弟弟跑得快)."""

from __future__ import annotations

from itertools import takewhile

from filmgate.storyboard.lexicon import Sense
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_COVERBS = {word: (Sense("preposition", word, WORD),) for word in "为陪比同随"}
_SOMEBODY = ("kind", "pronoun")
_PERSON = "人"
_QUALIFYING = ("count", "attribute", "determiner", "stop")


def concerns(texts: set[str]) -> bool:
    """Whether any of the words occurs."""
    return not _COVERBS.keys().isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Has every such word that leads to somebody, and then to a deed, be as 给 is."""
    for place, mention in enumerate(mentions):
        coverb = _COVERBS.get(mention.text)
        if coverb and _leads_to_deed(mentions, place) and _is_of_somebody(mentions, place):
            mention.say(coverb)


def _leads_to_deed(mentions: list[Mention], place: int) -> bool:
    """Whether somebody comes next, and a verb after them in the clause."""
    clause = list(takewhile(lambda m: "punctuation" not in m.fields, mentions[place + 1 :]))
    named = next((at for at, m in enumerate(clause) if _names(m) or not m.has(*_QUALIFYING)), None)
    if named is None or not _names(clause[named]):
        return False
    return any("action" in m.fields for m in clause[named + 1 :])


def _is_of_somebody(mentions: list[Mention], place: int) -> bool:
    """Whether whoever does it is named in the clause, or went before it (not 主体为一只猫)."""
    before = list(takewhile(lambda m: "punctuation" not in m.fields, reversed(mentions[:place])))
    return not before or any(_names(m) or m.has("action") for m in before)


def _names(mention: Mention) -> bool:
    return mention.has(*_SOMEBODY) or mention.text == _PERSON
