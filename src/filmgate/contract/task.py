"""The task object, its parts and the envelopes around them, as the wire shows them."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

Payload = TypeVar("Payload")


class TaskStatus(StrEnum):
    """The four words that official clients know; any other makes them poll forever."""

    PENDING = "pending"
    PROCESSING = "processing"
    SUCCESS = "success"
    FAILED = "failed"

    @property
    def is_terminal(self) -> bool:
        return self in (TaskStatus.SUCCESS, TaskStatus.FAILED)


class Wire(BaseModel):
    """A reply's part. Unknown fields are kept out of the way, so that clients outlive servers."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Envelope(Wire, Generic[Payload]):
    """`{"code": 0, "message": "success", "data": …}`."""

    code: int = 0
    message: str = "success"
    data: Payload


class ErrorBody(Wire):
    """Every error's body; `data.errors` lists all the faults when there were several."""

    code: int
    message: str
    data: dict[str, Any] | None = None


class GetResult(Wire):
    method: Literal["GET"] = "GET"
    url: str


class Submission(Wire):
    """What a submit answers."""

    status: TaskStatus = TaskStatus.PENDING
    task_id: str
    model_id: str
    get_result: GetResult


class Resource(Wire):
    """One downloadable file of a result. `duration` is in seconds, `size` in bytes. Filmgate tells them all;
    what has a default here may be missing from other servers of this contract."""

    url: str
    type: Literal["video", "image"]
    format: str
    role: Literal["primary", "cover", "preview"] = "primary"
    width: int | None = None
    height: int | None = None
    duration: float | None = None
    size: int | None = None


class Metadata(Wire):
    """How the film came about: whatever the engine tells stands beside these. Filmgate tells all but
    (at times) the storyboard; other servers of this contract may tell nothing."""

    model_config = ConfigDict(extra="allow", frozen=True)

    request_id: str | None = None
    engine: str | None = None
    seed: int | None = None
    storyboard: dict[str, Any] | None = None


class Result(Wire):
    resources: list[Resource]
    metadata: Metadata = Metadata()


class TaskError(Wire):
    """Why a task failed. `code` is `canceled`, or a stable word such as `invalid_input`."""

    code: str
    message: str


class Task(Wire):
    """One task. `duration` is its processing time in ms; times ending in `_at` are epoch ms."""

    status: TaskStatus
    task_id: str
    model_id: str
    duration: int | None = None
    result: Result | None = None
    result_expires_at: int | None = None
    error: TaskError | None = None
    progress: int = Field(default=0, ge=0, le=100)
    stage: str | None = None
    queue_position: int | None = None
    created_at: int | None = None


class TaskPage(Wire):
    """One page of the task list, newest first; `next_cursor` is null on the last one."""

    tasks: list[Task]
    next_cursor: str | None = None


class MediaFile(Wire):
    """An uploaded input; its `url` goes into `images` or `videos`."""

    file_id: str
    type: Literal["image", "video"]
    url: str
    filename: str
    size: int
    created_at: int


class KeyValidity(Wire):
    is_valid: bool


class Balance(Wire):
    """`balance` is in USD and always finite."""

    balance: float


class EventKind(StrEnum):
    STATUS = "status"
    STAGE = "stage"
    PROGRESS = "progress"
    PREVIEW = "preview"
    LOG = "log"


class Event(Wire):
    """One entry of a task's event stream; `id` rises by one within a task."""

    id: int
    event: EventKind
    data: dict[str, Any]


class Plan(Wire):
    """The storyboard call's answer: what would be made, by whom, and what it would take."""

    model_id: str
    engine: str
    storyboard: dict[str, Any]
    estimate: dict[str, Any]
