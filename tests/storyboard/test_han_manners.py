"""Chinese verbs that tell how, of a part or of what befalls somebody are no deeds of theirs."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("骑士跳上一匹白马。", "knight", ["ride"]),
        ("女孩爬上一匹小马。", "girl", ["ride"]),
        ("少女翻身跃上一匹枣红马。", "woman", ["ride"]),
        ("书法家手腕一沉，落笔。", "man", ["stand", "write"]),
        ("裁缝坐在缝纫机前踩着踏板。", "man", ["sit", "work"]),
        ("女孩静静地悬停在水中。", "girl", ["float"]),
        ("父亲喊着，声音被汽笛盖住。", "man", ["shout"]),
        ("父亲掏出一个煮鸡蛋塞到女儿手里。", "man", ["hold", "give"]),
        ("炸油条的大叔抬头笑了笑。", "man", ["cook", "smile"]),
        ("爷爷被雪花落在鼻子上。", "old_man", ["stand"]),
        ("厨师随手一抛，稳稳落进翻滚的大锅里。", "chef", ["throw"]),
        ("男孩把球抛向空中，自己掉进河里。", "boy", ["throw", "fall"]),
        ("运动员加速俯冲。", "athlete", ["glide"]),
        ("警察追着小偷跑过街道。", "police", ["chase"]),
        ("女孩擦去他的眼泪。", "girl", ["stand"]),
        ("老艺人扯开嗓子唱起秦腔。", "old_man", ["sing"]),
        ("女孩坐在窗边，手指慢慢收紧。", "girl", ["sit"]),
        ("爷爷坐着，嘴唇轻抿。", "old_man", ["sit"]),
        ("男孩在被子上蜷缩成一团。", "boy", ["lie"]),
        ("男孩坐着，手落到胸口。", "boy", ["sit"]),
        ("机器人用自己的身体把花护在怀里。", "robot", ["hug"]),
    ],
)
def test_what_is_seen_of_somebody_is_their_deed(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)[kind] == deeds
