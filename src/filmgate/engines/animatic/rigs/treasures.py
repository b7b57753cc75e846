"""Treasures and papers: gems, a crystal, a coin, a letter, a mask, a book."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    bezier,
    box,
    disc,
    horizontal,
    limb,
    oval,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.bodies import halo
from filmgate.engines.animatic.rigs.goods import GOLD, glint, twinkle
from filmgate.engines.animatic.rigs.lathe import metal, shifted
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.storyboard.vocabulary import Action

_GIRDLE, _TABLE, _TIP = 0.70, 0.96, (0.0, 0.05)
_BELOW, _ABOVE = (-0.62, -0.40, -0.14, 0.14, 0.40, 0.62), (-0.36, -0.13, 0.13, 0.36)
"""Where the facets under a brilliant's girdle meet it, and those over it the table."""


def gem(pen: Pen, act: Act, colour: Colour) -> None:
    """A brilliant: table, crown and pavilion in facets, sparkling."""
    for k, own in enumerate((0.35, -0.45, 0.12, -0.70, 0.28)):
        live = own + 0.22 * math.sin(act.time * 1.6 + 1.9 * k)
        tone = darker(colour, live) if live > 0 else lighter(colour, -live)
        facet = [(_BELOW[k], _GIRDLE), (_BELOW[k + 1], _GIRDLE), _TIP]
        pen.fill(facet, vertical(0.05, _GIRDLE, darker(tone, 0.35), tone))
    crown = [
        [(_ABOVE[k], _TABLE), (_ABOVE[k + 1], _TABLE), (_BELOW[k + 2], _GIRDLE), (_BELOW[k + 1], _GIRDLE)]
        for k in range(3)
    ]
    crown += [[(0.62 * s, _GIRDLE), (0.40 * s, _GIRDLE), (0.36 * s, _TABLE)] for s in (-1, 1)]
    for k, (facet, own) in enumerate(zip(crown, (-0.55, -0.85, -0.4, 0.05, 0.25), strict=True)):
        live = own + 0.15 * math.sin(act.time * 2.1 + 2.3 * k)
        pen.fill(facet, darker(colour, live) if live > 0 else lighter(colour, min(1.0, -live)))
    top = [(-0.36, _TABLE), (0.36, _TABLE), (0.24, _TABLE + 0.05), (-0.24, _TABLE + 0.05)]
    pen.fill(top, lighter(colour, 0.85))
    edges = [[(x, _GIRDLE), _TIP] for x in _BELOW[1:5]] + [[(-0.62, _GIRDLE), (0.62, _GIRDLE)]]
    pen.lines(edges, "#ffffff", 0.008, 0.65)
    glint(pen, -0.30, 0.88, 0.30, twinkle(act.time, 0.2))
    glint(pen, 0.44, 0.72, 0.24, twinkle(act.time, 2.2))
    glint(pen, 0.06, 0.46, 0.20, twinkle(act.time, 4.1))


def crystal(pen: Pen, act: Act, colour: Colour) -> None:
    """A cluster of points that shine from within."""
    for x, high, half, lean in (
        (-0.42, 0.70, 0.13, 16), (0.44, 0.78, 0.14, -14), (-0.20, 1.0, 0.16, 6), (0.20, 0.9, 0.15, -5),
        (0.0, 1.3, 0.20, 0),
    ):  # fmt: skip
        with pen.moved(x * 0.7, 0.04, degrees=lean):
            _spar(pen, colour, high, half)
    rock = [(-0.75, 0.0), (-0.5, 0.14), (0.0, 0.10), (0.5, 0.15), (0.75, 0.0), (0.3, -0.06), (-0.3, -0.06)]
    pen.fill(smooth(rock), "#4a4650")
    glint(pen, 0.0, 1.05, 0.26, twinkle(act.time, 0.6))


def _spar(pen: Pen, colour: Colour, high: float, half: float) -> None:
    """One of its points: a lit face, a dark one, the edge between them."""
    shoulder, edge = 0.78 * high, -0.15 * half
    left = [(-half, 0), (-half, shoulder), (0, high), (edge, shoulder * 0.94), (edge, 0)]
    pen.fill(left, vertical(0, high, darker(colour, 0.35), lighter(colour, 0.55)))
    right = [(half, 0), (half, shoulder), (0, high), (edge, shoulder * 0.94), (edge, 0)]
    pen.fill(right, vertical(0, high, darker(colour, 0.6), colour))
    pen.lines([[(edge, 0), (edge, shoulder * 0.94), (0, high)]], "#ffffff", 0.012, 0.8)


def crystal_light(pen: Pen, act: Act, colour: Colour) -> None:
    halo(pen, 0.0, 0.6, 1.5, colour, 0.55 + 0.15 * math.sin(act.time * 1.7))


