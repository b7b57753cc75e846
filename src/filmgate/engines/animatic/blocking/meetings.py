"""Who gets to somebody who stays: a walker stops before whom they walk up to, a child runs to its mother."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.blocking.cues import Step
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.storyboard.vocabulary import Action

_STOPS = 0.45
"""Seconds in which somebody who goes comes to a stand."""
_GAP = 0.26
"""Metres between two who meet for each metre of their heights."""
_RUNS_UP = frozenset({Action.RUN, Action.APPROACH, Action.WALK})
_LONGEST = 1.8
"""Seconds in which somebody gets to whom they run to, at most."""


def way_to_stand(role: Role) -> float | None:
    """Metres that somebody goes until they stop for good; None of who goes to the end, or never."""
    *_, last = role.steps
    if not role.pace_at_first or role.rig.speed(last.action) or role.pace:
        return None
    stops = next(step for step in role.steps if not role.rig.speed(step.action))
    return role.distance(min(role.seconds, stops.start + _STOPS)) - role.distance(0.0)


def awaiting(lead: Role, other: Role, number: int) -> Role | None:
    """The `number`-th of those who stay, where the lead comes to a stand; None if it goes on."""
    way = way_to_stand(lead)
    if way is None:
        return None
    ahead = way + _gap(lead, other) + 0.5 * number * other.rig.length
    return replace(other, dx=ahead, dz=0.05 + 0.3 * number, facing=-lead.facing, gone=lead.gone)


def run_up(lead: Role, other: Role) -> Role | None:
    """Somebody who stays first and then runs, so that they get to the lead who stays; None else."""
    start = next((i for i, step in enumerate(other.steps) if other.rig.speed(step.action)), 0)
    last = lead.steps[-1].action
    if not start or other.steps[start].action not in _RUNS_UP or lead.rig.speed(last) or other.pace:
        return None
    if any(other.rig.speed(step.action) for step in other.steps[start + 1 :]):
        return None
    gone = lead.distance(lead.seconds) - lead.distance(0.0)
    runs, *after = other.steps[start:]
    end = after[0].start if after else other.seconds - 0.4
    lasts = min(_LONGEST, max(0.6, end - runs.start - _STOPS))
    way = other.rig.speed(runs.action) * lasts
    arrives = (
        () if after and after[0].start <= runs.start + lasts else (Step(runs.start + lasts, Action.SMILE),)
    )
    steps = (*other.steps[: start + 1], *arrives, *after)
    mark = replace(other.mark, entrance=())
    place = gone + _gap(lead, other) + way
    return replace(other, mark=mark, steps=steps, dx=place, dz=0.04, facing=-lead.facing, gone=lead.gone)


def _gap(one: Role, other: Role) -> float:
    return _GAP * (one.rig.height + other.rig.height)
