"""Who does it as well and is named between commas: "a woman, along with a robot, dances" tells of both."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Sense
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_JOINING = frozenset(("along with", "together with", "as well as"))
_NOTHING = (Sense("stop", "alongside", WORD),)
_NAMING = ("determiner", "attribute", "count", "stop")
_BEING = frozenset(("is", "are", "was", "were"))
_REACH = 6
"""How many words after them the second comma stands at most."""


def concerns(texts: set[str]) -> bool:
    """Whether any of a text's words joins somebody so."""
    return not _JOINING.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Takes away the commas around whoever is joined so, if a verb follows the second."""
    for place, mention in enumerate(mentions):
        if mention.text not in _JOINING or not place or mentions[place - 1].text != ",":
            continue
        second = _end(mentions, place + 1)
        if second:
            for comma in (mentions[place - 1], mentions[second]):
                comma.say(_NOTHING)


def _end(mentions: list[Mention], place: int) -> int:
    """Where the comma stands after a noun alone, before a verb; 0 if none does."""
    named = False
    for at in range(place, min(place + _REACH, len(mentions) - 1)):
        mention = mentions[at]
        if mention.text == ",":
            verb = mentions[at + 1]
            leads = verb.has("action", "speed", "mood") or verb.text in _BEING
            return at if named and leads else 0
        named = named or mention.has("kind")
        if not mention.has("kind", *_NAMING):
            return 0
    return 0
