"""A participle that describes a noun is no deed."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("a chameleon showcases its striking color", {"snake": "stand"}),
        ("a knight raises his burning sword", {"knight": "hold", "sword": "burn"}),
        ("a snake striking at a frog", {"snake": "attack", "frog": "stand"}),
    ],
)
def test_it_tells_how_what_somebody_owns_is(prompt: str, deeds: dict[str, str]) -> None:
    subjects = plan(prompt, frames=120, seed=7).shots[0].subjects
    assert {str(one.kind): str(one.action) for one in subjects} == deeds
