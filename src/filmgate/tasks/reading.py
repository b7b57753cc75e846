"""Reading tasks: concurrent polls share one query, and what did not change is not shown anew."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from filmgate.contract.errors import NotFound
from filmgate.contract.task import TaskStatus
from filmgate.store import task_rows
from filmgate.store.database import outages_told
from filmgate.tasks.views import Links, task_json

POSITION_HOLDS = 1.0
"""Seconds that a place in line may be old: to count it is most of a poll's cost."""

MOST_KEPT = 2000


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
    """The batch behind polls. Runs on one thread."""

    def __init__(self, engine: sa.Engine, links: Links) -> None:
        self._engine = engine
        self._links = links
        self._kept: dict[tuple[str, str], tuple[Seen, float]] = {}

    def run(self, questions: list[Question]) -> Sequence[Seen | Exception]:
        """Each task as its owner sees it; `NotFound` for others' and for unknown ones alike."""
        with outages_told(), self._engine.connect() as connection:
            marks = task_rows.marks(connection, list({question.task_id for question in questions}))
            known = [(question, self._known(question, marks)) for question in questions]
            stale = {question.task_id for question, seen in known if seen is None}
            rows = task_rows.read(connection, list(stale)) if stale else {}
            return [
                seen or self._look(connection, question, rows.get(question.task_id))
                for question, seen in known
            ]

    def _known(self, question: Question, marks: dict[str, tuple[str, int]]) -> Seen | Exception | None:
        """The answer to the question, unless the task has to be looked at."""
        account, version = marks.get(question.task_id, (None, 0))
        if account != question.account:
            return _unknown(question)
        kept, until = self._kept.get((question.task_id, question.base_url), (None, 0.0))
        return kept if kept is not None and kept.version == version and time.monotonic() < until else None

    def _look(
        self, connection: sa.Connection, question: Question, row: task_rows.Row | None
    ) -> Seen | Exception:
        if row is None:  # deleted just now
            return _unknown(question)
        pending = row["status"] == TaskStatus.PENDING
        position = task_rows.ahead(connection, row) + 1 if pending else None
        body = task_json(row, self._links, question.base_url, position)
        seen = Seen(body, row["version"], TaskStatus(row["status"]).is_terminal)
        self._keep(question, seen, time.monotonic() + POSITION_HOLDS if pending else float("inf"))
        return seen

    def _keep(self, question: Question, seen: Seen, until: float) -> None:
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        self._kept[question.task_id, question.base_url] = seen, until


def _unknown(question: Question) -> NotFound:
    return NotFound(f"task '{question.task_id[:120]}' does not exist")
