"""Blows, clicks, bells and other things that happen."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from filmgate.engines.animatic.sound.registry import Hits, Scene, recipe, spans_of
from filmgate.engines.animatic.sound.spectrum import RATE, Signal
from filmgate.engines.animatic.sound.tools import (
    Random,
    add,
    bend,
    burst,
    decay,
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
from filmgate.storyboard.vocabulary import SoundCue

_BELL = (
    *((0.5, 0.5, 7.0), (1.0, 0.9, 5.5), (1.19, 0.55, 4.0), (1.5, 0.35, 3.2), (2.0, 0.6, 3.5)),
    *((2.52, 0.25, 2.0), (3.01, 0.22, 1.5), (4.1, 0.14, 0.9), (5.4, 0.08, 0.6)),
)
"""A church bell's partials: ratio, level, seconds."""
_PENTATONIC = (0, 2, 4, 7, 9, 12, 14, 16, 19, 21, 24)


def _times(n: int, rng: Random, first: float, gap: tuple[float, float]) -> list[float]:
    times, at = [], first
    while at < n / RATE - 0.05:
        times.append(at)
        at += rng.uniform(*gap)
    return times


def _moments(n: int, rng: Random, scene: Scene, first: float, gap: tuple[float, float]) -> Hits:
    """The picture's own, else some that far apart, anywhere before the ear."""
    if scene.hits is not None:
        return scene.hits
    return tuple(
        (start + at, rng.uniform(-0.4, 0.4))
        for start, end in spans_of(scene, n / RATE)
        for at in _times(samples(end - start), rng, min(first, 0.4 * (end - start)), gap)
    )


@recipe(SoundCue.EXPLOSION, hall=0.3)
def explosion(n: int, rng: Random, scene: Scene) -> Signal:
    """A boom that falls in pitch, then debris."""
    out = silence(n)
    for at, _ in _moments(n, rng, scene, 0.5, (3.0, 5.5)):
        blast = _blast(rng)
        start = samples(at)
        length = min(blast.shape[1], n - start)
        out[:, start : start + length] += blast[:, :length]
    return out


def _blast(rng: Random) -> Signal:
    n = samples(4.5)
    time = np.arange(n, dtype=np.float32) / RATE
    boom = np.tanh(2.4 * sine(n, (28 + 75 * np.exp(-time * 5)).astype(np.float32)) * np.exp(-time * 1.5))
    blast = np.stack([boom, boom]) * 0.8
    blast += wide(n, rng, tilt(40, 900, -3)) * np.exp(-time * 1.7) * 0.55
    blast += wide(n, rng, tilt(900, 9000, -2)) * np.exp(-time * 9) * 0.55
    debris = [burst(samples(0.03), rng, centre, 0.6, 0.015) for centre in (700, 1800, 3600)]
    times = (rng.gamma(2, 0.55, 220) + 0.15).astype(np.float32)
    gains = (rng.pareto(2, 220) * 0.05 + 0.01).astype(np.float32)
    return np.tanh((blast + scatter(n, rng, debris, times, gains)) * 1.2).astype(np.float32)


@recipe(SoundCue.GUNFIRE, room=0.2, hall=0.2)
def gunfire(n: int, rng: Random, scene: Scene) -> Signal:
    """Shots, singly and in short bursts."""
    out = silence(n)
    length = samples(0.5)
    for at, place in _moments(n, rng, scene, 0.3, (0.7, 1.8)):
        for shot in range(1 if scene.hits is not None else int(rng.choice([1, 1, 2, 4]))):
            crack = burst(length, rng, 2200, 1.3, 0.09) + glide(length, 180, 60) * decay(length, 0.2)
            add(out, crack, at + shot * 0.11, rng.uniform(0.35, 0.5), place)
    return out


