"""What somebody has along in Chinese does nothing of its own if it is a thing (带着风筝跑, not 带着狗跑)."""

from __future__ import annotations

from filmgate.storyboard.kinds import THINGS
from filmgate.storyboard.lexicon import Sense
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_BEARING = "带着"
_WITH = (Sense("preposition", "with", WORD),)
_QUALIFYING = ("count", "attribute", "determiner", "stop")
_REACH = 6


def concerns(texts: set[str]) -> bool:
    """Whether the word occurs."""
    return _BEARING in texts


def settle(mentions: list[Mention]) -> None:
    """Has the word lead to a thing, and join nobody to it."""
    for place, mention in enumerate(mentions):
        if mention.text == _BEARING and "and" in mention.fields:
            near = mentions[place + 1 : place + _REACH]
            noun = next((m for m in near if not m.has(*_QUALIFYING)), None)
            if noun is not None and noun.get("kind") in THINGS:
                mention.say(_WITH)
