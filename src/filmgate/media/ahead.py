"""One step ahead: the next item is made in a thread of its own while this one is used."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, TypeVar

Item = TypeVar("Item")
_END: Final[Any] = object()


def ahead(items: Generator[Item]) -> Iterator[Item]:
    """The same items in the same order; at most one waits. Errors come when their item is asked for.

    Each item must own its memory: the one after it is made before this one is done with.
    """
    try:
        with ThreadPoolExecutor(1, thread_name_prefix="ahead") as pool:
            waiting = pool.submit(next, items, _END)
            while (item := waiting.result()) is not _END:
                waiting = pool.submit(next, items, _END)
                yield item
    finally:
        items.close()
