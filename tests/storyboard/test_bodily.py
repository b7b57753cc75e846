"""Qualities that stand after whoever has them."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    ("prompt", "attributes"),
    [
        ("A barista with tattooed forearms pulls an espresso", ["tattooed forearms"]),
        ("A captain with a copper mechanical arm walks along a deck", ["copper mechanical arm"]),
        ("The smallest kitten, grey with one white paw, climbs a curtain", ["smallest", "grey"]),
        ("A barn owl, pale as paper, glides over a field", ["pale"]),
        ("A young boxer in blue trunks falls to the canvas", ["young", "blue trunks"]),
        ("A woman with closed eyes stands in the rain", []),
    ],
)
def test_what_is_told_after_a_noun_is_of_it(prompt: str, attributes: list[str]) -> None:
    assert plan(prompt, frames=120, seed=7).shots[0].subjects[0].attributes == attributes
