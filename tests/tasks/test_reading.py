"""Polls that arrive together: who sees what, and what is asked of the database for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import orjson
import sqlalchemy as sa

from filmgate.contract.errors import NotFound
from filmgate.contract.task import TaskStatus
from filmgate.store import task_rows
from filmgate.store.states import Stage
from filmgate.tasks.reading import Question, Reading, Seen
from filmgate.tasks.views import Links
from tests.support.rows import new_task


def asked(task_id: str, account: str = "acct") -> Question:
    return Question(account, task_id, "http://films.example")


def reading(engine: sa.Engine) -> Reading:
    return Reading(engine, Links(b"secret"))


def shown(answer: Seen | Exception) -> dict[str, object]:
    assert isinstance(answer, Seen)
    view: dict[str, object] = orjson.loads(answer.body)
    return view


@contextmanager
def statements(engine: sa.Engine) -> Iterator[list[str]]:
    """What the block asks of the database."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        seen.append(statement)

    sa.event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        sa.event.remove(engine, "before_cursor_execute", note)


def test_each_sees_its_own_tasks_and_nobody_elses(database: sa.Engine) -> None:
    mine, other = new_task(database, status="processing"), new_task(database, account="other")
    answers = reading(database).run([asked(mine), asked(other), asked("task-none"), asked(other, "other")])
    assert shown(answers[0])["task_id"] == mine
    assert [type(answer) for answer in answers[1:3]] == [NotFound, NotFound]
    assert shown(answers[3])["task_id"] == other


def test_tasks_that_wait_tell_their_place_in_the_accounts_line(database: sa.Engine) -> None:
    ids = [new_task(database, created_at=at) for at in (10, 20, 30)]
    new_task(database, account="other", created_at=5)
    answers = reading(database).run([asked(task_id) for task_id in reversed(ids)])
    assert [shown(answer)["queue_position"] for answer in answers] == [3, 2, 1]


def test_tasks_that_were_never_seen_are_read_together(sqlite: sa.Engine) -> None:
    questions = [asked(new_task(sqlite, status="processing")) for _ in range(5)]
    polls = reading(sqlite)
    with statements(sqlite) as first:
        polls.run(questions)
    with statements(sqlite) as again:
        polls.run(questions)
    assert (len(first), len(again)) == (2, 1)


def test_only_a_task_that_has_changed_is_looked_at_again(sqlite: sa.Engine) -> None:
    ids = [new_task(sqlite, status="processing") for _ in range(3)]
    polls, questions = reading(sqlite), [asked(task_id) for task_id in ids]
    before = polls.run(questions)
    with sqlite.begin() as connection:
        task_rows.move(connection, ids[1], TaskStatus.FAILED, Stage.DONE)
    after = polls.run(questions)
    assert [one is other for one, other in zip(before, after, strict=True)] == [True, False, True]
    assert shown(after[1])["status"] == TaskStatus.FAILED
