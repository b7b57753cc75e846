"""The OpenAI-style `/v1/videos`: the same tasks by another wire. Its objects are in `contract.videos`."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel

from filmgate.contract.errors import InvalidParameters
from filmgate.contract.schema import ERRORS
from filmgate.contract.shown import shown
from filmgate.contract.videos import BY_SIZE, ErrorShape, ModelList, Video, VideoDeleted, VideoList
from filmgate.server import parameters
from filmgate.server.access import TASK_ID, reader, writer
from filmgate.server.answers import json_answer
from filmgate.server.context import service_of
from filmgate.server.creation import BODY, creation_of
from filmgate.server.documents import Answers, Thin, content, parameter
from filmgate.server.routers.files import ANY, BINARY, file_answer
from filmgate.server.routers.submit import HEADERS

router = APIRouter(route_class=Thin, tags=["videos"])

VIDEO_ID = parameter(
    "video_id", "path", {"type": "string", "pattern": "^task-[A-Za-z0-9_-]{5,100}$"}, "The video"
)
LIMIT = parameter(
    "limit",
    "query",
    {"type": "integer", "minimum": 1, "maximum": parameters.LARGEST_PAGE, "default": parameters.DEFAULT_PAGE},
    "Videos in one page",
)
AFTER = parameter("after", "query", VIDEO_ID["schema"], "The `last_id` of the page before")
ORDERS = ("asc", "desc")
ORDER = parameter(
    "order",
    "query",
    {"type": "string", "enum": list(ORDERS), "default": "desc"},
    "By age; `desc` is newest first",
)
VARIANTS = ("video", "thumbnail")
VARIANT = parameter(
    "variant",
    "query",
    {"type": "string", "enum": list(VARIANTS), "default": "video"},
    "The film, or its cover",
)
RANGE = parameter("Range", "header", {"type": "string"}, "One byte range")


def _answers(success: type[BaseModel], *errors: int) -> Answers:
    told: Answers = {200: {"description": "Success", "model": success}}
    statuses = sorted({400, 401, 429, 500, 503, *errors})
    return told | {status: {"model": ErrorShape, "description": ERRORS[status]} for status in statuses}


@router.post(
    "/v1/videos",
    summary=f"Make a video; sizes are {', '.join(BY_SIZE)}",
    responses=_answers(Video, 402, 404, 413, 415),
    openapi_extra={"parameters": HEADERS, "requestBody": BODY},
)
async def create_video(request: Request) -> Response:
    caller = await writer(request)
    service = service_of(request)
    task_id = await service.submit(caller, await creation_of(request, caller))
    request.scope[TASK_ID] = task_id
    return _answer(await service.videos.one(caller, task_id))


@router.get(
    "/v1/videos",
    summary="The videos of this account",
    responses=_answers(VideoList, 404),
    openapi_extra={"parameters": [LIMIT, AFTER, ORDER]},
)
async def list_videos(request: Request) -> Response:
    """Films that came by any of this server's wires."""
    caller = await reader(request)
    after = parameters.query(request, "after")
    page = await service_of(request).videos.page(
        caller,
        limit=parameters.limit(request),
        after=None if after is None else parameters.known_id(after, "video"),
        newest_first=_one_of(request, "order", ORDERS, "desc") == "desc",
    )
    return _answer(page)


@router.get(
    "/v1/videos/{video_id}",
    summary="One video",
    responses=_answers(Video, 404),
    openapi_extra={"parameters": [VIDEO_ID]},
)
async def retrieve_video(request: Request) -> Response:
    caller = await reader(request)
    return _answer(await service_of(request).videos.one(caller, _video_id(request)))


@router.delete(
    "/v1/videos/{video_id}",
    summary="Forget a video and its files; one that is not finished is canceled",
    responses=_answers(VideoDeleted, 404),
    openapi_extra={"parameters": [VIDEO_ID]},
)
async def delete_video(request: Request) -> Response:
    caller = await reader(request)
    video_id = _video_id(request)
    await service_of(request).delete(caller, video_id)
    return _answer(VideoDeleted(id=video_id))


CONTENT: dict[str, Any] = {
    "summary": "The film of a completed video, or its cover",
    "responses": _answers(Video, 404)
    | {
        200: content(ANY, BINARY, "The whole file"),
        206: content(ANY, BINARY, "The range"),
        304: {"description": "Not modified"},
        416: {"description": "The range begins behind the end"},
    },
    "openapi_extra": {"parameters": [VIDEO_ID, VARIANT, RANGE]},
}


@router.get("/v1/videos/{video_id}/content", **CONTENT)
@router.head("/v1/videos/{video_id}/content", **CONTENT)
async def read_content(request: Request) -> Response:
    caller = await reader(request)
    thumbnail = _one_of(request, "variant", VARIANTS, "video") == "thumbnail"
    file = await service_of(request).videos.content(caller, _video_id(request), thumbnail=thumbnail)
    return await file_answer(request, file)


@router.get("/v1/models", summary="The models, as this wire lists them", responses=_answers(ModelList))
async def list_models(request: Request) -> Response:
    await reader(request)
    return _answer(ModelList())


def _answer(body: BaseModel) -> Response:
    return json_answer(body.model_dump_json().encode())


def _video_id(request: Request) -> str:
    found = parameters.known_id(request.path_params["video_id"], "video")
    request.scope[TASK_ID] = found
    return found


def _one_of(request: Request, name: str, words: tuple[str, ...], default: str) -> str:
    text = parameters.query(request, name)
    if text is not None and text not in words:
        raise InvalidParameters(f"parameter '{name}' must be one of {', '.join(words)}, got {shown(text)}")
    return default if text is None else text
