"""The camera looks over a shoulder where nobody throws or carries something over it."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    ("prompt", "angle"),
    [
        ("He throws it over his shoulder.", "eye_level"),
        ("A woman slings the bag over her shoulder and walks.", "eye_level"),
        ("A towel over his shoulder, he laughs", "eye_level"),
        ("A man carries a log over his shoulder.", "eye_level"),
        ("Over his shoulder we see the city", "over_the_shoulder"),
        ("Medium shot over her shoulder: a letter", "over_the_shoulder"),
        ("A woman reads, over the shoulder", "over_the_shoulder"),
    ],
)
def test_shoulders_are_looked_over_or_carry(prompt: str, angle: str) -> None:
    assert plan(prompt, frames=120, seed=7).shots[0].camera.angle == angle
