"""Settings as the command line gives them, and the service that a command talks to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filmgate.cli.output import notes

if TYPE_CHECKING:
    from filmgate.client import Client
    from filmgate.server.run import Running
    from filmgate.settings import Settings


def settings_with(**given: Any) -> Settings:
    """The settings, over them what was given on the command line."""
    from filmgate.settings import Settings

    return Settings(**{name: value for name, value in given.items() if value is not None})


@contextmanager
def client_of(base_url: str | None) -> Iterator[Client]:
    """A client of that server; without one, of the address where `filmgate serve` listens."""
    from filmgate.client import Client

    with Client(base_url) as client:
        yield client


@contextmanager
def started(settings: Settings) -> Iterator[Running]:
    """A whole service in child processes for as long as the block lasts. Its log goes to `service.log` in
    the data folder."""
    from filmgate.server.run import embedded

    settings.data.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        log = stack.enter_context((settings.data / "service.log").open("ab"))
        with notes().status("starting the service"), _failure_told(Path(log.name)):
            running = stack.enter_context(embedded(settings, log))
        yield running


@contextmanager
def _failure_told(log: Path) -> Iterator[None]:
    """A service that does not start says why in its log: the last line that is not the web server's own."""
    try:
        yield
    except RuntimeError as error:
        lines = log.read_text("utf-8", "replace").splitlines()
        told = [line for line in lines if line.strip() and not line.startswith("ERROR:")]
        last = told[-1] if told else "it said nothing"
        raise RuntimeError(f"the service did not start: {last} (all of its log: {log})") from error


@contextmanager
def embedded_client(settings: Settings) -> Iterator[Client]:
    """A client of a service that runs here for as long as the block lasts, with a key of its own."""
    import secrets

    from filmgate.client import Client

    if settings.api_key is None:
        settings = settings.model_copy(update={"api_key": f"sk-{secrets.token_urlsafe(24)}"})
    # What a service of our own cannot do within seconds, it will not do at all.
    with (
        started(settings) as running,
        Client(running.base_url, running.api_key, patience=10.0) as client,
    ):
        yield client
