"""A fish in its bowl, a snail in its house."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.casting.subjects import cast
from filmgate.engines.animatic.rigs.crawler import Crawler
from filmgate.engines.animatic.rigs.snail import Snail
from filmgate.engines.animatic.wardrobe.creatures import creature_for
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic.drawings import acting, drawn, spilled


def test_a_goldfish_swims_round_in_its_bowl_which_stands() -> None:
    goldfish = Subject(kind=SubjectKind.FISH, action=Action.SWIM)
    rig = cast(goldfish, rain=False, words="a goldfish swims in a fish bowl")
    assert rig.speed(Action.SWIM) == 0
    early, late = (drawn(rig, acting(Action.SWIM, time)) for time in (0.5, 2.2))
    assert not np.array_equal(early, late)
    assert spilled(rig, acting(Action.SWIM)) < 0.02
    free = cast(goldfish, rain=False, words="a goldfish swims in a pond")
    assert free.name != rig.name


@pytest.mark.parametrize("action", [Action.WALK, Action.HIDE, Action.STAND])
def test_a_snail_is_told_by_its_name_and_stays_within_its_box(action: Action) -> None:
    snail = creature_for(SubjectKind.BEE, "a snail crawls on a wet leaf")
    assert isinstance(snail, Snail)
    assert spilled(snail.rig(), acting(action)) < 0.02
    assert snail.rig().speed(action) < 0.1


def test_an_ant_goes_on_six_legs() -> None:
    ant = creature_for(SubjectKind.BEE, "ants carry a crumb")
    assert isinstance(ant, Crawler)
    assert ant.legs == 3
    assert not isinstance(creature_for(SubjectKind.BEE, "a bee on a plant"), Crawler)
