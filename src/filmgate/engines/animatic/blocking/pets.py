"""Where a person is with a small animal that leads: at its side, near enough to be in the same picture."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.blocking.footing import goes
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.camera.framing import body

SMALL = 0.9
"""Metres of height, below which an animal is small beside a grown-up."""
_ANIMALS = frozenset({"quadruped", "bird", "rodent"})
_CLEAR, _BEHIND, _PASSED_BEHIND = 0.06, 0.15, 0.45
"""Of a person's height: the gap between both, and how far behind it they stand, as it stays and goes by."""
_PASSED = 0.55
"""The share of a shot after which the animal is at whom it goes by."""


def is_pet(lead: Role) -> bool:
    """Whether it is a small animal on the ground."""
    small = lead.rig.name in _ANIMALS and lead.rig.height < SMALL
    return small and not lead.rig.far and not any(lead.rig.level(step.action) for step in lead.steps)


def with_a_pet(lead: Role, other: Role) -> Role | None:
    """The person behind a small animal that stays or that they walk with, or where it goes by; else None."""
    alongside = [step.action for step in other.steps] == [step.action for step in lead.steps]
    if not is_pet(lead) or other.rig.name != "person" or other.rig.far or (goes(other) and not alongside):
        return None
    mark, high = replace(other.mark, entrance=()), other.rig.height
    if goes(lead) and alongside:
        other = replace(other, pace=lead.pace_at_first)
    elif lead.pace_at_first:
        ahead = lead.facing * lead.pace_at_first * _PASSED * lead.seconds
        return replace(other, mark=mark, dx=ahead, dz=_PASSED_BEHIND * high, gone=lead.gone)
    tail, front = body(lead.rig, lead.steps[0].action).x0, body(other.rig, other.steps[0].action).x1
    apart = front - tail + _CLEAR * high
    return replace(other, mark=mark, dx=-lead.facing * apart, dz=_BEHIND * high, gone=lead.gone)
