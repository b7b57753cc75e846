"""Grading and developing whole pictures."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from filmgate.engines.animatic.edit.pixels import develop, toned
from filmgate.engines.animatic.edit.textures import Floats, planar_table
from filmgate.media.picture import I420, bgr_to_i420, i420_to_bgr, planes

WIDE, HIGH = 96, 64
HALF = (HIGH // 2, WIDE // 2)
CLOSE = 4
"""Levels, in the mean: tables have a quarter of the steps of chroma."""


def picture() -> I420:
    """Smooth colours, from dark to light."""
    y, x = np.mgrid[0 : 1 : HIGH * 1j, 0 : 1 : WIDE * 1j]
    return bgr_to_i420((np.stack([x, y, 1 - x * y], -1) * 200 + 20).astype(np.uint8))


def developed(frame: I420, light: int = 0, gain: float = 1.0, grain: int = 128) -> I420:
    out = np.empty_like(frame)
    lit, dimmed = np.full((*HALF, 3), light, np.uint8), np.full(HALF, gain, np.float32)
    grains = np.full((HIGH + 2, WIDE + 2), grain, np.uint8)
    table = planar_table(lambda colour: colour)
    develop(*planes(frame), *table, lit, dimmed, grains, 1, 1, *planes(out), 0, HALF[0])
    return out


def error(found: I420, wanted: npt.NDArray[np.floating]) -> float:
    return float(np.abs(i420_to_bgr(found).astype(float) - wanted).mean())


@pytest.mark.parametrize(("light", "gain"), [(0, 1.0), (0, 0.5), (90, 1.0), (90, 0.7), (255, 1.0)])
def test_light_is_screened_over_and_the_whole_dimmed(light: int, gain: float) -> None:
    before = i420_to_bgr(picture()).astype(np.float32)
    wanted = (before + light - before * light / 255) * gain
    assert error(developed(picture(), light, gain), wanted) < CLOSE


def test_grain_is_added() -> None:
    wanted = np.clip(i420_to_bgr(picture()).astype(np.float32) + 20, 0, 255)
    assert error(developed(picture(), grain=148), wanted) < CLOSE


def test_levels_stay_in_the_range_of_video() -> None:
    for grain, gain in ((255, 1.4), (0, 0.1)):
        luma = planes(developed(picture(), 200, gain, grain))[0]
        assert luma.min() >= 16
        assert luma.max() <= 235


def swapped(colour: Floats) -> Floats:
    return np.asarray(0.2 + 0.6 * colour[..., ::-1], np.float32)


def test_a_grade_by_table_is_the_grade() -> None:
    frame = picture()
    before = np.asarray(i420_to_bgr(frame) / np.float32(255), np.float32)
    toned(*planes(frame), *planar_table(swapped), 0, HALF[0])
    assert error(frame, swapped(before) * 255) < CLOSE
