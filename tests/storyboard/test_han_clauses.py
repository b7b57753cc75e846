"""A pronoun opens the next Chinese clause where no comma does."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("外卖员发现电梯坏了他就扛着箱子爬到楼上", "man", ["look", "climb"]),
        ("小男孩看到一只流浪狗他蹲下来", "boy", ["look", "kneel"]),
        ("猫抓住老鼠它跑了", "cat", ["catch", "run"]),
        ("女孩走在沙漠里风很大她捂着帽子回头笑", "girl", ["walk", "turn", "smile"]),
        ("妈妈抱住他哭了", "woman", ["hug", "cry"]),
    ],
)
def test_a_pronoun_after_what_has_ended_opens_a_clause(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt).get(kind, []) == deeds


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        (
            "一个书生在庙里读书突然门开了一个女鬼飘进来书生吓得躲到桌子底下女鬼捂着嘴笑",
            "ghost",
            ["float", "laugh"],
        ),
        (
            "一个书生在庙里读书突然门开了一个女鬼飘进来书生吓得躲到桌子底下女鬼捂着嘴笑",
            "man",
            ["read", "hide"],
        ),
        ("一个老头在公园遛鸟鸟突然说了句话旁边的大爷们都笑了", "bird", ["talk"]),
        ("店里一个女孩坐在窗边吃泡面吃着吃着就哭了店员大哥默默走过来放下一颗茶叶蛋", "man", ["approach"]),
        (
            "小哥跑到楼下按门铃老太太开门看见他赶紧拉他进屋给他倒了杯姜茶",
            "old_woman",
            ["open", "enter", "pour"],
        ),
        ("老鼠在厨房里跳上灶台打翻了面粉猫变成了白色的老鼠笑得满地打滚", "cat", ["transform"]),
        (
            "一台红色机甲从海面下缓缓升起海水像瀑布一样从身上倾泻下来岸边人群惊慌逃散远处一只长得像鳄鱼的巨兽正咆哮着撞倒大楼",
            "robot",
            ["rise"],
        ),
        (
            "一台红色机甲从海面下缓缓升起海水像瀑布一样从身上倾泻下来岸边人群惊慌逃散远处一只长得像鳄鱼的巨兽正咆哮着撞倒大楼",
            "monster",
            ["push"],
        ),
        (
            "一辆红色跑车在山路上漂移轮胎冒着白烟后面三辆警车紧追不舍突然跑车从断桥上飞了出去",
            "sports_car",
            ["drive", "fly"],
        ),
        (
            "她背对镜头把剑收回鞘里竹叶缓缓飘落远处一个穿斗笠的老人撑着竹筏慢慢划过来",
            "old_man",
            ["row"],
        ),
        (
            "小女孩坐在秋千上荡得很高头发被风吹起来旁边一只金毛犬绕着她跑爸爸站在后面推她",
            "dog",
            ["run"],
        ),
        (
            "男孩推开窗户阳光洒了进来窗台上一只麻雀正在啄米粒他笑着伸出手麻雀跳到他手心里",
            "boy",
            ["open", "smile"],
        ),
        (
            "婚礼现场新郎单膝跪地给新娘戴上戒指花瓣从天上飘落下来宾客们鼓掌欢呼新娘的爸爸在台下偷偷抹眼泪",
            "flower",
            ["fall"],
        ),
        (
            "女主播坐着介绍口红突然一只橘猫跳上桌子把口红打翻她尖叫一声然后哈哈大笑",
            "woman",
            ["sit", "talk", "shout", "laugh"],
        ),
        (
            "火锅店里四个朋友围坐在一起红油翻滚热气腾腾一个男生夹起一片毛肚涮了几秒塞进嘴里旁边的女生笑得前仰后合",
            "woman",
            ["laugh"],
        ),
        (
            "爸爸提着大包小包站在村口女儿一开始没认出他躲在奶奶身后爸爸蹲下来掏出一个洋娃娃奶奶在旁边抹眼泪",
            "old_woman",
            ["stand", "cry"],
        ),
        (
            "女孩去海边把戒指扔进海里转身时发现一只小海龟正吃力地往海里爬她蹲下来直到海浪把小海龟卷走她终于笑了",
            "girl",
            ["throw", "turn", "look", "kneel", "smile"],
        ),
        (
            "一只柯基趴在手术台上女医生轻轻抚摸它的头柯基舔了舔她的手背护士把灯打开医生开始包扎小主人急得来回走",
            "dog",
            ["lie", "kiss"],
        ),
        (
            "飞船悬停在麦田上空一头奶牛缓缓飘起来农夫举着叉子冲出来最后奶牛消失在光里农夫手里的叉子掉在地上",
            "cow",
            ["float", "vanish"],
        ),
        ("撞翻了一个水果摊橙子滚了一地老板娘在后面大喊他头也不回地跑了", "woman", ["shout"]),
    ],
)
def test_a_prompt_without_marks_is_read_as_its_clauses(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)[kind] == deeds
