"""Waiting for news of tasks: one look at the database for all who wait in this process."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

import sqlalchemy as sa
import structlog

from filmgate.contract.errors import ServiceUnavailable
from filmgate.store import task_rows
from filmgate.store.database import outages_told

log = structlog.get_logger(__name__)

INTERVAL = 0.05


class Following:
    """Wakes whoever follows a task when its version changes, and everybody when the service stops."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._followed: dict[str, tuple[int, set[asyncio.Event]]] = {}
        self._somebody = asyncio.Event()
        self._stopped = asyncio.Event()

    @property
    def stopping(self) -> bool:
        return self._stopped.is_set()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Looks for as long as the block lasts."""
        looking = asyncio.create_task(self._run())
        try:
            yield
        finally:
            self.stop()
            await looking  # not cancelled: a look under way holds a connection

    @contextmanager
    def of(self, task_id: str) -> Iterator[asyncio.Event]:
        """An event that is set at every change of that task."""
        event = asyncio.Event()
        _, events = self._followed.setdefault(task_id, (-1, set()))
        events.add(event)
        self._somebody.set()
        try:
            yield event
        finally:
            events.discard(event)
            if not events:
                self._followed.pop(task_id, None)

    def stop(self) -> None:
        """Wakes everybody: the service is going."""
        self._stopped.set()
        self._somebody.set()
        for _, events in self._followed.values():
            _wake(events)

    async def _run(self) -> None:
        while not self.stopping:
            if not self._followed:
                self._somebody.clear()
                await self._somebody.wait()
            try:
                self._compare(await asyncio.to_thread(self._look, list(self._followed)))
            except ServiceUnavailable as error:
                log.warning("database_away", reason=str(error))
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stopped.wait(), INTERVAL)

    def _look(self, ids: list[str]) -> dict[str, tuple[int, str]]:
        with outages_told(), self._engine.connect() as connection:
            return task_rows.versions(connection, ids)

    def _compare(self, seen: dict[str, tuple[int, str]]) -> None:
        for task_id, (version, events) in list(self._followed.items()):
            now, _ = seen.get(task_id, (-2, ""))
            if now != version:
                self._followed[task_id] = (now, events)
                _wake(events)


def _wake(events: set[asyncio.Event]) -> None:
    for event in events:
        event.set()
