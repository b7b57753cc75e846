"""Kernels on whole pictures: planes to BGR and back, grading, adding, mixing.

Colours are BGR. `y`, `u`, `v` are the planes of an I420 picture, BT.709 limited.
"""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.edit.compiled import f32, kernel
from filmgate.engines.animatic.edit.textures import Bytes, Floats


@kernel
def widen(y: Bytes, u: Bytes, v: Bytes, out: Bytes, first: int, last: int) -> None:
    """BGR at full size; rows are counted in pairs."""
    for j in range(first, last):
        for i in range(u.shape[1]):
            blue, red = f32(u[j, i]) - f32(128), f32(v[j, i]) - f32(128)
            to_b, to_r = f32(2.1124) * blue, f32(1.7927) * red
            to_g = -f32(0.2132) * blue - f32(0.5329) * red
            for k in range(4):
                row, column = 2 * j + (k >> 1), 2 * i + (k & 1)
                level = (f32(y[row, column]) - f32(16)) * f32(1.1644)
                out[row, column, 0] = np.uint8(min(max(level + to_b, f32(0)), f32(255)))
                out[row, column, 1] = np.uint8(min(max(level + to_g, f32(0)), f32(255)))
                out[row, column, 2] = np.uint8(min(max(level + to_r, f32(0)), f32(255)))


@kernel
def flatten(bgr: Bytes, y: Bytes, u: Bytes, v: Bytes, first: int, last: int) -> None:
    """BGR to planes; rows are counted in pairs."""
    for j in range(first, last):
        for i in range(u.shape[1]):
            b = g = r = f32(0)
            for k in range(4):
                row, column = 2 * j + (k >> 1), 2 * i + (k & 1)
                pb, pg, pr = f32(bgr[row, column, 0]), f32(bgr[row, column, 1]), f32(bgr[row, column, 2])
                y[row, column] = np.uint8(f32(16.5) + f32(0.0620) * pb + f32(0.6142) * pg + f32(0.1826) * pr)
                b, g, r = b + pb, g + pg, r + pr
            u[j, i] = np.uint8(f32(128.5) + f32(0.1098) * b - f32(0.08465) * g - f32(0.02515) * r)
            v[j, i] = np.uint8(f32(128.5) - f32(0.010075) * b - f32(0.099725) * g + f32(0.1098) * r)


@kernel
def develop(
    y: Bytes, u: Bytes, v: Bytes, lumas: Bytes, colours: Bytes, light: Bytes, gain: Floats, grain: Bytes,
    down: int, right: int, oy: Bytes, ou: Bytes, ov: Bytes, first: int, last: int,
) -> None:  # fmt: skip
    """Everything a photographic look does to a pixel, in one pass over row pairs.

    `lumas` (64 * 64, 256) and `colours` (64 * 64, 64, 3) grade by chroma and luma: each pixel's luma, and the
    colour that four share. `light` and `gain` are at half size, the one screened over, the other multiplied;
    `grain` exceeds the picture by at least (`down`, `right`), where it begins.
    """
    scale, top = f32(1 / 255), f32(255)
    for j in range(first, last):
        for i in range(u.shape[1]):
            # A two by two dither of chroma, as the table has a quarter of its steps.
            dither = ((j & 1) * 2 + (i & 1) * 3) & 3
            at = (min(u[j, i] + dither, 255) >> 2) * 64 + (min(v[j, i] + dither, 255) >> 2)
            total = 0
            for k in range(4):
                total += y[2 * j + (k >> 1), 2 * i + (k & 1)]
            mean = total >> 4
            g = gain[j, i]
            lb, lg, lr = f32(light[j, i, 0]), f32(light[j, i, 1]), f32(light[j, i, 2])
            b, w, r = f32(colours[at, mean, 0]), f32(colours[at, mean, 1]), f32(colours[at, mean, 2])
            own = f32(0.0620) * b + f32(0.6142) * w + f32(0.1826) * r
            b = min((b + lb - b * lb * scale) * g, top)
            w = min((w + lg - w * lg * scale) * g, top)
            r = min((r + lr - r * lr * scale) * g, top)
            ou[j, i] = np.uint8(f32(128.5) + f32(0.4392) * b - f32(0.3386) * w - f32(0.1006) * r)
            ov[j, i] = np.uint8(f32(128.5) - f32(0.0403) * b - f32(0.3989) * w + f32(0.4392) * r)
            # What a pixel has over the four's mean is dimmed as they are.
            part = g * (f32(1) - (f32(0.0722) * lb + f32(0.7152) * lg + f32(0.2126) * lr) * scale)
            base = f32(0.0620) * b + f32(0.6142) * w + f32(0.1826) * r - (own + f32(16)) * part
            base += f32(16.5 - 128 * 0.8588)
            for k in range(4):
                row, column = 2 * j + (k >> 1), 2 * i + (k & 1)
                value = f32(lumas[at, y[row, column]]) * part + base
                value += f32(grain[row + down, column + right]) * f32(0.8588)
                oy[row, column] = np.uint8(min(max(value, f32(16)), f32(235)))


