from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from filmgate.contract.errors import TaskCanceled, TaskFailed
from filmgate.tasks.child import LARGEST_FILE, Asked, Job, Told
from filmgate.tasks.children import ChildDied, ChildPool
from tests.support.waiting import runs, wait_until

LONG = 600.0


class Notes:
    """A listener that keeps what it hears, and remembers what it is asked to."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, Any]] = []
        self.journal: dict[str, Any] = {}

    def told(self, message: Told) -> None:
        self.heard.append((message.kind, message.value))

    def asked(self, question: Asked) -> Any:
        if question.what == "recall":
            return self.journal.get(question.args[0])
        key, value = question.args
        if isinstance(value, set):
            raise TypeError("a set is not JSON")
        if value == "refused":
            raise TaskFailed("no_room", "the journal is full")
        self.journal[key] = value
        return None


MY_PID = Job("tests.support.jobs:my_pid", ())


@pytest.fixture
def pool() -> Iterator[ChildPool]:
    open_pool = ChildPool(2, idle=LONG)
    yield open_pool
    open_pool.close()
    assert open_pool.pids() == []


def run(pool: ChildPool, name: str, *args: Any, notes: Notes | None = None, timeout: float = 30) -> Any:
    return pool.run(Job(f"tests.support.jobs:{name}", args), notes or Notes(), lambda: False, timeout)


def test_a_job_gives_its_value_and_its_child_is_kept(pool: ChildPool) -> None:
    assert run(pool, "add", 2, 3) == 5
    assert run(pool, "my_pid") == run(pool, "my_pid") != os.getpid()
    assert len(pool.pids()) == 1


def test_a_child_that_has_more_to_say_is_still_counted(pool: ChildPool) -> None:
    class Counting(Notes):
        def told(self, message: Told) -> None:
            time.sleep(0.1)  # by now it has said the rest, too
            self.heard.append((message.kind, len(pool.pids())))

    notes = Counting()
    run(pool, "tell", notes=notes)
    assert [count for _, count in notes.heard] == [1, 1, 1]


def test_warming_starts_one_child_that_the_first_job_gets() -> None:
    narrow = ChildPool(1, idle=LONG)
    narrow.warm(MY_PID)
    narrow.warm(MY_PID)
    assert narrow.pids() == [run(narrow, "my_pid")]
    narrow.close()


def test_warming_that_fails_is_left_to_the_job_that_needs_it(pool: ChildPool) -> None:
    pool.warm(Job("tests.support.jobs:not_there", ()))
    assert run(pool, "add", 1, 2) == 3


def test_what_a_job_says_is_heard_in_order(pool: ChildPool) -> None:
    notes = Notes()
    assert run(pool, "tell", notes=notes) == "told"
    assert notes.heard == [("progress", 0.5), ("preview", b"jpeg"), ("log", "a line")]


def test_the_desk_recalls_what_it_was_told_to_remember(pool: ChildPool) -> None:
    notes = Notes()
    assert [run(pool, "count_visits", notes=notes) for _ in range(3)] == [1, 2, 3]
    assert notes.journal == {"visits": 3}


def test_a_refusal_to_remember_reaches_the_job(pool: ChildPool) -> None:
    with pytest.raises(TaskFailed, match="the journal is full"):
        run(pool, "remember", "refused")
    assert run(pool, "add", 1, 1) == 2


def test_a_listener_that_fails_ends_the_job_and_spoils_no_other(pool: ChildPool) -> None:
    """The child waits for an answer that will not come: it must not take the next job for it."""
    with pytest.raises(TypeError, match="a set is not JSON"):
        run(pool, "remember", {1, 2})
    assert [run(pool, "add", 1, number) for number in range(3)] == [1, 2, 3]


def test_a_jobs_own_error_arrives_as_itself(pool: ChildPool) -> None:
    with pytest.raises(TaskFailed) as failed:
        run(pool, "fail")
    assert (failed.value.code, failed.value.message) == ("no_luck", "not today")


def test_an_error_that_cannot_travel_arrives_as_text(pool: ChildPool) -> None:
    with pytest.raises(RuntimeError, match="Unportable: cannot travel 3"):
        run(pool, "stumble")
    assert run(pool, "add", 1, 1) == 2


def test_a_value_that_cannot_travel_is_an_error_and_not_a_riddle(pool: ChildPool) -> None:
    with pytest.raises(RuntimeError, match="cannot be sent: cannot pickle"):
        run(pool, "return_unportable")
    assert run(pool, "add", 1, 1) == 2


def test_a_job_that_cannot_be_sent_is_an_error_and_the_pool_goes_on(pool: ChildPool) -> None:
    with pytest.raises(Exception, match=r"pickle"):
        run(pool, "add", threading.Lock(), 1)
    assert run(pool, "add", 1, 1) == 2


@pytest.mark.parametrize("name", ["tests.support.jobs:none", "tests.support.none:add", "nonsense"])
def test_a_job_that_does_not_exist_is_its_own_error(pool: ChildPool, name: str) -> None:
    with pytest.raises((ImportError, AttributeError)):
        pool.run(Job(name, ()), Notes(), lambda: False, 30)


@pytest.mark.parametrize("status", [0, 9])
def test_a_child_that_leaves_is_told_as_dead_and_replaced(pool: ChildPool, status: int) -> None:
    first = run(pool, "my_pid")
    with pytest.raises(ChildDied, match=f"status {status}"):
        run(pool, "leave", status)
    assert run(pool, "my_pid") != first


def test_a_killed_child_is_told_as_dead(pool: ChildPool, tmp_path: Path) -> None:
    started = tmp_path / "started"
    with ThreadPoolExecutor(1) as other:
        job = other.submit(run, pool, "sleep", LONG, started)
        wait_until(started.exists, "the job runs")
        os.kill(pool.pids()[0], signal.SIGKILL)
        with pytest.raises(ChildDied, match="status -9"):
            job.result(20)


def test_a_child_that_was_killed_while_resting_is_replaced_unseen(pool: ChildPool) -> None:
    first = run(pool, "my_pid")
    os.kill(first, signal.SIGKILL)
    wait_until(lambda: pool.pids() == [], "it is dead")
    assert run(pool, "my_pid") != first


@pytest.mark.parametrize("name", ["sleep", "spin"])
def test_a_stop_kills_the_child_whatever_it_does(pool: ChildPool, tmp_path: Path, name: str) -> None:
    started, stop = tmp_path / "started", threading.Event()
    arguments = (LONG, started) if name == "sleep" else (started,)
    with ThreadPoolExecutor(1) as other:
        job = other.submit(pool.run, Job(f"tests.support.jobs:{name}", arguments), Notes(), stop.is_set, LONG)
        wait_until(lambda: started.exists() and bool(started.read_text()), "the job runs")
        stop.set()
        with pytest.raises(TaskCanceled):
            job.result(1.5)  # the promise is 2 s from the cancel, of which the database takes its part
    assert not runs(int(started.read_text()))
    assert run(pool, "add", 1, 1) == 2


def test_a_job_that_takes_too_long_is_stopped_and_says_so(pool: ChildPool) -> None:
    with pytest.raises(TaskFailed, match=r"did not end within 0\.2 s") as failed:
        run(pool, "sleep", LONG, timeout=0.2)
    assert failed.value.code == "timeout"
    assert run(pool, "add", 1, 1) == 2


@pytest.fixture
def narrow() -> Iterator[ChildPool]:
    """As for users' files: 2 GiB of address space, a second of processor time for each job."""
    open_pool = ChildPool(1, idle=LONG, memory=2 << 30, processor_time=1)
    yield open_pool
    open_pool.close()


