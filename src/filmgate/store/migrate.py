"""Brings a database to this version's schema. Safe to call from many processes at once."""

from __future__ import annotations

from importlib.resources import files

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

_LOCK = 0x46_69_6C_6D  # "Film": one migrator at a time on Postgres


def migrate(engine: sa.Engine) -> None:
    """Runs what is missing of `store/migrations`; raises SQLAlchemy's errors when the database is away."""
    config = Config()
    config.set_main_option("script_location", str(files("filmgate.store") / "migrations"))
    with engine.begin() as connection:
        _lock(connection)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _lock(connection: sa.Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(sa.text("SELECT pg_advisory_xact_lock(:id)"), {"id": _LOCK})
    else:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
