"""Vehicles and things that are rows of `drawings.toml`, for the words that name them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import cache, partial
from importlib.resources import files
from typing import Any, TypeVar

from filmgate.engines.animatic.rigs import afloat, aircraft, rails, road
from filmgate.engines.animatic.rigs.assembled import Piece, assembled, liveried
from filmgate.engines.animatic.rigs.thing import Thing
from filmgate.engines.animatic.rigs.vehicle import Vehicle
from filmgate.storyboard.vocabulary import Action, SubjectKind

_FILES = ("cars.toml", "drawings.toml", "goods.toml", "bottles.toml", "craft.toml", "industry.toml")
_LIKE = {
    "car": road.CAR, "truck": road.TRUCK, "bus": road.BUS, "boat": afloat.BOAT, "ship": afloat.SHIP,
    "tram": rails.TRAM, "train": rails.TRAIN, "airplane": aircraft.AIRPLANE,
}  # fmt: skip
"""What a row of the table has where it does not say."""
_Part = TypeVar("_Part", Vehicle, Thing)
Drawn = tuple[frozenset[SubjectKind], re.Pattern[str]]


@cache
def _table() -> dict[str, list[dict[str, Any]]]:
    """The rows of all files, by what they are rows of."""
    found: dict[str, list[dict[str, Any]]] = {"vehicle": [], "thing": []}
    for name in _FILES:
        rows = tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))
        for part, more in rows.items():
            found[part] += more
    return found


def _called(row: dict[str, Any]) -> Drawn:
    kinds = frozenset(map(SubjectKind, row.pop("kinds")))
    return kinds, re.compile(rf"(?<![a-z])(?:{row.pop('words')})(?![a-z])", re.IGNORECASE)


def _tuples(value: Any) -> Any:
    """Lists of lists as they are kept: as tuples."""
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


def _pieces(row: dict[str, Any]) -> tuple[Piece, ...]:
    return tuple(
        Piece(**{name: _tuples(value) for name, value in piece.items()}) for piece in row.pop("pieces")
    )


@cache
def vehicles() -> tuple[tuple[Drawn, Vehicle], ...]:
    """Each with its kinds and its words, in the order in which they are looked for."""
    return tuple(_vehicle(dict(row)) for row in _table()["vehicle"])


def _vehicle(row: dict[str, Any]) -> tuple[Drawn, Vehicle]:
    called, like, pieces = _called(row), _LIKE[row.pop("like")], _pieces(row)
    body = partial(liveried, like.body, pieces) if row.pop("livery", False) else partial(assembled, pieces)
    changed: dict[str, Any] = {name: _tuples(value) for name, value in row.items()}
    return called, replace(like, body=body, **changed)


@cache
def things() -> tuple[tuple[Drawn, Thing], ...]:
    """The same of things."""
    return tuple(_thing(dict(row)) for row in _table()["thing"])


def _thing(row: dict[str, Any]) -> tuple[Drawn, Thing]:
    called, pieces = _called(row), _pieces(row)
    does = frozenset(map(Action, row.pop("does", ())))
    values: dict[str, Any] = {name: _tuples(value) for name, value in row.items()}
    return called, Thing(partial(assembled, pieces), does=does, **values)


def drawn(rows: tuple[tuple[Drawn, _Part], ...], kind: SubjectKind, words: str) -> _Part | None:
    """The first of them that the words name."""
    return next((part for (kinds, named), part in rows if kind in kinds and named.search(words)), None)


_NAME = 60
"""Characters of a name, at most: a pattern may read a whole sentence."""


def called_in(kind: SubjectKind, words: str) -> str | None:
    """What the words call one of that kind that is a row of the tables."""
    rows = (called for called, _ in (*vehicles(), *things()))
    found = (named.search(words) for kinds, named in rows if kind in kinds)
    name = next((match.group() for match in found if match), "")
    return name if 0 < len(name) <= _NAME else None
