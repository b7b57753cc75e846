"""Where those are with whom somebody is out: birds they feed, a dog they walk, a child on the swing."""

from __future__ import annotations

import re
from dataclasses import replace

from filmgate.engines.animatic.blocking.beside import beside
from filmgate.engines.animatic.blocking.opponents import is_opposed, opposite
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.rigs.manners import manners_in
from filmgate.engines.animatic.rigs.manners.everyday import SPOON_FEEDS
from filmgate.storyboard.vocabulary import Action

_FED = re.compile(r"\b(?:feed(?:s|ing)?|fed)\b|喂", re.IGNORECASE)
_SPOON = 0.44
"""Heights of who feeds a baby to its middle."""
_FED_BY_HAND = frozenset({"quadruped", "rodent", "kangaroo", "theropod"})
_GRAIN = 0.72
"""Heights of who feeds birds from them to the grain."""


def feeding(lead: Role, others: list[Role], words: str) -> list[Role]:
    """Somebody who stays and feeds birds, another animal or a baby; nobody if the words do not tell of it."""
    feeds = _FED.search(words) and lead.rig.name == "person" and not lead.pace_at_first
    if not feeds or not others:
        return []
    first = others[0]
    if SPOON_FEEDS in manners_in(words) and first.rig.name == "person":
        mark, ahead = replace(first.mark, entrance=()), lead.facing * _SPOON * lead.rig.height
        fed = replace(first, mark=mark, dx=ahead, dz=-0.03, facing=-lead.facing, gone=lead.gone)
        return [lead, fed, *(beside(lead, one) for one in others[1:])]
    if first.rig.name in _FED_BY_HAND and is_opposed(lead, first):
        return [lead, opposite(lead, first), *(beside(lead, one) for one in others[1:])]
    return [lead, *_at_the_grain(lead, others)]


def _at_the_grain(lead: Role, others: list[Role]) -> list[Role]:
    """Birds that are fed, before who feeds them and about what lies there; the others beside the lead."""
    out: list[Role] = []
    fed = 0
    for other in others:
        if other.rig.name != "bird" or other.pace_at_first:
            out.append(beside(lead, other))
            continue
        aside = _GRAIN * lead.rig.height + max(0.25, 1.05 * other.rig.length) * (fed - 0.6)
        away = 0.22 * ((2 * fed % 3) - 1)
        out.append(replace(other, dx=aside, dz=away, facing=-1.0 if fed else 1.0, gone=lead.gone))
        fed += 1
    return out


_WALKED = re.compile(
    r"\bwalk(?:s|ed|ing)? (?:his|her|their|the|a|an|my)(?: \w+){0,2}?"
    r" (?:dogs?|puppy|puppies|poodle|corgi|husky)\b"
    r"|\bon (?:a|the|its|his|her) leash\b|遛狗|遛着?[^，。；]{0,3}狗|牵着[^，。；]{0,4}狗",
    re.IGNORECASE,
)
_LEASH = 0.62
"""Of the heights of both from who walks a dog to its middle."""


def walking_a_dog(lead: Role, others: list[Role], words: str) -> list[Role]:
    """Somebody who goes with a dog on a leash; nobody if the words do not tell of it."""
    walks = _WALKED.search(words) and lead.rig.name == "person" and lead.pace_at_first
    return [lead, *(_on_a_leash(lead, other) for other in others)] if walks else []


def _on_a_leash(lead: Role, other: Role) -> Role:
    """The dog before whoever walks it, at their pace; the others beside them."""
    if other.rig.name != "quadruped" or other.rig.height > 1.0:
        return beside(lead, other)
    ahead = lead.facing * (_LEASH * lead.rig.height + 0.35 * other.rig.length)
    return replace(other, dx=ahead, dz=-0.04, pace=lead.pace_at_first, gone=lead.gone, facing=lead.facing)


_PUSHED = 0.27
"""Of the heights of both from the seat of a swing to who pushes it."""


def at_the_swing(lead: Role, others: list[Role]) -> list[Role]:
    """Whoever pushes a swing behind it, the others beside them; nobody if they do not."""
    roles = [lead, *others]
    swung = next((one for one in roles if one.steps[0].action is Action.SWING), None)
    pushes = next((one for one in roles if one.steps[0].action is Action.PUSH), None)
    if swung is None or pushes is None:
        return []
    behind = replace(
        pushes, dx=swung.dx - _PUSHED * (swung.rig.height + pushes.rig.height), dz=-0.05, facing=1.0
    )
    rest = [beside(lead, one) for one in others if one is not swung and one is not pushes]
    first, second = (swung, behind) if lead is swung else (behind, replace(swung, gone=lead.gone))
    shift = first.dx
    return [replace(one, dx=one.dx - shift) for one in (first, second)] + rest


def with_a_rod(lead: Role, other: Role) -> Role:
    """Whoever fishes before who only stands by, with room for the rod."""
    angles = other.rig.name in ("person", "rider") and any(
        step.action is Action.CATCH for step in other.steps
    )
    idle = all(step.action is not Action.CATCH for step in lead.steps)
    stands = beside(lead, other)
    ahead = 0.24 * (lead.rig.height + other.rig.height)
    return replace(stands, dx=lead.facing * ahead, dz=-0.05) if angles and idle else stands
