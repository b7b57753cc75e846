"""Films made by a real worker process, from submit to end. One worker serves the whole module."""

from __future__ import annotations

import base64
import json
import os
import signal
from collections import Counter
from collections.abc import Iterator
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import pytest

from filmgate.contract.errors import NotFound
from filmgate.contract.task import EventKind
from filmgate.settings import EngineSettings, Fetch, Limits, ModelSettings, Settings, Webhooks, Worker
from filmgate.store import key_rows, ledger
from filmgate.tasks.callers import Caller
from tests.samples import image, video
from tests.support.house import ALICE, BASE, BOB, V3, House, house, settings_in, workers
from tests.support.receiver import receiving
from tests.support.waiting import wait_until

SLOW = 30.0
"""Seconds of a shot by the engine `slow`: long enough that no test sees its end."""


def busy_settings(folder: Path) -> Settings:
    base = settings_in(folder)
    gray = base.engines["gray"]
    slow = EngineSettings(kind=gray.kind, log=gray.option("log"), sleep=SLOW)
    return settings_in(
        folder,
        engines={**base.engines, "slow": slow},
        models={V3: ModelSettings(engines=("null", "gray"), price_per_second=0.1)},
        limits=Limits(concurrent=2),
        fetch=Fetch(allow=(ip_network("127.0.0.0/8"),)),
        webhooks=Webhooks(first_delay=0.1, tries=4),
        worker=Worker(drain=0, heartbeat=0.25, dead_after=2, child_tries=2, renders=2),
    )


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    settings = busy_settings(tmp_path_factory.mktemp("works"))
    with house(settings) as open_house, workers(settings):
        yield open_house


def key_with(desk: House, budget: float) -> Caller:
    with desk.engine.begin() as connection:
        key_id, _ = key_rows.create(
            connection, "k", f"acct-{budget}-{os.urandom(4).hex()}", round(budget * ledger.MICRO)
        )
        account = next(row["account"] for row in key_rows.listing(connection) if row["id"] == key_id)
    return Caller(account, key_id)


def balance(desk: House, caller: Caller) -> float:
    return round(desk.run(desk.service.balance(caller)), 6)


def blobs_of(desk: House, task_id: str) -> list[str]:
    return [key for key in desk.blobs() if task_id in key]


def stages(desk: House, task_id: str) -> list[str]:
    return [event.data["stage"] for event in desk.events(task_id) if event.event == EventKind.STAGE]


def nothing_in_work(desk: House, task_id: str) -> bool:
    return not desk.workflows(task_id, "PENDING", "ENQUEUED", "DELAYED")


# The two kinds of engines.


@pytest.mark.parametrize("engine", ["null", "gray"])
def test_a_film_is_made(desk: House, engine: str) -> None:
    task = desk.made("a gray sea", engine=engine, seed=11)
    task_id = task["task_id"]
    assert (task["status"], task["progress"], task["stage"]) == ("success", 100, "done"), task
    film, cover = task["result"]["resources"]
    assert (film["role"], film["type"], film["format"]) == ("primary", "video", "mp4")
    assert (cover["role"], cover["type"], cover["format"]) == ("cover", "image", "jpg")
    assert film["url"].startswith(f"{BASE}/files/")
    assert film["url"].endswith(f"/{task_id}.mp4")
    metadata = task["result"]["metadata"]
    assert (metadata["engine"], metadata["seed"], metadata["request_id"]) == (engine, 11, "req")
    assert metadata[engine] is True
    assert metadata["storyboard"]["frames"] == 72
    if engine == "gray":
        assert (film["width"], film["height"], film["duration"]) == (1280, 720, 3.0)
    assert task["result_expires_at"] > task["created_at"]
    # What is downloadable is what was told, and nothing else stays.
    for resource in (film, cover):
        token, name = resource["url"].rsplit("/", 2)[1:]
        stored = desk.run(desk.service.files.stored(token, name))
        assert stored.size == resource["size"]
    assert blobs_of(desk, task_id) == [
        f"tasks/{task_id}/{task_id}-cover.jpg",
        f"tasks/{task_id}/{task_id}.mp4",
    ]


