"""One upstream that speaks this same contract, as a relay sees it: what a submit came to, a task, a film."""

from __future__ import annotations

import base64
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import urljoin, urlsplit

import httpx2

from filmgate.contract.errors import FilmgateError, TaskFailed
from filmgate.contract.replies import (
    API,
    PASSING,
    UnexpectedReply,
    error_of,
    honours_idempotency_key,
    is_ambiguous,
    payload,
    plain_base,
    takes_parameter,
    whole_number,
)
from filmgate.contract.task import KeyValidity, MediaFile, Resource, Submission, Task
from filmgate.engines.base import Input

CONNECT_TIMEOUT = 10.0
CANCEL_TIMEOUT = 1.0
"""Seconds: who cancels has two to end."""
SILENCE = 60.0
"""Seconds without a byte after which a call counts as broken."""
INLINE_LIMIT = 8 * 2**20
"""Bytes up to which an input travels inside the request; larger ones are uploaded first."""
FILM_LIMIT = 4 * 2**30

LIMITS = httpx2.Limits(keepalive_expiry=2.0)
"""Idle connections go before servers close them (5 s is common): a submit must not meet a dead one."""

UNMADE = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout, httpx2.UnsupportedProtocol)


class Unmade(Exception):
    """The connection was never made: the upstream knows nothing of the call."""


class Doubt(Exception):
    """Nobody knows whether the upstream accepted the submit."""


class Passing(Exception):
    """A call that costs nothing went wrong in a way that may pass; `retry_after` is in seconds."""

    def __init__(self, message: str, retry_after: float = 0.0) -> None:
        super().__init__(message)
        self.retry_after = retry_after


@dataclass(frozen=True)
class Upstream:
    """Calls one upstream. Submits raise `Unmade`, `Doubt` or the upstream's own refusal (`FilmgateError`);
    everything else raises `Passing` or the refusal."""

    base_url: str
    api_key: str
    http: httpx2.Client

    @classmethod
    def at(cls, base_url: str, api_key: str) -> Self:
        base = plain_base(base_url)
        timeout = httpx2.Timeout(SILENCE, connect=CONNECT_TIMEOUT)
        http = httpx2.Client(timeout=timeout, limits=LIMITS, trust_env=not is_private(base))
        return cls(base, api_key, http)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.http.close()

    @property
    def place(self) -> str:
        """The base URL without what may be secret in it."""
        return shown(self.base_url)

    def submit(self, model: str, body: dict[str, Any], idempotency_key: str, seed: int | None = None) -> str:
        """The upstream's id of the task."""
        headers = {**self._key, "Idempotency-Key": idempotency_key}
        url = f"{self.base_url}{API}/{model}/async"
        try:
            response = self.http.post(
                url, json=body, headers=headers, params=None if seed is None else {"seed": seed}
            )
        except UNMADE as error:
            raise Unmade(f"{self.place}: {error}") from error
        except httpx2.RequestError as error:
            raise Doubt(reason_of(error)) from error
        if is_ambiguous(response.status_code):
            raise Doubt(str(_refusal(response)))
        try:
            return payload(_content(response), Submission).task_id
        except UnexpectedReply as error:
            raise Doubt(str(error)) from error

    def honours_keys(self) -> bool:
        """Whether its OpenAPI document shows that a repeated `Idempotency-Key` makes no second film."""
        try:
            return honours_idempotency_key(self._get(f"{self.base_url}/openapi.json").content)
        except FilmgateError:
            return False

    def takes_seeds(self) -> bool:
        """Whether its OpenAPI document shows that a submit takes the query parameter `seed`."""
        try:
            return takes_parameter(self._get(f"{self.base_url}/openapi.json").content, "seed")
        except FilmgateError:
            return False

    def cancel(self, task_id: str) -> None:
        """Ends the task there. An upstream that offers no cancel, or does not answer, goes on making it:
        there is nobody left to tell."""
        with suppress(Passing, FilmgateError):
            self._free("POST", f"{self.base_url}{API}/tasks/{task_id}/cancel", timeout=CANCEL_TIMEOUT)

    def knows_key(self) -> bool:
        return payload(self._get(f"{self.base_url}{API}/apikey/validate").content, KeyValidity).is_valid

    def task(self, task_id: str) -> Task:
        return payload(self._get(f"{self.base_url}{API}/tasks/{task_id}").content, Task)

    def medium(self, given: str, local: Input) -> str:
        """What to send for an input: its own URL if the upstream can reach it, else the file."""
        if given.startswith(("http://", "https://")) and not is_private(given):
            return given
        if local.path.stat().st_size <= INLINE_LIMIT:
            return base64.b64encode(local.path.read_bytes()).decode("ascii")
        return self._upload(local)

    def fetch(self, resource: Resource, out: Path, progress: Callable[[float], None]) -> None:
        """Writes the film to `out`; `progress` gets 0..1. Redirects are followed, no key is sent along."""
        fetch_film(self.http, urljoin(self.base_url + "/", resource.url), out, progress, resource.size)

    @property
    def _key(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.api_key}"}

    def _get(self, url: str) -> httpx2.Response:
        return self._free("GET", url, follow_redirects=True)

    def _upload(self, local: Input) -> str:
        with local.path.open("rb") as file:
            files = {"file": (local.path.name, file)}
            response = self._free("POST", f"{self.base_url}{API}/media/files", files=files)
        return payload(response.content, MediaFile).url

    def _free(self, method: str, url: str, **arguments: Any) -> httpx2.Response:
        """The answer to a call that costs nothing."""
        try:
            response = self.http.request(method, url, headers=self._key, **arguments)
        except httpx2.RequestError as error:
            raise Passing(reason_of(error)) from error
        _content(response)
        return response


