"""Shapes brought to pixels: the points of their outlines, the widths of their strokes, their gradients."""

from __future__ import annotations

import math

from filmgate.engines.animatic.kernels.axis import FRAME, KIND, PAINT, RADIAL, WIDTH
from filmgate.engines.animatic.kernels.compile import Doubles, Ints, Longs, part
from filmgate.engines.animatic.kernels.edges import FARTHEST, clamped

EXPONENT = 0x7FF0000000000000
SWELL, SHARPEST = 0.5, 0.25
"""Pixels that a fill is larger than its outline, and the sharpest corner that grows in full."""
THINNEST = 0.025
"""Pixels of half a stroke's width, at least."""


@part
def in_pixels(points: Doubles, bits: Longs, row: Doubles, out: Doubles) -> bool:
    """The points in pixels, none beyond what can be reckoned with. Returns whether all are numbers: told from
    their bits, as the compiler takes every float for one."""
    a, b, c = row[FRAME], row[FRAME + 1], row[FRAME + 2]
    d, e, f = row[FRAME + 3], row[FRAME + 4], row[FRAME + 5]
    wrong = False
    for i in range(len(points)):
        x, y = points[i, 0], points[i, 1]
        wrong |= bits[i, 0] & EXPONENT == EXPONENT or bits[i, 1] & EXPONENT == EXPONENT
        out[i, 0] = clamped(a * x + b * y + c, -FARTHEST, FARTHEST)
        out[i, 1] = clamped(d * x + e * y + f, -FARTHEST, FARTHEST)
    return not wrong


@part
def swollen(points: Doubles, ends: Ints, out: Doubles) -> None:
    """Outlines half a pixel larger all round, so that none falls between two pixels and what abuts meets."""
    begun = 0
    for end in ends:
        area, last = 0.0, end - 1
        for i in range(begun, end):
            area += points[last, 0] * points[i, 1] - points[i, 0] * points[last, 1]
            last = i
        swell = SWELL if area > 0.0 else -SWELL
        px, py = _normal(points, last, begun) if end > begun else (0.0, 0.0)
        for i in range(begun, end):
            qx, qy = _normal(points, i, i + 1 if i + 1 < end else begun)
            if px == 0.0 and py == 0.0:
                px, py = qx, qy
            elif qx == 0.0 and qy == 0.0:
                qx, qy = px, py
            blunt = 1.0 + px * qx + py * qy
            k = swell / (blunt if blunt > SHARPEST else SHARPEST)
            out[i, 0], out[i, 1] = points[i, 0] + (px + qx) * k, points[i, 1] + (py + qy) * k
            px, py = qx, qy
        begun = end


@part
def _normal(points: Doubles, a: int, b: int) -> tuple[float, float]:
    """To the left of the way from point `a` to `b`, as rows run downwards; nothing where there is no way."""
    x, y = points[b, 0] - points[a, 0], points[b, 1] - points[a, 1]
    far = math.sqrt(x * x + y * y)
    return (y / far, -x / far) if far > 1e-9 else (0.0, 0.0)


@part
def radius_of(row: Doubles) -> float:
    """Half a stroke's width in pixels; 0 where it is filled."""
    if row[WIDTH] < 0.0:
        return 0.0
    radius = 0.5 * row[WIDTH] * math.sqrt(abs(row[FRAME] * row[FRAME + 4] - row[FRAME + 1] * row[FRAME + 3]))
    return radius if radius > THINNEST else THINNEST


@part
def aimed(row: Doubles) -> None:
    """Turns what a gradient's row says of it to pixels, as `blend.shaded` needs it."""
    a, b, d, e = row[FRAME], row[FRAME + 1], row[FRAME + 3], row[FRAME + 4]
    x, y, far_x, far_y = row[PAINT], row[PAINT + 1], row[PAINT + 2], row[PAINT + 3]
    row[PAINT], row[PAINT + 1] = a * x + b * y + row[FRAME + 2], d * x + e * y + row[FRAME + 5]
    if row[KIND] == RADIAL:
        size = far_x * math.sqrt(abs(a * e - b * d))
        row[PAINT + 2], row[PAINT + 3] = 1.0 / (size if size > 1e-6 else 1e-6), 0.0
    else:
        far_x, far_y = far_x - x, far_y - y
        dx, dy = a * far_x + b * far_y, d * far_x + e * far_y
        square = dx * dx + dy * dy + 1e-12
        row[PAINT + 2], row[PAINT + 3] = dx / square, dy / square
