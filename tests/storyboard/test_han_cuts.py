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
