"""The land under what comes down on a branch, a roof or a rock."""

from __future__ import annotations

import re

from filmgate.engines.animatic.rigs.perches import perch_in
from filmgate.engines.animatic.rigs.surfaces import surface_in
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Setting

_FREE_SKY = re.compile(r"\b(?:sky|skies|clouds?|mid-?air|space)\b|天空|空中|云", re.IGNORECASE)
_PERCHES = (
    (r"branch|bough|tree|枝|树", Setting.FOREST),
    (r"tower|turret|castle|battlement|rampart|城|塔", Setting.CASTLE),
    (r"rock|boulder|stone|cliff|crag|peak|ledge|summit|岩|石|崖|山", Setting.MOUNTAIN),
    (r"roof|fence|wall|wire|power ?line|post|pole|chimney|屋|房|墙|篱|电线|桩", Setting.VILLAGE),
    (r"lea(?:f|ves)|grass|flower|叶|草|花", Setting.MEADOW),
)  # fmt: skip
"""What something comes down on, and where that is."""


_ROOMS = frozenset({Setting.LIVING_ROOM, Setting.BEDROOM})
_OUT_OF_DOORS = re.compile(
    r"branch|bough|tree|rock|boulder|roof|fence|tower|wire|power ?line|post|pole"
    r"|枝|树|岩|石|屋顶|房顶|篱|栅|电线|桩",
    re.IGNORECASE,
)


def under_its_perch(shot: Shot) -> Setting | None:
    """The land under what comes down on something, where the prompt tells of no sky, or is on what no room
    has."""
    if "setting" not in shot.inferred:
        return None
    if shot.setting in _ROOMS:
        surface = surface_in(shot.prompt)
        named = surface.named.search(shot.prompt) if surface else None
        return Setting.GARDEN if named and _OUT_OF_DOORS.search(named.group()) else None
    if shot.setting is not Setting.SKY or _FREE_SKY.search(shot.prompt):
        return None
    perch = perch_in(shot.prompt, 1.0)
    named = perch.named.search(shot.prompt) if perch else None
    return next((to for word, to in _PERCHES if named and re.search(word, named.group(), re.I)), None)
