"""Kernels of what is laid over a picture: light, shade, small things, writing. In place, on I420 planes."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.edit.compiled import f32, kernel
from filmgate.engines.animatic.edit.textures import Bytes, Floats


@kernel
def relight(y: Bytes, u: Bytes, v: Bytes, light: Bytes, gain: Floats, first: int, last: int) -> None:
    """Dims row pairs by `gain` and screens BGR `light` over them; both at half size. Where light is strong it
    covers the colour that was there."""
    for j in range(first, last):
        for i in range(u.shape[1]):
            g = gain[j, i]
            lb, lg, lr = f32(light[j, i, 0]), f32(light[j, i, 1]), f32(light[j, i, 2])
            level = f32(0.0620) * lb + f32(0.6142) * lg + f32(0.1826) * lr
            room = f32(0)
            for k in range(4):
                row, column = 2 * j + (k >> 1), 2 * i + (k & 1)
                base = (f32(y[row, column]) - f32(16)) * g
                left = f32(1) - base * f32(1 / 219)
                room += left
                y[row, column] = np.uint8(min(max(f32(16.5) + base + level * left, f32(16)), f32(235)))
            room *= f32(0.25)
            kept = g * (f32(1) - level * f32(1 / 219))
            blue = (f32(0.4392) * lb - f32(0.3386) * lg - f32(0.1006) * lr) * room
            red = (f32(-0.0403) * lb - f32(0.3989) * lg + f32(0.4392) * lr) * room
            u[j, i] = np.uint8(
                min(max(f32(128.5) + (f32(u[j, i]) - f32(128)) * kept + blue, f32(16)), f32(240))
            )
            v[j, i] = np.uint8(
                min(max(f32(128.5) + (f32(v[j, i]) - f32(128)) * kept + red, f32(16)), f32(240))
            )


@kernel
def covered(
    y: Bytes, u: Bytes, v: Bytes, other_y: Bytes, other_u: Bytes, other_v: Bytes, alpha: Bytes, share: float,
    first: int, last: int,
) -> None:  # fmt: skip
    """Lays another picture over row pairs by its full-size alpha, times `share`."""
    scale = f32(share) * f32(1 / 255)
    for j in range(first, last):
        for i in range(u.shape[1]):
            mean = f32(0)
            for k in range(4):
                row, column = 2 * j + (k >> 1), 2 * i + (k & 1)
                a = f32(alpha[row, column]) * scale
                mean += a
                level = f32(y[row, column])
                y[row, column] = np.uint8(level + (f32(other_y[row, column]) - level) * a + f32(0.5))
            mean *= f32(0.25)
            u[j, i] = np.uint8(u[j, i] + (f32(other_u[j, i]) - f32(u[j, i])) * mean + f32(0.5))
            v[j, i] = np.uint8(v[j, i] + (f32(other_v[j, i]) - f32(v[j, i])) * mean + f32(0.5))


@kernel
def stamped(
    y: Bytes, u: Bytes, v: Bytes, sprite: Bytes, shade: Bytes, left: int, top: int, b: float, c: float,
    d: float, opacity: float, first: int, last: int,
) -> None:  # fmt: skip
    """Lays a small shape in the colour (Y, U, V) = (b, c, d) over a picture, its corner at even (left, top).

    `sprite` is its cover, `shade` its light where 128 is even; parts outside the picture are left out.
    """
    rows, columns = y.shape
    scale = f32(opacity) * f32(1 / 255)
    for j in range(first, last):
        for i in range(sprite.shape[1] // 2):
            row, column = top + 2 * j, left + 2 * i
            if row < 0 or column < 0 or row + 1 >= rows or column + 1 >= columns:
                continue
            mean = f32(0)
            for k in range(4):
                dy, dx = k >> 1, k & 1
                a = f32(sprite[2 * j + dy, 2 * i + dx]) * scale
                mean += a
                level = f32(y[row + dy, column + dx])
                own = f32(16) + (f32(b) - f32(16)) * f32(shade[2 * j + dy, 2 * i + dx]) * f32(1 / 128)
                y[row + dy, column + dx] = np.uint8(min(level + (own - level) * a + f32(0.5), f32(235)))
            mean *= f32(0.25)
            if mean > f32(0.003):
                m, n = row >> 1, column >> 1
                u[m, n] = np.uint8(u[m, n] + (f32(c) - f32(u[m, n])) * mean + f32(0.5))
                v[m, n] = np.uint8(v[m, n] + (f32(d) - f32(v[m, n])) * mean + f32(0.5))
