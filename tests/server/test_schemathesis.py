"""Schemathesis over the server's own OpenAPI document: no 5xx, and what the document says is so."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import structlog

from tests.server.live import KEY, Live, running

SECONDS = 60
UNLIMITED = {"reads_per_minute": 10**9, "submits_per_minute": 10**9, "queue": 10**9}

CONFIG = f"""
headers = {{ Authorization = "Bearer {KEY}" }}
request-timeout = 20

[[operations]]
# a wrong key is no error there: that is what the call is for
include-name = "GET /api/v1/apikey/validate"
checks.ignored_auth.enabled = false

[[operations]]
# no schema says what a picture is, and cursors are opaque
include-name = ["POST /api/v1/media/files", "GET /api/v1/tasks"]
checks.positive_data_acceptance.enabled = false

[[operations]]
# a URL may fit the schema and lead to a private address, and Base64 may break off in the middle
include-method = "POST"
include-path-regex = "^(/api/v1/kling/|/v1/videos$)"
checks.positive_data_acceptance.enabled = false
"""


@contextmanager
def canceling(server: Live) -> Iterator[None]:
    """Ends every task soon after it was made, since no worker does: else long polls and streams last."""
    done = threading.Event()

    def run() -> None:
        while not done.wait(0.3):
            page = server.client.get("/api/v1/tasks", params={"status": "pending", "limit": 100}).json()
            for task in page["data"]["tasks"]:
                server.client.post(f"/api/v1/tasks/{task['task_id']}/cancel")

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Thousands of requests make thousands of lines."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    yield
    structlog.reset_defaults()


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_no_generated_request_finds_a_5xx_or_an_undocumented_answer(tmp_path: Path) -> None:
    (tmp_path / "schemathesis.toml").write_text(CONFIG)
    with running(tmp_path / "data", limits=UNLIMITED) as server, canceling(server):
        command = [
            os.fspath(Path(sys.executable).with_name("schemathesis")),
            *("--config-file", "schemathesis.toml", "run", f"{server.url}/openapi.json"),
            *("--phases", "examples,coverage,fuzzing", "--max-time", str(SECONDS), "--max-examples", "25"),
            *("--continue-on-failure", "--no-color", "--warnings", "off"),
        ]
        found = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=350)
    assert found.returncode == 0, found.stdout[-8000:] + found.stderr[-2000:]
