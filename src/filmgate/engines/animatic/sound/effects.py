"""Which sounds a shot's picture calls for, beyond the cues of its storyboard: the table `effects.toml`, read.

A new one is a row there, and a recipe of its effect's name.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Any

from filmgate.engines.animatic.patterns import named
from filmgate.engines.animatic.rigs.manners import MANNERS, manners_in
from filmgate.engines.animatic.sound.foley import Deed, Picture, Strokes
from filmgate.storyboard.kinds import PEOPLE
from filmgate.storyboard.vocabulary import Action, SubjectKind

_MOUTHS = {"quadruped": Strokes(0.9817, 0.25), "bird": Strokes(0.6283, 0.15), "theropod": Strokes(3.696, 0.9)}
"""When the mouths of animals open, which their drawings move in one way for each build."""


@dataclass(frozen=True)
class Row:
    """An effect, and what must be so that it is heard: all that is not None."""

    effect: str
    kinds: frozenset[SubjectKind] | None
    unless_kinds: frozenset[SubjectKind]
    actions: frozenset[Action] | None
    words: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    manner: str | None
    level: float
    strokes: Strokes | None
    """When it strikes in the picture."""
    mouth: bool
    """Whether it comes when the mouth opens."""
    moves: bool
    """Whether it is heard all along the way that its maker takes."""
    treads: bool
    """Whether it comes when the maker's feet fall."""
    mounted: bool
    """Whether its maker must be on the back of an animal."""
    whole: bool
    """Whether words alone bring it: when, they do not say."""


@dataclass(frozen=True)
class Call:
    """An effect that a deed calls for; `deed` is None where words alone do."""

    row: Row
    deed: Deed | None


@cache
def rows() -> tuple[Row, ...]:
    """The table."""
    text = resources.files(__package__).joinpath("effects.toml").read_text("utf-8")
    table = tomllib.loads(text)
    return tuple(_row(each, table["kinds"], table["actions"]) for each in table["row"])


def _row(each: dict[str, Any], kinds: dict[str, str], actions: dict[str, str]) -> Row:
    strikes = "every" in each or "share" in each
    beat = Strokes(each.get("every", 0.0), each.get("first", 0.0), each.get("share", 0.0))
    told = named(each.get("words", "(?!)"), each.get("chinese", "(?!)"))
    return Row(
        effect=each["effect"],
        kinds=_kinds(each["kinds"], kinds) if "kinds" in each else None,
        unless_kinds=_kinds(each["unless_kinds"], kinds) if "unless_kinds" in each else frozenset(),
        actions=frozenset(map(Action, _split(each["actions"], actions))) if "actions" in each else None,
        words=told if "words" in each else None,
        unless=re.compile(each["unless"], re.IGNORECASE) if "unless" in each else None,
        manner=each.get("manner"),
        level=float(each.get("level", 0.0)),
        strokes=beat if strikes else None,
        mouth=each.get("mouth", False),
        moves=each.get("moves", False),
        treads=each.get("treads", False),
        mounted=each.get("mounted", False),
        whole=each.get("whole", False),
    )


def _kinds(names: str, groups: dict[str, str]) -> frozenset[SubjectKind]:
    return frozenset(map(SubjectKind, _split(names, {**groups, "PEOPLE": ", ".join(PEOPLE)})))


def _split(names: str, groups: dict[str, str]) -> Iterator[str]:
    for name in names.split(", "):
        yield from groups[name].split(", ") if name in groups else (name,)


def called(picture: Picture) -> Iterator[Call]:
    """What everybody in the shot is heard doing, in the order of the table."""
    words = picture.shot.prompt
    manners = manners_in(words)
    for row in rows():
        if (row.unless and row.unless.search(words)) or (row.words and not row.words.search(words)):
            continue
        fitting = [deed for deed in picture.deeds if _fits(row, deed, manners)]
        if not row.whole:
            yield from (Call(row, deed) for deed in fitting)
        elif fitting:
            yield Call(row, replace(fitting[0], start=0.0, end=picture.seconds))
        elif row.kinds is None:
            yield Call(row, None)


def _fits(row: Row, deed: Deed, manners: tuple[str, ...]) -> bool:
    subject = deed.subject
    if row.kinds is None and row.whole:
        return False  # nobody in particular
    if (row.kinds is not None and subject.kind not in row.kinds) or subject.kind in row.unless_kinds:
        return False
    if row.actions is not None and subject.action not in row.actions:
        return False
    manner = next((name for name in manners if subject.action in MANNERS[name].actions), None)
    if row.whole or subject.kind not in PEOPLE:
        return row.manner is None
    return row.manner == (manner if manner in _heard() else None)


@cache
def _heard() -> frozenset[str | None]:
    """Manners that have a sound of their own, in place of the action's."""
    return frozenset(row.manner for row in rows())


def strokes_of(call: Call, picture: Picture) -> Strokes | None:
    """When it strikes: by the row, or as its mouth opens."""
    if not call.row.mouth or call.deed is None:
        return call.row.strokes
    role = picture.role(call.deed.index)
    return _MOUTHS.get(role.rig.name) if role else None
