"""Kernels are compiled beside a service that starts, into its data folder."""

from __future__ import annotations

import fcntl
import os
import signal
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from filmgate.engines.animatic.kernels.cache import VARIABLE, are_compiled, folder
from filmgate.settings import Settings
from filmgate.tasks.kernels import Compilers, place
from filmgate.tasks.supervisor import WorkerHandle
from tests.support.cluster import children_of, command_of
from tests.support.waiting import wait_until


def compilers() -> list[int]:
    """The process that a service starts, and those that it has forked."""
    begun = [pid for pid in children_of(os.getpid()) if "filmgate.tasks.child" in command_of(pid)]
    return [each for pid in begun for each in (pid, *children_of(pid))]


def is_there(pid: int) -> bool:
    return "filmgate" in command_of(pid)


def is_free(lock: Path) -> bool:
    with lock.open("ab") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True


def test_kernels_lie_in_the_data_folder_unless_the_environment_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(data=tmp_path)
    monkeypatch.delenv(VARIABLE)
    assert place(settings) == tmp_path / "kernels"
    monkeypatch.setenv(VARIABLE, "/elsewhere")
    assert place(settings) == Path("/elsewhere")


def test_a_worker_is_told_where_they_lie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE)
    worker = WorkerHandle(Settings(data=tmp_path))
    environment = Path(f"/proc/{worker.process.pid}/environ").read_bytes().split(b"\0")
    worker.stop(patience=10)
    worker.wait()
    assert f"{VARIABLE}={tmp_path / 'kernels'}".encode() in environment


def test_a_compiler_that_is_stopped_leaves_at_once(tmp_path: Path) -> None:
    beside = Compilers(tmp_path)
    with capture_logs() as logs:
        beside.start()
        wait_until(lambda: len(compilers()) > 1, "it has forked")
        begun = compilers()
        beside.stop()
    wait_until(lambda: not any(map(is_there, begun)), "all of them are gone")
    assert (compilers(), logs) == ([], [])


def test_of_a_compiler_that_is_killed_nothing_stays_and_nobody_waits_for_it(tmp_path: Path) -> None:
    beside = Compilers(tmp_path)
    with capture_logs() as logs:
        beside.start()
        wait_until(lambda: len(compilers()) > 1, "it has forked")
        begun = compilers()
        os.kill(begun[0], signal.SIGKILL)
        wait_until(lambda: not beside.busy, "the service has noticed")
    wait_until(lambda: not any(map(is_there, begun)), "all of them are gone")
    (told,) = logs
    assert (told["event"], told["log_level"]) == ("kernels_not_compiled", "warning")
    assert "status -9" in told["reason"]
    locks = list(folder(tmp_path).glob("*.lock"))
    assert locks
    wait_until(lambda: all(map(is_free, locks)), "nobody waits for it")


def test_a_fork_that_dies_is_told_of(tmp_path: Path) -> None:
    beside = Compilers(tmp_path)
    with capture_logs() as logs:
        beside.start()
        wait_until(lambda: len(compilers()) > 1, "it has forked")
        os.kill(compilers()[1], signal.SIGKILL)
        wait_until(lambda: not beside.busy, "the service has noticed")
    (told,) = logs
    assert (told["event"], told["log_level"]) == ("kernels_not_compiled", "warning")
    assert "BrokenProcessPool" in told["reason"]
    assert compilers() == []


def test_where_nothing_can_be_kept_nothing_is_compiled_in_vain(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    beside = Compilers(tmp_path / "file")
    with capture_logs() as logs:
        beside.start()
        wait_until(lambda: bool(logs), "the service says so")
        beside.stop()
    (told,) = logs
    assert (told["event"], told["log_level"]) == ("kernels_not_kept", "warning")
    assert "Not a directory" in told["reason"]


@pytest.mark.slow
def test_what_a_service_compiles_the_next_one_finds(tmp_path: Path) -> None:
    assert _events_of(Compilers(tmp_path)) == ["kernels_ready"]
    assert are_compiled(tmp_path)
    assert _events_of(Compilers(tmp_path)) == []


def _events_of(beside: Compilers) -> list[str]:
    with capture_logs() as logs:
        beside.start()
        wait_until(lambda: not beside.busy, "they are done", seconds=300)
        beside.stop()
    return [told["event"] for told in logs]
