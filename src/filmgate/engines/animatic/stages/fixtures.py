"""Which fixtures a prompt's words put into a set: "by the fireplace", "at a bus stop", "在自动贩卖机前"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from filmgate.engines.animatic.stages.catalog import Venue
from filmgate.engines.animatic.stages.dressing import Row
from filmgate.storyboard.vocabulary import SubjectKind

_INDOORS, _OUTDOORS = "room", "out"


@dataclass(frozen=True)
class Fixture:
    """A row of `fixtures.toml`."""

    words: re.Pattern[str]
    where: frozenset[str]
    behind: float
    row: Row
    shows: frozenset[SubjectKind]
    alone: bool


def _fixture(
    piece: str,
    words: str,
    where: list[str],
    behind: float,
    shows: list[str],
    alone: bool,
    place: Mapping[str, Any],
) -> Fixture:
    pattern = re.compile(words, re.IGNORECASE)
    kinds = frozenset(SubjectKind(kind) for kind in shows)
    return Fixture(pattern, frozenset(where), behind, Row((piece,), 0.0, **place), kinds, alone)


@cache
def fixtures() -> tuple[Fixture, ...]:
    """Every row of the table."""
    own = {"shows": [], "alone": False}
    named = {"piece", "words", "where", "behind", *own}
    rows = tomllib.loads(files(__package__).joinpath("fixtures.toml").read_text("utf-8"))["fixture"]
    return tuple(
        _fixture(
            **{**own, **{key: row[key] for key in row if key in named}},
            place={key: row[key] for key in row if key not in named},
        )
        for row in rows
    )


def placed(venue: Venue, words: str, lead_z: float) -> Venue:
    """The venue with what the words put into it, for a lead that stands at depth `lead_z` (metres)."""
    names = _names(venue)
    found = [
        one
        for one in fixtures()
        if _fits(one, venue) and one.words.search(words) and not names & set(one.row.pieces)
    ]
    if not found:
        return venue
    own = () if any(one.alone for one in found) else venue.rows
    return replace(venue, rows=(*own, *(replace(one.row, z=lead_z + one.behind) for one in found)))


def shows(venue: Venue, kind: SubjectKind) -> bool:
    """Whether a fixture of this venue is that subject."""
    names = _names(venue)
    return any(kind in one.shows and names & set(one.row.pieces) for one in fixtures())


def _names(venue: Venue) -> set[str]:
    return {name for row in venue.rows for name in row.pieces}


def _fits(fixture: Fixture, venue: Venue) -> bool:
    return not fixture.where.isdisjoint({venue.stage.name, _INDOORS if venue.stage.indoors else _OUTDOORS})
