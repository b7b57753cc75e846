"""Who stays while the lead goes: left behind, at the door, passed by; or runs up to who stays."""

from __future__ import annotations

import re
from dataclasses import replace

from filmgate.engines.animatic.blocking.beside import PASSED, beside
from filmgate.engines.animatic.blocking.footing import BODIES, goes
from filmgate.engines.animatic.blocking.meetings import awaiting, run_up
from filmgate.engines.animatic.blocking.roles import Role

_LEAVES = re.compile(
    r"\b(?:away|leav(?:es|ing)|behind (?:him|her|them))\b|离开|离去|远去|背影", re.IGNORECASE
)
_WATCHES = 2
"""How many places farther off somebody stays who looks on while another runs to the lead."""


def parted(lead: Role, others: list[Role], words: str) -> list[Role]:
    """The lead who leaves the others where they are; nobody if the words tell nothing of the kind."""
    if _LEAVES.search(words) is None or not _staying(others):
        return []
    if lead.mark.entrance and lead.mark.door:
        return [lead, *(_at_the_door(lead, one) if _stays(lead, one) else one for one in others)]
    if not lead.pace_at_first:
        return []
    return [lead, *(_left_behind(lead, one) if _stays(lead, one) else beside(lead, one) for one in others)]


def passing(lead: Role, others: list[Role], words: str) -> list[Role]:
    """The lead who goes by others that stay, or up to them; nobody if the lead leaves them, or stays too."""
    if _LEAVES.search(words) or not lead.pace_at_first:
        return []
    there = arrived(lead, others, words)
    stays = _staying(there)
    is_run_to = any(one is not told for one, told in zip(there, others, strict=True))
    return [lead, *(_passed(lead, one, stays, is_run_to=is_run_to) for one in there)] if stays else []


def arrived(lead: Role, others: list[Role], words: str) -> list[Role]:
    """The others, of whom those get to the lead who run there, unless the words tell of a parting."""
    if lead.rig.name != "person" or _LEAVES.search(words):
        return others
    return [_come(lead, other) for other in others]


def _staying(others: list[Role]) -> list[Role]:
    """Those with a body who do not leave their places."""
    return [one for one in others if one.rig.name in BODIES and not goes(one)]


def _stays(lead: Role, other: Role) -> bool:
    """Whether it is somebody whom the lead leaves where they are."""
    return lead.rig.name == other.rig.name == "person" and not goes(other) and not other.rig.guest


def _left_behind(lead: Role, other: Role) -> Role:
    """Who stays, just behind where the lead sets off, looking after them."""
    aside = 0.12 * lead.facing * lead.rig.height
    return replace(other, dx=aside, dz=0.32 * lead.rig.height, facing=lead.facing, gone=lead.gone)


def _at_the_door(lead: Role, other: Role) -> Role:
    """Who stays at the door by which the lead leaves."""
    x, z = lead.mark.door or (lead.mark.x, lead.mark.z)
    mark = replace(other.mark, x=x + 0.8, z=z - 0.4, entrance=(), door=None)
    return replace(other, mark=mark, dx=0.0, dz=0.0, gone=0.0, facing=lead.facing)


def _come(lead: Role, other: Role) -> Role:
    """The other, who gets to the lead if they run there."""
    if other.rig.name != "person" or other.rig.far or other.rig.guest or other.mark.door:
        return other
    return run_up(lead, other) or other


def _passed(lead: Role, other: Role, stays: list[Role], *, is_run_to: bool) -> Role:
    """One of those whom the lead goes by, each with room for themselves, a little behind its way."""
    n = next((i for i, one in enumerate(stays) if one is other), None)
    if n is None or other.rig.far or other.rig.guest or other.mark.door:
        return beside(lead, other)
    if other.rig.name == "person" and (met := awaiting(lead, other, n + _WATCHES * is_run_to)) is not None:
        return met
    ahead = PASSED * lead.pace_at_first * lead.seconds
    aside = (n - 0.5 * (len(stays) - 1)) * max(1.1 * other.rig.length, 0.9)
    return replace(other, dx=ahead + aside, dz=0.55 * lead.rig.length + 0.35 * (n % 2), gone=lead.gone)
