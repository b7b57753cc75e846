"""The body of `POST /v1/videos`, as JSON or as a form, and the submit that it asks for."""

from __future__ import annotations

import asyncio
import base64
import re
from typing import Any

from fastapi import Request
from starlette.datastructures import UploadFile

from filmgate.contract.body import parse_body
from filmgate.contract.catalog import ModelSpec, Sound
from filmgate.contract.errors import (
    InvalidFormat,
    InvalidParameters,
    NotFound,
    OutOfRange,
    UnsupportedMediaType,
)
from filmgate.contract.request import PROMPT_LIMIT, VideoRequest
from filmgate.contract.shown import shown
from filmgate.contract.validation import validate
from filmgate.contract.videos import BY_NAME, BY_SIZE, DEFAULT_SIZE, model_of, seconds_of, shape_of
from filmgate.server import parameters
from filmgate.server.access import base_url
from filmgate.server.context import service_of, settings_of
from filmgate.server.routers.submit import submit_of
from filmgate.tasks.service import Caller, Submit
from filmgate.tasks.uploads import HEAD, kind_of

FORM = "multipart/form-data"
FIELDS = ("prompt", "model", "seconds", "size", "input_reference", "seed", "sound", "engine")
"""The wire's own five, and three of ours."""
REFERENCE_PART = re.compile(r"input_reference\[(image_url|file_id)\]")
"""How a form spells the fields of an object."""

_PROPERTIES: dict[str, Any] = {
    "model": {"type": "string", "enum": list(BY_NAME)},
    "seconds": {"type": ["string", "integer"], "pattern": "^[0-9]{1,6}$", "description": "By model"},
    "size": {"type": "string", "enum": list(BY_SIZE), "default": DEFAULT_SIZE},
    "seed": parameters.SEED_SCHEMA | {"description": "Makes the film repeatable (an extension)"},
    "sound": {"type": "string", "enum": list(Sound), "description": "An extension"},
    "engine": {"type": "string", "description": "The configured engine that shall make it (an extension)"},
}
_NULL = {"type": "null"}
_FILE = {"type": "string", "contentMediaType": "application/octet-stream"}
_OBJECT = {
    "type": "object",
    "properties": {"image_url": {"type": "string"}, "file_id": {"type": "string"}},
    "additionalProperties": False,
}


def _schema(reference: dict[str, Any]) -> dict[str, Any]:
    optional = _PROPERTIES | {"input_reference": reference}
    prompt = {"type": "string", "minLength": 1, "maxLength": PROMPT_LIMIT}
    properties = {"prompt": prompt} | {name: {"anyOf": [one, _NULL]} for name, one in optional.items()}
    return {"type": "object", "required": ["prompt"], "properties": properties}


BODY: dict[str, Any] = {
    "required": True,
    "content": {
        "application/json": {"schema": _schema({"anyOf": [_OBJECT, {"type": "string"}]})},
        FORM: {"schema": _schema(_FILE)},
    },
}
"""What the OpenAPI document says of the body."""


async def creation_of(request: Request, caller: Caller) -> Submit:
    """The checked submit. Raises the refusal that names the parameter, the rule and the value found."""
    fields = await _fields(request)
    model = model_of(fields.get("model"))
    reference = fields.pop("input_reference", None)
    place = None if reference is None else await _placed(request, caller, reference)
    film = await asyncio.to_thread(_film, fields, model, place, settings_of(request).strict_fields)
    return submit_of(
        request, model, film, seed=_seed(fields.get("seed")), engine=_engine(fields.get("engine"))
    )


async def _fields(request: Request) -> dict[str, Any]:
    """The body's fields by name, unknown ones refused unless the settings let them pass."""
    claimed = request.headers.get("content-type", "application/json")
    match claimed.partition(";")[0].strip().lower():
        case "application/json":  # null is how some clients leave a parameter out
            body = parse_body(await request.body())
            fields = {name: value for name, value in body.items() if value is not None}
        case "multipart/form-data":
            fields = await _form_fields(request, claimed)
        case _:
            raise UnsupportedMediaType(f"the body must be {FORM} or application/json, got {shown(claimed)}")
    if settings_of(request).strict_fields:
        for name in fields:
            if name not in FIELDS:
                raise InvalidParameters(f"parameter {shown(name)} is unknown")
    return fields


