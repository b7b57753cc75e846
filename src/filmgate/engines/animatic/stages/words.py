"""What a prompt's own words make of a setting: a road along the coast, a hill, a viaduct, blossom, a town.

The storyboard names one setting; this reads the rest of the sentence, as a set designer does.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from filmgate.engines.animatic.casting.boarding import aboard
from filmgate.engines.animatic.casting.stature import is_colossal
from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.stages import fixtures
from filmgate.engines.animatic.stages.aloft import (
    ABOVE_CLOUDS,
    ALOFT,
    CITY_VIEW,
    IN_THE_AIR,
    ISLES,
    ON_CLOUD,
    OUTSIDE,
    UNSUPPORTED,
)
from filmgate.engines.animatic.stages.balconies import on_a_balcony
from filmgate.engines.animatic.stages.beneath import at_the_gate, under_a_bridge
from filmgate.engines.animatic.stages.catalog import VENUES, Venue, many, one
from filmgate.engines.animatic.stages.coast import COAST, OPEN
from filmgate.engines.animatic.stages.crag import CRAG
from filmgate.engines.animatic.stages.decks import (
    below_a_bridge,
    on_deck,
    on_planks,
    on_the_bridge,
    over_a_moat,
)
from filmgate.engines.animatic.stages.doorsteps import before_its_door
from filmgate.engines.animatic.stages.edges import on_a_ledge
from filmgate.engines.animatic.stages.forest import FOREST
from filmgate.engines.animatic.stages.heavenly import HEAVENLY
from filmgate.engines.animatic.stages.in_water import BOATS
from filmgate.engines.animatic.stages.outlooks import (
    ACROSS,
    AIRBORNE_CARS,
    AUTUMN,
    BACKDROP,
    BELOW,
    CANYON,
    FLYING,
    NO_PLACE,
    OUTLOOKS,
    POLAR,
    RINK,
    SKYLINE,
    STRINGS,
    TOWERS,
)
from filmgate.engines.animatic.stages.overflights import FROM_AFAR, from_the_air
from filmgate.engines.animatic.stages.pieces.crops import crop_in
from filmgate.engines.animatic.stages.places import in_its_place
from filmgate.engines.animatic.stages.restaging import SILL
from filmgate.engines.animatic.stages.roads import (
    ON_ROADS,
    lined_with_neon,
    on_the_track,
    on_wheels,
    through_land,
)
from filmgate.engines.animatic.stages.room import ROOM
from filmgate.engines.animatic.stages.stands import before_an_audience, in_the_stands
from filmgate.engines.animatic.stages.street import STREET
from filmgate.engines.animatic.stages.told import Told
from filmgate.engines.animatic.stages.towns import LANDMARKS, before_a_landmark, in_a_quarter
from filmgate.engines.animatic.stages.valley import HILL, ROCKY, SUMMIT
from filmgate.engines.animatic.stages.void import STANDING
from filmgate.engines.animatic.stages.waterfronts import on_a_lotus_pond
from filmgate.engines.animatic.stages.wilderness import WILDERNESS
from filmgate.storyboard.kinds import ANIMATE, PEOPLE, THINGS
from filmgate.storyboard.schema import Shot, Subject
from filmgate.storyboard.vocabulary import Action, Setting, SubjectKind

K = SubjectKind

_HILL = said(
    r"\b(?:on|atop|upon|top of|over)\s+(?:\w+\s+){0,3}hill(?:top|side)?\b"
    r"|\bhilltop\b|山丘上|小山上|山坡上|山顶"
)
_ROCK = said(
    r"\b(?:on|atop|upon|from) (?:top of )?(?:a|the) (?:\w+ ){0,2}(?:rock|boulder|ledge|outcrop|cliff edge)\b"
    r"|(?:岩石|巨石|石头|岩壁|礁石)上"
)
_SURF = said(r"\bwaves?\b|\bsea\b|ocean|\bsurf\b|breakers|海|浪")
CHERRY = said(r"cherry|sakura|blossom|樱|[桃梅杏梨]花|海棠")
_TOWN = said(r"\bcit(?:y|ies)\b|\btowns?\b|skyline|城市|都市|城镇")
_MOUNTAINS = said(r"\b(?:mountains?|peaks|alps|fjord|cliffs)\b|群山|青山|山间|山峦|高山|山水|山脉|峡谷")
_CHINESE = said(r"[\u4e00-\u9fff]|\bchin(?:a|ese)\b|guilin|\bink[- ]wash|\bkarst\b")
_LINED = said(r"\b(?:lane|path|road|avenue|alley|trail|street|tunnel)s?\b|[小大街道路径巷]")
"""Where trees stand in a row."""
_LUNAR = said(r"\bmoon\b|\blunar\b|月球|月面|登月")

_GOING = frozenset({
    Action.WALK, Action.RUN, Action.RIDE, Action.DRIVE, Action.CHASE, Action.APPROACH, Action.LEAVE,
    Action.ENTER, Action.CLIMB,
})  # fmt: skip


def told_in(shot: Shot, setting: Setting, before: str = "") -> Told:
    """What the shot's words, and those said `before` of the same place, tell of the setting."""
    subjects = [*shot.subjects, *(one for beat in shot.beats for one in beat.subjects)]
    words = " ".join([shot.prompt, *(beat.prompt for beat in shot.beats), before])
    lead = subjects[0] if subjects else None
    return Told(
        words,
        setting,
        lead.kind if lead else None,
        going=any(one.action in _GOING for one in subjects),
        colossal=lead is not None and is_colossal(lead, words),
        z=VENUES[setting].stage.mark(shot, False).z,
        flies=bool(lead and any(one.action in UNSUPPORTED for one in subjects if one.kind is lead.kind)),
        free="setting" in shot.inferred,
        afloat=any(one.kind in BOATS for one in subjects),
        wheels=_wheels(subjects, words),
    )


