"""From a prompt to a film on the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from filmgate.contract.errors import NotFound, TaskCanceled, TaskFailed
from filmgate.contract.task import TaskStatus
from tests.client.speaking import MODEL, Speaks
from tests.contract_server import ContractServer


def test_only_what_was_given_is_sent(speaks: Speaks) -> None:
    with ContractServer() as server, speaks(server) as client:
        client.generate(MODEL, prompt="rain")
        client.generate(
            MODEL,
            prompt="rain",
            multi_shot=True,
            sound=True,
            mode="std",
            aspect_ratio="9:16",
            duration=8,
            seed=7,
            engine="animatic",
            webhook_url="https://example.com/hook",
            idempotency_key="k1",
            simulate="slow:3",
        )
        plain, full = server.submits
        assert plain.body == {"prompt": "rain"}
        assert plain.query == {}
        assert full.body == {
            "prompt": "rain",
            "multi_shot": True,
            "shot_type": "intelligence",
            "sound": "on",
            "mode": "std",
            "aspect_ratio": "9:16",
            "duration": 8,
        }
        assert full.query == {"seed": "7", "engine": "animatic"}
        assert full.headers["Idempotency-Key"] == "k1"
        assert full.headers["X-Webhook-URL"] == "https://example.com/hook"
        assert full.headers["X-Filmgate-Simulate"] == "slow:3"
        assert "X-Filmgate-Simulate" not in plain.headers


@pytest.mark.parametrize("extensions", [True, False])
def test_waiting_ends_with_the_film(speaks: Speaks, extensions: bool, tmp_path: Path) -> None:
    with ContractServer(extensions=extensions) as server, speaks(server) as client:
        handle = client.generate(MODEL, prompt="rain")
        assert handle.status().status is TaskStatus.PENDING
        task = handle.wait(timeout=20)
        assert task.status is TaskStatus.SUCCESS
        assert task.result.metadata.engine == "fake"
        saved = handle.download(tmp_path)
        assert saved == tmp_path / f"{handle.id}.mp4"
        assert saved.read_bytes() == server.film


def test_a_server_that_tells_no_more_than_the_documents_is_enough(speaks: Speaks, tmp_path: Path) -> None:
    with ContractServer(extensions=False, sparse=True) as server, speaks(server) as client:
        saved = client.generate(MODEL, prompt="rain").download(tmp_path / "films" / "rain.mp4")
        assert saved.read_bytes() == server.film
        assert [path.name for path in saved.parent.iterdir()] == ["rain.mp4"]


def test_a_failed_film_raises_its_reason(speaks: Speaks, tmp_path: Path) -> None:
    with ContractServer(failure=("invalid_input", "image_1 is too small")) as server:
        with speaks(server) as client, pytest.raises(TaskFailed, match="too small") as caught:
            client.generate(MODEL, prompt="rain").download(tmp_path)
        assert caught.value.code == "invalid_input"
    with (
        ContractServer(failure=("", ""), sparse=True) as server,
        speaks(server) as client,
        pytest.raises(TaskFailed, match="gave no reason"),
    ):
        client.generate(MODEL, prompt="rain").wait()


def test_a_canceled_film_raises_that(speaks: Speaks) -> None:
    with ContractServer() as server, speaks(server) as client:
        handle = client.generate(MODEL, prompt="rain")
        assert handle.cancel().error.code == "canceled"
        with pytest.raises(TaskCanceled):
            handle.wait()


def test_waiting_stops_at_its_timeout(speaks: Speaks) -> None:
    with ContractServer(looks=10**6, extensions=False) as server, speaks(server) as client:
        handle = client.generate(MODEL, prompt="rain")
        with pytest.raises(TimeoutError, match=rf"'{handle.id}' is still processing after 0\.2 s"):
            handle.wait(0.2)


def test_deleting_makes_a_task_unknown(speaks: Speaks) -> None:
    with ContractServer() as server, speaks(server) as client:
        handle = client.generate(MODEL, prompt="rain")
        handle.delete()
        with pytest.raises(NotFound):
            handle.status()


def test_the_list_is_paged(speaks: Speaks) -> None:
    with ContractServer() as server, speaks(server) as client:
        ids = [client.generate(MODEL, prompt="rain").id for _ in range(3)]
        first = client.tasks(limit=2, status=TaskStatus.PENDING, model=MODEL)
        rest = client.tasks(limit=2, cursor=first.next_cursor)
        assert [task.task_id for task in first.tasks + rest.tasks] == ids[::-1]
        assert rest.next_cursor is None
        query = server.calls("GET", "/api/v1/tasks")[0].query
        assert query == {"limit": "2", "status": "pending", "model": MODEL}


def test_what_a_server_tells_beyond_the_contract_stays_readable(speaks: Speaks) -> None:
    with ContractServer() as server, speaks(server) as client:
        assert client.models()[0].badge == "new"
        assert client.balance() == 12.5
        assert client.task("task-12345").id == "task-12345"
