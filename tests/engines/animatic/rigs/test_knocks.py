"""A cat on a table and what it pushes over the edge."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.rigs.knocks import knocked_in, knocks_over
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

VIEW = View(320, 180)


@pytest.mark.parametrize(
    "words",
    [
        "a cat knocks a glass of water off a table",
        "一只猫把杯子从桌上推下去",
        "a kitten pushes a vase off the shelf",
    ],
)
def test_a_cat_that_knocks_something_down_is_one_figure_with_it(words: str) -> None:
    (role,) = staged(plan(words, frames=96, seed=3), 0, VIEW).roles
    assert role.rig.name == "quadruped"
    assert role.rig.face > 0.76  # it sits on the table
    assert role.rig.speed(Action.PUSH) == 0


@pytest.mark.parametrize(
    ("words", "over"),
    [("a cat pushes a cup off the desk", True), ("猫把杯子推下桌子", True), ("a dog pushes a ball", False)],
)
def test_what_is_pushed_along_the_ground_falls_from_nowhere(words: str, over: bool) -> None:
    assert knocks_over(Action.PUSH, words) is over
    assert not knocks_over(Action.SIT, words)


def test_the_words_tell_what_falls() -> None:
    assert knocked_in("a cat pushes a vase off a shelf") is K.CUP
    assert knocked_in("猫把手机推下桌子") is K.PHONE
    assert knocked_in("a cat knocks it over") is K.GLASS