_AT_THE_WHEEL = frozenset({Action.DRIVE, Action.RIDE})


def _wheels(subjects: list[Subject], words: str) -> K | None:
    """The vehicle that the lead is, or that goes with them in it or on it."""
    if not subjects or subjects[0].kind in ON_ROADS:
        return subjects[0].kind if subjects else None
    on_it = subjects[0].action in _AT_THE_WHEEL or aboard(words, False) is not None
    driven = (one.kind for one in subjects if one.kind in ON_ROADS and one.action in _AT_THE_WHEEL)
    return next(driven, None) if on_it else None


def tree_in(told: Told) -> str | None:
    """The piece for the trees that the prompt speaks of."""
    return "cherry_tree" if told.says(CHERRY) else "autumn_tree" if told.says(AUTUMN) else None


def _above_the_sea(venue: Venue, told: Told) -> Venue:
    """A cliff with the sea at its foot, where that is what it is about."""
    sea = told.setting is Setting.CLIFF and told.lead is None and told.says(_SURF)
    return Venue(CRAG) if sea else venue


def _on_a_headland(venue: Venue, told: Told) -> Venue:
    high = told.lead is K.LIGHTHOUSE or (told.lead in LANDMARKS and told.setting is Setting.CLIFF)
    return Venue(CRAG) if high and venue.stage is COAST else venue


def _on_a_hill(venue: Venue, told: Told) -> Venue:
    if venue.stage is not WILDERNESS or told.going or told.lead is None or not told.says(_HILL):
        return venue
    own = told.lead is K.TREE and told.setting is not Setting.GARDEN
    tree = tree_in(told) or ("great_tree" if not own and re.search(r"\btree\b|树", told.words) else "")
    return Venue(HILL, f"{venue.dressing} {tree}".strip(), tuple(row for row in venue.rows if row.z > 40))


def _on_a_rock(venue: Venue, told: Told) -> Venue:
    """A rock over the land, for an animal that stays on it."""
    still = not told.going and told.lead in ANIMATE - PEOPLE
    if venue.stage is not WILDERNESS or not still or not told.says(_ROCK):
        return venue
    return Venue(HILL, f"{venue.dressing} {ROCKY}", tuple(row for row in venue.rows if row.z > 40))


