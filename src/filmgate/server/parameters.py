"""Headers, query and path parameters: read, checked, and refused by name."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TypeVar

from fastapi import Request

from filmgate.contract.catalog import MODELS
from filmgate.contract.errors import (
    InvalidFormat,
    InvalidParameters,
    NotFound,
    OutOfRange,
    UnsupportedMediaType,
)
from filmgate.contract.shown import shown
from filmgate.contract.simulation import HEADER, parse_simulation
from filmgate.contract.task import TaskStatus
from filmgate.media.guard import Networks, check_url
from filmgate.server.access import TASK_ID

LARGEST_SEED = 2**63 - 1
SEED_SCHEMA = {"type": "integer", "minimum": 0, "maximum": LARGEST_SEED}
LONGEST_WAIT = 60
LARGEST_PAGE = 100
DEFAULT_PAGE = 20
LONGEST_CURSOR = 512
LARGEST_EVENT_ID = 10**18 - 1

TASK_PATTERN = re.compile(r"task-[A-Za-z0-9_-]{5,100}")
FILE_PATTERN = re.compile(r"[A-Za-z0-9_-]{1,128}")
ENGINE_PATTERN = re.compile(r"[A-Za-z0-9._-]{1,64}")
INTEGER = re.compile(r"-?[0-9]{1,30}")
NUMBER = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?", re.ASCII)
VISIBLE = re.compile(r"[\x21-\x7e]{1,255}")

Word = TypeVar("Word", bound=StrEnum)


def task_id(request: Request) -> str:
    """The path's task id; one that cannot be a task's is not found."""
    found = known_id(request.path_params["task_id"], "task")
    request.scope[TASK_ID] = found
    return found


def known_id(text: str, what: str) -> str:
    """A task's id, by whichever name its wire calls tasks; one that cannot be a task's is not found."""
    if not TASK_PATTERN.fullmatch(text):
        raise NotFound(f"{what} {shown(text)} does not exist")
    return text


def file_id(request: Request) -> str:
    found: str = request.path_params["file_id"]
    if not FILE_PATTERN.fullmatch(found):
        raise NotFound(f"file {shown(found)} does not exist")
    return found


def query(request: Request, name: str) -> str | None:
    """The query parameter's one value, or None when it was not sent."""
    if not request.scope["query_string"]:
        return None
    values = request.query_params.getlist(name)
    if len(values) > 1:
        raise InvalidParameters(f"parameter '{name}' was sent {len(values)} times")
    return values[0] if values else None


def integer(request: Request, name: str, low: int, high: int) -> int | None:
    text = query(request, name)
    if text is None:
        return None
    if not INTEGER.fullmatch(text):
        raise InvalidFormat(f"parameter '{name}' must be an integer, got {shown(text)}")
    return _within(name, int(text), low, high)


def seed(request: Request) -> int | None:
    return integer(request, "seed", 0, LARGEST_SEED)


def limit(request: Request) -> int:
    found = integer(request, "limit", 1, LARGEST_PAGE)
    return DEFAULT_PAGE if found is None else found


def wait(request: Request) -> float | None:
    """Seconds to hold a task's answer back until the task has ended."""
    text = query(request, "wait")
    if text is None:
        return None
    if not NUMBER.fullmatch(text):
        raise InvalidFormat(f"parameter 'wait' must be a number of seconds, got {shown(text)}")
    return _within("wait", float(text), 0, LONGEST_WAIT)


Number = TypeVar("Number", int, float)


def _within(name: str, value: Number, low: int, high: int) -> Number:
    if not low <= value <= high:
        raise OutOfRange(f"parameter '{name}' must be between {low} and {high}, got {value}")
    return value


def engine(request: Request) -> str | None:
    """A configured engine's name, which the service looks up."""
    text = query(request, "engine")
    if text is not None and not ENGINE_PATTERN.fullmatch(text):
        raise InvalidParameters(f"parameter 'engine' must be a configured engine's name, got {shown(text)}")
    return text


def status(request: Request) -> TaskStatus | None:
    return _one_of(TaskStatus, "status", query(request, "status"))


def _one_of(words: type[Word], name: str, text: str | None) -> Word | None:
    if text is None:
        return None
    if text not in list(words):
        raise InvalidParameters(f"parameter '{name}' must be one of {', '.join(words)}, got {shown(text)}")
    return words(text)


def model(request: Request) -> str | None:
    """A model's slug; its bare name, as tasks show it in `model_id`, does as well."""
    text = query(request, "model")
    if text is None:
        return None
    slugs = {spec.name: slug for slug, spec in MODELS.items()} | {slug: slug for slug in MODELS}
    if text not in slugs:
        raise InvalidParameters(f"parameter 'model' must be one of {', '.join(MODELS)}, got {shown(text)}")
    return slugs[text]


def cursor(request: Request) -> str | None:
    text = query(request, "cursor")
    if text is not None and not 1 <= len(text) <= LONGEST_CURSOR:
        raise InvalidParameters(
            f"parameter 'cursor' must be an earlier page's next_cursor, got {shown(text)}"
        )
    return text


def idempotency_key(request: Request) -> str | None:
    text = request.headers.get("idempotency-key")
    if text is not None and not VISIBLE.fullmatch(text):
        rule = "must be 1 to 255 visible ASCII characters"
        raise InvalidParameters(f"header 'Idempotency-Key' {rule}, got {shown(text)}")
    return text


def webhook_url(request: Request, allow: Networks) -> str | None:
    """Checked without DNS here, and with it at each delivery."""
    text = request.headers.get("x-webhook-url")
    if text is None:
        return None
    try:
        check_url(text, allow)
    except ValueError as error:
        raise InvalidParameters(f"header 'X-Webhook-URL' is refused: {error}") from None
    return text


def simulate(request: Request) -> str | None:
    """What a test key asks to go wrong, in one of the forms that there are."""
    text = request.headers.get(HEADER)
    if text is not None:
        parse_simulation(text)
    return text


def last_event_id(request: Request) -> int:
    """The last event that the client has; 0 when it has none."""
    text = request.headers.get("last-event-id")
    if text is None:
        return 0
    if not re.fullmatch(r"[0-9]{1,18}", text):
        raise InvalidFormat(f"header 'Last-Event-ID' must be an integer, got {shown(text)}")
    return int(text)


def require_json(request: Request) -> None:
    """A body without a content type is taken for JSON; one that claims to be something else is not."""
    claimed = request.headers.get("content-type")
    if claimed is None:
        return
    if claimed.partition(";")[0].strip().lower() != "application/json":
        raise UnsupportedMediaType(f"the body must be application/json, got {shown(claimed)}")
