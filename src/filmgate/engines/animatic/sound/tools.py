"""Sound from noise and sines, at 48 kHz: mono signals are float32 (n,), stereo ones (2, n)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

RATE = 48000
TAU = 2 * np.pi
Signal: TypeAlias = npt.NDArray[np.float32]
Curve: TypeAlias = Callable[[Signal], Signal]
"""Gain by frequency in Hz."""
Places: TypeAlias = npt.NDArray[np.int64]
"""Sample numbers."""
Random: TypeAlias = np.random.Generator
_STRIP = 70 * RATE
_CONTROL = 64
"""Samples between two points of a slow curve."""
_ONE_GRAIN, _TRANSFORMS = 7000, 200
"""What adding a single grain costs, and a convolution, in samples of grain added."""


def samples(seconds: float) -> int:
    return round(seconds * RATE)


@lru_cache(maxsize=512)
def smooth_length(least: int) -> int:
    """The next product of 2, 3 and 5: a length that Fourier transforms like."""
    length = least
    while True:
        rest = length
        for prime in (2, 3, 5):
            while rest % prime == 0:
                rest //= prime
        if rest == 1:
            return length
        length += 1


@lru_cache(maxsize=1)
def _strip() -> Signal:
    """A long strip of white noise, drawn once: windows into it cost nothing."""
    return np.random.default_rng(12345).standard_normal(_STRIP, dtype=np.float32)


def white(n: int, rng: Random) -> Signal:
    """White noise of unit power."""
    start = int(rng.integers(0, max(1, _STRIP - n)))
    window: Signal = np.resize(_strip()[start : start + n], n)
    return window


def shaped(n: int, rng: Random, curve: Curve) -> Signal:
    """Noise of unit power with that spectrum."""
    length = smooth_length(max(2, n))
    frequencies = np.fft.rfftfreq(length, 1 / RATE).astype(np.float32)
    gain = curve(np.maximum(frequencies, 1))
    gain[0] = 0
    spectrum = white(2 * len(frequencies), rng).view(np.complex64) * gain
    noise = np.fft.irfft(spectrum, length)[:n]
    return np.asarray(noise / (rms(noise[::7]) + 1e-9), np.float32)


def wide(n: int, rng: Random, curve: Curve) -> Signal:
    """The same in stereo, both sides independent."""
    return np.stack([shaped(n, rng, curve), shaped(n, rng, curve)])


def band(low: float, high: float) -> Curve:
    """Flat from `low` to `high` Hz, 12 dB an octave outside."""
    return lambda f: np.asarray(1 / np.sqrt((1 + (low / f) ** 4) * (1 + (f / high) ** 4)), np.float32)


def tilt(low: float, high: float, decibels: float) -> Curve:
    """A band that falls (or rises) by so much an octave."""
    inside = band(low, high)
    return lambda f: np.asarray(inside(f) * (f / 1000) ** (decibels / 6.02), np.float32)


def peak(centre: float, octaves: float) -> Curve:
    """A bell around `centre` Hz."""
    return lambda f: np.asarray(np.exp(-((np.log2(f / centre) / octaves) ** 2)), np.float32)


def bend(n: int, points: Sequence[tuple[float, float]]) -> Signal:
    """A smooth curve through (seconds, value)."""
    count = n // _CONTROL + 2
    time = np.arange(count) * _CONTROL / RATE
    x, y = np.array(points, float).T
    i = np.clip(np.searchsorted(x, time) - 1, 0, len(x) - 2)
    u = np.clip((time - x[i]) / np.maximum(x[i + 1] - x[i], 1e-6), 0, 1)
    slow = y[i] + (y[i + 1] - y[i]) * u * u * (3 - 2 * u)
    fine = np.interp(np.arange(n, dtype=np.float32) / _CONTROL, np.arange(count), slow)
    return np.asarray(fine, np.float32)


def drift(n: int, rng: Random, period: tuple[float, float], low: float, high: float) -> Signal:
    """A slow random curve between `low` and `high`, with `period` seconds between its turns."""
    times = [-rng.uniform(0, period[1])]
    while times[-1] < n / RATE + period[1]:
        times.append(times[-1] + rng.uniform(*period))
    return bend(n, [(time, rng.uniform(low, high)) for time in times])


def sine(n: int, frequency: float | Signal) -> Signal:
    """A sine of fixed or gliding frequency in Hz."""
    if isinstance(frequency, np.ndarray):
        return np.sin(TAU * np.cumsum(frequency, dtype=np.float64) / RATE).astype(np.float32)
    return np.asarray(np.sin(TAU * frequency / RATE * np.arange(n)), np.float32)


_ONSET = 24
"""Samples in which a noise sets in: half a millisecond."""


def glide(n: int, start: float, end: float) -> Signal:
    """A sine whose frequency goes from `start` to `end` Hz."""
    return sine(n, np.linspace(start, end, n).astype(np.float32))


def decay(n: int, seconds: float) -> Signal:
    """An envelope that falls by 60 dB in that time."""
    return np.exp(-6.9 * np.arange(n) / RATE / seconds).astype(np.float32)


def hump(n: int, power: float = 1.0) -> Signal:
    """An envelope that swells and ebbs."""
    return (np.sin(np.pi * np.linspace(0, 1, n)) ** power).astype(np.float32)


def burst(n: int, rng: Random, centre: float, octaves: float, seconds: float) -> Signal:
    """A puff of noise around `centre` Hz that dies in that time. It sets in softly: a step from silence would
    be a click of its own."""
    sound, onset = shaped(n, rng, peak(centre, octaves)) * decay(n, seconds), min(n, _ONSET)
    sound[:onset] *= np.linspace(0, 1, onset, endpoint=False, dtype=np.float32)
    return sound


def pan(signal: Signal, place: float | Signal) -> Signal:
    """Stereo from mono; `place` is -1 (left) to 1, power stays the same."""
    angle = (np.clip(place, -1, 1) + 1) * (np.pi / 4)
    return np.stack([signal * np.cos(angle), signal * np.sin(angle)]).astype(np.float32)


def silence(n: int) -> Signal:
    return np.zeros((2, n), np.float32)


def add(out: Signal, grain: Signal, at: float, gain: float = 1.0, place: float = 0.0) -> None:
    """Mixes a mono grain into `out` from `at` seconds on; what lies outside is cut off."""
    start = round(at * RATE)
    first, last = max(0, -start), min(len(grain), out.shape[1] - start)
    if last > first:
        out[:, start + first : start + last] += pan(grain[first:last] * np.float32(gain), place)


def scatter(
    n: int, rng: Random, grains: Sequence[Signal], times: Signal, gains: Signal, spread: float = 1.0
) -> Signal:
    """Very many grains at `times` (seconds) with `gains`, each a random one of `grains` at a random place."""
    which = rng.integers(0, len(grains), len(times))
    places = ((rng.uniform(-spread, spread, len(times)) + 1) * np.pi / 4).astype(np.float32)
    starts = (times * RATE).astype(np.int64)
    inside = (starts >= 0) & (starts < n)
    out = silence(n)
    for index, grain in enumerate(grains):
        chosen = inside & (which == index)
        _strew(out, grain, starts[chosen], gains[chosen], places[chosen])
    return out


def _strew(out: Signal, grain: Signal, starts: Places, gains: Signal, places: Signal) -> None:
    n = out.shape[1]
    sides = np.stack([np.cos(places) * gains, np.sin(places) * gains]).astype(np.float32)
    length = smooth_length(n + len(grain))
    if len(starts) * (_ONE_GRAIN + len(grain)) < _TRANSFORMS * length:
        for start, side in zip(starts.tolist(), sides.T[:, :, None], strict=True):
            part = out[:, start : start + len(grain)]
            part += grain[: part.shape[1]] * side
        return
    response = np.fft.rfft(grain, length)
    impulses = np.zeros((2, length), np.float32)
    for channel, gain in zip(impulses, sides, strict=True):
        np.add.at(channel, starts, gain)
    out += np.fft.irfft(np.fft.rfft(impulses) * response, length)[:, :n]


def reverb(dry: Signal, rng: Random, seconds: float, bright: float, wet: float) -> Signal:
    """The signal in a room: `seconds` of tail, darker above `bright` Hz."""
    tail = samples(seconds)
    response = wide(tail, rng, tilt(120, bright, -2)) * decay(tail, seconds)
    response[:, :192] *= np.linspace(0, 1, 192, dtype=np.float32)
    response /= np.sqrt((response**2).sum(1, keepdims=True))
    n = dry.shape[1]
    length = smooth_length(n + tail)
    room = np.fft.irfft(np.fft.rfft(dry, length) * np.fft.rfft(response, length), length)[:, :n]
    late = samples(0.012)
    out = dry.copy()
    out[:, late:] += np.float32(wet) * room[:, : n - late].astype(np.float32)
    return out


def rms(signal: npt.NDArray[np.floating]) -> float:
    return float(np.sqrt(np.mean(np.square(signal)))) if signal.size else 0.0


def every(n: int, first: float, step: float) -> Signal:
    """Times in seconds: `first`, and every `step` on, within the signal."""
    return np.arange(first, n / RATE, step, dtype=np.float32)
