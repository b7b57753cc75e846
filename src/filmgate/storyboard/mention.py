"""A stretch of a prompt, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from operator import attrgetter

from filmgate.storyboard.lexicon import Part, Sense

ENDS = frozenset(".;!?\n")
"""Punctuation that ends a sentence."""
TEXT, FIELDS = attrgetter("text"), attrgetter("fields")
"""For `map` over a few mentions; of many a comprehension asks four times as quickly."""


@cache
def _set_of(*fields: str) -> frozenset[str]:
    """One object for all mentions with such fields: there are few, and thousands of mentions."""
    return frozenset(fields)


class _Alone(dict[str, frozenset[str]]):
    """The same for those with one field, which most have: a dictionary is quicker than a call."""

    def __missing__(self, field: str) -> frozenset[str]:
        self[field] = _set_of(field)
        return self[field]


_ALONE = _Alone()


def fields_of(senses: tuple[Sense, ...]) -> frozenset[str]:
    """The fields of the senses, as one object for all such mentions."""
    return _ALONE[senses[0].field] if len(senses) == 1 else _set_of(*[sense.field for sense in senses])


class AnyOf(dict[frozenset[str], bool]):
    """Whether what says something of such fields says anything of some: asked of thousands of mentions, while
    there are few such sets."""

    def __init__(self, *sought: str) -> None:
        self.sought = frozenset(sought)

    def __missing__(self, fields: frozenset[str]) -> bool:
        self[fields] = not fields.isdisjoint(self.sought)
        return self[fields]


@dataclass(slots=True, init=False)
class Mention:
    """A stretch of the prompt (`start:end` in characters) and what it says; nothing, if it is unknown."""

    text: str
    start: int
    end: int
    senses: tuple[Sense, ...]
    negated: bool
    by_camera: bool
    """The camera is who does it, or goes so."""
    fields: frozenset[str]
    """The fields of the senses."""

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        senses: tuple[Sense, ...] = (),
        fields: frozenset[str] | None = None,
    ) -> None:
        """`fields` may be given where they are known: `fields_of(senses)`."""
        self.text = text
        self.start = start
        self.end = end
        self.senses = senses
        self.negated = False
        self.by_camera = False
        self.fields = fields or fields_of(senses)

    def get(self, field: str) -> str | None:
        if field in self.fields:
            for sense in self.senses:  # a generator expression takes three times as long
                if sense.field == field:
                    return sense.value
        return None

    def has(self, *fields: str) -> bool:
        return not self.fields.isdisjoint(fields)

    def part(self, field: str) -> Part | None:
        if field in self.fields:
            for sense in self.senses:
                if sense.field == field:
                    return sense.part
        return None

    @property
    def ends_sentence(self) -> bool:
        return self.text in ENDS

    def say(self, senses: tuple[Sense, ...]) -> None:
        """Says this from now on, and nothing else."""
        self.senses = senses
        self.fields = fields_of(senses)

    def empty(self, senses: tuple[Sense, ...], fields: frozenset[str]) -> None:
        """Drops what it says in those fields; says `senses` if that was all."""
        if not self.fields.isdisjoint(fields):
            self.say(tuple(s for s in self.senses if s.field not in fields) or senses)
