"""How people do things: from an action and a clock to legs, arms, face, and what they do it with."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache, partial

from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs import feet, flights, poses
from filmgate.engines.animatic.rigs import gait as gaits
from filmgate.engines.animatic.rigs.around import Around
from filmgate.engines.animatic.rigs.biped import draw_biped
from filmgate.engines.animatic.rigs.chairs import bench, chair
from filmgate.engines.animatic.rigs.covers import cover
from filmgate.engines.animatic.rigs.figure import Figure, Hold, changed
from filmgate.engines.animatic.rigs.gait import RUN, STROLL, TAU, WALK, Feet, Gait, Lengths
from filmgate.engines.animatic.rigs.hands import CARRIED, TOSSED, tossed
from filmgate.engines.animatic.rigs.manners import MANNERS, Manner, manner_of
from filmgate.engines.animatic.rigs.manners.callings import PHOTOGRAPH
from filmgate.engines.animatic.rigs.pieces import (
    ACROSS,
    BUBBLES,
    IN_WATER,
    OUTDOORS,
    PIECES,
    PLAYED_SITTING,
    WITH_THE_BODY,
    Piece,
)
from filmgate.engines.animatic.rigs.poses import Pose
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.seats import SEATS
from filmgate.storyboard.vocabulary import Action

_GAITS: dict[Action, Gait] = {
    Action.WALK: WALK, Action.LEAVE: WALK, Action.ENTER: WALK, Action.APPROACH: WALK, Action.CARRY: STROLL,
    Action.PUSH: STROLL, Action.PULL: STROLL, Action.RUN: RUN, Action.CHASE: RUN, Action.ATTACK: RUN,
}  # fmt: skip
RUNS = frozenset(action for action, gait in _GAITS.items() if gait is RUN)
WALKS = frozenset(_GAITS) - RUNS
GOES = frozenset(_GAITS)
"""Actions in which a person goes from place to place on foot, and a mount carries them."""
_CARRIED_ALONG: dict[Action, float] = {
    Action.SWIM: 0.9, Action.SURF: 3.0, Action.GLIDE: 2.2, Action.FLY: 5.0, Action.ROLL: 1.4,
}  # fmt: skip
"""Metres a second of those who get on without a step."""
DRAWN = (
    frozenset(_GAITS) | frozenset(poses.POSES) | {Action.STAND, Action.LOOK, Action.SMILE, Action.KNEEL}
) - {Action.BURN, Action.SINK, Action.RISE, Action.TRANSFORM, Action.GLOW, Action.SPIN}
"""What the figure shows by itself; the rest also happens to its drawing as a whole (`play`)."""

_SPEAKS = frozenset({Action.TALK, Action.WHISPER, Action.SHOUT})

PLAYED_STANDING = frozenset({"guitar", "violin", "trumpet", "saxophone", "flute", "harmonica", "accordion"})
"""Instruments that are held."""
_HANDS: dict[Action, str] = {
    Action.READ: "book", Action.WRITE: "pencil", Action.DRINK: "mug", Action.EAT: "fork",
    Action.COOK: "pan", Action.POUR: "jug", Action.WORK: "hammer", Action.ATTACK: "club",
    Action.HOLD: "flowers", Action.CARRY: "box", Action.GIVE: "gift", Action.PLAY_MUSIC: "guitar",
    Action.SING: "microphone", Action.WAIT: "watch", Action.THROW: "ball",
}  # fmt: skip
"""What the action is done with, if the figure has nothing of its own that serves."""
_SERVES: dict[Action, frozenset[str]] = {
    Action.READ: frozenset({"book", "letter", "phone"}), Action.PLAY_MUSIC: PLAYED_STANDING,
    Action.ATTACK: frozenset({"sword", "staff", "axe", "rod"}),
    Action.FIGHT: frozenset({"sword", "staff", "rod"}),
    Action.SHOOT: frozenset({"rifle", "pistol", "camera"}), Action.DRINK: frozenset({"mug", "goblet",
        "bottle"}),
    **dict.fromkeys((Action.WAVE_HAND, Action.SHOUT), frozenset({"flag"})),
    Action.POUR: frozenset({"bottle", "jug"}), Action.SING: frozenset({"microphone", "guitar"}),
    Action.JUMP: frozenset({"ball"}), Action.THROW: frozenset({"ball", "letter", "flowers"}),
    Action.WRITE: frozenset({"letter"}) & frozenset(),
    **dict.fromkeys((Action.HOLD, Action.CARRY, Action.GIVE), frozenset(CARRIED)),
}  # fmt: skip
_STRUMMED = frozenset({"guitar"})
_AT_EASE = frozenset(_GAITS) - RUNS - {Action.PUSH, Action.PULL} | frozenset({
    Action.STAND, Action.TALK, Action.SMILE, Action.TURN, Action.RUN, Action.CHASE, Action.WAVE_HAND,
    Action.APPEAR, Action.VANISH, Action.GROW, Action.LAND, Action.TAKE_OFF, Action.FLICKER, Action.MELT,
    Action.SHATTER, Action.EXPLODE, Action.LAUGH, Action.SIT, Action.HOLD, Action.KNEEL, Action.LOOK,
})  # fmt: skip
"""In these a figure keeps in its hands what it has."""
_WITHOUT_CANE = frozenset({Action.SIT, Action.LOOK})
_LONG_HANDS = frozenset({"umbrella", "staff", "rod"})
_HANGING = (4.0, 8.0)
"""The arm of who looks at something with a case in the hand."""
_ONE_HANDED = frozenset({Action.POINT, Action.DRINK, Action.WAIT})
EMPTY = "nothing"
"""The prop of a figure whose hands stay empty whatever it does."""


def prop_of(figure: Figure, action: Action) -> str:
    """What it has in its hands while it does that."""
    mine = figure.prop
    manner = _manner(figure, action)
    busy = manner is not None and manner.pose is not None and not manner.spares_hands
    if (
        mine == EMPTY
        or _plays_sitting(figure, action)
        or busy
        or (mine == "cane" and action in _WITHOUT_CANE)
    ):
        return "none"
    if mine != "none" and (mine in _SERVES.get(action, ()) or action in _AT_EASE):
        return mine
    if mine in _LONG_HANDS and action in _ONE_HANDED:
        return mine
    return figure.weapon if action is Action.SHOOT else _HANDS.get(action, "none")


def _manner(figure: Figure, action: Action, around: Around | None = None) -> Manner | None:
    if figure.build == "sheet":
        return None
    named = (*figure.manners, PHOTOGRAPH) if figure.prop == "camera" else figure.manners
    return manner_of(named, action, around is None or around.indoors, around is not None and around.near)


def equipped(figure: Figure, action: Action) -> Figure:
    """The figure with what the action is done with."""
    prop = prop_of(figure, action)
    if figure.build == "cloth" and action in _BED and figure.hat in _TAKEN_OFF:
        figure = _in_bed(figure)
    if figure.build == "cloth" and action in _BATHING and figure.hat == "none":
        figure = _bathing(figure)
    return figure if prop == figure.prop else changed(figure, prop=prop, prop_colour=None)


_BATHING = frozenset({Action.SWIM, Action.DIVE})
_BED = frozenset({Action.SLEEP, Action.WAKE})
_TAKEN_OFF = frozenset({"none", "brim", "cap", "beanie", "straw", "cowboy"})
"""Hats that nobody wears in bed."""


@lru_cache(maxsize=64)
def _in_bed(figure: Figure) -> Figure:
    """In a nightshirt."""
    return replace(
        figure, coat="#c8d4e4", hem=0.1, flare=0.0, scarf=None, belt=False, trim=(), back="none", hat="none"
    )


@lru_cache(maxsize=64)
def _bathing(figure: Figure) -> Figure:
    """In trunks or a swimsuit, with bare legs and feet."""
    coat = figure.coat if figure.feminine else figure.skin
    return replace(
        figure, coat=coat, hem=0.02, flare=0.0, legs=figure.skin if figure.feminine else "#c8343c",
        shoes=figure.skin, boot=0.0, scarf=None,
        belt=False, trim=(), back="none",
    )  # fmt: skip


def _crawling(act: Act, height: float, lengths: Lengths) -> Feet:
    """On hands and knees."""
    k = 0.06 * math.sin(act.distance / (0.35 * height) * TAU)
    near = gaits.Foot((-0.22 + k) * height, 0.05 * height, -80)
    return Feet(0.255 * height, near, gaits.Foot((-0.22 - k) * height, 0.05 * height, -80))


def _is_seated(act: Act, action: Action) -> bool:
    """Whether it stays on the chair that it sat down on before, at the one of the act's two actions."""
    return act.seated if action is act.action else act.was_seated


