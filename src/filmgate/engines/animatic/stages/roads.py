"""Roads and rails for a prompt's vehicles: through their land, along their coast, over their bridge."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.stages.catalog import Venue, many
from filmgate.engines.animatic.stages.coast import COAST
from filmgate.engines.animatic.stages.forest import FOREST
from filmgate.engines.animatic.stages.outlooks import PUBLIC, RACING
from filmgate.engines.animatic.stages.told import Told
from filmgate.engines.animatic.stages.valley import DEEP, SPAN
from filmgate.engines.animatic.stages.wilderness import WILDERNESS
from filmgate.engines.animatic.wardrobe.machines import vehicle_for
from filmgate.storyboard.vocabulary import Setting, SubjectKind

K = SubjectKind

_ROAD = said(r"\broads?\b|highway|freeway|公路|马路|道路")
_ALONG = said(
    r"\b(?:along|down|up) (?:the|a) (?:\w+ )?(?:coast(?:line)?|seafront|ocean front|oceanfront)\b"
    r"|coastal (?:drive|route)|沿(?:着)?海(?!滩)|海岸线"
)
"""Where a road leads that nobody speaks of."""
_FARMED = said(r"\btractors?\b|\bplou?gh|\bplow|harvest|combine|off[- ]road|拖拉机|收割|耕")
"""What crosses a field, and needs no road there."""
_BRIDGE = said(r"\bbridge\b|viaduct|桥")
_NEON_WORDS = said(r"\bneon\b|cyberpunk|synthwave|霓虹|赛博")

ON_ROADS = frozenset({
    K.CAR, K.SPORTS_CAR, K.TAXI, K.BUS, K.TRUCK, K.MOTORCYCLE, K.SCOOTER, K.BICYCLE, K.CYCLIST, K.CARRIAGE,
})  # fmt: skip
_ON_RAILS = frozenset({K.TRAIN, K.TRAM})
_TRACKLESS = frozenset({"desert", "canyon", "ash", "mars", "snow", "mud", "pitch"})
"""Lands that wheels cross without a road, unless the prompt speaks of one."""
_FROM_ROAD = 11.5
"""Metres from which things may stand beside a road through the mark."""
_RAIL = (many("guard_rail", 11.7, 12.0),)


def _with_road(venue: Venue, told: Told) -> Venue:
    """A road where the lead goes, unless the land is crossed without one."""
    beside = tuple(row for row in venue.rows if row.z >= _FROM_ROAD)
    if venue.stage is COAST and (told.says(_ROAD) or told.says(_ALONG)) and venue.dressing != "bridge":
        return Venue(COAST, "road", _RAIL)
    if "road" in venue.dressing or venue.dressing == "highway":
        return venue
    trackless = venue.dressing in _TRACKLESS or told.says(_FARMED)
    if venue.stage is WILDERNESS and (told.says(_ROAD) or not trackless):
        return Venue(WILDERNESS, f"{venue.dressing} road", beside)
    return venue


def _with_rails(venue: Venue, told: Told) -> Venue:
    """Rails through the land, or over a viaduct if there is a bridge."""
    land = venue.dressing if venue.stage is WILDERNESS else "mountain"
    far = tuple(row for row in venue.rows if row.z >= 2 * _FROM_ROAD and venue.stage is WILDERNESS)
    if told.says(_BRIDGE):
        arches = many("viaduct", 7.3, 9.0, y=-DEEP, high=DEEP + 1)
        return Venue(SPAN, land, (*far, arches))
    return Venue(WILDERNESS, f"{land} rails", far) if venue.stage in (WILDERNESS, FOREST) else venue


_LANDS = (
    (said(r"desert|沙漠|戈壁"), Venue(WILDERNESS, "desert road")),
    (said(r"\bcoast|\bsea(?:side|shore)?\b|ocean|海边|海岸|沿海|海滨"), Venue(COAST, "road", _RAIL)),
    (said(r"mountain|\balps?\b|山"), Venue(WILDERNESS, "mountain road")),
)


def through_land(venue: Venue, told: Told) -> Venue:
    """A road leads through whatever land the prompt speaks of."""
    if told.setting not in (Setting.COUNTRY_ROAD, Setting.HIGHWAY):
        return venue
    return next((land for pattern, land in _LANDS if told.says(pattern)), venue)


def on_wheels(venue: Venue, told: Told) -> Venue:
    """What a vehicle goes on: a road, or rails."""
    if told.lead in _ON_RAILS and not vehicle_for(told.lead, told.words).aloft:  # it hangs from no cable
        return _with_rails(venue, told)
    pedals = told.wheels is K.BICYCLE and told.lead is not K.BICYCLE and not told.says(_ROAD)
    return venue if told.wheels is None or pedals else _with_road(venue, told)


def lined_with_neon(venue: Venue, told: Told) -> Venue:
    """Posts of light along a highway."""
    if venue.dressing != "highway" or not told.says(_NEON_WORDS):
        return venue
    posts = many("neon_post", 12.6, 6.5), many("neon_post", 24.0, 9.0, scale=1.4)
    return replace(venue, rows=(*venue.rows, *posts))


def on_the_track(venue: Venue, told: Told) -> Venue:
    """A race track, with its stands."""
    if told.lead not in ON_ROADS or not told.says(RACING):
        return venue
    stands = replace(PUBLIC, z=46.0, every=40.0, scale=1.2)
    kerb = many("guard_rail", 12.0, 12.0)
    return Venue(WILDERNESS, "highway", (stands, kerb))
