"""`filmgate serve`, `worker` and an embedded `generate`, as processes of their own that make real films."""

from __future__ import annotations

import json
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from filmgate import Client
from tests.cli.speaking import program, told

MODEL = "kling/kling-v3-omni-video"
SETTINGS = f"""
[engines.null]
kind = "tests.support.engines:NullEngine"
[models."{MODEL}"]
engines = ["null"]
"""


@contextmanager
def serving(*words: str) -> Iterator[dict[str, Any]]:
    """What a started service says of itself; stopped as an operator would."""
    with program("serve", "--port", "0", "--json", *words) as process:
        try:
            assert process.stdout is not None
            said = "".join(iter(process.stdout.readline, "}\n"))
            yield json.loads(said + "}")
        finally:
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=60)
    assert process.returncode == 0


def test_serve_refuses_the_world_without_a_key() -> None:
    done = told("serve", "--host", "0.0.0.0", "--port", "0")
    assert done.exit_code == 1
    assert "refusing to listen on 0.0.0.0 without an API key" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.slow
def test_serve_makes_a_first_key_and_films(tmp_path: Path) -> None:
    (tmp_path / "filmgate.toml").write_text(SETTINGS)
    with serving() as running, Client(running["base_url"], running["api_key"]) as client:
        film = client.generate(MODEL, prompt="rain").download(tmp_path)
        assert film.stat().st_size > 0
        assert client.server.honours_keys is None
    with serving() as again:
        assert again["api_key"] == ""


@pytest.mark.slow
def test_a_worker_films_for_a_service_without_one(tmp_path: Path) -> None:
    (tmp_path / "filmgate.toml").write_text(SETTINGS)
    with serving("--workers", "0") as running, Client(running["base_url"], running["api_key"]) as client:
        handle = client.generate(MODEL, prompt="rain")
        with program("worker", "--json", stderr=subprocess.DEVNULL) as worker:
            handle.wait(60)
            worker.send_signal(signal.SIGTERM)
            out, _ = worker.communicate(timeout=60)
        assert worker.returncode == 0
        assert json.loads(out)["workers"] == 1


@pytest.mark.slow
def test_generate_runs_a_service_for_the_call(tmp_path: Path) -> None:
    (tmp_path / "filmgate.toml").write_text(SETTINGS)
    with program("generate", "rain", "-o", "film.mp4", "--json") as process:
        out, said = process.communicate(timeout=90)
    assert process.returncode == 0, said
    assert json.loads(out)["film"] == "film.mp4"
    assert (tmp_path / "film.mp4").stat().st_size > 0
    assert (tmp_path / "filmgate-data").is_dir()


@pytest.mark.slow
def test_a_service_that_does_not_start_says_why() -> None:
    done = told("generate", "rain", FILMGATE_DATABASE="postgresql://127.0.0.1:1/none")
    assert done.exit_code == 1
    assert "error: the service did not start: " in done.stderr
    assert "the database does not answer" in done.stderr
    assert "filmgate-data/service.log" in done.stderr


@pytest.mark.slow
def test_ctrl_c_cancels_the_film_of_an_embedded_service(tmp_path: Path) -> None:
    (tmp_path / "filmgate.toml").write_text(SETTINGS.replace("[models", "sleep = 60\n[models"))
    with program("generate", "rain") as process:
        assert process.stderr is not None
        said = iter(process.stderr.readline, "")
        assert any("render" in line for line in said)
        process.send_signal(signal.SIGINT)
        _, rest = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "canceled task-" in rest
    assert "Traceback" not in rest
