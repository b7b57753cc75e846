"""For whoever runs the server: is it alive, is it ready, how is it doing."""

from __future__ import annotations

import orjson
from fastapi import APIRouter, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST

from filmgate.server.answers import json_answer
from filmgate.server.census import census_text
from filmgate.server.context import metrics_of, service_of
from filmgate.server.documents import Thin, content

router = APIRouter(route_class=Thin, tags=["operations"])

HEALTHY = b'{"status":"ok"}'
STATES = {"type": "object", "additionalProperties": {"type": "string"}}


@router.get(
    "/healthz",
    summary="Whether the process answers",
    responses={200: content("application/json", STATES, "It does")},
)
async def read_health(request: Request) -> Response:
    return json_answer(HEALTHY)


@router.get(
    "/readyz",
    summary="Whether everything that a task needs is there",
    responses={
        200: content("application/json", STATES, "All of it"),
        503: content("application/json", STATES, "What is missing, and why"),
    },
)
async def read_readiness(request: Request) -> Response:
    states = await service_of(request).ready()
    ready = all(state == "ok" for state in states.values())
    return json_answer(orjson.dumps(states), 200 if ready else 503)


@router.get(
    "/metrics",
    summary="Prometheus metrics",
    responses={200: content("text/plain", {"type": "string"}, "The exposition format")},
)
async def read_metrics(request: Request) -> Response:
    text = metrics_of(request).text() + census_text(await service_of(request).census())
    return Response(text, media_type=CONTENT_TYPE_LATEST)
