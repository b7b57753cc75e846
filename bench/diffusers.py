"""What the engine costs beside the model: seconds per clip through it over the plain pipeline call, in turns.

    python -m bench diffusers                       # tiny random weights on the CPU
    FILMGATE_BENCH_MODEL=/models/vace FILMGATE_BENCH_DEVICE=cuda:0 python -m bench diffusers --full

`FILMGATE_BENCH_OPTIONS` is a JSON object of further settings of the engine. Needs the extra `diffusers`.
The plain call makes the same frames and decodes them to bytes, no more.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.report import Row, at_most, plain, table

TINY: dict[str, Any] = {"short_side": 128, "steps": 8, "max_prompt_tokens": 32}
SPEED_UPS: dict[str, dict[str, Any]] = {
    "compile": {"compile": True},
    "first-block cache": {"cache": "first_block"},
    "cuDNN attention": {"attention": "_native_cudnn"},
}
SECONDS = 3
PROMPT = "a woman walks through a rainy street at night"


class Desk:
    """Nobody listens."""

    device: str | None = None

    def progress(self, fraction: float) -> None: ...

    def preview(self, jpeg: bytes) -> None: ...

    def log(self, message: str) -> None: ...

    def stopped(self) -> bool:
        return False

    def recall(self, key: str) -> None: ...

    def remember(self, key: str, value: Any) -> None: ...


def engine_for(folder: Path, device: str, **options: Any) -> Any:
    from filmgate.engines.diffusers.engine import DiffusersEngine
    from filmgate.settings import EngineSettings

    section = {"kind": "diffusers", "folder": str(folder), "device": device, **options}
    return DiffusersEngine("bench", EngineSettings.model_validate(section))


def order_for(seconds: int) -> Any:
    from filmgate.contract.request import VideoRequest
    from filmgate.engines.base import Order
    from filmgate.storyboard.planner import plan

    board = plan(PROMPT, frames=24 * seconds, seed=1)
    request = VideoRequest(prompt=PROMPT, duration=seconds)
    return Order("bench", "kling/kling-v3-omni-video", request, board, 1280, 720, 1)


def through_the_engine(engine: Any, order: Any, folder: Path) -> None:
    """To a clip on the disk, as a task makes it."""
    from filmgate.media.encode import ClipWriter

    with ClipWriter(folder / "clip.mp4", order.width, order.height) as clip:
        for frame in engine.frames(order, 0, Desk()):
            clip.write(frame)


def plainly(engine: Any, order: Any) -> None:
    """The pipeline's own call, of the engine's own sizes, to arrays."""
    from filmgate.engines.diffusers import library, planning
    from filmgate.engines.diffusers.casting import take_of, windows_of

    passes = engine._passes
    family, settings = passes.family, engine.settings
    take = take_of(order, 0, family)
    width, height = planning.canvas(order.width, order.height, family.short_side, family.side_step)
    extra: dict[str, Any] = {}
    if settings.max_prompt_tokens:
        extra["max_sequence_length"] = settings.max_prompt_tokens
    if family.name == "ltx2":
        extra |= {"frame_rate": float(family.fps), **passes._ltx2_guidance()}
    for window in windows_of(order.storyboard.shots[0].frames, family, take):
        passes.loaded.pipe(
            prompt=take.prompt,
            negative_prompt=family.negative,
            width=width,
            height=height,
            num_frames=window.length,
            num_inference_steps=family.steps,
            generator=library.torch().Generator("cpu").manual_seed(1),
            output_type="np",
            **{"guidance_scale": family.guidance, **extra},
        )


def in_turns(rounds: int, *calls: Callable[[], None]) -> list[float]:
    """The median seconds of each, measured in turns so that the machine's moods hit all alike."""
    found: list[list[float]] = [[] for _ in calls]
    for _ in range(rounds):
        for times, call in zip(found, calls, strict=True):
            begun = time.perf_counter()
            call()
            times.append(time.perf_counter() - begun)
    return [statistics.median(times) for times in found]


def rows(folder: Path, device: str, options: dict[str, Any], rounds: int, scratch: Path) -> Iterator[Row]:
    order, engine = order_for(SECONDS), engine_for(folder, device, **options)
    through_the_engine(engine, order, scratch)  # loads and warms
    ours, theirs = in_turns(
        rounds, lambda: through_the_engine(engine, order, scratch), lambda: plainly(engine, order)
    )
    yield plain("plain pipeline call", theirs, "s")
    yield plain("through the engine, to a clip", ours, "s")
    if device == "cpu":
        yield plain("engine over plain call (random weights; of no meaning for real ones)", ours / theirs)
        return
    yield at_most("engine over plain call", ours / theirs, 1.03)
    _give_back(engine, device)
    for name, switches in SPEED_UPS.items():
        faster = engine_for(folder, device, **options, **switches)
        through_the_engine(faster, order, scratch)
        (taken,) = in_turns(rounds, lambda made=faster: through_the_engine(made, order, scratch))  # type: ignore[misc]
        yield plain(f"{name}, over the plain call", taken / theirs)
        _give_back(faster, device)


def _give_back(engine: Any, device: str) -> None:
    """The weights go: the next ones need their place."""
    from filmgate.engines.diffusers import troubles

    engine._passes = None
    troubles.give_back(device)


def main(*, full: bool = False) -> None:
    from filmgate.engines.diffusers import library

    if missing := library.lacking():
        print(f"diffusers: left out, {', '.join(missing)} not installed ({library.INSTALL})", file=sys.stderr)
        return
    device = os.environ.get("FILMGATE_BENCH_DEVICE", "cpu")
    given = os.environ.get("FILMGATE_BENCH_MODEL")
    with TemporaryDirectory() as scratch:
        folder = Path(given) if given else _tiny(Path(scratch))
        options = json.loads(os.environ.get("FILMGATE_BENCH_OPTIONS", "{}")) if given else TINY
        title = f"diffusers: {folder.name} on {device}, {SECONDS} s of film"
        print(table(title, rows(folder, device, options, 5 if full else 2, Path(scratch))), flush=True)


def _tiny(folder: Path) -> Path:
    from filmgate.engines.diffusers import library

    library.diffusers()  # which draws no progress bars from now on
    from tests.support import tiny_models

    return tiny_models.build("wan-vace", folder / "tiny-vace")


if __name__ == "__main__":
    main(full="--full" in sys.argv)
