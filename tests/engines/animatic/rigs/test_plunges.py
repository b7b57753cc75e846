"""A bird that dives into water gets there, is under it, and comes up again."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.rigs.plunges import plunges_into_water
from filmgate.engines.animatic.view import View, seen
from filmgate.storyboard.planner import plan
from tests.engines.animatic.figures import act, drawn

VIEW = View(320, 180)


@pytest.mark.parametrize(
    "prompt", ["A kingfisher dives into a river to catch a fish", "A seagull dives into the sea"]
)
def test_it_goes_from_the_air_into_the_water_and_up_again_in_the_picture(prompt: str) -> None:
    plan_ = staged(plan(prompt, frames=120, seed=7), 0, VIEW)
    bird = plan_.roles[0]
    heights = [bird.place(i / 8).y - plan_.mark.ground for i in range(41)]
    under = heights.index(min(heights))
    assert heights[0] > 1.2
    assert heights[under] < 0
    assert 10 < under < 30
    assert heights[-1] > 0.8
    for i, high in enumerate(heights):
        window = seen(VIEW, plan_.sight.camera(i / 8), bird.place(i / 8).z)
        assert window.y0 < plan_.mark.ground + max(0.0, high) < window.y1


def test_there_is_a_splash_and_no_bird_while_it_is_under() -> None:
    plan_ = staged(plan("A seagull dives into the sea", frames=120, seed=7), 0, VIEW)
    rig, action = plan_.roles[0].rig, plan_.roles[0].steps[0].action
    flying, under = (drawn(rig, action, time)[0] for time in (0.1, 1.9))
    assert act(rig, action, 1.9).progress == pytest.approx(0.475)
    assert under[..., 3].any()
    assert not (under[..., :3][under[..., 3] > 200] < 90).any()
    assert (flying[..., 3] > 200).sum() > 60


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("a gannet plunges into the cold sea", True),
        ("an osprey dives for a fish", True),
        ("翠鸟俯冲入水", True),
        ("an eagle dives from the sky at a rabbit", False),
        ("a falcon dives between the towers", False),
    ],
)
def test_water_is_told(words: str, told: bool) -> None:
    assert plunges_into_water(words) is told
