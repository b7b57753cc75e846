"""Names of some of several: they act as those of whom was told, not as strangers beside them."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.scoring import subjects


def shown_in(prompt: str) -> set[tuple[str, int, str]]:
    board = plan(prompt, frames=240, seed=7)
    return {(str(one.kind), one.count, str(one.action)) for one in subjects(board)}


@pytest.mark.parametrize(
    ("prompt", "shown"),
    [
        (
            'Two astronauts sit in a cockpit. Alex: "Do you see that?" Maya turns.',
            {("astronaut", 2, "sit"), ("astronaut", 2, "talk"), ("astronaut", 2, "turn")},
        ),
        (
            'Three soldiers wait. "Run!" shouts Jack.',
            {("soldier", 3, "wait"), ("soldier", 3, "shout")},
        ),
        (
            "Three knights ride through the forest. Sir Rowan kneels.",
            {("knight", 3, "ride"), ("knight", 3, "kneel")},
        ),
        ("Two cats sit on a wall. Milo jumps down.", {("cat", 2, "sit"), ("cat", 2, "jump")}),
        ("Two kids, Leo and Mia, run. Mia falls.", {("child", 2, "run"), ("child", 2, "fall")}),
        ("Detectives Cole and Reyes kneel.", {("detective", 2, "kneel")}),
    ],
)
def test_a_name_after_several_is_one_of_them(prompt: str, shown: set[tuple[str, int, str]]) -> None:
    assert shown_in(prompt) == shown


@pytest.mark.parametrize(
    ("prompt", "shown"),
    [
        ("Two friends walk. Emma laughs.", {("man", 2, "walk"), ("woman", 1, "laugh")}),
        (
            "A farmer waits. Two soldiers march in. Tom kneels.",
            {("man", 1, "wait"), ("soldier", 2, "enter"), ("man", 1, "kneel")},
        ),
        ("Two dogs bark at Jack", {("dog", 2, "shout"), ("man", 1, "stand")}),
        (
            "Two soldiers sleep. Emma, a young nurse, kneels.",
            {("soldier", 2, "sleep"), ("woman", 1, "kneel")},
        ),
    ],
)
def test_a_name_may_be_somebody_elses(prompt: str, shown: set[tuple[str, int, str]]) -> None:
    assert shown_in(prompt) == shown


@pytest.mark.parametrize(
    "prompt",
    [
        "A couple, Jack and Emma, dance",
        "Two friends, Jack and Emma, dance",
        "Best friends Jack and Emma dance",
    ],
)
def test_friends_are_shown_by_their_names(prompt: str) -> None:
    assert shown_in(prompt) == {("man", 1, "dance"), ("woman", 1, "dance")}
