from __future__ import annotations

import base64
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier
from typing import Any, TypeVar

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filmgate.contract.errors import InvalidParameters
from filmgate.contract.task import EventKind, TaskStatus
from filmgate.store import small_rows, task_rows
from filmgate.store.database import now_ms
from filmgate.store.states import COMES_FROM, Stage
from filmgate.store.tables import events, idempotency, journal, shots, tasks
from tests.support.rows import new_task, stored

Value = TypeVar("Value")

REAL = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
SHOT = {"clip": "c", "frames": 24, "seconds": 10, "finished_at": 1}


def write(engine: sa.Engine, change: Callable[[sa.Connection], Value]) -> Value:
    with engine.begin() as connection:
        return change(connection)


def moved(engine: sa.Engine, task_id: str, to: TaskStatus, **changes: Any) -> bool:
    return write(engine, lambda c: task_rows.move(c, task_id, to, Stage.DONE, **changes))


def told(engine: sa.Engine, task_id: str, **changes: Any) -> bool:
    return write(engine, lambda c: task_rows.tell(c, task_id, EventKind.LOG, {"message": "m"}, **changes))


def history(engine: sa.Engine, task_id: str) -> list[sa.RowMapping]:
    with engine.connect() as connection:
        return list(task_rows.events_after(connection, task_id, 0))


# States.


@pytest.mark.parametrize("start", list(TaskStatus))
@pytest.mark.parametrize("to", list(TaskStatus))
def test_a_move_happens_exactly_if_the_table_has_it(
    sqlite: sa.Engine, start: TaskStatus, to: TaskStatus
) -> None:
    task_id = new_task(sqlite, status=start)
    assert moved(sqlite, task_id, to) == (start in COMES_FROM[to])
    assert stored(sqlite, task_id)["status"] == (to if start in COMES_FROM[to] else start)


@REAL
@given(moves=st.lists(st.sampled_from(list(TaskStatus)), max_size=8))
def test_no_sequence_of_moves_leaves_a_terminal_state(sqlite: sa.Engine, moves: list[TaskStatus]) -> None:
    task_id, ended = new_task(sqlite), None
    for to in moves:
        happened = moved(sqlite, task_id, to)
        assert not (ended and happened)
        ended = ended or (to if happened and to.is_terminal else None)
    assert stored(sqlite, task_id)["status"] == (ended or stored(sqlite, task_id)["status"])


def test_an_unknown_task_does_not_move(database: sa.Engine) -> None:
    assert not moved(database, "task-unknown", TaskStatus.FAILED)
    assert history(database, "task-unknown") == []


def test_of_many_that_end_a_task_one_wins(database: sa.Engine) -> None:
    task_id, racers = new_task(database, status="processing"), 6
    gate = Barrier(racers)

    def end(number: int) -> bool:
        gate.wait(20)
        to = TaskStatus.SUCCESS if number % 2 else TaskStatus.FAILED
        return moved(database, task_id, to, result=str(number))

    with ThreadPoolExecutor(racers) as pool:
        won = list(pool.map(end, range(racers)))
    assert won.count(True) == 1
    assert stored(database, task_id)["result"] == str(won.index(True))
    assert [row["event"] for row in history(database, task_id)] == ["status", "status"]


def test_a_failure_tells_its_error_in_the_event(database: sa.Engine) -> None:
    task_id = new_task(database)
    assert moved(database, task_id, TaskStatus.FAILED, error_code="oops", error_message="it broke")
    told_last = json.loads(history(database, task_id)[-1]["data"])
    assert told_last == {"status": "failed", "error": {"code": "oops", "message": "it broke"}}


# Events.


def test_only_a_task_in_work_is_told_things(database: sa.Engine) -> None:
    task_id = new_task(database)
    assert not told(database, task_id)
    moved(database, task_id, TaskStatus.PROCESSING)
    assert told(database, task_id, progress=7)
    assert stored(database, task_id)["progress"] == 7
    moved(database, task_id, TaskStatus.SUCCESS)
    assert not told(database, task_id, progress=8)
    assert stored(database, task_id)["progress"] == 7


