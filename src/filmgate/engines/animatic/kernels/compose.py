"""The compositor: layers back to front into one picture, a row at a time.

Plates are premultiplied RGBA bytes, so alpha 0 with colour is light that is added. The accumulators of
one row stay in the first cache; what lies behind something solid is never sampled (`hidden`). Upright layers
are drawn by `plane`, the ground by `ground`.
"""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.kernels import table as at
from filmgate.engines.animatic.kernels.compile import (
    Bytes,
    Doubles,
    Floats,
    Ints,
    Words,
    byte,
    f32,
    kernel,
    part,
    signed,
)
from filmgate.engines.animatic.kernels.desk import Desk
from filmgate.engines.animatic.kernels.ground import floor_row, sea_row
from filmgate.engines.animatic.kernels.hidden import MOST, Spans, visible
from filmgate.engines.animatic.kernels.lines import STRIDE
from filmgate.engines.animatic.kernels.permuted import ROOM
from filmgate.engines.animatic.kernels.plane import plane_row

F32 = np.float32


@part
def _store(row: Floats, out: Bytes) -> None:
    """A soft shoulder above 200, then bytes."""
    for x in range(row.shape[0]):
        v = row[x]
        v = min(v, f32(255.0) - f32(3025.0) / (max(v, f32(200.0)) - f32(145.0)))
        out[x] = byte(signed(max(v, f32(0.0))))


def composite(
    arena: Bytes, rows: Ints, runs: Ints, tiles: Bytes, tile_rows: Ints, tile_runs: Ints, table: Doubles,
    picture: Bytes,
) -> None:  # fmt: skip
    """Draws the `table`'s layers into `picture`, planar RGB of shape (3, height, width).

    `arena` holds the plates that never change, `tiles` those painted for this frame; beside each its lists of
    inked and of solid stretches.
    """
    width, n = picture.shape[2], len(table)
    widest = int(table[:, at.COLUMNS].max(initial=0))
    row, samples = np.empty((5, width), F32), np.empty((4, width // STRIDE + 2), F32)
    line, left, right = np.empty((3, max(width, widest) + ROOM), np.uint32)
    seen, count = np.empty((n + 1, MOST, 2), np.int32), np.empty(n, np.int32)
    still, moving = (arena.view(np.uint32), rows, runs), (tiles.view(np.uint32), tile_rows, tile_runs)
    _drawn(*still, *moving, table, row, line, left, right, np.empty(4, F32), samples, seen, count, picture)


@kernel(
    "void(uint32[::1], int32[::1], int32[:, ::1], uint32[::1], int32[::1], int32[:, ::1], float64[:, ::1], "
    "float32[:, ::1], uint32[::1], uint32[::1], uint32[::1], float32[::1], float32[:, ::1], "
    "int32[:, :, ::1], int32[::1], uint8[:, :, ::1])",
    allocates=False,
)
def _drawn(
    plates: Words, rows: Ints, runs: Ints, figures: Words, tile_rows: Ints, tile_runs: Ints, table: Doubles,
    row: Floats, line: Words, left: Words, right: Words, k: Floats, samples: Floats,
    seen: Ints, count: Ints, picture: Bytes,
) -> None:  # fmt: skip
    """`seen` keeps the visible intervals of each layer, and last those that are still free."""
    _, height, width = picture.shape
    n, desk = table.shape[0], Desk(row, line, left, right, k, samples)
    still, moving = Spans(rows, runs), Spans(tile_rows, tile_runs)
    for y in range(height):
        first = visible(table, still, moving, y, width, seen, seen[n], count)
        if n == 0 or count[first] == 0 or table[first, at.KIND] == at.PLANE:  # ground fills its rows itself
            row[:4] = f32(0.0)
        for j in range(first, n):
            if count[j] == 0:
                continue
            layer = table[j]
            own = layer[at.OWN] == 1
            source, spans = figures if own else plates, moving if own else still
            if layer[at.KIND] == at.PLANE:
                plane_row(source, spans, layer, y, seen[j], count[j], desk)
            elif layer[at.KIND] == at.FLOOR:
                floor_row(source, layer, y, desk)
            else:
                sea_row(source, layer, y, desk)
        for c in range(3):
            _store(row[c], picture[c, y])
