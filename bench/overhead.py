"""What the service adds to the work itself: time from submit to success, and over pure render time."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlalchemy as sa

from bench.report import Row, at_most, plain, table
from bench.service import Served, database, served, settings_for
from filmgate.contract.pages import EXAMPLE_PROMPT
from filmgate.settings import Settings
from filmgate.store.database import connect
from filmgate.store.tables import shots

TARGETS = {"SQLite": 300, "Postgres": 400}
"""Milliseconds in the median."""


@dataclass(frozen=True)
class Sizes:
    """Tasks for the median, and demo films."""

    tasks: int
    films: int


QUICK = Sizes(tasks=15, films=1)
FULL = Sizes(tasks=100, films=3)


def round_trip(service: Served, **body: object) -> tuple[float, str]:
    """Seconds from submit to success, as a client sees it, and the task's id."""
    begun = time.perf_counter()
    task_id = service.submit(**body)
    service.finished(task_id)
    return time.perf_counter() - begun, task_id


def nothing(kind: str, sizes: Sizes) -> Iterator[Row]:
    """Tasks of an engine that does nothing, one after another."""
    with (
        TemporaryDirectory() as folder,
        database(kind) as url,
        served(settings_for(Path(folder), "NullEngine", database=url)) as service,
    ):
        round_trip(service)
        times = sorted(round_trip(service)[0] * 1000 for _ in range(sizes.tasks))
    yield at_most(f"submit to success, {kind}, p50", statistics.median(times), TARGETS[kind], "ms")
    yield plain(f"submit to success, {kind}, slowest of {sizes.tasks}", times[-1], "ms")


def films(sizes: Sizes, engine: str) -> Iterator[Row]:
    """The demo film: total time over the time that its shots took to render and encode."""
    with TemporaryDirectory() as folder:
        settings = settings_for(Path(folder), engine)
        with served(settings) as service:
            first = _film(service, settings)
            later = [_film(service, settings) for _ in range(sizes.films)]
    total, pure = (statistics.median(values) for values in zip(*later, strict=True))
    yield plain("demo film, the first of a worker", first[0], "s")
    yield plain("demo film, total", total, "s")
    yield plain("demo film, pure rendering", pure, "s")
    yield at_most("demo film, total over pure rendering", total / pure, 1.3)


def _film(service: Served, settings: Settings) -> tuple[float, float]:
    """Seconds in total, and seconds of rendering."""
    total, task_id = round_trip(service, prompt=EXAMPLE_PROMPT)
    engine = connect(settings.database_url)
    with engine.connect() as connection:
        spent = sa.select(sa.func.sum(shots.c.seconds)).where(shots.c.task_id == task_id)
        milliseconds = connection.execute(spent).scalar_one()
    engine.dispose()
    return total, milliseconds / 1000


def main(*, full: bool = False, engine: str = "animatic") -> None:
    sizes = FULL if full else QUICK
    rows = [*nothing("SQLite", sizes), *nothing("Postgres", sizes), *films(sizes, engine)]
    print(table("overhead: one task at a time", rows), flush=True)


if __name__ == "__main__":
    main()
