from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("A girl makes a paper crane", ["work", "stand"]),
        ("A clown makes balloon animals", ["work", "float"]),
        ("A magician makes a coin vanish", ["stand", "vanish"]),
        ("A chef makes a sandwich", ["cook", "stand"]),
    ],
)
def test_whoever_makes_a_thing_works(prompt: str, deeds: list[str]) -> None:
    shot = plan(prompt, frames=120, seed=1).shots[0]
    assert [subject.action.value for subject in shot.subjects] == deeds
