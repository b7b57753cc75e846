"""What places sound like under everything else: leaves, water at rest, rooms that hum, people far off."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.sound.registry import Scene, recipe
from filmgate.engines.animatic.sound.spectrum import RATE, Signal
from filmgate.engines.animatic.sound.tools import (
    Random,
    add,
    burst,
    decay,
    drift,
    every,
    glide,
    hump,
    pan,
    peak,
    samples,
    scatter,
    shaped,
    silence,
    sine,
    tilt,
    wide,
)
from filmgate.engines.animatic.sound.voices import murmured


def _rustling(n: int, rng: Random, low: float, high: float, grains: int) -> Signal:
    """Gusts that go from one side to the other, and what they move singly."""
    late = samples(0.35)
    gusts = drift(n + late, rng, (0.7, 2.2), 0.0, 1.0) ** 2
    gust = gusts[late:]
    air = wide(n, rng, tilt(low, high, -1.0)) * np.float32(0.12)
    air[0] *= np.float32(0.15) + gust
    air[1] *= np.float32(0.15) + gusts[:n]
    ticks = [burst(samples(0.02), rng, centre, 0.6, 0.008) for centre in (2600, 3900, 5600, 7800)]
    count = round(n / RATE * grains)
    times = rng.uniform(0, n / RATE, count).astype(np.float32)
    loud = gust[np.minimum((times * RATE).astype(np.int64), n - 1)]
    gains = (rng.pareto(2.5, count) * 0.06 * loud).astype(np.float32)
    return np.asarray(air + scatter(n, rng, ticks, times, np.minimum(gains, 0.4)), np.float32)


@recipe("leaves", room=0.1)
def leaves(n: int, rng: Random, scene: Scene) -> Signal:
    """A crown that a light wind goes through."""
    return _rustling(n, rng, 1400, 9000, 90)


@recipe("grass")
def grass(n: int, rng: Random, scene: Scene) -> Signal:
    """Stalks that brush each other: softer and duller than leaves."""
    return _rustling(n, rng, 700, 4500, 30)


@recipe("insects", room=0.1)
def insects(n: int, rng: Random, scene: Scene) -> Signal:
    """Grasshoppers of a warm day: bursts of a dry buzz, here and there."""
    out = silence(n)
    for _ in range(5):
        pitch, beats = rng.uniform(5200, 8200), rng.uniform(28, 46)
        side, gain, at = rng.uniform(-0.9, 0.9), rng.uniform(0.04, 0.12), rng.uniform(-1.0, 1.5)
        while at < n / RATE:
            length = samples(rng.uniform(0.5, 1.8))
            buzz = shaped(length, rng, peak(pitch, 0.12)) * np.maximum(sine(length, beats), 0) ** 2
            add(out, (buzz * hump(length, 0.4)).astype(np.float32), at, gain, side)
            at += length / RATE + rng.uniform(0.4, 2.4)
    return out


@recipe("drips", hall=0.5)
def drips(n: int, rng: Random, scene: Scene) -> Signal:
    """Single drops into still water, each in its own place and at its own pace."""
    out = silence(n)
    for _ in range(3):
        place, period, pitch = rng.uniform(-0.9, 0.9), rng.uniform(1.1, 2.9), rng.uniform(900, 1900)
        for at in every(n, rng.uniform(0.1, period), period):
            length = samples(0.06)
            plop = glide(length, pitch, 1.45 * pitch) * decay(length, 0.07)
            plop[:48] *= np.linspace(0, 1, 48, dtype=np.float32)
            add(out, plop, float(at) + rng.normal(0, 0.03), rng.uniform(0.15, 0.4), place)
    return out


@recipe("ventilation")
def ventilation(n: int, rng: Random, scene: Scene) -> Signal:
    """Air out of ducts, a fan behind it."""
    air = wide(n, rng, tilt(140, 2600, -3)) * drift(n, rng, (1.5, 4), 0.85, 1) * np.float32(0.1)
    fan = sine(n, 118.0) * np.float32(0.02) + sine(n, 236.5) * np.float32(0.008)
    return np.asarray(air + pan(fan * drift(n, rng, (1, 3), 0.7, 1), -0.3), np.float32)


@recipe("fridge")
def fridge(n: int, rng: Random, scene: Scene) -> Signal:
    """A compressor that hums, its case rattling a little."""
    parts = ((50.0, 0.05), (100.0, 0.10), (150.2, 0.03), (200.0, 0.04), (300.4, 0.015))
    hum = np.sum([sine(n, f) * np.float32(level) for f, level in parts], axis=0)
    case = shaped(n, rng, peak(430, 0.5)) * (0.6 + 0.4 * sine(n, 8.3)) * np.float32(0.012)
    return pan(np.asarray(hum + case, np.float32), 0.35)


@recipe("monitor", room=0.3)
def monitor(n: int, rng: Random, scene: Scene) -> Signal:
    """A bedside monitor: a short tone with each beat of a calm heart."""
    out, length = silence(n), samples(0.11)
    tone = (sine(length, 960.0) + np.float32(0.25) * sine(length, 1920.0)) * np.minimum(hump(length) * 3, 1)
    for at in every(n, rng.uniform(0.1, 0.6), 60 / 70):
        add(out, tone.astype(np.float32), float(at), 0.12, 0.45)
    return out


@recipe("keys", room=0.35)
def keys(n: int, rng: Random, scene: Scene) -> Signal:
    """Keyboards at other desks, and a chair now and then."""
    out, tap = silence(n), [burst(samples(0.04), rng, pitch, 0.5, 0.012) for pitch in (1500, 2100, 2900)]
    for place in (-0.8, -0.2, 0.7):
        at = rng.uniform(-0.5, 1.5)
        while at < n / RATE:
            for _ in range(int(rng.integers(3, 16))):
                add(out, tap[int(rng.integers(3))], at, rng.uniform(0.04, 0.14), place)
                at += rng.uniform(0.07, 0.2)
            at += rng.uniform(0.5, 2.0)
    return out


@recipe("murmur", room=0.3, hall=0.6)
def murmur(n: int, rng: Random, scene: Scene) -> Signal:
    """A few who talk at the other end of a big room."""
    return murmured(n, rng, 4, pause=(0.6, 2.4))
