"""`filmgate demo`: the documents' own example request, served and filmed on this machine."""

from __future__ import annotations

import json
import os
import shlex
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from filmgate.cli.options import Json
from filmgate.cli.output import print_json
from filmgate.cli.services import started

if TYPE_CHECKING:
    from filmgate.cli.report import Shown
    from filmgate.client import Client
    from filmgate.server.run import Running
    from filmgate.settings import Settings

PATH = "/api/v1/kling/kling-v3-omni-video/async"
PROMPT = (
    "A woman leaves a subway station and walks into a rainy cyberpunk street, "
    "then the camera tracks beside her"
)
FOLDER = Path("filmgate-demo")

Out = Annotated[Path, typer.Option("--out", help="Folder for the film and what belongs to it.")]


def demo(out: Out = FOLDER, as_json: Json = False) -> None:
    """Film the documents' example over HTTP, and save it."""
    started = time.monotonic()
    with _fresh_service() as running:
        shown = _filmed(running, started, out, quiet=as_json)
    if as_json:
        print_json(shown.facts())
    else:
        _tell(shown, running.base_url)


@contextmanager
def _fresh_service() -> Iterator[Running]:
    """A service with nothing in it, and none of the user's settings: no paid engine makes a demo. Only what
    it compiles outlives it, in the user's own cache: a second demo need not wait for that again."""
    from filmgate.engines.animatic.kernels.cache import VARIABLE, base

    os.environ.setdefault(VARIABLE, str(base()))
    with TemporaryDirectory(prefix="filmgate-demo-") as data, started(_plain_settings(Path(data))) as running:
        yield running


def _plain_settings(data: Path) -> Settings:
    from filmgate.settings import Settings

    fields = {name: field.get_default() for name, field in Settings.model_fields.items()}
    return Settings.model_construct(**(fields | {"data": data}))


def _filmed(running: Running, started: float, out: Path, *, quiet: bool) -> Shown:
    from filmgate.cli.progress import follow
    from filmgate.cli.report import Clock, Shown, write_report
    from filmgate.client import Client

    clock = Clock(started)
    clock.mark("service ready")
    task_id = _submit(running)
    clock.mark("submit answered")
    with Client(running.base_url, running.api_key) as client:
        task = follow(client.task(task_id), quiet=quiet, listener=clock.hear)
        film, cover = _saved(client, task_id, out)
    clock.mark("film saved")
    shown = Shown(task, film, cover, out / "report.md", clock)
    write_report(shown, curl_lines("$BASE", task_id))
    return shown


def _submit(running: Running) -> str:
    """Sends the very request of the documents: its path, its headers, its body."""
    import httpx2

    from filmgate.contract.replies import error_of, payload
    from filmgate.contract.task import Submission

    headers = {"Authorization": f"Bearer {running.api_key}", "Content-Type": "application/json"}
    content = json.dumps({"prompt": PROMPT}).encode()
    response = httpx2.post(
        running.base_url + PATH, headers=headers, content=content, timeout=15, trust_env=False
    )
    if response.status_code != 200:
        raise error_of(response.status_code, response.content)
    return payload(response.content, Submission).task_id


def _saved(client: Client, task_id: str, out: Path) -> tuple[Path, Path]:
    handle = client.task(task_id)
    film = handle.download(out / "film.mp4")
    return film, handle.download(out / "cover.jpg", role="cover")


def curl_lines(base_url: str, task_id: str) -> str:
    """The same by hand."""
    body = json.dumps({"prompt": PROMPT}, indent=2)
    return "\n".join(
        [
            f"curl --request POST --url {base_url}{PATH} \\",
            '  --header "Authorization: Bearer $FILMGATE_API_KEY" \\',
            "  --header 'Content-Type: application/json' \\",
            f"  --data {shlex.quote(body)}",
            f"curl --url {base_url}/api/v1/tasks/{task_id} \\",
            '  --header "Authorization: Bearer $FILMGATE_API_KEY"',
        ]
    )


def _tell(shown: Shown, base_url: str) -> None:
    typer.echo(f"film    {shown.film}  ({shown.summary()})")
    typer.echo(f"cover   {shown.cover}")
    typer.echo(f"report  {shown.report}")
    typer.echo("\nThe same by hand, against a server that stays (`filmgate serve`):\n")
    typer.echo("BASE=http://127.0.0.1:8000")
    typer.echo(curl_lines("$BASE", shown.task.task_id))
