"""Reading and changing tasks. Every function runs inside the caller's transaction."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from filmgate.contract.errors import InvalidParameters
from filmgate.contract.shown import shown
from filmgate.contract.task import EventKind, TaskStatus
from filmgate.store.database import now_ms, upsert
from filmgate.store.states import COMES_FROM, Stage
from filmgate.store.tables import events, files, idempotency, journal, shots, tasks

Row = sa.RowMapping

PLACE = re.compile(r"(?P<at>[0-9]{1,18}) (?P<task_id>task-[A-Za-z0-9_-]{1,105})")
"""What a page's cursor holds: where the page before it ended."""


def insert(connection: sa.Connection, row: dict[str, Any]) -> None:
    """A new task and its first event."""
    connection.execute(tasks.insert(), {**row, "version": 1})
    _insert_event(connection, row["id"], 1, EventKind.STATUS, {"status": row["status"]})


def read(connection: sa.Connection, ids: Sequence[str]) -> dict[str, Row]:
    """The rows of those ids that exist, in one query."""
    found = connection.execute(sa.select(tasks).where(tasks.c.id.in_(ids))).mappings()
    return {row["id"]: row for row in found}


def read_one(connection: sa.Connection, task_id: str) -> Row | None:
    return read(connection, [task_id]).get(task_id)


def lock(connection: sa.Connection, task_id: str) -> Row | None:
    """The row, which nobody else changes until the transaction ends (on SQLite nobody else writes at all)."""
    query = sa.select(tasks).where(tasks.c.id == task_id).with_for_update()
    return connection.execute(query).mappings().first()


def owned(connection: sa.Connection, account: str, task_id: str) -> Row | None:
    """The task, if it is that account's."""
    row = read_one(connection, task_id)
    return row if row is not None and row["account"] == account and not _is_over(row) else None


def _is_over(row: Row) -> bool:
    return row["expires_at"] is not None and row["expires_at"] <= now_ms()


def _lasting() -> sa.ColumnElement[bool]:
    """Not past its time: what is may lie there until somebody sweeps, but nobody sees it."""
    return sa.or_(tasks.c.expires_at.is_(None), tasks.c.expires_at > now_ms())


def move(connection: sa.Connection, task_id: str, status: TaskStatus, stage: Stage, **changes: Any) -> bool:
    """Moves a task to `status` if the transition table allows it from where it is; tells whether it did.

    The check and the change are one statement: of two that race, one wins.
    """
    data: dict[str, Any] = {"status": status}
    if changes.get("error_code"):
        data["error"] = {"code": changes["error_code"], "message": changes["error_message"]}
    allowed = tasks.c.status.in_(COMES_FROM[status])
    return _change(
        connection, task_id, allowed, EventKind.STATUS, data, status=status, stage=stage, **changes
    )


def tell(
    connection: sa.Connection, task_id: str, kind: EventKind, data: dict[str, Any], **changes: Any
) -> bool:
    """Appends an event of a task being worked on, with changes to its row; False once it has ended."""
    working = tasks.c.status == TaskStatus.PROCESSING
    return _change(connection, task_id, working, kind, data, **changes)


def advance(connection: sa.Connection, task_id: str, percent: int) -> bool:
    """Raises a working task's progress and tells it; one that is as far already stays, and nothing is told:
    shots report side by side, and a shot that is rendered again begins anew."""
    behind = sa.and_(tasks.c.status == TaskStatus.PROCESSING, tasks.c.progress < percent)
    data = {"progress": percent}
    return _change(connection, task_id, behind, EventKind.PROGRESS, data, progress=percent)


def _change(
    connection: sa.Connection,
    task_id: str,
    condition: sa.ColumnElement[bool],
    kind: EventKind,
    data: dict[str, Any],
    **changes: Any,
) -> bool:
    statement = (
        tasks.update()
        .where(tasks.c.id == task_id, condition)
        .values(version=tasks.c.version + 1, **changes)
        .returning(tasks.c.version)
    )
    version = connection.execute(statement).scalar()
    if version is None:
        return False
    _insert_event(connection, task_id, version, kind, data)
    return True


def _insert_event(
    connection: sa.Connection, task_id: str, number: int, kind: EventKind, data: dict[str, Any]
) -> None:
    row = {"task_id": task_id, "id": number, "event": kind, "data": json.dumps(data), "at": now_ms()}
    connection.execute(events.insert(), row)


def events_after(connection: sa.Connection, task_id: str, after: int, limit: int = 500) -> Sequence[Row]:
    """A task's events with ids above `after`, in order."""
    query = sa.select(events).where(events.c.task_id == task_id, events.c.id > after)
    return connection.execute(query.order_by(events.c.id).limit(limit)).mappings().all()


MARKS = sa.select(tasks.c.id, tasks.c.account, tasks.c.version).where(
    tasks.c.id.in_(sa.bindparam("ids", expanding=True)),
    sa.or_(tasks.c.expires_at.is_(None), tasks.c.expires_at > sa.bindparam("now")),
)
"""Built once: every poll asks it."""


def marks(connection: sa.Connection, ids: Sequence[str]) -> dict[str, tuple[str, int]]:
    """Account and version of each task that is not past its time: whoever saw that version knows the rest."""
    found = connection.execute(MARKS, {"ids": ids, "now": now_ms()})
    return {row[0]: (row[1], row[2]) for row in found}


def versions(connection: sa.Connection, ids: Sequence[str]) -> dict[str, tuple[int, str]]:
    """Version and status of each task that still exists: enough to see that something happened."""
    query = sa.select(tasks.c.id, tasks.c.version, tasks.c.status).where(tasks.c.id.in_(ids))
    return {row.id: (row.version, row.status) for row in connection.execute(query)}


