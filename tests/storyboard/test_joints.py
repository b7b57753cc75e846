"""Where Chinese prose parts two beats, and where it does not."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from tests.storyboard.deeds import deeds_of


def _beats(prompt: str) -> list[str]:
    (shot,) = plan(prompt, frames=240, seed=7).shots
    return [beat.prompt for beat in shot.beats]


@pytest.mark.parametrize(
    ("prompt", "beats"),
    [
        ("女孩跳舞，镜头最后慢慢拉远", ["镜头最后慢慢拉远"]),
        ("男孩跑过操场，他随后倒在草地上", ["他随后倒在草地上"]),
        ("老人推开门，坐了一会儿，看着窗外", ["坐了一会儿", "看着窗外"]),
        ("女孩在唱歌，老人也跟着节奏跳舞", []),
        ("厨师端起锅，辣椒和花生在油里翻滚", []),
    ],
)
def test_a_clause_is_cut_before_its_subject_or_not_at_all(prompt: str, beats: list[str]) -> None:
    assert _beats(prompt) == beats


def test_english_parts_what_one_and_the_other_do() -> None:
    assert _beats("Two boys sit on a wall, one eating an apple, the other reading a book") == [
        "eating an apple",
        "the other reading a book",
    ]


def test_who_stands_after_an_object_and_acts_for_himself() -> None:
    planned = deeds_of("a ghost standing behind her and the nurse slowly turns around")
    assert planned == {"ghost": ["stand"], "woman": ["turn"]}
    assert deeds_of("a dog sitting next to him and the man reads a book")["dog"] == ["sit"]


def test_a_space_between_chinese_clauses_is_a_comma() -> None:
    assert deeds_of("小狗趴在地毯上 忽然看见一只蝴蝶 猛地扑过去")["puppy"] == ["lie", "look", "run"]
    assert deeds_of("恐龙追着汽车 司机回头看了一眼 哈哈大笑")["man"] == ["turn", "laugh"]
    assert deeds_of("一个 女孩 在 跑步") == {"girl": ["run"]}
