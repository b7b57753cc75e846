"""A cat that is after a laser has a red dot before it."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.rigs.laser import has_dot
from filmgate.storyboard.vocabulary import Action
from tests.engines.animatic.drawings import acting, drawn
from tests.engines.animatic.rigs.test_hurdles import rigs_of


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("a cat chases a laser dot", True),
        ("小猫追着激光点", True),
        ("a soldier fires a laser gun", False),
        ("a cat chases a mouse", False),
    ],
)
def test_a_pointer_is_told_from_a_gun(words: str, told: bool) -> None:
    assert has_dot(words) is told


def test_the_dot_is_red_and_ahead_of_the_cat() -> None:
    (cat,) = rigs_of("a cat chases a laser dot")
    pixels = drawn(cat, acting(Action.CHASE)).astype(int)
    red = (pixels[..., 0] > 180) & (pixels[..., 1] < 70) & (pixels[..., 2] < 90)
    x0, _, x1, _ = cat.box
    across = x0 + np.flatnonzero(red.any(0)) * (x1 - x0) / pixels.shape[1]
    assert red.sum() > 3
    assert across.min() > 0.3 * cat.length