def test_events_tell_the_whole_story_in_order(desk: House) -> None:
    task = desk.made("a gray sea", engine="gray")
    events = desk.events(task["task_id"])
    assert [event.id for event in events] == list(range(1, len(events) + 1))
    assert events[0].data == {"status": "pending"}
    assert stages(desk, task["task_id"]) == ["plan", "render", "assemble"]
    progress = [event.data["progress"] for event in events if event.event == EventKind.PROGRESS]
    assert progress == sorted(progress)
    assert any(event.event == EventKind.PREVIEW for event in events)
    assert events[-1].event == EventKind.STATUS
    assert events[-1].data == task
    assert [event.event for event in events].count(EventKind.STATUS) == 3


def test_several_shots_are_rendered_once_each_and_make_one_film(desk: House) -> None:
    prompt = "Shot 1: a gray sea. Shot 2: a gray hill. Shot 3: a gray town."
    task = desk.made(prompt, engine="gray", multi_shot=True, shot_type="intelligence", duration=6)
    assert task["status"] == "success", task
    planned = len(task["result"]["metadata"]["storyboard"]["shots"])
    drawn = Counter(line for line in desk.shots_log() if line[1] == task["task_id"])
    assert drawn == {(what, task["task_id"], shot): 1 for what in ("start", "end") for shot in range(planned)}
    assert task["result"]["resources"][0]["duration"] == 6.0


# Failures.


@pytest.mark.parametrize("engine", ["null", "gray"])
@pytest.mark.parametrize(
    ("prompt", "code", "words"),
    [
        ("fail now", "told_to", "the prompt told the engine to fail"),
        ("crash now", "internal_error", "a bug in the engine"),
        ("die now", "engine_died", "died 2 times"),
    ],
)
def test_an_engine_that_fails_fails_its_task_and_no_other(
    desk: House, engine: str, prompt: str, code: str, words: str
) -> None:
    task = desk.made(prompt, engine=engine)
    assert (task["status"], task["error"]["code"]) == ("failed", code)
    assert words in task["error"]["message"]
    assert "result" not in task
    assert blobs_of(desk, task["task_id"]) == []
    assert desk.made(engine=engine)["status"] == "success"


def test_an_engine_that_is_busy_is_asked_again(desk: House) -> None:
    task = desk.made("busy once", engine="null")
    assert task["status"] == "success"
    said = [e.data["message"] for e in desk.events(task["task_id"]) if e.event == EventKind.LOG]
    assert said == ["engine 'null' is busy: told to; waiting 0.2 s"]


# Money.


def test_a_film_costs_what_it_is_long_and_the_rest_comes_back(desk: House) -> None:
    caller = key_with(desk, 1.0)
    desk.made(caller=caller, engine="gray")
    assert balance(desk, caller) == 0.7
    desk.made(caller=caller, engine="null")  # half a second long, whatever was asked for
    assert balance(desk, caller) == 0.65


def test_a_film_that_was_not_made_costs_nothing(desk: House) -> None:
    caller = key_with(desk, 1.0)
    desk.made("fail now", caller=caller)
    assert balance(desk, caller) == 1.0
    task_id = desk.submit(caller=caller, engine="slow")
    assert balance(desk, caller) == 0.7
    desk.cancel(task_id, caller)
    assert balance(desk, caller) == 1.0


# Canceling and deleting.


def cancel_at(desk: House, task_id: str) -> None:
    """Cancels and checks that the end is told at once, and that soon nothing works on it any more."""
    task = desk.cancel(task_id)
    assert (task["status"], task["error"]["code"]) == ("failed", "canceled")
    assert desk.ended(task_id) == task
    wait_until(lambda: nothing_in_work(desk, task_id), "the slot is free", 10)
    wait_until(lambda: blobs_of(desk, task_id) == [], "its blobs are gone", 10)
    assert desk.made()["status"] == "success"


def test_cancel_while_rendering(desk: House) -> None:
    task_id = desk.submit(engine="slow")
    wait_until(lambda: ("start", task_id, 0) in desk.shots_log(), "it renders")
    cancel_at(desk, task_id)
    assert ("end", task_id, 0) not in desk.shots_log()


def test_cancel_while_assembling(desk: House) -> None:
    task_id = desk.submit("slow assembly", engine="gray")
    desk.until(task_id, stage="assemble")
    cancel_at(desk, task_id)


