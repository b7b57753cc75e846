"""Ground under something and before it: the bank under a bridge, the step before a gate."""

from __future__ import annotations

from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.stages.catalog import Venue, one
from filmgate.engines.animatic.stages.coast import COAST
from filmgate.engines.animatic.stages.in_water import BOATS
from filmgate.engines.animatic.stages.told import Told
from filmgate.engines.animatic.stages.wilderness import WILDERNESS
from filmgate.storyboard.kinds import ANIMATE
from filmgate.storyboard.vocabulary import Setting

_UNDER_A_BRIDGE = said(
    r"\b(?:under|beneath|below|underneath) (?:(?!of\b)[\w'-]+ ){0,4}?"
    r"(?:bridge|overpass|viaduct|flyover|underpass)s?\b"
    r"|(?:桥|高架)(?:的?(?:下面?|底下?)|洞)"
)
_CROSSED = frozenset({Setting.BRIDGE, Setting.CITY_STREET, Setting.HIGHWAY, Setting.ALLEY})
_MARK = 7.0
"""Metres to who stands in the open, or on a bank."""
_BEHIND, _BEFORE = 2.7, -1.9
"""Metres from who is there to the two mouths of the vault."""


def under_a_bridge(venue: Venue, told: Told) -> Venue:
    """The bank under the bridge, its vault around who is there."""
    lies = told.setting in _CROSSED and told.lead in ANIMATE and told.lead not in BOATS and not told.flies
    if not lies or not told.says(_UNDER_A_BRIDGE):
        return venue
    return Venue(COAST, "quay", (one("bridge_vault", _MARK + _BEHIND), one("vault_rim", _MARK + _BEFORE)))


_COUPLETS = said(r"\bcouplets?\b|chinese new year (?:scrolls?|banners?)|春联|对联|福字|门神")
_PASTING = said(r"\b(?:past|stick|hang|put|mount|glu)\w*|贴|挂")
_HOMES = frozenset({
    Setting.LIVING_ROOM, Setting.KITCHEN, Setting.BEDROOM, Setting.HALLWAY, Setting.CITY_STREET,
    Setting.ALLEY,
    Setting.VILLAGE, Setting.COUNTRY_ROAD, Setting.GARDEN, Setting.TEMPLE, Setting.MARKET,
    Setting.STUDIO_BACKDROP, Setting.FARM,
})  # fmt: skip
_GATE_BEHIND, _GATE_AT = 0.75, -0.86
"""Metres to the gate, and from whoever pastes to its middle."""


def at_the_gate(venue: Venue, told: Told) -> Venue:
    """A gate with red scrolls at its sides: they are on the outside of a house."""
    if told.setting not in _HOMES or not told.says(_COUPLETS):
        return venue
    pasting = told.says(_PASTING)
    gate = one("spring_door" if pasting else "spring_gate", _MARK + _GATE_BEHIND, _GATE_AT, high=5.6)
    return Venue(WILDERNESS, "asphalt", (gate,))


_ROOFS = frozenset({"bridge_vault", "awning_front", "bus_shelter"})


def gives_shelter(venue: Venue) -> bool:
    """Whether whoever is there needs no umbrella in the rain."""
    return any(not _ROOFS.isdisjoint(row.pieces) for row in venue.rows)
