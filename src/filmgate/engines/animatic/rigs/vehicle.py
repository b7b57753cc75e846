"""Vehicles from a profile: outline, glass, wheels, lights. Metres; the front looks to +x."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial

from filmgate.engines.animatic.colour import Colour, lighter, mix
from filmgate.engines.animatic.pen import Gradient, Pen, box, disc, horizontal, oval, points, smooth
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

Profile = tuple[tuple[float, float], ...]
_STILL = frozenset({Action.STAND, Action.WAIT, Action.SIT})


@dataclass(frozen=True)
class Vehicle:
    name: str
    body: Profile
    paint: Colour
    glass: tuple[Profile, ...] = ()
    wheels: tuple[tuple[float, float], ...] = ()
    """(x, radius) of each."""
    pace: float = 8.0
    """Metres a second."""
    aloft: float = 0.0
    lamp: tuple[float, float] | None = None
    tail_lamp: tuple[float, float] | None = None
    stripe: Colour | None = None
    round_body: bool = True
    rotor: tuple[float, float, float] | None = None
    """x, y, half length of blades that turn over it."""
    rider: bool = False
    flame: tuple[float, float] | None = None
    sail: bool = False


def _body(pen: Pen, vehicle: Vehicle) -> None:
    outline = smooth(vehicle.body) if vehicle.round_body else points(vehicle.body)
    y0, y1 = float(outline[:, 1].min()), float(outline[:, 1].max())
    paint = vehicle.paint
    tones = (
        lighter(paint, 0.55),
        mix(paint, "#ffb080", 0.20),
        paint,
        mix(paint, "#12020a", 0.5),
        mix(paint, "#05000a", 0.8),
    )
    stops = tuple((at, tone, 1.0) for at, tone in zip((0, 0.22, 0.48, 0.74, 1), tones, strict=True))
    pen.fill(outline, Gradient((0.0, y1), (0.0, y0), stops))
    if vehicle.stripe is not None:
        x0, x1 = float(outline[:, 0].min()), float(outline[:, 0].max())
        middle = y0 + 0.42 * (y1 - y0)
        pen.fill(box(x0, middle, x1, middle + 0.10 * (y1 - y0)), vehicle.stripe, atop=True)
    for pane in vehicle.glass:
        edge = [x for x, _ in pane]
        pen.fill(
            smooth(pane) if len(pane) > 4 else list(pane),
            horizontal(min(edge), max(edge), "#181622", "#5a6068", "#e8dcc0"),
        )


def _wheel(pen: Pen, x: float, radius: float, spin: float) -> None:
    pen.fill(disc(x, radius, radius), "#121014")
    pen.fill(disc(x, radius, radius * 0.68), "#5a5458")
    with pen.moved(x, radius, degrees=-math.degrees(spin)):
        spokes = [[(-0.06, 0.0), (0.06, 0.0), (0.11, 0.62), (-0.11, 0.62)]]
        for k in range(5):
            with pen.moved(degrees=72 * k, sx=radius, sy=radius):
                pen.fill_all(spokes, "#d8cbb8", 0.75)
    pen.fill(disc(x, radius, radius * 0.16), "#201c22")


def draw_vehicle(vehicle: Vehicle, pen: Pen, act: Act) -> None:
    moving = act.action not in _STILL
    shake = 0.010 * math.sin(act.time * 17) if moving and vehicle.wheels else 0.0
    sway = 2.0 * math.sin(act.time * 1.2) if vehicle.sail or vehicle.aloft else 0.0
    if vehicle.wheels:
        xs = [x for x, _ in vehicle.body]
        flat = 0.022 * (max(xs) - min(xs))
        pen.fill(oval(min(xs), -flat, max(xs), flat), "#000000", 0.45)
    with pen.moved(0.0, shake, degrees=sway):
        if vehicle.flame is not None and moving:
            _flame(pen, vehicle.flame, act.time)
        if vehicle.sail:
            _sails(pen, vehicle)
        _body(pen, vehicle)
        for lamp, colour in ((vehicle.lamp, "#fff6dc"), (vehicle.tail_lamp, "#ff4a30")):
            if lamp is not None:
                pen.fill(oval(lamp[0] - 0.13, lamp[1] - 0.05, lamp[0] + 0.13, lamp[1] + 0.05), colour)
        if vehicle.rotor is not None:
            x, y, half = vehicle.rotor
            reach = half * abs(math.cos(act.time * 23))
            pen.line([(x, y - 0.3), (x, y)], "#181a20", 0.10)
            pen.line([(x - max(0.2, reach), y), (x + max(0.2, reach), y)], "#181a20", 0.07, 0.8)
    for x, radius in vehicle.wheels:
        _wheel(pen, x, radius, act.distance / radius)


def _flame(pen: Pen, at: tuple[float, float], time: float) -> None:
    x, y = at
    for k, (colour, size) in enumerate((("#ff7a20", 1.0), ("#ffc850", 0.65), ("#fff4c8", 0.35))):
        long = size * (1.2 + 0.25 * math.sin(time * 31 + k))
        pen.fill(smooth([(x, y + 0.28 * size), (x - long, y), (x, y - 0.28 * size)]), colour, 0.9)


def _sails(pen: Pen, vehicle: Vehicle) -> None:
    top = max(x for x, _ in vehicle.body) * 1.9
    pen.line([(0.0, 0.4), (0.0, top)], "#4a3426", 0.07)
    main = [(0.08, top * 0.95), (0.10, 0.75), (-0.55 * top, 0.85), (-0.22 * top, top * 0.5)]
    jib = [(0.14, top * 0.80), (0.14, 0.85), (0.48 * top, 0.85), (0.22 * top, top * 0.45)]
    pen.fill(smooth(main), horizontal(-0.5 * top, 0.1, "#e8cfa8", "#fff8ea"))
    pen.fill(smooth(jib), horizontal(0.1, 0.5 * top, "#fff8ea", "#d8b890"))


def _pace(action: Action, usual: float) -> float:
    return 0.0 if action in _STILL else usual


def vehicle_rig(vehicle: Vehicle) -> Rig:
    outline = points(vehicle.body)
    x0 = min([float(outline[:, 0].min()), *(x - radius for x, radius in vehicle.wheels)])
    x1 = max([float(outline[:, 0].max()), *(x + radius for x, radius in vehicle.wheels)])
    top = float(outline[:, 1].max())
    high = x1 * 2.0 if vehicle.sail else top + (0.5 if vehicle.rotor else 0.0)
    room = max(0.4, 0.1 * (x1 - x0))
    wide = max(x1, vehicle.rotor[2] if vehicle.rotor else 0.0)
    return Rig(
        "vehicle", (min(x0, -wide) - room - (1.6 if vehicle.flame else 0),
            -0.15 - 0.1 * x1 * bool(vehicle.sail), wide + room, high + 0.3),
        max(high, 0.42 * (x1 - x0)), 2 * max(-x0, x1), top * 0.6, partial(draw_vehicle, vehicle),
        partial(_pace, usual=vehicle.pace), aloft=vehicle.aloft,
    )  # fmt: skip


_SALOON: Profile = (
    (-2.15, 0.42), (-2.18, 0.72), (-2.05, 0.88), (-1.55, 0.94), (-1.05, 1.34), (-0.45, 1.46), (0.25, 1.44),
        (0.75, 1.10),
    (1.05, 0.94), (1.75, 0.86), (2.12, 0.68), (2.18, 0.42), (2.0, 0.22), (1.0, 0.20), (-1.0, 0.20), (-2.0,
        0.24),
)  # fmt: skip
_SPORTS: Profile = (
    (-2.18, 0.42), (-2.20, 0.68), (-2.10, 0.82), (-1.60, 0.88), (-1.05, 1.05), (-0.55, 1.16), (-0.05, 1.17),
        (0.35, 1.06),
    (0.80, 0.84), (1.45, 0.75), (1.95, 0.65), (2.20, 0.50), (2.22, 0.34), (2.05, 0.22), (1.0, 0.20), (-1.0,
        0.20), (-2.05, 0.24),
)  # fmt: skip
CAR = Vehicle(
    "car", _SALOON, "#3f6a8c",
    glass=(((-1.0, 0.98), (-0.95, 1.30), (-0.30, 1.38), (-0.18, 1.38), (-0.18, 0.98)), ((-0.08, 0.98),
        (-0.08, 1.38), (0.22, 1.36), (0.62, 1.10), (0.74, 0.98))),
    wheels=((-1.32, 0.34), (1.32, 0.34)), pace=11, lamp=(2.02, 0.66), tail_lamp=(-2.10, 0.74),
)  # fmt: skip
SPORTS_CAR = replace(
    CAR, name="sports_car", body=_SPORTS, paint="#c8202a", pace=16, lamp=(1.95, 0.56), tail_lamp=(-2.12,
        0.70),
    glass=(((-1.02, 0.90), (-0.58, 1.08), (-0.05, 1.10), (0.28, 1.01), (0.64, 0.86), (-0.2, 0.87)),),
    wheels=((-1.38, 0.34), (1.36, 0.34)),
)  # fmt: skip
_BOX: Profile = ((-5.0, 0.35), (-5.0, 3.0), (-4.8, 3.1), (4.7, 3.1), (5.0, 2.9), (5.05, 0.35))
BUS = Vehicle(
    "bus", _BOX, "#c8452c", round_body=False, stripe="#f4ead0", pace=7, lamp=(4.95, 0.8), tail_lamp=(-4.95,
        0.8),
    glass=tuple(((x, 1.7), (x, 2.7), (x + 1.1, 2.7), (x + 1.1, 1.7)) for x in (-4.7, -3.4, -2.1, -0.8, 0.5,
        1.8, 3.1, 3.85)),
    wheels=((-3.2, 0.5), (3.2, 0.5)),
)  # fmt: skip
TRUCK = Vehicle(
    "truck", ((-4.2, 0.5), (-4.2, 3.2), (1.7, 3.2), (1.75, 1.0), (2.0, 1.0), (2.1, 2.7), (3.2, 2.6), (3.8,
        1.6), (3.9, 0.5)),
    "#d0c4b0", glass=(((2.35, 1.7), (2.35, 2.45), (3.05, 2.4), (3.45, 1.7)),), wheels=((-3.2, 0.5), (-2.1,
        0.5), (3.0, 0.5)),
    pace=8, lamp=(3.8, 0.8), round_body=False,
)  # fmt: skip
TRAIN = Vehicle(
    "train", ((-9, 0.5), (-9, 3.4), (6.5, 3.4), (8.2, 2.6), (9.0, 1.2), (8.9, 0.5)), "#dfe6ea",
        stripe="#2c6aa0",
    glass=tuple(((x, 1.9), (x, 2.8), (x + 1.3, 2.8), (x + 1.3, 1.9)) for x in (-8.5, -6.8, -5.1, -3.4, -1.7,
        0.0, 1.7, 3.4, 5.1)),
    wheels=tuple((x, 0.42) for x in (-8, -6.8, -1.2, 0.0, 5.2, 6.4)), pace=14, lamp=(8.6, 1.2),
        round_body=False,
)  # fmt: skip
TWO_WHEELS: Profile = (
    (-0.75, 0.55),
    (-0.60, 0.92),
    (-0.10, 0.88),
    (0.10, 0.98),
    (0.45, 1.02),
    (0.62, 0.75),
    (0.30, 0.40),
    (-0.35, 0.36),
)
MOTORCYCLE = Vehicle(
    "motorcycle",
    TWO_WHEELS,
    "#2c2c34",
    wheels=((-0.70, 0.33), (0.72, 0.33)),
    pace=12,
    lamp=(0.62, 0.86),
    rider=True,
)
BICYCLE = Vehicle(
    "bicycle",
    ((-0.40, 0.72), (-0.10, 0.86), (0.36, 0.82), (0.40, 0.76), (0.02, 0.40), (-0.06, 0.38)),
    "#b5403a",
    wheels=((-0.55, 0.36), (0.55, 0.36)),
    pace=4.5,
    rider=True,
)
_HULL: Profile = ((-3.0, 0.75), (3.1, 0.95), (3.4, 1.0), (2.5, 0.0), (1.6, -0.25), (-2.2, -0.25), (-2.9, 0.1))
BOAT = Vehicle("boat", _HULL, "#8a5a3a", stripe="#f0e4cc", pace=2.2)
SAILBOAT = replace(BOAT, name="sailboat", sail=True, paint="#f0ead8", stripe="#2c5a7a")
SHIP = Vehicle(
    "ship", ((-12, 2.6), (-11, 3.0), (-6, 3.0), (-6, 6.0), (0, 6.0), (0, 8), (2, 8), (2, 5), (4, 5), (4,
        3.0), (13, 3.6), (11.5, 0.0), (10.5, -0.8), (-11, -0.8)),
    "#c8ccd0", stripe="#a0342c", pace=3.0, round_body=False,
    glass=tuple(((x, 4.2), (x, 4.9), (x + 0.7, 4.9), (x + 0.7, 4.2)) for x in (-5.4, -4.2, -3.0, -1.8, -0.6,
        2.4)),
)  # fmt: skip
AIRPLANE = Vehicle(
    "airplane", ((-7, 1.4), (-7.4, 3.6), (-6.4, 3.6), (-5.2, 1.9), (4.5, 1.9), (6.2, 1.5), (6.9, 0.9), (6.0,
        0.5), (1.5, 0.3), (-1.5, -0.5), (-2.8, -0.5), (-1.2, 0.35), (-5.5, 0.7)),
    "#e8ecf0", pace=12, aloft=3.5, stripe="#2c6aa0", round_body=False,
    glass=(((4.7, 1.2), (4.9, 1.65), (5.6, 1.5), (5.9, 1.2)), *(((x, 1.2), (x, 1.5), (x + 0.3, 1.5),
        (x + 0.3, 1.2)) for x in (-3, -2, -1, 0, 1, 2, 3))),
)  # fmt: skip
HELICOPTER = Vehicle(
    "helicopter", ((2.2, 1.0), (1.7, 1.8), (0.4, 2.1), (-0.8, 1.9), (-3.8, 1.7), (-4.3, 2.3), (-4.5, 2.2),
        (-4.2, 1.35), (-0.9, 1.0), (-0.4, 0.5), (1.4, 0.45)),
    "#3a5a4a", glass=(((0.7, 1.1), (0.8, 1.75), (1.5, 1.6), (1.95, 1.1), (1.4, 0.95)),), pace=5, aloft=3.0,
        rotor=(0.2, 2.45, 3.6),
)  # fmt: skip
DRONE = Vehicle(
    "drone",
    ((-0.30, 0.10), (-0.12, 0.20), (0.16, 0.20), (0.32, 0.10), (0.12, 0.02), (-0.12, 0.02)),
    "#2a2c34",
    pace=2.0,
    aloft=2.0,
    rotor=(0.0, 0.28, 0.42),
    lamp=(0.2, 0.08),
)
BALLOON = Vehicle(
    "hot_air_balloon", ((-0.5, 0.0), (-0.6, 0.9), (-0.7, 2.4), (-2.4, 4.4), (-2.9, 6.2), (-1.9, 8.2), (0.0,
        8.9), (1.9, 8.2), (2.9, 6.2), (2.4, 4.4), (0.7, 2.4), (0.6, 0.9), (0.5, 0.0)),
    "#d8483a", stripe="#f4c84a", pace=0.5, aloft=3.0,
)  # fmt: skip
AIRSHIP = Vehicle(
    "airship",
    (
        (-6, 2.2),
        (-7, 3.2),
        (-5.2, 3.0),
        (0, 4.2),
        (5, 3.4),
        (6.6, 2.2),
        (5, 1.0),
        (1.5, 0.2),
        (0.8, -0.4),
        (-1.6, -0.4),
        (-2, 0.3),
        (-5.2, 1.4),
        (-7, 1.2),
    ),
    "#b8bcc4",
    stripe="#8a3a34",
    pace=1.6,
    aloft=4.0,
)
ROCKET = Vehicle(
    "rocket",
    (
        (-2.6, 1.5),
        (-3.0, 2.1),
        (-1.8, 1.75),
        (1.6, 1.55),
        (3.2, 1.0),
        (1.6, 0.45),
        (-1.8, 0.25),
        (-3.0, -0.1),
        (-2.6, 0.5),
    ),
    "#e8ecf0",
    stripe="#c8342c",
    pace=9,
    aloft=2.5,
    flame=(-2.7, 1.0),
    glass=(((1.0, 0.85), (1.0, 1.2), (1.5, 1.2), (1.5, 0.85)),),
)
SPACESHIP = replace(
    ROCKET,
    name="spaceship",
    paint="#9aa4b4",
    stripe="#38e0ff",
    body=(
        (-3.2, 1.3),
        (-3.6, 2.2),
        (-1.4, 1.6),
        (1.2, 1.5),
        (3.6, 0.9),
        (1.2, 0.5),
        (-1.0, 0.3),
        (-3.6, -0.2),
        (-3.2, 0.6),
    ),
)
UFO = Vehicle(
    "ufo",
    (
        (-2.6, 0.55),
        (-1.1, 1.0),
        (-0.7, 1.6),
        (0.0, 1.8),
        (0.7, 1.6),
        (1.1, 1.0),
        (2.6, 0.55),
        (1.2, 0.15),
        (-1.2, 0.15),
    ),
    "#8a98a8",
    stripe="#7affd8",
    pace=3,
    aloft=3.0,
    glass=(((-0.6, 1.05), (-0.4, 1.5), (0.0, 1.65), (0.4, 1.5), (0.6, 1.05)),),
)
SUBMARINE = Vehicle(
    "submarine",
    (
        (-4.5, 1.0),
        (-3.6, 1.7),
        (-0.6, 1.9),
        (-0.5, 2.9),
        (0.9, 2.9),
        (1.1, 1.9),
        (3.6, 1.6),
        (4.6, 0.9),
        (3.4, 0.2),
        (-3.4, 0.2),
    ),
    "#3c4a54",
    stripe="#c8a040",
    pace=1.8,
    aloft=0.8,
    lamp=(4.2, 0.9),
)
TANK = Vehicle(
    "tank",
    (
        (-2.8, 0.5),
        (-2.9, 1.1),
        (-1.2, 1.3),
        (-1.0, 1.9),
        (0.7, 1.9),
        (0.9, 1.65),
        (3.8, 1.75),
        (3.8, 1.6),
        (1.0, 1.4),
        (2.6, 1.2),
        (3.0, 0.7),
        (2.6, 0.3),
    ),
    "#5a6044",
    wheels=tuple((x, 0.34) for x in (-2.2, -1.3, -0.4, 0.5, 1.4, 2.2)),
    pace=4,
    round_body=False,
)
CARRIAGE = Vehicle(
    "carriage",
    ((-1.5, 0.7), (-1.6, 2.1), (-1.3, 2.3), (1.2, 2.3), (1.4, 2.0), (1.3, 0.9), (0.8, 0.6)),
    "#5a2a2a",
    glass=(((-0.7, 1.3), (-0.7, 1.95), (0.5, 1.95), (0.5, 1.3)),),
    wheels=((-1.0, 0.55), (1.1, 0.45)),
    pace=3,
    stripe="#c8a040",
)
SKATEBOARD = Vehicle(
    "skateboard",
    ((-0.42, 0.14), (-0.36, 0.11), (0.36, 0.11), (0.42, 0.14), (0.38, 0.085), (-0.38, 0.085)),
    "#b5743a",
    wheels=((-0.25, 0.04), (0.25, 0.04)),
    pace=3,
)
