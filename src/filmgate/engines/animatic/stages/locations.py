"""Where and when a shot is filmed, as its setting, its light and its words tell together."""

from __future__ import annotations

import re

from filmgate.engines.animatic.rigs.kraken import is_grasped
from filmgate.engines.animatic.stages.in_water import is_adrift
from filmgate.engines.animatic.stages.restaging import restaged
from filmgate.engines.animatic.weather import WETNESS
from filmgate.storyboard.kinds import PEOPLE
from filmgate.storyboard.schema import Shot, Storyboard
from filmgate.storyboard.vocabulary import Action, Light, Look, Setting, SubjectKind, TimeOfDay, Weather

_STATION = re.compile(r"subway|metro\b|underground station|tube station|地铁", re.IGNORECASE)
_IN_TOWN = re.compile(r"\b(?:cit(?:y|ies)|town|downtown|urban|streets?|neon)\b|城|街|霓虹", re.IGNORECASE)
_RAINS = re.compile(r"rain|drizzl|storm|downpour|shower|snow|blizzard|雨|雪|暴风", re.IGNORECASE)
_STREET = re.compile(r"street|road|pavement|sidewalk|outside|街", re.IGNORECASE)


def has_station(storyboard: Storyboard) -> bool:
    """Whether somebody of this film uses a subway station: then its street has the entrance."""
    return any(
        shot.setting is Setting.SUBWAY_STATION or _STATION.search(shot.prompt) for shot in storyboard.shots
    )


def _outside(shot: Shot) -> bool:
    """A station that is left, or that has weather, is seen from the street."""
    acts = [subject.action for subject in shot.subjects]
    acts += [subject.action for beat in shot.beats for subject in beat.subjects]
    words = " ".join([shot.prompt, *(beat.prompt for beat in shot.beats)])
    rained_on = shot.weather in WETNESS and bool(_RAINS.search(words))
    return Action.LEAVE in acts or rained_on or bool(_STREET.search(words))


def setting_of(shot: Shot) -> Setting:
    """Where the shot is staged: the street, when a station is only being left."""
    if shot.setting is Setting.SUBWAY_STATION and _outside(shot):
        return Setting.CITY_STREET
    return _road(shot) if is_driven(shot) else shot.setting


def is_driven(shot: Shot) -> bool:
    """Whether it plays in a car with somebody in it: they are seen through its window, on their way."""
    return shot.setting is Setting.CAR_INTERIOR and any(one.kind in PEOPLE for one in shot.subjects)


def _road(shot: Shot) -> Setting:
    in_town = _IN_TOWN.search(shot.prompt) or shot.light in (Light.NEON, Light.STREET_LAMPS)
    return Setting.CITY_STREET if in_town else Setting.COUNTRY_ROAD


_OF_THE_NIGHT = frozenset(
    {Light.MOONLIGHT, Light.STREET_LAMPS, Light.CANDLELIGHT, Light.FIRELIGHT, Light.SPOTLIGHT}
)
_BY_NIGHT = frozenset({Look.CYBERPUNK, Look.HORROR, Look.THERMAL})
"""Looks of the night: a heat camera's too, as what is cold is dark to it."""
_ECLIPSE = re.compile(r"\b(?:solar|total) eclipse|日食", re.IGNORECASE)
"""When day is as dark as dusk."""
_OF_THE_DEEP = frozenset({SubjectKind.DIVER, SubjectKind.JELLYFISH, SubjectKind.OCTOPUS, SubjectKind.FISH})
"""Who is filmed under the surface of a sea."""


_ON_THE_WATER = frozenset({SubjectKind.SHIP, SubjectKind.SAILBOAT, SubjectKind.BOAT})


def _is_in_the_deep(shot: Shot) -> bool:
    """Whether its lead lives under the surface, or is a mermaid who swims."""
    lead = shot.subjects[0] if shot.subjects else None
    named = {one.kind for part in shot.parts for one in part.subjects}
    aboard = is_adrift(shot) or not named.isdisjoint(_ON_THE_WATER)
    if aboard or is_grasped((one.kind for one in shot.subjects), shot.prompt):
        return False
    swims = lead is not None and lead.action in (Action.SWIM, Action.FLOAT, Action.DIVE)
    return lead is not None and (
        lead.kind in _OF_THE_DEEP or (swims and _MERMAID.search(shot.prompt) is not None)
    )


def darkened(shot: Shot) -> Shot:
    """The shot at night, when what lights it is a lamp and the prompt says no hour; so is an aurora. Who
    lives in the sea is filmed under its surface."""
    shot = restaged(shot)
    if shot.setting is Setting.OCEAN and _is_in_the_deep(shot):
        return shot.model_copy(update={"setting": Setting.UNDERWATER})
    if _ECLIPSE.search(shot.prompt) and "time_of_day" in shot.inferred:
        return shot.model_copy(update={"time_of_day": TimeOfDay.BLUE_HOUR})
    if _MOON_GAZERS.search(shot.prompt) and "time_of_day" in shot.inferred:
        return shot.model_copy(update={"time_of_day": TimeOfDay.NIGHT, "light": Light.MOONLIGHT})
    if _DARK_SKY.search(shot.prompt) and "time_of_day" in shot.inferred:
        return shot.model_copy(update={"time_of_day": TimeOfDay.DUSK})
    by_night = shot.light in _OF_THE_NIGHT or shot.weather is Weather.AURORA or shot.look in _BY_NIGHT
    if by_night and "time_of_day" in shot.inferred:
        return shot.model_copy(update={"time_of_day": TimeOfDay.NIGHT})
    return shot


_MOON_GAZERS = re.compile(
    r"(?:admir|watch|gaz|enjoy)\w* (?:at )?the (?:full |bright |mid-autumn )?moon\b"
    r"|moon[- ]?gazing|赏月|望月|看月亮",
    re.IGNORECASE,
)
_DARK_SKY = re.compile(r"\bdark(?:ening|ened)? (?:\w+ )?sk(?:y|ies)\b|昏暗的天空|暗沉的天空", re.IGNORECASE)
_MERMAID = re.compile(r"\bmer(?:maid|man|maids|folk)\b|美人鱼|人鱼", re.IGNORECASE)
_ROADS = frozenset({Setting.HIGHWAY, Setting.COUNTRY_ROAD})


def said_before(storyboard: Storyboard, index: int) -> str:
    """The words of the first shot at this one's place, which goes on there."""
    shot, earlier = storyboard.shots[index], storyboard.shots[:index]
    if shot.setting in _ROADS:
        return " ".join(one.prompt for one in earlier if one.setting in _ROADS)
    first = next((one for one in earlier if one.setting is shot.setting), None)
    return "" if first is None else first.prompt
