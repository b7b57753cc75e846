"""A parrot on a pirate's shoulder: a small animal that goes wherever somebody goes."""

from __future__ import annotations

from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.rigs.creature import RUNS, WALKS, Creature
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.wardrobe import PARTS
from filmgate.engines.animatic.wardrobe.creatures import creature_for
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action

_ON = said(
    r"\b(?:on|onto|upon|atop)\s+(?:(?:an?|the|his|her|their|my|its|one|each|left|right)\s+){0,2}"
    r"(?:[\w-]+?(?:'s|s')?\s+){0,3}?shoulders?\b"
    r"|(?:肩膀?|肩头|肩)(?:上|头|站|停|蹲|趴)"
)
_BORNE = said(
    r"\b(?:hands?|heads?|arms?|rifles?|guns?|bags?|sacks?|backpack|poles?|axes?|logs?|boards?|cameras?|box(?:es)?"
    r"|baskets?|loads?|bow|sword|coat|shawl|tattoo|towel|scarf|hair|child|son|daughter|boy|girl|baby|kid|snow"
    r"|light|rain|pats?|taps?|cries|leans?|rests?)\b[^,.;]{0,24}$|(?:手|扛|挑|背|挎|搭|拍)[^，。；]{0,8}$"
)
"""Something else than an animal that is there."""
_TINY = said(r"\b(?:tiny|small|little|baby|miniature|pet)\b|小|迷你")
_SMALL = 1.0
"""Metres of an animal that a shoulder bears, unless it is called small."""


def on_a_shoulder(words: str) -> bool:
    """Whether the words put an animal there."""
    return any(_BORNE.search(words[: found.start()]) is None for found in _ON.finditer(words))


def perches(subject: Subject, words: str) -> bool:
    """Whether it is a single animal that can be there."""
    part = PARTS[subject.kind]
    if not isinstance(part, Creature) or subject.count != 1 or subject.reference:
        return False
    goes = subject.action in (RUNS | WALKS) - {Action.ENTER, Action.APPROACH}
    small = part.rig().height < _SMALL or _TINY.search(words) is not None
    return small and not goes and on_a_shoulder(words)


def perched(subject: Subject, words: str, tint: str | None) -> Rig:
    """Its rig, in its colour."""
    part = creature_for(subject.kind, words)
    return (part.tinted(tint) if tint else part).rig()
