"""What is seen of each layer in a row of the picture, and what lies hidden behind something solid."""

from __future__ import annotations

import math
from typing import NamedTuple

from filmgate.engines.animatic.kernels import table as at
from filmgate.engines.animatic.kernels.compile import Doubles, Ints, inlined, part

MOST = 12
"""Visible intervals kept for one layer in one row; beyond that a hidden pixel may be drawn, never lost."""

LEAST = 96
"""Hidden columns for which an interval is cut in two: to draw fewer is quicker than one piece more."""


class Spans(NamedTuple):
    """The arena's lists of stretches: where each row's begin, and what they are."""

    rows: Ints
    runs: Ints


@part
def column(layer: Doubles, v: float) -> float:
    """The plate column under screen column 0 for plate row `v`; sway bends the top."""
    if layer[at.SWAY] != 0.0:
        up = 1.0 - v / layer[at.ROWS]
        return float(layer[at.U] - layer[at.SWAY] * up * up)
    return float(layer[at.U])


@part
def within(v: float, high: int) -> int:
    """The plate row above `v`. Rounding may have put `v` just beside the plate's `high` rows."""
    row = int(v)
    return row if row < high else high - 1


@inlined
def _carve(free: Ints, m: int, a: int, b: int) -> int:
    """Takes a..b out of the `m` free intervals; returns how many are left."""
    i = 0
    while i < m:
        p, q = free[i, 0], free[i, 1]
        if a <= p and b >= q:
            m -= 1
            free[i, 0], free[i, 1] = free[m, 0], free[m, 1]
            continue
        if a > p and b < q:
            if m < MOST and b - a > LEAST:
                free[m, 0], free[m, 1] = b, q
                m += 1
                free[i, 1] = a
        elif a <= p < b:
            free[i, 0] = b
        elif a < q <= b:
            free[i, 1] = a
        i += 1
    return m


@part
def first_beyond(runs: Ints, low: int, high: int, column: float) -> int:
    """Of the runs `low` to `high`, which are in order, the first that ends beyond the column."""
    while low < high:
        middle = (low + high) // 2
        if runs[middle, 1] > column:
            high = middle
        else:
            low = middle + 1
    return low


@inlined
def _hide(layer: Doubles, spans: Spans, y: int, width: int, free: Ints, m: int) -> int:
    """Carves what the solid runs of plane layer cover in row y."""
    if (
        layer[at.SPANS] < 0
        or layer[at.OPACITY] < 0.998
        or layer[at.MIRROR] != 0
        or layer[at.WRAP] != 0
        or layer[at.DU] <= 0
    ):
        return m
    v, high = layer[at.V] + y * layer[at.DV], int(layer[at.ROWS])
    iv = within(v, high)
    u, pixels = column(layer, v), 1.0 / layer[at.DU]
    row = int(layer[at.SPANS]) + high + 1 + iv  # solid rows follow the ink rows
    last, end = spans.rows[row + 1], u + width * layer[at.DU]
    for j in range(first_beyond(spans.runs, spans.rows[row], last, u), last):
        if spans.runs[j, 0] > end or m == 0:
            break
        a = math.ceil((spans.runs[j, 0] - u) * pixels)
        b = math.floor((spans.runs[j, 1] - u) * pixels)
        if a < b:
            m = _carve(free, m, a, b)
    return m


@part
def _meets(layer: Doubles, y: int) -> bool:
    """Whether there is anything of the layer in row y."""
    if layer[at.KIND] == at.PLANE:
        return bool(layer[at.WRAP] >= 2 or 0.0 <= layer[at.V] + y * layer[at.DV] < layer[at.ROWS])
    dy = y - layer[at.EYE]
    return bool(dy > 0.5 and layer[at.NEAR] <= layer[at.DROP] / dy <= layer[at.FAR])


@inlined
def visible(
    table: Doubles, still: Spans, moving: Spans, y: int, width: int, seen: Ints, free: Ints, count: Ints
) -> int:
    """Front to back: which intervals of each layer are not hidden. Returns the first layer that is needed."""
    m = 1
    free[0, 0], free[0, 1] = 0, width
    for k in range(table.shape[0] - 1, -1, -1):
        if not _meets(table[k], y):
            count[k] = 0
            continue
        count[k] = m
        for i in range(m):
            seen[k, i, 0], seen[k, i, 1] = free[i, 0], free[i, 1]
        if table[k, at.KIND] == at.PLANE:
            spans = moving if table[k, at.OWN] == 1 else still
            m = _hide(table[k], spans, y, width, free, m)
            if m == 0:
                return k
        else:
            return k
    return 0
