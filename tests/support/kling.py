"""A simulated Kling on loopback, for as long as a block lasts, and an order for it."""

from __future__ import annotations

import atexit
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

import httpx2
import jwt
import uvicorn

from filmgate.simulators.faults import parsed
from filmgate.simulators.kling import PATH, Kling, create_kling
from filmgate.simulators.kling_tasks import Behaviour

ACCESS, SECRET = "ak-test", "sk-test-with-thirty-two-bytes-00"


@dataclass(frozen=True)
class Simulated:
    """A running simulator; `client` has a good token."""

    base_url: str
    kling: Kling
    client: httpx2.Client

    def ask(self, **body: Any) -> httpx2.Response:
        """A submit that keeps the rules, but for what is given."""
        whole = {"model_name": "kling-v3-omni", "prompt": "rain", "aspect_ratio": "16:9", "mode": "std"}
        return self.client.post(PATH, json=whole | body)

    def fail(self, *faults: str) -> None:
        for fault in faults:
            self.kling.faults.add(parsed(fault))


def token(secret: str = SECRET, **claims: Any) -> str:
    now = int(time.time())
    return jwt.encode({"iss": ACCESS, "exp": now + 1800, "nbf": now - 5} | claims, secret, algorithm="HS256")


@cache
def _shared() -> Path:
    """Where all simulators of this process keep their films, which are the same for the same request."""
    folder = mkdtemp(prefix="filmgate-tests-kling-")
    atexit.register(rmtree, folder, ignore_errors=True)
    return Path(folder)


@contextmanager
def simulated(*faults: str, **behaviour: Any) -> Iterator[Simulated]:
    films = behaviour.pop("films", None) or _shared()
    kling = Kling({ACCESS: SECRET}, films, Behaviour(**{"latency": 0.2} | behaviour))
    config = uvicorn.Config(create_kling(kling), log_config=None, access_log=False)
    server = uvicorn.Server(config)
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    base_url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    headers = {"Authorization": f"Bearer {token()}"}
    try:
        while not server.started:
            time.sleep(0.01)
        with httpx2.Client(
            base_url=base_url, headers=headers, trust_env=False, verify=False, timeout=20
        ) as client:
            running = Simulated(base_url, kling, client)
            running.fail(*faults)
            yield running
    finally:
        server.should_exit = True
        thread.join(10)
        listener.close()
