"""How fast the default engine makes films, and what they take.

Moviepy is no dependency: `uv run --with moviepy python -m bench render` compares with it, too.
"""

from __future__ import annotations

from bench.render import apart, speed, zoom
from bench.report import table


def main(*, full: bool = False) -> None:
    rows = [*speed.rows(1080, full), *speed.rows(720, full), *zoom.rows(full), *apart.rows(full)]
    print(table("render", rows), flush=True)
