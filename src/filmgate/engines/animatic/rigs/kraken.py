"""A ship in the arms of what came up from the deep: arms before and behind its hull, the head behind it.

Lengths are metres; the water lies at y = 0 and the ship's middle at x = 0.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from dataclasses import replace

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, disc, limb, oval, smooth, vertical
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import SubjectKind

_MONSTER = re.compile(
    r"\b(?:krakens?|octopus(?:es)?|squids?|sea monsters?|sea creatures?|tentacles?|leviathan)\b"
    r"|章鱼|乌贼|海怪|触手",
    re.IGNORECASE,
)
_SEIZES = re.compile(
    r"\b(?:attack|wrap|grab|grip|grasp|drag|pull|sink|crush|seiz|ris(?:e|es|ing)|emerg|destroy|engulf|coil|tower)\w*"
    r"|tentacles?|[袭攻]击|缠|拖|卷|抓|升起",
    re.IGNORECASE,
)
GRASPED = "grasped"
"""The mark of a ship that it has in its arms."""
HULLS = frozenset({SubjectKind.SHIP, SubjectKind.SAILBOAT, SubjectKind.BOAT})
BEASTS = frozenset({SubjectKind.OCTOPUS, SubjectKind.MONSTER})


def is_grasped(kinds: Iterable[SubjectKind], words: str) -> bool:
    """Whether of the subjects of those kinds a sea monster has the ship in its arms."""
    named = set(kinds)
    both = not named.isdisjoint(HULLS) and not named.isdisjoint(BEASTS)
    return both and _MONSTER.search(words) is not None and _SEIZES.search(words) is not None


_SKIN, _CUPS = "#8c3440", "#e8b0a0"
_LINKS = 15
_BEHIND = (
    (-0.44, 74.0, 1.00, -9.0),
    (-0.16, 98.0, 1.20, 8.0),
    (0.30, 84.0, 1.10, -8.0),
    (0.52, 100.0, 0.9, 9.0),
)
_BEFORE = ((-0.34, 66.0, 0.78, -13.0), (0.10, 112.0, 0.92, 12.5), (0.40, 106.0, 0.74, 13.0))
"""Of each arm: where it comes out of the water (in ship's lengths), the degrees in which it starts, how long
it is (in the ship's heights), the degrees by which it bends from link to link at its tip."""


def _chain(
    act: Act, row: tuple[float, float, float, float], length: float, high: float, i: int
) -> list[tuple[float, float]]:
    """The points along an arm, from below the water to its tip."""
    at, heading, long, curl = row
    x, y, step = at * length, -0.2, long * 1.25 * high / _LINKS
    out = [(x, y)]
    for k in range(_LINKS):
        share = k / _LINKS
        sway = (2.0 + 5.0 * share) * math.sin(1.3 * act.time + 1.9 * i - 2.6 * share)
        heading += sway * 0.35 + curl * 1.6 * share**1.3
        x, y = x + step * math.cos(math.radians(heading)), y + step * math.sin(math.radians(heading))
        out.append((x, y))
    return out


def _arm(pen: Pen, points: list[tuple[float, float]], thick: float, colour: Colour, side: float) -> None:
    """A tapering arm with suckers along its inner side."""
    half = [thick * (1.0 - 0.88 * k / _LINKS) for k in range(_LINKS + 1)]
    links = [limb(points[k], points[k + 1], half[k], half[k + 1]) for k in range(_LINKS)]
    pen.fill_all(links, colour)
    cups = []
    for k in range(2, _LINKS):
        (x0, y0), (x1, y1) = points[k], points[k + 1]
        long = math.hypot(x1 - x0, y1 - y0) or 1.0
        nx, ny = -(y1 - y0) / long * side, (x1 - x0) / long * side
        cups.append(disc(x0 + 0.45 * half[k] * nx, y0 + 0.45 * half[k] * ny, 0.30 * half[k]))
    pen.fill_all(cups, _CUPS, 0.85)
    foot = points[0][0]
    pen.fill(oval(foot - 2.0 * thick, -0.28 * thick, foot + 2.0 * thick, 0.34 * thick), "#f0f8fa", 0.75)


def _head(pen: Pen, act: Act, size: float, x: float) -> None:
    """The mantle out of the water, two eyes over the ship's rail."""
    rise = size * (1.0 + 0.03 * math.sin(1.1 * act.time))
    dome = [(x - 0.52 * size, -0.2), (x - 0.50 * size, 0.42 * rise), (x - 0.40 * size, 0.86 * rise),
            (x, 1.16 * rise), (x + 0.40 * size, 0.86 * rise), (x + 0.50 * size, 0.42 * rise),
            (x + 0.52 * size, -0.2)]  # fmt: skip
    pen.fill(smooth(dome), vertical(0.0, 1.1 * rise, darker(_SKIN, 0.35), lighter(_SKIN, 0.10)))
    spots = ((-0.22, 0.88, 0.05), (0.05, 1.0, 0.04), (0.24, 0.84, 0.055), (-0.05, 0.80, 0.03))
    pen.fill_all([disc(x + a * size, b * rise, c * size) for a, b, c in spots], lighter(_SKIN, 0.30), 0.7)
    for side in (-1, 1):
        ex, ey = x + 0.24 * side * size, 0.58 * rise
        pen.fill(oval(ex - 0.13 * size, ey - 0.10 * size, ex + 0.13 * size, ey + 0.10 * size), "#f4d860")
        pen.fill(oval(ex - 0.035 * size, ey - 0.09 * size, ex + 0.035 * size, ey + 0.09 * size), "#140c10")
        brow = [
            (ex - 0.16 * size, ey + (0.06 - 0.06 * side) * size),
            (ex + 0.16 * size, ey + (0.06 + 0.06 * side) * size),
        ]
        pen.line([(a, b + 0.05 * size) for a, b in brow], darker(_SKIN, 0.5), 0.06 * size)


def _before_the_rest(pen: Pen, draw: Callable[[], None]) -> None:
    """Draws something over what is painted so far, as if on a sheet of its own: its lamps shine on it."""
    behind = pen.pixels.astype(np.uint16)
    pen.pixels[:] = 0
    draw()
    seen = 255 - pen.pixels[..., 3:].astype(np.uint16)
    np.add(pen.pixels, (behind * seen // 255).astype(np.uint8), out=pen.pixels, where=behind > 0)


def grasped(ship: Rig) -> Rig:
    """The ship, heaving where it is, in the monster's arms."""
    length, high = ship.length, ship.height
    thick, room = 0.040 * length, 0.45 * length

    def draw(pen: Pen, act: Act) -> None:
        _head(pen, act, 0.34 * length, -0.50 * length)
        for i, row in enumerate(_BEHIND):
            _arm(
                pen, _chain(act, row, length, high, i), thick, darker(_SKIN, 0.25), math.copysign(1.0, row[3])
            )
        _before_the_rest(pen, lambda: ship.draw(pen, act))
        for i, row in enumerate(_BEFORE):
            _arm(pen, _chain(act, row, length, high, i + 4), 0.9 * thick, _SKIN, math.copysign(1.0, row[3]))

    x0, y0, x1, y1 = ship.box
    return replace(
        ship, draw=draw, box=(x0 - room, y0 - 0.05 * length, x1 + room, max(y1, 1.35 * high) + 0.05 * length),
        height=max(1.3 * high, 0.45 * length), length=1.2 * length, speed=lambda action: 0.0,
        path=lambda act: (0.0, 0.0),
    )  # fmt: skip
