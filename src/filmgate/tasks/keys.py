"""Keys as the command line and the server's start need them: each call opens the database itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import sqlalchemy as sa

from filmgate.settings import Settings
from filmgate.store import key_rows
from filmgate.store.database import connect, outages_told
from filmgate.store.key_rows import DEFAULT_PRIORITY
from filmgate.store.ledger import MICRO
from filmgate.store.migrate import migrate
from filmgate.tasks.webhooks import signing_secret


@dataclass(frozen=True)
class KeyInfo:
    """What may be shown of a key. Money in USD, times in epoch ms; `budget` None is unlimited; `test` keys
    may ask for simulated failures."""

    id: str
    name: str
    account: str
    prefix: str
    budget: float | None
    spent: float
    priority: int
    test: bool
    created_at: int
    expires_at: int | None
    revoked_at: int | None


@dataclass(frozen=True)
class NewKey:
    """A key just made: `key` is the secret itself, which is told this once and never again."""

    key: str
    info: KeyInfo


def create_key(
    settings: Settings,
    name: str,
    *,
    account: str | None = None,
    budget: float | None = None,
    priority: int = DEFAULT_PRIORITY,
    test: bool = False,
) -> NewKey:
    """A new key. `budget` in USD; of what waits, lower `priority` runs first; without an account it gets
    one of its own."""
    micro = None if budget is None else round(budget * MICRO)
    with _transaction(settings) as connection:
        key_id, key = key_rows.create(connection, name, account, micro, priority=priority, test=test)
        row = next(row for row in key_rows.listing(connection) if row["id"] == key_id)
        return NewKey(key, _info(row))


def list_keys(settings: Settings) -> list[KeyInfo]:
    """All keys, oldest first, the revoked ones too."""
    with _transaction(settings) as connection:
        return [_info(row) for row in key_rows.listing(connection)]


def revoke_key(settings: Settings, key_id: str) -> bool:
    """Ends a key; False when there is no live one of that id."""
    with _transaction(settings) as connection:
        return key_rows.revoke(connection, key_id)


def has_keys(settings: Settings) -> bool:
    """Whether any live key exists."""
    with _transaction(settings) as connection:
        return key_rows.any_live(connection)


def webhook_secret(settings: Settings) -> str:
    """`whsec_…`, with which webhook receivers check signatures."""
    with _transaction(settings) as connection:
        return signing_secret(settings, connection)


@contextmanager
def _transaction(settings: Settings) -> Iterator[sa.Connection]:
    engine = connect(settings.database_url, pool=1)
    try:
        with outages_told():
            migrate(engine)
            with engine.begin() as connection:
                yield connection
    finally:
        engine.dispose()


def _info(row: sa.RowMapping) -> KeyInfo:
    return KeyInfo(
        id=row["id"],
        name=row["name"],
        account=row["account"],
        prefix=row["prefix"],
        budget=None if row["budget"] is None else row["budget"] / MICRO,
        spent=row["committed"] / MICRO,
        priority=row["priority"],
        test=row["test"],
        created_at=row["created_at"],
        expires_at=row["expires_at"],
        revoked_at=row["revoked_at"],
    )
