"""What comes back to streets that people have left: weeds, rubble, rusted cars, ivy on the walls."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.colour import darker, lighter, mix
from filmgate.engines.animatic.pen import box, disc, oval, smooth, vertical
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.stages import nature
from filmgate.engines.animatic.stages.boards import Dress

_LEAVES = ("#3c6a30", "#4f7f3a", "#2f5a2c", "#5f8f44")


def weeds(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    """Grass as high as a knee, and a sapling here and there."""
    tone = dress.lit_by(str(rng.choice(_LEAVES)))
    nature.grass(plate, x - 0.9, x + 0.9, -0.05, rng.uniform(0.5, 1.0), tone, 150, rng)
    if rng.random() < 0.45:
        high = rng.uniform(1.3, 2.2)
        plate.line([(x, 0.0), (x + 0.1, 0.6 * high), (x, high)], dress.lit_by("#5a4632"), 0.05)
        for _ in range(16):
            at = x + rng.normal(0.0, 0.22), high * rng.uniform(0.55, 1.08)
            plate.fill(disc(*at, rng.uniform(0.10, 0.22)), dress.lit_by(str(rng.choice(_LEAVES))), 0.85)


def rubble(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    """Broken stone with grass about it."""
    for _ in range(5):
        stone = dress.lit_by(str(rng.choice(("#8c867c", "#a09488", "#746c64"))))
        nature.rock(plate, x + rng.normal(0.0, 0.5), 0.0, rng.uniform(0.12, 0.42), stone, rng)
    nature.grass(plate, x - 0.8, x + 0.8, -0.05, 0.35, dress.lit_by("#4f7f3a"), 60, rng)


def wreck(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    """A car on its rims, grown over from below."""
    rust = dress.lit_by(str(rng.choice(("#8a5a3c", "#6f6a5c", "#5a6a6c"))))
    body = [(0.0, 0.32), (0.1, 0.72), (0.9, 0.82), (1.3, 1.28), (2.5, 1.28), (3.0, 0.84), (3.9, 0.74),
            (4.0, 0.32)]  # fmt: skip
    with plate.moved(x - 1.6, 0.0):
        plate.fill(oval(0.55, 0.05, 1.15, 0.55), "#1c1a18")
        plate.fill(oval(2.85, 0.05, 3.45, 0.55), "#1c1a18")
        plate.fill(smooth(body), vertical(0.3, 1.3, darker(rust, 0.35), lighter(rust, 0.12)))
        glass = mix(dress.glass(), "#1a1c1c", 0.5)
        plate.fill([(1.0, 0.84), (1.36, 1.18), (1.85, 1.18), (1.85, 0.84)], glass)
        plate.fill([(1.95, 0.84), (1.95, 1.18), (2.45, 1.18), (2.8, 0.84)], glass)
    nature.grass(plate, x - 1.9, x + 2.6, -0.05, 0.55, dress.lit_by("#4f7f3a"), 240, rng)


def ivy(plate: Plate, x: float, wide: float, high: float, rng: np.random.Generator, dress: Dress) -> None:
    """Strands up and down a front: some climb from the ground, some hang from the roof; moss at its foot."""
    for _ in range(int(rng.integers(3, 6))):
        at, hangs = x + rng.uniform(0.2, wide - 0.2), rng.random() < 0.5
        long = high * rng.uniform(0.3, 0.75)
        steps = np.linspace(0.0, 1.0, int(12 * long))
        spread = 0.55 * (1 - steps) + 0.12
        ys = high - long * steps if hangs else long * steps
        for y, room in zip(ys, spread, strict=True):
            for _ in range(2):
                leaf = at + rng.normal(0.0, room * 0.5), y + rng.normal(0.0, 0.1)
                tone = dress.lit_by(str(rng.choice(_LEAVES)))
                plate.fill(disc(*leaf, rng.uniform(0.06, 0.17)), tone, 0.9)
    for _ in range(3):
        plate.fill(box(x + rng.uniform(0.1, 0.4) * wide, 0.0, x + wide * rng.uniform(0.4, 0.9), 0.06),
                   dress.lit_by("#4f7f3a"), 0.8)  # fmt: skip
