"""A task handed from engine to engine: once each, whoever is killed in between."""

from __future__ import annotations

import json
import random
import time
from functools import partial
from pathlib import Path

import pytest
import sqlalchemy as sa

from filmgate.engines.base import EngineDeclined
from filmgate.settings import EngineSettings, ModelSettings
from filmgate.store import small_rows, task_rows
from filmgate.tasks.failover import hand_over, last_refusal, refusals
from tests.support.cluster import V3, cluster, settings_for
from tests.support.rows import new_task, stored
from tests.support.waiting import wait_until

REFUSAL = EngineDeclined("upstream_insufficient_balance", "no money there")
NOTED = {"engine": "up", "code": "upstream_insufficient_balance", "reason": "no money there"}


def in_work(database: sa.Engine, *fallbacks: str) -> str:
    return new_task(database, status="processing", engine="up", fallbacks=json.dumps(fallbacks))


def declined(database: sa.Engine, task_id: str, engine: str) -> bool:
    with database.begin() as connection:
        return hand_over(connection, task_id, engine, REFUSAL)


def logged(database: sa.Engine, task_id: str) -> list[str]:
    with database.connect() as connection:
        rows = task_rows.events_after(connection, task_id, 0)
    return [json.loads(row["data"])["message"] for row in rows if row["event"] == "log"]


def test_the_next_engine_has_the_task_and_what_happened_is_told(database: sa.Engine) -> None:
    task_id = in_work(database, "b", "c")
    assert declined(database, task_id, "up")
    row = stored(database, task_id)
    assert (row["engine"], json.loads(row["fallbacks"]), refusals(row)) == ("b", ["c"], [NOTED])
    said = "engine 'up' declined (upstream_insufficient_balance: no money there); engine 'b' makes it"
    assert logged(database, task_id) == [said]


def test_who_repeats_it_after_a_crash_changes_nothing(database: sa.Engine) -> None:
    task_id = in_work(database, "b", "c")
    assert [declined(database, task_id, "up") for _ in range(3)] == [True] * 3
    assert stored(database, task_id)["engine"] == "b"
    assert declined(database, task_id, "b")
    assert declined(database, task_id, "up")
    assert [one["engine"] for one in refusals(stored(database, task_id))] == ["up", "b"]
    assert len(logged(database, task_id)) == 2


def test_without_another_engine_the_refusal_is_the_last_and_names_those_before(sqlite: sa.Engine) -> None:
    task_id = in_work(sqlite, "b")
    assert declined(sqlite, task_id, "up")
    assert not declined(sqlite, task_id, "b")
    end = last_refusal(stored(sqlite, task_id), EngineDeclined("off", "closed today"))
    assert end.code == "off"
    assert end.message == (
        "closed today (before, engine 'up': upstream_insufficient_balance: no money there)"
    )
    assert not declined(sqlite, new_task(sqlite, status="processing", engine="up"), "up")


def test_a_film_with_a_rendered_shot_stays_where_it_is(sqlite: sa.Engine) -> None:
    task_id = in_work(sqlite, "b")
    shot = {"task_id": task_id, "number": 1, "clip": "x", "frames": 24, "seconds": 1, "finished_at": 1}
    with sqlite.begin() as connection:
        task_rows.record_shot(connection, shot)
    assert not declined(sqlite, task_id, "up")
    assert stored(sqlite, task_id)["engine"] == "up"


def test_what_one_engine_remembered_is_not_the_nexts(sqlite: sa.Engine) -> None:
    task_id = in_work(sqlite, "b")
    with sqlite.begin() as connection:
        small_rows.remember(connection, task_id, "submit", {"state": "idle"})
    declined(sqlite, task_id, "up")
    with sqlite.begin() as connection:
        assert small_rows.recall(connection, task_id, "submit") is None


@pytest.mark.crash
@pytest.mark.timeout(600)
def test_each_engine_is_asked_until_it_declined_and_noted_once_whoever_is_killed(
    database_url: str, tmp_path: Path
) -> None:
    dice = random.Random(5)
    refusing = EngineSettings(kind="tests.support.engines:DecliningEngine", sleep=0.3)
    gray = EngineSettings(kind="tests.support.engines:GrayEngine", sleep=0.1)
    settings = settings_for(
        tmp_path,
        database_url,
        workers=2,
        engines={"no": refusing, "never": refusing, "gray": gray},
        models={V3: ModelSettings(engines=("no", "never", "gray"), failover=True)},
    )
    with cluster(settings) as running:
        tasks = []
        for victim in ("worker", "child", "worker", "child", "worker", "worker"):
            tasks += [running.submit("a gray sea") for _ in range(2)]
            time.sleep(dice.uniform(0.1, 2.0))
            wait_until(partial(running.kill, victim, dice), f"there is a {victim} to kill")
        for task_id in tasks:
            wait_until(
                lambda t=task_id: running.task(t, wait=20)["progress"] == 100, f"{task_id} is made", 200
            )
        ended = [running.task(task_id) for task_id in tasks]
    for task in ended:
        metadata = task["result"]["metadata"]
        assert metadata["engine"] == "gray"
        assert [one["engine"] for one in metadata["failover"]] == ["no", "never"]
