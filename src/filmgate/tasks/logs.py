"""Structured logs: JSON lines for machines, or lines for people; secrets never reach them."""

from __future__ import annotations

import logging
import re
import sys
import time
from collections.abc import MutableMapping
from typing import Any

import structlog

SECRET = re.compile(r"(fg-[A-Za-z0-9_-]{6,}|whsec_[A-Za-z0-9+/=]+|Bearer\s+\S+|//[^/@\s:]+:[^/@\s]+@)")

ENDS = ("DBOSAwaitedWorkflowCancelledError", "DBOSNonExistentWorkflowError")
"""How a workflow ends whose task was canceled, or deleted, while it was in work."""

QUIET = 10.0
"""Seconds in which a library's repeated complaint is logged once: a lost database makes many a second."""


class Expected(logging.Filter):
    """Drops the durable engine's error about each workflow that was canceled while it ran."""

    def filter(self, record: logging.LogRecord) -> bool:
        kind = record.exc_info[0] if record.exc_info else None
        return kind is None or kind.__name__ not in ENDS


class Once(logging.Filter):
    """Lets a message through once in a while, told apart by where it was logged."""

    def __init__(self) -> None:
        super().__init__()
        self._last: dict[tuple[str, int], float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        place = (record.pathname, record.lineno)
        if time.monotonic() - self._last.get(place, -QUIET) < QUIET:
            return False
        self._last[place] = time.monotonic()
        return True


class Lines:
    """Writes whole lines to what standard error is at that moment, which need not be what it was at the
    start. One for the process: every request logs a line, and making a logger for each was felt."""

    def msg(self, message: str) -> None:
        sys.stderr.write(message + "\n")

    debug = info = warning = error = critical = exception = msg


LINES = Lines()


class ToStderr(logging.Handler):
    """The standard library's records, by the same way."""

    def emit(self, record: logging.LogRecord) -> None:
        LINES.msg(self.format(record))


def without_secrets(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Blots out what looks like a key, a signing secret or a password in a URL."""
    for name, value in event.items():
        if isinstance(value, str):
            event[name] = SECRET.sub("[secret]", value)
    return event


def configure_logs(as_json: bool) -> None:
    """For the whole process, our own and the libraries', to standard error."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso"),
        structlog.processors.format_exc_info,
        without_secrets,
    ]
    end: Any = structlog.processors.JSONRenderer() if as_json else structlog.dev.ConsoleRenderer()
    structlog.configure(
        processors=[*shared, end],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=lambda *_: LINES,
    )
    clean = [structlog.stdlib.ProcessorFormatter.remove_processors_meta, end]
    formatter = structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=clean)
    _take_over(logging.getLogger(), formatter)


def _take_over(root: logging.Logger, formatter: logging.Formatter) -> None:
    """Libraries' warnings in our form; those that bring handlers of their own lose them."""
    handler = ToStderr()
    handler.setFormatter(formatter)
    handler.addFilter(Expected())
    handler.addFilter(Once())
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    for name in ("dbos", "uvicorn", "uvicorn.error", "stamina"):
        library = logging.getLogger(name)
        library.handlers[:] = [logging.NullHandler()]  # one that has none would make its own
        library.propagate = True
        library.setLevel(logging.WARNING)
