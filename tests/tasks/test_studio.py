"""Engines in a real worker: residents on their devices, and films that go from one engine to the next."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from filmgate.contract.task import EventKind
from filmgate.engines.base import Samples
from filmgate.media.sound import PER_FRAME, read_sound
from filmgate.settings import EngineSettings, ModelSettings, Settings, Worker
from filmgate.tasks import views
from tests.samples import video
from tests.support.house import ALICE, BASE, V3, House, house, settings_in, workers
from tests.support.waiting import runs, wait_until

O1 = "kling/kling-video-o1"
PREFERRED = ("no", "choosy if square", "heavy if seconds > 5", "gray if not sound", "never")
THREE = {
    "prompt": "Shot 1: a gray sea. Shot 2: a gray hill. Shot 3: a gray town.",
    "multi_shot": True,
    "shot_type": "intelligence",
    "duration": 6,
}


def engine(kind: str, **options: Any) -> EngineSettings:
    return EngineSettings(kind=f"tests.support.engines:{kind}", **options)


def studio_settings(folder: Path) -> Settings:
    log = str(folder / "shots.log")
    return settings_in(
        folder,
        engines={
            "null": engine("NullEngine"),
            "gray": engine("GrayEngine", log=log),
            "heavy": engine("HeavyEngine", log=log, devices=["gpu:0", "gpu:1"], sleep=0.2),
            "still": engine("HeavyEngine", log=log, devices=["gpu:2"], sleep=30.0),
            "no": engine("DecliningEngine"),
            "never": engine("DecliningEngine"),
            "choosy": engine("ChoosyEngine"),
            "brief": engine("BriefEngine"),
            "scoring": engine("ScoringEngine", log=log),
        },
        models={
            V3: ModelSettings(engines=PREFERRED, failover=True),
            O1: ModelSettings(engines=("no", "gray"), failover=False),
        },
        worker=Worker(drain=0, heartbeat=0.25, dead_after=2, child_tries=2, renders=1),
    )


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    settings = studio_settings(tmp_path_factory.mktemp("studio"))
    with house(settings) as open_house, workers(settings):
        yield open_house


def said(desk: House, task: dict[str, Any]) -> list[str]:
    return [e.data["message"] for e in desk.events(task["task_id"]) if e.event == EventKind.LOG]


def noted(desk: House, task_id: str) -> list[tuple[str, int, int]]:
    """What the engines noted of a task: what, shot, process."""
    lines = [line.split() for line in (desk.settings.data / "shots.log").read_text().splitlines()]
    return [(line[0], int(line[2]), int(line[3])) for line in lines if line[1] == task_id]


def begun(desk: House, task_id: str) -> int:
    """The process that renders the task's shot, once it does."""
    wait_until(lambda: ("start", task_id, 0) in desk.shots_log(), "it renders")
    return noted(desk, task_id)[-1][2]


# Residents.


@pytest.mark.slow
def test_shots_are_rendered_on_all_devices_by_processes_that_stay(desk: House) -> None:
    tasks = [desk.made(engine="heavy", **THREE) for _ in range(2)]
    assert [task["status"] for task in tasks] == ["success"] * 2, tasks
    notes = [note for task in tasks for note in noted(desk, task["task_id"])]
    assert {shot for _, shot, _ in notes} == {0, 1, 2}
    homes = {what: pid for what, _, pid in notes if what.startswith("on:")}
    assert sorted(homes) == ["on:gpu:0", "on:gpu:1"]  # though `renders` is 1
    assert {pid for _, _, pid in notes} == set(homes.values())


@pytest.mark.slow
def test_a_shot_that_waits_for_a_device_holds_up_nobody_who_needs_none(desk: House) -> None:
    waiting = [desk.submit(engine="still") for _ in range(2)]
    begun(desk, waiting[0])
    assert desk.made(engine="gray")["status"] == "success"
    for task_id in waiting:
        desk.cancel(task_id)


def test_a_canceled_shot_leaves_its_process_to_the_next(desk: House) -> None:
    for _ in range(2):
        task_id = desk.submit(engine="still")
        first = begun(desk, task_id)
        desk.cancel(task_id)
    last = desk.submit(engine="still")
    assert begun(desk, last) == first
    desk.cancel(last)


def test_a_shot_that_does_not_listen_is_killed_and_its_process_replaced(desk: House) -> None:
    task_id = desk.submit("deaf", engine="still")
    first = begun(desk, task_id)
    desk.cancel(task_id)
    wait_until(lambda: not runs(first), "it is killed")
    following = desk.submit(engine="still")
    assert begun(desk, following) != first
    desk.cancel(following)


@pytest.mark.slow
def test_a_resident_that_dies_is_replaced(desk: House) -> None:
    task_id = desk.submit(engine="still")
    first = begun(desk, task_id)
    os.kill(first, 9)
    wait_until(lambda: desk.shots_log().count(("start", task_id, 0)) == 2, "it renders again")
    desk.cancel(task_id)
    assert "died" in " ".join(said(desk, desk.task(task_id)))


