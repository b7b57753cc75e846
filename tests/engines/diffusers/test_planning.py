from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.contract.catalog import SIZES
from filmgate.engines.diffusers.planning import canvas, cut, frames_for, longest_film, needed, windows

STEPS = st.sampled_from([4, 6, 8])
RATES = st.sampled_from([8.0, 15.0, 16.0, 24.0, 30.0])


@given(st.sampled_from(sorted(SIZES.values())), st.integers(64, 1440), st.sampled_from([8, 16, 32, 64]))
def test_a_canvas_is_of_multiples_and_holds_the_films_shape(
    size: tuple[int, int], short_side: int, step: int
) -> None:
    width, height = canvas(*size, short_side, step)
    assert width % step == height % step == 0
    x, y, wide, high = cut(*size, width, height)
    assert x >= 0
    assert y >= 0
    assert x + wide <= width
    assert y + high <= height
    assert abs(wide / high - size[0] / size[1]) < 0.05
    assert min(wide, high) + step > min(short_side, *size) > min(wide, high) - step


@pytest.mark.parametrize(
    ("size", "short_side", "step", "expected"),
    [
        ((1280, 720), 480, 16, (864, 480)),
        ((1280, 720), 720, 16, (1280, 720)),
        ((1280, 720), 720, 32, (1280, 736)),
        ((1920, 1080), 1080, 32, (1920, 1088)),
        ((720, 1280), 704, 32, (704, 1280)),
        ((1440, 1440), 480, 16, (480, 480)),
    ],
)
def test_known_canvases(size: tuple[int, int], short_side: int, step: int, expected: tuple[int, int]) -> None:
    assert canvas(*size, short_side, step) == expected


@given(st.integers(1, 400), STEPS)
def test_frame_counts_obey_the_rule_and_waste_less_than_a_step(count: int, step: int) -> None:
    made = frames_for(count, step)
    assert made % step == 1
    assert count <= made < count + step


@given(st.integers(1, 360), RATES)
def test_enough_frames_are_made_for_the_last_moment_of_the_film(film: int, fps: float) -> None:
    made = needed(film, fps)
    assert (made - 1) / fps >= (film - 1) / 24 - 1e-9
    assert (made - 2) / fps < (film - 1) / 24
    assert longest_film(made, fps) >= film


@given(st.integers(1, 500), st.integers(3, 60), st.integers(1, 5), STEPS)
def test_windows_cover_every_frame_and_keep_what_they_say(
    count: int, steps: int, kept_steps: int, step: int
) -> None:
    longest, overlap = steps * step + 1, min(kept_steps, steps - 1) * step + 1
    found = windows(count, longest, overlap, step)
    assert all(window.length % step == 1 and window.length <= longest for window in found)
    assert found[0].first == found[0].kept == 0
    assert found[-1].first + found[-1].length >= count
    for before, after in pairwise(found):
        assert after.first + after.kept == before.first + before.length
        assert after.kept == overlap
    assert found[-1].first + found[-1].kept < count  # the last one is needed


def test_fifteen_seconds_take_as_many_passes_as_they_must() -> None:
    assert len(windows(needed(360, 16), 81, 13, 4)) == 4
    assert len(windows(needed(360, 24), 361, 17, 8)) == 1
    assert len(windows(needed(120, 16), 81, 13, 4)) == 1


def test_a_model_that_keeps_nothing_makes_no_second_window() -> None:
    with pytest.raises(ValueError, match="at most 81 frames in one pass, got 82"):
        windows(82, 81, 0, 4)
