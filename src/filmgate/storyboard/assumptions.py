"""What a director assumes when nobody says: the rules of `inference.toml`, the first that fits."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from typing import TypeVar

from filmgate.storyboard.lexicon import turned

Value = TypeVar("Value", bound=StrEnum)


@cache
def effects(enum: type[Value], rules: str) -> dict[str, Value]:
    """By cause, what such rules have come of it."""
    return {cause: enum(effect) for cause, effect in turned("inference.toml", rules).items()}


def first(enum: type[Value], rules: str, causes: Iterable[StrEnum | None]) -> Value | None:
    """What comes of the first of the causes that has an effect by such rules."""
    known: dict[str, Value] = effects(enum, rules)
    for cause in causes:  # a generator expression takes twice as long
        if cause is not None and cause in known:
            return known[cause]
    return None
