"""Reading answers: the other side of the wire, for whoever talks to a server of this contract."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from filmgate.contract import errors
from filmgate.contract.errors import FilmgateError
from filmgate.contract.task import Wire

API = "/api/v1"
_NUMBER = re.compile(r"[0-9]{1,18}")
SHOWN = 200
"""Characters of an alien body that an error message quotes."""

PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses after which a call that costs nothing may be repeated."""

Model = TypeVar("Model", bound=BaseModel)

TREE: tuple[type[FilmgateError], ...] = (
    errors.InvalidParameters,
    errors.InvalidFormat,
    errors.OutOfRange,
    errors.AuthenticationFailed,
    errors.InsufficientBalance,
    errors.NotFound,
    errors.MethodNotAllowed,
    errors.PayloadTooLarge,
    errors.UnsupportedMediaType,
    errors.RateLimitExceeded,
    errors.QueueFull,
    errors.InternalError,
    errors.ServiceUnavailable,
)


class ModelCard(Wire):
    """One entry of `GET /models`; a server may tell more, which stays readable as an attribute."""

    model_config = ConfigDict(extra="allow", frozen=True)

    slug: str
    provider: str = ""
    name: str = ""
    type: str = ""
    description: str = ""
    docs_url: str | None = None
    price: Any = None


class ModelCards(Wire):
    """`GET /models`, the one answer without an envelope."""

    models: list[ModelCard]


class UnexpectedReply(FilmgateError):
    """An answer that is not this contract's: another server, or a proxy in between."""

    status = 502
    category = "Unexpected reply"


def plain_base(url: str) -> str:
    """The base URL without a trailing slash or `/api/v1`, both of which people like to add."""
    return url.strip().rstrip("/").removesuffix(API).rstrip("/")


def whole_number(value: str) -> int | None:
    """What a header says in digits; None if it says anything else, or more digits than any size has."""
    return int(value) if _NUMBER.fullmatch(value.strip()) else None


def retry_after_of(value: str | None) -> int | None:
    """`Retry-After` in whole seconds from now, given as a number or as an HTTP date; None when unreadable."""
    if value is None:
        return None
    if (seconds := whole_number(value)) is not None:
        return seconds
    try:
        moment = parsedate_to_datetime(value).astimezone(UTC)
    except (ValueError, OverflowError):  # no date, or one beyond the calendar in our time zone
        return None
    return max(0, round((moment - datetime.now(UTC)).total_seconds()))


def is_ambiguous(status: int) -> bool:
    """Whether a submit answered so may have been accepted, and paid, all the same."""
    return status >= 500 or status in (408, 409) or 300 <= status < 400


def error_of(status: int, body: bytes, retry_after: str | None = None) -> FilmgateError:
    """The error of the tree that a refusal means: by status and category, else by status alone."""
    content = json_of(body)
    if not isinstance(content, dict) or not isinstance(content.get("message"), str):
        return _alien(status, body, retry_after)
    category, _, detail = content["message"].partition(": ")
    kind = _kind(status, category)
    if not detail or category != kind.category:
        detail = content["message"]
    data = content.get("data")
    faults = data.get("errors") if isinstance(data, dict) else None
    return kind(detail, errors=faults, retry_after=retry_after_of(retry_after))


def json_of(body: bytes) -> Any:
    """The parsed body; None when it is not JSON."""
    try:
        return json.loads(body)
    except ValueError:
        return None


def payload(body: bytes, model: type[Model]) -> Model:
    """The envelope's `data` as `model`; raises what the envelope's own `code` says, or `UnexpectedReply`."""
    content = json_of(body)
    if not isinstance(content, dict) or "data" not in content:
        raise UnexpectedReply(f"not an envelope of this API: {_quoted(body)}")
    code = content.get("code", 0)
    if isinstance(code, int) and code >= 400:
        raise error_of(code, body)
    return parsed(content["data"], model)


def parsed(content: Any, model: type[Model]) -> Model:
    """`content` as `model`; raises `UnexpectedReply` naming the first field that does not fit."""
    try:
        return model.model_validate(content)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise UnexpectedReply(f"{model.__name__} field '{place}': {first['msg']}") from error


def honours_idempotency_key(openapi: bytes) -> bool:
    """Whether an OpenAPI document shows a server that takes a repeated submit with one `Idempotency-Key`
    for the same submit: a Filmgate by its title, or any that declares the header on a POST."""
    document = json_of(openapi)
    title = (document.get("info") or {}).get("title") if isinstance(document, dict) else None
    return str(title).startswith("Filmgate") or takes_parameter(openapi, "Idempotency-Key")


def takes_parameter(openapi: bytes, name: str) -> bool:
    """Whether an OpenAPI document declares that query parameter or header on a POST."""
    document = json_of(openapi)
    if not isinstance(document, dict):
        return False
    return any(_declares(path, name.lower()) for path in (document.get("paths") or {}).values())


def _declares(path: Mapping[str, Any], name: str) -> bool:
    parameters = (path.get("post") or {}).get("parameters") or ()
    return any(str(item.get("name")).lower() == name for item in parameters)


def _kind(status: int, category: str) -> type[FilmgateError]:
    same = [kind for kind in TREE if kind.status == status]
    if not same:
        return errors.ServiceUnavailable if status >= 500 else UnexpectedReply
    return next((kind for kind in same if kind.category == category), same[0])


def _alien(status: int, body: bytes, retry_after: str | None) -> FilmgateError:
    kind = _kind(status, "")
    return kind(f"HTTP {status}, {_quoted(body)}", retry_after=retry_after_of(retry_after))


def _quoted(body: bytes) -> str:
    text = " ".join(body[: SHOWN * 2].decode("utf-8", "replace").split())
    return repr(text[:SHOWN]) if text else "an empty body"
