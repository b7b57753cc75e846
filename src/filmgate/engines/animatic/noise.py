"""Seeded noise and small curves, the grain of everything drawn."""

from __future__ import annotations

from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.kernels.compile import Floats

Array: TypeAlias = npt.NDArray[np.float64]


def smoothstep(a: float, b: float, x: Array | Floats) -> Array:
    """As fine as `x`: of single precision where that is."""
    values: Array = np.asarray(x)
    t = np.clip((values - float(a)) * float(1 / (b - a)), 0.0, 1.0)
    return t * t * (3 - 2 * t)


def ease(a: float, b: float, x: float) -> float:
    """0 before `a`, 1 after `b`, smooth between."""
    t = min(1.0, max(0.0, (x - a) / max(1e-6, b - a)))
    return t * t * (3 - 2 * t)


def _octave(high: int, wide: int, ny: int, nx: int, rng: np.random.Generator, wrap: bool) -> Floats:
    grid = rng.random((ny, nx)).astype(np.float32)
    if not wrap:
        return np.asarray(cv2.resize(grid, (wide, high), interpolation=cv2.INTER_CUBIC), np.float32)
    grid = np.pad(grid, 3, mode="wrap")
    size = (round(wide * (nx + 6) / nx), round(high * (ny + 6) / ny))
    big = np.asarray(cv2.resize(grid, size, interpolation=cv2.INTER_CUBIC))
    top, left = round(high * 3 / ny), round(wide * 3 / nx)
    return np.asarray(big[top : top + high, left : left + wide], np.float32)


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
    out, amplitude, total = np.zeros((high, wide), np.float32), 1.0, 0.0
    ny, nx = max(2, cells), max(2, int(cells * wide / high / stretch))
    for _ in range(octaves):
        if total and (ny > high or nx > wide):
            break
        out += np.float32(amplitude) * _octave(high, wide, ny, nx, rng, wrap)
        total += amplitude
        amplitude *= gain
        ny, nx = ny * 2, nx * 2
    return np.asarray(np.clip(out / np.float32(total), 0.0, 1.0), np.float32)


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
