from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action


def fighters(prompt: str) -> list[tuple[str, int, Action]]:
    subjects = plan(prompt, frames=120, seed=1).shots[0].subjects
    return [(subject.kind.value, subject.count, subject.action) for subject in subjects]


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("samurai duel, bamboo forest, mist", "samurai"),
        ("A knight fight in a castle courtyard", "knight"),
        ("Epic robot battle in the ruins", "robot"),
        ("Gunslinger showdown, dusty street, noon", "cowboy"),
    ],
)
def test_a_fight_that_is_named_after_its_fighters_has_two(prompt: str, kind: str) -> None:
    assert fighters(prompt) == [(kind, 2, Action.FIGHT)]


@pytest.mark.parametrize(
    ("prompt", "counts"),
    [
        ("A dragon and a knight fight", [1, 1]),
        ("Three samurai duel in the rain", [3]),
        ("The knight fights a dragon", [1, 1]),
    ],
)
def test_fighters_that_are_counted_or_have_another_side_stay_as_many(prompt: str, counts: list[int]) -> None:
    assert [count for _, count, _ in fighters(prompt)] == counts
