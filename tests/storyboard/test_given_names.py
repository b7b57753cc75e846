"""Chinese names that no table lists are known by their shape, and by what their bearers do."""

from __future__ import annotations

import pytest

from filmgate.storyboard.given_names import found
from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    ("prompt", "bearers"),
    [
        ("林晓趴在课桌上睡着了", {"林晓": "man"}),
        ("苏晴从雨里走来,把信塞给陈默", {"苏晴": "woman"}),
        ("李小冉在跳舞,台下的周航看呆了", {"李小冉": "woman", "周航": "man"}),
        ("老马坐在门口,隔壁的小满跑过来,她喊他吃饭", {"老马": "man", "小满": "woman"}),
        ("豆豆踢着足球,妈妈拉住她", {"豆豆": "girl"}),
        ("小虎和小兰在麦田里追蝴蝶", {"小虎": "man"}),
        ("女主:林晚,25岁,穿米色风衣。林晚笑了", {"林晚": "woman"}),
        ("二丫抱着大公鸡往回跑", {"二丫": "woman"}),
    ],
)
def test_names_are_known_by_their_shape(prompt: str, bearers: dict[str, str]) -> None:
    assert found(prompt) == bearers


@pytest.mark.parametrize(
    "prompt",
    [
        "小心翼翼地走过独木桥",
        "高山在云雾里,江水奔流",
        "小雨打在窗上,小雪飘落",
        "白云在天上飘,黄叶落下",
        "小马拉着车,老牛在耕地,小龙飞过",
        "小虎从山坡上跑下来扑向老虎妈妈",
        "孙子坐在旁边,李子在枝头",
        "方才还在下雨,王子骑着白马",
        "明月照在江面上",
        "高铁穿过油菜花田",
    ],
)
def test_words_are_no_names(prompt: str) -> None:
    assert found(prompt) == {}


@pytest.mark.parametrize(
    ("prompt", "bearers"),
    [
        ("一只叫土豆的柯基,土豆跳上沙发", {"土豆": "dog"}),
        ("我家的猫叫年糕,年糕跳上桌子", {"年糕": "cat"}),
        ("一个名叫米粒的小女孩在画画", {"米粒": "girl"}),
        ("狗叫起来,主人站起来", {}),
        ("叫卖的小贩推着车,尖叫着的女人", {}),
    ],
)
def test_any_word_is_a_name_that_somebody_is_told_to_have(prompt: str, bearers: dict[str, str]) -> None:
    assert found(prompt) == bearers


def test_whoever_is_named_does_what_is_told_of_the_name_also_as_an_object() -> None:
    shot = plan("老周推开门走进屋里，小满抬头看见老周，笑了起来", frames=168, seed=7).shots[0]
    told = {(str(s.kind), str(s.action)) for part in shot.parts for s in part.subjects}
    assert ("man", "laugh") in told
