"""A real server on loopback: uvicorn in a thread, real SQLite, no worker."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import uvicorn
from fastapi import FastAPI

from filmgate.server.app import create_app
from filmgate.settings import Settings
from filmgate.tasks.keys import create_key

KEY = "fg-test-key"
V3 = "/api/v1/kling/kling-v3-omni-video"
O1 = "/api/v1/kling/kling-video-o1"
ENGINES = {name: {"kind": "tests.server.engine:Idle"} for name in ("idle", "animatic")}
MODELS = {slug: {"engines": ("idle",)} for slug in ("kling/kling-v3-omni-video", "kling/kling-video-o1")}
PROMPT = {"prompt": "A woman leaves a subway station"}


@dataclass(frozen=True)
class Live:
    """A running server, and a client that has its key."""

    url: str
    settings: Settings
    client: httpx2.Client
    server: uvicorn.Server
    app: FastAPI

    def submit(self, path: str = V3 + "/async", **sent: Any) -> httpx2.Response:
        return self.client.post(path, **({"json": PROMPT} | sent))

    def new_task(self) -> str:
        task_id: str = self.submit().json()["data"]["task_id"]
        return task_id

    def await_requests(self, count: int) -> None:
        """Until so many requests are being answered at once; ten seconds at most."""
        for _ in range(1000):
            if len(self.server.server_state.tasks) >= count:
                return
            time.sleep(0.01)
        raise TimeoutError(f"fewer than {count} requests are open")

    def stop(self) -> None:
        """Begins to stop, as a signal would make it."""
        self.app.state.service.stop()
        self.server.should_exit = True

    def raw(self, request: bytes) -> bytes:
        """What the server answers to those very bytes."""
        address = self.url.removeprefix("http://").split(":")
        with socket.create_connection((address[0], int(address[1])), timeout=20) as connection:
            connection.sendall(request)
            answer = b""
            while chunk := connection.recv(65536):
                answer += chunk
            return answer

    def other_client(self) -> httpx2.Client:
        """A client of another account."""
        key = create_key(self.settings, "other").key
        return httpx2.Client(base_url=self.url, headers={"authorization": f"Bearer {key}"}, timeout=20)


@contextmanager
def running(data: Path, **changes: Any) -> Iterator[Live]:
    """A server with a fresh database under `data`, for as long as the block lasts."""
    settings = Settings(**({"data": data, "api_key": KEY, "engines": ENGINES, "models": MODELS} | changes))
    app = create_app(settings)
    config = uvicorn.Config(
        app, log_config=None, access_log=False, lifespan="on", timeout_graceful_shutdown=5
    )
    server = uvicorn.Server(config)
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    try:
        _await_start(server, thread)
        headers = {"authorization": f"Bearer {KEY}"}
        with httpx2.Client(base_url=url, headers=headers, timeout=20) as client:
            yield Live(url, settings, client, server, app)
    finally:
        if hasattr(app.state, "service"):
            app.state.service.stop()
        server.should_exit = True
        thread.join(20)
        listener.close()


def _await_start(server: uvicorn.Server, thread: threading.Thread) -> None:
    pause = threading.Event()
    while not server.started:
        if not thread.is_alive():
            raise RuntimeError("the server did not start")
        pause.wait(0.02)
