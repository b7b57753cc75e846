"""What is eaten with chopsticks or a spoon out of a bowl, and a hot pot.

Each is drawn on the unit of a plate (about a metre to each side of the middle), seen from a little above.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    arc,
    bezier,
    disc,
    horizontal,
    oval,
    smooth,
    vertical,
)
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
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.tableware import steam

Topping = Callable[[Pen, Act], None]
_BOWL: Profile = ((0.42, 0.02), (0.46, 0.10), (0.86, 0.34), (1.06, 0.66), (1.10, 0.84))
_POT: Profile = ((1.02, 0.10), (1.10, 0.20), (1.14, 0.62), (1.16, 0.74))
LIFT = 1.4
"""Radians a second at which chopsticks go up and down."""


def chopsticks(pen: Pen, x: float, y: float, degrees: float = 52.0) -> None:
    """A pair whose tips are at (x, y)."""
    with pen.moved(x, y, degrees=degrees):
        for dy, wide in ((0.0, 0.055), (0.10, 0.05)):
            pen.line([(0.0, 0.35 * dy), (2.4, dy + 0.05)], "#3c1c12", wide + 0.02)
            pen.line([(0.0, 0.35 * dy), (2.4, dy + 0.05)], horizontal(0, 2.4, "#c8905a", "#8a3a24"), wide)


def bowl(pen: Pen, act: Act, colour: Colour, *, broth: Colour, topping: Topping) -> None:
    """A deep bowl, full to just under its rim."""
    glaze = darker(colour, 0.1)
    body(pen, _BOWL, glaze)
    pen.fill(wrapped(1.02, 0.56, 0.66), "#f2e4c8", 0.55)
    gloss(pen, _BOWL, 0.5, -0.74, 0.10)
    ring(pen, 1.10, 0.84, vertical(0.6, 1.1, lighter(glaze, 0.35), lighter(glaze, 0.1)))
    ring(pen, 1.03, 0.835, vertical(0.6, 1.08, darker(glaze, 0.45), darker(glaze, 0.2)))
    ring(pen, 0.99, 0.80, vertical(0.58, 1.02, lighter(broth, 0.16), darker(broth, 0.3)))
    topping(pen, act)
    pen.line(around(1.085, 0.83), lighter(glaze, 0.6), 0.03, 0.8)
    steam(pen, act.time, -0.1, 1.0, 0.42)


def _half_egg(pen: Pen, x: float, y: float) -> None:
    pen.fill(oval(x - 0.19, y - 0.09, x + 0.19, y + 0.09), vertical(y - 0.09, y + 0.09, "#d8c8b0", "#fffaf0"))
    pen.fill(
        oval(x - 0.10, y - 0.05, x + 0.11, y + 0.055),
        Gradient((x - 0.03, y + 0.02), (0, 0), ((0, "#ffc84a", 1), (1, "#e07818", 1)), 0.13),
    )


def _onions(pen: Pen, count: int, reach: float, y: float) -> None:
    """Rings of spring onion strewn over what is at the height `y`."""
    for k in range(count):
        a, far = 2.4 * k, reach * math.sqrt((k + 0.5) / count)
        x, up = far * math.cos(a), y + far * EYE * math.sin(a)
        pen.line(oval(x - 0.045, up - 0.022, x + 0.045, up + 0.022), "#5aa03c", 0.022, closed=True)


def _noodles(pen: Pen, act: Act) -> None:
    """Noodles, egg, meat and seaweed; chopsticks lift a strand out and let it down."""
    strands = [
        bezier((-0.8 + 0.11 * k, 0.80 - 0.07 * math.cos(k)), (-0.3 + 0.1 * k, 0.98), (0.1 + 0.05 * k, 0.66),
            (0.75, 0.85))
        for k in range(9)
    ]  # fmt: skip
    pen.lines(strands, "#b0803a", 0.06)
    pen.lines(strands, "#f2d48a", 0.042)
    seaweed = smooth([(-0.84, 0.86), (-0.66, 1.36), (-0.36, 1.30), (-0.46, 0.86)])
    pen.fill(seaweed, vertical(0.86, 1.3, "#12241c", "#2a4a38"))
    for x, y in ((0.36, 0.95), (0.60, 0.86)):
        pen.fill(oval(x - 0.24, y - 0.10, x + 0.24, y + 0.10), "#8a4a34")
        pen.fill(oval(x - 0.20, y - 0.07, x + 0.20, y + 0.085), "#e0a888")
        pen.line(bezier((x - 0.1, y), (x, y + 0.06), (x + 0.1, y - 0.02)), "#a86048", 0.03)
    _half_egg(pen, -0.26, 0.90)
    _half_egg(pen, 0.0, 0.71)
    _onions(pen, 14, 0.7, 0.82)
    up = 1.34 + 0.14 * math.sin(LIFT * act.time)
    held = [
        bezier((0.16 + 0.045 * k, 0.78), (0.10 + 0.05 * k, 0.9 * up), (0.20 + 0.04 * k, up + 0.04))
        for k in range(6)
    ]
    pen.lines(held, "#b0803a", 0.05)
    pen.lines(held, "#f6dc98", 0.036)
    chopsticks(pen, 0.16, up, 38.0)


def _rice(pen: Pen, act: Act) -> None:
    """A mound of rice with greens and peppers."""
    pen.fill(arc(0, 0.80, 0.86, 0.42, 0, 180), vertical(0.7, 1.22, "#d8ccb4", "#fffdf4"))
    for k in range(26):
        a, far = 2.4 * k, 0.72 * math.sqrt((k + 0.5) / 26)
        x, y = far * math.cos(a), 0.96 + 0.22 * math.sin(a) * far
        pen.fill(disc(x, y, 0.045), ("#e06038", "#6aa83c", "#f0c040", "#d8c8a0")[k % 4])
    chopsticks(pen, 0.62, 1.06, 40.0)


def _greens(pen: Pen, act: Act) -> None:
    """Leaves, tomatoes and rings of onion."""
    for k in range(15):
        with pen.moved(-0.8 + 0.115 * k, 0.86 + 0.10 * math.sin(2.1 * k), degrees=30 + 117 * k % 120):
            leaf = smooth([(-0.24, 0), (-0.08, 0.15), (0.22, 0.10), (0.32, 0), (0.1, -0.12)])
            pen.fill(leaf, vertical(-0.12, 0.15, ("#3f7a2c", "#5a9a38", "#7ab848")[k % 3], "#a8d468"))
    for x, y in ((-0.5, 0.98), (-0.1, 1.06), (0.3, 0.96), (0.58, 1.02)):
        stops = ((0.0, "#ff8a70", 1.0), (1.0, "#b8201c", 1.0))
        pen.fill(disc(x, y, 0.13), Gradient((x - 0.04, y + 0.05), (0, 0), stops, 0.16))


def _soup(pen: Pen, act: Act) -> None:
    """A swirl of cream, herbs, and a spoon in it."""
    pen.line(
        bezier((-0.5, 0.80), (-0.1, 0.98), (0.34, 0.88), (0.1, 0.72), (-0.2, 0.76)), "#fff2d8", 0.05, 0.8
    )
    _onions(pen, 12, 0.7, 0.80)
    pen.line([(0.42, 0.78), (1.2, 1.5)], metal(0.4, 1.2, "#c8ccd0"), 0.07)


_SIDES = ((-1.62, "#c8485a"), (1.62, "#5a9a3c"))


def hotpot(pen: Pen, act: Act, colour: Colour) -> None:
    """A brass pot with a red broth and a clear one, at the boil, meat and greens beside it."""
    for x, tone in _SIDES:
        pen.fill(
            oval(x - 0.50, 0.02, x + 0.50, 0.30),
            horizontal(x - 0.5, x + 0.5, "#a8a29a", "#ffffff", "#b8b2aa"),
        )
        for k in range(5):
            with pen.moved(x - 0.28 + 0.14 * k, 0.20 + 0.03 * (k % 2), degrees=70 - 20 * k):
                pen.fill(
                    smooth([(-0.12, -0.05), (0.0, 0.10), (0.16, 0.02), (0.02, -0.07)]),
                    horizontal(-0.12, 0.16, tone, lighter(tone, 0.6)),
                )
    brass = "#b8823c"
    pen.fill(wrapped(1.0, -0.02, 0.12), shaded(1.0, "#2a2420"))
    pen.fill(turned(_POT), metal(-1.16, 1.16, brass))
    for x, a in ((-1.16, 90), (1.16, -90)):
        pen.line(arc(x, 0.50, 0.16, 0.12, a, a + 180), darker(brass, 0.25), 0.06)
    ring(pen, 1.16, 0.74, metal(-1.16, 1.16, lighter(brass, 0.25)))
    ring(pen, 1.08, 0.735, darker(brass, 0.6))
    _broths(pen, act.time)
    up = 1.22 + 0.16 * math.sin(LIFT * act.time)
    slice_ = smooth([(0.34, up), (0.50, up - 0.04), (0.54, up - 0.40), (0.40, up - 0.52), (0.26, up - 0.36)])
    pen.fill(slice_, horizontal(0.26, 0.54, "#a83a44", "#f0b0a8", "#c85a58"))
    pen.line(bezier((0.40, up - 0.05), (0.36, up - 0.25), (0.42, up - 0.46)), "#ffe4dc", 0.035, 0.9)
    chopsticks(pen, 0.40, up, 38.0)
    for x in (-0.5, 0.3):
        steam(pen, act.time + x, x, 0.95, 0.46)


def _broths(pen: Pen, time: float) -> None:
    """Two broths parted by a curved wall, bubbles, chillies, mushrooms."""
    ring(pen, 1.04, 0.70, vertical(0.46, 0.95, "#e05a2c", "#8a1c12"))
    wall = bezier((0.0, 0.955), (-0.42, 0.80), (0.42, 0.62), (0.0, 0.452))
    pale = np.vstack([wall, arc(0, 0.70, 1.04, 1.04 * EYE, 270, 450)])
    pen.fill(pale, vertical(0.46, 0.95, "#fff0cc", "#d8b880"))
    pen.line(wall, "#d8a858", 0.05)
    for k in range(18):
        a, far = 2.4 * k, 0.9 * math.sqrt((k + 0.5) / 18)
        x, y = far * math.cos(a), 0.70 + far * EYE * math.sin(a)
        swell = 0.035 + 0.03 * math.sin(4.0 * time + 1.7 * k) ** 2
        pen.line(
            oval(x - swell, y - 0.5 * swell, x + swell, y + 0.5 * swell), "#fff4e0", 0.016, 0.7, closed=True
        )
        if k % 3 == 0:
            bob = 0.02 * math.sin(2.2 * time + k)
            with pen.moved(x + 0.05, y + bob, degrees=40 * k):
                tone = "#c01c14" if x < 0 else "#8a6a44"
                pen.fill(smooth([(-0.14, 0.0), (0.0, 0.05), (0.16, 0.02), (0.0, -0.04)]), tone)


noodles = partial(bowl, broth="#a85a20", topping=_noodles)
rice = partial(bowl, broth="#e8dcc0", topping=_rice)
salad = partial(bowl, broth="#5a7a30", topping=_greens)
soup = partial(bowl, broth="#d86a24", topping=_soup)
