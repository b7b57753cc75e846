from __future__ import annotations

import asyncio

import pytest
import sqlalchemy as sa

from filmgate.contract.errors import AuthenticationFailed, ServiceUnavailable
from filmgate.store import key_rows
from filmgate.store.database import connect, now_ms
from filmgate.tasks import callers
from filmgate.tasks.callers import OWN, Caller, Callers
from tests.support.postgres import Postgres
from tests.support.waiting import wait_until

REFUSED = "Authentication failed: the API key is unknown, revoked or expired"


def new_key(engine: sa.Engine, expires_at: int | None = None) -> tuple[str, str]:
    with engine.begin() as connection:
        return key_rows.create(connection, "k", "acct", None, expires_at)


def refusal(known: Callers, key: str) -> str:
    with pytest.raises(AuthenticationFailed) as refused:
        asyncio.run(known.of(key))
    return str(refused.value)


def refused(known: Callers, key: str) -> bool:
    try:
        asyncio.run(known.of(key))
    except AuthenticationFailed:
        return True
    return False


def test_a_key_leads_to_its_account(database: sa.Engine) -> None:
    key_id, key = new_key(database)
    assert asyncio.run(Callers(database, None).of(key)) == Caller("acct", key_id)


def test_unknown_revoked_and_expired_keys_get_one_and_the_same_answer(database: sa.Engine) -> None:
    key_id, revoked = new_key(database)
    _, expired = new_key(database, expires_at=now_ms() - 1)
    with database.begin() as connection:
        key_rows.revoke(connection, key_id)
    known = Callers(database, "own")
    for key in (revoked, expired, "unknown", "", "\ud800", "\x00", "own "):
        assert refusal(known, key) == REFUSED


def test_a_revoked_key_stops_as_soon_as_it_is_forgotten(
    sqlite: sa.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(callers, "REMEMBERED", 0.2)
    key_id, key = new_key(sqlite)
    known = Callers(sqlite, None)
    asyncio.run(known.of(key))
    with sqlite.begin() as connection:
        key_rows.revoke(connection, key_id)
    wait_until(lambda: refused(known, key), "the revoked key is refused", 10)
    assert refusal(known, key) == REFUSED


def test_what_is_remembered_is_forgotten_within_seconds() -> None:
    assert callers.REMEMBERED <= 5


def test_the_settings_own_key_needs_no_row(database: sa.Engine) -> None:
    assert asyncio.run(Callers(database, "déjà vu").of("déjà vu")) == Caller(OWN, "settings")


def test_without_an_own_key_the_empty_key_is_unknown(database: sa.Engine) -> None:
    for none in (None, ""):
        assert refusal(Callers(database, none), "") == REFUSED


def test_the_memory_has_a_bound(sqlite: sa.Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(callers, "MOST_REMEMBERED", 3)
    known = Callers(sqlite, None)
    for _ in range(10):
        asyncio.run(known.of(new_key(sqlite)[1]))
        assert len(known._known) <= 3


def test_a_lost_database_is_an_outage_and_no_refusal(postgres: Postgres) -> None:
    url = postgres.migrated()
    engine = connect(url, patience=1)
    _, key = new_key(engine)
    known = Callers(engine, None)
    with postgres.away(url), pytest.raises(ServiceUnavailable):
        asyncio.run(known.of(key))
    assert asyncio.run(known.of(key)).account == "acct"
    engine.dispose()
