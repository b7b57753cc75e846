"""Killing everything at random moments under load: no accepted task is lost, none ends twice."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import httpx2
import pytest
import sqlalchemy as sa

from filmgate.settings import Settings
from filmgate.store.tables import events, shots, tasks
from tests.support.cluster import Cluster, cluster, settings_for
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.crash, pytest.mark.timeout(900)]

VICTIMS = ["api"] * 4 + ["worker"] * 8 + ["child"] * 8
LOAD = 3
"""Tasks submitted around each kill."""
TASKS = LOAD * len(VICTIMS)
PATIENCE = 420.0


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    return settings_for(tmp_path, database_url, workers=2)


@pytest.fixture
def running(settings: Settings) -> Iterator[Cluster]:
    with cluster(settings) as started:
        yield started


def test_every_accepted_task_ends_once_whoever_is_killed(running: Cluster) -> None:
    dice = random.Random(20)
    accepted: list[str] = []
    with ThreadPoolExecutor(1) as pool:
        for number, victim in enumerate(dice.sample(VICTIMS, len(VICTIMS))):
            submitting = pool.submit(submit_some, running, range(number * LOAD, (number + 1) * LOAD))
            time.sleep(dice.uniform(0.2, 3.0))
            wait_until(partial(running.kill, victim, dice), f"there is a {victim} to kill")
            accepted += submitting.result()
    wait_for_all(running, accepted)
    assert statuses(running) == {"success": TASKS}
    assert set(endings(running).values()) == {1}
    assert rendered_again(running) == []
    wait_until(lambda: running.unfinished_workflows() == 0, "no slot stays taken")
    assert running.task(running.submit("one more"), wait=60)["status"] == "success"


def submit_some(running: Cluster, numbers: range) -> list[str]:
    """Tasks of one and of several shots, while something is being killed."""
    several = {"multi_shot": True, "shot_type": "intelligence"}
    return [
        submit_surely(
            running, f"A woman walks through the rain, take {number}", several if number % 3 else {}
        )
        for number in numbers
    ]


def submit_surely(running: Cluster, prompt: str, body: dict[str, object]) -> str:
    """An Idempotency-Key lets a client repeat what may have been accepted."""
    deadline = time.monotonic() + 120
    while True:
        try:
            return running.submit(prompt, key=prompt.replace(" ", "-"), **body)
        except httpx2.TransportError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def wait_for_all(running: Cluster, accepted: list[str]) -> None:
    assert len(set(accepted)) == TASKS
    deadline = time.monotonic() + PATIENCE
    for task_id in accepted:
        while running.task(task_id, wait=20)["status"] not in ("success", "failed"):
            assert time.monotonic() < deadline, f"{task_id} does not end: {running.task(task_id)}"


def statuses(running: Cluster) -> dict[str, int]:
    query = sa.select(tasks.c.status, sa.func.count()).group_by(tasks.c.status)
    with running.engine.connect() as connection:
        return {row[0]: row[1] for row in connection.execute(query)}


def endings(running: Cluster) -> Counter[str]:
    """How often each task's stream tells a success."""
    query = sa.select(events.c.task_id).where(events.c.event == "status", events.c.data.contains("success"))
    with running.engine.connect() as connection:
        return Counter(connection.execute(query).scalars())


def rendered_again(running: Cluster) -> list[str]:
    """Shots whose rendering began after they were on record as finished."""
    with running.engine.connect() as connection:
        done = {(row.task_id, row.number): row.finished_at for row in connection.execute(sa.select(shots))}
    again = []
    for line in (running.settings.data / "shots.log").read_text().splitlines():
        what, task_id, shot, _pid, at = line.split()
        if what == "start" and int(at) > done[task_id, int(shot)]:
            again.append(line)
    return again
