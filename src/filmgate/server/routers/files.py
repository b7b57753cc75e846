"""Result and upload files. The link is the permission: its token cannot be guessed."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from typing import Any, cast
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse

from filmgate.contract.task import ErrorBody
from filmgate.server.context import service_of
from filmgate.server.documents import Thin, content, parameter
from filmgate.server.ranges import Unsatisfiable, byte_range
from filmgate.tasks.files import StoredFile

router = APIRouter(route_class=Thin, tags=["files"])

BINARY = {"type": "string", "contentMediaType": "application/octet-stream"}
ANY = "application/octet-stream"
PARAMETERS = [
    parameter("token", "path", {"type": "string"}, "The link's signature"),
    parameter("name", "path", {"type": "string"}, "The file's name"),
    parameter("Range", "header", {"type": "string"}, "One byte range; several are answered with the whole"),
    parameter("If-None-Match", "header", {"type": "string"}, "Answer 304 when the file is still that one"),
    parameter("If-Range", "header", {"type": "string"}, "Honour Range only when the file is still that one"),
]


DOCUMENTED: dict[str, Any] = {
    "summary": "A film, its cover, its preview, or an upload",
    "responses": {
        200: content(ANY, BINARY, "The whole file"),
        206: content(ANY, BINARY, "The range"),
        304: {"description": "Not modified"},
        404: {"model": ErrorBody, "description": "No such file, or no longer"},
        416: {"description": "The range begins behind the end"},
        503: {"model": ErrorBody, "description": "Service unavailable; see Retry-After"},
    },
    "openapi_extra": {"parameters": PARAMETERS},
}


@router.get("/files/{token}/{name}", **DOCUMENTED)
@router.head("/files/{token}/{name}", **DOCUMENTED)
async def read_file(request: Request) -> Response:
    file = await service_of(request).files.stored(request.path_params["token"], request.path_params["name"])
    return await file_answer(request, file)


async def file_answer(request: Request, file: StoredFile) -> Response:
    """The file, or as much of it as the request's method and headers ask for."""
    tag = etag(file)
    headers = _headers(file, tag)
    if tag in _tags(request.headers.get("if-none-match")):
        return Response(status_code=304, headers=headers)
    asked = request.headers.get("range") if request.headers.get("if-range", tag) == tag else None
    try:
        part = byte_range(asked, file.size)
    except Unsatisfiable:
        return Response(status_code=416, headers=headers | {"content-range": f"bytes */{file.size}"})
    start, end = part or (0, file.size)
    headers["content-length"] = str(end - start)
    if part is not None:
        headers["content-range"] = f"bytes {start}-{end - 1}/{file.size}"
    status = 200 if part is None else 206
    if request.method == "HEAD":
        return Response(status_code=status, headers=headers, media_type=file.media_type)
    body = await _opened(service_of(request).files.read(file.key, start, end))
    return StreamingResponse(body, status, headers, file.media_type)


def etag(file: StoredFile) -> str:
    """Of the blob's name and size: a blob is written once."""
    return '"' + hashlib.sha256(f"{file.key}\n{file.size}".encode()).hexdigest()[:32] + '"'


def _tags(header: str | None) -> list[str]:
    return [tag.strip().removeprefix("W/") for tag in (header or "").split(",")]


def _headers(file: StoredFile, tag: str) -> dict[str, str]:
    return {
        "accept-ranges": "bytes",
        "etag": tag,
        "cache-control": "private, max-age=3600",
        "content-disposition": f'inline; filename="{quote(file.name)}"',
        "x-content-type-options": "nosniff",
    }


async def _opened(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """The same chunks, the first of them read: what fails at once fails before the answer begins."""
    first = await anext(chunks, b"")

    async def whole() -> AsyncIterator[bytes]:
        async with aclosing(cast(AsyncGenerator[bytes], chunks)):
            yield first
            async for chunk in chunks:
                yield chunk

    return whole()
