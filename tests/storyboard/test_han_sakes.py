"""For whose sake a Chinese deed is done, and whom a Chinese line is told."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("骑士为公主献上玫瑰", {"knight": ["give"], "woman": ["stand"]}),
        ("店员为老人倒咖啡", {"waiter": ["pour"], "old_man": ["stand"]}),
        ("妈妈在厨房为女儿做饭", {"woman": ["cook"], "girl": ["stand"]}),
        ("主体为一只猫在草地上奔跑，背景为森林", {"cat": ["run"]}),
        ("小女孩问士兵：“战争什么时候结束？”", {"girl": ["talk"], "soldier": ["stand"]}),
        ("妈妈提醒孩子：“小心台阶。”", {"woman": ["talk"], "child": ["stand"]}),
        ("男孩：“妈妈！”爷爷回答男孩：“她在家。”", {"boy": ["talk"], "old_man": ["talk"]}),
    ],
)
def test_somebody_is_served_or_told(prompt: str, deeds: dict[str, list[str]]) -> None:
    shown = deeds_of(prompt)
    assert {kind: shown[kind] for kind in deeds} == deeds


def test_whoever_is_followed_does_the_same() -> None:
    assert deeds_of("小狗跟着主人跑步") == {"puppy": ["run"], "man": ["run"]}


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("女孩陪着小狗散步", {"girl": ["walk"], "puppy": ["walk"]}),
        ("女孩同小狗一起游泳", {"girl": ["swim"], "puppy": ["swim"]}),
        ("女孩比弟弟跑得快", {"girl": ["run"], "boy": ["stand"]}),
    ],
)
def test_companions_do_the_same_and_those_outdone_nothing(prompt: str, deeds: dict[str, list[str]]) -> None:
    assert deeds_of(prompt) == deeds
