"""How fast video edits are beside decoding and encoding alone, how calm their pictures, and how much memory.

Speeds are ratios in one run, by processor time (all cores together) and by the clock. The source is a drawn
street in 1080p with a camera's noise. Flicker is what changes from frame to frame where nothing does, as a
multiple of the source's; grain that a look adds on purpose is left out, and what tears on purpose told apart.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from bench.report import Row, at_least, at_most, plain, table
from filmgate.contract.request import VideoRequest
from filmgate.engines.animatic import drawing, edit
from filmgate.engines.animatic.edit.photographic import Photographic
from filmgate.engines.animatic.edit.render import Restyler
from filmgate.engines.animatic.edit.treatment import Treatment
from filmgate.engines.base import Frame, Input, Order
from filmgate.media.encode import ClipWriter
from filmgate.media.source import source_frames
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Shot, Storyboard
from filmgate.storyboard.vocabulary import Look, Weather

SCENE = "a woman in a red coat walks through a busy city street in daylight, wide shot"
LARGE, SMALL = (1920, 1080), (640, 360)
RESTLESS = frozenset({Look.VINTAGE_FILM, Look.GLITCH})
"""They weave, flicker and tear because that is what was asked for."""
HEAVY = Shot(frames=1, prompt="", look=Look.CYBERPUNK, weather=Weather.THUNDERSTORM)


def filmed(path: Path, size: tuple[int, int], frames: int, rounds: int = 1) -> Path:
    """The scene with noise, `rounds` times in a row."""
    board = plan(SCENE, frames=frames, seed=3)
    random = np.random.default_rng(1)
    order = Order("bench", "bench", VideoRequest(prompt=SCENE), board, *size, 3)
    with ClipWriter(path, *size, crf=18) as clip:
        for _ in range(rounds):
            for frame in drawing.frames(order, 0, 1.0, None):
                clip.write(noisy(frame, random))
    return path


def noisy(frame: Frame, random: np.random.Generator) -> Frame:
    """With a deviation of two levels."""
    rows = frame.shape[0] * 2 // 3
    out = frame.copy()
    levels = frame[:rows] + random.normal(0, 2.0, (rows, frame.shape[1]))
    out[:rows] = np.clip(levels, 16, 235).astype(np.uint8)
    return out


def order_of(path: Path, size: tuple[int, int], shot: Shot) -> Order:
    given = Input("video_1", "video", path, *size, shot.frames / 24, shot.frames)
    board = Storyboard(frames=shot.frames, seed=7, shots=[shot])
    return Order("bench", "bench", VideoRequest(prompt="as storyboarded"), board, *size, 7, (given,))


def encoded(frames: Iterator[Frame], out: Path, size: tuple[int, int]) -> tuple[float, float]:
    """Seconds of processor time and by the clock."""
    processor, clock = time.process_time(), time.perf_counter()
    with ClipWriter(out, *size) as clip:
        for frame in frames:
            clip.write(frame)
    return time.process_time() - processor, time.perf_counter() - clock


def speeds(folder: Path, frames: int) -> Iterator[tuple[Look, float, float]]:
    """Each look's speed as a share of decoding and encoding alone: by processor time, by the clock."""
    source, out = filmed(folder / "large.mp4", LARGE, frames), folder / "out.mp4"
    encoded(source_frames(source, 0, frames), out, LARGE)
    for look in Look:
        order = order_of(source, LARGE, Shot(frames=frames, prompt="", look=look))
        next(edit.frames(order, 0))  # its kernels are compiled, or loaded, before the clock starts
        alone = encoded(source_frames(source, 0, frames), out, LARGE)
        whole = encoded(edit.frames(order, 0), out, LARGE)
        yield look, alone[0] / whole[0], alone[1] / whole[1]


def flicker(look: Look, frames: list[Frame]) -> float:
    """The mean change of luma from frame to frame, after the look has settled."""
    rows, width = frames[0].shape[0] * 2 // 3, frames[0].shape[1]
    restyler = Restyler(width, rows, 7, Treatment(look=look))
    if isinstance(restyler.style, Photographic):
        restyler.style.grains[:] = 128
    return restlessness([restyler.restyle(frame, index).copy() for index, frame in enumerate(frames)])


def restlessness(frames: list[Frame]) -> float:
    rows = frames[0].shape[0] * 2 // 3
    steps = [np.abs(two[:rows].astype(int) - one[:rows]).mean() for one, two in pairwise(frames[6:])]
    return float(np.mean(steps))


def still(count: int) -> list[Frame]:
    """One picture of the scene, with other noise in each frame."""
    board = plan(SCENE, frames=24, seed=3)
    order = Order("bench", "bench", VideoRequest(prompt=SCENE), board, *SMALL, 3)
    picture = next(drawing.frames(order, 0, 1.0, None))
    random = np.random.default_rng(2)
    return [noisy(picture, random) for _ in range(count)]


def peak(path: Path, size: tuple[int, int], frames: int) -> float:
    """MB that a process of its own takes at most, for the heaviest edit of that many frames."""
    shot = HEAVY.model_copy(update={"frames": frames})
    encoded(edit.frames(order_of(path, size, shot), 0), path.with_name(f"{path.stem}-out.mp4"), size)
    # Not from getrusage, whose peak a new process takes over from the one that started it.
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024


def peak_apart(path: Path, size: tuple[int, int], frames: int) -> float:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(peak, path, size, frames).result()


def rows(full: bool) -> Iterator[Row]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        found = list(speeds(folder, 72 if full else 16))
        by_processor = {str(look): share for look, share, _ in found}
        by_clock = {str(look): share for look, _, share in found}
        for shares, way in ((by_processor, "processor time"), (by_clock, "the clock")):
            slowest = min(shares, key=lambda look: shares[look])
            median = statistics.median(shares.values())
            yield at_least(f"speed of decode + encode kept, by {way}, median look", median, 0.6)
            yield at_least(f"the same, slowest look ({slowest})", shares[slowest], 0.35)
        yield from _calm()
        large = filmed(folder / "tall.mp4", LARGE, 24, 4 if full else 2)
        yield at_most(
            "memory of a 1080p edit at its peak", peak_apart(large, LARGE, 96 if full else 48), 700, "MB"
        )
        short = peak_apart(filmed(folder / "short.mp4", SMALL, 24), SMALL, 24)
        long = peak_apart(filmed(folder / "long.mp4", SMALL, 24, 20), SMALL, 480)
        yield at_most("memory of 480 frames over that of 24 (360p)", long / short, 1.15)


def _calm() -> Iterator[Row]:
    frames = still(18)
    source = restlessness(frames)
    ratios = {look: flicker(look, frames) / source for look in Look}
    calm = {look: ratio for look, ratio in ratios.items() if look not in RESTLESS}
    worst = max(calm, key=lambda look: calm[look])
    yield at_most(f"flicker over the source's, worst look ({worst})", calm[worst], 1.3)
    for look in sorted(RESTLESS):
        yield plain(f"flicker over the source's, {look} (wanted)", ratios[look])


def main(full: bool = False) -> None:
    print(table("Video edits", rows(full)), flush=True)


if __name__ == "__main__":
    main()
