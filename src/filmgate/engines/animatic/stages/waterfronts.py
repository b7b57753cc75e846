"""Waters that a prompt tells more of than their setting does: a pond of lotus, the sea before a village."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.stages.catalog import Venue, many
from filmgate.engines.animatic.stages.coast import COAST
from filmgate.engines.animatic.stages.dressing import Row
from filmgate.engines.animatic.stages.lotus import LOTUS
from filmgate.engines.animatic.stages.told import Told

_STANDING = frozenset({"lake", "river", "gorge"})
LOTUS_BEDS = (
    many("lotus_bed", 26.0, 4.2, x=1.0, y=-0.3, scale=1.9, chance=0.85),
    many("lotus_bed", 17.0, 4.4, x=-1.6, y=-0.3, scale=1.3, chance=0.8),
    many("lotus_bed", 11.5, 4.6, x=2.2, y=-0.3, keep=1.3, chance=0.85),
    many("lotus_bed", 5.6, 3.4, x=0.8, y=-0.35, keep=1.5, scale=0.8, chance=0.8),
)
"""Leaves and blossoms from the far bank to the lens, and open water about the lead."""


def on_a_lotus_pond(venue: Venue, told: Told) -> Venue:
    """Standing water with the lotus on it that the prompt tells of."""
    if venue.stage is not COAST or venue.dressing not in _STANDING or not told.says(LOTUS):
        return venue
    rows = tuple(row for row in venue.rows if "reeds" not in row.pieces)
    return replace(venue, rows=(*rows, *LOTUS_BEDS))


FISHING_VILLAGE = said(
    r"\bfish(?:ing|er(?:man'?s?|men'?s?)) (?:villages?|towns?|hamlets?|communit(?:y|ies)|ports?)"
    r"|\b(?:sea ?side|coastal|shore|harbou?r) (?:villages?|hamlets?|towns?)"
    r"|\bvillages? (?:by|on|at|along|near|beside|overlooking|above) (?:the|a) (?:\w+ )?"
    r"(?:sea|ocean|coast|shore|beach|bay|harbou?r|lagoon|fjord)\b"
    r"|渔村|渔港|海边的?(?:小)?[村镇]|海[滨岛]的?(?:小)?[村镇]"
)
_BY_THE_SEA: tuple[Row, ...] = (
    many("cottage", 46.0, 9.5, x=4.0, y=2.4, high=9, mist=0.15),
    many("green_bank", 45.0, 17.0, y=0.9, scale=1.3, mist=0.1),
    many("cottage", 33.0, 8.4, x=-2.0, y=-0.5, high=9, mist=0.05),
    many("green_bank", 31.5, 17.0, y=-1.35),
    many("moored_boat", 24.0, 9.0, x=-4.0, y=-1.25, chance=0.8),
    many("moored_boat", 15.0, 9.5, x=3.5, y=-1.2, chance=0.85),
    many("pier_rail", 9.3, 6.0),
)
BY_THE_SEA = Venue(COAST, "pier", _BY_THE_SEA)
"""Houses up the slope, boats before them, and the jetty from which one looks at them."""
BY_A_RIVER_NAMED = said(
    r"\bvillages? (?:by|on|at|along|near|beside|across) (?:the|a) (?:\w+ )?"
    r"(?:river|lake|stream|canal|pond|creek)\b"
    r"|\b(?:river ?side|lake ?side) (?:villages?|hamlets?|towns?)|[河湖溪江]边的?(?:小)?[村镇]"
)
BY_A_RIVER = Venue(
    COAST,
    "river",
    (
        many("cottage", 44.0, 10.5, x=4.0, y=0.5, mist=0.15),
        many("cottage", 33.0, 9.6, x=-2.0, y=-0.1, mist=0.05),
        many("street_tree", 32.5, 13.0, x=5.0, chance=0.7),
        many("green_bank", 31.0, 17.0, y=-0.3),
        many("reeds", 8.6, 7.5, x=1.4, chance=0.7),
    ),
)
"""Houses on the other bank."""
