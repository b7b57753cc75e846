"""What a film tells or depicts is seen; what somebody tells is not."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deed"),
    [
        ("The film tells the story of a boy who hugs a dragon", "boy", "hug"),
        ("Tell the story of a lonely robot who dances in the rain", "robot", "dance"),
        ("画面描绘了一个女孩跳舞的场景", "girl", "dance"),
        ("短片讲述了一只猫在草地上奔跑", "cat", "run"),
        ("画面是一个女孩在海边跳舞", "girl", "dance"),
    ],
)
def test_of_whom_the_film_tells_is_there_and_acts(prompt: str, kind: str, deed: str) -> None:
    assert deed in deeds_of(prompt)[kind]


def test_whom_a_painter_depicts_is_not_there() -> None:
    assert list(deeds_of("画家描绘一只猫")) == ["man"]


def test_whoever_tells_a_story_talks() -> None:
    assert "talk" in deeds_of("An old woman tells the story of her life to a child")["old_woman"]