@kernel
def toned(y: Bytes, u: Bytes, v: Bytes, lumas: Bytes, colours: Bytes, first: int, last: int) -> None:
    """Grades row pairs in place by `develop`'s tables."""
    for j in range(first, last):
        for i in range(u.shape[1]):
            dither = ((j & 1) * 2 + (i & 1) * 3) & 3
            at = (min(u[j, i] + dither, 255) >> 2) * 64 + (min(v[j, i] + dither, 255) >> 2)
            total = 0
            for k in range(4):
                row, column = 2 * j + (k >> 1), 2 * i + (k & 1)
                total += y[row, column]
                y[row, column] = lumas[at, y[row, column]]
            mean = total >> 4
            b, g, r = f32(colours[at, mean, 0]), f32(colours[at, mean, 1]), f32(colours[at, mean, 2])
            u[j, i] = np.uint8(f32(128.5) + f32(0.4392) * b - f32(0.3386) * g - f32(0.1006) * r)
            v[j, i] = np.uint8(f32(128.5) - f32(0.0403) * b - f32(0.3989) * g + f32(0.4392) * r)


@kernel
def nearest(picture: Bytes, table: Bytes, out: Bytes, first: int, last: int) -> None:
    """`table` (n, n, n, 3), indexed by B, G, R, without interpolation."""
    top = table.shape[0] - 1
    for y in range(first, last):
        for x in range(picture.shape[1]):
            b = (picture[y, x, 0] * top + 127) // 255
            g = (picture[y, x, 1] * top + 127) // 255
            r = (picture[y, x, 2] * top + 127) // 255
            for c in range(3):
                out[y, x, c] = table[b, g, r, c]


@kernel
def graded(picture: Bytes, table: Bytes, out: Bytes, first: int, last: int) -> None:
    """`table` (33, 33, 33, 3), indexed by B, G, R, interpolated."""
    scale, top = f32(32 / 255), 31
    for y in range(first, last):
        for x in range(picture.shape[1]):
            pb, pg, pr = picture[y, x, 0] * scale, picture[y, x, 1] * scale, picture[y, x, 2] * scale
            b, g, r = min(int(pb), top), min(int(pg), top), min(int(pr), top)
            fb, fg, fr = f32(pb - b), f32(pg - g), f32(pr - r)
            for c in range(3):
                low = (table[b, g, r, c] * (1 - fr) + table[b, g, r + 1, c] * fr) * (1 - fg) + (
                    table[b, g + 1, r, c] * (1 - fr) + table[b, g + 1, r + 1, c] * fr
                ) * fg
                high = (table[b + 1, g, r, c] * (1 - fr) + table[b + 1, g, r + 1, c] * fr) * (1 - fg) + (
                    table[b + 1, g + 1, r, c] * (1 - fr) + table[b + 1, g + 1, r + 1, c] * fr
                ) * fg
                out[y, x, c] = np.uint8(low * (1 - fb) + high * fb + f32(0.5))


@kernel
def scroll(y: Bytes, tile: Bytes, dx: int, dy: int, gain: float, first: int, last: int) -> None:
    """Adds a tile to a plane, moved by (dx, dy) with wrap-around."""
    rows, columns = tile.shape
    for j in range(first, last):
        line = (j - dy) % rows
        at = (-dx) % columns
        for i in range(y.shape[1]):
            value = tile[line, at]
            at += 1
            if at == columns:
                at = 0
            if value:
                y[j, i] = np.uint8(min(f32(y[j, i]) + value * f32(gain), f32(235)))


