"""A camera that turns or zooms before a flat picture, a plane at a time.

The plane is woven: of every sixteen rows the bytes of a column lie side by side. A column that is looked up
is then one run of bytes, and no loop looks up single pixels. Columns are mixed first, then rows, both by
Catmull-Rom cubics: wherever the camera is, the picture moves by parts of a pixel.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias, cast

import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.kernels.compile import Bytes, Ints, Words, byte, index, kernel, part, word

Shorts: TypeAlias = npt.NDArray[np.uint16]
short = cast(Callable[[int], int], np.uint16)
"""Two bytes. Every step has to be one again."""

ROWS = 16
BEFORE, AFTER = 1, 2
"""Columns that are woven twice at the left and the right edge, as a cubic reaches beyond them."""
QUADS = ROWS // 4
ONE, TWO, THREE = index(1), index(2), index(3)
QUAD, RUN = index(QUADS), index(ROWS)
WHOLE = 128
"""The sum of four shares."""
BITS, HALF, WHITE = short(7), short(WHOLE // 2), short(255 * WHOLE)
LOW = short(4352)
"""More than a cubic can fall below black (an eighth of white): sums have no sign."""
EIGHT, SIXTEEN, UPPER = word(8), word(16), word(24)


def woven(plane: Bytes) -> Bytes:
    """A plane of shape (rows, columns) as `resampled` reads it: (blocks, columns and edges, 16)."""
    over = (0, -len(plane) % ROWS)
    wide = np.pad(plane, (over, (BEFORE, AFTER)), mode="edge")
    return np.ascontiguousarray(wide.reshape(-1, ROWS, wide.shape[1]).transpose(0, 2, 1))


@part
def _shares(t: float, out: Shorts) -> None:
    """Of the four samples around a place that is `t` behind the second. They may be less than nothing."""
    a = round(-0.5 * t * (1.0 - t) * (1.0 - t) * WHOLE)
    c = round((0.5 + (2.0 - 1.5 * t) * t) * t * WHOLE)
    d = round(-0.5 * t * t * (1.0 - t) * WHOLE)
    out[0], out[1], out[2], out[3] = a, WHOLE - a - c - d, c, d


@part
def _columns(x0: float, step: float, wide: int, places: Ints, shares: Shorts) -> None:
    """Where each column's run begins in a block of so many columns, and the shares of the runs."""
    for x in range(places.shape[0]):
        u, last = x0 + x * step, wide - 1.0 - BEFORE - AFTER
        u = 0.0 if u < 0.0 else u if u < last else last
        first = int(u)
        places[x] = first * ROWS
        _shares(u - first, shares[x])


@part
def _looked_up(block: Bytes, places: Ints, shares: Shorts, out: Bytes) -> None:
    """For each column of the picture four of the block, mixed."""
    for x in range(places.shape[0]):
        first, to = index(places[x]), index(x) * RUN
        wa, wb, wc, wd = shares[x, 0], shares[x, 1], shares[x, 2], shares[x, 3]
        for r in range(ROWS):
            i = first + index(r)
            left = short(short(short(block[i]) * wa) + short(short(block[i + RUN]) * wb))
            right = short(short(short(block[i + TWO * RUN]) * wc) + short(short(block[i + THREE * RUN]) * wd))
            value = short(short(left + right) + short(LOW + HALF))
            value = short((value if value > LOW else LOW) - LOW)
            out[to + index(r)] = byte(short((value if value < WHITE else WHITE) >> BITS))


@part
def _unwoven(words: Words, a: Words, b: Words, c: Words, d: Words) -> None:
    for x in range(a.shape[0]):
        i = index(x) * QUAD
        a[x], b[x], c[x], d[x] = words[i], words[i + ONE], words[i + TWO], words[i + THREE]


@part
def _apart(words: Words, a: Bytes, b: Bytes, c: Bytes, d: Bytes) -> None:
    """Words of four rows' bytes, the first row's lowest, as rows."""
    for x in range(words.shape[0]):
        v = words[x]
        a[x], b[x], c[x], d[x] = byte(v), byte(v >> EIGHT), byte(v >> SIXTEEN), byte(v >> UPPER)


@part
def _mixed(a: Bytes, b: Bytes, c: Bytes, d: Bytes, shares: Shorts, out: Bytes) -> None:
    wa, wb, wc, wd = shares[0], shares[1], shares[2], shares[3]
    for x in range(out.shape[0]):
        left = short(short(short(a[x]) * wa) + short(short(b[x]) * wb))
        right = short(short(short(c[x]) * wc) + short(short(d[x]) * wd))
        value = short(short(left + right) + short(LOW + HALF))
        value = short((value if value > LOW else LOW) - LOW)
        out[x] = byte(short((value if value < WHITE else WHITE) >> BITS))


@kernel(
    "void(uint8[:, ::1], int64, float64, float64, float64, float64, uint8[:, ::1], "
    "int32[::1], uint16[:, ::1], uint8[::1], uint32[::1], uint32[:, ::1], uint8[:, ::1])",
    allocates=False,
)
def _filled(
    blocks: Bytes, high: int, x0: float, y0: float, across: float, down: float, out: Bytes, places: Ints,
    shares: Shorts, result: Bytes, words: Words, quads: Words, ready: Bytes,
) -> None:  # fmt: skip
    """Arrays are made, and looked at as another kind, outside: here each would be compiled anew."""
    last, mix = high - 1, shares[out.shape[1]]
    _columns(x0, across, blocks.shape[1] // ROWS, places, shares)
    first = int(y0) - 1 if y0 < last else last - 1
    done = first // ROWS if first > 0 else 0
    for y in range(out.shape[0]):
        v = y0 + y * down
        v = 0.0 if v < 0.0 else v if v < last else float(last)
        here = int(v)
        above = here - 1 if here > 0 else 0
        below = here + 1 if here < last else last
        under = below + 1 if below < last else last
        while done <= under // ROWS:
            _looked_up(blocks[done], places, shares, result)
            _unwoven(words, quads[0], quads[1], quads[2], quads[3])
            to = ready[done % 2 * ROWS : (done % 2 + 1) * ROWS]
            for q in range(QUADS):
                _apart(quads[q], to[4 * q], to[4 * q + 1], to[4 * q + 2], to[4 * q + 3])
            done += 1
        _shares(v - here, mix)
        a, b, c, d = above % (2 * ROWS), here % (2 * ROWS), below % (2 * ROWS), under % (2 * ROWS)
        _mixed(ready[a], ready[b], ready[c], ready[d], mix, out[y])


def resampled(
    plane: Bytes, high: int, x0: float, y0: float, across: float, down: float, out: Bytes
) -> None:  # fmt: skip
    """Fills `out`: its pixel (x, y) shows the woven plane of `high` rows at (x0 + x * across, y0 + y * down).

    Places count from the middle of the plane's first pixel; beyond an edge lies more of the edge.
    """
    columns = out.shape[1]
    places, shares = np.empty(columns, np.int32), np.empty((columns + 1, 4), np.uint16)
    result, quads = np.empty(ROWS * columns, np.uint8), np.empty((QUADS, columns), np.uint32)
    ready = np.empty((2 * ROWS, columns), np.uint8)  # the latest two blocks of rows
    blocks, words = plane.reshape(len(plane), -1), result.view(np.uint32)
    _filled(blocks, high, x0, y0, across, down, out, places, shares, result, words, quads, ready)
