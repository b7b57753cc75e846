"""Whoever goes somewhere to do something does it there."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deed", "setting"),
    [
        ("女孩去公园跑步", "girl", "run", "park"),
        ("他去厨房做饭", "man", "cook", "kitchen"),
        ("老人每天去海边等待妻子", "old_man", "wait", "beach"),
        ("小女孩到安静的图书馆看书", "girl", "read", "library"),
    ],
)
def test_an_errand_is_done_where_it_leads(prompt: str, kind: str, deed: str, setting: str) -> None:
    assert deed in deeds_of(prompt)[kind]
    assert plan(prompt, frames=120, seed=7).shots[0].setting == setting


def test_a_place_that_somebody_only_goes_to_has_nobody_else() -> None:
    assert list(deeds_of("女孩去公园")) == ["girl"]
