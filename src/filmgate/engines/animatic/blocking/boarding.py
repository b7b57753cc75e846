"""Who gets into or out of something with wheels: behind a car, out of sight below its roof; by the door of a
bus, which is in its side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from filmgate.engines.animatic.blocking.cues import Cue, Step
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.blocking.stooping import STOOPS, Stoop
from filmgate.engines.animatic.casting.boarding import changes_vehicles, has_hatch
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.stages.site import Mark
from filmgate.storyboard.vocabulary import Action

_ON_FOOT = "person"
_MACHINE = "vehicle"
_HIGH = 2.0
"""Metres that a vehicle is high, from which on one climbs up into it."""
_BEHIND = 0.75
"""Metres behind a low vehicle at which one gets in."""
_WALKS = 2.0
"""Seconds in which somebody comes to a low vehicle, at most."""
_SHARE = 0.5
"""Of a step, that they walk at most."""
_BEFORE_IT, _CLIMBS = -0.12, -0.45
"""Metres behind a high one at which one climbs in, and how deep one goes."""
_STEP, _LONG, _STEP_OF_LONG = 0.36, 12.0, 0.2
"""Of its length before its middle, at which the door of a high one is; the metres from which on one is long,
and where its door is."""
_UNDER_THE_ROOF = 0.82
"""Of the height of a vehicle, at which the head of whoever is in it ends."""
_ASIDE, _BEFORE = 2.0, 1.2
"""Metres from the mark to the door of a high vehicle, to the side and behind."""
_RUN_UP = 1.0
"""Metres further from it that somebody starts who goes straight there."""
_OFF = frozenset({Action.DRIVE, Action.RIDE})
_APART = 0.45
"""Metres from one to the next of several."""


def vehicle_of(rigs: Sequence[Rig], words: str) -> Rig | None:
    """What the first of those rigs gets into or out of, as the words say."""
    if not rigs or rigs[0].name != _ON_FOOT or not changes_vehicles(words):
        return None
    return next((rig for rig in rigs if rig.name == _MACHINE and not rig.aloft and not rig.far), None)


def boards(rigs: Sequence[Rig], plan: tuple[Cue, ...], words: str) -> bool:
    """Whether the first of those rigs gets into a vehicle, or out of it, that is in the picture."""
    acts = {cue.subjects[0].action for cue in plan if cue.subjects}
    return bool({Action.ENTER, Action.LEAVE} & acts) and vehicle_of(rigs, words) is not None


def with_hatch(mark: Mark, rigs: Sequence[Rig], plan: tuple[Cue, ...], words: str) -> Mark:
    """The mark with the way through the door of a bus; of anything else, with no other door."""
    machine = vehicle_of(rigs, words)
    if machine is None or not boards(rigs, plan, words):
        return mark
    acts = [cue.subjects[0].action for cue in plan if cue.subjects]
    mark = replace(mark, entrance=(), hatch=True)
    if not has_hatch(words):
        return mark
    depth = mark.z + _BEFORE
    if acts[0] is Action.LEAVE:
        x = mark.x - _ASIDE
        way = ((x, depth), (x + 0.05, depth - 0.5), (mark.x - 0.9, mark.z), (mark.x, mark.z))
        return replace(mark, entrance=way, door=(x, depth))
    if Action.ENTER in acts:
        first = mark.x - _RUN_UP if acts[0] is Action.ENTER else mark.x
        return replace(mark, x=first, door=(mark.x + _ASIDE, depth), leaves=Action.ENTER)
    return mark


def aboard_of(roles: list[Role]) -> list[Role]:
    """The roles where the lead gets into or out of a vehicle: it stands there, they come to its door or from
    it."""
    lead, *others = roles
    machine = next(one for one in others if one.rig.name == _MACHINE)
    if lead.mark.door is not None:
        return [lead, *(_at_the_kerb(lead, one) if one is machine else one for one in others)]
    walkers = [_stooping(one, machine.rig, n) for n, one in enumerate(_walkers(roles))]
    lead = walkers[0]
    seat = _gets_in(lead) if any(step.action is Action.WALK for step in lead.steps) else 0.0
    x = (seat if lead.stoop and lead.stoop.into else 0.0) - machine.rig.door
    parked = replace(machine, steps=_driven(roles[0]), dx=x, dz=0.0, gone=lead.gone, pace=0.0, facing=1.0)
    rest = [one for one in others if one is not machine and one not in _walkers(roles)]
    return [*walkers, parked, *rest]


def _walkers(roles: list[Role]) -> list[Role]:
    """The lead and those who do as they do."""
    return [one for one in roles if one.rig.name == _ON_FOOT and one.steps == roles[0].steps]


def _stooping(role: Role, machine: Rig, n: int) -> Role:
    """The `n`th who gets in or out behind the machine."""
    tall = 2 * machine.face
    climbs = tall > _HIGH
    deep = _CLIMBS if climbs else max(0.3, role.rig.height - _UNDER_THE_ROOF * tall)
    at = next(i for i, step in enumerate(role.steps) if step.action in (Action.ENTER, Action.LEAVE))
    step, end = role.steps[at], role.steps[at + 1].start if at + 1 < len(role.steps) else role.seconds
    into = step.action is Action.ENTER
    walks = min(_WALKS, _SHARE * (end - step.start))
    if into:
        change = step.start + walks
        done = (Step(step.start, Action.WALK), Step(change, Action.STAND))
        steps = (*role.steps[:at], *done)
    else:
        change = step.start + 0.15
        done = (Step(step.start, Action.STAND), Step(change + 0.8 * STOOPS, Action.WALK))
        steps = (*role.steps[:at], *done, *role.steps[at + 1 :])
    stoop = Stoop(change, deep, into)
    behind = _BEFORE_IT if climbs else _BEHIND
    return replace(role, steps=steps, stoop=stoop, dx=-_APART * n, dz=behind + 0.1 * n)


def _gets_in(lead: Role) -> float:
    """Metres that the lead goes before they get in."""
    return lead.distance(lead.seconds) - lead.gone


def _driven(lead: Role) -> tuple[Step, ...]:
    """What the machine does that somebody got into: it goes off when they are told to drive."""
    drives = next((step.start for step in lead.steps if step.action in _OFF), None)
    still = Step(0.0, Action.STAND)
    return (still,) if drives is None else (still, Step(drives, Action.DRIVE))


def _at_the_kerb(lead: Role, machine: Role) -> Role:
    """The machine with its door where the lead's way ends or begins."""
    x, z = lead.mark.door or (0.0, 0.0)
    mark = replace(machine.mark, entrance=(), door=None, leaves=None)
    step = _STEP if machine.rig.length < _LONG else _STEP_OF_LONG
    aside = x - mark.x - step * machine.rig.length
    spot = replace(machine, mark=mark, dx=aside, dz=z - mark.z + 0.05, gone=0.0, pace=0.0, facing=1.0)
    return replace(spot, steps=_driven(lead))
