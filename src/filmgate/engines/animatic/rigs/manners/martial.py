"""Martial arts without an opponent: a guard, a punch, and a high kick."""

from __future__ import annotations

from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.rigs.manners.manner import IDLE, WORKS, Manner, Point, Row, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import Pose, mixed
from filmgate.storyboard.vocabulary import Action

_SECONDS = 0.85
"""For each of the forms, of which the last half is held."""
_HIP = 0.465
_GUARD: tuple[Point, Point, float] = ((0.19, 0.76), (0.12, 0.68), 4.0)
_FORMS: tuple[tuple[Point, Point, float], ...] = (
    _GUARD,
    ((0.29, 0.73), (0.06, 0.58), 10.0),
    ((0.10, 0.62), (0.28, 0.75), 12.0),
    ((0.16, 0.90), (-0.20, 0.62), -4.0),
)
"""Guard, punch, cross, and the arms of a kick: both hands and the lean."""
_STANCE: Row = (_HIP, 0.18, 0.0, 0.0, -0.20, 0.0, -12.0)
_KICK: Row = (0.500, 0.40, 0.50, 30.0, -0.05, 0.0, 0.0)


def _form(number: int) -> Pose:
    near, far, lean = _FORMS[number % len(_FORMS)]
    return Pose(at(near, lean, _HIP), at(far, lean, _HIP), lean, -2, mouth=0.25 if number % 4 else 0.0)


def _share(time: float) -> tuple[int, float]:
    number, since = divmod(time, _SECONDS)
    return int(number), ease(0.0, 0.5 * _SECONDS, since)


def _strikes(time: float, progress: float) -> Pose:
    number, share = _share(time)
    return mixed(_form(number), _form(number + 1), share)


def _feet(time: float) -> Row:
    """A wide stance, and the kick with the last of the forms."""
    number, share = _share(time)
    up = (number + 1) % len(_FORMS) == len(_FORMS) - 1
    down = number % len(_FORMS) == len(_FORMS) - 1
    k = share if up else 1.0 - share if down else 0.0
    a, b, c, d, e, f, g = (p + (q - p) * k for p, q in zip(_STANCE, _KICK, strict=True))
    return a, b, c, d, e, f, g


MANNERS: dict[str, Manner] = {
    "kung_fu": Manner(
        named(
            r"kung[ -]?fu|karate|taekwondo|wushu|martial arts?|shadow ?box\w*|wing chun|muay thai",
            "功夫|武术|练武|打拳|习武|空手道|跆拳道|咏春|拳法|出拳|马步",
        ),
        IDLE | WORKS | {Action.DANCE, Action.TURN},
        _strikes,
        _feet,
        reach=(0.1, 0.2, 0.1),
        pace=0.0,
        idle=False,
    ),
}
