"""What stands in the open: a house, a lighthouse, a tower, a windmill, a statue, a sign, a flag."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    arc,
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
from filmgate.engines.animatic.rigs.bodies import LIT_PANE, beam, halo, puffs
from filmgate.engines.animatic.rigs.goods import GOLD
from filmgate.engines.animatic.rigs.lathe import around
from filmgate.engines.animatic.rigs.rig import Act


def _glass(act: Act) -> Colour:
    return mix("#6a8aa4", LIT_PANE, max(0.15, act.around.dark))


def house(pen: Pen, act: Act, colour: Colour) -> None:
    """A cottage: tiled roof, chimney with smoke, shuttered windows, a door with steps."""
    puffs(pen, 0.48, 1.92, act.time, "#c8c4c0", (0.5, 0.8), 0.16, 6, 0.4, 3.0)
    pen.fill(box(0.38, 1.3, 0.58, 1.90), horizontal(0.38, 0.58, "#a85a44", "#5a2c22"))
    pen.fill(box(0.35, 1.86, 0.61, 1.94), "#7a4030")
    plaster = horizontal(-0.82, 0.82, lighter(colour, 0.18), colour, darker(colour, 0.28))
    pen.fill(box(-0.82, 0, 0.82, 0.98), plaster)
    pen.fill(box(-0.82, 0, 0.82, 0.12), "#8a8078")
    roof = [(-1.02, 0.90), (-0.66, 1.58), (0.66, 1.58), (1.02, 0.90)]
    pen.fill(roof, vertical(0.9, 1.58, "#6a2c22", "#b85a42"))
    rows = [
        [(-1.02 + 0.36 * k + 0.03, 0.90 + 0.68 * k), (1.02 - 0.36 * k - 0.03, 0.90 + 0.68 * k)]
        for k in (0.17, 0.34, 0.51, 0.68, 0.85)
    ]
    pen.lines(rows, "#4a1c16", 0.016, 0.55)
    pen.line([(-1.04, 0.90), (1.04, 0.90)], "#f0e8dc", 0.035)
    pen.fill(box(-0.17, 0, 0.17, 0.60), horizontal(-0.17, 0.17, "#4a7a6a", "#2c5246"))
    pen.line(box(-0.17, 0, 0.17, 0.60), "#f4efe6", 0.03, closed=True)
    pen.fill(disc(0.11, 0.29, 0.018), "#e0b860")
    pen.fill([(-0.26, 0.60), (0.0, 0.74), (0.26, 0.60)], "#8a4030")
    pen.fill_all([box(-0.24, -0.01, 0.24, 0.04)], "#b0a698")
    for x in (-0.62, 0.34):
        _shuttered(pen, act, x)
    pen.fill(disc(0, 1.20, 0.14), "#f4efe6")
    pen.fill(disc(0, 1.20, 0.105), _glass(act))


def _shuttered(pen: Pen, act: Act, x: float) -> None:
    """A window from `x` to the right, its shutters, and flowers before it."""
    pen.fill(box(x, 0.32, x + 0.28, 0.72), _glass(act))
    pen.line(box(x, 0.32, x + 0.28, 0.72), "#f4efe6", 0.032, closed=True)
    pen.lines([[(x + 0.14, 0.32), (x + 0.14, 0.72)], [(x, 0.53), (x + 0.28, 0.53)]], "#f4efe6", 0.02)
    pen.fill_all([box(x - 0.10, 0.32, x - 0.02, 0.72), box(x + 0.30, 0.32, x + 0.38, 0.72)], "#3f6a5c")
    pen.fill(box(x - 0.04, 0.25, x + 0.32, 0.31), "#7a4a2c")
    pen.fill_all([disc(x + 0.04 + 0.065 * i, 0.33, 0.035) for i in range(4)], "#d8505a")


def office_block(pen: Pen, act: Act, colour: Colour) -> None:
    """Of many floors between its piers, with a lit lobby, and tanks and an aerial on its roof."""
    wall = horizontal(-0.95, 0.95, lighter(colour, 0.15), colour, darker(colour, 0.38))
    pen.fill_all([box(-0.62, 2.42, -0.20, 2.66), box(0.24, 2.42, 0.62, 2.58)], darker(colour, 0.25))
    pen.line([(0.44, 2.58), (0.44, 2.98)], "#4a4e56", 0.025)
    pen.fill(box(-0.95, 0.0, 0.95, 2.38), wall)
    pen.fill(box(-1.0, 2.34, 1.0, 2.44), darker(colour, 0.35))
    dark = act.around.dark > _DUSK
    for row in range(9):
        _floor(pen, 0.38 + 0.215 * row, row, dark)
    pen.fill(box(-0.95, 0.0, 0.95, 0.31), darker(colour, 0.45))
    lobby = [box(x, 0.03, x + 0.36, 0.26) for x in (-0.86, -0.42, 0.06, 0.50)]
    pen.fill_all(lobby, "#ffe0a0" if dark else "#bcd4e0")


def _floor(pen: Pen, y: float, row: int, dark: bool) -> None:
    """A floor's windows: by night some are lit."""
    for k in range(8):
        x = -0.87 + 0.222 * k
        glass = ("#8ab0cc", "#a8c8dc")[(row + k) % 2]
        pane = (
            glass if not dark else "#ffd890" if (3 * row * row + 5 * k + row * k * k) % 7 < 3 else "#28323e"
        )
        pen.fill(box(x, y, x + 0.165, y + 0.145), pane)


