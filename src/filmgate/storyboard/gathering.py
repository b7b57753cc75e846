"""What the words of a stretch tell of each field, and which of several values counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from enum import StrEnum
from itertools import compress, count
from typing import Any, NamedTuple, TypeVar

from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import AnyOf, Mention

Value = TypeVar("Value", bound=StrEnum)
FIELDS = frozenset(
    split(
        "kind, setting, prop, place, ground, indoors, time_of_day, hour, situation, weather, light, quality,"
        " mood, look, tone, framing, angle, move, speed, pace, transition, sound"
    )
)
"""What a scene is told by."""
_FILMED = frozenset(split("framing, angle, move, speed, pace, transition, sound, weather"))
"""What camera, cut and sounds are told by."""
_SOUGHT = frozenset(("setting", "weather", "move", "speed"))
"""What counts by the words around it."""
_EVEN: Mapping[Any, float] = {}


class Stretch(NamedTuple):
    """A stretch of a prompt, and where in it mentions stand that may tell of a scene."""

    mentions: tuple[Mention, ...]
    tellers: Sequence[int]


def stretch(mentions: tuple[Mention, ...], fields: list[frozenset[str]] | None = None) -> Stretch:
    """Some mentions, looked through for what tells of a scene; `fields` are theirs, where known."""
    told = [mention.fields for mention in mentions] if fields is None else fields
    return Stretch(mentions, [*compress(count(), map(OF_SCENE.__getitem__, told))])


OF_SCENE, OF_FILM, OF_SOUGHT = AnyOf(*FIELDS), AnyOf(*_FILMED), AnyOf(*_SOUGHT)


def told_values(
    told_in: Stretch,
) -> tuple[dict[str, list[str]], Mapping[str, list[int]], list[Mention]]:
    """What a stretch says and does not deny, by field, in order; where the `_SOUGHT` fields are told or
    denied; and which of its mentions are denied."""
    values: defaultdict[str, list[str]] = defaultdict(list)
    found: defaultdict[str, list[int]] = defaultdict(list)
    denied: list[Mention] = []
    for place in told_in.tellers:
        mention = told_in.mentions[place]
        if OF_SOUGHT[mention.fields]:
            for name in mention.fields & _SOUGHT:
                found[name].append(place)
        if mention.negated:
            denied.append(mention)
            continue
        for sense in mention.senses:
            values[sense.field].append(sense.value)
    return values, found, denied


def best(
    values: Sequence[str] | None, kind: type[Value], rank: Mapping[Value, float] = _EVEN, usual: float = 1
) -> Value | None:
    """The value of the highest rank, which is the `usual` for most; among equals the first."""
    if not values:
        return None
    if len(values) == 1 or not rank:
        return kind(values[0])
    return max(map(kind, dict.fromkeys(values)), key=lambda value: rank.get(value, usual))
