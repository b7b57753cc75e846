"""A task's events: server-sent where the server has them, made from polling where it has not."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from typing import Any

from pydantic import ValidationError

from filmgate.client.calls import Server, repeatable
from filmgate.client.errors import NoAnswer
from filmgate.client.wire import Reply, Request
from filmgate.contract.replies import payload
from filmgate.contract.task import Event, EventKind, Task, TaskStatus

SILENCE = 60.0
"""Seconds without a byte after which a stream counts as broken, and is taken up again where it was."""
SETTLED = {status.value for status in TaskStatus if status.is_terminal}


class EventLines:
    """Bytes of an event stream in, events out. Kinds that this version does not know are left out."""

    def __init__(self) -> None:
        self.rest = b""

    def feed(self, chunk: bytes) -> Iterator[Event]:
        blocks = (self.rest + chunk).replace(b"\r\n", b"\n").split(b"\n\n")
        self.rest = blocks.pop()
        for block in blocks:
            event = self._event(block.decode("utf-8", "replace"))
            if event is not None:
                yield event

    def _event(self, block: str) -> Event | None:
        fields: dict[str, list[str]] = {}
        for line in block.split("\n"):
            name, _, value = line.partition(":")
            fields.setdefault(name, []).append(value.removeprefix(" "))
        try:
            return Event(
                id=int("".join(fields["id"])),
                event=EventKind("".join(fields["event"])),
                data=json.loads("\n".join(fields["data"])),
            )
        except (KeyError, ValueError, ValidationError):
            return None


async def read_task(server: Server, task_id: str, wait: float = 0) -> Task:
    """The task as it is; after at most `wait` seconds when the server can hold the answer until its end."""
    params = {"wait": int(wait)} if wait >= 1 else {}
    timeout = wait + 15 if params else None
    url = server.url(f"/tasks/{task_id}")
    reply = await repeatable(server, Request("GET", url, params=params, timeout=timeout))
    return payload(reply.body, Task)


async def events(server: Server, task_id: str, *, after: int = 0) -> AsyncGenerator[Event]:
    """The task's `Event`s from the first (or the one after `after`) to the last, which is `status` with the
    whole task. A stream that breaks is taken up where it broke; where there is none, or it brings nothing,
    the events are made from polling."""
    last = after
    while True:
        before = last
        async with aclosing(_streamed(server, task_id, last)) as stream:
            async for event in stream:
                yield event
                if _is_last(event):
                    return
                last = event.id
        if last == before:
            break
        await server.port.sleep(server.poll_seconds)
    async for event in _polled(server, task_id, last):
        yield event


def _is_last(event: Event) -> bool:
    return event.event is EventKind.STATUS and event.data.get("status") in SETTLED


async def _streamed(server: Server, task_id: str, last: int) -> AsyncGenerator[Event]:
    """What one stream brings until it ends or breaks; nothing from a server that has no streams."""
    headers = {"Accept": "text/event-stream"} | ({"Last-Event-ID": str(last)} if last else {})
    request = Request("GET", server.url(f"/tasks/{task_id}/events"), headers=headers, timeout=SILENCE)
    lines = EventLines()
    try:
        async with server.port.open(request) as stream:
            if not _is_event_stream(stream.reply):
                return
            async for chunk in stream.chunks:
                for event in lines.feed(chunk):
                    yield event
    except NoAnswer:
        return


def _is_event_stream(reply: Reply) -> bool:
    return reply.status == 200 and reply.headers.get("content-type", "").startswith("text/event-stream")


async def _polled(server: Server, task_id: str, last: int) -> AsyncGenerator[Event]:
    before: Task | None = None
    while True:
        task = await read_task(server, task_id)
        for number, (kind, data) in enumerate(_news(before, task), last + 1):
            last = number
            yield Event(id=last, event=kind, data=data)
        if task.status.is_terminal:
            return
        before = task
        await server.port.sleep(server.poll_seconds)


def _news(before: Task | None, task: Task) -> Iterator[tuple[EventKind, dict[str, Any]]]:
    """What a poll shows that the one before did not, in the stream's own words."""
    if task.stage is not None and (before is None or before.stage != task.stage):
        yield EventKind.STAGE, {"stage": task.stage}
    if task.progress > (before.progress if before else 0):
        yield EventKind.PROGRESS, {"progress": task.progress}
    if task.status.is_terminal:
        yield EventKind.STATUS, task.model_dump(mode="json", exclude_none=True)
    elif before is None or before.status is not task.status:
        yield EventKind.STATUS, {"status": task.status.value}
