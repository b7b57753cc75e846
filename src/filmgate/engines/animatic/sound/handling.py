"""What hands and feet do to things: a table of what strikes, and one of what rubs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmgate.engines.animatic.sound.registry import Recipe, Scene, recipe, spans_of
from filmgate.engines.animatic.sound.spectrum import RATE, Signal
from filmgate.engines.animatic.sound.tools import (
    Random,
    add,
    burst,
    decay,
    hump,
    samples,
    shaped,
    silence,
    sine,
    tilt,
)


@dataclass(frozen=True)
class Knock:
    """One thing that strikes another: what rings, as (Hz, level, seconds), and the noise of the blow, as (Hz,
    octaves, level, seconds)."""

    rings: tuple[tuple[float, float, float], ...]
    blow: tuple[float, float, float, float]
    gap: tuple[float, float] = (0.8, 1.6)
    """Seconds between two of them where the picture shows none."""
    again: float = 0.0
    """Seconds after which it strikes once more, softer."""


@dataclass(frozen=True)
class Rub:
    """One thing drawn over another: a band of noise as (low, high, decibels an octave), and seconds."""

    band: tuple[float, float, float]
    seconds: float
    gap: tuple[float, float] = (0.8, 1.4)
    teeth: float = 0.0
    """Beats a second of what is toothed or bristly."""
    wet: float = 0.0
    """How much it splashes."""


KNOCKS = {
    "hammer": Knock(((330, 0.5, 0.09), (880, 0.35, 0.06), (2900, 0.25, 0.05)), (3000, 0.8, 0.6, 0.02)),
    "anvil": Knock(
        ((690, 0.35, 0.9), (1930, 0.5, 1.2), (3420, 0.35, 0.8), (5210, 0.2, 0.5)), (5000, 0.8, 0.4, 0.02)
    ),
    "axe": Knock(((110, 0.8, 0.12), (430, 0.4, 0.06)), (1400, 0.9, 0.7, 0.05), (1.4, 1.6)),
    "spade": Knock(((90, 0.4, 0.08),), (2200, 1.2, 0.9, 0.24), (2.3, 2.7)),
    "hoe": Knock(((130, 0.6, 0.10),), (1800, 1.1, 0.7, 0.12), (1.4, 1.6)),
    "needles": Knock(((3900, 0.9, 0.03),), (5200, 0.5, 1.2, 0.02), (0.6, 0.8)),
    "loom": Knock(((180, 0.6, 0.10), (640, 0.3, 0.05)), (1500, 0.8, 0.4, 0.04), (1.0, 1.3), 0.28),
    "piece": Knock(((540, 0.5, 0.04), (1350, 0.3, 0.03)), (2600, 0.7, 0.4, 0.012), (2.4, 4.0)),
    "weights": Knock(
        ((410, 0.3, 0.5), (1130, 0.4, 0.6), (2370, 0.3, 0.4)), (3000, 0.8, 0.5, 0.03), (1.8, 2.6)
    ),
    "punch": Knock(((95, 0.9, 0.10),), (700, 0.9, 0.6, 0.05), (0.5, 1.1)),
    "ball": Knock(((125, 0.9, 0.12), (270, 0.4, 0.08)), (1500, 0.7, 0.35, 0.03), (1.2, 2.2)),
    "landing": Knock(((80, 0.8, 0.14),), (900, 1.0, 0.4, 0.07), (1.6, 2.4)),
    "board": Knock(((190, 0.7, 0.08), (760, 0.4, 0.05)), (2200, 0.8, 0.6, 0.03), (1.6, 2.4), 0.45),
    "chopping": Knock(((210, 0.7, 0.07), (620, 0.3, 0.04)), (1400, 0.7, 0.6, 0.02), (0.22, 0.45)),
    "cutlery": Knock(
        ((2900, 0.3, 0.25), (4700, 0.25, 0.2), (7300, 0.12, 0.12)), (5200, 0.6, 0.25, 0.01), (0.5, 1.4)
    ),
    "cup": Knock(
        ((1650, 0.3, 0.18), (3300, 0.25, 0.15), (5100, 0.1, 0.1)), (3800, 0.6, 0.2, 0.012), (1.8, 3.2)
    ),
    "shutter": Knock(((1800, 0.2, 0.02),), (4200, 0.8, 0.8, 0.018), (0.9, 1.9), 0.07),
    "knocking": Knock(((170, 0.7, 0.09), (420, 0.4, 0.05)), (1100, 0.8, 0.4, 0.03), (0.24, 0.9)),
    "arrow": Knock(((170, 0.5, 0.12), (345, 0.3, 0.1)), (2600, 1.2, 0.7, 0.12), (1.8, 2.6), 0.4),
    "bones": Knock(((820, 0.4, 0.05), (1750, 0.3, 0.04)), (2600, 0.7, 0.3, 0.015), (0.15, 0.5)),
}
RUBS = {
    "saw": Rub((1400, 6500, -0.5), 0.5, (0.57, 0.58), teeth=62),
    "broom": Rub((2000, 9000, -1.0), 0.8, (1.8, 1.9), teeth=30),
    "mop": Rub((450, 3500, -2.0), 0.95, (1.2, 1.3), wet=0.3),
    "rake": Rub((1500, 8000, -1.0), 0.8, (2.2, 2.3), teeth=24),
    "roller": Rub((600, 4200, -2.0), 1.0, (1.2, 1.3), wet=0.15),
    "brush": Rub((2500, 9000, -1.0), 0.35, (0.5, 1.1), teeth=45),
    "pen": Rub((2500, 8000, -1.0), 0.14, (0.15, 0.34), teeth=90),
    "chalk": Rub((2200, 7000, -0.5), 0.2, (0.24, 0.5), teeth=140),
    "rolling_pin": Rub((110, 900, -2.0), 0.6, (0.75, 0.8)),
    "carving": Rub((1200, 5000, -1.0), 0.3, (0.5, 1.0), teeth=40),
    "page": Rub((1500, 9000, -1.0), 0.4, (2.2, 3.6)),
    "cloth": Rub((900, 5000, -2.0), 0.45, (1.2, 1.5)),
    "paddle": Rub((350, 5000, -2.0), 0.7, (1.3, 1.7), wet=1.0),
    "scrape": Rub((1800, 9000, -1.0), 0.5, (0.7, 1.0), teeth=20),
    "grazing": Rub((900, 5000, -1.0), 0.16, (0.5, 0.9), teeth=25),
}


def _knock(rng: Random, knock: Knock) -> Signal:
    n = samples(max(0.12, *(seconds for _, _, seconds in knock.rings)) * 1.1)
    sound, pitch = np.zeros(n, np.float32), rng.uniform(0.95, 1.05)
    for hertz, level, seconds in knock.rings:
        sound += sine(n, hertz * pitch) * decay(n, seconds) * np.float32(level)
    centre, octaves, level, seconds = knock.blow
    sound += burst(n, rng, centre * pitch, octaves, seconds) * np.float32(0.4 * level)
    sound[:24] *= np.linspace(0, 1, 24, endpoint=False, dtype=np.float32)
    return sound


def _rub(rng: Random, rub: Rub) -> Signal:
    n = samples(rub.seconds * rng.uniform(0.92, 1.0))
    sound = shaped(n, rng, tilt(*rub.band)) * hump(n, 0.9)
    if rub.teeth:
        sound *= np.float32(0.35) + np.float32(0.65) * np.abs(sine(n, rub.teeth / 2))
    if rub.wet:
        for late in rng.uniform(0.0, 0.7 * rub.seconds, round(14 * rub.wet)):
            drop = samples(0.04)
            tone = sine(drop, rng.uniform(500, 1900)) * hump(drop, 1.5) * np.float32(rng.uniform(0.5, 1.6))
            first = samples(late)
            sound[first : first + drop] += tone[: n - first] * np.float32(rub.wet)
    return sound


def _struck(name: str, knock: Knock) -> Recipe:
    @recipe(name, room=0.3)
    def knocks(n: int, rng: Random, scene: Scene) -> Signal:
        out, grains = silence(n), [_knock(rng, knock) for _ in range(3)]
        for at, side in moments(scene, n / RATE, rng, knock.gap):
            grain, gain = grains[int(rng.integers(3))], rng.uniform(0.7, 1.0)
            add(out, grain, at, gain, side)
            if knock.again:
                add(out, grain, at + knock.again, 0.6 * gain, side)
        return out

    return knocks


def _drawn(name: str, rub: Rub) -> Recipe:
    @recipe(name, room=0.2)
    def rubs(n: int, rng: Random, scene: Scene) -> Signal:
        out, grains = silence(n), [_rub(rng, rub) for _ in range(3)]
        for at, side in moments(scene, n / RATE, rng, rub.gap):
            add(out, grains[int(rng.integers(3))], at, rng.uniform(0.7, 1.0), side)
        return out

    return rubs


def moments(
    scene: Scene, seconds: float, rng: Random, gap: tuple[float, float]
) -> tuple[tuple[float, float], ...]:
    """The picture's own, else some `gap` apart as long as somebody is at it."""
    if scene.hits is not None:
        return scene.hits
    found, side = [], scene.course.sides[0] if scene.course else 0.0
    for start, end in spans_of(scene, seconds):
        at = start + min(0.5 * gap[0], 0.3)
        while at < end - 0.05:
            found.append((at, side))
            at += rng.uniform(*gap)
    return tuple(found)


for _name, _one in KNOCKS.items():
    _struck(_name, _one)
for _name, _other in RUBS.items():
    _drawn(_name, _other)
