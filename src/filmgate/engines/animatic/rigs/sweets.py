"""Sweet things that are no birthday cake: a bar of chocolate, doughnuts, cookies, macarons, a pie, a slice.

Each is drawn on the unit of a plate (about a metre to each side of the middle), seen from a little above.
"""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    Points,
    box,
    disc,
    horizontal,
    oval,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.lathe import EYE, Profile, body, gloss, ring, shifted, wrapped
from filmgate.engines.animatic.rigs.rig import Act

_DOUGH, _CRUMB = "#c98a46", "#e8c68c"


def plate(pen: Pen) -> None:
    ring(pen, 1.26, 0.05, horizontal(-1.26, 1.26, "#8f8d92", "#f2f0ee", "#a5a3a8"))
    ring(pen, 1.24, 0.09, horizontal(-1.24, 1.24, "#d6d3cf", "#ffffff", "#dedbd7"))
    ring(pen, 0.86, 0.10, vertical(-0.1, 0.3, "#dcd8d2", "#f6f3ee"))


def _level(x: float, y: float, r: float) -> Points:
    return oval(x - r, y - r * EYE * 1.5, x + r, y + r * EYE * 1.5)


def chocolate_bar(pen: Pen, act: Act, colour: Colour) -> None:
    """Half out of its foil, one piece broken off."""
    foot = -1.25
    for row in range(2):
        for k in range(5):
            x, y = -0.62 + 0.40 * k + 0.12 * row, 0.16 + 0.36 * row
            _piece(pen, x, y, colour)
    _piece(pen, 1.48, 0.02, colour)
    wrap = [(foot, 0.04), (-0.42, 0.04), (-0.22, 0.98), (foot + 0.2, 0.98)]
    pen.fill(wrap, horizontal(foot, -0.2, "#7a1c2c", "#c8384a", "#8a2434"))
    foil = [
        (-0.42, 0.04),
        (-0.22, 0.98),
        (-0.10, 0.90),
        (-0.16, 0.72),
        (-0.22, 0.60),
        (-0.24, 0.44),
        (-0.30, 0.24),
    ]
    pen.fill(foil, horizontal(-0.45, -0.1, "#a8a8b0", "#f4f4f8", "#b8b8c0"))
    pen.line([(foot + 0.16, 0.34), (-0.40, 0.34)], "#e8c874", 0.05)
    pen.line([(foot + 0.2, 0.66), (-0.34, 0.66)], "#e8c874", 0.03)
    crumbs = [disc(1.2 + 0.11 * k, -0.05 + 0.05 * (k % 2), 0.025) for k in range(5)]
    pen.fill_all(crumbs, darker(colour, 0.2))


def _piece(pen: Pen, x: float, y: float, tone: Colour) -> None:
    """One of the squares that it breaks into, with its bevel."""
    slope = 0.12
    face = [(x, y), (x + 0.38, y), (x + 0.38 + slope, y + 0.34), (x + slope, y + 0.34)]
    pen.fill(face, darker(tone, 0.25))
    pen.fill([(x, y), (x + 0.38, y), (x + 0.38, y - 0.12), (x, y - 0.12)], darker(tone, 0.5))
    inner = [(x + 0.07, y + 0.06), (x + 0.34, y + 0.06), (x + 0.41, y + 0.28), (x + 0.15, y + 0.28)]
    pen.fill(inner, vertical(y, y + 0.34, lighter(tone, 0.08), lighter(tone, 0.30)))
    pen.line([(x + 0.15, y + 0.28), (x + 0.41, y + 0.28)], lighter(tone, 0.5), 0.02, 0.8)


_GLAZES = ("#f08ab0", "#5a2e1a", "#f6efe4")


def donuts(pen: Pen, act: Act, colour: Colour) -> None:
    """Three with glaze and sprinkles, one on the others."""
    plate(pen)
    for (x, y), glaze in zip(
        ((-0.55, 0.34), (0.55, 0.34), (0.0, 0.62)), (*_GLAZES[1:], _GLAZES[0]), strict=True
    ):
        _donut(pen, x, y, 0.56, glaze)


