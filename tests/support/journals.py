"""Desks for film engines that are called without a service."""

from __future__ import annotations

import json
from typing import Any


class Crash(BaseException):
    """The process is gone."""


class Journal:
    """A desk whose memory outlives the engine; `crash_at` dies instead of remembering that state."""

    device = None

    def __init__(self, crash_at: str | None = None, stop_after: int = 10**6) -> None:
        self.memory: dict[str, str] = {}
        self.crash_at = crash_at
        self.looks_left = stop_after
        self.told: list[float] = []
        self.logs: list[str] = []
        self.states: list[str] = []

    def progress(self, fraction: float) -> None:
        self.told.append(fraction)

    def preview(self, jpeg: bytes) -> None:
        raise AssertionError("what an upstream makes is not shown on the way")

    def log(self, message: str) -> None:
        self.logs.append(message)

    def stopped(self) -> bool:
        self.looks_left -= 1
        return self.looks_left < 0

    def recall(self, key: str) -> Any | None:
        return json.loads(self.memory[key]) if key in self.memory else None

    def remember(self, key: str, value: Any) -> None:
        if value["state"] == self.crash_at:
            self.crash_at = None
            raise Crash
        self.states.append(value["state"])
        self.memory[key] = json.dumps(value)
