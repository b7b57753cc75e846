from __future__ import annotations

import asyncio
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from filmgate.contract.errors import InsufficientBalance, InvalidParameters, QueueFull, ServiceUnavailable
from filmgate.settings import Limits, ModelSettings
from filmgate.store import key_rows, ledger
from filmgate.store.tables import idempotency, tasks
from filmgate.store.tables import ledger as entries
from filmgate.tasks.callers import Caller
from tests.support.house import ALICE, BOB, V3, House, house, settings_in
from tests.support.postgres import Postgres
from tests.support.waiting import wait_until

PRICED = {V3: ModelSettings(engines=("null",), price_per_second=0.1)}  # 0.3 USD for a film of 3 s


def database_of(kind: str, request: pytest.FixtureRequest) -> str | None:
    if kind == "sqlite":
        return None
    server: Postgres = request.getfixturevalue("postgres")
    return server.migrated()


@pytest.fixture(params=["sqlite", "postgres"], scope="module")
def desk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A service without workers: what it accepts stays pending."""
    folder = tmp_path_factory.mktemp("desk")
    settings = settings_in(folder, database=database_of(request.param, request), models=PRICED)
    with house(settings) as open_house:
        yield open_house


def fresh(engine: sa.Engine, budget: float | None = None) -> Caller:
    """A caller with a key and an account of its own; the budget in USD."""
    with engine.begin() as connection:
        micro = None if budget is None else round(budget * ledger.MICRO)
        key_id, key = key_rows.create(connection, "k", None, micro)
        row = key_rows.find(connection, key)
        assert row is not None
        return Caller(row["account"], key_id)


def count(engine: sa.Engine, table: sa.Table, *where: sa.ColumnElement[bool]) -> int:
    with engine.connect() as connection:
        return connection.execute(sa.select(sa.func.count()).select_from(table).where(*where)).scalar_one()


def tasks_of(desk: House, caller: Caller) -> int:
    return count(desk.engine, tasks, tasks.c.account == caller.account)


# What an accepted task leaves.


def test_an_accepted_task_is_readable_at_once_and_in_line(desk: House) -> None:
    task_id = desk.submit("a film", seed=7, webhook_url="https://example.com/hook")
    task = desk.task(task_id)
    assert (task["status"], task["stage"], task["progress"]) == ("pending", "queued", 0)
    assert task["model_id"] == "kling-v3-omni-video"
    assert desk.workflows(task_id) == {task_id: "ENQUEUED"}


def test_queue_positions_count_the_accounts_own_line(desk: House) -> None:
    caller = fresh(desk.engine)
    ids = [desk.submit(caller=caller) for _ in range(3)]
    desk.submit(caller=BOB)
    positions = [desk.task(task_id, caller)["queue_position"] for task_id in ids]
    assert positions[0] == 1
    assert positions == sorted(positions)
    desk.cancel(ids[0], caller)
    wait_until(lambda: desk.task(ids[2], caller)["queue_position"] < 3, "the line gets shorter", 10)


def test_a_seed_is_drawn_where_none_was_given(desk: House) -> None:
    ids = [desk.submit() for _ in range(3)]
    query = sa.select(tasks.c.seed).where(tasks.c.id.in_(ids))
    with desk.engine.connect() as connection:
        assert len(set(connection.execute(query).scalars())) == 3


# Idempotency-Key.


def test_the_same_key_and_body_is_the_same_task(desk: House) -> None:
    caller = fresh(desk.engine, budget=1)
    same = {"caller": caller, "idempotency_key": "k1", "body_digest": "d1"}
    assert len({desk.submit(**same) for _ in range(3)}) == 1
    assert tasks_of(desk, caller) == 1
    assert desk.run(desk.service.balance(caller)) == pytest.approx(0.7)


def test_the_same_key_with_another_body_is_refused(desk: House) -> None:
    caller = fresh(desk.engine)
    desk.submit(caller=caller, idempotency_key="k1", body_digest="d1")
    with pytest.raises(InvalidParameters, match="Idempotency-Key was used before with another body"):
        desk.submit(caller=caller, idempotency_key="k1", body_digest="d2")
    assert tasks_of(desk, caller) == 1


def test_accounts_do_not_share_keys(desk: House) -> None:
    one, two = fresh(desk.engine), fresh(desk.engine)
    ids = {desk.submit(caller=c, idempotency_key="k1", body_digest="d1") for c in (one, two)}
    assert len(ids) == 2


def test_a_key_whose_submit_was_refused_may_be_used_again(desk: House) -> None:
    caller = fresh(desk.engine, budget=0.3)
    first = desk.submit(caller=caller, idempotency_key="k1", body_digest="d1")
    for digest in ("d2", "d3"):
        with pytest.raises(InsufficientBalance):
            desk.submit(caller=caller, idempotency_key="k2", body_digest=digest)
    desk.cancel(first, caller)
    desk.submit(caller=caller, idempotency_key="k2", body_digest="d4")


def test_a_repeat_leaves_no_second_copy_of_its_inputs(desk: House) -> None:
    image = "A" * 64
    same = {"idempotency_key": uuid.uuid4().hex, "body_digest": "d", "images": [image]}
    before = len(desk.blobs())
    task_id = desk.submit(**same)
    assert desk.submit(**same) == task_id
    assert len(desk.blobs()) == before + 1


def test_a_repeat_answers_even_when_the_queue_is_full(tmp_path: Path) -> None:
    with house(settings_in(tmp_path, limits=Limits(queue=1))) as desk:
        same = {"idempotency_key": "k", "body_digest": "d"}
        assert desk.submit(**same) == desk.submit(**same)


def raced(houses: list[House], caller: Caller, times: int, **order: Any) -> list[str | BaseException]:
    """Submits the same order from all houses at once, `times` each."""

    async def submit(desk: House) -> list[str | BaseException]:
        calls = (desk.service.submit(caller, desk.order(**order)) for _ in range(times))
        return await asyncio.gather(*calls, return_exceptions=True)

    running = [asyncio.run_coroutine_threadsafe(submit(desk), desk._loop) for desk in houses]
    return [answer for future in running for answer in future.result(60)]


def test_two_services_that_race_with_one_key_make_one_task(desk: House) -> None:
    with house(desk.settings) as other:
        caller = fresh(desk.engine, budget=1)
        answers = raced([desk, other], caller, 5, idempotency_key="k", body_digest="d")
        assert len(set(answers)) == 1, answers
        assert tasks_of(desk, caller) == 1
        assert desk.run(other.service.balance(caller)) == pytest.approx(0.7)


def test_batches_that_cross_each_other_all_go_through(desk: House) -> None:
    """Two services lock the same budgets in opposite orders: nobody is told of a deadlock."""
    callers = [fresh(desk.engine, budget=1000) for _ in range(8)]

    async def submit(place: House, order: list[Caller]) -> list[str | BaseException]:
        calls = (place.service.submit(caller, place.order()) for caller in order)
        return await asyncio.gather(*calls, return_exceptions=True)

    with house(desk.settings) as other:
        for _ in range(6):
            turns = [(desk, callers * 3), (other, callers[::-1] * 3)]
            running = [asyncio.run_coroutine_threadsafe(submit(h, c), h._loop) for h, c in turns]
            answers = [answer for future in running for answer in future.result(60)]
            assert not [answer for answer in answers if not isinstance(answer, str)]
    assert {tasks_of(desk, caller) for caller in callers} == {36}


# Refusals.


@pytest.mark.parametrize("most", [1, 3, 25])
def test_the_queue_is_full_exactly_at_its_limit(
    tmp_path: Path, most: int, request: pytest.FixtureRequest
) -> None:
    database = database_of("postgres" if most == 3 else "sqlite", request)
    with house(settings_in(tmp_path, database=database, limits=Limits(queue=most))) as desk:
        ids = [desk.submit() for _ in range(most)]
        with pytest.raises(QueueFull, match=f"{most} tasks are waiting") as refused:
            desk.submit()
        assert refused.value.retry_after
        desk.submit(caller=BOB)  # each account has its own queue
        desk.cancel(ids[0])
        desk.submit()
        with pytest.raises(QueueFull):
            desk.submit()
        assert tasks_of(desk, ALICE) == most + 1


def test_a_storm_fills_the_queue_and_not_more(tmp_path: Path) -> None:
    with house(settings_in(tmp_path, limits=Limits(queue=20))) as desk:
        answers = raced([desk], ALICE, 60)
        assert sum(isinstance(answer, str) for answer in answers) == 20
        assert sum(isinstance(answer, QueueFull) for answer in answers) == 40


def test_what_the_budget_does_not_hold_is_refused_and_leaves_nothing(desk: House) -> None:
    caller = fresh(desk.engine, budget=0.29)
    workflows, blobs = len(desk.workflows("")), desk.blobs()
    with pytest.raises(
        InsufficientBalance, match=r"the film costs 0\.3000 USD, the key has 0\.2900 USD left"
    ):
        desk.submit(caller=caller, idempotency_key="k", body_digest="d", images=["A" * 64])
    assert tasks_of(desk, caller) == 0
    assert count(desk.engine, entries, entries.c.key_id == caller.key_id) == 0
    assert count(desk.engine, idempotency, idempotency.c.account == caller.account) == 0
    assert len(desk.workflows("")) == workflows
    assert desk.blobs() == blobs


def test_a_budget_holds_against_a_storm(desk: House) -> None:
    caller = fresh(desk.engine, budget=1.0)
    with house(desk.settings) as other:
        answers = raced([desk, other], caller, 6)
    assert sum(isinstance(answer, str) for answer in answers) == 3
    assert sum(isinstance(answer, InsufficientBalance) for answer in answers) == 9
    assert desk.run(desk.service.balance(caller)) == pytest.approx(0.1)


def test_an_unknown_engine_is_refused_by_name(desk: House) -> None:
    with pytest.raises(InvalidParameters, match="parameter 'engine' must be one of"):
        desk.submit(engine="none")


def test_a_lost_database_is_told_and_leaves_nothing(tmp_path: Path, postgres: Postgres) -> None:
    settings = settings_in(tmp_path, database=postgres.migrated())
    with house(settings) as desk:
        with postgres.away(settings.database_url):
            for _ in range(2):
                with pytest.raises(ServiceUnavailable) as refused:
                    desk.submit(images=["A" * 64])
                assert refused.value.retry_after
        assert desk.blobs() == []
        assert desk.task(desk.submit())["status"] == "pending"
