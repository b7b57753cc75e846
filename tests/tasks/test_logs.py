from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from filmgate.tasks.logs import without_secrets

SCRIPT = """
import logging, sys, structlog
from filmgate.tasks.logs import configure_logs
configure_logs(sys.argv[1] == "json")
structlog.get_logger("ours").info("ours", key="fg-abcdefgh12345", n=1)
structlog.get_logger("ours").debug("hidden")
logging.getLogger("dbos").warning("theirs: postgresql://user:hunter2@db/films")
logging.getLogger("anything").info("hidden")
"""


def logged(form: str) -> str:
    done = subprocess.run([sys.executable, "-c", SCRIPT, form], capture_output=True, text=True, check=True)
    assert done.stdout == ""
    return done.stderr


@pytest.mark.parametrize(
    "secret",
    ["fg-Zm9vYmFyYmF6", "whsec_dGVzdA==", "Bearer abc.def", "postgresql://me:hunter2@db", "x Bearer  y"],
)
def test_secrets_are_blotted_out(secret: str) -> None:
    event: dict[str, Any] = {"event": f"before {secret} after", "n": 3}
    shown = without_secrets(None, "info", event)
    assert secret not in shown["event"]
    assert "[secret]" in shown["event"]
    assert shown["n"] == 3


def test_what_is_no_secret_stays() -> None:
    event = {"event": "task-abcdef http://films.example:8000/a@b fg-"}
    assert without_secrets(None, "info", dict(event)) == event


def test_machines_get_json_lines_of_ours_and_of_libraries() -> None:
    lines = [json.loads(line) for line in logged("json").splitlines()]
    assert [line["level"] for line in lines] == ["info", "warning"]
    assert (lines[0]["event"], lines[0]["key"], lines[0]["n"]) == ("ours", "[secret]", 1)
    assert "hunter2" not in str(lines)
    assert all(line["timestamp"].endswith("Z") for line in lines)


def test_people_get_lines() -> None:
    text = logged("people")
    assert "ours" in text
    assert "hunter2" not in text
    assert not text.startswith("{")
