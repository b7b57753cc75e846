"""The client's way to the outside, twice: one port blocks, the other awaits. All else is written once.

A flow is an `async def` that reaches the outside through its port alone. With the blocking port it never
suspends, so `finish` runs it to its end without an event loop.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Callable, Coroutine, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, Protocol, TypeVar, cast

import httpx2

from filmgate.client.wire import (
    Habits,
    Reply,
    Request,
    Stream,
    follows_redirects,
    is_local,
    reply_of,
    sendable,
    translated,
)

Outcome = TypeVar("Outcome")

LIMITS = httpx2.Limits(keepalive_expiry=2.0)
"""Idle connections go before servers close them (5 s is common): a submit must not meet a dead one."""


class Port(Protocol):
    async def send(self, request: Request) -> Reply:
        """The whole answer; raises `NoAnswer` or `NotConnected`."""

    def open(self, request: Request) -> AbstractAsyncContextManager[Stream]:
        """The answer as it comes; raises as `send` does."""

    async def sleep(self, seconds: float) -> None: ...

    async def work(self, function: Callable[[], Outcome]) -> Outcome:
        """Runs what blocks for a moment: a disk, a large encoding."""


class BlockingPort:
    def __init__(self, base_url: str, habits: Habits) -> None:
        self.habits = habits
        self.http = httpx2.Client(limits=LIMITS, trust_env=not is_local(base_url))

    async def send(self, request: Request) -> Reply:
        with translated(request), sendable(request, self.habits) as arguments:
            built = self.http.build_request(**arguments)
            response = self.http.send(built, follow_redirects=follows_redirects(request))
            return reply_of(response, response.content)

    @asynccontextmanager
    async def open(self, request: Request) -> AsyncGenerator[Stream]:
        with translated(request), sendable(request, self.habits) as arguments:
            built = self.http.build_request(**arguments)
            response = self.http.send(built, stream=True, follow_redirects=follows_redirects(request))
        chunks = self._chunks(request, response)
        try:
            yield Stream(reply_of(response), chunks)
        finally:
            await chunks.aclose()
            response.close()

    async def _chunks(self, request: Request, response: httpx2.Response) -> AsyncGenerator[bytes]:
        with translated(request):
            for chunk in response.iter_bytes():
                yield chunk

    async def sleep(self, seconds: float) -> None:
        time.sleep(seconds)  # noqa: ASYNC251 - no loop runs here

    async def work(self, function: Callable[[], Outcome]) -> Outcome:
        return function()

    def close(self) -> None:
        self.http.close()


class AwaitingPort:
    def __init__(self, base_url: str, habits: Habits) -> None:
        self.habits = habits
        self.http = httpx2.AsyncClient(limits=LIMITS, trust_env=not is_local(base_url))

    async def send(self, request: Request) -> Reply:
        with translated(request), sendable(request, self.habits) as arguments:
            built = self.http.build_request(**arguments)
            response = await self.http.send(built, follow_redirects=follows_redirects(request))
            return reply_of(response, response.content)

    @asynccontextmanager
    async def open(self, request: Request) -> AsyncGenerator[Stream]:
        with translated(request), sendable(request, self.habits) as arguments:
            built = self.http.build_request(**arguments)
            response = await self.http.send(built, stream=True, follow_redirects=follows_redirects(request))
        chunks = self._chunks(request, response)
        try:
            yield Stream(reply_of(response), chunks)
        finally:
            await chunks.aclose()
            await response.aclose()

    async def _chunks(self, request: Request, response: httpx2.Response) -> AsyncGenerator[bytes]:
        with translated(request):
            async for chunk in response.aiter_bytes():
                yield chunk

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    async def work(self, function: Callable[[], Outcome]) -> Outcome:
        return await asyncio.to_thread(function)

    async def close(self) -> None:
        await self.http.aclose()


def finish(flow: Coroutine[Any, Any, Outcome]) -> Outcome:
    """Runs a flow whose port blocks: its first step is its last."""
    try:
        flow.send(None)
    except StopIteration as end:
        return cast(Outcome, end.value)
    flow.close()
    raise RuntimeError("a flow over a blocking port tried to wait")


def iterated(items: AsyncGenerator[Outcome]) -> Iterator[Outcome]:
    """The items of an asynchronous flow whose port blocks, as an ordinary iterator."""
    try:
        while True:
            try:
                item = finish(_next(items))
            except StopAsyncIteration:
                return
            yield item
    finally:
        finish(_closed(items))


async def _next(items: AsyncGenerator[Outcome]) -> Outcome:
    return await anext(items)


async def _closed(items: AsyncGenerator[Any]) -> None:
    await items.aclose()
