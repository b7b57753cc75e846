"""What a Chinese prompt shows first and next, who does it each time."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "first", "second"),
    [
        ("画面从女孩跳舞切换到男人游泳", ("girl", "dance"), ("man", "swim")),
        ("镜头先拍老人唱歌，再拍孩子们跳舞", ("old_man", "sing"), ("child", "dance")),
        ("女孩跳舞，切换到男人游泳", ("girl", "dance"), ("man", "swim")),
    ],
)
def test_who_is_shown_next_does_what_is_told_next(
    prompt: str, first: tuple[str, str], second: tuple[str, str]
) -> None:
    told = deeds_of(prompt)
    assert told[first[0]] == [first[1]]
    assert second[1] in told[second[0]]


def test_day_turns_to_night_without_anybody() -> None:
    assert not deeds_of("画面由白天切换到黑夜")


@pytest.mark.parametrize(
    ("prompt", "kind", "deed"),
    [
        ("镜头跟随女孩跳舞，然后转向小狗，睡觉", "puppy", "sleep"),
        ("镜头对准女孩，跳舞，再移到一只猫，睡觉", "cat", "sleep"),
        ("女孩跳舞，镜头转向小狗，睡觉", "puppy", "sleep"),
        ("镜头前，女孩跳舞，转向小狗，微笑", "girl", "smile"),
        ("镜头缓缓推进，女孩转向男孩，微笑", "girl", "smile"),
    ],
)
def test_whom_the_camera_turns_to(prompt: str, kind: str, deed: str) -> None:
    assert deed in deeds_of(prompt)[kind]
