"""Bad days of servers: forgotten jobs, dead machines, refusals, crashes of our own, cancels."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from filmgate.contract.errors import TaskCanceled, TaskFailed
from filmgate.engines.base import EngineBusy, EngineDeclined
from tests.engines.openai_videos.desk import Crash, Journal, engine_at, order_of, tracks
from tests.videos_server import VideosServer


@pytest.fixture
def nowhere() -> Iterator[str]:
    """An address that nobody listens at."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"


def jobs_of(made: Any) -> list[dict[str, Any]]:
    jobs: list[dict[str, Any]] = made.notes["upstream"]["jobs"]
    return jobs


def soon(act: Any, condition: Any) -> threading.Thread:
    """Does it in a thread of its own, once the condition holds."""

    def run() -> None:
        deadline = time.monotonic() + 60
        while not condition() and time.monotonic() < deadline:
            time.sleep(0.005)
        act()

    thread = threading.Thread(target=run)
    thread.start()
    return thread


@pytest.mark.parametrize("habits", ["vllm-omni", "sglang"])
def test_a_server_that_forgot_the_job_gets_it_again_and_that_is_noted(tmp_path: Path, habits: str) -> None:
    desk = Journal()
    with VideosServer(habits, looks=20) as server:
        forgetting = soon(server.restart, lambda: server.submitted and server.submitted[0].looks > 2)
        made = engine_at(server.url, profile=habits).film(order_of(), tmp_path / "film.mp4", desk)
        forgetting.join()
        first, second = server.submitted
        assert first.fields == second.fields
    (note,) = jobs_of(made)
    assert note["job"] == second.id
    assert note["resubmitted"] == [f"{server.url}/v1 no longer knows job {first.id}"]
    assert any("submitted again" in line for line in desk.logs)
    assert len(set(server.keys)) == 2
    assert tracks(tmp_path / "film.mp4")["frames"] == 12


def test_a_server_that_keeps_forgetting_is_given_up(tmp_path: Path) -> None:
    with VideosServer(forgets=True) as server:
        with pytest.raises(EngineDeclined, match="it was submitted 3 times") as lost:
            engine_at(server.url, resubmits=2).film(order_of(), tmp_path / "film.mp4", Journal())
        assert lost.value.code == "upstream_lost"
        assert len(server.submitted) == 3


def test_a_job_that_costs_is_never_submitted_twice(tmp_path: Path) -> None:
    with VideosServer(looks=20) as server:
        forgetting = soon(server.restart, lambda: server.submitted and server.submitted[0].looks > 1)
        with pytest.raises(TaskFailed, match="it may have cost") as lost:
            engine_at(server.url, price_per_second=0.1).film(order_of(), tmp_path / "f.mp4", Journal())
        forgetting.join()
        assert not isinstance(lost.value, EngineDeclined)
        assert len(server.submitted) == 1


def test_jobs_go_to_the_least_busy_server(tmp_path: Path) -> None:
    with VideosServer() as one, VideosServer() as other:
        engine = engine_at(one.url, other.url)
        one.burden(3)
        engine.film(order_of(12, 12), tmp_path / "film.mp4", Journal())
        assert (len(one.submitted), len(other.submitted)) == (0, 2)
        one.restart()
        engine.film(order_of(12, 12, 12, 12), tmp_path / "film.mp4", Journal())
        assert (len(one.submitted), len(other.submitted)) == (2, 4)


def test_a_server_that_is_dead_at_the_submit_is_passed_over(tmp_path: Path, nowhere: str) -> None:
    with VideosServer() as server:
        for number in range(3):
            order = order_of(task_id=f"task-{number}")
            made = engine_at(nowhere, server.url).film(order, tmp_path / "film.mp4", Journal())
            assert jobs_of(made)[0]["server"] == f"{server.url}/v1"


