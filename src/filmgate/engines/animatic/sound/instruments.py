"""Single notes and drum hits, each made once."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from filmgate.engines.animatic.sound.spectrum import RATE, Signal
from filmgate.engines.animatic.sound.tools import TAU, peak, samples, shaped, sine, tilt

_PAD = ((1, 0.5), (2, 0.22), (3, 0.10), (4, 0.05))
_PIANO = ((1, 1.0), (2, 0.5), (3, 0.25), (4, 0.14), (5, 0.08), (6, 0.04))


@lru_cache(maxsize=600)
def note(pitch: float, seconds: float, kind: str) -> Signal:
    """A note of `kind` (pad, strings, piano, pluck, brass, bass, lead); not to be written to."""
    n = max(64, samples(seconds))
    time = np.arange(n) / RATE
    tone = {"pad": _pad, "strings": _strings, "piano": _piano, "pluck": _pluck}.get(kind)
    wave = tone(pitch, time) if tone else {"brass": _brass, "bass": _bass, "lead": _lead}[kind](pitch, time)
    attack, release = _EDGES[kind]
    rise = np.minimum(time / (attack * seconds if kind == "pad" else attack), 1)
    fall = np.minimum((seconds - time) / (release * seconds if kind == "pad" else release), 1)
    return np.asarray(wave * rise * np.clip(fall, 0, 1), np.float32)


_EDGES = {
    "pad": (0.3, 0.35),
    "strings": (0.16, 0.22),
    "piano": (0.004, 0.06),
    "pluck": (0.003, 0.03),
    "brass": (0.05, 0.2),
    "bass": (0.006, 0.05),
    "lead": (0.005, 0.05),
}
"""Attack and release in seconds; a pad's as shares of the note."""

Wave = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


def _sum(parts: list[Wave]) -> Wave:
    return np.asarray(np.sum(parts, axis=0))


def _tone(pitch: float, time: Wave) -> Wave:
    return np.asarray(np.sin(TAU * pitch * time))


def _pad(pitch: float, time: Wave) -> Wave:
    parts = [a * (_tone(pitch * h * 1.0015, time) + _tone(pitch * h * 0.9985, time)) for h, a in _PAD]
    return _sum(parts)


def _strings(pitch: float, time: Wave) -> Wave:
    vibrato = np.sin(TAU * 5.2 * time)
    parts = []
    for h in range(1, 9):
        phase = TAU * pitch * h * (1 + 0.0009 * ((h * 7) % 3 - 1)) * time
        parts.append(0.75 / h**1.25 * np.sin(phase + h + 0.09 * h * vibrato))
    return _sum(parts)


def _piano(pitch: float, time: Wave) -> Wave:
    parts = [
        a * _tone(pitch * h * (1 + 0.0004 * h * h), time) * np.exp(-time * (1.1 + 0.9 * h)) for h, a in _PIANO
    ]
    return _sum(parts)


def _pluck(pitch: float, time: Wave) -> Wave:
    parts = [0.8 / h * np.sin(TAU * pitch * h * time) * np.exp(-time * (5 + 3 * h)) for h in range(1, 8)]
    return _sum(parts)


def _brass(pitch: float, time: Wave) -> Wave:
    bloom = 1 - np.exp(-time * 7)
    parts = [np.sin(TAU * pitch * h * time) / h * bloom ** (0.5 * h) for h in range(1, 10)]
    return np.asarray(np.tanh(_sum(parts) * 1.1))


def _bass(pitch: float, time: Wave) -> Wave:
    parts = [np.sin(TAU * pitch * h * time) / h * np.exp(-time * 1.5 * h) for h in range(1, 6)]
    return np.asarray(np.tanh(_sum(parts) * 1.2))


def _lead(pitch: float, time: Wave) -> Wave:
    parts = [np.sin(TAU * pitch * h * time) / h * np.exp(-time * 2.2 * (h - 1)) for h in range(1, 13)]
    return _sum(parts)


@lru_cache(maxsize=8)
def hit(kind: str) -> Signal:
    """A drum: kick, clap, hat, taiko or tick; not to be written to."""
    n = samples({"kick": 0.32, "hat": 0.06, "taiko": 1.1, "tick": 0.04, "clap": 0.2}[kind])
    time = np.arange(n) / RATE
    rng = np.random.default_rng(5)
    if kind == "kick":
        wave = sine(n, (46 + 130 * np.exp(-time * 38)).astype(np.float32)) * np.exp(-time * 11)
    elif kind == "hat":
        wave = shaped(n, rng, tilt(7000, 16000, 0)) * np.exp(-time * 75) * 0.4
    elif kind == "taiko":
        skin = np.tanh(2 * sine(n, (58 + 60 * np.exp(-time * 24)).astype(np.float32)) * np.exp(-time * 4.6))
        wave = skin + shaped(n, rng, tilt(100, 1500, -3)) * np.exp(-time * 26) * 0.3
    elif kind == "tick":
        wave = sine(n, 1700.0) * np.exp(-time * 120)
    else:
        wave = shaped(n, rng, peak(1500, 0.8)) * np.exp(-time * 24) * 0.5
    return wave.astype(np.float32)
