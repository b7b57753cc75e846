"""`filmgate tasks …`: what a server has made and is making."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filmgate.cli.options import BaseUrl, Json, TaskId
from filmgate.cli.output import print_json, print_table
from filmgate.cli.progress import follow
from filmgate.cli.services import client_of

if TYPE_CHECKING:
    from filmgate.contract.task import Task

app = typer.Typer(help="List, show, await, cancel, delete and download tasks.", no_args_is_help=True)


class Status(StrEnum):
    """The wire's words, repeated here because their own module is slow to load."""

    PENDING = "pending"
    PROCESSING = "processing"
    SUCCESS = "success"
    FAILED = "failed"


class Role(StrEnum):
    PRIMARY = "primary"
    COVER = "cover"
    PREVIEW = "preview"


@app.command("list")
def list_tasks(
    limit: Annotated[int, typer.Option("--limit", min=1, max=100)] = 20,
    cursor: Annotated[str | None, typer.Option("--cursor", help="Where the page before ended.")] = None,
    status: Annotated[Status | None, typer.Option("--status")] = None,
    model: Annotated[str | None, typer.Option("--model")] = None,
    base_url: BaseUrl = None,
    as_json: Json = False,
) -> None:
    """List tasks, newest first."""
    from filmgate.contract.task import TaskStatus

    with client_of(base_url) as client:
        wanted = TaskStatus(status) if status else None
        page = client.tasks(limit=limit, cursor=cursor, status=wanted, model=model)
    if as_json:
        print_json(page)
        return
    rows = [(task.task_id, task.model_id, _state(task), _when(task)) for task in page.tasks]
    print_table(["task", "model", "status", "created"], rows)
    if page.next_cursor:
        typer.echo(f"more: --cursor {page.next_cursor}")


def _state(task: Task) -> str:
    if task.error is not None:
        return f"{task.status}: {task.error.code}"
    return task.status if task.status.is_terminal else f"{task.status} {task.progress} %"


def _when(task: Task) -> str:
    if task.created_at is None:
        return ""
    return datetime.fromtimestamp(task.created_at / 1000).astimezone().isoformat(" ", "seconds")


@app.command()
def show(task_id: TaskId, base_url: BaseUrl = None, as_json: Json = False) -> None:
    """Show one task."""
    with client_of(base_url) as client:
        _print(client.task(task_id).status(), as_json)


def _print(task: Task, as_json: bool) -> None:
    if as_json:
        print_json(task)
        return
    rows: list[tuple[str, object]] = [
        ("task", task.task_id),
        ("model", task.model_id),
        ("status", _state(task)),
        ("stage", task.stage),
        ("created", _when(task)),
        ("seconds", task.duration / 1000 if task.duration is not None else None),
        ("error", task.error.message if task.error else None),
    ]
    rows += [(item.role, item.url) for item in (task.result.resources if task.result else ())]
    print_table(["", ""], [row for row in rows if row[1] not in (None, "")])


@app.command()
def wait(
    task_id: TaskId,
    timeout: Annotated[float | None, typer.Option("--timeout", help="Seconds.", show_default="none")] = None,
    base_url: BaseUrl = None,
    as_json: Json = False,
) -> None:
    """Wait for a task's end; the exit status is 1 unless it succeeds."""
    with client_of(base_url) as client:
        handle = client.task(task_id)
        task = follow(handle, quiet=as_json) if timeout is None else handle.wait(timeout)
        _print(task, as_json)


@app.command()
def cancel(task_id: TaskId, base_url: BaseUrl = None, as_json: Json = False) -> None:
    """Cancel a task."""
    with client_of(base_url) as client:
        _print(client.task(task_id).cancel(), as_json)


@app.command()
def delete(task_id: TaskId, base_url: BaseUrl = None, as_json: Json = False) -> None:
    """Delete a task and its files."""
    with client_of(base_url) as client:
        client.task(task_id).delete()
    print_json({"deleted": task_id}) if as_json else typer.echo(f"deleted {task_id}")


@app.command()
def download(
    task_id: TaskId,
    output: Annotated[Path, typer.Option("-o", "--output", show_default="this folder")] = Path(),
    role: Annotated[Role, typer.Option("--role", help="Which of the task's files.")] = Role.PRIMARY,
    base_url: BaseUrl = None,
    as_json: Json = False,
) -> None:
    """Save a task's film (or its cover), waiting for it if need be."""
    with client_of(base_url) as client:
        saved = client.task(task_id).download(output, role=role.value)
    print_json({"file": saved}) if as_json else typer.echo(saved)
