"""Where a thing is that somebody uses: the tables of several, a statue they touch, a snowman they build."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.blocking.beside import TOWERS, beside, listens
from filmgate.engines.animatic.blocking.footing import is_at
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.rigs.manners import manners_in
from filmgate.engines.animatic.rigs.manners.gestures import TOUCH, TOUCHED

_THING = "object"
_SLIM = 0.8
"""What of a thing's length it takes at its foot."""
_PLINTH, _TRUNK, _CROWNED = 0.28, 0.06, 2.5
"""Of a thing's length from its middle to where a hand gets to it: of a statue, and of a tree, which is
at least as many metres long."""
_TABLE = 1.6
"""Metres from one table to the next for each metre of a height."""
_TABLE_OF_ONE = 1.05
"""The same of somebody who has nobody across."""


def at_a_thing(lead: Role, others: list[Role], words: str) -> list[Role]:
    """Somebody who stays before a thing, or touches it; nobody if there is none."""
    thing = next((role for role in others if role.rig.name == _THING and not role.rig.far), None)
    if thing is None or not is_at(lead):
        return []
    if TOUCH not in manners_in(words):
        return _around_thing(lead, others, thing)
    return [lead, *(_touched(lead, one) if one is thing else beside(lead, one) for one in others)]


def _touched(lead: Role, thing: Role) -> Role:
    """The thing, where the lead's hand gets to it, a little behind them."""
    slim = _PLINTH if thing.rig.length < _CROWNED else _TRUNK
    apart = TOUCHED * lead.rig.height + slim * thing.rig.length
    mark = replace(thing.mark, entrance=())
    return replace(thing, mark=mark, dx=lead.facing * apart, dz=0.1, facing=-lead.facing, gone=lead.gone)


def _around_thing(lead: Role, others: list[Role], thing: Role) -> list[Role]:
    """The lead before the thing, and whoever does the same with it on its other side and behind it."""
    if thing.rig.height > TOWERS * lead.rig.height:
        return [lead, *(beside(lead, other) for other in others)]
    apart = 0.30 * lead.rig.height + 0.5 * thing.rig.length * _SLIM
    out, company = [lead], 0
    for other in others:
        if other is thing:
            out.append(replace(other, dx=apart, dz=-0.05, facing=1.0, gone=lead.gone))
        elif other.rig.name == "person" and (other.steps == lead.steps or listens(lead, other)):
            company += 1
            side = 2.0 if company % 2 else 0.75
            facing = -lead.facing if company % 2 else lead.facing
            out.append(replace(other, dx=side * apart, dz=0.45 * (company // 2), facing=facing))
        else:
            out.append(beside(lead, other))
    return out


_PLACES = (0.66, 0.32, 0.50, 0.20, 0.80)
"""Where behind a table the others sit, as shares of the way between the two at its ends."""
_SEATED_BEHIND = 0.26


def _behind_the_table(role: Role, host: Role, across: Role, n: int) -> Role:
    """The `n`th of those who sit behind the table of two, so high that one sees them over it."""
    dx = host.dx + _PLACES[n % len(_PLACES)] * (across.dx - host.dx)
    ground = role.mark.ground + max(0.0, 0.12 * (host.rig.height - role.rig.height))
    mark = replace(role.mark, ground=ground, entrance=())
    facing = -host.facing if n % 2 == 0 else host.facing
    return replace(role, mark=mark, dx=dx, dz=host.dz + _SEATED_BEHIND + 0.03 * n, facing=facing)


def at_tables(roles: list[Role]) -> list[Role]:
    """Those who use a thing by twos on both sides of it, each pair with room for it."""
    out: list[Role] = []
    host, pairs, met = roles[0], 0, 0
    for role in roles:
        met = met + 1 if role.rig.guest else 0
        if met > 1 and host.rig.across and not host.pace_at_first:
            out.append(_behind_the_table(role, host, out[-met + 1], met - 2))
        elif role.rig.guest and host.rig.across and not host.pace_at_first:
            apart = host.rig.across + role.rig.across
            out.append(replace(role, dx=host.dx + apart, dz=host.dz + 0.02, facing=-host.facing))
        elif role.rig.across:
            alone = role is roles[-1] or not roles[roles.index(role) + 1].rig.guest
            apart = _TABLE_OF_ONE if alone else _TABLE
            host = replace(role, dx=-apart * pairs * role.rig.height, dz=0.25 * pairs) if pairs else role
            pairs += 1
            out.append(host)
        else:
            out.append(role)
    return out
