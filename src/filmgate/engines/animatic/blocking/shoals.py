"""Where fish are whom somebody on the shore looks at or feeds: in the water before them."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.blocking.roles import Role

_OUT = 6.5
"""Metres from the shore's mark to them."""
_LEVEL = -0.25
"""Metres of the water over the ground of the shore."""
_AHEAD, _APART = 1.4, 1.5
"""Metres to the first before the lead, and their own lengths from one to the next."""
_SLOW = 0.1


def in_the_water(roles: list[Role]) -> list[Role]:
    """The roles, the first of which is the lead, with fish in the water where there is some and the lead is
    not in it: no fish swims through the air."""
    lead = roles[0]
    if not lead.around.afloat or lead.around.in_water or lead.rig.name == "fish":
        return roles
    out: list[Role] = []
    for role in roles:
        shoal = sum(other.rig.name == "fish" for other in out)
        out.append(_swimming(role, lead, shoal) if role.rig.name == "fish" else role)
    return out


def _swimming(fish: Role, lead: Role, shoal: int) -> Role:
    mark = replace(lead.mark, z=lead.mark.z + _OUT + 0.5 * (shoal % 3), ground=_LEVEL, entrance=(), door=None)
    aside = _AHEAD + (_APART * shoal - 1.0) * fish.rig.length
    there = replace(fish.rig, far=_OUT)  # the picture is of who looks at them
    return replace(fish, rig=there, mark=mark, dx=lead.facing * aside, dz=0.0, pace=_SLOW, gone=0.0)
