"""What is served stands on a table, out of doors, too, unless the words put it on the ground."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    ("words", "high"),
    [
        ("a cup of coffee on a park bench", True),
        ("bowls of fruit at a market stall", True),
        ("小摊上摆着一盘盘小吃", True),
        ("a birthday cake on a picnic table in the park", True),
        ("a cake on the grass in a park", False),
        ("a picnic blanket with food in a meadow", False),
        ("a bottle lies on the beach", False),
    ],
)
def test_dishes_are_on_a_table(words: str, high: bool) -> None:
    things = [one.rig for one in staged(plan(words, frames=48, seed=3), 0, View(160, 90)).players]
    assert any(rig.raised > 0 for rig in things) is high
