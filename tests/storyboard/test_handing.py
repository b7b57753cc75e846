"""What is put somewhere is given where it gets to somebody."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("A waiter places a plate before a young couple", "waiter", ["give"]),
        ("A waiter puts the bill on the table and leaves", "waiter", ["leave"]),
        ("老奶奶缝好书包，把一封信塞进女孩手里", "old_woman", ["work", "give"]),
        ("妈妈把杯子放在桌上，转身离开", "woman", ["leave"]),
    ],
)
def test_what_gets_to_somebody_is_given(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)[kind] == deeds


@pytest.mark.parametrize(
    "prompt",
    [
        "Shot 1: A little girl waits. Shot 2: The old man hands her a loaf of bread.",
        "Shot 1: A little girl waits. Shot 2: The baker gives her a cake.",
        "镜头一：一个小女孩在等。镜头二：老人递给她一个面包。",
    ],
)
def test_whom_it_is_given_to_is_seen(prompt: str) -> None:
    shot = plan(prompt, frames=240, seed=7, multi_shot=True).shots[1]
    assert [subject.kind for subject in shot.subjects][1] == "girl"
