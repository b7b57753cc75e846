"""Old photographs that somebody holds: things, and not how the film looks ("he finds an old photo")."""

from __future__ import annotations

from filmgate.storyboard.lexicon import lexicon
from filmgate.storyboard.mention import Mention

_OLD = frozenset(("old photograph", "old photo", "old photographs", "old photos"))
_LIKE = frozenset(("like", "of", "as"))
"""A film that looks like one looks so."""
_ARTICLES = ("determiner", "count")


def concerns(texts: set[str]) -> bool:
    """Whether any of such words is an old photograph."""
    return not _OLD.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Has every old photograph that is one of several things be one."""
    for place, mention in enumerate(mentions):
        if mention.text in _OLD and "look" in mention.fields and _is_thing(mentions, place):
            mention.say(lexicon().phrases[("photograph",)])


def _is_thing(mentions: list[Mention], place: int) -> bool:
    """Whether it has an article or a number, shows nothing that is told, and nothing is likened to it."""
    if place == 0 or not mentions[place - 1].has(*_ARTICLES):
        return False
    after = mentions[place + 1].text if place + 1 < len(mentions) else ""
    return after != "of" and (place == 1 or mentions[place - 2].text not in _LIKE)
