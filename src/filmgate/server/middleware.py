"""What every request passes: its id, the Host check, the body cap, the error envelope, headers, log, metrics.

One plain ASGI class, since it lies on the way of every poll.
"""

from __future__ import annotations

import re
import secrets
import time
import traceback
from collections.abc import Iterable
from itertools import count

import structlog
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from filmgate.contract.errors import FilmgateError, InternalError, InvalidParameters, PayloadTooLarge
from filmgate.contract.shown import shown
from filmgate.server.access import RATE, REQUEST_ID, TASK_ID
from filmgate.server.answers import error_answer
from filmgate.server.hosts import Hosts
from filmgate.server.metrics import Metrics
from filmgate.settings import Settings
from filmgate.tasks.service import Rate

API = ("/api/v1/", "/v1/")
UPLOADS = "/api/v1/media/files"
UPLOAD_FRAME = 2**20
"""Bytes that a multipart body may have around its file."""

SANE_ID = re.compile(rb"[A-Za-z0-9._-]{1,128}")
CLIENT_LEFT = 499
"""The status that logs and metrics show for a request whose client went away."""

READS = frozenset({"GET", "HEAD"})

log = structlog.get_logger(__name__)


class Wire:
    """The server's outermost layer."""

    def __init__(self, app: ASGIApp, settings: Settings, metrics: Metrics) -> None:
        self.app = app
        self.settings = settings
        self.metrics = metrics
        self.hosts = Hosts(settings)
        self.identities = count(secrets.randbits(96) << 32)
        self.upload_bytes = max(settings.media.video_bytes, settings.media.image_bytes) + UPLOAD_FRAME

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        exchange = Exchange(self, scope, receive, send)
        try:
            exchange.check()
            await self.app(scope, exchange.receive, exchange.send)
        except FilmgateError as error:
            await exchange.refuse(error)
        except ClientDisconnect:
            exchange.status = CLIENT_LEFT
        except Exception:
            await exchange.crash()
        finally:
            exchange.finish()

    def body_limit(self, path: str) -> int:
        return self.upload_bytes if path == UPLOADS else self.settings.limits.body_bytes

    def idle_rate(self) -> Rate:
        """What the headers say where no caller was counted."""
        limit = self.settings.limits.reads_per_minute
        return Rate(limit, limit, int(time.time()) + 60)


class Exchange:
    """One request and its answer."""

    __slots__ = ("_receive", "_send", "begun", "headers", "limit", "received", "scope", "status", "wire")

    def __init__(self, wire: Wire, scope: Scope, receive: Receive, send: Send) -> None:
        self.wire = wire
        self.scope = scope
        self._receive = receive
        self._send = send
        self.begun = time.perf_counter()
        self.headers: dict[bytes, bytes] = dict(scope["headers"])
        self.limit = wire.body_limit(scope["path"])
        self.received = 0
        self.status = 0
        scope[REQUEST_ID] = self._identity()
        structlog.contextvars.bind_contextvars(request_id=scope[REQUEST_ID])

    def _identity(self) -> str:
        sent = self.headers.get(b"x-request-id", b"")
        return sent.decode() if SANE_ID.fullmatch(sent) else f"req-{next(self.wire.identities):032x}"

    def check(self) -> None:
        """Refuses what needs no look inside: a foreign Host, a body that says it is too long."""
        for name, host in self.scope["headers"]:
            if name == b"host" and not self.wire.hosts.allows(host):
                raise InvalidParameters(f"header 'Host' is not allowed, got {shown(host.decode('latin-1'))}")
        length = self.headers.get(b"content-length", b"")
        if length.isdigit() and int(length) > self.limit:
            raise self._too_large(f"got {int(length)}")

    def _too_large(self, found: str) -> PayloadTooLarge:
        return PayloadTooLarge(f"the body must have at most {self.limit} bytes, {found}")

    async def receive(self) -> Message:
        """Counts the body while it streams in, since a length need not be told."""
        message = await self._receive()
        if message["type"] == "http.request":
            self.received += len(message.get("body", b""))
            if self.received > self.limit:
                raise self._too_large("got more")
        return message

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            message["headers"] = [*message.get("headers", ()), *self._told()]
        await self._send(message)

    def _told(self) -> Iterable[tuple[bytes, bytes]]:
        yield b"x-request-id", self.scope[REQUEST_ID].encode()
        if self.scope["path"].startswith(API):
            rate: Rate = self.scope.get(RATE) or self.wire.idle_rate()
            yield b"x-ratelimit-limit", b"%d" % rate.limit
            yield b"x-ratelimit-remaining", b"%d" % rate.remaining
            yield b"x-ratelimit-reset", b"%d" % rate.reset

    async def refuse(self, error: FilmgateError) -> None:
        if self.status:
            log.warning("answer cut short", reason=str(error), route=self.route, task_id=self.task_id)
            raise error
        answer = error_answer(error, self.scope["method"], self.scope["path"])
        await answer(self.scope, self._receive, self.send)

    async def crash(self) -> None:
        """Called while an unexpected exception is handled: the log gets it, the client a way to name it."""
        identity = f"err-{secrets.token_hex(8)}"
        log.error(
            "internal error",
            error_id=identity,
            route=self.route,
            task_id=self.task_id,
            exception=traceback.format_exc(),  # as text: some renderers print locals, keys among them
        )
        await self.refuse(InternalError(f"the request could not be handled (error id {identity})"))

    @property
    def route(self) -> str:
        return getattr(self.scope.get("route"), "path", "unmatched")

    @property
    def task_id(self) -> str | None:
        return self.scope.get(TASK_ID)

    def finish(self) -> None:
        seconds = time.perf_counter() - self.begun
        method, status = self.scope["method"], self.status or CLIENT_LEFT
        self.wire.metrics.observe(method, self.route, status, seconds)
        tell = log.debug if method in READS and status < 400 else log.info
        tell(
            "request",
            method=method,
            route=self.route,
            status=status,
            milliseconds=round(seconds * 1000, 1),
            task_id=self.task_id,
        )