def _in_blossom(venue: Venue, told: Told) -> Venue:
    """Cherry trees stand in the open, on a hill for who stays under one, unless the prompt names a wood."""
    if venue.stage is not FOREST or not told.free or not told.says(CHERRY):
        return venue
    return Venue(WILDERNESS, "meadow") if told.going else Venue(HILL, "meadow cherry_tree")


def _planted(venue: Venue, told: Told) -> Venue:
    tree = tree_in(told)
    if tree is not None and venue.stage is STREET and venue.dressing != "rooftop":
        return replace(venue, rows=(*venue.rows, many(tree, 10.3, 6.4, x=2.4, chance=0.85)))
    if tree is None or venue.stage not in (WILDERNESS, COAST):
        return venue
    near = many(tree, 12.4, 7.4, x=3.0, chance=0.85) if told.says(_LINED) else one(tree, 8.9, -2.7, scale=0.9)
    rows = (many(tree, 17.0, 7.0, x=0.4, chance=0.9, scale=1.1), near)
    return replace(venue, rows=(*venue.rows, *(rows if venue.stage is WILDERNESS else rows[1:])))


def _before_a_town(venue: Venue, told: Told) -> Venue:
    if not told.says(_TOWN) or venue.stage not in (WILDERNESS, COAST, HILL, CRAG):
        return venue
    town = many("far_town", 150.0, 30.0, y=-3.0, scale=1.25, high=48, mist=0.25)
    return replace(venue, rows=(town, *venue.rows))


def _below_mountains(venue: Venue, told: Told) -> Venue:
    """Peaks over the water, where the prompt has mountains."""
    if venue.stage is not COAST or not told.says(_MOUNTAINS):
        return venue
    if told.says(_CHINESE):
        far = many("karst", 260.0, 105.0, x=30.0, y=-3.0, scale=1.35, high=80, mist=0.45)
        near = many("karst", 120.0, 92.0, x=-34.0, y=-3.0, scale=0.62, high=80, chance=0.85, mist=0.4)
    else:
        far = many("peak", 420.0, 150.0, x=50.0, y=-4.0, scale=1.5, high=110, mist=0.3)
        near = many("peak", 210.0, 130.0, x=-44.0, y=-4.0, scale=0.62, high=110, chance=0.8, mist=0.35)
    return replace(venue, rows=(far, near, *venue.rows))


def _on_the_moon(venue: Venue, told: Told) -> Venue:
    """Grey dust and craters."""
    if told.setting is not Setting.PLANET_SURFACE or not told.says(_LUNAR):
        return venue
    return Venue(WILDERNESS, "moon", tuple(row for row in venue.rows if "crater" in row.pieces))


_UNDER = re.compile(
    r"\b(?:under|beneath|below|beside|against|by) (?:a|an|the|one) (?:[\w-]+ ){0,2}?"
    r"(?:street ?lamps?|street ?lights?|lamp ?posts?|gas ?lamps?)\b|(?:路灯|街灯)(?:下|旁)",
    re.IGNORECASE,
)


def under_a_lamp(words: str) -> bool:
    """Whether a street lamp stands over somebody."""
    return _UNDER.search(words) is not None


def _under_a_lamp(venue: Venue, told: Told) -> Venue:
    """The street lamp that the prompt puts somebody under."""
    if venue.stage.indoors or not under_a_lamp(told.words):
        return venue
    return replace(venue, rows=(*venue.rows, one("street_lamp", told.z + 0.35, 0.15)))


def _seen_from_the_air(venue: Venue, told: Told) -> Venue:
    """An island as a whole, in its sea."""
    if told.setting is not Setting.ISLAND or not told.says(FROM_AFAR):
        return venue
    islets = (
        one("islet", 48.0, 22.0, scale=0.5, high=16), one("islet", 33.0, -17.0, scale=0.35, high=16),
        one("islet", 20.0, 0.5, scale=0.6, high=16),
    )  # fmt: skip
    return Venue(COAST, OPEN, islets)


_SOWN = frozenset({
    Setting.FIELD, Setting.FARM, Setting.MEADOW, Setting.GARDEN, Setting.MOUNTAIN, Setting.COUNTRY_ROAD,
    Setting.SKY, Setting.PARK, Setting.VILLAGE,
})  # fmt: skip
_NEAREST, _FARTHEST = 9.0, 70.0
"""Metres to the rows of a field."""


