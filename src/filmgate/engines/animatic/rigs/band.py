"""What musicians play: in their hands (from the near hand, in shares of the height) or sitting at it (from
the ground under them, in the same shares).
"""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, box, disc, horizontal, oval, rounded, smooth, vertical

_SEAT = 0.27
"""Of a stool's top."""


def trumpet(pen: Pen, colour: Colour, t: float) -> None:
    """At the mouth, its bell ahead."""
    pen.line([(-0.085, 0.022), (0.13, 0.022)], colour, 0.012)
    pen.line(smooth([(-0.02, 0.020), (-0.03, -0.028), (0.075, -0.028), (0.085, 0.018)], False), colour, 0.010)
    pen.lines([[(x, -0.035), (x, 0.048)] for x in (0.0, 0.022, 0.044)], lighter(colour, 0.3), 0.012)
    bell = [(0.11, 0.028), (0.16, 0.040), (0.195, 0.078), (0.195, -0.034), (0.16, 0.004), (0.11, 0.016)]
    pen.fill(smooth(bell), horizontal(0.11, 0.2, darker(colour, 0.1), lighter(colour, 0.4)))
    pen.line([(-0.095, 0.022), (-0.083, 0.022)], lighter(colour, 0.4), 0.02)


def saxophone(pen: Pen, colour: Colour, t: float) -> None:
    """From the mouth down, and up again to its bell."""
    pen.line(smooth([(-0.005, 0.197), (0.03, 0.207), (0.05, 0.18)], False), darker(colour, 0.1), 0.014)
    body = [(0.05, 0.18), (0.045, 0.02), (0.05, -0.07), (0.085, -0.105), (0.122, -0.075), (0.128, -0.02)]
    pen.line(smooth(body, False), colour, 0.036)
    bell = [(0.105, -0.04), (0.085, 0.045), (0.195, 0.055), (0.152, -0.035)]
    pen.fill(smooth(bell), horizontal(0.08, 0.19, darker(colour, 0.25), lighter(colour, 0.35)))
    pen.fill(oval(0.085, 0.035, 0.195, 0.068), darker(colour, 0.45))
    pen.fill_all([disc(0.05 + 0.004 * i, 0.13 - 0.04 * i, 0.011) for i in range(5)], lighter(colour, 0.5))


def flute(pen: Pen, colour: Colour, t: float) -> None:
    """Along the lips, a little down."""
    pen.line([(-0.075, 0.028), (0.19, -0.01)], colour, 0.014)
    pen.fill_all([disc(0.0 + 0.03 * i, 0.018 - 0.0042 * i, 0.0045) for i in range(6)], darker(colour, 0.6))


def harmonica(pen: Pen, colour: Colour, t: float) -> None:
    pen.fill(rounded(-0.03, 0.0, 0.035, 0.03, 0.006), vertical(0.0, 0.03, darker(colour, 0.3), colour))


def accordion(pen: Pen, colour: Colour, t: float) -> None:
    """Its bellows opened and closed before the chest."""
    wide = 0.10 + 0.045 * math.sin(t * 3.2)
    pen.fill(rounded(-0.055, -0.09, 0.01, 0.11, 0.012), vertical(-0.1, 0.12, darker(colour, 0.4), colour))
    folds = [(0.01, -0.085), (0.01 + wide, -0.095), (0.01 + wide, 0.115), (0.01, 0.105)]
    pen.fill(folds, "#2a2226")
    steps = [0.01 + wide * i / 8 for i in range(1, 8)]
    pen.lines([[(x, -0.09), (x, 0.11)] for x in steps], "#a89a8c", 0.005)
    x = 0.01 + wide
    pen.fill(rounded(x, -0.1, x + 0.055, 0.12, 0.012), vertical(-0.1, 0.12, darker(colour, 0.3), colour))
    pen.fill_all(
        [box(x + 0.03, -0.08 + 0.025 * i, x + 0.052, -0.063 + 0.025 * i) for i in range(7)], "#f6f2e8"
    )


def _stool(pen: Pen) -> None:
    pen.lines([[(x, _SEAT), (1.2 * x, 0.0)] for x in (-0.07, 0.07)], "#2a1c18", 0.02)
    pen.fill(rounded(-0.13, _SEAT - 0.03, 0.12, _SEAT + 0.01, 0.015), "#4a3024")


