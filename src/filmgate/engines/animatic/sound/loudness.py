"""Loudness as BS.1770 hears it, and a limiter that keeps peaks down."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.sound.spectrum import RATE, Signal, spectrum
from filmgate.engines.animatic.sound.tools import TAU, stretched

QUIET = -70.0
"""LUFS below which nothing counts as sound."""
_FACTOR = 1024
"""Of the lengths of transforms: five times this is as quick a sample as a power of two, and shorter."""
_BLOCK = 48
_LOOK = 5
"""Blocks that the limiter looks ahead and back."""


@lru_cache(maxsize=16)
def _weighting(length: int) -> Signal:
    """K-weighting of power, for each number of a spectrum of that length, of both halves of the spectrum."""
    z = np.exp(-1j * TAU * ((np.arange(length) + 1) // 2) / length)
    shelf = (1.53512485958697 - 2.69169618940638 * z + 1.19839281085285 * z * z) / (
        1 - 1.69065929318241 * z + 0.73248077421585 * z * z
    )
    high = (1 - 2 * z + z * z) / (1 - 1.99004745483398 * z + 0.99007225036621 * z * z)
    return np.asarray(2 * np.abs(shelf * high) ** 2 / length**2, np.float32)


def loudness(signal: Signal) -> float:
    """Integrated loudness in LUFS, gated; `QUIET` or less for silence. Each tenth of a second is weighted in
    its own spectrum: within 0.02 LU of a running filter for anything above 40 Hz."""
    n = signal.shape[1]
    hop = RATE // 10
    count = max(1, n // hop)
    tenths = signal[:, : count * hop].reshape(2 * count, -1)
    length = -(-tenths.shape[1] // _FACTOR) * _FACTOR
    weights = _weighting(length) * np.float32(length / tenths.shape[1])
    spectra = spectrum(tenths, length)
    power = np.einsum("ij,j->i", np.square(spectra, out=spectra), weights)  # no threads of its own
    power = power.reshape(2, count).sum(0, dtype=np.float64)
    if count >= 4:
        power = np.convolve(power, np.full(4, 0.25), "valid")
    loud = power[_lufs(power) > QUIET]
    if not len(loud):
        return QUIET
    return float(_lufs(loud[_lufs(loud) > _lufs(loud.mean()) - 10].mean()))


def _lufs(power: npt.NDArray[np.float64] | np.floating) -> npt.NDArray[np.float64]:
    return np.asarray(-0.691 + 10 * np.log10(power + 1e-12))


def limited(signal: Signal, ceiling: float) -> Signal:
    """The signal with its peaks under `ceiling`: a gain that sees them coming, never above 1."""
    n = signal.shape[1]
    count = -(-n // _BLOCK)
    peaks = np.zeros(count * _BLOCK, np.float32)
    np.abs(signal).max(0, out=peaks[:n])
    gain = np.minimum(1, ceiling / np.maximum(peaks.reshape(count, _BLOCK).max(1), 1e-6))
    padded = np.pad(gain, _LOOK, mode="edge")
    gain = np.min([padded[i : i + count] for i in range(2 * _LOOK + 1)], axis=0)
    window = np.hanning(2 * _LOOK - 1)
    gain = np.convolve(np.pad(gain, _LOOK - 1, mode="edge"), window / window.sum(), "valid")
    middle = _BLOCK // 2
    smooth = stretched(np.pad(gain, 1, mode="edge"), _BLOCK, n + middle)[middle:]
    return np.asarray(np.clip(signal * smooth, -ceiling, ceiling), np.float32)
