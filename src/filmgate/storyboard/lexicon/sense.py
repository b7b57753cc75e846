"""What a phrase says: a field of the plan, its value, the part of speech."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

Phrase = tuple[str, ...]


class Part(StrEnum):
    """What part of speech a phrase is in, where that decides what it says."""

    NOUN = "noun"
    PLURAL = "plural"
    FINITE = "finite"
    PARTICIPLE = "participle"
    CAMERA = "camera"
    """A verb that means a camera move only when the camera does it ("rises", "follows")."""
    WORD = "word"


NOUN, PLURAL, WORD = Part.NOUN, Part.PLURAL, Part.WORD
FINITE, PARTICIPLE, CAMERA = Part.FINITE, Part.PARTICIPLE, Part.CAMERA
"""The parts by names of their own: what is read for every word of a prompt is not looked up in the class."""


@dataclass(frozen=True, slots=True)
class Sense:
    """One thing that a phrase says: a field of the plan (or of grammar), its value, the part of speech."""

    field: str
    value: str
    part: Part


@cache
def alone(field: str, value: str, part: Part) -> tuple[Sense]:
    """The one sense of a phrase that says nothing else; one object for the many that say the same."""
    return (Sense(field, value, part),)
