"""Polls and submits over HTTP, against a bare FastAPI application in the same run."""

from __future__ import annotations

import asyncio
import json
import statistics
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from bench import load
from bench.report import Row, at_least, at_most, plain, table
from bench.service import KEY, MODEL, SUBMIT, Floor, Served, floor, processor_time, served, settings_for
from filmgate.contract.request import VideoRequest
from filmgate.settings import Settings
from filmgate.tasks.callers import Caller
from filmgate.tasks.service import Service, Submit

BODY = json.dumps(
    {"prompt": "A woman leaves a subway station and walks into a rainy cyberpunk street"}
).encode()
POLLED = 64
BATCH = 256
RENDERED = {"duration": 15, "mode": "pro"}


@dataclass(frozen=True)
class Sizes:
    """How much is measured: rounds, seconds a round, submits a run, and rows in the full table."""

    rounds: int
    seconds: float
    submits: int
    rows: int


QUICK = Sizes(rounds=5, seconds=1.0, submits=600, rows=3_000)
FULL = Sizes(rounds=5, seconds=4.0, submits=3_000, rows=50_000)


def polls(service: Served, ids: list[str], seconds: float) -> load.Load:
    """Sixteen clients that ask for one task after another."""
    requests = [load.get(f"/api/v1/tasks/{task_id}", KEY) for task_id in ids]
    return load.run(service.base_url, lambda n: requests[n % len(requests)], seconds=seconds).expect(200)


def submits(service: Served, count: int) -> load.Load:
    request = load.post(SUBMIT, KEY, BODY)
    return load.run(service.base_url, lambda _: request, count=count).expect(200)


class Turn(NamedTuple):
    """A run against one server, and the seconds of processor time that the server took for it."""

    run: load.Load
    processor: float

    @property
    def frugality(self) -> float:
        """Answers to a second of processor time: a neighbour on the machine changes it less than the rate."""
        return len(self.run.latencies) / self.processor


def turn(pid: int, run: Callable[[], load.Load]) -> Turn:
    begun = processor_time(pid)
    done = run()
    return Turn(done, processor_time(pid) - begun)


def poll_rows(name: str, service: Served, bare: Floor, ids: list[str], sizes: Sizes) -> Iterator[Row]:
    """Floor and service in turns, so that both see the same machine; medians of the rounds and of what each
    compares. The first round, in which both make what they keep, is not measured."""
    question = load.get("/api/v1/tasks/task-of-the-floor")

    def constants() -> load.Load:
        return load.run(bare.base_url, lambda _: question, seconds=sizes.seconds).expect(200)

    rounds = [
        (turn(bare.pid, constants), turn(service.pid, lambda: polls(service, ids, sizes.seconds)))
        for _ in range(1 + sizes.rounds)
    ][1:]
    least, found = (statistics.median(each.run.rate for each in side) for side in zip(*rounds, strict=True))
    tails = statistics.median(ours.run.percentile(99) / theirs.run.percentile(99) for theirs, ours in rounds)
    yield plain(f"floor, requests/s ({name})", least)
    yield plain(f"polls/s, {name}", found)
    share = statistics.median(ours.run.rate / theirs.run.rate for theirs, ours in rounds)
    yield at_least(f"polls over floor, {name}", share, 0.45, "%")
    share = statistics.median(ours.frugality / theirs.frugality for theirs, ours in rounds)
    yield plain("the same, by processor time", share, "%")
    yield plain(f"polls p99, {name}", statistics.median(ours.run.percentile(99) for _, ours in rounds), "ms")
    yield at_most(f"polls p99 over the floor's, {name}", tails, 5)


def submit_rows(service: Served, settings: Settings, sizes: Sizes) -> Iterator[Row]:
    """Durable submits, on an empty table and on a full one."""
    submits(service, POLLED)
    empty = submits(service, sizes.submits)
    yield at_least("submits/s", empty.rate, 300)
    yield plain("submits p50", empty.percentile(50), "ms")
    yield plain("submits p99", empty.percentile(99), "ms")
    asyncio.run(fill(settings, sizes.rows))
    full = submits(service, sizes.submits)
    yield plain(f"submits/s with {sizes.rows:,} rows", full.rate)
    yield at_least(
        f"submits/s with {sizes.rows:,} rows over the empty table's", full.rate / empty.rate, 0.8, "%"
    )


async def fill(settings: Settings, rows: int) -> None:
    """So many queued tasks, by the service's own way, without HTTP."""
    service = await Service.open(settings)
    caller = Caller("filler", "filler")
    request = VideoRequest(prompt="A street in the rain")
    try:
        submit = Submit(MODEL, request, "http://127.0.0.1", "fill")
        for start in range(0, rows, BATCH):
            await asyncio.gather(*(service.submit(caller, submit) for _ in range(min(BATCH, rows - start))))
    finally:
        await service.close()


def queued(sizes: Sizes) -> Iterator[Row]:
    """A service whose tasks wait: polls of pending tasks, and submits."""
    with TemporaryDirectory() as folder, floor() as bare:
        settings = settings_for(Path(folder), "NullEngine", workers=0)
        with served(settings) as service:
            ids = [service.submit() for _ in range(POLLED)]
            yield from poll_rows("pending", service, bare, ids, sizes)
            yield from submit_rows(service, settings, sizes)
            yield from poll_rows("pending, full table", service, bare, ids, sizes)


def finished(sizes: Sizes) -> Iterator[Row]:
    """A service whose tasks are done: the answers carry results."""
    with (
        TemporaryDirectory() as folder,
        floor() as bare,
        served(settings_for(Path(folder), "NullEngine")) as service,
    ):
        ids = [service.submit() for _ in range(POLLED)]
        for task_id in ids:
            service.finished(task_id)
        yield from poll_rows("finished", service, bare, ids, sizes)


def rendering(sizes: Sizes, engine: str) -> Iterator[Row]:
    """The same while two films render all the time."""
    with TemporaryDirectory() as folder:
        settings = settings_for(Path(folder), engine, workers=2)
        with served(settings) as service, busy(service) as ids:
            seen = polls(service, ids, sizes.seconds * sizes.rounds)
            sent = submits(service, sizes.submits // 10)
            yield plain("polls/s while two films render", seen.rate)
            yield plain("polls p50 while two films render", seen.percentile(50), "ms")
            yield at_most("polls p99 while two films render", seen.percentile(99), 100, "ms")
            yield plain("submits/s while two films render", sent.rate)
            yield plain("submits p99 while two films render", sent.percentile(99), "ms")


@contextmanager
def busy(service: Served) -> Iterator[list[str]]:
    """Keeps two films in work, as long as the block lasts; gives the ids of some tasks."""
    ids = [service.submit(**RENDERED) for _ in range(POLLED)]
    started = threading.Event()
    while not started.is_set():
        states = [service.client.get(f"/api/v1/tasks/{task}").json()["data"].get("stage") for task in ids[:4]]
        if states.count("render") >= 2:
            started.set()
        started.wait(0.1)
    yield ids


def main(*, full: bool = False, engine: str = "animatic") -> None:
    sizes = FULL if full else QUICK
    rows = [*queued(sizes), *finished(sizes), *rendering(sizes, engine)]
    print(table("api: 16 connections, SQLite", rows), flush=True)


if __name__ == "__main__":
    main()
