"""Chinese deeds in a row without commas: each is told, and of whoever does it."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("女巫大笑一声化作一股黑烟", "woman", ["laugh", "transform"]),
        ("士兵大喊一声消失在黑暗里", "soldier", ["shout", "vanish"]),
        ("纸飞机飞过操场时忽然变成了一架客机", "airplane", ["fly", "transform"]),
        ("女孩跑过桥时突然摔倒", "girl", ["run", "fall"]),
        ("刚做完手术的女医生靠着墙慢慢坐到地上", "doctor", ["sit"]),
        ("爷爷钓了半天没动静打瞌睡了", "old_man", ["catch", "sleep"]),
        ("小孩没哭爬起来继续跑", "child", ["rise", "run"]),
        ("鱼竿被拽走他一下子站起来去追", "man", ["rise", "chase"]),
        ("男孩把面包分给狗吃", "dog", ["eat"]),
        ("男孩把面包分给狗吃", "boy", ["give"]),
        ("妈妈掀开被子孩子哭了", "child", ["cry"]),
        ("妈妈一把掀开被子", "woman", ["open"]),
        ("熊猫在炒菜结果锅着火了它吓得到处跑", "panda", ["cook", "run"]),
        ("女孩推开门，笑嘻嘻地跳舞", "girl", ["open", "dance"]),
        ("女孩推开门，却转身离开", "girl", ["open", "leave"]),
        ("一只野猫叼走一条鱼就跑", "cat", ["hold", "run"]),
        ("女孩推开门，连续旋转", "girl", ["open", "spin"]),
        ("女孩推开门，一口气喝完水", "girl", ["open", "drink"]),
        ("雄鹿从树后走出来", "deer", ["walk"]),
        ("男孩从教室里跑出来", "boy", ["run"]),
        ("男孩走到门口跑出去", "boy", ["walk", "leave"]),
        ("橘猫跳下来走到鱼缸前", "cat", ["jump", "walk"]),
        ("小猫碰了碰雪，赶紧缩回来，打滚", "kitten", ["roll"]),
    ],
)
def test_a_row_of_chinese_verbs_is_a_row_of_deeds(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)[kind] == deeds
