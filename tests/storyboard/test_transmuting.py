"""What is turned into something else changes, and not whoever does it."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("a witch turns the prince into a frog", "man", ["transform"]),
        ("a magician turns a scarf into a dove", "bird", ["transform"]),
        ("a frog turns into a man", "frog", ["transform"]),
        ("a car turns into an alley", "car", ["turn"]),
        ("a boy turns the wheel and walks into the house", "boy", ["turn", "walk"]),
    ],
)
def test_the_object_changes(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)[kind] == deeds