def _sown(venue: Venue, told: Told) -> Venue:
    """Rows of the crop that the prompt speaks of, to the hills."""
    crop = crop_in(told.words) if told.setting in _SOWN else None
    if crop is None:
        return venue
    depths = [_FARTHEST]
    while depths[-1] > _NEAREST * 1.35:
        depths.append(depths[-1] / 1.35)
    rows = tuple(many(f"{crop}_rows", z, 4.7 + 0.05 * i, x=0.9 * i) for i, z in enumerate(depths))
    kept = tuple(row for row in venue.rows if not row.pieces[0].endswith("_rows") and row.z > 24)
    return Venue(WILDERNESS, crop, (*kept, *rows)) if venue.stage is not HILL else venue


_BEYOND_WALLS = 20.0
"""Metres from which what a room's venue has is outside its windows."""


def _over_a_city(venue: Venue, told: Told) -> Venue:
    """A room in a town has towers outside its windows."""
    if venue.stage is not ROOM or not told.says(CITY_VIEW):
        return venue
    return replace(venue, rows=(*OUTSIDE, *venue.rows))


def _at_a_sill(venue: Venue, told: Told) -> Venue:
    """The window that somebody sits in, and nothing else of the room."""
    if venue.stage is not ROOM or told.lead not in ANIMATE or not told.says(SILL):
        return venue
    dressing = "window seat" if told.lead in PEOPLE else "sill"
    return Venue(ROOM, dressing, tuple(row for row in venue.rows if row.z > _BEYOND_WALLS))


_UP_THERE = frozenset({
    Setting.ISLAND, Setting.SKY, Setting.MOUNTAIN, Setting.OCEAN, Setting.ABSTRACT, Setting.WATERFALL,
    Setting.PLANET_SURFACE,
})  # fmt: skip


def _in_clouds(venue: Venue, told: Told) -> Venue:
    """A cloud for whoever is on one, and a sea of clouds for what stands above them."""
    if told.setting in _UP_THERE and told.says(ISLES):
        sky = VENUES[Setting.SKY]
        afoot = told.lead in PEOPLE and not told.flies
        return replace(sky, dressing=f"{sky.dressing} {STANDING}" if afoot else sky.dressing, rows=IN_THE_AIR)
    above = told.says(ABOVE_CLOUDS) or told.says(HEAVENLY)
    afoot = above and told.lead in ANIMATE and not told.flies
    if afoot and told.setting in (Setting.MOUNTAIN, Setting.CLIFF) and not told.says(ON_CLOUD):
        return Venue(HILL, SUMMIT)
    named = told.setting is not Setting.CITY_STREET or told.says(_TOWN)
    row = ALOFT.get(told.setting) if above and named else None
    stands = afoot and (told.setting is Setting.SKY or told.says(ON_CLOUD))
    if row is None and not stands:
        return venue
    sky = VENUES[Setting.SKY]
    dressing = f"{sky.dressing} {STANDING}" if afoot else sky.dressing
    return replace(sky, dressing=dressing, rows=() if row is None else (row,))


_TOWNS = frozenset({Setting.CITY_STREET, Setting.ROOFTOP, Setting.ALLEY, Setting.BRIDGE})


def _among_houses(venue: Venue, told: Told) -> Venue:
    """A city for one who is higher than its houses: roofs before it and towers behind."""
    if told.setting not in _TOWNS or not told.colossal:
        return venue
    blocks = ((170.0, 1.5), (90.0, 0.85), (44.0, 0.62), (20.0, 0.42))
    behind = tuple(
        many("far_town", z, 29.0, x=0.08 * z, scale=scale, high=48, mist=0.12) for z, scale in blocks
    )
    near = many("far_town", -1.0, 9.5, x=2.0, scale=0.20, high=12)
    before = (near, many("far_town", -9.0, 9.0, scale=0.15, high=12))
    return Venue(WILDERNESS, "asphalt", (*behind, *before))


