"""What befalls any figure, whatever it is: it grows, melts, burns, shatters, vanishes, rises.

An action is a row: how the whole drawing is scaled, turned and dimmed (`CHANGES`), where it goes (`PATHS`),
and what is drawn with it (`effects`), over the action's progress `p` (0..1) and the time `t` in seconds.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import TypeAlias

import numpy as np

from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs.effects import BEHIND, BREAKS, IN_FRONT, broken
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action


@dataclass(frozen=True)
class Change:
    """Of a whole drawing. `down` is how much of it is under the ground, `pivot` where it turns and is scaled
    (0 its foot, 1 its top)."""

    wide: float = 1.0
    tall: float = 1.0
    degrees: float = 0.0
    pivot: float = 0.0
    alpha: float = 1.0
    down: float = 0.0


_UNCHANGED = Change()
Rule: TypeAlias = Callable[[float, float], Change]
Path: TypeAlias = Callable[[float, float], tuple[float, float]]


def _bounce(p: float) -> float:
    """Falls from 1, and comes to rest at 0 after two small bounces."""
    q = min(1.0, p * 2.2)
    return 1 - q * q * 6.25 if q < 0.4 else abs(math.sin((q - 0.4) * math.pi / 0.3)) * 0.28 * (1 - q) ** 1.2


def _turning(angle: float) -> float:
    """How wide something looks while it turns round: never a line, since it has a depth."""
    c = math.cos(angle)
    return math.copysign(max(0.42, abs(c)), c)


CHANGES: dict[Action, Rule] = {
    Action.GROW: lambda p, t: Change(0.30 + 0.70 * ease(0, 0.95, p), 0.22 + 0.78 * ease(0, 0.95, p)),
    Action.APPEAR: lambda p, t: Change(alpha=0.08 + 0.92 * ease(0.05, 0.75, p)),
    Action.VANISH: lambda p, t: Change(alpha=1 - ease(0.35, 0.98, p)),
    Action.TRANSFORM: lambda p, t: Change(
        wide=1 - 0.9 * math.sin(math.pi * p) ** 8, tall=1 - 0.25 * math.sin(math.pi * p) ** 2
    ),
    Action.MELT: lambda p, t: Change(wide=1 + 0.30 * ease(0.1, 1, p), tall=1 - 0.82 * ease(0.05, 1, p)),
    Action.SINK: lambda p, t: Change(degrees=-9 * ease(0, 0.6, p), down=0.66 * ease(0.05, 1, p)),
    Action.HIDE: lambda p, t: Change(down=0.62 * ease(0.1, 0.5, p)),
    Action.FLICKER: lambda p, t: Change(alpha=0.35 + 0.65 * abs(math.sin(t * 7) * math.sin(t * 3.1 + 1))),
    Action.SPIN: lambda p, t: Change(wide=_turning(t * 2.6)),
    Action.TURN: lambda p, t: Change(wide=_turning(math.pi * ease(0.15, 0.75, p))),
    Action.ROLL: lambda p, t: Change(degrees=-150 * t, pivot=0.5),
    Action.DANCE: lambda p, t: Change(degrees=7 * math.sin(t * 6)),
    Action.SWING: lambda p, t: Change(degrees=11 * math.sin(t * 2.4), pivot=1.0),
    Action.WAVE_HAND: lambda p, t: Change(degrees=5 * math.sin(t * 5)),
    Action.POUR: lambda p, t: Change(degrees=-32 * ease(0.05, 0.35, p), pivot=0.5),
    Action.FLOAT: lambda p, t: Change(degrees=4 * math.sin(t * 1.1), pivot=0.5),
    Action.FALL: lambda p, t: Change(degrees=-12 * (1 - ease(0, 0.35, p)), pivot=0.5),
    Action.DIVE: lambda p, t: Change(degrees=24 * math.cos(math.tau * p), pivot=0.5),
    Action.LAUGH: lambda p, t: Change(degrees=2 * math.sin(t * 9)),
    Action.SHOUT: lambda p, t: Change(*[1 + 0.05 * abs(math.sin(t * 5))] * 2),
    Action.FIGHT: lambda p, t: Change(degrees=7 * math.sin(t * 6 + 1)),
}  # fmt: skip
"""What each action does to a drawing that does not do it of itself."""
PATHS: dict[Action, Path] = {
    Action.RISE: lambda p, t: (0.0, 0.45 * ease(0, 1, p)),
    Action.FLOAT: lambda p, t: (0.0, 0.16 + 0.06 * math.sin(t * 1.7)),
    Action.FLY: lambda p, t: (0.0, 0.30 + 0.04 * math.sin(t * 2.2)),
    Action.GLIDE: lambda p, t: (0.0, 0.26 + 0.03 * math.sin(t * 1.3)),
    Action.JUMP: lambda p, t: (0.0, 0.42 * abs(math.sin(t * 3.4)) ** 1.2),
    Action.FALL: lambda p, t: (0.0, 0.5 * _bounce(p)),
    Action.DIVE: lambda p, t: (0.0, 0.25 * math.sin(math.tau * p)),
    Action.DANCE: lambda p, t: (0.0, 0.05 * abs(math.sin(t * 6))),
    Action.LAUGH: lambda p, t: (0.0, 0.025 * abs(math.sin(t * 9))),
    Action.FIGHT: lambda p, t: (0.14 * math.sin(t * 6), 0.0),
    Action.POUR: lambda p, t: (0.0, 0.1 * ease(0.05, 0.35, p)),
}
"""Where each takes it, as shares of its height to the right and up."""
_AT_HOME = frozenset({Action.FLOAT, Action.FLY, Action.GLIDE})
"""These take nothing higher that is aloft."""
_SPREAD: dict[Action, float] = {
    Action.EXPLODE: 0.75, Action.SHATTER: 0.35, Action.GLOW: 0.6, Action.FLICKER: 0.6, Action.ROLL: 0.9,
    Action.SURF: 1.6,
    Action.SWING: 0.3, Action.POUR: 0.3, Action.BURN: 0.1, Action.MELT: 0.3,
    Action.DIVE: 0.3, Action.APPEAR: 0.08, Action.VANISH: 0.08, Action.TRANSFORM: 0.08,
    Action.SHOUT: 0.06, Action.FIGHT: 0.1, Action.FALL: 0.1, Action.FLOAT: 0.05,
    Action.DANCE: 0.1, Action.WAVE_HAND: 0.1, Action.SINK: 0.15, Action.TURN: 0.03, Action.SPIN: 0.03,
}  # fmt: skip
"""The room that a drawing needs for it around its box, in shares of its height or 0.8 of its length."""
PLAYED = (
    frozenset(CHANGES) | frozenset(PATHS) | frozenset(BEHIND) | frozenset(IN_FRONT) | frozenset(BREAKS)
    | {Action.LAND, Action.TAKE_OFF}
)  # fmt: skip
"""Whatever a figure is, it visibly does these."""


def changed(rig: Rig, act: Act) -> Change:
    """How its drawing differs at this moment from what it draws of itself; eased in from the one before."""
    now = _change(rig, act.action, act.progress, act.time)
    if act.share >= 1:
        return now
    before = _change(rig, act.before, 1.0, act.time)
    mixed = {f.name: _mix(getattr(before, f.name), getattr(now, f.name), act.share) for f in fields(Change)}
    return Change(**mixed)


def _change(rig: Rig, action: Action, progress: float, time: float) -> Change:
    rule = CHANGES.get(action)
    return _UNCHANGED if rule is None or action in rig.does else rule(progress, time)


def _mix(a: float, b: float, share: float) -> float:
    return a + (b - a) * share


def _path(rig: Rig, act: Act) -> tuple[float, float]:
    if act.action in rig.does:
        return rig.path(act)
    lies = rig.path(replace(act, action=Action.STAND)) if rig.name == "fish" else (0.0, 0.0)
    goes = PATHS.get(act.action)
    if goes is None or (rig.aloft and act.action in _AT_HOME):
        return lies
    x, y = goes(act.progress, act.time)
    return lies[0] + x * rig.height * act.share, lies[1] + y * rig.height * act.share


def _spread(rig: Rig, action: Action) -> float:
    if action in rig.does:
        return rig.spread(action)
    room = _SPREAD.get(action, 0.0) * max(rig.height, 0.8 * rig.length)
    if action in (Action.TURN, Action.SPIN):  # it is seen from its other side
        room += abs(rig.box[0] + rig.box[2])
    return rig.spread(action) + room


def _draw(rig: Rig, pen: Pen, act: Act) -> None:
    effects = act.action not in rig.does
    if effects and act.action in BEHIND:
        BEHIND[act.action](pen, rig, act)
    _changed_drawing(rig, changed(rig, act), pen, act)
    if effects and act.action in BREAKS:
        broken(pen, rig, act)
    if effects and act.action in IN_FRONT:
        IN_FRONT[act.action](pen, rig, act)


def _changed_drawing(rig: Rig, change: Change, pen: Pen, act: Act) -> None:
    if change == _UNCHANGED:
        rig.draw(pen, act)
        return
    pivot, up = change.pivot * rig.height, -change.down * rig.height
    turned = pen.moved(0.0, pivot + up, degrees=change.degrees, sx=change.wide, sy=change.tall)
    with turned, pen.moved(0.0, -pivot):
        rig.draw(pen, act)
    if change.down:
        pen.painted(max(0, round(float(pen.matrix[1, 2]))))[:] = 0
    if change.alpha < 1:
        part = pen.painted()
        np.multiply(part, change.alpha, out=part, casting="unsafe")


def played(rig: Rig) -> Rig:
    """The rig that also does what can befall any figure, but for what it does of itself (`Rig.does`)."""
    return replace(rig, draw=partial(_draw, rig), path=partial(_path, rig), spread=partial(_spread, rig))
