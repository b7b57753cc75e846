from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmgate.engines.diffusers.pictures import Picture
from filmgate.engines.diffusers.rates import resampled
from tests.samples import scene


def moving(count: int, pixels: float) -> list[Picture]:
    """A picture that slides to the left by that many pixels a frame."""
    wide = scene(640, 96)
    starts = [round(index * pixels) for index in range(count)]
    return [np.ascontiguousarray(wide[:, start : start + 160]) for start in starts]


def error(one: Picture, other: Picture) -> float:
    """Of the middle: what comes in at the border is nowhere before."""
    inner = (slice(8, -8), slice(24, -24))
    return float(np.abs(one[inner].astype(int) - other[inner]).mean())


@settings(max_examples=20)
@given(st.integers(1, 12), st.integers(1, 30), st.sampled_from([8.0, 16.0, 24.0, 30.0]))
def test_exactly_as_many_frames_come_out_as_are_asked_for(count: int, frames: int, fps: float) -> None:
    still = [np.full((32, 32, 3), 60 + index, np.uint8) for index in range(count)]
    assert len(list(resampled(still, fps, frames))) == frames


def test_frames_between_lie_on_the_way() -> None:
    truth = moving(24, 4.0)  # at 48 a second
    found = list(resampled(truth[::3], 16, 10))
    for number in range(10):
        assert error(found[number], truth[number * 2]) < 3.0
    blended = (truth[0].astype(int) + truth[3]) // 2
    assert error(found[1], truth[2]) < error(blended.astype(np.uint8), truth[2]) / 2


def test_moments_that_a_model_made_stay_as_they_are() -> None:
    made = moving(9, 5.0)
    found = list(resampled(made, 16, 12))
    assert all(np.array_equal(found[3 * number], made[2 * number]) for number in range(4))
    assert all(map(np.array_equal, resampled(made, 24, 9), made))


def test_nothing_is_mixed_across_a_cut() -> None:
    dark, light = np.zeros((32, 64, 3), np.uint8), np.full((32, 64, 3), 230, np.uint8)
    found = list(resampled([dark, dark, light, light], 16, 6))
    assert {int(picture.mean()) for picture in found} == {0, 230}


def test_no_pictures_are_an_error() -> None:
    with pytest.raises(ValueError, match="must have pictures"):
        list(resampled([], 16, 3))
