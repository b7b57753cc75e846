"""Whoever is only waited for is not there ("a woman waits for her husband at the airport")."""

from __future__ import annotations

from filmgate.storyboard.kinds import PEOPLE
from filmgate.storyboard.lexicon import Sense
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_WAITS = ("wait", "awaits", "awaiting", "awaited")
_NOTHING = (Sense("stop", "awaited", WORD),)
_STREET = (Sense("prop", "city_street", WORD),)
_KIND = frozenset(("kind", "count"))
_RIDES = frozenset(("bus", "taxi", "tram"))
_ON_THE_WAY = ("determiner", "attribute", "count", "name")
_COMING = ("action", "clause", "and")
"""What tells that those who are awaited do something after all."""


def concerns(texts: set[str]) -> bool:
    """Whether anybody waits."""
    return any(text.startswith(_WAITS) for text in texts)


def settle(mentions: list[Mention]) -> None:
    """Empties whom somebody waits for, and the bus, which tells the street; not where more is told after."""
    for place, mention in enumerate(mentions):
        if mention.text.startswith(_WAITS) and "action" in mention.fields:
            awaited = _awaited(mentions, place)
            if awaited is None or any(one.has(*_COMING) for one in mentions[place + 1 :]):
                continue
            rides = awaited.get("kind") in _RIDES
            awaited.empty(_STREET if rides else _NOTHING, _KIND)
            if rides and awaited is mention:
                awaited.say((*awaited.senses, *_STREET))


def _awaited(mentions: list[Mention], verb: int) -> Mention | None:
    """Who or what stands right after "waits for"."""
    if mentions[verb].get("kind") in _RIDES:
        return mentions[verb]  # "waits for the bus"
    leads = mentions[verb].text.endswith((" for", "awaits", "awaiting", "awaited"))
    for mention in mentions[verb + 1 : verb + 7]:
        if leads and "kind" in mention.fields:
            return mention if mention.get("kind") in PEOPLE or mention.get("kind") in _RIDES else None
        if not leads and mention.text in ("up", "patiently", "alone"):
            continue
        leads = leads or mention.text == "for"
        if not leads or not (mention.text == "for" or mention.has(*_ON_THE_WAY)):
            return None
    return None
