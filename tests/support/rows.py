"""Task rows as a submit would write them."""

from __future__ import annotations

import itertools
from typing import Any

import sqlalchemy as sa

from filmgate.store import task_rows
from filmgate.store.database import now_ms
from filmgate.store.tables import tasks

_numbers = itertools.count(1)


def task_row(**changes: Any) -> dict[str, Any]:
    """A pending task of the account `acct`."""
    number = next(_numbers)
    row = {
        "id": f"task-{number:08d}",
        "account": "acct",
        "key_id": "key",
        "model": "kling/kling-v3-omni-video",
        "status": "pending",
        "stage": "queued",
        "request": '{"prompt": "x"}',
        "inputs": "[]",
        "seed": 1,
        "engine": "null",
        "priority": 100,
        "price": 0,
        "base_url": "http://films.example",
        "request_id": "req",
        "webhook_url": None,
        "created_at": now_ms(),
    }
    return {**row, **changes}


def new_task(engine: sa.Engine, /, **changes: Any) -> str:
    row = task_row(**changes)
    with engine.begin() as connection:
        task_rows.insert(connection, row)
    return str(row["id"])


def stored(engine: sa.Engine, task_id: str) -> sa.RowMapping:
    with engine.connect() as connection:
        return connection.execute(sa.select(tasks).where(tasks.c.id == task_id)).mappings().one()