def cello(pen: Pen, t: float, p: float) -> None:
    """Before the knees, its neck at the player's shoulder, the bow across it."""
    wood, bow = "#8a4420", 0.07 * math.sin(t * 3.6)
    with pen.moved(0.27, 0.0, degrees=13):
        pen.line([(0.0, 0.08), (0.0, 0.0)], "#2a2226", 0.010)
        body = [
            (0.0, 0.08), (0.115, 0.11), (0.125, 0.22), (0.075, 0.30), (0.105, 0.38), (0.085, 0.44),
            (0.0, 0.47), (-0.085, 0.44), (-0.105, 0.38), (-0.075, 0.30), (-0.125, 0.22), (-0.115, 0.11),
        ]  # fmt: skip
        pen.fill(
            smooth(body), horizontal(-0.13, 0.13, darker(wood, 0.4), lighter(wood, 0.22), darker(wood, 0.15))
        )
        pen.line([(0.0, 0.22), (0.0, 0.72)], "#1c1210", 0.022)
        pen.line([(-0.035, 0.22), (0.035, 0.22)], "#e0c890", 0.012)
        pen.lines([[(x, 0.17), (0.5 * x, 0.70)] for x in (-0.008, 0.0, 0.008)], "#e8e0d0", 0.003)
        pen.fill(disc(0.0, 0.735, 0.024), darker(wood, 0.3))
        pen.line([(-0.20 + bow, 0.31), (0.20 + bow, 0.25)], "#f0e4c8", 0.009)


def erhu(pen: Pen, t: float, p: float) -> None:
    """Two strings over a small drum on the thigh."""
    bow = 0.06 * math.sin(t * 4.0)
    pen.line([(0.19, 0.33), (0.20, 0.80)], "#5a2c1a", 0.014)
    pen.line(smooth([(0.20, 0.80), (0.195, 0.83), (0.165, 0.845)], False), "#5a2c1a", 0.018)
    pen.lines([[(0.15, y), (0.22, y + 0.01)] for y in (0.72, 0.765)], "#3a1c10", 0.012)
    pen.lines([[(x, 0.37), (x + 0.006, 0.74)] for x in (0.205, 0.212)], "#f0ece0", 0.003)
    pen.fill(rounded(0.14, 0.30, 0.25, 0.38, 0.012), vertical(0.3, 0.38, "#3a1c10", "#7a3c20"))
    pen.line([(0.06 + bow, 0.415), (0.36 + bow, 0.40)], "#e8d8b0", 0.009)


def pipa(pen: Pen, t: float, p: float) -> None:
    """A lute like a pear, upright on the thigh, its bent head beside the player's."""
    wood, shake = "#9a5a30", 0.002 * math.sin(t * 33)
    with pen.moved(0.175, 0.285, degrees=7):
        head = [(0.0, 0.38), (0.002, 0.45), (-0.012, 0.50), (-0.045, 0.52)]
        pen.line(smooth(head, False), "#3a2014", 0.026)
        pen.lines([[(-0.038, y), (0.036, y + 0.008)] for y in (0.40, 0.425, 0.45, 0.475)], "#e8dcc0", 0.010)
        pear = [(0.0, 0.0), (0.075, 0.03), (0.093, 0.10), (0.060, 0.20), (0.028, 0.30), (0.018, 0.40),
                (-0.018, 0.40), (-0.028, 0.30), (-0.060, 0.20), (-0.093, 0.10), (-0.075, 0.03)]  # fmt: skip
        pen.fill(smooth(pear), horizontal(-0.1, 0.1, darker(wood, 0.35), lighter(wood, 0.25), wood))
        frets = [[(-0.022 - 0.10 * (0.36 - y), y), (0.022 + 0.10 * (0.36 - y), y)]
                 for y in (0.17, 0.20, 0.23, 0.26, 0.30, 0.34)]  # fmt: skip
        pen.lines(frets, "#f0e6cc", 0.006)
        pen.fill(rounded(-0.040, 0.050, 0.040, 0.064, 0.004), "#3a2014")
        strings = [[(x, 0.056), (0.45 * x + shake, 0.40)] for x in (-0.024, -0.008, 0.008, 0.024)]
        pen.lines(strings, "#fff2cc", 0.003)


