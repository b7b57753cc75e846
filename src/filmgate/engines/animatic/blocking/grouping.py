"""Where several stand to one another: opponents face to face, what towers over the lead behind it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from filmgate.engines.animatic.blocking.beside import beside
from filmgate.engines.animatic.blocking.boarding import aboard_of, vehicle_of
from filmgate.engines.animatic.blocking.footing import BODIES, goes, is_at
from filmgate.engines.animatic.blocking.meetings import towards
from filmgate.engines.animatic.blocking.opponents import (
    are_rivals,
    at_bay,
    counterpart,
    faces,
    is_opposed,
    opposite,
    sparring,
)
from filmgate.engines.animatic.blocking.outings import at_the_swing, feeding, walking_a_dog, with_a_rod
from filmgate.engines.animatic.blocking.parked import parked
from filmgate.engines.animatic.blocking.partings import arrived, parted, passing
from filmgate.engines.animatic.blocking.pushing import pushing
from filmgate.engines.animatic.blocking.received import received
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.blocking.spots import (
    across_the_net,
    departing,
    held_upright,
    in_the_chair,
    mended,
)
from filmgate.engines.animatic.blocking.things import at_a_thing, at_tables
from filmgate.engines.animatic.casting.belongings import fishes
from filmgate.engines.animatic.rigs.manners import AT_THE_SADDLE, PUSHED_SWING, manners_in
from filmgate.engines.animatic.rigs.manners.callings import PHOTOGRAPH
from filmgate.engines.animatic.rigs.manners.handiwork import REPAIR

_MACHINE = "vehicle"
_CLEAR = 0.75
"""Heights of the lead that are free to both sides of it before a crowd."""
_ROOM_BEHIND = {True: 0.9, False: 1.9}
"""Metres behind the lead at which a crowd begins, in a room and out of doors."""
_SPOT = 0.25
"""Metres in which two cannot stand."""
_KEPT_GOAL = re.compile(r"\b(?:goal ?keepers?|goalies?|penalty)\b|守门员|点球", re.IGNORECASE)
_SETS_OFF = re.compile(
    r"\b(?:leav\w+|depart\w*|pull\w* (?:out|away)|takes? off"
    r"|(?:driv|sail|steam|mov|roll|go)\w* (?:off|away|out))\b"
    r"|离开|开走|开动|驶离|驶出|启动|起飞|远去|离港",
    re.IGNORECASE,
)


_GROOMING = frozenset({"haircut", "shave_another", "braid"})
"""What is done to somebody on a chair, from behind."""


def _rivals(lead: Role, others: list[Role], words: str) -> list[Role]:
    """Two animals of one kind, which fight."""
    return [lead, sparring(lead, others[0])] if len(others) == 1 and are_rivals(lead, others[0]) else []


def _on_the_swing(lead: Role, others: list[Role], words: str) -> list[Role]:
    return at_the_swing(lead, others) if PUSHED_SWING in manners_in(words) else []


def _facing(lead: Role, others: list[Role], words: str) -> list[Role]:
    """Two who have to do with each other: in a barber's chair, across a net, opposite; nobody if the words
    tell nothing of the kind."""
    if not others:
        return []
    opponent = counterpart(lead, others)
    if not is_opposed(lead, opponent):
        return []
    rest = [one for one in others if one is not opponent]
    told = manners_in(words)
    if not _GROOMING.isdisjoint(told):
        return [lead, in_the_chair(lead, opponent), *(beside(lead, other) for other in rest)]
    served = "serve" in told and "ping_pong" not in told  # at a table one is across from the other anyway
    if served or _KEPT_GOAL.search(words):
        return [lead, *across_the_net(lead, others)]
    if faces(words) or PHOTOGRAPH in told:
        return [lead, *(opposite(lead, one) if one is opponent else beside(lead, one) for one in others)]
    return []


def _towards(lead: Role, others: list[Role], words: str) -> list[Role]:
    """Somebody who gets to whom they walk up to."""
    met = towards(lead, others, words)
    return [] if met is None else [*met, *(beside(met[0], other) for other in others[1:])]


def _at_the_saddle(lead: Role, others: list[Role], words: str) -> list[Role]:
    """Somebody who runs beside a learner on a bicycle."""
    helps = AT_THE_SADDLE in manners_in(words) and lead.rig.name == "person" and lead.pace_at_first
    if not helps:
        return []
    return [lead, *(held_upright(lead, one) if one.rig.name == "rider" else one for one in others)]


def _at_a_machine(lead: Role, others: list[Role], words: str) -> list[Role]:
    """Somebody who stays by a machine that they repair, or that goes off behind them."""
    machine = next((role for role in others if role.rig.name == _MACHINE and not role.rig.far), None)
    if machine is None or not is_at(lead):
        return []
    if REPAIR in manners_in(words):
        return [lead, *(mended(lead, one) if one is machine else beside(lead, one) for one in others)]
    if not machine.pace_at_first or not (lead.around.indoors or _SETS_OFF.search(words)):
        return []
    others = [departing(lead, one) if one is machine else one for one in others]
    return [lead, *(one if one.rig is machine.rig else beside(lead, one) for one in others)]


def _together(lead: Role, others: list[Role], words: str) -> list[Role]:
    """The lead and the others beside it, each on a spot of their own."""
    fished = fishes(words) and not lead.pace_at_first
    place = with_a_rod if fished else beside
    return _spread([lead, *(place(lead, other) for other in arrived(lead, others, words))])


_RULES: tuple[Callable[[Role, list[Role], str], list[Role]], ...] = (
    _rivals, feeding, _on_the_swing, walking_a_dog, _facing, _at_the_saddle, pushing, _at_a_machine,
    at_a_thing, received, _towards, parted, parked, passing, _together,
)  # fmt: skip
"""Where the lead and the others are seen together; each but the last says nothing where it does not apply."""


def grouped(roles: list[Role], words: str = "") -> list[Role]:
    """The roles, the first of which is the lead, where the first rule puts them that applies."""
    if vehicle_of([role.rig for role in roles], words) is not None and roles[0].mark.hatch:
        return aboard_of(roles)
    lead, *others = at_bay(at_tables(roles), words)
    return next(placed for rule in _RULES if (placed := rule(lead, others, words)))


def _spread(roles: list[Role]) -> list[Role]:
    """The roles, those who would stand on one spot beside each other."""
    out: list[Role] = []
    for role in roles:
        same = sum(abs(one.dx - role.dx) < _SPOT and one.facing == role.facing for one in out[1:])
        stays = out and same and role.rig.name in BODIES and not goes(role)
        aside = 0.62 * same * max(role.rig.length, 0.9)
        out.append(
            replace(role, dx=role.dx - role.facing * aside, dz=role.dz + 0.3 * same) if stays else role
        )
    return out


def around_lead(role: Role, lead: Role, n: int) -> Role:
    """The `n`th of a crowd about a lead who stays where they are: behind them, to both sides, so that they
    stand out; one goes this way, another that way, and who stays looks at them."""
    side = 1.0 if n % 2 else -1.0
    aside = side * (_CLEAR + 0.62 * (n // 2)) * lead.rig.height
    goes = bool(role.pace_at_first)
    facing = (1.0 if n % 3 else -1.0) if goes else -side
    room = _ROOM_BEHIND[role.around.indoors]
    return replace(role, dx=aside, dz=room * (1.0 + 0.3 * (n % 3)), facing=facing)
