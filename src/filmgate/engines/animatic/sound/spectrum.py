"""Fourier transforms of real signals, a row each, as long as a power of two.

A spectrum is packed into as many reals as the signal has: the constant's, then a real and an imaginary part
for each frequency, at last the highest frequency's real part.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

RATE = 48000
Signal: TypeAlias = npt.NDArray[np.float32]
Curve: TypeAlias = Callable[[Signal], Signal]
"""Gain by frequency in Hz."""


def length_of(least: int) -> int:
    """The next power of two."""
    return 1 << max(1, (least - 1).bit_length())


def spectrum(signals: Signal, length: int) -> Signal:
    """Of each row, continued by silence: (rows, `length`)."""
    padded = np.zeros((len(signals), length), np.float32)
    padded[:, : signals.shape[1]] = signals
    return np.asarray(cv2.dft(padded, dst=padded, flags=cv2.DFT_ROWS), np.float32)


def signal(spectra: Signal) -> Signal:
    """What has those spectra, which are overwritten."""
    flags = cv2.DFT_ROWS | cv2.DFT_INVERSE | cv2.DFT_SCALE
    return np.asarray(cv2.dft(spectra, dst=spectra, flags=flags), np.float32)


def gains(curve: Curve, length: int) -> Signal:
    """What a curve makes of each number of a spectrum; of the constant nothing."""
    f = np.arange(1, length // 2 + 1, dtype=np.float32) * np.float32(RATE / length)
    packed = np.zeros(length, np.float32)
    packed[1:] = np.repeat(curve(f), 2)[:-1]
    return packed


def convolved(signals: Signal, responses: Signal) -> Signal:
    """Each row with the response of that row (or all with the only one), cut to its own length. Taken in
    blocks, which stay in the processor's cache."""
    n, taps = signals.shape[1], responses.shape[1]
    length = min(length_of(n + taps), length_of(2 * taps))
    size = length - taps
    theirs = np.tile(spectrum(responses, length), (len(signals) // len(responses), 1))
    out = np.zeros((len(signals), n + length), np.float32)
    for start in range(0, n, size):
        block = spectrum(signals[:, start : start + size], length)
        cv2.mulSpectrums(block, theirs, cv2.DFT_ROWS, block)
        out[:, start : start + length] += signal(block)
    return np.asarray(out[:, :n], np.float32)