def test_cancel_while_ingesting(desk: House) -> None:
    # A name server takes its time for this one, or refuses: either way nothing is fetched.
    task_id = desk.submit(engine="slow", images=["http://192.0.2.1:9/slow.png"])
    desk.until(task_id, status="processing")
    task = desk.cancel(task_id)
    assert task["status"] == "failed"
    wait_until(lambda: nothing_in_work(desk, task_id), "the slot is free", 10)


def test_cancel_before_its_turn_leaves_the_line(desk: House) -> None:
    running = [desk.submit(engine="slow", caller=BOB) for _ in range(2)]
    for task_id in running:
        wait_until(lambda t=task_id: desk.task(t, BOB)["status"] == "processing", "the slots are taken")
    waiting = desk.submit(engine="slow", caller=BOB)
    assert desk.cancel(waiting, BOB)["error"]["code"] == "canceled"
    assert desk.workflows(waiting, "ENQUEUED", "PENDING") == {}
    for task_id in running:
        desk.cancel(task_id, BOB)


def test_canceling_what_has_ended_changes_nothing(desk: House) -> None:
    task = desk.made()
    assert desk.cancel(task["task_id"]) == task


def test_another_accounts_task_cannot_be_seen_canceled_or_deleted(desk: House) -> None:
    task = desk.made()
    for attempt in (desk.task, desk.cancel, desk.delete, lambda t, c: desk.events(t, 0, c)):
        with pytest.raises(NotFound, match=f"task '{task['task_id']}' does not exist"):
            attempt(task["task_id"], BOB)
    assert desk.task(task["task_id"]) == task


def test_deleting_an_ended_task_takes_all_of_it(desk: House) -> None:
    task = desk.made(engine="gray")
    desk.delete(task["task_id"])
    with pytest.raises(NotFound):
        desk.task(task["task_id"])
    assert blobs_of(desk, task["task_id"]) == []
    assert desk.workflows(task["task_id"]) == {}
    token, name = task["result"]["resources"][0]["url"].rsplit("/", 2)[1:]
    with pytest.raises(NotFound):
        desk.run(desk.service.files.stored(token, name))


def test_deleting_while_rendering_leaves_nothing_behind(desk: House) -> None:
    task_id = desk.submit(engine="slow", images=[inline(desk)])
    wait_until(lambda: ("start", task_id, 0) in desk.shots_log(), "it renders")
    assert blobs_of(desk, task_id)
    desk.delete(task_id)
    with pytest.raises(NotFound):
        desk.task(task_id)
    wait_until(lambda: desk.workflows(task_id) == {}, "no workflow stays", 10)
    assert desk.made(engine="gray")["status"] == "success"  # by a child that is free again
    assert blobs_of(desk, task_id) == []


# Inputs.


def inline(desk: House) -> str:
    return base64.b64encode(image(desk.settings.data / "inline.png").read_bytes()).decode()


def uploaded(desk: House, path: Path, caller: Caller = ALICE) -> str:
    async def content() -> Any:
        yield path.read_bytes()

    return desk.run(desk.service.files.upload(caller, path.name, content(), BASE)).url


def test_inputs_come_inline_by_upload_and_from_our_own_films(desk: House, tmp_path: Path) -> None:
    picture = uploaded(desk, image(tmp_path / "a.jpg"))
    cover = desk.made(engine="gray")["result"]["resources"][1]["url"]
    data_uri = "data:image/png;base64," + inline(desk)
    task = desk.made(engine="gray", images=[inline(desk), picture, data_uri, cover])
    assert task["status"] == "success", task
    request = json.loads(desk.scalar("SELECT request FROM tasks WHERE id = :id", id=task["task_id"]))
    assert request["images"] == ["image_1", picture, "image_3", cover]


def test_a_film_from_a_source_has_its_length_and_shape(desk: House, tmp_path: Path) -> None:
    source = uploaded(desk, video(tmp_path / "s.mp4", 3.5, 720, 1280, sound=True))
    caller = key_with(desk, 1.0)
    task = desk.made(engine="gray", videos=[source], caller=caller)
    assert task["status"] == "success", task
    film = task["result"]["resources"][0]
    assert (film["width"], film["height"], film["duration"]) == (720, 1280, 3.5)
    assert balance(desk, caller) == 0.65


