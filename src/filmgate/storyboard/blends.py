"""What something is a blend of: "a cross between a cat and a dragon" shows neither."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_BLENDS = frozenset(split("blend, mix, mixture, cross, hybrid, fusion, combination, amalgam, crossbreed"))
_LEADING = frozenset(("of", "between"))
_SINGLE = frozenset(("a", "an"))
_NOTHING = (Sense("stop", "blended", WORD),)
_DESCRIBING = ("attribute", "quality", "mood", "look")
_REACH = 10


def concerns(texts: set[str]) -> bool:
    """Whether any of a prompt's words may stand for a blend."""
    return not _BLENDS.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Empties the single beings that something is blended of; "a mix of dogs and cats" is there."""
    for place, mention in enumerate(mentions[:-1]):
        if mention.text in _BLENDS and mentions[place + 1].text in _LEADING:
            for part in _parts(mentions[place + 2 : place + _REACH]):
                part.say(_NOTHING)


def _parts(following: list[Mention]) -> list[Mention]:
    """The nouns of "a lion and an eagle", if there are two of them."""
    nouns: list[Mention] = []
    opened = False
    for mention in following:
        if mention.text in _SINGLE:
            opened = True
        elif "kind" in mention.fields and opened:
            nouns.append(mention)
            opened = False
        elif not (opened or "and" in mention.fields or mention.has(*_DESCRIBING)):
            break
    return nouns if len(nouns) > 1 else []
