"""Jobs for child processes, well and badly behaved."""

from __future__ import annotations

import os
import signal
import threading
import time
from pathlib import Path
from typing import Any

from filmgate.contract.errors import TaskFailed
from filmgate.engines.base import Desk, pause


class Unportable(Exception):
    """Cannot be unpickled: its constructor takes what its arguments do not hold."""

    def __init__(self, number: int, word: str) -> None:
        super().__init__(f"{word} {number}")


def add(desk: Desk, one: int, two: int) -> int:
    return one + two


def my_pid(desk: Desk) -> int:
    return os.getpid()


def tell(desk: Desk) -> str:
    desk.progress(0.5)
    desk.preview(b"jpeg")
    desk.log("a line")
    return "told"


def count_visits(desk: Desk) -> int:
    visits = (desk.recall("visits") or 0) + 1
    desk.remember("visits", visits)
    return visits


def remember(desk: Desk, value: Any) -> None:
    desk.remember("key", value)


def fail(desk: Desk) -> None:
    raise TaskFailed("no_luck", "not today")


def stumble(desk: Desk) -> None:
    raise Unportable(3, "cannot travel")


def return_unportable(desk: Desk) -> Any:
    return threading.Lock()


def leave(desk: Desk, status: int) -> None:
    os._exit(status)


def obey(desk: Desk, started: Path) -> int:
    """Works until it is asked to stop."""
    if desk.stopped():
        raise ValueError("asked before it began")
    started.write_text(str(os.getpid()))
    while True:
        pause(desk, 60.0)


def device(desk: Desk) -> tuple[str | None, int]:
    return desk.device, os.getpid()


def hold(desk: Desk, started: Path, until: Path) -> tuple[str | None, int]:
    """Keeps its device until the file is there."""
    started.touch()
    while not until.exists():
        pause(desk, 0.02)
    return device(desk)


def sleep(desk: Desk, seconds: float, started: Path | None = None) -> None:
    """Deaf to everything but SIGKILL."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if started:
        started.write_text(str(os.getpid()))
    time.sleep(seconds)


def work(desk: Desk, seconds: float) -> None:
    """Uses so much processor time."""
    begun = time.process_time()
    while time.process_time() - begun < seconds:
        sum(range(100_000))


def write_far(desk: Desk, file: Path, offset: int) -> int:
    """Writes one byte at that place of a file that is empty before it."""
    with file.open("wb") as out:
        out.seek(offset)
        return out.write(b"x")


def take_memory(desk: Desk, size: int) -> int:
    return len(bytearray(size))


def spin(desk: Desk, started: Path) -> None:
    """In native code that never lets go of the interpreter for long."""
    started.write_text(str(os.getpid()))
    while True:
        sum(range(10_000_000))
