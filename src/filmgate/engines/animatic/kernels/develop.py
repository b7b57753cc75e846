"""From the composited picture to the film's frame: bloom, vignette, grade, grain, BT.709 I420.

All in whole numbers of sixteen bits. Each loop reads a few rows and writes one: with more, the compiler would
have to ask too often whether arrays overlap, and would take one pixel after the other instead.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from filmgate.engines.animatic.kernels.compile import (
    Bytes,
    Floats,
    Words,
    byte,
    f32,
    index,
    kernel,
    part,
    signed,
    word,
)
from filmgate.engines.animatic.kernels.fixed import Shorts, Tiny, Ushorts, short, times, ushort, utimes

CELL = 8
"""Pixels to a side of one sample of bloom."""
HALF = CELL // 2
LIGHT = 64
"""Parts of a level in which bloom is added to the picture."""
BRIGHTEST = 500
"""Levels of bloom at most: more than white, whatever lies below."""
FULL = 8191
"""What light becomes, after gain and vignette, at which the curve has reached white."""
GRADED = 8000
"""White, graded."""
FINE = 32
"""Parts of a level of luma."""
BLACK = short(16 * FINE + FINE // 2 + 1)
"""Luma's lowest level, a half to round by, and what three products have lost."""
LOW, SIXTEEN, ONE, TWO, THREE = word(0xFFFF), word(16), index(1), index(2), index(3)


class Lines(NamedTuple):
    """What is worked on, a line for each channel: bloom by cells, by pixels at two heights and between them;
    gain with vignette; one number of the curve and one of luma, for each pixel; two rows graded, and their
    sums of two by two."""

    cells: Floats
    glow: Shorts
    light: Ushorts
    gain: Ushorts
    top: Shorts
    weights: Ushorts
    graded: Ushorts
    folded: Floats


@part
def _brightness(a: Bytes, b: Bytes, c: Bytes, d: Bytes, out: Ushorts) -> None:
    """The sums of four rows."""
    for x in range(a.shape[0]):
        out[x] = ushort(ushort(ushort(a[x]) + ushort(b[x])) + ushort(ushort(c[x]) + ushort(d[x])))


@part
def _summed(pairs: Words, above: float, out: Floats, c: int) -> None:
    """What cells are brighter than `above`; two columns are one word."""
    for x in range(out.shape[0]):
        i = index(4 * x)
        two = word(word(pairs[i] + pairs[i + ONE]) + word(pairs[i + TWO] + pairs[i + THREE]))
        total = word(word(two & LOW) + word(two >> SIXTEEN))
        out[x, c] = max(f32(0.0), f32(signed(total)) * f32(1 / 32) - above)


@part
def _highlights(picture: Bytes, above: float, sums: Ushorts, out: Floats) -> None:
    _, high, wide = picture.shape
    for y in range(out.shape[0]):
        top = y * CELL
        for c in range(3):
            plane, last = picture[c], high - 1
            second, third, fourth = min(last, top + 3), min(last, top + 4), min(last, top + 7)
            _brightness(plane[top], plane[second], plane[third], plane[fourth], sums)
            for x in range(wide, sums.shape[0]):
                sums[x] = sums[wide - 1]
            _summed(sums.view(np.uint32), above, out[y], c)


@kernel("void(uint8[:, :, ::1], float32, float32[:, :, ::1])")
def highlights(picture: Bytes, above: float, out: Floats) -> None:
    """The source of bloom: an eighth-size average of what is brighter than `above` (0..255), of four of the
    eight rows."""
    _highlights(picture, above, np.empty(out.shape[1] * CELL, np.uint16), out)


@part
def _spread(cells: Floats, out: Shorts) -> None:
    """A row of bloom as wide as the picture, in straight lines from the middle of one cell to the next's."""
    last = cells.shape[0] - 1
    out[:HALF] = short(signed(cells[0]))
    out[HALF + last * CELL :] = short(signed(cells[last]))
    for x in range(last):
        here = cells[x]
        step = (cells[x + 1] - here) * f32(1 / CELL)
        for i in range(CELL):
            out[index(HALF + x * CELL + i)] = short(signed(here + step * f32(signed(i))))


@part
def _between(upper: Shorts, lower: Shorts, eighths: int, out: Ushorts) -> None:
    for x in range(out.shape[0]):
        out[x] = ushort(upper[x] + short(short(short(lower[x] - upper[x]) >> 3) * eighths))


@part
def _exposure(across: Floats, gain: float, out: Ushorts) -> None:
    for x in range(out.shape[0]):
        out[x] = ushort(signed(across[x] * gain))


@part
def _graded(row: Bytes, glow: Ushorts, gain: Ushorts, top: Shorts, k: Shorts, out: Ushorts) -> None:
    """With its bloom, gain and vignette, through the channel's curve: a polynomial of the fifth degree, -1 at
    black and 1 where white is reached. Each product halves what a number stands for, so each coefficient is
    given in halves of the next one's parts."""
    k0, k1, k2, k3, k4 = k[0], k[1], k[2], k[3], k[4]
    for x in range(out.shape[0]):
        light = utimes(ushort(ushort(ushort(row[x]) << 6) + glow[x]), gain[x])
        t = short(short(ushort(min(light, ushort(FULL)) << 3)) - short(32764))
        v = short(times(top[x], t) + k4)
        v = short(times(v, t) + k3)
        v = short(times(v, t) + k2)
        v = short(times(v, t) + k1)
        out[x] = ushort(short(times(v, t) + k0))


