"""Titles stand when and where they should, inside the safe area, readable on any ground."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.engines.animatic.edit.titles import SAFE, Titles, spans, unreadable
from filmgate.engines.animatic.edit.wishes import Place, Title, When
from filmgate.media.picture import black, planes

WIDTH, HEIGHT, FRAMES = 320, 180, 120


def inked(title: Title, index: int, *, ground: int = 128, inside: float | None = None) -> np.ndarray:
    """How each point of the luma changed."""
    frame = black(WIDTH, HEIGHT)
    planes(frame)[0][:] = ground
    Titles(WIDTH, HEIGHT, (title,), FRAMES, inside).over(frame, index)
    return planes(frame)[0].astype(int) - ground


@pytest.mark.parametrize("text", ["The Long Way Home", "春天来了", "Ωμέγα", "Я"])
@pytest.mark.parametrize("place", list(Place))
def test_the_letters_keep_to_the_safe_area(text: str, place: Place) -> None:
    bright = np.argwhere(inked(Title(text, place), 50) > 60)
    assert len(bright) > 10
    (top, left), (bottom, right) = bright.min(0), bright.max(0)
    assert top >= HEIGHT * SAFE - 3
    assert bottom <= HEIGHT * (1 - SAFE) + 3
    assert left >= WIDTH * SAFE - 3
    assert right <= WIDTH * (1 - SAFE) + 3
    assert abs((left + right) / 2 - WIDTH / 2) <= 4


def test_places_lie_one_above_the_other() -> None:
    rows = [
        np.argwhere(inked(Title("Title", place), 50) > 60)[:, 0].mean()
        for place in (Place.UPPER, Place.CENTRE, Place.LOWER)
    ]
    assert rows[0] < HEIGHT / 3 < rows[1] < HEIGHT * 2 / 3 < rows[2]


def test_a_title_between_bars_stays_out_of_them() -> None:
    bar = (HEIGHT - WIDTH / 2.39) / 2
    low = np.argwhere(inked(Title("Title", Place.LOWER), 50, inside=2.39) > 60)[:, 0]
    assert low.max() < HEIGHT - bar


def test_a_long_title_is_broken_and_set_smaller_and_nothing_is_cut() -> None:
    words = "the quick brown fox jumps over the lazy dog and runs through a long dark winter night"
    bright = np.argwhere(inked(Title(words), 50) > 60)
    assert np.ptp(bright[:, 0]) > HEIGHT * 0.15
    assert bright[:, 1].min() >= WIDTH * SAFE - 4


def test_it_fades_in_stands_and_fades_out() -> None:
    light = [int(inked(Title("Title"), index).max()) for index in (0, 13, 50, 101, 110)]
    assert light[0] == light[4] == 0
    assert 0 < light[1] < light[2]
    assert 0 < light[3] < light[2]


def test_on_white_the_shadow_makes_it_readable() -> None:
    change = inked(Title("Title"), 50, ground=230)
    assert change.min() < -40


@given(st.lists(st.sampled_from([Title("a", when=when) for when in When]), max_size=5), st.integers(1, 400))
def test_every_title_has_its_time_within_the_film(titles: list[Title], frames: int) -> None:
    for span in spans(tuple(titles), frames):
        assert span.first >= 0
        assert span.last <= frames or span.first >= span.last
        assert all(0 <= span.opacity(index) <= 1 for index in range(frames))
    opening = [
        span
        for title, span in zip(titles, spans(tuple(titles), frames), strict=True)
        if title.when is When.BEGIN
    ]
    assert all(one.last <= two.first for one, two in pairwise(opening))


def test_signs_that_the_typeface_lacks_are_known() -> None:
    assert unreadable("Ciao, мир, 世界?") == ""
    assert unreadable("go 😀 go") == "😀"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("I have waited my whole life, and now you tell me to go home", 2),
        ("我等了你十年，今晚终于可以把一切都说清楚了，不要再走了。", 2),
    ],
)
def test_two_lines_are_about_as_long_and_none_begins_with_a_mark(text: str, lines: int) -> None:
    bright = inked(Title(text, Place.LOWER), 50) > 60
    rows = np.flatnonzero(bright.any(1))
    parts = np.split(rows, np.flatnonzero(np.diff(rows) > 2) + 1)
    ends = [np.ptp(np.flatnonzero(bright[part].any(0))) for part in parts if len(part) > 4]
    assert len(ends) == lines
    assert min(ends) > 0.6 * max(ends)


def test_letters_are_larger_in_an_upright_picture() -> None:
    def height(width: int, high: int) -> int:
        frame = black(width, high)
        Titles(width, high, (Title("Hi", Place.LOWER),), FRAMES).over(frame, 50)
        return int(np.ptp(np.argwhere(planes(frame)[0] > 100)[:, 0]))

    assert height(360, 640) > 1.1 * height(640, 360)
