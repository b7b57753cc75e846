"""Who comes into a shot after its beginning, and who would soon be out of it beside a slower lead."""

from __future__ import annotations

import math
from dataclasses import replace

from filmgate.engines.animatic.blocking.cues import Step
from filmgate.engines.animatic.blocking.fluttering import about
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.storyboard.kinds import ANIMATE
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action

_EDGE = 2.4
"""Metres behind the lead at which somebody comes into the picture."""
_BESIDE = 0.9
"""Metres before the lead at which whoever came up to it ends."""
_FASTER = 0.5
"""Metres a second by which another is faster than the lead, from which it must be kept in the picture."""
_DRIFT = 2.6
"""Metres that a faster one gains on the lead over a shot."""
_ABREAST = 0.1
"""How high the middle of a fish is that swims with somebody, of their height."""
_ON_FOOT = frozenset(("person", "quadruped", "bird"))
_GAITS = frozenset((Action.WALK, Action.RUN))
_FAR = 6.0
"""Metres behind the lead at which something flies, at least."""
_CLIMB, _NEARER = 0.20, 6.0
"""Metres over the ground for each to the camera at which it is in the upper picture, and metres from there to
the lead, about."""
_MIDDLE = 0.45
"""The share of a shot after which what only passes is beside the lead."""


def awaited(rig: Rig, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The steps of one whose first comes later: until then it waits, flies, or is on its way."""
    first = steps[0]
    if not first.start:
        return steps
    flies = rig.aloft > 0 and (rig.level(first.action) > 0 or first.action is Action.LAND)
    goes = rig.speed(first.action) > 0 and not flies
    before = first.action if goes else Action.FLOAT if flies else Action.STAND
    return (Step(0.0, before), *steps)


def _is_faster(role: Role, lead: Role) -> bool:
    slowest = min(role.rig.speed(step.action) for step in role.steps)
    return slowest > lead.pace_at_first + _FASTER


def kept(role: Role, subject: Subject, lead: Role, comes: float, n: int = 1) -> Role:
    """The role of one beside a slower lead, so that it is seen: somebody comes up from the picture's edge at
    `comes` seconds, or gains a little over the shot; a machine passes in the middle of the time that is left;
    what flies is over the land behind, until it lands beside the lead, and what is small flies about the lead
    as the `n`th of them all."""
    if role.rig.far or role.pace:
        return role
    if role.rig.name == "fish" and all(step.action is Action.SWIM for step in lead.steps):
        pace = lead.pace_at_first + 0.25 * _DRIFT / role.seconds
        low = role.mark.ground - role.rig.aloft - role.rig.face + _ABREAST * lead.rig.height
        mark = replace(role.mark, ground=low)
        single = replace(
            role, mark=mark, pace=pace, dx=0.1 * role.rig.length, dz=0.6 + 0.25 * role.rig.length
        )
        return single if n == 1 and lead.rig.name != "fish" else _in_a_shoal(role, single, lead, n)
    if role.rig.aloft and not lead.rig.aloft and (over := _overhead(role, lead, n)) is not None:
        return over
    alike = role.rig.name == lead.rig.name == "person" and role.steps[0].action is lead.steps[0].action
    if alike and not comes and len(role.steps) == 1 == len(lead.steps) and lead.pace_at_first:
        return replace(role, pace=lead.pace_at_first)  # they keep step with each other
    if not _is_faster(role, lead):
        return _kept_up(role, lead) if not comes else role
    speed, left = lead.pace_at_first, max(0.5, role.seconds - comes)
    if subject.kind not in ANIMATE:
        gain = role.rig.speed(role.steps[0].action) - speed
        return replace(role, dx=role.dx + 0.58 * role.rig.length - gain * (comes + _MIDDLE * left))
    long = 0.5 * role.rig.length
    if comes:
        pace = speed + (_EDGE + _BESIDE + 2 * long) / left
        return replace(role, pace=pace, dx=-(_EDGE + long) - (pace - speed) * comes)
    return replace(role, pace=speed + _DRIFT / role.seconds, dx=role.dx - 0.5 * _DRIFT)


def _kept_up(role: Role, lead: Role) -> Role:
    """One on foot who is slower than the lead keeps up with it all the same, and falls back a little if it
    goes another way (a man and his puppy run; a man walks where a puppy runs)."""
    on_foot = role.rig.name in _ON_FOOT and lead.rig.name in _ON_FOOT
    if not on_foot or len(role.steps) != 1 or len(lead.steps) != 1:
        return role
    actions = {role.steps[0].action, lead.steps[0].action}
    if not actions <= _GAITS:
        return role
    lag = _DRIFT if len(actions) > 1 else 0.0
    pace = lead.pace_at_first - lag / role.seconds
    return replace(role, pace=pace, dx=role.dx + 0.5 * lag)


_MIDST = 0.4
"""Heights of somebody who swims from the one fish beside them up to the middle of many."""
_TURN = 2.4
"""Radians from one of a shoal to the next about its middle, as seeds stand in a sunflower."""


def _in_a_shoal(role: Role, single: Role, lead: Role, n: int) -> Role:
    """The `n`th of many fish about a lead: on all sides of somebody, close together among themselves."""
    kin, long = lead.rig.name == "fish", role.rig.length
    reach = 0.85 * long * math.sqrt(n)
    if not kin:
        reach = (0.5 * lead.rig.length + 0.3 * long) * math.sqrt(1 + 0.4 * n)
    up = 0.55 * reach * math.sin(_TURN * n) + (0.0 if kin else _MIDST * lead.rig.height)
    mark = replace(role.mark, ground=(role if kin else single).mark.ground + up)
    pace = lead.pace_at_first + (0.0 if kin else 0.06 * math.cos(3.0 * n))
    return replace(role, mark=mark, pace=pace, dx=reach * math.cos(_TURN * n), dz=0.15 + 0.2 * (n % 3))


def _overhead(role: Role, lead: Role, n: int) -> Role | None:
    """Where it flies, or comes down; None for one that stays on the ground."""
    actions = [step.action for step in role.steps]
    pace = lead.pace_at_first + 0.2
    if Action.LAND in actions:
        return replace(role, pace=pace, dx=-(_BESIDE + 0.5 * role.rig.length))
    if not all(role.rig.level(action) > 0 for action in actions):
        return None
    if role.rig.flutters:
        return about(role, lead, n)
    far = max(_FAR, 3.0 * role.rig.length, 2.5 * (role.rig.aloft + role.rig.height))
    up = max(0.0, _CLIMB * (far + _NEARER) - role.rig.aloft - role.rig.face)
    mark = replace(role.mark, z=role.mark.z + far, ground=role.mark.ground + up, entrance=())
    drift = lead.pace_at_first + 0.25 * far / role.seconds
    return replace(role, mark=mark, pace=drift, dx=role.dx * (1 + far / _NEARER) - 0.10 * far)
