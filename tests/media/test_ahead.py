"""Making the next item while this one is used."""

from __future__ import annotations

import threading
from collections.abc import Generator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.media.ahead import ahead


def counted(made: list[int], closed: list[bool], count: int, fails: bool = False) -> Generator[int]:
    try:
        for number in range(count):
            made.append(number)
            yield number
        if fails:
            raise ValueError("broken")
    finally:
        closed.append(True)


@given(st.integers(0, 12), st.integers(1, 4))
def test_items_come_whole_and_in_order(count: int, most: int) -> None:
    closed: list[bool] = []
    assert list(ahead(counted([], closed, count), most)) == list(range(count))
    assert closed == [True]


@pytest.mark.parametrize("most", [1, 3])
def test_an_error_comes_after_the_items_before_it(most: int) -> None:
    items = ahead(counted([], [], 2, fails=True), most)
    assert [next(items), next(items)] == [0, 1]
    with pytest.raises(ValueError, match="broken"):
        next(items)


@pytest.mark.parametrize("most", [1, 3])
def test_no_more_wait_and_closing_ends_the_source(most: int) -> None:
    made: list[int] = []
    closed: list[bool] = []
    items = ahead(counted(made, closed, 100), most)
    assert next(items) == 0
    items.close()  # type: ignore[attr-defined]
    assert len(made) <= 1 + most
    assert closed == [True]
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("ahead")]
