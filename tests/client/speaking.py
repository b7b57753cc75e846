"""Both kinds of client behind one face, so that every test runs with each of them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from inspect import isawaitable
from typing import Any

from filmgate import AsyncClient, AsyncTaskHandle, Client
from tests.contract_server import KEY, ContractServer

MODEL = "kling/kling-v3-omni-video"
Speaks = Callable[..., AbstractContextManager[Any]]
"""`speaks(server, **options)` is a client of that server, blocking to its caller."""


class Awaited:
    """An asynchronous client or handle whose calls are awaited on the spot."""

    def __init__(self, subject: Any, runner: asyncio.Runner) -> None:
        self.subject, self.runner = subject, runner

    def __getattr__(self, name: str) -> Any:
        attribute = getattr(self.subject, name)
        return self.settled(attribute) if callable(attribute) else attribute

    def settled(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            given = function(*args, **kwargs)
            if isawaitable(given):
                given = self.runner.run(_awaited(given))
            elif isinstance(given, AsyncIterator):
                given = iter(self.runner.run(_listed(given)))
            return Awaited(given, self.runner) if isinstance(given, AsyncTaskHandle) else given

        return call


async def _awaited(given: Any) -> Any:
    return await given


async def _listed(items: AsyncIterator[Any]) -> list[Any]:
    return [item async for item in items]


QUICK = {"timeout": 2.0, "patience": 2.0, "poll_seconds": 0.02}


@contextmanager
def blocking(server: ContractServer, **options: Any) -> Iterator[Any]:
    with Client(server.base_url, KEY, **(QUICK | options)) as client:
        yield client


@contextmanager
def awaiting(server: ContractServer, **options: Any) -> Iterator[Any]:
    with asyncio.Runner() as runner:
        client = AsyncClient(server.base_url, KEY, **(QUICK | options))
        try:
            yield Awaited(client, runner)
        finally:
            runner.run(client.close())
