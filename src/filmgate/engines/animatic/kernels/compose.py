"""The compositor: layers back to front into one picture, a row at a time.

Plates are premultiplied RGBA bytes, so alpha 0 with colour is light that is added. The accumulators of
one row stay in the first cache; what lies behind something solid is never sampled.
"""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.kernels import table as at
from filmgate.engines.animatic.kernels.compile import (
    Bytes,
    Doubles,
    Floats,
    Ints,
    byte,
    f32,
    index,
    kernel,
    part,
)
from filmgate.engines.animatic.kernels.lines import BYTE, added, mixed, over, over_smooth, over_wet

F32 = np.float32
SMOOTH = 0.2
"""Columns to a pixel below which a plate is drawn in straight lines between samples."""
MOST = 12
"""Visible intervals kept for one layer in one row; beyond that a hidden pixel may be drawn, never lost."""


@part
def _column(layer: Doubles, v: float) -> float:
    """The plate column under screen column 0 for plate row `v`; sway bends the top."""
    if layer[at.SWAY] != 0.0:
        up = 1.0 - v / layer[at.ROWS]
        return float(layer[at.U] - layer[at.SWAY] * up * up)
    return float(layer[at.U])


@part
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
            if m < MOST and b - a > 32:
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
def _hide(layer: Doubles, rows: Ints, runs: Ints, y: int, width: int, free: Ints, m: int) -> int:
    """Carves what the solid runs of plane layer cover in row y."""
    if (
        layer[at.SPANS] < 0
        or layer[at.OPACITY] < 0.998
        or layer[at.MIRROR] != 0
        or layer[at.WRAP] != 0
        or layer[at.DU] <= 0
    ):
        return m
    v = layer[at.V] + y * layer[at.DV]
    iv, high = math.floor(v), int(layer[at.ROWS])
    if iv < 0 or iv >= high:
        return m
    u, du = _column(layer, v), layer[at.DU]
    base = int(layer[at.SPANS]) + high + 1  # the solid rows follow the ink rows
    for j in range(rows[base + iv], rows[base + iv + 1]):
        a = math.ceil((runs[j, 0] - u) / du)
        b = math.floor((runs[j, 1] - u) / du)
        if a < b and b > 0 and a < width:
            m = _carve(free, m, a, b)
    return m


@part
def _meets_floor(layer: Doubles, y: int) -> bool:
    dy = y - layer[at.EYE]
    return bool(dy > 0.5 and layer[at.NEAR] <= layer[at.DROP] / dy <= layer[at.FAR])


@part
def _visible(
    table: Doubles, rows: Ints, runs: Ints, y: int, width: int, seen: Ints, free: Ints, count: Ints
) -> int:
    """Front to back: which intervals of each layer are not hidden. Returns the first layer that is needed."""
    m = 1
    free[0, 0], free[0, 1] = 0, width
    for k in range(table.shape[0] - 1, -1, -1):
        count[k] = m
        for i in range(m):
            seen[k, i, 0], seen[k, i, 1] = free[i, 0], free[i, 1]
        if table[k, at.KIND] == at.PLANE:
            m = _hide(table[k], rows, runs, y, width, free, m)
            if m == 0:
                return k
        elif _meets_floor(table[k], y):
            return k
    return 0


@part
def _draw(
    line: Floats, u: float, x0: int, x1: int, k: float, layer: Doubles, row: Floats, wet: Floats
) -> None:
    r, g, b = f32(layer[at.RED]), f32(layer[at.GREEN]), f32(layer[at.BLUE])
    if layer[at.MIRROR] == 1:
        over_wet(line, u, layer[at.DU], x0, x1, k, r, g, b, row, wet)
    elif 0.0 < layer[at.DU] < SMOOTH:
        over_smooth(line, u, layer[at.DU], x0, x1, k, r, g, b, row)
    else:
        over(line, u, layer[at.DU], x0, x1, k, r, g, b, row)


