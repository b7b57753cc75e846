"""What is black and white: a coat or a cloth, or the whole film."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    ("prompt", "look"),
    [
        ("a black and white cat sleeps on a sofa", "natural"),
        ("a black-and-white sheepdog herds sheep", "natural"),
        ("a woman in a black and white dress dances", "natural"),
        ("黑白猫在睡觉", "natural"),
        ("黑白相间的猫在睡觉", "natural"),
        ("a dog runs, black and white", "black_and_white"),
        ("black and white film, a cat walks", "black_and_white"),
        ("a black and white portrait of a boxer", "black_and_white"),
    ],
)
def test_a_coat_is_no_look(prompt: str, look: str) -> None:
    assert plan(prompt, frames=48, seed=1).shots[0].look == look
