"""Money: reserved at submit, settled at the end, returned on failure. Each at most once per task."""

from __future__ import annotations

import math

import sqlalchemy as sa

from filmgate.contract.errors import InsufficientBalance
from filmgate.store.database import insert_new, now_ms
from filmgate.store.tables import keys, ledger

MICRO = 1_000_000
UNLIMITED = 1_000_000.0
"""The balance in USD that a key without a budget reports: the wire wants a finite number."""


def price(seconds: float, usd_per_second: float) -> int:
    """In micro-USD, rounded up."""
    return math.ceil(round(seconds * usd_per_second * MICRO, 3))


def reserve(connection: sa.Connection, key_id: str, task_id: str, amount: int) -> None:
    """Sets `amount` aside; raises `InsufficientBalance`, changing nothing, when the budget is too small."""
    if amount == 0 or "reserve" in _entries(connection, task_id):
        return
    if not _commit(connection, key_id, amount):
        left = _left(connection, key_id)
        if left is not None:
            raise InsufficientBalance(
                f"the film costs {amount / MICRO:.4f} USD, the key has {left / MICRO:.4f} USD left"
            )
    _enter(connection, key_id, task_id, "reserve", amount)


def settle(connection: sa.Connection, key_id: str, task_id: str, amount: int) -> None:
    """Replaces what was reserved by what the film cost, but never by more: that was the price told."""
    reserved = _reserved(connection, task_id)
    change = min(amount, reserved) - reserved
    if reserved and _enter(connection, key_id, task_id, "settle", change):
        _adjust(connection, key_id, change)


def give_back(connection: sa.Connection, key_id: str, task_id: str) -> None:
    """Returns what was reserved for a film that was not made."""
    reserved = _reserved(connection, task_id)
    if reserved and _enter(connection, key_id, task_id, "return", -reserved):
        _adjust(connection, key_id, -reserved)


def balance(connection: sa.Connection, key_id: str) -> float:
    """In USD; `UNLIMITED` for a key without a budget."""
    left = _left(connection, key_id)
    return UNLIMITED if left is None else left / MICRO


def _commit(connection: sa.Connection, key_id: str, amount: int) -> bool:
    held = keys.c.committed + amount <= keys.c.budget  # NULL budget: no row, so unlimited keys stay untouched
    statement = keys.update().where(keys.c.id == key_id, held).values(committed=keys.c.committed + amount)
    return connection.execute(statement).rowcount == 1


def _adjust(connection: sa.Connection, key_id: str, amount: int) -> None:
    limited = keys.c.budget.is_not(None)
    statement = keys.update().where(keys.c.id == key_id, limited).values(committed=keys.c.committed + amount)
    connection.execute(statement)


def _enter(connection: sa.Connection, key_id: str, task_id: str, entry: str, amount: int) -> bool:
    row = {"key_id": key_id, "task_id": task_id, "entry": entry, "amount": amount, "at": now_ms()}
    return insert_new(connection, ledger, row)


def _reserved(connection: sa.Connection, task_id: str) -> int:
    """What is set aside for the task still: nothing once it was settled or returned."""
    entries = _entries(connection, task_id)
    return entries["reserve"] if set(entries) == {"reserve"} else 0


def _entries(connection: sa.Connection, task_id: str) -> dict[str, int]:
    query = sa.select(ledger.c.entry, ledger.c.amount).where(ledger.c.task_id == task_id)
    return {row.entry: row.amount for row in connection.execute(query)}


def _left(connection: sa.Connection, key_id: str) -> int | None:
    query = sa.select(keys.c.budget - keys.c.committed).where(keys.c.id == key_id)
    return connection.execute(query).scalar()
