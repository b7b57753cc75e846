"""Single notes and drum hits, each made once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from filmgate.engines.animatic.sound.spectrum import RATE, Signal
from filmgate.engines.animatic.sound.tools import decay, hump, peak, samples, shaped, sine, tilt

_BREATHES = np.float32(0.3)
"""How much softer what is bowed or blown begins and ends a note than it is in its middle."""
_TABLE = 2048
"""Samples of one period."""


@dataclass(frozen=True)
class Timbre:
    """How an instrument sounds: the levels of its harmonics, seconds of attack and release."""

    partials: tuple[float, ...]
    attack: float
    release: float
    dies: float = 0.0
    """Nepers a second by which its first harmonic dies away; 0 for what is bowed or blown."""
    duller: float = 0.0
    """By how much faster each next one does."""
    stretch: float = 0.0
    """How far harmonics are too high, as those of stiff strings."""
    vibrato: float = 0.0
    """Share of the pitch."""
    chorus: float = 0.0
    """Share of the pitch by which two of them are apart."""
    blooms: float = 0.0
    """Seconds until it is as bright as it gets."""
    slides: float = 0.0
    """Share of the pitch below which it sets in."""
    breath: float = 0.0
    drive: float = 0.0
    """How hard it is overdriven."""
    swells: bool = False
    """Attack and release are shares of the note."""
    octave: int = 0
    """How far from the melody's it plays."""


def _falling(count: int, power: float, level: float = 1.0) -> tuple[float, ...]:
    return tuple(level / h**power for h in range(1, count + 1))


TIMBRES = {
    "pad": Timbre((1.0, 0.44, 0.20, 0.10), 0.3, 0.35, chorus=0.0015, swells=True),
    "strings": Timbre(_falling(8, 1.25, 0.75), 0.16, 0.22, vibrato=0.004, chorus=0.0012),
    "piano": Timbre((1.0, 0.5, 0.25, 0.14, 0.08, 0.04), 0.004, 0.06, 2.0, 0.9, 0.0004),
    "pluck": Timbre(_falling(7, 1.0, 0.8), 0.003, 0.03, 8.0, 3.0),
    "brass": Timbre(_falling(9, 1.0), 0.05, 0.2, blooms=0.25, drive=1.1),
    "bass": Timbre(_falling(5, 1.0), 0.006, 0.05, 1.5, 1.5, drive=1.2),
    "lead": Timbre(_falling(12, 1.0), 0.005, 0.05, 0.1, 2.2),
    "bells": Timbre((1.0, 0.0, 0.3, 0.12, 0.0, 0.08), 0.002, 0.1, 3.0, 1.2, 0.003, octave=1),
    "pizzicato": Timbre(_falling(6, 1.1), 0.004, 0.03, 9.0, 5.0),
    "bassoon": Timbre((0.6, 1.0, 0.8, 0.45, 0.3, 0.16, 0.1, 0.05), 0.03, 0.06, octave=-2),
    "guitar": Timbre((1.0, 0.8, 0.42, 0.30, 0.16, 0.12, 0.05, 0.04), 0.002, 0.08, 2.2, 1.1, 0.00008,
                     octave=-1),
    "violin": Timbre(
        (0.8, 1.0, 0.7, 0.55, 0.5, 0.28, 0.3, 0.16, 0.12, 0.08), 0.07, 0.09, vibrato=0.007, slides=0.02,
        octave=1,
    ),
    "cello": Timbre((1.0, 0.9, 0.6, 0.5, 0.25, 0.2, 0.1, 0.06), 0.09, 0.12, vibrato=0.006, octave=-1),
    "flute": Timbre((1.0, 0.32, 0.10, 0.03), 0.06, 0.08, vibrato=0.006, breath=0.05, octave=1),
    "trumpet": Timbre((0.5, 0.8, 1.0, 0.9, 0.7, 0.5, 0.35, 0.22, 0.14, 0.08), 0.03, 0.07, blooms=0.08,
                      vibrato=0.003),
    "saxophone": Timbre(
        (0.9, 1.0, 0.8, 0.7, 0.35, 0.4, 0.25, 0.12, 0.1), 0.04, 0.08, vibrato=0.006, blooms=0.05, breath=0.03,
        slides=0.015,
    ),
    "harmonica": Timbre((0.9, 0.7, 0.9, 0.45, 0.5, 0.3, 0.22, 0.15), 0.05, 0.07, vibrato=0.004, chorus=0.003),
    "accordion": Timbre((1.0, 0.6, 0.7, 0.4, 0.45, 0.2, 0.2, 0.1), 0.05, 0.06, chorus=0.004),
    "harp": Timbre((1.0, 0.45, 0.2, 0.1, 0.05), 0.003, 0.12, 1.8, 1.3),
    "erhu": Timbre(
        (0.7, 1.0, 0.9, 0.4, 0.6, 0.35, 0.2, 0.15, 0.1), 0.08, 0.1, vibrato=0.011, slides=0.05
    ),
    "pipa": Timbre((1.0, 0.8, 0.7, 0.5, 0.34, 0.2, 0.12, 0.08), 0.002, 0.08, 1.1, 0.5, 0.0002),
    "zither": Timbre((1.0, 0.7, 0.5, 0.32, 0.2, 0.12, 0.08), 0.002, 0.1, 2.0, 0.9, 0.0002),
    "voice_low": Timbre((1.0, 0.95, 0.9, 0.8, 0.4, 0.22, 0.12, 0.1, 0.1, 0.08), 0.09, 0.14,
                        vibrato=0.007, slides=0.03, breath=0.02, octave=-1),
    "voice": Timbre(
        (1.0, 0.9, 0.75, 0.3, 0.16, 0.1, 0.08, 0.1, 0.06), 0.09, 0.14, vibrato=0.009, slides=0.03, breath=0.02
    ),
}  # fmt: skip


