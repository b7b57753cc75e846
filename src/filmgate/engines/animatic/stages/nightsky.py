"""What the night sky has: stars of several sizes, the Milky Way, the seas of the moon."""

from __future__ import annotations

import cv2
import numpy as np

from filmgate.engines.animatic.kernels.compile import Floats
from filmgate.engines.animatic.noise import cloud, smoothstep

F32 = np.float32
_BRIGHT = 14
"""Of so many stars one is bright."""
_GLOW = np.asarray([[0.10, 0.34, 0.10], [0.34, 1.0, 0.34], [0.10, 0.34, 0.10]], F32)
_SEAS = (
    (-0.34, -0.38, 0.36, 0.9), (0.10, -0.46, 0.30, 0.7), (-0.42, 0.10, 0.34, 0.8), (0.42, -0.06, 0.26, 0.7),
    (0.06, 0.12, 0.20, 0.5), (-0.12, 0.50, 0.24, 0.5), (0.50, 0.40, 0.16, 0.4),
)  # fmt: skip
"""Dark plains of the moon: x, y and size in its radii, and how dark."""


def starred(image: Floats, covered: Floats, step: int, count: int, eye: float, seed: int) -> None:
    """Puts so many stars into the sky above the eye line, in place, but not before clouds: `covered` is
    their share for every `step` pixels."""
    rng = np.random.default_rng(seed)
    high, wide, _ = image.shape
    y, x = (rng.random(count) ** 1.4 * eye * 0.9).astype(int), rng.integers(0, wide, count)
    y = np.minimum(y, high - 1)
    light = rng.uniform(50, 210, count) * (1 - covered[y // step, x // step])
    image[y, x] += light[:, None].astype(F32)
    for i in range(0, count, _BRIGHT):
        if 0 < y[i] < high - 1 and 0 < x[i] < wide - 1:
            near = image[y[i] - 1 : y[i] + 2, x[i] - 1 : x[i] + 2]
            near += _GLOW[:, :, None] * F32(0.8 * light[i])


def milky_way(image: Floats, covered: Floats, eye: float, seed: int) -> None:
    """A band of light with dark lanes from the lower left to the upper right, in place, and its stars."""
    high, wide, _ = image.shape
    small = cloud(-(-high // 4), -(-wide // 4), 5, seed + 3, 6, 1.4, 0.55)
    grain = np.asarray(cv2.resize(small, (wide, high), interpolation=cv2.INTER_LINEAR), F32)
    grain = np.clip((grain - grain.mean()) / F32(2.4 * grain.std()) + F32(0.5), 0, 1)
    x, y = np.arange(wide, dtype=F32)[None, :] / F32(eye), np.arange(high, dtype=F32)[:, None] / F32(eye)
    off = (y - F32(0.5) + F32(0.62) * (x - F32(0.5 * wide / eye))) * F32(0.85) + F32(0.22) * (
        grain - F32(0.5)
    )
    band, core = np.exp(-np.square(off / F32(0.26))), np.exp(-np.square(off / F32(0.11)))
    lane = np.exp(-np.square((off - F32(0.03)) / F32(0.05))) * smoothstep(0.35, 0.75, grain)
    clear = 1 - cv2.resize(covered, (wide, high), interpolation=cv2.INTER_LINEAR)
    light = clear * (1 - F32(0.7) * lane) * np.clip(F32(1.15) - y, 0, 1)
    for c, (pale, warm) in enumerate(((64.0, 92.0), (70.0, 66.0), (112.0, 58.0))):
        image[:, :, c] += light * (
            band * (F32(0.35) + F32(0.65) * grain) * F32(pale) + core * grain * F32(warm)
        )
    rng = np.random.default_rng(seed + 17)
    dots = rng.random((high, wide), F32) < F32(0.016) * band * light
    image += (dots * rng.uniform(40, 190, (high, wide)).astype(F32))[:, :, None]


def seas(x: Floats, y: Floats, radius: float) -> Floats:
    """How bright the face of the moon is at these pixels from its middle: 1 but for its dark plains."""
    dark = np.zeros(np.broadcast_shapes(x.shape, y.shape), F32)
    for cx, cy, size, depth in _SEAS:
        away = np.square(x / F32(radius) - F32(cx)) + np.square(y / F32(radius) - F32(cy))
        dark += F32(depth) * np.exp(away * F32(-1.6 / size**2))
    limb = np.square(x / F32(radius)) + np.square(y / F32(radius))
    return np.asarray(0.98 - F32(0.24) * np.minimum(dark, 1.2) - F32(0.06) * np.clip(limb, 0, 1), F32)
