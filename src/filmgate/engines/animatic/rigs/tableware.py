"""What stands on a table: cups, bottles, glasses, food, cake, fruit."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, levels, lighter, mix
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    bezier,
    box,
    disc,
    horizontal,
    oval,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs import kept
from filmgate.engines.animatic.rigs.bodies import puffs
from filmgate.engines.animatic.rigs.fires import flame_of
from filmgate.engines.animatic.rigs.lathe import (
    EYE,
    Profile,
    around,
    body,
    gloss,
    metal,
    ring,
    shaded,
    shifted,
    turned,
    wrapped,
)
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.storyboard.vocabulary import Action


def steam(pen: Pen, time: float, x: float, y: float, size: float) -> None:
    """Wisps over something hot."""
    for k, side in enumerate((-0.5, 0.35)):
        drift = (0.5 * size * math.sin(0.7 * time + 2 * k), 3.4 * size)
        puffs(pen, x + side * size, y, 0.42 * time + 0.37 * k, "#ffffff", drift, 0.62 * size, 9, 0.20, 1.5)


_CUP: Profile = ((0.30, 0.13), (0.43, 0.17), (0.525, 0.42), (0.56, 0.70), (0.57, 0.92))


def cup(pen: Pen, act: Act, colour: Colour, liquor: Colour = "#7a4522") -> None:
    """On its saucer with a spoon, something hot in it."""
    kept.paint(pen, _cup, levels(colour), liquor)
    if act.action is Action.POUR:
        _poured(pen, act.time, liquor)
    steam(pen, act.time, 0.0, 0.98, 0.34)


def _cup(pen: Pen, colour: Colour, liquor: Colour) -> None:
    white = lighter(colour, 0.4)
    ring(pen, 1.02, 0.02, horizontal(-1, 1, darker(colour, 0.5), darker(colour, 0.1)))
    ring(pen, 1.02, 0.07, horizontal(-1, 0.9, darker(colour, 0.18), white, darker(colour, 0.12)))
    ring(pen, 0.84, 0.085, vertical(-0.12, 0.3, lighter(colour, 0.55), darker(colour, 0.22)))
    pen.fill(oval(-0.42, -0.06, 0.62, 0.18), "#4a3c34", 0.45)
    handle = bezier((0.50, 0.74), (1.0, 0.84), (0.98, 0.22), (0.42, 0.30))
    pen.line(handle, darker(colour, 0.38), 0.15)
    pen.line(handle, lighter(colour, 0.12), 0.10)
    pen.line(shifted(handle, -0.02, 0.02), lighter(colour, 0.6), 0.03, 0.8)
    body(pen, _CUP, colour)
    pen.fill(wrapped(0.551, 0.62, 0.70), "#3f6a86", 0.9)
    pen.fill(wrapped(0.540, 0.54, 0.57), "#3f6a86", 0.85)
    pen.fill(wrapped(0.45, 0.16, 0.34), vertical(0.05, 0.34, "#5a3c2a", "#5a3c2a", 0.38, 0.0))
    gloss(pen, _CUP, 0.7, -0.70, 0.14)
    ring(pen, 0.57, 0.92, vertical(0.78, 1.06, lighter(colour, 0.2), "#ffffff"))
    ring(pen, 0.525, 0.915, vertical(0.79, 1.04, darker(colour, 0.12), darker(colour, 0.42)))
    ring(pen, 0.50, 0.885, vertical(0.77, 1.0, liquor, darker(liquor, 0.68)))
    pen.line(oval(-0.49, 0.885 - 0.117, 0.49, 0.885 + 0.117), lighter(liquor, 0.35), 0.025, 0.9, closed=True)
    pen.fill(oval(-0.30, 0.895, 0.16, 0.955), "#ffe9cf", 0.42)
    spoon = smooth([(0.62, 0.02), (0.86, 0.07), (1.30, 0.22), (1.32, 0.19), (0.88, 0.03), (0.70, -0.03)])
    pen.fill(spoon, vertical(-0.03, 0.22, "#8a8480", "#f8f8f6"))


def _poured(pen: Pen, time: float, liquor: Colour) -> None:
    """What runs into it from above, and the rings that it makes."""
    sway = 0.02 * math.sin(7.0 * time)
    for wide, tone in ((0.11, darker(liquor, 0.25)), (0.06, lighter(liquor, 0.3))):
        pen.line([(-0.06, 2.6), (-0.05 + sway, 1.7), (-0.04, 0.90)], tone, wide)
    for k in range(3):
        r = 0.08 + 0.3 * ((0.8 * time + k / 3) % 1.0)
        level = oval(-0.04 - r, 0.89 - r * EYE, -0.04 + r, 0.89 + r * EYE)
        pen.line(level, lighter(liquor, 0.5), 0.018, 0.6, closed=True)


def tea(pen: Pen, act: Act, colour: Colour) -> None:
    cup(pen, act, colour, "#b8702a")


_BOTTLE: Profile = ((0.30, 0.05), (0.315, 0.12), (0.315, 1.02), (0.28, 1.22), (0.115, 1.46), (0.105, 1.90))


def bottle(pen: Pen, act: Act, colour: Colour) -> None:
    """A wine bottle: dark glass, a paper label, a foil capsule."""
    pen.fill(
        turned(_BOTTLE),
        horizontal(
            -0.315,
            0.315,
            darker(colour, 0.25),
            lighter(colour, 0.2),
            darker(colour, 0.5),
            darker(colour, 0.75),
            darker(colour, 0.5),
            lighter(colour, 0.12),
            darker(colour, 0.5),
        ),
    )
    label = wrapped(0.316, 0.34, 0.92)
    pen.fill(label, shaded(0.316, "#efe6d2"))
    pen.line(around(0.316, 0.88), "#b08a3c", 0.022)
    pen.line(around(0.316, 0.39), "#b08a3c", 0.022)
    pen.fill(oval(-0.075, 0.64, 0.075, 0.80), "#8a2430")
    pen.text("RESERVE", 0.0, 0.49, 0.085, "#3a2a20")
    pen.text("2019", 0.0, 0.405, 0.055, "#7a6a50")
    pen.fill(wrapped(0.112, 1.46, 1.90), metal(-0.112, 0.112, "#8a2430"))
    ring(pen, 0.108, 1.90, "#c8505a")
    gloss(pen, _BOTTLE, 0.55, -0.82, 0.13)
    gloss(pen, _BOTTLE, 0.22, 0.66, 0.10)


_BOWL: Profile = ((0.03, 0.76), (0.24, 0.82), (0.40, 1.05), (0.42, 1.28), (0.36, 1.62))
_EMPTY, _HALF_FULL = 0.84, 1.22
_WINE: Profile = ((0.03, 0.79), (0.22, 0.845), (0.375, 1.06), (0.398, 1.22))


def _risen(progress: float) -> Profile:
    """The wine in a glass while it is poured."""
    level = _EMPTY + (_HALF_FULL - _EMPTY) * (0.1 + 0.9 * progress)
    radii = np.interp(level, [y for _, y in _WINE], [r for r, _ in _WINE])
    return (*(spot for spot in _WINE if spot[1] < level - 0.02), (float(radii), level))


def _wine_poured(pen: Pen, time: float, colour: Colour, level: float) -> None:
    """Out of a bottle that is tilted over it."""
    sway = 0.01 * math.sin(9.0 * time)
    for wide, tone in ((0.075, darker(colour, 0.25)), (0.035, lighter(colour, 0.3))):
        stream = smooth([(0.16, 1.99), (0.08, 1.90), (0.05 + sway, 1.5), (0.04, level)], False)
        pen.line(stream, tone, wide, 0.95)
    with pen.moved(1.78, 2.98, degrees=121):
        bottle(pen, Act(Action.STAND, Action.STAND, 1.0, time), "#2f5a44")


def glass(pen: Pen, act: Act, colour: Colour) -> None:
    """A wine glass, half full."""
    ring(
        pen, 0.36, 0.06, horizontal(-0.36, 0.36, "#8a98a4", "#eef4f8", "#b0bcc6", "#ffffff", "#8a98a4"), 0.75
    )
    pen.line(oval(-0.36, -0.026, 0.36, 0.146), "#ffffff", 0.014, 0.7, closed=True)
    stem = [(-0.09, 0.07), (-0.035, 0.16), (-0.03, 0.74), (0.03, 0.74), (0.035, 0.16), (0.09, 0.07)]
    pen.fill(stem, horizontal(-0.05, 0.05, "#a8b4be", "#ffffff", "#8a98a4"), 0.85)
    pen.fill(turned(_BOWL), horizontal(-0.42, 0.42, "#dfe8ee", "#f8fcff", "#e8f0f4", "#c8d4dc"), 0.30)
    wine, level = _WINE, _WINE[-1]
    if act.action is Action.POUR:
        wine = _risen(act.progress)
        level = wine[-1]
        _wine_poured(pen, act.time, colour, level[1])
    pen.fill(
        turned(wine),
        horizontal(-0.4, 0.4, darker(colour, 0.6), lighter(colour, 0.08), colour, darker(colour, 0.5)),
        0.95,
    )
    r, y = level
    ring(pen, r, y, vertical(y - 0.1, y + 0.1, lighter(colour, 0.35), darker(colour, 0.15)))
    pen.line(oval(-0.36, 1.62 - 0.086, 0.36, 1.62 + 0.086), "#ffffff", 0.016, 0.85, closed=True)
    edge = smooth([(r, y) for r, y in _BOWL], closed=False)
    pen.lines([edge, edge * (-1.0, 1.0)], "#ffffff", 0.012, 0.6)
    gloss(pen, _BOWL, 0.75, -0.80, 0.12)
    gloss(pen, _BOWL, 0.4, 0.62, 0.06)


_SPONGE: Profile = ((0.70, 0.14), (0.70, 0.78))


def cake(pen: Pen, act: Act, colour: Colour) -> None:
    """Two layers, icing that runs down, berries and candles."""
    iced_cake(pen, colour)
    for k in range(5):
        x, y = -0.36 + 0.18 * k, 0.80 + 0.05 * (-1) ** k
        wax = ("#5aa8d8", "#f0c040", "#d85a8a")[k % 3]
        round_ = horizontal(x - 0.03, x + 0.03, darker(wax, 0.3), lighter(wax, 0.5), darker(wax, 0.2))
        pen.fill(box(x - 0.028, y, x + 0.028, y + 0.34), round_)
        flame_of(pen, x, y + 0.35, 0.19, act.time + k)


def plain_cake(pen: Pen, act: Act, colour: Colour) -> None:
    """The same without candles, as it is on any day but a birthday."""
    iced_cake(pen, colour)


def iced_cake(pen: Pen, colour: Colour) -> None:
    ring(pen, 0.98, 0.06, horizontal(-1, 1, "#8a8890", "#f4f4f6", "#a8a8b0"))
    ring(pen, 0.98, 0.10, horizontal(-1, 1, "#c8c8d0", "#ffffff", "#d0d0d8"))
    sponge = mix(colour, "#f4d8a8", 0.75)
    body(pen, _SPONGE, sponge)
    pen.fill(wrapped(0.702, 0.42, 0.50), shaded(0.70, "#fff4ea"))
    pen.fill(wrapped(0.702, 0.12, 0.20), shaded(0.70, "#fff4ea"))
    pen.fill([*map(_drip, range(180, 361, 5)), *around(0.705, 0.80)[::-1]], shaded(0.70, colour))
    ring(pen, 0.705, 0.80, vertical(0.62, 0.98, lighter(colour, 0.45), lighter(colour, 0.12)))
    for k in range(9):
        a = math.radians(200 + 40 * k)
        x, y = 0.56 * math.cos(a), 0.83 + 0.56 * EYE * math.sin(a)
        berry = Gradient((x - 0.02, y + 0.06), (0, 0), ((0, "#ff8a80", 1), (1, "#b01c30", 1)), 0.09)
        pen.fill(disc(x, y + 0.03, 0.075), berry)


def _drip(degrees: int) -> tuple[float, float]:
    """How far the icing has run down at that side of the cake."""
    a = math.radians(degrees)
    wave = 0.35 + 0.65 * (0.5 + 0.5 * math.cos(math.radians(degrees * 12)))
    run = (0.20 + 0.10 * math.sin(degrees * 0.9)) * wave
    return 0.705 * math.cos(a), 0.78 + 0.705 * EYE * math.sin(a) - run


def _sphere(pen: Pen, x: float, y: float, r: float, tone: Colour) -> None:
    stops = (
        (0.0, lighter(tone, 0.65), 1.0),
        (0.35, lighter(tone, 0.12), 1.0),
        (0.75, darker(tone, 0.18), 1.0),
        (1.0, darker(tone, 0.55), 1.0),
    )
    pen.fill(disc(x, y, r), Gradient((x - 0.32 * r, y + 0.36 * r), (0, 0), stops, 1.35 * r))


def fruit(pen: Pen, act: Act, colour: Colour) -> None:
    """A bowl of apples, oranges, grapes and a banana."""
    _sphere(pen, -0.36, 0.80, 0.27, "#e8922c")
    _sphere(pen, 0.34, 0.78, 0.27, "#8ab83a")
    banana = [(-0.75, 0.72), (-0.62, 1.02), (-0.20, 1.28), (-0.10, 1.25), (-0.36, 0.98), (-0.55, 0.66)]
    pen.fill(
        smooth(banana), Gradient((-0.7, 1.2), (-0.3, 0.7), ((0.0, "#ffe680", 1.0), (1.0, "#c8901c", 1.0)))
    )
    _sphere(pen, -0.02, 0.90, 0.30, colour)
    pen.line(bezier((-0.02, 1.14), (0.0, 1.26), (0.06, 1.32)), "#4a3020", 0.035)
    pen.fill(smooth([(0.02, 1.22), (0.16, 1.34), (0.30, 1.32), (0.18, 1.22)]), "#4a8a3a")
    for i, (x, y) in enumerate(
        ((0.58, 0.70), (0.70, 0.62), (0.50, 0.58), (0.62, 0.52), (0.76, 0.50), (0.66, 0.80))
    ):
        _sphere(pen, x, y + 0.06, 0.105, ("#6a3a8a", "#7a4a9a")[i % 2])
    dish(pen)


def dish(pen: Pen) -> None:
    """The front of the bowl that something is heaped in."""
    outline: Profile = ((0.34, 0.06), (0.46, 0.10), (0.80, 0.32), (0.92, 0.62))
    edge = turned(outline)
    half = 14 + (len(edge) - 14) // 2
    front = np.vstack([edge[:half], around(0.92, 0.62)[::-1], edge[half:]])
    pen.fill(front, shaded(0.92, "#e8e2d8"))
    pen.line(around(0.915, 0.62), "#ffffff", 0.035)
    pen.line(around(0.86, 0.47), "#3f6a9a", 0.035, 0.85)


def plate(pen: Pen, act: Act, colour: Colour) -> None:
    """A plate of food, hot: meat, potatoes, greens, tomatoes; knife and fork beside it."""
    for y, r, glaze in (
        (0.40, 1.18, horizontal(-1.2, 1.2, "#7a746c", "#b8b2a8", "#6a645c")),
        (0.46, 1.18, horizontal(-1.2, 1.1, "#d4cfc8", "#ffffff", "#dcd8d2")),
        (0.47, 0.86, vertical(0.1, 0.85, "#f8f6f2", "#cfc9c0")),
    ):
        pen.fill(oval(-r, y - r * _TILTED, r, y + r * _TILTED), glaze)
    pen.line(
        oval(-1.08, 0.46 - 1.08 * _TILTED, 1.08, 0.46 + 1.08 * _TILTED), "#3f6a9a", 0.025, 0.8, closed=True
    )
    _roast(pen)
    for x, y, r in ((0.46, 0.62, 0.15), (0.64, 0.52, 0.16), (0.42, 0.48, 0.15), (0.62, 0.38, 0.13)):
        _sphere(pen, x, y + 0.05, r, "#e8bc58")
    leaf = smooth([(-0.16, 0), (0, 0.09), (0.18, 0), (0, -0.07)])
    for x, y, turn in _GREENS:
        with pen.moved(x, y, degrees=turn):
            pen.fill(leaf, vertical(-0.08, 0.09, "#2f6a2c", "#7ab84a"))
    for x, y in ((0.10, 0.74), (0.28, 0.70), (-0.02, 0.66)):
        _sphere(pen, x, y + 0.04, 0.10, colour)
    _cutlery(pen)
    steam(pen, act.time, -0.05, 0.62, 0.36)


_TILTED = 0.40
"""How round a plate looks that is shown to us."""
_GREENS = ((-0.62, 0.66, 20), (-0.46, 0.74, 60), (-0.26, 0.76, 100), (-0.10, 0.72, 140), (-0.70, 0.56, -10))


def _roast(pen: Pen) -> None:
    """Meat in its sauce, from the grill."""
    sauce = [(-0.62, 0.38), (-0.2, 0.20), (0.45, 0.22), (0.70, 0.42), (0.3, 0.55), (-0.3, 0.52)]
    pen.fill(smooth(sauce), "#7a3a18", 0.55)
    cut = [(-0.55, 0.40), (-0.45, 0.26), (0.0, 0.22), (0.30, 0.32), (0.32, 0.48), (0.0, 0.62), (-0.40, 0.58)]
    meat, crust = smooth(cut), ((0.0, "#c87a44", 1.0), (0.5, "#96501f", 1.0), (1.0, "#6a3214", 1.0))
    pen.fill(shifted(meat, 0.0, -0.05), "#4a2010")
    pen.fill(meat, Gradient((-0.3, 0.6), (0.1, 0.25), crust))
    pen.lines([[(-0.42 + 0.16 * i, 0.30), (-0.30 + 0.16 * i, 0.56)] for i in range(4)], "#3a180a", 0.035, 0.8)


def _cutlery(pen: Pen) -> None:
    """A knife on the right, a fork on the left."""
    pen.line([(1.34, 0.12), (1.46, 0.80)], metal(1.3, 1.5, "#c8ccd0"), 0.05)
    pen.fill(smooth([(1.42, 0.46), (1.50, 0.44), (1.58, 0.92), (1.47, 0.84)]), "#e4e8ec")
    pen.line([(-1.34, 0.12), (-1.44, 0.62)], "#c8ccd0", 0.05)
    pen.lines([[(-1.44 + d, 0.62), (-1.49 + d, 0.90)] for d in (-0.07, 0.0, 0.07)], "#dfe3e8", 0.032)
    pen.line(bezier((-1.52, 0.66), (-1.44, 0.56), (-1.36, 0.66)), "#dfe3e8", 0.032)
