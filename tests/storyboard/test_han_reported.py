"""What Chinese only tells that somebody tells, asks or needs."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("妈妈告诉儿子先洗手再吃饭", {"woman": ["talk"], "boy": ["stand"]}),
        ("教练警告球员不许离开，球员站着", {"man": ["talk"], "athlete": ["stand"]}),
        ("精灵告诉骑士，只有爬上高塔，才能打开石门", {"man": ["talk"], "knight": ["stand"]}),
        ("只有一个女孩在跳舞", {"girl": ["dance"]}),
        ("爷爷对孙子说等放假就带你去钓鱼", {"old_man": ["talk"], "boy": ["stand"]}),
        ("男孩听到森林里的低语", {"boy": ["look"]}),
    ],
)
def test_what_is_told_or_needed_nobody_does(prompt: str, deeds: dict[str, list[str]]) -> None:
    shown = deeds_of(prompt)
    assert {kind: shown[kind] for kind in deeds} == deeds


def test_whoever_takes_a_thing_along_goes_alone() -> None:
    assert deeds_of("男人带着一盒蛋糕走进教室") == {"man": ["enter"], "cake": ["stand"]}
