"""How the commands speak: JSON or prose on standard output, everything else on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from rich.console import Console


def print_json(value: Any) -> None:
    """One document on standard output: pydantic models, dataclasses and paths as their plain forms."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2, default=_plain))


def _plain(value: Any) -> Any:
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json", exclude_none=True)
    if hasattr(value, "__dataclass_fields__"):
        return vars(value)
    return str(value)


def print_table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for heading in headings:
        table.add_column(heading, no_wrap=heading in ("id", "task"))  # an id is there to be copied
    for row in rows:
        table.add_row(*("" if cell is None else str(cell) for cell in row))
    console = Console(markup=False, highlight=False)
    console.print(table, width=None if console.is_terminal else 200)


def notes() -> Console:
    """Where progress and remarks go, so that standard output holds results alone."""
    from rich.console import Console

    return Console(stderr=True, markup=False, highlight=False)


def complain(error: Exception) -> None:
    """The error in one line of red."""
    complain_of(_told(error))


def complain_of(message: str) -> None:
    typer.secho(f"error: {' '.join(message.split())}", fg=typer.colors.RED, err=True)


def _told(error: Exception) -> str:
    from tomllib import TOMLDecodeError

    from pydantic import ValidationError

    from filmgate.contract.errors import FilmgateError, TaskFailed

    if isinstance(error, ValidationError):
        first = error.errors(include_url=False)[0]
        return f"setting '{'.'.join(map(str, first['loc']))}': {first['msg']}, got {first['input']!r}"
    if isinstance(error, TOMLDecodeError):
        return f"the settings file is not TOML: {error}"
    if isinstance(error, TaskFailed):
        return f"the film failed: {error.message} ({error.code})"
    if isinstance(error, OSError) and error.strerror:
        return f"{error.strerror}: {error.filename}" if error.filename else error.strerror
    if isinstance(error, FilmgateError | TimeoutError | RuntimeError) or _is_ours(error):
        return str(error)
    return f"unexpected {type(error).__name__}: {error} (FILMGATE_DEBUG=1 shows where)"


def _is_ours(error: Exception) -> bool:
    return type(error).__module__.startswith("filmgate.")


def is_interactive() -> bool:
    """Whether someone sits there who can answer a question."""
    return sys.stdin.isatty() and sys.stderr.isatty()
