"""Planets that somebody is on, which are the ground and no ball in the sky ("a robot on a dead planet")."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import NOUN
from filmgate.storyboard.mention import Mention

_WORLDS = frozenset(
    split("planet, planets, blue planet, desert planet, ice planet, jungle planet, 星球, 行星")
)
_ON = frozenset(split("on, across, onto, upon, explore, explores, exploring, explored"))
_ON_HAN = frozenset(("上", "上的", "表面", "表面上"))
_QUALIFYING = ("attribute", "determiner", "mood", "light", "quality", "speed", "count", "stop", "setting")
_GROUND = (Sense("setting", "planet_surface", NOUN),)
_REACH = 5


def concerns(texts: set[str]) -> bool:
    """Whether any of such words is a planet."""
    return not _WORLDS.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Has every planet that somebody is on say so."""
    for place, mention in enumerate(mentions):
        if mention.text in _WORLDS and mention.get("kind") == "planet" and _is_ground(mentions, place):
            mention.say(_GROUND)


def _is_ground(mentions: list[Mention], place: int) -> bool:
    """Whether a preposition leads to it, past its adjectives, known or not; in Chinese one follows it."""
    if mentions[place].text > "z":
        return place + 1 < len(mentions) and mentions[place + 1].text in _ON_HAN
    for before in reversed(mentions[max(0, place - _REACH) : place]):
        if before.text.rpartition(" ")[2] in _ON:
            return True
        if before.fields and not before.has(*_QUALIFYING):
            return False
    return False
