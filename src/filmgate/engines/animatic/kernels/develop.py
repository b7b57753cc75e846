"""From the composited picture to the film's frame: bloom, vignette, grade, grain, BT.709 I420."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.kernels.compile import Bytes, Floats, byte, f32, kernel, part, signed

F32 = np.float32
BYTE = f32(1 / 255)
CELL = 8
"""Pixels to a side of one sample of bloom."""
HALF = CELL // 2
SOFT_0, SOFT_1, SOFT_2 = f32(1.11976), f32(-0.17590), f32(0.02145)
"""1.12 / (1 + 0.16 u), as a polynomial in u = v * v * v up to 1.3; from v = 1.085 on all is white."""


@kernel("void(uint8[:, :, ::1], float32, float32[:, :, ::1])")
def highlights(picture: Bytes, above: float, out: Floats) -> None:
    """The source of bloom: an eighth-size average of what is brighter than `above` (0..255)."""
    _, high, wide = picture.shape
    for y in range(out.shape[0]):
        for x in range(out.shape[1]):
            for c in range(3):
                total = 0
                for k in range(4):
                    for i in range(4):
                        py = min(high - 1, y * CELL + k * 2 + (k & 1))
                        total += picture[c, py, min(wide - 1, x * CELL + i * 2)]
                out[y, x, c] = max(f32(0.0), f32(total) * f32(1 / 16) - above)


@part
def _spread(cells: Floats, c: int, out: Floats) -> None:
    """A row of bloom as wide as the picture, in straight lines from the middle of one cell to the next's."""
    n = cells.shape[0]
    for i in range(HALF):
        out[i] = cells[0, c]
    for x in range(n):
        here = cells[x, c]
        step = (cells[min(x + 1, n - 1), c] - here) * f32(1 / CELL)
        for i in range(CELL):
            out[x * CELL + HALF + i] = here + step * f32(i)


@part
def _graded(
    row: Bytes, upper: Floats, lower: Floats, mix: float, vignette: Floats, k: Floats, out: Floats
) -> None:
    """With its bloom, between two rows that are given: gain and vignette, a soft top, contrast as a share of
    smoothstep, lifted blacks. `k` is gain, lift, contrast."""
    gain, lift, contrast = k[0], k[1], k[2]
    span, floor = (f32(1.0) - lift) * f32(255.0), lift * f32(255.0)
    for x in range(row.shape[0]):
        v = (f32(row[x]) + (upper[x] + (lower[x] - upper[x]) * mix)) * (vignette[x] * gain)
        v = min(v, f32(1.085))
        u = v * v * v
        v = min(v * (SOFT_0 + u * (SOFT_1 + u * SOFT_2)), f32(1.0))
        v += contrast * (v * v * (f32(3.0) - f32(2.0) * v) - v)
        out[x] = floor + v * span


@part
def _weighed(
    r: Floats, g: Floats, b: Floats, k: Floats, scale: float, most: float, noise: Floats, out: Bytes
) -> None:
    """A plane's row from three channels' and what is added, from 16 up to `most`."""
    kr, kg, kb = k[0] * scale, k[1] * scale, k[2] * scale
    for x in range(out.shape[0]):
        value = kr * r[x] + kg * g[x] + kb * b[x] + noise[x]
        out[x] = byte(signed(min(most, max(f32(16.0), value))))


@part
def _folded(upper: Floats, lower: Floats, out: Floats) -> None:
    """The sums of two by two."""
    for x in range(out.shape[0]):
        out[x] = upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1]


@kernel(
    "void(uint8[:, :, ::1], float32[:, :, ::1], float32[:, ::1], float32[:, ::1], float32[::1], "
    "float32[::1], float32[:, ::1], int64, int64, uint8[:, ::1], uint8[:, ::1], uint8[:, ::1])"
)
def develop(
    picture: Bytes,
    bloom: Floats,
    curve: Floats,
    planes: Floats,
    across: Floats,
    down: Floats,
    grain: Floats,
    grain_x: int,
    grain_y: int,
    luma: Bytes,
    blue: Bytes,
    red: Bytes,
) -> None:
    """Writes the three planes of a limited-range BT.709 frame.

    `bloom` has a sample for each `CELL` pixels either way. `curve[c]` is gain, lift and
    contrast of a channel; `planes[i]` the shares of graded r, g, b in luma and the two differences of
    colour; `across` and `down` are the vignette.
    """
    _, high, wide = picture.shape
    cells, spread, k = bloom.shape[0], -1, np.empty(3, F32)
    glow = np.empty((2, 3, bloom.shape[1] * CELL + CELL), F32)
    graded, folded, grey = (
        np.empty((2, 3, wide), F32),
        np.empty((3, wide // 2), F32),
        np.full(wide, 128.5, F32),
    )
    for y in range(high):
        fy = min(max(0.0, (y + 0.5) / CELL - 0.5), cells - 1.0)
        iy, row = int(fy), graded[y % 2]
        while spread < min(iy + 1, cells - 1):
            spread += 1
            for c in range(3):
                _spread(bloom[spread], c, glow[spread % 2, c])
        upper, lower = glow[iy % 2], glow[min(iy + 1, cells - 1) % 2]
        for c in range(3):
            k[0], k[1], k[2] = curve[c, 0] * down[y] * BYTE, curve[c, 1], curve[c, 2]
            _graded(picture[c, y], upper[c], lower[c], f32(fy - iy), across, k, row[c])
        noise = grain[(y + grain_y) % grain.shape[0], grain_x : grain_x + wide]
        _weighed(row[0], row[1], row[2], planes[0], f32(1.0), f32(235.0), noise, luma[y])
        if y % 2 == 1:
            for c in range(3):
                _folded(graded[0, c], graded[1, c], folded[c])
            for p in range(2):
                out = blue[y // 2] if p == 0 else red[y // 2]
                _weighed(folded[0], folded[1], folded[2], planes[1 + p], f32(0.25), f32(240.0), grey, out)
