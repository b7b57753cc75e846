"""Submitting a task, and asking what a submit would make."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import APIRouter, Request, Response

from filmgate.contract.body import parse_body
from filmgate.contract.catalog import MODELS, ModelSpec
from filmgate.contract.request import VideoRequest
from filmgate.contract.schema import request_body, request_schema
from filmgate.contract.simulation import FORMS, HEADER, LONGEST
from filmgate.contract.task import Envelope, GetResult, Plan, Submission
from filmgate.contract.validation import validate
from filmgate.engines.routing import configured
from filmgate.server import parameters
from filmgate.server.access import TASK_ID, base_url, request_id, writer
from filmgate.server.answers import model_answer
from filmgate.server.context import service_of, settings_of
from filmgate.server.documents import Thin, answers, parameter
from filmgate.settings import Settings
from filmgate.tasks.service import Submit

Handler = Callable[[Request], Awaitable[Response]]

LARGE = 256 * 1024
"""Bytes of a body above which it is checked in a thread, so that polls do not wait for it."""

SEED = parameter(
    "seed",
    "query",
    parameters.SEED_SCHEMA,
    "Makes the film repeatable",
)
IDEMPOTENCY_KEY = parameter(
    "Idempotency-Key",
    "header",
    {"type": "string", "pattern": r"^[\u0021-\u007e]{1,255}$"},
    "The same key with the same body answers the same task",
)
WEBHOOK_URL = parameter(
    "X-Webhook-URL", "header", {"type": "string", "format": "uri"}, "Gets the task when it has ended"
)
SIMULATE = parameter(
    HEADER,
    "header",
    {"type": "string", "maxLength": LONGEST},
    "With a test key, what shall go wrong: " + "; ".join(FORMS.values()),
)
HEADERS = [IDEMPOTENCY_KEY, WEBHOOK_URL, SIMULATE]


def submit_router(settings: Settings) -> APIRouter:
    """Both submit paths and the storyboard of every model, each with its own schema."""
    router = APIRouter(route_class=Thin)
    names = {"type": "string", "enum": configured(settings)}
    query = [SEED, parameter("engine", "query", names, "The configured engine that shall make it")]
    for model in MODELS.values():
        body = request_body(request_schema(model, strict_fields=settings.strict_fields))
        _add_submits(router, model, {"parameters": [*query, *HEADERS], "requestBody": body})
        _add_storyboard(router, model, {"parameters": query, "requestBody": body})
    return router


def _add_submits(router: APIRouter, model: ModelSpec, documented: dict[str, Any]) -> None:
    for path, words in ((f"/api/v1/{model.slug}/async", ""), (f"/api/v1/{model.slug}", ", the short form")):
        router.add_api_route(
            path,
            _submitter(model),
            methods=["POST"],
            tags=["submit"],
            summary=f"Submit to {model.title}{words}",
            description=model.description,
            responses=answers(Envelope[Submission], 402, 413, 415),
            openapi_extra=documented,
        )


def _add_storyboard(router: APIRouter, model: ModelSpec, documented: dict[str, Any]) -> None:
    router.add_api_route(
        f"/api/v1/{model.slug}/storyboard",
        _planner(model),
        methods=["POST"],
        tags=["submit"],
        summary=f"What {model.title} would make of that request: the plan and the estimate, no task",
        responses=answers(Envelope[Plan], 413, 415),
        openapi_extra=documented,
    )


def _submitter(model: ModelSpec) -> Handler:
    async def submit(request: Request) -> Response:
        caller = await writer(request)
        order = await _order(request, model)
        task_id = await service_of(request).submit(caller, order)
        request.scope[TASK_ID] = task_id
        address = GetResult(url=f"{order.base_url}/api/v1/tasks/{task_id}")
        return model_answer(Submission(task_id=task_id, model_id=model.name, get_result=address))

    return submit


def _planner(model: ModelSpec) -> Handler:
    async def plan(request: Request) -> Response:
        caller = await writer(request)
        order = await _order(request, model)
        return model_answer(await service_of(request).plan(caller, order))

    return plan


async def _order(request: Request, model: ModelSpec) -> Submit:
    """The checked submit: the body's faults are told before those of headers and query."""
    parameters.require_json(request)
    strict = settings_of(request).strict_fields
    film = await _film(await request.body(), model, strict_fields=strict)
    return submit_of(request, model, film, seed=parameters.seed(request), engine=parameters.engine(request))


def submit_of(
    request: Request, model: ModelSpec, film: VideoRequest, *, seed: int | None, engine: str | None
) -> Submit:
    """The film with the circumstances that headers tell, whichever wire it came by."""
    key, simulate = parameters.idempotency_key(request), parameters.simulate(request)
    return Submit(
        model=model.slug,
        request=film,
        base_url=base_url(request),
        request_id=request_id(request),
        seed=seed,
        engine=engine,
        idempotency_key=key,
        body_digest=_digest(film, model.slug, seed, engine, simulate) if key else "",
        webhook_url=parameters.webhook_url(request, settings_of(request).fetch.allow),
        simulate=simulate,
    )


async def _film(raw: bytes, model: ModelSpec, *, strict_fields: bool) -> VideoRequest:
    def checked() -> VideoRequest:
        return validate(model, parse_body(raw), strict_fields=strict_fields)

    return checked() if len(raw) < LARGE else await asyncio.to_thread(checked)


def _digest(film: VideoRequest, slug: str, seed: int | None, engine: str | None, simulate: str | None) -> str:
    """Of what was asked for, in whatever order and spacing it was written."""
    body = film.model_dump_json(exclude_unset=True)
    return hashlib.sha256(f"{slug}\n{seed}\n{engine}\n{body}{simulate or ''}".encode()).hexdigest()
