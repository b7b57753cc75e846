"""Where a plate has ink, and where it hides what is behind: lists of stretches for each row."""

from __future__ import annotations

from filmgate.engines.animatic.kernels.compile import Bytes, Ints, kernel

FAINT = 3
"""Light and cover up to this, of 255, are not worth drawing."""
ROOM = 64
"""Stretches kept for a row; a more ragged row ends in one long stretch."""


@kernel("int64(uint8[:, :, ::1], boolean, int32, int32, int32[::1], int32[:, ::1])")
def stretches(plate: Bytes, solid: bool, gap: int, least: int, start: Ints, out: Ints) -> int:
    """Fills `start` (rows + 1) and `out` (rows * ROOM, 2) for row pairs (y, y + 1), as the sampler mixes
    them.

    `solid`: both opaque; else anything in either. Stretches closer than `gap` are joined, shorter than
    `least` dropped. Returns how many there are.
    """
    high, wide, _ = plate.shape
    n = 0
    for y in range(high):
        start[y] = n
        below = min(y + 1, high - 1)
        first, last = -1, -1
        for x in range(wide + 1):
            on = False
            if x < wide:
                a, b = plate[y, x], plate[below, x]
                if solid:
                    on = a[3] == 255 and b[3] == 255
                else:
                    on = (a[0] | a[1] | a[2] | a[3] | b[0] | b[1] | b[2] | b[3]) > FAINT
            if on:
                first = x if first < 0 else first
                last = x
            elif first >= 0 and (x - last > gap or x == wide):
                if last - first >= least and n - start[y] < ROOM:
                    out[n, 0], out[n, 1] = first, last
                    n += 1
                elif last - first >= least and not solid:
                    out[n - 1, 1] = last
                first = -1
    start[high] = n
    return n
