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


@pytest.mark.parametrize(
    ("prompt", "kind", "deed"),
    [
        ("A toddler is carried through the crowd by a firefighter with an axe", "firefighter", "carry"),
        ("A song is being played by three musicians and an old couple dances", "musician", "play_music"),
        ("A song is being played by three musicians and an old couple dances", "couple", "dance"),
        ("A sandcastle is trampled by a running dog", "dog", "attack"),
        ("A kite is torn away by the wind and chased across the field by three boys", "boy", "chase"),
        ("A princess is kissed on the forehead by a shy frog", "frog", "kiss"),
        ("A drunk is thrown out of the bar by a huge bouncer", "man", "throw"),
    ],
)
def test_whoever_by_names_does_it_past_others_in_between(prompt: str, kind: str, deed: str) -> None:
    deeds = deeds_of(prompt)
    assert deed in deeds[kind]
    assert deed not in [done for other, all_of in deeds.items() if other != kind for done in all_of]


@pytest.mark.parametrize(
    "prompt",
    [
        "A violinist, her eyes closed, plays while the hall fills with water",
        "The musician sits on a stool with his eyes closed and plays",
        "A musician plays, eyes shut, in the rain",
    ],
)
def test_closed_eyes_are_a_state_and_no_deed(prompt: str) -> None:
    assert "close" not in deeds_of(prompt)["musician"]


def test_whoever_is_woken_wakes() -> None:
    assert deeds_of("A man is woken up by his cat")["man"] == ["wake"]
