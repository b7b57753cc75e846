"""Sound lies on the film's clock."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from filmgate.media.sound import RATE, add_sound, encoded, fitted, read_sound
from tests.samples import scene, tone, video


def late(path: Path, layout: str, rate: int, delay: float) -> Path:
    """A film of two seconds whose sound, one second of it, begins later than its pictures."""
    with av.open(str(path), "w") as container:
        pictures = container.add_stream("libx264", rate=24)
        pictures.width, pictures.height, pictures.pix_fmt = 160, 96, "yuv420p"
        track = container.add_stream("aac", rate=rate, layout=layout)
        for index in range(48):
            frame = av.VideoFrame.from_ndarray(scene(160, 96, index), format="bgr24")
            frame.pts = index
            container.mux(pictures.encode(frame))
        container.mux(pictures.encode(None))
        wave = tone(1.0, rate)[:, :1].T
        block = av.AudioFrame.from_ndarray(
            np.repeat(wave, len(track.layout.channels), axis=0), format="fltp", layout=layout
        )
        block.sample_rate, block.pts, block.time_base = rate, round(delay * rate), Fraction(1, rate)
        container.mux(track.encode(block))
        container.mux(track.encode(None))
    return path


@pytest.mark.parametrize(("layout", "rate"), [("mono", 48_000), ("stereo", 44_100), ("5.1", 48_000)])
def test_any_layout_and_rate_becomes_stereo_in_its_place(tmp_path: Path, layout: str, rate: int) -> None:
    samples = read_sound(late(tmp_path / "a.mp4", layout, rate, 0.5), 48)
    assert samples is not None
    assert samples.shape == (96_000, 2)
    loud = np.flatnonzero(np.abs(samples).max(1) > 0.05)
    assert loud[0] / 48_000 == pytest.approx(0.5, abs=0.03)
    assert loud[-1] / 48_000 == pytest.approx(1.5, abs=0.05)


def test_a_silent_film_has_no_sound(tmp_path: Path) -> None:
    assert read_sound(video(tmp_path / "a.mp4", 1.0, 160, 96), 24) is None


@pytest.mark.parametrize("length", [0, 100, 48_000, 60_000])
def test_fitting_cuts_or_pads_with_silence(length: int) -> None:
    out = fitted(np.full((length, 2), 2.0, np.float32), 24)
    assert out.shape == (48_000, 2)
    assert out.max(initial=0) <= 1
    assert not out[length:].any()


def heard(path: Path, samples: np.ndarray) -> np.ndarray:
    """What is left of the samples in a file."""
    with av.open(str(path), "w") as film:
        for packet in encoded(add_sound(film), samples):
            film.mux(packet)
    back = read_sound(path, len(samples) * 24 // RATE)
    assert back is not None
    return back


@pytest.mark.parametrize("loud", [0.99, 0.1, 0.003])
def test_broad_noise_keeps_its_strength_in_every_octave(tmp_path: Path, loud: float) -> None:
    rain = np.random.default_rng(1).uniform(-loud, loud, (RATE * 2, 2)).astype(np.float32)
    back = heard(tmp_path / "a.m4a", rain)
    before, after = (np.square(np.abs(np.fft.rfft(sound[:, 0]))) for sound in (rain, back))
    for low in (125, 250, 500, 1000, 2000, 4000, 8000):
        octave = slice(low * 2, low * 4)  # half a hertz a bin
        assert 10 * np.log10(after[octave].sum() / before[octave].sum()) == pytest.approx(0, abs=1.5)
    assert (tmp_path / "a.m4a").stat().st_size < 2 * 520_000 / 8


def test_a_tone_stays_pure(tmp_path: Path) -> None:
    sine = (0.3 * np.sin(2 * np.pi * 440 * np.arange(RATE * 2) / RATE)).astype(np.float32)
    back = heard(tmp_path / "a.m4a", np.stack([sine, sine], 1))
    middle = slice(RATE // 4, -RATE // 4)
    assert np.abs(back[middle, 0] - sine[middle]).max() < 0.003