_DUSK = 0.4
"""How dark it is when windows are lit."""


def house_light(pen: Pen, act: Act, colour: Colour) -> None:
    if act.around.dark:
        for x in (-0.48, 0.48):
            halo(pen, x, 0.5, 0.7, "#ffc870", 0.5 * act.around.dark)


_LAMP = (0.0, 2.20)


def lighthouse_light(pen: Pen, act: Act, colour: Colour) -> None:
    """Two beams that sweep round, and the glow of the lantern."""
    turn = math.cos(act.time * 1.1)
    strength = 0.55 + 0.45 * act.around.dark
    beam(pen, *_LAMP, 4.6 * turn, 0.0, strength, "#fff4cc")
    beam(pen, *_LAMP, -4.6 * turn, 0.0, 0.7 * strength, "#fff4cc")
    halo(pen, *_LAMP, 1.0, "#fff0b8", 0.8 * strength)


def lighthouse(pen: Pen, act: Act, colour: Colour) -> None:
    """A banded tower with a gallery and a lit lantern, on its rock."""

    def half(y: float) -> float:
        return 0.30 - 0.065 * y

    pen.fill(
        smooth(
            [(-0.75, 0.0), (-0.5, 0.14), (-0.1, 0.18), (0.4, 0.16), (0.78, 0.0), (0.2, -0.05), (-0.3, -0.05)]
        ),
        vertical(-0.05, 0.18, "#2c2a2c", "#8a847c"),
    )
    for k in range(5):
        y0, y1 = 0.08 + 0.382 * k, 0.08 + 0.382 * (k + 1)
        tone = colour if k % 2 == 0 else "#f4f0e8"
        part = points([*around(half(y0), y0), *around(half(y1), y1)[::-1]])
        pen.fill(part, horizontal(-0.3, 0.3, lighter(tone, 0.25), tone, darker(tone, 0.62)))
    for y in (0.75, 1.15, 1.55):
        pen.fill(rounded(-0.035, y, 0.035, y + 0.14, 0.03), _glass(act))
    pen.fill(rounded(-0.065, 0.10, 0.065, 0.34, 0.05), "#3a2418")
    pen.fill([(-0.17, 1.96), (-0.26, 2.05), (0.26, 2.05), (0.17, 1.96)], "#2a2e34")
    pen.lines([[(-0.26 + 0.065 * i, 2.05), (-0.26 + 0.065 * i, 2.15)] for i in range(9)], "#2a2e34", 0.010)
    pen.line([(-0.26, 2.15), (0.26, 2.15)], "#2a2e34", 0.014)
    pen.fill(box(-0.13, 2.05, 0.13, 2.34), horizontal(-0.13, 0.13, "#ffe9a0", "#fffdf0", "#ffdf88"))
    pen.lines([[(x, 2.05), (x, 2.34)] for x in (-0.13, -0.045, 0.045, 0.13)], "#3a3e44", 0.014)
    pen.fill(
        smooth([(-0.19, 2.33), (-0.08, 2.50), (0.0, 2.56), (0.08, 2.50), (0.19, 2.33)]),
        horizontal(-0.2, 0.2, lighter(colour, 0.2), darker(colour, 0.5)),
    )
    pen.line([(0, 2.55), (0, 2.68)], "#2a2e34", 0.016)


