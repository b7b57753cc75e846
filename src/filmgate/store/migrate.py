"""Brings a database to this version's schema. Safe to call from many processes at once."""

from __future__ import annotations

from importlib.resources import files

import sqlalchemy as sa

HEAD = "0002"
"""The newest revision in `store/migrations`: a database that has it needs no migration, and no Alembic."""

VERSIONS = "filmgate_version"
"""The table that holds a database's revision."""

_LOCK = 0x46_69_6C_6D  # "Film": one migrator at a time on Postgres


def migrate(engine: sa.Engine) -> None:
    """Runs what is missing of `store/migrations`; raises SQLAlchemy's errors when the database is away."""
    if revision(engine) == HEAD:
        return
    # Imported here: Alembic takes longer to load than all the rest of a start.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(files("filmgate.store") / "migrations"))
    with engine.begin() as connection:
        _lock(connection)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def revision(engine: sa.Engine) -> str | None:
    """The database's revision; None for a new one."""
    if not sa.inspect(engine).has_table(VERSIONS):
        return None
    with engine.connect() as connection:
        return connection.execute(sa.text(f"SELECT version_num FROM {VERSIONS}")).scalar()  # noqa: S608


def _lock(connection: sa.Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(sa.text("SELECT pg_advisory_xact_lock(:id)"), {"id": _LOCK})
    else:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
