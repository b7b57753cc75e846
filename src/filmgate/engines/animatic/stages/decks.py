"""Ground that people have built over water: piers of wood, bridges of stone and of rope."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.stages.catalog import Venue, many, one
from filmgate.engines.animatic.stages.coast import ABOARD, COAST
from filmgate.engines.animatic.stages.told import HELM, Told
from filmgate.storyboard.kinds import ANIMATE
from filmgate.storyboard.vocabulary import Setting
from filmgate.storyboard.vocabulary import SubjectKind as K

_PIER = said(r"\b(?:pier|jetty|boardwalk|wharf|wooden dock|dock of the bay)\b|栈桥|木码头|木栈道")
_OLD_BRIDGE = said(
    r"\b(?:castle|stone|medieval|ancient|fortress|drawbridge|arched|moat)\b|石桥|城堡|古桥|拱桥|断桥|西湖"
)
_PLANK_BRIDGE = said(r"\b(?:rope|wooden|wood|hanging|rickety|plank|footbridge)\b|吊桥|木桥|绳桥")
_OF_A_CASTLE = said(r"castle|fortress|drawbridge|moat|城堡")
_VESSEL = r"(?:ship|boat|yacht|ferry|liner|vessel|steamer)"
_RAIL = (
    rf"\brail(?:ing)?s? of (?:a|an|the|his|her|their) (?:[\w-]+ ){{0,2}}{_VESSEL}\b"
    rf"|\b{_VESSEL}(?:'s)? rail(?:ing)?s?\b|船舷|船栏"
)
_DECK = said(rf"\bdeck\b|甲板|{_RAIL}|{HELM}")
_ITS_DECK = said(
    r"\bdeck of\b|\b(?:ship|boat|yacht|ferry|liner|vessel|sailboat|warship)(?:'s)? deck\b"
    rf"|(?:船|艇|轮|舰)[^，。；]{{0,4}}甲板|{_RAIL}|{HELM}"
)
"""A deck that is told to be of the boat that the words name."""
_STEAMER = said(
    r"\b(?:cruise|liner|ferry|yacht|steamer|steamship|warship|navy|naval|carrier|tanker|freighter|trawler)\b"
    r"|\brail(?:ing)?s?\b|\blife ?(?:belt|buoy|ring|preserver)s?\b"
    r"|游轮|邮轮|渡轮|游艇|军舰|货轮|航母|栏杆|救生圈"
)
_BY_WATER = frozenset({Setting.HARBOR, Setting.OCEAN, Setting.LAKE, Setting.BEACH, Setting.RIVER})


_UPON = said(
    r"\b(?:on|upon|atop|across|over|along|cross\w*) (?:a|an|the|one of the)? ?(?:[\w'-]+ ){0,4}bridges?\b"
    r"|桥(?:上|头|边|面)|(?:过|走过|穿过)[^，。；]{0,6}桥"
)
_FROM_A_DECK = -4.4
"""Metres from a bridge down to where what is by the water stands."""


def on_the_bridge(venue: Venue, told: Told) -> Venue:
    """Whoever is on a bridge of a town on the water stands on its stones, the town behind it and below."""
    aloft = venue.stage is COAST and venue.dressing in ("river", "quay")
    if told.setting is not Setting.BRIDGE or not aloft or told.lead not in ANIMATE or not told.says(_UPON):
        return venue
    rows = tuple(replace(row, y=row.y + _FROM_A_DECK) for row in venue.rows if row.z > _BEYOND)
    return Venue(COAST, "stone_bridge", (*rows, many("balustrade", 9.4, 4.0)))


def below_a_bridge(venue: Venue, told: Told) -> Venue:
    """A bridge over the river for the boat that goes under it."""
    arched = any("bridge" in name for row in venue.rows for name in row.pieces)
    afloat = told.setting is Setting.RIVER and told.lead in (K.BOAT, K.SAILBOAT, K.SHIP)
    if not afloat or arched or venue.stage is not COAST or not told.says(_BRIDGE):
        return venue
    return replace(venue, rows=(*venue.rows, one("moon_bridge", 17.0, 3.0, y=-0.3, scale=1.7, high=16)))


_BRIDGE = said(r"\bbridges?\b|桥")


_BEYOND = 12.5
"""Metres to what is not on the bridge itself."""


def on_planks(venue: Venue, told: Told) -> Venue:
    """A pier is of wood, and stands in the water."""
    if told.setting not in _BY_WATER or not told.says(_PIER):
        return venue
    boats = many("moored_boat", 16.0, 9.5, x=3.0, y=-1.2, chance=0.6)
    return Venue(COAST, "pier", (boats, many("pier_rail", 9.3, 6.0)))


def on_deck(venue: Venue, told: Told) -> Venue:
    """Whoever is on the deck of a ship stands on its planks, the sea behind them."""
    aboard = told.says(_ITS_DECK if told.afloat else _DECK)
    if told.setting is not Setting.OCEAN or told.lead not in ANIMATE or not aboard:
        return venue
    rail = "ship_rail" if told.says(_STEAMER) else "bulwark"
    return Venue(COAST, ABOARD, (many(rail, 9.3, 6.0),))


def over_a_moat(venue: Venue, told: Told) -> Venue:
    """Bridges of stone and of rope, where the prompt's is no road's."""
    if venue.dressing != "bridge":
        return venue
    if told.says(_OLD_BRIDGE):
        rows = (many("stone_rail", 9.4, 6.0),)
        castle = one("castle", 62.0, 6.0, y=-4.0, scale=1.6, high=26, mist=0.35)
        return Venue(COAST, "stone_bridge", (castle, *rows) if told.says(_OF_A_CASTLE) else rows)
    if told.says(_PLANK_BRIDGE):
        return Venue(COAST, "plank_bridge", (many("rope_rail", 8.9, 6.0),))
    return venue
