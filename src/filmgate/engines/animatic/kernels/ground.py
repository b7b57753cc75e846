"""Ground under the camera, which fills its rows itself: a floor in true perspective, and the sea."""

from __future__ import annotations

import math

from filmgate.engines.animatic.kernels import table as at
from filmgate.engines.animatic.kernels.compile import (
    Doubles,
    Floats,
    Words,
    f32,
    inlined,
    part,
    signed,
    word,
)
from filmgate.engines.animatic.kernels.desk import Desk, picked_from
from filmgate.engines.animatic.kernels.lines import COLOUR, COVER, EIGHT, STEP, WHOLE, added

BYTE = word(255)


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
    start = picked_from(source, p0, p1, int((v - iv) * 256.0 + 0.5), u, across, width, wide, True, desk)
    for c in range(3):
        desk.k[c] = f32(layer[at.GAIN + c]) * weight * COLOUR
    desk.k[3] = weight * COVER
    left, right, step = desk.left[:width], desk.right[:width], max(1, round(across * STEP))
    added(left, right, start, step, desk.k, desk.row[0], desk.row[1], desk.row[2], desk.row[3])


@inlined
def floor_row(source: Words, layer: Doubles, y: int, desk: Desk) -> None:
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
def sea_row(source: Words, layer: Doubles, y: int, desk: Desk) -> None:
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
        start = picked_from(source, p, p, 0, u, pace, width, wide, True, desk)
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