@part
def _repeated(
    source: Bytes,
    p0: int,
    p1: int,
    mix: float,
    u: float,
    x0: int,
    x1: int,
    k: float,
    layer: Doubles,
    row: Floats,
    line: Floats,
    wet: Floats,
) -> None:
    """A plate row that repeats sideways: mix only the columns needed, then walk it in segments."""
    high, du = int(layer[at.COLUMNS]), layer[at.DU]
    u = (u + x0 * du) % high
    need = min(high, int((x1 - x0) * du) + 3)
    first = int(u)
    if first + need <= high:
        mixed(source, p0, p1, mix, first, first + need, line)
    else:
        mixed(source, p0, p1, mix, 0, high, line)
    if first + need >= high:
        if first > 0:
            mixed(source, p0, p1, mix, 0, 1, line)
        for c in range(4):
            line[high * 4 + c] = line[c]
    x = x0
    while x < x1:
        end = min(x1, x + int((high - u) / du) + 1)
        while end > x and u + (end - 1 - x) * du >= high:
            end -= 1
        if end > x:
            _draw(line, u, x, end, k, layer, row, wet)
            u += (end - x) * du
        u -= high if u >= high else 0.0
        x = end


@part
def _runs_of(
    source: Bytes,
    rows: Ints,
    runs: Ints,
    layer: Doubles,
    iv: int,
    p0: int,
    p1: int,
    mix: float,
    u: float,
    x0: int,
    x1: int,
    k: float,
    row: Floats,
    line: Floats,
    wet: Floats,
) -> None:
    """A plate row that does not repeat: only where there is ink."""
    du, spans, last = layer[at.DU], int(layer[at.SPANS]), layer[at.COLUMNS] - 1.001
    j0, j1 = 0, 1
    if spans >= 0:
        j0, j1 = rows[spans + iv], rows[spans + iv + 1]
    for j in range(j0, j1):
        low, high = 0.0, last
        if spans >= 0:
            low, high = max(low, runs[j, 0] - 1.0), min(high, runs[j, 1] + 1.0)
        if du < 0.0:  # turned left to right
            low, high = high, low
        a = max(x0, math.ceil((low - u) / du))
        b = min(x1, math.floor((high - u) / du) + 1)
        if b <= a:
            continue
        ua, ub = u + a * du, u + (b - 1) * du
        c0, c1 = max(0, int(min(ua, ub))), min(int(layer[at.COLUMNS]), int(max(ua, ub)) + 2)
        mixed(source, p0, p1, mix, c0, c1, line)
        _draw(line, ua, a, b, k, layer, row, wet)


@part
def _plane_row(
    source: Bytes,
    rows: Ints,
    runs: Ints,
    layer: Doubles,
    y: int,
    x0: int,
    x1: int,
    line: Floats,
    row: Floats,
    wet: Floats,
) -> None:
    high, wide = int(layer[at.ROWS]), int(layer[at.COLUMNS])
    v = layer[at.V] + y * layer[at.DV]
    if layer[at.WRAP] >= 2:
        v = v % high
    iv = math.floor(v)
    if iv < 0 or iv >= high:
        return
    below = iv + 1
    if below >= high:
        below = 0 if layer[at.WRAP] >= 2 else iv
    u, k = _column(layer, v), f32(layer[at.OPACITY])
    if layer[at.MIRROR] == 1:  # ripples grow away from the line of contact, and the reflection fades
        depth = (high - v) / high
        q = y * 0.33 + layer[at.TIME] * 6.0
        ripple = math.sin(q) + 0.6 * math.sin(q * 2.37 + 1.0) + 0.4 * math.sin(q * 0.31)
        u += layer[at.WOBBLE] * ripple * (0.25 + depth)
        k *= f32(1.0 - 0.45 * depth)
    p0, p1 = int(layer[at.OFFSET]) + iv * wide * 4, int(layer[at.OFFSET]) + below * wide * 4
    if layer[at.WRAP] % 2 == 1:
        _repeated(source, p0, p1, f32(v - iv), u, x0, x1, k, layer, row, line, wet)
    else:
        _runs_of(source, rows, runs, layer, iv, p0, p1, f32(v - iv), u, x0, x1, k, row, line, wet)


