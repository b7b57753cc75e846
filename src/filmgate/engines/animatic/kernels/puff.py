"""A cloud with no edge, into a plate or a tile."""

from __future__ import annotations

import math

import numpy as np

from filmgate.engines.animatic.kernels.compile import Bytes, Floats, Words, f32, kernel, part, signed, word

BYTE, EIGHT, SIXTEEN, COVER = word(255), word(8), word(16), word(24)
WHITE = f32(255.0)


@part
def _level(p: int, under: float, colour: float) -> int:
    return word(signed(f32(signed(word(p & BYTE))) * under + colour))


@part
def _row(row: Words, left: float, down: float, reach: float, colour: Floats, alpha: float) -> None:
    red, green, blue = colour[0], colour[1], colour[2]
    for x in range(row.shape[0]):
        across = (f32(signed(x)) + left) * reach
        away = f32(math.sqrt(across * across + down))
        a = alpha * max(f32(0.0), min(f32(1.0) - f32(0.7273) * away, f32(1.3333) - f32(1.3333) * away))
        under, p = f32(1.0) - a, row[x]
        r, g = _level(p, under, red * a), _level(word(p >> EIGHT), under, green * a)
        b, cover = _level(word(p >> SIXTEEN), under, blue * a), _level(word(p >> COVER), under, WHITE * a)
        row[x] = word(word(word(cover << COVER) | word(b << SIXTEEN)) | word(word(g << EIGHT) | r))


@kernel("void(uint8[:, :, ::1], float64, float64, float64, float32[::1], float32)")
def puff(pixels: Bytes, x: float, y: float, radius: float, colour: Floats, alpha: float) -> None:
    """Lays a round cloud of `colour` (0..255) over `pixels`, premultiplied RGBA.

    Its cover is `alpha` in the middle (x, y), 0.6 of that at 0.55 of its radius, nothing at its rim.
    """
    high, wide, _ = pixels.shape
    words = pixels.reshape(-1).view(np.uint32)
    for line in range(max(0, math.floor(y - radius)), min(high, math.ceil(y + radius))):
        dy = line + 0.5 - y
        half = math.sqrt(max(0.0, radius * radius - dy * dy))
        a, b = max(0, math.floor(x - half)), min(wide, math.ceil(x + half))
        if b > a:
            down = f32(dy * dy / (radius * radius))
            row = words[line * wide + a : line * wide + b]
            _row(row, f32(a + 0.5 - x), down, f32(1.0 / radius), colour, alpha)
