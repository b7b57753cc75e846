"""The tail of a mermaid, in the place of her legs: it bends where they would, and ends in a fluke."""

from __future__ import annotations

import cmath
import math

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, Points, horizontal, smooth
from filmgate.engines.animatic.rigs.figure import Body, Figure, Hold

_WIDE = (0.074, 0.092, 0.080, 0.062, 0.046, 0.032, 0.020, 0.013)
"""Half the tail's width from the waist to the fluke, in shares of the height."""
_FLUKE = ((-0.02, 0.0), (0.05, 0.05), (0.13, 0.12), (0.20, 0.13), (0.155, 0.05), (0.11, 0.0), (0.155, -0.05),
          (0.20, -0.13), (0.13, -0.12), (0.05, -0.05))  # fmt: skip
"""Its outline from the end of the tail on, along the tail's way and across it."""
_PRONE = 45.0
"""Degrees of roll from which she swims, and the whole tail beats."""


def draw_fishtail(pen: Pen, figure: Figure, hold: Hold, body: Body) -> None:
    colour, h = figure.fishtail or figure.legs, body.unit
    line = _line(hold, body)
    _fluke(pen, line, h, colour, hold.time)
    outline = _outline(line, h)
    left, right = float(outline[:, 0].min()), float(outline[:, 0].max())
    pen.fill(outline, horizontal(left, right, darker(colour, 0.30), colour, lighter(colour, 0.22)))
    with pen.inked():
        _scales(pen, line, h, colour)


def _line(hold: Hold, body: Body) -> Points:
    """The middle of the tail from the waist to the fluke: through where knees and ankles would be."""
    near, far, h = hold.legs.near, hold.legs.far, body.unit
    up = complex(0.0, hold.lift)
    knee, ankle = (near.knee + far.knee) / 2 + up, (near.ankle + far.ankle) / 2 + up
    waist = body.hip + (body.chest - body.hip) * 0.16
    swims = abs(hold.roll) > _PRONE
    end = ankle + (ankle - knee) * 0.10 if swims else ankle + complex(0.06, 0.012) * h
    joints = [waist, body.hip, (body.hip + knee) / 2, knee, (knee + ankle) / 2, end]
    line = smooth([(at.real, at.imag) for at in joints], False, 4)
    return line + _beat(line, hold.time, h, 0.075 if swims else 0.012)


def _beat(line: Points, time: float, h: float, size: float) -> Points:
    """The wave that runs down it, across its way."""
    k = np.linspace(0.0, 1.0, len(line))
    wave = size * h * k**1.4 * np.sin(4.4 * time - 3.4 * k)
    return np.asarray(_normals(line) * wave[:, None])


def _normals(line: Points) -> Points:
    along = np.gradient(line, axis=0)
    along /= np.maximum(1e-6, np.hypot(along[:, 0], along[:, 1]))[:, None]
    return np.column_stack([-along[:, 1], along[:, 0]])


def _outline(line: Points, h: float) -> Points:
    k = np.linspace(0, len(_WIDE) - 1, len(line))
    half = np.interp(k, range(len(_WIDE)), _WIDE)[:, None] * h * _normals(line)
    return np.vstack([line + half, (line - half)[::-1]])


def _fluke(pen: Pen, line: Points, h: float, colour: Colour, time: float) -> None:
    start, end = complex(*line[-3]), complex(*line[-1])
    turn = math.degrees(cmath.phase(end - start)) + 7.0 * math.sin(4.4 * time - 4.2)
    with pen.moved(end.real, end.imag, degrees=turn, sx=h, sy=h):
        pen.fill(smooth(_FLUKE, steps=5), lighter(colour, 0.18), 0.94)
        rays = [[(0.02, 0.0), (0.15, y)] for y in (-0.095, -0.055, 0.055, 0.095)]
        pen.lines(rays, darker(colour, 0.2), 0.006, 0.7)


def _scales(pen: Pen, line: Points, h: float, colour: Colour) -> None:
    """Rows of arcs across it, and a light edge at the waist."""
    side = _normals(line) * h
    arcs = []
    for i in range(2, len(line) - 2):
        wide = float(np.interp(i / (len(line) - 1) * (len(_WIDE) - 1), range(len(_WIDE)), _WIDE))
        ahead = line[i + 1] - line[i]
        arcs += [
            smooth([line[i] + side[i] * wide * (x - 0.22), line[i] + side[i] * wide * x + 0.55 * ahead,
                    line[i] + side[i] * wide * (x + 0.22)], False, 3)
            for x in ((-0.5, 0.0, 0.5) if i % 2 else (-0.25, 0.25))
        ]  # fmt: skip
    pen.lines(arcs, lighter(colour, 0.35), 0.006 * h, 0.75)
    rim = smooth(
        [line[1] + side[1] * 0.08, line[1] + (line[2] - line[1]), line[1] - side[1] * 0.08], False, 4
    )
    pen.line(rim, lighter(colour, 0.45), 0.012 * h)
