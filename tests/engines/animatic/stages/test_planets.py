"""A planet over the land of another one hangs behind the hills, and there is but one."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.director import scene_of, staged
from filmgate.engines.animatic.stages.planets import stands_over
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Setting
from filmgate.storyboard.vocabulary import SubjectKind as K

VIEW = View(320, 180)


@pytest.mark.parametrize(
    "prompt",
    [
        "the Earth rises over the lunar surface",
        "两名宇航员在月球上行走，地球悬在空中",
        "two planets over Mars",
    ],
)
def test_a_planet_over_a_land_is_part_of_the_set(prompt: str) -> None:
    storyboard = plan(prompt, frames=96, seed=7)
    assert storyboard.shots[0].setting is Setting.PLANET_SURFACE
    assert stands_over(storyboard.shots[0])
    assert K.PLANET not in {one.subject.kind for one in staged(storyboard, 0, VIEW).players}


def test_the_earth_comes_up_from_behind_the_hills() -> None:
    scene = scene_of(plan("the Earth rises over the lunar surface", frames=96, seed=7), 0, VIEW)
    moving = [one for one in scene.layers if getattr(one, "z", 0) == 1000.0]
    assert len(moving) == 1
    heights = [moving[0].motion(time).y for time in np.linspace(0, 4, 5)]
    assert heights == sorted(heights)
    assert heights[-1] > heights[0] + 50


def test_who_stands_on_the_moon_is_on_its_surface() -> None:
    assert (
        plan("an astronaut stands on the Moon", frames=96, seed=7).shots[0].setting is Setting.PLANET_SURFACE
    )