def _gait(figure: Figure, action: Action) -> Gait | None:
    """How it goes when it does that, on stairs if it takes some."""
    going = _GAITS.get(action)
    if figure.flight is None or action not in flights.TAKES:
        return going
    return flights.stepping(RUN if going is RUN else WALK, figure.height)


def _feet(figure: Figure, action: Action, act: Act, lengths: Lengths) -> Feet:
    height, going = figure.height, _gait(figure, action)
    manner = _manner(figure, action, act.around)
    if manner is not None and manner.feet is not None:
        row = manner.feet(act.time) if callable(manner.feet) else manner.feet
        return feet.feet_of(row, height, lengths)
    if _plays_sitting(figure, action):
        action = Action.TYPE
    if figure.crawls and going is not None:
        return _crawling(act, height, lengths)
    if _is_seated(act, action):
        action = Action.SIT
    if going is not None:
        gone = going.feet(act.distance / going.length(height), height, lengths)
        return gone if figure.flight is None else flights.on_steps(figure.flight, gone, act)
    if action is Action.JUMP:
        return _jumping(act.time, height, lengths)
    if _sits_on_the_floor(figure, action):
        action = Action.ROW
    return feet.feet(action, act.time, height, lengths) or gaits.standing(height, lengths)


def _sits_on_the_floor(figure: Figure, action: Action) -> bool:
    """What a baby does that neither crawls nor lies."""
    return figure.crawls and action not in _GAITS and action not in (Action.SLEEP, Action.LIE, Action.SWIM)


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
    going, height = _gait(figure, action), figure.height
    manner = _manner(figure, action, act.around)
    if manner is not None and manner.pose is not None:
        pose = manner.pose(act.time, act.progress)
        return _holding(equipped(figure, action).prop, action, pose) if manner.spares_hands else pose
    if figure.crawls and (going or action is Action.STAND):
        return _babys(going is not None, act, height)
    floor = -0.18 if _sits_on_the_floor(figure, action) else 0.0
    row = poses.POSES.get(Action.TYPE if _plays_sitting(figure, action) else action)
    if action is Action.FALL and not act.around.ground:
        row = poses.tumbling
    if going is None or (row and action is not Action.ATTACK and figure.flight is None):
        pose = row(act.time, act.progress) if row else poses.still(act.time, 0.0)
    elif row and figure.flight is None:
        pose = row(act.time, act.progress)
    else:
        swing = going.swing * math.sin(TAU * act.distance / going.length(height) - math.pi / 2)
        near, far = going.elbow + 0.6 * max(0.0, swing), going.elbow + 0.7 * max(0.0, -swing)
        pose = Pose((swing, near), (-swing, far), going.lean)
        if action is Action.CHASE:
            pose = pose._replace(near=(92, 6 + 0.2 * swing), smile=-0.6)
    pose = pose._replace(rise=pose.rise + floor) if floor else pose
    return _holding(equipped(figure, action).prop, action, pose)


