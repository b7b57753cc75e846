"""The compositor: layers back to front into one picture, a row at a time.

Plates are premultiplied RGBA bytes, so alpha 0 with colour is light that is added. The accumulators of
one row stay in the first cache; what lies behind something solid is never sampled.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from filmgate.engines.animatic.kernels import table as at
from filmgate.engines.animatic.kernels.compile import (
    Bytes,
    Doubles,
    Floats,
    Ints,
    Words,
    byte,
    f32,
    index,
    inlined,
    kernel,
    part,
    signed,
    word,
)
from filmgate.engines.animatic.kernels.lines import (
    COLOUR,
    COVER,
    EIGHT,
    STEP,
    STRIDE,
    WHOLE,
    added,
    mixed,
    over,
    over_smooth,
    over_wet,
    picked,
    weighed,
)
from filmgate.engines.animatic.kernels.permuted import ROOM

F32 = np.float32
BYTE = word(255)
SMOOTH = 0.2
"""Columns to a pixel below which a plate is drawn in straight lines between samples."""
MOST = 12
"""Visible intervals kept for one layer in one row; beyond that a hidden pixel may be drawn, never lost."""

LEAST = 96
"""Hidden columns for which an interval is cut in two: to draw fewer is quicker than one piece more."""


class Desk(NamedTuple):
    """What the rows of a picture are worked out on. `row` is red, green, blue, how wet the ground is, and a
    line to reckon with; `line` a mixed row of a plate; `left` and `right` what was picked from it; `k` the
    strengths of a layer's channels; `samples` what is picked of a coarse plate, as floats."""

    row: Floats
    line: Words
    left: Words
    right: Words
    k: Floats
    samples: Floats


class Spans(NamedTuple):
    """The arena's lists of stretches: where each row's begin, and what they are."""

    rows: Ints
    runs: Ints


@part
def _column(layer: Doubles, v: float) -> float:
    """The plate column under screen column 0 for plate row `v`; sway bends the top."""
    if layer[at.SWAY] != 0.0:
        up = 1.0 - v / layer[at.ROWS]
        return float(layer[at.U] - layer[at.SWAY] * up * up)
    return float(layer[at.U])


