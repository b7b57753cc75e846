"""`python -m bench.render`: what each scene's frames cost, by stage, before encoding.

In milliseconds of one thread's own time, so that a neighbour on the machine does not pass for a slow
renderer. `python -m bench render` measures whole films.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from functools import partial
from unittest.mock import patch

from rich.console import Console
from rich.table import Table

from bench.render.scenes import FPS, SCENES, SECONDS, SEED, order_of, size_of
from filmgate.engines.animatic import renderer
from filmgate.engines.animatic.drawing import renderer_of
from filmgate.engines.animatic.frames import darkroom
from filmgate.engines.animatic.renderer import Renderer
from filmgate.engines.animatic.view import View

STAGES = {
    "figures": (renderer, "paint_all"),
    "composite": (renderer, "composite"),
    "develop": (darkroom, "develop"),
}
"""Where what draws them is looked up."""
EVERY, RUN = 40, 8
"""Frames from one run that is measured to the next, and of a run: some drawings stay for several frames."""


def measured(name: str, high: int) -> tuple[float, dict[str, float]]:
    """Seconds for the plates, and milliseconds a frame of each stage and `all`."""
    size, frames = size_of(name, high), SECONDS * FPS
    order = order_of(SCENES[name], size, frames)
    begun = time.thread_time()
    drawn = renderer_of(order, 0, View(*size))
    plates = time.thread_time() - begun
    drawn.frame(0)
    numbers = [n for n in range(order.storyboard.shots[0].frames) if n % EVERY < RUN]
    spent = dict.fromkeys([*STAGES, "all"], 0.0)
    patches = [
        patch.object(module, name, partial(_counted, getattr(module, name), spent, label))
        for label, (module, name) in STAGES.items()
    ]
    for one in patches:
        one.start()
    _counted(partial(_frames, drawn, numbers), spent, "all")
    for one in patches:
        one.stop()
    return plates, {label: seconds * 1000 / len(numbers) for label, seconds in spent.items()}


def _frames(drawn: Renderer, numbers: list[int]) -> None:
    for number in numbers:
        drawn.frame(number)


def _counted(work: Callable[..., object], spent: dict[str, float], label: str, *arguments: object) -> object:
    begun = time.thread_time()
    try:
        return work(*arguments)
    finally:
        spent[label] += time.thread_time() - begun


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m bench.render", description=__doc__)
    options.add_argument("scenes", nargs="*", metavar="SCENE", help=f"{', '.join(SCENES)} (default: all)")
    options.add_argument("--height", type=int, choices=(720, 1080), default=1080)
    chosen = options.parse_args()
    if unknown := set(chosen.scenes) - set(SCENES):
        options.error(f"no such scene: {', '.join(sorted(unknown))}")
    table = Table(title=f"{chosen.height}p, seed {SEED}: ms of processor time a frame, before encoding")
    for column in ("scene", "plates s", *STAGES, "all"):
        table.add_column(column, justify="left" if column == "scene" else "right")
    for name in chosen.scenes or SCENES:
        plates, spent = measured(name, chosen.height)
        table.add_row(name, f"{plates:.2f}", *(f"{spent[key]:.1f}" for key in (*STAGES, "all")))
    Console().print(table)


if __name__ == "__main__":
    main()
