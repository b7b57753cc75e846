"""Thousands of small outlines - leaves, blades, windows - into a plate in one call, and a veil over it."""

from __future__ import annotations

import math

from filmgate.engines.animatic.kernels.compile import (
    Bytes,
    Floats,
    Words,
    f32,
    index,
    kernel,
    part,
    signed,
    word,
    words_of,
)

FINE = 4
"""Lines to a row of pixels, from which an outline's cover is added up."""
BYTE, EIGHT, SIXTEEN, COVER = word(255), word(8), word(16), word(24)
SEVEN, WHOLE, HALVES = word(7), word(256), word(0x00800080)
ODD, EVEN, SOLID = word(0x00FF00FF), word(0xFF00FF00), word(0x00FF0000)
ALPHA = word(0xFF000000)
QUARTERS = f32(256 / FINE)
NOWHERE = f32(1e9)
SHARPEST = f32(0.35)
"""How far a corner may grow: less is farther."""


@part
def _grown(outline: Floats, out: Floats) -> None:
    """Half a pixel larger all around, as a pen fills: or thin leaves would be thinner."""
    n, area = outline.shape[0], f32(0.0)
    ax, ay = outline[n - 1, 0], outline[n - 1, 1]
    for i in range(n):
        bx, by = outline[i, 0], outline[i, 1]
        area += ax * by - bx * ay
        ax, ay = bx, by
    side = f32(0.5) if area > f32(0.0) else f32(-0.5)
    px, py = _outwards(outline, n - 1, 0)
    for i in range(n):
        qx, qy = _outwards(outline, i, i + 1 if i + 1 < n else 0)
        x, y = px + qx, py + qy
        sharp = (x * x + y * y) * f32(0.5)
        far = side / (sharp if sharp > SHARPEST else SHARPEST)
        out[i, 0], out[i, 1] = outline[i, 0] + x * far, outline[i, 1] + y * far
        px, py = qx, qy


@part
def _outwards(outline: Floats, i: int, j: int) -> tuple[float, float]:
    """The direction square to an edge."""
    dx, dy = outline[j, 0] - outline[i, 0], outline[j, 1] - outline[i, 1]
    long = f32(math.sqrt(dx * dx + dy * dy)) + f32(1e-9)
    return dy / long, -dx / long


@part
def _crossed(outline: Floats, left: Floats, right: Floats) -> tuple[int, int]:
    """From where to where each line lies in the outline; returns the first line, and the last + 1."""
    n, lines = outline.shape[0], left.shape[0]
    begin, end = lines, 0
    bx, by = outline[n - 1, 0], outline[n - 1, 1]
    for i in range(n):
        ax, ay = bx, by
        bx, by = outline[i, 0], outline[i, 1]
        if ay == by:
            continue
        slope, down = (bx - ax) / (by - ay), by > ay
        first = math.ceil((ay if down else by) * FINE - f32(0.5))
        last = math.ceil((by if down else ay) * FINE - f32(0.5))
        first, last = first if first > 0 else 0, last if last < lines else lines
        x, step = ax + ((f32(first) + f32(0.5)) * f32(1 / FINE) - ay) * slope, slope * f32(1 / FINE)
        for line in range(first, last):
            at = index(line)
            left[at] = x if x < left[at] else left[at]
            right[at] = x if x > right[at] else right[at]
            x += step
        if first < last:
            begin, end = first if first < begin else begin, last if last > end else end
    return begin, end


@part
def _level(p: int, under: float, colour: float) -> int:
    return word(signed(f32(signed(word(p & BYTE))) * under + colour))


@part
def _over(p: int, c: int, odd: int, even: int) -> int:
    """A pixel under a share `c` (0..256) of a colour: its red and blue in `odd`, its green and cover in
    `even`. Two channels are reckoned at once, sixteen bits for each, which is just enough."""
    cover = word(even >> SIXTEEN)
    under = word(WHOLE - word(word(word(word(cover + word(cover >> SEVEN)) * c) + BYTE) >> EIGHT))
    a = word(word(odd * c) + word(word(word(p & ODD) * under) + HALVES))
    b = word(word(even * c) + word(word(word(word(p >> EIGHT) & ODD) * under) + HALVES))
    return word(word(word(a >> EIGHT) & ODD) | word(b & EVEN))


