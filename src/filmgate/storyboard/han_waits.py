"""Whom somebody waits for in Chinese: 等 before somebody is no "and so on" (等妈妈, not
猫、狗等动物), and whoever is only waited for is not there (小狗等主人回家)."""

from __future__ import annotations

from itertools import takewhile

from filmgate.storyboard.kinds import PEOPLE
from filmgate.storyboard.lexicon import Sense
from filmgate.storyboard.lexicon.sense import FINITE, WORD
from filmgate.storyboard.mention import Mention

_WAITING = "等"
_WAIT = (Sense("action", "wait", FINITE),)
_NOTHING = (Sense("stop", "awaited", WORD),)
_QUALIFYING = ("count", "attribute", "determiner")
_LISTING = frozenset("、和与")
_COMING = frozenset((None, "wait", "enter", "leave", "approach", "appear", "walk"))
"""What the awaited are to do: nothing else is told of them (等妈妈下班, not 等妈妈做饭)."""
_CLEARED = frozenset(("kind", "count", "action"))
_REACH = 4
_LONGEST = 6
"""So many words at most a clause has of those who are awaited."""


def concerns(texts: set[str]) -> bool:
    """Whether anybody waits."""
    return any(_WAITING in text for text in texts)


def settle(mentions: list[Mention]) -> None:
    """Has 等 tell a deed where somebody follows, and nobody is listed before it; empties whom it is for."""
    for place, mention in enumerate(mentions):
        small = mention.text == _WAITING and "stop" in mention.fields
        if small and _leads_to_somebody(mentions, place) and not _ends_list(mentions, place):
            mention.say(_WAIT)
        if _WAITING in mention.text and mention.get("action") == "wait":
            _clear(mentions, place)


def _clear(mentions: list[Mention], place: int) -> None:
    """Empties those who are waited for, and what they are to do, where the clause tells no more."""
    clause = list(takewhile(lambda m: "punctuation" not in m.fields, mentions[place + 1 :]))
    whom = next((at for at, m in enumerate(clause) if not m.has(*_QUALIFYING) or m.has("kind")), None)
    if whom is None or len(clause) > _LONGEST or clause[whom].get("kind") not in PEOPLE:
        return
    if all(m.get("action") in _COMING and not m.has("kind", "pronoun") for m in clause[whom + 1 :]):
        for mention in clause:
            mention.empty(_NOTHING, _CLEARED)


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
