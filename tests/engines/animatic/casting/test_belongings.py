"""What a prompt's own words give to somebody."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.casting.belongings import (
    fishes,
    hands_over_a_sheet,
    instruments_in,
    luggage_in,
    medal_in,
    thrown_in,
)
from filmgate.engines.animatic.casting.subjects import figure_of
from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import SubjectKind


@pytest.mark.parametrize(
    ("words", "sheet"),
    [
        ("she hands him a photograph", True),
        ("the courier delivers a sealed envelope", True),
        ("他把一封信交给她，递过照片", True),
        ("he hands her a ring", False),
        ("a letter lies on the table", False),
    ],
)
def test_a_photograph_is_handed_over_as_a_sheet(words: str, sheet: bool) -> None:
    assert hands_over_a_sheet(words) is sheet


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("a woman with a backpack hikes", "backpack"),
        ("he drags a heavy suitcase", "suitcase"),
        ("a businessman carrying a briefcase", "briefcase"),
        ("Red Riding Hood with her basket", "basket"),
        ("提着公文包的男人", "briefcase"),
        ("a basket of fruit on a table", None),
        ("a suitcase stands on the platform", None),
    ],
)
def test_luggage_is_somebodys(words: str, name: str | None) -> None:
    assert luggage_in(words) == name


def test_luggage_is_on_the_back_or_in_the_hand() -> None:
    hiker, lady = (
        figure_of(Subject(kind=SubjectKind.WOMAN, attributes=[taken]), False)
        for taken in ("backpack", "handbag")
    )
    assert (hiker.back, lady.prop) == ("pack", "handbag")


@pytest.mark.parametrize(
    ("words", "played"),
    [
        ("A jazz band plays in a smoky club", ["saxophone", "drums", "trumpet"]),
        ("A marching band walks down the street", ["trumpet", "saxophone", "trumpet"]),
        ("A rock band plays on a stage", ["guitar", "drums", "guitar"]),
        ("A jazz band with a violin and a piano", ["violin", "piano"]),
        ("An orchestra plays", ["violin", "cello", "flute"]),
        ("A musician plays on a roof", []),
    ],
)
def test_a_band_plays_what_its_kind_has_unless_more_is_told(words: str, played: list[str]) -> None:
    assert instruments_in(words)[:3] == played


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("a fisherman throws a fishing net into the river", "net"),
        ("渔夫在江上撒网", "net"),
        ("two friends throw a frisbee", "frisbee"),
        ("两个小孩在打雪仗", "snowball"),
        ("people throw coloured powder at Holi", "powder"),
        ("a boy throws stones into a lake", "pebble"),
        ("a boy throws a ball", None),
        ("an athlete hurls a javelin", "javelin"),
    ],
)
def test_what_is_thrown_is_what_the_words_name(words: str, thing: str | None) -> None:
    assert thrown_in(words) == thing


@pytest.mark.parametrize(
    ("words", "medal"),
    [
        ("an athlete with a gold medal around her neck", "medal"),
        ("小女孩脖子上挂着金牌", "medal"),
        ("an old soldier wears his medals", "medals"),
        ("a man finds a gold coin", None),
    ],
)
def test_a_medal_is_worn(words: str, medal: str | None) -> None:
    assert medal_in(words) == medal
    board = plan(words, frames=48, seed=3)
    kinds = {one.subject.kind for one in staged(board, 0, View(160, 90)).players}
    assert (SubjectKind.COIN in kinds) is (medal is None)


def test_a_postman_who_cycles_has_no_horse() -> None:
    def height(words: str) -> float:
        return staged(plan(words, frames=48, seed=3), 0, View(160, 90)).roles[0].rig.face

    assert height("a postman cycles through a village") < height("a postman rides a horse through a village")


def test_who_throws_a_net_has_no_rod() -> None:
    assert fishes("an old man goes fishing at dawn")
    assert not fishes("a fisherman throws a fishing net")
