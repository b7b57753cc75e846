"""Kernels: how well a pixel connects to the border, and the map of a camera's move through a depth."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.edit.compiled import f32, kernel
from filmgate.engines.animatic.kernels.compile import index, signed

Floats = npt.NDArray[np.float32]


@kernel
def barrier(picture: Floats, low: Floats, high: Floats, distance: Floats, first: int, last: int) -> None:
    """Minimum barrier distance to where `distance` is 0, in raster scans numbered `first` to `last`.

    A path's barrier is its largest spread of any channel; `low` and `high` begin as copies of the picture.
    """
    rows, columns, _ = picture.shape
    for scan in range(first, last):
        back = scan % 2 == 1
        step = 1 if back else -1
        for i in range(rows):
            y = rows - 1 - i if back else i
            for j in range(columns):
                x = columns - 1 - j if back else j
                for k in range(2):
                    ny, nx = (y + step, x) if k == 0 else (y, x + step)
                    if ny < 0 or nx < 0 or ny >= rows or nx >= columns:
                        continue
                    spread = f32(0)
                    for c in range(3):
                        value = picture[y, x, c]
                        spread = max(spread, max(high[ny, nx, c], value) - min(low[ny, nx, c], value))
                    if spread < distance[y, x]:
                        distance[y, x] = spread
                        for c in range(3):
                            high[y, x, c] = max(high[ny, nx, c], picture[y, x, c])
                            low[y, x, c] = min(low[ny, nx, c], picture[y, x, c])


@kernel
def travelled(
    depth: Floats, slide: float, lift: float, zoom: float, dolly: float, across: float, down: float,
    aspect: float, mx: Floats, my: Floats, first: int, last: int,
) -> None:  # fmt: skip
    """For each point of a coarse grid the place in the picture that the moved camera sees there.

    Places run from 0 to 1 in x and y. `slide` and `lift` move near things against far ones, `dolly` enlarges
    near things more; `zoom`, `across` and `down` concern all alike. Depth is looked up where the ray lands.
    """
    rows, columns = mx.shape
    deep, wide = depth.shape
    bottom, right = f32(deep - 1), f32(wide - 1)
    near = np.empty(columns, np.float32)
    for j in range(first, last):
        v = (f32(j) + f32(0.5)) / f32(rows) - f32(0.5)
        xs, ys = mx[j], my[j]
        near[:] = f32(0.1)
        for turn in range(4):
            share = f32(1.0) if turn == 0 else f32(0.7)  # the first guess is worth nothing
            for i in range(columns):
                u = (f32(signed(i)) + f32(0.5)) / f32(columns) - f32(0.5)
                scale = f32(1) / (f32(zoom) * (f32(1) + f32(dolly) * near[i]))
                x = f32(0.5) + u * scale - f32(slide) * near[i] + f32(across)
                y = f32(0.5) + v * scale - f32(lift) * near[i] * f32(aspect) + f32(down)
                xs[i], ys[i] = x, y
                row = index(signed(min(max(y * f32(deep), f32(0)), bottom)))
                column = index(signed(min(max(x * f32(wide), f32(0)), right)))
                near[i] += share * (depth[row, column] - f32(0.3) - near[i])
