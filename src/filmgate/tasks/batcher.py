"""Many callers, one transaction: calls that arrive while a run is under way go into the next one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, TypeVar

Item = TypeVar("Item")
Answer = TypeVar("Answer")


class Batcher(Generic[Item, Answer]):
    """`await batcher(item)` gives the item's answer out of `run(items)`, which runs on one thread of its own.

    `run` returns an answer or an exception for each item, in order; what it raises goes to all of them.
    An idle batcher runs in the loop's next turn, with all who call in this one: a thread that began at once
    would contend with them for the interpreter, and find a single item.
    """

    def __init__(
        self, name: str, run: Callable[[list[Item]], Sequence[Answer | Exception]], limit: int = 256
    ) -> None:
        self._run = run
        self._limit = limit
        self._waiting: list[tuple[Item, asyncio.Future[Answer]]] = []
        self._busy = False
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)

    async def __call__(self, item: Item) -> Answer:
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Answer] = loop.create_future()
        self._waiting.append((item, future))
        if len(self._waiting) == 1:
            loop.call_soon(self._pump)
        return await future

    def close(self) -> None:
        self._thread.shutdown(wait=True)

    def _pump(self) -> None:
        if self._busy or not self._waiting:
            return
        batch, self._waiting = self._waiting[: self._limit], self._waiting[self._limit :]
        self._busy = True
        run = asyncio.get_running_loop().run_in_executor(self._thread, self._run, [item for item, _ in batch])
        run.add_done_callback(lambda done: self._deliver(batch, done))

    def _deliver(
        self,
        batch: list[tuple[Item, asyncio.Future[Answer]]],
        done: asyncio.Future[Sequence[Answer | Exception]],
    ) -> None:
        self._busy = False
        error = done.exception()
        answers = [error] * len(batch) if error else done.result()
        for (_, future), answer in zip(batch, answers, strict=True):
            if future.done():  # its caller has gone
                continue
            if isinstance(answer, BaseException):
                future.set_exception(answer)
            else:
                future.set_result(answer)
        self._pump()
