"""More workers, more films; and a long queue that costs no more than a short one. On Postgres."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlalchemy as sa

from bench.api import fill
from bench.report import Row, at_least, plain, table
from bench.service import postgres, served, settings_for
from filmgate.settings import Settings, Worker
from filmgate.store.database import connect
from filmgate.store.tables import tasks

RELAYS = 2
"""Films that each worker has in work at once; each of them sleeps for a second."""

PAUSE = 0.1


@dataclass(frozen=True)
class Sizes:
    """Tasks of the scaling run, the queue's lengths, and how many of its tasks are timed."""

    tasks: int
    queues: tuple[int, int]
    timed: int


QUICK = Sizes(tasks=40, queues=(200, 2_000), timed=100)
FULL = Sizes(tasks=500, queues=(1_000, 20_000), timed=500)


def throughput(settings: Settings, wanted: int) -> float:
    """Tasks a second from the first that is done until so many are."""
    engine = connect(settings.database_url, pool=1)
    first, begun = _done_beyond(engine, 0)
    last, ended = _done_beyond(engine, wanted - 1)
    engine.dispose()
    return (last - first) / (ended - begun)


def _done_beyond(engine: sa.Engine, few: int) -> tuple[int, float]:
    """How many tasks are done, once they are more than `few`; and when that was."""
    count = sa.select(sa.func.count()).where(tasks.c.status == "success")
    while True:
        with engine.connect() as connection:
            done = int(connection.execute(count).scalar_one())
        if done > few:
            return done, time.perf_counter()
        time.sleep(PAUSE)


def with_workers(count: int, size: int) -> float:
    """Tasks a second of so many workers, whose engine sleeps a second for each shot."""
    with TemporaryDirectory() as folder, postgres() as url:
        worker = Worker(drain=0, relays=RELAYS, films=RELAYS)
        changes = {"database": url, "workers": count, "worker": worker}
        settings = settings_for(Path(folder), "NullEngine", sleep=1.0, **changes)
        asyncio.run(fill(settings, size))
        with served(settings):
            return throughput(settings, size)


def with_queue(length: int, timed: int) -> float:
    """Tasks a second of one worker, whose engine does nothing, at the head of a queue."""
    with TemporaryDirectory() as folder, postgres() as url:
        settings = settings_for(Path(folder), "NullEngine", database=url)
        asyncio.run(fill(settings, length))
        with served(settings):
            return throughput(settings, timed)


def scaling(sizes: Sizes) -> Iterator[Row]:
    rates = {count: with_workers(count, sizes.tasks) for count in (1, 2, 4)}
    for count, rate in rates.items():
        yield plain(f"tasks/s, {count} workers of {RELAYS} films", rate)
    yield at_least("2 workers over 1", rates[2] / rates[1], 1.7)
    yield at_least("4 workers over 1", rates[4] / rates[1], 3.4)


def queueing(sizes: Sizes) -> Iterator[Row]:
    short, long = (with_queue(length, sizes.timed) for length in sizes.queues)
    yield plain(f"tasks/s with {sizes.queues[0]:,} queued", short)
    yield plain(f"tasks/s with {sizes.queues[1]:,} queued", long)
    yield at_least("long queue over short", long / short, 0.8, "%")


def main(*, full: bool = False) -> None:
    sizes = FULL if full else QUICK
    rows = [*scaling(sizes), *queueing(sizes)]
    print(table(f"scale: {sizes.tasks} tasks, Postgres", rows), flush=True)


if __name__ == "__main__":
    main()
