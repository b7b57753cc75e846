"""Spectators: in the stands where the picture is of them, and before the stage."""

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


_AUDIENCE = said(
    r"\b(?:crowds?|audiences?|fans|spectators|onlookers|concert ?goers|festival ?goers|mosh ?pit)\b"
    r"|观众|人群|粉丝|歌迷|台下|人海"
)
_WILD = said(
    r"\b(?:cheer|scream|jump|danc|wav|rav|roar|mosh)\w*|\bsing(?:s|ing)? along"
    r"|\bgo(?:es|ing)? (?:wild|crazy|nuts)"
    r"|欢呼|尖叫|沸腾|狂欢|挥舞|呐喊|疯狂|蹦"
)
_STAGES = frozenset((Setting.CONCERT_STAGE, Setting.THEATRE))


_BEFORE = 0.7
"""Metres by which they are nearer than who is on the stage."""
CHEERING = many("fans", 0.0, 24.0, y=-0.12, scale=0.85, hop=0.07)
SEATED = many("audience", 0.0, 24.0, y=-0.12, scale=0.85)


def before_an_audience(venue: Venue, told: Told) -> Venue:
    """The heads of those for whom somebody on a stage performs, their arms up where they cheer."""
    if told.setting not in _STAGES or told.lead in (None, K.CROWD) or not told.says(_AUDIENCE):
        return venue
    wild = told.setting is Setting.CONCERT_STAGE or told.says(_WILD)
    heads = replace(CHEERING if wild else SEATED, z=told.z - _BEFORE)
    return replace(venue, rows=(*(row for row in venue.rows if row.pieces != ("audience",)), heads))
