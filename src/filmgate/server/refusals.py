"""The framework's own refusals, in the words of the error tree."""

from __future__ import annotations

import re

from fastapi import Request
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Match, Route

from filmgate.contract.errors import FilmgateError, InvalidFormat, MethodNotAllowed, NotFound
from filmgate.contract.shown import shown
from filmgate.server.access import bearer_key
from filmgate.server.answers import error_answer
from filmgate.server.context import service_of

API = ("/api/v1/", "/v1/")
MODEL_CALL = re.compile(r"/api/v1/([^/]+/[^/]+?)(?:/async|/storyboard)?")


async def refuse(request: Request, error: Exception) -> Response:
    """Answers what the framework refused, under `API` only to who has a key: others get a 401."""
    if not isinstance(error, HTTPException):
        raise error
    if request.url.path.startswith(API):
        await service_of(request).authenticate(bearer_key(request))
    if error.status_code != 405:
        raise _translated(request, error)
    methods = _methods(request)
    refusal = MethodNotAllowed(f"{request.method} on {shown(request.url.path)}, only {methods}")
    answer = error_answer(refusal, request.method, request.url.path)
    answer.headers["allow"] = methods
    return answer


def _translated(request: Request, error: HTTPException) -> FilmgateError:
    if error.status_code == 404:
        return _not_found(request)
    if error.status_code == 400:
        return InvalidFormat(str(error.detail))
    raise error


def _not_found(request: Request) -> NotFound:
    path: str = request.scope["path"]
    call = MODEL_CALL.fullmatch(path)
    if call and request.method == "POST":
        return NotFound(f"model {shown(call.group(1))} does not exist")
    return NotFound(f"path {shown(path)} does not exist")


def _methods(request: Request) -> str:
    """All the methods of that path: each of its routes knows only its own."""
    routes = [route for route in request.app.routes if isinstance(route, Route)]
    fitting = [route for route in routes if route.matches(request.scope)[0] is not Match.NONE]
    return ", ".join(sorted({method for route in fitting for method in route.methods or ()}))
