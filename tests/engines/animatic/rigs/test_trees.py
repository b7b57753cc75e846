"""Each tree that a prompt names has its own shape."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from filmgate.engines.animatic.rigs.thing import thing_rig
from filmgate.engines.animatic.wardrobe.things import THINGS, thing_for
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic.drawings import acting, drawn, spilled

_NAMED = {
    "palm": ("a palm tree on a beach", "海边的棕榈"),
    "pine": ("a lone pine tree", "悬崖上的松树"),
    "willow": ("a willow tree by a lake", "湖边的垂柳"),
    "acacia": ("a single acacia", "金合欢树"),
    "baobab": ("a baobab at sunset", "猴面包树"),
    "birch": ("a birch in a meadow", "白桦树"),
    "cypress": ("a row of cypresses", "柏树"),
    "bare": ("a bare tree in the snow", "一棵枯树"),
}


@pytest.mark.parametrize("name", _NAMED)
def test_both_languages_name_it_and_nothing_is_cut_off(name: str) -> None:
    english, chinese = (thing_for(SubjectKind.TREE, words) for words in _NAMED[name])
    assert english == chinese
    assert english is not THINGS[SubjectKind.TREE]
    assert spilled(thing_rig(english), acting(Action.STAND, 1.0)) < 0.02


def test_no_two_look_the_same() -> None:
    rigs = [thing_rig(thing_for(SubjectKind.TREE, words)) for words, _ in _NAMED.values()]
    shapes = [drawn(rig, acting(Action.STAND, 1.0))[..., 3] > 128 for rig in rigs]
    assert all((one != other).mean() > 0.05 for one, other in pairwise(shapes))


@pytest.mark.parametrize("name", sorted(set(_NAMED) - {"bare", "baobab"}))
def test_wind_moves_it(name: str) -> None:
    rig = thing_rig(thing_for(SubjectKind.TREE, _NAMED[name][0]))
    assert not np.array_equal(*(drawn(rig, acting(Action.STAND, time)) for time in (0.1, 1.3)))
