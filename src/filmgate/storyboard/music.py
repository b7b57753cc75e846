"""Instruments that are only heard: a piano melody, a saxophone that plays softly over the city."""

from __future__ import annotations

from functools import cache

from filmgate.storyboard.lexicon import Sense, split, table
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_INSTRUMENTS = frozenset(("piano", "guitar", "violin"))
_REACH = 4
"""Mentions before it in which somebody plays."""
_CALM = (Sense("sound", "music_calm", WORD),)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(split(table("idioms.toml")["music"][name]))


def settle(mentions: list[Mention]) -> None:
    """Has an instrument say what music there is, where its sound alone is told of."""
    for place, one in enumerate(mentions):
        if (
            "kind" in one.fields
            and one.get("kind") in _INSTRUMENTS
            and not one.negated
            and _is_heard(mentions, place)
        ):
            known = any(m.has("sound") and (m.get("sound") or "").startswith("music") for m in mentions)
            one.say(() if known else _CALM)


def _is_heard(mentions: list[Mention], place: int) -> bool:
    before, after = mentions[max(0, place - _REACH) : place], mentions[place + 1 : place + 3]
    if any(one.text.startswith("play") for one in before):
        return False  # somebody plays it
    if after and after[0].text.split()[:1] and after[0].text.split()[0] in _words("after"):
        return True
    told = before and before[-1].text.split()[-1:] and before[-1].text.split()[-1] in _words("before")
    if told and (not after or after[0].has("punctuation")):
        return True
    return bool(after) and _sounds([one.text for one in after])


def _sounds(after: list[str]) -> bool:
    """Whether it "plays softly", "drifts over" something; not "plays itself"."""
    verb, *rest = [*after[0].split(), *after[1:]] or [""]
    return verb in _words("sounds") and bool(rest) and rest[0] in _words("softly")