@pytest.mark.parametrize(
    ("side", "words"), [(64, "image_1: each side must be at least 300 pixels, got 64x64"), (0, "image_1: ")]
)
def test_a_bad_input_fails_the_task_by_name(desk: House, tmp_path: Path, side: int, words: str) -> None:
    content = image(tmp_path / "a.png", side, side).read_bytes() if side else b"not a picture at all" * 9
    task = desk.made(engine="gray", images=[base64.b64encode(content).decode()])
    assert task["error"]["code"] == "invalid_input"
    assert task["error"]["message"].startswith(words)


def test_an_upload_that_is_gone_fails_the_task_by_name(desk: House, tmp_path: Path) -> None:
    url = uploaded(desk, image(tmp_path / "a.jpg"))
    desk.run(desk.service.files.delete(ALICE, url.rsplit("/", 1)[1].split(".")[0]))
    task = desk.made(engine="gray", images=[inline(desk), url])
    assert task["error"]["code"] == "invalid_input"
    assert task["error"]["message"].startswith("image_2: ")


def test_a_private_address_is_not_fetched(desk: House) -> None:
    task = desk.made(engine="gray", images=["http://10.0.0.1:9/a.png"])
    assert task["error"]["code"] == "fetch_refused"
    assert "image_1" in task["error"]["message"]


# Webhooks.


def test_every_kind_of_end_is_delivered(desk: House) -> None:
    with receiving() as receiver:
        receiver.answers = [500, 429, 200]
        made = desk.made(webhook_url=receiver.url)["task_id"]
        wait_until(lambda: len(receiver.got) == 3, "the third try is taken")
        failed = desk.made("fail now", webhook_url=receiver.url)["task_id"]
        wait_until(lambda: len(receiver.got) == 4, "the failure is told")
        canceled = desk.cancel(desk.submit(engine="slow", webhook_url=receiver.url))
        wait_until(lambda: len(receiver.got) == 5, "the cancel is told")
    told = [(got.headers["x-modellix-task-id"], got.headers["x-modellix-event"]) for got in receiver.got]
    assert told[:3] == [(made, "prediction.task.succeeded")] * 3
    assert told[3:] == [
        (failed, "prediction.task.failed"),
        (canceled["task_id"], "prediction.task.canceled"),
    ]
    assert json.loads(receiver.got[4].body) == canceled


# Who goes first.


def test_an_account_renders_so_many_at_once_and_another_is_not_held_up(desk: House) -> None:
    carol = Caller("carol", "key-carol")
    ids = [desk.submit(engine="slow", caller=carol) for _ in range(4)]

    def states() -> Counter[str]:
        return Counter(desk.task(task_id, carol)["status"] for task_id in ids)

    wait_until(lambda: states()["processing"] == 2, "two begin")
    assert desk.made(engine="null")["status"] == "success"
    assert states() == {"processing": 2, "pending": 2}
    for task_id in ids:
        desk.cancel(task_id, carol)


def test_lower_priorities_run_first(desk: House) -> None:
    dave = Caller("dave", "key-dave")
    holding = [desk.submit(engine="slow", caller=dave) for _ in range(2)]
    for task_id in holding:
        wait_until(lambda t=task_id: desk.task(t, dave)["status"] == "processing", "the slots are taken")
    callers = (Caller("dave", "key-late", 200), Caller("dave", "key-early", 1))
    late, early = (desk.submit(caller=caller) for caller in callers)
    desk.cancel(holding[0], dave)
    desk.ended(early, dave)
    desk.ended(late, dave)
    desk.cancel(holding[1], dave)
    begun = "SELECT started_at FROM tasks WHERE id = :id"
    assert desk.scalar(begun, id=early) <= desk.scalar(begun, id=late)


def test_a_child_that_is_killed_costs_the_film_nothing_but_time(desk: House) -> None:
    task_id = desk.submit(engine="slow")
    wait_until(lambda: ("start", task_id, 0) in desk.shots_log(), "it renders")
    line = next(
        x.split() for x in (desk.settings.data / "shots.log").read_text().splitlines() if task_id in x
    )
    os.kill(int(line[3]), signal.SIGKILL)
    wait_until(lambda: desk.shots_log().count(("start", task_id, 0)) == 2, "it renders again")
    assert desk.task(task_id)["status"] == "processing"
    desk.cancel(task_id)


def test_no_film_above_took_the_worker_down(desk: House) -> None:
    started = "SELECT count(*) FROM workers WHERE started_at < (SELECT min(started_at) FROM tasks)"
    assert desk.scalar(started) == desk.scalar("SELECT count(*) FROM workers") == 1
