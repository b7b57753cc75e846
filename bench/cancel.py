"""How long a cancel takes to free its slot: from the request until the account's next task, which waited
for that slot, is in work."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.report import Row, at_most, table
from bench.service import MANY, Served, served, settings_for
from filmgate.settings import Fetch, Limits

TARGET = 2.0
"""Seconds."""


def main(full: bool = False) -> None:
    """Ingest hangs on a server that never answers, the render and the assembly on an engine that sleeps."""
    times = 8 if full else 3
    with TemporaryDirectory() as folder, silent_server() as url, served(_settings(Path(folder))) as running:
        stages: dict[str, dict[str, Any]] = {
            "ingest": {"images": [url]},
            "render": {},
            "assemble": {"prompt": "slow assembly"},
        }
        rows = [_row(running, stage, body, times) for stage, body in stages.items()]
    print(table("Cancel: until the slot is free", rows))


def _settings(folder: Path) -> Any:
    limits = Limits(submits_per_minute=MANY, reads_per_minute=MANY, concurrent=1, queue=MANY)
    return settings_for(folder, "GrayEngine", sleep=2.0, limits=limits, fetch=Fetch(allow=("127.0.0.0/8",)))


def _row(running: Served, stage: str, body: dict[str, Any], times: int) -> Row:
    worst = max(_freed(running, stage, body) for _ in range(times))
    return at_most(f"during {stage}, the worst of {times}", worst, TARGET, "s")


def _freed(running: Served, stage: str, body: dict[str, Any]) -> float:
    first = running.submit(**{"mode": "std", "duration": 3, **body})
    following = running.submit(mode="std", duration=3)
    _until(lambda: _task(running, first)["stage"] == stage)
    time.sleep(0.5)
    begun = time.perf_counter()
    running.client.post(f"/api/v1/tasks/{first}/cancel").raise_for_status()
    _until(lambda: _task(running, following)["status"] != "pending")
    took = time.perf_counter() - begun
    running.client.post(f"/api/v1/tasks/{following}/cancel").raise_for_status()
    return took


def _task(running: Served, task_id: str) -> dict[str, Any]:
    data: dict[str, Any] = running.client.get(f"/api/v1/tasks/{task_id}").raise_for_status().json()["data"]
    return data


def _until(condition: Callable[[], bool]) -> None:
    while not condition():
        time.sleep(0.02)


@contextmanager
def silent_server() -> Iterator[str]:
    """The URL of an image on a server that takes connections and says nothing."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(16)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/image.png"
