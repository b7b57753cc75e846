"""Whom a Chinese coverb leads to."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("女孩对躺在病床上的爷爷微笑", {"girl": ["smile"], "old_man": ["lie"]}),
        ("老师对坐在前排的学生举起一本书", {"woman": ["hold"], "man": ["sit"]}),
        ("小猫对笼子里唱歌的鸟挥爪子", {"kitten": ["swing"], "bird": ["sing"]}),
        ("女孩朝窗外的妈妈挥手", {"girl": ["wave_hand"], "woman": ["stand"]}),
        ("士兵向窗外升起的国旗敬礼", {"soldier": ["wave_hand"]}),
        ("她对我很好，坐在门口的狗叫了起来", {"dog": ["shout"]}),
    ],
)
def test_whoever_is_led_to_does_not_do_what_comes_next(prompt: str, deeds: dict[str, list[str]]) -> None:
    found = deeds_of(prompt)
    assert {kind: found[kind] for kind in deeds} == deeds
