"""`Client` and `AsyncClient`, and their handles: tables of the flows that they offer."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Callable, Coroutine, Iterator
from functools import wraps
from types import TracebackType
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

from filmgate.client import events, flows, inputs
from filmgate.client.calls import Server
from filmgate.client.ports import AwaitingPort, BlockingPort, finish, iterated
from filmgate.client.wire import Habits
from filmgate.contract.errors import AuthenticationFailed, InvalidParameters
from filmgate.contract.replies import plain_base

DEFAULT_BASE_URL = "http://127.0.0.1:8000"
"""Where `filmgate serve` listens."""

Given = ParamSpec("Given")
Outcome = TypeVar("Outcome")


def configured(base_url: str | None, api_key: str | None) -> tuple[str, str]:
    """What was given, else `FILMGATE_BASE_URL` and `FILMGATE_API_KEY`."""
    base = plain_base(base_url or os.environ.get("FILMGATE_BASE_URL") or DEFAULT_BASE_URL)
    if not base.startswith(("http://", "https://")):
        raise InvalidParameters(f"parameter 'base_url' must begin with http:// or https://, got '{base}'")
    key = (api_key or os.environ.get("FILMGATE_API_KEY") or "").strip()
    if not key:
        raise AuthenticationFailed("no API key: give api_key, or set FILMGATE_API_KEY")
    if not (key.isascii() and key.isprintable()):
        raise AuthenticationFailed("the API key has characters that no key has")
    return base, key


def _blocking(
    flow: Callable[Concatenate[Server, Given], Coroutine[Any, Any, Outcome]],
) -> Callable[Concatenate[Client, Given], Outcome]:
    @wraps(flow)
    def method(self: Client, /, *args: Given.args, **kwargs: Given.kwargs) -> Outcome:
        return finish(flow(self.server, *args, **kwargs))

    return method


def _submitting(
    flow: Callable[Concatenate[Server, Given], Coroutine[Any, Any, str]],
) -> Callable[Concatenate[Client, Given], TaskHandle]:
    @wraps(flow)
    def method(self: Client, /, *args: Given.args, **kwargs: Given.kwargs) -> TaskHandle:
        return TaskHandle(self.server, finish(flow(self.server, *args, **kwargs)))

    return method


def _on_task(
    flow: Callable[Concatenate[Server, str, Given], Coroutine[Any, Any, Outcome]],
) -> Callable[Concatenate[TaskHandle, Given], Outcome]:
    @wraps(flow)
    def method(self: TaskHandle, /, *args: Given.args, **kwargs: Given.kwargs) -> Outcome:
        return finish(flow(self.server, self.id, *args, **kwargs))

    return method


def _iterating(
    flow: Callable[Concatenate[Server, str, Given], AsyncGenerator[Outcome]],
) -> Callable[Concatenate[TaskHandle, Given], Iterator[Outcome]]:
    @wraps(flow)
    def method(self: TaskHandle, /, *args: Given.args, **kwargs: Given.kwargs) -> Iterator[Outcome]:
        return iterated(flow(self.server, self.id, *args, **kwargs))

    return method


def _awaiting(
    flow: Callable[Concatenate[Server, Given], Coroutine[Any, Any, Outcome]],
) -> Callable[Concatenate[AsyncClient, Given], Coroutine[Any, Any, Outcome]]:
    @wraps(flow)
    async def method(self: AsyncClient, /, *args: Given.args, **kwargs: Given.kwargs) -> Outcome:
        return await flow(self.server, *args, **kwargs)

    return method


def _submitting_async(
    flow: Callable[Concatenate[Server, Given], Coroutine[Any, Any, str]],
) -> Callable[Concatenate[AsyncClient, Given], Coroutine[Any, Any, AsyncTaskHandle]]:
    @wraps(flow)
    async def method(self: AsyncClient, /, *args: Given.args, **kwargs: Given.kwargs) -> AsyncTaskHandle:
        return AsyncTaskHandle(self.server, await flow(self.server, *args, **kwargs))

    return method


def _on_task_async(
    flow: Callable[Concatenate[Server, str, Given], Outcome],
) -> Callable[Concatenate[AsyncTaskHandle, Given], Outcome]:
    """Also for events: what the flow gives, a coroutine or an asynchronous generator, is given on."""

    @wraps(flow)
    def method(self: AsyncTaskHandle, /, *args: Given.args, **kwargs: Given.kwargs) -> Outcome:
        return flow(self.server, self.id, *args, **kwargs)

    return method


class _Handle:
    """One task at one server."""

    def __init__(self, server: Server, task_id: str) -> None:
        self.server = server
        self.id = task_id

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id}>"


class TaskHandle(_Handle):
    """A submitted film."""

    status = _on_task(flows.status)
    wait = _on_task(flows.wait)
    events = _iterating(events.events)
    cancel = _on_task(flows.cancel)
    delete = _on_task(flows.delete)
    download = _on_task(flows.download)


class AsyncTaskHandle(_Handle):
    """A submitted film; every call is awaited, `events()` iterated with `async for`."""

    status = _on_task_async(flows.status)
    wait = _on_task_async(flows.wait)
    events = _on_task_async(events.events)
    cancel = _on_task_async(flows.cancel)
    delete = _on_task_async(flows.delete)
    download = _on_task_async(flows.download)


class Client:
    """A server of this contract: your own Filmgate, or the hosted service.

    `timeout` is the seconds of silence after which one call is given up, `patience` the seconds for which
    trouble (a lost connection, 429, 5xx) is borne where a repeat is safe, `poll_seconds` the time between
    two looks at a task where the server cannot tell by itself. Usable from several threads.
    """

    def __init__(
        self,
        base_url: str | None = None,
        api_key: str | None = None,
        *,
        timeout: float = 15.0,
        patience: float = 60.0,
        poll_seconds: float = 2.0,
    ) -> None:
        base, key = configured(base_url, api_key)
        self._port = BlockingPort(base, Habits(key, timeout))
        self.server = Server(self._port, base, patience, poll_seconds)

    def task(self, task_id: str) -> TaskHandle:
        """The handle of a task submitted before; asks nothing of the server."""
        return TaskHandle(self.server, task_id)

    generate = _submitting(flows.generate)
    storyboard = _blocking(flows.storyboard)
    tasks = _blocking(flows.tasks)
    models = _blocking(flows.models)
    balance = _blocking(flows.balance)
    upload = _blocking(inputs.upload)

    def close(self) -> None:
        self._port.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncClient:
    """As `Client`, every call awaited."""

    def __init__(
        self,
        base_url: str | None = None,
        api_key: str | None = None,
        *,
        timeout: float = 15.0,
        patience: float = 60.0,
        poll_seconds: float = 2.0,
    ) -> None:
        base, key = configured(base_url, api_key)
        self._port = AwaitingPort(base, Habits(key, timeout))
        self.server = Server(self._port, base, patience, poll_seconds)

    def task(self, task_id: str) -> AsyncTaskHandle:
        """The handle of a task submitted before; asks nothing of the server."""
        return AsyncTaskHandle(self.server, task_id)

    generate = _submitting_async(flows.generate)
    storyboard = _awaiting(flows.storyboard)
    tasks = _awaiting(flows.tasks)
    models = _awaiting(flows.models)
    balance = _awaiting(flows.balance)
    upload = _awaiting(inputs.upload)

    async def close(self) -> None:
        await self._port.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
