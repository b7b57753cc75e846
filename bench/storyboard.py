"""How long planning takes: milliseconds of processor time for prompts of 2,500 characters.

Milliseconds depend on the machine, so the table ends with its floor: what the same interpreter needs, in the
same minute, for a million additions. Tables of two machines compare by their ratio to it.
"""

from __future__ import annotations

import statistics
import time

from bench.report import Row, at_most, plain, table
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


def floor(rounds: int) -> float:
    """Milliseconds of processor time, in the median, for a million additions in a loop."""
    found = []
    for _ in range(rounds):
        start = time.process_time()
        _additions()
        found.append((time.process_time() - start) * 1000)
    return statistics.median(found)


def _additions() -> int:
    total = 0
    for number in range(1_000_000):
        total += number
    return total


def main(full: bool = False) -> None:
    rounds = 200 if full else 20
    plan("warm", frames=72, seed=0)
    rows: list[Row] = []
    for name, pattern in (("English", _ENGLISH), ("Chinese", _CHINESE), ("run-on", _PLAIN)):
        for multi_shot in (False, True):
            median = statistics.median(milliseconds(prompt_of(pattern), rounds, multi_shot=multi_shot))
            rows.append(at_most(f"{name}, {'shots' if multi_shot else 'one take'}", median, LIMIT, "ms"))
    rows.append(plain("floor: a million additions", floor(5), "ms"))
    print(table("Planning a prompt of 2,500 characters", rows))


if __name__ == "__main__":
    main()
