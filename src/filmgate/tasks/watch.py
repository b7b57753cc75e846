"""One look at the database for all tasks in work here: which have ended, which have news."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from filmgate.contract.task import TaskStatus
from filmgate.store import task_rows
from filmgate.store.database import LOST
from filmgate.tasks.records import Records

log = structlog.get_logger(__name__)

INTERVAL = 0.1
"""Seconds between looks: a cancel reaches its child well within the 2 s that it may take."""


class Watched:
    """What is known of one task in work: `ended` is set when it is terminal or gone."""

    def __init__(self) -> None:
        self.ended = threading.Event()
        self.news = threading.Event()
        self.version = -1
        self.holders = 0

    def has_ended(self) -> bool:
        return self.ended.is_set()


class Watch:
    """Watches tasks for as long as somebody holds them."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._lock = threading.Lock()
        self._tasks: dict[str, Watched] = {}
        self._awake = threading.Event()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)
        self._thread.start()

    @contextmanager
    def on(self, task_id: str) -> Iterator[Watched]:
        with self._lock:
            watched = self._tasks.setdefault(task_id, Watched())
            watched.holders += 1
        self._awake.set()
        try:
            yield watched
        finally:
            with self._lock:
                watched.holders -= 1
                if not watched.holders:
                    self._tasks.pop(task_id, None)

    def nudge(self) -> None:
        """Something happened here: look now."""
        self._awake.set()

    def active(self) -> list[str]:
        with self._lock:
            return list(self._tasks)

    def close(self) -> None:
        self._closed = True
        self._awake.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._closed:
            self._awake.wait(INTERVAL if self.active() else None)
            self._awake.clear()
            try:
                self._look()
            except LOST as error:
                log.warning("database_away", reason=str(error.__cause__ or error))

    def _look(self) -> None:
        ids = self.active()
        if not ids:
            return
        with self._records.engine.connect() as connection:
            found = task_rows.versions(connection, ids)
        with self._lock:
            for task_id in ids:
                if task_id in self._tasks:
                    _update(self._tasks[task_id], found.get(task_id))


def _update(watched: Watched, seen: tuple[int, str] | None) -> None:
    version, status = seen or (-2, TaskStatus.FAILED)
    if version != watched.version:
        watched.version = version
        watched.news.set()
    if TaskStatus(status).is_terminal:
        watched.ended.set()
        watched.news.set()
