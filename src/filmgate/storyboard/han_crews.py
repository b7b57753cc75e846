"""A noun and right after it how many they are (闺蜜三人, 师徒四人)."""

from __future__ import annotations

from filmgate.storyboard.kinds import PEOPLE
from filmgate.storyboard.lexicon import Sense
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_TOLD = {"三人": "3", "三个人": "3", "两人": "2", "二人": "2", "两个人": "2"}
_PEOPLE = "人"
_LED_BY = ("count", "and", "kind")
_NOT_COUNTED = frozenset(("family", "couple"))
"""Kinds that stand for several already."""


def concerns(texts: set[str]) -> bool:
    """Whether some people are counted."""
    return _PEOPLE in texts or not texts.isdisjoint(_TOLD)


def settle(mentions: list[Mention]) -> None:
    """Has the number stand before the noun, as it does elsewhere."""
    for place, noun in enumerate(mentions[:-1]):
        kind = noun.get("kind")
        if kind not in PEOPLE or kind in _NOT_COUNTED or "action" in noun.fields:
            continue
        if place and mentions[place - 1].has(*_LED_BY):
            continue  # 三个女孩, 男孩和女孩两人
        if (number := _number(mentions, place + 1)) and noun.end == mentions[place + 1].start:
            last = mentions[place + 1]
            last.text, noun.text = noun.text, last.text
            last.say(noun.senses)
            noun.say((Sense("count", number, WORD),))


def _number(mentions: list[Mention], place: int) -> str | None:
    """How many people the words at a place count; the word for people says nothing then."""
    if (told := _TOLD.get(mentions[place].text)) is not None:
        return told
    counted = "count" in mentions[place].fields and place + 1 < len(mentions)
    if not counted or mentions[place + 1].text != _PEOPLE or mentions[place].text in ("一", "每"):
        return None
    mentions[place + 1].say((Sense("stop", _PEOPLE, WORD),))
    return mentions[place].get("count")
