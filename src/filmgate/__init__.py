"""Filmgate: your own Kling Omni endpoint.

`Client` and `AsyncClient` are the SDK. They load when first used: importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filmgate.client import (
        AsyncClient,
        AsyncTaskHandle,
        Client,
        NoAnswer,
        NotConnected,
        OutcomeUnknown,
        TaskHandle,
    )
    from filmgate.contract.errors import FilmgateError, TaskCanceled, TaskFailed

__version__ = "0.1.0"

__all__ = [
    "AsyncClient",
    "AsyncTaskHandle",
    "Client",
    "FilmgateError",
    "NoAnswer",
    "NotConnected",
    "OutcomeUnknown",
    "TaskCanceled",
    "TaskFailed",
    "TaskHandle",
]

_ERRORS = frozenset({"FilmgateError", "TaskCanceled", "TaskFailed"})


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'filmgate' has no attribute '{name}'")
    home = "filmgate.contract.errors" if name in _ERRORS else "filmgate.client"
    value: object = getattr(import_module(home), name)
    globals()[name] = value
    return value
