"""What titles in Chinese brackets name is not seen."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("短剧《重生之我是豪门千金》第一集。女主跪在地上。", {"woman": ["kneel"]}),
        ("她在舞台上跳着《天鹅湖》。", {"woman": ["dance"]}),
        ("老人读着《西游记》，孙子笑了。", {"old_man": ["read"], "boy": ["smile"]}),
    ],
)
def test_nobody_of_a_title_is_shown(prompt: str, deeds: dict[str, list[str]]) -> None:
    assert deeds_of(prompt) == deeds


def test_a_place_in_a_title_is_none_of_the_film() -> None:
    (shot,) = plan("男孩在房间里读《沙漠》", frames=120, seed=7).shots
    assert shot.setting != "desert"
