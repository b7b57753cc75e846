from __future__ import annotations

from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from filmgate.contract.task import EventKind, TaskStatus
from filmgate.store import task_rows
from filmgate.store.database import connect
from filmgate.store.states import Stage
from filmgate.tasks.records import Records
from filmgate.tasks.watch import Watch
from tests.support.postgres import Postgres
from tests.support.rows import new_task
from tests.support.waiting import wait_until


@pytest.fixture
def watch(sqlite: sa.Engine) -> Iterator[Watch]:
    open_watch = Watch(Records(sqlite))
    yield open_watch
    open_watch.close()


def end(engine: sa.Engine, task_id: str) -> None:
    with engine.begin() as connection:
        task_rows.move(connection, task_id, TaskStatus.FAILED, Stage.DONE)


def test_the_end_of_a_task_is_seen(sqlite: sa.Engine, watch: Watch) -> None:
    task_id, other = new_task(sqlite, status="processing"), new_task(sqlite, status="processing")
    with watch.on(task_id) as watched, watch.on(other) as unconcerned:
        assert not watched.has_ended()
        end(sqlite, task_id)
        assert watched.ended.wait(20)
        assert not unconcerned.has_ended()


def test_news_of_a_task_are_seen(sqlite: sa.Engine, watch: Watch) -> None:
    task_id = new_task(sqlite, status="processing")
    with watch.on(task_id) as watched:
        for _ in range(3):
            assert watched.news.wait(20)
            watched.news.clear()
            with sqlite.begin() as connection:
                task_rows.tell(connection, task_id, EventKind.LOG, {"message": "m"})
        assert not watched.has_ended()


@pytest.mark.parametrize("status", ["success", "failed"])
def test_a_task_that_had_ended_before_is_seen_so(sqlite: sa.Engine, watch: Watch, status: str) -> None:
    with watch.on(new_task(sqlite, status=status)) as watched:
        assert watched.ended.wait(20)


def test_a_deleted_task_has_ended(sqlite: sa.Engine, watch: Watch) -> None:
    task_id = new_task(sqlite, status="processing")
    with watch.on(task_id) as watched:
        assert watched.news.wait(20)
        with sqlite.begin() as connection:
            task_rows.erase(connection, task_id)
        assert watched.ended.wait(20)


def test_a_task_is_watched_for_as_long_as_anybody_holds_it(sqlite: sa.Engine, watch: Watch) -> None:
    task_id = new_task(sqlite, status="processing")
    with watch.on(task_id) as first:
        with watch.on(task_id) as second:
            assert first is second
        assert watch.active() == [task_id]
    assert watch.active() == []


def test_an_outage_ends_nothing_and_the_watch_goes_on(postgres: Postgres) -> None:
    url = postgres.migrated()
    engine = connect(url, patience=1)
    watch = Watch(Records(engine))
    task_id = new_task(engine, status="processing")
    with watch.on(task_id) as watched:
        assert watched.news.wait(20)
        with postgres.away(url):
            watched.news.clear()
            watch.nudge()
            wait_until(lambda: not watch._awake.is_set(), "it looks")
        assert not watched.has_ended()
        end(engine, task_id)
        assert watched.ended.wait(20)
    watch.close()
    engine.dispose()
