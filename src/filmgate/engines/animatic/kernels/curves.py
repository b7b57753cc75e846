"""The outlines that figures are made of most."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.kernels.compile import Doubles, kernel

ENDS = 9
"""Points of each round end of a limb."""


@kernel("float64[:, ::1](float64, float64, float64, float64, float64, float64)")
def capsule(ax: float, ay: float, bx: float, by: float, ra: float, rb: float) -> Doubles:
    """From (ax, ay) to (bx, by), round at both ends, with radii `ra` and `rb` there."""
    dx, dy = bx - ax, by - ay
    far = math.hypot(dx, dy)
    ux, uy = (dx / far, dy / far) if far > 0.0 else (1.0, 0.0)
    out = np.empty((2 * ENDS, 2), np.float64)
    for i in range(ENDS):
        angle = math.pi * (0.5 + i / (ENDS - 1))
        c, s = math.cos(angle), math.sin(angle)
        x, y = c * ux - s * uy, c * uy + s * ux
        out[i, 0], out[i, 1] = ax + ra * x, ay + ra * y
        out[ENDS + i, 0], out[ENDS + i, 1] = bx - rb * x, by - rb * y
    return out


@kernel("float64[:, ::1](float64[:, ::1], float64[:, ::1], boolean)")
def spline(points: Doubles, weights: Doubles, closed: bool) -> Doubles:
    """A curve through the points; `weights` (steps, 4) is what the four points around a stretch add to each
    step of it."""
    n, steps = len(points), len(weights)
    stretches = n if closed else n - 1
    out = np.empty((stretches * steps + (0 if closed else 1), 2), np.float64)
    for i in range(stretches):
        before = i - 1 if i else (n - 1 if closed else 0)
        after = i + 1 if i + 1 < n else 0
        last = i + 2 if i + 2 < n else (i + 2 - n if closed else n - 1)
        for k in range(steps):
            for c in range(2):
                out[i * steps + k, c] = (
                    weights[k, 0] * points[before, c]
                    + weights[k, 1] * points[i, c]
                    + weights[k, 2] * points[after, c]
                    + weights[k, 3] * points[last % n, c]
                )
    if not closed:
        out[stretches * steps] = points[n - 1]
    return out
