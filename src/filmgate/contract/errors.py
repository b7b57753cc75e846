"""The error tree: every refusal that the wire can carry, and its one place in HTTP.

FilmgateError
├── InvalidRequest            400
│   ├── InvalidParameters         a rule between fields, an unknown field, a bad value
│   ├── InvalidFormat             not JSON, or the wrong JSON type
│   └── OutOfRange                a number or a length outside its bounds
├── AuthenticationFailed      401
├── InsufficientBalance       402
├── NotFound                  404   also for another account's things
├── MethodNotAllowed          405
├── PayloadTooLarge           413
├── UnsupportedMediaType      415
├── RateLimitExceeded         429
├── QueueFull                 429
├── InternalError             500
└── ServiceUnavailable        503
TaskFailed                    a task's own end, told inside an HTTP 200 (see `contract.task.TaskError`)
"""

from __future__ import annotations

from typing import ClassVar


class FilmgateError(Exception):
    """A refusal with an HTTP status. `str(error)` is the wire's message: `<Category>: <detail>`.

    `errors` lists every fault found, the first of which is the message; `retry_after` is in seconds.
    """

    status: ClassVar[int] = 500
    category: ClassVar[str] = "Internal error"

    def __init__(
        self, detail: str, *, errors: list[str] | None = None, retry_after: int | None = None
    ) -> None:
        super().__init__(f"{self.category}: {detail}")
        self.detail = detail
        self.errors = errors or []
        self.retry_after = retry_after


class InvalidRequest(FilmgateError):
    status = 400
    category = "Invalid parameters"


class InvalidParameters(InvalidRequest):
    pass


class InvalidFormat(InvalidRequest):
    category = "Invalid format"


class OutOfRange(InvalidRequest):
    category = "Value out of range"


class AuthenticationFailed(FilmgateError):
    status = 401
    category = "Authentication failed"


class InsufficientBalance(FilmgateError):
    status = 402
    category = "Insufficient balance"


class NotFound(FilmgateError):
    status = 404
    category = "Not found"


class MethodNotAllowed(FilmgateError):
    status = 405
    category = "Method not allowed"


class PayloadTooLarge(FilmgateError):
    status = 413
    category = "Payload too large"


class UnsupportedMediaType(FilmgateError):
    status = 415
    category = "Unsupported media type"


class RateLimitExceeded(FilmgateError):
    status = 429
    category = "Rate limit exceeded"


class QueueFull(FilmgateError):
    status = 429
    category = "Queue full"


class InternalError(FilmgateError):
    status = 500
    category = "Internal error"


class ServiceUnavailable(FilmgateError):
    status = 503
    category = "Service unavailable"


class TaskFailed(Exception):
    """A task ends as `failed`; `code` is a stable lower-case word, `message` is for people."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message

    def __reduce__(self) -> tuple[type[TaskFailed], tuple[str, str]]:
        return type(self), (self.code, self.message)


class TaskCanceled(TaskFailed):
    """The user asked for the end; the wire shows `failed` with the code `canceled`."""

    def __init__(self, code: str = "canceled", message: str = "the task was canceled on request") -> None:
        super().__init__(code, message)
