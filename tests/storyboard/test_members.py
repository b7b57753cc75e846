"""Of several, each is shown who is named, and nobody besides."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.scoring import subjects


def shown_in(prompt: str) -> set[tuple[str, int, str]]:
    return {(str(one.kind), one.count, str(one.action)) for one in subjects(plan(prompt, frames=240, seed=7))}


@pytest.mark.parametrize(
    ("prompt", "shown"),
    [
        (
            "Two customers wait, a tall nun and a girl in a wet dress",
            {("woman", 1, "wait"), ("girl", 1, "wait")},
        ),
        (
            "The only two guests, an old man and a little girl, dance",
            {("old_man", 1, "dance"), ("girl", 1, "dance")},
        ),
        (
            "Three people look up: a nun, a soldier and a boy",
            {("woman", 1, "look"), ("soldier", 1, "look"), ("boy", 1, "look")},
        ),
        ("Two children dig in the sand, a girl and a boy", {("girl", 1, "work"), ("boy", 1, "work")}),
        (
            "Three travelers, a monk, a merchant and a soldier, run",
            {("monk", 1, "run"), ("man", 1, "run"), ("soldier", 1, "run")},
        ),
    ],
)
def test_each_of_several_is_shown_as_told(prompt: str, shown: set[tuple[str, int, str]]) -> None:
    assert shown_in(prompt) == shown


@pytest.mark.parametrize(
    ("prompt", "several"),
    [
        ("Two women talk on a balcony, a man and a boy listen from below", ("woman", 2, "talk")),
        ("Four friends sit around a table with cards, a bottle and a lamp", ("man", 4, "sit")),
        ("Two dogs run along the beach, a cat and a boy look at them", ("dog", 2, "run")),
    ],
)
def test_others_than_those_stand_beside_them(prompt: str, several: tuple[str, int, str]) -> None:
    assert several in shown_in(prompt)
