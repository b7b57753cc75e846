"""Those who push or pull something along: it is at their hands, and goes as fast as they do."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.blocking.beside import beside
from filmgate.engines.animatic.blocking.cues import Step
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.rigs.manners import manners_in
from filmgate.storyboard.vocabulary import Action

_HANDS, _ROPE = 0.34, 0.50
"""Heights of somebody from them to what is at their hands, and to what is on their rope."""
_AT_BARS, _WALKED = 0.24, 2.6
"""The same to the middle of what one walks beside, its bars in hand; at most so many metres long."""
_APART, _BACK = 0.30, 0.22
"""Heights, and metres back, from one to the next who does it with them."""
_NEARER = 0.16
"""Of its length that a car or a boat is nearer: hands get to it inside of its ends."""
_ROUND = 0.08
"""The same of what is round."""
_HEAVED = frozenset({Action.PUSH, Action.PULL})
_ON_FOOT = frozenset({"person", "rider"})
"""A fisherman with his rod is a rig as wide as a rider's."""
_LABOUR = frozenset({Action.CARRY, Action.WORK})
_STONES = frozenset({"drag_stone", "push_stone"})
"""Manners whose drawing has a block that is everybody's."""
_THINGS = frozenset({"object", "vehicle"})
_ROLLS = frozenset({Action.ROLL, Action.SPIN})


def pushing(lead: Role, others: list[Role], words: str) -> list[Role]:
    """Those who push behind what they push, the others where they are; nobody if the lead does neither."""
    stone = not _STONES.isdisjoint(manners_in(words))
    if not _heaves(lead, stone):
        return []
    thing = next((one for one in others if _is_moved(one)), None)
    if thing is None and not any(_heaves(one, stone) for one in others):
        return []
    out, helpers = [_handless(lead) if thing is not None else lead], 0
    for other in others:
        if other is thing:
            out.append(_at_hand(lead, other))
        elif _heaves(other, stone):
            helpers += 1
            out.append(_helping(lead, other, helpers))
        else:
            out.append(beside(lead, other))
    return out


def _heaves(role: Role, stone: bool) -> bool:
    """Whether it is somebody on foot who pushes or pulls, be it told as work at a block of `stone`."""
    heaved = _HEAVED | _LABOUR if stone else _HEAVED
    return role.rig.name in _ON_FOOT and role.steps[0].action in heaved


def _is_moved(role: Role) -> bool:
    """Whether it is a thing on the ground that somebody can push."""
    return role.rig.name in _THINGS and not role.rig.far and not role.rig.aloft


def _handless(role: Role) -> Role:
    """Who pushes something that is drawn besides."""
    return replace(role, around=replace(role.around, moved=True))


def _at_hand(lead: Role, thing: Role) -> Role:
    """The thing at the lead's hands, on dry ground; nobody drives it, and only what is round turns."""
    rolls = thing.steps[0].action if thing.steps[0].action in _ROLLS else Action.STAND
    mark = replace(lead.mark, ground=thing.mark.ground)
    return replace(
        thing, mark=mark, dx=lead.facing * _ahead(lead, thing), dz=0.12, facing=lead.facing,
        pace=lead.pace_at_first, gone=lead.gone, steps=(Step(0.0, rolls),),
        around=replace(thing.around, afloat=False),
    )  # fmt: skip


def _ahead(lead: Role, thing: Role) -> float:
    """Metres from the lead to the middle of the thing, less than 0 behind them."""
    high, long = lead.rig.height, thing.rig.length
    if lead.steps[0].action is Action.PULL:
        return -(_ROPE * high + 0.5 * long)
    if thing.rig.name == "vehicle" and long < _WALKED and thing.rig.height < high:
        return _AT_BARS * high
    nearer = _NEARER if thing.rig.name == "vehicle" else _ROUND if thing.steps[0].action in _ROLLS else 0.0
    return _HANDS * high + (0.5 - nearer) * long


def _helping(lead: Role, other: Role, n: int) -> Role:
    """The `n`th who helps, a little farther away: behind who pushes, before who pulls."""
    side = -1.0 if lead.steps[0].action is Action.PUSH else 1.0
    aside = side * lead.facing * _APART * n * lead.rig.height
    mark = replace(other.mark, entrance=lead.mark.entrance)
    return replace(_handless(other), mark=mark, dx=aside, dz=_BACK * n, facing=lead.facing, gone=lead.gone)
