from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa

from filmgate.store.database import connect
from filmgate.tasks.records import Records
from tests.support.postgres import Postgres
from tests.support.rows import new_task, stored


def seed(task_id: str, value: int) -> sa.TextClause:
    return sa.text(f"UPDATE tasks SET seed = {value} WHERE id = '{task_id}'")


def test_a_change_is_one_transaction(database: sa.Engine) -> None:
    task_id = new_task(database)

    def half(connection: sa.Connection) -> None:
        connection.execute(seed(task_id, 99))
        raise ValueError("changed my mind")

    with pytest.raises(ValueError, match="changed my mind"):
        Records(database).write(half)
    assert stored(database, task_id)["seed"] == 1
    assert Records(database).write(lambda c: c.execute(seed(task_id, 7)).rowcount) == 1
    assert stored(database, task_id)["seed"] == 7


def test_a_mistake_is_not_repeated(database: sa.Engine) -> None:
    tries = []

    def wrong(connection: sa.Connection) -> None:
        tries.append(1)
        raise TypeError("a bug")

    with pytest.raises(TypeError):
        Records(database).write(wrong)
    assert len(tries) == 1


def test_a_change_waits_for_a_database_that_is_away(postgres: Postgres) -> None:
    url = postgres.migrated()
    engine = connect(url, patience=1)
    task_id = new_task(engine)
    with ThreadPoolExecutor(1) as other:
        with postgres.away(url):
            change = other.submit(Records(engine).write, lambda c: c.execute(seed(task_id, 5)).rowcount)
            with pytest.raises(TimeoutError):
                change.result(0.5)
        assert change.result(30) == 1
    assert stored(engine, task_id)["seed"] == 5
    engine.dispose()
