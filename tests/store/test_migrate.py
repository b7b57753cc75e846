from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from filmgate.store.database import connect
from filmgate.store.migrate import migrate
from filmgate.store.tables import metadata


def migrated(url: str, gate: Barrier | None = None) -> set[str]:
    engine = connect(url)
    try:
        if gate:
            gate.wait(20)
        migrate(engine)
        return set(sa.inspect(engine).get_table_names())
    finally:
        engine.dispose()


def test_a_fresh_database_gets_every_table(database_url: str) -> None:
    assert migrated(database_url) == {*metadata.tables, "filmgate_version"}


def test_migrating_again_changes_nothing(database_url: str) -> None:
    assert migrated(database_url) == migrated(database_url)


@pytest.mark.parametrize("processes", [2, 6])
def test_many_may_migrate_at_once(database_url: str, processes: int) -> None:
    gate = Barrier(processes)
    with ThreadPoolExecutor(processes) as pool:
        found = list(pool.map(lambda _: migrated(database_url, gate), range(processes)))
    assert all(tables == {*metadata.tables, "filmgate_version"} for tables in found)


def test_the_migrated_schema_is_the_one_in_the_code(database_url: str) -> None:
    migrated(database_url)
    engine = connect(database_url)
    options = {
        "compare_type": True,
        "compare_server_default": True,
        "include_object": lambda thing, name, kind, *_: name != "filmgate_version",
    }
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_rows_survive_a_migration(database_url: str) -> None:
    migrated(database_url)
    engine = connect(database_url)
    with engine.begin() as connection:
        connection.execute(metadata.tables["secrets"].insert(), {"name": "kept", "value": b"1"})
    migrate(engine)
    with engine.connect() as connection:
        assert connection.execute(sa.select(metadata.tables["secrets"].c.name)).scalars().all() == ["kept"]
    engine.dispose()
