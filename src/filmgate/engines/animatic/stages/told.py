"""What is told of a setting beside its name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from filmgate.storyboard.vocabulary import Setting, SubjectKind


@dataclass(frozen=True)
class Told:
    """A setting's prompt, as a set designer reads it."""

    words: str
    setting: Setting
    lead: SubjectKind | None
    going: bool
    colossal: bool = False
    z: float = 6.0
    """How far the lead is from the lens."""
    flies: bool = False
    """Whether the lead has nothing under its feet."""
    free: bool = False
    """Whether the prompt names no place."""

    def says(self, pattern: re.Pattern[str]) -> bool:
        return pattern.search(self.words) is not None
