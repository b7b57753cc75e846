"""How a task ends: status, ledger and webhook in one transaction, so that it happens once or not at all."""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa
from dbos import DBOSClient

from filmgate.contract.task import TaskStatus
from filmgate.store import ledger, small_rows, task_rows
from filmgate.store.database import now_ms
from filmgate.store.states import Stage
from filmgate.tasks import queues
from filmgate.tasks.rehearsal import lifetime_of

DAY_MS = 86_400_000


class Endings:
    """Ends tasks inside the caller's transaction. Both return False when the task had ended already."""

    def __init__(self, client: DBOSClient, keep_days: float) -> None:
        self._client = client
        self._keep_ms = int(keep_days * DAY_MS)

    def succeed(self, connection: sa.Connection, task_id: str, result: dict[str, Any], price: int) -> bool:
        """`result` holds files and metadata; `price` in micro-USD is what the film cost in the end."""
        changes = {"result": json.dumps(result), "progress": 100}
        return self._end(connection, task_id, TaskStatus.SUCCESS, price, changes)

    def fail(self, connection: sa.Connection, task_id: str, code: str, message: str) -> bool:
        return self._end(
            connection, task_id, TaskStatus.FAILED, None, {"error_code": code, "error_message": message}
        )

    def _end(
        self,
        connection: sa.Connection,
        task_id: str,
        status: TaskStatus,
        price: int | None,
        changes: dict[str, Any],
    ) -> bool:
        now = now_ms()
        times = {"finished_at": now, "expires_at": now + self._keep_ms}
        if not task_rows.move(connection, task_id, status, Stage.DONE, **times, **changes):
            return False
        row = task_rows.read(connection, [task_id])[task_id]
        if price is None:
            small_rows.count(connection, "failures", f"{row['engine']}/{changes['error_code']}")
            ledger.give_back(connection, row["key_id"], task_id)
        else:
            ledger.settle(connection, row["key_id"], task_id, price)
            if (life := lifetime_of(row["simulate"])) is not None:
                task_rows.expire_at(connection, task_id, now + life)
        if row["webhook_url"]:
            small_rows.open_delivery(connection, task_id)
            self._client.enqueue_in_transaction(connection, queues.delivery_options(task_id), task_id)
        return True
