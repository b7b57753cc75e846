"""Trouble with an upstream that may pass: borne for a while, in growing pauses."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from filmgate.contract.errors import TaskFailed
from filmgate.engines.base import Desk, pause
from filmgate.engines.upstream import Passing

Outcome = TypeVar("Outcome")

LONGEST = 5
"""Times the first pause: no pause is longer, unless the upstream asks for it."""


class Patience:
    """Growing pauses until `seconds` are over; a canceled task ends them (`TaskCanceled`)."""

    def __init__(self, desk: Desk, seconds: float, first_pause: float) -> None:
        self._desk = desk
        self._end = time.monotonic() + seconds
        self._pause = first_pause
        self._longest = first_pause * LONGEST

    def bear(self, failure: TaskFailed, retry_after: float = 0.0) -> None:
        """Pauses, or raises `failure` when there is no time left for another try."""
        length = max(self._pause, retry_after)
        if time.monotonic() + length > self._end:
            raise failure
        pause(self._desk, length)
        self._pause = min(self._pause * 2, self._longest)

    def through(self, place: str, call: Callable[[], Outcome]) -> Outcome:
        """The call's value, tried again while what goes wrong is `Passing`."""
        while True:
            try:
                return call()
            except Passing as error:
                self.bear(TaskFailed("upstream_unreachable", f"{place}: {error}"), error.retry_after)
