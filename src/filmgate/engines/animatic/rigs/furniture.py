"""Larger still objects: buildings, furniture, instruments; as `rigs.thing`, on a unit each."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    bezier,
    box,
    disc,
    horizontal,
    oval,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.thing import flame_of, turned_body


def house(pen: Pen, act: Act, colour: Colour) -> None:
    pen.fill(box(-0.8, 0, 0.8, 0.95), vertical(0, 0.95, darker(colour, 0.25), colour))
    pen.fill(
        [(-1.0, 0.9), (-0.62, 1.55), (0.62, 1.55), (1.0, 0.9)], vertical(0.9, 1.55, "#5a2c24", "#8a4636")
    )
    pen.fill(box(0.35, 1.4, 0.52, 1.85), "#5a3a30")
    pen.fill(box(-0.16, 0, 0.16, 0.55), "#3a2418")
    for x in (-0.58, 0.30):
        pen.fill(box(x, 0.35, x + 0.28, 0.68), "#ffd890")
        pen.lines([[(x + 0.14, 0.35), (x + 0.14, 0.68)], [(x, 0.51), (x + 0.28, 0.51)]], "#4a3022", 0.03)


def tower(pen: Pen, act: Act, colour: Colour) -> None:
    """A banded tower with a lit lantern on top."""

    def half(k: float) -> float:
        return 0.26 - 0.10 * k

    pen.fill(
        [(-half(0), 0), (half(0), 0), (half(1), 2.0), (-half(1), 2.0)],
        horizontal(-0.26, 0.26, "#f4f0e8", "#6a727c"),
    )
    for k in (0.16, 0.50, 0.84):
        a, b = k - 0.085, k + 0.085
        pen.fill(
            [(-half(a), 2 * a), (half(a), 2 * a), (half(b), 2 * b), (-half(b), 2 * b)],
            horizontal(-0.26, 0.26, colour, darker(colour, 0.65)),
        )
    pen.fill(box(-0.26, 2.0, 0.26, 2.05), "#20262c")
    pen.fill(box(-0.13, 2.05, 0.13, 2.32), "#fff0b8")
    pen.fill(smooth([(-0.18, 2.32), (0.0, 2.52), (0.18, 2.32)]), darker(colour, 0.3))
    beam = abs(math.cos(act.time * 1.5))
    pen.fill(
        [(0, 2.18), (3.0 * beam, 2.42), (3.0 * beam, 1.94)],
        Gradient(
            (0.0, 0.0),
            (3.0 * max(0.05, beam), 0.0),
            ((0, "#fff4cc", 0.55), (0.5, "#fff4cc", 0.16), (1, "#fff4cc", 0.0)),
        ),
    )


def windmill(pen: Pen, act: Act, colour: Colour) -> None:
    pen.fill(
        [(-0.34, 0), (0.34, 0), (0.22, 1.5), (-0.22, 1.5)],
        horizontal(-0.34, 0.34, lighter(colour, 0.2), darker(colour, 0.4)),
    )
    pen.fill(smooth([(-0.26, 1.48), (0.0, 1.78), (0.26, 1.48)]), darker(colour, 0.5))
    for k in range(4):
        with pen.moved(0.0, 1.55, degrees=90 * k + act.time * 40):
            pen.line([(0, 0), (0, 1.05)], "#3a2c20", 0.035)
            pen.fill([(0.02, 0.2), (0.22, 0.24), (0.22, 1.02), (0.02, 1.02)], "#efe6d2", 0.9)


def flag(pen: Pen, act: Act, colour: Colour) -> None:
    pen.line([(0, 0), (0, 2.0)], "#4a4a50", 0.05)
    xs = np.linspace(0, 1.1, 14)
    wave = 0.10 * xs * np.sin(xs * 6 - act.time * 7)
    edge = [*zip(xs, 1.95 + wave, strict=True), *zip(xs[::-1], 1.30 + wave[::-1], strict=True)]
    pen.fill(
        edge, horizontal(0, 1.1, darker(colour, 0.2), lighter(colour, 0.15), colour, darker(colour, 0.25))
    )


def balloon(pen: Pen, act: Act, colour: Colour) -> None:
    sway = 0.06 * math.sin(act.time * 1.4)
    pen.line(bezier((0, 0), (0.1, 0.4), (sway, 0.75)), "#e8e0d8", 0.02)
    with pen.moved(sway, 1.2):
        pen.fill(
            smooth([(0, -0.48), (-0.34, -0.10), (-0.30, 0.32), (0, 0.48), (0.30, 0.32), (0.34, -0.10)]),
            Gradient(
                (-0.1, 0.16),
                (0, 0),
                ((0, lighter(colour, 0.6), 1), (0.6, colour, 1), (1, darker(colour, 0.4), 1)),
                0.6,
            ),
        )


def kite(pen: Pen, act: Act, colour: Colour) -> None:
    with pen.moved(0.0, 1.3, degrees=14 + 8 * math.sin(act.time * 1.8)):
        pen.fill([(0, 0.7), (0.42, 0.1), (0, -0.6)], colour)
        pen.fill([(0, 0.7), (-0.42, 0.1), (0, -0.6)], lighter(colour, 0.35))
        tail = [(0.10 * math.sin(act.time * 4 - i), -0.6 - 0.14 * i) for i in range(8)]
        pen.line(smooth(tail, False), "#f0e4cc", 0.03)


def seat(pen: Pen, act: Act, colour: Colour) -> None:
    legs = [
        [(-0.35, 0), (-0.32, 0.6)],
        [(0.35, 0), (0.32, 0.6)],
        [(-0.22, 0.08), (-0.20, 0.6)],
        [(0.42, 0.08), (0.40, 0.6)],
    ]
    pen.lines(legs, darker(colour, 0.4), 0.07)
    pen.fill([(-0.42, 0.58), (0.42, 0.58), (0.46, 0.68), (-0.38, 0.68)], colour)
    pen.fill(smooth([(-0.40, 0.66), (-0.46, 1.4), (-0.36, 1.45), (-0.28, 0.68)]), darker(colour, 0.15))


def doorway(pen: Pen, act: Act, colour: Colour) -> None:
    pen.fill(box(-0.55, 0, 0.55, 2.1), "#2a1c16")
    pen.fill(box(-0.46, 0, 0.46, 2.0), horizontal(-0.46, 0.46, lighter(colour, 0.15), darker(colour, 0.3)))
    for y0, y1 in ((0.2, 0.9), (1.05, 1.85)):
        pen.line(box(-0.32, y0, 0.32, y1), darker(colour, 0.45), 0.03, closed=True)
    pen.fill(disc(0.36, 0.98, 0.04), "#e0b860")


def window(pen: Pen, act: Act, colour: Colour) -> None:
    pen.fill(box(-0.6, 0.4, 0.6, 1.9), "#efe6d8")
    pen.fill(box(-0.52, 0.48, 0.52, 1.82), vertical(0.48, 1.82, lighter(colour, 0.5), colour))
    pen.lines([[(0, 0.48), (0, 1.82)], [(-0.52, 1.2), (0.52, 1.2)]], "#efe6d8", 0.06)


def stairs(pen: Pen, act: Act, colour: Colour) -> None:
    for i in range(7):
        pen.fill(
            box(-1.0 + 0.28 * i, 0, 1.0, 0.2 * (i + 1)), mix(darker(colour, 0.5), lighter(colour, 0.1), i / 7)
        )


def clock(pen: Pen, act: Act, colour: Colour) -> None:
    pen.fill(disc(0, 0.6, 0.55), darker(colour, 0.4))
    pen.fill(disc(0, 0.6, 0.47), "#f4eee0")
    for k in range(12):
        a = math.radians(30 * k)
        pen.line(
            [(0.38 * math.sin(a), 0.6 + 0.38 * math.cos(a)), (0.43 * math.sin(a), 0.6 + 0.43 * math.cos(a))],
            "#2a2420",
            0.025,
        )
    for long, turn, wide in ((0.24, act.time * 0.3 + 1, 0.05), (0.36, act.time * 3.6, 0.03)):
        pen.line([(0, 0.6), (long * math.sin(turn), 0.6 + long * math.cos(turn))], "#2a2420", wide)


def cake(pen: Pen, act: Act, colour: Colour) -> None:
    pen.fill(oval(-0.85, -0.04, 0.85, 0.22), "#e8e0d8")
    turned_body(pen, ((0.66, 0.12), (0.66, 0.70)), colour)
    pen.fill(oval(-0.66, 0.56, 0.66, 0.86), lighter(colour, 0.6))
    for k in range(5):
        x = -0.4 + 0.2 * k
        pen.line([(x, 0.74), (x, 1.05)], ("#5aa8d8", "#f0c040", "#d85a8a")[k % 3], 0.05)
        flame_of(pen, x, 1.05, 0.16, act.time + k)


def fruit(pen: Pen, act: Act, colour: Colour) -> None:
    for x, y, tone in ((-0.28, 0.3, colour), (0.30, 0.3, "#e0a030"), (0.0, 0.62, "#7aa83a")):
        pen.fill(
            disc(x, y, 0.30),
            Gradient(
                (x - 0.1, y + 0.1),
                (0, 0),
                ((0, lighter(tone, 0.5), 1), (0.6, tone, 1), (1, darker(tone, 0.5), 1)),
                0.42,
            ),
        )
        pen.line([(x, y + 0.26), (x + 0.04, y + 0.38)], "#4a3020", 0.04)


def blade(pen: Pen, act: Act, colour: Colour) -> None:
    pen.fill(
        [(-0.06, 0.5), (0.06, 0.5), (0.05, 1.9), (0.0, 2.05), (-0.05, 1.9)],
        horizontal(-0.06, 0.06, "#f0f4f8", "#8a98a8"),
    )
    pen.fill(rounded(-0.28, 0.42, 0.28, 0.52, 0.04), "#c09a3e")
    pen.line([(0, 0.42), (0, 0.08)], colour, 0.10)
    pen.fill(disc(0, 0.05, 0.07), "#c09a3e")


def strings(pen: Pen, act: Act, colour: Colour) -> None:
    pen.line([(0.0, 0.9), (0.0, 1.9)], "#2a1a12", 0.09)
    pen.fill_all(
        [disc(0.0, 0.36, 0.36), disc(0.0, 0.82, 0.26)],
        vertical(0, 1.1, darker(colour, 0.3), lighter(colour, 0.1)),
    )
    pen.fill(disc(0.0, 0.62, 0.11), "#1a0f0a")
    pen.fill(box(-0.09, 1.84, 0.09, 2.06), "#2a1a12")
    pen.lines([[(x, 0.25), (x, 1.9)] for x in (-0.03, 0.0, 0.03)], "#e8dcc0", 0.008)


def piano(pen: Pen, act: Act, colour: Colour) -> None:
    pen.fill_all([box(-0.9, 0, -0.78, 0.7), box(0.78, 0, 0.9, 0.7)], darker(colour, 0.3))
    pen.fill(box(-1.0, 0.5, 1.0, 1.45), vertical(0.5, 1.45, darker(colour, 0.4), lighter(colour, 0.12)))
    pen.fill(box(-0.98, 0.66, 0.98, 0.80), "#f4f0e8")
    pen.fill_all(
        [box(-0.93 + 0.13 * i, 0.72, -0.87 + 0.13 * i, 0.80) for i in range(15) if i % 7 not in (2, 6)],
        "#141014",
    )


def idol(pen: Pen, act: Act, colour: Colour) -> None:
    pen.fill(box(-0.5, 0, 0.5, 0.4), vertical(0, 0.4, darker(colour, 0.5), colour))
    robe = [
        (-0.32, 0.4),
        (-0.26, 1.1),
        (-0.34, 1.55),
        (-0.12, 1.72),
        (0.12, 1.72),
        (0.34, 1.55),
        (0.26, 1.1),
        (0.32, 0.4),
    ]
    pen.fill(
        smooth(robe), horizontal(-0.34, 0.34, darker(colour, 0.5), lighter(colour, 0.2), darker(colour, 0.3))
    )
    pen.fill(disc(0, 1.92, 0.17), colour)


def board(pen: Pen, act: Act, colour: Colour) -> None:
    pen.fill(box(-0.05, 0, 0.05, 1.3), "#4a3626")
    pen.fill(rounded(-0.7, 0.9, 0.7, 1.5, 0.06), colour)
    pen.lines(
        [[(-0.5, 1.32), (0.5, 1.32)], [(-0.5, 1.2), (0.3, 1.2)], [(-0.5, 1.08), (0.42, 1.08)]],
        darker(colour, 0.6),
        0.04,
    )


def parasol(pen: Pen, act: Act, colour: Colour) -> None:
    from filmgate.engines.animatic.rigs.carried import umbrella

    with pen.moved(0.0, 0.15):
        umbrella(pen, 2.2, colour)


def shoe(pen: Pen, act: Act, colour: Colour) -> None:
    upper = [
        (-0.75, 0.12),
        (-0.78, 0.72),
        (-0.45, 0.74),
        (-0.20, 0.52),
        (0.35, 0.34),
        (0.80, 0.26),
        (0.86, 0.12),
    ]
    pen.fill(smooth(upper), vertical(0.1, 0.75, darker(colour, 0.3), lighter(colour, 0.15)))
    pen.fill(rounded(-0.82, 0.0, 0.92, 0.14, 0.06), "#f0ece4")
    pen.lines(
        [[(-0.22 + 0.14 * i, 0.52 - 0.06 * i), (-0.10 + 0.14 * i, 0.58 - 0.06 * i)] for i in range(4)],
        "#f0ece4",
        0.035,
    )
