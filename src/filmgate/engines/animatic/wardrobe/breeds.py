"""Breeds: animals that look different from the usual one of their kind, where the prompt's words name one."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

from filmgate.engines.animatic.rigs.beast import Beast
from filmgate.engines.animatic.rigs.bird import Bird
from filmgate.engines.animatic.rigs.creature import Creature
from filmgate.storyboard.vocabulary import SubjectKind

_LACKING = frozenset({"socks", "hood"})
"""Fields that an animal may be without: "none" in the table."""
Breed = tuple[re.Pattern[str], dict[str, Any]]


@cache
def breeds() -> dict[SubjectKind, tuple[Breed, ...]]:
    """The rows of breeds.toml by kind: the words, and what of the usual animal differs."""
    table = tomllib.loads(files(__package__).joinpath("breeds.toml").read_text("utf-8"))
    return {SubjectKind(kind): tuple(map(_breed, rows)) for kind, rows in table.items()}


def _breed(row: dict[str, Any]) -> Breed:
    differs = {name: _value(name, value) for name, value in row.items() if name != "words"}
    return re.compile(rf"(?<![a-z])(?:{row['words']})(?![a-z])", re.IGNORECASE), differs


def _value(name: str, value: Any) -> Any:
    if isinstance(value, list):
        return tuple(value)
    return None if name in _LACKING and value == "none" else value


def breed_of(kind: SubjectKind, usual: Creature, words: str) -> Creature:
    """The animal of that kind as the words name it; the usual one if they name no other."""
    if not isinstance(usual, (Beast, Bird)):
        return usual
    differs = next((differs for pattern, differs in breeds().get(kind, ()) if pattern.search(words)), None)
    return usual if differs is None else replace(usual, **differs)
