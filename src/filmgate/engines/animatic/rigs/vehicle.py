"""Vehicles: a drawing of the body, and what every machine has by data: wheels, lamps, dust, wake, flight."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Literal

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Gradient, Pen, oval, rounded, smooth
from filmgate.engines.animatic.rigs.bodies import WHEELS, Spots, as_light, beam, halo, puffs, shadow
from filmgate.engines.animatic.rigs.rig import AT_REST, Act, Box, Rig
from filmgate.storyboard.vocabulary import Action

Skid = Literal["none", "drift", "brake"]
_RUBBER = "#e9e8e6"
"""Smoke of tyres."""
_DIVES, _DRIFTS = -2.2, 1.8
"""Degrees by which its nose goes down as it brakes, and up as it drifts."""
Body = Callable[[Pen, Act, Colour], None]
"""Paints a machine in that paint, all but its wheels and the light of its lamps."""
_GOING = frozenset({
    Action.DRIVE, Action.RIDE, Action.WALK, Action.RUN, Action.FLY, Action.GLIDE, Action.SAIL, Action.ROW,
    Action.SWIM, Action.SURF, Action.ROLL, Action.ENTER, Action.LEAVE, Action.APPROACH, Action.CHASE,
    Action.ATTACK, Action.TURN, Action.SHOOT, Action.TAKE_OFF, Action.LAND, Action.JUMP, Action.DIVE,
    Action.FIGHT, Action.PUSH, Action.PULL, Action.CARRY, Action.BURN,
})  # fmt: skip
_SHOWN = frozenset({
    Action.DRIVE, Action.RIDE, Action.WALK, Action.RUN, Action.FLY, Action.GLIDE, Action.SAIL, Action.ROW,
    Action.SWIM, Action.SURF, Action.ENTER, Action.LEAVE, Action.APPROACH, Action.CHASE, Action.STAND,
    Action.WAIT, Action.TAKE_OFF, Action.LAND,
})  # fmt: skip
"""What any machine shows of itself."""
_TOUCHING = frozenset({Action.LAND, Action.TAKE_OFF})
_SLOW = frozenset({Action.FLOAT, Action.TAKE_OFF, Action.LAND, Action.TURN, Action.BURN, Action.GLIDE})
_DESCENT = 1.1
"""How much higher something that comes straight down begins, in its heights."""
_GONE = 0.5
"""The share of a dive after which nothing of it is left to make waves."""
_LAMP, _TAIL = "#fff2cc", "#ff3a24"
_BEACONS = ("#2a62ff", "#ff2a30")
_SHINE = 1.1
"""Metres that a beacon shines."""


@dataclass(frozen=True)
class Vehicle:
    name: str
    body: Body
    paint: Colour
    box: Box
    """What its body covers: x0, y0, x1, y1."""
    pace: float = 8.0
    """Metres a second."""
    aloft: float = 0.0
    """Metres over the ground at which it flies."""
    wheels: Spots = ()
    """(x, radius) of each."""
    rim: str = "alloy"
    lamps: Spots = ()
    tails: Spots = ()
    throw: float = 0.0
    """Metres that its lamps shine ahead."""
    exhaust: tuple[float, float] | None = None
    floats: bool = False
    """Whether it lies in water: a wake, and nothing under the surface."""
    draught: float = 0.0
    """Metres of it under the surface, from `y` = 0 up."""
    rises: bool = False
    """Whether it goes straight up when it takes off and lands."""
    room: Box = (0.0, 0.0, 0.0, 0.0)
    """More metres to the left, below, to the right and above that its drawing may need."""
    beacons: Spots = ()
    """Blue and red lamps that flash by turns, day and night."""
    light: Callable[[Pen, Act], None] | None = None
    """Paints what else shines: it adds to what lies behind it."""
    does: frozenset[Action] = frozenset()
    """What its body shows of itself."""
    climb: float = 0.0
    """Metres that it has gained at the end of a take-off, faster and faster, over the usual hop."""
    skids: Skid = "none"
    """Whether its tyres slide: it drifts through a bend, or brakes hard."""
    hovers: bool = False
    """Whether it is in the air even when it only waits."""

    @property
    def length(self) -> float:
        return self.box[2] - self.box[0]


def going(act: Act) -> bool:
    return act.action in _GOING or act.action is Action.RISE


def _lights(pen: Pen, vehicle: Vehicle, act: Act) -> None:
    """The light of its lamps in the air; nothing else may be painted yet."""
    dark = act.around.dark
    for x, y in vehicle.lamps if dark else ():
        beam(pen, x, y, vehicle.throw, 0.55 * y, dark, _LAMP)
        halo(pen, x, y, 0.45 + 0.04 * vehicle.throw, _LAMP, 0.55 * dark)
    for x, y in vehicle.tails if dark else ():
        halo(pen, x, y, 0.55, _TAIL, 0.5 * dark)
    for k, (x, y) in enumerate(vehicle.beacons):
        halo(pen, x, y, _SHINE, _BEACONS[k % 2], (0.35 + 0.5 * dark) * _flash(k, act.time))
    if vehicle.light is not None:
        vehicle.light(pen, act)
    _landing_light(pen, vehicle, act)
    as_light(pen)


def _flash(number: int, time: float) -> float:
    """How bright that beacon is, 0..1: neighbours flash by turns."""
    beat = (1.7 * time + 0.5 * (number % 2)) % 1.0
    return 1.0 if beat < 0.12 or 0.2 < beat < 0.32 else max(0.0, 0.25 - 0.5 * abs(beat - 0.4))


def _lamps(pen: Pen, vehicle: Vehicle, act: Act) -> None:
    """The lamps themselves, over the body."""
    lit = act.around.dark > 0
    for spots, colour in (
        (vehicle.lamps, _LAMP if lit else "#dfe6e8"),
        (vehicle.tails, _TAIL if lit else "#b8281c"),
    ):
        pen.fill_all([oval(x - 0.09, y - 0.07, x + 0.09, y + 0.07) for x, y in spots], colour)
    for k, (x, y) in enumerate(vehicle.beacons):
        cap, shine = _BEACONS[k % 2], _flash(k, act.time)
        pen.fill(
            rounded(x - 0.16, y - 0.07, x + 0.16, y + 0.08, 0.05),
            mix(darker(cap, 0.3), "#ffffff", 0.6 * shine),
        )


def _dust(pen: Pen, vehicle: Vehicle, act: Act) -> None:
    colour = act.around.dust
    if colour is None or not vehicle.wheels or act.action not in _GOING:
        return
    x = min(at - radius for at, radius in vehicle.wheels)
    long = min(6.0, vehicle.length)
    size = 0.22 * long
    puffs(pen, x, 0.25 * size, act.time, colour, (-0.7 * long, 0.6 * size), size, 12, 0.9)


def _skidded(pen: Pen, vehicle: Vehicle, act: Act) -> None:
    """The smoke of its tyres: of those behind, in a bend; of all, where it brakes."""
    if vehicle.skids == "none" or act.action not in _GOING:
        return
    sliding = sorted(vehicle.wheels)[: 1 if vehicle.skids == "drift" else None]
    smoke = mix(_RUBBER, "#2c3040", 0.55 * act.around.dark)
    size = 0.20 * min(6.0, vehicle.length)
    for x, radius in sliding:
        drift, rise = (-0.55 * min(6.0, vehicle.length), 0.75 * size), (-0.5 * size, 0.9 * size)
        puffs(pen, x - 0.5 * radius, 0.35 * radius, act.time, smoke, drift, size, 16, 0.95, 1.1)
        puffs(pen, x - 0.2 * radius, 0.2 * radius, act.time + 0.3, smoke, rise, 0.6 * size, 8, 0.8, 0.8)


def _landing(pen: Pen, vehicle: Vehicle, act: Act) -> None:
    """What the air under something that comes straight down, or goes straight up, whirls from the ground, to
    both sides; nearer the ground there is more of it."""
    if not vehicle.rises or act.action not in _TOUCHING:
        return
    near = ease(0.25, 0.7, act.progress) if act.action is Action.LAND else 1 - ease(0.3, 0.8, act.progress)
    if not act.around.ground or near <= 0.02:
        return
    dust = lighter("#a8a498" if act.around.dust is None else act.around.dust, 0.45 + 0.3 * act.around.dark)
    long, low = min(9.0, vehicle.length), vehicle.box[1]
    for side in (-1.0, 1.0):
        drift = (side * 0.7 * long, 0.08 * long)
        puffs(pen, side * 0.1 * long, low + 0.05 * long, act.time, dust, drift, 0.19 * long, 14, near, 1.9)


def _landing_light(pen: Pen, vehicle: Vehicle, act: Act) -> None:
    """Lamps under it that light the ground."""
    if not vehicle.rises or act.action not in _TOUCHING or not act.around.dark:
        return
    x0, y0, x1, _ = vehicle.box
    stops = ((0.0, _LAMP, 0.55 * act.around.dark), (1.0, _LAMP, 0.0))
    for share in (0.25, 0.72):
        x = x0 + share * (x1 - x0)
        y, reach = max(0.2, y0 + 0.25 * (vehicle.box[3] - y0)), 0.9 * vehicle.length
        cone = [(x - 0.08, y), (x + 0.08, y), (x + 0.26 * reach, y - reach), (x - 0.26 * reach, y - reach)]
        pen.fill(cone, Gradient((x, y), (x, y - reach), stops))
        halo(pen, x, y, 0.7, _LAMP, 0.7)


def _wake(pen: Pen, vehicle: Vehicle, act: Act) -> None:
    """Where the hull meets the water: a bow wave and foam astern when it goes, a bright line when not."""
    x0, x1, foam = vehicle.box[0], vehicle.box[2], act.around.foam
    long, moving = vehicle.length, act.action in _GOING
    high = (0.035 if moving else 0.012) * long**0.8
    crest = []
    for i in range(25):
        u = i / 24
        lift = high * (0.35 + 0.25 * math.sin(9 * u * math.pi + 4 * act.time) + (0.9 * u**6 if moving else 0))
        crest.append((x0 + u * long * 0.97, max(0.004, lift)))
    pen.fill([*crest, (x1 - 0.03 * long, 0.0), (x0, 0.0)], foam, 0.75)
    if moving:
        spray = [(x1 - 0.16 * long, 0.0), (x1 - 0.05 * long, 0.6 * high), (x1 + 0.02 * long, 1.3 * high),
            (x1 + 0.03 * long, 0.0)]  # fmt: skip
        pen.fill(smooth(spray), foam, 0.8)
        for k in range(4):
            away = x0 - 0.16 * long * (k + (act.time * 0.9) % 1.0)
            half = 0.13 * long
            pen.fill(oval(away - half, -0.25 * high, away + half, 0.35 * high), foam, 0.5 * (1 - k / 4))


def _under(pen: Pen, surface: float) -> None:
    """Nothing shows below that height."""
    row = math.ceil(float(pen.matrix[1, 1] * surface + pen.matrix[1, 2]))
    pen.painted(max(0, row))[:] = 0


def _pitched(vehicle: Vehicle, act: Act) -> float:
    """Degrees by which its nose is up: a climb, a flare, a dive."""
    climb = math.sin(math.pi * act.progress)
    if act.action is Action.DIVE:
        return -12.0 * climb
    if not vehicle.aloft:
        return 0.0
    if vehicle.rises:
        return -4.0 if act.action is Action.FLY and vehicle.pace > 4 else 0.0
    return {Action.TAKE_OFF: 10.0, Action.LAND: 4.0}.get(act.action, 0.0) * climb


def _swayed(vehicle: Vehicle, act: Act) -> tuple[float, float]:
    """How a machine rocks: degrees, and metres up."""
    degrees, up = _rocked(vehicle, act)
    if vehicle.floats and act.around.afloat:
        dive = vehicle.box[3] * ease(0.05, 0.9, act.progress) if act.action is Action.DIVE else 0.0
        up -= vehicle.aloft + vehicle.draught + dive
    return degrees + _pitched(vehicle, act), up


def _rocked(vehicle: Vehicle, act: Act) -> tuple[float, float]:
    if vehicle.wheels:
        lean = {"drift": _DRIFTS, "brake": _DIVES}.get(vehicle.skids, 0.0)
        return (lean, 0.012 * math.sin(act.time * 17)) if act.action in _GOING else (0.0, 0.0)
    if vehicle.floats:
        return 1.6 * math.sin(act.time * 1.3), 0.012 * vehicle.length * math.sin(act.time * 1.7)
    resting = act.action in AT_REST and not vehicle.hovers
    return 0.0 if resting else 1.4 * math.sin(act.time * 1.2), 0.0


def _turned(vehicle: Vehicle, act: Act) -> float:
    """How much of its length is seen: it hangs out its tail in a drift, now more and now less."""
    if vehicle.skids != "drift" or act.action not in _GOING:
        return 1.0
    return 0.86 + 0.07 * math.sin(1.9 * act.time)


def draw_vehicle(vehicle: Vehicle, pen: Pen, act: Act) -> None:
    if act.around.dark or vehicle.beacons or vehicle.light is not None:
        _lights(pen, vehicle, act)
    degrees, up = _swayed(vehicle, act)
    with pen.moved(sx=_turned(vehicle, act), sy=1.0):
        with pen.moved(0.0, up, degrees=degrees):
            vehicle.body(pen, act, vehicle.paint)
            _lamps(pen, vehicle, act)
        for x, radius in vehicle.wheels:
            spin = 0.0 if vehicle.skids == "brake" else act.distance / radius
            WHEELS[vehicle.rim](pen, x, radius, spin)
    if vehicle.exhaust is not None and act.action in _GOING:
        puffs(pen, *vehicle.exhaust, act.time, "#b8b8bc", (-0.9, 0.12), 0.16, 6, 0.35, 0.8)
    _dust(pen, vehicle, act)
    _skidded(pen, vehicle, act)
    _landing(pen, vehicle, act)
    if vehicle.floats and act.around.afloat:
        _under(pen, -vehicle.aloft)
        if act.action is not Action.DIVE or act.progress < _GONE:
            with pen.moved(0.0, -vehicle.aloft):
                _wake(pen, vehicle, act)


def _pace(action: Action, usual: float, rises: bool) -> float:
    if action not in _GOING and action is not Action.FLOAT:
        return 0.0
    if rises and action in (Action.TAKE_OFF, Action.LAND):
        return 0.0
    return usual * (0.35 if action in _SLOW else 1.0)


def _climbed(metres: float, descent: float, act: Act) -> tuple[float, float]:
    if act.action is Action.LAND:
        return 0.0, descent * (1 - ease(0.0, 0.72, act.progress))
    return 0.0, metres * act.progress**2 if act.action in (Action.TAKE_OFF, Action.RISE) else 0.0


def _shown(vehicle: Vehicle) -> frozenset[Action]:
    """What it shows of itself: on wheels a race is driven as any drive is."""
    floats = {Action.FLOAT} if vehicle.floats or vehicle.aloft else set()
    return _SHOWN | vehicle.does | floats | ({Action.FIGHT} if vehicle.wheels else set())


def vehicle_rig(vehicle: Vehicle) -> Rig:
    x0, y0, x1, y1 = vehicle.box
    left, low, right, top = vehicle.room
    room = max(0.4, 0.1 * vehicle.length)
    dusty = min(6.0, vehicle.length) if vehicle.wheels or vehicle.floats or vehicle.rises else 0.0
    blown = dusty if vehicle.rises else 0.0
    over = max(top, _SHINE if vehicle.beacons else 0.0)
    box = (x0 - room - max(left, dusty), min(y0, -0.03 * vehicle.length) - 0.1 - low,
        x1 + room + max(right, vehicle.throw, blown), max(y1 + 0.3 + over, 0.42 * dusty))  # fmt: skip
    return Rig(
        "vehicle",
        box,
        max(y1, 0.42 * vehicle.length),
        2 * max(-x0, x1),
        (y0 + y1) * 0.5,
        partial(draw_vehicle, vehicle),
        partial(_pace, usual=vehicle.pace, rises=vehicle.rises),
        aloft=vehicle.aloft,
        grounded=_TOUCHING if vehicle.hovers else AT_REST,
        path=partial(_climbed, vehicle.climb, _DESCENT * y1 if vehicle.rises else 0.0),
        shadow=partial(shadow, x0=x0, x1=x1) if vehicle.wheels or not vehicle.floats else None,
        does=_shown(vehicle),
    )