def tower(pen: Pen, act: Act, colour: Colour) -> None:
    """A round tower of stone with battlements, slits and a pointed roof with a pennant."""
    r, top = 0.36, 1.78
    wall = points([*around(1.10 * r, 0.0), (r, 0.35), *around(r, top)[::-1], (-r, 0.35)])
    pen.fill(wall, horizontal(-r, r, lighter(colour, 0.30), colour, darker(colour, 0.62)))
    _stones(pen, colour)
    _battlements(pen, colour, r, top)
    pen.line([(0, top + 1.0), (0, top + 1.28)], "#3a2c20", 0.018)
    wave = 0.03 * math.sin(act.time * 6)
    pen.fill([(0, top + 1.27), (0.34, top + 1.19 + wave), (0, top + 1.10)], "#d8402c")
    glass = _glass(act) if act.around.dark else "#1c1a20"
    for x, y in ((0.0, 1.36), (-0.14, 0.92), (0.15, 0.70), (0.0, top + 0.20)):
        pen.fill(rounded(x - 0.035, y, x + 0.035, y + 0.19, 0.034), glass)
    door = points([(-0.13, 0.0), (-0.13, 0.28), *arc(0, 0.28, 0.13, 0.16, 180, 0, 9), (0.13, 0.0)])
    pen.fill(door, "#3a2418")
    pen.lines([[(x, 0.0), (x, 0.40)] for x in (-0.05, 0.04)], "#22140c", 0.014)


def _stones(pen: Pen, colour: Colour) -> None:
    """A few of the wall's, here and there."""
    rows, columns = np.arange(0.10, 1.72, 0.105).tolist(), np.arange(-0.30, 0.28, 0.13).tolist()
    places = [(x, y) for y in rows for x in columns]
    chosen = np.random.default_rng(4).random(len(places)) < 0.42
    shown = [place for place, taken in zip(places, chosen.tolist(), strict=True) if taken]
    stones = [rounded(x + 0.02, y, x + 0.11, y + 0.055, 0.012) for x, y in shown]
    pen.fill_all(stones, darker(colour, 0.4), 0.42)


def _battlements(pen: Pen, colour: Colour, r: float, top: float) -> None:
    """The wall's crown, and a turret with a pointed roof on it."""
    crown = points([*around(1.24 * r, top), *around(1.24 * r, top + 0.18)[::-1]])
    pen.fill(crown, horizontal(-r, r, lighter(colour, 0.35), colour, darker(colour, 0.6)))
    merlons = [box(-0.43 + 0.155 * i, top + 0.14, -0.34 + 0.155 * i, top + 0.30) for i in range(6)]
    pen.fill_all(merlons, horizontal(-r, r, lighter(colour, 0.3), colour, darker(colour, 0.58)))
    turret = box(-0.25, top + 0.12, 0.25, top + 0.42)
    pen.fill(turret, horizontal(-0.25, 0.25, lighter(colour, 0.2), darker(colour, 0.55)))
    roof = [(-0.33, top + 0.40), (0.0, top + 1.02), (0.33, top + 0.40)]
    pen.fill(roof, horizontal(-0.33, 0.33, "#8a4a44", "#b05c50", "#3a1c1c"))


def windmill(pen: Pen, act: Act, colour: Colour) -> None:
    """A tower mill; its sails turn with the wind."""
    tower = [(-0.42, 0), (0.42, 0), (0.25, 1.5), (-0.25, 1.5)]
    pen.fill(tower, horizontal(-0.4, 0.4, lighter(colour, 0.3), colour, darker(colour, 0.5)))
    pen.fill([(-0.52, 0.58), (-0.50, 0.64), (0.50, 0.64), (0.52, 0.58)], "#6a4a30")
    posts = [[(-0.50 + 0.1 * i, 0.64), (-0.50 + 0.1 * i, 0.76)] for i in range(11)]
    pen.lines([*posts, [(-0.5, 0.76), (0.5, 0.76)]], "#6a4a30", 0.018)
    for x, y in ((-0.12, 0.92), (0.10, 1.18), (0.16, 0.30), (-0.22, 0.30)):
        pen.fill(rounded(x - 0.055, y, x + 0.055, y + 0.16, 0.02), _glass(act))
    pen.fill(points([(-0.10, 0), (-0.10, 0.30), *arc(0, 0.30, 0.10, 0.10, 180, 0, 7), (0.10, 0)]), "#5a3420")
    cap = smooth([(-0.30, 1.46), (-0.24, 1.68), (0.0, 1.84), (0.24, 1.68), (0.30, 1.46)])
    pen.fill(cap, horizontal(-0.3, 0.3, "#7a4a38", "#3a1e18"))
    turn = 34 * act.time * (0.4 + 1.6 * act.wind)
    bars = [[(0.0, y), (0.26, y)] for y in (0.22, 0.41, 0.60, 0.79, 0.98, 1.16)]
    bars += [[(x, 0.22), (x, 1.16)] for x in (0.26, 0.14)]
    for k in range(4):
        with pen.moved(0.0, 1.58, degrees=90 * k - turn):
            pen.fill([(0.02, 0.22), (0.26, 0.22), (0.26, 1.16), (0.02, 1.16)], "#f4ecd8", 0.92)
            pen.lines(bars, "#6a4a30", 0.014)
            pen.line([(0, 0), (0, 1.2)], "#4a3020", 0.04)
    pen.fill(disc(0, 1.58, 0.07), "#2a1c14")


