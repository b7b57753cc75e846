"""Who feels something at the wheel is seen through the window, where one sees it."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.casting.boarding import aboard
from filmgate.engines.animatic.casting.wheel import felt_at_the_wheel
from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action, Framing, SubjectKind


@pytest.mark.parametrize(
    ("words", "action"),
    [
        ("a woman drives a car, crying", Action.CRY),
        ("a girl laughs while driving through the desert", Action.LAUGH),
        ("一个男人开着车，泪流满面", Action.CRY),
        ("a car drives past a crying woman", None),
        ("a woman drives a car through the rain", None),
        ("a man cries at home", None),
    ],
)
def test_what_is_felt_at_the_wheel_is_told_of_who_drives(words: str, action: Action | None) -> None:
    assert felt_at_the_wheel(words) is action


def test_who_drives_a_truck_is_in_the_truck() -> None:
    assert aboard("a tired truck driver yawns, driving at night", False) is SubjectKind.TRUCK


@pytest.mark.parametrize("words", ["a woman drives a car, crying", "一个男人开着车，泪流满面"])
def test_who_cries_at_the_wheel_goes_on_and_is_near(words: str) -> None:
    staging = staged(plan(words, frames=96, seed=7), 0, View(320, 180))
    (driver,) = staging.roles
    camera = staging.sight.camera(2.0)
    tall = (driver.place(2.0).z - camera.z) / camera.focal
    assert {step.action for step in driver.steps} == {Action.CRY}
    assert driver.distance(3.0) > driver.distance(0.0)
    assert tall < 2.5
    assert staging.shot.camera.framing is Framing.FULL