@part
def _within(v: float, high: int) -> int:
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
def _first(runs: Ints, low: int, high: int, column: float) -> int:
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
    iv = _within(v, high)
    u, pixels = _column(layer, v), 1.0 / layer[at.DU]
    row = int(layer[at.SPANS]) + high + 1 + iv  # solid rows follow the ink rows
    last, end = spans.rows[row + 1], u + width * layer[at.DU]
    for j in range(_first(spans.runs, spans.rows[row], last, u), last):
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
def _visible(
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


@part
def _strengths(layer: Doubles, k: float, out: Floats) -> None:
    out[0] = f32(layer[at.RED]) * k * COLOUR
    out[1] = f32(layer[at.GREEN]) * k * COLOUR
    out[2] = f32(layer[at.BLUE]) * k * COLOUR
    out[3] = k * COVER


@part
def _picked(
    source: Words, p0: int, p1: int, share: int, u: float, du: float, n: int, wide: int, repeats: bool,
    desk: Desk,
) -> int:  # fmt: skip
    """Mixes two plate rows and picks `n` columns of them, the first at column `u`. Returns where between its
    words the first lies. No column may lie outside a plate that does not repeat."""
    step, end = round(du * STEP), 0
    c0, c1 = 0, wide - 1
    if repeats:
        step, u = max(1, step), u - math.floor(u / wide) * wide
    if not repeats or int(u) + int(n * du) + 3 < wide:  # all in one piece
        far = u + (n - 1) * du
        c0, c1 = max(0, int(min(u, far))), min(c1, int(max(u, far)) + 1)
    else:
        end = (wide + 1) * STEP
    mixed(source, p0 + c0, p1 + c0, share, c1 - c0 + 1, desk.line)
    if end:
        desk.line[wide + 1] = desk.line[1]
    start = math.floor((u - c0) * STEP)
    picked(desk.line, start + STEP, step, end, desk.left[:n], desk.right[:n])
    return start


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
        start = _picked(source, p0, p1, share, u, layer[at.DU], n, int(layer[at.COLUMNS]), repeats, desk)
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
    start = _picked(source, p0, p1, share, u, du, n, int(layer[at.COLUMNS]), repeats, desk)
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
    iv = _within(v, high)
    below = iv + 1
    if below >= high:
        below = 0 if layer[at.WRAP] >= 2 else iv
    return iv, below, int((v - iv) * 256.0 + 0.5), v


@part
def _line_of(layer: Doubles, y: int, v: float, desk: Desk) -> float:
    """Sets the channels' strengths for row y, and returns the plate column under the picture's first."""
    u, k = _column(layer, v), f32(layer[at.OPACITY])
    if layer[at.MIRROR] == 1:  # ripples grow away from the line of contact, and the reflection fades
        depth = (layer[at.ROWS] - v) / layer[at.ROWS]
        q = y * 0.33 + layer[at.TIME] * 6.0
        ripple = math.sin(q) + 0.6 * math.sin(q * 2.37 + 1.0) + 0.4 * math.sin(q * 0.31)
        u += layer[at.WOBBLE] * ripple * (0.25 + depth)
        k *= f32(1.0 - 0.45 * depth)
    _strengths(layer, k, desk.k)
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
def _plane_row(source: Words, spans: Spans, layer: Doubles, y: int, seen: Ints, m: int, desk: Desk) -> None:
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
            j = _first(spans.runs, first, last, u + x0 * du - 1.0)
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


@inlined
def _floor_level(
    source: Words, layer: Doubles, z: float, level: int, offset: int, high: int, wide: int, weight: float,
    desk: Desk,
) -> None:  # fmt: skip
    """Adds one mip level of the floor's row at distance z."""
    s, width = 1.0 / (1 << level), desk.row.shape[1]
    v = ((layer[at.Z] + z * layer[at.SCALE]) * s) % high
    iv = min(int(v), high - 1)
    below = iv + 1 if iv + 1 < high else 0
    across = layer[at.SCALE] * z / layer[at.LENS] * s
    u = layer[at.X] * s - layer[at.CENTRE] * across
    p0, p1 = offset // 4 + iv * wide, offset // 4 + below * wide
    start = _picked(source, p0, p1, int((v - iv) * 256.0 + 0.5), u, across, width, wide, True, desk)
    for c in range(3):
        desk.k[c] = f32(layer[at.GAIN + c]) * weight * COLOUR
    desk.k[3] = weight * COVER
    left, right, step = desk.left[:width], desk.right[:width], max(1, round(across * STEP))
    added(left, right, start, step, desk.k, desk.row[0], desk.row[1], desk.row[2], desk.row[3])


@inlined
def _floor_row(source: Words, layer: Doubles, y: int, desk: Desk) -> None:
    """True perspective: the row's distance picks the texture row, its scale and two mip levels."""
    z = layer[at.DROP] / (y - layer[at.EYE])
    du = layer[at.SCALE] * z / layer[at.LENS]
    dv = du * z * layer[at.LENS] / layer[at.DROP]
    lod = min(max(0.0, math.log2(max(du, 0.3 * dv) + 1e-9)), max(0.0, layer[at.LEVELS] - 1.001))
    first = int(lod)
    share = f32(min(1.0, max(0.0, (lod - first) * 2.0 - 0.5)))  # two levels only half way between them
    fog = f32(1.0 - math.exp(-z / layer[at.FOG_Z]))
    for c in range(3):
        desk.row[c, :] = f32(layer[at.FOG + c]) * fog
    desk.row[3, :] = f32(0.0)
    offset, high, wide = int(layer[at.OFFSET]), int(layer[at.ROWS]), int(layer[at.COLUMNS])
    for level in range(first + 2):
        weight = f32(0.0)
        if level == first and share < 0.98:
            weight = f32(1.0) - share if share > 0.02 else f32(1.0)
        elif level > first and share > 0.02:
            weight = share
        if weight > 0.0:
            _floor_level(source, layer, z, level, offset, high, wide, weight * (f32(1.0) - fog), desk)
        offset += high * wide * 4
        high, wide = high // 2, wide // 2


@part
def _wave(left: Words, right: Words, start: int, step: int, out: Floats) -> None:
    """Adds what was picked of one row of the noise, whose red it is, to `out`."""
    place, width = word(start), word(step)
    for x in range(left.shape[0]):
        near = word(word(place >> EIGHT) & word(255))
        place = word(place + width)
        red = word(word(word(left[x] & BYTE) * word(WHOLE - near)) + word(word(right[x] & BYTE) * near))
        out[x] += f32(signed(red)) * COLOUR


@inlined
def _sea_row(source: Words, layer: Doubles, y: int, desk: Desk) -> None:
    """Water: two drifting samples of one noise make waves, and the sun lays its road."""
    dy = y - layer[at.EYE]
    z = layer[at.DROP] / dy
    du = layer[at.SCALE] * z / layer[at.LENS]
    lod = max(0.0, math.log2(max(du, 0.12 * du * z * layer[at.LENS] / layer[at.DROP]) + 1e-9))
    level = int(min(lod, max(0.0, layer[at.LEVELS] - 4.0)))
    offset, high, wide = int(layer[at.OFFSET]) // 4, int(layer[at.ROWS]), int(layer[at.COLUMNS])
    for _ in range(level):
        offset += high * wide
        high, wide = high // 2, wide // 2
    s = 1.0 / (1 << level)
    flow = layer[at.CLOCK] * layer[at.DRIFT] * layer[at.SCALE] * s
    step, width, along = du * s, desk.row.shape[1], layer[at.Z] + z * layer[at.SCALE]
    height, left, right = desk.row[3], desk.left[:width], desk.right[:width]
    height[:] = f32(-255.0)
    for second in range(2):
        v, u, pace = along * s + flow, layer[at.X] * s - layer[at.CENTRE] * step + flow * 0.7, step
        if second:
            v = along * s * 0.61 - flow * 0.4 + high * 0.37
            u = (layer[at.X] * s - layer[at.CENTRE] * step) * 0.61 - flow * 0.5 + wide * 0.21
            pace = step * 0.61
        p = offset + int(v % high) * wide
        start = _picked(source, p, p, 0, u, pace, width, wide, True, desk)
        _wave(left, right, start, max(1, round(pace * STEP)), height)
    _water(layer, dy, f32(1.0 - math.exp(-z / layer[at.FOG_Z])), desk.row)


@inlined
def _water(layer: Doubles, dy: float, fog: float, row: Floats) -> None:
    """From the waves' heights to the sky in them and the sun's glitter on them."""
    near = f32(min(1.0, dy / (0.35 * layer[at.LENS])))  # 0 at the horizon, 1 at our feet
    spread = layer[at.SUN_W] * (0.35 + 1.3 * near)
    narrow, sun = f32(1.0 / (2.0 * spread * spread)), f32(layer[at.SUN_X])
    chop, tilt = f32(layer[at.CHOP] / 255.0), f32(0.30) + f32(0.38) * (f32(1.0) - near)
    clear, height, glints = f32(1.0) - fog, row[3], row[4]
    for x in range(height.shape[0]):
        wave = height[x] * chop
        away = f32(signed(x)) - sun
        bell = f32(1.0) / (f32(1.0) + away * away * narrow)  # cheaper than an exponential
        road = bell * bell
        glints[x] = min(f32(1.6), max(f32(0.0), wave * f32(3.2) - f32(0.12))) * road + road * f32(0.12)
        height[x] = f32(0.5) + wave
    for c in range(3):
        gain, glitter = f32(layer[at.GAIN + c]), f32(layer[at.GLITTER + c])
        low = (f32(layer[at.DEEP + c]) * clear + f32(layer[at.FOG + c]) * fog) * gain
        rise = f32(layer[at.SHINE + c] - layer[at.DEEP + c]) * clear * gain
        out = row[c]
        for x in range(height.shape[0]):
            sky = min(f32(1.0), max(f32(0.0), tilt + height[x] - f32(0.5)))
            out[x] = low + rise * sky + glitter * glints[x]


@part
def _store(row: Floats, out: Bytes) -> None:
    """A soft shoulder above 200, then bytes."""
    for x in range(row.shape[0]):
        v = row[x]
        v = min(v, f32(255.0) - f32(3025.0) / (max(v, f32(200.0)) - f32(145.0)))
        out[x] = byte(signed(max(v, f32(0.0))))


def composite(
    arena: Bytes, rows: Ints, runs: Ints, tiles: Bytes, tile_rows: Ints, tile_runs: Ints, table: Doubles,
    picture: Bytes,
) -> None:  # fmt: skip
    """Draws the `table`'s layers into `picture`, planar RGB of shape (3, height, width).

    `arena` holds the plates that never change, `tiles` those painted for this frame; beside each its lists of
    inked and of solid stretches.
    """
    width, n = picture.shape[2], len(table)
    widest = int(table[:, at.COLUMNS].max(initial=0))
    row, samples = np.empty((5, width), F32), np.empty((4, width // STRIDE + 2), F32)
    line, left, right = np.empty((3, max(width, widest) + ROOM), np.uint32)
    seen, count = np.empty((n + 1, MOST, 2), np.int32), np.empty(n, np.int32)
    still, moving = (arena.view(np.uint32), rows, runs), (tiles.view(np.uint32), tile_rows, tile_runs)
    _drawn(*still, *moving, table, row, line, left, right, np.empty(4, F32), samples, seen, count, picture)


@kernel(
    "void(uint32[::1], int32[::1], int32[:, ::1], uint32[::1], int32[::1], int32[:, ::1], float64[:, ::1], "
    "float32[:, ::1], uint32[::1], uint32[::1], uint32[::1], float32[::1], float32[:, ::1], "
    "int32[:, :, ::1], int32[::1], uint8[:, :, ::1])",
    allocates=False,
)
def _drawn(
    plates: Words, rows: Ints, runs: Ints, figures: Words, tile_rows: Ints, tile_runs: Ints, table: Doubles,
    row: Floats, line: Words, left: Words, right: Words, k: Floats, samples: Floats,
    seen: Ints, count: Ints, picture: Bytes,
) -> None:  # fmt: skip
    """`seen` keeps the visible intervals of each layer, and last those that are still free."""
    _, height, width = picture.shape
    n, desk = table.shape[0], Desk(row, line, left, right, k, samples)
    still, moving = Spans(rows, runs), Spans(tile_rows, tile_runs)
    for y in range(height):
        first = _visible(table, still, moving, y, width, seen, seen[n], count)
        if n == 0 or count[first] == 0 or table[first, at.KIND] == at.PLANE:  # ground fills its rows itself
            row[:4] = f32(0.0)
        for j in range(first, n):
            if count[j] == 0:
                continue
            layer = table[j]
            own = layer[at.OWN] == 1
            source, spans = figures if own else plates, moving if own else still
            if layer[at.KIND] == at.PLANE:
                _plane_row(source, spans, layer, y, seen[j], count[j], desk)
            elif layer[at.KIND] == at.FLOOR:
                _floor_row(source, layer, y, desk)
            else:
                _sea_row(source, layer, y, desk)
        for c in range(3):
            _store(row[c], picture[c, y])
