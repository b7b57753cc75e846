"""How people hold themselves: from an action and a clock to feet, arms, face and the way the body leans."""

from __future__ import annotations

import math

from filmgate.engines.animatic.rigs import feet, flights, poses
from filmgate.engines.animatic.rigs import gait as gaits
from filmgate.engines.animatic.rigs.figure import Figure, Hold
from filmgate.engines.animatic.rigs.gait import TAU, WALK, Feet, Gait, Lengths
from filmgate.engines.animatic.rigs.hands import CARRIED
from filmgate.engines.animatic.rigs.morsels import is_by_hand
from filmgate.engines.animatic.rigs.outfit import AT_EASE, LONG_HANDS, equipped, manner_for, plays_sitting
from filmgate.engines.animatic.rigs.pace import GOES, gait_of
from filmgate.engines.animatic.rigs.poses import Pose
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.storyboard.vocabulary import Action

_SPEAKS = frozenset({Action.TALK, Action.WHISPER, Action.SHOUT})
_STRUMMED = frozenset({"guitar", "electric guitar"})
_HANGING = (4.0, 8.0)
"""The arm of who looks at something with a case in the hand."""
_FLOOR = 0.18
"""Shares of its height by which a baby that sits is lower than one that stands."""


def _crawling(act: Act, height: float, lengths: Lengths) -> Feet:
    """On hands and knees."""
    k = 0.06 * math.sin(act.distance / (0.35 * height) * TAU)
    near = gaits.Foot((-0.22 + k) * height, 0.05 * height, -80)
    return Feet(0.255 * height, near, gaits.Foot((-0.22 - k) * height, 0.05 * height, -80))


_ON_A_TAIL = frozenset(poses.POSES) - GOES - {
    Action.SWIM, Action.DIVE, Action.LIE, Action.SLEEP, Action.JUMP, Action.FLOAT,
} | {Action.STAND, Action.LOOK, Action.SMILE}  # fmt: skip


def is_seated(figure: Figure, act: Act, action: Action) -> bool:
    """Whether it stays on the chair that it sat down on before, at the one of the act's two actions; who has
    no legs sits anyway."""
    if figure.fishtail is not None and action in _ON_A_TAIL:
        return True
    return act.seated if action is act.action else act.was_seated


def _feet(figure: Figure, action: Action, act: Act, lengths: Lengths) -> Feet:
    """Where the feet and the hip are at one of the act's two actions."""
    height, going = figure.height, gait_of(figure, action)
    manner = manner_for(figure, action, act.around)
    if manner is not None and manner.feet is not None:
        row = manner.feet(act.time) if callable(manner.feet) else manner.feet
        return feet.feet_of(row, height, lengths)
    if plays_sitting(figure, action):
        action = Action.TYPE
    if figure.crawls and going is not None:
        return _crawling(act, height, lengths)
    if is_seated(figure, act, action):
        action, going = Action.SIT, None
    elif is_by_hand(figure.prop, action):
        action = Action.STAND
    if going is not None:
        gone = going.feet(act.distance / going.length(height), height, lengths)
        return gone if figure.flight is None else flights.on_steps(figure.flight, gone, act)
    if action is Action.JUMP:
        return _jumping(act.time, height, lengths)
    if sits_on_the_floor(figure, action):
        action = Action.ROW
    return feet.feet(action, act.time, height, lengths) or gaits.standing(height, lengths)


def sits_on_the_floor(figure: Figure, action: Action) -> bool:
    """What a baby does that neither crawls nor lies."""
    return figure.crawls and action not in GOES and action not in (Action.SLEEP, Action.LIE, Action.SWIM)


def _hop(time: float) -> float:
    """How high a jump is, 0..1."""
    return max(0.0, math.sin(time * 3.6))


def _jumping(time: float, height: float, lengths: Lengths) -> Feet:
    """Tucked in the air, crouched between two jumps."""
    k = _hop(time)
    crouch = 0.43 + 0.08 * min(1.0, 3 * k)
    y = lengths.ankle
    near = gaits.Foot(0.08 * height, y + 0.17 * k * height, -30 * k)
    return Feet(
        crouch * height, near, gaits.Foot((-0.05 - 0.10 * k) * height, y + 0.12 * k * height, -60 * k)
    )


