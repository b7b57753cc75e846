"""What a client can do, written once: `clients` offers each of these as a method of both kinds of client."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import Any, Literal
from uuid import uuid4

from filmgate.client.calls import Server, payable, repeatable
from filmgate.client.downloads import Role, resource_of, saved, target_of
from filmgate.client.errors import OutcomeUnknown
from filmgate.client.events import read_task
from filmgate.client.inputs import Media, prepared
from filmgate.client.wire import Request
from filmgate.contract.errors import TaskCanceled, TaskFailed
from filmgate.contract.replies import ModelCard, ModelCards, UnexpectedReply, json_of, parsed, payload
from filmgate.contract.simulation import HEADER
from filmgate.contract.task import (
    Balance,
    Plan,
    Submission,
    Task,
    TaskError,
    TaskPage,
    TaskStatus,
)

LONGEST_POLL = 30.0
"""Seconds that a server is asked to hold a poll's answer."""
HASTE = 0.5
"""An answer sooner than this (seconds) shows a server that does not hold it."""


async def generate(
    server: Server,
    model: str,
    *,
    prompt: str,
    images: Sequence[Media] | None = None,
    videos: Sequence[Media] | None = None,
    multi_shot: bool | None = None,
    sound: Literal["on", "off"] | bool | None = None,
    mode: Literal["std", "pro"] | None = None,
    aspect_ratio: Literal["16:9", "9:16", "1:1"] | None = None,
    duration: int | None = None,
    seed: int | None = None,
    engine: str | None = None,
    webhook_url: str | None = None,
    idempotency_key: str | None = None,
    simulate: str | None = None,
) -> str:
    """Submits a film and gives its handle at once. What is left out is not sent: the server's default holds.

    `images` and `videos` take URLs, paths and bytes; `duration` is in whole seconds. `seed`, `engine`,
    `webhook_url`, `idempotency_key` and, with a test key, `simulate` (`failed:1301`, `slow:30`, …) need a
    Filmgate at the other end. Raises the contract's errors, and `OutcomeUnknown` when the film may have been
    accepted without an answer.
    """
    body = await _body(server, prompt, images, videos, multi_shot, sound, mode, aspect_ratio, duration)
    headers = {"Idempotency-Key": idempotency_key or str(uuid4())}
    if webhook_url is not None:
        headers["X-Webhook-URL"] = webhook_url
    if simulate is not None:
        headers[HEADER] = simulate
    url, params = server.url(f"/{model}/async"), _params(seed=seed, engine=engine)
    reply = await payable(server, Request("POST", url, params=params, headers=headers, body=body))
    try:
        return payload(reply.body, Submission).task_id
    except UnexpectedReply as error:
        raise OutcomeUnknown(f"the film may have been accepted ({error})") from error


async def storyboard(
    server: Server,
    model: str,
    *,
    prompt: str,
    images: Sequence[Media] | None = None,
    videos: Sequence[Media] | None = None,
    multi_shot: bool | None = None,
    sound: Literal["on", "off"] | bool | None = None,
    mode: Literal["std", "pro"] | None = None,
    aspect_ratio: Literal["16:9", "9:16", "1:1"] | None = None,
    duration: int | None = None,
    seed: int | None = None,
    engine: str | None = None,
) -> Plan:
    """What would be made of the same parameters, by which engine, in what time. No task, no cost."""
    body = await _body(server, prompt, images, videos, multi_shot, sound, mode, aspect_ratio, duration)
    url, params = server.url(f"/{model}/storyboard"), _params(seed=seed, engine=engine)
    reply = await repeatable(server, Request("POST", url, params=params, body=body))
    return payload(reply.body, Plan)


async def _body(
    server: Server,
    prompt: str,
    images: Sequence[Media] | None,
    videos: Sequence[Media] | None,
    multi_shot: bool | None,
    sound: Literal["on", "off"] | bool | None,
    mode: str | None,
    aspect_ratio: str | None,
    duration: int | None,
) -> dict[str, Any]:
    """The documents' own body, of what was given."""
    media = await prepared(server, images, videos)
    fields: dict[str, Any] = {
        "prompt": prompt,
        "multi_shot": multi_shot,
        "shot_type": "intelligence" if multi_shot else None,
        **media,
        "sound": ("on" if sound else "off") if isinstance(sound, bool) else sound,
        "mode": mode,
        "aspect_ratio": aspect_ratio,
        "duration": duration,
    }
    return {name: value for name, value in fields.items() if value is not None}


def _params(**given: str | int | None) -> dict[str, str | int]:
    return {name: value for name, value in given.items() if value is not None}


async def models(server: Server) -> list[ModelCard]:
    """The server's models."""
    reply = await repeatable(server, Request("GET", server.url("/models")))
    return parsed(json_of(reply.body), ModelCards).models


async def balance(server: Server) -> float:
    """The account's balance in USD; a key without a budget shows a large number."""
    reply = await repeatable(server, Request("GET", server.url("/team/balance")))
    return payload(reply.body, Balance).balance


async def tasks(
    server: Server,
    *,
    limit: int | None = None,
    cursor: str | None = None,
    status: TaskStatus | None = None,
    model: str | None = None,
) -> TaskPage:
    """One page of the account's tasks, newest first; its `next_cursor` asks for the next."""
    params = _params(limit=limit, cursor=cursor, status=status.value if status else None, model=model)
    reply = await repeatable(server, Request("GET", server.url("/tasks"), params=params))
    return payload(reply.body, TaskPage)


async def status(server: Server, task_id: str) -> Task:
    """The task as it is now."""
    return await read_task(server, task_id)


async def wait(server: Server, task_id: str, timeout: float | None = None) -> Task:  # noqa: ASYNC109 - the port may block
    """The task once it has succeeded. Raises `TaskFailed` or `TaskCanceled` if it does not, and
    `TimeoutError` after `timeout` seconds (None: never); the task goes on then."""
    end = None if timeout is None else monotonic() + timeout
    while True:
        started = monotonic()
        rest = LONGEST_POLL if end is None else max(0.0, end - started)
        task = await read_task(server, task_id, min(LONGEST_POLL, rest))
        if task.status.is_terminal:
            return succeeded(task)
        if end is not None and monotonic() >= end:
            raise TimeoutError(f"task '{task_id}' is still {task.status} after {timeout:g} s")
        if monotonic() - started < HASTE:
            await server.port.sleep(min(server.poll_seconds, rest))


def succeeded(task: Task) -> Task:
    """The task itself if it succeeded; raises why it did not."""
    if task.status is TaskStatus.SUCCESS:
        return task
    error = task.error or TaskError(code="failed", message="the server gave no reason")
    if error.code == "canceled":
        raise TaskCanceled(error.code, error.message)
    raise TaskFailed(error.code, error.message)


async def cancel(server: Server, task_id: str) -> Task:
    """Asks for the end of the task and gives it as it is then. A task that has ended stays as it was."""
    reply = await repeatable(server, Request("POST", server.url(f"/tasks/{task_id}/cancel")))
    return payload(reply.body, Task)


async def delete(server: Server, task_id: str) -> None:
    """Removes the task and its files."""
    await repeatable(server, Request("DELETE", server.url(f"/tasks/{task_id}")))


async def download(server: Server, task_id: str, path: str | Path = ".", *, role: Role = "primary") -> Path:
    """Waits for the film if need be and saves it (or its `cover` or `preview`) as `path`, or in that folder
    under the server's own name for it. Gives the file's path."""
    task = await wait(server, task_id)
    resource = resource_of(task, role)
    return await saved(server, resource, target_of(resource, task, Path(path)))
