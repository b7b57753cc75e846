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
    index,
    kernel,
    part,
    signed,
    word,
    words_of,
)

BYTE, PAIR, EIGHT, SIXTEEN, COVER = word(255), word(0xFF00FF), word(8), word(16), word(24)
BLOCK = 16
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


@kernel("void(uint32[:, ::1], int32[:, ::1], int64, int64, int64, uint8[:, ::1])", allocates=False)
def _silhouette(words: Words, ink: Ints, x0: int, y0: int, step: int, out: Bytes) -> None:
    for y in range(out.shape[0]):
        one, two = y0 + step * y, y0 + step * y + step - 1
        left, right = ink[one, 0], ink[one, 1]
        left, right = (
            ink[two, 0] if ink[two, 0] < left else left,
            ink[two, 1] if ink[two, 1] > right else right,
        )
        a, b = (left - x0) // step, (right - x0 + step - 1) // step
        a, b = a if a > 0 else 0, b if b < out.shape[1] else out.shape[1]
        if b > a:
            first, last = x0 + step * a, x0 + step * b
            above, below = words[one, first:last], words[two, first:]
            if step == 1:
                _copied(above, out[y, a:b])
            else:
                _halved(above, below, out[y, a:b])


def silhouette(tile: Bytes, ink: Ints, x0: int, y0: int, step: int, out: Bytes) -> None:
    """The tile's cover from (x0, y0) on, at its size (`step` 1) or half of it (`step` 2), where `ink` says
    that there is some. `out` is empty, and never larger than what is left of the tile."""
    _silhouette(words_of(tile), ink, x0, y0, step, out)


@part
def _edge(slope_x: float, slope_y: float, x: float, y: float) -> float:
    k = -(slope_x * x + slope_y * y)
    k = k if k > f32(0.0) else f32(0.0)
    k = k * k * f32(22.0) + k * f32(0.4)
    return k if k < f32(1.0) else f32(1.0)


@part
def _shone(
    here: Bytes, above: Bytes, below: Bytes, far: int, light: Floats, red: Floats, green: Floats, blue: Floats
) -> None:
    """The light that falls on a part of a row of the silhouette. `here` begins `far` columns before it."""
    key_x, key_y, back_x, back_y, scale = light[0], light[1], light[5], light[6], light[12]
    right = here[2 * far :]
    for x in range(red.shape[0]):
        gx = f32(signed(signed(right[x]) - signed(here[x]))) * scale
        gy = f32(signed(signed(below[x]) - signed(above[x]))) * scale
        key, back = _edge(gx, gy, key_x, key_y), _edge(gx, gy, back_x, back_y)
        red[x] = key * light[2] + back * light[7]
        green[x] = key * light[3] + back * light[8]
        blue[x] = key * light[4] + back * light[9]


@part
def _unlit(here: Bytes, above: Bytes, below: Bytes, far: int, first: int, last: int) -> tuple[int, int]:
    """The first columns between two, from where to where (not included), to which no light comes, nor to
    those beside them: the silhouette is as high all round."""
    right, begun, x = here[2 * far :], last, first
    while x + BLOCK <= last:
        uneven = byte(0)
        for i in range(index(x), index(x + BLOCK)):
            uneven = byte(uneven | byte(byte(here[i] ^ right[i]) | byte(above[i] ^ below[i])))
        if uneven == byte(0):
            begun = begun if begun < last else x
        elif begun < last:
            break
        x += BLOCK
    return (begun + 1, x - 1) if begun < last else (last, last)


@part
def _spread(coarse: Floats, fine: Floats, step: int) -> None:
    """`step` times as many columns; `coarse` begins and ends with a column beyond."""
    near, far, n = f32(0.75), f32(0.25), coarse.shape[0] - 2
    if step == 1:
        for x in range(n):
            fine[x] = coarse[x + 1]
        return
    for x in range(n):
        fine[2 * x] = coarse[x + 1] * near + coarse[x] * far
        fine[2 * x + 1] = coarse[x + 1] * near + coarse[x + 2] * far


@part
def _lit(level: int, own: float, light: float) -> int:
    lit = f32(signed(word(level & BYTE))) * own + light
    return word(signed(lit if lit < f32(255.0) else f32(255.0)))


@part
def _row(row: Words, red: Floats, green: Floats, blue: Floats, own: float) -> None:
    for x in range(row.shape[0]):
        p = row[x]
        a = f32(signed(word(p >> COVER))) * f32(1 / 255)
        keep = own if a > f32(0.0) else f32(1.0)  # what is light already has no surface
        r, g = _lit(p, keep, red[x] * a), _lit(word(p >> EIGHT), keep, green[x] * a)
        b = _lit(word(p >> SIXTEEN), keep, blue[x] * a)
        row[x] = word(word(word(p & word(0xFF000000)) | word(b << SIXTEEN)) | word(word(g << EIGHT) | r))


