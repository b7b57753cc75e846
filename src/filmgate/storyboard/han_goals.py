"""Whom or what a Chinese coverb leads to past what is told of it (对躺在床上的爷爷微笑, 向升起的国旗敬礼): it
does not do what comes next."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_COVERBS = frozenset(split("对, 向, 朝, 冲, 将, 把, 给, 对着, 向着, 朝着, 冲着, 面对, 面对着"))
_TELLING = frozenset(("action", "setting", "preposition", "indoors"))
_DESCRIBING = ("attribute", "count", "determiner", "quality")
_ENDING = frozenset(("punctuation", "clause", "then"))
WHOM = "whom"
_LEADS = (Sense("preposition", WHOM, WORD),)
_OF = "的"
_REACH = 9


def concerns(texts: set[str]) -> bool:
    """Whether such a word occurs."""
    return not _COVERBS.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Has the last word before whoever is led to lead there, as the coverb does."""
    for place, mention in enumerate(mentions):
        if mention.text in _COVERBS and "preposition" in mention.fields:
            _lead(mentions, place)


def _lead(mentions: list[Mention], coverb: int) -> None:
    told = False
    for place in range(coverb + 1, min(coverb + _REACH, len(mentions) - 1)):
        fields = mentions[place].fields
        if not _ENDING.isdisjoint(fields):
            return
        told = told or not _TELLING.isdisjoint(fields)
        if told and mentions[place].text[-1] == _OF and _is_noun(mentions, place + 1):
            mentions[place].say(_LEADS)
            return


def _is_noun(mentions: list[Mention], place: int) -> bool:
    """Whether a noun stands there, or after how that is."""
    while place < len(mentions) - 1 and mentions[place].has(*_DESCRIBING):
        place += 1
    return place < len(mentions) and "kind" in mentions[place].fields
