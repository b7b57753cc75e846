"""Running commands as a user would: in this process by typer's runner, or as a program of its own."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

from typer.testing import CliRunner, Result

from filmgate.cli.app import app
from tests.contract_server import KEY, ContractServer

# A shell's background jobs ignore Ctrl-C, and so does whatever they start; a program at a terminal does not.
PROGRAM = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "from filmgate.cli import main; main()"
)


def told(*words: str, server: ContractServer | None = None, **environment: str | None) -> Result:
    """What a command says and its status, talking to `server` if there is one."""
    if server is not None:
        environment |= {"FILMGATE_BASE_URL": server.base_url, "FILMGATE_API_KEY": KEY}
    given = {"FILMGATE_BASE_URL": None, "FILMGATE_API_KEY": None, "COLUMNS": "200"} | environment
    return CliRunner().invoke(app, list(words), env=given)


def program(*words: str, **options: Any) -> subprocess.Popen[str]:
    """The command as a process of its own."""
    command = [sys.executable, "-c", PROGRAM, *words]
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    return subprocess.Popen(command, text=True, **(pipes | options))
