"""Tasks: read, wait for, list, cancel, delete."""

from __future__ import annotations

import orjson
from fastapi import APIRouter, Request, Response

from filmgate.contract.catalog import MODELS
from filmgate.contract.task import Envelope, Task, TaskPage, TaskStatus
from filmgate.server import parameters
from filmgate.server.access import base_url, reader
from filmgate.server.answers import enveloped
from filmgate.server.context import service_of
from filmgate.server.documents import TASK_ID, Thin, answers, parameter

router = APIRouter(route_class=Thin, tags=["tasks"])

WAIT = parameter(
    "wait",
    "query",
    {"type": "number", "minimum": 0, "maximum": parameters.LONGEST_WAIT},
    "Hold the answer back until the task has ended, for at most that many seconds",
)
LIMIT = parameter(
    "limit",
    "query",
    {
        "type": "integer",
        "minimum": 1,
        "maximum": parameters.LARGEST_PAGE,
        "default": parameters.DEFAULT_PAGE,
    },
    "Tasks in one page",
)
CURSOR = parameter(
    "cursor", "query", {"type": "string", "minLength": 1}, "The `next_cursor` of the page before"
)
STATUS = parameter(
    "status", "query", {"type": "string", "enum": list(TaskStatus)}, "Only tasks of that status"
)
MODEL = parameter("model", "query", {"type": "string", "enum": list(MODELS)}, "Only tasks of that model")


@router.get(
    "/api/v1/tasks/{task_id}",
    summary="One task",
    responses=answers(Envelope[Task], 404),
    openapi_extra={"parameters": [TASK_ID, WAIT]},
)
async def read_task(request: Request) -> Response:
    """The task as it stands, or with `wait` as it stands once it has ended or the seconds are over."""
    caller = await reader(request)
    service, task_id = service_of(request), parameters.task_id(request)
    seconds = parameters.wait(request)
    if seconds:
        return enveloped(await service.wait(caller, task_id, base_url(request), seconds))
    return enveloped(await service.task(caller, task_id, base_url(request)))


@router.get(
    "/api/v1/tasks",
    summary="The tasks of this account, newest first",
    responses=answers(Envelope[TaskPage]),
    openapi_extra={"parameters": [LIMIT, CURSOR, STATUS, MODEL]},
)
async def list_tasks(request: Request) -> Response:
    caller = await reader(request)
    page = await service_of(request).tasks(
        caller,
        base_url(request),
        limit=parameters.limit(request),
        cursor=parameters.cursor(request),
        status=parameters.status(request),
        model=parameters.model(request),
    )
    tasks = [task.model_dump(mode="json", exclude_none=True) for task in page.tasks]
    return enveloped(orjson.dumps({"tasks": tasks, "next_cursor": page.next_cursor}))


@router.post(
    "/api/v1/tasks/{task_id}/cancel",
    summary="End a task; it then reads `failed` with the error code `canceled`",
    responses=answers(Envelope[Task], 404),
    openapi_extra={"parameters": [TASK_ID]},
)
async def cancel_task(request: Request) -> Response:
    caller = await reader(request)
    task_id = parameters.task_id(request)
    return enveloped(await service_of(request).cancel(caller, task_id, base_url(request)))


@router.delete(
    "/api/v1/tasks/{task_id}",
    summary="Forget a task and its files",
    responses=answers(None, 404),
    openapi_extra={"parameters": [TASK_ID]},
)
async def delete_task(request: Request) -> Response:
    caller = await reader(request)
    await service_of(request).delete(caller, parameters.task_id(request))
    return enveloped(b"null")
