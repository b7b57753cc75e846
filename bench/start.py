"""How soon a service is ready, and how much memory it takes while nothing happens."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from bench.report import Row, at_most, table
from bench.service import ENVIRONMENT, KERNELS_IN_DATA, served, settings_for
from filmgate.engines.animatic.kernels.cache import are_compiled

REST = 2.0
"""Seconds that the service is left alone before its memory is read."""


def start_time(folder: Path) -> tuple[float, float]:
    """Seconds from the command to `/readyz`, and then the process tree's memory in MB, once nothing is
    compiled any more."""
    begun = time.perf_counter()
    with served(settings_for(folder, "animatic")) as service:
        ready = time.perf_counter() - begun
        while not are_compiled(folder / "kernels"):
            time.sleep(0.1)
        time.sleep(REST)
        return ready, tree_memory(service.pid)


def tree_memory(pid: int) -> float:
    """MB that the process and all below it take, pages they share counted once (PSS)."""
    return sum(_memory(member) for member in _tree(pid)) / 1024


def _tree(pid: int) -> Iterator[int]:
    yield pid
    for thread in Path(f"/proc/{pid}/task").iterdir():
        for child in (thread / "children").read_text().split():
            yield from _tree(int(child))


def _memory(pid: int) -> int:
    """KiB."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def rows(rounds: int) -> Iterator[Row]:
    with TemporaryDirectory() as folder, patch.dict(ENVIRONMENT, KERNELS_IN_DATA):
        data = Path(folder)
        first, _ = start_time(data)
        later = [start_time(data) for _ in range(rounds)]
    ready, memory = (statistics.median(values) for values in zip(*later, strict=True))
    yield at_most("start to ready, fresh data folder", first, 3, "s")
    yield at_most("start to ready", ready, 3, "s")
    yield at_most("idle memory of serve with one worker", memory, 350, "MB")


def main(*, full: bool = False) -> None:
    print(table("start", rows(5 if full else 1)), flush=True)


if __name__ == "__main__":
    main()
