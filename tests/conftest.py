"""Databases for all tests: real SQLite files, and one real Postgres server for the session."""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
import structlog
from hypothesis import settings

from filmgate.engines.animatic.kernels.cache import VARIABLE, base, folder, mark_of, modules
from filmgate.store.database import connect
from tests.support.postgres import Postgres

ROOT = Path(__file__).resolve().parent.parent
# Worker processes and their children import the tests' engines.
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
# No test asserts on time, and hypothesis' deadline would: a loaded machine is no failure.
settings.register_profile("unhurried", settings(), deadline=None)
settings.load_profile("unhurried")
# Services with a data folder of their own share their kernels. None of them compiles those when it starts, as
# hundreds would begin that and stop: whoever draws compiles what it needs.
os.environ.setdefault(VARIABLE, str(base().with_name("kernels-of-tests")))
folder().mkdir(parents=True, exist_ok=True)
for module in modules():
    mark_of(module).touch()


@pytest.fixture(autouse=True)
def logs_as_they_were() -> Iterator[None]:
    """What a test sets up for the logs of its process does not stay."""
    root, configured = logging.getLogger(), structlog.get_config()
    handlers, level = list(root.handlers), root.level
    yield
    structlog.configure(**configured)
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A Postgres server of our own: empty, in a folder of its own, gone with the session."""
    with tempfile.TemporaryDirectory(prefix="filmgate-pg-", ignore_cleanup_errors=True) as folder:
        server = Postgres(Path(folder))
        yield server
        server.stop()


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An SQLAlchemy URL of an empty database; each test that asks runs on both kinds."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'filmgate.db'}"
    server: Postgres = request.getfixturevalue("postgres")
    return server.fresh()


@pytest.fixture(params=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[sa.Engine]:
    """A database with this version's schema, of each kind in turn."""
    from filmgate.store.migrate import migrate

    if request.param == "sqlite":
        engine = connect(f"sqlite:///{tmp_path / 'filmgate.db'}")
        migrate(engine)
    else:
        server = request.getfixturevalue("postgres")
        engine = connect(server.emptied())
    yield engine
    engine.dispose()


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[sa.Engine]:
    """A SQLite database with this version's schema, for what does not differ between the two kinds."""
    from filmgate.store.migrate import migrate

    engine = connect(f"sqlite:///{tmp_path / 'filmgate.db'}")
    migrate(engine)
    yield engine
    engine.dispose()