def sound_of(desk: House, task: dict[str, Any]) -> Samples | None:
    path = desk.settings.data / "blobs" / views.film_key(task["task_id"])
    return read_sound(path, task["result"]["metadata"]["storyboard"]["frames"])


@pytest.mark.slow
def test_shots_bring_their_own_sound_which_lies_under_their_frames(desk: House) -> None:
    task = desk.made(engine="heavy", sound="on", **THREE)
    samples, start, loudness = sound_of(desk, task), 0, []
    assert samples is not None
    for shot in task["result"]["metadata"]["storyboard"]["shots"]:
        middle = start + shot["frames"] // 2
        loudness.append(float(np.abs(samples[(middle - 6) * PER_FRAME : (middle + 6) * PER_FRAME]).max()))
        start += shot["frames"]
    assert [round(one / loudness[0]) for one in loudness] == [1, 2, 4]
    assert sound_of(desk, desk.made(engine="heavy")) is None


def test_a_film_is_scored_once_beside_its_first_shot(desk: House) -> None:
    task = desk.made(engine="scoring", sound="on", **{**THREE, "duration": 3})
    assert [what for what, _, _ in noted(desk, task["task_id"])].count("sound") == 1
    samples = sound_of(desk, task)
    assert samples is not None
    assert np.abs(samples[::PER_FRAME][1:-1]).max() > 0.2
    assert sound_of(desk, desk.made(engine="scoring")) is None


# Failover.


def test_a_film_that_its_engine_declines_is_made_by_the_next(desk: House) -> None:
    task = desk.made("a gray sea")
    assert task["status"] == "success", task
    metadata = task["result"]["metadata"]
    assert metadata["engine"] == "gray"
    reason = {"engine": "no", "code": "never_mine", "reason": "engine 'no' wants nothing"}
    assert metadata["failover"] == [reason]
    assert "engine 'no' declined (never_mine: engine 'no' wants nothing); engine 'gray' makes it" in said(
        desk, task
    )


def test_a_shot_engine_declines_too_before_a_shot_is_rendered(desk: House) -> None:
    task = desk.made("decline now", duration=6)
    assert (task["status"], task["error"]["code"]) == ("failed", "never_mine")
    words = task["error"]["message"]
    assert words.startswith("engine 'never' wants nothing (before, engine 'no': never_mine: ")
    assert [word for word in ("'heavy': not_mine", "'gray': not_mine") if word in words] == [
        "'heavy': not_mine",
        "'gray': not_mine",
    ]
    wait_until(
        lambda: not desk.workflows(task["task_id"], "PENDING", "ENQUEUED"), "no shot stays in line", 20
    )
    desk.delete(task["task_id"])
    assert desk.workflows(task["task_id"]) == {}


def test_an_engine_whose_process_dies_of_its_shot_has_declined_it(desk: House) -> None:
    task = desk.made("die now", duration=6)
    assert task["error"]["code"] == "never_mine"
    assert "engine 'heavy': engine_died: the engine's process died 2 times" in task["error"]["message"]


@pytest.mark.slow
def test_several_shots_go_to_the_next_engine_together(desk: House) -> None:
    task = desk.made(**{**THREE, "prompt": "Shot 1: decline now. Shot 2: a gray hill."})
    assert task["error"]["code"] == "never_mine", task
    assert "'gray': not_mine" in task["error"]["message"]


def test_once_a_shot_is_rendered_nobody_takes_over(desk: House) -> None:
    task = desk.made(**{**THREE, "aspect_ratio": "1:1"})
    assert (task["status"], task["error"]["code"]) == ("failed", "tired")
    before = "(before, engine 'no': never_mine: engine 'no' wants nothing)"
    assert task["error"]["message"] == f"one shot is enough {before}"


def test_without_failover_the_refusal_is_the_end(desk: House) -> None:
    task = desk.made(model=O1, duration=5)
    assert (task["status"], task["error"]["code"]) == ("failed", "never_mine")
    assert task["error"]["message"] == "engine 'no' wants nothing"
    asked = desk.made(engine="no")
    assert asked["error"]["message"] == "engine 'no' wants nothing"


def test_a_source_that_is_longer_than_the_engine_makes_is_declined(desk: House, tmp_path: Path) -> None:
    async def content() -> Any:
        yield video(tmp_path / "s.mp4", 3.5, 720, 720).read_bytes()

    source = desk.run(desk.service.files.upload(ALICE, "s.mp4", content(), BASE)).url
    task = desk.made(engine="brief", videos=[source])
    assert task["error"]["code"] == "source_too_long"
    assert task["error"]["message"] == "engine 'brief' cannot make 3.5 s (at most 3 s)"


def test_results_tell_whether_their_seed_gives_them_again(desk: House) -> None:
    assert desk.made(engine="gray")["result"]["metadata"]["repeatable"] is True
    assert desk.made(engine="brief")["result"]["metadata"]["repeatable"] is False
