"""Things that stand before shops: each piece draws itself at `x` on the ground."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.colour import darker, lighter, mix
from filmgate.engines.animatic.pen import box, disc, horizontal, limb, oval, rounded, smooth, vertical
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.stages.facades import Dress, sign


def vending_machine(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    colour, light = str(rng.choice(dress.signs)), str(rng.choice(dress.shops))
    plate.fill(
        rounded(x, 0, x + 0.95, 1.85, 0.05),
        horizontal(x, x + 0.95, darker(colour, 0.65), darker(colour, 0.35)),
    )
    plate.fill(
        box(x + 0.08, 0.75, x + 0.87, 1.70),
        vertical(0.75, 1.7, mix(light, "#ffffff", 0.3), lighter(light, 0.6)),
    )
    for row in range(3):
        for k in range(6):
            tone = mix(str(rng.choice(dress.signs)), "#301830", rng.uniform(0.1, 0.5))
            plate.fill(
                rounded(
                    x + 0.12 + 0.125 * k, 0.80 + 0.31 * row, x + 0.20 + 0.125 * k, 1.02 + 0.31 * row, 0.02
                ),
                tone,
            )
    plate.fill(box(x + 0.15, 0.22, x + 0.80, 0.42), "#08080e")
    plate.line(rounded(x, 0, x + 0.95, 1.85, 0.05), lighter(colour, 0.2), 0.015, 0.7, closed=True)
    if dress.glow:
        plate.glow(x + 0.47, 1.2, 1.5, light, 0.34 * dress.glow)


def light_box(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    """A lit board on the pavement."""
    ink, frame = (str(rng.choice(dress.signs)) for _ in range(2))
    plate.fill(box(x + 0.05, 0.0, x + 0.50, 0.16), "#0a0a12")
    sign(plate, x, 0.15, 0.55, 1.25, ink, frame, rng, dress.glow)


def bins(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    body = mix(str(rng.choice(dress.walls)), "#000000", 0.45)
    for k in range(int(rng.integers(1, 3))):
        at = x + 0.62 * k
        plate.fill(
            [(at, 0.05), (at + 0.52, 0.05), (at + 0.56, 0.90), (at - 0.04, 0.90)],
            vertical(0, 0.9, body * 0.8, body * 1.5),
        )
        plate.fill(rounded(at - 0.07, 0.86, at + 0.59, 0.96, 0.04), np.minimum(body * 1.9, 255))


def scooter(plate: Plate, x: float, rng: np.random.Generator, dress: Dress) -> None:
    """Parked, facing left or right."""
    colour = mix(str(rng.choice(dress.signs)), "#0a0a14", 0.62 if dress.glow else 0.25)
    with plate.moved(x, 0.0, sx=float(rng.choice([-1.0, 1.0]))):
        for at in (-0.58, 0.58):
            plate.fill(disc(at, 0.22, 0.22), "#07070c")
            plate.fill(disc(at, 0.22, 0.10), darker(colour, 0.4))
        body = [(-0.85, 0.48), (-0.70, 0.72), (-0.20, 0.74), (-0.05, 0.36), (0.28, 0.34), (0.42, 0.80),
            (0.52, 0.84),
                (0.56, 0.42), (0.30, 0.20), (-0.30, 0.22)]  # fmt: skip
        plate.fill(smooth(body), vertical(0.2, 0.85, darker(colour, 0.5), lighter(colour, 0.15)))
        plate.fill(smooth([(-0.80, 0.72), (-0.20, 0.75), (-0.16, 0.82), (-0.70, 0.84)]), "#0a0a10")
        plate.fill(limb((0.44, 0.80), (0.34, 1.05), 0.03, 0.03), "#0c0c14")
        plate.fill(oval(0.48, 0.76, 0.60, 0.88), "#ffe9b8" if dress.glow else "#c8c8c8")


PIECES = (vending_machine, light_box, bins, scooter, light_box)
