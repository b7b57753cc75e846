"""Words looked up many at once, beside the same looked up one by one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numba
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numba.core.registry import cpu_target

from filmgate.engines.animatic.kernels import permuted
from filmgate.engines.animatic.kernels.permuted import BLOCK, ROOM, fetched, near_neighbours, neighbours


def looked_up(line: Any, start: int, step: int, left: Any, right: Any, column: int) -> None:
    fetched(line, 0, 1 << 20)  # far more than there is
    neighbours(line, start, step, left, right, column)


def looked_up_near(line: Any, start: int, step: int, left: Any, right: Any, column: int) -> None:
    near_neighbours(line, start, step, left, right, column)


compiled, compiled_near = numba.njit(looked_up), numba.njit(looked_up_near)


def check(lookup: Callable[..., None], start: int, step: int, column: int) -> None:
    line = np.arange(100, 300, dtype=np.uint32)
    left, right = np.zeros((2, column + BLOCK + 5), np.uint32)
    lookup(line, start, step, left, right, column)
    places = (start + step * np.arange(BLOCK)) >> 16
    inside = slice(column, column + BLOCK)
    assert left[inside].tolist() == line[places].tolist()
    assert right[inside].tolist() == line[places + 1].tolist()
    assert not left[:column].any()
    assert not left[column + BLOCK :].any()


@settings(max_examples=100)
@given(start=st.integers(0, 60 << 16), step=st.integers(0, (2 << 16) - 1), column=st.integers(0, 40))
def test_both_neighbours_of_every_place_are_found(start: int, step: int, column: int) -> None:
    check(compiled, start, step, column)


@settings(max_examples=100)
@given(start=st.integers(0, 60 << 16), step=st.integers(0, 1 << 16), column=st.integers(0, 40))
def test_short_steps_need_to_look_at_fewer_words(start: int, step: int, column: int) -> None:
    check(compiled_near, start, step, column)


@pytest.mark.parametrize("feature", ["+avx512f", "+avx2", ""])
def test_processors_with_other_instructions_find_the_same(
    feature: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if feature not in cpu_target.target_context.codegen().magic_tuple()[2]:
        pytest.skip(f"this processor has no {feature}")
    known = [each for each in permuted._PERMUTATIONS if each[0] == feature]
    monkeypatch.setattr(permuted, "_PERMUTATIONS", known)
    lookup = numba.njit(looked_up)
    for step in (0, 1, 0x7777, 0x10000, 0x1FFFF):
        check(lookup, 77, step, 0)
        check(lookup, (40 << 16) + 0xFFFF, step, 3)
    assert ("permd" in next(iter(lookup.inspect_asm().values()))) == bool(feature)
    near = numba.njit(looked_up_near)
    for step in (0, 1, 0x7777, 0x10000):
        check(near, (40 << 16) + 0xFFFF, step, 3)


def test_the_longest_step_stays_within_the_room_behind_a_line() -> None:
    furthest = (0xFFFF + (BLOCK - 1) * 0x1FFFF) >> 16
    assert furthest < 2 * BLOCK < ROOM - 1
