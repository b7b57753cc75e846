"""Whom a noun stands for, and which clause it belongs to."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from tests.storyboard.deeds import deeds_of


def test_a_noun_after_and_may_open_a_clause_of_its_own() -> None:
    planned = deeds_of("A magician pulls a rabbit out of his hat and the audience gasps")
    assert planned["crowd"] == ["shout"]
    assert planned["man"] == ["pull"]


def test_one_of_several_is_one_of_them() -> None:
    assert (
        deeds_of("Soldiers stand still as a deer walks past; one of them salutes")["soldier"][-1]
        == "wave_hand"
    )


def test_one_of_several_may_be_told_from_the_others_by_looks() -> None:
    told = (
        "Two old men play chess. The one in the flat cap waits. The other, short and round, laughs out loud."
    )
    assert deeds_of(told)["old_man"] == ["work", "wait", "laugh"]
    rowing = "Two scientists sit in a boat, one of them steering, the other writing numbers"
    assert deeds_of(rowing)["scientist"] == ["sit", "drive", "write"]


def test_somebody_single_is_none_of_several() -> None:
    planned = deeds_of(
        "Two musicians whisper beside a piano. The old woman stands up and pats her on the cheek"
    )
    assert planned["old_woman"] == ["stand", "hold"]
    assert planned["musician"] == ["whisper"]


def test_somebody_of_a_trade_is_none_of_several_chinese() -> None:
    planned = deeds_of("四个大叔围着桌子打扑克。列车员推着小车挤过来")
    assert planned["man"] == ["work", "push"]


def test_one_who_is_counted_beside_another_of_the_sentence_is_somebody_else() -> None:
    assert deeds_of("女孩在雨里追公交车，一个小女孩递给她一把伞")["girl"] == ["chase", "give"]
    assert deeds_of("女孩坐着。镜头里一个女孩在笑")["girl"] == ["sit", "smile"]


def test_whom_a_pet_calls_mother_keeps_it() -> None:
    assert deeds_of("一只猫在睡觉，妈妈走进来") == {"cat": ["sleep"], "woman": ["enter"]}
    assert deeds_of("一群小企鹅在奔跑，妈妈走过来").keys() == {"penguin"}


def test_a_trade_told_to_be_a_girl_is_she() -> None:
    told = (
        "A ballerina walks. The old woman waits. The girl steps onto the stage, and then she begins to dance."
    )
    assert deeds_of(told)["dancer"][-1] == "dance"


def test_two_without_articles_are_those_who_are_known() -> None:
    told = "A polar bear stands up. A bearded officer climbs out. Man and bear look at each other."
    assert deeds_of(told) == {"bear": ["stand", "look"], "police": ["leave", "look"]}
    assert "bird" not in deeds_of("An eagle rises. A pilot flies until bird and human fly side by side.")


def test_what_grows_into_something_is_what_grows() -> None:
    assert deeds_of("A sprout pushes through the soil and grows into an oak")["tree"] == ["grow"]
    assert deeds_of("The first sprouts appear in a field") == {"flower": ["appear"]}
    assert deeds_of("A bean sprouts in a jar")["food"] == ["grow"]
    assert "ball" not in deeds_of("A glassblower turns an orb of molten glass")
    assert "clock" not in deeds_of("A man swings a lantern in a slow pendulum")


def test_an_animal_that_is_ridden_goes_wherever_it_is_named() -> None:
    assert deeds_of("A girl rides on the back of a fluffy wolf")["wolf"] == ["walk"]


@pytest.mark.parametrize(
    ("prompt", "cast"),
    [
        ("一辆黑色超跑驶过。女车手推门下车，望向云海。", {"sports_car", "woman"}),
        ("一只小恐龙破壳而出，小家伙探出头", {"dinosaur"}),
        ("一只叫阿福的小狗跑过来，阿福摇着尾巴", {"puppy"}),
        ("一只名叫布丁的小狗跑来，布丁摇尾巴", {"puppy"}),
        ("那只叫煤球的黑猫等着，煤球蹲在雪里", {"cat"}),
        ("一名少年黑客蹲在车顶上，少年跳下", {"boy"}),
        ("女孩抱着布兔子走过街道", {"girl"}),
        ("脸上的油彩被雨水冲花，小丑哭了", {"man"}),
        ("老奶奶坐着，照片里是一只小狗", {"old_woman"}),
        ("让照片里的女孩转过头来微笑", {"girl"}),
        ("熊妈妈教小熊画画，母子俩笑了起来", {"bear"}),
        ("恐龙妈妈蹭蹭小恐龙，夕阳下，母子俩慢慢走向远方", {"dinosaur"}),
        ("一只小狗趴在门口，母女俩走进院子，妈妈笑了", {"puppy", "woman", "girl"}),
        ("父子俩坐在屋顶上", {"man", "boy"}),
        ("什么都没有的山坡上，桥上堵成了长龙，一个男人跑来", {"man"}),
        ("A man enters. He looks at the security guard.", {"man"}),
    ],
)
def test_a_general_word_means_whoever_was_named(prompt: str, cast: set[str]) -> None:
    assert set(deeds_of(prompt)) == cast


def test_whoever_somebody_looks_at_is_somebody_else() -> None:
    board = plan("A man enters. He looks at the security guard.", frames=240, seed=7)
    assert len(board.shots[0].beats[-1].subjects) == 2


def test_a_garment_that_is_handled_is_not_worn() -> None:
    board = plan(
        "An old man picks up a forgotten jacket. A girl in a red coat grabs a hat.", frames=240, seed=7
    )
    worn = {str(s.kind): s.attributes for s in board.shots[0].beats[-1].subjects}
    assert worn == {"old_man": [], "girl": ["red coat"]}


def test_stands_is_a_verb_but_after_its_article() -> None:
    boards = [plan(f"A woman {told}", frames=120, seed=7) for told in ("stands there", "sits in the stands")]
    assert [board.shots[0].setting == "stadium" for board in boards] == [False, True]


def test_two_women_of_two_trades_are_two() -> None:
    planned = plan("一位宫女提着灯笼走来。河边一个农妇在洗衣服。", frames=240, seed=7)
    last = (planned.shots[0].beats or planned.shots)[-1]
    assert [str(one.kind) for one in last.subjects].count("woman") == 2


def test_a_beast_grown_over_with_scales_is_no_crowd() -> None:
    assert deeds_of("一头浑身长满黑鳞的巨兽破土而出") == {"monster": ["appear"]}


def test_his_tie_is_no_girls() -> None:
    board = plan("A boy waits. A girl walks up and grabs his tie.", frames=240, seed=7)
    worn = {str(s.kind): s.attributes for s in board.shots[0].beats[-1].subjects}
    assert worn == {"boy": ["tie"], "girl": []}


def test_whoever_has_not_moved_does_nothing() -> None:
    assert deeds_of("A drummer sings. The nurse hasn't moved.")["woman"] == ["stand"]


def test_the_bus_driver_is_not_the_man_on_the_bus() -> None:
    board = plan("A man in a hat sleeps. The bus driver sings.", frames=240, seed=7)
    assert [s.attributes for s in board.shots[0].beats[-1].subjects if s.action == "sing"] == [[]]


def test_one_of_a_trade_is_brought_in_beside_many_of_it() -> None:
    planned = plan("成千上万的工匠拖着巨石。一个年轻的工匠抬头擦汗", frames=240, seed=7)
    counts = {one.count for one in planned.shots[0].parts[-1].subjects if one.kind == "man"}
    assert counts == {1, 1000}


def test_the_driver_who_is_old_is_the_old_man() -> None:
    assert deeds_of("司机是个老头。老头猛踩油门") == {"old_man": ["stand", "drive"]}


def test_three_are_the_group_of_three() -> None:
    planned = deeds_of("三个官差围攻刀客。转眼间三人倒地")
    assert planned["police"][-1] == "fall"
    assert "fall" not in planned["samurai"]


def test_the_brides_mother_is_not_the_bride() -> None:
    board = plan("A bride sits. The bride's mother screams.", frames=240, seed=7)
    assert [str(s.kind) for s in board.shots[0].beats[-1].subjects] == ["woman", "woman"]


def test_a_hermit_crab_is_another_than_the_crab() -> None:
    planned = plan("一只寄居蟹爬过沙地。一只大螃蟹突然跳起来，寄居蟹躲进罐头里", frames=240, seed=7)
    crabs = {str(s.action) for s in planned.shots[0].parts[-1].subjects if s.kind == "crab"}
    assert crabs == {"jump", "hide"}


def test_a_youth_named_before_his_trade_is_the_same() -> None:
    assert set(deeds_of("少年剑客坐在悬崖边，老人走来。少年笑了")) == {"samurai", "old_man"}