def _relief(pen: Pen, colour: Colour) -> None:
    """A head with a laurel, in relief."""
    profile = [
        (-0.14, -0.30), (-0.06, -0.16), (-0.18, -0.02), (-0.20, 0.16), (-0.06, 0.30), (0.10, 0.28),
        (0.18, 0.14), (0.20, 0.06), (0.26, -0.02), (0.20, -0.05), (0.19, -0.14), (0.08, -0.17), (0.12, -0.30),
    ]  # fmt: skip
    head, tones = smooth(profile), ((0, lighter(colour, 0.6), 1), (1, darker(colour, 0.12), 1))
    pen.fill(shifted(head, 0.015, -0.015), darker(colour, 0.5), 0.8)
    pen.fill(head, Gradient((-0.2, 0.3), (0.2, -0.3), tones))
    leaves = [
        limb(
            (0.19 * math.cos(a), 0.10 + 0.19 * math.sin(a)),
            (0.225 * math.cos(a + 0.5), 0.10 + 0.225 * math.sin(a + 0.5)),
            0.022, 0.030,
        )
        for a in (0.5, 0.95, 1.4, 1.85, 2.3)
    ]  # fmt: skip
    pen.fill_all(leaves, darker(colour, 0.25))


def coin(pen: Pen, act: Act, colour: Colour) -> None:
    """A coin on its edge with a laurel and a head in relief; it turns when it spins."""
    spinning = act.action in (Action.SPIN, Action.TURN)
    turn = act.time * 3.2 if spinning else 0.35
    face, side = math.cos(turn), math.sin(turn)
    wide = max(0.05, abs(face))
    thick = 0.09 * side * math.copysign(1.0, face)
    shifts = [0.06 * thick * k for k in range(0, 17, 2)]
    edge = [oval(-0.55 * wide + x, 0.02, 0.55 * wide + x, 1.12) for x in shifts]
    pen.fill_all(edge, horizontal(-0.6, 0.6, darker(colour, 0.6), darker(colour, 0.2), darker(colour, 0.65)))
    with pen.moved(0.0, 0.57, sx=math.copysign(wide, face)):
        _face(pen, colour, 0.5 + 0.5 * math.sin(2 * turn))
        _relief(pen, colour)
    glint(pen, -0.28 * wide, 0.92, 0.26, twinkle(act.time, 0.9))


def _face(pen: Pen, colour: Colour, shine: float) -> None:
    """A side of the coin with its rim of pearls; a light goes over it."""
    stops = (
        (0.0, lighter(colour, 0.75), 1.0), (0.3 + 0.2 * shine, colour, 1.0),
        (0.55 + 0.2 * shine, lighter(colour, 0.4), 1.0), (1.0, darker(colour, 0.5), 1.0),
    )  # fmt: skip
    pen.fill(disc(0, 0, 0.55), Gradient((-0.45, 0.45), (0.45, -0.45), stops))
    pen.line(disc(0, 0, 0.525), lighter(colour, 0.5), 0.03, closed=True)
    pen.line(disc(0, 0, 0.47), darker(colour, 0.45), 0.014, closed=True)
    turns = [math.tau * k / 36 for k in range(36)]
    pearls = [disc(0.43 * math.cos(a), 0.43 * math.sin(a), 0.013) for a in turns]
    pen.fill_all(pearls, darker(colour, 0.35))


def letter(pen: Pen, act: Act, colour: Colour) -> None:
    """A letter half out of its opened envelope, with a wax seal."""
    back, front = darker(colour, 0.12), lighter(colour, 0.12)
    pocket = [(-0.72, 0.05), (-0.72, 0.92), (0.0, 1.42), (0.72, 0.92), (0.72, 0.05)]
    pen.fill(pocket, vertical(0.05, 1.42, back, darker(colour, 0.3)))
    pen.fill(box(-0.60, 0.25, 0.60, 1.30), vertical(0.25, 1.30, "#e4dcc8", "#fffdf4"))
    lines = [[(-0.48, 1.14 - 0.10 * i), (0.46 - 0.16 * ((i * 7) % 3), 1.14 - 0.10 * i)] for i in range(6)]
    pen.lines(lines, "#3a3a5a", 0.016, 0.75)
    left = Gradient((-0.7, 0.9), (0, 0.3), ((0, back, 1), (1, colour, 1)))
    pen.fill([(-0.72, 0.05), (-0.72, 0.92), (0.02, 0.42)], left)
    right = Gradient((0.7, 0.9), (0, 0.3), ((0, darker(colour, 0.2), 1), (1, back, 1)))
    pen.fill([(0.72, 0.05), (0.72, 0.92), (-0.02, 0.42)], right)
    flap = [(-0.72, 0.05), (0.0, 0.56), (0.72, 0.05)]
    pen.line(flap, darker(colour, 0.4), 0.02, 0.5)
    pen.fill(flap, vertical(0.05, 0.56, front, colour))
    _seal(pen)
    pen.fill(box(0.40, 1.02, 0.54, 1.20), "#c8503c")


