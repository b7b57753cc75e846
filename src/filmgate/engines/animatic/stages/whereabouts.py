"""Where a film is, as its shots tell together: who fishes from a boat is on a lake in the next shot, too,
whoever gets out of a taxi is in the street until they go in, and the aisle of a bride is a church's."""

from __future__ import annotations

import re

from filmgate.engines.animatic.stages.workplaces import workplace_of
from filmgate.storyboard.schema import Shot, Storyboard
from filmgate.storyboard.vocabulary import Action, Setting
from filmgate.storyboard.vocabulary import SubjectKind as K

_ROOMS = frozenset({
    Setting.LIVING_ROOM, Setting.BEDROOM, Setting.KITCHEN, Setting.BATHROOM, Setting.HALLWAY, Setting.OFFICE,
    Setting.RESTAURANT, Setting.CAFE, Setting.BAR, Setting.LIBRARY, Setting.CLASSROOM, Setting.HOSPITAL,
    Setting.SHOP, Setting.CHURCH, Setting.THEATRE,
})  # fmt: skip
"""Into which nobody drives, and in which nobody sails."""
_TOY = re.compile(
    r"\b(?:toy|paper|model|bath|bottle|painting|picture|poster|tv|screen|remote|miniature|tiny)\b"
    r"|玩具|纸船|模型|遥控|画",
    re.IGNORECASE,
)
_WORN = (
    r"(?:[\w-]+ ){0,3}(?:dress|coat|suit|gown|jacket|hat|cloak|uniform|skirt|shirt|scarf|robe|kimono|sweater"
    r"|costume|raincoat|heels|boots|rain|snow|wind|sun|dark|distance|background|foreground)\b"
)
"""What somebody is in who is in no room for that."""
_INSIDE = re.compile(
    r"\b(?:inside|indoors|enter\w*|comes? in|goes in|(?:into|through) (?:the|a|his|her|their)\b|sofa|couch"
    rf"|in (?:the|an?|his|her|their) (?!{_WORN})"
    r"|at (?:a|the|his|her) (?:\w+ )?(?:table|bar|desk|counter|window))|里面|屋|室|店内|进入|走进|桌",
    re.IGNORECASE,
)
_INSIDE_IT = re.compile(
    r"\b(?:inside|indoors|throne|ballroom|hall|in the (?:\w+ )?palace)\b|皇宫|故宫|宫殿里|殿内|大殿",
    re.IGNORECASE,
)
_RIVER = re.compile(r"\b(?:river|canal|stream)\b|河|江", re.IGNORECASE)
_MARRIES = re.compile(r"\b(?:brides?|grooms?|weddings?|veil)\b|新娘|新郎|婚礼|婚纱", re.IGNORECASE)
_BALLET = re.compile(r"\bballet\b|\bballerinas?\b|芭蕾", re.IGNORECASE)
_HULLS = frozenset({K.BOAT, K.SAILBOAT, K.SHIP})
_ON_WHEELS = frozenset({K.CAR, K.SPORTS_CAR, K.TAXI, K.BUS, K.TRUCK})


def _water_of(shot: Shot) -> Setting | None:
    """The lake, or the river, for a boat that somebody is in."""
    afloat = any(one.kind in _HULLS or one.action is Action.ROW for one in shot.subjects)
    if not afloat or shot.setting not in _ROOMS or _TOY.search(shot.prompt):
        return None
    return Setting.RIVER if _RIVER.search(shot.prompt) else Setting.LAKE


def _is_driven_up(shot: Shot) -> bool:
    """Whether it shows what cannot be in the room where it is said to be."""
    wheels = bool(shot.subjects) and shot.subjects[0].kind in _ON_WHEELS
    return wheels and shot.setting in _ROOMS and not _TOY.search(shot.prompt)


def _drives_up(shot: Shot) -> bool:
    """Whether a coach or a car is before the palace of a fairy tale, and nobody is told to be inside."""
    wheels = any(one.kind in _ON_WHEELS or one.kind is K.CARRIAGE for one in shot.subjects)
    return wheels and not _INSIDE_IT.search(shot.prompt) and not _TOY.search(shot.prompt)


def _is_off_a_cliff(shot: Shot) -> bool:
    """Whether it shows a ship that is seen from a cliff, and not who sees it."""
    afloat = bool(shot.subjects) and all(one.kind in _HULLS for one in shot.subjects)
    return afloat and shot.setting is Setting.CLIFF


def _elsewhere(shots: list[Shot]) -> dict[Setting, Setting]:
    """Where all the shots of a place are filmed in its stead."""
    moved: dict[Setting, Setting] = {}
    for shot in shots:
        water = _water_of(shot)
        if water is not None and not any(
            _INSIDE.search(one.prompt) for one in shots if one.setting is shot.setting
        ):
            moved.setdefault(shot.setting, water)
        if shot.setting is Setting.CONCERT_STAGE and any(_BALLET.search(one.prompt) for one in shots):
            moved[Setting.CONCERT_STAGE] = Setting.THEATRE
        if shot.setting is Setting.PALACE and _drives_up(shot):
            moved[Setting.PALACE] = Setting.CASTLE
        if shot.setting is Setting.HALLWAY and _MARRIES.search(shot.prompt):
            moved[Setting.HALLWAY] = Setting.CHURCH
    return moved


def _still(here: tuple[Setting, Setting] | None, shot: Shot) -> tuple[Setting, Setting] | None:
    """The place that the film has by name and the one where it is, as the words of this shot or of the ones
    before tell: who ran out into the rain is still there, until somebody is told to be inside."""
    own = workplace_of(shot.setting, shot.prompt)
    if own is not None:
        return shot.setting, own
    gone = here is None or shot.setting is not here[0] or _INSIDE.search(shot.prompt) is not None
    return None if gone else here


def together(storyboard: Storyboard) -> Storyboard:
    """The same film, its shots where they must be for what one of them shows."""
    moved, out, outside = _elsewhere(storyboard.shots), list[Shot](), None
    here: tuple[Setting, Setting] | None = None
    for shot in storyboard.shots:
        here = _still(here, shot)
        if _is_driven_up(shot):
            outside = shot.setting
        elif shot.setting is not outside or _INSIDE.search(shot.prompt):
            outside = None
        place = Setting.CITY_STREET if outside is not None else moved.get(shot.setting, shot.setting)
        place = Setting.OCEAN if _is_off_a_cliff(shot) else place
        place = here[1] if here is not None else place
        out.append(shot if place is shot.setting else shot.model_copy(update={"setting": place}))
    return storyboard.model_copy(update={"shots": out}) if out != storyboard.shots else storyboard
