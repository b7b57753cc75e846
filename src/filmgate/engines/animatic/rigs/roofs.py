"""Vehicles as a bird sees them. Metres; the front looks to +x, the origin is the middle."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import Pen, box, disc, limb, oval, rounded, smooth, vertical
from filmgate.engines.animatic.rigs.bodies import as_light, beam
from filmgate.engines.animatic.rigs.plans import GLASS
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.vehicle import Vehicle, going

Size = tuple[float, float]
"""Length and half the width, metres."""


def _painted(pen: Pen, half: float, wide: float, radius: float, paint: Colour) -> None:
    pen.fill(
        rounded(-half, -wide, half, wide, radius),
        vertical(-wide, wide, darker(paint, 0.35), lighter(paint, 0.18)),
    )


def _lamps(pen: Pen, half: float, wide: float) -> None:
    pen.fill_all(
        [oval(half - 0.16, s * 0.72 * wide - 0.14, half + 0.02, s * 0.72 * wide + 0.14) for s in (1, -1)],
        "#fff4d0",
    )
    pen.fill_all(
        [box(-half, s * 0.72 * wide - 0.16, -half + 0.10, s * 0.72 * wide + 0.16) for s in (1, -1)], "#d8281c"
    )


def _lights(pen: Pen, half: float, wide: float, dark: float) -> None:
    if dark:
        for side in (1, -1):
            beam(pen, half, 0.72 * side * wide, 5.0, 0.0, dark, "#fff2cc")
        as_light(pen)


def car(vehicle: Vehicle, pen: Pen, act: Act) -> None:
    half, wide = 0.5 * vehicle.length, 0.88
    paint = vehicle.paint
    low = vehicle.name == "sports_car"
    _lights(pen, half, wide, act.around.dark)
    wheels = [
        rounded(x - 0.30, s * wide - 0.10, x + 0.30, s * wide + 0.10, 0.05)
        for x in (-1.35, 1.35)
        for s in (1, -1)
    ]
    pen.fill_all(wheels, "#121014")
    _painted(pen, half, wide, 0.42, paint)
    pen.lines([[(0.75, s * 0.72), (half - 0.25, s * 0.55)] for s in (1, -1)], darker(paint, 0.35), 0.03)
    x0, x1 = (-1.35, 0.55) if low else (-1.65, 0.75)
    pen.fill(rounded(x0, -0.78, x1, 0.78, 0.34), GLASS)
    pen.fill(
        smooth([(x1 - 0.05, -0.6), (x1 - 0.02, 0.6), (x1 - 0.30, 0.5), (x1 - 0.30, -0.5)]), "#6f8ba0", 0.8
    )
    pen.fill(
        rounded(x0 + 0.42, -0.64, x1 - 0.62, 0.64, 0.2),
        vertical(-0.6, 0.6, darker(paint, 0.12), lighter(paint, 0.28)),
    )
    pen.fill_all([oval(0.42, s * 0.98 - 0.07, 0.62, s * 0.98 + 0.07) for s in (1, -1)], darker(paint, 0.2))
    if low:
        pen.fill(rounded(-half - 0.05, -0.8, -half + 0.28, 0.8, 0.06), darker(paint, 0.5))
    if vehicle.name == "taxi":
        pen.fill(rounded(-0.62, -0.26, -0.32, 0.26, 0.06), "#f8f0d0")
        pen.line([(-1.0, 0.5), (0.0, 0.5)], "#1c1c1c", 0.06)
    _lamps(pen, half, wide)


def coach(vehicle: Vehicle, pen: Pen, act: Act) -> None:
    """A bus, a tram, a truck: a long roof."""
    half, wide, paint = 0.5 * vehicle.length, 1.25, vehicle.paint
    _lights(pen, half, wide, act.around.dark)
    if vehicle.name == "truck":
        _painted(pen, half, wide, 0.12, "#e4dfd4")
        pen.lines([[(x, -wide), (x, wide)] for x in (-3.2, -2.2, -1.2, -0.2, 0.8)], "#a8a296", 0.03)
        pen.fill(
            rounded(half - 2.1, -wide, half, wide, 0.22),
            vertical(-wide, wide, darker(paint, 0.3), lighter(paint, 0.15)),
        )
    else:
        _painted(pen, half, wide, 0.30, paint)
        pen.fill_all(
            [rounded(x, -0.55, x + 1.1, 0.55, 0.1) for x in (-0.55 * half, 0.15 * half)], darker(paint, 0.25)
        )
        pen.lines(
            [[(-half + 0.3, s * 0.85), (half - 0.9, s * 0.85)] for s in (1, -1)], lighter(paint, 0.35), 0.08
        )
    pen.fill(rounded(half - 0.52, -1.1, half - 0.12, 1.1, 0.1), GLASS)
    _lamps(pen, half, wide)


def train(vehicle: Vehicle, pen: Pen, act: Act) -> None:
    """Roofs one behind the other, on their rails."""
    half = 0.5 * vehicle.length
    sleepers = [box(x, -1.3, x + 0.25, 1.3) for x in _every(-half - 3, half + 3, 0.7)]
    pen.fill_all(sleepers, "#4a4038")
    pen.lines([[(-half - 3, s * 0.72), (half + 3, s * 0.72)] for s in (1, -1)], "#b8bcc2", 0.08)
    steam = vehicle.name == "steam_train"
    paint = "#7a2c2c" if steam else vehicle.paint
    pen.fill(
        rounded(-half, -1.4, 0.0, 1.4, 0.2), vertical(-1.4, 1.4, darker(paint, 0.35), lighter(paint, 0.15))
    )
    pen.line([(-half + 0.4, 0), (-0.4, 0)], darker(paint, 0.2), 0.5)
    if steam:
        pen.fill(rounded(0.4, -1.2, 2.6, 1.2, 0.1), "#1a1a1e")
        pen.fill(limb((2.4, 0), (half - 1.0, 0), 0.9, 0.9), vertical(-0.9, 0.9, "#16201c", "#4a6a5a"))
        pen.fill(disc(half - 1.6, 0, 0.42), "#2a2a30")
        for k in range(7):
            age = (act.time / 1.6 + k / 7) % 1.0
            pen.puff(half - 1.6 - 9 * age, 0.5 * math.sin(3 * k), 0.6 + 1.8 * age, "#f0eeec", 0.8 * (1 - age))
        return
    nose = [
        (0.4, -1.4), (half - 3.5, -1.4), (half - 0.8, -0.9), (half, 0), (half - 0.8, 0.9), (half - 3.5, 1.4),
        (0.4, 1.4),
    ]  # fmt: skip
    pen.fill(nose, vertical(-1.4, 1.4, darker(paint, 0.35), lighter(paint, 0.15)))
    pen.fill(smooth([(half - 2.6, -0.8), (half - 1.6, -0.5), (half - 1.6, 0.5), (half - 2.6, 0.8)]), GLASS)


def _every(start: float, end: float, step: float) -> list[float]:
    return [start + step * i for i in range(int((end - start) / step))]


def cycle(vehicle: Vehicle, pen: Pen, act: Act) -> None:
    """Two wheels in line, a frame and handlebars."""
    half = 0.5 * vehicle.length
    thick = 0.05 if vehicle.name == "bicycle" else 0.14
    pen.lines([[(-half, 0), (-half + 0.62, 0)], [(half - 0.62, 0), (half, 0)]], "#17151a", 1.6 * thick)
    pen.line([(-half + 0.3, 0), (half - 0.3, 0)], vehicle.paint, 1.4 * thick)
    pen.line(smooth([(half - 0.62, 0.30), (half - 0.42, 0.0), (half - 0.62, -0.30)], False), "#22242a", 0.045)
    pen.fill(oval(-0.42, -0.10, -0.05, 0.10), "#2a1c16")


def board(vehicle: Vehicle, pen: Pen, act: Act) -> None:
    pen.fill(rounded(-0.42, -0.11, 0.42, 0.11, 0.11), vehicle.paint)


def hull(vehicle: Vehicle, pen: Pen, act: Act) -> None:
    """A deck, its wake, and thwarts, a sail or a bridge."""
    half, paint = 0.5 * vehicle.length, vehicle.paint
    wide = 0.30 * half if half > 4 else 0.36 * half
    for k in range(5) if going(act) else ():
        away = -half - 0.35 * half * (k + (act.time * 0.8) % 1.0)
        crest = [(away, s * (wide + 0.16 * half * (k + 1))) for s in (-1, 1)]
        pen.line(crest, act.around.foam, 0.06 * half, 0.35 * (1 - k / 5))
    side_of = [
        (half, 0.0), (0.55 * half, 0.8 * wide), (0.0, wide), (-0.8 * half, 0.85 * wide), (-half, 0.55 * wide),
    ]  # fmt: skip
    shape = smooth([*side_of, *[(x, -y) for x, y in side_of[:0:-1]]])
    pen.fill(shape, darker(paint, 0.2))
    pen.fill(shape * (0.88, 0.78), vertical(-wide, wide, "#7a5230", "#c89a62"))
    _upon_deck(vehicle, pen, half, wide)


def _upon_deck(vehicle: Vehicle, pen: Pen, half: float, wide: float) -> None:
    if vehicle.name == "boat":
        thwarts = [box(x * half, -0.72 * wide, (x + 0.14) * half, 0.72 * wide) for x in (-0.55, -0.1, 0.35)]
        pen.fill_all(thwarts, "#8a6038")
    elif vehicle.name == "sailboat":
        sail = [(0.45 * half, 0), (0.0, 1.5 * wide), (-0.8 * half, 1.9 * wide), (-0.1 * half, 0.2 * wide)]
        pen.fill(smooth(sail), "#f6f2e6", 0.96)
    else:
        bridge = rounded(-0.5 * half, -0.55 * wide, 0.15 * half, 0.55 * wide, 0.2)
        pen.fill(bridge, mix(vehicle.paint, "#ffffff", 0.75))
        pen.fill(disc(-0.2 * half, 0, 0.22 * wide), darker(vehicle.paint, 0.3))


def airplane(vehicle: Vehicle, pen: Pen, act: Act) -> None:
    """A fuselage between swept wings."""
    half, paint = 0.5 * vehicle.length, vehicle.paint
    for side in (1, -1):
        tip, edge = 0.95 * half * side, 0.08 * half * side
        wing = [(0.22 * half, edge), (-0.18 * half, tip), (-0.32 * half, tip), (-0.14 * half, edge)]
        out, root = 0.34 * half * side, 0.05 * half * side
        tail = [(-0.74 * half, root), (-0.92 * half, out), (-half, out), (-0.90 * half, root)]
        pen.fill_all([wing, tail], vertical(-half, half, darker(paint, 0.3), lighter(paint, 0.1)))
        pen.fill(
            limb(
                (0.02 * half, 0.34 * half * side), (0.18 * half, 0.34 * half * side), 0.05 * half, 0.05 * half
            ),
            darker(paint, 0.3),
        )
    pen.fill(
        limb((-0.92 * half, 0), (0.86 * half, 0), 0.05 * half, 0.11 * half),
        vertical(-0.1 * half, 0.1 * half, darker(paint, 0.3), lighter(paint, 0.3)),
    )
    pen.fill(oval(0.80 * half, -0.06 * half, 0.92 * half, 0.06 * half), GLASS)
    pen.line([(-0.95 * half, 0), (-0.75 * half, 0)], "#2a5f9e", 0.05 * half)


def helicopter(vehicle: Vehicle, pen: Pen, act: Act) -> None:
    """A cabin under a turning rotor."""
    paint = vehicle.paint
    pen.line([(-5.3, 0), (-0.8, 0)], darker(paint, 0.25), 0.4)
    pen.line([(-5.3, -0.6), (-5.3, 0.6)], "#20242a", 0.1)
    pen.fill(oval(-1.8, -0.95, 2.1, 0.95), vertical(-0.9, 0.9, darker(paint, 0.35), lighter(paint, 0.15)))
    pen.fill(oval(0.7, -0.7, 1.95, 0.7), GLASS)
    pen.fill(disc(0, 0, 4.5), "#20242a", 0.10)
    for k in range(3):
        a = act.time * 23 + k * math.tau / 3
        pen.line([(0, 0), (4.5 * math.cos(a), 4.5 * math.sin(a))], "#1a1c22", 0.16, 0.7)


ROOFS = {
    "car": car, "taxi": car, "sports_car": car, "bus": coach, "tram": coach, "truck": coach, "train": train,
    "steam_train": train, "bicycle": cycle, "motorcycle": cycle, "scooter": cycle, "skateboard": board,
    "boat": hull, "sailboat": hull, "ship": hull, "longship": hull, "airplane": airplane,
    "helicopter": helicopter,
}  # fmt: skip
"""By the vehicle's name."""
OPEN = {
    "bicycle": (-0.1, 0.0),
    "motorcycle": (-0.2, 0.0),
    "scooter": (-0.3, 0.0),
    "skateboard": (0.0, 0.0),
    "boat": (-0.3, 0.0),
}
"""Where on an open one somebody is seen."""
