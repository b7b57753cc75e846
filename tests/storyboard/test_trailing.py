"""Those who come behind somebody go as well."""

from __future__ import annotations

from filmgate.storyboard.planner import plan


def deeds(prompt: str) -> set[str]:
    board = plan(prompt, frames=120, seed=1)
    return {f"{subject.kind}:{subject.action}" for subject in board.shots[0].subjects}


def test_whoever_follows_goes_on_foot() -> None:
    assert {"woman:walk", "dog:walk"} == deeds("A woman, followed by two dogs, walks along the beach")


def test_a_shot_that_follows_another_is_no_walk() -> None:
    assert "knight:walk" not in deeds("A wide shot of a castle, followed by a close-up of a knight")
