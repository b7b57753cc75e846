"""Test keys and simulated failures; engines that may take over from one that declined."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Boolean, Column, String, Text, text

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("api_keys", Column("test", Boolean, nullable=False, server_default=text("false")))
    op.add_column("tasks", Column("fallbacks", Text, nullable=True))
    op.add_column("tasks", Column("declined", Text, nullable=True))
    op.add_column("tasks", Column("simulate", String(80), nullable=True))


def downgrade() -> None:
    raise NotImplementedError("there is no way back: restore a backup")
