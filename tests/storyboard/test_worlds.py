"""A planet that somebody is on is the ground; one that is seen hangs in the sky."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    "prompt",
    [
        "a robot on a destroyed planet",
        "a flower on a dead planet",
        "a rocket lands on a strange blue planet",
        "机器人在荒芜的星球上行走",
    ],
)
def test_it_plays_on_it(prompt: str) -> None:
    shot = plan(prompt, frames=120, seed=7).shots[0]
    assert shot.setting == "planet_surface"
    assert all(subject.kind != "planet" for subject in shot.subjects)


@pytest.mark.parametrize(
    "prompt", ["two planets collide", "a girl looks up at a ringed planet", "一颗星球爆炸"]
)
def test_others_are_seen(prompt: str) -> None:
    subjects = plan(prompt, frames=120, seed=7).shots[0].subjects
    assert "planet" in [subject.kind for subject in subjects]
