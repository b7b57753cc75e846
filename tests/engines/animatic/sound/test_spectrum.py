"""Transforms are those of the definition; noise in pieces is as even as noise at once."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.sound.spectrum import RATE, convolved, gains, length_of, signal, spectrum
from filmgate.engines.animatic.sound.tools import peak, rms, wide


def noise(*shape: int) -> np.ndarray:
    return np.random.default_rng(1).standard_normal(shape, dtype=np.float32)


def test_lengths_are_powers_of_two() -> None:
    assert [length_of(n) for n in (1, 2, 3, 1024, 1025)] == [2, 2, 4, 1024, 2048]


def test_a_signal_comes_back_from_its_spectrum() -> None:
    sound = noise(2, 1000)
    back = signal(spectrum(sound, 1024))
    assert back[:, :1000] == pytest.approx(sound, abs=1e-5)
    assert np.abs(back[:, 1000:]).max() < 1e-5


def test_gains_take_what_they_are_to_take() -> None:
    sound = noise(1, 4096)
    low = signal(spectrum(sound, 4096) * gains(lambda f: np.float32(f < 6000) * np.float32(2), 4096))
    power, before = (np.abs(np.fft.rfft(each[0])) for each in (low, sound))
    assert power[1:511] == pytest.approx(2 * before[1:511], rel=1e-3, abs=0.01)
    assert power[513:].max() < 0.01
    assert power[0] < 0.01


@pytest.mark.parametrize(("n", "taps"), [(5, 3), (1000, 10), (300, 700), (4096, 128)])
def test_a_convolution_is_the_sum_of_echoes(n: int, taps: int) -> None:
    dry, response = noise(2, n), noise(2, taps)
    expected = [np.convolve(one, two)[:n] for one, two in zip(dry, response, strict=True)]
    assert convolved(dry, response) == pytest.approx(np.array(expected), abs=1e-3)
    assert convolved(dry, response[:1])[1] == pytest.approx(np.convolve(dry[1], response[0])[:n], abs=1e-3)


def test_noise_in_pieces_is_even_and_never_the_same() -> None:
    sound = wide(4 * RATE, np.random.default_rng(2), peak(2000, 1.0))
    tenths = [rms(sound[:, at : at + RATE // 10]) for at in range(0, 4 * RATE, RATE // 10)]
    assert tenths == pytest.approx(np.ones(40), abs=0.15)
    own = np.fft.irfft(np.abs(np.fft.rfft(sound[0], 8 * RATE)) ** 2)
    assert np.abs(own[RATE // 100 : 3 * RATE]).max() < 0.1 * own[0]
    assert abs(np.corrcoef(sound)[0, 1]) < 0.05