def test_a_job_that_uses_too_much_processor_time_is_stopped_and_says_so(
    narrow: ChildPool, tmp_path: Path
) -> None:
    with pytest.raises(TaskFailed, match="used more than 1 s of processor time and was stopped") as failed:
        run(narrow, "spin", tmp_path / "started")
    assert failed.value.code == "timeout"
    assert run(narrow, "add", 1, 1) == 2


def test_processor_time_is_counted_for_each_job(narrow: ChildPool) -> None:
    pid = run(narrow, "my_pid")
    for _ in range(3):
        run(narrow, "work", 0.8)
    assert run(narrow, "my_pid") == pid


def test_a_job_that_takes_too_much_memory_says_so(narrow: ChildPool) -> None:
    with pytest.raises(TaskFailed, match="needs more memory than this service allows") as failed:
        run(narrow, "take_memory", 3 << 30)
    assert failed.value.code == "out_of_memory"
    assert run(narrow, "take_memory", 1 << 20) == 1 << 20


def test_a_file_may_grow_to_a_limit_only(narrow: ChildPool, tmp_path: Path) -> None:
    assert run(narrow, "write_far", tmp_path / "a", LARGEST_FILE - 1) == 1
    with pytest.raises(OSError, match="File too large"):
        run(narrow, "write_far", tmp_path / "b", LARGEST_FILE)