@recipe(SoundCue.SWORDS, room=0.3)
def swords(n: int, rng: Random, scene: Scene) -> Signal:
    """Steel on steel: inharmonic ringing, now and then a swish."""
    out = silence(n)
    clangs = [_clang(rng) for _ in range(5)]
    for at, place in _moments(n, rng, scene, 0.25, (0.35, 0.95)):
        add(out, clangs[int(rng.integers(5))], at, rng.uniform(0.4, 1.0), place)
    return out


def _clang(rng: Random) -> Signal:
    n, base = samples(0.7), rng.uniform(1500, 2300)
    partials = ((1.0, 0.5, 0.5), (1.53, 0.35, 0.4), (2.31, 0.3, 0.3), (3.17, 0.2, 0.2), (4.4, 0.1, 0.12))
    tones = [level * sine(n, base * ratio) * decay(n, length) for ratio, level, length in partials]
    ring = np.asarray(np.sum(tones, axis=0) * 0.25, np.float32)
    return ring + burst(n, rng, 4500, 0.8, 0.03) * np.float32(0.3)


@recipe(SoundCue.CLOCK, room=0.3)
def clock(n: int, rng: Random, scene: Scene) -> Signal:
    """Tick and tock, one a second."""
    out, length = silence(n), samples(0.05)
    for index, at in enumerate(every(n, 0.2, 1.0)):
        pitch = 2350.0 if index % 2 == 0 else 1850.0
        tick = sine(length, pitch) * decay(length, 0.03) + burst(length, rng, pitch * 1.8, 0.4, 0.010)
        add(out, tick + sine(length, 430.0) * decay(length, 0.05) * np.float32(0.6), float(at), 0.25, 0.1)
    return out


@lru_cache(maxsize=1)
def _stroke() -> Signal:
    """One stroke of the bell, made once."""
    rng, length = np.random.default_rng(3), samples(6)
    parts = [
        np.float32(level) * sine(length, 392 * ratio * (1 + rng.normal(0, 0.0006))) * decay(length, seconds)
        for ratio, level, seconds in _BELL
    ]
    stroke = np.asarray(np.sum(parts, axis=0), np.float32)
    stroke[:48] *= np.linspace(0, 1, 48, dtype=np.float32)
    return stroke


@recipe(SoundCue.BELL, hall=0.25)
def bell(n: int, rng: Random, scene: Scene) -> Signal:
    """A big bell every 2.4 s."""
    out = silence(n)
    strokes = every(n, 0.3, 2.4) if scene.hits is None else [at for at, _ in scene.hits]
    for at in strokes:
        add(out, _stroke(), float(at), 0.3 * rng.uniform(0.9, 1.0))
    return out


@recipe(SoundCue.TYPING, room=0.25)
def typing(n: int, rng: Random, scene: Scene) -> Signal:
    """Keys in quick runs, with pauses to think."""
    out, at, length = silence(n), 0.2, samples(0.05)
    while at < n / RATE:
        for _ in range(int(rng.integers(4, 14))):
            key = burst(length, rng, rng.uniform(2200, 4200), 0.5, 0.012)
            add(out, key + glide(length, 320, 240) * decay(length, 0.03), at, rng.uniform(0.12, 0.25), 0.1)
            at += rng.uniform(0.07, 0.17)
        at += rng.uniform(0.25, 0.7)
    return out


@recipe(SoundCue.COOKING, room=0.15)
def cooking(n: int, rng: Random, scene: Scene) -> Signal:
    """A pan that sizzles and spits, a knife on the board."""
    out = wide(n, rng, tilt(2500, 14000, 0.5)) * np.float32(0.05)
    spits = [burst(samples(0.02), rng, centre, 0.5, 0.008) for centre in (3500, 5200, 7400)]
    count = int(n / RATE * 60)
    times = rng.uniform(0, n / RATE, count).astype(np.float32)
    out += scatter(n, rng, spits, times, (rng.pareto(2, count) * 0.03 + 0.01).astype(np.float32), 0.4)
    length = samples(0.08)
    for at in _times(n, rng, 0.6, (0.22, 0.5)):
        chop = glide(length, 260, 170) * decay(length, 0.06) + burst(length, rng, 1400, 0.7, 0.02)
        add(out, chop, at, 0.10, -0.3)
    return out


