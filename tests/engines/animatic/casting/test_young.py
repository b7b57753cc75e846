"""Animals have their young with them, as small ones of their kind; birds swoop, rams clash, apes swing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from filmgate.engines.animatic.casting.subjects import cast
from filmgate.engines.animatic.casting.young import without_young, young_of
from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.rigs.around import Around
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic.drawings import drawn, spilled

VIEW = View(320, 180)


@pytest.mark.parametrize(
    ("kind", "words", "many"),
    [
        (SubjectKind.BEAR, "a polar bear and her cub walk across the ice", 1),
        (SubjectKind.DUCK, "a mother duck leads her ducklings across the road", 3),
        (SubjectKind.LION, "a lioness with two cubs", 2),
        (SubjectKind.DUCK, "鸭妈妈带着小鸭子过马路", 1),
        (SubjectKind.BEAR, "a bear walks across the ice", 0),
        (SubjectKind.WOMAN, "a woman and her baby", 0),
    ],
)
def test_the_words_name_the_young(kind: SubjectKind, words: str, many: int) -> None:
    subject = Subject(kind=kind, action=Action.WALK)
    parent = cast(subject, rain=False, words=without_young(words))
    young = young_of(subject, words, parent)
    assert (young[0].count if young else 0) == many
    if young:
        assert young[1].height < 0.6 * parent.height
        assert young[1].speed(Action.WALK) == parent.speed(Action.WALK)


@pytest.mark.parametrize(
    ("words", "young"),
    [
        ("five ducklings follow their mother across the road", 5),
        ("小鸭子跟着鸭妈妈在池塘里游泳", 3),
        ("a chick follows its mother hen across the farmyard", 1),
    ],
)
def test_the_young_that_lead_a_sentence_have_their_mother_before_them(words: str, young: int) -> None:
    mother, *small = staged(plan(words, frames=96, seed=3), 0, VIEW).roles
    assert len(small) == young
    assert all(one.rig.height < 0.6 * mother.rig.height for one in small)
    assert all(one.place(2.0).x < mother.place(2.0).x for one in small)


@pytest.mark.parametrize("words", ["ducklings walk on a pond", "a duck waits on the lake"])
def test_ducks_on_water_swim_whatever_they_do(words: str) -> None:
    duck = staged(plan(words, frames=96, seed=3), 0, VIEW).roles[0]
    assert duck.around.in_water
    ashore = replace(duck.act(1.0), around=Around())
    assert (drawn(duck.rig, duck.act(1.0)) != drawn(duck.rig, ashore)).any()


def test_the_young_follow() -> None:
    board = plan("a mother duck leads her ducklings across the road", frames=96, seed=3)
    duck, *young = staged(board, 0, VIEW).roles
    assert len(young) == 3
    assert all(one.place(2.0).x < duck.place(2.0).x for one in young)


@pytest.mark.parametrize(
    ("words", "many"),
    [("a polar bear and her cub walk across the ice", 1), ("a lioness with two cubs", 2)],
)
def test_the_young_that_the_plan_names_are_drawn_once_and_small(words: str, many: int) -> None:
    mother, *young = staged(plan(words, frames=96, seed=3), 0, VIEW).roles
    assert [one.rig.height < 0.6 * mother.rig.height for one in young] == [True] * many


def test_an_eagle_comes_down_on_what_it_catches_and_goes_up_again() -> None:
    rig = cast(
        Subject(kind=SubjectKind.EAGLE, action=Action.CATCH), rain=False, words="an eagle catches a fish"
    )
    heights = []
    for time in (0.0, 2.0, 4.0):
        act = Act(Action.CATCH, Action.CATCH, 1.0, time, since=time, span=4.0)
        heights.append(rig.level(Action.CATCH) + rig.path(act)[1])
        assert spilled(rig, act) < 0.03
    assert heights[1] < 0.5 * heights[0]
    assert heights[2] == pytest.approx(heights[0])


def test_two_rams_face_each_other() -> None:
    one, other = staged(plan("two rams butt heads on a mountain", frames=96, seed=3), 0, VIEW).roles
    assert one.facing == -other.facing
    assert one.place(1.0).x < other.place(1.0).x


def test_a_monkey_swings_on_a_vine_within_its_box() -> None:
    rig = cast(Subject(kind=SubjectKind.MONKEY, action=Action.SWING), rain=False, words="a monkey swings")
    assert rig.speed(Action.SWING) == 0
    for time in (0.4, 1.2, 2.1):
        assert spilled(rig, Act(Action.SWING, Action.SWING, 1.0, time)) < 0.03
