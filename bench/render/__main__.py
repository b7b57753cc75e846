"""`python -m bench.render`: frames a second of each scene, one thread and all of them, before encoding.

The seconds of a thread's own processor time stand beside those of the clock, so that a neighbour on the
machine does not pass for a slow renderer.
"""

from __future__ import annotations

import argparse
import os
import resource
import time
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

from filmgate.engines.animatic.director import scene_of
from filmgate.engines.animatic.renderer import Renderer, in_order
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan

SCENES = {
    "street, one take": "A woman leaves a subway station and walks into a rainy cyberpunk street, "
    "then the camera tracks beside her",
    "street, close-up": "Close-up of a woman walking through a rainy neon city street at night",
    "samurai": "Wide shot: a samurai stands on a mountain at sunset, slow push in",
    "car": "A red sports car drives along a country road at golden hour, the camera tracks beside it",
    "storm": "A lighthouse on a cliff in a thunderstorm at night",
    "coffee": "A cup of coffee steams on a table on a snowy morning, push in",
    "fox": "A fox runs through a misty forest at dawn, tracking shot",
    "whale": "A whale swims under water",
    "library": "An old man reads in a library in the evening",
}


@dataclass(frozen=True)
class Measured:
    plates: float
    one: float
    processor: float
    all: float
    megabytes: float


def measured(prompt: str, view: View, frames: int) -> Measured:
    """Seconds for the plates; frames a second on one thread by the clock and by its own time, and on all."""
    storyboard = plan(prompt, frames=max(24, frames), seed=7)
    start = time.perf_counter()
    scene = scene_of(storyboard, 0, view)
    renderer = Renderer(scene, 7)
    plates = time.perf_counter() - start
    renderer.frame(0)
    clock, own = time.perf_counter(), time.thread_time()
    for number in range(frames):
        renderer.frame(number)
    one, processor = time.perf_counter() - clock, time.thread_time() - own
    clock = time.perf_counter()
    for _ in in_order(renderer, frames):
        pass
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Measured(plates, frames / one, frames / processor, frames / (time.perf_counter() - clock), peak)


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m bench.render", description=__doc__)
    options.add_argument("--frames", type=int, default=24, help="frames of each scene")
    options.add_argument("--height", type=int, default=1080)
    chosen = options.parse_args()
    view = View(chosen.height * 16 // 9 // 2 * 2, chosen.height)
    table = Table(title=f"{view.width}x{view.height}, {os.cpu_count()} processors, before encoding")
    columns = (
        "scene",
        "plates s",
        "1 thread fps",
        "1 thread fps, own time",
        "all threads fps",
        "peak MB so far",
    )
    for column in columns:
        table.add_column(column, justify="left" if column == "scene" else "right")
    for name, prompt in SCENES.items():
        m = measured(prompt, view, chosen.frames)
        cells = (
            f"{m.plates:.2f}",
            f"{m.one:.1f}",
            f"{m.processor:.1f}",
            f"{m.all:.1f}",
            f"{m.megabytes:.0f}",
        )
        table.add_row(name, *cells)
    Console().print(table)


if __name__ == "__main__":
    main()
