"""Chinese compounds that no table has: their characters are not read one by one."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Subject


def cast_of(prompt: str) -> list[Subject]:
    shot = plan(prompt, frames=240, seed=7).shots[0]
    return [subject for part in shot.parts for subject in part.subjects]


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("船长展开一张发黄的羊皮地图", {"man"}),
        ("一个女人戴着虎皮帽站在雪地里", {"woman"}),
        ("猴子穿着小马甲剥香蕉", {"monkey", "fruit"}),
        ("男孩做了个鬼脸", {"boy"}),
        ("一匹马跑过草地", {"horse"}),
        ("三只羊啃着草", {"sheep"}),
        ("狗爪拍打着水面", {"dog"}),
        ("女孩鬼使神差地推开门", {"girl"}),
        ("木匠刨着木板，刨花落在地上", {"man"}),
        ("旁白是温柔的女声，狐狸坐在山坡上", {"fox"}),
        ("一只猫眼睛发亮", {"cat"}),
        ("女人坐在天鹅绒沙发上，桌上一碗羊肉汤", {"woman", "food"}),
        ("小猫试探着伸出脑袋", {"kitten"}),
        ("一家牛肉面馆里，老人坐着", {"old_man"}),
        ("凤凰路上，女孩走着", {"girl"}),
        ("桃花眼的少女系着麻花辫", {"woman"}),
        ("女人端着咖啡，一只天鹅图案渐渐成形", {"woman", "coffee"}),
    ],
)
def test_what_is_named_after_an_animal_shows_none(prompt: str, kinds: set[str]) -> None:
    assert {str(s.kind) for s in cast_of(prompt) if not s.inferred} == kinds


@pytest.mark.parametrize(
    ("words", "colour"),
    [("琥珀色的长裙", "琥珀色长裙"), ("孔雀蓝的长裙", "孔雀蓝长裙"), ("军绿色长裙", "军绿色长裙")],
)
def test_a_thing_and_a_shade_are_a_colour(words: str, colour: str) -> None:
    (woman,) = cast_of(f"一个女人穿着{words}走过街道")
    assert (woman.kind, woman.attributes) == ("woman", [colour])


@pytest.mark.parametrize(
    ("prompt", "action"),
    [("男人的眼睛猛地睁开", "drive"), ("男人看着墙上的壁画", "write"), ("男人扒开茂密的灌木", "drive")],
)
def test_the_last_character_of_an_unknown_word_is_no_deed_of_its_own(prompt: str, action: str) -> None:
    assert action not in [s.action for s in cast_of(prompt)]


@pytest.mark.parametrize(
    ("prompt", "cast"),
    [
        ("马爷敲响锣鼓，马爷笑了", {"old_man"}),
        ("白老师走进教室，黄师傅跟着她", {"woman", "man"}),
        ("张婶牵着孙子走过来", {"woman", "boy"}),
    ],
)
def test_a_family_name_and_a_title_are_somebody(prompt: str, cast: set[str]) -> None:
    assert {str(s.kind) for s in cast_of(prompt) if not s.inferred} == cast


@pytest.mark.parametrize(
    ("prompt", "told"),
    [
        ("男人慢慢举起手枪", ("man", "hold")),
        ("老人站在路边等公交车", ("old_man", "wait")),
        ("女孩抬头发现一只猫", ("girl", "look")),
        ("男孩握手机", ("boy", "hold")),
    ],
)
def test_a_verb_leaves_its_last_character_to_the_noun_that_it_begins(
    prompt: str, told: tuple[str, str]
) -> None:
    assert told in [(s.kind, s.action) for s in cast_of(prompt)]


@pytest.mark.parametrize(
    ("prompt", "told"),
    [
        ("窗外是一颗长满发光森林的紫色星球", ("window", "stand")),
        ("骑士望着升起的朝阳", ("knight", "look")),
        ("两个走来的女孩笑了", ("girl", "smile")),
        ("她看见一个抱着吉他唱歌的男孩", ("boy", "sing")),
        ("一位正在看书的老人", ("old_man", "read")),
    ],
)
def test_a_verb_before_its_noun_is_no_deed_of_whoever_was_told_of(prompt: str, told: tuple[str, str]) -> None:
    assert told in [(s.kind, s.action) for s in cast_of(prompt)]


def test_what_is_counted_before_its_verb_is_as_many() -> None:
    assert {s.count for s in cast_of("三只追着球跑的小狗摔倒了") if s.kind == "puppy"} == {3}
    counts = {str(s.kind): s.count for s in cast_of("三个拿手电筒的少年愣在原地")}
    assert (counts["boy"], counts["lamp"]) == (3, 1)


def test_a_horse_without_a_master_is_there() -> None:
    assert "horse" in {s.kind for s in cast_of("一匹无主的黑马走到士兵身边")}


def test_she_is_whoever_was_called_so_before() -> None:
    told = {(str(s.kind), str(s.action)) for s in cast_of("女将军走来，她抬起头。远处骑兵涌来。她扯下披风。")}
    assert ("soldier", "pull") in told


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [("狐狸裁判举起小旗", "fox"), ("看台坐满学生", "crowd"), ("银甲骑士冲上山坡", "knight")],
)
def test_who_is_named_by_two_words_is_one(prompt: str, kind: str) -> None:
    assert {str(s.kind) for s in cast_of(prompt) if not s.inferred and s.kind != "flag"} == {kind}


def test_a_garment_right_before_somebody_is_theirs() -> None:
    shots = plan("镜头1：黑色巨龙飞过。镜头2：银甲骑士冲上山坡。", frames=120, seed=7, multi_shot=True).shots
    worn = {str(s.kind): s.attributes for shot in shots for s in shot.subjects}
    assert worn == {"dragon": ["黑色"], "knight": ["银甲"]}


def test_whoever_is_given_something_is_not_whoever_gives_it() -> None:
    cast = cast_of("阿姨走来。厨师朝她挥手")
    assert {(str(s.kind), str(s.action)) for s in cast} >= {("woman", "approach"), ("chef", "wave_hand")}


@pytest.mark.parametrize(
    ("prompt", "count"),
    [
        ("救助海龟 纪实分镜\n分镜1｜海滩，海龟爬行\n分镜2｜志愿者跑过来\n分镜3｜海龟游向深海", 3),
        ("校园运动会，动漫风格，分镜如下：\nS1（2秒）操场全景\nS2（2秒）女生冲出起跑线", 2),
        ("MV《末班车》\n1/ 地铁站台，低角度\n2/ 女孩弹吉他\n3/ 鼓手敲鼓，快速甩镜头切到小提琴手拉琴", 3),
        ("画面1：玻璃杯放在台面上\n画面2：女孩大笑", 2),
    ],
)
def test_a_title_is_no_shot_and_every_label_is_one(prompt: str, count: int) -> None:
    assert len(plan(prompt, frames=240, seed=7, multi_shot=True).shots) == count


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("两名全副武装的士兵冲进来", {"soldier"}),
        ("一辆的士停在路边", {"taxi"}),
        ("女孩背着有小熊挂件的书包", {"girl"}),
        ("鱼鳞般的云下，女孩站着", {"girl"}),
        ("女孩拿着钓鱼竿", {"girl"}),
        ("背书包的女孩跑过街道", {"girl"}),
    ],
)
def test_small_words_leave_their_noun_whole(prompt: str, kinds: set[str]) -> None:
    assert {str(s.kind) for s in cast_of(prompt) if not s.inferred} == kinds


@pytest.mark.parametrize(
    ("prompt", "action"),
    [("女孩站在登山杖旁", "stand"), ("女孩站在晾衣绳旁", "stand"), ("女孩拿着开罐器", "hold")],
)
def test_a_tool_that_is_named_for_a_deed_does_none(prompt: str, action: str) -> None:
    assert [str(s.action) for s in cast_of(prompt)] == [action]


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("女孩把花夹进书里。", {"enter": False}),
        ("女孩夹起肉包装进纸袋。", {"enter": False}),
        ("女孩转身进了屋，坐下。", {"enter": True}),
    ],
)
def test_what_is_put_into_something_enters_nowhere(prompt: str, deeds: dict[str, bool]) -> None:
    board = plan(prompt, frames=240, seed=7)
    done = {str(s.action) for shot in board.shots for part in shot.parts for s in part.subjects}
    assert {deed: deed in done for deed in deeds} == deeds


def test_people_who_lick_something_eat_it() -> None:
    assert [str(s.action) for s in cast_of("女孩舔了一口糖葫芦。") if s.kind == "girl"] == ["eat"]


def test_flowers_that_open_bloom() -> None:
    assert {str(s.kind): str(s.action) for s in cast_of("梅花开得金灿灿一片。")} == {"flower": "bloom"}


def test_a_lid_is_no_closing() -> None:
    assert [str(s.action) for s in cast_of("男人打开引擎盖。")] == ["open"]


@pytest.mark.parametrize(
    ("prompt", "look"), [("女孩拿起一封泛黄的信", "natural"), ("泛黄的画面里，女孩走过街道", "sepia")]
)
def test_yellowed_paper_is_no_look(prompt: str, look: str) -> None:
    assert plan(prompt, frames=120, seed=7).shots[0].look == look


@pytest.mark.parametrize("prompt", ["小狗豆豆跑过草地", "小狗巴克跑过草地"])
def test_a_little_animal_may_have_a_name(prompt: str) -> None:
    assert [(str(s.kind), str(s.action)) for s in cast_of(prompt)] == [("puppy", "run")]
