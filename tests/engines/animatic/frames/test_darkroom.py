"""Finished frames beside the same grade reckoned in floats, pixel by pixel."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import product

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmgate.engines.animatic.frames.darkroom import Darkroom
from filmgate.engines.animatic.grades import grade_for
from filmgate.engines.animatic.kernels.develop import highlights
from filmgate.engines.animatic.layers import Grade
from filmgate.engines.animatic.scripts import BY_HOUR
from filmgate.engines.animatic.view import View
from filmgate.storyboard.vocabulary import Light, Look, Mood

WIDE, HIGH = 128, 72
LUMA = np.array([0.2126, 0.7152, 0.0722])


def picture(seed: int, wide: int = WIDE, high: int = HIGH) -> np.ndarray:
    """Soft patches of all colours, from black to white."""
    rng = np.random.default_rng(seed)
    coarse = rng.integers(0, 256, (6, 8, 3)).astype(np.uint8)
    fine = cv2.resize(coarse, (wide, high), interpolation=cv2.INTER_CUBIC)
    return np.ascontiguousarray(fine.transpose(2, 0, 1))


def graded(seen: np.ndarray, grade: Grade) -> np.ndarray:
    """What a grade says, without bloom and grain: red, green, blue from 0 to 1."""
    _, high, wide = seen.shape
    across, down = (
        1 - strength * np.linspace(-1, 1, n) ** 4
        for n, strength in ((wide, grade.vignette), (high, grade.vignette * 0.8))
    )
    down = down.reshape(-1, 2).mean(1).repeat(2)  # two rows share theirs
    light = seen / 255 * np.array(grade.gain)[:, None, None] * across * down[:, None]
    light = np.minimum(light, 1.085)
    soft = np.minimum(1.12 * light / (1 + 0.16 * light**3), 1)
    hard = soft + grade.contrast * (soft * soft * (3 - 2 * soft) - soft)
    lift = np.array(grade.lift)[:, None, None] / 255
    return np.asarray(lift + hard * (1 - lift))


def levels(rgb: np.ndarray, grade: Grade) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Luma and the two differences of colour, these at half size."""
    red, blue = rgb[0], rgb[2]
    grey = np.tensordot(LUMA, rgb, 1)
    red, blue = (grey + (c - grey) * grade.saturation for c in (red, blue))
    high, wide = grey.shape
    differences = ((blue - grey) * 0.5389 * 224, (red - grey) * 0.6350 * 224)
    cb, cr = (128 + d.reshape(high // 2, 2, wide // 2, 2).mean((1, 3)) for d in differences)
    return 16 + grey * 219, cb, cr


grades = st.builds(
    Grade,
    gain=st.tuples(*[st.floats(0.6, 1.4)] * 3),
    lift=st.tuples(*[st.floats(0, 46)] * 3),
    contrast=st.floats(0, 0.7),
    saturation=st.floats(0, 1.5),
    vignette=st.floats(0, 0.7),
    bloom=st.just(0.0),
    grain=st.just(0.0),
)


@settings(max_examples=40)
@given(grade=grades, seed=st.integers(0, 99))
def test_a_frame_is_what_its_grade_says(grade: Grade, seed: int) -> None:
    seen = picture(seed)
    frame = Darkroom(grade, View(WIDE, HIGH), 1).frame(seen, 0).astype(float)
    chroma = frame[HIGH:].reshape(2, HIGH // 2, WIDE // 2)
    expected = levels(graded(seen, grade), grade)
    for found, wanted in zip((frame[:HIGH], chroma[0], chroma[1]), expected, strict=True):
        wanted = np.clip(wanted, 16, 240)
        assert np.abs(found - wanted).max() < 2.0
        assert abs((found - wanted).mean()) < 0.35


def test_every_grade_has_a_curve() -> None:
    looks = (Look.CINEMATIC, Look.NOIR, Look.CYBERPUNK)  # those that add contrast
    night = next(script for script in BY_HOUR.values() if script.night)
    grades = [grade_for(*parts, night, neon=True) for parts in product(looks, Light, Mood)]
    for grade in {grade.contrast: grade for grade in grades}.values():
        Darkroom(grade, View(32, 16), 1)


def test_a_contrast_that_no_curve_can_hold_is_refused() -> None:
    with pytest.raises(ValueError, match=r"contrast 9\.0"):
        Darkroom(Grade(contrast=9.0), View(32, 16), 1)


def test_black_and_white_are_black_and_white() -> None:
    room = Darkroom(Grade(lift=(0, 0, 0), vignette=0, grain=0, bloom=0), View(32, 16), 1)
    dark, bright = (room.frame(np.full((3, 16, 32), level, np.uint8), 0) for level in (0, 255))
    assert set(np.unique(dark[:16])) <= {16, 17}
    assert bright[:16].min() >= 226
    assert (dark[16:] == 128).all()
    assert (bright[16:] == 128).all()


def test_light_blooms_over_what_is_dark_beside_it() -> None:
    seen = np.zeros((3, 540, 960), np.uint8)
    seen[:, 240:300, 440:520] = 255
    lit, plain = (
        Darkroom(Grade(vignette=0, grain=0, bloom=bloom), View(960, 540), 1).frame(seen, 0)[:540].astype(int)
        for bloom in (0.6, 0.0)
    )
    more = lit - plain
    near, beside, away = more[270, 436], more[270, 426], more[270, 300]
    assert near > beside > away > 0
    assert near > 15
    assert away < 5


@settings(max_examples=30)
@given(seed=st.integers(0, 99), wide=st.integers(8, 40), high=st.integers(8, 30), above=st.integers(0, 250))
def test_highlights_are_the_mean_of_half_of_a_cells_rows(seed: int, wide: int, high: int, above: int) -> None:
    seen = np.random.default_rng(seed).integers(0, 256, (3, high, wide), dtype=np.uint8)
    out = np.empty((-(-high // 8), -(-wide // 8), 3), np.float32)
    sums = np.empty(out.shape[1] * 8, np.uint16)
    highlights(seen, float(above), sums, sums.view(np.uint32), out)
    more = ((0, 0), (0, len(out) * 8 - high), (0, out.shape[1] * 8 - wide))
    cells = np.pad(seen, more, mode="edge").astype(float).reshape(3, len(out), 8, -1, 8)
    mean = cells[:, :, [0, 3, 4, 7]].mean((2, 4)).transpose(1, 2, 0)
    assert out == pytest.approx(np.maximum(0, mean - above), abs=1e-3)


def test_grain_moves_changes_no_brightness_and_is_the_same_from_any_thread() -> None:
    room, seen = Darkroom(Grade(grain=1.6), View(256, 144), 5), picture(1, 256, 144)
    still = Darkroom(Grade(grain=0.0), View(256, 144), 5).frame(seen, 0)[:144].astype(int)
    with ThreadPoolExecutor(2) as pool:
        frames = list(pool.map(lambda number: room.frame(seen, number), [3, 4, 3, 4, 3]))
    assert all((frame == frames[i % 2]).all() for i, frame in enumerate(frames))
    assert (frames[0] != frames[1]).any()
    noise = frames[0][:144] - still
    assert abs(noise.mean()) < 0.1
    assert noise.std() == pytest.approx(1.6, abs=0.25)


def test_a_tone_prints_in_its_colour() -> None:
    toned = Darkroom(Grade(saturation=0.0, tone=(255, 220, 170), grain=0), View(WIDE, HIGH), 1)
    chroma = toned.frame(picture(3), 0)[HIGH:].reshape(2, -1)
    assert chroma[0].mean() < 122 < 130 < chroma[1].mean()


@pytest.mark.parametrize("lamp", [8, 30, 61])
def test_where_the_glow_of_a_lamp_ends_the_dark_is_dark(lamp: int) -> None:
    seen = np.zeros((3, 270, 480), np.uint8)
    seen[:, lamp : lamp + 12, 100:140] = 255
    luma = Darkroom(Grade(grain=0.0), View(480, 270), 7).frame(seen, 0)[:270].astype(int)
    assert luma[lamp + 140 :].max() <= luma[-1].max() + 8
    assert np.abs(np.diff(luma[lamp + 16 :], axis=0)).max() < 12
