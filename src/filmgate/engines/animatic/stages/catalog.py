"""Which stage a setting plays on, with which dressing, and whether that is what was asked for."""

from __future__ import annotations

from dataclasses import dataclass

from filmgate.engines.animatic.stages.coast import COAST
from filmgate.engines.animatic.stages.forest import FOREST
from filmgate.engines.animatic.stages.passage import PASSAGE
from filmgate.engines.animatic.stages.room import ROOM
from filmgate.engines.animatic.stages.site import Stage
from filmgate.engines.animatic.stages.street import STREET
from filmgate.engines.animatic.stages.void import VOID
from filmgate.engines.animatic.stages.wilderness import WILDERNESS
from filmgate.storyboard.vocabulary import Setting

S = Setting


@dataclass(frozen=True)
class Venue:
    """`exact` says that the set shows the setting as such and not a coarser place."""

    stage: Stage
    dressing: str = ""
    exact: bool = False


_EXACT = {
    S.CITY_STREET: (STREET, ""),
    S.SUBWAY_STATION: (PASSAGE, "subway"),
    S.HALLWAY: (PASSAGE, "hallway"),
    S.CAVE: (PASSAGE, "cave"),
    S.SPACESHIP_INTERIOR: (PASSAGE, "ship"),
    S.LIVING_ROOM: (ROOM, "living"),
    S.CAFE: (ROOM, "cafe"),
    S.LIBRARY: (ROOM, "library"),
    S.TABLETOP: (ROOM, "table"),
    S.FOREST: (FOREST, ""),
    S.BAMBOO_FOREST: (FOREST, "bamboo"),
    S.BEACH: (COAST, "beach"),
    S.OCEAN: (COAST, "ocean"),
    S.LAKE: (COAST, "lake"),
    S.CLIFF: (COAST, "cliff"),
    S.MOUNTAIN: (WILDERNESS, "mountain"),
    S.DESERT: (WILDERNESS, "desert"),
    S.MEADOW: (WILDERNESS, "meadow"),
    S.FIELD: (WILDERNESS, "meadow"),
    S.ARCTIC: (WILDERNESS, "snow"),
    S.COUNTRY_ROAD: (WILDERNESS, "road"),
    S.SKY: (VOID, "sky"),
    S.SPACE: (VOID, "space"),
    S.UNDERWATER: (VOID, "underwater"),
    S.STUDIO_BACKDROP: (VOID, "studio"),
    S.ABSTRACT: (VOID, "abstract"),
}
_COARSE = {
    S.ALLEY: (STREET, ""), S.MARKET: (STREET, ""), S.ROOFTOP: (STREET, ""), S.BRIDGE: (STREET, ""),
    S.HIGHWAY: (WILDERNESS, "road"), S.TRAIN_STATION: (PASSAGE, "subway"), S.AIRPORT: (PASSAGE, "hallway"),
    S.TRAIN_INTERIOR: (PASSAGE, "hallway"), S.CAR_INTERIOR: (ROOM, "table"), S.HARBOR: (COAST, "lake"),
    S.SHOP: (ROOM, "library"), S.BAR: (ROOM, "cafe"), S.RESTAURANT: (ROOM, "cafe"), S.OFFICE: (ROOM,
        "living"),
    S.BEDROOM: (ROOM, "living"), S.KITCHEN: (ROOM, "cafe"), S.BATHROOM: (ROOM, "living"),
    S.CLASSROOM: (ROOM, "library"), S.MUSEUM: (ROOM, "library"), S.HOSPITAL: (PASSAGE, "hallway"),
    S.LABORATORY: (ROOM, "library"), S.FACTORY: (PASSAGE, "ship"), S.WAREHOUSE: (PASSAGE, "ship"),
    S.CHURCH: (PASSAGE, "hallway"), S.TEMPLE: (WILDERNESS, "meadow"), S.CASTLE: (WILDERNESS, "mountain"),
    S.PALACE: (PASSAGE, "hallway"), S.THEATRE: (VOID, "studio"), S.CONCERT_STAGE: (VOID, "studio"),
    S.STADIUM: (WILDERNESS, "meadow"), S.GYM: (ROOM, "living"), S.POOL: (COAST, "lake"),
    S.PLAYGROUND: (WILDERNESS, "meadow"), S.PARK: (WILDERNESS, "meadow"), S.GARDEN: (WILDERNESS, "meadow"),
    S.VILLAGE: (WILDERNESS, "meadow"), S.FARM: (WILDERNESS, "meadow"), S.JUNGLE: (FOREST, ""),
    S.SWAMP: (FOREST, ""), S.CANYON: (WILDERNESS, "desert"), S.OASIS: (WILDERNESS, "desert"),
    S.CORAL_REEF: (VOID, "underwater"), S.RIVER: (COAST, "lake"), S.WATERFALL: (COAST, "cliff"),
    S.ISLAND: (COAST, "beach"), S.VOLCANO: (WILDERNESS, "mountain"), S.PLANET_SURFACE: (WILDERNESS, "desert"),
    S.BATTLEFIELD: (WILDERNESS, "mountain"), S.RUINS: (WILDERNESS, "desert"), S.GRAVEYARD: (FOREST, ""),
}  # fmt: skip
VENUES: dict[S, Venue] = {
    **{setting: Venue(*where, exact=True) for setting, where in _EXACT.items()},
    **{setting: Venue(*where) for setting, where in _COARSE.items()},
}
"""Every setting has its venue."""
