"""A task's events as a stream (server-sent events), resumable, and ended when the task has."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from typing import cast

import orjson
import structlog
from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse

from filmgate.contract.errors import FilmgateError
from filmgate.contract.task import Event
from filmgate.server import parameters
from filmgate.server.access import base_url, reader
from filmgate.server.context import service_of
from filmgate.server.documents import TASK_ID, Thin, answers, parameter

router = APIRouter(route_class=Thin, tags=["tasks"])
log = structlog.get_logger(__name__)

KEEP_ALIVE = b": keep-alive\n\n"
STREAM = "text/event-stream"
STREAM_MEANING = (
    "Each event has an `id`, an `event` (`status`, `stage`, `progress`, `preview`, `log`) and JSON `data`; "
    "the last is `status` with the whole task."
)
LAST_EVENT_ID = parameter(
    "Last-Event-ID",
    "header",
    {"type": "integer", "minimum": 0, "maximum": parameters.LARGEST_EVENT_ID},
    "Go on after that event",
)


@router.get(
    "/api/v1/tasks/{task_id}/events",
    summary="What happens to a task, as it happens; of an ended task, what happened",
    responses=answers(None, 404) | {200: {"description": STREAM_MEANING, "content": {STREAM: {}}}},
    openapi_extra={"parameters": [TASK_ID, LAST_EVENT_ID]},
)
async def read_events(request: Request) -> Response:
    caller = await reader(request)
    service, task_id, base = service_of(request), parameters.task_id(request), base_url(request)
    after = parameters.last_event_id(request)
    await service.task(caller, task_id, base)  # a 404 has to come before the stream begins
    events = service.events(caller, task_id, base, after)
    headers = {"cache-control": "no-cache", "x-accel-buffering": "no"}
    return StreamingResponse(_stream(events), media_type=STREAM, headers=headers)


async def _stream(events: AsyncIterator[Event | None]) -> AsyncIterator[bytes]:
    """The events as text. Where the service cannot go on the stream ends: clients resume by themselves."""
    async with aclosing(cast(AsyncGenerator[Event | None], events)):
        try:
            async for event in events:
                yield KEEP_ALIVE if event is None else as_text(event)
        except FilmgateError as error:
            log.warning("event stream cut short", reason=str(error))


def as_text(event: Event) -> bytes:
    """One server-sent event."""
    return b"id: %d\nevent: %s\ndata: %s\n\n" % (event.id, event.event.encode(), orjson.dumps(event.data))