def shown(url: str) -> str:
    """A URL without what may be secret in it."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.hostname}{f':{parts.port}' if parts.port else ''}{parts.path}"


def reason_of(error: Exception) -> str:
    return f"{type(error).__name__} {error}".strip()


def _content(response: httpx2.Response) -> bytes:
    """The body of a 2xx; raises what any other status means."""
    if response.status_code < 300:
        return response.content
    refusal = _refusal(response)
    if response.status_code in PASSING and response.request.method == "GET":
        raise Passing(str(refusal), float(refusal.retry_after or 0))
    raise refusal


def _refusal(response: httpx2.Response) -> FilmgateError:
    return error_of(response.status_code, response.content, response.headers.get("retry-after"))


def fetch_film(
    http: httpx2.Client, url: str, out: Path, progress: Callable[[float], None], size: int | None = None
) -> None:
    """Writes the film at `url`, of `size` bytes if that is known, to `out`; `progress` gets 0..1. Redirects
    are followed, no key is sent along. Raises `Passing`, or the refusal (`FilmgateError`)."""
    headers = {"Accept-Encoding": "identity"}
    try:
        with http.stream("GET", url, headers=headers, follow_redirects=True) as response:
            if response.status_code != 200:
                response.read()
                _content(response)
            _write(response, out, size, progress)
    except httpx2.RequestError as error:
        raise Passing(reason_of(error)) from error


def _write(response: httpx2.Response, out: Path, size: int | None, progress: Callable[[float], None]) -> None:
    length = whole_number(response.headers.get("content-length", ""))
    whole = size if length is None else length
    done = 0
    with out.open("wb") as file:
        for chunk in response.iter_bytes(2**18):
            file.write(chunk)
            done += len(chunk)
            if done > FILM_LIMIT:
                raise TaskFailed("upstream_failed", f"the film is larger than {FILM_LIMIT} bytes")
            progress(done / whole if whole else 0.0)
    if done == 0 or (whole is not None and done != whole):
        raise Passing(f"the download ended after {done} of {whole} bytes")


def is_private(url: str) -> bool:
    """Whether the URL's host is one that only this machine or its network knows."""
    host = urlsplit(url).hostname or ""
    try:
        return not ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith((".localhost", ".local", ".internal", ".lan"))
