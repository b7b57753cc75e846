"""What is heard of a voice: its pitch over time, and where its power lies."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.sound.spectrum import RATE, Signal

LOWEST, HIGHEST = 60, 450
"""Hz of voices."""


def pitches(sound: Signal) -> Signal:
    """Hz, every 10 ms that has one, by the first peak of the autocorrelation."""
    n, hop = RATE // 25, RATE // 100
    shortest, longest = RATE // HIGHEST, RATE // LOWEST
    found = []
    for start in range(0, len(sound) - n, hop):
        part = sound[start : start + n]
        if np.sqrt(np.mean(np.square(part))) < 0.3:
            continue
        power = np.abs(np.fft.rfft(part * np.hanning(n), 4 * n)) ** 2
        alike = np.fft.irfft(power)[:longest]
        best = alike[shortest:].max()
        if best > 0.4 * alike[0]:
            near = np.flatnonzero(alike[shortest:] > 0.85 * best)[0] + shortest
            top = near + int(np.argmax(alike[near : near + shortest // 2]))
            found.append(RATE / top)
    return np.array(found, np.float32)


def share(sound: Signal, low: float, high: float) -> float:
    """Of its power between two frequencies, 0..1."""
    power = np.abs(np.fft.rfft(sound)) ** 2
    at = np.fft.rfftfreq(sound.shape[-1], 1 / RATE)
    return float(power[..., (at >= low) & (at < high)].sum() / power.sum())


def centre(sound: Signal) -> float:
    """Hz about which its formants lie."""
    power = np.abs(np.fft.rfft(sound)) ** 2
    at = np.fft.rfftfreq(len(sound), 1 / RATE)
    inside = (at > 200) & (at < 5000)
    return float((power[inside] * at[inside]).sum() / power[inside].sum())
