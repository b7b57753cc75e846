"""A film's progress on the terminal, by its events."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import typer

from filmgate.cli.output import is_interactive, notes

if TYPE_CHECKING:
    from filmgate.client import TaskHandle
    from filmgate.contract.task import Event, Task

Listener = Callable[["Event"], None]


def follow(handle: TaskHandle, *, quiet: bool, listener: Listener | None = None) -> Task:
    """Shows how the task goes and returns it once it has succeeded; raises `TaskFailed` if it does not.
    `listener` hears each event too."""
    if quiet or not notes().is_terminal:
        _follow_plainly(handle, quiet, listener)
    else:
        _follow_with_a_bar(handle, listener)
    return handle.wait()


def _follow_plainly(handle: TaskHandle, quiet: bool, listener: Listener | None) -> None:
    for event in handle.events():
        if listener is not None:
            listener(event)
        if not quiet and (words := _words(event.data)):
            typer.echo(f"{handle.id}: {words}", err=True)


def _follow_with_a_bar(handle: TaskHandle, listener: Listener | None) -> None:
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=notes()) as bar:
        stage = "waiting"
        line = bar.add_task(stage, total=100)
        for event in handle.events():
            if listener is not None:
                listener(event)
            stage = str(event.data.get("stage") or stage)
            bar.update(line, **_shown(event.data, stage))


def _shown(data: dict[str, Any], stage: str) -> dict[str, Any]:
    """What an event changes on the bar: what the engine says stands there until the film goes on."""
    if data.get("status") == "success":
        return {"completed": 100, "description": "done"}
    if "progress" in data:
        return {"completed": data["progress"], "description": stage}
    return {"description": _words(data) or stage}


def _words(data: dict[str, Any]) -> str:
    """A stage, or what an engine says on the way: what it waits for."""
    return str(data.get("stage") or data.get("message") or "")


def interrupted(handle: TaskHandle, *, is_embedded: bool) -> None:
    """Ctrl-C while a film is made: cancels or leaves it, as the user says; with nobody to ask, cancels."""
    if is_interactive() and not _wants_cancel():
        where = "it goes on at the next `filmgate serve`" if is_embedded else "it goes on without us"
        notes().print(f"left {handle.id}: {where}")
        return
    from filmgate.contract.errors import FilmgateError

    try:
        handle.cancel()
    except FilmgateError as error:
        notes().print(f"could not cancel {handle.id}, which goes on: {error}")
    else:
        notes().print(f"canceled {handle.id}")


def _wants_cancel() -> bool:
    try:
        return typer.confirm("\nCancel the film?", default=True, err=True)
    except typer.Abort:  # a second Ctrl-C is an answer, too
        return True
