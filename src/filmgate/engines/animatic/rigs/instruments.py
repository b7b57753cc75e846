"""Musical instruments: a piano, a guitar, a violin with its bow."""

from __future__ import annotations

import math
from collections.abc import Sequence

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    Points,
    bezier,
    box,
    disc,
    horizontal,
    limb,
    oval,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.lathe import shifted
from filmgate.engines.animatic.rigs.rig import Act


def piano(pen: Pen, act: Act, colour: Colour) -> None:
    """A grand piano from its side, its lid raised, with a bench."""
    gold, gloss = "#c89a40", lighter(colour, 0.45)
    lid = smooth([(-0.62, 0.98), (-0.30, 1.92), (0.55, 1.80), (1.08, 1.30), (1.02, 0.98)])
    shine = ((0, gloss, 1), (0.35, colour, 1), (1, darker(colour, 0.5), 1))
    pen.fill(lid, Gradient((-0.4, 1.9), (0.6, 1.0), shine))
    inside = [(-0.60, 0.97), (1.0, 0.97), (0.85, 1.10), (-0.50, 1.10)]
    pen.fill(inside, vertical(0.97, 1.1, "#6a4020", "#c8903c"))
    strings = [[(-0.48 + 0.11 * i, 0.98), (-0.40 + 0.11 * i, 1.09)] for i in range(13)]
    pen.lines(strings, "#f0d890", 0.008, 0.8)
    pen.line([(0.52, 1.0), (0.30, 1.66)], darker(colour, 0.2), 0.03)
    legs = [[(-0.78, 0.62), (-0.82, 0.08)], [(0.86, 0.68), (0.84, 0.08)], [(-0.32, 0.62), (-0.34, 0.12)]]
    pen.lines(legs, darker(colour, 0.25), 0.085)
    pen.fill_all([disc(x, 0.045, 0.045) for x in (-0.82, 0.84, -0.34)], gold)
    pen.lines([[(0.02, 0.62), (0.04, 0.12)], [(-0.04, 0.1), (0.12, 0.1)]], gold, 0.022)
    _case(pen, colour, gloss)
    pen.fill([(-0.66, 0.99), (-0.58, 1.28), (-0.52, 1.28), (-0.56, 0.99)], darker(colour, 0.1))
    pen.fill([(-0.64, 1.02), (-0.76, 1.26), (-0.58, 1.28)], "#f4efe2")
    pen.text("FILMGATE", 0.25, 0.76, 0.07, gold, bold=0.03)
    pen.fill(rounded(-1.62, 0.44, -1.14, 0.54, 0.04), vertical(0.44, 0.54, "#3a1418", "#8a2c34"))
    pen.lines([[(-1.56, 0.44), (-1.58, 0.05)], [(-1.20, 0.44), (-1.18, 0.05)]], darker(colour, 0.2), 0.05)


def _case(pen: Pen, colour: Colour, gloss: Colour) -> None:
    """The case with its keys."""
    case = [
        (-1.02, 0.66), (-1.02, 0.84), (-0.66, 0.86), (-0.62, 0.99), (1.02, 0.99), (1.12, 0.90), (1.08, 0.66),
        (0.95, 0.60), (-0.95, 0.60),
    ]  # fmt: skip
    shine = ((0, gloss, 1), (0.25, colour, 1), (1, darker(colour, 0.55), 1))
    pen.fill(case, Gradient((0, 0.99), (0, 0.6), shine))
    pen.line([(-0.60, 0.965), (1.02, 0.965)], lighter(colour, 0.7), 0.014, 0.7)
    pen.fill(box(-1.06, 0.78, -0.66, 0.87), vertical(0.78, 0.87, "#d8d2c4", "#ffffff"))
    pen.lines([[(-1.06 + 0.04 * i, 0.78), (-1.06 + 0.04 * i, 0.87)] for i in range(1, 10)], "#8a857a", 0.006)
    black = [i for i in range(10) if i % 7 not in (2, 6)]
    pen.fill_all([box(-1.05 + 0.04 * i, 0.825, -1.026 + 0.04 * i, 0.87) for i in black], "#141014")


def _wood(colour: Colour, x: float) -> Gradient:
    return Gradient(
        (-0.12 * x, 0.55),
        (0, 0),
        ((0, lighter(colour, 0.42), 1), (0.55, colour, 1), (1, darker(colour, 0.55), 1)),
        1.5 * x,
    )


