"""Who is there where somebody comes in by a door."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.blocking.cues import Step
from filmgate.engines.animatic.blocking.footing import BODIES, goes
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.storyboard.vocabulary import Action

_FARTHER, _ASIDE = 1.7, 1.0
"""Metres from where the lead's way in ends to the first who is there, and from one to the next."""
_BEHIND = 0.25
"""Metres that they stand behind the lead's line."""
_GAP, _AT_WORK = 0.26, 0.42
"""Metres between two who meet for each metre of their heights; and where one has something else to do."""
_FREE = frozenset({Action.STAND, Action.WAIT, Action.SMILE, Action.LOOK, Action.TALK, Action.WAVE_HAND})


def received(lead: Role, others: list[Role], words: str) -> list[Role]:
    """The lead, who comes in by a door and stops before those who are in the room; nobody where it does not
    come in, or nobody is there."""
    if not (lead.mark.entrance and lead.mark.door) or lead.steps[0].action is not Action.ENTER:
        return []
    there = [one for one in others if one.rig.name in BODIES and not goes(one) and not one.rig.far]
    if not there:
        return []
    placed = {id(one): _waiting(lead, one, number) for number, one in enumerate(there)}
    return [_stopping(lead, there[0]), *(placed.get(id(one), one) for one in others)]


def _waiting(lead: Role, other: Role, number: int) -> Role:
    """The `number`-th of those in the room, turned to who comes in."""
    mark = replace(other.mark, entrance=(), door=None, x=lead.mark.x + _FARTHER + number * _ASIDE)
    return replace(other, mark=mark, dx=0.0, dz=_BEHIND * (number + 1), gone=0.0, facing=-lead.facing)


def _stopping(lead: Role, first: Role) -> Role:
    """The lead, who goes no farther than to the first; who does something else in time does that."""
    pace = lead.rig.speed(Action.ENTER)
    gap = _GAP if first.steps[0].action in _FREE else _AT_WORK
    way = lead.way_length + _FARTHER - gap * (lead.rig.height + first.rig.height)
    if not pace or way / pace >= (lead.steps[1].start if len(lead.steps) > 1 else lead.seconds):
        return lead
    return replace(lead, steps=(lead.steps[0], Step(way / pace, Action.STAND), *lead.steps[1:]))
