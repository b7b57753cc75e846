"""`filmgate generate`: a film from the command line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from filmgate.cli.options import DEFAULT_MODEL, BaseUrl, Data, Duration, Json, Model, MultiShot, Prompt
from filmgate.cli.output import notes, print_json
from filmgate.cli.progress import follow, interrupted
from filmgate.cli.services import client_of, embedded_client, settings_with
from filmgate.contract.catalog import AspectRatio, Mode

if TYPE_CHECKING:
    from filmgate.client import Client, TaskHandle

Images = Annotated[
    list[str] | None, typer.Option("--image", help="A picture's file or URL; several times for several.")
]
Video = Annotated[str | None, typer.Option("--video", help="A clip's file or URL, to be edited.")]
Sound = Annotated[bool, typer.Option("--sound", help="Make sound, too.")]
ModeOption = Annotated[Mode | None, typer.Option("--mode", help="std is 720p.", show_default="pro")]
Aspect = Annotated[AspectRatio | None, typer.Option("--aspect-ratio", show_default="16:9")]
Seed = Annotated[int | None, typer.Option("--seed", help="The same seed makes the same film.")]
EngineName = Annotated[str | None, typer.Option("--engine", help="A configured engine's name.")]
WebhookUrl = Annotated[str | None, typer.Option("--webhook-url", help="Told when the film is there.")]
Key = Annotated[
    str | None, typer.Option("--idempotency-key", help="Submits with the same key make one film.")
]
Output = Annotated[
    Path, typer.Option("-o", "--output", help="File or folder for the film.", show_default="this folder")
]
Detach = Annotated[bool, typer.Option("--detach", help="Print the task's id and do not wait for it.")]


def generate(
    prompt: Prompt,
    image: Images = None,
    video: Video = None,
    multi_shot: MultiShot = False,
    sound: Sound = False,
    mode: ModeOption = None,
    aspect_ratio: Aspect = None,
    duration: Duration = None,
    seed: Seed = None,
    model: Model = DEFAULT_MODEL,
    engine: EngineName = None,
    webhook_url: WebhookUrl = None,
    idempotency_key: Key = None,
    output: Output = Path(),
    detach: Detach = False,
    base_url: BaseUrl = None,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Make a film and save it. Without --base-url, a service runs here for the call."""
    if detach and base_url is None:
        raise typer.BadParameter("needs --base-url: a service that runs for this call ends with it")
    wishes = {
        "prompt": prompt,
        "images": image,
        "videos": [video] if video else None,
        "multi_shot": multi_shot or None,
        "sound": "on" if sound else None,
        "mode": mode and mode.value,
        "aspect_ratio": aspect_ratio and aspect_ratio.value,
        "duration": duration,
        "seed": seed,
        "engine": engine,
        "webhook_url": webhook_url,
        "idempotency_key": idempotency_key,
    }
    with _service(base_url, data) as client:
        _make(client, model, wishes, None if detach else output, base_url is None, as_json)


@contextmanager
def _service(base_url: str | None, data: Path | None) -> Iterator[Client]:
    service = client_of(base_url) if base_url else embedded_client(settings_with(data=data))
    with service as client:
        yield client


def _make(
    client: Client, model: str, wishes: dict[str, Any], output: Path | None, is_embedded: bool, as_json: bool
) -> None:
    handle = client.generate(model, **wishes)
    if output is None:
        print_json({"task_id": handle.id}) if as_json else typer.echo(handle.id)
        return
    try:
        _finish(handle, output, as_json)
    except KeyboardInterrupt:
        interrupted(handle, is_embedded=is_embedded)
        raise


def _finish(handle: TaskHandle, output: Path, as_json: bool) -> None:
    if not as_json:
        notes().print(f"submitted as {handle.id}")
    task = follow(handle, quiet=as_json)
    film = handle.download(output)
    if as_json:
        print_json({"film": film, "task": task})
    else:
        typer.echo(film)
