"""People as rigs: drawn with what they do it with, and measured for the camera.

How they hold themselves is in `stance`, how they get on in `pace`, what they carry and wear in `outfit`.
"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial

from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs import feet, poses
from filmgate.engines.animatic.rigs.around import Around
from filmgate.engines.animatic.rigs.bedding import BEDS, asleep
from filmgate.engines.animatic.rigs.biped import draw_biped
from filmgate.engines.animatic.rigs.chairs import bench, chair
from filmgate.engines.animatic.rigs.covers import cover
from filmgate.engines.animatic.rigs.figure import Figure, Hold, changed
from filmgate.engines.animatic.rigs.hands import CARRIED, TOSSED, tossed
from filmgate.engines.animatic.rigs.lights import GLOWS
from filmgate.engines.animatic.rigs.manners import MANNERS
from filmgate.engines.animatic.rigs.morsels import is_by_hand
from filmgate.engines.animatic.rigs.outfit import bareheaded, equipped, manner_for, plays_sitting, prop_of
from filmgate.engines.animatic.rigs.pace import GOES, gait_of, speed
from filmgate.engines.animatic.rigs.pieces import (
    ACROSS,
    BUBBLES,
    IN_WATER,
    MOVED,
    OUTDOORS,
    PIECES,
    PLAYED_SITTING,
    WITH_THE_BODY,
    Draw,
    Piece,
)
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.seats import SEATS, of_a_room
from filmgate.engines.animatic.rigs.stance import hold, is_seated, sits_on_the_floor
from filmgate.storyboard.vocabulary import Action

DRAWN = (GOES | frozenset(poses.POSES) | {Action.STAND, Action.LOOK, Action.SMILE, Action.KNEEL}) - {
    Action.BURN, Action.SINK, Action.RISE, Action.TRANSFORM, Action.GLOW, Action.SPIN,
}  # fmt: skip
"""What the figure shows by itself; the rest also happens to its drawing as a whole (`play`)."""
_NOTHING = Piece()
_DEPTH = 0.45
"""Shares of the height over the sea's ground at which somebody swims."""


def _piece(figure: Figure, action: Action, act: Act) -> Piece:
    """What is drawn around the figure; who shares a thing with somebody brings only a seat."""
    manner = manner_for(figure, action)
    seated = is_seated(figure, act, action) and (manner is None or manner.feet is None)
    seated = seated and (action is not Action.EAT or is_by_hand(figure.prop, action))
    piece = _own_piece(figure, Action.SIT if seated else action, act.around)
    if not figure.guest or not across(figure, action):
        return piece
    own = manner.guest if manner is not None else None
    return Piece(chair if piece.behind is chair else None, own)


def across(figure: Figure, action: Action) -> float:
    """Shares of its height from the figure to the middle of what another can share with it."""
    manner = manner_for(figure, action)
    return manner.across if manner is not None else ACROSS.get(action, 0.0)


_LABOUR = frozenset({Action.CARRY, Action.WORK})


def _own_piece(figure: Figure, action: Action, around: Around) -> Piece:
    """What the action is done at or on, where that is."""
    manner = manner_for(figure, action, around)
    if around.moved and (action in MOVED or (manner is not None and action in _LABOUR)):
        return MOVED.get(action, MOVED[Action.PULL])
    if manner is not None and manner.pose is not None:
        seat = (chair if around.indoors else SEATS[around.seat].draw) if manner.sits else manner.behind
        return Piece(seat, manner.front)
    if plays_sitting(figure, action):
        return PLAYED_SITTING[figure.prop]
    if action is Action.THROW and figure.prop in TOSSED:
        return tossed(figure.prop, figure.prop_colour)
    if action is Action.SWIM and (around.afloat or figure.deep):
        return BUBBLES if figure.deep else IN_WATER
    usual = _NOTHING if is_by_hand(figure.prop, action) else PIECES.get(action, _NOTHING)
    if sits_on_the_floor(figure, action) and usual.behind is chair:
        return _NOTHING
    if action is Action.HIDE:
        return replace(usual, front=cover(around.cover))
    if action is Action.CLIMB and around.climb is not None:
        return replace(usual, behind=MANNERS[around.climb].behind)
    if action in _ABED:
        return _in_bed(usual, action, around.bed)
    if of_a_room(around.seat) and usual.behind is chair:
        return replace(usual, behind=SEATS[around.seat].draw)
    outdoors = OUTDOORS.get(action, usual)
    if not around.indoors and outdoors.behind is bench:
        return replace(outdoors, behind=SEATS[around.seat].draw)
    return usual if around.indoors else outdoors


_ABED = frozenset({Action.SLEEP, Action.WAKE})


def _in_bed(usual: Piece, action: Action, name: str) -> Piece:
    """Somebody asleep, or waking, on what there is."""
    bed = BEDS[name]
    over = asleep(name) if action is Action.SLEEP else usual.front if bed.blanket else None
    return replace(usual, behind=bed.draw, front=over)


def _draw(figure: Figure, pen: Pen, act: Act) -> None:
    shown = act.action if act.share > 0.5 else act.before
    piece, manner = _piece(figure, shown, act), manner_for(figure, shown, act.around)
    held, along = _held(figure, shown, act), WITH_THE_BODY.get(shown)
    _drawn_in(pen, piece.behind, figure, act)
    _drawn_in(pen, manner.under if manner is not None else None, figure, act, held.lift)
    draw_biped(pen, _dressed(figure, shown, act), held, along if manner is None else None, act.progress)
    _drawn_in(pen, piece.front, figure, act)


