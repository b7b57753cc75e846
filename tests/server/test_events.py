"""The event stream: as it happens, resumable, replayed when it has happened."""

from __future__ import annotations

import threading
from typing import Any

import orjson
import pytest

from filmgate.contract.task import Event, EventKind
from filmgate.server.routers.events import as_text
from tests.server.live import Live, running


def parsed(text: str) -> list[dict[str, Any]]:
    """The events of a stream, comments left out."""
    blocks = [block for block in text.split("\n\n") if block and not block.startswith(":")]
    fields = [dict(line.split(": ", 1) for line in block.split("\n")) for block in blocks]
    return [{**item, "id": int(item["id"]), "data": orjson.loads(item["data"])} for item in fields]


@pytest.fixture
def ended(live: Live) -> str:
    task_id = live.new_task()
    live.client.post(f"/api/v1/tasks/{task_id}/cancel")
    return task_id


def test_an_ended_task_is_replayed_to_its_whole_last_status(live: Live, ended: str) -> None:
    reply = live.client.get(f"/api/v1/tasks/{ended}/events")
    assert reply.headers["content-type"].startswith("text/event-stream")
    events = parsed(reply.text)
    assert [event["id"] for event in events] == sorted({event["id"] for event in events})
    assert events[0]["data"] == {"status": "pending"}
    assert events[-1]["event"] == "status"
    assert events[-1]["data"] == live.client.get(f"/api/v1/tasks/{ended}").json()["data"]


def test_a_stream_goes_on_after_the_last_event_that_the_client_has(live: Live, ended: str) -> None:
    whole = parsed(live.client.get(f"/api/v1/tasks/{ended}/events").text)
    headers = {"last-event-id": str(whole[0]["id"])}
    rest = parsed(live.client.get(f"/api/v1/tasks/{ended}/events", headers=headers).text)
    assert rest == whole[1:]


def test_a_stream_tells_what_happens_while_it_is_open(live: Live) -> None:
    task_id = live.new_task()
    with live.client.stream("GET", f"/api/v1/tasks/{task_id}/events") as reply:
        chunks = reply.iter_text()
        text = next(chunks)
        live.client.post(f"/api/v1/tasks/{task_id}/cancel")
        text += "".join(chunks)
    assert [event["data"]["status"] for event in parsed(text)] == ["pending", "failed"]


def test_a_stream_that_the_client_leaves_leaves_the_server_well(live: Live) -> None:
    task_id = live.new_task()
    for _ in range(3):
        with live.client.stream("GET", f"/api/v1/tasks/{task_id}/events") as reply:
            next(reply.iter_text())
    assert live.client.get(f"/api/v1/tasks/{task_id}").status_code == 200


def test_streams_and_long_polls_end_when_the_server_stops(tmp_path_factory: pytest.TempPathFactory) -> None:
    answers: list[str] = []
    with running(tmp_path_factory.mktemp("stop")) as server:
        task_id = server.new_task()
        opened = threading.Event()

        def follow() -> None:
            with server.client.stream("GET", f"/api/v1/tasks/{task_id}/events") as reply:
                chunks = reply.iter_text()
                text = next(chunks)
                opened.set()
                answers.append(text + "".join(chunks))

        def wait() -> None:
            opened.wait(10)
            answers.append(server.client.get(f"/api/v1/tasks/{task_id}?wait=15").text)

        followers = [threading.Thread(target=follow), threading.Thread(target=wait)]
        for follower in followers:
            follower.start()
        opened.wait(10)
        server.await_requests(len(followers))
        server.stop()
        for follower in followers:
            follower.join(10)
    assert len(answers) == 2
    assert all('"pending"' in answer for answer in answers)


def test_an_event_is_one_block_of_text() -> None:
    event = Event(id=7, event=EventKind.LOG, data={"message": "two\nlines"})
    assert as_text(event) == b'id: 7\nevent: log\ndata: {"message":"two\\nlines"}\n\n'
