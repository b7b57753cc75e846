"""Request rates per account, counted in this process."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from filmgate.contract.errors import RateLimitExceeded
from filmgate.settings import Limits

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
    """Admits requests of one kind."""

    def __init__(self, kind: str, per_minute: int, longest_wait: int | None = None) -> None:
        self._kind = kind
        self._item = RateLimitItemPerMinute(per_minute)
        self._limiter = FixedWindowRateLimiter(MemoryStorage())
        self._longest_wait = longest_wait

    def admit(self, account: str) -> Rate:
        """Counts one request; raises `TooFast` above the limit."""
        admitted = self._limiter.hit(self._item, account)
        reset, remaining = self._limiter.get_window_stats(self._item, account)
        rate = Rate(self._item.amount, remaining, math.ceil(reset))
        if not admitted:
            raise self._refusal(rate, reset)
        return rate

    def _refusal(self, rate: Rate, reset: float) -> TooFast:
        wait = max(1, math.ceil(reset - time.time()))
        if self._longest_wait is not None:
            wait = min(wait, self._longest_wait)
        return TooFast(f"more than {rate.limit} {self._kind} a minute", rate, wait)


class Gates:
    """The two kinds of requests that are counted."""

    def __init__(self, limits: Limits) -> None:
        self.submits = Gate("submits", limits.submits_per_minute)
        self.reads = Gate("reads", limits.reads_per_minute, READ_RETRY)