def _babys(crawls: bool, act: Act, height: float) -> Pose:
    k = math.sin(act.distance / (0.35 * height) * TAU)
    if crawls:
        return Pose((8 - 18 * k, 6), (2 + 18 * k, 6), 80, 62, smile=0.6)
    wave = 20 * math.sin(act.time * 5)
    return Pose((58 + wave, 30), (40 - wave, 36), 4, 6, 0.3, 1.0, rise=-0.18)


def _holding(prop: str, action: Action, pose: Pose) -> Pose:
    """The pose with the arms that what it carries asks for."""
    item = CARRIED.get(prop)
    if item is not None and prop == "bow":
        return pose._replace(near=item.near or pose.near, far=item.far or pose.far)
    if item is not None and action is Action.PLAY_MUSIC and prop not in _STRUMMED:
        return pose._replace(near=item.near or pose.near, far=item.far or pose.far, gaze=0.0)
    if item is None or (action in poses.POSES and action not in _AT_EASE and prop not in _LONG_HANDS):
        return pose
    near = item.near if item.near is not None and action is not Action.WAVE_HAND else pose.near
    if action is Action.LOOK and item.near is None and not item.in_far:
        near = _HANGING
    return pose._replace(near=near, far=item.far or pose.far)


def _lift(action: Action, time: float) -> float:
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
    going = _gait(figure, act.action) or WALK
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