def _donut(pen: Pen, x: float, y: float, r: float, glaze: Colour) -> None:
    pen.fill(shifted(wrapped(r, -0.16, 0.0), x, y), _round(x, r, _DOUGH))
    pen.fill(_level(x, y, r), vertical(y - 0.2, y + 0.2, darker(_DOUGH, 0.1), lighter(_DOUGH, 0.2)))
    edge = [
        (x + (0.94 + 0.05 * math.sin(5 * a)) * r * math.cos(a), y + 0.04 + r * EYE * 1.45 * math.sin(a))
        for a in (math.tau * k / 30 for k in range(30))
    ]
    pen.fill(smooth(edge), vertical(y - 0.2, y + 0.28, darker(glaze, 0.12), lighter(glaze, 0.25)))
    pen.fill(
        _level(x, y + 0.05, 0.30 * r), vertical(y - 0.06, y + 0.14, darker(_DOUGH, 0.35), darker(_DOUGH, 0.6))
    )
    for k in range(16):
        a, far = 2.4 * k, r * (0.46 + 0.34 * ((0.618 * k) % 1.0))
        at = x + far * math.cos(a), y + 0.05 + far * EYE * 1.5 * math.sin(a)
        with pen.moved(*at, degrees=57 * k):
            pen.fill(
                rounded(-0.05, -0.014, 0.05, 0.014, 0.013),
                ("#ffffff", "#f8d048", "#5ac8d8", "#f05a6a")[k % 4],
            )


def _round(x: float, r: float, tone: Colour) -> Gradient:
    """Something round about `x`, in the light of a window."""
    return horizontal(x - r, x + r, darker(tone, 0.45), lighter(tone, 0.2), darker(tone, 0.35))


def cookies(pen: Pen, act: Act, colour: Colour) -> None:
    """A pile with chips of chocolate, one leaning on it."""
    plate(pen)
    for k, (x, y) in enumerate(((-0.34, 0.20), (0.36, 0.20), (0.02, 0.38), (-0.16, 0.56), (0.12, 0.74))):
        _cookie(pen, x, y, 0.56, k)
    with pen.moved(0.92, 0.46, degrees=64, sy=2.3):
        _cookie(pen, 0.0, 0.0, 0.44, 9)


def _cookie(pen: Pen, x: float, y: float, r: float, number: int) -> None:
    pen.fill(shifted(wrapped(r, -0.10, 0.0), x, y), _round(x, r, _DOUGH))
    pen.fill(_level(x, y, r), vertical(y - 0.2, y + 0.22, darker(_CRUMB, 0.22), _CRUMB))
    for k in range(8):
        a, far = 2.4 * k + number, 0.82 * r * math.sqrt((k + 0.5) / 8)
        cx, cy = x + far * math.cos(a), y + far * EYE * 1.5 * math.sin(a)
        pen.fill(
            smooth([(cx - 0.06, cy), (cx, cy + 0.05), (cx + 0.07, cy + 0.01), (cx, cy - 0.03)]), "#4a2412"
        )


_SHELLS = ("#f2a6bc", "#bcd88a", "#f4d47a", "#c4a4e0", "#e8b48a", "#9ad4d8")


def macarons(pen: Pen, act: Act, colour: Colour) -> None:
    """A pyramid of many colours."""
    plate(pen)
    spots = ((-0.66, 0.16), (0.0, 0.16), (0.66, 0.16), (-0.33, 0.54), (0.33, 0.54), (0.0, 0.92))
    for (x, y), tone in zip(spots, _SHELLS, strict=True):
        pen.fill(rounded(x - 0.30, y, x + 0.30, y + 0.14, 0.06), _round(x, 0.3, tone))
        pen.fill(rounded(x - 0.27, y + 0.12, x + 0.27, y + 0.21, 0.03), mix(tone, "#fffaf0", 0.6))
        dome = [
            (x - 0.30, y + 0.20),
            (x - 0.27, y + 0.32),
            (x, y + 0.40),
            (x + 0.27, y + 0.32),
            (x + 0.30, y + 0.20),
        ]
        pen.fill(smooth([*dome, (x, y + 0.19)]), _round(x, 0.34, tone))
        pen.line([(x - 0.18, y + 0.33), (x - 0.02, y + 0.36)], lighter(tone, 0.6), 0.03, 0.8)


