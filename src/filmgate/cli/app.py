"""The commands, and what they all share: one line of red for any error, and the exit status."""

from __future__ import annotations

import os
import sys
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from filmgate.cli import (
    bench,
    demo,
    doctor,
    gallery,
    generate,
    keys,
    models,
    serving,
    simulate,
    storyboard,
    tasks,
)
from filmgate.cli.output import complain, complain_of

FAILURE, MISUSE, INTERRUPTED = 1, 2, 130


class Commands(TyperGroup):
    """Tells whatever goes wrong in one line of red; `FILMGATE_DEBUG=1` shows where it did."""

    def main(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Runs a command and exits with its status."""
        kwargs["standalone_mode"] = False
        try:
            status = super().main(*args, **kwargs)
        except TyperException as wrong:
            status = _misused(wrong)
        except (KeyboardInterrupt, typer.Abort):
            status = INTERRUPTED
        except Exception as error:
            if os.environ.get("FILMGATE_DEBUG"):
                raise
            complain(error)
            status = FAILURE
        sys.exit(status if isinstance(status, int) else 0)


def _misused(wrong: Any) -> int:
    """A usage error in one line; a command that needs a subcommand shows its help instead."""
    if type(wrong).__name__ == "NoArgsIsHelpError":
        wrong.show()
    else:
        complain_of(wrong.format_message())
    return MISUSE


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help comes in half the time
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
app.command()(gallery.gallery)
app.add_typer(tasks.app, name="tasks")
app.add_typer(keys.app, name="keys")
app.add_typer(bench.app, name="bench")
app.add_typer(models.app, name="models")
app.command()(doctor.doctor)
app.add_typer(simulate.app, name="simulate")
