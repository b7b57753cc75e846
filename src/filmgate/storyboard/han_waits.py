"""Whom somebody waits for in Chinese: 等 before somebody is no "and so on" (等妈妈, not 猫、狗等动物)."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Sense
from filmgate.storyboard.lexicon.sense import FINITE
from filmgate.storyboard.mention import Mention

_WAITING = "等"
_WAIT = (Sense("action", "wait", FINITE),)
_QUALIFYING = ("count", "attribute", "determiner")
_LISTING = frozenset("、和与")
_REACH = 4


def concerns(texts: set[str]) -> bool:
    """Whether the word occurs."""
    return _WAITING in texts


def settle(mentions: list[Mention]) -> None:
    """Has 等 tell a deed where somebody follows, and nobody is listed before it."""
    for place, mention in enumerate(mentions):
        small = mention.text == _WAITING and "stop" in mention.fields
        if small and _leads_to_somebody(mentions, place) and not _ends_list(mentions, place):
            mention.say(_WAIT)


def _leads_to_somebody(mentions: list[Mention], place: int) -> bool:
    """Whether somebody or something named comes next."""
    for mention in mentions[place + 1 : place + _REACH]:
        if mention.has("kind", "pronoun"):
            return mention.text != "人"
        if not mention.has(*_QUALIFYING):
            return False
    return False


def _ends_list(mentions: list[Mention], place: int) -> bool:
    """Whether several are named right before it."""
    for mention in reversed(mentions[:place]):
        if mention.text in _LISTING:
            return True
        if mention.has("punctuation", "action", "preposition"):
            return False
    return False
