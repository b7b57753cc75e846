"""How many people are is told before or after their noun."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    ("prompt", "told"),
    [
        ("闺蜜三人在海边自拍", ("woman", 3)),
        ("师徒四人走在沙漠里", ("man", 4)),
        ("兄弟二人在打架", ("man", 2)),
        ("战士五人冲上山坡", ("soldier", 5)),
    ],
)
def test_a_number_after_people_counts_them(prompt: str, told: tuple[str, int]) -> None:
    [subject] = [one for one in plan(prompt, frames=120, seed=1).shots[0].subjects if one.kind == told[0]]
    assert (subject.kind, subject.count) == told


@pytest.mark.parametrize(
    "prompt", ["男孩和女孩两人在跳舞", "夫妻二人在散步", "女孩一人走在街上", "老人一个人坐在长椅上"]
)
def test_pairs_that_are_named_and_lonely_people_are_not_counted_anew(prompt: str) -> None:
    assert all(one.count == 1 for one in plan(prompt, frames=120, seed=1).shots[0].subjects)
