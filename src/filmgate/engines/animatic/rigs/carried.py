"""Large things that figures carry, in the hand at the origin; `h` is the figure's height in metres."""

from __future__ import annotations

import math
from itertools import pairwise

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    bezier,
    box,
    disc,
    horizontal,
    limb,
    oval,
    points,
    rounded,
    smooth,
    vertical,
)

_LOBES = 6


def umbrella(pen: Pen, h: float, colour: Colour, t: float = 0.0) -> None:
    """Shaft up from the hand; the canopy lit from below and behind, ribs, drops along its edge."""
    top, wide = 0.44 * h, 0.42 * h
    pen.line([(0, -0.06 * h), (0, top)], "#0a0a10", 0.011 * h)
    pen.line(bezier((0, -0.06 * h), (0, -0.10 * h), (0.025 * h, -0.085 * h)), "#3a2018", 0.016 * h)
    edge = top - 0.165 * h
    corners = [wide - 2 * wide * i / _LOBES for i in range(_LOBES + 1)]
    scallops = [bezier((a, edge), ((a + b) / 2, edge + 0.045 * h), (b, edge)) for a, b in pairwise(corners)]
    left = bezier(
        (-wide, edge), (-wide * 0.85, top + 0.01 * h), (-wide * 0.36, top + 0.078 * h), (0, top + 0.085 * h)
    )
    right = bezier(
        (0, top + 0.085 * h), (wide * 0.36, top + 0.078 * h), (wide * 0.85, top + 0.01 * h), (wide, edge)
    )
    inside = [(-wide, edge), (0, edge + 0.09 * h), (wide, edge), (0, edge - 0.012 * h)]
    pen.fill(smooth(inside), darker(colour, 0.62))
    outline = points([*left, *right, *[p for s in scallops for p in s]])
    pen.fill(
        outline, horizontal(-wide, wide, mix(colour, "#14021a", 0.55), colour, mix(colour, "#ffb0c8", 0.35))
    )
    ribs = [bezier((0, top + 0.085 * h), (x * 0.85, top + 0.035 * h), (x, edge)) for x in corners[1:-1]]
    pen.lines(ribs, darker(colour, 0.45), 0.005 * h)
    pen.line(
        bezier((-wide * 0.8, top - 0.05 * h), (-wide * 0.5, top + 0.04 * h), (-wide * 0.1, top + 0.062 * h)),
        lighter(colour, 0.4),
        0.008 * h,
        0.35,
    )
    pen.line([(0, top + 0.08 * h), (0, top + 0.12 * h)], "#0a0a10", 0.010 * h)
    pen.fill_all([disc(x, edge, 0.005 * h) for x in corners], "#e8e0f0")


def sword(pen: Pen, h: float, colour: Colour, t: float = 0.0) -> None:
    pen.fill(
        smooth([(0, 0.05 * h), (0.012 * h, 0.5 * h), (0.03 * h, 0.56 * h), (0.028 * h, 0.05 * h)]), "#c8d2dc"
    )
    pen.line([(-0.05 * h, 0.05 * h), (0.07 * h, 0.05 * h)], colour, 0.018 * h)
    pen.line([(0.012 * h, 0.04 * h), (0.012 * h, -0.07 * h)], "#2a1a18", 0.022 * h)


def staff(pen: Pen, h: float, colour: Colour, t: float = 0.0) -> None:
    pen.line([(0, -0.42 * h), (0.02 * h, 0.62 * h)], "#4a3020", 0.020 * h)
    pen.fill(disc(0.02 * h, 0.64 * h, 0.038 * h), colour)
    pen.fill(disc(0.012 * h, 0.652 * h, 0.014 * h), "#ffffff", 0.8)


def rod(pen: Pen, h: float, colour: Colour, t: float = 0.0) -> None:
    """A fighter's staff with ends of metal."""
    low, top = (-0.01 * h, -0.44 * h), (0.025 * h, 0.66 * h)
    pen.line([low, top], "#8a1c20", 0.024 * h)
    for y0, y1 in ((-0.44, -0.33), (0.55, 0.66)):
        pen.line([(0.03 * y0 * h, y0 * h), (0.035 * y1 * h, y1 * h)], colour, 0.032 * h)


def fishing_rod(pen: Pen, h: float, colour: Colour, t: float = 0.0) -> None:
    """Bent a little by its line, which hangs from the tip to the float."""
    tip = (0.62 * h, (0.40 + 0.01 * math.sin(2.1 * t)) * h)
    pen.line(bezier((-0.06 * h, -0.06 * h), (0.30 * h, 0.34 * h), tip), colour, 0.013 * h)
    pen.line(bezier(tip, (0.66 * h, 0.0), (0.72 * h, -0.50 * h)), "#f4f4f4", 0.004 * h, 0.8)
    pen.fill(disc(0.72 * h, (-0.50 + 0.008 * math.sin(2.7 * t)) * h, 0.016 * h), "#d8382c")


