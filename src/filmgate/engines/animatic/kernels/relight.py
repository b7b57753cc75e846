"""Light on flat figures: the slope of the blurred silhouette is taken for a surface normal."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.kernels.compile import (
    Bytes,
    Floats,
    Ints,
    Words,
    f32,
    kernel,
    part,
    signed,
    word,
)

BYTE, EIGHT, SIXTEEN, COVER = word(255), word(8), word(16), word(24)


@part
def _edge(slope_x: float, slope_y: float, x: float, y: float) -> float:
    k = max(f32(0.0), -(slope_x * x + slope_y * y))
    return min(f32(1.0), k * k * f32(22.0) + k * f32(0.4))


@part
def _lit(level: int, own: float, key: float, key_light: float, back: float, back_light: float) -> int:
    light = f32(signed(word(level & BYTE))) * own + key * key_light + back * back_light
    return word(signed(min(f32(255.0), max(f32(0.0), light))))


@part
def _row(row: Words, left: Bytes, right: Bytes, above: Bytes, below: Bytes, light: Floats) -> None:
    key_x, key_y, back_x, back_y, own = light[0], light[1], light[5], light[6], light[10]
    kr, kg, kb, br, bg, bb = light[2], light[3], light[4], light[7], light[8], light[9]
    scale = f32(1 / 255)
    for x in range(row.shape[0]):
        p = row[x]
        gx = f32(signed(signed(right[x]) - signed(left[x]))) * scale
        gy = f32(signed(signed(below[x]) - signed(above[x]))) * scale
        a = f32(signed(word(p >> COVER))) * scale
        key, back = _edge(gx, gy, key_x, key_y) * a, _edge(gx, gy, back_x, back_y) * a
        keep = own if a > f32(0.0) else f32(1.0)  # what is light already has no surface
        r = _lit(p, keep, key, kr, back, br)
        g = _lit(word(p >> EIGHT), keep, key, kg, back, bg)
        b = _lit(word(p >> SIXTEEN), keep, key, kb, back, bb)
        row[x] = word(word(word(p & word(0xFF000000)) | word(b << SIXTEEN)) | word(word(g << EIGHT) | r))


@kernel("void(uint8[:, :, ::1], int32[:, ::1], uint8[:, ::1], float32[::1], int64, int64)")
def relight(tile: Bytes, ink: Ints, soft: Bytes, light: Floats, x0: int, y0: int) -> None:
    """Lights `tile` (premultiplied RGBA) in place, from `ink[y, 0]` to `ink[y, 1]` in each row. Its blurred
    alpha is `soft`, from (x0, y0) on.

    `light`: key x, y, r, g, b; back x, y, r, g, b; share of what the figure's own colour keeps; and over how
    many pixels the slope is taken. By so many is `soft` wider on either side.
    """
    words = tile.reshape(-1).view(np.uint32)
    high, far, whole = soft.shape[0], int(light[11]), tile.shape[1]
    for y in range(high):
        a, b = ink[y0 + y]
        if b <= a:
            continue
        start, p, n = (y0 + y) * whole, a - x0, b - a
        here, middle = soft[y], slice(p + far, p + far + n)
        above, below = soft[max(0, y - far)][middle], soft[min(high - 1, y + far)][middle]
        _row(
            words[start + a : start + b],
            here[p : p + n],
            here[p + 2 * far : p + 2 * far + n],
            above,
            below,
            light,
        )
