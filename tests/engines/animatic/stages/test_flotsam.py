"""What is left of a wreck drifts in space, and falls elsewhere."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import scene_of
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan

VIEW = View(160, 90)


def _layers(prompt: str) -> int:
    return len(scene_of(plan(prompt, frames=48, seed=7), 0, VIEW).layers)


@pytest.mark.parametrize(
    "prompt",
    [
        "debris and rubble float in space around a satellite",
        "an astronaut in space among wreckage",
        "a spaceship flies through an asteroid field in space",
        "卫星在太空中，碎片四散",
    ],
)
def test_pieces_of_a_wreck_and_rocks_of_a_belt_drift_in_space(prompt: str) -> None:
    assert _layers(prompt) > _layers("a spaceship flies in space") + 8


def test_each_piece_goes_its_own_way() -> None:
    scene = scene_of(plan("debris floats in space", frames=48, seed=7), 0, VIEW)
    poses = {one.motion(1.5) for one in scene.layers if hasattr(one, "motion") and one.motion(1.5).x}
    assert len(poses) > 8
