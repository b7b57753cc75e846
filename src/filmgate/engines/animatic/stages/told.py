"""What is told of a setting beside its name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.rigs.manners.seafaring import WHEEL, WHEEL_HAN
from filmgate.storyboard.vocabulary import Setting, SubjectKind

BURNING = re.compile(
    r"(?:burning|blazing|flaming) (?:\w+ )?"
    r"(?:city|town|village|street|buildings?|houses?|shops?|stores?|skyline)"
    r"|(?:city|town|village|street|buildings?|houses?|shops?|stores?)\W+(?:\w+\W+){0,3}?"
    r"(?:burn(?:s|ing|ed)?\b|on fire|in flames|ablaze)"
    r"|燃烧的(?:城|街|村|房|建筑)|(?:城市|街道|村庄|房屋|楼房|建筑)[^，。]{0,6}(?:起火|着火|燃烧|火海)"
    r"|火海",
    re.IGNORECASE,
)
"""A town on fire."""
HELM = rf"{WHEEL}|\bhelm\b|{WHEEL_HAN}"
"""The wheel of a ship, or who stands at it."""
AT_THE_HELM = said(HELM)


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
    afloat: bool = False
    """Whether a boat is drawn as a whole."""
    wheels: SubjectKind | None = None
    """What the lead is, or drives, if that goes on wheels."""

    def says(self, pattern: re.Pattern[str]) -> bool:
        return pattern.search(self.words) is not None
