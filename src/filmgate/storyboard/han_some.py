"""Some of many, each of whom does something else (有人跳舞，有人唱歌)."""

from __future__ import annotations

from itertools import pairwise

from filmgate.storyboard.mention import Mention

_SOME = "有人"
_PART = "有的"
_REACH = 14


def concerns(texts: set[str]) -> bool:
    """Whether somebody may be told of so."""
    return _SOME in texts


def settle(mentions: list[Mention]) -> None:
    """Has several such words near each other stand for some of many who are there."""
    places = [place for place, mention in enumerate(mentions) if mention.text == _SOME]
    for first, second in pairwise(places):
        if second - first < _REACH:
            mentions[first].text = mentions[second].text = _PART
