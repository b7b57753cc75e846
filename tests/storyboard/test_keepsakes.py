"""An old photograph is a thing, or how the film looks."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    ("prompt", "look"),
    [
        ("a woman looks at an old photograph", "natural"),
        ("an old photo on the wall", "natural"),
        ("女孩在旧书店里翻到一张老照片", "natural"),
        ("old photograph of a steam train", "sepia"),
        ("a man walks, like an old photograph", "sepia"),
        ("老照片风格，一个男人走路", "sepia"),
    ],
)
def test_a_photograph_that_is_there_is_no_look(prompt: str, look: str) -> None:
    assert plan(prompt, frames=120, seed=7).shots[0].look == look
