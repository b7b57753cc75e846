"""Bodies of two-wheelers, tanks and carriages: what is ridden, or driven in the open."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import (
    Pen,
    arc,
    box,
    disc,
    limb,
    oval,
    points,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.bodies import (
    Spots,
    curve,
    seated,
    shell,
)
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.vehicle import Vehicle, going
from filmgate.storyboard.vocabulary import Action

_FIRING = frozenset({Action.SHOOT, Action.ATTACK, Action.FIGHT})


def motorcycle(pen: Pen, act: Act, paint: Colour) -> None:
    steel = "#9aa0a8"
    pen.lines([[(0.76, 0.34), (0.42, 1.02)], [(0.42, 1.02), (0.30, 1.10)]], steel, 0.06)
    pen.lines([[(-0.72, 0.34), (-0.05, 0.46)]], "#3a3c44", 0.09)
    pen.fill(smooth([(-0.24, 0.28), (-0.26, 0.62), (0.26, 0.64), (0.34, 0.40), (0.18, 0.24)]), "#3c4048")
    pen.fill_all([disc(-0.05, 0.42, 0.13), disc(0.16, 0.50, 0.10)], vertical(0.3, 0.6, "#5c626c", "#c4cad2"))
    pen.line(smooth([(0.16, 0.36), (-0.2, 0.22), (-0.62, 0.27), (-1.0, 0.36)], False), "#c8ccd2", 0.10)
    tank: Spots = ((-0.14, 0.72), (-0.10, 0.90), (0.14, 1.03), (0.40, 0.98), (0.44, 0.80), (0.20, 0.70))
    shell(pen, curve(tank), paint)
    pen.fill(
        smooth(
            [
                (-0.10, 0.80),
                (-0.35, 0.80),
                (-0.72, 0.90),
                (-1.0, 1.02),
                (-0.96, 0.92),
                (-0.62, 0.74),
                (-0.2, 0.66),
            ]
        ),
        darker(paint, 0.1),
    )
    pen.fill(smooth([(-0.08, 0.86), (-0.34, 0.84), (-0.66, 0.94), (-0.40, 0.90)]), "#141216")
    pen.fill(smooth([(0.36, 0.80), (0.40, 1.06), (0.60, 1.16), (0.74, 0.90), (0.62, 0.72)]), paint)
    pen.fill(smooth([(0.42, 1.04), (0.42, 1.26), (0.62, 1.12)]), "#7a9ab0", 0.75)
    pen.fill(arc(0.74, 0.34, 0.42, 0.42, 40, 150), darker(paint, 0.15))
    pen.line([(0.30, 1.10), (0.24, 1.12)], "#17151a", 0.07)
    if going(act):
        seated(pen, (-0.30, 0.96), (0.28, 1.10), (-0.10, 0.36), 0.52, "#33363f", paint, 0.52)


def scooter(pen: Pen, act: Act, paint: Colour) -> None:
    pen.line([(0.62, 0.22), (0.40, 1.04)], "#9aa0a8", 0.07)
    rear: Spots = (
        (-0.88, 0.30), (-0.90, 0.52), (-0.72, 0.68), (-0.36, 0.72), (-0.18, 0.60), (-0.08, 0.34),
        (-0.30, 0.24), (-0.62, 0.24),
    )  # fmt: skip
    shell(pen, curve(rear), paint)
    pen.fill(
        smooth([(-0.20, 0.34), (0.16, 0.27), (0.40, 0.27), (0.40, 0.20), (0.0, 0.18), (-0.34, 0.22)]),
        darker(paint, 0.3),
    )
    front: Spots = (
        (0.26, 0.24), (0.30, 0.60), (0.38, 1.00), (0.48, 1.00), (0.52, 0.60), (0.56, 0.36), (0.46, 0.22),
    )  # fmt: skip
    shell(pen, curve(front), paint)
    pen.fill(arc(0.62, 0.22, 0.31, 0.31, 10, 170), paint)
    pen.fill(smooth([(-0.80, 0.70), (-0.84, 0.80), (-0.50, 0.83), (-0.14, 0.78), (-0.18, 0.70)]), "#4a2c20")
    pen.fill(smooth([(0.34, 0.98), (0.36, 1.10), (0.50, 1.12), (0.56, 1.02), (0.46, 0.96)]), paint)
    pen.line([(0.40, 1.10), (0.26, 1.14)], "#17151a", 0.05)
    pen.line([(0.34, 1.12), (0.30, 1.34)], "#9aa0a8", 0.02)
    pen.fill(oval(0.24, 1.30, 0.36, 1.42), "#c8d4dc")
    if going(act):
        seated(pen, (-0.42, 0.90), (0.30, 1.12), (0.06, 0.32), 0.54, "#c86a4a", "#f0ece0", 0.10)


def bicycle(pen: Pen, act: Act, paint: Colour) -> None:
    rear, crank, seat, head, front = (-0.53, 0.34), (-0.10, 0.30), (-0.24, 0.80), (0.34, 0.82), (0.53, 0.34)
    turn = act.distance / 0.8
    feet = [(crank[0] + s * 0.16 * math.cos(turn), crank[1] - s * 0.16 * math.sin(turn)) for s in (1, -1)]
    if going(act):
        hip, far = (-0.24, 0.98), feet[1]
        knee = (0.45 * hip[0] + 0.55 * far[0] + 0.22, 0.5 * (hip[1] + far[1]) + 0.12)
        pen.fill_all([limb(hip, knee, 0.09, 0.065), limb(knee, far, 0.065, 0.045)], "#1c2230")
    frame = [[rear, crank], [rear, seat], [crank, seat], [crank, head], [(-0.22, 0.74), head], [head, front]]
    pen.lines(frame, darker(paint, 0.35), 0.055)
    pen.lines(frame, paint, 0.036)
    pen.lines([[seat, (-0.25, 0.90)], [head, (0.31, 0.96)]], "#b8bcc4", 0.03)
    pen.line(smooth([(0.24, 0.99), (0.34, 1.0), (0.44, 0.96), (0.40, 0.88)], False), "#22242a", 0.035)
    pen.fill(smooth([(-0.40, 0.93), (-0.38, 0.88), (-0.12, 0.90), (-0.14, 0.94)]), "#2a1c16")
    pen.line(disc(*crank, 0.085), "#8a8e96", 0.025, closed=True)
    pen.line(feet, "#6a6e76", 0.028)
    pen.lines([[(x - 0.05, y), (x + 0.05, y)] for x, y in feet], "#17151a", 0.03)
    pen.lines([[rear, (crank[0], crank[1] + 0.08)], [rear, (crank[0], crank[1] - 0.08)]], "#3a3c44", 0.012)
    if going(act):
        foot = (feet[0][0] - 0.02, feet[0][1] + 0.05)
        seated(pen, (-0.25, 0.99), (0.34, 1.02), foot, 0.50, "#e0a83c", paint, 0.50)


def skateboard(pen: Pen, act: Act, paint: Colour) -> None:
    pen.fill_all([box(-0.28, 0.05, -0.20, 0.10), box(0.20, 0.05, 0.28, 0.10)], "#9aa0a8")
    deck = smooth(
        [(-0.42, 0.155), (-0.35, 0.105), (0.35, 0.105), (0.42, 0.155), (0.36, 0.125), (-0.36, 0.125)]
    )
    pen.fill(deck, paint)
    pen.line(smooth([(-0.41, 0.158), (-0.35, 0.122), (0.35, 0.122), (0.41, 0.158)], False), "#1a1a1e", 0.014)


def tank(pen: Pen, act: Act, paint: Colour) -> None:
    _gun(pen, act, paint)
    turret: Spots = (
        (-1.5, 1.50), (-1.55, 1.95), (-1.1, 2.35), (0.3, 2.40), (0.95, 2.15), (1.15, 1.60), (0.8, 1.45),
    )  # fmt: skip
    shell(pen, curve(turret), paint)
    pen.fill(rounded(-0.75, 2.34, -0.15, 2.55, 0.07), darker(paint, 0.25))
    pen.line([(-1.3, 2.2), (-1.45, 3.4)], "#20221c", 0.025)
    hull: Spots = ((-3.1, 0.75), (-3.2, 1.20), (-2.6, 1.50), (2.2, 1.52), (3.3, 1.05), (3.0, 0.75))
    shell(pen, hull, paint)
    _track(pen, act, paint)
    pen.fill([(-3.2, 1.15), (3.2, 1.15), (3.0, 1.0), (-3.1, 1.0)], darker(paint, 0.2))


def _gun(pen: Pen, act: Act, paint: Colour) -> None:
    """It leaps back when it fires."""
    recoil = -0.25 * max(0.0, math.sin(act.time * 2.0)) ** 12 if act.action in _FIRING else 0.0
    barrel = vertical(1.8, 2.2, darker(paint, 0.5), lighter(paint, 0.1))
    with pen.moved(recoil, 0.0):
        pen.fill(limb((0.6, 1.92), (4.3, 2.10), 0.13, 0.09), barrel)
        pen.fill(limb((4.1, 2.09), (4.4, 2.105), 0.13, 0.13), darker(paint, 0.35))
    if recoil < -0.1:
        pen.fill(smooth([(4.5, 2.1), (4.9, 2.35), (5.7, 2.15), (4.9, 1.9)]), "#ffc050", 0.9)


def _track(pen: Pen, act: Act, paint: Colour) -> None:
    """A belt whose links go round, on six wheels."""
    belt = points([*arc(-2.75, 0.52, 0.52, 0.52, 90, 270, 12), *arc(2.75, 0.52, 0.52, 0.52, -90, 90, 12)])
    pen.fill(belt, "#17181a")
    shift = (act.distance % 0.28) / 0.28
    above = [-2.7 + 0.28 * (i + shift) - 0.28 for i in range(20)]
    below = [2.6 - 0.28 * (i + shift) for i in range(19)]
    pen.lines([[(x, 0.98), (x, 1.06)] for x in above], "#4a4c48", 0.06)
    pen.lines([[(x, 0.0), (x, 0.07)] for x in below], "#4a4c48", 0.06)
    middles = [-2.2 + 0.88 * i for i in range(6)]
    wheels = [disc(x, 0.48, 0.36) for x in middles]
    pen.fill_all(wheels, darker(paint, 0.45))
    pen.lines(wheels, darker(paint, 0.1), 0.07, closed=True)
    turns = [k * math.tau / 3 - act.distance / 0.36 for k in range(3)]
    bolts = [disc(x + 0.2 * math.cos(a), 0.48 + 0.2 * math.sin(a), 0.05) for x in middles for a in turns]
    pen.fill_all(bolts, "#17181a")


def wheelchair(pen: Pen, act: Act, paint: Colour) -> None:
    """Its frame, seat and back; who sits in it is drawn before."""
    steel = "#b8bec8"
    tubes = [
        [(-0.62, 0.98), (-0.36, 0.96), (-0.26, 0.46), (0.26, 0.46), (0.40, 0.12), (0.60, 0.10)],
        [(-0.26, 0.46), (0.34, 0.14)],
        [(-0.30, 0.70), (0.14, 0.70), (0.16, 0.48)],
    ]
    pen.lines(tubes, steel, 0.032)
    pen.line([(-0.66, 0.985), (-0.52, 0.985)], "#17151a", 0.05)
    pen.fill(rounded(-0.28, 0.43, 0.28, 0.50, 0.02), darker(paint, 0.2))
    pen.fill([(-0.40, 0.94), (-0.33, 0.94), (-0.23, 0.48), (-0.31, 0.48)], paint)
    pen.line([(-0.30, 0.72), (0.12, 0.72)], "#24262e", 0.045)


MOTORCYCLE = Vehicle(
    "motorcycle",
    motorcycle,
    "#b42a24",
    (-1.08, 0.0, 1.10, 1.30),
    pace=12,
    wheels=((-0.72, 0.34), (0.76, 0.34)),
    lamps=((0.68, 0.96),),
    tails=((-0.98, 0.96),),
    throw=3.5,
    exhaust=(-1.0, 0.36),
    room=(0, 0, 0, 0.6),
)
SCOOTER = Vehicle(
    "scooter",
    scooter,
    "#58b0a0",
    (-0.92, 0.0, 0.86, 1.42),
    pace=7,
    wheels=((-0.60, 0.22), (0.62, 0.22)),
    lamps=((0.54, 1.05),),
    tails=((-0.88, 0.55),),
    throw=3.0,
    exhaust=(-0.85, 0.2),
    room=(0, 0, 0, 0.6),
)
BICYCLE = Vehicle(
    "bicycle",
    bicycle,
    "#b5403a",
    (-0.90, 0.0, 0.90, 1.02),
    pace=4.5,
    wheels=((-0.53, 0.34), (0.53, 0.34)),
    rim="spoked",
    room=(0, 0, 0, 0.8),
)
WHEELCHAIR = Vehicle(
    "wheelchair",
    wheelchair,
    "#2f4a78",
    (-0.66, 0.0, 0.66, 1.0),
    pace=0.9,
    wheels=((-0.14, 0.31), (0.34, 0.10)),
    rim="spoked",
    room=(0.9, 0, 0, 1.0),
)
SKATEBOARD = Vehicle(
    "skateboard",
    skateboard,
    "#b5743a",
    (-0.42, 0.0, 0.42, 0.16),
    pace=3,
    wheels=((-0.24, 0.045), (0.24, 0.045)),
)
TANK = Vehicle("tank", tank, "#646a48", (-3.3, 0.0, 4.4, 2.6), pace=4, room=(0, 0, 3, 1.2), does=_FIRING)