@lru_cache(maxsize=600)
def note(pitch: float, seconds: float, kind: str) -> Signal:
    """A note of that timbre; not to be written to."""
    timbre = TIMBRES[kind]
    n = max(64, samples(seconds))
    wave = _plucked(pitch, n, timbre) if timbre.dies else _sustained(pitch, n, timbre)
    if timbre.breath:
        air = shaped(n, np.random.default_rng(round(pitch)), peak(pitch * 3, 1.2))
        wave = wave + air * np.float32(timbre.breath)
    if timbre.drive:
        wave = np.tanh(wave * np.float32(timbre.drive))
    unit = seconds if timbre.swells else 1.0
    time = np.arange(n, dtype=np.float32) / RATE
    rise = np.minimum(time / (timbre.attack * unit), 1)
    fall = np.clip((np.float32(seconds) - time) / (timbre.release * unit), 0, 1)
    if not (timbre.dies or timbre.swells):
        wave = wave * (1 - _BREATHES + _BREATHES * hump(n))
    return np.asarray(wave * rise * fall, np.float32)


def _plucked(pitch: float, n: int, timbre: Timbre) -> Signal:
    """Each harmonic dies at its own rate."""
    wave = np.zeros(n, np.float32)
    for h, level in enumerate(timbre.partials, 1):
        high = pitch * h * (1 + timbre.stretch * h * h)
        if level and high < 0.45 * RATE:
            fall = decay(n, 6.9 / (timbre.dies + timbre.duller * (h - 1)))
            wave += sine(n, high) * fall * np.float32(level)
    return wave


def _sustained(pitch: float, n: int, timbre: Timbre) -> Signal:
    """One period over and over, its pitch alive."""
    time = np.arange(n, dtype=np.float64) / RATE
    bent = np.ones(n)
    if timbre.vibrato:
        bent += timbre.vibrato * np.sin(2 * np.pi * 5.3 * time) * np.minimum(time / 0.4, 1)
    if timbre.slides:
        bent -= timbre.slides * np.exp(-time / 0.05)
    voices = (1 - timbre.chorus, 1 + timbre.chorus) if timbre.chorus else (1.0,)
    wave = np.zeros(n, np.float32)
    for voice in voices:
        turns = np.cumsum(bent * (pitch * voice / RATE)) + voice * 7
        places = (turns % 1 * _TABLE).astype(np.int32)
        wave += _bright(timbre, places, time) * np.float32(1 / len(voices))
    return wave


def _bright(timbre: Timbre, places: np.ndarray[tuple[int], np.dtype[np.int32]], time: np.ndarray) -> Signal:
    full = _period(timbre.partials)[places]
    if not timbre.blooms:
        return np.asarray(full, np.float32)
    dull = _period(tuple(level / h for h, level in enumerate(timbre.partials, 1)))[places]
    open_ = (1 - np.exp(-time / timbre.blooms)).astype(np.float32)
    return np.asarray(dull + (full - dull) * open_, np.float32)


@lru_cache(maxsize=64)
def _period(partials: tuple[float, ...]) -> Signal:
    turns = np.arange(_TABLE) / _TABLE
    waves = [level * np.sin(2 * np.pi * (h * turns + 0.37 * h * h)) for h, level in enumerate(partials, 1)]
    return np.asarray(np.sum(waves, axis=0), np.float32)


_LENGTHS = {"kick": 0.32, "hat": 0.06, "taiko": 1.1, "tick": 0.04, "clap": 0.2, "snare": 0.25, "tom": 0.4,
            "cymbal": 1.6}  # fmt: skip


@lru_cache(maxsize=8)
def hit(kind: str) -> Signal:
    """A drum: kick, snare, tom, hat, cymbal, clap, taiko or tick; not to be written to."""
    n = samples(_LENGTHS[kind])
    time = np.arange(n) / RATE
    rng = np.random.default_rng(5)
    if kind == "kick":
        wave = sine(n, (46 + 130 * np.exp(-time * 38)).astype(np.float32)) * np.exp(-time * 11)
    elif kind in ("hat", "cymbal"):
        wave = shaped(n, rng, tilt(7000 if kind == "hat" else 3500, 16000, 0))
        wave = wave * np.exp(-time * (75 if kind == "hat" else 3.2)) * 0.4
    elif kind == "taiko":
        skin = np.tanh(2 * sine(n, (58 + 60 * np.exp(-time * 24)).astype(np.float32)) * np.exp(-time * 4.6))
        wave = skin + shaped(n, rng, tilt(100, 1500, -3)) * np.exp(-time * 26) * 0.3
    elif kind == "tick":
        wave = sine(n, 1700.0) * np.exp(-time * 120)
    elif kind == "snare":
        wires = shaped(n, rng, tilt(1200, 9000, -1)) * np.exp(-time * 22) * 0.4
        wave = wires + sine(n, (185 + 60 * np.exp(-time * 60)).astype(np.float32)) * np.exp(-time * 26) * 0.6
    elif kind == "tom":
        wave = sine(n, (105 + 60 * np.exp(-time * 22)).astype(np.float32)) * np.exp(-time * 11)
    else:
        wave = shaped(n, rng, peak(1500, 0.8)) * np.exp(-time * 24) * 0.5
    return np.asarray(wave * np.minimum(time / 0.0006, 1), np.float32)