def page(
    connection: sa.Connection,
    account: str,
    limit: int,
    cursor: str | None,
    status: TaskStatus | None,
    model: str | None,
) -> tuple[Sequence[Row], str | None]:
    """Up to `limit` tasks, newest first, and the next page's cursor."""
    query = sa.select(tasks).where(tasks.c.account == account, _lasting())
    if status is not None:
        query = query.where(tasks.c.status == status)
    if model is not None:
        query = query.where(tasks.c.model == model)
    if cursor is not None:
        query = query.where(sa.tuple_(tasks.c.created_at, tasks.c.id) < sa.tuple_(*_unpack(cursor)))
    query = query.order_by(tasks.c.created_at.desc(), tasks.c.id.desc()).limit(limit + 1)
    rows = connection.execute(query).mappings().all()
    return rows[:limit], _pack(rows[limit - 1]) if len(rows) > limit else None


def following(
    connection: sa.Connection, account: str, limit: int, after: Row | None, *, newest_first: bool
) -> Sequence[Row]:
    """Up to `limit` of the account's tasks by their age, those behind `after` if that is given."""
    age = sa.tuple_(tasks.c.created_at, tasks.c.id)
    query = sa.select(tasks).where(tasks.c.account == account, _lasting())
    if after is not None:
        place = sa.tuple_(sa.literal(after["created_at"], sa.BigInteger), sa.literal(after["id"]))
        query = query.where(age < place if newest_first else age > place)
    columns = (tasks.c.created_at, tasks.c.id)
    query = query.order_by(*((column.desc() if newest_first else column.asc()) for column in columns))
    return connection.execute(query.limit(limit)).mappings().all()


def _pack(row: Row) -> str:
    return base64.urlsafe_b64encode(f"{row['created_at']} {row['id']}".encode()).decode()


def _unpack(cursor: str) -> tuple[sa.BindParameter[int], sa.BindParameter[str]]:
    try:
        place = PLACE.fullmatch(base64.urlsafe_b64decode(cursor.encode()).decode())
    except ValueError:
        place = None
    if place is None:
        raise InvalidParameters(
            f"parameter 'cursor' must be a next_cursor of a former page, got {shown(cursor)}"
        )
    return sa.literal(int(place["at"]), sa.BigInteger), sa.literal(place["task_id"])


def waiting(connection: sa.Connection, account: str, at_most: int) -> int:
    """How many of the account's tasks are pending, counted up to `at_most`."""
    some = (
        sa.select(sa.literal(1))
        .where(tasks.c.status == TaskStatus.PENDING, tasks.c.account == account)
        .limit(at_most)
    )
    return connection.execute(sa.select(sa.func.count()).select_from(some.subquery())).scalar_one()


AHEAD = sa.select(sa.func.count()).select_from(
    sa.select(sa.literal(1))
    .where(
        tasks.c.status == TaskStatus.PENDING,
        tasks.c.account == sa.bindparam("account"),
        tasks.c.created_at < sa.bindparam("before"),
    )
    .limit(sa.bindparam("at_most"))
    .subquery()
)
"""Built once: for each task that waits it is asked about once a second."""


def ahead(connection: sa.Connection, row: Row, at_most: int = 1000) -> int:
    """How many of the account's pending tasks stand before this one, counted up to `at_most`."""
    place = {"account": row["account"], "before": row["created_at"], "at_most": at_most}
    return connection.execute(AHEAD, place).scalar_one()


def record_shot(connection: sa.Connection, row: dict[str, Any]) -> None:
    """A finished shot; a second record of the same one changes nothing."""
    connection.execute(upsert(connection, shots).values(row).on_conflict_do_nothing())


def finished_shots(connection: sa.Connection, task_id: str) -> dict[int, Row]:
    """The shots that need not be rendered again, by number."""
    query = sa.select(shots).where(shots.c.task_id == task_id).order_by(shots.c.number)
    return {row["number"]: row for row in connection.execute(query).mappings()}


def erase(connection: sa.Connection, task_id: str) -> None:
    """The row and all that hangs on it; the ledger keeps its entries."""
    for table, column in ((events, events.c.task_id), (shots, shots.c.task_id), (journal, journal.c.task_id)):
        connection.execute(table.delete().where(column == task_id))
    connection.execute(idempotency.delete().where(idempotency.c.task_id == task_id))
    connection.execute(tasks.delete().where(tasks.c.id == task_id))


def expire_at(connection: sa.Connection, task_id: str, at: int) -> None:
    """Lets an ended task be over at that time."""
    connection.execute(tasks.update().where(tasks.c.id == task_id).values(expires_at=at))


def expired(connection: sa.Connection, at: int, limit: int = 200) -> list[str]:
    """Tasks whose results are past their time."""
    query = sa.select(tasks.c.id).where(tasks.c.expires_at <= at).limit(limit)
    return list(connection.execute(query).scalars())


def expired_files(connection: sa.Connection, at: int, limit: int = 200) -> Sequence[Row]:
    """Uploads past their time."""
    return connection.execute(sa.select(files).where(files.c.expires_at <= at).limit(limit)).mappings().all()


def census(connection: sa.Connection) -> tuple[dict[str, int], int | None]:
    """Tasks by status, and the creation time of the oldest pending one."""
    counts = connection.execute(sa.select(tasks.c.status, sa.func.count()).group_by(tasks.c.status))
    oldest = sa.select(sa.func.min(tasks.c.created_at)).where(tasks.c.status == TaskStatus.PENDING)
    return {row[0]: row[1] for row in counts}, connection.execute(oldest).scalar()
