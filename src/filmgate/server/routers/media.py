"""Uploaded inputs: their URL goes into `images` or `videos`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import orjson
from fastapi import APIRouter, Request, Response
from starlette.datastructures import UploadFile

from filmgate.contract.errors import InvalidFormat, InvalidParameters, UnsupportedMediaType
from filmgate.contract.shown import shown
from filmgate.contract.task import Envelope, MediaFile
from filmgate.server import parameters
from filmgate.server.access import base_url, reader, writer
from filmgate.server.answers import enveloped, model_answer
from filmgate.server.context import service_of
from filmgate.server.documents import Thin, answers, parameter

router = APIRouter(route_class=Thin, tags=["media"])

CHUNK = 2**18
FORM = "multipart/form-data"
FILE_ID = parameter("file_id", "path", {"type": "string"}, "The upload")
UPLOAD: dict[str, Any] = {
    "required": True,
    "content": {
        FORM: {
            "schema": {
                "type": "object",
                "required": ["file"],
                "properties": {"file": {"type": "string", "contentMediaType": "application/octet-stream"}},
            }
        }
    },
}


@router.post(
    "/api/v1/media/files",
    summary="Upload an image or a video",
    responses=answers(Envelope[MediaFile], 413, 415),
    openapi_extra={"requestBody": UPLOAD},
)
async def upload(request: Request) -> Response:
    caller = await writer(request)
    _require_form(request)
    async with request.form(max_files=1, max_fields=8) as form:
        file = form.get("file")
        if not isinstance(file, UploadFile):
            raise InvalidParameters("parameter 'file' is required, as a file of a multipart form")
        kept = await service_of(request).files.upload(
            caller, file.filename or "upload", _chunks(file), base_url(request)
        )
    return model_answer(kept)


def _require_form(request: Request) -> None:
    claimed = request.headers.get("content-type", "")
    if claimed.partition(";")[0].strip().lower() != FORM:
        raise UnsupportedMediaType(f"the body must be {FORM}, got {shown(claimed)}")
    if "boundary=" not in claimed:
        raise InvalidFormat(f"header 'Content-Type' must name a boundary, got {shown(claimed)}")


async def _chunks(file: UploadFile) -> AsyncIterator[bytes]:
    while chunk := await file.read(CHUNK):
        yield chunk


@router.get(
    "/api/v1/media/files",
    summary="The uploads of this account",
    responses=answers(Envelope[list[MediaFile]]),
)
async def list_files(request: Request) -> Response:
    caller = await reader(request)
    files = await service_of(request).files.listing(caller, base_url(request))
    return enveloped(orjson.dumps([file.model_dump(mode="json") for file in files]))


@router.delete(
    "/api/v1/media/files/{file_id}",
    summary="Forget an upload",
    responses=answers(None, 404),
    openapi_extra={"parameters": [FILE_ID]},
)
async def delete_file(request: Request) -> Response:
    caller = await reader(request)
    await service_of(request).files.delete(caller, parameters.file_id(request))
    return enveloped(b"null")
