"""Alembic's entry: the connection comes from `store.migrate`, inside its transaction."""

from alembic import context

from filmgate.store.migrate import VERSIONS
from filmgate.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSIONS,
    transaction_per_migration=False,
)
context.run_migrations()
