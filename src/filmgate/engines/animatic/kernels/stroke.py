"""The outlines of strokes with round ends and round joins."""

from __future__ import annotations

import math

from filmgate.engines.animatic.kernels.compile import Doubles, Ints, part

SMOOTH = 0.96
"""Cosine of a turn from which on a corner needs no arc."""
TOLERANCE = 0.125
"""Pixels that an arc's chord may lie within it."""
CLOSE = 1e-3
"""Pixels within which two points are one."""


@part
def _distinct(points: Doubles, begun: int, end: int, closed: bool, out: Doubles) -> int:
    """Copies a line's points without those that lie on the one before. Returns how many there are."""
    n = 0
    for i in range(begun, end):
        if n == 0 or abs(points[i, 0] - out[n - 1, 0]) + abs(points[i, 1] - out[n - 1, 1]) > CLOSE:
            out[n, 0], out[n, 1] = points[i, 0], points[i, 1]
            n += 1
    while closed and n > 1 and abs(out[0, 0] - out[n - 1, 0]) + abs(out[0, 1] - out[n - 1, 1]) <= CLOSE:
        n -= 1
    return n


@part
def _put(out: Doubles, count: Ints, x: float, y: float) -> None:
    n = count[0]
    out[n, 0], out[n, 1] = x, y
    count[0] = n + 1


@part
def _arc(out: Doubles, count: Ints, x: float, y: float, radius: float, start: float, turn: float) -> None:
    """Points round (x, y), from the angle `start` on, both ends included."""
    steps = max(1, math.ceil(abs(turn) / _step(radius)))
    for i in range(steps + 1):
        angle = start + turn * i / steps
        _put(out, count, x + radius * math.cos(angle), y + radius * math.sin(angle))


@part
def _step(radius: float) -> float:
    """Radians of one chord."""
    return 2.0 * math.acos(max(0.5, 1.0 - TOLERANCE / max(radius, TOLERANCE)))


@part
def _corner(out: Doubles, count: Ints, line: Doubles, a: int, b: int, c: int, radius: float) -> None:
    """The left side of the corner at point `b`, on the way from `a` to `c`."""
    x, y = line[b, 0], line[b, 1]
    ux, uy, vx, vy = x - line[a, 0], y - line[a, 1], line[c, 0] - x, line[c, 1] - y
    before, after = math.hypot(ux, uy), math.hypot(vx, vy)
    ux, uy, vx, vy = ux / before, uy / before, vx / after, vy / after
    cos, sin = ux * vx + uy * vy, ux * vy - uy * vx
    if cos > SMOOTH and radius * abs(sin) < 2.0 * min(before, after):
        k = radius / (1.0 + cos)
        _put(out, count, x + (uy + vy) * k, y - (ux + vx) * k)
    elif sin < 0.0:  # the inner side: by way of the corner itself, which never leaves the stroke
        _put(out, count, x + uy * radius, y - ux * radius)
        _put(out, count, x, y)
        _put(out, count, x + vy * radius, y - vx * radius)
    else:
        _arc(out, count, x, y, radius, math.atan2(-ux, uy), math.atan2(sin, cos))


@part
def _side(out: Doubles, count: Ints, line: Doubles, n: int, step: int, closed: bool, radius: float) -> None:
    """One side of a line of `n` points, seen along `step` (1 or -1); of an open line with the round end it
    leads to."""
    start = 0 if step > 0 else n - 1
    for i in range(n):
        here = start + step * i
        if closed or 0 < i < n - 1:
            _corner(out, count, line, (here - step + n) % n, here, (here + step + n) % n, radius)
    if not closed:
        a, b = start + step * (n - 2), start + step * (n - 1)
        angle = math.atan2(line[a, 0] - line[b, 0], line[b, 1] - line[a, 1])
        _arc(out, count, line[b, 0], line[b, 1], radius, angle, math.pi)


@part
def room_for(points: int, lines: int, radius: float) -> int:
    """How many points the outlines of so many lines have at most."""
    return 2 * (int(math.pi / _step(radius)) + 5) * (points + lines)


@part
def stroked(
    points: Doubles, ends: Ints, radius: float, closed: bool, line: Doubles, out: Doubles, stops: Ints
) -> int:
    """Writes the outlines of strokes along lines of pixels, which end (not included) at `ends`, into `out`;
    `radius` is half a stroke's width. They end at `stops`, two at most for a line; returns how many there
    are. `line` has room for the points of the longest line."""
    count, outlines, begun = stops[-1:], 0, 0
    count[0] = 0
    for end in ends:
        n = _distinct(points, begun, end, closed, line)
        ring = closed and n > 2
        if n == 1:
            _arc(out, count, line[0, 0], line[0, 1], radius, 0.0, 2.0 * math.pi)
        elif n > 1:
            for step in (1, -1):
                _side(out, count, line, n, step, ring, radius)
                if ring and step > 0:
                    stops[outlines], outlines = count[0], outlines + 1
        if n:
            stops[outlines], outlines = count[0], outlines + 1
        begun = end
    return outlines
