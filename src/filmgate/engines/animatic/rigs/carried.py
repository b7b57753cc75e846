"""What figures carry, in the hand at the origin; lengths are shares of the figure's height `h` in metres."""

from __future__ import annotations

from itertools import pairwise

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import (
    Pen,
    bezier,
    box,
    disc,
    horizontal,
    limb,
    oval,
    points,
    smooth,
    vertical,
)

_LOBES = 6


def umbrella(pen: Pen, h: float, colour: Colour) -> None:
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


def sword(pen: Pen, h: float, colour: Colour) -> None:
    pen.fill(
        smooth([(0, 0.05 * h), (0.012 * h, 0.5 * h), (0.03 * h, 0.56 * h), (0.028 * h, 0.05 * h)]), "#c8d2dc"
    )
    pen.line([(-0.05 * h, 0.05 * h), (0.07 * h, 0.05 * h)], colour, 0.018 * h)
    pen.line([(0.012 * h, 0.04 * h), (0.012 * h, -0.07 * h)], "#2a1a18", 0.022 * h)


def staff(pen: Pen, h: float, colour: Colour) -> None:
    pen.line([(0, -0.42 * h), (0.02 * h, 0.62 * h)], "#4a3020", 0.020 * h)
    pen.fill(disc(0.02 * h, 0.64 * h, 0.038 * h), colour)
    pen.fill(disc(0.012 * h, 0.652 * h, 0.014 * h), "#ffffff", 0.8)


def guitar(pen: Pen, h: float, colour: Colour) -> None:
    pen.line([(-0.05 * h, 0.0), (0.34 * h, 0.14 * h)], "#2a1a12", 0.026 * h)
    pen.fill(oval(-0.24 * h, -0.15 * h, -0.02 * h, 0.07 * h), colour)
    pen.fill(oval(-0.10 * h, -0.07 * h, 0.04 * h, 0.08 * h), colour)
    pen.fill(disc(-0.07 * h, -0.01 * h, 0.028 * h), "#1a0f0a")


def board(pen: Pen, h: float, colour: Colour) -> None:
    deck = [(-0.02 * h, -0.38 * h), (-0.10 * h, 0.0), (-0.02 * h, 0.52 * h), (0.06 * h, 0.0)]
    pen.fill(smooth(deck), vertical(-0.4 * h, 0.5 * h, darker(colour, 0.2), lighter(colour, 0.3)))


def tray(pen: Pen, h: float, colour: Colour) -> None:
    pen.fill(oval(-0.12 * h, 0.02 * h, 0.16 * h, 0.045 * h), "#c8ccd4")
    pen.fill(box(-0.03 * h, 0.035 * h, 0.02 * h, 0.11 * h), colour)


def lantern(pen: Pen, h: float, colour: Colour) -> None:
    pen.line([(0, 0), (0, -0.06 * h)], "#1a1410", 0.008 * h)
    pen.fill(oval(-0.05 * h, -0.18 * h, 0.05 * h, -0.05 * h), colour)
    pen.fill(oval(-0.025 * h, -0.15 * h, 0.025 * h, -0.075 * h), "#fff6d8")


def case(pen: Pen, h: float, colour: Colour) -> None:
    pen.fill(box(-0.10 * h, -0.17 * h, 0.10 * h, -0.03 * h), colour)
    pen.line(
        limb((-0.03 * h, -0.02 * h), (0.03 * h, -0.02 * h), 0.01 * h, 0.01 * h),
        darker(colour, 0.4),
        0.008 * h,
    )


CARRIED = {
    "umbrella": umbrella, "sword": sword, "staff": staff, "guitar": guitar, "board": board, "tray": tray,
    "lantern": lantern, "case": case,
}  # fmt: skip
