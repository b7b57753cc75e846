"""What Chinese composes freely of several words: 太阳从海平面升起, 柔和的侧光, 雨下得很大."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Set
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from filmgate.storyboard.concordance import Concordance
from filmgate.storyboard.lexicon import ENUMS, Sense, table
from filmgate.storyboard.lexicon.sense import FINITE, WORD
from filmgate.storyboard.mention import Mention

_ANY = r"[^,.;:!?()\n、\ue000]"
_OPENING = re.compile(r"(?:\[([^\]]+)\]|(.))(?:(?:\[([^\]]+)\]|([\u3400-\u9fff]))(?![?*{]))?")
"""How a pattern begins: a choice of characters, or one; and what follows, where something must."""
_START = attrgetter("start")
_NOISES = frozenset("声音效乐鸣叫")
_HEARD = frozenset(("sound", "kind", "action"))
"""What is heard is not seen (高跟鞋踩地的声音)."""
_DROPPED = {"angle": {"angle", "action"}}
"""Whence the camera looks nobody else does (透过猫的眼睛看)."""


class _Composed(NamedTuple):
    pattern: re.Pattern[str]
    sense: Sense


class _Beginning(NamedTuple):
    """The characters that a pattern may begin with, and those that must follow them; any, if empty."""

    first: str
    second: str
    composed: _Composed


@cache
def _patterns() -> list[_Beginning]:
    """The patterns of the table, in order."""
    found: list[_Beginning] = []
    for field, lines in table("composed.toml").items():
        for value, patterns in lines.items():
            sense = Sense(field, ENUMS[field](value), FINITE if field == "action" else WORD)
            for pattern in patterns:
                composed = _Composed(re.compile(pattern.replace(".", _ANY)), sense)
                if opening := _OPENING.match(pattern):
                    one, any_of, then_any_of, then = opening.group(2, 1, 3, 4)
                    found.append(_Beginning(any_of or one, then_any_of or then or "", composed))
    return found


@cache
def _by_opening() -> dict[str, list[_Composed]]:
    """The patterns by the two characters that they begin with, and by the first for where none of these
    follows it."""
    seconds: defaultdict[str, set[str]] = defaultdict(lambda: {""})
    for beginning in _patterns():
        for first in beginning.first:
            seconds[first].update(beginning.second)
    return {
        first + second: [
            beginning.composed
            for beginning in _patterns()
            if first in beginning.first and (not beginning.second or (second and second in beginning.second))
        ]
        for first, following in seconds.items()
        for second in following
    }


@cache
def _openings() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted({opening[0] for opening in _by_opening()}))}]")


def settle(mentions: list[Mention], folded: str, standing: Concordance) -> None:
    """Has the first mention of each such phrase of the folded prompt say what all its words mean together."""
    if folded.isascii():
        return
    ends: defaultdict[str, int] = defaultdict(int)
    beginning = _by_opening()
    for opening in _openings().finditer(folded):
        start = opening.start()
        known = beginning.get(folded[start : start + 2])
        for pattern, sense in beginning[opening[0]] if known is None else known:
            if (found := pattern.match(folded, start)) and start >= ends[sense.field]:
                ends[sense.field] = found.end()
                heard = found[0][-1] in _NOISES
                first, after = _covered(mentions, start, found.end())
                if _say(
                    mentions[first:after],
                    sense,
                    _HEARD if heard else _DROPPED.get(sense.field, {sense.field}),
                ):
                    standing.note(first)


def _covered(mentions: list[Mention], start: int, end: int) -> tuple[int, int]:
    """Where the mentions begin and end that lie within those characters, wholly or in part."""
    first = max(0, bisect_right(mentions, start, key=_START) - 1)
    return first, bisect_left(mentions, end, key=_START)


def _say(covered: list[Mention], sense: Sense, dropped: Set[str]) -> bool:
    """Says it once, and none of the fields to drop, where it is not denied; whether it was said."""
    if not covered or any(mention.negated for mention in covered):
        return False
    for mention in covered:
        if not mention.fields.isdisjoint(dropped):
            mention.say(tuple(own for own in mention.senses if own.field not in dropped))
    covered[0].say((*covered[0].senses, sense))
    return True
