"""Three or more who do one thing."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.scoring import subjects


def shown_in(prompt: str) -> set[tuple[str, str]]:
    board = plan(prompt, frames=240, seed=7)
    return {(str(one.kind), str(one.action)) for one in subjects(board)}


@pytest.mark.parametrize(
    ("prompt", "shown"),
    [
        ("A boy, a girl and their dog run", {("boy", "run"), ("girl", "run"), ("dog", "run")}),
        ("A man, a woman, and their baby sleep", {("man", "sleep"), ("woman", "sleep"), ("baby", "sleep")}),
        (
            "A pirate, a ninja, a robot and a cowboy dance",
            {("pirate", "dance"), ("ninja", "dance"), ("robot", "dance"), ("cowboy", "dance")},
        ),
        ("fox, rabbit and bear dancing", {("fox", "dance"), ("rabbit", "dance"), ("bear", "dance")}),
    ],
)
def test_all_of_a_row_do_it(prompt: str, shown: set[tuple[str, str]]) -> None:
    assert shown_in(prompt) == shown


@pytest.mark.parametrize(
    ("prompt", "shown"),
    [
        ("A girl sits, a dog and a cat sleep", {("girl", "sit"), ("dog", "sleep"), ("cat", "sleep")}),
        ("Behind the man, a dog and a cat fight", {("man", "stand"), ("dog", "fight"), ("cat", "fight")}),
    ],
)
def test_others_before_a_comma_do_not(prompt: str, shown: set[tuple[str, str]]) -> None:
    assert shown_in(prompt) == shown
