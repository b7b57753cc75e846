"""Those who made, gave or left something once, and what stands before a thing's own verb."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("小男孩吃着妈妈做的蛋糕。", {"boy": ["eat"], "cake": ["stand"]}),
        ("男人翻看妻子写给他的信。", {"man": ["read"], "letter": ["stand"]}),
        ("女孩戴上奶奶织的围巾跑开。", {"girl": ["run"]}),
        ("女孩看着爷爷骑过的自行车。", {"girl": ["look"], "bicycle": ["stand"]}),
        ("机器人贴着一张小孩子画的太阳贴纸，端起茶。", {"robot": ["hold"], "tea": ["stand"]}),
        ("女孩戴着男朋友送的项链，笑了。", {"girl": ["smile"], "diamond": ["stand"]}),
        ("女孩捡起弟弟弄丢的风筝。", {"girl": ["hold"], "kite": ["fly"]}),
        ("女人接过一个女孩做的蛋糕。", {"woman": ["hold"], "girl": ["stand"], "cake": ["stand"]}),
        ("妈妈做饭的时候，男孩跑进厨房。", {"woman": ["cook"], "boy": ["enter"]}),
        ("女将军冲过折断的长矛，士兵大喊。", {"soldier": ["run", "shout"]}),
        ("卖花的小女孩站在街角。", {"girl": ["stand"]}),
        ("女孩跑过糖果做的森林。", {"girl": ["run"]}),
        ("一位修车的师傅大笑。", {"man": ["laugh"]}),
        ("外婆去世后，女孩推开木门。", {"girl": ["open"]}),
    ],
)
def test_whoever_made_a_thing_once_is_not_there(prompt: str, deeds: dict[str, list[str]]) -> None:
    assert deeds_of(prompt).items() >= deeds.items()
    assert deeds_of(prompt).keys() <= deeds.keys() | {"sword"}


def test_a_verb_before_a_thing_is_of_whoever_stands_before_it() -> None:
    deeds = deeds_of("狗追着主人扔出去的飞盘，然后跑了回来。")
    assert (deeds["dog"], deeds["man"]) == (["chase", "run"], ["throw"])


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("黑暗中传来孩子咯咯的笑声，女人停下脚步。", {"woman": ["stand"]}),
        ("走廊里响起老人沉重的咳嗽声，士兵抬头。", {"soldier": ["look"]}),
        ("森林里回荡着乌鸦嘶哑的叫声，士兵大笑。", {"soldier": ["laugh"]}),
        ("屋里飘出女人轻柔的歌声，少年抬头。", {"boy": ["look"]}),
        ("篝火映红了每个人的脸，孩子们拍手。", {"campfire": ["glow"], "child": ["wave_hand"]}),
    ],
)
def test_who_is_only_heard_or_lit_is_not_named_for_it(prompt: str, deeds: dict[str, list[str]]) -> None:
    assert deeds_of(prompt) == deeds


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("医生把藏在身后的花递给女孩。", {"doctor": ["give"], "girl": ["stand"], "flower": ["bloom"]}),
        ("女孩把掉在地上的书捡起来。", {"girl": ["hold"], "book": ["stand"]}),
        (
            "男孩把吃了一半的火腿肠递给女孩。",
            {"boy": ["stand", "give"], "girl": ["stand"], "food": ["stand"]},
        ),
        ("男孩把跳上桌子的猫赶下去。", {"boy": ["walk"], "cat": ["jump"]}),
    ],
)
def test_what_describes_a_thing_at_hand_is_not_done_to_it(prompt: str, deeds: dict[str, list[str]]) -> None:
    assert deeds_of(prompt) == deeds
