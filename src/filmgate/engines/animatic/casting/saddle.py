"""What somebody does on their mount without getting off: sits, raises a sword, waves, sings."""

from __future__ import annotations

import re

from filmgate.engines.animatic.casting.group import Group
from filmgate.engines.animatic.wardrobe.creatures import BEASTS
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

_SITTING = frozenset({Action.SIT, Action.LIE})
_GESTURES = frozenset({
    Action.HOLD, Action.WAVE_HAND, Action.SING, Action.SHOUT, Action.SHOOT, Action.POINT, Action.SMILE,
    Action.LAUGH, Action.LOOK,
})  # fmt: skip
"""Deeds of the hands and the face alone."""
_IN_THE_OPEN = frozenset(BEASTS) | {K.BICYCLE, K.MOTORCYCLE, K.SCOOTER}
_GETS_OFF = re.compile(
    r"\bdismount|\b(?:gets?|got|getting|hops?|hopped|hopping|jumps?|jumped|climbs?|climbed|slides?|steps?|swings?"
    r"|falls?|fell|thrown) (?:down|off|from)\b"
    r"|\b(?:stops?|parks?|parked|pulls? (?:up|over)|ties|tethers|leaves) (?:his|her|its|the|their|at)\b"
    r"|[下停]了?(?:马|车|来)|翻身下|摔下|拴",
    re.IGNORECASE,
)


def in_saddle(group: Group, words: str) -> frozenset[Action]:
    """Deeds that a group does on its mount: none but sitting where they get off it, or drive."""
    if group.mount is None or group.mount.kind not in _IN_THE_OPEN or Action.RIDE not in group.actions:
        return _SITTING
    return _SITTING if _GETS_OFF.search(words) else _SITTING | _GESTURES
