"""Whole films as the service makes them, and the same frames encoded alone."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from bench.render.scenes import FPS, SECONDS, order_of
from filmgate.engines.animatic import drawing
from filmgate.engines.animatic.sound import soundtrack
from filmgate.engines.base import Frame, Order
from filmgate.media.assemble import assemble
from filmgate.media.encode import ClipWriter
from filmgate.media.sound import write_track


@dataclass(frozen=True)
class Spent:
    """Seconds of all cores' time together, and by the clock."""

    processor: float
    clock: float


def timed(work: Callable[[], object]) -> Spent:
    processor, clock = time.process_time(), time.perf_counter()
    work()
    return Spent(time.process_time() - processor, time.perf_counter() - clock)


def encoded(frames: Iterable[Frame], out: Path, size: tuple[int, int]) -> Path:
    with ClipWriter(out, *size) as clip:
        for frame in frames:
            clip.write(frame)
    return out


def film(
    prompt: str, size: tuple[int, int], folder: Path, seconds: int = SECONDS, *, multi_shot: bool = False
) -> Path:
    """Plans, draws, encodes, sounds and joins a film."""
    order = order_of(prompt, size, seconds * FPS, multi_shot=multi_shot)
    shots = range(len(order.storyboard.shots))
    with ThreadPoolExecutor(1) as beside:
        score = beside.submit(sounded, order, folder / "score.m4a")
        clips = [
            encoded(drawing.frames(order, shot), folder / f"{shot}-{seconds}.mp4", size) for shot in shots
        ]
    return joined(order, clips, score.result(), folder / "film.mp4")


def sounded(order: Order, out: Path) -> Path | None:
    samples = soundtrack(order)
    if samples is None:
        return None
    write_track(out, samples)
    return out


def joined(order: Order, clips: list[Path], score: Path | None, out: Path) -> Path:
    transitions = [str(shot.transition) for shot in order.storyboard.shots]
    assemble(clips, out, sound=score, source_sound=None, transitions=transitions, metadata={})
    return out


def kept(order: Order) -> Iterator[Frame]:
    """Every frame of the film, of its own memory."""
    for shot in range(len(order.storyboard.shots)):
        for frame in drawing.frames(order, shot):
            yield frame.copy()