def _held(figure: Figure, action: Action, act: Act) -> Hold:
    """How it holds itself; who swims in the deep does so over the sea's ground."""
    held = hold(figure, act)
    if figure.deep and action is Action.SWIM:
        return replace(held, lift=held.lift + _DEPTH * figure.height)
    abed = action is Action.SLEEP and manner_for(figure, action) is None
    lower = BEDS[act.around.bed].lower if abed else 0.0
    return replace(held, lift=held.lift - lower * figure.height) if lower else held


def _dressed(figure: Figure, action: Action, act: Act) -> Figure:
    """The figure with what it has in its hands at that moment: what is thrown has left them."""
    outdoors = action in _ABED and not BEDS[act.around.bed].blanket  # in the clothes of the day
    dressed = bareheaded(equipped(figure, Action.LIE)) if outdoors else equipped(figure, action)
    thrown = action is Action.THROW and poses.throwing(act.time) > 0.5
    return changed(dressed, prop="none") if thrown else dressed


def _drawn_in(pen: Pen, draw: Draw | None, figure: Figure, act: Act, lift: float = 0.0) -> None:
    """Draws what belongs to the figure, if there is something, in shares of its height."""
    if draw is not None:
        with pen.moved(0.0, lift, sx=figure.height, sy=figure.height):
            draw(pen, act.time, act.progress)


_LOW: dict[Action, float] = {
    Action.LIE: 0.82, Action.SLEEP: 0.64, Action.WAKE: 0.20, Action.ROLL: 0.6, Action.HIDE: 0.24,
    Action.SWIM: 0.80,
    Action.FLY: -0.10, Action.FLOAT: -0.28, Action.CLIMB: -0.18, Action.PUSH: 0.10, Action.PULL: 0.10,
}  # fmt: skip
"""How much lower than standing a face is, as a share of the height; less than 0 is higher."""


_HIP = 0.528
"""Where the hip of somebody upright is, as a share of the height."""


def _drop(action: Action, figure: Figure) -> float:
    """Metres by which the face is lower than in standing."""
    if figure.crawls:
        return (0.30 if action in GOES else 0.42) * figure.height
    if is_by_hand(figure.prop, action):
        return 0.0
    if plays_sitting(figure, action):
        action = Action.TYPE
    row = feet.LEGS.get(action)
    manner = manner_for(figure, action)
    if manner is not None and manner.feet is not None:
        row = manner.feet(0.0) if callable(manner.feet) else manner.feet
    if manner is not None and manner.low is not None:
        return manner.low * figure.height
    if figure.deep and action is Action.SWIM:
        return (_LOW[action] - _DEPTH) * figure.height
    lowered = max(0.0, _HIP - row[0]) if row else 0.0
    return (lowered if manner and row else _LOW.get(action, lowered)) * figure.height


def _pace(action: Action, figure: Figure) -> float:
    """Metres a second, in the figure's own way of doing it."""
    manner = manner_for(figure, action)
    if manner is not None and manner.pace is not None:
        return manner.pace * math.sqrt(figure.height / 1.7)
    if (going := gait_of(figure, action)) is not None and figure.flight is not None:
        return going.speed
    return 0.35 if figure.crawls and action in GOES else speed(action, figure.height)


def _tread(action: Action, figure: Figure) -> float:
    """Metres from step to step; 0 for who takes none."""
    going, manner = gait_of(figure, action), manner_for(figure, action)
    slides = manner is not None and manner.feet is not None
    return going.length(figure.height) / 2 if going is not None and not slides else 0.0


_ROOM = {Action.FLOAT: 0.18, Action.FLY: 0.25, Action.CHASE: 0.06, Action.FIGHT: 0.06}
"""Shares of the height that the body itself needs around its usual room."""


_THROWN = frozenset({
    Action.FALL, Action.ROLL, Action.DIVE, Action.LIE, Action.SLEEP, Action.SWIM, Action.FLY, Action.GLIDE,
})  # fmt: skip
"""What turns somebody over, and the wings on their back with them."""


def _spread(action: Action, figure: Figure) -> float:
    """Metres around the figure for what the action needs and for what it carries."""
    prop = prop_of(figure, action)
    item = CARRIED.get(prop) if prop != figure.prop or not _is_shown(figure) else None
    manner = manner_for(figure, action)
    piece = PLAYED_SITTING[figure.prop] if plays_sitting(figure, action) else PIECES.get(action, _NOTHING)
    room = manner.reach if manner is not None else piece.reach
    winged = 0.4 if figure.back == "wings" and action in _THROWN else 0.0
    sides = (*room, winged, *(item.reach if item else ()), _ROOM.get(action, 0.0))
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
    """How far before the middle the face is, as a share of the height."""
    if figure.crawls and action in GOES:
        return 0.30
    return _AHEAD.get(action, 0.55 * math.sin(math.radians(figure.hunch)))


def person(figure: Figure, first: Action = Action.STAND, name: str = "person") -> Rig:
    """A rig for anyone on two legs, whose face is looked for where it is in the `first` action."""
    h, wide = figure.height, 0.62 * figure.height * max(1.0, figure.bulk)
    top = 1.34 * h if figure.prop == "umbrella" else 1.60 * h if figure.back == "wings" else 1.28 * h
    right, up = CARRIED[figure.prop].reach if _is_shown(figure) else (0.0, 0.0)
    # Heads are what a close-up is measured by.
    large = 1.0 if figure.hunch else 1 + 0.30 * max(0.0, figure.head - 1.15)
    stoop = math.sin(math.radians(figure.hunch))
    manner = manner_for(figure, first)
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
        glow=GLOWS.get(figure.prop, manner.glow if manner is not None else None),
        across=across(figure, first) * h,
        guest=figure.guest and across(figure, first) > 0,
        abreast=manner is not None and manner.abreast,
    )
