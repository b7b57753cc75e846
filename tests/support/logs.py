"""A test that logs an error which it did not expect fails."""

from __future__ import annotations

import logging
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from typing import Any

import pytest
import structlog


class Errors(list[str]):
    """What was logged as an error; a test that expects some takes them out with `expect`."""

    def expect(self, word: str) -> None:
        """Asserts that errors holding `word` were logged, and forgives them."""
        left = [line for line in self if word not in line]
        assert len(left) < len(self), f"no error about '{word}' was logged, but {list(self)}"
        self[:] = left


@contextmanager
def errors_watched(caplog: pytest.LogCaptureFixture) -> Iterator[Errors]:
    """Fails at the end if the process logged an error that nobody expected."""
    errors = Errors()

    def note(_logger: Any, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        if method in ("error", "exception", "critical"):
            errors.append(str(dict(event)))
        return event

    before = structlog.get_config()["processors"]
    structlog.configure(processors=[note, *before])
    yield errors
    structlog.configure(processors=before)
    errors += [r.getMessage() for r in caplog.get_records("call") if r.levelno >= logging.ERROR]
    assert not errors, f"logged without being expected: {list(errors)}"
