"""What digs: an excavator on its tracks, whose arm reaches out, fills its bucket and lifts it."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, box, disc, horizontal, limb, rounded, vertical
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.vehicle import Vehicle
from filmgate.storyboard.vocabulary import Action

_STEEL = "#3a3e46"
_DIGS = frozenset(
    {Action.WORK, Action.STAND, Action.WAIT, Action.PUSH, Action.PULL, Action.ATTACK, Action.CARRY}
)


def _tracks(pen: Pen, act: Act) -> None:
    pen.fill(rounded(-1.9, 0.0, 1.5, 0.78, 0.38), "#1c1e22")
    pen.fill_all([disc(x, 0.39, 0.24) for x in (-1.45, -0.75, -0.2, 0.35, 1.05)], "#5a6068")
    shift = act.distance % 0.34
    treads = [-1.6 + 0.34 * i + shift for i in range(9)]
    pen.lines([[(x, 0.0), (x, 0.10)] for x in treads], "#4a4e56", 0.07)


def _arm(pen: Pen, act: Act, paint: Colour) -> None:
    """Boom, stick and bucket, earth falling from it as it comes up."""
    swing = math.sin(1.3 * act.time) if act.action in _DIGS else 0.4
    elbow = (2.35, 3.35 + 0.35 * swing)
    wrist = (3.75 - 0.35 * swing, 1.25 + 1.0 * swing)
    boom = horizontal(0.4, 2.4, darker(paint, 0.12), lighter(paint, 0.18))
    pen.line([(0.75, 1.55), (1.45, 2.45 + 0.2 * swing)], "#b8bec6", 0.10)
    pen.fill(limb((0.55, 1.35), elbow, 0.22, 0.17), boom)
    pen.line([(1.5, 2.75), (elbow[0] + 0.35, elbow[1] - 0.25)], "#b8bec6", 0.08)
    pen.fill(limb(elbow, wrist, 0.17, 0.12), boom)
    pen.fill(disc(*elbow, 0.13), _STEEL)
    with pen.moved(*wrist, degrees=-30 + 40 * swing):
        bucket = [(-0.15, 0.12), (0.35, 0.05), (0.42, -0.35), (0.10, -0.66), (-0.42, -0.62), (-0.20, -0.25)]
        pen.fill(bucket, vertical(-0.7, 0.1, darker(_STEEL, 0.3), lighter(_STEEL, 0.25)))
        if swing > 0:
            pen.fill([(-0.30, -0.45), (-0.10, -0.12), (0.30, -0.10), (0.10, -0.5)], "#6a4c30")
    for i in range(6 if swing > 0 else 0):
        fall = (1.7 * act.time + i / 6) % 1.0
        pen.fill(disc(wrist[0] - 0.2 + 0.09 * i, (wrist[1] - 0.5) * (1 - fall), 0.05), "#6a4c30")


def excavator(pen: Pen, act: Act, paint: Colour) -> None:
    _tracks(pen, act)
    body = vertical(0.8, 2.0, darker(paint, 0.28), lighter(paint, 0.12))
    pen.fill(box(-0.6, 0.74, 0.5, 0.92), _STEEL)
    pen.fill(rounded(-2.05, 0.9, 0.75, 1.75, 0.14), body)
    pen.fill(rounded(-2.05, 0.9, -1.45, 1.85, 0.12), darker(paint, 0.35))
    pen.lines([[(x, 1.15), (x, 1.55)] for x in (-1.2, -1.05, -0.9)], darker(paint, 0.45), 0.05)
    pen.line([(-1.2, 1.75), (-1.2, 2.15)], _STEEL, 0.09)
    cab = [(-0.62, 1.7), (-0.62, 2.85), (-0.5, 2.95), (0.42, 2.95), (0.72, 2.1), (0.72, 1.7)]
    pen.fill(cab, body)
    pen.fill([(-0.48, 1.95), (-0.48, 2.78), (0.32, 2.78), (0.58, 2.1), (0.58, 1.95)], "#a8cfe0")
    pen.fill_all([disc(-0.02, 2.42, 0.15), rounded(-0.22, 1.95, 0.18, 2.3, 0.1)], "#2c3440")
    pen.line([(0.02, 1.95), (0.02, 2.78)], darker(paint, 0.2), 0.05)
    _arm(pen, act, paint)


EXCAVATOR = Vehicle(
    "excavator", excavator, "#e8a820", (-2.1, 0.0, 4.4, 3.9), pace=1.2, lamps=((0.5, 3.0),), throw=3.0,
    exhaust=(-1.2, 2.2), does=frozenset({Action.WORK, Action.PUSH, Action.PULL, Action.CARRY}),
)  # fmt: skip