def zither(pen: Pen, t: float, p: float) -> None:
    """A long board on two stands, tilted so that its strings and their bridges are seen."""
    wood = "#8a4a26"
    legs = [[(x, 0.40), (x + side * 0.035, 0.0)] for x in (0.16, 0.88) for side in (-1, 1)]
    pen.lines(legs, "#3a2418", 0.020)
    under = [(0.04, 0.40), (0.08, 0.365), (0.96, 0.375), (1.0, 0.41), (0.56, 0.415)]
    pen.fill(smooth(under), darker(wood, 0.55))
    board = [
        (0.06, 0.40), (0.04, 0.41), (0.10, 0.475), (0.54, 0.49), (0.91, 0.472), (1.0, 0.42), (0.97, 0.402),
    ]  # fmt: skip
    pen.fill(board, vertical(0.40, 0.49, darker(wood, 0.1), lighter(wood, 0.4)))
    pen.fill_all(
        [
            [(0.07, 0.402), (0.11, 0.474), (0.16, 0.478), (0.12, 0.402)],
            [(0.90, 0.405), (0.86, 0.476), (0.91, 0.472), (0.99, 0.415)],
        ],
        "#2c1810",
    )
    shake = 0.002 * math.sin(t * 31)
    rows = [(0.122 + 0.006 * k, 0.414 + 0.010 * k) for k in range(6)]
    pen.lines([[(x, y), (0.5, y + 0.006 + shake), (1.0 - 1.15 * x, y)] for x, y in rows], "#fff2cc", 0.003)
    feet = [(0.42 + 0.07 * k, 0.416 + 0.010 * k) for k in range(6)]
    bridges = [[(x - 0.009, y - 0.008), (x, y + 0.014), (x + 0.009, y - 0.008)] for x, y in feet]
    pen.lines(bridges, "#fbf6e8", 0.007)
    pen.line([(0.985, 0.41), (0.995, 0.33), (0.99, 0.28)], "#c8323a", 0.014)


def harp(pen: Pen, t: float, p: float) -> None:
    """A tall frame whose strings lean to the player."""
    gold = "#c89a40"
    foot, head, top = (0.20, 0.03), (0.17, 0.66), (0.52, 0.92)
    shake = 0.005 * math.sin(t * 29)
    strings = []
    for i in range(11):
        k = (i + 1) / 12
        low = (foot[0] + (head[0] - foot[0]) * k + 0.02, foot[1] + (head[1] - foot[1]) * k)
        strings.append([low, (0.20 + 0.30 * (1 - k) + shake, 0.70 + 0.20 * (1 - k))])
    pen.lines(strings, "#f8f0dc", 0.004, 0.9)
    pen.line([(0.54, 0.03), top], gold, 0.036)
    pen.line(smooth([head, (0.28, 0.74), (0.40, 0.72), top], False), gold, 0.036)
    pen.line([foot, head], darker(gold, 0.2), 0.05)
    pen.fill(rounded(0.14, 0.0, 0.60, 0.045, 0.015), darker(gold, 0.35))
    pen.fill(disc(*top, 0.03), lighter(gold, 0.3))


def drums(pen: Pen, t: float, p: float) -> None:
    """A kit: bass drum, snare, a tom, two cymbals that shake when they are hit."""
    red, steel = "#b02a34", "#c0c6cc"
    pen.lines(
        [[(0.24, 0.0), (0.24, 0.36)], [(0.66, 0.0), (0.62, 0.64)], [(0.30, 0.0), (0.30, 0.56)]], steel, 0.012
    )
    pen.fill(
        disc(0.50, 0.20, 0.20), horizontal(0.3, 0.7, darker(red, 0.4), lighter(red, 0.15), darker(red, 0.2))
    )
    pen.fill(disc(0.50, 0.20, 0.165), "#f2ece0")
    pen.line(disc(0.50, 0.20, 0.18), steel, 0.010, closed=True)
    pen.fill(rounded(0.16, 0.32, 0.33, 0.41, 0.01), horizontal(0.16, 0.33, darker(red, 0.3), red))
    pen.fill(oval(0.16, 0.395, 0.33, 0.425), "#f6f2ea")
    pen.fill(
        rounded(0.38, 0.40, 0.54, 0.50, 0.01), horizontal(0.38, 0.54, darker(red, 0.3), lighter(red, 0.1))
    )
    pen.fill(oval(0.38, 0.485, 0.54, 0.515), "#f6f2ea")
    for i, (x, y) in enumerate(((0.28, 0.57), (0.62, 0.66))):
        with pen.moved(x, y, degrees=7 * math.sin(t * 11 + 2 * i)):
            pen.fill(oval(-0.12, -0.012, 0.12, 0.012), "#e0b850")
    for i, x in enumerate((0.16, 0.20)):
        hit = abs(math.sin(t * 7 + 1.57 * i))
        pen.line([(x, 0.50 + 0.02 * i), (x + 0.13, 0.43 + 0.10 * hit)], "#e8d4a8", 0.012)


def stooled(pen: Pen, t: float, p: float) -> None:
    _stool(pen)
