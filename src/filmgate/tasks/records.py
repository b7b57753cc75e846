"""The worker's hold on the store: every call is one transaction, and waits for a lost database."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import sqlalchemy as sa
import stamina

from filmgate.store.database import is_outage

Value = TypeVar("Value")

PATIENCE = 3600.0
"""Seconds that a worker waits for a database that is away before it gives a step up."""


class Records:
    """Runs functions inside transactions. What it runs must bear being run twice: when a connection
    breaks during COMMIT nobody knows whether it happened."""

    def __init__(self, engine: sa.Engine) -> None:
        self.engine = engine

    def write(self, change: Callable[[sa.Connection], Value]) -> Value:
        for attempt in stamina.retry_context(
            on=is_outage, attempts=None, timeout=PATIENCE, wait_initial=0.2, wait_max=3.0
        ):
            with attempt, self.engine.begin() as connection:
                return change(connection)
        raise AssertionError("unreachable: the last attempt raises")

    read = write
