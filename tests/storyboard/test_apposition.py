"""Nouns that tell more of somebody are nobody new."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("The captain, a tall woman in a long coat, turns the wheel", {"woman": ["stand", "turn"]}),
        ("The cook, a stocky man with a bandana, jumps", {"chef": ["stand", "jump"]}),
        (
            "A girl waits. Her coach, an old man in a cap, shouts",
            {"girl": ["wait"], "old_man": ["wait", "shout"]},
        ),
    ],
)
def test_a_noun_between_commas_tells_who_somebody_is(prompt: str, deeds: dict[str, list[str]]) -> None:
    planned = deeds_of(prompt)
    assert set(planned) == set(deeds)
    assert all(planned[kind][-1] == done[-1] for kind, done in deeds.items())


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("The only passenger is a big bear with a scarf reading a newspaper", {"bear": ["read"]}),
        ("The barber is an old lion with glasses. He sings", {"lion": ["stand", "sing"]}),
        ("A baby owl and a baby fox drink", {"owl": ["drink"], "fox": ["drink"]}),
    ],
)
def test_an_animal_may_play_somebody(prompt: str, deeds: dict[str, list[str]]) -> None:
    planned = deeds_of(prompt)
    assert {kind: done for kind, done in planned.items() if kind != "letter"} == deeds


def test_whom_chinese_says_somebody_to_be_is_nobody_new() -> None:
    assert deeds_of("主唱是个短头发的女生，在唱歌") == {"singer": ["sing"]}
    assert deeds_of("一位老奶奶坐着，歌手是个年轻的女孩，她站起来跳舞")["singer"][-1] == "dance"
    assert deeds_of("侦探站在门口，一位女歌手坐着。她的眼泪掉了下来")["detective"] == ["stand"]
    guest = deeds_of("丈夫蹲在灶前，第一个客人是个环卫工老大爷，他坐下来")
    assert (guest["man"], guest["old_man"][-1]) == (["kneel"], "sit")
    assert "man" not in deeds_of("第一个客人是个环卫工老大爷，他坐下来")
    assert set(deeds_of("一位女船长站在甲板上，船长微笑")) - {"boat", "ship"} == {"woman"}


def test_commas_enclose_who_somebody_is_in_chinese() -> None:
    assert set(deeds_of("红队的前锋，一个皮肤黝黑的送货司机，带球狂奔")) == {"athlete", "ball"}
    assert set(deeds_of("老板娘，一个胖胖的女人，端着面走过来")) == {"woman"}
    assert set(deeds_of("一个老人，一个孩子，静静地坐着")) == {"old_man", "child"}
    assert [*deeds_of("讲一位修伞的老师傅，七十岁的周师傅提着工具箱走来")] == ["old_man"]


def test_a_list_of_people_names_each_of_them() -> None:
    assert set(deeds_of("The king, a fat man, a queen and a boy eat")) == {"king", "man", "queen", "boy"}
    assert set(deeds_of("A soldier, a woman in red, runs")) == {"soldier", "woman"}


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("一位客人推门进来，是一个扫大街的老大爷，穿着橙色的环卫服", {"old_man": ["enter"]}),
        ("车手摘下头盔，是一个满头白发的老人，他笑了", {"old_man": ["smile"]}),
        ("远处跑来一个人，原来是他的女儿", {"girl": ["approach"]}),
        ("女孩去开门，是快递员，手里抱着一个箱子", {"girl": ["open"], "man": ["hold"]}),
    ],
)
def test_who_has_come_in_is_told_after_a_comma(prompt: str, deeds: dict[str, list[str]]) -> None:
    assert {kind: done for kind, done in deeds_of(prompt).items() if kind not in ("product", "car")} == deeds
