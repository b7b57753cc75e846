"""Ground that people have built over water: piers of wood, bridges of stone and of rope."""

from __future__ import annotations

from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.stages.catalog import Venue, many, one
from filmgate.engines.animatic.stages.coast import COAST
from filmgate.engines.animatic.stages.told import Told
from filmgate.storyboard.vocabulary import Setting

_PIER = said(r"\b(?:pier|jetty|boardwalk|wharf|wooden dock|dock of the bay)\b|栈桥|木码头|木栈道")
_OLD_BRIDGE = said(
    r"\b(?:castle|stone|medieval|ancient|fortress|drawbridge|arched|moat)\b|石桥|城堡|古桥|拱桥|断桥|西湖"
)
_PLANK_BRIDGE = said(r"\b(?:rope|wooden|wood|hanging|rickety|plank|footbridge)\b|吊桥|木桥|绳桥")
_OF_A_CASTLE = said(r"castle|fortress|drawbridge|moat|城堡")
_BY_WATER = frozenset({Setting.HARBOR, Setting.OCEAN, Setting.LAKE, Setting.BEACH, Setting.RIVER})


def on_planks(venue: Venue, told: Told) -> Venue:
    """A pier is of wood, and stands in the water."""
    if told.setting not in _BY_WATER or not told.says(_PIER):
        return venue
    boats = many("moored_boat", 16.0, 9.5, x=3.0, y=-1.2, chance=0.6)
    return Venue(COAST, "pier", (boats, many("pier_rail", 9.3, 6.0)))


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
