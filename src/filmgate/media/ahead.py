"""Some steps ahead: the next items are made in a thread of their own while this one is used."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, TypeVar

Item = TypeVar("Item")
_END: Final[Any] = object()


def ahead(items: Generator[Item], most: int = 1) -> Generator[Item]:
    """The same items in the same order; at most so many wait. Errors come when their item is asked for.

    Each item must own its memory: those after it are made before this one is done with.
    """
    try:
        with ThreadPoolExecutor(1, thread_name_prefix="ahead") as pool:
            waiting = deque(pool.submit(next, items, _END) for _ in range(most))
            try:
                while (item := waiting.popleft().result()) is not _END:
                    waiting.append(pool.submit(next, items, _END))
                    yield item
            finally:
                for each in waiting:
                    each.cancel()
    finally:
        items.close()
