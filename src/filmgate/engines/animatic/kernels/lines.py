"""One row of a plate over one row of the picture, in four interleaved lanes that go through the processor
together."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.kernels.compile import Bytes, Floats, f32, index, part

U1, U2, U3, U4 = (np.uintp(i) for i in range(1, 5))
BYTE = f32(1 / 255)
STRIDE = 8
"""Pixels between the samples of a plate that is much coarser than the picture."""


@part
def mixed(source: Bytes, p0: int, p1: int, mix: float, c0: int, c1: int, line: Floats) -> None:
    """Columns c0..c1 of two plate rows, mixed into `line` at the same columns."""
    a, b, s = index(p0 + c0 * 4), index(p1 + c0 * 4), index(c0 * 4)
    for j in range(index((c1 - c0) * 4)):
        i = index(j)
        value = f32(source[a + i])
        line[s + i] = value + (f32(source[b + i]) - value) * mix


@part
def over(
    line: Floats, u: float, du: float, x0: int, x1: int, k: float, r: float, g: float, b: float, row: Floats
) -> None:
    """Premultiplied over, four lanes at once; alpha 0 with colour adds light."""
    k0, k1, k2, ka = k * r, k * g, k * b, k * BYTE
    for x in range(x0, x1):
        i = int(u)
        f = f32(u - i)
        u += du
        p, q = index(i) * U4, index(x) * U4
        c0 = line[p] + (line[p + U4] - line[p]) * f
        c1 = line[p + U1] + (line[p + U4 + U1] - line[p + U1]) * f
        c2 = line[p + U2] + (line[p + U4 + U2] - line[p + U2]) * f
        c3 = line[p + U3] + (line[p + U4 + U3] - line[p + U3]) * f
        under = f32(1.0) - c3 * ka
        row[q] = row[q] * under + c0 * k0
        row[q + U1] = row[q + U1] * under + c1 * k1
        row[q + U2] = row[q + U2] * under + c2 * k2
        row[q + U3] = row[q + U3] * under + c3 * ka


@part
def over_smooth(
    line: Floats, u: float, du: float, x0: int, x1: int, k: float, r: float, g: float, b: float, row: Floats
) -> None:
    """The same for plates that are much coarser than the picture, as haze and light are: sampled at every
    `STRIDE`th pixel, in straight lines between."""
    k0, k1, k2, ka = k * r, k * g, k * b, k * BYTE
    a0 = a1 = a2 = a3 = f32(0.0)
    x = x0
    while x < x1:
        n = min(STRIDE, x1 - x)
        last = n if x + n < x1 else n - 1  # the next sample must not lie beyond the plate
        i = int(u)
        f, p = f32(u - i), index(i) * U4
        a0 = (line[p] + (line[p + U4] - line[p]) * f) * k0
        a1 = (line[p + U1] + (line[p + U4 + U1] - line[p + U1]) * f) * k1
        a2 = (line[p + U2] + (line[p + U4 + U2] - line[p + U2]) * f) * k2
        a3 = (line[p + U3] + (line[p + U4 + U3] - line[p + U3]) * f) * ka
        u += last * du
        i = int(u)
        f, p = f32(u - i), index(i) * U4
        share = f32(1.0) / f32(max(1, last))
        s0 = ((line[p] + (line[p + U4] - line[p]) * f) * k0 - a0) * share
        s1 = ((line[p + U1] + (line[p + U4 + U1] - line[p + U1]) * f) * k1 - a1) * share
        s2 = ((line[p + U2] + (line[p + U4 + U2] - line[p + U2]) * f) * k2 - a2) * share
        s3 = ((line[p + U3] + (line[p + U4 + U3] - line[p + U3]) * f) * ka - a3) * share
        start = index(x) * U4
        for j in range(n):
            q, t = start + index(j) * U4, f32(j)
            under = f32(1.0) - (a3 + s3 * t)
            row[q] = row[q] * under + (a0 + s0 * t)
            row[q + U1] = row[q + U1] * under + (a1 + s1 * t)
            row[q + U2] = row[q + U2] * under + (a2 + s2 * t)
            row[q + U3] = row[q + U3] * under + (a3 + s3 * t)
        x += n


@part
def over_wet(
    line: Floats,
    u: float,
    du: float,
    x0: int,
    x1: int,
    k: float,
    r: float,
    g: float,
    b: float,
    row: Floats,
    wet: Floats,
) -> None:
    """The same for reflections: only as strong as the floor is wet there."""
    for x in range(x0, x1):
        i = int(u)
        f = f32(u - i)
        u += du
        p, q = index(i) * U4, index(x) * U4
        c0 = line[p] + (line[p + U4] - line[p]) * f
        c1 = line[p + U1] + (line[p + U4 + U1] - line[p + U1]) * f
        c2 = line[p + U2] + (line[p + U4 + U2] - line[p + U2]) * f
        c3 = line[p + U3] + (line[p + U4 + U3] - line[p + U3]) * f
        kk = k * wet[index(x)]
        under = f32(1.0) - c3 * kk * BYTE
        row[q] = row[q] * under + c0 * kk * r
        row[q + U1] = row[q + U1] * under + c1 * kk * g
        row[q + U2] = row[q + U2] * under + c2 * kk * b


@part
def added(
    line: Floats, u: float, du: float, x0: int, x1: int, r: float, g: float, b: float, a: float, row: Floats
) -> None:
    for x in range(x0, x1):
        i = int(u)
        f = f32(u - i)
        u += du
        p, q = index(i) * U4, index(x) * U4
        row[q] += (line[p] + (line[p + U4] - line[p]) * f) * r
        row[q + U1] += (line[p + U1] + (line[p + U4 + U1] - line[p + U1]) * f) * g
        row[q + U2] += (line[p + U2] + (line[p + U4 + U2] - line[p + U2]) * f) * b
        row[q + U3] += (line[p + U3] + (line[p + U4 + U3] - line[p + U3]) * f) * a
