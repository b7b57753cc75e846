"""Things that somebody makes: that is work ("a girl makes a paper crane"), unless "make" makes others act."""

from __future__ import annotations

from dataclasses import replace

from filmgate.storyboard.kinds import ANIMALS, THINGS
from filmgate.storyboard.mention import Mention

_MAKING = frozenset(("makes", "making", "make"))
_MADE = (THINGS | ANIMALS) - {"coffee", "tea", "food", "cake", "door", "window", "phone"}
"""What is made by hand; who makes food or a call does something else."""
_DESCRIBING = ("attribute", "quality", "look")
_ARTICLES = frozenset(("a", "an", "some", "his", "her", "their"))
_REACH = 5


def concerns(texts: set[str]) -> bool:
    """Whether anybody makes anything."""
    return not _MAKING.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Has "makes" tell of work before a thing that is nobody's to act."""
    for place, mention in enumerate(mentions):
        if mention.text in _MAKING and mention.get("action") == "" and _is_made(mentions, place):
            mention.say(tuple(replace(s, value="work") if s.field == "action" else s for s in mention.senses))


def _is_made(mentions: list[Mention], verb: int) -> bool:
    """Whether a thing is the object of a verb and does nothing after it ("makes a coin vanish")."""
    for place in range(verb + 1, min(len(mentions), verb + _REACH)):
        noun = mentions[place]
        if "kind" in noun.fields:
            after = mentions[place + 1 : place + 2]
            return noun.get("kind") in _MADE and not (after and after[0].has("action"))
        if noun.text not in _ARTICLES and not noun.has(*_DESCRIBING):
            return False
    return False
