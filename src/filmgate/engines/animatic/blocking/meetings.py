"""Who gets to somebody who stays: a walker stops before whom they walk up to, a child runs to its mother."""

from __future__ import annotations

import re
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


_TOWARDS = re.compile(
    r"\b(?:towards?|up to|over to|to meet|into the (?:open |waiting )?arms of|closer to) "
    r"(?:an?|the|his|her|its|their) (?!(?:\w+ )?(?:camera|viewer|lens|door|window|sun|light|house|sea))"
    r"|(?:走|跑|奔|扑|冲)(?:向|到)[^，。；]{0,4}(?:妈|爸|母|父|爷|奶|他|她|女|男|孩|老|朋友|怀)",
    re.IGNORECASE,
)
_WAY = 2.2
"""Metres that somebody comes who gets to whom they walk up to, about."""


def towards(lead: Role, others: list[Role], words: str) -> tuple[Role, Role] | None:
    """The lead, who stops before the first of the others, and that one, who waits for them; None if the words
    tell of no such way."""
    comes, waits = lead.steps[-1], others[0] if others else None
    pace = lead.rig.speed(comes.action)
    alive = waits is not None and waits.rig.name == "person" == lead.rig.name and not waits.pace
    if (
        not alive
        or waits is None
        or not pace
        or len(lead.steps) > 1
        or lead.pace
        or not _TOWARDS.search(words)
    ):
        return None
    if any(waits.rig.speed(step.action) for step in waits.steps):
        return None
    until = min(0.7 * lead.seconds, _WAY / pace)
    stops = replace(lead, steps=(comes, Step(until, Action.STAND)))
    met = awaiting(stops, waits, 0)
    return None if met is None else (stops, met)


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