def test_event_ids_rise_by_one_whoever_writes_them(database: sa.Engine) -> None:
    task_id = new_task(database, status="processing")
    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(lambda _: told(database, task_id), range(20)))
    assert [row["id"] for row in history(database, task_id)] == list(range(1, 22))
    assert stored(database, task_id)["version"] == 21


def test_events_are_read_after_an_id_and_up_to_a_limit(database: sa.Engine) -> None:
    task_id = new_task(database, status="processing")
    for _ in range(4):
        told(database, task_id)
    with database.connect() as connection:
        assert [row["id"] for row in task_rows.events_after(connection, task_id, 2, limit=2)] == [3, 4]


def test_versions_tell_of_existing_tasks_only(database: sa.Engine) -> None:
    task_id = new_task(database)
    with database.connect() as connection:
        assert task_rows.versions(connection, [task_id, "task-none"]) == {task_id: (1, "pending")}


def test_progress_only_rises(database: sa.Engine) -> None:
    task_id = new_task(database, status="processing")
    said = [write(database, lambda c, p=p: task_rows.advance(c, task_id, p)) for p in (10, 30, 20, 30, 31)]
    assert said == [True, True, False, False, True]
    steps = [json.loads(row["data"]) for row in history(database, task_id) if row["event"] == "progress"]
    assert steps == [{"progress": 10}, {"progress": 30}, {"progress": 31}]


# Reading.


def test_a_task_is_owned_by_its_account_alone(database: sa.Engine) -> None:
    task_id = new_task(database, account="mine")
    with database.connect() as connection:
        found = task_rows.owned(connection, "mine", task_id)
        assert found is not None
        assert found["id"] == task_id
        assert task_rows.owned(connection, "theirs", task_id) is None


