"""What an English sentence tells of the camera without a word for it, and what somebody does all the same."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Shot


def opening_of(prompt: str) -> Shot:
    return plan(prompt, frames=120, seed=3).shots[0]


def deeds_of(prompt: str) -> set[str]:
    return {str(s.action) for part in opening_of(prompt).parts for s in part.subjects}


@pytest.mark.parametrize(
    "prompt", ["Following a girl dancing in the park", "Following a man walking, handheld, golden hour"]
)
def test_a_sentence_that_only_follows_somebody_is_about_the_camera(prompt: str) -> None:
    assert opening_of(prompt).camera.move == "follow"
    assert "chase" not in deeds_of(prompt)


@pytest.mark.parametrize(
    ("prompt", "angle"),
    [
        ("Looking down at a girl dancing", "high"),
        ("Over Paul's shoulder, a girl dances", "over_the_shoulder"),
        ("Looking up at a man running", "low"),
        ("The camera looks up at a dancing girl", "low"),
        ("The camera peers over a girl's shoulder at a boy", "over_the_shoulder"),
        ("Shot over a man's shoulder as he types", "over_the_shoulder"),
        ("Camera angle: low. A girl dances.", "low"),
        ("俯瞰海滩，一个女孩在跳舞", "high"),
        ("透过猫的眼睛看厨房", "point_of_view"),
        ("镜头倾斜，女孩在跳舞", "dutch"),
    ],
)
def test_it_is_the_camera_that_looks_from_there(prompt: str, angle: str) -> None:
    assert opening_of(prompt).camera.angle == angle
    assert "look" not in deeds_of(prompt)


@pytest.mark.parametrize(
    "prompt",
    [
        "Looking up at the stars, a boy smiles",
        "Looking down at her phone, a girl walks home",
        "女孩站在山顶，俯瞰城市",
    ],
)
def test_somebody_whom_the_sentence_names_looks_and_not_the_camera(prompt: str) -> None:
    assert opening_of(prompt).camera.angle == "eye_level"
    assert "look" in deeds_of(prompt)


def test_a_bag_over_a_shoulder_is_not_filmed_over_it() -> None:
    assert opening_of("A man throws a bag over a woman's shoulder").camera.angle == "eye_level"