def test_only_so_many_run_at_once_and_who_waits_may_stop_waiting(pool: ChildPool, tmp_path: Path) -> None:
    stop = threading.Event()
    with ThreadPoolExecutor(3) as others:
        files = [tmp_path / str(number) for number in range(2)]
        jobs = [
            others.submit(pool.run, Job("tests.support.jobs:sleep", (LONG, file)), Notes(), stop.is_set, LONG)
            for file in files
        ]
        wait_until(lambda: all(file.exists() for file in files), "both run")
        asked = threading.Event()
        third = others.submit(
            pool.run, Job("tests.support.jobs:add", (1, 1)), Notes(), lambda: asked.set() or True, LONG
        )
        with pytest.raises(TaskCanceled):
            third.result(20)
        assert asked.is_set()
        assert len(pool.pids()) == 2
        stop.set()
        for job in jobs:
            with pytest.raises(TaskCanceled):
                job.result(20)


def test_children_with_nothing_to_do_go_after_a_while() -> None:
    pool = ChildPool(1, idle=0.0)
    pid = run(pool, "my_pid")
    pool.sweep()
    assert pool.pids() == []
    assert not runs(pid)
    assert run(pool, "add", 1, 1) == 2
    pool.close()


# Asking before killing.


@pytest.fixture
def patient() -> Iterator[ChildPool]:
    open_pool = ChildPool(1, idle=LONG, grace=30.0)
    yield open_pool
    open_pool.close()


def stopped_once_started(
    pool: ChildPool, name: str, started: Path, *args: Any, timeout: float = LONG
) -> None:
    stop = threading.Event()
    with ThreadPoolExecutor(1) as other:
        job = other.submit(pool.run, Job(f"tests.support.jobs:{name}", args), Notes(), stop.is_set, timeout)
        wait_until(lambda: started.exists() and bool(started.read_text()), "the job runs")
        if timeout == LONG:
            stop.set()
        job.result(60)


def test_a_child_that_stops_when_asked_goes_on_with_the_next_job(patient: ChildPool, tmp_path: Path) -> None:
    for number in range(3):
        started = tmp_path / str(number)
        with pytest.raises(TaskCanceled):
            stopped_once_started(patient, "obey", started, started)
        assert run(patient, "my_pid") == int((tmp_path / "0").read_text())


def test_a_child_that_is_out_of_time_is_asked_too(patient: ChildPool, tmp_path: Path) -> None:
    started = tmp_path / "started"
    with pytest.raises(TaskFailed, match="did not end within 2 s") as failed:
        stopped_once_started(patient, "obey", started, started, timeout=2.0)
    assert failed.value.code == "timeout"
    assert run(patient, "my_pid") == int(started.read_text())


def test_a_child_that_does_not_listen_is_killed_after_the_grace(tmp_path: Path) -> None:
    pool, started = ChildPool(1, idle=LONG, grace=0.3), tmp_path / "started"
    with pytest.raises(TaskCanceled):
        stopped_once_started(pool, "sleep", started, LONG, started)
    assert not runs(int(started.read_text()))
    assert run(pool, "add", 1, 1) == 2
    pool.close()


def test_a_job_that_is_not_wanted_any_more_is_not_begun(patient: ChildPool, tmp_path: Path) -> None:
    started = tmp_path / "started"
    with pytest.raises(TaskCanceled):
        patient.run(Job("tests.support.jobs:obey", (started,)), Notes(), lambda: True, LONG)
    assert not started.exists()


PARENT = """
import sys, threading
from filmgate.tasks.child import Job
from filmgate.tasks.children import ChildPool
from pathlib import Path
pool = ChildPool(2, idle=600)
job = Job("tests.support.jobs:sleep", (600, Path(sys.argv[1])))
threading.Thread(target=lambda: pool.run(job, None, lambda: False, 600)).start()
"""


def test_children_die_with_their_parent_however_it_dies(tmp_path: Path) -> None:
    started = tmp_path / "started"
    parent = subprocess.Popen([sys.executable, "-c", PARENT, str(started)])
    try:
        wait_until(lambda: started.exists() and bool(started.read_text()), "its child works")
        child = int(started.read_text())
        assert runs(child)
    finally:
        parent.kill()
        parent.wait()
    wait_until(lambda: not runs(child), "the child of the killed parent is gone", 10)
