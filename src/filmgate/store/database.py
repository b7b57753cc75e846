"""One SQLAlchemy engine for SQLite (WAL) and Postgres, and what a lost database looks like."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from filmgate.contract.errors import ServiceUnavailable

RETRY_AFTER = 3
"""Seconds that a client should wait for a lost database."""

DEADLOCK = "40P01"

LOST = (OperationalError, InterfaceError, PoolTimeout)


def now_ms() -> int:
    """The wall clock in epoch milliseconds."""
    return time.time_ns() // 1_000_000


def connect(url: str, *, pool: int = 10, patience: float = 30.0) -> sa.Engine:
    """An engine for that URL; makes a SQLite file's folder. `patience`: seconds to wait for a lock."""
    if url.startswith("sqlite"):
        return _sqlite(url, pool, patience)
    return sa.create_engine(
        url,
        pool_size=pool,
        max_overflow=pool,
        pool_timeout=patience,
        pool_pre_ping=True,
        connect_args={"connect_timeout": 3, "application_name": "filmgate"},
    )


def _sqlite(url: str, pool: int, patience: float) -> sa.Engine:
    path = sa.make_url(url).database
    if path:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(url, pool_size=pool, max_overflow=pool, pool_timeout=patience)

    @sa.event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        # IMMEDIATE: writers queue at BEGIN instead of failing halfway when two upgrade a read.
        connection.isolation_level = "IMMEDIATE"
        connection.execute(f"PRAGMA busy_timeout={int(patience * 1000)}")
        _write_ahead(connection, patience)
        # FULL: an accepted task survives a power cut, not only a killed process.
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        # From Python 3.12 on, the durable engine's columns default to `unixepoch('subsec') * 1000`, which
        # a SQLite before 3.42 (Debian 12's, for one) takes for null.
        if sqlite3.sqlite_version_info < (3, 42):
            connection.create_function("unixepoch", 1, _unixepoch)

    return engine


def _write_ahead(connection: sqlite3.Connection, patience: float) -> None:
    """Switches the file to WAL. Of two processes that do so to a new file at once one is told at once that
    it is busy, without the timeout's patience."""
    deadline = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)


def _unixepoch(modifier: str) -> float:
    """Seconds with milliseconds, as newer SQLites tell them."""
    if modifier != "subsec":
        raise ValueError(f"unixepoch knows 'subsec' alone here, got '{modifier}'")
    return round(time.time(), 3)


def upsert(connection: sa.Connection, table: sa.Table) -> Any:
    """An INSERT of this dialect, which knows `on_conflict_do_nothing` and `on_conflict_do_update`."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    return dialect.insert(table)


def insert_new(connection: sa.Connection, table: sa.Table, row: dict[str, Any]) -> bool:
    """Inserts the row unless one of its key is there; tells whether it did. Of two that race one waits."""
    statement = upsert(connection, table).values(row).on_conflict_do_nothing()
    # Not `rowcount`: for inserts SQLAlchemy leaves it at -1 on Postgres.
    return connection.execute(statement.returning(sa.literal(1))).first() is not None


def is_outage(error: BaseException) -> bool:
    """Whether it is the database that is lost, locked or full, and not our statement that is wrong: SQLite
    tells both by one class of error."""
    wrong = getattr(getattr(error, "orig", None), "sqlite_errorname", None) == "SQLITE_ERROR"
    return isinstance(error, LOST) and not wrong


def is_deadlock(error: Exception) -> bool:
    """Whether Postgres broke a deadlock at this transaction's cost: it may be tried again at once."""
    return isinstance(error, OperationalError) and getattr(error.orig, "sqlstate", None) == DEADLOCK


@contextmanager
def outages_told() -> Iterator[None]:
    """Turns a lost, locked or full database into `ServiceUnavailable`; other errors pass."""
    try:
        yield
    except (*LOST, DBAPIError) as error:
        if not (is_outage(error) or getattr(error, "connection_invalidated", False)):
            raise
        raise ServiceUnavailable("the database does not answer", retry_after=RETRY_AFTER) from error


def ping(engine: sa.Engine) -> None:
    """Raises `ServiceUnavailable` unless the database answers."""
    with outages_told(), engine.connect() as connection:
        connection.execute(sa.text("SELECT 1"))