async def _form_fields(request: Request, claimed: str) -> dict[str, Any]:
    if "boundary=" not in claimed:
        raise InvalidFormat(f"header 'Content-Type' must name a boundary, got {shown(claimed)}")
    async with request.form(max_files=1, max_fields=32) as form:
        fields: dict[str, Any] = {}
        for name, value in form.multi_items():
            part = REFERENCE_PART.fullmatch(name)
            held = value if isinstance(value, str) else await _encoded(name, value)
            _put(fields, "input_reference" if part else name, {part[1]: held} if part else held)
        return fields


def _put(fields: dict[str, Any], name: str, value: Any) -> None:
    if name in fields:
        raise InvalidParameters(f"parameter {shown(name)} was sent more than once, and can be sent once")
    fields[name] = value


async def _encoded(name: str, file: UploadFile) -> str:
    """A file as the Base64 that a JSON body would carry."""
    if name != "input_reference":
        raise InvalidFormat(f"parameter {shown(name)} must be text, got a file")
    content = await file.read()
    return base64.b64encode(content).decode("ascii")


async def _placed(request: Request, caller: Caller, reference: Any) -> tuple[str, str]:
    """Whether the reference goes into `images` or `videos`, and as which URL or Base64."""
    match reference:
        case str():
            return _field_of(reference), reference
        case {"image_url": str(url), **rest} if not rest:
            return _field_of(url), url
        case {"file_id": str(file_id), **rest} if not rest:
            return await _uploaded(request, caller, file_id)
    rule = 'must be a file, a URL, or an object with one of "image_url" and "file_id"'
    raise InvalidParameters(f"parameter 'input_reference' {rule}, got {shown(reference)}")


def _field_of(reference: str) -> str:
    """By the first bytes of what is inline; what a link leads to is an image, as the wire's name says."""
    if reference[:8].lower().startswith(("http://", "https://")):
        return "images"
    text = reference.partition(";base64,")[2] if reference.startswith("data:") else reference
    try:
        kind = kind_of(base64.b64decode(text[: HEAD // 3 * 4]))
    except ValueError:  # no Base64: the rules of the contract say so in their words
        return "images"
    return "videos" if kind is not None and kind.type == "video" else "images"


async def _uploaded(request: Request, caller: Caller, file_id: str) -> tuple[str, str]:
    for file in await service_of(request).files.listing(caller, base_url(request)):
        if file.file_id == file_id:
            return f"{file.type}s", file.url
    raise NotFound(f"parameter 'input_reference': file {shown(file_id)} does not exist")


def _film(
    fields: dict[str, Any], model: ModelSpec, place: tuple[str, str] | None, strict: bool
) -> VideoRequest:
    body: dict[str, Any] = {name: fields[name] for name in ("prompt", "sound") if name in fields}
    if place is not None:
        body[place[0]] = [place[1]]
    if "videos" in body:
        body |= _edit(fields)
    else:
        mode, aspect_ratio = shape_of(fields.get("size", DEFAULT_SIZE))
        seconds = seconds_of(fields.get("seconds"), model)
        body |= {"mode": mode.value, "aspect_ratio": aspect_ratio.value, "duration": seconds}
    return validate(model, body, strict_fields=strict)


def _edit(fields: dict[str, Any]) -> dict[str, Any]:
    """A source video gives the length, and the shape as well unless a size was sent."""
    if "seconds" in fields:
        raise InvalidParameters(
            "parameter 'seconds' must be omitted when input_reference is a video, which gives the length"
        )
    if "size" not in fields:
        return {"mode": "std"}
    mode, aspect_ratio = shape_of(fields["size"])
    return {"mode": mode.value, "aspect_ratio": aspect_ratio.value}


def _seed(value: Any) -> int | None:
    if value is None:
        return None
    if isinstance(value, str) and parameters.INTEGER.fullmatch(value):
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool):
        raise InvalidFormat(f"parameter 'seed' must be an integer, got {shown(value)}")
    if not 0 <= value <= parameters.LARGEST_SEED:
        raise OutOfRange(f"parameter 'seed' must be between 0 and {parameters.LARGEST_SEED}, got {value}")
    return value


def _engine(value: Any) -> str | None:
    if value is not None and not (isinstance(value, str) and parameters.ENGINE_PATTERN.fullmatch(value)):
        raise InvalidParameters(f"parameter 'engine' must be a configured engine's name, got {shown(value)}")
    return value
