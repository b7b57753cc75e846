"""Where a shot is filmed when its words say more than its setting does: a dungeon of a castle, a court."""

from __future__ import annotations

import re

from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Setting

_SPACEWALK = (
    r"tether|space ?walk|(?:away from|outside|beside|orbit\w*) (?:\w+ ){0,3}(?:space )?(?:station|ship)"
    r"|太空行走|舱外|出舱"
)
_AT_HOME = (
    r"fire ?place|\bhearth\b|(?:out of|through) (?:the|a|his|her) window"
    r"|炉火|壁炉|火炉|炉边|窗外|窗前|窗边"
)
_AT_THE_DOOR = (
    r"(?:outside|in front of) (?:a|an|the) (?:\w+ ){0,2}(?:shop|store|caf[eé]|restaurant|bakery)"
    r"|门口|店外|店前"
)
_ROWS: tuple[tuple[frozenset[Setting], str, Setting], ...] = (
    (frozenset({Setting.SPACESHIP_INTERIOR}), _SPACEWALK, Setting.SPACE),
    (frozenset({Setting.SHOP, Setting.CAFE, Setting.RESTAURANT}), _AT_THE_DOOR, Setting.CITY_STREET),
    (
        frozenset({Setting.VILLAGE, Setting.OCEAN, Setting.HARBOR}),
        r"(?:ship'?s?|captain'?s|boat'?s?) cabin|below deck|船舱",
        Setting.LIBRARY,
    ),
    (
        frozenset({Setting.OFFICE, Setting.LIVING_ROOM, Setting.HALLWAY, Setting.BAR, Setting.RESTAURANT}),
        r"\b(?:car|police|motorcycle|motorbike) (?:chase|pursuit)|追车|飞车|汽车追逐",
        Setting.CITY_STREET,
    ),
    (frozenset({Setting.CASTLE}), r"dungeon|catacomb|\bcrypt\b|地牢|地宫", Setting.CAVE),
    (frozenset({Setting.MOUNTAIN, Setting.VILLAGE, Setting.FOREST}), _AT_HOME, Setting.LIVING_ROOM),
)
"""Settings, the words, and where it is filmed in their place."""
_READ = tuple((settings, re.compile(words, re.IGNORECASE), place) for settings, words, place in _ROWS)


def restaged(shot: Shot) -> Shot:
    """The shot where its words have it."""
    place = next(
        (to for froms, said, to in _READ if shot.setting in froms and said.search(shot.prompt)), None
    )
    return shot if place is None else shot.model_copy(update={"setting": place})
