"""Who hatches comes out of an egg, at the egg's size."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.casting.contained import vessel_of
from filmgate.engines.animatic.rigs.eggs import EGG, hatching
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.wardrobe.creatures import creature_for
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K
from tests.engines.animatic.drawings import drawn


@pytest.mark.parametrize(
    "words", ["A baby T-rex hatches from an egg", "A dinosaur climbs out of a golden egg", "小恐龙破壳而出"]
)
def test_who_hatches_is_in_an_egg(words: str) -> None:
    assert vessel_of(Subject(kind=K.DINOSAUR, action=Action.APPEAR), words) is EGG


def test_who_runs_off_is_in_none() -> None:
    assert vessel_of(Subject(kind=K.DINOSAUR, action=Action.RUN), "It hatches from an egg and runs") is None


@pytest.mark.parametrize("words", ["T-rex", "sauropod"])
def test_the_egg_is_whole_before_it_opens(words: str) -> None:
    rig = hatching(creature_for(K.DINOSAUR, words).rig())
    closed, opened = (
        drawn(rig, Act(Action.APPEAR, Action.APPEAR, 1.0, since, since=since), rig.box)
        for since in (0.3, 4.0)
    )
    right = closed.shape[1] * 3 // 4
    assert not closed[:, right:, 3].any()
    assert opened[:, right:, 3].any()  # the cap lies there
    assert np.abs(closed.astype(int) - opened).sum() > 0
