"""A ship under sail: a wooden hull with a castle astern, three masts of square sails, a flag."""

from __future__ import annotations

import math
from functools import partial

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import (
    Pen,
    Points,
    box,
    disc,
    horizontal,
    oval,
    points,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.bodies import Spots, halo, panes, row, shell
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.vehicle import Vehicle

_MASTS: tuple[tuple[float, float, float], ...] = ((-6.2, 11.6, 0.78), (-0.4, 14.2, 1.0), (4.9, 12.6, 0.9))
"""Of each mast: where it stands, how high it is, and how wide its sails are beside those of the main one."""
_WOOD, _ROPE = "#5a3c24", "#2c221c"
_SHEER: Spots = (
    (-10.6, 5.4), (-8.0, 5.1), (-7.6, 3.7), (-4.4, 3.4), (-4.2, 2.6), (2.0, 2.5), (4.6, 3.0), (4.8, 3.6),
    (9.4, 4.6),
)  # fmt: skip
_KEEL: Spots = ((8.9, 2.4), (7.6, 0.2), (5.6, -1.0), (-8.4, -1.0), (-9.6, 0.6), (-10.3, 2.8))
_DARK_FLAG = "#16141a"


def _sail(x: float, low: float, high: float, wide: float, belly: float) -> Points:
    """A square sail, filled by a wind from astern."""
    top, foot = 0.86 * wide, wide
    return points(
        [
            *smooth([(x - top, high), (x, high + 0.06), (x + top, high)], False),
            *smooth([(x + top, high), (x + top + belly, 0.55 * high + 0.45 * low), (x + foot, low)], False),
            *smooth([(x + foot, low), (x + 0.35 * belly, low + 0.34), (x - foot, low)], False),
            *smooth([(x - foot, low), (x - foot + 0.7 * belly, 0.5 * (high + low)), (x - top, high)], False),
        ]
    )


def _rigging(pen: Pen) -> None:
    lines = [[(9.3, 4.5), (13.2, 6.4)]]
    for (x, high, _), (after, _, _) in zip(_MASTS, (*_MASTS[1:], (13.0, 0.0, 0.0)), strict=True):
        lines.append([(x, high - 0.6), (after, 6.3 if after > 9 else 5.2)])
        lines += [[(x + dx, 3.0), (x, 0.62 * high)] for dx in (-1.3, -0.8, 0.8, 1.3)]
    pen.lines(lines, _ROPE, 0.05, 0.85)


def _mast(pen: Pen, mast: tuple[float, float, float], cloth: Colour, time: float) -> None:
    x, high, share = mast
    pen.line(
        [(x, 2.4), (x, high)], horizontal(x - 0.2, x + 0.2, lighter(_WOOD, 0.2), darker(_WOOD, 0.4)), 0.26
    )
    belly = share * (0.95 + 0.10 * math.sin(1.3 * time + x))
    bounds = ((0.36, 0.60, 2.6), (0.63, 0.82, 2.05), (0.845, 0.95, 1.45))
    for low, top, wide in bounds:
        y0, y1, half = low * high, top * high, wide * share
        pen.line([(x - 0.95 * half, y1 + 0.08), (x + 0.95 * half, y1 + 0.08)], _WOOD, 0.15)
        shade = horizontal(
            x - half, x + half + belly, darker(cloth, 0.30), cloth, lighter(cloth, 0.35), darker(cloth, 0.12)
        )
        pen.fill(_sail(x, y0, y1, half, belly), shade)
        with pen.inked():
            seams = [
                smooth(
                    [(x + k * half, y1), (x + k * half + 0.9 * belly, 0.5 * (y0 + y1)), (x + k * half, y0)],
                    False,
                )
                for k in (-0.5, 0.0, 0.5)
            ]
            pen.lines(seams, darker(cloth, 0.35), 0.035, 0.6)


def _flags(pen: Pen, time: float, flag: Colour) -> None:
    """One at the top of each mast; a dark one has the skull on it."""
    for x, high, share in _MASTS:
        long, tall = 2.3 * share, 1.05 * share
        top = [
            (x - long * k, high + 0.12 * math.sin(5 * time + 5 * k + x) * k) for k in (0.0, 0.35, 0.7, 1.0)
        ]
        pen.fill(points([*smooth(top, False), *smooth([(a, b - tall) for a, b in top[::-1]], False)]), flag)
        if flag == _DARK_FLAG:
            (a, b), size = top[1], 0.26 * share
            b -= 0.42 * tall
            pen.lines(
                [
                    [(a - 2 * size, b - size), (a + 2 * size, b + 0.2)],
                    [(a - 2 * size, b + 0.2), (a + 2 * size, b - size)],
                ],
                "#f2ecdc",
                0.09,
            )
            pen.fill_all(
                [disc(a, b, size), rounded(a - 0.6 * size, b - 1.5 * size, a + 0.6 * size, b, 0.05)],
                "#f2ecdc",
            )
            pen.fill_all([disc(a - 0.09, b, 0.07), disc(a + 0.09, b, 0.07)], flag)


def _hull(pen: Pen, act: Act, paint: Colour) -> None:
    outline = points([*_SHEER, *smooth(_KEEL, False)])
    shell(pen, outline, paint)
    with pen.inked():
        for y in (0.6, 1.3):
            pen.line(
                smooth([(-10.2, y + 0.9), (-4, y), (4, y + 0.1), (9.4, y + 1.9)], False),
                darker(paint, 0.5),
                0.05,
                0.7,
            )
        pen.line(smooth([(-10.5, 3.4), (-4.2, 2.2), (3, 2.1), (9.6, 3.9)], False), "#c8963c", 0.16)
    pen.line(_SHEER, "#c8963c", 0.14)
    ports = [rounded(-6.8 + 1.9 * i, 1.35, -6.15 + 1.9 * i, 1.95, 0.05) for i in range(7)]
    pen.fill_all(ports, "#1a1210")
    pen.fill_all([oval(-6.5 + 1.9 * i, 1.55, -5.85 + 1.9 * i, 1.78) for i in range(7)], "#4a484c")
    panes(pen, row(-10.0, -8.2, 4.0, 4.7, 3, 0.25), max(0.4, act.around.dark))
    pen.line([(8.6, 4.3), (13.4, 6.5)], _WOOD, 0.26)
    pen.fill(rounded(-10.75, 5.4, -10.25, 6.2, 0.12), mix("#8a6a3a", "#ffd27a", max(0.3, act.around.dark)))


def tall_ship(pen: Pen, act: Act, paint: Colour, *, cloth: Colour, flag: Colour) -> None:
    _rigging(pen)
    _flags(pen, act.time, flag)
    for mast in _MASTS:
        _mast(pen, mast, cloth, act.time)
    jib = [(5.2, 11.4), (9.2, 7.8), (12.8, 6.4), (8.0, 6.2), (6.2, 6.6)]
    pen.fill(smooth(jib), vertical(6.0, 11.4, darker(cloth, 0.1), lighter(cloth, 0.25)))
    pen.fill(box(-8.0, 2.4, 4.6, 2.75), darker(paint, 0.4))
    _hull(pen, act, paint)


def _light(pen: Pen, act: Act) -> None:
    if act.around.dark:
        halo(pen, -10.5, 5.8, 2.2, "#ffc870", 0.7 * act.around.dark)


def _ship(cloth: Colour, flag: Colour, paint: Colour) -> Vehicle:
    return Vehicle(
        "tall_ship",
        partial(tall_ship, cloth=cloth, flag=flag),
        paint,
        (-10.7, -0.9, 13.4, 14.4),
        pace=3.0,
        floats=True,
        room=(2.6, 0, 0.6, 0.8),
        light=_light,
    )


TALL_SHIP = _ship("#e8dcc0", "#b8323a", "#6a4226")
PIRATE_SHIP = _ship("#b8a888", _DARK_FLAG, "#4a2e1e")
