"""The commands, and what they all share: one line of red for any error, and the exit status."""

from __future__ import annotations

import os
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from filmgate.cli import demo, doctor, generate, keys, models, serving, storyboard, tasks
from filmgate.cli.output import complain

FAILURE, INTERRUPTED = 1, 130


class Commands(TyperGroup):
    """Turns what a command raises into one line and a status; `FILMGATE_DEBUG=1` lets it through."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except (typer.Exit, TyperException):
            raise  # a status, or wrong usage, which typer tells with the status 2
        except (KeyboardInterrupt, typer.Abort):
            raise typer.Exit(INTERRUPTED) from None
        except Exception as error:
            if os.environ.get("FILMGATE_DEBUG"):
                raise
            complain(error)
            raise typer.Exit(FAILURE) from None


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Filmgate: your own Kling Omni endpoint.",
)


def _version(is_wanted: bool) -> None:
    if is_wanted:
        from filmgate import __version__

        typer.echo(f"filmgate {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    pass


app.command()(serving.serve)
app.command()(serving.worker)
app.command()(demo.demo)
app.command()(generate.generate)
app.command()(storyboard.storyboard)
app.add_typer(tasks.app, name="tasks")
app.add_typer(keys.app, name="keys")
app.command()(models.models)
app.command()(doctor.doctor)