def _seal(pen: Pen) -> None:
    """Wax that ran out unevenly."""
    radii = [0.13 * (1 + 0.12 * (-1) ** k) for k in range(9)]
    rim = [(r * math.cos(k * 0.7), 0.44 + r * math.sin(k * 0.7)) for k, r in enumerate(radii)]
    wax = ((0, "#e8505a", 1), (0.6, "#b01c2c", 1), (1, "#6a0c18", 1))
    pen.fill(smooth(rim), Gradient((-0.05, 0.5), (0, 0), wax, 0.17))
    pen.line(disc(0.0, 0.44, 0.07), "#7a101c", 0.016, closed=True)


def _features(pen: Pen, colour: Colour) -> None:
    for s in (-1, 1):
        eye = [
            (0.10 * s, 0.90), (0.20 * s, 1.0), (0.34 * s, 1.0), (0.42 * s, 0.93), (0.30 * s, 0.86),
            (0.17 * s, 0.85),
        ]  # fmt: skip
        pen.fill(smooth(eye), "#0c080c")
        pen.line(smooth(eye), GOLD, 0.028, closed=True)
        pen.line(bezier((0.08 * s, 1.08), (0.26 * s, 1.22), (0.45 * s, 1.08)), GOLD, 0.028)
    pen.fill(
        smooth([(0.0, 0.98), (0.06, 0.72), (0.10, 0.62), (0.0, 0.58), (-0.10, 0.62), (-0.06, 0.72)]),
        horizontal(-0.1, 0.1, "#ffffff", lighter(colour, 0.5), darker(colour, 0.25)),
        0.9,
    )
    lips = [
        (-0.16, 0.40), (-0.06, 0.45), (0.0, 0.43), (0.06, 0.45), (0.16, 0.40), (0.06, 0.33), (-0.06, 0.33),
    ]  # fmt: skip
    pen.fill(smooth(lips), "#a81c30")
    pen.line([(-0.15, 0.40), (0.15, 0.40)], "#4a0c18", 0.012)


def mask(pen: Pen, act: Act, colour: Colour) -> None:
    """A Venetian mask with gilt, a diamond of colour and ribbons."""
    for s in (-1, 1):
        sway = 0.05 * math.sin(act.time * 1.3 + s)
        ribbon = [(0.52 * s, 0.95), (0.72 * s, 0.60 + sway), (0.62 * s, 0.30), (0.80 * s, -0.05 + sway)]
        pen.line(smooth(ribbon, False), "#a8283c", 0.07)
    face = [
        (0.0, 0.04), (0.22, 0.16), (0.40, 0.45), (0.53, 0.90), (0.47, 1.28), (0.25, 1.46), (0.0, 1.50),
        (-0.25, 1.46), (-0.47, 1.28), (-0.53, 0.90), (-0.40, 0.45), (-0.22, 0.16),
    ]  # fmt: skip
    pen.fill(
        smooth(face),
        Gradient(
            (-0.25, 1.3),
            (0, 0),
            ((0, "#ffffff", 1), (0.5, lighter(colour, 0.55), 1), (1, darker(colour, 0.35), 1)),
            1.25,
        ),
    )
    with pen.inked():
        pen.fill([(0.0, 1.6), (0.6, 1.6), (0.6, 0.78), (0.27, 0.55), (0.0, 0.78)], "#8a1c34", 0.88)
        pen.lines(
            [[(0.06 + 0.16 * i, 1.5), (0.50, 0.92 + 0.18 * (2 - i))] for i in range(3)], GOLD, 0.012, 0.8
        )
    _features(pen, colour)
    pen.line(smooth(face), GOLD, 0.04, closed=True)
    pen.fill([(0, 1.20), (0.07, 1.32), (0, 1.44), (-0.07, 1.32)], metal(-0.07, 0.07, GOLD))


def book(pen: Pen, act: Act, colour: Colour) -> None:
    """Open, its pages turned towards us."""
    for s in (-1, 1):
        cover = [(0, 0.06), (0.5 * s, 0.16), (1.06 * s, 0.06), (1.10 * s, 0.88), (0.5 * s, 1.0), (0, 0.90)]
        pen.fill(cover, vertical(0.0, 1.0, darker(colour, 0.4), colour))
        for k in range(3):
            low = bezier((0, 0.12 + 0.02 * k), (0.42 * s, 0.32 + 0.02 * k), (0.98 * s, 0.13 + 0.02 * k))
            top = bezier((0.98 * s, 0.88 + 0.02 * k), (0.42 * s, 1.08 + 0.02 * k), (0, 0.88 + 0.02 * k))
            edge = darker("#f4ecdc", 0.10 * (2 - k))
            paper = horizontal(0, 0.98 * s, darker("#efe6d2", 0.34), "#f2ead8", "#fffaf0", edge)
            pen.fill([*low, *top], paper)
        for y in (0.30 + 0.088 * i for i in range(7)):
            words = bezier((0.12 * s, y + 0.07), (0.45 * s, y + 0.20), (0.86 * s, y + 0.06))
            pen.line(words, "#4a4038", 0.014, 0.6)
    pen.line(bezier((0.0, 0.90), (0.05, 0.5), (0.03, -0.06)), "#b01c30", 0.035)
