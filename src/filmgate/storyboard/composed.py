"""What Chinese composes freely of several words: 太阳从海平面升起, 柔和的侧光, 雨下得很大."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Set
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from filmgate.storyboard.lexicon import ENUMS, Sense, table
from filmgate.storyboard.lexicon.sense import FINITE, WORD
from filmgate.storyboard.mention import Mention

_ANY = r"[^,.;:!?()\n、\ue000]"
_OPENING = re.compile(r"\[([^\]]+)\]|(.)")
"""How a pattern begins: a choice of characters, or one."""
_START = attrgetter("start")
_NOISES = frozenset("声音效乐")
_HEARD = frozenset(("sound", "kind", "action"))
"""What is heard is not seen (高跟鞋踩地的声音)."""


class _Composed(NamedTuple):
    pattern: re.Pattern[str]
    sense: Sense


@cache
def _by_opening() -> dict[str, list[_Composed]]:
    """The patterns of the table by the character that they begin with."""
    found: defaultdict[str, list[_Composed]] = defaultdict(list)
    for field, lines in table("composed.toml").items():
        for value, patterns in lines.items():
            sense = Sense(field, ENUMS[field](value), FINITE if field == "action" else WORD)
            for pattern in patterns:
                opening = _OPENING.match(pattern)
                for character in (opening[1] or opening[2]) if opening else "":
                    found[character].append(_Composed(re.compile(pattern.replace(".", _ANY)), sense))
    return found


@cache
def _openings() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_by_opening())}]")


def settle(mentions: list[Mention], folded: str) -> None:
    """Has the first mention of each such phrase of the folded prompt say what all its words mean together."""
    if folded.isascii():
        return
    ends: defaultdict[str, int] = defaultdict(int)
    beginning = _by_opening()
    for opening in _openings().finditer(folded):
        start = opening.start()
        for pattern, sense in beginning[opening[0]]:
            if (found := pattern.match(folded, start)) and start >= ends[sense.field]:
                ends[sense.field] = found.end()
                heard = found[0][-1] in _NOISES
                _say(_covered(mentions, start, found.end()), sense, _HEARD if heard else {sense.field})


def _covered(mentions: list[Mention], start: int, end: int) -> list[Mention]:
    """The mentions that lie within those characters, wholly or in part."""
    first = max(0, bisect_right(mentions, start, key=_START) - 1)
    return mentions[first : bisect_left(mentions, end, key=_START)]


def _say(covered: list[Mention], sense: Sense, dropped: Set[str]) -> None:
    """Says it once, and none of the fields to drop, where it is not denied."""
    if not covered or any(mention.negated for mention in covered):
        return
    for mention in covered:
        if not mention.fields.isdisjoint(dropped):
            mention.say(tuple(own for own in mention.senses if own.field not in dropped))
    covered[0].say((*covered[0].senses, sense))
