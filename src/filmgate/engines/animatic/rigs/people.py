"""How people do things: from an action and a clock to legs, arms and lean."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from filmgate.engines.animatic.pen import Pen, rounded
from filmgate.engines.animatic.rigs import gait as gaits
from filmgate.engines.animatic.rigs.biped import draw_biped
from filmgate.engines.animatic.rigs.figure import Figure, Hold
from filmgate.engines.animatic.rigs.gait import RUN, SNEAK, STROLL, TAU, WALK, Feet, Gait, Lengths
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

_GAITS: dict[Action, Gait] = {
    Action.WALK: WALK, Action.LEAVE: WALK, Action.ENTER: WALK, Action.APPROACH: WALK, Action.CARRY: STROLL,
    Action.PUSH: STROLL, Action.PULL: STROLL, Action.RUN: RUN, Action.CHASE: RUN, Action.ATTACK: RUN,
    Action.HIDE: SNEAK, Action.CLIMB: SNEAK,
}  # fmt: skip
RUNS = frozenset(action for action, gait in _GAITS.items() if gait is RUN)
WALKS = frozenset(_GAITS) - RUNS
_SEATED = frozenset({
    Action.SIT, Action.READ, Action.WRITE, Action.TYPE, Action.EAT, Action.DRINK, Action.DRIVE, Action.RIDE,
    Action.ROW, Action.PLAY_MUSIC, Action.WORK,
})  # fmt: skip
_KNEELING = frozenset({Action.KNEEL, Action.PRAY})
DRAWN = frozenset(_GAITS) | _SEATED | _KNEELING | frozenset({
    Action.STAND, Action.WAIT, Action.LOOK, Action.TALK, Action.SING, Action.SHOUT, Action.LAUGH,
        Action.SMILE,
    Action.WAVE_HAND, Action.POINT, Action.DANCE, Action.JUMP, Action.FIGHT, Action.HOLD, Action.FLOAT,
        Action.FLY,
    Action.WHISPER,
})  # fmt: skip
"""The actions that a person visibly does; any other is stood through."""


@dataclass(frozen=True)
class _Arms:
    near: tuple[float, float]
    far: tuple[float, float]
    lean: float = 2.0
    gaze: float = 0.0
    mouth: float = 0.0


def _hanging(t: float) -> _Arms:
    breath = 1.5 * math.sin(t * 1.5)
    return _Arms((3 + breath, 12), (-5 - breath, 10))


def _talking(t: float) -> _Arms:
    mouth = max(0.0, math.sin(t * 11) * math.sin(t * 3.1 + 1))
    return _Arms((18 + 10 * math.sin(t * 2.3), 62 + 14 * math.sin(t * 3.7)), (6, 20), 3, 2, mouth)


def _waving(t: float) -> _Arms:
    return _Arms((118, 46 + 26 * math.sin(t * 9)), (-4, 10), 0, 4)


def _pointing(t: float) -> _Arms:
    return _Arms((84 + 2 * math.sin(t * 2), 4), (-6, 14), 4)


def _dancing(t: float) -> _Arms:
    beat = math.sin(t * TAU)
    return _Arms((96 + 46 * beat, 40), (96 - 46 * beat, 40), 4 * math.sin(t * TAU / 2), 6)


def _fighting(t: float) -> _Arms:
    jab = max(0.0, math.sin(t * 7))
    return _Arms((38 + 50 * jab, 96 - 84 * jab), (44, 100), 8)


def _working(t: float) -> _Arms:
    return _Arms((34 + 4 * math.sin(t * 9), 52), (38 - 4 * math.sin(t * 9), 50), 8, -12)


def _holding(t: float) -> _Arms:
    return _Arms((24, 66 + 1.5 * math.sin(t * 1.5)), (18, 62), 3, -6)


def _praying(t: float) -> _Arms:
    return _Arms((36, 96), (36, 94), 5, -10)


def _floating(t: float) -> _Arms:
    return _Arms((48 + 10 * math.sin(t * 1.3), 24), (-30 + 10 * math.sin(t * 1.1), 26), 6, 4)


_ARMS: dict[Action, Callable[[float], _Arms]] = {
    Action.TALK: _talking, Action.SING: _talking, Action.SHOUT: _talking, Action.WHISPER: _talking,
    Action.LAUGH: _talking, Action.WAVE_HAND: _waving, Action.POINT: _pointing, Action.DANCE: _dancing,
    Action.FIGHT: _fighting, Action.TYPE: _working, Action.WRITE: _working, Action.WORK: _working,
    Action.READ: _holding, Action.EAT: _holding, Action.DRINK: _holding, Action.HOLD: _holding,
    Action.PLAY_MUSIC: _working, Action.PRAY: _praying, Action.FLOAT: _floating, Action.FLY: _floating,
    Action.DRIVE: _pointing, Action.ROW: _working,
}  # fmt: skip


def _feet(action: Action, act: Act, height: float, lengths: Lengths) -> Feet:
    going = _GAITS.get(action)
    if going is not None:
        return going.feet(act.distance / going.length(height), height, lengths)
    if action in _SEATED:
        return gaits.sitting(height, lengths)
    if action in _KNEELING:
        return gaits.kneeling(height, lengths)
    if action is Action.DANCE:
        return STROLL.feet(act.time * 0.9, height, lengths)
    return gaits.standing(height, lengths)


def _arms(action: Action, act: Act, height: float) -> _Arms:
    going = _GAITS.get(action)
    if going is None:
        return _ARMS.get(action, _hanging)(act.time)
    swing = going.swing * math.sin(TAU * act.distance / going.length(height) - math.pi / 2)
    far = 0.7 * max(0.0, -swing)
    return _Arms((swing, going.elbow + 0.6 * max(0.0, swing)), (-swing, going.elbow + far), going.lean)


def _mix(a: float, b: float, share: float) -> float:
    return a + (b - a) * share


def _lift(action: Action, time: float, height: float) -> float:
    if action is Action.JUMP:
        return 0.34 * height * math.pow(max(0.0, math.sin(time * 3.6)), 1.3)
    if action is Action.DANCE:
        return 0.03 * height * abs(math.sin(time * TAU))
    return 0.0


def hold(figure: Figure, act: Act) -> Hold:
    """How the figure holds itself at this moment of the act."""
    h, lengths = figure.height, Lengths.of(figure.height)
    feet = gaits.between(_feet(act.before, act, h, lengths), _feet(act.action, act, h, lengths), act.share)
    a, b, k = _arms(act.before, act, h), _arms(act.action, act, h), act.share
    going = _GAITS.get(act.action, WALK)
    return Hold(
        legs=gaits.solved(feet, lengths),
        near_arm=(_mix(a.near[0], b.near[0], k), _mix(a.near[1], b.near[1], k)),
        far_arm=(_mix(a.far[0], b.far[0], k), _mix(a.far[1], b.far[1], k)),
        lean=_mix(a.lean, b.lean, k),
        lift=_lift(act.action, act.time, h) * k,
        phase=act.distance / going.length(h),
        time=act.time,
        wind=min(1.0, act.wind + 0.25 * act.speed),
        turn=act.turn,
        tilt=act.tilt,
        gaze=_mix(a.gaze, b.gaze, k),
        mouth=_mix(a.mouth, b.mouth, k),
    )


def _draw(figure: Figure, pen: Pen, act: Act) -> None:
    if act.action in _SEATED and act.share > 0.5:
        _stool(pen, figure.height)
    draw_biped(pen, figure, hold(figure, act))


def _stool(pen: Pen, h: float) -> None:
    """What somebody who sits sits on."""
    wood = "#4a3424"
    pen.lines(
        [[(-0.09 * h, 0.0), (-0.06 * h, 0.22 * h)], [(0.08 * h, 0.0), (0.05 * h, 0.22 * h)]], wood, 0.022 * h
    )
    pen.fill(rounded(-0.12 * h, 0.205 * h, 0.11 * h, 0.245 * h, 0.015 * h), wood)


def _drop(action: Action, height: float) -> float:
    return 0.24 * height if action in _SEATED | _KNEELING else 0.0


def speed(action: Action, height: float = 1.7) -> float:
    """Metres a second."""
    going = _GAITS.get(action)
    return going.speed * math.sqrt(height / 1.7) if going is not None else 0.0


def _tread(action: Action, height: float) -> float:
    going = _GAITS.get(action)
    return going.length(height) / 2 if going is not None else 0.0


def person(figure: Figure, name: str = "person") -> Rig:
    """A rig for anyone on two legs."""
    h, wide = figure.height, 0.62 * figure.height * max(1.0, figure.bulk)
    top = 1.34 * h if figure.prop == "umbrella" else 1.28 * h
    return Rig(
        name=name,
        box=(-wide, -0.03, wide, top),
        height=h,
        length=0.5 * h,
        face=0.925 * h,
        draw=partial(_draw, figure),
        does=DRAWN - {Action.FLY, Action.FLOAT},  # that is more than a pose: they leave the ground
        speed=partial(speed, height=h),
        drop=partial(_drop, height=h),
        tread=partial(_tread, height=h),
        glow="#ffb860" if figure.prop == "lantern" else None,
    )
