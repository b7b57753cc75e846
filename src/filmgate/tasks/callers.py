"""Who is calling: keys to callers, remembered for a moment."""

from __future__ import annotations

import asyncio
import hmac
import time
from dataclasses import dataclass

import sqlalchemy as sa

from filmgate.contract.errors import AuthenticationFailed
from filmgate.store import key_rows
from filmgate.store.database import outages_told
from filmgate.store.key_rows import DEFAULT_PRIORITY

REMEMBERED = 2.0
"""Seconds: a revoked key stops working within them."""

MOST_REMEMBERED = 10_000

OWN = "default"
"""The account of the key in the settings (`FILMGATE_API_KEY`)."""


@dataclass(frozen=True)
class Caller:
    """Whose request it is, by which key, and with what priority (lower runs first). `test` keys may ask for
    simulated failures."""

    account: str
    key_id: str
    priority: int = DEFAULT_PRIORITY
    test: bool = False


class Callers:
    def __init__(self, engine: sa.Engine, own_key: str | None, own_is_test: bool = False) -> None:
        self._engine = engine
        self._own_is_test = own_is_test
        self._own = own_key.encode() if own_key else None
        self._known: dict[str, tuple[Caller, float]] = {}

    async def of(self, key: str) -> Caller:
        """Raises `AuthenticationFailed`, with one message for unknown, revoked and expired keys."""
        known = self._known.get(key)
        if known is not None and known[1] > time.monotonic():
            return known[0]
        caller = await asyncio.to_thread(self._find, key)
        if len(self._known) >= MOST_REMEMBERED:
            self._known.clear()
        self._known[key] = (caller, time.monotonic() + REMEMBERED)
        return caller

    def _find(self, key: str) -> Caller:
        if self._own is not None and hmac.compare_digest(self._own, key.encode("utf-8", "replace")):
            return Caller(OWN, "settings", test=self._own_is_test)
        with outages_told(), self._engine.connect() as connection:
            row = key_rows.find(connection, key)
        if row is None:
            raise AuthenticationFailed("the API key is unknown, revoked or expired")
        return Caller(row["account"], row["id"], row["priority"], row["test"])