def guitar(pen: Pen, act: Act, colour: Colour) -> None:
    """An acoustic guitar, leaning a little."""
    half = [
        (0.0, 0.02), (0.26, 0.05), (0.42, 0.22), (0.44, 0.42), (0.32, 0.62), (0.25, 0.74), (0.31, 0.90),
        (0.30, 1.04), (0.18, 1.14), (0.0, 1.15),
    ]  # fmt: skip
    with pen.moved(degrees=-6.0):
        outline = _mirrored(half)
        pen.fill(shifted(outline, 0.035, -0.01), darker(colour, 0.62))
        pen.fill(outline, _wood(colour, 0.5))
        pen.line(outline, "#f0dcb0", 0.022, closed=True)
        pen.fill(disc(0, 0.80, 0.135), "#f0dcb0")
        pen.fill(disc(0, 0.80, 0.115), "#160c08")
        pen.fill(smooth([(0.13, 0.86), (0.27, 0.74), (0.26, 0.56), (0.10, 0.66)]), "#2a1410", 0.85)
        pen.fill(rounded(-0.16, 0.33, 0.16, 0.39, 0.02), "#22140e")
        _fretted_neck(pen, colour)
        pen.lines([[(0.016 * i, 0.36), (0.0125 * i, 2.04)] for i in (-2, -1, 0, 1, 2)], "#f4efe2", 0.005, 0.9)
        shine = [(-0.36, 0.22), (-0.38, 0.42), (-0.28, 0.58), (-0.26, 0.46), (-0.30, 0.26)]
        pen.fill(smooth(shine), "#ffffff", 0.20)


def _mirrored(half: Sequence[tuple[float, float]], steps: int = 8) -> Points:
    """A smooth outline whose left half is its right one in a mirror."""
    return smooth([*half, *[(-x, y) for x, y in half[-2:0:-1]]], steps=steps)


def _fretted_neck(pen: Pen, colour: Colour) -> None:
    """Fingerboard, frets, dots, head and pegs."""
    neck = [(-0.055, 0.92), (0.055, 0.92), (0.042, 2.0), (-0.042, 2.0)]
    pen.fill(neck, horizontal(-0.05, 0.05, "#3a2418", "#5c3a26", "#22140e"))
    frets = (1.0, 1.1, 1.2, 1.31, 1.43, 1.56, 1.70, 1.85)
    pen.lines([[(-0.052, y), (0.052, y)] for y in frets], "#c8ccd0", 0.009)
    pen.fill_all([disc(0, y, 0.011) for y in (1.15, 1.37, 1.63)], "#f4efe2")
    head = [(-0.05, 1.98), (-0.085, 2.10), (-0.07, 2.30), (0.07, 2.30), (0.085, 2.10), (0.05, 1.98)]
    pen.fill(smooth(head), darker(colour, 0.45))
    pen.fill_all([disc(s * 0.105, y, 0.022) for s in (-1, 1) for y in (2.08, 2.17, 2.26)], "#d8dce0")


def _bow(pen: Pen, act: Act, colour: Colour) -> None:
    """The bow, which saws to and fro when somebody plays."""
    saw = 0.14 * math.sin(act.time * 3.0) if act.action.value == "play_music" else 0.0
    with pen.moved(0.58 + saw, 0.06, degrees=6.0):
        pen.line(bezier((0.0, 0.0), (0.05, 1.0), (0.0, 2.08)), mix(colour, "#4a1c0c", 0.4), 0.032)
        pen.line([(-0.055, 0.16), (-0.03, 2.04)], "#f4f0e4", 0.022)
        pen.fill([(-0.075, 0.10), (-0.075, 0.26), (0.01, 0.24), (0.01, 0.08)], "#17100e")
        pen.fill([(-0.05, 2.02), (0.02, 1.98), (0.0, 2.14)], "#f4efe2")
        pen.fill(limb((0.0, -0.05), (0.0, 0.04), 0.022, 0.022), "#c8ccd0")


def _neck(pen: Pen, colour: Colour) -> None:
    """Fingerboard, pegs and scroll."""
    pen.fill(
        [(-0.072, 0.84), (0.072, 0.84), (0.045, 1.90), (-0.045, 1.90)],
        horizontal(-0.06, 0.06, "#0c0a0c", "#3a3438", "#0c0a0c"),
    )
    pen.fill(
        smooth(
            [
                (-0.05, 1.88),
                (-0.065, 2.0),
                (-0.055, 2.14),
                (0.0, 2.22),
                (0.06, 2.17),
                (0.055, 2.0),
                (0.05, 1.88),
            ]
        ),
        darker(colour, 0.2),
    )
    pen.line(
        smooth([(0.035, 2.13), (0.0, 2.17), (-0.03, 2.13), (0.0, 2.10), (0.015, 2.13)], False),
        darker(colour, 0.65),
        0.014,
    )
    pen.lines(
        [[(0.05 * s, y), (0.15 * s, y + 0.02)] for s, y in ((-1, 1.94), (1, 1.98), (-1, 2.03), (1, 2.07))],
        "#17100e",
        0.035,
    )


