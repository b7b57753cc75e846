"""Where somebody sits on a beast or in a vehicle, and what they have there: a saddle, oars, a window."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from filmgate.engines.animatic.colour import Colour
from filmgate.engines.animatic.pen import Pen, limb, smooth
from filmgate.engines.animatic.rigs import posture as postures
from filmgate.engines.animatic.rigs.assembled import paddle, paddling_hand
from filmgate.engines.animatic.rigs.beast import Beast
from filmgate.engines.animatic.rigs.creature import RUNS
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.vehicle import going
from filmgate.storyboard.vocabulary import Action

Spot = tuple[float, float]


@dataclass(frozen=True)
class Seat:
    """Metres on the mount. `far` is the far foot where it is not beside the near one; `sill` is the height
    under which nothing of who sits there shows; `before` draws the mount over the figure."""

    hip: Spot
    hand: Spot
    foot: Spot
    far: Spot | None = None
    lean: float = 0.0
    sill: float | None = None
    before: bool = False
    astride: bool = False
    stands: bool = False
    """On its feet, at `hip` the sole: it keeps its own pose."""
    windy: bool = False
    """Whether the air that it goes through blows about whoever sits there."""
    size: float = 1.0
    """What is seen through a window is drawn a little smaller."""


Seating = Callable[[Act], Seat]
Extra = Callable[[Pen, Act, Seat], None]


def nothing(pen: Pen, act: Act, seat: Seat) -> None:
    return


def saddle(beast: Beast, act: Act) -> Seat:
    """Behind the withers, or on the hump, the legs down the flanks."""
    p, s = postures.posture(beast.trunk, act), beast.shoulder
    along, high = (0.46, 0.90 if beast.humps == 1 else 0.38) if beast.humps else (0.60, 0.40)
    back = p.hips + along * (p.chest - p.hips) + (0.0, high * beast.depth * s)
    x, y = float(back[0]), float(back[1]) + 0.06
    lean = 13.0 if act.action in RUNS else 3.0
    return Seat((x, y), (x + 0.44, y + 0.20), (x + 0.20, y - 0.70), lean=lean, astride=True)


def tack(beast: Beast, colour: Colour, pen: Pen, act: Act, seat: Seat) -> None:
    """Saddle cloth, saddle, girth and reins."""
    (x, y), p, s = seat.hip, postures.posture(beast.trunk, act), beast.shoulder
    d = beast.depth * s
    cloth = [
        (x - 0.36, y - 0.05), (x + 0.22, y - 0.05), (x + 0.24, y - 0.34 * d), (x + 0.02, y - 0.52 * d),
        (x - 0.34, y - 0.40 * d),
    ]  # fmt: skip
    pen.fill(smooth(cloth), colour)
    pen.line([(x + 0.02, y - 0.4 * d), (x + 0.04, y - 0.92 * d)], "#3a2418", 0.05)
    pen.fill(
        smooth(
            [
                (x - 0.34, y + 0.06),
                (x - 0.20, y - 0.04),
                (x + 0.14, y - 0.02),
                (x + 0.22, y + 0.08),
                (x + 0.18, y - 0.12),
                (x - 0.28, y - 0.12),
            ]
        ),
        "#5a3420",
    )
    a, b = math.radians(p.neck), math.radians(p.head)
    mouth = p.chest + (0.05 * s, 0.06 * s) + (beast.neck + 0.06) * s * np.array([math.cos(a), math.sin(a)])
    mouth = mouth + 0.55 * beast.head * s * np.array([math.cos(b), math.sin(b) - 0.35])
    middle = (0.5 * (mouth[0] + seat.hand[0]), 0.5 * (mouth[1] + seat.hand[1]) - 0.10)
    pen.line(smooth([seat.hand, middle, mouth], False), "#2c1a12", 0.022)


def _pedals(act: Act) -> Seat:
    """The feet go round with the cranks (`rides.bicycle`)."""
    turn = act.distance / 0.8
    near, far = ((-0.12 + s * 0.16 * math.cos(turn), 0.33 - s * 0.16 * math.sin(turn)) for s in (1, -1))
    return Seat((-0.25, 0.98), (0.36, 1.03), near, far, lean=26)


def _rower(act: Act) -> Seat:
    pull = math.sin(act.time * 2.6)
    return Seat((-0.15, 0.48), (0.32 - 0.22 * pull, 0.82), (0.62, 0.40), lean=-14 - 17 * pull, before=True)


def _oars(pen: Pen, act: Act, seat: Seat) -> None:
    if not going(act):
        return
    pull = math.sin(act.time * 2.6)
    blade = (-0.60 + 0.80 * pull, -0.16 + 0.12 * abs(pull))
    pen.line([seat.hand, (0.02, 0.58), blade], "#d8a868", 0.05)
    pen.fill(limb((blade[0] + 0.10, blade[1] + 0.10), blade, 0.05, 0.09), "#e0b878")


def _paddling(act: Act) -> Seat:
    return Seat((-0.50, 0.34), paddling_hand((-0.50, 0.34), act.time), (0.30, 0.26), lean=10, before=True)


def _paddles(blades: int, pen: Pen, act: Act, seat: Seat) -> None:
    if going(act):
        paddle(pen, seat.hand, act.time, blades)


def _pushing(act: Act) -> Seat:
    """On a board: one foot on it, the other pushes now and then."""
    return Seat((0.0, 0.13), (0.0, 0.0), (0.0, 0.0), stands=True)


def _fixed(seat: Seat) -> Seating:
    return lambda act: seat


def _aboard(wheel: Seat, window: Seat) -> Seating:
    """At the wheel who drives, at a window who does not."""
    return lambda act: wheel if act.action in _DRIVES or act.before in _DRIVES else window


_DRIVES = frozenset({Action.DRIVE, Action.FLY, Action.LAND, Action.TAKE_OFF})


def _at_window(x: float, sill: float, size: float = 1.0) -> Seat:
    """Sitting behind a window whose lower edge is the sill."""
    y = sill - 0.34 * size
    return Seat((x, y), (x + 0.45, y + 0.30), (x + 0.55, y - 0.3), lean=-2, sill=sill, size=size)


def _in_the_open(x: float, sill: float) -> Seat:
    """At the wheel of a car without a roof: from the chest up over the door, in the wind."""
    y = sill - 0.14
    return Seat(
        (x, y), (x + 0.42, sill + 0.13), (x + 0.74, y - 0.34), lean=-5, sill=sill, size=0.86, windy=True
    )


def _on_the_box(x: float, y: float) -> Seat:
    """At the front of a wagon, with the reins."""
    return Seat((x, y), (x + 0.46, y + 0.18), (x + 0.40, y - 0.48), lean=3)


@dataclass(frozen=True)
class Mount:
    seat: Seating
    tackle: Extra = nothing
    does: Action | None = None
    """What somebody who stands on it does, whatever the action (skating)."""


MOUNTS: dict[str, Mount] = {
    "bicycle": Mount(_pedals), "boat": Mount(_rower, _oars), "skateboard": Mount(_pushing,
        does=Action.GLIDE),
    "motorcycle": Mount(_fixed(Seat((-0.30, 0.94), (0.30, 1.12), (-0.06, 0.30), lean=26))),
    "scooter": Mount(_fixed(Seat((-0.42, 0.90), (0.32, 1.14), (0.06, 0.30), lean=6))),
    "sailboat": Mount(_fixed(Seat((-1.9, 0.74), (-1.45, 0.98), (-1.35, 0.46), lean=-6, before=True))),
    "car": Mount(_fixed(Seat((0.12, 0.68), (0.58, 1.0), (0.7, 0.4), lean=-6, sill=0.995, size=0.80))),
    "taxi": Mount(_fixed(Seat((0.12, 0.68), (0.58, 1.0), (0.7, 0.4), lean=-6, sill=0.995, size=0.80))),
    "sports_car": Mount(_fixed(Seat((0.0, 0.46), (0.45, 0.85), (0.6, 0.3), lean=-10, sill=0.84,
        size=0.66))),
    "formula_car": Mount(_fixed(Seat((-0.30, 0.46), (0.30, 0.68), (0.8, 0.3), lean=-12, sill=0.74,
        size=0.60))),
    "garbage_truck": Mount(_fixed(Seat((2.82, 0.98), (3.3, 1.4), (3.3, 0.7), lean=-2, sill=1.57, size=1.0))),
    "monster_truck": Mount(_fixed(Seat((0.18, 2.02), (0.6, 2.3), (0.7, 1.8), lean=-4, sill=2.37, size=0.72))),
    "ambulance": Mount(_fixed(Seat((0.98, 0.98), (1.42, 1.3), (1.4, 0.7), lean=-2, sill=1.43, size=0.85))),
    "fire_engine": Mount(_fixed(Seat((2.98, 1.12), (3.4, 1.5), (3.4, 0.8), lean=-2, sill=1.68, size=1.0))),
    "wheelchair": Mount(_fixed(Seat((-0.06, 0.54), (0.24, 0.76), (0.42, 0.12), lean=-5, before=True))),
    "canoe": Mount(_paddling, partial(_paddles, 1)), "kayak": Mount(_paddling, partial(_paddles, 2)),
    "yacht": Mount(_fixed(Seat((9.2, 2.7), (0.0, 0.0), (0.0, 0.0), stands=True, before=True))),
    "vintage_car": Mount(_fixed(Seat((-0.02, 0.84), (0.44, 1.16), (0.6, 0.5), lean=-4, sill=1.14,
        size=0.74))),
    "fifties_car": Mount(_fixed(Seat((0.08, 0.66), (0.54, 0.98), (0.7, 0.4), lean=-6, sill=0.98,
        size=0.78))),
    "convertible": Mount(_fixed(_in_the_open(-0.06, 0.92))),
    "fifties_convertible": Mount(_fixed(_in_the_open(-0.10, 0.93))),
    "safari_jeep": Mount(_fixed(_in_the_open(-0.08, 0.98))),
    "jeep": Mount(_fixed(_at_window(-0.06, 1.23, 0.78))), "suv": Mount(_fixed(_at_window(0.06, 1.23, 0.78))),
    "pickup": Mount(_fixed(_at_window(0.06, 1.27, 0.78))),
    "minivan": Mount(_fixed(_at_window(0.10, 1.23, 0.80))),
    "camper_van": Mount(_fixed(_at_window(1.06, 1.33, 0.82))),
    "van": Mount(_fixed(_at_window(0.94, 1.33, 0.84))),
    "limousine": Mount(_aboard(_at_window(1.0, 1.03, 0.62), _at_window(-1.14, 1.03, 0.62))),
    "harvester": Mount(_fixed(_at_window(1.25, 2.15))),
    "dragon_boat": Mount(_fixed(Seat((5.05, 0.62), (0.0, 0.0), (0.0, 0.0), stands=True, sill=0.9))),
    "tractor": Mount(_fixed(Seat((-0.80, 1.28), (-0.22, 1.64), (-0.10, 0.98), lean=3, before=True))),
    "truck": Mount(_fixed(Seat((2.62, 1.18), (3.1, 1.6), (3.1, 0.9), lean=-2, sill=1.76, size=1.0))),
    "bus": Mount(_aboard(_at_window(4.50, 1.37), _at_window(2.62, 1.64))),
    "train": Mount(_aboard(_at_window(6.15, 2.32), _at_window(2.75, 1.97))),
    "steam_train": Mount(_aboard(_at_window(-0.70, 2.42), _at_window(-2.7, 1.97))),
    "tram": Mount(_aboard(_at_window(5.35, 1.87), _at_window(1.25, 1.87))),
    "helicopter": Mount(_aboard(_at_window(0.98, 1.20, 0.85), _at_window(0.02, 1.30, 0.8))),
    "freight_train": Mount(_fixed(_at_window(6.05, 3.12, 0.9))),
    "rover": Mount(_fixed(Seat((-0.3, 1.30), (0.1, 1.7), (0.3, 1.1), sill=1.40, size=0.7))),
    "food_cart": Mount(_fixed(Seat((0.05, 0.12), (0.0, 0.0), (0.0, 0.0), stands=True, before=True))),
    "sled": Mount(_fixed(Seat((-0.16, 0.36), (0.30, 0.46), (0.46, 0.32), lean=-8))),
    "carriage": Mount(_fixed(_at_window(-0.44, 1.46, 0.88))),
    "wagon": Mount(_fixed(_on_the_box(1.10, 1.46))), "cart": Mount(_fixed(_on_the_box(0.70, 0.98))),
    "chariot": Mount(_fixed(Seat((-0.12, 0.62), (0.0, 0.0), (0.0, 0.0), stands=True, before=True))),
    **dict.fromkeys(("sleigh", "santas_sleigh"), Mount(_fixed(
        Seat((-0.36, 0.98), (0.20, 1.16), (0.30, 0.62), lean=-4, before=True)))),
    "dog_sled": Mount(_fixed(Seat((-1.12, 0.06), (0.0, 0.0), (0.0, 0.0), stands=True))),
    "sedan_chair": Mount(_fixed(_at_window(-0.08, 1.49, 0.64))),
    "cable_car": Mount(_fixed(_at_window(0.10, 1.18, 0.9))),
    "chairlift": Mount(_fixed(Seat((-0.16, 1.02), (0.30, 1.26), (0.42, 0.40), before=True))),
    "biplane": Mount(_fixed(Seat((-0.72, 1.56), (-0.2, 1.9), (0.1, 1.2), lean=-4, sill=1.98, size=0.8))),
    "fighter_jet": Mount(_fixed(_at_window(2.0, 1.82, 0.6))),
    "propeller_plane": Mount(_fixed(_at_window(0.30, 1.88, 0.55))),
    "seaplane": Mount(_fixed(_at_window(0.30, 2.18, 0.55))),
    "airplane": Mount(_fixed(_at_window(6.48, 2.14, 0.5))),
    "hot_air_balloon": Mount(_fixed(Seat((0.05, 0.20), (0.3, 1.2), (0.0, 0.0), stands=True, sill=0.92))),
    "raft": Mount(_fixed(Seat((0.0, 0.25), (0.0, 0.0), (0.0, 0.0), stands=True)), does=Action.STAND),
    "gondola": Mount(_fixed(Seat((0.35, 0.64), (0.75, 0.80), (1.0, 0.50), before=True))),
    "speedboat": Mount(_fixed(Seat((-0.3, 0.66), (0.25, 0.95), (0.5, 0.45), before=True))),
    "tall_ship": Mount(_fixed(Seat((2.3, 2.2), (0.0, 0.0), (0.0, 0.0), stands=True, sill=2.56))),
    "longship": Mount(_fixed(Seat((2.6, 0.66), (0.0, 0.0), (0.0, 0.0), stands=True, sill=1.22))),
    "ship": Mount(_fixed(Seat((5.2, 3.1), (0.0, 0.0), (0.0, 0.0), stands=True, before=True))),
}  # fmt: skip
"""By the vehicle's name."""
