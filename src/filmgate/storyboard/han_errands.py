"""Where somebody goes to do something (去公园跑步, 到厨房做饭): the place does nothing."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Sense
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_GOING = frozenset("去到来")
_THERE = (Sense("preposition", "在", WORD),)
_OF_PLACE = ("attribute", "count", "determiner", "quality", "mood")
_REACH = 6


def concerns(texts: set[str]) -> bool:
    return not _GOING.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Has a small word for going lead to its place, where a deed follows."""
    for place, mention in enumerate(mentions):
        if mention.text in _GOING and "stop" in mention.fields and _has_errand(mentions, place):
            mention.say(_THERE)


def _has_errand(mentions: list[Mention], going: int) -> bool:
    """Whether a place, and then a deed in the same clause, follow."""
    there = False
    for mention in mentions[going + 1 : going + 1 + _REACH]:
        if "punctuation" in mention.fields:
            return False
        if there and "action" in mention.fields:
            return True
        there = there or "setting" in mention.fields
        if not there and not mention.has(*_OF_PLACE) and mention.text != "的":
            return False
    return False
