"""Whoever is told of with another deed before 的 does one after the other."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("坐在窗边织毛衣的奶奶抬头望向窗外", "old_woman", ["sit", "work", "look"]),
        ("正在喂鸽子的老人慢慢转过身", "old_man", ["give", "turn"]),
        ("哭泣的小男孩站了起来", "boy", ["cry", "rise"]),
        ("正在跳舞的女孩忽然停下脚步望向窗外", "girl", ["dance", "look"]),
        ("坐在窗边的男人看书", "man", ["read"]),
        ("穿红裙的女人转过身", "woman", ["turn"]),
        ("路过的小伙子连忙跑过去", "man", ["run"]),
    ],
)
def test_relative_deeds_come_before_the_clauses_own(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)[kind] == deeds


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("女孩挥手大喊", ["wave_hand", "shout"]),
        ("女孩挥手微笑", ["wave_hand", "smile"]),
        ("女孩在空中悬浮旋转", ["float", "spin"]),
        ("女孩旋转跳跃", ["spin", "jump"]),
        ("女孩挥手离开", ["leave"]),
        ("女孩唱着歌走路", ["sing", "walk"]),
        ("女孩躺着看星星", ["lie", "look"]),
        ("女孩骑着一匹马举起剑", ["ride", "hold"]),
        ("女孩看着照片流泪", ["read", "cry"]),
        ("女孩倒在沙发上睡着了", ["fall", "sleep"]),
        ("女孩骑着马奔跑", ["ride"]),
        ("女孩趴在桌上睡觉", ["sleep"]),
    ],
)
def test_of_two_verbs_without_a_word_between_the_first_may_be_a_deed_of_its_own(
    prompt: str, deeds: list[str]
) -> None:
    assert deeds_of(prompt)["girl"] == deeds
