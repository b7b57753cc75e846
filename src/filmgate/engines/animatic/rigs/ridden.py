"""One figure of two: somebody on a horse, on a bicycle, in a boat, at the wheel.

A seat says where on the mount hip, hands and feet are; the rest is the mount's own rig under the figure's
own drawing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from filmgate.engines.animatic.colour import Colour, mix
from filmgate.engines.animatic.kernels.compile import Bytes
from filmgate.engines.animatic.pen import Pen, points
from filmgate.engines.animatic.rigs import gait as gaits
from filmgate.engines.animatic.rigs.beast import Beast, beast_rig
from filmgate.engines.animatic.rigs.biped import draw_biped
from filmgate.engines.animatic.rigs.creature import Creature
from filmgate.engines.animatic.rigs.figure import Figure, Hold, changed
from filmgate.engines.animatic.rigs.gait import Lengths
from filmgate.engines.animatic.rigs.hands import TOSSED, tossed
from filmgate.engines.animatic.rigs.mounts import MOUNTS, Mount, Seat, Spot, saddle, tack
from filmgate.engines.animatic.rigs.outfit import equipped
from filmgate.engines.animatic.rigs.pace import GOES
from filmgate.engines.animatic.rigs.poses import POSES, Arm, reach, throwing
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.stance import hold
from filmgate.engines.animatic.rigs.thrown import LEAVES
from filmgate.engines.animatic.rigs.vehicle import Vehicle, going, vehicle_rig
from filmgate.storyboard.vocabulary import Action

RIDING = frozenset({Action.RIDE, Action.DRIVE, Action.ROW, Action.SAIL})
"""What is done on a mount even if none is named."""
_ARMED = frozenset({"sword", "axe", "club"})
_RAISED: Arm = (96.0, 38.0)
_HIGH_HATS = frozenset({"straw", "wizard", "cowboy", "chef", "tricorn", "brim", "crown"})
"""One takes them off in a car."""
_HEAVY = 1.9
"""Metres to the shoulder of a beast that does not gallop under a rider."""
_USUAL = 1.75
"""The height in metres of whom a mount is built for."""


def _hold(figure: Figure, seat: Seat, act: Act) -> Hold:
    """Legs and hands where the seat has them; what the arms do else, they do."""
    h, lengths = figure.height, Lengths.of(figure.height)
    own = hold(figure, act if not seat.windy or not act.speed else replace(act, wind=1.0))
    if seat.stands:
        return replace(own, lift=own.lift)
    near, far = seat.foot, seat.far or (seat.foot[0] - 0.03, seat.foot[1])
    feet = gaits.Feet(
        seat.hip[1],
        gaits.Foot(near[0] - seat.hip[0], near[1] + lengths.ankle, 0.0),
        gaits.Foot(far[0] - seat.hip[0], far[1] + lengths.ankle, 0.0),
    )
    lean = math.radians(seat.lean)
    shoulder = np.array([0.245 * math.sin(lean) - 0.012, 0.245 * math.cos(lean) + 0.022]) * h
    dx, dy = (np.array(seat.hand) - seat.hip - shoulder) / h
    arm = reach(float(dx), float(dy))
    busy = act.action in POSES and act.action not in RIDING | {Action.JUMP} and not own.roll
    busy = busy or figure.prop == "fishing_rod"
    near_arm = own.near_arm if busy else _RAISED if figure.prop in _ARMED else arm
    steers = not busy or (seat.sill is not None and act.speed)
    return replace(
        own, legs=gaits.solved(feet, lengths), near_arm=near_arm, far_arm=arm if steers else own.far_arm,
        lean=seat.lean + (0.3 * own.lean if busy else 0.0), lift=0.0, roll=0.0, x=0.0, turn=1.0, tilt=0.0,
    )  # fmt: skip


def _seated(figure: Figure, pen: Pen, act: Act, seat: Seat) -> None:
    """Draws who sits there, with nothing under the sill; behind a window everybody's eyes are as high."""
    dressed, size = _in_hand(figure, act), seat.size
    if seat.sill is not None and not seat.stands:
        dressed = changed(dressed, hat="none" if dressed.hat in _HIGH_HATS else dressed.hat)
    held = _hold(dressed, seat, act)
    raised = _raised(figure, size) if seat.sill is not None and not seat.stands else 0.0
    foot = seat.hip[1] if seat.stands else seat.hip[1] * (1 - size) + raised
    with pen.moved(seat.hip[0], foot, sx=size, sy=size):
        if seat.sill is None:
            draw_biped(pen, dressed, held, astride=seat.astride)
            _fly(figure, pen, act, seat)
            return
    part = _around(pen, seat)
    kept = part.copy()
    part[:] = 0
    with pen.moved(seat.hip[0], foot, sx=size, sy=size):
        draw_biped(pen, dressed, held)
    sill = round(float(pen.matrix[1, 1] * seat.sill + pen.matrix[1, 2]))
    top = round(float(pen.matrix[1, 1] * (seat.hip[1] + _ROOM[3]) + pen.matrix[1, 2]))
    part = _around(pen, seat)
    part[max(0, sill - max(0, top)) :] = 0
    clear = 255 - part[..., 3:].astype(np.uint16)
    part += (kept * clear // 255).astype(np.uint8)


def _fly(figure: Figure, pen: Pen, act: Act, seat: Seat) -> None:
    """Draws what somebody on their feet has thrown, on its way."""
    if not seat.stands or act.action is not Action.THROW or figure.prop not in TOSSED:
        return
    with pen.moved(0.0, 0.0, sx=figure.height, sy=figure.height):
        way = tossed(figure.prop, figure.prop_colour).front
        if way is not None:
            way(pen, act.time, act.progress)


def _raised(figure: Figure, size: float) -> float:
    """How much higher than others somebody sits, so that all look out of a window alike."""
    return 0.40 * size * (_USUAL - figure.height)


_ROOM = (-0.8, -1.0, 1.2, 2.1)
"""Metres around a hip that hold all of somebody."""


def _around(pen: Pen, seat: Seat) -> Bytes:
    """The pixels that who sits there can cover."""
    x, y = seat.hip
    corners = points([(x + _ROOM[0], y + _ROOM[1]), (x + _ROOM[2], y + _ROOM[3])])
    (x0, y1), (x1, y0) = (corners @ pen.matrix[:, :2].T + pen.matrix[:, 2]).round().astype(int).tolist()
    left, right = sorted((x0, x1))
    return pen.pixels[max(0, y0) : max(0, y1), max(0, left) : max(0, right)]


def _in_hand(figure: Figure, act: Act) -> Figure:
    """On a mount a weapon, an umbrella or what the action needs stays in the hands, until it is thrown."""
    if act.action is Action.THROW and figure.prop in TOSSED and throwing(act.time) > LEAVES:
        return changed(figure, prop="none")
    action = act.action
    if action in POSES and action not in RIDING:
        return equipped(figure, action)
    keeps = figure.prop in _ARMED or figure.prop in ("umbrella", "fishing_rod")
    return figure if keeps else changed(figure, prop="none")


# what they sit on


Fellow = tuple[Figure, Action]
"""Who comes along, and what they do."""
_OTHERS: dict[str, tuple[Spot, ...]] = {
    **dict.fromkeys(("car", "taxi", "fifties_car"), ((-0.76, 0.0),)),
    "convertible": ((-0.74, 0.03), (-0.36, 0.02)), "fifties_convertible": ((-0.84, 0.03), (-0.42, 0.02)),
    "safari_jeep": ((-0.88, 0.06), (-0.44, 0.03)), "jeep": ((-1.14, 0.0),),
    "suv": ((-0.84, 0.0), (-1.62, 0.0)),
    "minivan": ((-0.92, 0.0), (-1.92, 0.0)), "camper_van": ((-0.84, 0.0), (-1.80, 0.0), (-2.66, 0.0)),
    "limousine": ((-1.18, 0.0), (0.98, 0.0)),
    "vintage_car": ((-0.80, 0.0),), "sports_car": ((-0.40, 0.0),),
    **dict.fromkeys(("motorcycle", "scooter"), ((-0.36, 0.07),)), "bicycle": ((-0.36, -0.02),),
    **dict.fromkeys(("bus", "tram", "train", "steam_train"), ((1.15, 0.0), (-1.15, 0.0))),
    "wheelchair": ((-0.78, 0.0),), "helicopter": ((-0.86, 0.06),),
    "hot_air_balloon": ((-0.55, 0.0), (0.5, 0.0)),
    "boat": ((0.95, 0.02), (-0.75, 0.0)), "gondola": ((-0.75, 0.0),), "speedboat": ((-0.75, 0.0),),
    **dict.fromkeys(("sleigh", "santas_sleigh"), ((0.34, -0.02),)), "carriage": ((-0.55, 0.0), (0.52, 0.0)),
    "wagon": ((-0.34, 0.04),), "cart": ((-0.9, 0.12), (-1.5, 0.12)), "sled": ((-0.34, 0.02),),
    "sailboat": ((0.85, 0.04), (1.6, 0.06)), "canoe": ((0.95, 0.0),), "kayak": ((0.95, 0.0),),
    "raft": ((-0.6, 0.0), (0.6, 0.0)), "yacht": ((-0.7, 0.0),), "tall_ship": ((-0.8, 0.0), (0.9, 0.0)),
    "ship": ((-0.8, 0.0), (0.9, 0.0)),
    "longship": ((-1.2, 0.0), (1.2, 0.05), (-3.6, 0.0), (-4.8, 0.0), (-6.0, 0.05)),
}  # fmt: skip
"""By the vehicle's name: metres from the first seat to those of who comes along."""
_BEHIND: Spot = (-0.40, 0.04)
"""The same on a horse's back."""


def seats_for(vehicle: Vehicle) -> int:
    """How many others are seen in it or on it."""
    return len(_OTHERS.get(vehicle.name, ()))


def _beside(seat: Seat, spot: Spot) -> Seat:
    """A seat so far from another one; who sits out in the open holds on to whoever is before them."""
    (x, y), (dx, dy) = seat.hip, spot
    hip = (x + dx, y + dy)
    held = (x + 0.02, y + 0.30) if dx < 0 else (hip[0] + 0.28, hip[1] + 0.16)
    return replace(seat, hip=hip, hand=held, foot=(seat.foot[0] + dx, seat.foot[1]), far=None)


def _pushing_it(seat: Seat, spot: Spot) -> Seat:
    """On foot behind it, both hands at its handles."""
    return replace(seat, hip=(seat.hip[0] + spot[0], 0.0), stands=True)


_BY_ONE = frozenset({Action.CATCH, Action.THROW})
"""What the first of those in a boat has the rod, or the net, for."""


def _alongside(act: Act, action: Action, seat: Seat) -> Act:
    """What a fellow does there: their own deed, if it is one for a seat."""
    still = Action.STAND if seat.stands else Action.RIDE if seat.sill is None else Action.SIT
    does = action if action in POSES and action not in RIDING | _BY_ONE else still
    does = (
        Action.CARRY
        if action is Action.PUSH and act.speed
        else Action.HOLD
        if action is Action.PUSH
        else does
    )
    return replace(act, action=does, before=does, time=act.time + 0.9, voice=act.answer)


_BOTTOM = 0.42
"""Metres over its keel on which somebody stands in a rowing boat."""


def _placed(figure: Figure, vehicle: Vehicle, act: Act) -> Seat:
    """The seat in a vehicle; nobody casts a net sitting."""
    seat = MOUNTS[vehicle.name].seat(act)
    stands = figure.prop == "net" and vehicle.name == "boat"
    return replace(seat, hip=(seat.hip[0], _BOTTOM), stands=True) if stands else seat


def _crew(figure: Figure, fellows: Sequence[Fellow], spots: Sequence[Spot], pen: Pen, act: Act,
          doing: Act, seat: Seat) -> None:  # fmt: skip
    """Draws everybody who is on it."""
    for (other, action), spot in zip(fellows, spots, strict=False):
        own = _pushing_it(seat, spot) if action is Action.PUSH else _beside(seat, spot)
        _seated(other, pen, _alongside(act, action, own), own)
    _seated(figure, pen, doing, seat)


def _ridden(figure: Figure, fellows: Sequence[Fellow], vehicle: Vehicle, mount: Mount, pen: Pen, act: Act,
            paint: Colour) -> None:  # fmt: skip
    """The vehicle's body with these figures in the place of whom it would draw itself."""
    empty, seat = replace(act, action=Action.STAND, before=Action.STAND), _placed(figure, vehicle, act)
    doing = replace(act, action=mount.does, before=mount.does) if mount.does and going(act) else act
    spots = _OTHERS.get(vehicle.name, ())
    if seat.before:
        _crew(figure, fellows, spots, pen, act, doing, seat)
    vehicle.body(pen, empty, paint)
    if not seat.before:
        _crew(figure, fellows, spots, pen, act, doing, seat)
    mount.tackle(pen, act, seat)


def _scaled(rig: Rig, size: float) -> Rig:
    """The same figure in another size."""
    x0, y0, x1, y1 = (edge * size for edge in rig.box)

    def draw(pen: Pen, act: Act) -> None:
        with pen.moved(sx=size, sy=size):
            rig.draw(pen, replace(act, distance=act.distance / size))

    return replace(
        rig, box=(x0, y0, x1, y1), height=rig.height * size, length=rig.length * size, face=rig.face * size,
        ahead=rig.ahead * size, draw=draw,
    )  # fmt: skip


def _faced(rig: Rig, figure: Figure, seat: Seat) -> Rig:
    """The mount's rig, with the figure's face for a face."""
    h, lean = figure.height * seat.size, math.radians(seat.lean)
    up = 0.40 * h * math.cos(lean)
    if seat.sill is not None and not seat.stands:
        up += _raised(figure, seat.size)
    face = seat.hip[1] + (0.925 * h if seat.stands else up)
    x0, y0, x1, y1 = rig.box
    cast = seat.hip[0] + _CAST * h * (figure.prop == "net")
    top = face + (0.28 + 0.36 * (figure.prop in _ARMED)) * h
    return replace(
        rig, name="rider", face=face, ahead=seat.hip[0] + 0.40 * h * math.sin(lean), height=h,
        box=(x0, y0, max(x1, cast), max(y1, top)), drop=lambda action: 0.0,
    )  # fmt: skip


_CAST = 2.2
"""Heights from somebody to where a net that they cast comes down."""
_STILL = Act(Action.STAND, Action.STAND, 1.0, 0.0)


def rides(vehicle: Vehicle) -> bool:
    """Whether somebody can be seen on it or in it."""
    return vehicle.name in MOUNTS


def door_of(vehicle: Vehicle) -> float:
    """Metres before its middle at which whoever drives it sits."""
    mount = MOUNTS.get(vehicle.name)
    return 0.0 if mount is None else mount.seat(_STILL).hip[0]


def is_open(vehicle: Vehicle) -> bool:
    """Whether who is in it sits in the wind, so that nobody takes it for driven who sees nobody there."""
    return vehicle.name in MOUNTS and MOUNTS[vehicle.name].seat(_STILL).windy


def driven(vehicle: Vehicle, figure: Figure, fellows: Sequence[Fellow] = ()) -> Vehicle:
    """The vehicle with somebody at its wheel whenever it goes."""
    seated_in = partial(_ridden, figure, fellows, vehicle, MOUNTS[vehicle.name])

    def body(pen: Pen, act: Act, paint: Colour) -> None:
        (seated_in if going(act) else vehicle.body)(pen, act, paint)

    return replace(vehicle, body=body)


def on_vehicle(figure: Figure, vehicle: Vehicle, fellows: Sequence[Fellow] = ()) -> Rig:
    """The figure in or on a vehicle, which is as large as the figure needs it, and who comes along."""
    mount = MOUNTS[vehicle.name]
    size = figure.height / _USUAL if vehicle.length < 2.5 and figure.height < 1.5 else 1.0
    big = replace(figure, height=min(figure.height / size, 1.95), crawls=False)
    body = partial(_ridden, big, fellows, vehicle, mount)
    rig = vehicle_rig(replace(vehicle, body=body))
    rig = _faced(rig, big, _placed(big, vehicle, _STILL))
    return _scaled(rig, size) if size != 1.0 else rig


def on_beast(
    figure: Figure, beast: Beast, fellows: Sequence[Fellow] = (), gestures: frozenset[Action] = frozenset()
) -> Rig:
    """The figure in the saddle, and who sits behind. The beast goes on under its rider's `gestures`."""
    rider = replace(figure, height=min(figure.height, 1.95), crawls=False)
    rig = beast_rig(beast)

    def gone(action: Action) -> Action:
        return _gone(beast, Action.RIDE if action in gestures else action)

    def act_of(act: Act) -> Act:
        return replace(act, action=gone(act.action), before=gone(act.before))

    def draw(pen: Pen, act: Act) -> None:
        moved = act_of(act)
        seat = saddle(beast, moved)
        rig.draw(pen, moved)
        if beast.shoulder > 0.9:
            tack(beast, mix(figure.coat, "#7a1c28", 0.6), pen, moved, seat)
        rides = replace(act, action=Action.RIDE, before=Action.RIDE) if act.action is Action.JUMP else act
        _crew(rider, fellows, (_BEHIND,), pen, rides, rides, seat)

    made = _faced(rig, rider, saddle(beast, _STILL))
    return replace(
        made, draw=draw, speed=lambda action: rig.speed(gone(action)),
        tread=lambda action: rig.tread(gone(action)), path=lambda act: rig.path(act_of(act)),
        does=rig.does | frozenset(POSES) | RIDING,
    )  # fmt: skip


def on_back(figure: Figure, creature: Creature, fellows: Sequence[Fellow] = ()) -> Rig:
    """The figure on the bare back of an animal of another build than beasts have, and who sits behind."""
    rider, rig = replace(figure, height=min(figure.height, 1.95), crawls=False), creature.rig()

    def gone(action: Action) -> Action:
        carried = Action.FLY if rig.aloft else Action.RUN if action in RIDING else Action.STAND
        return action if action not in RIDING and (action in GOES or action in rig.does) else carried

    def act_of(act: Act) -> Act:
        return replace(act, action=gone(act.action), before=gone(act.before))

    def seat(act: Act) -> Seat:
        x, y = creature.saddle(act) or (0.0, rig.height)
        return Seat((x, y), (x + 0.40, y + 0.16), (x + 0.16, y - 0.62), lean=9.0, astride=True)

    def draw(pen: Pen, act: Act) -> None:
        moved = act_of(act)
        rig.draw(pen, moved)
        _crew(rider, fellows, (_BEHIND,), pen, act, act, seat(moved))

    return replace(
        _faced(rig, rider, seat(act_of(_STILL))), draw=draw, speed=lambda action: rig.speed(gone(action)),
        tread=lambda action: rig.tread(gone(action)), path=lambda act: rig.path(act_of(act)),
        does=rig.does | frozenset(POSES) | RIDING,
    )  # fmt: skip


def _gone(beast: Beast, action: Action) -> Action:
    """What the mount does while its rider does that."""
    if action in RIDING:
        walks = beast.humps or beast.shoulder > _HEAVY
        return Action.FLY if beast.wings is not None else Action.WALK if walks else Action.RUN
    if action is Action.JUMP:
        return Action.RUN if beast.shoulder > _HEAVY else Action.JUMP
    return action if action in GOES or (beast.wings is not None and action is Action.FLY) else Action.STAND


def switched(walks: Rig, mounted: Rig, first: Action, actions: frozenset[Action] = RIDING) -> Rig:
    """Somebody who is on a mount while they do one of `actions`, and on foot else."""

    def of(action: Action) -> Rig:
        return mounted if action in actions else walks

    shown, other = (mounted, walks) if first in actions else (walks, mounted)
    room = max(abs(a - b) for a, b in zip(shown.box, other.box, strict=True))

    def spread(action: Action) -> float:
        return max(of(action).spread(action), 0.0 if of(action) is shown else room)

    def drop(action: Action) -> float:
        return of(action).drop(action) + shown.face - of(action).face

    return replace(
        shown,
        draw=lambda pen, act: of(act.action).draw(pen, act),
        speed=lambda action: of(action).speed(action),
        tread=lambda action: of(action).tread(action),
        path=lambda act: of(act.action).path(act),
        does=walks.does | actions,
        drop=drop,
        spread=spread,
    )
