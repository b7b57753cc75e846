from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmgate.tasks.batcher import Batcher


class Work:
    """Answers n with n * n, and negative numbers with an error; remembers its batches."""

    def __init__(self) -> None:
        self.batches: list[list[int]] = []
        self.gate = threading.Event()
        self.gate.set()

    def run(self, items: list[int]) -> Sequence[int | Exception]:
        self.batches.append(items)
        self.gate.wait(20)
        if 999 in items:
            raise OSError("the whole batch is lost")
        return [ValueError(str(item)) if item < 0 else item * item for item in items]


async def turn() -> None:
    """Lets everything that can happen now happen."""
    for _ in range(5):
        await asyncio.sleep(0)


@given(items=st.lists(st.integers(-50, 50), max_size=40), limit=st.integers(1, 9))
@settings(max_examples=40)
def test_each_caller_gets_its_own_answer_or_error(items: list[int], limit: int) -> None:
    work = Work()

    async def ask() -> list[int | BaseException]:
        batcher: Batcher[int, int] = Batcher("test", work.run, limit)
        answers = await asyncio.gather(*(batcher(item) for item in items), return_exceptions=True)
        batcher.close()
        return answers

    for item, answer in zip(items, asyncio.run(ask()), strict=True):
        assert str(answer) == (str(item) if item < 0 else str(item * item))
        assert isinstance(answer, ValueError) == (item < 0)
    assert [item for batch in work.batches for item in batch] == items  # in the order of the calls
    assert all(len(batch) <= limit for batch in work.batches)


def test_a_lone_call_runs_at_once_and_later_ones_share_a_run() -> None:
    work = Work()

    async def ask() -> None:
        batcher: Batcher[int, int] = Batcher("test", work.run)
        work.gate.clear()
        calls = [asyncio.create_task(batcher(1))]
        await turn()
        calls += [asyncio.create_task(batcher(number)) for number in range(2, 7)]
        await turn()
        work.gate.set()
        assert await asyncio.gather(*calls) == [1, 4, 9, 16, 25, 36]
        batcher.close()

    asyncio.run(ask())
    assert work.batches == [[1], [2, 3, 4, 5, 6]]


def test_those_who_call_in_one_turn_of_the_loop_share_a_run() -> None:
    work = Work()

    async def ask() -> None:
        batcher: Batcher[int, int] = Batcher("test", work.run)
        assert await asyncio.gather(*(batcher(number) for number in (1, 2, 3))) == [1, 4, 9]
        assert await asyncio.gather(*(batcher(number) for number in (4, 5))) == [16, 25]
        batcher.close()

    asyncio.run(ask())
    assert work.batches == [[1, 2, 3], [4, 5]]


def test_a_caller_that_goes_away_spoils_nothing_for_the_others() -> None:
    work = Work()

    async def ask() -> None:
        batcher: Batcher[int, int] = Batcher("test", work.run)
        work.gate.clear()
        calls = [asyncio.create_task(batcher(1))]
        await turn()
        calls += [asyncio.create_task(batcher(number)) for number in (2, 3, 4)]
        await turn()
        for gone in (calls[0], calls[2]):
            gone.cancel()
        work.gate.set()
        answers = await asyncio.gather(*calls, return_exceptions=True)
        assert [answers[1], answers[3]] == [4, 16]
        assert all(isinstance(answers[number], asyncio.CancelledError) for number in (0, 2))
        assert await batcher(5) == 25
        batcher.close()

    asyncio.run(ask())


def test_what_a_run_raises_goes_to_all_of_it_and_the_next_run_is_fresh() -> None:
    work = Work()

    async def ask() -> None:
        batcher: Batcher[int, int] = Batcher("test", work.run)
        work.gate.clear()
        first = asyncio.create_task(batcher(1))
        await turn()
        lost = [asyncio.create_task(batcher(number)) for number in (2, 999, 3)]
        await turn()
        work.gate.set()
        assert await first == 1
        for call in lost:
            with pytest.raises(OSError, match="lost"):
                await call
        assert await batcher(4) == 16
        batcher.close()

    asyncio.run(ask())
