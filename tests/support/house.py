"""A service that tests call without `await`, and worker processes beside it."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa

from filmgate.contract.catalog import Mode
from filmgate.contract.request import VideoRequest
from filmgate.contract.task import Event, TaskStatus
from filmgate.settings import EngineSettings, ModelSettings, Settings, Worker
from filmgate.store.database import connect
from filmgate.tasks.callers import Caller
from filmgate.tasks.service import Service, Submit
from filmgate.tasks.supervisor import Supervisor
from tests.support.waiting import wait_until

Value = TypeVar("Value")

V3 = "kling/kling-v3-omni-video"
BASE = "http://films.example"
ALICE = Caller("alice", "key-alice")
BOB = Caller("bob", "key-bob")


def settings_in(folder: Path, **changes: Any) -> Settings:
    """Quick workers, the small engines `null` and `gray`, and gray's diary in `shots.log`."""
    kinds = {"null": "NullEngine", "gray": "GrayEngine"}
    log = str(folder / "shots.log")
    given: dict[str, Any] = {
        "data": folder,
        "engines": {
            name: EngineSettings(kind=f"tests.support.engines:{kind}", log=log)
            for name, kind in kinds.items()
        },
        "models": {V3: ModelSettings(engines=("null", "gray"))},
        "worker": Worker(drain=1, heartbeat=0.25, dead_after=2, child_tries=3),
    }
    return Settings(**{**given, **changes})


class House:
    """A `Service` on an event loop of its own."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()
        try:
            self.service: Service = self.run(Service.open(settings))
        except BaseException:
            self._end_loop()
            raise
        self.engine: sa.Engine = connect(settings.database_url)

    def run(self, work: Coroutine[Any, Any, Value], seconds: float = 100) -> Value:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(seconds)

    def close(self) -> None:
        self.run(self.service.close())
        self._end_loop()
        self.engine.dispose()

    def _end_loop(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def order(self, prompt: str = "a film", **changes: Any) -> Submit:
        """A submit of a short film; what `Submit` has goes there, the rest into the request."""
        own = {name: changes.pop(name) for name in list(changes) if name in Submit.__dataclass_fields__}
        if "videos" not in changes:
            changes = {"duration": 3, **changes}
        request = VideoRequest(**{"prompt": prompt, "mode": Mode.STD, **changes})
        return Submit(**{"model": V3, "request": request, "base_url": BASE, "request_id": "req", **own})

    def submit(self, prompt: str = "a film", *, caller: Caller = ALICE, **changes: Any) -> str:
        return self.run(self.service.submit(caller, self.order(prompt, **changes)))

    def task(self, task_id: str, caller: Caller = ALICE) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.run(self.service.task(caller, task_id, BASE)))
        return found

    def ended(self, task_id: str, caller: Caller = ALICE, seconds: float = 60) -> dict[str, Any]:
        """The task after its end."""
        task = json.loads(self.run(self.service.wait(caller, task_id, BASE, seconds), seconds + 40))
        assert TaskStatus(task["status"]).is_terminal, f"not ended in {seconds:g} s: {task}"
        return dict(task)

    def made(self, prompt: str = "a film", **changes: Any) -> dict[str, Any]:
        """The ended task of a new submit."""
        return self.ended(self.submit(prompt, **changes), changes.get("caller", ALICE))

    def cancel(self, task_id: str, caller: Caller = ALICE) -> dict[str, Any]:
        return dict(json.loads(self.run(self.service.cancel(caller, task_id, BASE))))

    def delete(self, task_id: str, caller: Caller = ALICE) -> None:
        self.run(self.service.delete(caller, task_id))

    def events(self, task_id: str, after: int = 0, caller: Caller = ALICE) -> list[Event]:
        """All of them, up to the last of an ended task."""

        async def collect() -> list[Event]:
            return [event async for event in self.service.events(caller, task_id, BASE, after)]

        return self.run(collect())

    def until(self, task_id: str, **facts: Any) -> None:
        """Returns when the task shows those facts."""
        wait_until(lambda: facts.items() <= self.task(task_id).items(), f"{task_id} shows {facts}")

    def blobs(self) -> list[str]:
        """The keys of all blobs, of a house whose blobs lie in its folder."""
        root = self.settings.data / "blobs"
        return sorted(str(path.relative_to(root)) for path in root.rglob("*") if path.is_file())

    def scalar(self, statement: str, **values: Any) -> Any:
        with self.engine.connect() as connection:
            return connection.execute(sa.text(statement), values).scalar()

    def workflows(self, task_id: str, *statuses: str) -> dict[str, str]:
        """The durable workflows of a task: id and state."""
        schema = "dbos." if self.engine.dialect.name == "postgresql" else ""
        query = f"SELECT workflow_uuid, status FROM {schema}workflow_status WHERE workflow_uuid LIKE :like"
        with self.engine.connect() as connection:
            rows = connection.execute(sa.text(query), {"like": f"{task_id}%"}).all()
        return {row[0]: row[1] for row in rows if not statuses or row[1] in statuses}

    def shots_log(self) -> list[tuple[str, str, int]]:
        """What the gray engine noted: `start` or `end`, task, shot."""
        file = self.settings.data / "shots.log"
        lines = [line.split() for line in file.read_text().splitlines()] if file.exists() else []
        return [(line[0], line[1], int(line[2])) for line in lines]


@contextmanager
def house(settings: Settings) -> Iterator[House]:
    open_house = House(settings)
    try:
        yield open_house
    finally:
        open_house.close()


@contextmanager
def workers(settings: Settings, count: int = 1) -> Iterator[Supervisor]:
    supervisor = Supervisor(settings, count)
    supervisor.start()
    try:
        yield supervisor
    finally:
        supervisor.stop()
