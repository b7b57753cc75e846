"""The simulated Kling keeps Kling's rules, over real HTTP."""

from __future__ import annotations

import base64
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from filmgate.media.probe import film_facts
from filmgate.media.testcard import Card, card_film
from filmgate.simulators.kling import PATH
from tests.support.kling import Simulated, simulated, token

PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n" + bytes(300)).decode()


@pytest.fixture(scope="module")
def kling(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Simulated]:
    with simulated(latency=0.0, concurrency=100) as running:
        yield running


def now() -> int:
    return int(time.time())


@pytest.mark.parametrize(
    ("authorization", "code"),
    [
        (None, 1001),
        ("Bearer", 1001),
        ("Basic x", 1002),
        ("Bearer nonsense", 1002),
        ("Bearer " + token("another-secret-of-thirty-two-bytes"), 1002),
        ("Bearer " + token(iss="nobody"), 1000),
        ("Bearer " + token(nbf=now() + 3600), 1003),
        ("Bearer " + token(exp=now() - 3600), 1004),
    ],
)
def test_tokens_are_checked(kling: Simulated, authorization: str | None, code: int) -> None:
    headers = {"Authorization": authorization} if authorization else {}
    reply = httpx2.get(kling.base_url + PATH, headers=headers, trust_env=False)
    assert (reply.status_code, reply.json()["code"]) == (401, code)
    assert reply.json()["request_id"]


@pytest.mark.parametrize(
    ("body", "code", "words"),
    [
        ({"model_name": "kling-v9"}, 1203, "does not exist"),
        ({"prompt": ""}, 1201, "prompt must have 1 to 2500"),
        ({"prompt": "x" * 2501}, 1201, "prompt must have 1 to 2500"),
        ({"prompt": "something [1301]"}, 1301, "risk control"),
        ({"duration": 5}, 1201, "duration must be a string"),
        ({"duration": "16"}, 1201, "duration must be one of 3"),
        ({"duration": "8", "model_name": "kling-video-o1"}, 1201, "duration must be one of 5, 10"),
        ({"mode": "ultra"}, 1201, "mode must be one of std, pro"),
        ({"aspect_ratio": "4:3"}, 1201, "aspect_ratio must be one of"),
        ({"sound": "on", "model_name": "kling-video-o1"}, 1201, "sound is not supported"),
        (
            {"multi_shot": True, "shot_type": "intelligence", "model_name": "kling-video-o1"},
            1201,
            "multi_shot",
        ),
        ({"multi_shot": True}, 1201, "shot_type must be intelligence"),
        ({"image_list": [{"image_url": "data:image/png;base64," + PNG}]}, 1201, "without a data: prefix"),
        ({"image_list": [{"image_url": "AAAA"}]}, 1201, "File format is not supported"),
        ({"image_list": [{"image_url": PNG}] * 8}, 1201, "at most 7"),
        (
            {"video_list": [{"video_url": "https://a.example/v.mp4"}], "sound": "on"},
            1201,
            "sound must be off",
        ),
        ({"video_list": [{"video_url": "https://a.example/v.mp4", "refer_type": "x"}]}, 1201, "refer_type"),
        (
            {"video_list": [{"video_url": base64.b64encode(b"\0\0\0\x20ftypisom" + bytes(99)).decode()}]},
            1201,
            "video 1",
        ),
    ],
)
def test_broken_rules_are_refused(kling: Simulated, body: dict[str, Any], code: int, words: str) -> None:
    reply = kling.ask(**body)
    assert reply.json()["code"] == code
    assert words in reply.json()["message"]
    assert reply.status_code == (404 if code == 1203 else 400)


def test_an_aspect_ratio_must_be_said_unless_a_picture_gives_it(kling: Simulated) -> None:
    body = {"model_name": "kling-v3-omni", "prompt": "rain"}
    assert "aspect_ratio is required" in kling.client.post(PATH, json=body).json()["message"]
    first = {"image_list": [{"image_url": PNG, "type": "first_frame"}]}
    assert kling.client.post(PATH, json=body | first).json()["code"] == 0


