"""A ship as large as a part of a town, which hangs over it: lit windows, keels, light under its hull."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.pen import Pen, arc, box, smooth, vertical
from filmgate.engines.animatic.rigs.bodies import Spots, barrel, curve, halo, shell
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.vehicle import Vehicle

WORDS = said(
    r"mother ?ships?|battle ?cruisers?|dreadnoughts?|star ?destroyers?"
    r"|\b(?:giant|gigantic|huge|massive|enormous|colossal|gargantuan|immense) (?:[\w-]+ ){0,2}"
    r"(?:space ?ships?|star ?ships?|space ?craft|alien ships?|warships?)\b"
    r"|母舰|巨(?:大|型)的?[^，。；]{0,4}(?:飞船|战舰|飞碟)"
)
_LANDS = said(r"\b(?:lands?|landing|touch(?:es|ing) down|sets? down)\b|着陆|降落")
_HULL: Spots = (
    (-14.0, 2.7), (-9.0, 3.9), (-3.0, 4.5), (4.0, 4.5), (10.0, 3.8), (14.6, 2.6), (10.0, 1.5), (4.0, 0.9),
    (-4.0, 0.9), (-10.0, 1.6),
)  # fmt: skip
_TOWER: Spots = ((-4.6, 4.0), (-3.4, 5.6), (-1.6, 6.5), (1.4, 6.5), (3.4, 5.5), (4.8, 4.0))
_KEELS = ((-7.0, 1.4, 1.7), (-3.2, 1.05, 3.0), (0.4, 0.95, 4.4), (3.8, 1.05, 2.9), (7.4, 1.4, 1.6))
"""What hangs from it: where, from what height, how far down."""


def hangs_in_the_air(words: str) -> bool:
    """Whether it is a ship of this size that comes down, and nobody says as far as the ground."""
    return WORDS.search(words) is not None and not _LANDS.search(words)


def mothership(pen: Pen, act: Act, paint: Colour) -> None:
    for x, y, long in _KEELS:
        keel = [(x - 0.42, y + 0.3), (x - 0.10, y - long), (x + 0.10, y - long), (x + 0.42, y + 0.3)]
        pen.fill(keel, vertical(y - long, y, darker(paint, 0.72), darker(paint, 0.4)))
    shell(pen, curve(_TOWER), darker(paint, 0.12))
    barrel(pen, curve(_HULL), paint)
    plating = [smooth([(-12.6 + 1.4 * k, 2.7), (-3 + 0.3 * k, y), (12.8 - 1.4 * k, 2.65)], False)
               for k, y in enumerate((3.3, 3.9, 2.1, 1.5))]  # fmt: skip
    pen.lines(plating, darker(paint, 0.5), 0.07, 0.6)
    with pen.inked():
        pen.fill(box(-14, 2.45, 14.6, 2.85), darker(paint, 0.72))
        pen.fill_all(_windows(), "#ffe2a0", 0.95)
    for k, x in enumerate(np.linspace(-12.4, 12.8, 13).tolist()):
        lit = 0.4 + 0.6 * max(0.0, math.sin(2.4 * act.time - 0.6 * k))
        pen.fill(arc(x, 2.65, 0.15, 0.11, 0, 330, 9), lighter("#4ac8ff", 0.5 * lit))
    pen.line([(0.2, 6.4), (0.2, 8.2)], darker(paint, 0.5), 0.09)


def _windows() -> list[list[tuple[float, float]]]:
    rng = np.random.default_rng(12)
    rows = [(3.25, 10.0), (3.75, 7.5), (1.95, 9.0), (4.75, 3.4), (5.35, 2.6)]
    spots = [(float(x), y) for y, half in rows for x in np.arange(-half, half, 0.42) if rng.random() < 0.62]
    return [[(x, y), (x + 0.2, y), (x + 0.2, y + 0.13), (x, y + 0.13)] for x, y in spots]


def _light(pen: Pen, act: Act) -> None:
    """Of its drives, under the hull."""
    beat = 0.85 + 0.15 * math.sin(3.1 * act.time)
    for x in (-9.0, -5.0, 5.6, 9.6):
        halo(pen, x, 1.2, 2.4 * beat, "#58c8ff", 0.75)
    halo(pen, 0.4, 0.4, 4.0 * beat, "#6ad0ff", 0.5)


MOTHERSHIP = Vehicle(
    "mothership", mothership, "#565c68", (-14.0, -3.6, 14.6, 8.3), pace=1.5, aloft=13.0, rises=True,
    hovers=True, room=(1, 3, 1, 0), light=_light,
)  # fmt: skip
