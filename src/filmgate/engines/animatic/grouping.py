"""Where several stand to one another: opponents face to face, what towers over the lead behind it."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.blocking import Role
from filmgate.storyboard.vocabulary import Action

_OPPOSED = frozenset({Action.FIGHT, Action.ATTACK})
_MEETING = frozenset({
    Action.STAND, Action.KNEEL, Action.TALK, Action.SMILE, Action.LAUGH, Action.GIVE, Action.SHOUT,
    Action.CRY, Action.WAVE_HAND, Action.HOLD, Action.WHISPER,
})  # fmt: skip
_FACE_TO_FACE = 0.21
"""Metres between two who meet for each metre of their heights."""
_TOWERS = 1.8
"""How many times as high as the lead something is that stands behind it."""
_BACK, _ASIDE = 1.9, -0.55
"""Metres back and to the right for each metre of its height."""
_CLEAR = 0.75
"""Heights of the lead that are free to both sides of it before a crowd."""
_ROOM_BEHIND = {True: 0.9, False: 1.9}
"""Metres behind the lead at which a crowd begins, in a room and out of doors."""
_REACH = 0.55
"""Metres between two opponents' middles for each metre of their lengths."""


def grouped(roles: list[Role]) -> list[Role]:
    """The roles, the first of which is the lead, where they are seen together."""
    lead, *others = roles
    return [lead, *(_beside(lead, other) for other in others)]


def around_lead(role: Role, lead: Role, n: int) -> Role:
    """The `n`th of a crowd about a lead who stays where they are: behind them, to both sides, so that they
    stand out; one goes this way, another that way, and who stays looks at them."""
    side = 1.0 if n % 2 else -1.0
    aside = side * (_CLEAR + 0.62 * (n // 2)) * lead.rig.height
    goes = bool(role.pace_at_first)
    facing = (1.0 if n % 3 else -1.0) if goes else -side
    room = _ROOM_BEHIND[role.around.indoors]
    return replace(role, dx=aside, dz=room * (1.0 + 0.3 * (n % 3)), facing=facing)


def _beside(lead: Role, other: Role) -> Role:
    if other.rig is lead.rig or other.rig.far:
        return other
    if _fights(lead) and not _goes(other):
        apart = _REACH * (lead.rig.length + other.rig.length)
        return replace(other, dx=apart, dz=0.1, facing=-lead.facing, gone=lead.gone)
    if _meets(lead) and _meets(other):
        apart = _FACE_TO_FACE * (lead.rig.height + other.rig.height)
        return replace(other, dx=apart, dz=0.05, facing=-lead.facing, gone=lead.gone)
    if other.rig.height > _TOWERS * lead.rig.height and not _goes(other):
        high = other.rig.height
        return replace(other, dx=_ASIDE * high, dz=_BACK * high)
    return other


def _fights(role: Role) -> bool:
    return any(step.action in _OPPOSED for step in role.steps)


def _meets(role: Role) -> bool:
    """Whether it is somebody who stands there for another, and looks at nothing else."""
    return role.rig.name == "person" and all(step.action in _MEETING for step in role.steps)


def _goes(role: Role) -> bool:
    """Whether it leaves its place on the ground."""
    return any(role.rig.speed(step.action) > 0 and not role.rig.aloft for step in role.steps)
