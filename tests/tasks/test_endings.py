from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from filmgate.store import key_rows, ledger, small_rows
from filmgate.tasks.callers import Caller
from filmgate.tasks.endings import DAY_MS, Endings
from filmgate.tasks.queues import client, delivery_id
from tests.support.house import House, house, settings_in
from tests.support.rows import new_task, stored

HOOK = "https://example.com/hook"


@pytest.fixture(params=["sqlite", "postgres"], scope="module")
def desk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    database = request.getfixturevalue("postgres").migrated() if request.param == "postgres" else None
    folder: Path = tmp_path_factory.mktemp("endings")
    with house(settings_in(folder, database=database)) as open_house:
        yield open_house


@pytest.fixture
def endings(desk: House) -> Endings:
    return Endings(client(desk.engine), keep_days=2)


def priced_task(desk: House, status: str = "processing") -> tuple[str, Caller]:
    """A task that reserved 600 of a budget of 1000 micro-USD."""
    with desk.engine.begin() as connection:
        key_id, _ = key_rows.create(connection, "k", None, 1000)
    task_id = new_task(desk.engine, id=f"task-{key_id}", status=status, key_id=key_id, webhook_url=HOOK)
    with desk.engine.begin() as connection:
        ledger.reserve(connection, key_id, task_id, 600)
    return task_id, Caller("acct", key_id)


def left(desk: House, caller: Caller) -> int:
    return round(desk.run(desk.service.balance(caller)) * ledger.MICRO)


def test_a_success_settles_keeps_and_owes_a_webhook(desk: House, endings: Endings) -> None:
    task_id, caller = priced_task(desk)
    with desk.engine.begin() as connection:
        assert endings.succeed(connection, task_id, {"resources": [], "metadata": {}}, 250)
    row = stored(desk.engine, task_id)
    assert (row["status"], row["stage"], row["progress"]) == ("success", "done", 100)
    assert row["expires_at"] - row["finished_at"] == 2 * DAY_MS
    assert left(desk, caller) == 750
    assert list(desk.workflows(task_id)) == [delivery_id(task_id)]


@pytest.mark.parametrize("status", ["pending", "processing"])
def test_a_failure_returns_the_money_and_owes_a_webhook(desk: House, endings: Endings, status: str) -> None:
    task_id, caller = priced_task(desk, status)
    with desk.engine.begin() as connection:
        assert endings.fail(connection, task_id, "c", "m")
    row = stored(desk.engine, task_id)
    assert (row["status"], row["error_code"], row["error_message"]) == ("failed", "c", "m")
    assert left(desk, caller) == 1000
    assert list(desk.workflows(task_id)) == [delivery_id(task_id)]


def test_of_many_ends_one_counts(desk: House, endings: Endings) -> None:
    task_id, caller = priced_task(desk)
    gate = Barrier(4)

    def end(number: int) -> bool:
        gate.wait(20)
        with desk.engine.begin() as connection:
            if number % 2:
                return endings.fail(connection, task_id, "c", "m")
            return endings.succeed(connection, task_id, {"resources": [], "metadata": {}}, 250)

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(end, range(4))) == [False, False, False, True]
    made = stored(desk.engine, task_id)["status"] == "success"
    assert left(desk, caller) == (750 if made else 1000)
    assert len(desk.workflows(task_id)) == 1


def test_an_end_whose_transaction_breaks_never_was(desk: House, endings: Endings) -> None:
    task_id, caller = priced_task(desk)
    connection = desk.engine.connect()
    with connection, connection.begin() as transaction:
        endings.fail(connection, task_id, "c", "m")
        transaction.rollback()
    assert stored(desk.engine, task_id)["status"] == "processing"
    assert left(desk, caller) == 400
    assert desk.workflows(task_id) == {}


def test_who_gave_no_address_is_owed_no_webhook(desk: House, endings: Endings) -> None:
    task_id = new_task(desk.engine, id="task-without-hook")
    with desk.engine.begin() as connection:
        endings.fail(connection, task_id, "c", "m")
        assert small_rows.delivery(connection, task_id) is None
    assert desk.workflows(task_id) == {}


def test_an_unknown_task_does_not_end(desk: House, endings: Endings) -> None:
    with desk.engine.begin() as connection:
        assert not endings.fail(connection, "task-none", "c", "m")
