"""Where somebody goes to do something, or is at it (去公园跑步, 正在厨房做饭): the place does nothing."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Sense
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_GOING = frozenset("去到来")
_BEING = frozenset(("正在", "仍在"))
"""Words that tell before a verb that it goes on, and before a place where."""
_THERE = (Sense("preposition", "在", WORD),)
_PLACES = ("setting",)
_NEAR = ("setting", "kind", "pronoun", "weather", "light")
"""What tells where somebody is who is at something (正在窗前写信, 正在她身旁睡觉)."""
_OF_PLACE = ("attribute", "count", "determiner", "quality", "mood")
_REACH = 6


def concerns(texts: set[str]) -> bool:
    return not (_GOING.isdisjoint(texts) and _BEING.isdisjoint(texts))


def settle(mentions: list[Mention]) -> None:
    """Has a small word for going or being lead to its place, where a deed follows."""
    for place, mention in enumerate(mentions):
        going = mention.text in _GOING and "stop" in mention.fields
        if (going and _has_errand(mentions, place, _PLACES)) or (
            mention.text in _BEING and _has_errand(mentions, place, _NEAR)
        ):
            mention.say(_THERE)


def _has_errand(mentions: list[Mention], going: int, places: tuple[str, ...]) -> bool:
    """Whether a place, and then a deed in the same clause, follow."""
    there = False
    for mention in mentions[going + 1 : going + 1 + _REACH]:
        if "punctuation" in mention.fields:
            return False
        if "action" in mention.fields:
            return there
        there = there or mention.has(*places)
        if not there and not mention.has(*_OF_PLACE) and mention.text != "的":
            return False
    return False
