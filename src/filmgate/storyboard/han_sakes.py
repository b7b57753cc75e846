"""For whose sake a Chinese deed is done: 为 before somebody and a verb (为孩子盖上被子) is no "is"."""

from __future__ import annotations

from itertools import takewhile

from filmgate.storyboard.lexicon import Sense
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_FOR = "为"
_COVERB = (Sense("preposition", _FOR, WORD),)
_SOMEBODY = ("kind", "pronoun")
_QUALIFYING = ("count", "attribute", "determiner", "stop")


def concerns(texts: set[str]) -> bool:
    """Whether the word occurs."""
    return _FOR in texts


def settle(mentions: list[Mention]) -> None:
    """Has every 为 that leads to somebody, and then to what is done for them, be as 给 is."""
    for place, mention in enumerate(mentions):
        if mention.text == _FOR and _leads_to_deed(mentions, place) and _is_of_somebody(mentions, place):
            mention.say(_COVERB)


def _leads_to_deed(mentions: list[Mention], place: int) -> bool:
    """Whether somebody comes next, and a verb after them in the clause."""
    clause = list(takewhile(lambda m: "punctuation" not in m.fields, mentions[place + 1 :]))
    named = next((at for at, m in enumerate(clause) if not m.has(*_QUALIFYING) or m.has(*_SOMEBODY)), None)
    if named is None or not clause[named].has(*_SOMEBODY):
        return False
    return any("action" in m.fields for m in clause[named + 1 :])


def _is_of_somebody(mentions: list[Mention], place: int) -> bool:
    """Whether whoever does it is named in the clause, or went before it (not 主体为一只猫)."""
    before = list(takewhile(lambda m: "punctuation" not in m.fields, reversed(mentions[:place])))
    return not before or any(m.has(*_SOMEBODY, "action") for m in before)
