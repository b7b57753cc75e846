"""What only the title of a film names leads no picture."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    ("prompt", "lead"),
    [
        ("Commercial for running shoes: a woman sprints across the bridge", "woman"),
        ("咖啡广告：一位男士在公园里看书", "man"),
        ("A watch: it floats in the dark, then a hand takes it", "watch"),
        ("A cat: a dog barks at it", "cat"),
    ],
)
def test_whoever_is_told_of_after_a_title_leads(prompt: str, lead: str) -> None:
    first = plan(prompt, frames=120, seed=1).shots[0].subjects[0]
    assert first.kind == lead
