"""The small tables: secrets, the engines' journal, uploads, webhook deliveries."""

from __future__ import annotations

import json
import secrets as random_bytes
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from filmgate.store.database import now_ms, upsert
from filmgate.store.tables import counters, deliveries, files, journal, secrets


def secret(connection: sa.Connection, name: str) -> bytes:
    """The database's own secret of that name, made on first use; the same for every process."""
    fresh = {"name": name, "value": random_bytes.token_bytes(32)}
    connection.execute(upsert(connection, secrets).values(fresh).on_conflict_do_nothing())
    return bytes(connection.execute(sa.select(secrets.c.value).where(secrets.c.name == name)).scalar_one())


def recall(connection: sa.Connection, task_id: str, key: str) -> Any | None:
    """What an engine remembered for a task."""
    query = sa.select(journal.c.value).where(journal.c.task_id == task_id, journal.c.key == key)
    value = connection.execute(query).scalar()
    return None if value is None else json.loads(value)


def remember(connection: sa.Connection, task_id: str, key: str, value: Any) -> None:
    """Stores JSON-able `value`, over what was there."""
    row = {"task_id": task_id, "key": key, "value": json.dumps(value)}
    statement = upsert(connection, journal).values(row)
    connection.execute(
        statement.on_conflict_do_update(index_elements=["task_id", "key"], set_={"value": row["value"]})
    )


def forget(connection: sa.Connection, task_id: str) -> None:
    """Drops what an engine remembered for a task: another one takes it up."""
    connection.execute(journal.delete().where(journal.c.task_id == task_id))


def insert_file(connection: sa.Connection, row: dict[str, Any]) -> None:
    connection.execute(files.insert(), row)


def account_files(connection: sa.Connection, account: str) -> Sequence[sa.RowMapping]:
    """The account's uploads, newest first."""
    query = sa.select(files).where(files.c.account == account, files.c.expires_at > now_ms())
    return connection.execute(query.order_by(files.c.created_at.desc(), files.c.id)).mappings().all()


def used_bytes(connection: sa.Connection, account: str) -> int:
    """How much of its upload quota the account uses."""
    query = sa.select(sa.func.coalesce(sa.func.sum(files.c.size), 0)).where(files.c.account == account)
    return int(connection.execute(query).scalar_one())


def take_file(connection: sa.Connection, account: str, file_id: str) -> sa.RowMapping | None:
    """Removes the account's upload and returns what its row was."""
    statement = files.delete().where(files.c.id == file_id, files.c.account == account).returning(files)
    return connection.execute(statement).mappings().first()


def open_delivery(connection: sa.Connection, task_id: str) -> None:
    """A webhook that is owed; at most one per task."""
    row = {"task_id": task_id, "id": "msg_" + random_bytes.token_hex(12), "status": "waiting"}
    connection.execute(upsert(connection, deliveries).values(row).on_conflict_do_nothing())


def delivery(connection: sa.Connection, task_id: str) -> sa.RowMapping | None:
    return connection.execute(sa.select(deliveries).where(deliveries.c.task_id == task_id)).mappings().first()


def note_delivery(connection: sa.Connection, task_id: str, status: str, answer: str) -> None:
    """One more try, and what came of it."""
    change: dict[str, Any] = {"status": status, "last_answer": answer[:500], "tries": deliveries.c.tries + 1}
    if status != "waiting":
        change["finished_at"] = now_ms()
    connection.execute(deliveries.update().where(deliveries.c.task_id == task_id).values(change))
    count(connection, "deliveries", status)


def count(connection: sa.Connection, name: str, label: str = "", amount: int = 1) -> None:
    """Adds to a counter that outlives processes and rows; the metrics show it."""
    row = {"name": name, "label": label, "value": amount}
    risen = {"value": counters.c.value + amount}
    statement = upsert(connection, counters).values(row)
    connection.execute(statement.on_conflict_do_update(index_elements=["name", "label"], set_=risen))


def counts(connection: sa.Connection) -> dict[tuple[str, str], int]:
    """Every counter, by name and label."""
    return {(row.name, row.label): row.value for row in connection.execute(sa.select(counters))}
