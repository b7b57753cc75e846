"""Chinese verbs of two parts, made from compound_verbs.toml: 跑 and 出去 are 跑出去."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from filmgate.storyboard.lexicon.sense import Part, Phrase, Sense, alone

_OWN_WAY = "here"
UNSEEN = "none"
"""The line of verbs that tell no deed worth a picture: they are verbs all the same, whose value is empty."""


def compound_verbs(tables: Mapping[str, Any]) -> dict[Phrase, tuple[Sense, ...]]:
    """Every verb of the tables with every complement that it takes."""
    return {
        tuple(verb): alone("action", "" if action == UNSEEN else action, Part.FINITE)
        for verb, action in (
            *_goings(tables["going"]),
            *_doings(tables["doing"]),
            *_doings(tables["making"]),
        )
    }


def _goings(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    on_foot = set(_listed(table["on_foot"]["verbs"]))
    for action, line in table["verbs"].items():
        for way, complements in table["ways"].items():
            leads = way if way != _OWN_WAY and action in on_foot else action
            yield from ((verb + end, leads) for verb in _listed(line) for end in _listed(complements))


def _doings(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    results = list(_listed(table["results"]["words"]))
    for action, line in table["verbs"].items():
        yield from ((verb + result, action) for verb in _listed(line) for result in results)


def _listed(line: str) -> Iterator[str]:
    return (entry.strip() for entry in line.split(","))
