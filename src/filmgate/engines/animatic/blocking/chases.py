"""Who is after whom: those who are chased run before those who chase them, all at one pace."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from filmgate.engines.animatic.blocking.fluttering import before
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.storyboard.vocabulary import Action

_GAP, _WIDE_GAP = 0.55, 0.68
"""Between two in a chase, in their lengths."""
_LONG = frozenset({"vehicle", "quadruped"})
"""Of whom the foremost and hindmost parts are not in their lengths: bumpers, muzzles, tails."""
_CHASED = re.compile(
    r"\b(?:chased|pursued|hunted|followed) (?:down )?by\b|被[^，。；]{0,10}追", re.IGNORECASE
)
_FLEES = re.compile(r"\b(?:flee\w*|fled|run(?:s|ning)? (?:away|for)|escap\w+)\b|逃", re.IGNORECASE)


def _hunts(role: Role, words: str) -> bool:
    """Whether it is after the others: it chases them, or attacks those who flee."""
    does = {step.action for step in role.steps}
    return Action.CHASE in does or (Action.ATTACK in does and _FLEES.search(words) is not None)


def in_chase(roles: list[Role], words: str = "") -> list[Role]:
    """The roles, with those who are chased before those who chase them, all at one pace."""
    hunters = [role for role in roles if _hunts(role, words)]
    prey = [role for role in roles if role not in hunters]
    if hunters and prey and hunters[0] is roles[0] and _CHASED.search(words):
        hunters, prey = prey, hunters
    if not hunters or not prey:
        return roles
    pace = max(role.rig.speed(step.action) for role in roles for step in role.steps)
    order, spots = prey + hunters, [0.0]
    for ahead, behind in pairwise(order):
        gap = _WIDE_GAP if ahead.rig.name == behind.rig.name and ahead.rig.name in _LONG else _GAP
        spots.append(spots[-1] - gap * (ahead.rig.length + behind.rig.length))
    lead = spots[order.index(roles[0])]
    by_role = {id(role): spot - lead for role, spot in zip(order, spots, strict=True)}
    return [replace(_running(before(role, hunters)), dx=by_role[id(role)], pace=pace) for role in roles]


def _running(role: Role) -> Role:
    """Whoever stands where all run, runs."""
    steps = (step if role.rig.speed(step.action) else replace(step, action=Action.RUN) for step in role.steps)
    return replace(role, steps=tuple(steps))
