"""What moves is heard where it is: sides, nearness and engines by the picture's own way."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.contract.catalog import Sound
from filmgate.contract.request import VideoRequest
from filmgate.engines.animatic.sound import soundtrack
from filmgate.engines.animatic.sound.foley import Picture
from filmgate.engines.animatic.sound.loudness import loudness
from filmgate.engines.animatic.sound.machines import strikes
from filmgate.engines.animatic.sound.music import _SCALES, STYLES
from filmgate.engines.animatic.sound.registry import RECIPES, STEP, Course, Scene
from filmgate.engines.animatic.sound.spectrum import RATE, Signal
from filmgate.engines.base import Order
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import SoundCue

POINTS = round(4 / STEP) + 1


def course(sides: tuple[float, float], speeds: tuple[float, float] = (1.0, 1.0)) -> Course:
    def line(first: float, last: float) -> tuple[float, ...]:
        return tuple(np.linspace(first, last, POINTS).tolist())

    return Course(line(*sides), line(1, 1), line(*speeds), line(1, 1))


def balance(sound: Signal) -> float:
    """Decibels by which the left is louder than the right."""
    left, right = np.sqrt(np.mean(np.square(sound, dtype=np.float64), axis=1))
    return float(20 * np.log10(left / right))


@pytest.mark.parametrize(
    "name", [SoundCue.CAR_ENGINE, SoundCue.TRAIN, SoundCue.HELICOPTER, "steam", "rolling", "wash", "hover"]
)
def test_what_crosses_the_picture_crosses_the_ears(name: str) -> None:
    scene = Scene(course=course((-0.75, 0.75)))
    sound = RECIPES[name](4 * RATE, np.random.default_rng(1), scene)
    assert balance(sound[:, : RATE // 2]) > 3
    assert balance(sound[:, -RATE // 2 :]) < -3


def test_an_engine_revs_up_with_the_cars_speed() -> None:
    def centre(speeds: tuple[float, float]) -> float:
        scene = Scene(course=course((0, 0), speeds))
        sound = RECIPES[SoundCue.CAR_ENGINE](2 * RATE, np.random.default_rng(1), scene).mean(0)
        power = np.abs(np.fft.rfft(sound)) ** 2
        f = np.fft.rfftfreq(len(sound), 1 / RATE)
        return float((f * power)[f < 500].sum() / power[f < 500].sum())

    assert centre((1.0, 1.0)) > 1.3 * centre((0.0, 0.0))


def test_wheels_strike_by_the_way_gone() -> None:
    fast, slow = (strikes(np.full(4 * RATE, speed, np.float32), 0.5) for speed in (1.0, 0.5))
    assert np.diff(fast) == pytest.approx(np.full(len(fast) - 1, 0.5), abs=0.01)
    assert np.diff(slow) == pytest.approx(np.full(len(slow) - 1, 1.0), abs=0.01)
    assert strikes(np.zeros(RATE, np.float32), 0.5) == []


def test_a_car_of_the_picture_has_its_course() -> None:
    board = plan("A sports car races down a highway in the desert", frames=96, seed=1)
    found = Picture(board, 0).course(0)
    assert found is not None
    assert np.ptp(found.sides) > 0.3
    assert all(-1 <= side <= 1 for side in found.sides)
    assert max(found.levels) == 1
    assert max(found.speeds) == 1


@pytest.mark.parametrize("instrument", ["piano", "guitar", "violin", "erhu"])
def test_what_is_played_is_in_the_key_of_the_films_music(instrument: str) -> None:
    style, key = STYLES[SoundCue.MUSIC_SAD], 2
    scene = Scene(music=SoundCue.MUSIC_SAD, key=key)
    sound = RECIPES[f"play_{instrument}"](4 * RATE, np.random.default_rng(1), scene).mean(0)
    power = np.abs(np.fft.rfft(sound * np.hanning(len(sound)))) ** 2
    f = np.fft.rfftfreq(len(sound), 1 / RATE)
    chosen = (f > 60) & (f < 700)
    tones = np.round(12 * np.log2(f[chosen] / 440) + 69).astype(int) % 12
    scale = {(style.root + key + step) % 12 for step in _SCALES[style.scale]}
    inside = sum(power[chosen][tones == tone].sum() for tone in scale)
    assert inside > 0.93 * power[chosen].sum()


def test_music_keeps_its_beat_over_the_moment_at_which_it_is_cut() -> None:
    whole = RECIPES[SoundCue.MUSIC_HAPPY](4 * RATE, np.random.default_rng(1), Scene())
    later = RECIPES[SoundCue.MUSIC_HAPPY](2 * RATE, np.random.default_rng(1), Scene(began=2.0))
    one, other = (np.abs(x.mean(0)).reshape(-1, 480).max(1) for x in (whole[:, 2 * RATE :], later))
    assert np.corrcoef(one[10:], other[10:])[0, 1] > 0.5


@pytest.mark.parametrize(
    "prompt",
    [
        "A helicopter flies over a burning city",
        "Two samurai clash swords in a bamboo forest",
        "A photographer takes pictures of a model in a studio",
        "Three black horses gallop across a meadow",
    ],
)
def test_peaks_between_samples_stay_low_whatever_is_struck(prompt: str) -> None:
    order = Order(
        "t",
        "kling/kling-v3-omni-video",
        VideoRequest(prompt=prompt, sound=Sound.ON),
        plan(prompt, frames=96, seed=1),
        1280,
        720,
        1,
    )
    made = soundtrack(order)
    assert made is not None
    sound = np.ascontiguousarray(made.T)
    n = sound.shape[1]
    between = 4 * np.fft.irfft(np.fft.rfft(sound, axis=1), 4 * n, axis=1)
    assert 20 * np.log10(np.abs(between).max()) < -1
    assert loudness(sound) == pytest.approx(-16, abs=1)
    assert np.abs(sound.mean(1)).max() < 4e-3
