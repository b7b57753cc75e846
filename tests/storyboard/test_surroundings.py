"""Places that are seen from one another."""

from __future__ import annotations

from itertools import combinations

import pytest

from filmgate.storyboard.surroundings import are_one
from filmgate.storyboard.vocabulary import Setting


@pytest.mark.parametrize(
    ("one", "other"), [("forest", "river"), ("planet_surface", "canyon"), ("bar", "cafe")]
)
def test_a_place_and_what_lies_in_it_are_one(one: str, other: str) -> None:
    assert are_one(Setting(one), Setting(other))
    assert are_one(Setting(other), Setting(one))


@pytest.mark.parametrize(("one", "other"), [("kitchen", "bedroom"), ("forest", "castle"), (None, "beach")])
def test_what_is_not_seen_from_it_is_another(one: str | None, other: str) -> None:
    assert not are_one(Setting(one) if one else None, Setting(other))


def test_most_places_are_two() -> None:
    pairs = list(combinations(Setting, 2))
    assert sum(are_one(*pair) for pair in pairs) < len(pairs) / 20
