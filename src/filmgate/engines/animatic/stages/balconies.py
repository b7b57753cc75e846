"""Balconies: a stone floor and a balustrade, and what is seen from up there."""

from __future__ import annotations

from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.stages.catalog import Venue, many, one
from filmgate.engines.animatic.stages.coast import COAST
from filmgate.engines.animatic.stages.dressing import Row
from filmgate.engines.animatic.stages.outlooks import ACROSS
from filmgate.engines.animatic.stages.told import Told
from filmgate.storyboard.kinds import ANIMATE
from filmgate.storyboard.vocabulary import Setting

_ON_IT = said(
    r"\b(?:on|onto|from|out on|at|over|over the edge of|rail(?:ing)? of|lean\w* (?:on|over|against))"
    r" (?:to )?(?:an?|the|his|her|their|its|our) (?:[\w'-]+ ){0,3}balcon(?:y|ies)\b"
    r"|\bbalcony (?:scene|at|overlooking|over|with)\b|阳台(?![下对])|露台上"
)
_BELOW = said(
    r"\b(?:below|under|beneath|up (?:at|to)|towards?) (?:an?|the|her|his) (?:\w+ )?balcony\b|阳台下|仰望阳台"
)
_PLACES = frozenset({
    Setting.GARDEN, Setting.CITY_STREET, Setting.OCEAN, Setting.BEACH, Setting.PALACE, Setting.CASTLE,
    Setting.ROOFTOP, Setting.MOUNTAIN, Setting.LAKE, Setting.SKY, Setting.HARBOR, Setting.VILLAGE,
    Setting.RIVER, Setting.FOREST, Setting.JUNGLE, Setting.ISLAND, Setting.CLIFF, Setting.PARK,
    Setting.STUDIO_BACKDROP, Setting.ALLEY,
})  # fmt: skip
_SEAS = frozenset({Setting.OCEAN, Setting.BEACH, Setting.HARBOR, Setting.LAKE, Setting.ISLAND, Setting.CLIFF})
_SEA = said(r"\b(?:sea|ocean|bay|harbou?r|lake|lagoon|mediterranean|beach)\b|(?<!上)海|湖")
_LANDS = frozenset({
    Setting.PALACE, Setting.CASTLE, Setting.MOUNTAIN, Setting.VILLAGE, Setting.FOREST, Setting.JUNGLE,
})  # fmt: skip
_LAND = said(r"\b(?:castle|palace|mountains?|valley|kingdom|forest|hills|vineyards?|jungle|countryside)\b"
             r"|城堡|宫|群山|山谷|森林")  # fmt: skip
_COURT = said(r"\b(?:castle|palace|kingdom|princess|queen|king|juliet)\b|城堡|王国|公主|女王")
_RAIL = many("balustrade", 9.4, 4.0)
_TOWN = (
    *ACROSS,
    many("far_town", 74.0, 27.0, x=4.0, y=-16.0, scale=0.80, high=48, mist=0.1),
    many("far_town", 38.0, 22.0, x=-6.0, y=-11.5, scale=0.50, high=48),
)
_HILLS = (
    many("peak", 420.0, 150.0, x=50.0, y=-4.0, scale=1.5, high=110, mist=0.3),
    many("peak", 210.0, 130.0, x=-44.0, y=-4.0, scale=0.62, high=110, chance=0.8, mist=0.35),
    many("pine_bank", 60.0, 24.0, y=-9.0, scale=1.4, high=30),
)


def on_a_balcony(venue: Venue, told: Told) -> Venue:
    """Whoever is on a balcony stands behind its balustrade, over the sea, the land or the town."""
    if told.setting not in _PLACES or told.lead not in ANIMATE or told.flies:
        return venue
    if not told.says(_ON_IT) or told.says(_BELOW):
        return venue
    return Venue(COAST, "stone_bridge", (*_beyond(told), _RAIL))


def _beyond(told: Told) -> tuple[Row, ...]:
    if told.setting in _SEAS or told.says(_SEA):
        return ()
    if told.setting in _LANDS or told.says(_LAND):
        court = (one("castle", 74.0, 9.0, y=-5.0, scale=1.6, high=26, mist=0.3),) if told.says(_COURT) else ()
        return (*_HILLS[:2], *court, _HILLS[2])
    return _TOWN
