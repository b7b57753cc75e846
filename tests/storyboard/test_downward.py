"""Somebody looks down; only where nobody is named does the camera."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    ("prompt", "looks"),
    [
        ("A woman on a balcony, looking down at the street", True),
        ("A king on a balcony looking down on the crowd", True),
        ("Looking down at the market, people haggle", False),
        ("A drone shot of a surfer, looking down at the waves", False),
    ],
)
def test_who_looks_down(prompt: str, *, looks: bool) -> None:
    (shot,) = plan(prompt, frames=120, seed=7).shots
    assert any(subject.action == "look" for subject in shot.subjects) == looks
    assert (shot.camera.angle == "high") != looks
