"""Request rates per account, counted in this process."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

from filmgate.contract.errors import RateLimitExceeded
from filmgate.settings import Limits

WINDOW = 60.0
"""Seconds that a rate counts together."""

READ_RETRY = 5
"""Seconds: clients that read have 15 s for three tries."""


@dataclass(frozen=True)
class Rate:
    """A limit per minute, what is left of it, and when it starts anew (Unix seconds)."""

    limit: int
    remaining: int
    reset: int


class TooFast(RateLimitExceeded):
    """A refusal that tells the rate, for the reply's headers."""

    def __init__(self, detail: str, rate: Rate, retry_after: int) -> None:
        super().__init__(detail, retry_after=retry_after)
        self.rate = rate


class Gate:
    """Admits requests of one kind: so many in each minute that begins with an account's first request."""

    def __init__(self, kind: str, per_minute: int, longest_wait: int | None = None) -> None:
        self._kind = kind
        self._limit = per_minute
        self._longest_wait = longest_wait
        self._windows: dict[str, tuple[float, int]] = {}

    def admit(self, account: str) -> Rate:
        """Counts one request; raises `TooFast` above the limit."""
        now = time.monotonic()
        end, used = self._windows.get(account, (0.0, 0))
        if now >= end:
            end, used = now + WINDOW, 0
        self._windows[account] = end, used + 1
        rate = Rate(self._limit, max(0, self._limit - used - 1), math.ceil(time.time() + end - now))
        if used >= self._limit:
            raise self._refusal(rate, end - now)
        return rate

    def _refusal(self, rate: Rate, left: float) -> TooFast:
        wait = max(1, math.ceil(left))
        if self._longest_wait is not None:
            wait = min(wait, self._longest_wait)
        return TooFast(f"more than {rate.limit} {self._kind} a minute", rate, wait)


class Gates:
    """The two kinds of requests that are counted."""

    def __init__(self, limits: Limits) -> None:
        self.submits = Gate("submits", limits.submits_per_minute)
        self.reads = Gate("reads", limits.reads_per_minute, READ_RETRY)
