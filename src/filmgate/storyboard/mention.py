"""A stretch of a prompt, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from filmgate.storyboard.lexicon import Part, Sense

ENDS = frozenset(".;!?\n")
"""Punctuation that ends a sentence."""


@cache
def _set_of(*fields: str) -> frozenset[str]:
    """One object for all mentions with such fields: there are few, and thousands of mentions."""
    return frozenset(fields)


@dataclass(slots=True)
class Mention:
    """A stretch of the prompt (`start:end` in characters) and what it says; nothing, if it is unknown."""

    text: str
    start: int
    end: int
    senses: tuple[Sense, ...] = ()
    negated: bool = False
    by_camera: bool = False
    """The camera is who does it."""
    fields: frozenset[str] = frozenset()
    """The fields of the senses."""

    def __post_init__(self) -> None:
        if len(self.senses) == 1:
            self.fields = _set_of(self.senses[0].field)
        elif self.senses:
            self.fields = _set_of(*[sense.field for sense in self.senses])

    def get(self, field: str) -> str | None:
        if field not in self.fields:
            return None
        return next(sense.value for sense in self.senses if sense.field == field)

    def has(self, *fields: str) -> bool:
        return not self.fields.isdisjoint(fields)

    def part(self, field: str) -> Part | None:
        if field not in self.fields:
            return None
        return next(sense.part for sense in self.senses if sense.field == field)

    @property
    def ends_sentence(self) -> bool:
        return self.text in ENDS and "punctuation" in self.fields

    def say(self, senses: tuple[Sense, ...]) -> None:
        """Says this from now on, and nothing else."""
        self.senses, self.fields = senses, _set_of(*[sense.field for sense in senses])

    def empty(self, senses: tuple[Sense, ...], fields: frozenset[str]) -> None:
        """Drops what it says in those fields; says `senses` if that was all."""
        if not self.fields.isdisjoint(fields):
            self.say(tuple(s for s in self.senses if s.field not in fields) or senses)
