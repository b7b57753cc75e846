"""A friend who is told to be an animal is that animal alone."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("A boy and his friend the rabbit walk through the forest", {"boy": ["walk"], "rabbit": ["walk"]}),
        ("The girl and her best friend the robot dance", {"girl": ["dance"], "robot": ["dance"]}),
    ],
)
def test_the_animal_takes_the_friends_place(prompt: str, deeds: dict[str, list[str]]) -> None:
    assert deeds_of(prompt) == deeds


def test_a_friend_beside_an_animal_stays() -> None:
    assert set(deeds_of("A boy and his friend chase the rabbit")) >= {"boy", "rabbit"}
    assert len(deeds_of("His friend pets the rabbit")) == 2
