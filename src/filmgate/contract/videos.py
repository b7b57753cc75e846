"""The OpenAI-style `/v1/videos` wire, as pure data: its objects, its errors, and how its words map to ours.

Its three parameters say less than our request does: a size stands for `mode` and `aspect_ratio`, `seconds`
for `duration`, `input_reference` for one image or video.
"""

from __future__ import annotations

import re
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from filmgate.contract.catalog import (
    MODELS,
    SIZES,
    V3_OMNI,
    AspectRatio,
    Mode,
    ModelSpec,
)
from filmgate.contract.errors import FilmgateError, InvalidFormat, InvalidParameters
from filmgate.contract.shown import shown
from filmgate.contract.task import TaskStatus

DEFAULT_SECONDS = 4
"""What the wire's clients expect when they send no `seconds`; a model that has none makes its shortest."""
DEFAULT_SIZE = "720x1280"
"""What the wire's clients expect when they send no `size`."""

BY_SIZE: dict[str, tuple[Mode, AspectRatio]] = {
    f"{width}x{height}": shape for shape, (width, height) in SIZES.items()
}
STAND_INS = ("sora-2", "sora-2-pro")
"""Names that tools send unasked: they get the default model, whose own name the answer shows."""
BY_NAME: dict[str, ModelSpec] = {
    **MODELS,
    **{spec.name: spec for spec in MODELS.values()},
    **dict.fromkeys(STAND_INS, V3_OMNI),
}

Word = Literal["queued", "in_progress", "completed", "failed"]

WORDS: dict[TaskStatus, Word] = {
    TaskStatus.PENDING: "queued",
    TaskStatus.PROCESSING: "in_progress",
    TaskStatus.SUCCESS: "completed",
    TaskStatus.FAILED: "failed",
}


class Part(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class VideoError(Part):
    """Why a film failed: the codes are those of tasks."""

    code: str
    message: str


class Video(Part):
    """One film. Times are epoch seconds; `seconds` and `size` are strings, as this wire has them."""

    id: str
    object: Literal["video"] = "video"
    model: str
    status: Word
    progress: int
    created_at: int
    completed_at: int | None = None
    expires_at: int | None = None
    prompt: str
    seconds: str
    size: str
    remixed_from_video_id: str | None = None
    error: VideoError | None = None


class VideoList(Part):
    """A page; `last_id` is the next one's `after`."""

    object: Literal["list"] = "list"
    data: list[Video]
    first_id: str | None = None
    last_id: str | None = None
    has_more: bool = False


class VideoDeleted(Part):
    id: str
    object: Literal["video.deleted"] = "video.deleted"
    deleted: bool = True


class Model(Part):
    """`created` is of no meaning here: the wire's clients want the field."""

    id: str
    object: Literal["model"] = "model"
    created: int = 0
    owned_by: str


class ModelList(Part):
    object: Literal["list"] = "list"
    data: list[Model] = [Model(id=spec.name, owned_by=spec.provider) for spec in MODELS.values()]


class ErrorDetail(Part):
    message: str
    type: str
    param: str | None = None
    code: str | None = None


class ErrorShape(Part):
    """Every error's body on this wire."""

    error: ErrorDetail


TYPES = {
    401: ("authentication_error", "invalid_api_key"),
    402: ("insufficient_quota", "insufficient_quota"),
    404: ("invalid_request_error", "not_found"),
    429: ("rate_limit_error", "rate_limit_exceeded"),
    500: ("server_error", "server_error"),
    503: ("server_error", "service_unavailable"),
}
"""The wire's `type` and `code` of a status; every other refusal is about the request."""

OURS = {"duration": "seconds", "images": "input_reference", "videos": "input_reference"}
"""What the rules of the contract call this wire's parameters."""
NAMED = re.compile(r"(parameter|header) '([A-Za-z_-]+)(?:\[\d+\])?'")


def error_shape(error: FilmgateError) -> ErrorShape:
    """The refusal as this wire shows it, its parameters under the names that they have here."""

    def renamed(match: re.Match[str]) -> str:
        return f"{match[1]} '{OURS.get(match[2], match[2])}'"

    message = NAMED.sub(renamed, str(error))
    named = NAMED.search(message)
    kind, code = TYPES.get(error.status, ("invalid_request_error", "invalid_value"))
    return ErrorShape(
        error=ErrorDetail(message=message, type=kind, param=named[2] if named else None, code=code)
    )


def model_of(name: Any) -> ModelSpec:
    """By slug, by bare name, or by a stand-in; None is the default. Raises `InvalidParameters`."""
    if name is None:
        return V3_OMNI
    if not isinstance(name, str) or name not in BY_NAME:
        raise InvalidParameters(f"parameter 'model' must be one of {', '.join(BY_NAME)}, got {shown(name)}")
    return BY_NAME[name]


def shape_of(size: Any) -> tuple[Mode, AspectRatio]:
    """What `1280x720` stands for; raises `InvalidParameters` that tells the sizes there are."""
    if not isinstance(size, str) or size not in BY_SIZE:
        raise InvalidParameters(f"parameter 'size' must be one of {', '.join(BY_SIZE)}, got {shown(size)}")
    return BY_SIZE[size]


def seconds_of(seconds: Any, model: ModelSpec) -> int:
    """`"4"`, or the integer. Raises `InvalidFormat`, `InvalidParameters` that tells what the model makes."""
    if seconds is None:
        return DEFAULT_SECONDS if DEFAULT_SECONDS in model.durations else min(model.durations)
    if isinstance(seconds, str) and re.fullmatch(r"[0-9]{1,6}", seconds):
        seconds = int(seconds)
    if not isinstance(seconds, int) or isinstance(seconds, bool):
        raise InvalidFormat(f"parameter 'seconds' must be whole seconds, such as '4', got {shown(seconds)}")
    if seconds not in model.durations:
        allowed = ", ".join(map(str, model.durations))
        raise InvalidParameters(
            f"parameter 'seconds' must be one of {allowed} for {model.name}, got {seconds}"
        )
    return seconds
