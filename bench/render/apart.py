"""What needs processes of its own: a long film's memory, two films at once, the first film of all."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from bench import service
from bench.render.films import film
from bench.render.scenes import SCENES, size_of
from bench.report import Row, at_most, plain

LONG = (
    "A woman walks through a rainy neon city street at night. Cut to a close-up of her face. "
    "A fox runs through a misty forest at dawn. Cut to a red car on a country road at golden hour"
)


def peak(seconds: int) -> float:
    """MB that this process took at most for a pro film of several shots."""
    with TemporaryDirectory() as folder:
        film(LONG, (1920, 1080), Path(folder), seconds, multi_shot=True)
    # Not from getrusage, whose peak a new process takes over from the one that started it.
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024


def made(name: str) -> float:
    """Seconds by the clock for one film."""
    begun = time.perf_counter()
    with TemporaryDirectory() as folder:
        film(SCENES[name], size_of(name, 720), Path(folder))
    return time.perf_counter() - begun


def memory(full: bool) -> Iterator[Row]:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        yield at_most("memory of a 15 s pro film at its peak", pool.submit(peak, 15).result(), 900, "MB")


def together(full: bool) -> Iterator[Row]:
    """Two films beside each other over one alone, with warm processes."""
    names = ["car", "car"]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        list(pool.map(made, names))
        alone = min(pool.submit(made, names[0]).result() for _ in range(3 if full else 1))
        begun = time.perf_counter()
        list(pool.map(made, names))
        both = time.perf_counter() - begun
    yield at_most("two films at once over one", both / alone, 2.1)


def begins(running: service.Served) -> float:
    """Seconds from a film's submit to its first frames."""
    begun = time.perf_counter()
    task_id = running.submit(prompt=SCENES["car"], mode="std", duration=3)
    while True:
        task = running.client.get(f"/api/v1/tasks/{task_id}").raise_for_status().json()["data"]
        if task["status"] == "failed":
            raise RuntimeError(f"task {task_id} failed: {task['error']}")
        if task["status"] == "success" or task.get("progress", 0) > 0:
            seconds = time.perf_counter() - begun
            running.finished(task_id)
            return seconds
        time.sleep(0.1)  # as often as is usual: more would take part in the work


def first(full: bool) -> Iterator[Row]:
    """A fresh data folder and no compiled kernel anywhere: submitted as soon as the service is ready."""
    with (
        TemporaryDirectory() as folder,
        patch.dict(service.ENVIRONMENT, service.KERNELS_IN_DATA),
        service.served(service.settings_for(Path(folder), "animatic")) as running,
    ):
        at_once = begins(running)
        yield at_most("first film of a fresh installation: submit to first frames", at_once, 10, "s")
        yield plain("second film: submit to first frames", begins(running), "s")


def rows(full: bool) -> Iterator[Row]:
    yield from memory(full)
    yield from together(full)
    yield from first(full)
