"""Deeds that Chinese words name and nobody in the film does."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("男人坐着，能看见雨滴滑落", "man", ["sit"]),
        ("女孩跳舞，像翻开一本旧书", "girl", ["dance"]),
        ("一条鱼游动，如同一幅徐徐展开的画卷", "fish", ["swim"]),
        ("男孩奔跑，冲出山洞的瞬间，阳光洒满大地", "boy", ["run"]),
        ("老人走路，差点撞上一棵树", "old_man", ["walk"]),
        ("女人停下，她能看见远处的山", "woman", ["stand", "look"]),
        ("男孩好像睡着了", "boy", ["sleep"]),
        ("火车快要开动的时候，女孩跑来", "girl", ["approach"]),
        ("橘猫当起了大厨，它切着胡萝卜", "cat", ["cook"]),
        ("士兵笑了，像个还没长大的孩子，他跑开", "soldier", ["smile", "run"]),
        ("几只小鸟张大嘴巴等待喂食", "bird", ["wait"]),
        ("男孩搬家那天，小狗追着卡车跑", "boy", ["stand"]),
        ("女孩坐着，书包掉在地上", "girl", ["sit"]),
        ("机器人走进房间，外壳掉漆", "robot", ["enter"]),
        ("女船长傲然而立，凝视着浮空的钟楼", "woman", ["stand", "look"]),
        ("女孩唱歌。先看到一个老人，头靠着窗户睡着了", "old_man", ["sleep"]),
        ("女生坐着，对理发师说把长头发全剪掉，理发师笑了", "woman", ["sit", "talk"]),
        ("女孩冲他喊爸爸快跑，他站起来", "girl", ["shout"]),
        ("老人笑着说我是你男朋友，从包里掏出一颗糖", "old_man", ["smile", "talk", "hold"]),
        ("他说完走进厨房", "man", ["talk", "enter"]),
        ("两个男人有说有笑地走着", "man", ["walk"]),
        ("小伙二话不说跳进河里", "man", ["dive"]),
        ("男孩边说边笑", "boy", ["talk", "smile"]),
        ("男孩坐着。我们看见一个女人在跳舞", "boy", ["sit"]),
        ("一艘船在海上遇到风暴", "ship|boat", ["sail"]),
    ],
)
def test_a_deed_that_is_pictured_or_not_done_yet_is_not_shown(
    prompt: str, kind: str, deeds: list[str]
) -> None:
    shown = deeds_of(prompt)
    assert next(shown[one] for one in kind.split("|") if one in shown) == deeds


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("船驶过大海，仿佛一头沉睡的巨兽在低声歌唱", {"ship": ["sail"], "boat": ["sail"]}),
        ("老人坐着，仿佛在向大海呼喊", {"old_man": ["sit"]}),
        ("女孩跳舞，结尾让人想哭", {"girl": ["dance"]}),
        ("男人走路，去找爷爷讲过的那座山", {"man": ["walk", "look"]}),
        ("当老虎出现时，猎人逃跑", {"tiger": ["appear"], "man": ["run"]}),
    ],
)
def test_what_something_else_or_somebody_watching_does_is_not_shown(
    prompt: str, deeds: dict[str, list[str]]
) -> None:
    shown = deeds_of(prompt)
    assert shown
    assert all(kind not in shown or shown[kind] == done for kind, done in deeds.items())
    assert not {"monster", "crowd"} & shown.keys()


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("老人坐着，看着墙上女儿的照片", {"old_man": ["sit", "look"]}),
        ("女孩奔跑，用荷叶当雨伞", {"girl": ["run"]}),
        ("男孩坐下，把纸箱当成飞船", {"boy": ["sit"]}),
        ("蛋糕做成小熊的样子", {"cake": ["stand"]}),
        ("师傅雕刻一条巨龙，女孩画了一只猫", {"man": ["work"], "girl": ["write"]}),
        ("妈妈用海苔剪出小熊的眼睛", {"woman": ["work"], "food": ["stand"]}),
        ("夜深了，知了叫个不停，蟋蟀在叫，男孩坐着", {"boy": ["sit"]}),
    ],
)
def test_nobody_is_there_who_is_only_pictured_likened_or_heard(
    prompt: str, deeds: dict[str, list[str]]
) -> None:
    assert deeds_of(prompt) == deeds
