"""A load generator that is not the bottleneck: raw sockets, keep-alive, one request at a time on each."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast

import uvloop

CONNECTIONS = 16
END_OF_LINE = b"\r\n"
END_OF_HEAD = b"\r\n\r\n"
LENGTH = b"content-length:"
PATIENCE = 300.0
"""Seconds after which a run that does not end is given up."""


@dataclass
class Load:
    """What a run saw: latencies in seconds, statuses, and how long it took."""

    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.latencies) / self.seconds

    def percentile(self, percent: float) -> float:
        """The latency in ms that so many percent of the requests stayed under."""
        ordered = sorted(self.latencies)
        return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))] * 1000

    def expect(self, status: int) -> Load:
        """This run, if every answer had that status; raises `RuntimeError` otherwise."""
        if set(self.statuses) != {status}:
            raise RuntimeError(f"expected only HTTP {status}, got {dict(self.statuses)}")
        return self


class Connection(asyncio.Protocol):
    """Sends the next request as soon as the last one's answer is whole."""

    def __init__(self, following: Callable[[], bytes | None], load: Load) -> None:
        self._following = following
        self._load = load
        self._buffer = b""
        self._sent = 0.0
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)
        self._send()

    def _send(self) -> None:
        request = self._following()
        if request is None:
            self._transport.close()
            return
        self._sent = time.perf_counter()
        self._transport.write(request)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        end = self._buffer.find(END_OF_HEAD)
        if end < 0:
            return
        head = self._buffer[:end].lower() + END_OF_LINE
        at = head.index(LENGTH) + len(LENGTH)
        length = int(head[at : head.index(END_OF_LINE, at)])
        if len(self._buffer) < end + len(END_OF_HEAD) + length:
            return
        self._load.latencies.append(time.perf_counter() - self._sent)
        self._load.statuses[int(head[9:12])] += 1
        self._buffer = b""
        self._send()

    def connection_lost(self, error: Exception | None) -> None:
        if not self.done.done():
            self.done.set_result(None)


def run(base_url: str, request: Callable[[int], bytes], *, seconds: float = 0.0, count: int = 0) -> Load:
    """Sends `request(0)`, `request(1)`, … for so many seconds, or so many of them."""
    return uvloop.run(_run(base_url, request, seconds, count))


async def _run(base_url: str, request: Callable[[int], bytes], seconds: float, count: int) -> Load:
    load, sent = Load(), 0
    begun = time.perf_counter()

    def following() -> bytes | None:
        nonlocal sent
        if (count and sent >= count) or (seconds and time.perf_counter() - begun >= seconds):
            return None
        sent += 1
        return request(sent - 1)

    host, _, port = base_url.removeprefix("http://").partition(":")
    loop = asyncio.get_running_loop()
    opened = [
        await loop.create_connection(lambda: Connection(following, load), host, int(port))
        for _ in range(CONNECTIONS)
    ]
    await asyncio.wait_for(asyncio.gather(*(connection.done for _, connection in opened)), PATIENCE)
    load.seconds = time.perf_counter() - begun
    return load


def get(path: str, key: str = "") -> bytes:
    """The bytes of a GET."""
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {key}\r\n\r\n".encode()


def post(path: str, key: str, body: bytes) -> bytes:
    """The bytes of a POST of that JSON."""
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {key}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body