@recipe(SoundCue.GLASS, room=0.3)
def glass(n: int, rng: Random, scene: Scene) -> Signal:
    """Glass that breaks: a crack, then shards that tinkle down."""
    out = silence(n)
    length = samples(0.25)
    for at, place in _moments(n, rng, scene, 0.4, (3.5, 6.0)):
        add(out, burst(samples(0.2), rng, 4200, 1.0, 0.08), at, 0.5, place)
        for late in np.sort(rng.gamma(1.6, 0.16, 45)):
            shard = sine(length, rng.uniform(2600, 7800)) * decay(length, rng.uniform(0.05, 0.22))
            shard[:24] *= np.linspace(0, 1, 24, dtype=np.float32)
            add(out, shard, at + late, rng.uniform(0.03, 0.13), place + rng.uniform(-0.6, 0.6))
    return out


@recipe(SoundCue.DOOR, room=0.4)
def door(n: int, rng: Random, scene: Scene) -> Signal:
    """A hinge that creaks, then the door shuts."""
    out = silence(n)
    for at, place in _moments(n, rng, scene, 0.3, (4.0, 6.0)):
        length = samples(0.8)
        pitch = bend(length, [(0, 260), (0.3, 420), (0.55, 330), (0.8, 520)])
        creak = np.tanh(4 * sine(length, pitch)) * (sine(length, 31.0) > 0.2) * hump(length, 0.6)
        add(out, creak.astype(np.float32), at, 0.05, place)
        slam = samples(0.35)
        add(out, glide(slam, 120, 60) * decay(slam, 0.25), at + 0.95, 0.6, place)
        add(out, burst(slam, rng, 700, 0.9, 0.1), at + 0.95, 0.3, place)
    return out


@recipe(SoundCue.WHOOSH)
def whoosh(n: int, rng: Random, scene: Scene) -> Signal:
    """Something fast that passes, every other second."""
    out = silence(n)
    for at in _times(n, rng, 0.5, (1.8, 3.2)):
        rush = _rush(rng)
        start = samples(at - 0.4)
        first, last = max(0, -start), min(rush.shape[1], n - start)
        if last > first:
            out[:, start + first : start + last] += rush[:, first:last]
    return out


def _rush(rng: Random) -> Signal:
    n = samples(0.8)
    u = np.linspace(0, 1, n)
    sweep = np.log2(260) + 3.6 * np.sin(np.pi * np.clip(u * 1.02, 0, 1)) ** 1.6
    air = np.zeros(n)
    for centre in (260.0, 520.0, 1000.0, 1900.0, 3500.0):
        air += shaped(n, rng, peak(centre, 0.5)) * np.exp(-(((sweep - np.log2(centre)) / 0.8) ** 2))
    air *= np.sin(np.pi * u) ** 2.2 * 0.5
    return pan(air.astype(np.float32), np.linspace(-0.9, 0.9, n).astype(np.float32))


@recipe(SoundCue.MAGIC, hall=0.5)
def magic(n: int, rng: Random, scene: Scene) -> Signal:
    """Small bells that run up a scale, in a shimmer."""
    out = silence(n)
    for at in _times(n, rng, 0.4, (3.0, 4.5)):
        for note in range(26):
            step = _PENTATONIC[min(int(note * 0.42 + rng.integers(0, 3)), 10)]
            gain = 0.13 * (1 - 0.5 * note / 26)
            add(out, _chime(step), at + note * 0.045, gain, rng.uniform(-0.9, 0.9))
    return out


@lru_cache(maxsize=16)
def _chime(step: int) -> Signal:
    length, pitch = samples(0.7), 1046 * 2 ** (step / 12)
    chime = sine(length, pitch) * decay(length, 0.55) * np.float32(0.7)
    chime += sine(length, pitch * 2.76) * decay(length, 0.2) * np.float32(0.3)
    chime[:24] *= np.linspace(0, 1, 24, dtype=np.float32)
    return chime
