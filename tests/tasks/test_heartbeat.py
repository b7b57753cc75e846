from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import sqlalchemy as sa

from filmgate.settings import Worker
from filmgate.store.database import connect
from filmgate.store.tables import workers
from filmgate.tasks.heartbeat import Heartbeat, this_machine
from tests.support.logs import Errors
from tests.support.postgres import Postgres
from tests.support.waiting import wait_until

QUICK = Worker(heartbeat=0.05, dead_after=0.5)


class Pulse:
    """A heartbeat, and what it said: who was alive at its last look, and whether it was fenced."""

    def __init__(self, engine: sa.Engine, worker_id: str, settings: Worker = QUICK) -> None:
        self.alive: set[str] | None = None
        self.fenced = threading.Event()
        self.heart = Heartbeat(engine, worker_id, settings, recover=self._note, fenced=self.fenced.set)

    def _note(self, alive: set[str]) -> None:
        self.alive = alive


@contextmanager
def beating(engine: sa.Engine, worker_id: str, settings: Worker = QUICK) -> Iterator[Pulse]:
    pulse = Pulse(engine, worker_id, settings)
    pulse.heart.start()
    try:
        yield pulse
    finally:
        pulse.heart.stop()


def row(engine: sa.Engine, **changes: Any) -> None:
    """A worker that another process wrote in."""
    default = {"id": "other", "host": this_machine(), "pid": os.getpid(), "beat": 3, "started_at": 1}
    with engine.begin() as connection:
        connection.execute(workers.insert(), {**default, **changes})


def present(engine: sa.Engine) -> set[str]:
    with engine.connect() as connection:
        return set(connection.execute(sa.select(workers.c.id)).scalars())


def beat_of(engine: sa.Engine, worker_id: str) -> int:
    with engine.connect() as connection:
        return connection.execute(sa.select(workers.c.beat).where(workers.c.id == worker_id)).scalar_one()


def after_looks(engine: sa.Engine, pulse: Pulse, looks: int) -> None:
    """Returns when so many beats have passed."""
    goal = beat_of(engine, pulse.heart.worker_id) + looks
    wait_until(lambda: beat_of(engine, pulse.heart.worker_id) >= goal, f"{looks} beats pass")


def ended_pid() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_workers_see_each_other_and_leave_in_good_order(database: sa.Engine) -> None:
    with beating(database, "one") as one:
        with beating(database, "two") as two:
            wait_until(lambda: one.alive == two.alive == {"one", "two"}, "they see each other")
        wait_until(lambda: one.alive == {"one"}, "the other has left")
    assert present(database) == set()


def test_a_worker_whose_process_is_gone_is_dead_at_once(database: sa.Engine) -> None:
    row(database, pid=ended_pid())
    with beating(database, "mine", Worker(heartbeat=0.05, dead_after=3600)) as mine:
        wait_until(lambda: mine.alive == {"mine"}, "the dead one is buried")
        assert present(database) == {"mine"}


def test_a_zombie_is_dead(sqlite: sa.Engine) -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    try:
        row(sqlite, pid=process.pid)
        with beating(sqlite, "mine", Worker(heartbeat=0.05, dead_after=3600)) as mine:
            wait_until(lambda: mine.alive == {"mine"}, "the ended but unreaped one is buried")
    finally:
        process.wait()


def test_a_silent_worker_on_another_machine_is_dead_after_a_while(database: sa.Engine) -> None:
    row(database, host="elsewhere")
    with beating(database, "mine") as mine:
        wait_until(lambda: mine.alive == {"mine", "other"}, "it gets its time")
        wait_until(lambda: mine.alive == {"mine"}, "it is buried")


def test_a_hanging_worker_on_this_machine_is_dead_after_a_while(sqlite: sa.Engine) -> None:
    row(sqlite)  # its process runs, but does not beat
    with beating(sqlite, "mine") as mine:
        wait_until(lambda: mine.alive == {"mine"}, "it is buried")


def test_a_pid_means_nothing_on_another_machine(sqlite: sa.Engine) -> None:
    row(sqlite, host="elsewhere", pid=ended_pid())
    with beating(sqlite, "mine", Worker(heartbeat=0.02, dead_after=3600)) as mine:
        after_looks(sqlite, mine, 5)
        assert mine.alive == {"mine", "other"}


def test_who_beats_lives_whatever_its_clock_says(sqlite: sa.Engine) -> None:
    row(sqlite, host="elsewhere", started_at=-(10**15))
    with beating(sqlite, "mine", Worker(heartbeat=0.02, dead_after=0.2)) as mine:
        for _ in range(8):
            with sqlite.begin() as connection:
                connection.execute(
                    workers.update().where(workers.c.id == "other").values(beat=workers.c.beat + 1)
                )
            after_looks(sqlite, mine, 4)
            assert mine.alive == {"mine", "other"}


def test_who_was_declared_dead_is_fenced(database: sa.Engine, errors_logged: Errors) -> None:
    with beating(database, "mine") as mine:
        wait_until(lambda: mine.alive is not None, "it beats")
        with database.begin() as connection:
            connection.execute(workers.delete().where(workers.c.id == "mine"))
        assert mine.fenced.wait(20)
    errors_logged.expect("fenced")


def test_an_outage_kills_nobody(postgres: Postgres) -> None:
    url = postgres.migrated()
    engine = connect(url, patience=1)
    settings = Worker(heartbeat=0.05, dead_after=0.3)
    with beating(engine, "one", settings) as one, beating(engine, "two", settings) as two:
        wait_until(lambda: one.alive == two.alive == {"one", "two"}, "they see each other")
        for _ in range(2):
            one.alive = two.alive = None
            with postgres.away(url):
                threading.Event().wait(1.0)  # three times as long as it takes to be dead
            wait_until(lambda: one.alive == two.alive == {"one", "two"}, "they see each other again")
        assert not one.fenced.is_set()
        assert not two.fenced.is_set()
    engine.dispose()


def test_a_recovery_that_fails_does_not_stop_the_heart(sqlite: sa.Engine, errors_logged: Errors) -> None:
    def stumble(_: set[str]) -> None:
        raise RuntimeError("not my day")

    heart = Heartbeat(sqlite, "mine", QUICK, recover=stumble, fenced=pytest.fail)
    heart.start()
    wait_until(lambda: beat_of(sqlite, "mine") > 3, "it beats on")
    heart.stop()
    errors_logged.expect("heartbeat_failed")


def test_a_machine_has_one_name() -> None:
    assert this_machine() == this_machine()
    assert this_machine().count("/") >= 2
