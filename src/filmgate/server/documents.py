"""What the OpenAPI document says of the calls. Handlers take the bare request, so this is told by hand."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute
from pydantic import BaseModel

from filmgate.contract.schema import ERRORS, bearer_scheme
from filmgate.contract.task import ErrorBody

Schema = dict[str, Any]
Answers = dict[int | str, Schema]

API = ("/api/v1/", "/v1/")
RATE_HEADERS = {
    "X-RateLimit-Limit": "Requests a minute that this key has for this kind of call",
    "X-RateLimit-Remaining": "How many of them are left",
    "X-RateLimit-Reset": "When they are all back, in Unix seconds",
}
DESCRIPTION = (
    "Prompt-guided video generation over one asynchronous API: submit a task, poll its address until "
    "`status` is `success` or `failed`, download the resources. Every error is `{code, message}`, "
    "the message being `<Category>: <detail>`. A body without a content type is taken for JSON."
)


class Thin(APIRoute):
    """A route whose handler is called with the bare request: documented like any, without the machinery."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        return self.endpoint


def answers(success: type[BaseModel] | None, *errors: int, meaning: str = "Success") -> Answers:
    """The answers of a call under `/api/v1`: what any of them may meet, and `errors` beside."""
    statuses = sorted({400, 401, 429, 500, 503, *errors})
    told: Answers = {200: {"description": meaning} | ({"model": success} if success else {})}
    return told | {status: {"model": ErrorBody, "description": ERRORS[status]} for status in statuses}


def content(media_type: str, schema: Schema, meaning: str) -> Schema:
    return {"description": meaning, "content": {media_type: {"schema": schema}}}


def parameter(name: str, place: str, schema: Schema, description: str) -> Schema:
    return {
        "name": name,
        "in": place,
        "required": place == "path",
        "schema": schema,
        "description": description,
    }


TASK_ID = parameter(
    "task_id", "path", {"type": "string", "pattern": "^task-[A-Za-z0-9_-]{5,100}$"}, "The task"
)


def describe(app: FastAPI) -> Callable[[], Schema]:
    """The app's `openapi`: built at the first call, then kept."""

    def openapi() -> Schema:
        if app.openapi_schema is None:
            app.openapi_schema = _finished(
                get_openapi(title=app.title, version=app.version, description=DESCRIPTION, routes=app.routes)
            )
        return app.openapi_schema

    return openapi


def _finished(document: Schema) -> Schema:
    components = document.setdefault("components", {})
    components["securitySchemes"] = {"bearerAuth": bearer_scheme()}
    components["headers"] = {
        name: {"description": text, "schema": {"type": "integer"}} for name, text in RATE_HEADERS.items()
    }
    components["headers"]["X-Request-ID"] = {
        "description": "Names this request in the server's logs; the client's own is kept",
        "schema": {"type": "string"},
    }
    for path, operations in document["paths"].items():
        for operation in operations.values():
            _complete(operation, guarded=path.startswith(API))
    return document


def _complete(operation: Schema, *, guarded: bool) -> None:
    names = ("X-Request-ID", *(RATE_HEADERS if guarded else ()))
    headers = {name: {"$ref": f"#/components/headers/{name}"} for name in names}
    for response in operation["responses"].values():
        response["headers"] = {**headers, **response.get("headers", {})}
    if guarded:
        operation["security"] = [{"bearerAuth": []}]