def wind_turbine(pen: Pen, act: Act, colour: Colour) -> None:
    """A slender white tower, three blades."""
    tower = [(-0.055, 0.0), (0.055, 0.0), (0.026, 1.72), (-0.026, 1.72)]
    pen.fill(tower, horizontal(-0.05, 0.05, lighter(colour, 0.2), colour, darker(colour, 0.35)))
    pen.fill(rounded(-0.05, 1.70, 0.05, 1.78, 0.03), darker(colour, 0.12))
    turn = 40 * act.time * (0.4 + 1.6 * act.wind)
    for k in range(3):
        with pen.moved(0.0, 1.74, degrees=120 * k - turn):
            blade = [(-0.02, 0.03), (-0.035, 0.16), (-0.008, 0.74), (0.004, 0.74), (0.02, 0.16), (0.02, 0.03)]
            pen.fill(smooth(blade), horizontal(-0.03, 0.02, colour, darker(colour, 0.18)))
    pen.fill(disc(0.0, 1.74, 0.045), lighter(colour, 0.3))


def _crowned_head(pen: Pen, colour: Colour, light: Colour, deep: Colour) -> None:
    pen.fill(limb((0, 1.60), (0, 1.70), 0.06, 0.055), darker(colour, 0.15))
    pen.fill(
        oval(-0.11, 1.66, 0.12, 1.96),
        Gradient((-0.06, 1.88), (0, 0), ((0, lighter(colour, 0.5), 1), (0.6, colour, 1), (1, deep, 1)), 0.24),
    )
    pen.fill(
        smooth([(-0.13, 1.84), (-0.10, 1.98), (0.02, 2.02), (0.12, 1.95), (0.12, 1.86), (0.0, 1.91)]),
        darker(colour, 0.22),
    )
    pen.fill_all(
        [
            [
                (0.13 * math.sin(a) - 0.018, 1.93 + 0.05 * math.cos(a)),
                (0.24 * math.sin(a), 1.95 + 0.20 * math.cos(a)),
                (0.13 * math.sin(a) + 0.018, 1.93 + 0.05 * math.cos(a)),
            ]
            for a in (-0.9, -0.45, 0.0, 0.45, 0.9)
        ],
        light,
    )
    pen.lines(
        [[(0.03, 1.80), (0.08, 1.80)], [(-0.04, 1.80), (0.0, 1.80)], [(0.0, 1.71), (0.06, 1.71)]], deep, 0.016
    )


def statue(pen: Pen, act: Act, colour: Colour) -> None:
    """A marble figure with a raised arm in a draped robe, on a pedestal."""
    light, deep = lighter(colour, 0.32), darker(colour, 0.55)
    pen.fill(box(-0.52, 0, 0.52, 0.10), horizontal(-0.5, 0.5, light, deep))
    pen.fill(box(-0.42, 0.10, 0.42, 0.44), horizontal(-0.42, 0.42, light, colour, deep))
    pen.fill(box(-0.48, 0.44, 0.48, 0.52), horizontal(-0.48, 0.48, light, deep))
    pen.fill(rounded(-0.22, 0.20, 0.22, 0.34, 0.02), darker(colour, 0.3))
    tones = ((0, lighter(colour, 0.5), 1), (0.45, colour, 1), (1, deep, 1))
    marble = Gradient((-0.3, 1.4), (0.35, 1.2), tones)
    pen.fill(limb((0.17, 1.52), (0.34, 1.80), 0.062, 0.052), marble)
    pen.fill(limb((0.34, 1.80), (0.36, 2.12), 0.052, 0.042), marble)
    pen.fill(limb((0.35, 2.10), (0.37, 2.30), 0.022, 0.05), darker(colour, 0.2))
    pen.fill(smooth([(0.30, 2.30), (0.37, 2.52), (0.44, 2.30)]), lighter(colour, 0.55))
    _robe(pen, marble, deep)
    pen.fill(limb((-0.19, 1.52), (-0.27, 1.22), 0.06, 0.05), marble)
    pen.fill(limb((-0.27, 1.22), (-0.10, 1.10), 0.05, 0.04), marble)
    pen.fill(rounded(-0.16, 0.98, 0.02, 1.24, 0.015), lighter(colour, 0.2))
    _crowned_head(pen, colour, light, deep)


