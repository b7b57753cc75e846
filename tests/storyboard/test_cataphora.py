"""Deeds that are told before their doer."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.scoring import subjects


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("As he climbs the hill, the old monk looks back.", {"monk"}),
        ("In her hands, the potter holds a bowl.", {"woman", "cup"}),
        ("With his head bowed, a knight walks through the rain.", {"knight"}),
        ("As she walks along the beach, Elena sings.", {"woman"}),
        ("As they reach the ridge, the hikers cheer.", {"crowd"}),
        ("Standing on a chair so that he can reach, her grandson kneads dough.", {"chair", "boy", "food"}),
        ("When she opens the door, a girl in a red coat steps in.", {"woman", "door", "girl"}),
        ("She stands at the window, the baby sleeping on her arm.", {"woman", "window", "baby"}),
        ("A woman enters a cafe. As she sits down, the waiter brings tea.", {"woman", "waiter", "tea"}),
    ],
)
def test_a_pronoun_before_the_comma_may_mean_whoever_is_named_after_it(prompt: str, kinds: set[str]) -> None:
    assert {str(s.kind) for s in subjects(plan(prompt, frames=120, seed=7))} == kinds


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
