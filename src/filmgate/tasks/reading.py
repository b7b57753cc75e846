"""Reading tasks: concurrent polls share one query."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from filmgate.contract.errors import NotFound
from filmgate.contract.task import TaskStatus
from filmgate.store import task_rows
from filmgate.store.database import outages_told
from filmgate.tasks.views import Links, task_json


@dataclass(frozen=True)
class Question:
    """Who wants to see which task, with links under which base URL."""

    account: str
    task_id: str
    base_url: str


@dataclass(frozen=True)
class Seen:
    """A task as JSON, and the version that it had."""

    body: bytes
    version: int
    is_terminal: bool


class Reading:
    """The batch behind polls."""

    def __init__(self, engine: sa.Engine, links: Links) -> None:
        self._engine = engine
        self._links = links

    def run(self, questions: list[Question]) -> Sequence[Seen | Exception]:
        """Each task as its owner sees it; `NotFound` for others' and for unknown ones alike."""
        with outages_told(), self._engine.connect() as connection:
            rows = task_rows.read(connection, list({question.task_id for question in questions}))
            return [self._answer(connection, question, rows) for question in questions]

    def _answer(
        self, connection: sa.Connection, question: Question, rows: dict[str, sa.RowMapping]
    ) -> Seen | Exception:
        row = rows.get(question.task_id)
        if row is None or row["account"] != question.account:
            return NotFound(f"task '{question.task_id[:120]}' does not exist")
        pending = row["status"] == TaskStatus.PENDING
        position = task_rows.ahead(connection, row) + 1 if pending else None
        body = task_json(row, self._links, question.base_url, position)
        return Seen(body, row["version"], TaskStatus(row["status"]).is_terminal)
