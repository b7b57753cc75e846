"""Whoever somebody does something with does it as well."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


def deeds(prompt: str) -> list[tuple[str, str]]:
    subjects = plan(prompt, frames=120, seed=7).shots[0].subjects
    return [(str(subject.kind), str(subject.action)) for subject in subjects]


@pytest.mark.parametrize(
    ("prompt", "kind", "action"),
    [
        ("a woman runs with her dog", "dog", "run"),
        ("a woman jogs along the beach with her golden retriever", "dog", "run"),
        ("a man walks with his son in the park", "boy", "walk"),
        ("a girl dances with her father", "man", "dance"),
        ("a boy plays chess with his grandfather", "old_man", "work"),
        ("a boy walks home with his friends", "crowd", "walk"),
        ("a father flies a kite with his daughter", "girl", "fly"),
        ("a girl plays with a puppy", "puppy", "jump"),
        ("a cowboy rides with his brother", "man", "ride"),
    ],
)
def test_a_companion_joins_in(prompt: str, kind: str, action: str) -> None:
    assert (kind, action) in deeds(prompt)


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("a woman walks with a cat in her arms", "cat"),
        ("a woman walks down the street with a baby in her arms", "baby"),
        ("a man with a dog walks", "dog"),
        ("a man cooks with his cat", "cat"),
    ],
)
def test_whoever_is_carried_or_cannot_does_not(prompt: str, kind: str) -> None:
    assert (kind, "stand") in deeds(prompt)
