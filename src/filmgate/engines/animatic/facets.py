"""Thousands of small outlines in one call, where a pen would take them one by one."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.colour import Colour, rgb
from filmgate.engines.animatic.pen import Pen

Outlines: TypeAlias = npt.NDArray[np.float64]


def facets(pen: Pen, outlines: Outlines, colours: Colour | Outlines, alpha: float | Outlines = 1.0) -> None:
    """Fills outlines, shape (n, points, 2) in metres, one over another: all in one colour, or in `colours`
    (n, 3) 0..255; `alpha` may be one for each, too. For plates: what is painted so far is no stencil."""
    from filmgate.engines.animatic.kernels.facets import FINE, NOWHERE
    from filmgate.engines.animatic.kernels.facets import facets as fill

    if not len(outlines):
        return
    matrix = pen.matrix.astype(np.float32)
    places = outlines.astype(np.float32).reshape(-1, 2)
    at = (places @ matrix[:, :2].T + matrix[:, 2]).reshape(outlines.shape)
    paint = np.full((len(outlines), 4), 255.0, np.float32)
    paint[:, :3] = np.clip(rgb(colours), 0, 255)
    paint *= np.asarray(alpha, np.float32).reshape(-1, 1)
    left = np.full(pen.pixels.shape[0] * FINE, NOWHERE, np.float32)
    room = np.empty(outlines.shape[1:], np.float32)
    fill(pen.pixels, np.ascontiguousarray(at), paint, left, -left, room)
