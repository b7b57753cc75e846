"""Whether somebody leaves their place, stays at it, or only stands there."""

from __future__ import annotations

from filmgate.engines.animatic.blocking.roles import Role
from filmgate.storyboard.vocabulary import Action

BODIES = frozenset({"person", "rider", "quadruped", "theropod", "kangaroo"})
"""The rigs of those who can be gone by, or be at bay."""


def goes(role: Role) -> bool:
    """Whether it leaves its place on the ground."""
    return any(role.rig.speed(step.action) > 0 and not role.rig.aloft for step in role.steps)


def is_at(lead: Role) -> bool:
    """Whether it is somebody who stays, so that a thing is before them."""
    return lead.rig.name == "person" and not lead.pace_at_first and not goes(lead)


def is_idle(role: Role) -> bool:
    """Whether it is somebody who only stands or sits there."""
    idle = all(step.action in (Action.STAND, Action.SIT, Action.WAIT, Action.SMILE) for step in role.steps)
    return role.rig.name == "person" and idle