_NOTHING = Piece()
_DEPTH = 0.45
"""Shares of the height over the sea's ground at which somebody swims."""


def _piece(figure: Figure, action: Action, act: Act) -> Piece:
    """What is drawn around the figure; who shares a thing with somebody brings only a seat."""
    manner = _manner(figure, action)
    seated = _is_seated(act, action) and (manner is None or manner.feet is None)
    piece = _own_piece(figure, Action.SIT if seated else action, act.around)
    if not figure.guest or not across(figure, action):
        return piece
    return Piece(chair) if piece.behind is chair else _NOTHING


def across(figure: Figure, action: Action) -> float:
    """Shares of its height from the figure to the middle of what another can share with it."""
    manner = _manner(figure, action)
    return manner.across if manner is not None else ACROSS.get(action, 0.0)


def _own_piece(figure: Figure, action: Action, around: Around) -> Piece:
    manner = _manner(figure, action, around)
    if manner is not None and manner.pose is not None:
        seat = (chair if around.indoors else SEATS[around.seat].draw) if manner.sits else manner.behind
        return Piece(seat, manner.front)
    if _plays_sitting(figure, action):
        return PLAYED_SITTING[figure.prop]
    if action is Action.THROW and figure.prop in TOSSED:
        return tossed(figure.prop, figure.prop_colour)
    if action is Action.SWIM and (around.afloat or figure.deep):
        return BUBBLES if figure.deep else IN_WATER
    usual = PIECES.get(action, _NOTHING)
    if _sits_on_the_floor(figure, action) and usual.behind is chair:
        return _NOTHING
    if action is Action.HIDE:
        return replace(usual, front=cover(around.cover))
    if action is Action.CLIMB and around.climb is not None:
        return replace(usual, behind=MANNERS[around.climb].behind)
    if around.seat == "sill" and usual.behind is chair:
        return replace(usual, behind=SEATS["sill"].draw)
    outdoors = OUTDOORS.get(action, usual)
    if not around.indoors and outdoors.behind is bench:
        return replace(outdoors, behind=SEATS[around.seat].draw)
    return usual if around.indoors else outdoors


def _plays_sitting(figure: Figure, action: Action) -> bool:
    return figure.prop in PLAYED_SITTING and action is Action.PLAY_MUSIC


def _draw(figure: Figure, pen: Pen, act: Act) -> None:
    shown = act.action if act.share > 0.5 else act.before
    dressed, held = equipped(figure, shown), hold(figure, act)
    piece, along = _piece(figure, shown, act), WITH_THE_BODY.get(shown)
    h = figure.height
    if figure.deep and shown is Action.SWIM:
        held = replace(held, lift=held.lift + _DEPTH * h)
    if shown is Action.THROW and poses.throwing(act.time) > 0.5:
        dressed = changed(dressed, prop="none")
    manner = _manner(figure, shown, act.around)
    if piece.behind:
        with pen.moved(sx=h, sy=h):
            piece.behind(pen, act.time, act.progress)
    if manner is not None and manner.under:
        with pen.moved(0.0, held.lift, sx=h, sy=h):
            manner.under(pen, act.time, act.progress)
    draw_biped(pen, dressed, held, along if manner is None else None, act.progress)
    if piece.front:
        with pen.moved(sx=h, sy=h):
            piece.front(pen, act.time, act.progress)


_LOW: dict[Action, float] = {
    Action.LIE: 0.82, Action.SLEEP: 0.64, Action.WAKE: 0.20, Action.ROLL: 0.6, Action.HIDE: 0.24,
        Action.SWIM: 0.80,
    Action.FLY: -0.10, Action.FLOAT: -0.28, Action.CLIMB: -0.18, Action.PUSH: 0.10, Action.PULL: 0.10,
}  # fmt: skip
"""How much lower than standing a face is, as a share of the height; less than 0 is higher."""


def _drop(action: Action, figure: Figure) -> float:
    if figure.crawls:
        return (0.30 if action in _GAITS else 0.42) * figure.height
    if _plays_sitting(figure, action):
        action = Action.TYPE
    row = feet.LEGS.get(action)
    manner = _manner(figure, action)
    if manner is not None and manner.feet is not None:
        row = manner.feet(0.0) if callable(manner.feet) else manner.feet
    if figure.deep and action is Action.SWIM:
        return (_LOW[action] - _DEPTH) * figure.height
    low = (
        max(0.0, 0.528 - row[0])
        if manner and row
        else _LOW.get(action, max(0.0, 0.528 - row[0]) if row else 0.0)
    )
    return low * figure.height


