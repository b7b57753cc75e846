from __future__ import annotations

import itertools
import uuid
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filmgate.contract.errors import InsufficientBalance
from filmgate.store import key_rows, ledger
from filmgate.store.tables import keys
from filmgate.store.tables import ledger as entries

REAL = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


def key_with(engine: sa.Engine, budget: int | None) -> str:
    with engine.begin() as connection:
        return key_rows.create(connection, "k", None, budget)[0]


def committed(engine: sa.Engine, key_id: str) -> int:
    with engine.connect() as connection:
        return connection.execute(sa.select(keys.c.committed).where(keys.c.id == key_id)).scalar_one()


def entered(engine: sa.Engine, key_id: str) -> list[tuple[str, str, int]]:
    query = sa.select(entries.c.task_id, entries.c.entry, entries.c.amount).where(entries.c.key_id == key_id)
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(query.order_by(entries.c.id))]


def reserve(engine: sa.Engine, key_id: str, task_id: str, amount: int) -> bool:
    try:
        with engine.begin() as connection:
            ledger.reserve(connection, key_id, task_id, amount)
    except InsufficientBalance:
        return False
    return True


def settle(engine: sa.Engine, key_id: str, task_id: str, amount: int) -> None:
    with engine.begin() as connection:
        ledger.settle(connection, key_id, task_id, amount)


def give_back(engine: sa.Engine, key_id: str, task_id: str) -> None:
    with engine.begin() as connection:
        ledger.give_back(connection, key_id, task_id)


def balance(engine: sa.Engine, key_id: str) -> float:
    with engine.connect() as connection:
        return ledger.balance(connection, key_id)


@pytest.mark.parametrize(
    ("seconds", "rate", "micro"),
    [(5, 0.1, 500_000), (3, 0.0, 0), (0.5, 0.000001, 1), (1 / 3, 1.0, 333_334), (10, 0.07, 700_000)],
)
def test_prices_are_whole_micro_dollars_rounded_up(seconds: float, rate: float, micro: int) -> None:
    assert ledger.price(seconds, rate) == micro


def test_a_reservation_lowers_the_balance(database: sa.Engine) -> None:
    key = key_with(database, 3_000_000)
    assert reserve(database, key, "t1", 1_000_000)
    assert balance(database, key) == 2.0
    assert entered(database, key) == [("t1", "reserve", 1_000_000)]


def test_what_the_budget_does_not_hold_is_refused_and_nothing_changes(database: sa.Engine) -> None:
    key = key_with(database, 1_500_000)
    assert reserve(database, key, "t1", 1_000_000)
    refusal = pytest.raises(InsufficientBalance, match=r"costs 1\.0000 USD, the key has 0\.5000 USD left")
    with database.begin() as connection, refusal:
        ledger.reserve(connection, key, "t2", 1_000_000)
    assert committed(database, key) == 1_000_000
    assert entered(database, key) == [("t1", "reserve", 1_000_000)]


def test_the_whole_budget_may_be_spent(database: sa.Engine) -> None:
    key = key_with(database, 100)
    assert reserve(database, key, "t1", 100)
    assert not reserve(database, key, "t2", 1)
    assert balance(database, key) == 0.0


def test_settling_replaces_the_reservation_by_the_cost(database: sa.Engine) -> None:
    key = key_with(database, 1000)
    reserve(database, key, "t1", 600)
    settle(database, key, "t1", 450)
    assert committed(database, key) == 450
    assert entered(database, key) == [("t1", "reserve", 600), ("t1", "settle", -150)]


def test_a_film_never_costs_more_than_was_reserved_for_it(database: sa.Engine) -> None:
    key = key_with(database, 1000)
    reserve(database, key, "t1", 1000)
    settle(database, key, "t1", 1100)
    assert committed(database, key) == 1000


def test_a_failure_returns_the_whole_reservation(database: sa.Engine) -> None:
    key = key_with(database, 1000)
    reserve(database, key, "t1", 600)
    give_back(database, key, "t1")
    assert balance(database, key) == 0.001
    assert entered(database, key)[-1] == ("t1", "return", -600)


def test_a_free_film_leaves_no_entry(database: sa.Engine) -> None:
    key = key_with(database, 0)
    assert reserve(database, key, "t1", 0)
    settle(database, key, "t1", 0)
    give_back(database, key, "t1")
    assert entered(database, key) == []


def test_a_key_without_budget_pays_on_the_books_only(database: sa.Engine) -> None:
    key = key_with(database, None)
    assert reserve(database, key, "t1", 10**15)
    settle(database, key, "t1", 5)
    assert balance(database, key) == ledger.UNLIMITED
    assert sum(amount for _, _, amount in entered(database, key)) == 5


def test_the_settings_own_key_is_unlimited(database: sa.Engine) -> None:
    assert reserve(database, "settings", "t1", 10**15)
    assert balance(database, "settings") == ledger.UNLIMITED


ACTIONS = st.lists(
    st.tuples(
        st.sampled_from(["reserve", "settle", "return"]),
        st.integers(0, 3),  # which task
        st.integers(0, 700),
    ),
    max_size=14,
)


@REAL
@given(actions=ACTIONS, budget=st.integers(0, 1500))
def test_whatever_happens_the_books_and_the_balance_agree(
    database: sa.Engine, actions: list[tuple[str, int, int]], budget: int
) -> None:
    key, run = key_with(database, budget), uuid.uuid4().hex
    for what, number, amount in actions:
        task = f"{run}-{number}"
        if what == "reserve":
            reserve(database, key, task, amount)
        elif what == "settle":
            settle(database, key, task, amount)
        else:
            give_back(database, key, task)
        held, books = committed(database, key), entered(database, key)
        assert held == sum(entry[2] for entry in books)
        assert 0 <= held <= budget
    for task, lines in itertools.groupby(sorted(books), key=lambda entry: entry[0]) if actions else ():
        kinds = [entry for _, entry, _ in lines]
        assert kinds.count("reserve") == 1, f"{task} has {kinds}"
        assert len(kinds) <= 2


def test_reservations_at_once_never_exceed_the_budget(database: sa.Engine) -> None:
    key, racers = key_with(database, 1000), 6
    gate = Barrier(racers)

    def spend(racer: int) -> int:
        gate.wait(20)
        return sum(reserve(database, key, f"{racer}-{number}", 70) for number in range(5))

    with ThreadPoolExecutor(racers) as pool:
        accepted = sum(pool.map(spend, range(racers)))
    assert accepted == 1000 // 70
    assert committed(database, key) == accepted * 70 == sum(entry[2] for entry in entered(database, key))


def test_of_many_that_end_a_task_one_touches_the_money(database: sa.Engine) -> None:
    key, racers = key_with(database, 1000), 4
    reserve(database, key, "t1", 1000)
    gate = Barrier(racers)

    def end(_: int) -> None:
        gate.wait(20)
        give_back(database, key, "t1")

    with ThreadPoolExecutor(racers) as pool:
        list(pool.map(end, range(racers)))
    assert committed(database, key) == 0
