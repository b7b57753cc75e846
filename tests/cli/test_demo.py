"""`filmgate demo`: the documents' own request, a film, a report."""

from __future__ import annotations

import json
import shlex
import time
from pathlib import Path

import pytest

from filmgate.cli.demo import _filmed, curl_lines
from filmgate.server.run import Running
from tests.cli.speaking import program
from tests.contract_server import COVER, KEY, ContractServer, Fault
from tests.support.engines import tiny_film

BODY = {
    "prompt": "A woman leaves a subway station and walks into a rainy cyberpunk street, "
    "then the camera tracks beside her"
}


def test_the_very_request_of_the_documents_is_sent_and_the_film_saved(tmp_path: Path) -> None:
    with ContractServer(film=tiny_film()) as server:
        shown = _filmed(Running(server.base_url, KEY), time.monotonic(), tmp_path, quiet=True)
        (sent,) = server.submits
    assert sent.path == "/api/v1/kling/kling-v3-omni-video/async"
    assert sent.headers["Authorization"] == f"Bearer {KEY}"
    assert sent.headers["Content-Type"] == "application/json"
    assert sent.headers["Idempotency-Key"] is None
    assert sent.body == BODY
    assert shown.film.read_bytes() == tiny_film()
    assert shown.cover.read_bytes() == COVER
    report = shown.report.read_text()
    for words in ("task-fake00001", "64×64", "submit answered", "by fake in", "film.mp4", BODY["prompt"]):
        assert words in report


def test_the_curl_lines_send_the_same_request() -> None:
    submit, look = curl_lines("http://127.0.0.1:8000", "task-12345").split("\ncurl ")
    words = shlex.split(submit.replace("\\\n", " "))
    assert "http://127.0.0.1:8000/api/v1/kling/kling-v3-omni-video/async" in words
    assert json.loads(words[words.index("--data") + 1]) == BODY
    assert "http://127.0.0.1:8000/api/v1/tasks/task-12345" in look


def test_a_refusal_is_the_servers_own(tmp_path: Path) -> None:
    refused: dict[str, list[int | Fault]] = {"submit": [503]}
    with ContractServer(faults=refused) as server, pytest.raises(Exception, match="the database is away"):
        _filmed(Running(server.base_url, KEY), time.monotonic(), tmp_path, quiet=True)


@pytest.mark.slow
def test_the_demo_makes_its_film(tmp_path: Path) -> None:
    with program("demo", "--json") as process:
        out, said = process.communicate(timeout=110)
    assert process.returncode == 0, said
    told = json.loads(out)
    assert told["engine"] == "animatic"
    assert (told["facts"]["width"], told["facts"]["height"]) == (1920, 1080)
    assert told["facts"]["frames"] == 120
    assert {path.name for path in tmp_path.iterdir()} == {"filmgate-demo"}
    names = {path.name for path in (tmp_path / "filmgate-demo").iterdir()}
    assert names == {"film.mp4", "cover.jpg", "report.md"}
    assert "cyberpunk" in (tmp_path / "filmgate-demo" / "report.md").read_text()