@kernel
def veil(
    y: Bytes, u: Bytes, v: Bytes, mask: Bytes, b: float, c: float, d: float, first: int, last: int
) -> None:
    """Mixes row pairs towards the colour (Y, U, V) = (b, c, d) by a half-size mask."""
    for j in range(first, last):
        for i in range(u.shape[1]):
            t = f32(mask[j, i]) * f32(1 / 255)
            if t > f32(0.004):
                for k in range(4):
                    row, column = 2 * j + (k >> 1), 2 * i + (k & 1)
                    level = f32(y[row, column])
                    y[row, column] = np.uint8(level + (f32(b) - level) * t + f32(0.5))
                u[j, i] = np.uint8(u[j, i] + (f32(c) - f32(u[j, i])) * t + f32(0.5))
                v[j, i] = np.uint8(v[j, i] + (f32(d) - f32(v[j, i])) * t + f32(0.5))


@kernel
def textured(y: Bytes, u: Bytes, v: Bytes, texture: Bytes, first: int, last: int) -> None:
    """Multiplies row pairs in place by a full-size texture of bytes where 128 changes nothing."""
    for j in range(first, last):
        above, below = texture[2 * j], texture[2 * j + 1]
        for i in range(u.shape[1]):
            total = f32(above[2 * i]) + above[2 * i + 1] + below[2 * i] + below[2 * i + 1]
            scale = total * f32(1 / 512)
            u[j, i] = np.uint8(f32(128.5) + (f32(u[j, i]) - f32(128)) * scale)
            v[j, i] = np.uint8(f32(128.5) + (f32(v[j, i]) - f32(128)) * scale)
        for row in range(2 * j, 2 * j + 2):
            lumas, grains = y[row], texture[row]
            for x in range(y.shape[1]):
                value = (np.int32(lumas[x]) - np.int32(16)) * np.int32(grains[x])
                lumas[x] = np.uint8(min((value >> np.int32(7)) + np.int32(16), np.int32(235)))


@kernel
def mixed(picture: Bytes, mask: Floats, b: float, g: float, r: float, first: int, last: int) -> None:
    """Mixes in place towards a colour by a mask in 0..1."""
    for y in range(first, last):
        for x in range(picture.shape[1]):
            t = min(mask[y, x], f32(1))
            if t > f32(0.002):
                picture[y, x, 0] = np.uint8(picture[y, x, 0] + (f32(b) - f32(picture[y, x, 0])) * t)
                picture[y, x, 1] = np.uint8(picture[y, x, 1] + (f32(g) - f32(picture[y, x, 1])) * t)
                picture[y, x, 2] = np.uint8(picture[y, x, 2] + (f32(r) - f32(picture[y, x, 2])) * t)


@kernel
def inked(
    picture: Bytes,
    paper: Floats,
    low: float,
    high: float,
    b: float,
    g: float,
    r: float,
    first: int,
    last: int,
) -> None:
    """Lines where `paper` falls from `high` to `low`; sharpened here, at full size, so they stay crisp."""
    scale = f32(1) / (f32(high) - f32(low))
    for y in range(first, last):
        for x in range(picture.shape[1]):
            t = (paper[y, x] - f32(low)) * scale
            if t < f32(1):
                t = max(t, f32(0))
                t = t * t * (f32(3) - f32(2) * t)
                picture[y, x, 0] = np.uint8(f32(b) + (f32(picture[y, x, 0]) - f32(b)) * t)
                picture[y, x, 1] = np.uint8(f32(g) + (f32(picture[y, x, 1]) - f32(g)) * t)
                picture[y, x, 2] = np.uint8(f32(r) + (f32(picture[y, x, 2]) - f32(r)) * t)


@kernel
def screened(picture: Bytes, light: Bytes, first: int, last: int) -> None:
    """Adds light in place without burning out."""
    for y in range(first, last):
        for x in range(picture.shape[1]):
            for c in range(3):
                a, d = int(light[y, x, c]), int(picture[y, x, c])
                picture[y, x, c] = np.uint8(d + a - (d * a) // 255)
