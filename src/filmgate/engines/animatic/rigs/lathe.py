"""Round things from a profile: shading, highlights, labels and rims, as a lamp and a window show them.

The eye stands a little over the table, so level circles are ellipses and every edge is an arc.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import (
    Gradient,
    Paint,
    Pen,
    Points,
    arc,
    bezier,
    horizontal,
    oval,
    points,
    smooth,
)

EYE = 0.24
"""How round a level circle looks."""
Profile = tuple[tuple[float, float], ...]
"""(radius, y), bottom first."""


@lru_cache(maxsize=128)
def turned(profile: Profile) -> Points:
    """A turned body with a round foot."""
    r0, y0 = profile[0]
    right = smooth([(r, y) for r, y in profile], closed=False)
    foot = bezier((-r0, y0), (0.0, y0 - r0 * EYE * 1.6), (r0, y0))
    left = right[::-1] * (-1.0, 1.0)
    return points([*foot, *right, *left])


@lru_cache(maxsize=64)
def fronted(profile: Profile) -> Points:
    """The outer wall of a turned vessel, up to the near half of its rim."""
    edge = turned(profile)
    half = int(np.argmax((edge == np.array(profile[-1])).all(1))) + 1
    return np.vstack([edge[:half], around(*profile[-1])[::-1], edge[half:]])


def shaded(radius: float, colour: Colour) -> Gradient:
    """A matt or glazed surface that turns away to both sides."""
    return horizontal(
        -radius,
        radius,
        darker(colour, 0.58),
        darker(colour, 0.24),
        lighter(colour, 0.10),
        lighter(colour, 0.42),
        lighter(colour, 0.06),
        darker(colour, 0.12),
        darker(colour, 0.46),
    )


def metal(x0: float, x1: float, colour: Colour) -> Gradient:
    """A polished surface: hard bands of light and dark."""
    return horizontal(
        x0,
        x1,
        darker(colour, 0.55),
        lighter(colour, 0.25),
        darker(colour, 0.15),
        lighter(colour, 0.75),
        colour,
        darker(colour, 0.5),
        lighter(colour, 0.15),
        darker(colour, 0.6),
    )


def body(pen: Pen, profile: Profile, colour: Colour, alpha: float = 1.0) -> None:
    r = max(x for x, _ in profile)
    pen.fill(turned(profile), shaded(r, colour), alpha)


def gloss(pen: Pen, profile: Profile, alpha: float = 0.55, at: float = -0.62, wide: float = 0.16) -> None:
    """A window mirrored in the body: a light streak that follows its outline."""
    edge = smooth([(r, y) for r, y in profile], closed=False)
    low, high = edge[:, 1].min(), edge[:, 1].max()
    inner = edge[(edge[:, 1] > low + 0.08 * (high - low)) & (edge[:, 1] < high - 0.05 * (high - low))]
    if len(inner) < 2:
        return
    streak = np.vstack([inner * (at, 1.0), inner[::-1] * (at + wide, 1.0)])
    stops = ((0.0, "#ffffff", 0.15 * alpha), (0.5, "#ffffff", 0.7 * alpha), (1.0, "#ffffff", alpha))
    pen.fill(streak, Gradient((0.0, float(low)), (0.0, float(high)), stops))


def ring(pen: Pen, r: float, y: float, paint: Paint, alpha: float = 1.0) -> None:
    """A level disc."""
    pen.fill(oval(-r, y - r * EYE, r, y + r * EYE), paint, alpha)


def wrapped(r: float, y0: float, y1: float, a0: float = 180.0, a1: float = 360.0) -> Points:
    """A label around a cylinder from `y0` to `y1`; the angles are those of its ends as seen from above."""
    low, top = arc(0.0, y0, r, r * EYE, a0, a1), arc(0.0, y1, r, r * EYE, a0, a1)
    return np.vstack([low, top[::-1]])


def around(r: float, y: float) -> Points:
    """The visible half of a level circle."""
    return arc(0.0, y, r, r * EYE, 180, 360)


def shifted(outline: Points, dx: float, dy: float) -> Points:
    """The outline so much to the right and up."""
    moved: Points = outline + np.array([dx, dy])
    return moved
