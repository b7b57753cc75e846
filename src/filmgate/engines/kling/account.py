"""A Kling account as the engine sees it: tokens, a submit, tasks found and read, a film fetched."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import quote, urlsplit

import httpx2
import jwt
from pydantic import TypeAdapter, ValidationError

from filmgate.contract.replies import json_of, plain_base, retry_after_of
from filmgate.engines.base import EngineDeclined, Input
from filmgate.engines.kling.codes import NOT_FOUND, Effect, Refused
from filmgate.engines.kling.wire import PATH, Answer, KlingTask
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

LIFETIME, EARLY = 1800, 5
"""Seconds that a token is valid, and that it is valid already, for clocks that differ."""
RENEW = 300
"""Seconds before a token's end at which the next one is made."""
PAGE = 500
"""The most tasks that one page of Kling's list holds."""
IMAGE_LIMIT = 10 * 2**20
INLINE_LIMIT = 64 * 2**20
"""Bytes of a video that travel inside a request."""
LINKED = {"image": (".jpg", ".jpeg", ".png"), "video": (".mp4", ".mov")}
"""What Kling reads from links, by the name's end; all else is sent as our checked copy."""

TASKS = TypeAdapter(list[KlingTask])

Content = TypeVar("Content")


class Token:
    """The JWT that every call carries, made anew shortly before it expires."""

    def __init__(self, access_key: str, secret_key: str) -> None:
        self._access, self._secret = access_key, secret_key
        self._value, self._end = "", 0.0

    def value(self) -> str:
        now = int(time.time())
        if now > self._end - RENEW:
            self._end = now + LIFETIME
            claims = {"iss": self._access, "exp": now + LIFETIME, "nbf": now - EARLY}
            self._value = jwt.encode(claims, self._secret, algorithm="HS256")
        return self._value


class Account:
    """Submits raise `Unmade`, `Doubt` or `Refused`; all other calls cost nothing and raise `Passing` or
    `Refused`."""

    def __init__(self, base_url: str, token: Token) -> None:
        self.base_url = plain_base(base_url)
        self._token = token
        timeout = httpx2.Timeout(SILENCE, connect=CONNECT_TIMEOUT)
        self._http = httpx2.Client(timeout=timeout, limits=LIMITS, trust_env=not is_private(self.base_url))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.close()

    @property
    def place(self) -> str:
        """The base URL without what may be secret in it."""
        return shown(self.base_url)

    def submit(self, body: dict[str, Any]) -> KlingTask:
        """Accepted, once: a repeat with the same `external_task_id` is refused."""
        try:
            response = self._call("POST", PATH, json=body)
        except UNMADE as error:
            raise Unmade(f"{self.place}: {error}") from error
        except httpx2.RequestError as error:
            raise Doubt(reason_of(error)) from error
        try:
            return _task(self._data(response))
        except Refused as refusal:
            if refusal.meaning.effect is Effect.UNKNOWN:
                raise Doubt(str(refusal)) from refusal
            raise
        except ValueError as error:
            raise Doubt(f"HTTP {response.status_code}, {error}") from error

    def task(self, task_id: str) -> KlingTask:
        return _readable(_task, self._read(f"{PATH}/{quote(task_id, safe='')}"))

    def find(self, external_id: str) -> KlingTask | None:
        """The task submitted under our own id: asked by that id, then looked for in the newest ones."""
        try:
            found = self.task(external_id)
            if found.task_info.external_task_id == external_id:
                return found
        except Refused as refusal:
            if refusal.number not in NOT_FOUND:
                raise
        return next((each for each in self.newest() if each.task_info.external_task_id == external_id), None)

    def newest(self, count: int = PAGE) -> list[KlingTask]:
        data = self._read(PATH, params={"pageNum": 1, "pageSize": count})
        return _readable(TASKS.validate_python, data if data is not None else [])

    def fetch(self, url: str, out: Path, progress: Callable[[float], None]) -> None:
        """Writes the film to `out`. A link that leads nowhere any more raises `FilmgateError`."""
        fetch_film(self._http, url, out, progress)

    def _read(self, path: str, **arguments: Any) -> Any:
        try:
            return self._data(self._call("GET", path, **arguments))
        except httpx2.RequestError as error:
            raise Passing(reason_of(error)) from error
        except ValueError as error:
            raise Passing(str(error)) from error
        except Refused as refusal:
            if refusal.meaning.effect in (Effect.UNKNOWN, Effect.BUSY):
                raise Passing(str(refusal), refusal.retry_after) from refusal
            raise

    def _call(self, method: str, path: str, **arguments: Any) -> httpx2.Response:
        headers = {"Authorization": f"Bearer {self._token.value()}"}
        return self._http.request(method, self.base_url + path, headers=headers, **arguments)

    def _data(self, response: httpx2.Response) -> Any:
        """The envelope's data. Raises `Refused`, or `ValueError` for what is no answer of this API."""
        status, content = response.status_code, json_of(response.content)
        try:
            answer = Answer.model_validate(content)
        except ValidationError:
            if 400 <= status < 500:  # a gateway's own refusal
                raise Refused(self.place, status, status, f"HTTP {status}", _pause(response)) from None
            raise ValueError(f"no answer of Kling's API: {response.text[:200]!r}") from None
        if answer.code != 0 or status >= 400:
            text = f"{answer.message} (request {answer.request_id})" if answer.request_id else answer.message
            raise Refused(self.place, answer.code, status, text, _pause(response))
        return answer.data


def _pause(response: httpx2.Response) -> float:
    return float(retry_after_of(response.headers.get("retry-after")) or 0)


def _task(data: Any) -> KlingTask:
    return KlingTask.model_validate(data)


def _readable(read: Callable[[Any], Content], data: Any) -> Content:
    try:
        return read(data)
    except ValidationError as error:
        raise Passing(f"no task of Kling's API: {error.errors(include_url=False)[0]['msg']}") from error


def medium(given: str, local: Input) -> str:
    """What to send for an input: its own link where Kling can reach and read it, else our checked copy."""
    name = urlsplit(given).path.lower() if given.startswith(("http://", "https://")) else ""
    if name.endswith(LINKED[local.kind]) and not is_private(given):
        return given
    content = _image(local) if local.kind == "image" else _video(local)
    return base64.b64encode(content).decode("ascii")  # without the "data:" that others want


def _image(local: Input) -> bytes:
    content = local.path.read_bytes()
    if len(content) <= IMAGE_LIMIT:
        return content
    import cv2  # only for the largest pictures

    picture = cv2.imread(str(local.path))
    if picture is None:
        raise ValueError(f"{local.name} is no picture")
    return cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, 95])[1].tobytes()


def _video(local: Input) -> bytes:
    if (size := local.path.stat().st_size) > INLINE_LIMIT:
        raise EngineDeclined(
            "input_too_large",
            f"{local.name}: a video without a public link to an .mp4 or .mov file must have at most "
            f"{INLINE_LIMIT} bytes for Kling, got {size}",
        )
    return local.path.read_bytes()
