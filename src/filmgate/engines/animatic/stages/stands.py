"""Spectators who are what the picture is of: in the stands, not on the field."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.stages.catalog import Venue, many
from filmgate.engines.animatic.stages.told import Told
from filmgate.storyboard.vocabulary import Setting
from filmgate.storyboard.vocabulary import SubjectKind as K

_FANS = said(
    r"\b(?:fans?|supporters?|spectators?|(?:in|from) the (?:stands?|bleachers|crowd|audience|terraces))\b"
    r"|球迷|观众席|看台|观众"
)


def in_the_stands(venue: Venue, told: Told) -> Venue:
    """The terraces behind a crowd that looks on, a hoarding before it."""
    looks_on = told.lead is K.CROWD or (told.lead is not K.ATHLETE and told.says(_FANS))
    if told.setting is not Setting.STADIUM or not looks_on:
        return venue
    behind = many("terraces", told.z + 3.6, 12.0, high=8.0)
    return replace(venue, dressing="asphalt", rows=(behind, many("hoarding", told.z - 0.6, 9.0)))
