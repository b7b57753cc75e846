"""Somebody else's film in our measure: covered, never stretched, exact to the frame."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.media.encode import ClipWriter
from filmgate.media.fit import cover_cut, covering, fitted_frames
from filmgate.media.picture import I420, planes

SIDES = st.integers(8, 2000).map(lambda half: 2 * half)


def striped(width: int, height: int) -> I420:
    """Black, with a white square in the middle and other chroma there."""
    frame = np.full((height * 3 // 2, width), 128, np.uint8)
    frame[:height] = 16
    luma, blue, red = planes(frame)
    side = min(width, height) // 4 * 2
    top, left = (height - side) // 2, (width - side) // 2
    luma[top : top + side, left : left + side] = 235
    blue[top // 2 : (top + side) // 2, left // 2 : (left + side) // 2] = 90
    red[top // 2 : (top + side) // 2, left // 2 : (left + side) // 2] = 160
    return frame


@given(SIDES, SIDES, SIDES, SIDES)
def test_a_cut_is_even_inside_and_of_the_films_ratio(
    own_width: int, own_height: int, width: int, height: int
) -> None:
    left, top, wide, high = cover_cut(own_width, own_height, width, height)
    assert all(number % 2 == 0 for number in (left, top, wide, high))
    assert 0 <= left <= left + wide <= own_width
    assert 0 <= top <= top + high <= own_height
    assert min(own_width - wide, own_height - high) == 0 or min(wide, high) <= 2
    assert wide == pytest.approx(high * width / height, abs=1 + width / height + 1e-6) or min(wide, high) <= 2


@pytest.mark.parametrize("size", [(320, 180), (180, 320), (96, 96), (64, 64)])
def test_the_middle_stays_the_middle_and_keeps_its_shape(size: tuple[int, int]) -> None:
    fitted = covering(striped(160, 160), *size)
    luma, blue, red = planes(fitted)
    assert luma.shape == (size[1], size[0])
    rows = np.flatnonzero(luma.max(axis=1) > 128)
    columns = np.flatnonzero(luma.max(axis=0) > 128)
    assert len(rows) == pytest.approx(max(size) / 2, abs=3)
    assert len(columns) == pytest.approx(max(size) / 2, abs=3)
    assert abs((rows[0] + rows[-1]) / 2 - (size[1] - 1) / 2) <= 2
    assert abs((columns[0] + columns[-1]) / 2 - (size[0] - 1) / 2) <= 2
    assert (blue[size[1] // 4, size[0] // 4], red[size[1] // 4, size[0] // 4]) == (90, 160)


def test_a_frame_of_the_right_size_is_left_alone() -> None:
    frame = striped(64, 48)
    assert covering(frame, 64, 48) is frame


@pytest.mark.parametrize(("fps", "made", "wanted"), [(12, 6, 12), (24, 12, 12), (48, 24, 12), (24, 6, 12)])
def test_the_count_is_exact_at_whatever_rate_and_length(
    tmp_path: Path, fps: int, made: int, wanted: int
) -> None:
    path = tmp_path / "theirs.mp4"
    with ClipWriter(path, 64, 48, fps=fps) as clip:
        for _ in range(made):
            clip.write(striped(64, 48))
    frames = list(fitted_frames(path, wanted, 32, 32))
    assert [frame.shape for frame in frames] == [(48, 32)] * wanted
