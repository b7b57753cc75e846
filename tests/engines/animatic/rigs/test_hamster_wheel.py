"""A hamster in its wheel runs where it is, and the wheel turns under it."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.rigs.hamster_wheel import has_wheel
from filmgate.storyboard.vocabulary import Action
from tests.engines.animatic.drawings import acting, drawn
from tests.engines.animatic.rigs.test_hurdles import rigs_of


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("a hamster runs in its wheel", True),
        ("小仓鼠在跑轮上飞快地跑", True),
        ("a mouse hides behind the wheel of a cart", False),
        ("a hamster eats a seed", False),
    ],
)
def test_a_wheel_is_told_by_being_in_it(words: str, told: bool) -> None:
    assert has_wheel(words) is told


def test_it_stays_where_it_is_while_the_wheel_turns() -> None:
    (hamster,) = rigs_of("a hamster runs in its wheel")
    assert hamster.speed(Action.RUN) == 0
    early, late = (drawn(hamster, acting(Action.RUN, time)) for time in (0.2, 0.27))
    top = slice(0, early.shape[0] // 7)  # over its back there are spokes alone
    assert (early[top] != late[top]).any()
    still = [drawn(hamster, acting(Action.SLEEP, time))[top] for time in (0.2, 0.27)]
    assert np.array_equal(*still)
