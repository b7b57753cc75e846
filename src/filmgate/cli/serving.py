"""`filmgate serve` and `filmgate worker`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from filmgate.cli.options import Blobs, Data, Database, Json, Workers
from filmgate.cli.output import print_json
from filmgate.cli.services import settings_with

if TYPE_CHECKING:
    from filmgate.server.run import Running

Host = Annotated[str | None, typer.Option("--host", help="Address to listen on.", show_default="127.0.0.1")]
Port = Annotated[
    int | None, typer.Option("--port", min=0, max=65535, help="0 takes a free one.", show_default="8000")
]


def serve(
    host: Host = None,
    port: Port = None,
    data: Data = None,
    database: Database = None,
    blobs: Blobs = None,
    workers: Workers = None,
    as_json: Json = False,
) -> None:
    """Run the service: the API and its render workers."""
    settings = settings_with(host=host, port=port, data=data, database=database, blobs=blobs, workers=workers)
    from filmgate.server.imports import uncollected

    with uncollected():
        from filmgate.server.run import serve as run
    run(settings, announce=print_json if as_json else _announce)


def _announce(running: Running) -> None:
    typer.echo(f"Filmgate listens on {running.base_url} (documentation: {running.base_url}/docs)")
    if running.api_key:
        typer.echo(f"A first key was made; it is shown this once: {running.api_key}")


def worker(
    data: Data = None,
    database: Database = None,
    blobs: Blobs = None,
    workers: Workers = None,
    as_json: Json = False,
) -> None:
    """Add render workers to a service on other machines."""
    import signal
    import threading

    settings = settings_with(data=data, database=database, blobs=blobs, workers=workers)
    from filmgate.engines.routing import configured
    from filmgate.tasks.logs import configure_logs
    from filmgate.tasks.supervisor import Supervisor

    configured(settings)  # a condition that cannot be read is told here, not by workers that start in vain
    configure_logs(settings.log_json)
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    supervisor = Supervisor(settings, settings.workers)
    supervisor.start()
    if as_json:
        print_json({"workers": settings.workers, "pids": supervisor.pids()})
    else:
        typer.echo(f"{settings.workers} render worker{'s' * (settings.workers != 1)} on this machine")
    stop.wait()
    supervisor.stop()