@part
def _floor_level(
    source: Bytes,
    layer: Doubles,
    z: float,
    level: int,
    offset: int,
    high: int,
    wide: int,
    weight: float,
    width: int,
    line: Floats,
    row: Floats,
) -> None:
    """Adds one mip level of the floor's row at distance z."""
    s = 1.0 / (1 << level)
    v = ((layer[at.Z] + z * layer[at.SCALE]) * s) % high
    iv = min(int(v), high - 1)
    below = iv + 1 if iv + 1 < high else 0
    step = layer[at.SCALE] * z / layer[at.LENS] * s
    u = (layer[at.X] * s - layer[at.CENTRE] * step) % wide
    p0, p1 = offset + iv * wide * 4, offset + below * wide * 4
    need = min(wide, int(width * step) + 3)
    if int(u) + need < wide:
        mixed(source, p0, p1, f32(v - iv), int(u), int(u) + need, line)
    else:
        mixed(source, p0, p1, f32(v - iv), 0, wide, line)
        for c in range(4):
            line[wide * 4 + c] = line[c]
    r, g, b = f32(layer[at.GAIN]) * weight, f32(layer[at.GAIN + 1]) * weight, f32(layer[at.GAIN + 2]) * weight
    x = 0
    while x < width:
        end = min(width, x + int((wide - u) / step) + 1)
        while end > x and u + (end - 1 - x) * step >= wide:
            end -= 1
        if end > x:
            added(line, u, step, x, end, r, g, b, weight * BYTE, row)
            u += (end - x) * step
        u -= wide if u >= wide else 0.0
        x = end


@part
def _floor_row(
    source: Bytes, layer: Doubles, y: int, width: int, line: Floats, row: Floats, wet: Floats
) -> None:
    """True perspective: the row's distance picks the texture row, its scale and two mip levels."""
    if not _meets_floor(layer, y):
        return
    z = layer[at.DROP] / (y - layer[at.EYE])
    du = layer[at.SCALE] * z / layer[at.LENS]
    dv = du * z * layer[at.LENS] / layer[at.DROP]
    lod = min(max(0.0, math.log2(max(du, 0.3 * dv) + 1e-9)), max(0.0, layer[at.LEVELS] - 1.001))
    first = int(lod)
    share = f32(min(1.0, max(0.0, (lod - first) * 2.0 - 0.5)))  # two levels only half way between them
    fog = f32(1.0 - math.exp(-z / layer[at.FOG_Z]))
    for x in range(width):
        for c in range(3):
            row[x * 4 + c] = f32(layer[at.FOG + c]) * fog
        row[x * 4 + 3] = f32(0.0)
    offset, high, wide = int(layer[at.OFFSET]), int(layer[at.ROWS]), int(layer[at.COLUMNS])
    for level in range(first + 2):
        if level == first and share < 0.98:
            weight = f32(1.0) - share if share > 0.02 else f32(1.0)
            _floor_level(
                source, layer, z, level, offset, high, wide, weight * (f32(1.0) - fog), width, line, row
            )
        elif level > first and share > 0.02:
            _floor_level(
                source, layer, z, level, offset, high, wide, share * (f32(1.0) - fog), width, line, row
            )
        offset += high * wide * 4
        high, wide = high // 2, wide // 2
    for x in range(width):
        wet[x] = row[x * 4 + 3]


@part
def _wave(source: Bytes, p: int, u: float, wide: int) -> float:
    i = int(u)
    after = i + 1 if i + 1 < wide else 0
    a = f32(source[index(p + i * 4)])
    return a + (f32(source[index(p + after * 4)]) - a) * f32(u - i)


