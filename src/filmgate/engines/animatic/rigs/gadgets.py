"""Wares that have a shape of their own: speakers, headphones, cans, handbags, lipstick, jars, laptops, pads.

Each stands on the origin, on a unit of its own height or so.
"""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    arc,
    bezier,
    disc,
    horizontal,
    oval,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.goods import GOLD, glint, twinkle
from filmgate.engines.animatic.rigs.lathe import (
    EYE,
    Profile,
    around,
    body,
    gloss,
    metal,
    ring,
    shaded,
    turned,
    wrapped,
)
from filmgate.engines.animatic.rigs.play import CHANGES
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.thing import Drawing
from filmgate.storyboard.vocabulary import Action

STEP = 0.22
"""Units that a plinth is high."""
TURNS = frozenset({Action.SPIN, Action.TURN})
"""What a ware does on its plinth, which stands still."""
_OFF = frozenset({Action.FLOAT, Action.FLY, Action.RISE, Action.FALL, Action.THROW, Action.ROLL})
"""What no plinth does with its ware."""


def _tube(radius: float, low: float, high: float) -> Profile:
    """A straight wall with its edges broken."""
    return (
        (0.95 * radius, low), (radius, low + 0.03), (radius, low + 0.08), (radius, 0.5 * (low + high)),
        (radius, high - 0.08), (radius, high - 0.03), (0.96 * radius, high),
    )  # fmt: skip


def on_plinth(draw: Drawing, half: float) -> Drawing:
    """The drawing on a low round stage of pale stone, so many units to each side."""

    def drawn(pen: Pen, act: Act, colour: Colour) -> None:
        if act.action not in _OFF:
            pen.fill(wrapped(half, half * EYE, half * EYE + STEP), shaded(half, "#d8d2c8"))
            top = vertical(STEP, STEP + 2 * half * EYE, "#ffffff", "#d4cec6")
            ring(pen, half, half * EYE + STEP, top)
        rule = CHANGES[act.action] if act.action in TURNS else None
        wide = rule(act.progress, act.time).wide if rule else 1.0
        with pen.moved(0.0, half * EYE + STEP, sx=wide):
            draw(pen, act, colour)

    return drawn


def speaker(pen: Pen, act: Act, colour: Colour) -> None:
    """A tall loudspeaker of cloth and metal that pulses."""
    tube = _tube(0.54, 0.02, 1.72)
    body(pen, tube, colour)
    for k in range(17):
        pen.line(around(0.54, 0.26 + 0.074 * k), lighter(colour, 0.18), 0.014, 0.55)
    pen.fill(wrapped(0.545, 0.08, 0.20), metal(-0.54, 0.54, "#b8bcc4"))
    beat = 0.5 + 0.5 * math.sin(5.2 * act.time)
    ring(pen, 0.51, 1.72, vertical(1.6, 1.85, darker(colour, 0.4), lighter(colour, 0.3)))
    pen.line(
        oval(-0.36, 1.72 - 0.086, 0.36, 1.72 + 0.086), mix("#38c8f0", "#f080d8", beat), 0.05, closed=True
    )
    pen.fill(rounded(-0.16, 0.84, 0.16, 0.94, 0.04), metal(-0.16, 0.16, "#d8dce2"))
    gloss(pen, tube, 0.35, -0.72, 0.12)
    for k in range(3):
        grow = (0.5 * act.time + k / 3) % 1.0
        for a in (-38.0, 142.0):
            pen.line(
                arc(0.0, 1.0, 0.68 + 0.5 * grow, 0.68 + 0.5 * grow, a, a + 76),
                "#ffffff",
                0.02,
                0.4 * (1 - grow),
            )


def headphones(pen: Pen, act: Act, colour: Colour) -> None:
    """Over-ear headphones on a plinth, seen from the front."""
    pen.line(arc(0.0, 0.86, 0.66, 0.86, 6, 174), darker(colour, 0.5), 0.20)
    pen.line(arc(0.0, 0.86, 0.66, 0.86, 6, 174), lighter(colour, 0.08), 0.14)
    pen.line(arc(-0.01, 0.89, 0.66, 0.86, 60, 150), lighter(colour, 0.6), 0.025, 0.8)
    for side in (-1.0, 1.0):
        with pen.moved(side * 0.66, 0.0, sx=side):
            pen.line([(0.0, 0.62), (0.0, 0.98)], metal(-0.05, 0.05, "#c0c4cc"), 0.09)
            pen.fill(rounded(-0.34, 0.02, -0.06, 0.80, 0.14), horizontal(-0.34, -0.06, "#141418", "#3a3a42"))
            shell = horizontal(-0.1, 0.26, darker(colour, 0.35), lighter(colour, 0.35), darker(colour, 0.4))
            pen.fill(rounded(-0.10, 0.02, 0.22, 0.80, 0.16), shell)
            pen.line([(0.10, 0.22), (0.10, 0.62)], "#ffffff", 0.03, 0.45)
            pen.line([(-0.09, 0.12), (-0.09, 0.70)], GOLD, 0.022)
    glint(pen, 0.42, 1.54, 0.16, twinkle(act.time, 0.6))


