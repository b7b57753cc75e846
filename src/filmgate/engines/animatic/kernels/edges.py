"""Edges of outlines: cut to the picture, chained by the rows they begin in, and what they add to a row."""

from __future__ import annotations

import math

from filmgate.engines.animatic.kernels.compile import Doubles, Floats, Ints, f32, part

EDGE, FIRST, LAST, NEXT = 0, 1, 2, 3
"""Columns of what an edge touches in a row: its number, and its first and its last column. The fourth is of
the edge of the table's row itself: which one begins after it in the same row of the picture."""
TOP, BOTTOM, START, SLOPE, DOWN = 0, 1, 2, 3, 4
"""Columns of an edge: its rows, where it is at its top, columns to a row, and which way it was drawn."""
FARTHEST = 1e7
"""Pixels beyond which nothing is reckoned with."""


@part
def clamped(x: float, low: float, high: float) -> float:
    """The nearest to `x` from `low` to `high`."""
    x = x if x > low else low
    return x if x < high else high


@part
def edges_of(points: Doubles, ends: Ints, edges: Doubles, count: Ints, wide: int, high: int) -> None:
    """Files all edges of closed outlines, which end (not included) at `ends`."""
    begun = 0
    for end in ends:
        for i in range(begun, end):
            _cut(edges, count, points, i, i + 1 if i + 1 < end else begun, wide, high)
        begun = end


@part
def _cut(edges: Doubles, count: Ints, points: Doubles, a: int, b: int, wide: int, high: int) -> None:
    """Files the edge from point `a` to `b`: what lies left of the picture upright along its side, what lies
    right of it not at all."""
    x0, y0, x1, y1 = points[a, 0], points[a, 1], points[b, 0], points[b, 1]
    if x0 <= 0.0 and x1 <= 0.0:
        _edge(edges, count, 0.0, y0, 0.0, y1, high)
        return
    if x0 >= wide and x1 >= wide:
        return
    if x0 < 0.0 or x1 < 0.0:
        y = y0 - (y1 - y0) * x0 / (x1 - x0)
        if x0 < 0.0:
            _edge(edges, count, 0.0, y0, 0.0, y, high)
            x0, y0 = 0.0, y
        else:
            _edge(edges, count, 0.0, y, 0.0, y1, high)
            x1, y1 = 0.0, y
    if x0 > wide or x1 > wide:
        y = y0 + (y1 - y0) * (wide - x0) / (x1 - x0)
        if x0 > wide:
            x0, y0 = float(wide), y
        else:
            x1, y1 = float(wide), y
    _edge(edges, count, x0, y0, x1, y1, high)


@part
def _edge(edges: Doubles, count: Ints, x0: float, y0: float, x1: float, y1: float, high: int) -> None:
    """Files one edge, cut to the rows there are, as number `count[0]`."""
    down = 1.0
    if y1 < y0:
        x0, y0, x1, y1, down = x1, y1, x0, y0, -1.0
    if y1 <= 0.0 or y0 >= high or y1 - y0 < 1e-9:
        return
    slope = (x1 - x0) / (y1 - y0)
    if y0 < 0.0:
        x0, y0 = x0 - y0 * slope, 0.0
    if y1 > high:
        y1 = float(high)
    e = count[0]
    edges[e, TOP], edges[e, BOTTOM], edges[e, DOWN] = y0, y1, down
    edges[e, START], edges[e, SLOPE] = x0, slope
    count[0] = e + 1


@part
def chained(edges: Doubles, count: int, heads: Ints, touched: Ints, wide: int) -> tuple[int, int, int, int]:
    """Chains the edges (counted from 1; 0 ends a chain) that begin in a row. Returns the rows and the columns
    they span."""
    top, bottom, left, right = len(heads), 0, float(wide), 0.0
    for e in range(count):
        row, end = int(edges[e, TOP]), math.ceil(edges[e, BOTTOM])
        touched[e, NEXT], heads[row] = heads[row], e + 1
        top, bottom = row if row < top else top, end if end > bottom else bottom
        x0 = edges[e, START]
        x1 = x0 + (edges[e, BOTTOM] - edges[e, TOP]) * edges[e, SLOPE]
        left, right = x0 if x0 < left else left, x0 if x0 > right else right
        left, right = x1 if x1 < left else left, x1 if x1 > right else right
    limit = float(wide)
    return top, bottom, int(clamped(left - 1.0, 0.0, limit)), int(clamped(right + 2.0, 0.0, limit))


@part
def touched_by(
    areas: Floats, touched: Ints, edges: Doubles, count: int, y: int, wide: int
) -> tuple[int, int]:
    """Adds all edges in a row, and puts them in order of the columns they touch. Returns how many of them
    are in this row, and the column after the last one that may be covered."""
    n, right, limit, down = 0, 0, float(wide), 0.0
    for i in range(count):
        e = touched[i, EDGE]
        top, bottom = edges[e, TOP], edges[e, BOTTOM]
        if bottom <= y:
            continue
        begin, end = top if top > y else float(y), bottom if bottom < y + 1 else float(y + 1)
        x0 = clamped(edges[e, START] + (begin - top) * edges[e, SLOPE], 0.0, limit)
        x1 = clamped(edges[e, START] + (end - top) * edges[e, SLOPE], 0.0, limit)
        if x1 < x0:
            x0, x1 = x1, x0
        here = (end - begin) * edges[e, DOWN]
        down += here
        _crossed(areas, x0, x1, here)
        first, last = int(x0), int(x1) + 1
        right = last + 1 if last >= right else right
        k = n
        while k > 0 and first < touched[k - 1, FIRST]:
            for field in range(3):
                touched[k, field] = touched[k - 1, field]
            k -= 1
        touched[k, EDGE], touched[k, FIRST], touched[k, LAST] = e, first, last
        n += 1
    # Where the row's edges do not cancel out, the others lie right of the picture.
    return n, wide if abs(down) > 1e-6 or right > wide else right


@part
def _crossed(areas: Floats, x0: float, x1: float, down: float) -> None:
    """Adds an edge's way through one row, from column `x0` to `x1`, and `down` of the row's height."""
    first, last = int(x0), math.ceil(x1)
    if last <= first + 1:
        share = down * ((x0 + x1) * 0.5 - first)
        areas[first] += f32(down - share)
        areas[first + 1] += f32(share)
        return
    step, before = down / (x1 - x0), 0.0
    for x in range(first, last):  # the area left of each column's right end, less the one before
        a, b = max(x0, float(x)), min(x1, float(x + 1))
        here = step * (b - a)
        area = here * (x + 1 - (a + b) * 0.5)
        areas[x] += f32(before + area)
        before = here - area
    areas[last] += f32(before)