def test_a_task_goes_its_way_and_its_film_is_what_was_asked_for(tmp_path: Path) -> None:
    with simulated(latency=0.4) as kling:
        made = kling.ask(duration="3", aspect_ratio="9:16", external_task_id="mine", sound="on").json()[
            "data"
        ]
        assert made["task_status"] != "failed"
        (accepted,) = kling.kling.tasks.all()
        moments = (accepted.created, accepted.done - 0.01, accepted.done)
        assert [accepted.status(moment) for moment in moments] == ["submitted", "processing", "succeed"]
        task: dict[str, Any] = {}
        while task.get("task_status") != "succeed":
            task = kling.client.get(f"{PATH}/{made['task_id']}").json()["data"]
            assert task["task_status"] in ("submitted", "processing", "succeed")
        assert kling.client.get(f"{PATH}/mine").json()["data"]["task_id"] == made["task_id"]
        film = tmp_path / "film.mp4"
        film.write_bytes(httpx2.get(task["task_result"]["videos"][0]["url"], trust_env=False).content)
        facts = film_facts(film)
        assert (facts.width, facts.height, facts.frames) == (720, 1280, 72)
        assert task["task_result"]["videos"][0]["duration"] == "3"
        assert float(task["final_unit_deduction"]) == pytest.approx(2.7)


def test_an_edit_has_the_length_and_shape_of_its_source(kling: Simulated, tmp_path: Path) -> None:
    card_film(Card(720, 960, 73), tmp_path / "source.mp4")
    video = {"video_url": base64.b64encode((tmp_path / "source.mp4").read_bytes()).decode()}
    task = kling.ask(video_list=[video | {"refer_type": "base"}]).json()["data"]
    film = tmp_path / "film.mp4"
    film.write_bytes(kling.client.get(f"/films/{task['task_id']}.mp4").content)
    facts = film_facts(film)
    assert (facts.width, facts.height, facts.frames) == (720, 960, 73)


def test_an_external_id_is_taken_once_in_an_account(kling: Simulated) -> None:
    assert kling.ask(external_task_id="once").json()["code"] == 0
    again = kling.ask(external_task_id="once").json()
    assert (again["code"], again["message"]) == (1201, "external_task_id already exists: once")


def test_above_the_concurrency_it_is_busy(tmp_path: Path) -> None:
    with simulated(latency=60.0, concurrency=1) as kling:
        assert kling.ask().json()["code"] == 0
        reply = kling.ask()
        assert (reply.status_code, reply.json()["code"]) == (429, 1303)


def test_films_are_deleted_after_a_while(tmp_path: Path) -> None:
    with simulated(latency=0.0, keep=0.0) as kling:
        task = kling.ask().json()["data"]
        assert task["task_status"] == "succeed"
        assert kling.client.get(task["task_result"]["videos"][0]["url"]).status_code == 404


def test_tasks_are_listed_newest_first(tmp_path: Path) -> None:
    with simulated() as kling:
        ids = [kling.ask().json()["data"]["task_id"] for _ in range(3)]
        page = kling.client.get(PATH, params={"pageNum": 1, "pageSize": 2}).json()["data"]
        assert [task["task_id"] for task in page] == [ids[2], ids[1]]
        assert kling.client.get(PATH, params={"pageSize": 501}).json()["code"] == 1201


def test_faults_strike_once_each_in_order(kling: Simulated) -> None:
    kling.fail("submit:1303", "submit:5002=slow today")
    assert kling.ask().json()["code"] == 1303
    reply = kling.ask()
    assert (reply.status_code, reply.json()["message"]) == (504, "slow today")
    assert kling.ask().json()["code"] == 0


def test_connections_are_cut_with_and_without_a_task(kling: Simulated) -> None:
    kling.fail("submit:cut", "submit:lost")
    for external_id, is_there in (("cut", False), ("lost", True)):
        with pytest.raises(httpx2.RemoteProtocolError):
            kling.ask(external_task_id=external_id)
        found = kling.client.get(f"{PATH}/{external_id}").json()
        assert (found["code"] == 0) is is_there


def test_films_may_come_short(kling: Simulated) -> None:
    task = kling.ask(duration="3").json()["data"]
    kling.fail("film:short", "film:gone")
    url = task["task_result"]["videos"][0]["url"]
    with pytest.raises(httpx2.RemoteProtocolError):
        kling.client.get(url)
    assert kling.client.get(url).status_code == 404
    assert kling.client.get(url).status_code == 200


def test_tests_may_look_and_order_faults_over_http(kling: Simulated) -> None:
    made = kling.client.post("/simulator/faults", json={"fault": "task:failed=no reason*2"})
    assert made.json()["waiting"]["task"] == ["failed", "failed"]
    task = kling.ask(prompt="over http").json()["data"]
    assert (task["task_status"], task["task_status_msg"]) == ("failed", "no reason")
    assert kling.client.delete("/simulator/faults").json()["waiting"]["task"] == []
    tasks = kling.client.get("/simulator/tasks").json()["tasks"]
    assert tasks[-1]["prompt"] == "over http"
    refused = kling.client.post("/simulator/faults", json={"fault": "submit:often"})
    assert refused.status_code == 400
    assert "must be cut, lost, late, hold, html or one of Kling's codes" in refused.json()["error"]