def test_a_server_that_dies_under_a_job_loses_it_to_another(tmp_path: Path) -> None:
    with VideosServer(looks=10**6) as mortal, VideosServer() as other:
        other.burden(1)
        dying = soon(mortal.stop, lambda: mortal.submitted and mortal.submitted[0].looks > 1)
        made = engine_at(mortal.url, other.url).film(order_of(), tmp_path / "film.mp4", Journal())
        dying.join()
    (note,) = jobs_of(made)
    assert note["server"] == f"{other.url}/v1"
    assert f"{mortal.url}/v1 was lost" in note["resubmitted"][0]


def test_when_no_server_answers_another_engine_may_try(tmp_path: Path, nowhere: str) -> None:
    with pytest.raises(EngineDeclined, match="no server answers") as declined:
        engine_at(nowhere).film(order_of(), tmp_path / "film.mp4", Journal())
    assert declined.value.code == "upstream_unreachable"


def test_a_server_that_comes_up_meanwhile_is_waited_for(tmp_path: Path) -> None:
    server, desk = VideosServer(), Journal()
    starting = soon(server.__enter__, lambda: desk.recall("cluster/shot-0") is not None)
    engine_at(server.url, patience_seconds=20).film(order_of(), tmp_path / "film.mp4", desk)
    starting.join()
    server.stop()


@pytest.mark.parametrize("status", [429, 503])
def test_a_full_server_is_asked_again_later(tmp_path: Path, status: int) -> None:
    desk = Journal()
    with VideosServer(faults=[status]) as server:
        engine = engine_at(server.url)
        with pytest.raises(EngineBusy, match="not now"):
            engine.film(order_of(), tmp_path / "film.mp4", desk)
        engine.film(order_of(), tmp_path / "film.mp4", desk)
        assert len(server.submitted) == 1


def test_an_answer_in_doubt_is_sent_again_where_it_is_free(tmp_path: Path) -> None:
    with VideosServer(faults=[500]) as server:
        engine_at(server.url).film(order_of(), tmp_path / "film.mp4", Journal())
        assert len(server.submitted) == 1
    with VideosServer(faults=[500]) as server:
        with pytest.raises(TaskFailed) as unknown:
            engine_at(server.url, price_per_second=1).film(order_of(), tmp_path / "film.mp4", Journal())
        assert unknown.value.code == "outcome_unknown"
        assert server.submitted == []


def test_a_refusal_is_told_in_the_servers_words(tmp_path: Path) -> None:
    with VideosServer(faults=[400]) as server, pytest.raises(EngineDeclined) as refused:
        engine_at(server.url).film(order_of(), tmp_path / "film.mp4", Journal())
    assert refused.value.code == "upstream_invalid_parameters"
    assert "HTTP 400, 'not now'" in refused.value.message
    assert server.url in refused.value.message


@pytest.mark.parametrize(
    ("failure", "code", "message"),
    [
        (
            {"code": "OutOfMemoryError", "message": "CUDA out of memory"},
            "upstream_failed",
            "CUDA out of memory",
        ),
        ({"code": "moderation_blocked", "message": "no"}, "moderation_blocked", "no"),
        ({"code": "canceled", "message": "by hand"}, "upstream_canceled", "by hand"),
        ("boom", "upstream_failed", "boom"),
        (None, "upstream_failed", "the server says 'failed' and no reason"),
    ],
)
def test_a_failed_job_fails_the_task_with_its_reason(
    tmp_path: Path, failure: Any, code: str, message: str
) -> None:
    with VideosServer(fails=True, failure=failure) as server:
        with pytest.raises(TaskFailed) as failed:
            engine_at(server.url).film(order_of(12, 12), tmp_path / "film.mp4", Journal())
        assert not isinstance(failed.value, EngineDeclined)
        assert failed.value.code == code
        assert message in failed.value.message
        assert sorted(server.deleted) == [job.id for job in server.submitted]


