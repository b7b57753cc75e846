"""Sound from noise and sines, at 48 kHz: mono signals are float32 (n,), stereo ones (2, n)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.sound.spectrum import (
    RATE,
    Curve,
    Signal,
    convolved,
    gains,
    length_of,
    signal,
)

TAU = 2 * np.pi
Places: TypeAlias = npt.NDArray[np.int64]
"""Sample numbers."""
Random: TypeAlias = np.random.Generator
_CONTROL = 64
"""Samples between two points of a slow curve."""
_PIECE, _SEAM = 1 << 15, 1 << 12
"""Samples of noise that are made together, and for which one piece fades into the next."""
_RISE = np.sin(np.linspace(0, np.pi / 2, _SEAM, dtype=np.float32))
_ONE_GRAIN, _TRANSFORMS = 7000, 25
"""What adding a single grain costs, and a convolution, in samples of grain added."""


def samples(seconds: float) -> int:
    return round(seconds * RATE)


def _integers(n: int, rng: Random) -> npt.NDArray[np.int16]:
    """Taken eight bytes at once, as the generator makes them."""
    return rng.integers(0, (1 << 64) - 1, -(-n // 4), np.uint64, endpoint=True).view(np.int16)[:n]


def white(n: int, rng: Random) -> Signal:
    """White noise of unit power."""
    return _integers(n, rng) * np.float32(math.sqrt(3) / 32768)


def _noise(sides: int, n: int, rng: Random, curve: Curve) -> Signal:
    length = min(length_of(n), _PIECE)
    weights = gains(curve, length)
    if length < n:
        count = -(-(n + _SEAM) // (_PIECE - _SEAM))
        pieces = _pieces(-(-sides * count // 2), weights, rng)
        noise = _faded(pieces, sides, n)
    else:
        noise = _pieces(sides, weights, rng)[:, :n]
    for side in noise:
        side *= np.float32(1 / (rms(side[::7]) + 1e-9))
    return noise


def _pieces(rows: int, weights: Signal, rng: Random) -> Signal:
    return signal(_integers(rows * len(weights), rng).reshape(rows, -1) * weights)


def _faded(pieces: Signal, sides: int, n: int) -> Signal:
    """Pieces one after the other, each fading into the next at even power; then the same, backwards: as noise
    it is another, and nothing is heard twice."""
    pieces[:, :_SEAM] *= _RISE
    pieces[:, -_SEAM:] *= _RISE[::-1]
    out = np.zeros((sides, n + _SEAM + _PIECE), np.float32)
    for number, piece in zip(range(len(pieces) * 2), (*pieces, *pieces[:, ::-1]), strict=True):
        start = number // sides * (_PIECE - _SEAM)
        part = out[number % sides, start : start + _PIECE]
        part += piece[: len(part)]
    return out[:, _SEAM : _SEAM + n]


def shaped(n: int, rng: Random, curve: Curve) -> Signal:
    """Noise of unit power with that spectrum."""
    return np.asarray(_noise(1, n, rng, curve)[0], np.float32)


def wide(n: int, rng: Random, curve: Curve) -> Signal:
    """The same in stereo, both sides independent."""
    return _noise(2, n, rng, curve)


def band(low: float, high: float) -> Curve:
    """Flat from `low` to `high` Hz, 12 dB an octave outside."""

    def curve(f: Signal) -> Signal:
        below, above = np.square(np.square(low / f)), np.square(np.square(f / high))
        return np.asarray(1 / np.sqrt((1 + below) * (1 + above)), np.float32)

    return curve


def tilt(low: float, high: float, decibels: float) -> Curve:
    """A band that falls (or rises) by so much an octave."""
    inside = band(low, high)
    return lambda f: np.asarray(inside(f) * (f / 1000) ** (decibels / 6.02), np.float32)


def peak(centre: float, octaves: float) -> Curve:
    """A bell around `centre` Hz."""
    return lambda f: np.asarray(np.exp(-((np.log2(f / centre) / octaves) ** 2)), np.float32)


def bend(n: int, points: Sequence[tuple[float, float]]) -> Signal:
    """A smooth curve through (seconds, value)."""
    time = np.arange(n // _CONTROL + 2) * _CONTROL / RATE
    x, y = np.array(points, float).T
    i = np.clip(np.searchsorted(x, time) - 1, 0, len(x) - 2)
    u = np.clip((time - x[i]) / np.maximum(x[i + 1] - x[i], 1e-6), 0, 1)
    return stretched(y[i] + (y[i + 1] - y[i]) * u * u * (3 - 2 * u), _CONTROL, n)


def stretched(points: npt.NDArray[np.float64], step: int, n: int) -> Signal:
    """Straight lines through points that are `step` samples apart, the first `n` samples of them."""
    levels = points.astype(np.float32)
    ramp = np.arange(step, dtype=np.float32) / np.float32(step)
    lines = levels[:-1, None] + np.diff(levels)[:, None] * ramp
    return lines.reshape(-1)[:n]


def smoothed(curve: Signal, seconds: float) -> Signal:
    """A curve whose jumps take that long."""
    coarse = curve[::_CONTROL].astype(np.float64)
    width = max(1, round(seconds * RATE / _CONTROL))
    padded = np.pad(coarse, (width // 2, width - width // 2 - 1), mode="edge")
    mean = np.convolve(padded, np.full(width, 1 / width), "valid")
    return stretched(np.append(mean, (mean[-1], mean[-1])), _CONTROL, len(curve))


def drift(n: int, rng: Random, period: tuple[float, float], low: float, high: float) -> Signal:
    """A slow random curve between `low` and `high`, with `period` seconds between its turns."""
    times = [-rng.uniform(0, period[1])]
    while times[-1] < n / RATE + period[1]:
        times.append(times[-1] + rng.uniform(*period))
    return bend(n, [(time, rng.uniform(low, high)) for time in times])


def sine(n: int, frequency: float | Signal) -> Signal:
    """A sine of fixed or gliding frequency in Hz."""
    if isinstance(frequency, np.ndarray):
        return turned(np.asarray(np.cumsum(frequency, dtype=np.float64) / RATE))
    return turned(np.arange(n, dtype=np.float64) * (float(frequency) / RATE))


def turned(phase: npt.NDArray[np.float64]) -> Signal:
    """The sine of so many turns."""
    return np.asarray(np.sin((phase - np.floor(phase)).astype(np.float32) * np.float32(TAU)), np.float32)


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
    out = np.empty((2, len(signal)), np.float32)
    angle = (np.clip(place, -1, 1) + 1) * np.float32(np.pi / 4)
    np.multiply(signal, np.cos(angle), out=out[0])
    np.multiply(signal, np.sin(angle), out=out[1])
    return out


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
    if len(starts) * (_ONE_GRAIN + len(grain)) < _TRANSFORMS * length_of(n + len(grain)):
        for start, side in zip(starts.tolist(), sides.T[:, :, None], strict=True):
            part = out[:, start : start + len(grain)]
            part += grain[: part.shape[1]] * side
        return
    impulses = silence(n)
    for channel, gain in zip(impulses, sides, strict=True):
        np.add.at(channel, starts, gain)
    out += convolved(impulses, grain[None])


@lru_cache(maxsize=16)
def _tail(seconds: float, bright: float) -> Signal:
    """What a room answers to a click, at half the rate: at unit power, the same in every film."""
    rng, tail = np.random.default_rng(17), samples(seconds)
    response = wide(tail, rng, tilt(120, bright, -2)) * decay(tail, seconds)
    response[:, :192] *= np.linspace(0, 1, 192, dtype=np.float32)
    half = halved(response)
    half /= np.sqrt((half**2).sum(1, keepdims=True))
    return half


def halved(signal: Signal) -> Signal:
    """Every other sample, as the mean of two."""
    even = signal[:, : signal.shape[1] // 2 * 2]
    return np.asarray((even[:, ::2] + even[:, 1::2]) * np.float32(0.5), np.float32)


def echo(dry: Signal, seconds: float, bright: float, wet: float) -> Signal:
    """What a room gives back of a signal: `seconds` of tail, darker above `bright` Hz. Nothing bright comes
    back, so that half the rate is enough."""
    answer = convolved(halved(dry), _tail(seconds, bright)) * np.float32(wet)
    late, n = samples(0.012), dry.shape[1]
    out = np.zeros_like(dry)
    whole = np.empty((2, 2 * answer.shape[1]), np.float32)
    whole[:, ::2] = answer
    whole[:, 1:-1:2] = (answer[:, 1:] + answer[:, :-1]) * np.float32(0.5)
    whole[:, -1] = answer[:, -1]
    out[:, late : late + whole.shape[1]] = whole[:, : n - late]
    return out


def rms(signal: npt.NDArray[np.floating]) -> float:
    return float(np.sqrt(np.mean(np.square(signal)))) if signal.size else 0.0


def every(n: int, first: float, step: float) -> Signal:
    """Times in seconds: `first`, and every `step` on, within the signal."""
    return np.arange(first, n / RATE, step, dtype=np.float32)
