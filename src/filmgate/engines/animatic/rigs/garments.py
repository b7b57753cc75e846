"""The coat of a biped: its hem, seams and buttons, its buckle and scarf."""

from __future__ import annotations

import math
from itertools import pairwise

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, box, disc, horizontal, limbs, polygon, smooth, vertical
from filmgate.engines.animatic.rigs import kept
from filmgate.engines.animatic.rigs.figure import Body, Figure, Hold
from filmgate.engines.animatic.rigs.gait import TAU

RED = "#c2184e"
"""Of a thing whose colour nobody says."""
_PRONE = 50.0
"""Degrees of lean from which a trunk lies, and no garment hangs from it."""
FINE = 260.0
"""Pixels to a metre from which seams and buttons are worth drawing."""


def _hem(figure: Figure, hold: Hold, body: Body) -> tuple[float, float, float, float]:
    """Back and front x, height and lag of the garment's edge: it follows the knees half a beat late."""
    h, hip = body.unit, body.hip.imag
    fall = min(figure.hem, (hip - 0.03 * h) / h)
    reach = min(1.0, fall / 0.245)
    knees = sorted((hold.legs.near.knee.real, hold.legs.far.knee.real))
    lag = math.sin(TAU * hold.phase * 2 - 0.9) * 0.012 * h * reach
    back = knees[0] * 0.95 * reach - (0.080 + figure.flare) * h - lag
    front = knees[1] * 0.80 * reach + (0.066 + figure.flare) * h
    return back, front, hip - fall * h, lag


def garment(pen: Pen, figure: Figure, hold: Hold, body: Body) -> None:
    h, hip, chest = body.unit, body.hip, body.chest
    if hold.lean > _PRONE:
        shade = vertical(hip.imag - 0.1 * h, chest.imag + 0.1 * h, darker(figure.coat, 0.3), figure.coat)
        pen.fill_all(limbs((hip, chest, 0.088 * h, 0.082 * h)), shade)
        return
    back, front, low, lag = _hem(figure, hold, body)
    bust = 0.010 if figure.feminine else 0.0
    outline = polygon(
        chest + complex(-0.070, 0.012) * h, hip + complex(-0.066, 0.060) * h,
        hip + complex(-0.086, -0.02) * h, complex(back - 0.012 * h, low + 0.015 * h + lag * 0.5),
        complex((back + front) / 2, low - 0.012 * h), complex(front + 0.008 * h, low + 0.020 * h),
        hip + complex(0.080, -0.02) * h, hip + complex(0.060, 0.065) * h,
        chest + complex(0.072 + bust, -0.030) * h, chest + complex(0.058, 0.045) * h, body.neck,
        chest + complex(-0.044, 0.052) * h,
    )  # fmt: skip
    left, right = back - 0.02 * h, front + 0.02 * h
    shade = horizontal(left, right, darker(figure.coat, 0.35), figure.coat, lighter(figure.coat, 0.07))
    pen.fill(smooth(outline), shade)
    if figure.belt:
        belt = (complex(-0.072, 0.068), complex(0.066, 0.062), complex(0.066, 0.040), complex(-0.074, 0.044))
        pen.fill(polygon(*(hip + corner * h for corner in belt)), darker(figure.coat, 0.5))
    if pen.ppu > FINE and figure.boot:  # not on bare skin
        _seams(pen, figure, body, complex(front, low))


def _seams(pen: Pen, figure: Figure, body: Body, edge: complex) -> None:
    """Front edge, pocket, buttons, collar, buckle."""
    h, hip, chest = body.unit, body.hip, body.chest
    dark = darker(figure.coat, 0.45)
    front = polygon(
        chest + complex(0.045, 0.03) * h,
        hip + complex(0.045, 0.05) * h,
        complex(edge.real * 0.72, edge.imag + 0.1 * h),
        edge + complex(-0.02, 0.01) * h,
    )
    pen.line(smooth(front, False), dark, 0.005 * h)
    if figure.hem > 0.15:
        pocket = polygon(hip + complex(-0.030, -0.030) * h, hip + complex(0.022, -0.022) * h)
        pen.line(pocket, dark, 0.006 * h)
    with pen.moved(chest.real, chest.imag, sx=h, sy=h):
        kept.paint(pen, _buttoned, figure)
    if figure.belt:
        with pen.moved(hip.real, hip.imag, sx=h, sy=h):
            kept.paint(pen, _buckle)


def _buttoned(pen: Pen, figure: Figure) -> None:
    """Buttons and collar, from the chest."""
    for y in (-0.02, -0.075, -0.13):
        pen.fill(disc(0.032, y, 0.0075), lighter(figure.coat, 0.25))
    collar = [(-0.045, 0.055), (0.0, 0.075), (0.058, 0.045), (0.030, -0.015), (0.0, 0.035)]
    pen.fill(smooth(collar), lighter(figure.coat, 0.10))


def _buckle(pen: Pen) -> None:
    """From the hip."""
    pen.line(box(0.042, 0.041, 0.058, 0.063), "#c9a25a", 0.004, closed=True)


def scarf(pen: Pen, colour: Colour, figure: Figure, hold: Hold, body: Body) -> None:
    h, neck = body.unit, body.neck
    chain = [neck - 0.036 * h]
    for i in range(5):
        wave = 0.014 * math.sin(hold.time * 6.0 - i * 1.1) * (i + 1) / 3
        step = complex(-0.036 * (0.5 + 0.5 * hold.wind), -0.024 * (1.3 - hold.wind) + wave)
        chain.append(chain[-1] + step * h)
    links = enumerate(pairwise(chain))
    tail = [(a, b, (0.017 - 0.001 * i) * h, (0.016 - 0.001 * i) * h) for i, (a, b) in links]
    pen.fill_all(limbs(*tail), darker(colour, 0.25))
    with pen.moved(neck.real, neck.imag, sx=h, sy=h):
        kept.paint(pen, _wrapped, figure, pen.ppu > FINE)


def _wrapped(pen: Pen, figure: Figure, fine: bool) -> None:
    """A scarf around the neck, in shares of the height."""
    colour = figure.scarf or RED
    wrap = [
        (-0.054, -0.014), (-0.046, 0.026), (0.0, 0.034), (0.036, 0.026), (0.062, 0.002), (0.042, -0.030),
        (0.0, -0.026),
    ]  # fmt: skip
    pen.fill(smooth(wrap), horizontal(-0.05, 0.06, darker(colour, 0.3), lighter(colour, 0.08)))
    if fine:
        for y in (0.014, -0.004):
            fold = [(-0.046, y - 0.004), (0.0, y + 0.006), (0.052, y - 0.006)]
            pen.line(smooth(fold, False), darker(colour, 0.45), 0.004)
