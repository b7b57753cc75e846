"""Whom Chinese only tells to be drawn, sewn or printed on something (绣着凤凰的旗袍, 船帆上绣着狮子)."""

from __future__ import annotations

from itertools import pairwise

from filmgate.storyboard.kinds import PEOPLE
from filmgate.storyboard.lexicon import Sense
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

VERBS = frozenset(("绣着", "画着", "雕着", "刻着", "印", "绘", "绣", "雕", "刻"))
"""Words that tell, some of them with 着 or 有, what is to be seen on something."""
_LASTING = frozenset(("着", "有"))
_DOERS = frozenset(("kind", "pronoun", "action", "reference"))
_WITH = frozenset(("count", "attribute", "stop", "determiner"))
_ON = frozenset("上里侧面口襟背")
_ONE = "一把"
_NAMED = frozenset(("kind", "punctuation"))
_REACH = 6
_CHARACTER = "字"
_STOP = (Sense("stop", "picture", WORD),)


def settle(mentions: list[Mention], verb: int) -> None:
    """Has the picture that a verb tells of say nothing, nor the verb: nobody is there."""
    first = verb + 1
    if len(mentions[verb].text) == 1:
        if first == len(mentions) or mentions[first].text not in _LASTING:
            return
        first += 1
    picture = _picture(mentions, first)
    if not picture:
        return
    after = mentions[picture + 1].text if picture + 1 < len(mentions) else ""
    close = picture + 1
    if _is_described(mentions, verb, close) if after == "的" else _is_on_something(mentions, verb):
        _silence(mentions, verb, close)


def _picture(mentions: list[Mention], first: int) -> int:
    """Where the first noun stands after the verb; 0 if none follows."""
    for place in range(first, min(first + _REACH, len(mentions))):
        fields = mentions[place].fields
        if "kind" in fields:
            return place
        if (fields and _WITH.isdisjoint(fields)) or mentions[place].text == "的":
            return 0
    return 0


def _is_described(mentions: list[Mention], verb: int, close: int) -> bool:
    """Whether the verb's phrase tells of a thing that is counted, and of nobody who draws."""
    if not verb or not ("count" in mentions[verb - 1].fields or mentions[verb - 1].text == _ONE):
        return False
    for mention in mentions[close + 1 : close + _REACH]:
        if not _NAMED.isdisjoint(mention.fields):
            return mention.get("kind") not in PEOPLE
    return True


def _is_on_something(mentions: list[Mention], verb: int) -> bool:
    """Whether the clause opens with what the picture is on, and nobody is there to draw it."""
    before = mentions[verb - 1] if verb else None
    if before is None or before.text[-1:] not in _ON:
        return False
    for place in range(verb - 1, max(-1, verb - 1 - _REACH), -1):
        if "punctuation" in mentions[place].fields:
            return True
        if not _DOERS.isdisjoint(mentions[place].fields) and place < verb - 2:
            return False
    return True


def _silence(mentions: list[Mention], first: int, end: int) -> None:
    for mention in mentions[first:end]:
        if mention.fields and mention.fields != {"stop"}:
            mention.say(_STOP)


def is_written(texts: set[str]) -> bool:
    """Whether any of such words is a written character."""
    return _CHARACTER in texts


def settle_written(mentions: list[Mention]) -> None:
    """Has whatever is only the name of a character say nothing (写下一个龙字)."""
    for noun, mention in pairwise(mentions):
        if mention.text == _CHARACTER and "kind" in noun.fields and len(noun.text) == 1:
            noun.say(_STOP)
