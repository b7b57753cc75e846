"""Answers as bytes. What comes from the service is on the wire without another pass through models."""

from __future__ import annotations

from fastapi import Response
from pydantic import BaseModel

from filmgate.contract.errors import FilmgateError
from filmgate.contract.task import ErrorBody
from filmgate.contract.videos import error_shape

JSON = "application/json"
OPENAI = "/v1/"
"""Under this path lies the OpenAI-style wire, whose errors have a shape of their own."""
SOONEST_READ = 5
"""Seconds: the most that a GET is sent away for, since clients give three tries 15 of them."""


def json_answer(content: bytes, status: int = 200) -> Response:
    return Response(content, status, media_type=JSON)


def enveloped(data: bytes) -> Response:
    """`data` is JSON; around it goes the envelope of success."""
    return json_answer(b'{"code":0,"message":"success","data":' + data + b"}")


def model_answer(data: BaseModel) -> Response:
    return enveloped(data.model_dump_json().encode())


def error_answer(error: FilmgateError, method: str, path: str) -> Response:
    """The refusal as the wire of that path shows it, whoever raised it."""
    response = json_answer(_error_body(error, path).encode(), error.status)
    if error.status in (429, 503):
        seconds = SOONEST_READ if error.retry_after is None else max(1, error.retry_after)
        response.headers["retry-after"] = str(min(seconds, SOONEST_READ) if method == "GET" else seconds)
    if error.status == 401:
        response.headers["www-authenticate"] = "Bearer"
    return response


def _error_body(error: FilmgateError, path: str) -> str:
    if path.startswith(OPENAI):
        return error_shape(error).model_dump_json()
    data = {"errors": error.errors} if len(error.errors) > 1 else None
    return ErrorBody(code=error.status, message=str(error), data=data).model_dump_json(exclude_none=True)