def _pose(figure: Figure, action: Action, act: Act) -> Pose:
    """Arms, lean and face at one of the act's two actions."""
    manner, prop = manner_for(figure, action, act.around), equipped(figure, action).prop
    crawls = figure.crawls and gait_of(figure, action) is not None
    if manner is not None and manner.pose is not None:
        pose = manner.pose(act.time, act.progress)
        return _holding(prop, action, pose) if manner.spares_hands else pose
    if crawls or (figure.crawls and action is Action.STAND):
        return _babys(crawls, act, figure.height)
    pose = _usual_pose(figure, action, act)
    if sits_on_the_floor(figure, action):
        pose = pose._replace(rise=pose.rise - _FLOOR)
    return _holding(prop, action, pose)


def _usual_pose(figure: Figure, action: Action, act: Act) -> Pose:
    """The action's own pose; who goes without one, or on stairs, swings both arms."""
    going = gait_of(figure, action)
    row = poses.POSES.get(action)
    if plays_sitting(figure, action):
        row = poses.PLAYED_SITTING.get(figure.prop, poses.POSES[Action.TYPE])
    if action is Action.FALL and not act.around.ground:
        row = poses.tumbling
    if row is not None and (going is None or figure.flight is None):
        return row(act.time, act.progress)
    return poses.still(act.time, 0.0) if going is None else _swinging(going, figure, action, act)


def _swinging(going: Gait, figure: Figure, action: Action, act: Act) -> Pose:
    """The arms in step with the legs; who chases somebody stretches out a hand."""
    swing = going.swing * math.sin(TAU * act.distance / going.length(figure.height) - math.pi / 2)
    near, far = going.elbow + 0.6 * max(0.0, swing), going.elbow + 0.7 * max(0.0, -swing)
    pose = Pose((swing, near), (-swing, far), going.lean)
    return pose._replace(near=(92, 6 + 0.2 * swing), smile=-0.6) if action is Action.CHASE else pose


def _babys(crawls: bool, act: Act, height: float) -> Pose:
    """On all fours, or sitting and waving."""
    k = math.sin(act.distance / (0.35 * height) * TAU)
    if crawls:
        return Pose((8 - 18 * k, 6), (2 + 18 * k, 6), 80, 62, smile=0.6)
    wave = 20 * math.sin(act.time * 5)
    return Pose((58 + wave, 30), (40 - wave, 36), 4, 6, 0.3, 1.0, rise=-_FLOOR)


def _holding(prop: str, action: Action, pose: Pose) -> Pose:
    """The pose with the arms that what it carries asks for."""
    item = CARRIED.get(prop)
    if item is not None and prop == "bow":
        return pose._replace(near=item.near or pose.near, far=item.far or pose.far)
    if item is not None and action is Action.PLAY_MUSIC and prop not in _STRUMMED:
        return pose._replace(near=item.near or pose.near, far=item.far or pose.far, gaze=0.0)
    if item is None or (action in poses.POSES and action not in AT_EASE and prop not in LONG_HANDS):
        return pose
    near = item.near if item.near is not None and action is not Action.WAVE_HAND else pose.near
    if action is Action.LOOK and item.near is None and not item.in_far:
        near = _HANGING
    if action is Action.GIVE and prop == "umbrella":
        return pose  # held out, over whom it is for
    return pose._replace(near=near, far=item.far or pose.far)


def _lift(action: Action, time: float) -> float:
    """How far a jump carries it up, as a share of its height."""
    return 0.30 * _hop(time) ** 1.2 if action is Action.JUMP else 0.0


def _mouth(pose: Pose, act: Act) -> float:
    """Of who is heard to speak it is shut between the words, unless it is open for something else."""
    if act.voice is None or (not act.voice and act.action not in _SPEAKS):
        return pose.mouth
    return act.voice


def hold(figure: Figure, act: Act) -> Hold:
    """How the figure holds itself at this moment of the act."""
    h, lengths, k = figure.height, Lengths.of(figure.height), act.share
    to, pose = _feet(figure, act.action, act, lengths), _pose(figure, act.action, act)
    if k < 1.0:
        to = gaits.between(_feet(figure, act.before, act, lengths), to, k)
        pose = poses.mixed(_pose(figure, act.before, act), pose, k)
    going = gait_of(figure, act.action) or WALK
    return Hold(
        legs=gaits.solved(to, lengths),
        near_arm=pose.near,
        far_arm=pose.far,
        lean=pose.lean + figure.hunch + (5.0 if figure.old else 0.0),
        lift=(_lift(act.action, act.time) * k + pose.rise) * h,
        phase=act.distance / going.length(h),
        time=act.time,
        wind=min(1.0, act.wind + 0.25 * act.speed),
        turn=act.turn * pose.turn,
        tilt=act.tilt,
        gaze=pose.gaze,
        mouth=_mouth(pose, act),
        smile=pose.smile,
        shut=pose.shut,
        roll=pose.roll,
        x=pose.x * h,
    )