_CAN: Profile = (
    (0.37, 0.02), (0.42, 0.06), (0.43, 0.12), (0.43, 0.8), (0.43, 1.44), (0.42, 1.50), (0.37, 1.56),
)  # fmt: skip
_DROPS = 46


def can(pen: Pen, act: Act, colour: Colour) -> None:
    """A cold drink: drops run down its side."""
    pen.fill(turned(_CAN), metal(-0.43, 0.43, colour))
    wave = [
        (-0.43, 0.50),
        *((0.43 * math.sin(0.16 * k - 1.6), 0.52 + 0.02 * k) for k in range(21)),
        (0.43, 0.40),
    ]
    pen.fill([*wave, *around(0.43, 0.30)[::-1]], metal(-0.43, 0.43, lighter(colour, 0.75)))
    pen.text("ZEST", 0.0, 0.98, 0.27, "#ffffff", bold=0.03)
    pen.text("SPARKLING", 0.0, 0.86, 0.075, "#ffffff")
    pen.fill(wrapped(0.425, 0.06, 0.12), metal(-0.43, 0.43, "#c8ccd2"))
    ring(pen, 0.37, 1.56, metal(-0.37, 0.37, "#d8dce2"))
    ring(pen, 0.31, 1.555, vertical(1.48, 1.64, "#8a9098", "#e4e8ee"))
    pen.fill(oval(-0.10, 1.53, 0.10, 1.59), "#6a7078")
    gloss(pen, _CAN, 0.5, -0.80, 0.12)
    for k in range(_DROPS):
        x, start = 0.40 * math.sin(2.4 * k), 0.12 + 1.28 * ((0.618 * k) % 1.0)
        slides = 0.10 * act.time if k % 7 == 0 else 0.0
        y, r = max(0.1, start - slides), 0.012 + 0.014 * ((0.37 * k) % 1.0)
        pen.fill(disc(x, y, r), "#ffffff", 0.55)
        pen.fill(disc(x + 0.3 * r, y - 0.3 * r, 0.6 * r), darker(colour, 0.3), 0.35)


def handbag(pen: Pen, act: Act, colour: Colour) -> None:
    """Leather with a flap, a gold clasp and a handle."""
    for dx, tone in ((0.03, darker(colour, 0.6)), (0.0, darker(colour, 0.2))):
        handle = bezier((-0.42 + dx, 0.94), (-0.40 + dx, 1.72), (0.40 + dx, 1.72), (0.42 + dx, 0.94))
        pen.line(handle, tone, 0.085)
    sack = [
        (-0.86, 0.05), (-0.92, 0.16), (-0.72, 0.98), (-0.58, 1.06), (0.58, 1.06), (0.72, 0.98), (0.92, 0.16),
        (0.86, 0.05), (0.0, 0.0),
    ]  # fmt: skip
    leather = (darker(colour, 0.5), lighter(colour, 0.12), colour, darker(colour, 0.5))
    pen.fill(smooth(sack), horizontal(-0.9, 0.9, *leather))
    flap = [
        (-0.72, 1.02), (-0.60, 1.08), (0.60, 1.08), (0.72, 1.02), (0.62, 0.56), (0.0, 0.44), (-0.62, 0.56),
    ]  # fmt: skip
    pen.fill(smooth(flap), vertical(0.44, 1.08, darker(colour, 0.15), lighter(colour, 0.3)))
    seam = [(-0.60, 0.59), (-0.3, 0.50), (0.0, 0.47), (0.3, 0.50), (0.60, 0.59)]
    pen.line(seam, lighter(colour, 0.5), 0.012, 0.8)
    pen.fill(rounded(-0.13, 0.40, 0.13, 0.58, 0.04), metal(-0.13, 0.13, GOLD))
    for x in (-0.42, 0.42):
        pen.fill(disc(x, 0.96, 0.06), metal(x - 0.06, x + 0.06, GOLD))
    glint(pen, 0.06, 0.54, 0.16, twinkle(act.time, 1.0))


