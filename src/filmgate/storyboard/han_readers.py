"""What is done to a thing with a word between in Chinese: who 看完 or 看了 a book reads it."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import FINITE
from filmgate.storyboard.mention import Mention

_READ = (Sense("action", "read", FINITE),)
_LOOKING = frozenset(split("看, 看着, 看完, 看过, 看起, 看了, 看了看, 看一看, 看看"))
_WRITTEN = frozenset(("book", "letter"))
_BETWEEN = ("stop", "count", "attribute", "determiner", "quality")
_ENDING = ("punctuation", "stop", "then", "and")
_ABOUT = frozenset("的里中上")
"""How words begin after it that lead to what is in it (书里的插画)."""
_REACH = 5


def concerns(texts: set[str]) -> bool:
    """Whether any of the words occurs."""
    return not _LOOKING.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Has whoever looks at a book or a letter, and at nothing in it or about it, read."""
    for place, mention in enumerate(mentions):
        if mention.text in _LOOKING and mention.get("action") == "look" and _is_read(mentions, place):
            mention.say(_READ)


def _is_read(mentions: list[Mention], place: int) -> bool:
    """Whether what is written comes next, and ends the clause or is followed by a small word."""
    for at in range(place + 1, min(place + _REACH, len(mentions))):
        mention = mentions[at]
        if mention.get("kind") in _WRITTEN:
            after = mentions[at + 1] if at + 1 < len(mentions) else None
            return after is None or (after.has(*_ENDING) and after.text[0] not in _ABOUT)
        if not mention.has(*_BETWEEN):
            return False
    return False
