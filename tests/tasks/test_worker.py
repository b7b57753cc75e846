"""Workers come and go; what they had in work goes on elsewhere."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from filmgate.settings import EngineSettings, Settings, Worker
from tests.support.cluster import children_of, command_of
from tests.support.house import house, settings_in, workers
from tests.support.postgres import Postgres
from tests.support.waiting import wait_until

PROMPT = "Shot 1: a sea. Shot 2: a hill. Shot 3: a town."
SHOTS = {"multi_shot": True, "shot_type": "intelligence", "duration": 6, "engine": "gray"}


def settings_with(
    folder: Path, database: str | None, sleep: float | list[float], **changes: object
) -> Settings:
    gray = EngineSettings(kind="tests.support.engines:GrayEngine", log=str(folder / "shots.log"), sleep=sleep)
    given = {"drain": 0, "heartbeat": 0.2, "dead_after": 2}
    return settings_in(
        folder, database=database, engines={"gray": gray}, worker=Worker(**{**given, **changes})
    )


@pytest.mark.parametrize("kind", ["sqlite", pytest.param("postgres", marks=pytest.mark.slow)])
def test_a_worker_that_stops_hands_its_films_to_the_next(
    tmp_path: Path, kind: str, request: pytest.FixtureRequest
) -> None:
    server: Postgres | None = request.getfixturevalue("postgres") if kind == "postgres" else None
    database = server.migrated() if server else None
    # The first worker would need a minute for the second shot: it stops amidst it, however slow it is.
    held, settings = (settings_with(tmp_path, database, sleep) for sleep in ([0.1, 60.0, 0.1], 0.1))
    with house(settings) as desk:
        with workers(held):
            task_id = desk.submit(PROMPT, **SHOTS)
            wait_until(lambda: ("start", task_id, 1) in desk.shots_log(), "the second shot is rendered")
        assert desk.task(task_id)["status"] == "processing"
        assert desk.scalar("SELECT count(*) FROM workers") == 0
        with workers(settings):
            task = desk.ended(task_id)
        assert task["status"] == "success"
        ended = Counter(line for line in desk.shots_log() if line[0] == "end")
        assert ended == {("end", task_id, shot): 1 for shot in range(3)}
        assert desk.shots_log().count(("start", task_id, 0)) == 1


@pytest.mark.slow
def test_a_worker_that_may_drain_finishes_what_it_renders(tmp_path: Path) -> None:
    settings = settings_with(tmp_path, None, sleep=0.5, drain=30)
    with house(settings) as desk:
        with workers(settings):
            task_id = desk.submit("a film", engine="gray")
            wait_until(lambda: ("start", task_id, 0) in desk.shots_log(), "it renders")
        assert desk.task(task_id)["status"] == "success"


@pytest.mark.slow
def test_a_killed_worker_is_started_again_and_its_children_are_gone(tmp_path: Path) -> None:
    settings = settings_with(tmp_path, None, sleep=1.0)
    with house(settings) as desk, workers(settings) as supervisor:
        task_id = desk.submit("a film", engine="gray")
        wait_until(lambda: ("start", task_id, 0) in desk.shots_log(), "it renders")
        (first,) = supervisor.pids()
        children = [pid for pid in children_of(first) if "filmgate.tasks.child" in command_of(pid)]
        os.kill(first, signal.SIGKILL)
        wait_until(lambda: not any(command_of(pid) for pid in children), "its children are gone")
        assert desk.ended(task_id)["status"] == "success"
        assert supervisor.pids() != [first]
        assert desk.scalar("SELECT count(*) FROM workers") == 1
    assert list((tmp_path / "scratch").glob("*/*")) == []


FAILS_TO_START = """
import sys, threading
from concurrent.futures import ThreadPoolExecutor
from filmgate.settings import Settings
from filmgate.tasks import worker

def start(self):
    pool = ThreadPoolExecutor(1)
    pool.submit(threading.Event().wait)  # a film that it took waits for its shots
    raise OSError("the database is away")

worker.WorkerProcess.start = start
worker.run(Settings(data=sys.argv[1]))
"""


def test_a_worker_that_cannot_start_ends_though_its_threads_wait(tmp_path: Path) -> None:
    command = [sys.executable, "-c", FAILS_TO_START, str(tmp_path)]
    process = subprocess.run(command, capture_output=True, text=True, timeout=60, stdin=subprocess.PIPE)
    assert process.returncode == 1
    assert "worker_failed" in process.stderr + process.stdout
    assert "the database is away" in process.stderr + process.stdout


TELLS_WHO_LIVES = """
import sys
import sqlalchemy as sa
from filmgate.settings import Settings
from filmgate.store.database import connect
from filmgate.tasks import worker

settings = Settings(data=sys.argv[1])

def launch():
    with connect(settings.database_url).connect() as connection:
        print("alive:", connection.execute(sa.text("SELECT count(*) FROM workers")).scalar(), flush=True)
    raise OSError("that was all")

worker.DBOS.launch = staticmethod(launch)
worker.run(settings)
"""


def test_a_worker_is_among_the_living_before_it_takes_work(tmp_path: Path) -> None:
    """Else another one takes from it what it has just begun."""
    command = [sys.executable, "-c", TELLS_WHO_LIVES, str(tmp_path)]
    process = subprocess.run(command, capture_output=True, text=True, timeout=60, stdin=subprocess.PIPE)
    assert "alive: 1" in process.stdout
