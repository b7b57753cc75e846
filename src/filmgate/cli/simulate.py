"""`filmgate simulate kling`: a local Kling to try the `kling` engine with, or any client of that API."""

from __future__ import annotations

from typing import Annotated

import typer

from filmgate.cli.options import Json
from filmgate.cli.output import print_json

app = typer.Typer(help="Run a local server that stands in for a paid one.", no_args_is_help=True)

OWN_KEYS = ("simulated-access-key", "simulated-secret-key-with-32-bytes")
FAULTS = (
    "What goes wrong next, CALL:WHAT[=MESSAGE][*TIMES]; may be repeated. submit: a code (1303), cut, lost, "
    "late, hold, html. poll: a code, cut, html. film: gone, cut, short. task: failed."
)


@app.command()
def kling(
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0 takes a free one.")] = 8090,
    host: Annotated[str, typer.Option("--host", help="Address to listen on.")] = "127.0.0.1",
    latency: Annotated[float, typer.Option("--latency", min=0, help="Seconds that a film takes.")] = 20.0,
    keep: Annotated[float, typer.Option("--keep", min=0, help="Seconds after which a film is deleted.")] = 30
    * 86400.0,
    concurrency: Annotated[
        int, typer.Option("--concurrency", min=1, help="Films in work at once; more is a 1303.")
    ] = 5,
    fault: Annotated[list[str] | None, typer.Option("--fault", help=FAULTS, show_default=False)] = None,
    access_key: Annotated[
        str, typer.Option("--access-key", envvar="KLING_ACCESS_KEY", help="The account's access key.")
    ] = OWN_KEYS[0],
    secret_key: Annotated[
        str, typer.Option("--secret-key", envvar="KLING_SECRET_KEY", help="Its secret key.")
    ] = OWN_KEYS[1],
    as_json: Json = False,
) -> None:
    """Kling's Omni calls with tokens, rules, codes and faults; films are test cards. A prompt with [1301] in
    it is refused with that code."""
    from filmgate.simulators.faults import parsed
    from filmgate.simulators.kling_tasks import Behaviour

    try:
        faults = [each for text in fault or () for each in parsed(text)]
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--fault") from error
    behaviour = Behaviour(latency, keep, concurrency)

    def announce(base_url: str) -> None:
        if as_json:
            print_json({"base_url": base_url, "access_key": access_key})
        else:
            _told(base_url, access_key, secret_key)

    from filmgate.simulators.run import run_kling

    run_kling(host, port, {access_key: secret_key}, behaviour, faults, announce)


def _told(base_url: str, access_key: str, secret_key: str) -> None:
    typer.echo(f"A simulated Kling listens on {base_url}. To make films with it:")
    if (access_key, secret_key) == OWN_KEYS:  # others are the user's, and nobody's to print
        typer.echo(f"  export KLING_ACCESS_KEY={access_key} KLING_SECRET_KEY={secret_key}")
    typer.echo(f'  [engines.kling]\n  base_url = "{base_url}"')
