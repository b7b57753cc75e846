"""Seeded noise and small curves, the grain of everything drawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias, TypeVar, cast

import cv2
import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.kernels.compile import Bytes, Floats

Array: TypeAlias = npt.NDArray[np.float64]
Image = TypeVar("Image", Bytes, Floats)
_RIM = 3
"""Pixels of the other side around an image that repeats, so that it does so when enlarged."""


def smoothstep(a: float, b: float, x: Array | Floats) -> Array:
    """As fine as `x`: of single precision where that is."""
    values: Array = np.asarray(x)
    t = np.clip((values - float(a)) * float(1 / (b - a)), 0.0, 1.0)
    return t * t * (3 - 2 * t)


def ease(a: float, b: float, x: float) -> float:
    """0 before `a`, 1 after `b`, smooth between."""
    t = min(1.0, max(0.0, (x - a) / max(1e-6, b - a)))
    return t * t * (3 - 2 * t)


_SMOOTH, _ROUGH = 4, 2
"""Pixels to a feature from which an image half as large loses nothing, and nothing that a grain shows."""


def enlarged(image: Image, high: int, wide: int, wrap: bool, how: int = cv2.INTER_LINEAR) -> Image:
    """The image at a larger size; with `wrap`, one that repeats, as one that repeats."""
    if not wrap:
        return cast(Image, cv2.resize(image, (wide, high), interpolation=how))
    ny, nx = image.shape[:2]
    rim = cv2.copyMakeBorder(image, _RIM, _RIM, _RIM, _RIM, cv2.BORDER_WRAP)
    size = (round(wide * (nx + 2 * _RIM) / nx), round(high * (ny + 2 * _RIM) / ny))
    big = cv2.resize(rim, size, interpolation=how)
    top, left = round(high * _RIM / ny), round(wide * _RIM / nx)
    return cast(Image, np.ascontiguousarray(big[top : top + high, left : left + wide]))


def _octave(high: int, wide: int, grid: Image, wrap: bool) -> Image:
    return enlarged(grid, high, wide, wrap, cv2.INTER_CUBIC)


def _level(high: int, wide: int, ny: int, nx: int, least: int) -> int:
    """How often an image can be halved and still have so many pixels to a feature."""
    level = 0
    while min((high >> level + 1) / ny, (wide >> level + 1) / nx) >= least:
        level += 1
    return level


def _grids(
    high: int, wide: int, cells: int, octaves: int, stretch: float, least: int
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """For each octave how many features it has, down and across, and the size at which they show: what is
    large is drawn small and enlarged."""
    if octaves < 1:
        raise ValueError(f"noise needs one octave at least, not {octaves}")
    ny, nx = max(2, cells), max(2, int(cells * wide / high / stretch))
    for octave in range(octaves):
        if octave and (ny > high or nx > wide):
            return
        level = _level(high, wide, ny, nx, least)
        yield (ny, nx), (high >> level, wide >> level)
        ny, nx = ny * 2, nx * 2


def cloud(
    high: int,
    wide: int,
    cells: int,
    seed: int,
    octaves: int = 5,
    stretch: float = 1.0,
    gain: float = 0.5,
    wrap: bool = False,
) -> Floats:
    """Fractal value noise 0..1 of shape (high, wide): `cells` features to the height, `stretch` > 1 lays it
    flat."""
    rng = np.random.default_rng(seed)
    (grid, size), *finer = _grids(high, wide, cells, octaves, stretch, _SMOOTH)
    out = _octave(*size, rng.random(grid).astype(np.float32), wrap)
    amplitude = total = 1.0
    for grid, size in finer:
        amplitude *= gain
        total += amplitude
        octave = _octave(*size, rng.random(grid).astype(np.float32), wrap)
        out = out if out.shape == size else _octave(*size, out, wrap)
        cv2.scaleAdd(octave, amplitude, out, out)
    out = out if out.shape == (high, wide) else _octave(high, wide, out, wrap)
    return np.asarray(np.clip(out * np.float32(1 / total), 0.0, 1.0), np.float32)


def grain(
    high: int, wide: int, cells: int, seed: int, octaves: int, stretch: float = 1.0, wrap: bool = False
) -> Bytes:
    """The same in bytes, 0..255, in a third of the time: for what is large, and of no smooth tone."""
    rng = np.random.default_rng(seed)
    (grid, size), *finer = _grids(high, wide, cells, octaves, stretch, _ROUGH)
    out = _octave(*size, rng.integers(0, 256, grid, np.uint8), wrap)
    share = 1.0
    for grid, size in finer:
        share = share / (2 + share)
        octave = _octave(*size, rng.integers(0, 256, grid, np.uint8), wrap)
        out = out if out.shape == size else _octave(*size, out, wrap)
        cv2.addWeighted(out, 1 - share, octave, share, 0.0, out)
    return out if out.shape == (high, wide) else _octave(high, wide, out, wrap)


def profile(n: int, seed: int, rough: float = 0.5, features: int = 4) -> Array:
    """A fractal line of `n` values in -1..1: crests, shores, banks."""
    rng = np.random.default_rng(seed)
    x, out, amplitude, k = np.linspace(0, 1, n), np.zeros(n), 1.0, features
    for _ in range(8):
        knots = rng.uniform(-1, 1, k + 3)
        position = x * k
        i = position.astype(int)
        f = position - i
        f = f * f * (3 - 2 * f) if rough < 0.6 else f
        out += amplitude * (knots[i] * (1 - f) + knots[i + 1] * f)
        amplitude *= rough
        k *= 2
    return out / max(1e-6, float(np.abs(out).max()))
