"""Deeds told of whom they are done to find who does them."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("a boy is carried by his father", {"boy": ["stand"], "man": ["carry"]}),
        ("a boy carried by his father", {"boy": ["stand"], "man": ["carry"]}),
        ("a deer chased by wolves", {"deer": ["run"], "wolf": ["chase"]}),
        ("a cat held by a girl meows", {"cat": ["shout"], "girl": ["hold"]}),
        ("a car driven by a monkey", {"car": ["drive"], "monkey": ["drive"]}),
        ("the rope is cut by a pirate", {"product": ["stand"], "pirate": ["work"]}),
        ("a sleigh drawn by reindeer", {"carriage": ["drive"], "deer": ["pull"]}),
    ],
)
def test_whoever_by_names_does_it(prompt: str, deeds: dict[str, list[str]]) -> None:
    assert deeds_of(prompt) == deeds


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("a man hit by a snowball laughs", {"man": ["laugh"]}),
        ("pushed by the wind, a sailboat glides across the bay", {"sailboat": ["glide"]}),
        ("a woman carried away by the current shouts", {"woman": ["shout"]}),
    ],
)
def test_wind_and_weather_do_nothing_that_somebody_else_then_does(
    prompt: str, deeds: dict[str, list[str]]
) -> None:
    assert deeds.items() <= deeds_of(prompt).items()


def test_a_place_after_by_suffers_nothing() -> None:
    assert deeds_of("a child reads by candlelight")["child"] == ["read"]
    assert deeds_of("a man walked by the river")["man"] == ["walk"]
    assert deeds_of("a girl is reading by the light of a lamp")["girl"] == ["read"]
    assert deeds_of("a man is writing a letter by the glow of a candle")["man"] == ["write"]