@part
def _partly(row: Words, x0: int, x1: int, left: Floats, right: Floats, odd: int, even: int) -> None:
    """Pixels that the row's lines cover in part."""
    for x in range(x0, x1):
        at, cover = f32(signed(x)), f32(0.0)
        end = at + f32(1.0)
        for line in range(FINE):
            a, b = left[line], right[line]
            part = (b if b < end else end) - (a if a > at else at)
            cover += part if part > f32(0.0) else f32(0.0)
        row[index(x)] = _over(row[index(x)], word(signed(cover * QUARTERS + f32(0.5))), odd, even)


@part
def _row(row: Words, left: Floats, right: Floats, odd: int, even: int) -> None:
    first, last, a, b = left[0], right[0], left[0], right[0]
    for line in range(1, FINE):
        begin, end = left[line], right[line]
        first, a = begin if begin < first else first, begin if begin > a else a
        last, b = end if end > last else last, end if end < b else b
    wide, none = f32(row.shape[0]), f32(0.0)
    x0, x3 = signed(first if first > none else none), signed(math.ceil(last if last < wide else wide))
    x1, x2 = signed(math.ceil(a if a < wide else wide)), signed(b if b > none else none)
    x1, x2 = x1 if x1 > x0 else x0, x2 if x2 < x3 else x3
    if x1 >= x2:
        x1 = x2 = x3
    _partly(row, x0, x1, left, right, odd, even)
    if even >= SOLID:
        full = word(odd | word(even << EIGHT))
        for x in range(x1, x2):
            row[index(x)] = full
    else:
        for x in range(x1, x2):
            row[index(x)] = _over(row[index(x)], WHOLE, odd, even)
    _partly(row, x2, x3, left, right, odd, even)


@kernel(
    "void(uint32[:, ::1], float32[:, :, ::1], float32[:, ::1], float32[::1], float32[::1], float32[:, ::1])",
    allocates=False,
)
def _filled(
    words: Words, outlines: Floats, colours: Floats, left: Floats, right: Floats, grown: Floats
) -> None:
    half = f32(0.5)
    for number in range(outlines.shape[0]):
        _grown(outlines[number], grown)
        begin, end = _crossed(grown, left, right)
        r, b = word(signed(colours[number, 0] + half)), word(signed(colours[number, 2] + half))
        g, cover = word(signed(colours[number, 1] + half)), word(signed(colours[number, 3] + half))
        odd, even = word(word(b << SIXTEEN) | r), word(word(cover << SIXTEEN) | g)
        for y in range(begin // FINE, (end + FINE - 1) // FINE):
            begun = y * FINE
            stop = begun + FINE
            _row(words[y], left[begun:stop], right[begun:stop], odd, even)
            for line in range(begun, begun + FINE):
                left[line], right[line] = NOWHERE, -NOWHERE


def facets(
    pixels: Bytes, outlines: Floats, colours: Floats, left: Floats, right: Floats, grown: Floats
) -> None:
    """Fills `outlines` (n, points, 2), pixels from the upper left corner, one over another, with `colours`
    (n, 4), premultiplied RGBA 0..255: each from side to side, so that an arch is filled to its foot.

    `left` and `right` are `FINE` numbers for each row, all `NOWHERE` and all -`NOWHERE`, and left so; `grown`
    has room for one outline."""
    _filled(words_of(pixels), outlines, colours, left, right, grown)


@kernel("void(uint32[:, ::1], float32[:, ::1])", allocates=False)
def _veiled(words: Words, rows: Floats) -> None:
    half = f32(0.5)
    for y in range(words.shape[0]):
        row, red, green, blue, left = words[y], rows[y, 0], rows[y, 1], rows[y, 2], rows[y, 3]
        for x in range(row.shape[0]):
            p = row[x]
            c = f32(signed(word(p >> COVER))) * f32(1 / 255)
            r, g = _level(p, left, red * c + half), _level(word(p >> EIGHT), left, green * c + half)
            b = _level(word(p >> SIXTEEN), left, blue * c + half)
            row[x] = word(word(p & ALPHA) | word(word(b << SIXTEEN) | word(word(g << EIGHT) | r)))


def veil(pixels: Bytes, rows: Floats) -> None:
    """Lays fog over what is drawn: for each of `rows` its red, green and blue, times its strength, and what
    share of the picture it leaves."""
    _veiled(words_of(pixels), rows)