def guitar(pen: Pen, h: float, colour: Colour, t: float = 0.0) -> None:
    """Across the body, its neck up to the far hand."""
    with pen.moved(degrees=20, sx=h, sy=h):
        pen.line([(0.02, 0.0), (0.27, 0.0)], "#3a2416", 0.024)
        pen.fill(rounded(0.26, -0.02, 0.33, 0.022, 0.01), "#2a1a10")
        body = [(-0.20, 0.0), (-0.17, 0.085), (-0.09, 0.095), (-0.035, 0.062), (0.03, 0.075), (0.065, 0.0),
            (0.03, -0.075),
            (-0.035, -0.062), (-0.09, -0.095), (-0.17, -0.085)]  # fmt: skip
        glow = Gradient(
            (-0.06, 0.0),
            (0, 0),
            ((0, lighter(colour, 0.25), 1), (0.6, colour, 1), (1, darker(colour, 0.45), 1)),
            0.16,
        )
        pen.fill(smooth(body), glow)
        pen.fill(disc(0.0, 0.0, 0.032), "#1a0f0a")
        pen.fill(box(-0.125, -0.03, -0.105, 0.03), "#2a1a10")
        pen.line([(-0.115, 0.0), (0.30, 0.0)], "#f0e4c8", 0.005, 0.8)


def electric_guitar(pen: Pen, h: float, colour: Colour, t: float = 0.0) -> None:
    """A flat body with two horns, its pickups and bridge, a long thin neck."""
    with pen.moved(degrees=20, sx=h, sy=h):
        pen.line([(0.0, 0.004), (0.29, 0.004)], "#3a2416", 0.020)
        pen.fill([(0.28, -0.012), (0.36, 0.006), (0.355, 0.036), (0.285, 0.022)], "#1c1614")
        body = [(-0.19, 0.01), (-0.16, 0.085), (-0.09, 0.082), (-0.03, 0.055), (0.04, 0.085), (0.085, 0.078),
            (0.045, 0.03), (0.04, -0.03), (0.07, -0.07), (0.03, -0.078), (-0.03, -0.058), (-0.09, -0.088),
            (-0.165, -0.075)]  # fmt: skip
        pen.fill(smooth(body), vertical(-0.09, 0.09, darker(colour, 0.35), lighter(colour, 0.22)))
        plate = [(-0.10, -0.06), (-0.02, -0.045), (0.03, -0.055), (0.02, 0.03), (-0.06, 0.03)]
        pen.fill(smooth(plate), "#f4f0e6")
        pen.fill_all([box(x, -0.022, x + 0.012, 0.026) for x in (-0.065, -0.025, 0.015)], "#1a1a1e")
        pen.fill(box(-0.125, -0.028, -0.108, 0.03), "#c8ccd4")
        pen.line([(-0.115, 0.003), (0.31, 0.003)], "#e8ecf2", 0.005, 0.8)


def board(pen: Pen, h: float, colour: Colour, t: float = 0.0) -> None:
    deck = [(-0.02 * h, -0.38 * h), (-0.10 * h, 0.0), (-0.02 * h, 0.52 * h), (0.06 * h, 0.0)]
    pen.fill(smooth(deck), vertical(-0.4 * h, 0.5 * h, darker(colour, 0.2), lighter(colour, 0.3)))


def tray(pen: Pen, h: float, colour: Colour, t: float = 0.0) -> None:
    pen.fill(oval(-0.12 * h, 0.02 * h, 0.16 * h, 0.045 * h), "#c8ccd4")
    pen.fill(box(-0.03 * h, 0.035 * h, 0.02 * h, 0.11 * h), colour)


def lantern(pen: Pen, h: float, colour: Colour, t: float = 0.0) -> None:
    pen.line([(0, 0), (0, -0.06 * h)], "#1a1410", 0.008 * h)
    pen.fill(oval(-0.05 * h, -0.18 * h, 0.05 * h, -0.05 * h), colour)
    pen.fill(oval(-0.025 * h, -0.15 * h, 0.025 * h, -0.075 * h), "#fff6d8")


def case(pen: Pen, h: float, colour: Colour, t: float = 0.0) -> None:
    pen.fill(box(-0.10 * h, -0.17 * h, 0.10 * h, -0.03 * h), colour)
    pen.line(
        limb((-0.03 * h, -0.02 * h), (0.03 * h, -0.02 * h), 0.01 * h, 0.01 * h),
        darker(colour, 0.4),
        0.008 * h,
    )


def trident(pen: Pen, h: float, colour: Colour, t: float = 0.0) -> None:
    """A long shaft with three barbed prongs, the hand at its middle."""
    pen.line([(0, -0.42 * h), (0, 0.50 * h)], darker(colour, 0.15), 0.018 * h)
    pen.line(smooth([(-0.062 * h, 0.62 * h), (-0.058 * h, 0.52 * h), (0, 0.485 * h), (0.058 * h, 0.52 * h),
                     (0.062 * h, 0.62 * h)], False, 4), colour, 0.020 * h)  # fmt: skip
    for x, y in ((-0.062, 0.62), (0.0, 0.64), (0.062, 0.62)):
        pen.fill(
            [((x - 0.022) * h, y * h), (x * h, (y + 0.075) * h), ((x + 0.022) * h, y * h)],
            lighter(colour, 0.2),
        )
    pen.line([(0, 0.48 * h), (0, 0.64 * h)], colour, 0.018 * h)
