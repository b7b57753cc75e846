"""`filmgate tasks …`, against a server that speaks the contract."""

from __future__ import annotations

import json
from pathlib import Path

from filmgate import Client
from tests.cli.speaking import told
from tests.contract_server import COVER, KEY, ContractServer

MODEL = "kling/kling-v3-omni-video"


def submitted(server: ContractServer, count: int = 1) -> list[str]:
    with Client(server.base_url, KEY) as client:
        return [client.generate(MODEL, prompt="rain").id for _ in range(count)]


def test_the_list_shows_pages() -> None:
    with ContractServer() as server:
        ids = submitted(server, 3)
        shown = told("tasks", "list", "--limit", "2", server=server)
        assert ids[2] in shown.stdout
        assert ids[0] not in shown.stdout
        assert "more: --cursor 2" in shown.stdout
        page = json.loads(
            told("tasks", "list", "--cursor", "2", "--status", "failed", "--json", server=server).stdout
        )
        assert [task["task_id"] for task in page["tasks"]] == [ids[0]]
        assert server.received[-1].query["status"] == "failed"


def test_one_task_is_shown_as_it_is() -> None:
    with ContractServer(looks=1) as server:
        (task_id,) = submitted(server)
        assert "pending 0 %" in told("tasks", "show", task_id, server=server).stdout
        shown = told("tasks", "show", task_id, server=server)
        assert f"{server.base_url}/files/secret/{task_id}.mp4" in shown.stdout
        task = json.loads(told("tasks", "show", task_id, "--json", server=server).stdout)
        assert task["result"]["metadata"]["seed"] == 7


def test_waiting_ends_with_the_task_and_its_status() -> None:
    with ContractServer() as server:
        (task_id,) = submitted(server)
        assert told("tasks", "wait", task_id, server=server).exit_code == 0
        done = told("tasks", "wait", task_id, "--timeout", "5", "--json", server=server)
        assert json.loads(done.stdout)["status"] == "success"
    with ContractServer(failure=("invalid_input", "image_1 is too small")) as server:
        (task_id,) = submitted(server)
        done = told("tasks", "wait", task_id, server=server)
        assert done.exit_code == 1
        assert "error: the film failed: image_1 is too small (invalid_input)" in done.stderr
    with ContractServer(looks=10**6, extensions=False) as server:
        (task_id,) = submitted(server)
        done = told("tasks", "wait", task_id, "--timeout", "0.1", server=server)
        assert done.exit_code == 1
        assert "after 0.1 s" in done.stderr


def test_cancel_and_delete() -> None:
    with ContractServer() as server:
        (task_id,) = submitted(server)
        assert "failed: canceled" in told("tasks", "cancel", task_id, server=server).stdout
        assert told("tasks", "delete", task_id, server=server).stdout == f"deleted {task_id}\n"
        gone = told("tasks", "show", task_id, server=server)
        assert gone.exit_code == 1
        assert gone.stderr == f"error: Not found: task '{task_id}' does not exist\n"


def test_a_film_or_its_cover_is_downloaded(tmp_path: Path) -> None:
    with ContractServer() as server:
        (task_id,) = submitted(server)
        assert told("tasks", "download", task_id, server=server).stdout == f"{task_id}.mp4\n"
        assert (tmp_path / f"{task_id}.mp4").read_bytes() == server.film
        words = ["tasks", "download", task_id, "-o", "cover.jpg", "--role", "cover", "--json"]
        assert json.loads(told(*words, server=server).stdout) == {"file": "cover.jpg"}
        assert (tmp_path / "cover.jpg").read_bytes() == COVER
