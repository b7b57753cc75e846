"""How long planning takes: milliseconds of processor time for prompts of 2,500 characters."""

from __future__ import annotations

import statistics
import time

from bench.report import Row, at_most, table
from filmgate.contract.request import PROMPT_LIMIT
from filmgate.storyboard.planner import plan

LIMIT = 15.0
"""Milliseconds that one plan may take."""
_ENGLISH = (
    "Shot {n}: a young woman in a red coat walks through a rainy neon alley at night, two cats behind her."
    ' The camera tracks beside her, then slowly cranes up. She says: "It begins." No cars, no crowd. '
)
_CHINESE = (
    "镜头{n}：一位身穿红色大衣的年轻女人在雨夜的小巷里行走，两只猫跟在她身后，"
    "没有行人，镜头缓缓推进。她说：“开始了。”"
)
_PLAIN = "a fox runs and leaps and turns and looks, the sun sets, "


def prompt_of(pattern: str) -> str:
    """A prompt of the greatest length allowed, from a numbered pattern."""
    text = "".join(pattern.replace("{n}", str(n % 6 + 1)) for n in range(PROMPT_LIMIT // 20))
    return text[:PROMPT_LIMIT]


def milliseconds(prompt: str, rounds: int, *, multi_shot: bool) -> list[float]:
    """Processor time of each of so many plans."""
    found = []
    for seed in range(rounds):
        start = time.process_time()
        plan(prompt, frames=360, seed=seed, multi_shot=multi_shot)
        found.append((time.process_time() - start) * 1000)
    return found


def main(full: bool = False) -> None:
    rounds = 200 if full else 20
    plan("warm", frames=72, seed=0)
    rows: list[Row] = []
    for name, pattern in (("English", _ENGLISH), ("Chinese", _CHINESE), ("run-on", _PLAIN)):
        for multi_shot in (False, True):
            median = statistics.median(milliseconds(prompt_of(pattern), rounds, multi_shot=multi_shot))
            rows.append(at_most(f"{name}, {'shots' if multi_shot else 'one take'}", median, LIMIT, "ms"))
    print(table("Planning a prompt of 2,500 characters", rows))


if __name__ == "__main__":
    main()
