"""A cloud with no edge, into a plate or a tile."""

from __future__ import annotations

import math

from filmgate.engines.animatic.kernels.compile import Doubles, Ints, Words, f32, part, signed, word

BYTE, EIGHT, SIXTEEN, COVER = word(255), word(8), word(16), word(24)
WHITE = f32(255.0)


@part
def _level(p: int, under: float, colour: float) -> int:
    return word(signed(f32(signed(word(p & BYTE))) * under + colour))


@part
def _row(row: Words, left: float, down: float, reach: float, paint: Doubles) -> None:
    red, green, blue, alpha = f32(paint[0]), f32(paint[1]), f32(paint[2]), f32(paint[3])
    for x in range(row.shape[0]):
        across = (f32(signed(x)) + left) * reach
        away = f32(math.sqrt(across * across + down))
        near, far = f32(1.0) - f32(0.7273) * away, f32(1.3333) - f32(1.3333) * away
        a = near if near < far else far
        a = alpha * (a if a > f32(0.0) else f32(0.0))
        under, p = f32(1.0) - a, row[x]
        r, g = _level(p, under, red * a), _level(word(p >> EIGHT), under, green * a)
        b, cover = _level(word(p >> SIXTEEN), under, blue * a), _level(word(p >> COVER), under, WHITE * a)
        row[x] = word(word(word(cover << COVER) | word(b << SIXTEEN)) | word(word(g << EIGHT) | r))


@part
def puff(words: Words, ink: Ints, wide: int, x: float, y: float, radius: float, paint: Doubles) -> None:
    """Lays a round cloud over `words`, premultiplied RGBA, `wide` to a row; `paint`: red, green, blue
    (0..255) and cover (0..1).

    That is the cover in the middle (x, y); it is 0.6 of that at 0.55 of its radius, nothing at its rim.
    """
    high = len(ink)
    top, bottom = math.floor(y - radius), math.ceil(y + radius)
    for line in range(top if top > 0 else 0, bottom if bottom < high else high):
        dy = line + 0.5 - y
        square = radius * radius - dy * dy
        half = math.sqrt(square if square > 0.0 else 0.0)
        a, b = math.floor(x - half), math.ceil(x + half)
        a, b = a if a > 0 else 0, b if b < wide else wide
        if b > a:
            ink[line, 0] = a if a < ink[line, 0] else ink[line, 0]
            ink[line, 1] = b if b > ink[line, 1] else ink[line, 1]
            down = f32(dy * dy / (radius * radius))
            _row(words[line * wide + a : line * wide + b], f32(a + 0.5 - x), down, f32(1.0 / radius), paint)
