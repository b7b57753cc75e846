"""Fruit of one sort is drawn as that; several sorts are the mixed bowl."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.casting.subjects import cast
from filmgate.engines.animatic.rigs.fruits import SORTS, Fruit, Sort, fruit_in
from filmgate.engines.animatic.wardrobe.things import THINGS, thing_for
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic.drawings import acting, drawn, spilled


@pytest.mark.parametrize("sort", SORTS, ids=lambda sort: sort.english[:14])
@pytest.mark.parametrize("action", [Action.STAND, Action.FALL])
def test_every_sort_stays_within_its_box(sort: Sort, action: Action) -> None:
    words = sort.chinese.split("|")[0].replace("(?:切", "切").split("|")[0]
    rig = cast(Subject(kind=SubjectKind.FRUIT, action=action), False, words)
    assert spilled(rig, acting(action, 0.6)) < 0.03
    assert drawn(rig, acting(Action.STAND, 0.4))[..., 3].mean() > 8


@pytest.mark.parametrize(
    ("words", "many", "dished"),
    [
        ("a red apple on a table", False, False),
        ("three apples", True, False),
        ("a bowl of strawberries", True, True),
        ("a bunch of grapes", False, False),
        ("一碗蓝莓", True, True),
        ("一颗草莓", False, False),
        ("a slice of watermelon", False, False),
    ],
)
def test_the_words_tell_how_many_there_are_and_in_what(words: str, many: bool, dished: bool) -> None:
    found = fruit_in(words)
    assert found is not None
    assert (found.many, found.dished) == (many, dished)


@pytest.mark.parametrize(
    "words", ["an apple and a pear", "fruit on a table", "a basket of fruit", "草莓和香蕉"]
)
def test_several_sorts_are_a_mixed_bowl(words: str) -> None:
    assert fruit_in(words) is None
    assert thing_for(SubjectKind.FRUIT, words) is THINGS[SubjectKind.FRUIT]


def test_a_pineapple_is_no_apple_and_a_green_apple_is_one() -> None:
    found = [fruit_in(words) for words in ("a pineapple", "a green apple", "an apple")]
    assert len({one.sort.english for one in found if one}) == 3


def test_those_of_a_heap_fall_one_after_the_other() -> None:
    heap = Subject(kind=SubjectKind.FRUIT, count=3, action=Action.FALL)
    rig = cast(heap, False, "three strawberries fall onto a table")
    low = [int((drawn(rig, acting(Action.FALL, time))[-60:, :, 3] > 200).sum()) for time in (0.1, 0.9, 2.0)]
    assert low[0] < low[1] < low[2]
    still = (drawn(rig, acting(Action.FALL, time)) for time in (2.2, 3.0))
    assert np.array_equal(*still)


def test_a_bowl_is_wider_than_one_of_what_is_in_it() -> None:
    found = fruit_in("a bowl of raspberries")
    assert isinstance(found, Fruit)
    assert found.wide > found.sort.wide