def pages(engine: sa.Engine, limit: int, **filters: Any) -> list[list[str]]:
    found: list[list[str]] = []
    cursor = None
    with engine.connect() as connection:
        while True:
            rows, cursor = task_rows.page(
                connection, "acct", limit, cursor, filters.get("status"), filters.get("model")
            )
            found.append([row["id"] for row in rows])
            if cursor is None:
                return found


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 100])
def test_pages_show_every_task_once_newest_first(database: sa.Engine, limit: int) -> None:
    made = [new_task(database, created_at=1000 + number // 3) for number in range(7)]  # several a moment
    new_task(database, account="other")
    found = pages(database, limit)
    assert [task_id for page in found for task_id in page] == made[::-1]
    assert all(len(page) == limit for page in found[:-1])
    assert found[-1]


def test_a_task_made_meanwhile_disturbs_no_page(database: sa.Engine) -> None:
    made = [new_task(database, created_at=1000 + number) for number in range(4)]
    with database.connect() as connection:
        rows, cursor = task_rows.page(connection, "acct", 2, None, None, None)
    new_task(database, created_at=2000)
    with database.connect() as connection:
        more, _ = task_rows.page(connection, "acct", 2, cursor, None, None)
    assert [row["id"] for row in [*rows, *more]] == made[::-1]


@pytest.mark.parametrize("newest_first", [True, False])
def test_what_follows_a_task_goes_both_ways(database: sa.Engine, newest_first: bool) -> None:
    made = [new_task(database, created_at=1000 + number // 2) for number in range(5)]
    new_task(database, account="other", created_at=1001)
    found: list[str] = []
    with database.connect() as connection:
        after = None
        while rows := task_rows.following(connection, "acct", 2, after, newest_first=newest_first):
            found += [row["id"] for row in rows]
            after = rows[-1]
    assert found == (made[::-1] if newest_first else made)


def test_pages_filter_by_status_and_model(database: sa.Engine) -> None:
    done = new_task(database, status="success")
    other = new_task(database, model="kling/kling-video-o1")
    assert pages(database, 9, status=TaskStatus.SUCCESS) == [[done]]
    assert pages(database, 9, model="kling/kling-video-o1") == [[other]]
    assert pages(database, 9, model="kling/none") == [[]]


def packed(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).decode()


HOSTILE = [
    "x",
    "%00",
    "é",
    "\ud800",
    "=" * 500,
    packed("x task-1"),
    packed(f"{10**40} task-1"),
    packed(f"-{10**40} task-1"),
    packed("9" * 5000 + " task-1"),
    packed("1 task-\x00"),
    packed("1"),
    packed("1 '; DROP TABLE tasks --"),
    packed("1 " + "t" * 5000),
    base64.urlsafe_b64encode(b"1 \xff\xfe").decode(),
]


@pytest.mark.parametrize("cursor", HOSTILE)
def test_a_cursor_that_we_never_gave_is_refused_by_name(database: sa.Engine, cursor: str) -> None:
    with database.connect() as connection, pytest.raises(InvalidParameters, match="'cursor'") as refused:
        task_rows.page(connection, "acct", 2, cursor, None, None)
    assert str(refused.value).encode()


@REAL
@given(
    cursor=st.one_of(
        st.text(max_size=40), st.binary(max_size=40).map(lambda b: base64.urlsafe_b64encode(b).decode())
    )
)
def test_no_cursor_crashes(sqlite: sa.Engine, cursor: str) -> None:
    with sqlite.connect() as connection, suppress(InvalidParameters):
        assert task_rows.page(connection, "acct", 2, cursor, None, None) == ([], None)


def test_waiting_counts_an_accounts_pending_tasks_up_to_a_bound(database: sa.Engine) -> None:
    for status in ("pending", "pending", "pending", "processing", "failed"):
        new_task(database, status=status)
    new_task(database, account="other")
    with database.connect() as connection:
        assert [task_rows.waiting(connection, "acct", most) for most in (2, 3, 9)] == [2, 3, 3]


def test_ahead_counts_those_of_the_account_that_came_before(database: sa.Engine) -> None:
    first, second, third = (new_task(database, created_at=at) for at in (10, 20, 30))
    new_task(database, account="other", created_at=5)
    moved(database, second, TaskStatus.FAILED)
    with database.connect() as connection:
        rows = task_rows.read(connection, [first, third])
        assert task_rows.ahead(connection, rows[first]) == 0
        assert task_rows.ahead(connection, rows[third]) == 1


def test_census_counts_by_status_and_finds_the_oldest_that_waits(database: sa.Engine) -> None:
    with database.connect() as connection:
        assert task_rows.census(connection) == ({}, None)
    for status, at in (("success", 1), ("pending", 9), ("pending", 7)):
        new_task(database, status=status, created_at=at)
    with database.connect() as connection:
        assert task_rows.census(connection) == ({"success": 1, "pending": 2}, 7)


# Shots and ends.


def test_a_shot_is_recorded_once(database: sa.Engine) -> None:
    task_id = new_task(database)
    for clip in ("first", "second"):
        write(
            database,
            lambda c, k=clip: task_rows.record_shot(c, {**SHOT, "task_id": task_id, "number": 2, "clip": k}),
        )
    with database.connect() as connection:
        found = task_rows.finished_shots(connection, task_id)
    assert {number: row["clip"] for number, row in found.items()} == {2: "first"}


def test_erasing_takes_all_that_hangs_on_a_task_and_nothing_else(database: sa.Engine) -> None:
    gone, kept = new_task(database), new_task(database)
    for task_id in (gone, kept):
        with database.begin() as connection:
            task_rows.record_shot(connection, {**SHOT, "task_id": task_id, "number": 0})
            small_rows.remember(connection, task_id, "k", 1)
            claim = {"account": "acct", "key": task_id, "digest": "d", "task_id": task_id, "created_at": 1}
            connection.execute(idempotency.insert(), claim)
    write(database, lambda c: task_rows.erase(c, gone))
    with database.connect() as connection:
        for table in (tasks, events, shots, journal, idempotency):
            column = table.c.id if table is tasks else table.c.task_id
            assert set(connection.execute(sa.select(column)).scalars()) == {kept}


def test_expired_are_those_whose_time_has_come(database: sa.Engine) -> None:
    now = now_ms()
    due = new_task(database, expires_at=now)
    new_task(database, expires_at=now + 60_000)
    new_task(database)
    with database.connect() as connection:
        assert task_rows.expired(connection, now) == [due]