_FROZEN = said(r"\b(?:frozen|ice|icy|iced)\b|ice[- ]skat|figure[- ]skat|结冰|冰湖|冰[面层]|[破凿滑溜]冰")


def _on_ice(venue: Venue, told: Told) -> Venue:
    """A lake that bears: ice to its far shore."""
    frozen = told.setting in (Setting.LAKE, Setting.RIVER, Setting.STADIUM) and told.says(_FROZEN)
    return Venue(WILDERNESS, "frozen") if frozen else venue


_WALLED_IN = frozenset({Setting.CITY_STREET, Setting.ALLEY, Setting.MARKET, Setting.ROOFTOP})
"""Parts of a town in which houses hide the sky."""


def _before_a_skyline(venue: Venue, told: Told) -> Venue:
    """A city seen as a whole, over its water; for what flies, between its towers."""
    if told.lead in (K.MOON, K.SUN) and told.setting in _WALLED_IN:
        return Venue(COAST, "quay", ACROSS)
    if told.setting not in (Setting.CITY_STREET, Setting.ROOFTOP, Setting.SKY):
        return venue
    if told.lead in AIRBORNE_CARS and told.says(TOWERS) and told.says(FLYING):
        return Venue(COAST, OPEN, CANYON)
    if told.lead is None and told.setting is Setting.CITY_STREET and told.says(SKYLINE):
        return Venue(WILDERNESS, "asphalt", BELOW) if told.says(FROM_AFAR) else Venue(COAST, "quay", ACROSS)
    return venue


def _under_string_lights(venue: Venue, told: Told) -> Venue:
    if venue.stage.indoors or not told.says(STRINGS):
        return venue
    strung = (many("string_lights", told.z + 3.4, 6.0), many("string_lights", told.z + 1.2, 6.0, x=2.5))
    return replace(venue, rows=(*venue.rows, *strung))


def _as_told(venue: Venue, told: Told) -> Venue:
    """What the words make of the setting as a whole: a fair, a court, a ring, a water town."""
    rows = (place for settings, words, place in OUTLOOKS if told.setting in settings and told.says(words))
    return next(rows, venue)


def _in_snow(venue: Venue, told: Told) -> Venue:
    """Snow that is no pole's: fields, and firs."""
    if told.setting is not Setting.ARCTIC or told.lead not in PEOPLE or told.says(POLAR) or told.says(RINK):
        return venue
    return Venue(WILDERNESS, "snow", (many("cottage", 46.0, 34.0, x=9.0), many("picket_fence", 15.0, 4.4)))


def _before_paper(venue: Venue, told: Told) -> Venue:
    """A thing in a studio, where the prompt has it on a table or in the air of one."""
    still = told.setting in NO_PLACE and told.lead in THINGS and told.says(BACKDROP)
    return VENUES[Setting.STUDIO_BACKDROP] if still else venue


_READINGS: tuple[Callable[[Venue, Told], Venue], ...] = (
    through_land, on_wheels, _above_the_sea, _on_a_headland, on_a_ledge, _on_a_hill, _on_a_rock,
    _in_blossom, _planted,
    _before_a_town, _below_mountains, _on_the_moon, _sown, on_planks, over_a_moat, _among_houses,
    _over_a_city, _at_a_sill, _in_clouds,
    _on_ice, before_a_landmark, in_a_quarter, _under_a_lamp, _seen_from_the_air, from_the_air,
    lined_with_neon, _before_a_skyline, _before_paper,
    _as_told, in_its_place, before_its_door, on_the_bridge, below_a_bridge, _under_string_lights,
    on_the_track, _in_snow,
    in_the_stands, before_an_audience, on_deck, on_a_balcony, under_a_bridge, at_the_gate, on_a_lotus_pond,
)  # fmt: skip


def venue_of(shot: Shot, setting: Setting, before: str = "") -> Venue:
    """The setting's venue, as the prompt speaks of it, and what was said `before` of the same place."""
    venue, told = VENUES[setting], told_in(shot, setting, before)
    for reading in _READINGS:
        venue = reading(venue, told)
    return fixtures.placed(venue, told.words, told.z)