_CUP: Profile = ((0.40, 0.04), (0.54, 0.56))


def cupcake(pen: Pen, act: Act, colour: Colour) -> None:
    """In its paper, a swirl of cream and a cherry on it."""
    body(pen, _CUP, "#b8734a")
    pen.lines(
        [[(x * 0.74, 0.06), (x, 0.56)] for x in (-0.45, -0.3, -0.15, 0.0, 0.15, 0.3, 0.45)],
        "#7a4426",
        0.02,
        0.7,
    )
    for k in range(5):
        r, y = 0.60 - 0.125 * k, 0.60 + 0.17 * k
        swirl = [
            (-r, y),
            (-0.8 * r, y + 0.14),
            (0.0, y + 0.20),
            (0.8 * r, y + 0.16),
            (r, y + 0.04),
            (0.0, y - 0.07),
        ]
        pen.fill(smooth(swirl), _round(0.0, r, colour))
        pen.line(
            smooth([(-0.7 * r, y + 0.10), (0.0, y + 0.14), (0.7 * r, y + 0.12)], False),
            lighter(colour, 0.5),
            0.02,
        )
    pen.fill(disc(0.0, 1.50, 0.12), vertical(1.38, 1.62, "#8a0c1c", "#f05060"))
    pen.line([(0.02, 1.60), (0.10, 1.80)], "#5a3a20", 0.025)


def pie(pen: Pen, act: Act, colour: Colour) -> None:
    """A lattice of pastry over its filling."""
    plate(pen)
    dish: Profile = ((0.72, 0.08), (1.0, 0.40))
    body(pen, dish, _DOUGH)
    ring(pen, 1.0, 0.40, vertical(0.15, 0.65, lighter(_DOUGH, 0.25), _DOUGH))
    ring(pen, 0.86, 0.42, vertical(0.2, 0.64, darker(colour, 0.1), darker(colour, 0.35)))
    for k in range(-2, 3):
        reach = math.sqrt(max(0.0, 0.86**2 - (0.36 * k) ** 2))
        slant = [(0.36 * k - 0.35 * reach, 0.42 - EYE * reach), (0.36 * k + 0.35 * reach, 0.42 + EYE * reach)]
        pen.line(slant, lighter(_DOUGH, 0.28), 0.08)
        y = 0.42 + 0.36 * k * EYE
        pen.line([(-reach, y), (reach, y)], lighter(_DOUGH, 0.14), 0.04)
    rim = [
        disc(0.95 * math.cos(a), 0.42 + 0.95 * EYE * math.sin(a), 0.085)
        for a in (math.tau * k / 26 for k in range(26))
    ]
    pen.fill_all(rim, lighter(_DOUGH, 0.18))


def slice_of_cake(pen: Pen, act: Act, colour: Colour) -> None:
    """A wedge with its layers to us, on a plate, a berry on it."""
    plate(pen)
    side = [(-0.82, 0.14), (0.78, 0.14), (0.78, 0.86), (-0.82, 0.86)]
    pen.fill(side, vertical(0.1, 0.9, darker(colour, 0.22), lighter(colour, 0.10)))
    cream = mix(colour, "#fff6ea", 0.78)
    for y in (0.34, 0.60):
        pen.fill(box(-0.82, y, 0.78, y + 0.07), cream)
    top = [(-0.82, 0.86), (0.78, 0.86), (0.98, 1.06), (0.62, 1.16)]
    pen.fill(top, vertical(0.86, 1.16, darker(colour, 0.30), darker(colour, 0.05)))
    pen.fill([(0.78, 0.14), (0.98, 0.30), (0.98, 1.06), (0.78, 0.86)], darker(colour, 0.42))
    drips = [
        rounded(x, 0.86 - d, x + 0.13, 0.9, 0.06)
        for x, d in ((-0.7, 0.2), (-0.36, 0.12), (0.0, 0.24), (0.4, 0.15))
    ]
    pen.fill_all(drips, darker(colour, 0.36))
    pen.fill(disc(0.52, 1.12, 0.13), vertical(1.0, 1.25, "#8a0c1c", "#f4606a"))
    pen.fill(smooth([(0.52, 1.24), (0.66, 1.34), (0.60, 1.22)]), "#4a8a3c")


