from __future__ import annotations

import pytest
import sqlalchemy as sa

from filmgate.store import key_rows
from filmgate.store.database import now_ms
from filmgate.store.tables import keys


def create(engine: sa.Engine, account: str | None = None, expires_at: int | None = None) -> tuple[str, str]:
    with engine.begin() as connection:
        return key_rows.create(connection, "name", account, None, expires_at)


def find(engine: sa.Engine, key: str) -> sa.RowMapping | None:
    with engine.connect() as connection:
        return key_rows.find(connection, key)


def any_live(engine: sa.Engine) -> bool:
    with engine.connect() as connection:
        return key_rows.any_live(connection)


def test_a_key_is_found_by_its_secret(database: sa.Engine) -> None:
    key_id, secret = create(database, "team")
    found = find(database, secret)
    assert found is not None
    assert (found["id"], found["account"]) == (key_id, "team")


def test_the_secret_itself_is_nowhere_in_the_database(database: sa.Engine) -> None:
    _, secret = create(database)
    with database.connect() as connection:
        row = connection.execute(sa.select(keys)).mappings().one()
    assert secret not in map(str, row.values())
    assert row["prefix"] == secret[:8]
    assert row["digest"] == key_rows.digest(secret)


def test_secrets_are_long_and_never_the_same(database: sa.Engine) -> None:
    secrets = {create(database)[1] for _ in range(20)}
    assert len(secrets) == 20
    assert all(secret.startswith("fg-") and len(secret) > 40 for secret in secrets)


def test_a_key_without_an_account_gets_one_of_its_own(database: sa.Engine) -> None:
    accounts = {find(database, create(database)[1])["account"] for _ in range(3)}  # type: ignore[index]
    assert len(accounts) == 3


@pytest.mark.parametrize("key", ["", "fg-", "nobody's", "\x00", "\ud800", "é" * 5000])
def test_what_is_no_key_finds_nothing(database: sa.Engine, key: str) -> None:
    create(database)
    assert find(database, key) is None


def test_a_revoked_key_is_gone_at_once_and_only_once(database: sa.Engine) -> None:
    key_id, secret = create(database)
    with database.begin() as connection:
        assert key_rows.revoke(connection, key_id)
        assert not key_rows.revoke(connection, key_id)
        assert not key_rows.revoke(connection, "key-none")
    assert find(database, secret) is None
    assert not any_live(database)


def test_an_expired_key_is_no_live_key(database: sa.Engine) -> None:
    _, secret = create(database, expires_at=now_ms() - 1)
    assert find(database, secret) is None
    assert not any_live(database)


def test_a_key_that_expires_later_lives(database: sa.Engine) -> None:
    _, secret = create(database, expires_at=now_ms() + 60_000)
    assert find(database, secret) is not None
    assert any_live(database)


def test_the_listing_is_oldest_first_and_keeps_the_revoked(database: sa.Engine) -> None:
    ids = [create(database)[0] for _ in range(3)]
    with database.begin() as connection:
        for age, key_id in enumerate(ids):
            connection.execute(keys.update().where(keys.c.id == key_id).values(created_at=age))
        key_rows.revoke(connection, ids[1])
        assert [row["id"] for row in key_rows.listing(connection)] == ids