def test_a_job_outlives_the_process_that_submitted_it(tmp_path: Path) -> None:
    def die(memo: dict[str, Any]) -> None:
        if memo["state"] == "accepted":
            raise Crash

    desk = Journal(on_memory=die)
    with VideosServer() as server:
        with pytest.raises(Crash):
            engine_at(server.url).film(order_of(12, 12), tmp_path / "film.mp4", desk)
        desk.on_memory = lambda memo: None
        engine_at(server.url).film(order_of(12, 12), tmp_path / "film.mp4", desk)
        assert len(server.submitted) == 2


def test_what_was_being_sent_at_a_crash_is_sent_again_with_the_same_key(tmp_path: Path) -> None:
    def die(memo: dict[str, Any]) -> None:
        if memo["state"] == "sending":
            raise Crash

    desk = Journal(on_memory=die)
    with VideosServer() as server:
        with pytest.raises(Crash):
            engine_at(server.url).film(order_of(), tmp_path / "film.mp4", desk)
        desk.on_memory = lambda memo: None
        with pytest.raises(TaskFailed, match="stopped while it sent"):
            engine_at(server.url, price_per_second=1).film(order_of(), tmp_path / "film.mp4", desk)
        engine_at(server.url).film(order_of(), tmp_path / "film.mp4", desk)
        assert server.keys == ["filmgate-task-own01-cluster/shot-0-0"]


def test_a_server_that_left_the_settings_loses_its_jobs(tmp_path: Path, nowhere: str) -> None:
    desk = Journal()
    memo = {"state": "accepted", "attempt": 0, "mishaps": [], "server": f"{nowhere}/v1", "job": "job-1"}
    desk.memory["cluster/shot-0"] = json.dumps(memo)
    with VideosServer() as server:
        made = engine_at(server.url).film(order_of(), tmp_path / "film.mp4", desk)
    assert jobs_of(made)[0]["resubmitted"] == [f"{nowhere}/v1 is no longer among the servers"]


def test_a_cancel_asks_the_servers_to_end_every_job(tmp_path: Path) -> None:
    desk = Journal()
    with VideosServer(looks=10**6) as server:
        stopping = soon(lambda: setattr(desk, "stops", True), lambda: len(server.submitted) == 3)
        with pytest.raises(TaskCanceled):
            engine_at(server.url, poll_seconds=60).film(order_of(12, 12, 12), tmp_path / "film.mp4", desk)
        stopping.join()
        assert sorted(server.deleted) == [job.id for job in server.submitted]


def test_a_film_that_cannot_be_used_leaves_nothing_behind(tmp_path: Path) -> None:
    with VideosServer(short=0.3) as server:
        with pytest.raises(TaskFailed, match="came back with"):
            engine_at(server.url).film(order_of(24, 24), tmp_path / "film.mp4", Journal())
        assert server.jobs == {}
    assert list(tmp_path.iterdir()) == []


def test_progress_is_guessed_and_rises_where_the_server_shows_none(tmp_path: Path) -> None:
    desk = Journal()
    with VideosServer(looks=12) as server:
        engine_at(server.url, usual_seconds_per_second=1).film(order_of(), tmp_path / "film.mp4", desk)
    waiting = [told for told in desk.told if told < 0.89]
    assert desk.told == sorted(desk.told)
    assert len({round(told, 4) for told in waiting}) > 5


def test_a_long_take_goes_on_after_a_crash_between_its_parts(tmp_path: Path) -> None:
    def die(memo: dict[str, Any]) -> None:
        if memo["state"] == "accepted" and "1" in memo["job"]:
            raise Crash

    desk, order = Journal(on_memory=die), order_of(40)
    with VideosServer() as server:
        engine = engine_at(server.url, continues=True, images=1, longest_seconds=1)
        with pytest.raises(Crash):
            engine.film(order, tmp_path / "film.mp4", desk)
        desk.on_memory = lambda memo: None
        made = engine.film(order, tmp_path / "film.mp4", desk)
        assert [note["job"] for note in jobs_of(made)] == [job.id for job in server.submitted]
        assert len(server.submitted) == 2
    assert tracks(tmp_path / "film.mp4")["frames"] == 40
