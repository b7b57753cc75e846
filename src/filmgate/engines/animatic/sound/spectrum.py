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
    return transformed(padded)


def transformed(signals: Signal) -> Signal:
    """Their spectra, in their place."""
    return np.asarray(cv2.dft(signals, dst=signals, flags=cv2.DFT_ROWS), np.float32)


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
    blocks, all of which are transformed at once: a transform has much to set up."""
    rows, n = signals.shape
    taps = responses.shape[1]
    length = min(length_of(n + taps), length_of(2 * taps))
    size = length - taps
    starts = range(0, n, size)
    blocks = np.zeros((len(starts), rows, length), np.float32)
    for block, start in zip(blocks, starts, strict=True):
        part = signals[:, start : start + size]
        block[:, : part.shape[1]] = part
    spectra = transformed(blocks.reshape(-1, length)).reshape(blocks.shape)
    theirs = np.tile(spectrum(responses, length), (rows // len(responses), 1))
    for each in spectra:
        cv2.mulSpectrums(each, theirs, cv2.DFT_ROWS, each)
    echoes = signal(spectra.reshape(-1, length)).reshape(blocks.shape)
    out = np.zeros((rows, n + length), np.float32)
    for echo, start in zip(echoes, starts, strict=True):
        out[:, start : start + length] += echo
    return out[:, :n]
