"""A take that leads from one kind of shot to another has both, and who is filmed does the same."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Camera


def cameras_of(prompt: str) -> list[Camera]:
    return [part.camera for shot in plan(prompt, frames=120, seed=3).shots for part in shot.parts]


def deeds_of(prompt: str) -> set[str]:
    parts = (part for shot in plan(prompt, frames=120, seed=3).shots for part in shot.parts)
    return {str(subject.action) for part in parts for subject in part.subjects}


@pytest.mark.parametrize(
    ("prompt", "framings"),
    [
        ("From a wide shot to a close-up of a girl dancing", ["wide", "close_up"]),
        ("A girl dances. The shot begins wide and ends in a close-up.", ["wide", "close_up"]),
        ("Close-up on a girl dancing, zooming out to a full shot", ["close_up", "full"]),
        ("从全景推到特写，一个女孩在跳舞", ["wide", "close_up"]),
        ("先全景后特写，一个女孩在跳舞", ["wide", "close_up"]),
        ("一个女孩在跳舞，画面从特写拉到全景", ["close_up", "wide"]),
        ("Close-up of a girl dancing", ["close_up"]),
        ("特写，一个女孩在跳舞", ["close_up"]),
    ],
)
def test_a_take_has_the_kinds_of_shot_that_it_leads_to(prompt: str, framings: list[str]) -> None:
    assert [str(camera.framing) for camera in cameras_of(prompt)] == framings
    assert deeds_of(prompt) == {"dance"}


def test_a_take_has_the_angles_that_it_leads_to() -> None:
    angles = [
        str(c.angle) for c in cameras_of("A girl dances. The camera goes from low angle to high angle.")
    ]
    assert angles == ["low", "high"]


@pytest.mark.parametrize(
    ("prompt", "move", "deed"),
    [
        ("镜头环绕女孩旋转，女孩在唱歌", "orbit_right", "sing"),
        ("镜头跟着女孩移动，女孩在唱歌", "follow", "sing"),
        ("镜头由远及近，一个女孩在唱歌", "push_in", "sing"),
        ("正面倒退跟拍一个女孩在唱歌", "lead", "sing"),
        ("镜头从左摇到右，一个女孩在唱歌", "pan_right", "sing"),
        ("镜头缓缓推向在看书的老人", "push_in", "read"),
        ("The frame slowly tightens on a girl singing", "push_in", "sing"),
    ],
)
def test_the_camera_goes_and_whom_it_films_acts(prompt: str, move: str, deed: str) -> None:
    assert {str(camera.move) for camera in cameras_of(prompt)} == {move}
    assert deed in deeds_of(prompt)
    assert not deeds_of(prompt) & {"spin", "walk"}


@pytest.mark.parametrize(
    "prompt",
    ["镜头先推近，再拉远，女孩在跳舞", "推近再拉远，女孩在跳舞", "女孩在跳舞，镜头先推近，再慢慢拉远"],
)
def test_a_take_has_the_moves_that_follow_each_other(prompt: str) -> None:
    moves = [str(camera.move) for camera in cameras_of(prompt)]
    assert moves == ["push_in", "pull_out"]


def test_a_place_may_stand_before_the_kind_of_shot_that_is_reached() -> None:
    framings = [str(camera.framing) for camera in cameras_of("镜头从女孩的脸部特写拉远到海滩全景")]
    assert framings == ["close_up", "wide"]
