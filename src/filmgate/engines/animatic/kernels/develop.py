"""From the composited picture to the film's frame: bloom, vignette, grade, grain, BT.709 I420.

All in whole numbers of sixteen bits. Each loop reads a few rows and writes one: with more, the compiler would
have to ask too often whether arrays overlap, and would take one pixel after the other instead.
"""

from __future__ import annotations

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
        over = f32(signed(total)) * f32(1 / 32) - above
        out[x, c] = over if over > f32(0.0) else f32(0.0)


@kernel("void(uint8[:, :, ::1], float32, uint16[::1], uint32[::1], float32[:, :, ::1])", allocates=False)
def highlights(picture: Bytes, above: float, sums: Ushorts, pairs: Words, out: Floats) -> None:
    """The source of bloom: an eighth-size average of what is brighter than `above` (0..255), of four of the
    eight rows. `sums` is room to work in, `CELL` wide for each cell of a row, and `pairs` the same in words:
    what looks at an array as another kind would here be compiled anew."""
    _, high, wide = picture.shape
    for y in range(out.shape[0]):
        top, last = y * CELL, high - 1
        second = top + 3 if top + 3 < last else last
        third = top + 4 if top + 4 < last else last
        fourth = top + 7 if top + 7 < last else last
        for c in range(3):
            plane = picture[c]
            _brightness(plane[top], plane[second], plane[third], plane[fourth], sums)
            for x in range(wide, sums.shape[0]):
                sums[x] = sums[wide - 1]
            _summed(pairs, above, out[y], c)


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
    """Never less than none: an eighth of what is lost is rounded down, and seven of them may be more."""
    for x in range(out.shape[0]):
        glow = short(upper[x] + short(short(short(lower[x] - upper[x]) >> 3) * eighths))
        out[x] = ushort(glow if glow > short(0) else short(0))


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
        light = light if light < ushort(FULL) else ushort(FULL)
        t = short(short(ushort(light << 3)) - short(32764))
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
        y = short(y >> 5)
        y = y if y > short(16) else short(16)
        out[x] = byte(y if y < short(235) else short(235))


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
        value = value if value > f32(16.0) else f32(16.0)
        out[x] = byte(signed(value if value < f32(240.0) else f32(240.0)))


@kernel(
    "void(uint8[:, :, ::1], float32[:, :, ::1], int16[:, ::1], int16[:, ::1], float32[::1], uint16[:, ::1], "
    "float32[:, ::1], float32[::1], float32[::1], int8[:, ::1], int64, int64, uint8[:, ::1], "
    "uint8[:, :, ::1], int16[:, :, ::1], uint16[:, :, ::1], uint32[:, :, ::1], float32[:, ::1])",
    allocates=False,
)
def develop(
    picture: Bytes, bloom: Floats, curves: Shorts, tops: Shorts, gains: Floats, weights: Ushorts,
    colours: Floats, across: Floats, down: Floats, noise: Tiny, noise_x: int, noise_y: int, luma: Bytes,
    chroma: Bytes, glow: Shorts, work: Ushorts, pairs: Words, folded: Floats,
) -> None:  # fmt: skip
    """Writes the planes of a limited-range BT.709 frame.

    `bloom` has a sample, in parts of a level, for each `CELL` pixels either way. `curves[c]` are a channel's
    coefficients but the last, which stands in `tops[c]` for each pixel, and `gains[c]` makes of its light
    what the curve takes. `weights[c]` is, for each pixel, its share in luma; `colours[i]` the shares of
    graded r, g, b in the two differences of colour; `across` and `down` the vignette; `noise` grain in half
    parts of a level of luma, taken from `noise_x` and `noise_y` on. The last four are room to work in: see
    `rooms`.
    """
    wide, last = picture.shape[2], bloom.shape[1] - 1
    light, gain = work[0], work[1]
    for pair in range(picture.shape[1] // 2):
        at = 2 * pair + 1 - HALF if 2 * pair + 1 > HALF else 0
        upper = at // CELL
        lower = upper + 1 if upper < last else last
        fresh = upper if pair == 0 else lower if at % CELL == 1 else lower + 1
        falloff = (down[2 * pair] + down[2 * pair + 1]) * f32(0.5)
        for c in range(3):
            for row in range(fresh, lower + 1):
                _spread(bloom[c, row], glow[row % 2, c])
            _between(glow[upper % 2, c], glow[lower % 2, c], at % CELL, light[c])
            _exposure(across, falloff * gains[c], gain[c])
        for i in range(2):
            y, graded = 2 * pair + i, work[2 + i]
            for c in range(3):
                _graded(picture[c, y], light[c], gain[c], tops[c], curves[c], graded[c])
            tile, row = divmod(y + noise_y, noise.shape[0])
            left = (noise_x + tile * 131) % (noise.shape[1] - wide)  # the same is nowhere seen twice
            _luma(graded[0], graded[1], graded[2], weights, noise[row, left : left + wide], luma[y])
        for c in range(3):
            _folded(pairs[2, c], pairs[3, c], folded[c])
        for p in range(2):
            _chroma(folded[0], folded[1], folded[2], colours[p], chroma[p, pair])


def rooms(wide: int, cells: int) -> tuple[Shorts, Ushorts, Words, Floats]:
    """What `develop` works in for pictures so wide, with so many cells of bloom to a row. For each channel:
    two lines of bloom; bloom, gain with vignette, and two graded rows; the same by two columns; the graded
    rows' sums, two by two."""
    work = np.empty((4, 3, wide), np.uint16)
    return (
        np.empty((2, 3, cells * CELL + CELL), np.int16),
        work,
        work.view(np.uint32),
        np.empty((3, wide // 2), np.float32),
    )
