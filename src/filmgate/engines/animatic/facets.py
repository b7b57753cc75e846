"""Thousands of small outlines in one call, where a pen would take them one by one."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.colour import Colour, rgb
from filmgate.engines.animatic.pen import Pen

Outlines: TypeAlias = npt.NDArray[np.float64]
_SHARPEST = 0.35
"""How far a corner may grow: less is farther."""


def facets(pen: Pen, outlines: Outlines, colours: Colour | Outlines, alpha: float | Outlines = 1.0) -> None:
    """Fills outlines, shape (n, points, 2) in metres, one over another: all in one colour, or in `colours`
    (n, 3) 0..255; `alpha` may be one for each, too. For plates: what is painted so far is no stencil."""
    from filmgate.engines.animatic.kernels.facets import facets as fill

    if not len(outlines):
        return
    at = _grown(outlines @ pen.matrix[:, :2].T + pen.matrix[:, 2])
    paint = np.full((len(outlines), 4), 255.0, np.float32)
    paint[:, :3] = np.clip(rgb(colours), 0, 255)
    paint *= np.asarray(alpha, np.float32).reshape(-1, 1)
    fill(pen.pixels, np.ascontiguousarray(at, np.float32), paint)


def _grown(outlines: Outlines) -> Outlines:
    """Half a pixel larger all around, as a pen fills: or thin leaves would be thinner."""
    along = np.roll(outlines, -1, 1) - outlines
    along /= np.maximum(np.linalg.norm(along, axis=2, keepdims=True), 1e-9)
    out = np.stack([along[..., 1], -along[..., 0]], -1)
    out = out + np.roll(out, 1, 1)
    out /= np.maximum(np.sum(out * out, 2, keepdims=True) / 2, _SHARPEST)
    x, y = outlines[..., 0], outlines[..., 1]
    area = np.sum(x * np.roll(y, -1, 1) - np.roll(x, -1, 1) * y, 1)
    grown: Outlines = outlines + out * (0.5 * np.sign(area))[:, None, None]
    return grown