def lipstick(pen: Pen, act: Act, colour: Colour) -> None:
    """A bullet of colour in a gold case, its cap beside it."""
    with pen.moved(0.46, 0.0):
        body(pen, _tube(0.21, 0.0, 0.70), "#1c1a20")
        pen.fill(wrapped(0.212, 0.06, 0.14), metal(-0.21, 0.21, GOLD))
    with pen.moved(-0.18, 0.0):
        body(pen, _tube(0.25, 0.0, 0.58), "#1c1a20")
        pen.fill(wrapped(0.20, 0.56, 0.92), metal(-0.20, 0.20, GOLD))
        rise = 0.14 * (0.5 - 0.5 * math.cos(0.6 * act.time))
        tip = smooth(
            [
                (-0.15, 0.92),
                (-0.15, 1.22 + rise),
                (-0.04, 1.46 + rise),
                (0.12, 1.50 + rise),
                (0.15, 1.34 + rise),
                (0.15, 0.92),
            ]
        )
        pen.fill(
            tip,
            horizontal(-0.15, 0.15, darker(colour, 0.45), lighter(colour, 0.35), colour, darker(colour, 0.4)),
        )
        pen.fill(
            smooth([(-0.09, 1.26 + rise), (0.0, 1.42 + rise), (0.11, 1.46 + rise), (0.06, 1.3 + rise)]),
            lighter(colour, 0.6),
            0.6,
        )


def jar(pen: Pen, act: Act, colour: Colour) -> None:
    """Cream in a glass jar, its lid leaning on it, petals about."""
    glass = _tube(0.66, 0.02, 0.70)
    body(pen, glass, lighter(colour, 0.5))
    pen.text("LUMEN", 0.0, 0.30, 0.17, darker(colour, 0.5), bold=0.02)
    pen.text("CREAM", 0.0, 0.19, 0.07, darker(colour, 0.4))
    ring(pen, 0.60, 0.70, vertical(0.55, 0.85, "#f0ece6", "#ffffff"))
    ring(pen, 0.54, 0.70, vertical(0.58, 0.82, "#fffaf4", "#e4dcd2"))
    curl = smooth([(-0.30, 0.70), (-0.1, 0.86), (0.10, 0.98), (0.12, 0.86), (0.32, 0.72), (0.0, 0.64)])
    pen.fill(curl, vertical(0.64, 0.98, "#e4dcd4", "#ffffff"))
    with pen.moved(0.86, 0.34, degrees=68):
        pen.fill(rounded(-0.50, -0.09, 0.50, 0.09, 0.03), metal(-0.5, 0.5, GOLD))
    gloss(pen, glass, 0.6, -0.8, 0.12)
    for k, (x, y) in enumerate(((-0.95, 0.02), (-0.78, -0.1), (0.4, -0.14))):
        with pen.moved(x, y, degrees=40 * k - 20):
            pen.fill(smooth([(-0.14, 0), (0, 0.08), (0.16, 0.02), (0, -0.06)]), "#f0a8b8")


def laptop(pen: Pen, act: Act, colour: Colour) -> None:
    """Open, something moving on its screen."""
    pen.fill(
        rounded(-1.12, 0.10, 1.12, 1.56, 0.06), vertical(0.1, 1.56, darker(colour, 0.5), lighter(colour, 0.2))
    )
    pen.fill(rounded(-1.06, 0.20, 1.06, 1.50, 0.03), "#0c1018")
    hue = 0.5 + 0.5 * math.sin(0.5 * act.time)
    screen = rounded(-1.02, 0.24, 1.02, 1.46, 0.02)
    pen.fill(
        screen,
        Gradient(
            (-1.0, 0.3), (1.0, 1.4), ((0, "#2a3ac8", 1), (0.3 + 0.4 * hue, "#c04ad0", 1), (1, "#ff9a5c", 1))
        ),
    )
    for k in range(4):
        level = 0.30 + 0.22 * math.sin(1.4 * act.time + 1.1 * k)
        pen.fill(rounded(-0.82 + 0.24 * k, 0.36, -0.66 + 0.24 * k, 0.6 + level, 0.03), "#ffffff", 0.75)
    pen.fill(disc(0.56, 0.86, 0.26), "#ffffff", 0.25)
    pen.line(arc(0.56, 0.86, 0.26, 0.26, 90, 90 - 270 * (0.5 + 0.4 * hue)), "#ffffff", 0.07)
    deck = [(-1.12, 0.12), (1.12, 0.12), (1.36, -0.16), (-1.36, -0.16)]
    pen.fill(deck, vertical(-0.16, 0.12, lighter(colour, 0.35), darker(colour, 0.25)))
    keys = [[(-0.98 - 0.05 * k, 0.07 - 0.05 * k), (0.98 + 0.05 * k, 0.07 - 0.05 * k)] for k in range(3)]
    pen.lines(keys, "#23262e", 0.035)
    pen.fill(rounded(-0.26, -0.13, 0.26, -0.08, 0.02), darker(colour, 0.15))
    pen.fill(rounded(-1.36, -0.21, 1.36, -0.16, 0.02), darker(colour, 0.4))


