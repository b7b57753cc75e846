"""A simulator as a server of its own, until it is told to stop."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import uvicorn

from filmgate.simulators.faults import Fault
from filmgate.simulators.kling import Kling, create_kling
from filmgate.simulators.kling_tasks import Behaviour


def run_kling(
    host: str,
    port: int,
    accounts: dict[str, str],
    behaviour: Behaviour,
    faults: Iterable[Fault],
    announce: Callable[[str], None],
) -> None:
    """Serves until SIGTERM or SIGINT; `announce(base_url)` is called once it listens. Films and tasks go with
    it. Raises `OSError` for a taken port."""
    with (
        TemporaryDirectory(prefix="filmgate-kling-") as folder,
        socket.create_server((host, port)) as listener,
    ):
        app = create_kling(Kling(accounts, Path(folder), behaviour, faults))
        config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)
        shown = f"[{host}]" if ":" in host else host
        announce(f"http://{shown}:{listener.getsockname()[1]}")
        uvicorn.Server(config).run(sockets=[listener])
