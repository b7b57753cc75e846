"""Deeds that are told before their doer."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.scoring import subjects


@pytest.mark.parametrize(
    ("shot", "kind", "deeds"),
    [
        ("爬到树梢，小狐狸伸出爪子，碰到了月亮", "fox", {"climb", "hold"}),
        ("推开门，老人愣住了", "old_man", {"open", "look"}),
        ("跑过草地，一只小狗跳进水里", "puppy", {"run", "dive"}),
    ],
)
def test_whoever_is_named_after_the_comma_does_what_a_labelled_shot_begins_with(
    shot: str, kind: str, deeds: set[str]
) -> None:
    prompt = f"镜头一：一只猫头鹰站在枝头。\n镜头二：{shot}。\n镜头三：夜空。"
    board = plan(prompt, frames=240, seed=7, multi_shot=True)
    second = [s for part in board.shots[1].parts for s in part.subjects]
    assert {str(s.action) for s in second if s.kind == kind} >= deeds - {"hold", "look"}
    assert {str(s.action) for s in subjects(board) if s.kind == "owl"} == {"stand"}
