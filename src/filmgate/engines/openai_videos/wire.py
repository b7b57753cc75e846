"""One server of the wire: what a submit came to, a job, its film."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Self
from urllib.parse import quote

import httpx2

from filmgate.contract.errors import FilmgateError, NotFound, TaskFailed
from filmgate.contract.replies import PASSING, error_of, is_ambiguous, json_of
from filmgate.engines.openai_videos.forms import Form
from filmgate.engines.upstream import (
    CONNECT_TIMEOUT,
    LIMITS,
    SILENCE,
    UNMADE,
    Doubt,
    Passing,
    Unmade,
    fetch_film,
    is_private,
    reason_of,
    shown,
)

FULL = frozenset({429, 503})
"""Statuses of a submit that was not accepted, and may be later."""
LOOK_TIMEOUT = 10.0
"""Seconds that a server may take to say how busy it is; one that does not is passed over."""
FAREWELL_TIMEOUT = 0.8
"""Seconds for a `DELETE`: the process of a canceled task has two in all."""
MOST_LISTED = 100
CODE = re.compile(r"[a-z][a-z0-9_]{2,63}")
JOB_ID = re.compile(r"[^\x00-\x20\x7f/?#]{1,200}")


class State(Enum):
    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"


STATES = {
    **dict.fromkeys(
        ("queued", "pending", "in_progress", "processing", "running", "cancelling"), State.WAITING
    ),
    **dict.fromkeys(("completed", "succeeded", "success"), State.DONE),
    **dict.fromkeys(("failed", "error", "cancelled", "canceled", "deleted", "expired"), State.FAILED),
}
"""The wire's four words, and those that servers say beside them."""
CANCELED = frozenset({"cancelled", "canceled", "deleted"})


class Gone(Exception):
    """The server does not know the job: it forgot it, or somebody deleted it."""


@dataclass(frozen=True)
class Job:
    """What a server says of a job; `progress` is 0..1, `url` where the film lies if not at the server."""

    id: str
    state: State
    status: str
    progress: float = 0.0
    failure: TaskFailed | None = None
    url: str | None = None


