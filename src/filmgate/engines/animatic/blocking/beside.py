"""Where one is beside the lead who has nothing else to do with it: at its table, before it, behind it."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.blocking.footing import goes, is_idle
from filmgate.engines.animatic.blocking.opponents import REACH, fights
from filmgate.engines.animatic.blocking.pets import with_a_pet
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.storyboard.vocabulary import Action

_MEETING = frozenset({
    Action.STAND, Action.KNEEL, Action.TALK, Action.SMILE, Action.LAUGH, Action.GIVE, Action.SHOUT,
    Action.CRY, Action.WAVE_HAND, Action.HOLD, Action.WHISPER,
})  # fmt: skip
_FACE_TO_FACE = 0.21
"""Metres between two who meet for each metre of their heights."""
PASSED = 0.55
"""The share of a shot after which the lead is at what it goes by."""
TOWERS = 1.8
"""How many times as high as the lead something is that stands behind it."""
_BACK, _ASIDE = 1.9, -0.55
"""Metres back and to the right for each metre of its height."""
_VAST, _SEEN_FROM = 8.0, 1.3
"""How many times as long as what flies something is that is seen whole, from so many of its lengths away."""
_CLEAR_OF_IT = 0.72
"""Lengths before the middle of what comes down at which somebody is not under it."""
_SOFA, _AT_ITS_END = 1.7, 0.12
"""Metres from the middle of what an animal lies on to its end, at most, and heights from there to somebody
who is not to be behind it."""
_AT_A_READER = 0.38
"""Metres between who reads and a child that listens, for each metre of their heights."""
_AT_TABLE = 0.32
"""Heights of whoever is served from the middle of the table."""


def beside(lead: Role, other: Role) -> Role:
    """The other where it is seen with the lead; where it was, if nothing says otherwise."""
    if other.rig is lead.rig or other.rig.far or other.rig.guest or (other.rig.name == "fish" and other.pace):
        return other
    if lead.rig.across and not lead.rig.guest and not lead.pace_at_first and is_idle(other):
        apart = lead.facing * (lead.rig.across + _AT_TABLE * other.rig.height)
        return replace(other, dx=apart, dz=0.05, facing=-lead.facing, gone=lead.gone)
    if fights(lead) and not goes(other) and other.facing == lead.facing:
        apart = REACH * (lead.rig.length + other.rig.length)
        return replace(other, dx=apart, dz=0.1, facing=-lead.facing, gone=lead.gone)
    if listens(lead, other):
        apart = lead.facing * _AT_A_READER * (lead.rig.height + other.rig.height)
        return replace(other, dx=apart, dz=0.05, facing=-lead.facing, gone=lead.gone)
    if _meets(lead) and _meets(other):
        apart = _FACE_TO_FACE * (lead.rig.height + other.rig.height)
        return replace(other, dx=apart, dz=0.05, facing=-lead.facing, gone=lead.gone)
    if lead.rig.stands and lead.rig.name == "quadruped" and other.rig.name == "person" and not goes(other):
        aside = min(_SOFA, lead.rig.box[2]) + _AT_ITS_END * other.rig.height
        return replace(other, dx=-lead.facing * aside, dz=-0.1)
    if (keeper := with_a_pet(lead, other)) is not None:
        return keeper
    if other.rig.height > TOWERS * lead.rig.height and not goes(other):
        high = other.rig.height
        return replace(other, dx=_ASIDE * high, dz=_BACK * high)
    if lead.rig.aloft and not other.rig.aloft and other.rig.length > _VAST * lead.rig.length:
        long = other.rig.length
        return replace(other, dx=0.05 * long, dz=_SEEN_FROM * long)
    if other.rig.name == "person" and any(step.action is Action.LAND for step in lead.steps):
        return replace(other, dx=lead.facing * _CLEAR_OF_IT * lead.rig.length, dz=-0.05)
    if _is_passed(lead, other):
        ahead = lead.pace_at_first * PASSED * lead.seconds
        return replace(other, dx=ahead + 0.5 * other.rig.length, dz=0.35 * other.rig.length)
    return other


def listens(lead: Role, other: Role) -> bool:
    """Whether it is a child that sits before somebody who reads."""
    reads = any(step.action is Action.READ for step in lead.steps) and lead.rig.name == "person"
    sits = other.rig.name == "person" and all(step.action is Action.SIT for step in other.steps)
    return reads and sits and other.rig.height < lead.rig.height


def _is_passed(lead: Role, other: Role) -> bool:
    """Whether it is a thing that stays where it is while the lead goes by."""
    return other.rig.name == "object" and bool(lead.pace_at_first) and not goes(other) and not other.rig.aloft


def _meets(role: Role) -> bool:
    """Whether it is somebody who stands there for another, and looks at nothing else."""
    named = role.rig.name == "person" and not role.rig.abreast
    return named and all(step.action in _MEETING for step in role.steps)
