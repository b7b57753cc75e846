"""Upright layers: the plates and tiles that stand one behind another, a row of the picture at a time."""

from __future__ import annotations

import math

from filmgate.engines.animatic.kernels import table as at
from filmgate.engines.animatic.kernels.compile import Doubles, Ints, Words, f32, index, inlined, part
from filmgate.engines.animatic.kernels.desk import Desk, picked_from, strengths
from filmgate.engines.animatic.kernels.hidden import Spans, column, first_beyond, within
from filmgate.engines.animatic.kernels.lines import STEP, STRIDE, mixed, over, over_smooth, over_wet, weighed

SMOOTH = 0.2
"""Columns to a pixel below which a plate is drawn in straight lines between samples."""


@inlined
def _stretch(
    source: Words, p0: int, p1: int, share: int, u: float, x0: int, x1: int, layer: Doubles, desk: Desk
) -> None:
    """Columns x0..x1 of the picture, the first of which shows plate column `u`, over the row."""
    n, step = x1 - x0, round(layer[at.DU] * STEP)
    left, right, start = desk.left[:n], desk.right[:n], 0
    if step == STEP and share == 0 and abs(u - round(u)) < 1.0 / STEP:  # pixel upon pixel
        p = index(p0 + round(u))
        left, right = source[p : p + index(n)], source[p : p + index(n)]
    elif step == STEP and layer[at.WRAP] % 2 == 0:  # column upon column, all equally far between two
        p, start = int(u), math.floor((u - int(u)) * STEP)
        mixed(source, p0 + p, p1 + p, share, min(n + 1, int(layer[at.COLUMNS]) - p), desk.line)
        left, right = desk.line[1 : n + 1], desk.line[2 : n + 2]
    else:
        repeats = layer[at.WRAP] % 2 == 1
        start = picked_from(source, p0, p1, share, u, layer[at.DU], n, int(layer[at.COLUMNS]), repeats, desk)
    red, green, blue, wet = desk.row[0, x0:x1], desk.row[1, x0:x1], desk.row[2, x0:x1], desk.row[3, x0:x1]
    if layer[at.MIRROR] == 1:
        over_wet(left, right, start, step, desk.k, red, green, blue, wet)
    else:
        over(left, right, start, step, desk.k, red, green, blue)


@inlined
def _smooth(
    source: Words, p0: int, p1: int, share: int, u: float, x0: int, blocks: int, layer: Doubles, desk: Desk
) -> None:
    """The same for `blocks` times `STRIDE` columns of a plate that is much coarser than the picture."""
    n, du, repeats = blocks + 1, layer[at.DU] * STRIDE, layer[at.WRAP] % 2 == 1
    start = picked_from(source, p0, p1, share, u, du, n, int(layer[at.COLUMNS]), repeats, desk)
    weighed(desk.left[:n], desk.right[:n], start, round(du * STEP), desk.k, desk.samples)
    x1 = x0 + blocks * STRIDE
    over_smooth(desk.samples, blocks, desk.row[0, x0:x1], desk.row[1, x0:x1], desk.row[2, x0:x1])


@part
def _rows_at(layer: Doubles, y: int) -> tuple[int, int, int, float]:
    """The two plate rows that mix in row y, the second's share of 256, and the first with its fraction."""
    high = int(layer[at.ROWS])
    v = layer[at.V] + y * layer[at.DV]
    if layer[at.WRAP] >= 2:
        v = v % high
    iv = within(v, high)
    below = iv + 1
    if below >= high:
        below = 0 if layer[at.WRAP] >= 2 else iv
    return iv, below, int((v - iv) * 256.0 + 0.5), v


@part
def _line_of(layer: Doubles, y: int, v: float, desk: Desk) -> float:
    """Sets the channels' strengths for row y, and returns the plate column under the picture's first."""
    u, k = column(layer, v), f32(layer[at.OPACITY])
    if layer[at.MIRROR] == 1:  # ripples grow away from the line of contact, and the reflection fades
        depth = (layer[at.ROWS] - v) / layer[at.ROWS]
        q = y * 0.33 + layer[at.TIME] * 6.0
        ripple = math.sin(q) + 0.6 * math.sin(q * 2.37 + 1.0) + 0.4 * math.sin(q * 0.31)
        u += layer[at.WOBBLE] * ripple * (0.25 + depth)
        k *= f32(1.0 - 0.45 * depth)
    strengths(layer, k, desk.k)
    return u


@inlined
def _piece(
    source: Words, p0: int, p1: int, share: int, u: float, a: int, b: int, layer: Doubles, desk: Desk
) -> None:
    """Columns a..b of the picture, if there are any; `u` is the plate's column under the picture's first."""
    if b >= a + STRIDE and 0.0 < layer[at.DU] < SMOOTH and layer[at.MIRROR] == 0:
        blocks = (b - a) // STRIDE
        _smooth(source, p0, p1, share, u + a * layer[at.DU], a, blocks, layer, desk)
        a += blocks * STRIDE
    if b > a:
        _stretch(source, p0, p1, share, u + a * layer[at.DU], a, b, layer, desk)


@inlined
def plane_row(source: Words, spans: Spans, layer: Doubles, y: int, seen: Ints, m: int, desk: Desk) -> None:
    """Within `m` intervals of the row, and only where there is ink; what repeats is drawn everywhere."""
    iv, below, share, v = _rows_at(layer, y)
    wide, du, base = int(layer[at.COLUMNS]), layer[at.DU], int(layer[at.SPANS])
    u, pixels = _line_of(layer, y, v, desk), 1.0 / du
    p0, p1 = int(layer[at.OFFSET]) // 4 + iv * wide, int(layer[at.OFFSET]) // 4 + below * wide
    first, last = 0, 1
    if base >= 0:
        first, last = spans.rows[base + iv], spans.rows[base + iv + 1]
    for i in range(m):
        x0, x1, j = seen[i, 0], seen[i, 1], first
        if base >= 0 and du > 0.0:
            j = first_beyond(spans.runs, first, last, u + x0 * du - 1.0)
        while j < last:
            a, b = x0, x1
            if layer[at.WRAP] % 2 == 0:
                low, high = 0.0, wide - 1.001
                if base >= 0:
                    low, high = max(low, spans.runs[j, 0] - 1.0), min(high, spans.runs[j, 1] + 1.0)
                if du < 0.0:  # turned left to right
                    low, high = high, low
                a = max(x0, math.ceil((low - u) * pixels))
                b = min(x1, math.floor((high - u) * pixels) + 1)
                if a >= x1 and du > 0.0:
                    break
            _piece(source, p0, p1, share, u, a, b, layer, desk)
            j += 1
