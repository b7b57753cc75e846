"""Which of a shot's things stand on a table: the small ones, in a room whose floor they would be lost on."""

from __future__ import annotations

from filmgate.engines.animatic.casting.ensemble import Part
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.rigs.tabled import stands_on_a_table, tabled
from filmgate.engines.animatic.stages.catalog import Venue
from filmgate.storyboard.vocabulary import SubjectKind as K

_ON_THE_FLOOR = frozenset({K.BALL, K.SHOE, K.CHAIR, K.DOOR, K.WINDOW, K.UMBRELLA, K.BALLOON, K.LANTERN})
_OWN_TABLE = "table"
"""The dressing of a set that is a table."""


def furnished(part: Part, venue: Venue) -> Rig:
    """The part's rig, on a table if it is a small thing in a room."""
    stays = stands_on_a_table(part.rig, part.subject.action) and part.subject.kind not in _ON_THE_FLOOR
    bare = not venue.stage.indoors or venue.dressing == _OWN_TABLE or part.subject.reference is not None
    return part.rig if bare or not stays else tabled(part.rig)
