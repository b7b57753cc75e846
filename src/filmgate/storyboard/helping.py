"""Whoever helps somebody across a street or up the stairs walks along with them."""

from __future__ import annotations

from dataclasses import replace

from filmgate.storyboard.kinds import ANIMATE
from filmgate.storyboard.mention import Mention

_HELPING = frozenset(("helps", "help", "helping", "helped"))
_WHERE = frozenset(
    ("across", "up", "down", "over", "into", "out of", "onto", "off", "through", "out", "along")
)
_DESCRIBING = ("determiner", "attribute", "count", "mood", "quality", "name")
_REACH = 6


def concerns(texts: set[str]) -> bool:
    """Whether anybody helps."""
    return not _HELPING.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Has "helps" tell of a walk where it leads somebody somewhere."""
    for place, mention in enumerate(mentions):
        if mention.text in _HELPING and mention.get("action") == "" and _leads(mentions, place):
            mention.say(tuple(replace(s, value="walk") if s.field == "action" else s for s in mention.senses))


def _leads(mentions: list[Mention], verb: int) -> bool:
    """Whether somebody stands right after a verb, and right after them where they are helped to."""
    for place in range(verb + 1, min(len(mentions) - 1, verb + _REACH)):
        noun = mentions[place]
        if "kind" in noun.fields or ("pronoun" in noun.fields and not noun.has("determiner")):
            who = noun.get("kind") in ANIMATE or "pronoun" in noun.fields
            to = mentions[place + 2 : place + 3]  # not "helps him up and laughs"
            led = bool(to) and to[0].has("determiner", "setting", "kind")
            return who and led and mentions[place + 1].text in _WHERE
        if not noun.has(*_DESCRIBING):
            return False
    return False
