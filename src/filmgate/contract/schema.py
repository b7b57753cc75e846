"""JSON Schema and OpenAPI fragments, generated from the models that validate."""

from __future__ import annotations

from typing import Any

from filmgate.contract.catalog import ModelSpec
from filmgate.contract.request import VideoRequest
from filmgate.contract.task import Envelope, ErrorBody, Submission

Schema = dict[str, Any]

DEFAULT_SECONDS = 5
CONDITIONS = (
    "Conditional rules: when multi_shot=false, prompt is required and shot_type must be omitted. "
    "When multi_shot=true, shot_type must be intelligence and prompt is still required. "
    "When videos is provided, sound must be off and duration must be omitted."
)
ERRORS = {
    400: "Invalid parameters, invalid format, or a value out of range",
    401: "Authentication failed",
    402: "Insufficient balance",
    404: "Not found",
    413: "Payload too large",
    415: "Unsupported media type",
    429: "Rate limit exceeded, or queue full; see Retry-After",
    500: "Internal error",
    503: "Service unavailable; see Retry-After",
}
"""What each error status means; the body is always an `ErrorBody`."""


def request_schema(model: ModelSpec, *, strict_fields: bool = True) -> Schema:
    """The JSON Schema of that model's request body, with the rules between fields as conditions.

    What no schema can say: a prompt may refer only to inputs that were sent.
    """
    return {
        "title": f"{model.title} request",
        "description": CONDITIONS,
        "type": "object",
        "properties": _properties(model),
        "required": ["prompt"],
        "additionalProperties": not strict_fields,
        "allOf": [_shot_type_condition(), _videos_condition()],
    }


def api_schema(model: ModelSpec, base_url: str, *, strict_fields: bool = True) -> Schema:
    """The public OpenAPI fragment of one model: the path item of its submit, `servers` being its address."""
    return {
        "openapi": "3.1.0",
        "servers": [{"url": f"{base_url}{submit_path(model)}"}],
        "post": {
            "summary": model.title,
            "description": model.description,
            "security": [{"bearerAuth": []}],
            "requestBody": request_body(request_schema(model, strict_fields=strict_fields)),
            "responses": {"200": _answer("The task was accepted", Envelope[Submission].model_json_schema())}
            | {str(status): _answer(text, ErrorBody.model_json_schema()) for status, text in ERRORS.items()},
        },
        "components": {"securitySchemes": {"bearerAuth": bearer_scheme()}},
    }


def submit_path(model: ModelSpec) -> str:
    return f"/api/v1/{model.slug}/async"


def request_body(schema: Schema) -> Schema:
    return {"required": True, "content": {"application/json": {"schema": schema}}}


def bearer_scheme() -> Schema:
    return {
        "type": "http",
        "scheme": "bearer",
        "description": "API Key authentication. Format: Bearer YOUR_API_KEY.",
    }


def _answer(description: str, schema: Schema) -> Schema:
    return {"description": description, "content": {"application/json": {"schema": schema}}}


def _properties(model: ModelSpec) -> Schema:
    whole = VideoRequest.model_json_schema()
    fields = {name: _plain(field, whole["$defs"]) for name, field in whole["properties"].items()}
    fields["duration"] |= {
        "enum": list(model.durations),
        "default": DEFAULT_SECONDS,
        "description": f"Video duration in seconds. Valid values are {spoken(model.durations)} "
        "when videos is not supplied; must be omitted when it is.",
    }
    return fields


def spoken(durations: tuple[int, ...]) -> str:
    """`3-15` for a run of whole seconds, else `5, 10`."""
    low, high = min(durations), max(durations)
    gapless = len(durations) == high - low + 1
    return f"{low}-{high}" if gapless else ", ".join(map(str, durations))


def _plain(field: Schema, definitions: Schema) -> Schema:
    """Without references, and without null, which the wire refuses."""
    chosen = next((option for option in field.get("anyOf", []) if option != {"type": "null"}), field)
    named = definitions[chosen["$ref"].rpartition("/")[2]] if "$ref" in chosen else {}
    merged = {**field, **named, **chosen}
    if merged.get("default", ...) is None:
        del merged["default"]
    return {key: value for key, value in merged.items() if key not in ("anyOf", "$ref", "title")}


def _shot_type_condition() -> Schema:
    return {
        "if": {"properties": {"multi_shot": {"const": True}}, "required": ["multi_shot"]},
        "then": {"required": ["shot_type"]},
        "else": {"properties": {"shot_type": False}},
    }


def _videos_condition() -> Schema:
    return {
        "if": {"required": ["videos"]},
        "then": {"properties": {"sound": {"const": "off"}, "duration": False}},
    }
