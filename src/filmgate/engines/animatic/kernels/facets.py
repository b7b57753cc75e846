"""Thousands of small outlines - leaves, blades, windows - into a plate in one call, and a veil over it."""

from __future__ import annotations

import math

import numpy as np

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
)

FINE = 4
"""Lines to a row of pixels, from which an outline's cover is added up."""
BYTE, EIGHT, SIXTEEN, COVER = word(255), word(8), word(16), word(24)
SOLID = word(0xFF000000)
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
        far = side / max(SHARPEST, (x * x + y * y) * f32(0.5))
        out[i, 0], out[i, 1] = outline[i, 0] + x * far, outline[i, 1] + y * far
        px, py = qx, qy


@part
def _outwards(outline: Floats, i: int, j: int) -> tuple[float, float]:
    """The direction square to an edge."""
    dx, dy = outline[j, 0] - outline[i, 0], outline[j, 1] - outline[i, 1]
    long = max(f32(1e-9), f32(math.sqrt(dx * dx + dy * dy)))
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
        slope, top, low = (bx - ax) / (by - ay), min(ay, by), max(ay, by)
        first = max(0, math.ceil(top * FINE - f32(0.5)))
        last = min(lines, math.ceil(low * FINE - f32(0.5)))
        x, step = ax + ((f32(first) + f32(0.5)) * f32(1 / FINE) - ay) * slope, slope * f32(1 / FINE)
        for line in range(first, last):
            left[index(line)] = min(left[index(line)], x)
            right[index(line)] = max(right[index(line)], x)
            x += step
        if first < last:
            begin, end = min(begin, first), max(end, last)
    return begin, end


@part
def _level(p: int, under: float, colour: float) -> int:
    return word(signed(f32(signed(word(p & BYTE))) * under + colour))


@part
def _over(p: int, c: float, colour: Floats) -> int:
    """A pixel under a share `c` of the colour."""
    under, half = f32(1.0) - c * colour[3] * f32(1 / 255), f32(0.5)
    r, g = _level(p, under, colour[0] * c + half), _level(word(p >> EIGHT), under, colour[1] * c + half)
    b = _level(word(p >> SIXTEEN), under, colour[2] * c + half)
    a = _level(word(p >> COVER), under, colour[3] * c + half)
    return word(word(word(a << COVER) | word(b << SIXTEEN)) | word(word(g << EIGHT) | r))


@part
def _within(x: float, left: float, right: float) -> float:
    """How much of the pixel at `x` a line covers."""
    return max(f32(0.0), min(x + f32(1.0), right) - max(x, left))


@part
def _partly(row: Words, x0: int, x1: int, left: Floats, right: Floats, colour: Floats) -> None:
    """Pixels that the row's lines cover in part."""
    for x in range(max(0, x0), min(row.shape[0], x1)):
        at, cover = f32(signed(x)), f32(0.0)
        for line in range(FINE):
            cover += _within(at, left[line], right[line])
        row[index(x)] = _over(row[index(x)], cover * f32(1.0 / FINE), colour)


@part
def _wholly(row: Words, x0: int, x1: int, colour: Floats) -> None:
    """Pixels that all of the row's lines cover."""
    part = row[max(0, x0) : max(0, x1)]
    if colour[3] >= f32(254.5):
        full = _over(word(0), f32(1.0), colour)
        for x in range(part.shape[0]):
            part[x] = full
    else:
        for x in range(part.shape[0]):
            part[x] = _over(part[x], f32(1.0), colour)


@part
def _row(row: Words, left: Floats, right: Floats, colour: Floats) -> None:
    first, last, a, b = left[0], right[0], left[0], right[0]
    for line in range(1, FINE):
        first, a = min(first, left[line]), max(a, left[line])
        last, b = max(last, right[line]), min(b, right[line])
    end = f32(row.shape[0])
    x0, x3 = signed(max(f32(0.0), first)), signed(math.ceil(min(end, last)))
    x1, x2 = signed(math.ceil(min(end, a))), signed(max(f32(0.0), b))
    if x1 >= x2:
        x1 = x2 = x3
    _partly(row, x0, x1, left, right, colour)
    _wholly(row, x1, x2, colour)
    _partly(row, x2, x3, left, right, colour)


@kernel("void(uint8[:, :, ::1], float32[:, :, ::1], float32[:, ::1])")
def facets(pixels: Bytes, outlines: Floats, colours: Floats) -> None:
    """Fills `outlines` (n, points, 2), pixels from the upper left corner, one over another, with `colours`
    (n, 4), premultiplied RGBA 0..255: each from side to side, so that an arch is filled to its foot."""
    high, wide, _ = pixels.shape
    words = pixels.reshape(-1).view(np.uint32)
    left = np.full(high * FINE, NOWHERE, np.float32)
    right = np.full(high * FINE, -NOWHERE, np.float32)
    grown = np.empty((outlines.shape[1], 2), np.float32)
    for number in range(outlines.shape[0]):
        _grown(outlines[number], grown)
        begin, end = _crossed(grown, left, right)
        for y in range(begin // FINE, (end + FINE - 1) // FINE):
            a, b = y * FINE, y * FINE + FINE
            _row(words[y * wide : (y + 1) * wide], left[a:b], right[a:b], colours[number])
            for line in range(a, b):
                left[line], right[line] = NOWHERE, -NOWHERE


@kernel("void(uint8[:, :, ::1], float32[:, ::1])")
def veil(pixels: Bytes, rows: Floats) -> None:
    """Lays fog over what is drawn: for each of `rows` its red, green and blue, times its strength, and what
    share of the picture it leaves."""
    high, wide, _ = pixels.shape
    words, half = pixels.reshape(-1).view(np.uint32), f32(0.5)
    for y in range(high):
        row, red, green, blue = words[y * wide : (y + 1) * wide], rows[y, 0], rows[y, 1], rows[y, 2]
        left = rows[y, 3]
        for x in range(wide):
            p = row[x]
            c = f32(signed(word(p >> COVER))) * f32(1 / 255)
            r, g = _level(p, left, red * c + half), _level(word(p >> EIGHT), left, green * c + half)
            b = _level(word(p >> SIXTEEN), left, blue * c + half)
            row[x] = word(word(p & SOLID) | word(word(b << SIXTEEN) | word(word(g << EIGHT) | r)))
