"""Outlines: curves, boxes, circles and limbs, as points in metres."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Points: TypeAlias = npt.NDArray[np.float64]
"""Shape (n, 2): x, y in metres."""
Outline: TypeAlias = "Sequence[Sequence[float] | Points] | Points"
Outlines: TypeAlias = "Sequence[Outline] | Points"
"""Several; those of equally many points may be one array of shape (n, points, 2)."""

_FEW = 40
"""Points through which a curve is drawn in one step."""
_AROUND = 40
_ROUND = 360 - 360 / _AROUND
"""Points of a whole circle, and degrees from the first to the last."""


def points(outline: Outline) -> Points:
    """The outline as an array; itself, if it is one."""
    if isinstance(outline, np.ndarray) and outline.ndim == 2 and outline.dtype == np.float64:
        return outline
    return np.asarray(outline, np.float64).reshape(-1, 2)


def off(point: Points, dx: float, dy: float) -> Points:
    """The point so much to the right and up."""
    return np.array([point[0] + dx, point[1] + dy])


def about(point: Points, unit: float, *offsets: tuple[float, float]) -> Points:
    """The points so many units to the right and up of that one. Shape (n, 2)."""
    around: Points = point + unit * np.array(offsets)
    return around


@lru_cache(maxsize=16)
def _spline(steps: int) -> Points:
    """What each of the four points around a stretch adds to its `steps` points: Catmull and Rom's weights."""
    t = np.linspace(0, 1, steps, endpoint=False)
    t2, t3 = t * t, t * t * t
    weights = (-t + 2 * t2 - t3, 2 - 5 * t2 + 3 * t3, t + 4 * t2 - 3 * t3, t3 - t2)
    return np.ascontiguousarray(np.stack(weights, 1) * 0.5)


@lru_cache(maxsize=256)
def _weights(n: int, closed: bool, steps: int) -> Points:
    """What each of `n` points adds to each point of their curve."""
    stretches = n if closed else n - 1
    out = np.zeros((stretches, steps, n))
    for stretch in range(stretches):
        for k, weights in enumerate(_spline(steps).T):
            point = stretch + k - 1
            out[stretch, :, point % n if closed else min(max(point, 0), n - 1)] += weights
    curve = out.reshape(-1, n)
    return curve if closed else np.vstack([curve, np.eye(n)[-1:]])


def smooth(outline: Outline, closed: bool = True, steps: int = 8) -> Points:
    """Catmull-Rom through the points: the one curve that all organic outlines use."""
    through = points(outline)
    if len(through) > _FEW:
        return _smooth(through, closed, steps)
    curve: Points = _weights(len(through), closed, steps).dot(through)
    return curve


def _smooth(through: Points, closed: bool, steps: int) -> Points:
    """The same for any number of points, a stretch at a time."""
    n = len(through)
    around = np.arange(n if closed else n - 1)[:, None] + np.arange(-1, 3)
    near = through[around % n if closed else np.clip(around, 0, n - 1)]
    curve = np.matmul(_spline(steps), near).reshape(-1, 2)
    return curve if closed else np.vstack([curve, through[-1:]])


@lru_cache(maxsize=32)
def _bernstein(degree: int, steps: int) -> Points:
    t = np.linspace(0, 1, steps)
    return np.stack([math.comb(degree, i) * t**i * (1 - t) ** (degree - i) for i in range(degree + 1)], 1)


def bezier(*control: Sequence[float], steps: int = 14) -> Points:
    """A quadratic (3 points) or cubic (4 points) curve."""
    curve: Points = _bernstein(len(control) - 1, steps).dot(points(control))
    return curve


def box(x0: float, y0: float, x1: float, y1: float) -> Points:
    """The corners of an upright rectangle."""
    return np.array([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], np.float64)


def rounded(x0: float, y0: float, x1: float, y1: float, radius: float) -> Points:
    """The same with its corners rounded off."""
    corners = (
        (x1 - radius, y0 + radius, -90),
        (x1 - radius, y1 - radius, 0),
        (x0 + radius, y1 - radius, 90),
        (x0 + radius, y0 + radius, 180),
    )
    arcs = [arc(x, y, radius, radius, a, a + 90, 6) for x, y, a in corners]
    return np.vstack(arcs)


@lru_cache(maxsize=1024)
def _circle(a0: float, a1: float, steps: int) -> Points:
    t = np.radians(np.linspace(a0, a1, steps))
    return np.column_stack([np.cos(t), np.sin(t), np.ones(steps)])


def arc(x: float, y: float, rx: float, ry: float, a0: float, a1: float, steps: int = 24) -> Points:
    """Part of an ellipse, angles in degrees from +x towards +y."""
    curve: Points = _circle(a0, a1, steps).dot(((rx, 0.0), (0.0, ry), (x, y)))
    return curve


def oval(x0: float, y0: float, x1: float, y1: float) -> Points:
    """The ellipse that fills an upright rectangle."""
    return arc((x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0) / 2, (y1 - y0) / 2, 0, _ROUND, _AROUND)


def disc(x: float, y: float, radius: float) -> Points:
    """A circle around (x, y)."""
    return arc(x, y, radius, radius, 0, _ROUND, _AROUND)


@lru_cache(maxsize=1)
def _capsule() -> npt.NDArray[np.complex128]:
    """What a limb's outline is of: its direction times each of its radii, its two ends."""
    half = np.exp(1j * np.radians(np.linspace(90, 270, 9)))
    none, one = np.zeros(9), np.ones(9)
    return np.stack(
        [np.append(half, none), np.append(none, -half), np.append(one, none), np.append(none, one)], 1
    )


def limb(a: Sequence[float] | Points, b: Sequence[float] | Points, ra: float, rb: float) -> Points:
    """A tapered capsule from `a` to `b` with radii `ra`, `rb`."""
    p, q = complex(a[0], a[1]), complex(b[0], b[1])
    along = q - p
    along = along / abs(along) if along else 1.0 + 0j
    rim: npt.NDArray[np.complex128] = _capsule().dot(np.array((along * ra, along * rb, p, q)))
    return rim.view(np.float64).reshape(-1, 2)


def limbs(*each: tuple[complex, complex, float, float]) -> Points:
    """Tapered capsules, each of its two ends (x + iy) and their radii; in one go. Shape (n, points, 2)."""
    spread: list[complex] = []
    for p, q, ra, rb in each:
        along = q - p
        along = along / abs(along) if along else 1.0 + 0j
        spread += (along * ra, along * rb, p, q)
    rims: npt.NDArray[np.complex128] = np.array(spread).reshape(-1, 4) @ _capsule().T
    return rims.view(np.float64).reshape(len(each), -1, 2)


def polygon(*corners: complex) -> Points:
    """Points from x + iy."""
    return np.array(corners).view(np.float64).reshape(-1, 2)
