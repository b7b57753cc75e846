"""Pronouns of animals beside people."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.scoring import subjects


def deeds_of(prompt: str, kind: str) -> set[str]:
    board = plan(prompt, frames=240, seed=7)
    return {str(one.action) for one in subjects(board) if one.kind == kind}


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("A puppy runs. His owner comes in. He licks her face.", "puppy", {"run", "kiss"}),
        ("A dog sits by the door. A boy enters. He barks.", "dog", {"sit", "shout"}),
        ("A dog sits by the door. A woman hugs him and he licks her face.", "dog", {"sit", "kiss"}),
    ],
)
def test_an_animal_is_called_he_beside_people(prompt: str, kind: str, deeds: set[str]) -> None:
    assert deeds_of(prompt, kind) == deeds


def test_him_is_an_animal_where_nobody_else_may_be_meant() -> None:
    board = plan("Shot 1: A dog waits. Shot 2: A girl hugs him.", frames=240, seed=7, multi_shot=True)
    assert {str(one.kind) for one in board.shots[1].subjects} == {"girl", "dog"}


def test_him_is_somebody_rather_than_his_dog() -> None:
    board = plan("Shot 1: A man walks his dog. Shot 2: A girl hugs him.", frames=240, seed=7, multi_shot=True)
    assert {str(one.kind) for one in board.shots[1].subjects} == {"girl", "man"}
