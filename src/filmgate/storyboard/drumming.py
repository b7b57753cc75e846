"""English "drums" as a verb: rain that drums on a roof is no instrument, and a girl who drums plays."""

from __future__ import annotations

from filmgate.storyboard.kinds import ANIMATE
from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import FINITE, WORD
from filmgate.storyboard.mention import Mention

_NOTHING = (Sense("stop", "drumming", WORD),)
_PLAYS = (Sense("action", "play_music", FINITE),)
_DRUMS = frozenset(("drum", "drums"))
_BEATING = frozenset(
    split(
        "hail, sleet, raindrops, drops, water, hooves, hoofs, heels, feet, boots, fingers, knuckles,"
        " fingertips, heart, pulse, blood, waves, surf, engine, bass, pistons, rain"
    )
)
"""What drums on something."""
_ON = frozenset(split("on, against, upon, over, down, at, in, into"))
_OWNERS = ("determiner", "count", "attribute")


def concerns(texts: set[str]) -> bool:
    """Whether a text has the word."""
    return not _DRUMS.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Has it tell the deed where something stands before it that drums."""
    for place in range(1, len(mentions)):
        mention, before = mentions[place], mentions[place - 1]
        if mention.text not in _DRUMS or "kind" not in mention.fields:
            continue
        if before.text in _BEATING or before.has("weather", "body"):
            mention.say(_NOTHING)
        elif before.get("kind") in ANIMATE and _leads_on(mentions, place + 1):
            mention.say(_PLAYS)


def _leads_on(mentions: list[Mention], place: int) -> bool:
    """Whether what is drummed on follows, with its article."""
    following = [*mentions[place : place + 2], Mention("", 0, 0), Mention("", 0, 0)]
    return following[0].text in _ON and following[1].has(*_OWNERS)