def violin(pen: Pen, act: Act, colour: Colour) -> None:
    """A violin with its bow beside it."""
    half = [
        (0.0, 0.04), (0.20, 0.06), (0.36, 0.20), (0.38, 0.40), (0.30, 0.53), (0.32, 0.58), (0.225, 0.68),
        (0.215, 0.80), (0.30, 0.91), (0.28, 0.97), (0.31, 1.06), (0.29, 1.20), (0.16, 1.32), (0.0, 1.32),
    ]  # fmt: skip
    with pen.moved(-0.12, 0.0, degrees=4.0):
        outline = _mirrored(half, steps=5)
        pen.fill(shifted(outline, 0.03, -0.01), darker(colour, 0.68))
        pen.fill(outline, _wood(colour, 0.42))
        pen.line(outline * (0.93, 0.955) + (0, 0.03), darker(colour, 0.6), 0.010, 0.8, closed=True)
        tailpiece = [(-0.10, 0.20), (-0.06, 0.12), (0.06, 0.12), (0.10, 0.20), (0.045, 0.56), (-0.045, 0.56)]
        pen.fill(smooth(tailpiece), "#17100e")
        for s in (-1, 1):
            hole = [(0.13 * s, 0.92), (0.10 * s, 0.86), (0.15 * s, 0.74), (0.19 * s, 0.60), (0.15 * s, 0.56)]
            pen.line(smooth(hole, False), "#120806", 0.026)
            pen.fill_all([disc(0.125 * s, 0.905, 0.024), disc(0.165 * s, 0.575, 0.027)], "#120806")
        bridge = [(-0.115, 0.66), (-0.10, 0.73), (0.10, 0.73), (0.115, 0.66), (0.05, 0.68), (-0.05, 0.68)]
        pen.fill(bridge, "#e0b878")
        _neck(pen, colour)
        strings = [[(0.020 * i, 0.50), (0.026 * i, 0.70), (0.016 * i, 1.92)] for i in (-1.5, -0.5, 0.5, 1.5)]
        pen.lines(strings, "#f0ece4", 0.006)
        low = [(-0.30, 0.20), (-0.32, 0.40), (-0.24, 0.50), (-0.22, 0.36), (-0.24, 0.20)]
        pen.fill(smooth(low), "#ffffff", 0.24)
        pen.fill(smooth([(-0.24, 1.02), (-0.24, 1.18), (-0.14, 1.26), (-0.15, 1.10)]), "#ffffff", 0.20)
    _bow(pen, act, colour)


def sword(pen: Pen, act: Act, colour: Colour) -> None:
    """A knight's sword, its point in the ground."""
    blade = [(-0.085, 1.46), (0.085, 1.46), (0.06, 0.22), (0.0, 0.0), (-0.06, 0.22)]
    pen.fill(blade, horizontal(-0.085, 0.085, "#6a747e", "#f4f8fa", "#a8b2bc", "#5a646e"))
    pen.fill([(-0.016, 1.46), (0.016, 1.46), (0.010, 0.35), (-0.010, 0.35)], "#4a545e", 0.7)
    guard = [
        (-0.34, 1.44), (-0.32, 1.52), (-0.06, 1.50), (0.06, 1.50), (0.32, 1.52), (0.34, 1.44), (0.06, 1.43),
        (-0.06, 1.43),
    ]  # fmt: skip
    pen.fill(smooth(guard), vertical(1.42, 1.53, "#7a5a1c", "#ffe29a"))
    leather = horizontal(-0.05, 0.05, darker(colour, 0.4), lighter(colour, 0.2), darker(colour, 0.5))
    pen.fill(rounded(-0.052, 1.50, 0.052, 1.88, 0.03), leather)
    pen.lines([[(-0.05, 1.55 + 0.07 * i), (0.05, 1.585 + 0.07 * i)] for i in range(5)], "#d8b050", 0.014)
    gold = ((0, "#fff0c0", 1), (0.5, "#d8a840", 1), (1, "#6a4a14", 1))
    pen.fill(disc(0, 1.95, 0.085), Gradient((-0.03, 1.98), (0, 0), gold, 0.12))
    pen.fill(disc(0, 1.95, 0.036), "#b01c34")
    shine = (act.time * 0.45) % 1.6
    pen.fill(oval(-0.05, 1.35 - shine, 0.05, 1.45 - shine), "#ffffff", 0.7 if shine < 1.1 else 0.0)
