"""A sedan chair has its bearers, and whoever is in it looks out of its window."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.view import View
from filmgate.engines.animatic.wardrobe.machines import vehicle_for
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import SubjectKind

VIEW = View(320, 180)


@pytest.mark.parametrize("words", ["花轿", "four men carry a palanquin", "a sedan chair"])
def test_it_is_no_coach(words: str) -> None:
    assert vehicle_for(SubjectKind.CARRIAGE, words).name == "sedan_chair"
    assert vehicle_for(SubjectKind.CARRIAGE, "a royal carriage").name != "sedan_chair"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("四个轿夫抬着花轿走过古街", "vehicle"),
        ("四个轿夫抬着花轿走过古街,新娘掀开轿帘", "rider"),
        ("a bride in a red sedan chair is carried through the village", "rider"),
        ("four men carry a palanquin through a village", "vehicle"),
    ],
)
def test_its_bearers_are_drawn_with_it(words: str, name: str) -> None:
    (role,) = staged(plan(words, frames=96, seed=3), 0, VIEW).roles
    assert role.rig.name == name
    assert 1.0 < role.distance(2.0) - role.distance(1.0) < 1.6  # at a walk