class VideoServer:
    """Submits raise `Unmade`, `Doubt`, `Passing` (full, nothing was accepted) or the refusal
    (`FilmgateError`); everything else raises `Passing`, `Gone` or the refusal."""

    def __init__(self, base_url: str, api_key: str | None) -> None:
        self.base_url = base_url
        headers = {"Authorization": f"Bearer {api_key}"} if api_key else {}
        self._http = httpx2.Client(
            headers={"Accept-Encoding": "identity", **headers},
            timeout=httpx2.Timeout(SILENCE, connect=CONNECT_TIMEOUT),
            limits=LIMITS,
            trust_env=not is_private(base_url),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    @property
    def place(self) -> str:
        """The address without what may be secret in it."""
        return shown(self.base_url)

    def submit(self, form: Form, idempotency_key: str) -> Job:
        """Always as a multipart form: vLLM-Omni answers 400 to JSON."""
        headers = {"Idempotency-Key": idempotency_key}
        with ExitStack() as stack:
            parts: list[Any] = [(name, (None, value)) for name, value in form.fields.items()]
            for name, path, media_type in form.files:
                file = stack.enter_context(path.open("rb"))
                parts.append((name, (path.name, file, media_type)))
            try:
                response = self._http.post(f"{self.base_url}/videos", files=parts, headers=headers)
            except UNMADE as error:
                raise Unmade(reason_of(error)) from error
            except httpx2.RequestError as error:
                raise Doubt(reason_of(error)) from error
        return _accepted(response)

    def job(self, job_id: str) -> Job:
        try:
            return _job(self._get(f"/videos/{quote(job_id, safe='')}"))
        except NotFound as error:
            raise Gone(str(error)) from error
        except _Unreadable as error:
            raise Passing(str(error)) from error

    def unfinished(self) -> int:
        """How many jobs wait or run there, of whomever; 0 where a server keeps no list."""
        try:
            listed = self._get(f"/videos?limit={MOST_LISTED}", timeout=LOOK_TIMEOUT)
        except NotFound:
            return 0
        jobs = listed.get("data") if isinstance(listed, dict) else None
        found = [job.get("status") for job in jobs or () if isinstance(job, dict)]
        return sum(STATES.get(status) is State.WAITING for status in found if isinstance(status, str))

    def fetch(self, job: Job, out: Path, progress: Callable[[float], None]) -> None:
        """Writes the film to `out`; the key goes to the server itself and nowhere else."""
        try:
            if job.url is None:
                url = f"{self.base_url}/videos/{quote(job.id, safe='')}/content"
                fetch_film(self._http, url, out, progress)
            else:
                with httpx2.Client(timeout=SILENCE, trust_env=not is_private(job.url)) as elsewhere:
                    fetch_film(elsewhere, job.url, out, progress)
        except NotFound as error:
            raise Gone(str(error)) from error

    def forget(self, job_id: str) -> None:
        """Asks for the job's end. Whatever the answer: some servers only forget, some refuse."""
        with suppress(httpx2.HTTPError):
            self._http.delete(f"{self.base_url}/videos/{quote(job_id, safe='')}", timeout=FAREWELL_TIMEOUT)

    def _get(self, path: str, timeout: float = SILENCE) -> Any:
        try:
            response = self._http.get(self.base_url + path, timeout=timeout, follow_redirects=True)
        except httpx2.RequestError as error:
            raise Passing(reason_of(error)) from error
        if response.status_code >= 300:
            refusal = _refusal(response)
            if response.status_code in PASSING:
                raise Passing(str(refusal), float(refusal.retry_after or 0))
            raise refusal
        return json_of(response.content)


class _Unreadable(Exception):
    """An answer that is no job."""


def _accepted(response: httpx2.Response) -> Job:
    refusal = _refusal(response)
    if response.status_code in FULL:
        raise Passing(str(refusal), float(refusal.retry_after or 0))
    if is_ambiguous(response.status_code):
        raise Doubt(str(refusal))
    if response.status_code >= 300:
        raise refusal
    try:
        return _job(json_of(response.content))
    except _Unreadable as error:
        raise Doubt(str(error)) from error


def _job(body: Any) -> Job:
    """Raises `_Unreadable` for what is no job, and for a status that nobody knows."""
    identity = body.get("id") if isinstance(body, dict) else None
    status = body.get("status") if isinstance(body, dict) else None
    if not isinstance(identity, str) or not JOB_ID.fullmatch(identity):
        raise _Unreadable(f"the answer holds no job: {str(body)[:200]!r}")
    if not isinstance(status, str) or status not in STATES:
        raise _Unreadable(f"job {identity} has the unknown status {str(status)[:60]!r}")
    state, url = STATES[status], body.get("url")
    is_link = isinstance(url, str) and url.startswith(("http://", "https://"))
    return Job(
        identity,
        state,
        status,
        _share(body.get("progress")),
        _failure(body, status) if state is State.FAILED else None,
        url if is_link else None,
    )


def _share(progress: Any) -> float:
    if not isinstance(progress, int | float) or isinstance(progress, bool):
        return 0.0
    return min(max(float(progress), 0.0), 100.0) / 100


def _failure(body: dict[str, Any], status: str) -> TaskFailed:
    """The server's own reason; its code only if it is a stable word, since some tell a class of Python."""
    error = body.get("error")
    told = error if isinstance(error, dict) else {"message": error}
    message = str(told.get("message") or f"the server says '{status}' and no reason")[:1000]
    code = told.get("code")
    if status in CANCELED or code == "canceled":
        return TaskFailed("upstream_canceled", message)
    stable = isinstance(code, str) and CODE.fullmatch(code)
    return TaskFailed(str(code) if stable else "upstream_failed", message)


def _refusal(response: httpx2.Response) -> FilmgateError:
    """The refusal in the server's own words, whether it speaks like OpenAI or like FastAPI."""
    error = error_of(response.status_code, response.content, response.headers.get("retry-after"))
    said = _said(json_of(response.content))
    if said is None:
        return error
    return type(error)(f"HTTP {response.status_code}, {said[:1000]!r}", retry_after=error.retry_after)


def _said(body: Any) -> str | None:
    if not isinstance(body, dict):
        return None
    error = body.get("error")
    for candidate in (error.get("message") if isinstance(error, dict) else error, body.get("detail")):
        if candidate:
            return str(candidate)
    return None
