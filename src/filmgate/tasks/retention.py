"""Results past their time go: row and files together, and what the durable engine kept of them."""

from __future__ import annotations

import json
import threading

import sqlalchemy as sa
import structlog
from dbos import DBOSClient

from filmgate.store import task_rows
from filmgate.store.blobs import Blobs
from filmgate.store.database import LOST, now_ms
from filmgate.store.tables import deliveries, files, idempotency
from filmgate.tasks import queues, views
from filmgate.tasks.failover import refusals

log = structlog.get_logger(__name__)

EVERY = 30.0
DAY_MS = 86_400_000


class Housekeeper:
    """Sweeps now and then. Several may sweep at once: what one has taken the other does not find."""

    def __init__(self, engine: sa.Engine, blobs: Blobs, client: DBOSClient) -> None:
        self._engine = engine
        self._blobs = blobs
        self._client = client
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="housekeeper", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        self._thread.join()

    def sweep(self) -> int:
        """Erases what is due; returns how many tasks went."""
        now = now_ms()
        with self._engine.connect() as connection:
            due = task_rows.expired(connection, now)
            uploads = task_rows.expired_files(connection, now)
        for task_id in due:
            self.erase(task_id)
        for row in uploads:
            self._erase_upload(row)
        with self._engine.begin() as connection:
            connection.execute(idempotency.delete().where(idempotency.c.created_at < now - DAY_MS))
        return len(due)

    def erase(self, task_id: str) -> None:
        """One task, its files first: a crash in between leaves a row that the next sweep finds."""
        self._blobs.delete_tree(views.task_tree(task_id))
        self._client.delete_workflows(self._workflows(task_id))
        with self._engine.begin() as connection:
            task_rows.erase(connection, task_id)
            connection.execute(deliveries.delete().where(deliveries.c.task_id == task_id))

    def _workflows(self, task_id: str) -> list[str]:
        """Every workflow that the task may have had; its shots are counted from the plan, as some
        may not have been rendered, once for each engine that had them."""
        with self._engine.connect() as connection:
            row = task_rows.read_one(connection, task_id)
        shots = json.loads(row["storyboard"])["shots"] if row and row["storyboard"] else []
        turns = 1 + len(refusals(row)) if row else 0
        numbered = (
            queues.shot_id(task_id, shot, turn) for turn in range(turns) for shot in range(len(shots))
        )
        return [task_id, queues.delivery_id(task_id), *numbered]

    def _erase_upload(self, row: sa.RowMapping) -> None:
        self._blobs.delete(views.upload_key(row["id"], row["extension"]))
        with self._engine.begin() as connection:
            connection.execute(files.delete().where(files.c.id == row["id"]))

    def _run(self) -> None:
        while not self._stop.wait(EVERY):
            try:
                while gone := self.sweep():
                    log.info("expired", tasks=gone)
            except LOST as error:
                log.warning("database_away", reason=str(error.__cause__ or error))
            except Exception:  # a blob store that is away must not end the sweeping for good
                log.exception("sweep_failed")
