"""A time by which all of a client's connections are over, however slowly a server sends its bytes."""

from __future__ import annotations

import socket
import threading
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import httpx2

OPENED = ("connect_tcp.complete", "start_tls.complete")


class Deadline:
    """Shuts each socket down when the time is over: a client's own limits begin anew with each read, and a
    header that comes byte by byte would never meet them."""

    def __init__(self, seconds: float) -> None:
        self._lock, self._sockets, self._over = threading.Lock(), list[socket.socket](), False
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True
        self._timer.start()

    @property
    def over(self) -> bool:
        return self._over

    def watched(self, request: httpx2.Request) -> httpx2.Request:
        """The request, whose connections are cut when the time is over."""
        request.extensions = {**request.extensions, "trace": self._note}
        return request

    def close(self) -> None:
        self._timer.cancel()

    def _note(self, event: str, told: Mapping[str, Any]) -> None:
        if not event.endswith(OPENED):
            return
        with self._lock:
            self._sockets.append(told["return_value"].get_extra_info("socket"))
            if self._over:
                self._cut()

    def _end(self) -> None:
        with self._lock:
            self._over = True
            self._cut()

    def _cut(self) -> None:
        for each in self._sockets:
            with suppress(OSError):  # closed already, or taken over by TLS
                socket.socket.shutdown(each, socket.SHUT_RDWR)  # TLS's own would wait for the other side
