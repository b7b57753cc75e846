"""A film from prompt to file beside encoding the same frames alone, in turns in one process."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.render.films import encoded, film, kept, timed
from bench.render.scenes import SCENES, order_of, size_of
from bench.report import Row, at_least, plain

MEAN, LEAST = 0.6, 0.45


def shares(name: str, high: int, folder: Path, rounds: int = 1) -> tuple[float, float]:
    """How fast the film is, as a share of encoding alone: by processor time, and by the clock."""
    prompt, size = SCENES[name], size_of(name, high)
    frames = list(kept(order_of(prompt, size)))  # kernels and caches are warm from here on
    alone, whole = [], []
    for _ in range(rounds):
        alone.append(timed(lambda: encoded(frames, folder / "alone.mp4", size)))
        whole.append(timed(lambda: film(prompt, size, folder)))
    return (
        sum(spent.processor for spent in alone) / sum(spent.processor for spent in whole),
        sum(spent.clock for spent in alone) / sum(spent.clock for spent in whole),
    )


def rows(high: int, full: bool) -> Iterator[Row]:
    names = list(SCENES) if full else list(SCENES)[::3]
    with TemporaryDirectory() as folder:
        film(SCENES[names[0]], size_of(names[0], high), Path(folder), 1)  # what is read once a process
        found = {name: shares(name, high, Path(folder)) for name in names}
    for place, way in enumerate(("processor time", "the clock")):
        values = {name: pair[place] for name, pair in found.items()}
        slowest = min(values, key=lambda name: values[name])
        mean = statistics.mean(values.values())
        yield at_least(f"{high}p: film over encoding alone, by {way}, mean of {len(names)}", mean, MEAN)
        yield at_least(f"{high}p: the same, slowest ({slowest})", values[slowest], LEAST)
    for name, (processor, _) in found.items():
        yield plain(f"{high}p: {name}, by processor time", processor)