@part
def _sea_row(source: Bytes, layer: Doubles, y: int, width: int, row: Floats, wet: Floats) -> None:
    """Water: two drifting samples of one noise make waves, and the sun lays its road."""
    if not _meets_floor(layer, y):
        return
    dy = y - layer[at.EYE]
    z = layer[at.DROP] / dy
    du = layer[at.SCALE] * z / layer[at.LENS]
    lod = max(0.0, math.log2(max(du, 0.12 * du * z * layer[at.LENS] / layer[at.DROP]) + 1e-9))
    level = int(min(lod, max(0.0, layer[at.LEVELS] - 4.0)))
    offset, high, wide = int(layer[at.OFFSET]), int(layer[at.ROWS]), int(layer[at.COLUMNS])
    for _ in range(level):
        offset += high * wide * 4
        high, wide = high // 2, wide // 2
    s = 1.0 / (1 << level)
    flow = layer[at.CLOCK] * layer[at.DRIFT] * layer[at.SCALE] * s
    v1 = int(((layer[at.Z] + z * layer[at.SCALE]) * s + flow) % high)
    v2 = int(((layer[at.Z] + z * layer[at.SCALE]) * s * 0.61 - flow * 0.4 + high * 0.37) % high)
    step = du * s
    u1 = (layer[at.X] * s - layer[at.CENTRE] * step + flow * 0.7) % wide
    u2 = (layer[at.X] * s * 0.61 - layer[at.CENTRE] * step * 0.61 - flow * 0.5 + wide * 0.21) % wide
    p1, p2 = offset + v1 * wide * 4, offset + v2 * wide * 4
    fog = f32(1.0 - math.exp(-z / layer[at.FOG_Z]))
    near = f32(min(1.0, dy / (0.35 * layer[at.LENS])))  # 0 at the horizon, 1 at our feet
    spread = layer[at.SUN_W] * (0.35 + 1.3 * near)
    narrow = f32(1.0 / (2.0 * spread * spread))
    chop = f32(layer[at.CHOP]) * BYTE
    tilt = f32(0.30) + f32(0.38) * (f32(1.0) - near)
    for x in range(width):
        height = (_wave(source, p1, u1, wide) + _wave(source, p2, u2, wide) - f32(255.0)) * chop
        sky = min(f32(1.0), max(f32(0.0), tilt + height))
        away = f32(x) - f32(layer[at.SUN_X])
        bell = f32(1.0) / (f32(1.0) + away * away * narrow)  # cheaper than an exponential
        road = bell * bell
        glint = min(f32(1.6), max(f32(0.0), height * f32(3.2) - f32(0.12))) * road + road * f32(0.12)
        for c in range(3):
            water = f32(layer[at.DEEP + c]) + f32(layer[at.SHINE + c] - layer[at.DEEP + c]) * sky
            mixed = water * (f32(1.0) - fog) + f32(layer[at.FOG + c]) * fog
            row[x * 4 + c] = mixed * f32(layer[at.GAIN + c]) + f32(layer[at.GLITTER + c]) * glint
        wet[x] = f32(0.5) + height
        u1 = (u1 + step) % wide
        u2 = (u2 + step * 0.61) % wide


@part
def _store(row: Floats, red: Bytes, green: Bytes, blue: Bytes) -> None:
    """A soft shoulder above 200, then bytes."""
    for x in range(red.shape[0]):
        r, g, b = row[x * 4], row[x * 4 + 1], row[x * 4 + 2]
        r = min(r, f32(255.0) - f32(3025.0) / (max(r, f32(200.0)) - f32(145.0)))
        g = min(g, f32(255.0) - f32(3025.0) / (max(g, f32(200.0)) - f32(145.0)))
        b = min(b, f32(255.0) - f32(3025.0) / (max(b, f32(200.0)) - f32(145.0)))
        red[x] = byte(max(r, f32(0.0)))
        green[x] = byte(max(g, f32(0.0)))
        blue[x] = byte(max(b, f32(0.0)))


@kernel("void(uint8[::1], uint8[::1], int32[::1], int32[:, ::1], float64[:, ::1], uint8[:, :, ::1])")
def composite(arena: Bytes, tiles: Bytes, rows: Ints, runs: Ints, table: Doubles, picture: Bytes) -> None:
    """Draws the `table`'s layers into `picture`, planar RGB of shape (3, height, width).

    `arena` holds the plates that never change, `tiles` those painted for this frame; `rows` and `runs`
    are the arena's lists of inked and of solid stretches.
    """
    _, height, width = picture.shape
    n = table.shape[0]
    widest = 0
    for k in range(n):
        widest = max(widest, int(table[k, at.COLUMNS]))
    line = np.zeros((widest + 8) * 4, F32)
    row = np.zeros(width * 4, F32)
    wet = np.zeros(width, F32)
    seen = np.empty((n, MOST, 2), np.int32)
    free = np.empty((MOST, 2), np.int32)
    count = np.zeros(n, np.int32)
    for y in range(height):
        first = _visible(table, rows, runs, y, width, seen, free, count)
        row[:] = f32(0.0)
        wet[:] = f32(0.0)
        for k in range(first, n):
            layer = table[k]
            source = tiles if layer[at.OWN] == 1 else arena
            if layer[at.KIND] == at.PLANE:
                for i in range(count[k]):
                    _plane_row(source, rows, runs, layer, y, seen[k, i, 0], seen[k, i, 1], line, row, wet)
            elif layer[at.KIND] == at.FLOOR:
                _floor_row(source, layer, y, width, line, row, wet)
            else:
                _sea_row(source, layer, y, width, row, wet)
        _store(row, picture[0, y], picture[1, y], picture[2, y])
