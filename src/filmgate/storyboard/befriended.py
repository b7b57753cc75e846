"""Friends and neighbours who are told to be animals: "his friend the rabbit"."""

from __future__ import annotations

from filmgate.storyboard.kinds import ANIMALS
from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_RELATIONS = frozenset(
    split("friend, best friend, neighbor, neighbour, buddy, pal, companion, partner, sidekick, teacher, boss")
)
_OTHERS = frozenset(split("robot, alien, monster, dragon, ghost, snowman, mermaid, fairy, unicorn"))
_NOBODY = (Sense("stop", "friend", WORD),)


def concerns(texts: set[str]) -> bool:
    """Whether somebody may be told to be such."""
    return not _RELATIONS.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Has a word for a friend show nobody where "the" and an animal, or the like, follow."""
    for place, friend in enumerate(mentions[:-2]):
        if friend.text in _RELATIONS and mentions[place + 1].text == "the":
            kind = mentions[place + 2].get("kind")
            if kind in ANIMALS or kind in _OTHERS:
                friend.say(_NOBODY)
