"""A cat or a dog that is told to eat from its bowl has it under its muzzle, and no cup stands on a table."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.rigs.feeding import has_bowl
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.storyboard.vocabulary import Action
from tests.engines.animatic.drawings import acting, drawn
from tests.engines.animatic.rigs.test_hurdles import rigs_of


@pytest.mark.parametrize(
    ("action", "words", "told"),
    [
        (Action.EAT, "a dog eats from its bowl", True),
        (Action.DRINK, "小猫在厨房喝碗里的牛奶", True),
        (Action.SLEEP, "a dog sleeps beside its bowl", False),
        (Action.EAT, "a horse eats grass", False),
    ],
)
def test_a_bowl_is_told_by_the_words_of_who_feeds(action: Action, words: str, told: bool) -> None:
    assert has_bowl(action, words) is told


def _red(rig: Rig, action: Action) -> np.ndarray:
    """Where across the rig's box its picture is red."""
    pixels = drawn(rig, acting(action)).astype(int)
    red = (pixels[..., 0] > 150) & (pixels[..., 1] < 90) & (pixels[..., 2] < 90)
    x0, _, x1, _ = rig.box
    return x0 + np.flatnonzero(red.any(0)) * (x1 - x0) / pixels.shape[1]


def test_the_bowl_is_ahead_of_the_dog_while_it_eats() -> None:
    (dog,) = rigs_of("a dog eats from its bowl in the kitchen")
    assert _red(dog, Action.EAT).min() > 0.3 * dog.length
    assert not _red(dog, Action.SIT).size
