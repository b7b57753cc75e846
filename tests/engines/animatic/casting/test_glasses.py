"""Who drinks at a bar, or something cold, has a glass and no mug."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.casting.glasses import glass_in


@pytest.mark.parametrize(
    ("words", "vessel"),
    [
        ("a man drinks alone in a bar at night", "tumbler"),
        ("a boy drinks orange juice", "tumbler"),
        ("女人在阳台上喝红酒", "goblet"),
        ("男人在酒馆里喝酒", "tumbler"),
        ("a woman drinks coffee at a bar", None),
        ("老人在喝茶", None),
        ("a man drinks in the kitchen", None),
    ],
)
def test_the_drink_or_the_place_tells_the_vessel(words: str, vessel: str | None) -> None:
    found = glass_in(words)
    assert (found and found[0]) == vessel


def test_the_glass_has_the_colour_of_what_is_in_it() -> None:
    juice, beer = glass_in("she drinks orange juice"), glass_in("he drinks beer")
    assert juice
    assert beer
    assert juice[1] != beer[1]
