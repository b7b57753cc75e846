"""Spots of those who have to do with the lead: at the saddle, over a net, in a chair, mended, going off."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.blocking.cues import Step
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.storyboard.vocabulary import Action

_TO_THE_SADDLE = 0.95
"""Metres from who runs behind a bicycle to its middle."""
COURT_WIDE = 4.6
"""Metres between two who play over a net, and between who shoots and who keeps the goal."""
_BEFORE_BARBER = 0.33
"""Heights of who cuts hair to the middle of whose it is."""
_KNEELS_AT, _OVERLAP = 0.2, 0.42
"""Heights of who repairs it, and of its own lengths, from them to the middle of a machine."""
_STARTS_AT, _BEYOND, _FARTHEST = 0.12, 2.3, 8.0
"""Of its own lengths behind who stays from where a machine sets off, and metres farther away than they, in a
station and at most out of doors."""
_SETS_OFF = 2.6
"""Metres a second at which a train has left the platform before it is fast."""


def held_upright(lead: Role, learner: Role) -> Role:
    """Whoever learns to ride, at the pace of who runs along and has a hand on the saddle."""
    return replace(learner, dx=lead.dx + _TO_THE_SADDLE, dz=lead.dz + 0.15, pace=lead.pace_at_first)


def across_the_net(lead: Role, others: list[Role]) -> list[Role]:
    """The others, one on the far side of the net and the next beside the lead, in turns."""
    out: list[Role] = []
    for n, other in enumerate(others):
        far = n % 2 == 0
        mark = replace(other.mark, entrance=())
        spot = replace(
            other, mark=mark, dx=COURT_WIDE if far else 0.0, dz=0.9 * ((n + 1) // 2), gone=lead.gone
        )
        out.append(replace(spot, facing=-lead.facing) if far else spot)
    return out


def in_the_chair(lead: Role, other: Role) -> Role:
    """Who has their hair cut: seated before the barber, their back to them."""
    mark = replace(other.mark, entrance=())
    steps = (Step(0.0, Action.SIT),)
    ahead = lead.facing * _BEFORE_BARBER * lead.rig.height
    return replace(other, mark=mark, steps=steps, dx=ahead, dz=-0.05, facing=lead.facing, gone=lead.gone)


def mended(lead: Role, machine: Role) -> Role:
    """The machine that the lead kneels at, its front to them."""
    apart = lead.facing * (_KNEELS_AT * lead.rig.height + _OVERLAP * machine.rig.length)
    steps = (Step(0.0, Action.STAND),)
    mark = replace(lead.mark, entrance=())
    return replace(machine, mark=mark, steps=steps, dx=apart, dz=0.3, facing=-lead.facing, gone=lead.gone)


def departing(lead: Role, machine: Role) -> Role:
    """The machine that goes off behind somebody who stays."""
    if machine.rig.aloft:
        return machine
    mark = replace(machine.mark, entrance=())
    back = _BEYOND if lead.around.indoors else max(_BEYOND, min(_FARTHEST, 0.6 * machine.rig.height))
    return replace(
        machine, mark=mark, dx=-_STARTS_AT * machine.rig.length, dz=back, pace=_SETS_OFF, gone=lead.gone
    )
