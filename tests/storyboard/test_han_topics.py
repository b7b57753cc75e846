"""Chinese clauses that go on about somebody, and those about nothing that the plan has a subject for."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("男孩扔下书包，抱起门口的小狗转了一圈，然后跑进厨房", "boy", ["throw", "hold", "spin", "enter"]),
        ("农夫走进牛棚，牵出角落里的老牛，套上犁，走到田里", "cow", ["stand"]),
        ("奶奶叫醒睡在沙发上的孙子，笑着看他", "old_woman", ["wake", "smile"]),
        ("女船长用力推开变形的舱门", "woman", ["push"]),
        ("武士挥刀砍断飞来的箭", "samurai", ["attack"]),
        ("女孩把猫放在暖炉旁边，自己也坐了下来", "cat", ["stand"]),
        ("科学家伸手触碰一朵花", "scientist", ["push"]),
        ("一个扎着双马尾的小女孩抱着一只坏掉的音乐盒走进来，站在柜台前", "girl", ["enter", "stand"]),
    ],
)  # fmt: skip
def test_a_row_of_clauses_goes_on_about_whoever_it_began_with(
    prompt: str, kind: str, deeds: list[str]
) -> None:
    assert deeds_of(prompt)[kind] == deeds


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("婴儿睡着了，尘埃在光束中浮动", "baby", ["sleep"]),
        ("老人抛起一勺铁水，铁水化作万千火花冲向夜空", "old_man", ["throw"]),
        ("老人大笑，火星落在他的肩头又弹开", "old_man", ["laugh"]),
        ("老人举起望远镜，夕阳把他的剪影染成金色", "old_man", ["hold"]),
        ("兔子睡着了，洞外飘着雪", "rabbit", ["sleep"]),
        ("女孩大笑，墙上写着药名", "girl", ["laugh"]),
        ("男人冲向黑龙，剑光划破天际", "man", ["run"]),
        ("农民挥手，紧接着机头拉起", "man", ["wave_hand"]),
    ],
)
def test_what_things_without_a_subject_do_nobody_does(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)[kind] == deeds
