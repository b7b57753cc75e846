"""Starting the whole service: the API in this process, its workers as children."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from ipaddress import ip_address
from types import FrameType
from typing import IO, Any, cast

import uvicorn

from filmgate.contract.errors import ServiceUnavailable
from filmgate.engines.routing import build_all
from filmgate.server.imports import uncollected
from filmgate.settings import Settings
from filmgate.tasks.keys import create_key, has_keys
from filmgate.tasks.logs import configure_logs
from filmgate.tasks.supervisor import Supervisor

GRACE = 10
"""Seconds that open requests get when the server stops."""


class NoKey(Exception):
    """The server would listen to the world without a key."""


@dataclass(frozen=True)
class Running:
    """A started service: where it listens, and a key that it accepts."""

    base_url: str
    api_key: str


class ApiServer(uvicorn.Server):
    """uvicorn, which calls `ready` once it answers, and tells the service that it stops before it waits
    for open streams to end."""

    def __init__(self, config: uvicorn.Config, app: Any, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._app = app
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        context = getattr(self._app.state, "context", None)
        if context is not None:
            context.stopping.set()
            context.service.stop()
        super().handle_exit(sig, frame)
        # uvicorn would raise them again once it has stopped, and so kill us before the workers have.
        self._captured_signals.clear()


class NotStarted(Exception):
    """The service could not be opened; the log says why."""


def serve(settings: Settings, announce: Callable[[Running], None]) -> None:
    """Runs until SIGTERM or SIGINT. `announce(Running)` is called once it answers; its `api_key` is empty
    unless a first key was made just now. Raises `NoKey`, `NotStarted`, or `OSError` for a taken port."""
    configure_logs(settings.log_json)
    _check_engines(settings)
    made = first_key(settings)
    listener = _listen(settings)
    running = Running(address(settings, listener), made)
    supervisor = Supervisor(settings, settings.workers)
    supervisor.start()
    try:
        server = _server(settings, lambda: announce(running))
        server.run(sockets=[listener])
        if not server.started:
            raise NotStarted("the service did not start: its log says why")
    finally:
        supervisor.stop()


def _server(settings: Settings, ready: Callable[[], None]) -> ApiServer:
    # A second, beside which the workers start already.
    with uncollected():
        from filmgate.server.app import create_app

        app = create_app(settings)
    config = uvicorn.Config(
        app,
        loop="uvloop",
        http="httptools",
        access_log=False,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=GRACE,
    )
    return ApiServer(config, app, ready)


def _check_engines(settings: Settings) -> None:
    """A misspelt engine is told now, not at somebody's first submit."""
    try:
        build_all(settings)
    except ServiceUnavailable as error:
        raise NotStarted(error.detail) from error


def first_key(settings: Settings) -> str:
    """Makes the first key on a loopback address and returns it; empty when there is one already."""
    if settings.api_key or has_keys(settings):
        return ""
    if not is_loopback(settings.host):
        raise NoKey(
            f"refusing to listen on {settings.host} without an API key: "
            "run 'filmgate keys create', or set FILMGATE_API_KEY"
        )
    return create_key(settings, "first", account="default").key


def is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def address(settings: Settings, listener: socket.socket) -> str:
    """The URL under which the service can be reached from here."""
    host = settings.host if ":" not in settings.host else f"[{settings.host}]"
    return f"http://{'127.0.0.1' if host == '0.0.0.0' else host}:{listener.getsockname()[1]}"  # noqa: S104


def _listen(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
        listener.listen(1024)
    except OSError:
        listener.close()
        raise
    return listener


@contextmanager
def embedded(settings: Settings, log: IO[bytes] | None = None) -> Iterator[Running]:
    """A full service in child processes, on a free loopback port, for as long as the block lasts.

    Its log goes to standard error, or to `log`. A Ctrl-C at the terminal is the caller's to handle.
    """
    settings = settings.model_copy(update={"host": "127.0.0.1", "port": 0})
    command = [sys.executable, "-m", "filmgate.server"]
    pipe = subprocess.PIPE
    process = subprocess.Popen(  # noqa: S603 - our own module
        command, stdin=pipe, stdout=pipe, stderr=log, start_new_session=True
    )
    with process:
        try:
            ready = _told(process, settings)
            yield Running(ready.base_url, ready.api_key or settings.api_key or "")
        finally:
            process.terminate()


def _told(process: subprocess.Popen[bytes], settings: Settings) -> Running:
    """Hands the settings over, and waits for what the service says of itself."""
    to, told = cast(IO[bytes], process.stdin), cast(IO[bytes], process.stdout)
    to.write(settings.model_dump_json().encode() + b"\n")
    to.flush()
    line = told.readline()
    if not line:
        raise RuntimeError(f"the service did not start (status {process.wait()}); its log is above")
    return Running(**json.loads(line))


def main() -> None:
    """An embedded service: settings on standard input, one line about itself on standard output."""
    line = b""
    while not line.endswith(b"\n"):
        line += os.read(sys.stdin.fileno(), 65536)
    threading.Thread(target=_until_alone, daemon=True).start()
    try:
        serve(Settings(**json.loads(line)), announce=_tell)
    except NotStarted as error:
        sys.exit(str(error))  # said on standard error, where the log is


def _tell(running: Running) -> None:
    print(json.dumps(vars(running)), flush=True)


def _until_alone() -> None:
    """Stops the service when the process that wanted it is gone."""
    while os.read(sys.stdin.fileno(), 1):
        pass
    os.kill(os.getpid(), 15)
