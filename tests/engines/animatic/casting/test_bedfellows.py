"""Two animals on one sofa are drawn with it once."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan

VIEW = View(320, 180)


@pytest.mark.parametrize(
    ("words", "drawn"),
    [
        ("A dog and a cat sleep together on a couch", 1),
        ("A dog and a cat sleep in the grass", 2),
        ("A cat sleeps on the sofa", 1),
    ],
)
def test_who_shares_a_sofa_is_drawn_with_it(words: str, drawn: int) -> None:
    assert len(staged(plan(words, frames=96, seed=7), 0, VIEW).roles) == drawn


def test_somebody_beside_the_sofa_is_not_behind_it() -> None:
    words = "A cat sleeps on the sofa next to an old man reading a newspaper"
    cat, man, *_ = staged(plan(words, frames=96, seed=7), 0, VIEW).roles
    assert abs(man.place(1.0).x - cat.place(1.0).x) > 1.0
