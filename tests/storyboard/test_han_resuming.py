"""Bare Chinese nouns that go on about somebody who was brought in by another word."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("一位少女走在巷子里，女孩回头一笑。", {"woman": ["walk", "smile"]}),
        ("一个小伙子在跑步，少年高高跃起。", {"man": ["run", "jump"]}),
        ("一只流浪狗站在雨里，小狗摇着头叫了起来。", {"dog": ["stand", "shout"]}),
        ("一只小橘猫趴在窗台上，小家伙跳下栏杆。", {"kitten": ["lie", "jump"]}),
        ("一位舞者在台上旋转，女孩跪倒在地。", {"dancer": ["spin", "kneel"]}),
        ("店员小姐姐趴在柜台上睡觉，店员抬起头。", {"woman": ["sleep", "look"]}),
        ("奶奶坐在门口，老人笑了起来。", {"old_woman": ["sit", "laugh"]}),
        ("一瓶香水立在桌上，产品缓缓旋转。", {"perfume": ["stand", "spin"]}),
        ("一位老人坐在门口，老匠人笑了起来。", {"old_man": ["sit", "laugh"]}),
        ("老渔夫走在街上，渔夫笑了起来。", {"old_man": ["walk", "laugh"]}),
        ("一位年轻的插画师坐着画画，女孩站起身。", {"woman": ["sit", "write", "rise"]}),
        ("一位年轻的老师走来，女孩坐着。", {"woman": ["approach"], "girl": ["sit"]}),
        ("一位少女走来，女孩们笑了起来。", {"woman": ["approach"], "girl": ["laugh"]}),
        ("一个女孩走在街上，舞者在旋转，女孩大笑。", {"girl": ["walk", "laugh"], "dancer": ["spin"]}),
        ("一个小男孩走着，一个女子追赶，女孩大喊。", {"boy": ["walk"], "woman": ["chase", "shout"]}),
        ("一个服务员走来，女人坐着。", {"waiter": ["approach"], "woman": ["sit"]}),
        ("一名少女走着，一个女孩跑来。", {"woman": ["walk"], "girl": ["approach"]}),
    ],
)  # fmt: skip
def test_a_bare_noun_means_the_one_whom_it_can_mean(prompt: str, deeds: dict[str, list[str]]) -> None:
    assert deeds_of(prompt) == deeds


def test_a_second_old_man_is_counted() -> None:
    assert deeds_of("老木匠坐在门口，一位老人推门进来。")["old_man"] == ["sit", "enter"]


def test_the_skirts_of_somebody_known_fly_and_nobody_does() -> None:
    assert deeds_of("一位舞者在台上旋转，女孩的裙摆飞扬。") == {"dancer": ["spin"]}
