"""What all commands share: help without weight, one line for an error, the exit status."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.cli.speaking import told
from tests.contract_server import ContractServer

COMMANDS = ["serve", "worker", "demo", "generate", "storyboard", "tasks", "keys", "models", "doctor"]
HEAVY = ("pydantic", "httpx2", "numpy", "numba", "cv2", "av", "sqlalchemy", "dbos", "fastapi", "rich")
LEAVES = [
    *(name for name in COMMANDS if name not in ("tasks", "keys")),
    *(f"tasks {name}" for name in ("list", "show", "wait", "cancel", "delete", "download")),
    *(f"keys {name}" for name in ("create", "list", "revoke")),
]


def test_help_lists_every_command_and_loads_nothing_heavy() -> None:
    code = f"""
import sys
sys.argv = ["filmgate", "--help"]
try:
    from filmgate.cli import main
    main()
finally:
    print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert done.stderr.strip() == "[]"
    assert all(f"\n  {name} " in done.stdout for name in COMMANDS)


@pytest.mark.parametrize("command", LEAVES)
def test_every_command_has_json_and_help(command: str) -> None:
    done = told(*command.split(), "--help")
    assert done.exit_code == 0
    assert "--json" in done.stdout


def test_the_version_is_told() -> None:
    assert told("--version").stdout == "filmgate 0.1.0\n"


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["dance"], "error: No such command 'dance'."),
        (["generate"], "error: Missing argument 'prompt'."),
        (["generate", "rain", "--mode", "ultra"], "error: Invalid value for '--mode': "),
        (["serve", "--port", "99999"], "error: Invalid value for '--port': "),
        (["tasks", "list", "--limit", "0"], "error: Invalid value for '--limit': "),
        (["generate", "rain", "--detach"], "needs --base-url"),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(words: list[str], line: str) -> None:
    done = told(*words)
    assert done.exit_code == 2
    assert line in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("words", "environment", "line"),
    [
        (
            ["models", "--base-url", "http://127.0.0.1:1"],
            {},
            "no API key: give api_key, or set FILMGATE_API_KEY",
        ),
        (["models"], {"FILMGATE_PORT": "soon"}, "setting 'port': "),
        (["models"], {"FILMGATE_CONFIG": "broken.toml"}, "the settings file is not TOML"),
        (["models", "--base-url", "nowhere"], {"FILMGATE_API_KEY": "k"}, "must begin with http://"),
    ],
)
def test_an_error_is_one_line_and_status_1(words: list[str], environment: dict[str, str], line: str) -> None:
    with open("broken.toml", "w") as file:
        file.write("port = ")
    done = told(*words, **environment)
    assert done.exit_code == 1
    assert done.stderr.startswith("error: ")
    assert line in done.stderr
    assert done.stderr.count("\n") == 1


def test_groups_without_a_command_show_their_help() -> None:
    for words in ([], ["tasks"], ["keys"]):
        done = told(*words)
        assert done.exit_code == 2
        assert "Usage: " in done.output


def test_an_unforeseen_error_says_how_to_see_more(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(base_url: str) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr("filmgate.cli.models.client_of", broken)
    with ContractServer() as server:
        done = told("models", server=server)
        assert done.exit_code == 1
        assert done.stderr == "error: unexpected ZeroDivisionError: a bug (FILMGATE_DEBUG=1 shows where)\n"
        shown = told("models", server=server, FILMGATE_DEBUG="1")
        assert isinstance(shown.exception, ZeroDivisionError)