@part
def _dimmed(row: Words, own: float) -> None:
    """The same where no light falls."""
    share = word(signed(own * f32(256.0) + f32(0.5)))
    for x in range(row.shape[0]):
        p = row[x]
        pair, green = word(word(p & PAIR) * share), word(word(word(p >> EIGHT) & BYTE) * share)
        dim = word(word(word(pair >> EIGHT) & PAIR) | word(green & word(0xFF00)))
        row[x] = word(dim | word(p & word(0xFF000000))) if word(p >> COVER) != word(0) else p


@part
def _columns(ink: Ints, top: int, bottom: int, x0: int, step: int, n: int) -> tuple[int, int]:
    """From which to which (not included) of the silhouette's columns these rows are inked."""
    left, right = ink[top, 0], ink[top, 1]
    for line in range(top + 1, bottom):
        left = ink[line, 0] if ink[line, 0] < left else left
        right = ink[line, 1] if ink[line, 1] > right else right
    left, right = (left - x0) // step, (right - x0 + step - 1) // step
    return left if left > 0 else 0, right if right < n else n


@kernel(
    "void(uint32[:, ::1], int32[:, ::1], uint8[:, ::1], float32[::1], int64, int64, int64, "
    "float32[:, ::1], float32[:, ::1])",
    allocates=False,
)
def _relit(
    words: Words, ink: Ints, soft: Bytes, light: Floats, x0: int, y0: int, step: int, coarse: Floats,
    fine: Floats,
) -> None:  # fmt: skip
    """The last two are room to work in."""
    rows, far, own = soft.shape[0], int(light[SLOPE]), light[10]
    n, high = soft.shape[1] - 2 * far, words.shape[0]
    for y in range(rows):
        top, bottom = y0 + step * y, y0 + step * (y + 1)
        bottom = bottom if bottom < high else high
        first, last = _columns(ink, top, bottom, x0, step, n)
        here, above, below = (
            soft[y],
            soft[y - far if y > far else 0],
            soft[y + far if y + far < rows else rows - 1],
        )
        above, below = above[far : far + n], below[far : far + n]
        begun, ended = _unlit(here, above, below, far, first, last) if own <= f32(1.0) else (last, last)
        for a, b in ((first, begun), (ended, last)):
            if b <= a:
                continue
            p, q = a - 1 if a > 0 else 0, b + 1 if b < n else n
            red, green, blue = coarse[0][p + 1 : q + 1], coarse[1][p + 1 : q + 1], coarse[2][p + 1 : q + 1]
            _shone(here[p:], above[p:], below[p:], far, light, red, green, blue)
            for colour in range(3):
                _spread(coarse[colour][a : b + 2], fine[colour][step * a :], step)
            for line in range(top, bottom):
                p, q = x0 + step * a, x0 + step * b
                p, q = p if p > ink[line, 0] else ink[line, 0], q if q < ink[line, 1] else ink[line, 1]
                if q > p:
                    within = slice(p - x0, q - x0)
                    row = words[line, p:q]
                    _row(row, fine[0][within], fine[1][within], fine[2][within], own)
        for line in range(top, bottom):
            p, q = x0 + step * begun, x0 + step * ended
            p, q = p if p > ink[line, 0] else ink[line, 0], q if q < ink[line, 1] else ink[line, 1]
            if q > p and own < f32(1.0):
                _dimmed(words[line, p:q], own)


def relight(tile: Bytes, ink: Ints, soft: Bytes, light: Floats, x0: int, y0: int, step: int) -> None:
    """Lights `tile` (premultiplied RGBA) in place, from `ink[y, 0]` to `ink[y, 1]` in each row. Its blurred
    silhouette is `soft`, from (x0, y0) on, `step` pixels of the tile to one of its own.

    `light`: key x, y, r, g, b; back x, y, r, g, b; share of what the figure's own colour keeps; over how
    many columns of the silhouette the slope is taken, and what a level of difference is there. By so many
    columns is `soft` wider on either side.
    """
    n = soft.shape[1] - 2 * int(light[SLOPE])
    coarse, fine = np.zeros((3, n + 2), np.float32), np.zeros((3, step * n), np.float32)
    _relit(words_of(tile), ink, soft, light, x0, y0, step, coarse, fine)