def _robe(pen: Pen, marble: Gradient, deep: Colour) -> None:
    """It falls in folds, is thrown over a shoulder, and has a girdle."""
    robe = [
        (-0.30, 0.52), (-0.27, 0.85), (-0.20, 1.12), (-0.24, 1.40), (-0.20, 1.57), (-0.07, 1.63),
        (0.07, 1.63), (0.20, 1.57), (0.21, 1.36), (0.18, 1.12), (0.27, 0.85), (0.33, 0.52),
    ]  # fmt: skip
    pen.fill(smooth(robe), marble)
    falls = [[(-0.15 + 0.02 * k, 1.15), (-0.20 + 0.10 * k, 0.85), (-0.24 + 0.13 * k, 0.5)] for k in range(5)]
    thrown = [[(-0.22, 1.50), (0.0, 1.32), (0.19, 1.18)], [(-0.23, 1.40), (-0.02, 1.22), (0.17, 1.12)]]
    with pen.inked():
        pen.lines([smooth(fold, False) for fold in (*falls, *thrown)], deep, 0.022, 0.55)
        pen.line(smooth([(-0.18, 1.12), (0.0, 1.08), (0.18, 1.12)], False), deep, 0.03, 0.6)


def sign(pen: Pen, act: Act, colour: Colour) -> None:
    """A signpost with arrows of wood."""
    pen.fill(box(-0.06, 0, 0.06, 1.62), horizontal(-0.06, 0.06, "#8a6440", "#3a2618"))
    pen.fill([(-0.08, 1.62), (0, 1.72), (0.08, 1.62)], "#5a3a24")
    for y, s, tone, words in (
        (1.28, 1, colour, "NORTH"),
        (0.94, -1, darker(colour, 0.12), "HARBOUR"),
        (0.62, 1, lighter(colour, 0.1), "2 KM"),
    ):
        long = 0.74 if y > 0.7 else 0.52
        arrow = [
            (-0.30 * s, y), (long * s, y), ((long + 0.16) * s, y + 0.12), (long * s, y + 0.24),
            (-0.30 * s, y + 0.24),
        ]  # fmt: skip
        pen.fill(arrow, vertical(y, y + 0.24, darker(tone, 0.25), lighter(tone, 0.22)))
        pen.lines(
            [
                [(-0.26 * s, y + 0.08), (long * s, y + 0.075)],
                [(-0.2 * s, y + 0.17), ((long - 0.1) * s, y + 0.165)],
            ],
            darker(tone, 0.4),
            0.008,
            0.6,
        )
        pen.line(arrow, darker(tone, 0.55), 0.016, closed=True)
        pen.text(words, 0.5 * (long - 0.30) * s, y + 0.075, 0.115, "#3a2414")
    pen.fill(smooth([(-0.4, 0.0), (-0.2, 0.12), (0.0, 0.08), (0.25, 0.13), (0.42, 0.0)]), "#4a6a34")


def flag(pen: Pen, act: Act, colour: Colour) -> None:
    """A flag in the wind: folds run through the cloth."""
    pen.fill(box(-0.03, 0, 0.03, 2.04), horizontal(-0.03, 0.03, "#e8eaec", "#6a6e74"))
    pen.fill(
        disc(0, 2.07, 0.055), Gradient((-0.02, 2.09), (0, 0), ((0, "#fff0b0", 1), (1, "#a87a20", 1)), 0.08)
    )
    strength = 0.06 + 0.10 * act.wind
    xs = np.linspace(0.0, 1.25, 17)
    wave = strength * np.minimum(1.0, xs * 2.0) * np.sin(xs * 5.2 - act.time * 6.5)
    sag = -0.10 * (1 - act.wind) * xs
    y1, y0 = 1.98 + wave + sag, 1.22 + wave * 0.9 + sag
    cloth = [
        *zip(xs.tolist(), y1.tolist(), strict=True),
        *zip(xs[::-1].tolist(), y0[::-1].tolist(), strict=True),
    ]
    slope = np.cos(xs * 5.2 - act.time * 6.5)
    stops = tuple(
        (float(x / 1.25), lighter(colour, 0.24 * s) if s > 0 else darker(colour, -0.38 * s), 1.0)
        for x, s in zip(xs, slope.tolist(), strict=True)
    )
    pen.fill(cloth, Gradient((0, 0), (1.25, 0), stops))
    pen.line(cloth[4:-4], GOLD, 0.035, 0.9)
    pen.line(cloth, darker(colour, 0.45), 0.012, 0.6, closed=True)
