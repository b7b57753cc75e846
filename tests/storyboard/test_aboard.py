"""Who is in a vehicle is in its cabin."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("a woman sits by the window of a moving train", "train_interior"),
        ("a man sleeps on a night bus", "train_interior"),
        ("a commuter reads on a crowded train", "train_interior"),
        ("a man looks out of the window of a car", "car_interior"),
        ("a spy hides inside a moving truck", "car_interior"),
    ],
)
def test_the_cabin_is_the_place_and_the_vehicle_no_subject(prompt: str, place: str) -> None:
    shot = plan(prompt, frames=48, seed=1).shots[0]
    assert shot.setting == place
    assert {str(one.kind) for one in shot.subjects}.isdisjoint({"train", "bus", "car", "truck", "window"})


@pytest.mark.parametrize(
    ("prompt", "vehicle"),
    [
        ("a man in a red car speeds through the desert", "car"),
        ("a bus on a bridge", "bus"),
        ("a woman steps off a moving train", "train"),
    ],
)
def test_a_vehicle_seen_from_without_is_there(prompt: str, vehicle: str) -> None:
    assert vehicle in {str(one.kind) for one in plan(prompt, frames=48, seed=1).shots[0].subjects}
