"""Accepting tasks: what is written is written in one commit, for many callers at once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
import stamina
from dbos import DBOSClient

from filmgate.contract.errors import FilmgateError, InvalidParameters, QueueFull
from filmgate.contract.request import VideoRequest
from filmgate.contract.task import TaskStatus
from filmgate.store import ledger, task_rows
from filmgate.store.database import insert_new, is_deadlock, now_ms, outages_told
from filmgate.store.states import Stage
from filmgate.store.tables import idempotency
from filmgate.tasks import queues

RECOUNT = 0.1
"""Share of a queue's room that is handed out before it is counted again."""


@dataclass(frozen=True)
class Submit:
    """A checked request and its circumstances; `body_digest` tells two bodies under one key apart."""

    model: str
    request: VideoRequest
    base_url: str
    request_id: str
    seed: int | None = None
    engine: str | None = None
    idempotency_key: str | None = None
    body_digest: str = ""
    webhook_url: str | None = None
    simulate: str | None = None


@dataclass(frozen=True)
class NewTask:
    """A checked submit, its inline inputs in the blob store already. `price` in micro-USD."""

    task_id: str
    account: str
    key_id: str
    model: str
    request: VideoRequest
    inputs: list[dict[str, str]]
    seed: int
    engine: str
    fallbacks: list[str]
    priority: int
    price: int
    base_url: str
    request_id: str
    idempotency_key: str | None
    digest: str
    webhook_url: str | None
    simulate: str | None = None

    def row(self) -> dict[str, Any]:
        return {
            "id": self.task_id,
            "account": self.account,
            "key_id": self.key_id,
            "model": self.model,
            "status": TaskStatus.PENDING,
            "stage": Stage.QUEUED,
            "request": self.request.model_dump_json(exclude_unset=True),
            "inputs": json.dumps(self.inputs),
            "seed": self.seed,
            "engine": self.engine,
            "fallbacks": json.dumps(self.fallbacks) if self.fallbacks else None,
            "priority": self.priority,
            "price": self.price,
            "base_url": self.base_url,
            "request_id": self.request_id,
            "webhook_url": self.webhook_url,
            "simulate": self.simulate,
            "created_at": now_ms(),
        }


class Submissions:
    """The batch behind submits: a task's row, its place in line and its money, together or not at all."""

    def __init__(self, engine: sa.Engine, client: DBOSClient, queue: int) -> None:
        self._engine = engine
        self._client = client
        self._queue = queue
        self._room: dict[str, int] = {}

    def run(self, new: list[NewTask]) -> Sequence[str | Exception]:
        """The id of each task (an earlier one's, if its Idempotency-Key was used before), or its refusal."""
        with outages_told():
            for attempt in stamina.retry_context(
                on=is_deadlock, attempts=10, wait_initial=0.02, wait_max=0.5
            ):
                with attempt, self._engine.begin() as connection:
                    return self._accept_all(connection, new)
        raise AssertionError("unreachable: the last attempt raises")

    def _accept_all(self, connection: sa.Connection, new: list[NewTask]) -> list[str | Exception]:
        """In the order of their keys, so that services that lock the same budgets do not block each other."""
        in_order = sorted(range(len(new)), key=lambda number: new[number].key_id)
        answers = {number: self._accept(connection, new[number]) for number in in_order}
        return [answers[number] for number in range(len(new))]

    def _accept(self, connection: sa.Connection, task: NewTask) -> str | Exception:
        """Refusals leave nothing behind: each check comes before what it guards."""
        try:
            if not self._claim_key(connection, task):
                return self._earlier(connection, task)
            self._take_room(connection, task.account)
            ledger.reserve(connection, task.key_id, task.task_id, task.price)
        except FilmgateError as error:
            self._drop_claim(connection, task)
            return error
        task_rows.insert(connection, task.row())
        options = queues.film_options(task.task_id, task.account, task.priority)
        self._client.enqueue_in_transaction(connection, options, task.task_id, task.engine, task.priority)
        return task.task_id

    def _claim_key(self, connection: sa.Connection, task: NewTask) -> bool:
        """Whether the Idempotency-Key, if any, is this task's; waits for a process that races for it."""
        if task.idempotency_key is None:
            return True
        row = {
            "account": task.account,
            "key": task.idempotency_key,
            "digest": task.digest,
            "task_id": task.task_id,
            "created_at": now_ms(),
        }
        return insert_new(connection, idempotency, row)

    def _drop_claim(self, connection: sa.Connection, task: NewTask) -> None:
        if task.idempotency_key is not None:
            connection.execute(idempotency.delete().where(idempotency.c.task_id == task.task_id))

    def _earlier(self, connection: sa.Connection, task: NewTask) -> str:
        """The task that this Idempotency-Key made; raises `InvalidParameters` when the body differs."""
        mine = sa.and_(idempotency.c.account == task.account, idempotency.c.key == task.idempotency_key)
        found = connection.execute(sa.select(idempotency).where(mine)).mappings().one()
        if found["digest"] != task.digest:
            raise InvalidParameters("Idempotency-Key was used before with another body")
        return str(found["task_id"])

    def _take_room(self, connection: sa.Connection, account: str) -> None:
        """Counting a long queue at every submit would make submits slower the longer it is: so room is
        counted, and a tenth of it handed out before the next count."""
        if self._room.get(account, 0) <= 0:
            free = self._queue - task_rows.waiting(connection, account, self._queue)
            if free <= 0:
                raise QueueFull(f"{self._queue} tasks are waiting, the most that may", retry_after=30)
            self._room[account] = max(1, int(free * RECOUNT))
        self._room[account] -= 1
