"""Light on flat figures: the slope of the blurred silhouette is taken for a surface normal.

The silhouette may be half the tile's size each way, which is as fine as what is blurred much needs to be.
"""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.kernels.compile import (
    Bytes,
    Floats,
    Ints,
    Words,
    byte,
    f32,
    kernel,
    part,
    signed,
    word,
)

BYTE, EIGHT, SIXTEEN, COVER = word(255), word(8), word(16), word(24)
SLOPE = 11
"""Where in the row of light the columns of the silhouette are over which its slope is taken."""


@part
def _halved(above: Words, below: Words, out: Bytes) -> None:
    two = word(2)
    for x in range(out.shape[0]):
        cover = word(word(above[2 * x] >> COVER) + word(above[2 * x + 1] >> COVER))
        cover = word(word(cover + word(below[2 * x] >> COVER)) + word(below[2 * x + 1] >> COVER))
        out[x] = byte(word(word(cover + two) >> two))


@part
def _copied(row: Words, out: Bytes) -> None:
    for x in range(out.shape[0]):
        out[x] = byte(word(row[x] >> COVER))


@kernel("void(uint8[:, :, ::1], int32[:, ::1], int64, int64, int64, uint8[:, ::1])", allocates=False)
def silhouette(tile: Bytes, ink: Ints, x0: int, y0: int, step: int, out: Bytes) -> None:
    """The tile's cover from (x0, y0) on, at its size (`step` 1) or half of it (`step` 2), where `ink` says
    that there is some. `out` is empty, and never larger than what is left of the tile."""
    words, wide = tile.reshape(-1).view(np.uint32), tile.shape[1]
    for y in range(out.shape[0]):
        one, two = y0 + step * y, y0 + step * y + step - 1
        a = max(0, (min(ink[one, 0], ink[two, 0]) - x0) // step)
        b = min(out.shape[1], (max(ink[one, 1], ink[two, 1]) - x0 + step - 1) // step)
        if b > a:
            first, last = x0 + step * a, x0 + step * b
            above, below = words[one * wide + first : one * wide + last], words[two * wide + first :]
            if step == 1:
                _copied(above, out[y, a:b])
            else:
                _halved(above, below, out[y, a:b])


@part
def _edge(slope_x: float, slope_y: float, x: float, y: float) -> float:
    k = max(f32(0.0), -(slope_x * x + slope_y * y))
    return min(f32(1.0), k * k * f32(22.0) + k * f32(0.4))


@part
def _shone(left: Bytes, right: Bytes, above: Bytes, below: Bytes, light: Floats, out: Floats) -> None:
    """The light (red, green, blue) that falls on a row of the silhouette."""
    key_x, key_y, back_x, back_y = light[0], light[1], light[5], light[6]
    red, green, blue, scale = out[0], out[1], out[2], light[12]
    for x in range(left.shape[0]):
        gx = f32(signed(signed(right[x]) - signed(left[x]))) * scale
        gy = f32(signed(signed(below[x]) - signed(above[x]))) * scale
        key, back = _edge(gx, gy, key_x, key_y), _edge(gx, gy, back_x, back_y)
        red[x + 1] = key * light[2] + back * light[7]
        green[x + 1] = key * light[3] + back * light[8]
        blue[x + 1] = key * light[4] + back * light[9]


@part
def _spread(coarse: Floats, fine: Floats, n: int, step: int) -> None:
    """`step` times as many columns; `coarse` begins and ends with a column beyond."""
    near, far = f32(0.75), f32(0.25)
    if step == 1:
        for x in range(n):
            fine[x] = coarse[x + 1]
        return
    for x in range(n):
        fine[2 * x] = coarse[x + 1] * near + coarse[x] * far
        fine[2 * x + 1] = coarse[x + 1] * near + coarse[x + 2] * far


@part
def _lit(level: int, own: float, light: float) -> int:
    return word(signed(min(f32(255.0), f32(signed(word(level & BYTE))) * own + light)))


@part
def _row(row: Words, red: Floats, green: Floats, blue: Floats, own: float) -> None:
    for x in range(row.shape[0]):
        p = row[x]
        a = f32(signed(word(p >> COVER))) * f32(1 / 255)
        keep = own if a > f32(0.0) else f32(1.0)  # what is light already has no surface
        r, g = _lit(p, keep, red[x] * a), _lit(word(p >> EIGHT), keep, green[x] * a)
        b = _lit(word(p >> SIXTEEN), keep, blue[x] * a)
        row[x] = word(word(word(p & word(0xFF000000)) | word(b << SIXTEEN)) | word(word(g << EIGHT) | r))


@kernel("void(uint8[:, :, ::1], int32[:, ::1], uint8[:, ::1], float32[::1], int64, int64, int64)")
def relight(tile: Bytes, ink: Ints, soft: Bytes, light: Floats, x0: int, y0: int, step: int) -> None:
    """Lights `tile` (premultiplied RGBA) in place, from `ink[y, 0]` to `ink[y, 1]` in each row. Its blurred
    silhouette is `soft`, from (x0, y0) on, `step` pixels of the tile to one of its own.

    `light`: key x, y, r, g, b; back x, y, r, g, b; share of what the figure's own colour keeps; over how
    many columns of the silhouette the slope is taken, and what a level of difference is there. By so many
    columns is `soft` wider on either side.
    """
    words, (high, whole, _) = tile.reshape(-1).view(np.uint32), tile.shape
    rows, far = soft.shape[0], int(light[SLOPE])
    n = soft.shape[1] - 2 * far
    coarse, fine = np.zeros((3, n + 2), np.float32), np.zeros((3, step * n), np.float32)
    for y in range(rows):
        here, middle = soft[y], slice(far, far + n)
        above, below = soft[max(0, y - far)][middle], soft[min(rows - 1, y + far)][middle]
        _shone(here[:n], here[2 * far :], above, below, light, coarse)
        for colour in range(3):
            _spread(coarse[colour], fine[colour], n, step)
        for line in range(y0 + step * y, min(high, y0 + step * (y + 1))):
            a, b = max(x0, ink[line, 0]), min(ink[line, 1], x0 + step * n)
            if b > a:
                row = words[line * whole + a : line * whole + b]
                within = slice(a - x0, b - x0)
                _row(row, fine[0][within], fine[1][within], fine[2][within], light[10])
