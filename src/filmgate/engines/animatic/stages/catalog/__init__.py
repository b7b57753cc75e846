"""Which stage a setting plays on, how the stage is dressed, and what stands on it.

A new setting is one entry: a stage, the name of its dressing, and rows of pieces (`stages.pieces`).
"""

from __future__ import annotations

from filmgate.engines.animatic.stages.catalog.country import COUNTRY
from filmgate.engines.animatic.stages.catalog.rooms import ROOMS
from filmgate.engines.animatic.stages.catalog.town import TOWN
from filmgate.engines.animatic.stages.catalog.venue import Venue, many, one
from filmgate.storyboard.vocabulary import Setting

__all__ = ["VENUES", "Venue", "many", "one"]

VENUES: dict[Setting, Venue] = {**TOWN, **ROOMS, **COUNTRY}
"""The venue of every setting, before the prompt's own words make more of it (`stages.words`)."""