def speed(action: Action, height: float = 1.7) -> float:
    """Metres a second."""
    going = _GAITS.get(action)
    pace = going.speed if going is not None else _CARRIED_ALONG.get(action, 0.0)
    return pace * math.sqrt(height / 1.7)


def _pace(action: Action, figure: Figure) -> float:
    manner = _manner(figure, action)
    if manner is not None and manner.pace is not None:
        return manner.pace * math.sqrt(figure.height / 1.7)
    if (going := _gait(figure, action)) is not None and figure.flight is not None:
        return going.speed
    return 0.35 if figure.crawls and action in _GAITS else speed(action, figure.height)


def _tread(action: Action, figure: Figure) -> float:
    going, manner = _gait(figure, action), _manner(figure, action)
    slides = manner is not None and manner.feet is not None
    return going.length(figure.height) / 2 if going is not None and not slides else 0.0


_ROOM = {Action.FLOAT: 0.18, Action.FLY: 0.25, Action.CHASE: 0.06, Action.FIGHT: 0.06}
"""Shares of the height that the body itself needs around its usual room."""


def _spread(action: Action, figure: Figure) -> float:
    """Room around the figure for what the action needs and for what it carries."""
    prop = prop_of(figure, action)
    item = CARRIED.get(prop) if prop != figure.prop or not _is_shown(figure) else None
    manner = _manner(figure, action)
    piece = PLAYED_SITTING[figure.prop] if _plays_sitting(figure, action) else PIECES.get(action, _NOTHING)
    room = manner.reach if manner is not None else piece.reach
    sides = (*room, *(item.reach if item else ()), _ROOM.get(action, 0.0))
    return max(sides, default=0.0) * figure.height


_AHEAD: dict[Action, float] = {
    Action.SLEEP: -0.50, Action.LIE: -0.50, Action.SWIM: 0.42, Action.FLY: 0.40, Action.PUSH: 0.16,
        Action.PULL: 0.16,
}  # fmt: skip
"""How far before the middle a face is, as a share of the height."""


def _is_shown(figure: Figure) -> bool:
    """Whether what it carries belongs to the picture of it: a kite does."""
    return figure.prop in CARRIED and CARRIED[figure.prop].shown


def _ahead(figure: Figure, action: Action) -> float:
    if figure.crawls and action in _GAITS:
        return 0.30
    return _AHEAD.get(action, 0.55 * math.sin(math.radians(figure.hunch)))


def person(figure: Figure, first: Action = Action.STAND, name: str = "person") -> Rig:
    """A rig for anyone on two legs, whose face is looked for where it is in the `first` action."""
    h, wide = figure.height, 0.62 * figure.height * max(1.0, figure.bulk)
    top = 1.34 * h if figure.prop == "umbrella" else 1.28 * h
    right, up = CARRIED[figure.prop].reach if _is_shown(figure) else (0.0, 0.0)
    large = (
        1.0 if figure.hunch else 1 + 0.30 * max(0.0, figure.head - 1.15)
    )  # heads are what a close-up is measured by
    stoop = math.sin(math.radians(figure.hunch))
    manner = _manner(figure, first)
    back, before, over = manner.reach if manner is not None else (0.0, 0.0, 0.0)
    return Rig(
        name="rider" if _is_shown(figure) else name,
        box=(-wide - back * h, -0.11 * h, wide + (right + before) * h, top + (up + over) * h),
        height=h * large,
        length=0.62 * h,
        face=(0.925 - 0.25 * stoop**2) * h,
        ahead=_ahead(figure, first) * h,
        draw=partial(_draw, figure),
        does=DRAWN,
        speed=partial(_pace, figure=figure),
        drop=partial(_drop, figure=figure),
        tread=partial(_tread, figure=figure),
        spread=partial(_spread, figure=figure),
        glow="#ffb860" if figure.prop == "lantern" else None if manner is None else manner.glow,
        across=across(figure, first) * h,
        guest=figure.guest and across(figure, first) > 0,
    )
