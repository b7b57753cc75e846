"""What subjects can do, whatever the nearest kind there is."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    ("prompt", "action"),
    [
        ("a snail slowly crosses a highway", "walk"),
        ("an ant crosses a path", "walk"),
        ("a snail on a leaf, macro", "stand"),
        ("一只蜗牛在雨中", "stand"),
        ("a bee crosses the garden", "fly"),
        ("a ladybug on a flower", "fly"),
    ],
)
def test_what_crawls_does_not_fly(prompt: str, action: str) -> None:
    subject = plan(prompt, frames=120, seed=7).shots[0].subjects[0]
    assert (subject.kind, subject.action) == ("bee", action)
