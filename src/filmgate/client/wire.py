"""Requests and replies as the flows see them, and what both ports need to put them through httpx2."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx2

from filmgate.client.errors import NoAnswer, NotConnected

CONNECT_TIMEOUT = 5.0
UNMADE = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout, httpx2.UnsupportedProtocol)
"""What httpx2 raises before a byte of the request has left."""


@dataclass(frozen=True)
class Attachment:
    """A file to send as the multipart field `file`: from the disk, or from memory."""

    name: str
    content: Path | bytes


@dataclass(frozen=True)
class Request:
    """One HTTP request; `url` is absolute. `timeout` is in seconds and counts silence, not the whole call.

    `is_private` requests carry the API key; downloads do not.
    """

    method: str
    url: str
    params: Mapping[str, str | int] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Mapping[str, Any] | None = None
    attachment: Attachment | None = None
    timeout: float | None = None
    is_private: bool = True


@dataclass(frozen=True)
class Reply:
    """An answer; `headers` have lower-case names, `body` is empty where `chunks` bring it."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""


@dataclass(frozen=True)
class Stream:
    """An answer under way; `chunks` raises `NoAnswer` when it breaks."""

    reply: Reply
    chunks: AsyncIterator[bytes]


@dataclass(frozen=True)
class Habits:
    """How the ports send: the key, and the seconds of silence after which a call is given up."""

    api_key: str
    timeout: float


def reply_of(response: httpx2.Response, body: bytes = b"") -> Reply:
    return Reply(
        response.status_code, {name.lower(): value for name, value in response.headers.items()}, body
    )


def follows_redirects(request: Request) -> bool:
    """A redirected POST may have been acted on already, so it is not followed."""
    return request.method == "GET"


@contextmanager
def translated(request: Request) -> Iterator[None]:
    """Turns what httpx2 raises into this client's errors, which name the server but no secret."""
    place = urlsplit(request.url).netloc
    try:
        yield
    except UNMADE as error:
        raise NotConnected(f"{place}: {_reason(error)}") from error
    except httpx2.TimeoutException as error:
        raise NoAnswer(f"{place} did not answer in time ({type(error).__name__})") from error
    except (httpx2.TransportError, httpx2.DecodingError, httpx2.TooManyRedirects) as error:
        raise NoAnswer(f"{place}: {_reason(error)}") from error


def _reason(error: Exception) -> str:
    return str(error) or type(error).__name__


@contextmanager
def sendable(request: Request, habits: Habits) -> Iterator[dict[str, Any]]:
    """The request as arguments of httpx2's `build_request`; a file to send is open meanwhile."""
    plain = _arguments(request, habits)
    attachment = request.attachment
    if attachment is None:
        yield plain
    elif isinstance(attachment.content, bytes):
        yield plain | {"files": {"file": (attachment.name, attachment.content)}}
    else:
        with attachment.content.open("rb") as file:
            yield plain | {"files": {"file": (attachment.name, file)}}


def _arguments(request: Request, habits: Habits) -> dict[str, Any]:
    key = {"Authorization": f"Bearer {habits.api_key}"} if request.is_private else {}
    return {
        "method": request.method,
        "url": request.url,
        "params": dict(request.params) or None,
        "headers": key | dict(request.headers),
        "timeout": httpx2.Timeout(request.timeout or habits.timeout, connect=CONNECT_TIMEOUT),
        "json": request.body,
    }


def is_local(base_url: str) -> bool:
    """Whether the server is this machine, which no proxy can reach."""
    host = urlsplit(base_url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
