"""Sword practice without an opponent: a guard, a cut from above, a low sweep, a thrust."""

from __future__ import annotations

from typing import NamedTuple

from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs import carried
from filmgate.engines.animatic.rigs.manners.manner import IDLE, WORKS, Manner, Row, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import Pose
from filmgate.storyboard.vocabulary import Action, SubjectKind

_SECONDS = 0.9
"""From one form to the next, of which the last half is held."""
_HIP = 0.470
_STEEL = "#d8b04a"
_STANCE: Row = (_HIP, 0.19, 0.0, 0.0, -0.19, 0.0, -12.0)


class _Form(NamedTuple):
    """The hand on the hilt and the other one, the lean, and how far the blade is turned from upright."""

    hilt: tuple[float, float]
    other: tuple[float, float]
    lean: float
    turned: float


_FORMS = (
    _Form((0.21, 0.66), (0.17, 0.60), 2.0, -35.0),
    _Form((0.09, 0.97), (0.02, 0.93), -6.0, 65.0),
    _Form((0.30, 0.62), (0.24, 0.57), 12.0, -100.0),
    _Form((0.06, 0.60), (0.24, 0.80), 6.0, -205.0),
    _Form((0.33, 0.76), (-0.16, 0.74), 8.0, -88.0),
)
"""Guard, raise, cut, sweep, thrust."""


def _now(time: float) -> _Form:
    number, since = divmod(time, _SECONDS)
    share = ease(0.0, 0.5 * _SECONDS, since)
    one, other = (_FORMS[(int(number) + k) % len(_FORMS)] for k in (0, 1))
    return _Form(
        _between(one.hilt, other.hilt, share),
        _between(one.other, other.other, share),
        one.lean + (other.lean - one.lean) * share,
        one.turned + (other.turned - one.turned) * share,
    )


def _between(a: tuple[float, float], b: tuple[float, float], share: float) -> tuple[float, float]:
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def _swings(time: float, progress: float) -> Pose:
    form = _now(time)
    return Pose(at(form.hilt, form.lean, _HIP), at(form.other, form.lean, _HIP), form.lean, -2)


def _blade(pen: Pen, time: float, progress: float) -> None:
    form = _now(time)
    with pen.moved(*form.hilt, degrees=form.turned):
        carried.sword(pen, 1.0, _STEEL)


MANNERS: dict[str, Manner] = {
    "swordplay": Manner(
        named(
            r"(?:practi[cs]|train|drill|exercis|danc)\w* (?:\w+ ){0,3}(?:swords?|katanas?|blades?|swordplay)"
            r"|sword (?:practice|training|dance|forms?|drills?|kata)|kendo|iaido",
            "练剑|舞剑|剑舞|练刀|耍剑|剑道|剑术",
        ),
        IDLE | WORKS | {Action.DANCE, Action.TURN, Action.SWING},
        _swings,
        _STANCE,
        front=_blade,
        reach=(0.45, 0.6, 0.45),
        pace=0.0,
        shows=frozenset({SubjectKind.SWORD}),
        idle=False,
    ),
}
