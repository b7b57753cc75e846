"""Who comes towards the camera grows, and who goes off into the distance becomes small."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan


def depths(prompt: str) -> tuple[float, float]:
    """Metres behind the stage's line of the lead at the shot's beginning and end, as the lens sees it."""
    staging = staged(plan(prompt, frames=120, seed=3), 0, View(320, 180))
    lead, camera = staging.roles[0], staging.sight.camera
    first, last = (lead.place(time).z - camera(time).z for time in (0.0, 5.0))
    return first, last


@pytest.mark.parametrize(
    "prompt",
    [
        "A lion walks slowly towards the camera in the savanna",
        "Two soldiers walk towards the camera across a battlefield",
        "A man runs toward us on a city street",
        "女孩朝着镜头跑过来",
        "一位老人向镜头走来，公园",
        "A boy runs towards the camera in a hallway",
        "男人沿着走廊向镜头走来",
        "A woman walks towards the camera in an office",
    ],
)
def test_who_comes_to_the_camera_is_nearer_at_the_end(prompt: str) -> None:
    first, last = depths(prompt)
    assert first > 1.25 * last


@pytest.mark.parametrize(
    "prompt",
    [
        "A cowboy walks off into the sunset in the desert",
        "A woman walks away from the camera in a forest",
        "一个旅人走向远方，沙漠",
        "A thief runs down a corridor away from the camera",
    ],
)
def test_who_goes_away_is_farther_at_the_end(prompt: str) -> None:
    first, last = depths(prompt)
    assert last > 1.25 * first


@pytest.mark.parametrize(
    "prompt",
    [
        "A man walks in a park",
        "A woman smiles to the camera in a park",
        "A man walks towards the camera in a living room",
        "A woman walks into the sea towards us, the ocean",
    ],
)
def test_others_stay_on_their_line(prompt: str) -> None:
    first, last = depths(prompt)
    assert last == pytest.approx(first, rel=0.1)
