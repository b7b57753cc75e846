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
