"""`filmgate generate`: options to a request, a film to a file, Ctrl-C to a question."""

from __future__ import annotations

import base64
import json
import os
import pty
import signal
from pathlib import Path

import pytest

from tests.cli.speaking import program, told
from tests.contract_server import KEY, ContractServer, Fault


def test_options_become_the_request_and_the_film_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"a picture")
    words = ["generate", "a fox in @image_1", "--image", "a.jpg", "--image", "https://example.com/b.jpg"]
    words += ["--multi-shot", "--sound", "--mode", "std", "--aspect-ratio", "9:16", "--duration", "8"]
    words += ["--seed", "7", "--engine", "up", "--model", "kling/kling-video-o1", "-o", "film.mp4"]
    words += ["--idempotency-key", "k1", "--webhook-url", "https://example.com/hook"]
    with ContractServer() as server:
        done = told(*words, server=server)
        assert done.exit_code == 0, done.stderr
        assert done.stdout == "film.mp4\n"
        sent = server.submits[0]
    assert (tmp_path / "film.mp4").read_bytes() == server.film
    assert sent.path == "/api/v1/kling/kling-video-o1/async"
    assert sent.query == {"seed": "7", "engine": "up"}
    assert sent.headers["Idempotency-Key"] == "k1"
    assert sent.body == {
        "prompt": "a fox in @image_1",
        "multi_shot": True,
        "shot_type": "intelligence",
        "images": [base64.b64encode(b"a picture").decode(), "https://example.com/b.jpg"],
        "sound": "on",
        "mode": "std",
        "aspect_ratio": "9:16",
        "duration": 8,
    }


def test_what_is_not_said_is_not_sent() -> None:
    with ContractServer() as server:
        told("generate", "rain", server=server)
        assert server.submits[0].body == {"prompt": "rain"}
        told("generate", "rain", "--video", "https://example.com/a.mp4", server=server)
        assert server.submits[1].body["videos"] == ["https://example.com/a.mp4"]


def test_json_is_the_only_output() -> None:
    with ContractServer() as server:
        done = told("generate", "rain", "--json", server=server)
        answer = json.loads(done.stdout)
        assert answer["film"] == f"{answer['task']['task_id']}.mp4"
        assert done.stderr == ""


def test_detached_it_only_submits() -> None:
    with ContractServer() as server:
        assert told("generate", "rain", "--detach", server=server).stdout == "task-fake00001\n"
        assert json.loads(told("generate", "rain", "--detach", "--json", server=server).stdout) == {
            "task_id": "task-fake00002"
        }
        assert server.calls("GET", ".*") == []


@pytest.mark.parametrize(
    ("faults", "failure", "line"),
    [
        ({"submit": [402]}, None, "error: Insufficient balance: 0.00 USD left"),
        ({}, ("engine_error", "it broke"), "error: the film failed: it broke (engine_error)"),
    ],
)
def test_failures_are_one_line(
    faults: dict[str, list[int | Fault]], failure: tuple[str, str] | None, line: str
) -> None:
    with ContractServer(faults=faults, failure=failure) as server:
        done = told("generate", "rain", server=server)
        assert done.exit_code == 1
        assert done.stderr.splitlines()[-1] == line
        assert not list(Path().iterdir())


@pytest.mark.parametrize("can_cancel", [True, False])
def test_ctrl_c_cancels_when_nobody_can_be_asked(can_cancel: bool) -> None:
    with ContractServer(looks=10**6, extensions=can_cancel, faults={"events": [404]}) as server:
        environment = {"FILMGATE_BASE_URL": server.base_url, "FILMGATE_API_KEY": KEY, "PATH": ""}
        with program("generate", "rain", env=environment) as process:
            assert process.stderr is not None
            assert "submitted as task-fake00001" in process.stderr.readline()
            process.send_signal(signal.SIGINT)
            _, said = process.communicate(timeout=30)
        assert process.returncode == 130
        assert ("canceled task-fake00001" if can_cancel else "could not cancel task-fake00001") in said
        assert "Traceback" not in said
        assert server.tasks["task-fake00001"].is_canceled is can_cancel


@pytest.mark.parametrize(("answer", "outcome"), [("y", "canceled"), ("n", "left")])
def test_ctrl_c_at_a_terminal_asks_first(answer: str, outcome: str) -> None:
    faults: dict[str, list[int | Fault]] = {"events": [404]}
    with ContractServer(looks=10**6, faults=faults) as server:
        environment = {"FILMGATE_BASE_URL": server.base_url, "FILMGATE_API_KEY": KEY, "TERM": "xterm"}
        terminal, theirs = pty.openpty()
        ends = dict.fromkeys(("stdin", "stdout", "stderr"), theirs)
        with program("generate", "rain", env=environment, **ends) as process:
            os.close(theirs)
            said = read_until(terminal, "40 %")
            process.send_signal(signal.SIGINT)
            said += read_until(terminal, "Cancel the film? [Y/n]")
            os.write(terminal, answer.encode() + b"\n")
            said += read_until(terminal, None)
        os.close(terminal)
        assert process.returncode == 130
        assert f"{outcome} task-fake00001" in said
        assert server.tasks["task-fake00001"].is_canceled is (answer == "y")


def read_until(terminal: int, words: str | None) -> str:
    """What the program writes, up to those words or to its end."""
    said = ""
    while words is None or words not in said:
        try:
            said += os.read(terminal, 4096).decode("utf-8", "replace")
        except OSError:  # a terminal's way to say that the program has ended
            assert words is None, f"{words!r} never came: {said}"
            return said
    return said
