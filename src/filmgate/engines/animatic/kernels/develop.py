"""From the composited picture to the film's frame: bloom, vignette, grade, grain, BT.709 I420."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.kernels.compile import Bytes, Floats, byte, f32, kernel, part

F32 = np.float32
BYTE = f32(1 / 255)
CELL = 8
"""Pixels to a side of one sample of bloom."""


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
def _bloom_row(upper: Floats, lower: Floats, mix: float, c: int, out: Floats) -> None:
    """One upsampled row of bloom, eight columns at a time."""
    n = upper.shape[0]
    for x in range(n):
        after = min(x + 1, n - 1)
        left = upper[x, c] + (lower[x, c] - upper[x, c]) * mix
        right = upper[after, c] + (lower[after, c] - upper[after, c]) * mix
        step = (right - left) * f32(0.125)
        for i in range(CELL):
            out[x * CELL + i] = left + step * f32(i)


@part
def _grade_row(row: Bytes, out: Floats, vignette: Floats, gain: float, lift: float, contrast: float) -> None:
    """`out` comes in as bloom. Gain and vignette, a soft top, contrast as a share of smoothstep, lifted
    blacks."""
    span = (f32(1.0) - lift) * f32(255.0)
    floor = lift * f32(255.0)
    for x in range(row.shape[0]):
        v = (f32(row[x]) + out[x]) * vignette[x] * gain
        v = min(v / (f32(1.0) + f32(0.16) * v * v * v) * f32(1.12), f32(1.0))
        v += contrast * (v * v * (f32(3.0) - f32(2.0) * v) - v)
        out[x] = floor + v * span


@part
def _tone_row(
    raw: Floats, k: Floats, noise: Floats, luma: Bytes, blue: Floats, red: Floats, keep: float
) -> None:
    """Mixes graded r, g, b by `k`, then splits them into luma and sums of chroma (kept from the row
    above)."""
    for x in range(luma.shape[0]):
        p, q, s = raw[0, x], raw[1, x], raw[2, x]
        r = k[0, 0] * p + k[0, 1] * q + k[0, 2] * s
        g = k[1, 0] * p + k[1, 1] * q + k[1, 2] * s
        b = k[2, 0] * p + k[2, 1] * q + k[2, 2] * s
        level = f32(0.2126) * r + f32(0.7152) * g + f32(0.0722) * b
        value = f32(16.5) + level * f32(0.8588) + noise[x]
        luma[x] = byte(min(f32(235.0), max(f32(16.0), value)))
        blue[x] = blue[x] * keep + (b - level)
        red[x] = red[x] * keep + (r - level)


@part
def _chroma_row(sums: Floats, scale: float, out: Bytes) -> None:
    for x in range(out.shape[0]):
        value = f32(128.5) + (sums[2 * x] + sums[2 * x + 1]) * scale
        out[x] = byte(min(f32(240.0), max(f32(16.0), value)))


@kernel(
    "void(uint8[:, :, ::1], float32[:, :, ::1], float32[:, ::1], float32[:, ::1], float32[::1], "
    "float32[::1], float32[:, ::1], int64, int64, uint8[:, ::1], uint8[:, ::1], uint8[:, ::1])"
)
def develop(
    picture: Bytes,
    bloom: Floats,
    curve: Floats,
    toning: Floats,
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

    `curve[c]` is gain, lift and contrast of a channel; `toning[i]` mixes graded r, g, b into channel i
    (saturation, sepia and black-and-white are such mixes); `across` and `down` are the vignette.
    """
    _, high, wide = picture.shape
    cells = bloom.shape[0]
    raw = np.empty((3, bloom.shape[1] * CELL), F32)
    sum_blue, sum_red = np.zeros(wide, F32), np.zeros(wide, F32)
    to_blue, to_red = f32(0.25 * 0.5389 * 0.8784), f32(0.25 * 0.6350 * 0.8784)
    for y in range(high):
        fy = max(0.0, (y + 0.5) / CELL - 0.5)
        iy = min(int(fy), cells - 1)
        for c in range(3):
            _bloom_row(bloom[iy], bloom[min(iy + 1, cells - 1)], f32(fy - iy), c, raw[c])
            _grade_row(picture[c, y], raw[c], across, curve[c, 0] * down[y] * BYTE, curve[c, 1], curve[c, 2])
        noise = grain[(y + grain_y) % grain.shape[0], grain_x : grain_x + wide]
        _tone_row(raw, toning, noise, luma[y], sum_blue, sum_red, f32(y % 2))
        if y % 2 == 1:
            _chroma_row(sum_blue, to_blue, blue[y // 2])
            _chroma_row(sum_red, to_red, red[y // 2])
