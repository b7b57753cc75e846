"""Some of many who do one thing each are there."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("广场上，有人跳舞，有人唱歌，有人拍照。", {"crowd": ["dance", "sing", "look"]}),
        ("士兵们很疲惫：有人睡着了，有人啃馒头。", {"soldier": ["sleep", "eat"]}),
        (
            "车厢里有人打瞌睡，有人低头看书，一个小女孩跳下车。",
            {"crowd": ["sleep", "read"], "girl": ["jump"]},
        ),
        ("两个孩子坐在教室里，一个看书，一个写字", {"child": ["sit", "read", "write"]}),
        ("三只小猫在草地上追逐，其中一只滑倒了", {"kitten": ["chase", "fall"]}),
        ("一个女孩在跳舞，一个男孩在唱歌", {"girl": ["dance"], "boy": ["sing"]}),
    ],
)
def test_several_of_whom_somebody_is_told_are_many(prompt: str, deeds: dict[str, list[str]]) -> None:
    assert deeds_of(prompt).items() >= deeds.items()


def test_a_crowd_that_seethes_is_lively() -> None:
    (shot,) = plan("球员投出三分球，全场沸腾", frames=120, seed=7).shots
    assert shot.mood == "energetic"


def test_somebody_alone_is_no_crowd() -> None:
    assert "crowd" not in deeds_of("突然有人敲门，女孩打开门。")
