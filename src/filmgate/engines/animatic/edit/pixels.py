"""Kernels on whole pictures: planes to half-size BGR and back, grading, adding, mixing.

Colours are BGR. `y`, `u`, `v` are the planes of an I420 picture, BT.709 limited.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.edit.compiled import f32, kernel

Bytes = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]


@kernel
def halve(y: Bytes, u: Bytes, v: Bytes, out: Bytes, first: int, last: int) -> None:
    """BGR at half the size, where luma is averaged and chroma lies anyway."""
    for j in range(first, last):
        for i in range(u.shape[1]):
            total = f32(y[2 * j, 2 * i]) + y[2 * j, 2 * i + 1] + y[2 * j + 1, 2 * i] + y[2 * j + 1, 2 * i + 1]
            level = (total * f32(0.25) - f32(16)) * f32(1.1644)
            blue, red = f32(u[j, i]) - f32(128), f32(v[j, i]) - f32(128)
            out[j, i, 0] = np.uint8(min(max(level + f32(2.1124) * blue, f32(0)), f32(255)))
            out[j, i, 1] = np.uint8(
                min(max(level - f32(0.2132) * blue - f32(0.5329) * red, f32(0)), f32(255))
            )
            out[j, i, 2] = np.uint8(min(max(level + f32(1.7927) * red, f32(0)), f32(255)))


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
    y: Bytes, u: Bytes, v: Bytes, table: Bytes, light: Bytes, gain: Floats, grain: Bytes, down: int,
    right: int, oy: Bytes, ou: Bytes, ov: Bytes, first: int, last: int,
) -> None:  # fmt: skip
    """Everything a photographic look does to a pixel, in one pass over row pairs.

    `table` (64 * 64, 65, 3) grades by chroma and luma; `light` and `gain` are at half size, the one screened
    over, the other multiplied; `grain` exceeds the picture by at least (`down`, `right`), where it begins.
    """
    scale = f32(1 / 255)
    for j in range(first, last):
        for i in range(u.shape[1]):
            # A two by two dither of chroma, as the table has a quarter of its steps.
            dither = ((j & 1) * 2 + (i & 1) * 3) & 3
            at = (min(u[j, i] + dither, 255) >> 2) * 64 + (min(v[j, i] + dither, 255) >> 2)
            g = gain[j, i]
            l0, l1, l2 = f32(light[j, i, 0]), f32(light[j, i, 1]), f32(light[j, i, 2])
            k0, k1, k2 = f32(1) - l0 * scale, f32(1) - l1 * scale, f32(1) - l2 * scale
            sb = sg = sr = f32(0)
            for k in range(4):
                row, column = 2 * j + (k >> 1), 2 * i + (k & 1)
                level = y[row, column]
                q, f = level >> 2, f32(level & 3) * f32(0.25)
                noise = f32(grain[row + down, column + right]) - f32(128)
                b = f32(table[at, q, 0]) + (f32(table[at, q + 1, 0]) - f32(table[at, q, 0])) * f
                w = f32(table[at, q, 1]) + (f32(table[at, q + 1, 1]) - f32(table[at, q, 1])) * f
                r = f32(table[at, q, 2]) + (f32(table[at, q + 1, 2]) - f32(table[at, q, 2])) * f
                b = min(max((b * k0 + l0) * g + noise, f32(0)), f32(255))
                w = min(max((w * k1 + l1) * g + noise, f32(0)), f32(255))
                r = min(max((r * k2 + l2) * g + noise, f32(0)), f32(255))
                oy[row, column] = np.uint8(f32(16.5) + f32(0.0620) * b + f32(0.6142) * w + f32(0.1826) * r)
                sb, sg, sr = sb + b, sg + w, sr + r
            ou[j, i] = np.uint8(f32(128.5) + f32(0.1098) * sb - f32(0.08465) * sg - f32(0.02515) * sr)
            ov[j, i] = np.uint8(f32(128.5) - f32(0.010075) * sb - f32(0.099725) * sg + f32(0.1098) * sr)


@kernel
def toned(y: Bytes, u: Bytes, v: Bytes, table: Bytes, first: int, last: int) -> None:
    """Grades row pairs in place by `develop`'s table."""
    for j in range(first, last):
        for i in range(u.shape[1]):
            dither = ((j & 1) * 2 + (i & 1) * 3) & 3
            at = (min(u[j, i] + dither, 255) >> 2) * 64 + (min(v[j, i] + dither, 255) >> 2)
            sb = sg = sr = f32(0)
            for k in range(4):
                row, column = 2 * j + (k >> 1), 2 * i + (k & 1)
                level = y[row, column]
                q, f = level >> 2, f32(level & 3) * f32(0.25)
                b = f32(table[at, q, 0]) + (f32(table[at, q + 1, 0]) - f32(table[at, q, 0])) * f
                g = f32(table[at, q, 1]) + (f32(table[at, q + 1, 1]) - f32(table[at, q, 1])) * f
                r = f32(table[at, q, 2]) + (f32(table[at, q + 1, 2]) - f32(table[at, q, 2])) * f
                y[row, column] = np.uint8(f32(16.5) + f32(0.0620) * b + f32(0.6142) * g + f32(0.1826) * r)
                sb, sg, sr = sb + b, sg + g, sr + r
            u[j, i] = np.uint8(f32(128.5) + f32(0.1098) * sb - f32(0.08465) * sg - f32(0.02515) * sr)
            v[j, i] = np.uint8(f32(128.5) - f32(0.010075) * sb - f32(0.099725) * sg + f32(0.1098) * sr)


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
def textured(picture: Bytes, texture: Bytes, first: int, last: int) -> None:
    """Multiplies in place by a texture of bytes where 128 changes nothing."""
    for y in range(first, last):
        for x in range(picture.shape[1]):
            t = int(texture[y, x])
            for c in range(3):
                picture[y, x, c] = np.uint8(min((picture[y, x, c] * t) >> 7, 255))


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
