"""Bad days: the database goes away, the disk is full, the machine restarts."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from filmgate.settings import Settings
from tests.support.cluster import Cluster, cluster, settings_for
from tests.support.postgres import Postgres
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.crash, pytest.mark.timeout(300)]

AWAY = 20.0


def test_a_postgres_that_is_away_is_told_with_503_and_then_everything_goes_on(
    postgres: Postgres, tmp_path: Path
) -> None:
    url = postgres.fresh()
    with cluster(settings_for(tmp_path, url, sleep=2.0)) as running:
        task_ids = [running.submit(f"take {number}") for number in range(4)]
        wait_until(lambda: running.task(task_ids[0])["status"] == "processing", "the first film begins")
        with postgres.away(url):
            assert refused(running) == {503}
            time.sleep(AWAY)
            assert refused(running) == {503}
        wait_until(lambda: ends_well(running, task_ids), "the films are made", 120)
        assert running.task(running.submit("afterwards"), wait=60)["status"] == "success"


def test_a_locked_sqlite_file_is_told_with_503_and_then_everything_goes_on(tmp_path: Path) -> None:
    with cluster(settings_for(tmp_path, sleep=1.0)) as running:
        task_id = running.submit("take one")
        with running.engine.connect() as connection:
            connection.exec_driver_sql("BEGIN EXCLUSIVE")
            time.sleep(AWAY)
            assert refused(running, "POST") == {503}
            connection.rollback()
        wait_until(lambda: ends_well(running, [task_id]), "the film is made", 90)


def test_a_full_disk_fails_the_task_with_a_clear_message_and_not_the_service(tmp_path: Path) -> None:
    with small_disk(tmp_path / "blobs", "1m") as disk:
        settings = settings_for(tmp_path, blobs=f"file://{disk}")
        filler = disk / "filler"
        with cluster(settings) as running:
            fill(filler)
            task = running.task(running.submit("a film for which there is no room"), wait=60)
            assert task["status"] == "failed"
            assert task["error"]["code"] == "disk_full"
            assert "free disk space" in task["error"]["message"]
            filler.unlink()
            assert running.task(running.submit("now there is room"), wait=60)["status"] == "success"


def test_a_restart_picks_up_where_it_stopped(tmp_path: Path) -> None:
    with cluster(settings_for(tmp_path, sleep=1.5)) as running:
        body = {"multi_shot": True, "shot_type": "intelligence", "duration": 6}
        task_id = running.submit("Shot 1: a dog runs. Shot 2: a cat sleeps. Shot 3: a bird flies.", **body)
        wait_until(lambda: ended_shots(running.settings) >= 1, "the first shot is finished")
        assert running.stop() == 0
        finished = ended_shots(running.settings)
        running.start()
        wait_until(lambda: ends_well(running, [task_id]), "the film is made", 90)
        starts = (running.settings.data / "shots.log").read_text().count("start")
        assert starts <= finished + 1 + (running.scalar("SELECT count(*) FROM shots") - finished)


@contextmanager
def small_disk(path: Path, size: str) -> Iterator[Path]:
    path.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(path)], check=True)
    try:
        yield path
    finally:
        subprocess.run(["umount", "-l", str(path)], check=True)


def fill(path: Path) -> None:
    """Takes all the room there is."""
    with path.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"\0" * 4096)
        except OSError:
            os.fsync(file.fileno())


def refused(running: Cluster, method: str = "GET") -> set[int]:
    """The statuses of a few requests; each refusal must say when to come again."""
    statuses = set()
    with running.client as client:
        for _ in range(3):
            if method == "GET":
                reply = client.get("/api/v1/tasks/task-anything")
            else:
                reply = client.post("/api/v1/kling/kling-v3-omni-video", json={"prompt": "take two"})
            assert int(reply.headers["Retry-After"]) > 0
            assert reply.json()["message"].startswith("Service unavailable: ")
            statuses.add(reply.status_code)
    return statuses


def ends_well(running: Cluster, task_ids: list[str]) -> bool:
    return all(running.task(task_id)["status"] == "success" for task_id in task_ids)


def ended_shots(settings: Settings) -> int:
    log = settings.data / "shots.log"
    return log.read_text().count("end ") if log.exists() else 0