def sweets(pen: Pen, act: Act, colour: Colour) -> None:
    """Lollipops in a glass and wrapped candies before it."""
    for x, y, tone in (
        (-0.40, 1.60, "#f05a8a"),
        (0.40, 1.52, "#5ab8e8"),
        (0.0, 1.86, "#f8b83c"),
    ):
        pen.line([(0.25 * x, 0.3), (x, y)], "#f4f0ea", 0.045)
        _lolly(pen, x, y, tone, 70 * x)
    glass: Profile = ((0.40, 0.04), (0.46, 0.80))
    pen.fill(
        rounded(-0.44, 0.04, 0.44, 0.8, 0.05), horizontal(-0.44, 0.44, "#dfeaf0", "#ffffff", "#c8d8e0"), 0.35
    )
    gloss(pen, glass, 0.6)
    for k, tone in enumerate(("#e8485a", "#7ac05a", "#9a6ad0")):
        x, y = (-0.95, 0.9, 1.3)[k], (0.10, 0.08, 0.16)[k]
        pen.fill([(x - 0.34, y - 0.10), (x - 0.34, y + 0.12), (x, y)], lighter(tone, 0.25))
        pen.fill([(x + 0.34, y - 0.10), (x + 0.34, y + 0.12), (x, y)], lighter(tone, 0.25))
        pen.fill(
            oval(x - 0.2, y - 0.13, x + 0.2, y + 0.13),
            vertical(y - 0.13, y + 0.13, darker(tone, 0.3), lighter(tone, 0.3)),
        )


def _lolly(pen: Pen, x: float, y: float, tone: Colour, turn: float) -> None:
    pen.fill(disc(x, y, 0.30), tone)
    coil = [
        (x + 0.27 * k / 40 * math.cos(0.45 * k + turn), y + 0.27 * k / 40 * math.sin(0.45 * k + turn))
        for k in range(41)
    ]
    pen.line(smooth(coil, False, 2), "#fff6f0", 0.05)
    pen.fill(oval(x - 0.18, y + 0.08, x - 0.04, y + 0.2), "#ffffff", 0.6)


def mooncakes(pen: Pen, act: Act, colour: Colour) -> None:
    """Baked in a mould with a flower on it; one is cut."""
    plate(pen)
    for x, y in ((-0.56, 0.16), (0.56, 0.16), (0.0, 0.44)):
        petals = [
            (
                x + 0.46 * (1 + 0.07 * math.cos(10 * a)) * math.cos(a),
                y + 0.22 + 0.20 * (1 + 0.07 * math.cos(10 * a)) * math.sin(a),
            )
            for a in (math.tau * k / 60 for k in range(60))
        ]
        pen.fill(shifted(wrapped(0.46, 0.0, 0.22), x, y), _round(x, 0.46, "#b0682a"))
        pen.fill(petals, vertical(y, y + 0.42, "#c8843c", "#e8b468"))
        marks = [
            [(x, y + 0.22), (x + 0.32 * math.cos(a), y + 0.22 + 0.13 * math.sin(a))]
            for a in (math.tau * k / 8 for k in range(8))
        ]
        pen.lines(marks, "#8a4c1c", 0.025, 0.8)
        pen.line(oval(x - 0.16, y + 0.15, x + 0.16, y + 0.29), "#8a4c1c", 0.02, 0.8, closed=True)
