"""Chinese clauses that go on about somebody, and those about nothing that the plan has a subject for."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("男孩扔下书包，抱起门口的小狗转了一圈，然后跑进厨房", "boy", ["throw", "hold", "spin", "enter"]),
        ("农夫走进牛棚，牵出角落里的老牛，套上犁，走到田里", "cow", ["stand"]),
        ("奶奶叫醒睡在沙发上的孙子，笑着看他", "old_woman", ["wake", "smile", "look"]),
        ("女船长用力推开变形的舱门", "woman", ["push"]),
        ("武士挥刀砍断飞来的箭", "samurai", ["attack"]),
        ("女孩把猫放在暖炉旁边，自己也坐了下来", "cat", ["stand"]),
        ("科学家伸手推开一扇门", "scientist", ["push"]),
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
        ("老奶奶笑了，金黄的叶子纷纷落下", "old_woman", ["smile"]),
        ("男人冲向黑龙，剑光划破天际", "man", ["run"]),
        ("女孩站着，汗水顺着她的下颌滑落，滴在地板上", "girl", ["stand"]),
        ("女人坐着，手指在键盘上飞快滑动", "woman", ["sit"]),
        ("鼓手呐喊，鼓槌砸得又快又狠", "musician", ["shout"]),
        ("女人坐着，窗外的灯光一道一道从她脸上掠过", "woman", ["sit"]),
        ("仙尊转过身，眼神从不敢置信变成心痛", "wizard", ["turn"]),
        ("赛车冲出弯道，冒出滚滚白烟", "sports_car", ["drive"]),
        ("女孩转动背后机器的阀门", "girl", ["work"]),
        ("男孩打开手心，里面是一只刚捉到的蝴蝶", "butterfly", ["fly"]),
        ("女孩大笑，整体色调由冷蓝逐渐转为暖橙", "girl", ["laugh"]),
        ("女主转过身，手里的酒杯掉在地上", "glass", ["fall"]),
        ("女孩回头，她身后的门突然自己关上", "girl", ["turn"]),
        ("老人将铁水高高抛起", "old_man", ["throw"]),
        ("女孩走到窗前，闭上眼睛，微微一笑", "girl", ["walk", "smile"]),
        ("断裂的石柱上爬满海藻，老人坐下", "old_man", ["sit"]),
        ("小狗缩在纸箱里，没有人低头看它一眼", "puppy", ["hide"]),
        ("农民挥手，紧接着机头拉起", "man", ["wave_hand"]),
        ("女船长站着，凌乱的金发在狂风中飞舞", "woman", ["stand"]),
        ("老画师手中的笔跌落在地，仰望着这一切", "old_man", ["stand", "look"]),
        ("女演员站着，双臂像翅膀一样展开", "woman", ["stand"]),
        ("他掀开门帘，喝彩声轰然响起", "man", ["open"]),
        ("男人跌坐在地上，仪表盘上的指针不断转动", "man", ["sit"]),
        ("男孩坐在天台边弹唱，城市的灯火在他身后铺开", "boy", ["sit", "play_music"]),
        ("女孩坐着看书，竹林里的阳光洒下来", "girl", ["sit", "read"]),
        ("打火机掉在地上，男人坐着", "man", ["sit"]),
        ("新娘坐着，捧花落在一位女孩怀里", "girl", ["stand"]),
        ("男孩坐着看书，拍下猫的睡脸", "cat", ["stand"]),
        ("护士拉开窗帘，第一缕阳光洒进病房，落在床头的花上", "woman", ["open"]),
        ("船夫划着桨，水波荡漾开去，撞在岸边的石头上", "man", ["row"]),
        ("女车手摘下头盔，露出一头金色长发，男孩坐着", "woman", ["stand"]),
        ("护士扶老奶奶坐起来", "old_woman", ["sit"]),
        ("书生跌坐在地上，阴风吹开木门", "man", ["sit"]),
    ],
)
def test_what_things_without_a_subject_do_nobody_does(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)[kind] == deeds


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("护士推着轮椅在花园里散步老爷爷看到一只蝴蝶", "old_man", ["look"]),
        ("爸爸松开手女儿自己骑了出去", "girl", ["ride"]),
        ("邻居奶奶打开门出来两个小朋友吓得躲到树后面", "child", ["hide"]),
        ("白猫惊起几只麻雀", "bird", ["fly"]),
        ("白猫跃上屋顶，惊起几只麻雀，随后在屋脊上坐下来", "cat", ["jump", "sit"]),
        ("两个男孩在河边打水漂一个女孩骑着自行车经过", "girl", ["ride"]),
        ("一个男孩坐在船上女孩跳进水里", "girl", ["dive"]),
        ("男人跑上楼敲门一个老奶奶打开门", "old_woman", ["open"]),
        ("消防员抱起一个孩子跑出大楼", "firefighter", ["leave"]),
        ("老木匠点亮油灯", "old_man", ["hold"]),
        ("一个戴面具的流浪少女背着行囊", "woman", ["carry"]),
        ("男人尖叫着摔下楼梯", "man", ["fall"]),
        ("老师傅坐在竹椅上，她穿针引线。老师傅笑了", "old_woman", ["sit", "work", "smile"]),
        ("它是一只小狗，它跑向一位提着袋子的阿姨，它垂下脑袋", "woman", ["hold"]),
    ],
)
def test_a_noun_with_a_verb_of_its_own_is_who_comes_next(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)[kind] == deeds
