from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from filmgate.storyboard.timing import share, share_told


@given(st.lists(st.floats(0.1, 100), min_size=1, max_size=6), st.integers(0, 24), st.integers(0, 400))
def test_shares_add_up_and_none_is_below_the_least(weights: list[float], least: int, spare: int) -> None:
    frames = least * len(weights) + spare
    parts = share(frames, weights, least)
    assert sum(parts) == frames
    assert min(parts) >= least


def test_shares_are_in_proportion() -> None:
    assert share(120, [1, 2, 3], 0) == [20, 40, 60]


def test_told_lengths_are_kept_where_they_fit() -> None:
    assert share_told(144, [2, 1, 3], 24) == [48, 24, 72]
    assert share_told(144, [1, 1, 10], 24)[:2] == [24, 24]
