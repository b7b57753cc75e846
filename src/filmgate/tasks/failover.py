"""Giving a task to the next engine, when one has refused it and nothing was paid or rendered."""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa

from filmgate.contract.task import EventKind
from filmgate.engines.base import EngineDeclined
from filmgate.store import small_rows, task_rows


def hand_over(connection: sa.Connection, task_id: str, engine: str, refusal: EngineDeclined) -> bool:
    """Makes the next engine the task's, if `engine` still has it: whoever repeats this changes nothing.

    False when there is no next engine, or a shot is rendered already, which the next would not match.
    """
    row = task_rows.lock(connection, task_id)
    if row is None or row["engine"] != engine:
        return True
    others: list[str] = json.loads(row["fallbacks"] or "[]")
    if not others or task_rows.finished_shots(connection, task_id):
        return False
    declined = [*refusals(row), {"engine": engine, "code": refusal.code, "reason": refusal.message}]
    changes = {
        "engine": others[0],
        "fallbacks": json.dumps(others[1:]),
        "declined": json.dumps(declined),
    }
    said = f"engine '{engine}' declined ({refusal.code}: {refusal.message}); engine '{others[0]}' makes it"
    small_rows.forget(connection, task_id)
    task_rows.tell(connection, task_id, EventKind.LOG, {"message": said}, **changes)
    return True


def refusals(row: sa.RowMapping) -> list[dict[str, Any]]:
    """Who declined the task before: `{"engine", "code", "reason"}`, in order."""
    return json.loads(row["declined"]) if row["declined"] else []


def last_refusal(row: sa.RowMapping, refusal: EngineDeclined) -> EngineDeclined:
    """The refusal as the task's end, with those before it."""
    before = "; ".join(f"engine '{one['engine']}': {one['code']}: {one['reason']}" for one in refusals(row))
    return EngineDeclined(refusal.code, f"{refusal.message} (before, {before})") if before else refusal
