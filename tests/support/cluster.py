"""A whole Filmgate of real processes, which tests may kill wherever they like."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

import httpx2
import sqlalchemy as sa

from filmgate.settings import EngineSettings, ModelSettings, Settings, Worker
from filmgate.store.database import connect

KEY = "test-key-of-the-cluster"
V3 = "kling/kling-v3-omni-video"
ROOT = Path(__file__).parents[2]


def settings_for(folder: Path, database: str | None = None, **changes: Any) -> Settings:
    """Quick to notice the dead, and with the gray engine, which notes its shots in `shots.log`."""
    gray = EngineSettings(
        kind="tests.support.engines:GrayEngine",
        sleep=changes.pop("sleep", 0.3),
        log=str(folder / "shots.log"),
    )
    null = EngineSettings(kind="tests.support.engines:NullEngine")
    given: dict[str, Any] = {
        "data": folder,
        "database": database,
        "api_key": KEY,
        "host": "127.0.0.1",
        "port": 0,
        "engines": {"gray": gray, "null": null},
        "models": {V3: ModelSettings(engines=("gray", "null"), price_per_second=0.01)},
        "worker": Worker(drain=0, child_tries=20),
    }
    return Settings(**{**given, **changes})


class Cluster:
    """`filmgate serve`: an API process, its workers, and their children."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.engine = connect(settings.database_url)
        self.base_url = ""
        self._log = (settings.data / "service.log").open("ab")
        self.start()

    def start(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "filmgate.server"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        to, told = cast(IO[bytes], self._process.stdin), cast(IO[bytes], self._process.stdout)
        to.write(self.settings.model_dump_json().encode() + b"\n")
        to.flush()
        self.base_url = json.loads(told.readline())["base_url"]
        with self.client as client:  # it listens already, and answers once it is open
            client.get("/healthz").raise_for_status()

    @property
    def client(self) -> httpx2.Client:
        return httpx2.Client(
            base_url=self.base_url, headers={"Authorization": f"Bearer {KEY}"}, timeout=90, trust_env=False
        )

    def submit(self, prompt: str, key: str | None = None, **body: Any) -> str:
        """The accepted task's id."""
        headers = {"Idempotency-Key": key} if key else {}
        with self.client as client:
            reply = client.post(
                f"/api/v1/{V3}/async",
                json={"prompt": prompt, "mode": "std", "duration": 3, **body},
                headers=headers,
            )
        reply.raise_for_status()
        return str(reply.json()["data"]["task_id"])

    def task(self, task_id: str, wait: float = 0) -> dict[str, Any]:
        with self.client as client:
            reply = client.get(f"/api/v1/tasks/{task_id}", params={"wait": wait} if wait else {})
        reply.raise_for_status()
        return cast(dict[str, Any], reply.json()["data"])

    def ended(self, task_id: str) -> dict[str, Any]:
        """The task after its end, on machines that have much else to do, too."""
        for _ in range(12):
            task = self.task(task_id, wait=20)
            if task["status"] in ("success", "failed"):
                break
        return task

    def api(self) -> int:
        return self._process.pid

    def workers(self) -> list[int]:
        return [pid for pid in children_of(self.api()) if "filmgate.tasks.worker" in command_of(pid)]

    def children(self) -> list[int]:
        """The processes in which engines and decoders run."""
        found = [pid for worker in self.workers() for pid in children_of(worker)]
        return [pid for pid in found if "filmgate.tasks.child" in command_of(pid)]

    def kill(self, what: str, dice: random.Random) -> bool:
        """SIGKILL to the API (started again), to a worker, or to a child; False when there is none."""
        if what == "api":
            self._process.kill()
            self._process.wait()
            self._close_pipes()
            self.start()
            return True
        pids = self.workers() if what == "worker" else self.children()
        if not pids:
            return False
        try:
            os.kill(dice.choice(pids), signal.SIGKILL)
        except ProcessLookupError:
            return False
        return True

    def stop(self) -> int:
        """SIGTERM, as an operator would; the exit status."""
        self._process.terminate()
        status = self._process.wait(60)
        self._close_pipes()
        return status

    def close(self) -> None:
        if self._process.poll() is None:
            self.stop()
        self._log.close()
        self.engine.dispose()

    def scalar(self, statement: str, **values: Any) -> Any:
        with self.engine.connect() as connection:
            return connection.execute(sa.text(statement), values).scalar()

    def unfinished_workflows(self) -> int:
        """Durable workflows that are in line or in work: slots that are taken."""
        schema = "dbos." if self.engine.dialect.name == "postgresql" else ""
        return int(
            self.scalar(
                f"SELECT count(*) FROM {schema}workflow_status WHERE status IN ('PENDING', 'ENQUEUED')"
            )
        )

    def _close_pipes(self) -> None:
        cast(IO[bytes], self._process.stdin).close()
        cast(IO[bytes], self._process.stdout).close()


@contextmanager
def cluster(settings: Settings) -> Iterator[Cluster]:
    running = Cluster(settings)
    try:
        yield running
    finally:
        running.close()


def children_of(pid: int) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        return [int(child) for task in tasks for child in (task / "children").read_text().split()]
    except (FileNotFoundError, ProcessLookupError):
        return []


def command_of(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except (FileNotFoundError, ProcessLookupError):
        return ""