def gamepad(pen: Pen, act: Act, colour: Colour) -> None:
    """A game controller: sticks, cross and lit buttons."""
    shell = [
        (-0.70, 0.96), (-0.30, 1.0), (0.30, 1.0), (0.70, 0.96), (0.98, 0.62), (1.06, 0.12), (0.84, 0.0),
        (0.56, 0.34), (0.0, 0.40), (-0.56, 0.34), (-0.84, 0.0), (-1.06, 0.12), (-0.98, 0.62),
    ]  # fmt: skip
    with pen.moved(0.0, 0.12):
        pen.fill(smooth(shell), vertical(0.0, 1.0, darker(colour, 0.45), lighter(colour, 0.3)))
        for x, y in ((-0.32, 0.50), (0.32, 0.50)):
            pen.fill(disc(x, y, 0.17), "#101218")
            pen.fill(disc(x, y + 0.02, 0.12), vertical(y - 0.1, y + 0.14, "#22252e", "#4a4e5a"))
        for dx, dy in ((0.09, 0.0), (-0.09, 0.0), (0.0, 0.09), (0.0, -0.09)):
            key = rounded(-0.64 + dx - 0.05, 0.74 + dy - 0.05, -0.64 + dx + 0.05, 0.74 + dy + 0.05, 0.02)
            pen.fill(key, "#15171e")
        for k, tone in enumerate(("#40d080", "#f05a5a", "#5aa0f8", "#f0c040")):
            a = 0.5 * math.pi * k
            pen.fill(disc(0.64 + 0.12 * math.cos(a), 0.74 + 0.12 * math.sin(a), 0.055), tone)
        glow = 0.5 + 0.5 * math.sin(2.0 * act.time)
        pen.line([(-0.20, 0.86), (0.20, 0.86)], mix("#38c8f0", "#a060f0", glow), 0.05)


def jewel_box(pen: Pen, act: Act, colour: Colour) -> None:
    """A ring with a brilliant, in its open box."""
    velvet = "#7a1c30"
    pen.fill(
        rounded(-0.74, 0.0, 0.74, 0.52, 0.08), vertical(0.0, 0.52, darker(velvet, 0.6), darker(velvet, 0.1))
    )
    pen.fill(
        rounded(-0.70, 0.56, 0.70, 1.50, 0.10),
        vertical(0.56, 1.5, darker(velvet, 0.5), lighter(velvet, 0.15)),
    )
    pen.fill(rounded(-0.60, 0.62, 0.60, 1.40, 0.08), vertical(0.62, 1.4, "#f0e6dc", "#ffffff"))
    pen.line(oval(-0.26, 0.48, 0.26, 0.94), darker(GOLD, 0.35), 0.10, closed=True)
    pen.line(oval(-0.26, 0.48, 0.26, 0.94), metal(-0.26, 0.26, GOLD), 0.07, closed=True)
    gem = [(-0.16, 1.06), (-0.09, 1.14), (0.09, 1.14), (0.16, 1.06), (0.0, 0.88)]
    pen.fill(gem, vertical(0.88, 1.14, "#8ac0e8", "#ffffff"))
    pen.lines(
        [[(-0.16, 1.06), (0.16, 1.06)], [(-0.06, 1.06), (0.0, 0.88)], [(0.06, 1.06), (0.0, 0.88)]],
        "#5a8ab8",
        0.012,
    )
    pen.fill(
        rounded(-0.76, 0.40, 0.76, 0.58, 0.05),
        vertical(0.4, 0.58, darker(velvet, 0.25), lighter(velvet, 0.25)),
    )
    pen.fill(oval(-0.3, 0.46, 0.3, 0.56), darker(velvet, 0.6))
    glint(pen, 0.04, 1.12, 0.34, max(0.25, twinkle(act.time, 0.2)))
