"""Sunflowers, tulips and the lotus look like themselves, alone and in a vase; they open when they bloom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.rigs.blossoms import BLOSSOMS
from filmgate.engines.animatic.rigs.thing import thing_rig
from filmgate.engines.animatic.view import View
from filmgate.engines.animatic.wardrobe.things import THINGS, thing_for
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K
from tests.engines.animatic.drawings import acting, drawn, spilled

_NAMES = (("sunflower", "向日葵"), ("tulip", "郁金香"), ("lotus", "荷花"))


@pytest.mark.parametrize(("english", "chinese"), _NAMES)
@pytest.mark.parametrize("where", ["", " in a vase", " in a bouquet"])
def test_both_languages_name_it_and_nothing_is_cut_off(english: str, chinese: str, where: str) -> None:
    told = thing_for(K.FLOWER, f"a {english}{where}")
    assert told != thing_for(K.FLOWER, f"a flower{where}")
    assert thing_for(K.FLOWER, chinese) == thing_for(K.FLOWER, f"a {english}")
    assert spilled(thing_rig(told), acting(Action.STAND, 1.0)) < 0.02


@pytest.mark.parametrize(("words", "draw", "tone"), BLOSSOMS, ids=[name for name, _ in _NAMES])
def test_it_opens_when_it_blooms(words: str, draw: object, tone: str) -> None:
    rig = thing_rig(thing_for(K.FLOWER, words.split("|")[-1]))
    blooming = acting(Action.BLOOM, 1.0)
    closed, opened = (drawn(rig, replace(blooming, since=since, span=4.0)) for since in (0.1, 3.9))
    assert (opened[..., 3] > 128).sum() > (closed[..., 3] > 128).sum()


def test_other_flowers_have_their_colours() -> None:
    assert thing_for(K.FLOWER, "white lilies").colour != THINGS[K.FLOWER].colour
    assert thing_for(K.FLOWER, "一朵百合").colour == thing_for(K.FLOWER, "a lily").colour


def test_flowers_in_a_vase_have_no_second_vase() -> None:
    board = plan("a vase of sunflowers on a table by the window", frames=48, seed=3)
    assert [one.subject.kind for one in staged(board, 0, View(160, 90)).players] == [K.FLOWER]
