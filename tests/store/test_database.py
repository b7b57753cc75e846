from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import OperationalError

from filmgate.contract.errors import ServiceUnavailable
from filmgate.store.database import RETRY_AFTER, connect, now_ms, outages_told, ping, upsert
from filmgate.store.tables import secrets
from tests.support.postgres import Postgres


def test_sqlite_is_durable_and_shared(tmp_path: Path) -> None:
    engine = connect(f"sqlite:///{tmp_path / 'deep' / 'er' / 'a.db'}")
    with engine.connect() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 30_000}
    engine.dispose()


def test_ping_answers(database: sa.Engine) -> None:
    ping(database)


def write(engine: sa.Engine) -> None:
    with outages_told(), engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO t VALUES (1)")


def test_a_locked_database_is_told_as_an_outage(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    engine = connect(f"sqlite:///{path}", patience=0.1)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE t (x)")
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(ServiceUnavailable, match="does not answer") as told:
        write(engine)
    assert told.value.retry_after == RETRY_AFTER
    holder.close()
    write(engine)
    engine.dispose()


def test_a_file_that_is_no_database_is_not_called_an_outage(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(b"this is no database at all " * 100)
    engine = connect(f"sqlite:///{path}")
    with pytest.raises(sa.exc.DatabaseError), outages_told(), engine.connect():
        pass
    engine.dispose()


def test_a_database_that_is_away_is_an_outage_and_comes_back(postgres: Postgres) -> None:
    url = postgres.migrated()
    engine = connect(url, patience=2)
    ping(engine)
    with engine.connect() as held, postgres.away(url):
        with pytest.raises(ServiceUnavailable), outages_told():
            held.execute(sa.text("SELECT 1"))
        held.invalidate()
        with pytest.raises(ServiceUnavailable):
            ping(engine)
    ping(engine)
    engine.dispose()


def test_a_server_that_nobody_answers_at_is_an_outage() -> None:
    engine = connect("postgresql+psycopg://nobody@127.0.0.1:1/none")
    with pytest.raises(ServiceUnavailable):
        ping(engine)


def test_a_pool_that_is_used_up_is_an_outage(tmp_path: Path) -> None:
    engine = connect(f"sqlite:///{tmp_path / 'a.db'}", pool=1, patience=0.1)
    with engine.connect(), engine.connect(), pytest.raises(ServiceUnavailable):
        ping(engine)
    engine.dispose()


def test_our_own_mistakes_are_no_outages(database: sa.Engine) -> None:
    row = {"name": "twice", "value": b""}
    with pytest.raises(sa.exc.IntegrityError), outages_told(), database.begin() as connection:
        connection.execute(secrets.insert(), [row, row])


def test_upsert_knows_its_dialect(database: sa.Engine) -> None:
    row = {"name": "n", "value": b"1"}
    with database.begin() as connection:
        for _ in range(2):
            connection.execute(upsert(connection, secrets).values(row).on_conflict_do_nothing())
        assert connection.execute(sa.select(sa.func.count()).select_from(secrets)).scalar() == 1


def test_sqlite_tells_milliseconds_whatever_its_version(tmp_path: Path) -> None:
    engine = connect(f"sqlite:///{tmp_path / 'filmgate.db'}")
    with engine.connect() as connection:
        told = connection.execute(sa.text("SELECT unixepoch('subsec') * 1000")).scalar_one()
    engine.dispose()
    assert abs(told - now_ms()) < 60_000


def test_a_wrong_statement_is_no_outage(sqlite: sa.Engine) -> None:
    with pytest.raises(OperationalError), outages_told(), sqlite.connect() as connection:
        connection.exec_driver_sql("SELECT nothing FROM nowhere")