@part
def _luma(r: Ushorts, g: Ushorts, b: Ushorts, weights: Ushorts, grain: Tiny, out: Bytes) -> None:
    kr, kg, kb = weights[0], weights[1], weights[2]
    for x in range(out.shape[0]):
        y = ushort(utimes(r[x], kr[x]) + ushort(utimes(g[x], kg[x]) + utimes(b[x], kb[x])))
        y = short(short(y) + short(short(short(grain[x]) << 1) + BLACK))
        out[x] = byte(min(short(235), max(short(16), short(y >> 5))))


@part
def _folded(upper: Words, lower: Words, out: Floats) -> None:
    """The sums of two by two; two columns are one word."""
    for x in range(out.shape[0]):
        both = word(upper[x] + lower[x])
        out[x] = f32(signed(word(both & LOW) + word(both >> SIXTEEN)))


@part
def _chroma(r: Floats, g: Floats, b: Floats, k: Floats, out: Bytes) -> None:
    kr, kg, kb = k[0], k[1], k[2]
    for x in range(out.shape[0]):
        value = kr * r[x] + kg * g[x] + kb * b[x] + f32(128.5)
        out[x] = byte(signed(min(f32(240.0), max(f32(16.0), value))))


@part
def _lit(bloom: Floats, pair: int, spread: int, line: Floats, glow: Shorts, out: Ushorts) -> int:
    """The bloom over two rows, one line for each channel; `spread` is the row of cells that was spread last,
    and the answer the one that is now."""
    last = bloom.shape[0] - 1
    at = max(0, 2 * pair + 1 - HALF)
    upper, lower = at // CELL, min(at // CELL + 1, last)
    while spread < lower:
        spread += 1
        for c in range(3):
            for x in range(line.shape[0]):
                line[x] = bloom[spread, x, c]
            _spread(line, glow[spread % 2, c])
    for c in range(3):
        _between(glow[upper % 2, c], glow[lower % 2, c], at % CELL, out[c])
    return spread


@part
def _developed(
    picture: Bytes,
    bloom: Floats,
    curves: Shorts,
    gains: Floats,
    planes: Floats,
    across: Floats,
    down: Floats,
    noise: Tiny,
    noise_x: int,
    noise_y: int,
    luma: Bytes,
    blue: Bytes,
    red: Bytes,
    lines: Lines,
) -> None:
    light, gain, top, weights = lines.light, lines.gain, lines.top, lines.weights
    graded, folded, wide, spread = lines.graded, lines.folded, picture.shape[2], -1
    for c in range(3):
        for x in range(wide):
            top[c, x], weights[c, x] = curves[c, 5], ushort(signed(planes[0, c]))
    for pair in range(picture.shape[1] // 2):
        spread = _lit(bloom, pair, spread, lines.cells, lines.glow, light)
        falloff = (down[2 * pair] + down[2 * pair + 1]) * f32(0.5)
        for c in range(3):
            _exposure(across, falloff * gains[c], gain[c])
        for i in range(2):
            y = 2 * pair + i
            for c in range(3):
                _graded(picture[c, y], light[c], gain[c], top[c], curves[c], graded[i, c])
            row = y + noise_y
            left = (noise_x + row // noise.shape[0] * 131) % (noise.shape[1] - wide)  # nothing is seen twice
            grain = noise[row % noise.shape[0], left : left + wide]
            _luma(graded[i, 0], graded[i, 1], graded[i, 2], weights, grain, luma[y])
        for c in range(3):
            _folded(graded[0, c].view(np.uint32), graded[1, c].view(np.uint32), folded[c])
        _chroma(folded[0], folded[1], folded[2], planes[1], blue[pair])
        _chroma(folded[0], folded[1], folded[2], planes[2], red[pair])


@kernel(
    "void(uint8[:, :, ::1], float32[:, :, ::1], int16[:, ::1], float32[::1], float32[:, ::1], float32[::1], "
    "float32[::1], int8[:, ::1], int64, int64, uint8[:, ::1], uint8[:, ::1], uint8[:, ::1])"
)
def develop(
    picture: Bytes,
    bloom: Floats,
    curves: Shorts,
    gains: Floats,
    planes: Floats,
    across: Floats,
    down: Floats,
    noise: Tiny,
    noise_x: int,
    noise_y: int,
    luma: Bytes,
    blue: Bytes,
    red: Bytes,
) -> None:
    """Writes the three planes of a limited-range BT.709 frame.

    `bloom` has a sample, in parts of a level, for each `CELL` pixels either way. `curves[c]` are a channel's
    six coefficients and `gains[c]` what makes of its light what the curve takes; `planes[i]` the shares of
    graded r, g, b in luma and the two differences of colour; `across` and `down` are the vignette; `noise` is
    grain in half parts of a level of luma, taken from `noise_x` and `noise_y` on.
    """
    wide = picture.shape[2]
    lines = Lines(
        np.empty(bloom.shape[1], np.float32),
        np.empty((2, 3, bloom.shape[1] * CELL + CELL), np.int16),
        np.empty((3, wide), np.uint16),
        np.empty((3, wide), np.uint16),
        np.empty((3, wide), np.int16),
        np.empty((3, wide), np.uint16),
        np.empty((2, 3, wide), np.uint16),
        np.empty((3, wide // 2), np.float32),
    )
    light = (curves, gains, planes, across, down)
    _developed(picture, bloom, *light, noise, noise_x, noise_y, luma, blue, red, lines)
