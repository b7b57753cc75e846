"""Where small things fly, and what flies before somebody who is after it: near them, where they are seen."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from filmgate.engines.animatic.blocking.cues import Step
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.casting.stature import scaled
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.storyboard.vocabulary import Action

_ABOUT = ((0.55, 0.80), (-0.5, 0.95), (0.75, 0.5), (-0.7, 0.62), (0.3, 1.1), (-0.35, 0.42))
"""Where small ones fly about somebody, one after the other: metres before them, and in their heights."""
_NEARER = 0.5
"""How much nearer it is to who is on something, as the camera is."""
_BEFORE_NOSE = 0.62
"""How high what flies before somebody who is after it is, in their heights."""
_LARGEST = 0.34
"""How high an insect is at most, in the height of whom it flies about."""
_HOVERS = 0.03
"""Metres a second of what stays about somebody who does not go."""
_ON_HAND = re.compile(
    r"\b(?:on|onto|upon|in) (?:[\w'-]+ ){0,4}?(?:hands?|fingers?|fingertips?|palms?|wrist|arm|glove)\b"
    r"|(?:落|停|站)[^，。；]{0,10}(?:手|指|掌)",
    re.IGNORECASE,
)
_ON_NOSE = re.compile(
    r"\b(?:on|onto|upon) (?:[\w'-]+ ){0,4}?(?:nose|snout|muzzle|face)\b|(?:落|停|站)[^，。；]{0,10}(?:鼻|脸)",
    re.IGNORECASE,
)
_ON_HEAD = re.compile(
    r"\b(?:on|onto|upon) (?:[\w'-]+ ){0,4}?(?:head|hat|helmet|hair|antennae?|horns?|ears?|antlers?)\b"
    r"|(?:落|停|站)[^，。；]{0,10}(?:头|帽|角)",
    re.IGNORECASE,
)
_HAND = (0.27, 0.69)
"""Where the hand is that somebody holds out, in their heights before and above their feet."""
_IDLE = frozenset({Action.STAND, Action.LOOK, Action.SMILE, Action.WAIT})
_ALIGHTED = frozenset({Action.LAND, Action.STAND, Action.SIT, Action.WAIT})
_TIP = 0.09
"""Heights from the middle of a face to the tip of its nose."""
_CROWN = 0.075
"""Heights from the middle of a face to the top of the head."""


def about(role: Role, lead: Role, n: int) -> Role:
    """The `n`th of those that fly about the lead, no faster than it."""
    ahead, up = _ABOUT[(n - 1) % len(_ABOUT)]
    ahead *= _NEARER if lead.rig.stands else 1.0
    dx = math.copysign(0.5 * lead.rig.length, ahead) + ahead
    pace = max(_HOVERS, lead.pace_at_first)
    rig = _beside(role.rig, lead.rig, up)
    return replace(role, mark=lead.mark, rig=rig, pace=pace, dx=dx, dz=-0.1 * (n % 3))


def before(role: Role, hunters: list[Role]) -> Role:
    """What flies, before the noses of those who are after it on the ground; any other as it is."""
    tallest = max(hunters, key=lambda one: one.rig.height)
    if not role.rig.aloft or tallest.rig.aloft:
        return role
    return replace(role, mark=tallest.mark, rig=_beside(role.rig, tallest.rig, _BEFORE_NOSE))


def alighted(roles: list[Role], words: str) -> list[Role]:
    """The roles; what lands on a hand, a nose or a head comes down there, and the hand is held out for it."""
    lead, *others = roles
    lands = [one for one in others if _comes_down(one)]
    spot = _spot(lead, words) if lands else None
    if spot is None:
        return roles
    hand = spot == _hand_of(lead)
    lead = replace(lead, steps=tuple(_reaching(step) for step in lead.steps)) if hand else lead
    mark = replace(lead.mark, ground=lead.mark.ground + spot[1], entrance=())
    down = {id(one): replace(one, mark=mark, pace=_HOVERS, dx=spot[0], dz=-0.05) for one in lands}
    return [lead, *(down.get(id(one), one) for one in others)]


def _spot(role: Role, words: str) -> tuple[float, float] | None:
    """Metres before and above somebody's feet of where the words have it come down."""
    if role.rig.name == "person" and _ON_HAND.search(words):
        return _hand_of(role)
    if _ON_NOSE.search(words):
        return _nose_of(role)
    return _crown_of(role) if _ON_HEAD.search(words) else None


def _comes_down(role: Role) -> bool:
    return role.rig.aloft > 0 and any(step.action in _ALIGHTED for step in role.steps)


def _hand_of(role: Role) -> tuple[float, float]:
    return _HAND[0] * role.rig.height, _HAND[1] * role.rig.height


def _nose_of(role: Role) -> tuple[float, float]:
    """Metres before it and above its feet, as it is at last."""
    rig, last = role.rig, role.steps[-1].action
    return rig.ahead + _TIP * rig.height, rig.face - rig.drop(last)


def _crown_of(role: Role) -> tuple[float, float]:
    rig, last = role.rig, role.steps[-1].action
    return rig.ahead, rig.face + _CROWN * rig.height - rig.drop(last)


def _reaching(step: Step) -> Step:
    return replace(step, action=Action.POINT) if step.action in _IDLE else step


def _beside(rig: Rig, other: Rig, up: float) -> Rig:
    """It flies so many heights of the other above the ground; an insect is no giant beside a kitten."""
    size = min(1.0, _LARGEST * other.height / rig.height) if rig.flutters else 1.0
    return replace(scaled(rig, size), aloft=other.stands + up * other.height)
