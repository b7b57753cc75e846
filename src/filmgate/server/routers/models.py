"""The models: the list, their schemas, and the pages that people and language models read."""

from __future__ import annotations

import orjson
from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse

from filmgate.contract.catalog import MODELS, model_named
from filmgate.contract.pages import llms_txt, model_card, model_page
from filmgate.contract.schema import api_schema
from filmgate.contract.task import ErrorBody
from filmgate.server.access import base_url, reader
from filmgate.server.answers import json_answer
from filmgate.server.context import settings_of
from filmgate.server.documents import Answers, Thin, answers, content, parameter

router = APIRouter(route_class=Thin, tags=["models"])

MARKDOWN = "text/markdown"
PROVIDER = parameter("provider", "path", {"type": "string"}, "The model's provider, such as kling")
MODEL = parameter("model", "path", {"type": "string"}, "The model's name")
NO_MODEL: Answers = {404: {"model": ErrorBody, "description": "No such model"}}
LIST = {
    "type": "object",
    "required": ["models"],
    "properties": {
        "models": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["slug", "type", "provider", "name", "description", "docs_url", "price"],
                "properties": {"slug": {"type": "string"}, "price": {"type": "number"}},
            },
        }
    },
}


@router.get(
    "/api/v1/models",
    summary="The models that can be asked for",
    responses=answers(None) | {200: content("application/json", LIST, "Not in an envelope")},
)
async def list_models(request: Request) -> Response:
    await reader(request)
    settings, base = settings_of(request), base_url(request)
    cards = [
        model_card(model, base, settings.model_settings(slug).price_per_second)
        for slug, model in MODELS.items()
    ]
    return json_answer(orjson.dumps({"models": cards}))


@router.get(
    "/models/{provider}/{model}/api_schema",
    summary="A model's OpenAPI fragment",
    responses=NO_MODEL | {200: content("application/json", {"type": "object"}, "The fragment")},
    openapi_extra={"parameters": [PROVIDER, MODEL]},
)
async def read_schema(request: Request) -> Response:
    model = model_named("{provider}/{model}".format(**request.path_params))
    strict = settings_of(request).strict_fields
    return json_answer(orjson.dumps(api_schema(model, base_url(request), strict_fields=strict)))


@router.get(
    "/llms.txt",
    summary="The documentation index",
    responses={200: content("text/plain", {"type": "string"}, "Markdown")},
)
async def read_index(request: Request) -> Response:
    return PlainTextResponse(llms_txt(base_url(request)))


@router.get(
    "/{provider}/{model}.md",
    summary="A model's page",
    responses=NO_MODEL | {200: content(MARKDOWN, {"type": "string"}, "The page")},
    openapi_extra={"parameters": [PROVIDER, MODEL]},
)
async def read_page(request: Request) -> Response:
    model = model_named("{provider}/{model}".format(**request.path_params))
    return Response(model_page(model, base_url(request)), media_type=MARKDOWN)
