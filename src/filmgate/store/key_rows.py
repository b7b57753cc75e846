"""API keys, stored as digests: whoever reads the database cannot use them."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Sequence

import sqlalchemy as sa

from filmgate.store.database import now_ms
from filmgate.store.tables import keys

PREFIX = "fg-"

DEFAULT_PRIORITY = 100
"""Of what a key submits. Lower runs first."""


def digest(key: str) -> str:
    """SHA-256 is enough here: keys carry 256 random bits, so there is nothing to guess offline."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def create(
    connection: sa.Connection,
    name: str,
    account: str | None,
    budget: int | None,
    expires_at: int | None = None,
    priority: int = DEFAULT_PRIORITY,
    test: bool = False,
) -> tuple[str, str]:
    """A new key as (id, secret); the secret is told once and not kept. Without an account it gets its own."""
    secret = PREFIX + secrets.token_urlsafe(32)
    key_id = "key-" + secrets.token_hex(8)
    row = {
        "id": key_id,
        "account": account or key_id.replace("key-", "acct-"),
        "name": name,
        "digest": digest(secret),
        "prefix": secret[:8],
        "budget": budget,
        "priority": priority,
        "test": test,
        "created_at": now_ms(),
        "expires_at": expires_at,
    }
    connection.execute(keys.insert(), row)
    return key_id, secret


def find(connection: sa.Connection, key: str) -> sa.RowMapping | None:
    """The live key of that secret."""
    wanted = digest(key)
    row = connection.execute(sa.select(keys).where(keys.c.digest == wanted, _live())).mappings().first()
    if row is None or not hmac.compare_digest(row["digest"], wanted):
        return None
    return row


def revoke(connection: sa.Connection, key_id: str) -> bool:
    """Tells whether there was a live key of that id."""
    live = keys.update().where(keys.c.id == key_id, keys.c.revoked_at.is_(None))
    return connection.execute(live.values(revoked_at=now_ms())).rowcount == 1


def listing(connection: sa.Connection) -> Sequence[sa.RowMapping]:
    return connection.execute(sa.select(keys).order_by(keys.c.created_at)).mappings().all()


def any_live(connection: sa.Connection) -> bool:
    return connection.execute(sa.select(keys.c.id).where(_live()).limit(1)).first() is not None


def _live() -> sa.ColumnElement[bool]:
    """Neither revoked nor expired."""
    lasts = sa.or_(keys.c.expires_at.is_(None), keys.c.expires_at > now_ms())
    return sa.and_(keys.c.revoked_at.is_(None), lasts)
