"""Nouns that stand where only a verb can are deeds, and participles before nouns are states."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "deed"),
    [
        ("A woman books a ticket", "catch"),
        ("A woman brushes the dog", "work"),
        ("A boy mirrors his moves", "dance"),
        ("She ships the box", "give"),
        ("He waits and fires his gun", "shoot"),
        ("The snail calmly boards a train", "enter"),
    ],
)
def test_a_noun_before_an_object_is_a_verb(prompt: str, deed: str) -> None:
    assert any(deed in done for done in deeds_of(prompt).values())


@pytest.mark.parametrize(
    ("prompt", "kind", "deed"),
    [
        ("A swan on the lake watches her", "swan", "look"),
        ("The kid in the back seat fires a water pistol", "child", "shoot"),
        ("A woman at the bar orders a martini", "woman", "talk"),
        ("A waiter quietly pocketing a ring", "waiter", "catch"),
        ("Workers file the papers", "crowd", "work"),
        ("A man with two watches waits", "man", "wait"),
    ],
)
def test_a_noun_is_a_verb_where_its_subject_awaits_one(prompt: str, kind: str, deed: str) -> None:
    assert deeds_of(prompt)[kind] == [deed]


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [("A woman and two trains", {"woman", "train"}), ("police cars in the street", {"car"})],
)
def test_a_plural_stays_a_noun_elsewhere(prompt: str, kinds: set[str]) -> None:
    assert set(deeds_of(prompt)) == kinds


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("She slips on wet leaves and falls to her knees", "woman", ["fall", "kneel"]),
        ("A cat walks over big yellow leaves", "cat", ["walk"]),
        ("A ship with torn black sails waits", "ship", ["wait"]),
        ("A girl in red leaves", "girl", ["leave"]),
        ("A cowboy waits. A fly lands on the brim of his hat", "bee", ["land"]),
        ("A fly fisherman waits", "man", ["wait"]),
    ],
)
def test_after_a_place_and_an_adjective_or_an_article_a_verb_is_a_noun(
    prompt: str, kind: str, deeds: list[str]
) -> None:
    assert deeds_of(prompt)[kind] == deeds


def test_a_participle_before_its_noun_tells_its_state() -> None:
    assert deeds_of("A cat hides under a parked car")["car"] == ["stand"]
    assert deeds_of("A man washes his car")["car"] == ["stand"]
    assert deeds_of("A red car on a highway")["car"] == ["drive"]


def test_a_phrase_of_deed_and_doer_tells_the_doer_s_deed() -> None:
    planned = deeds_of("The king waves to the cheering crowd")
    assert planned == {"king": ["wave_hand"], "crowd": ["shout"]}


@pytest.mark.parametrize(
    ("prompt", "house"),
    [
        ("A boxer trains, pulsing electronic music building underneath", False),
        ("A man waits at the door, tension building", False),
        ("A band plays in front of a building", True),
    ],
)
def test_music_and_tension_build_nothing(prompt: str, house: bool) -> None:
    shot = plan(prompt, frames=120, seed=1).shots[0]
    assert ("house" in [subject.kind for subject in shot.subjects]) is house


def test_light_from_overhead_is_no_camera_angle() -> None:
    prompt = "A boxer trains in a gym. Hard overhead light, handheld camera."
    shot = plan(prompt, frames=120, seed=1).shots[0]
    assert (shot.light, shot.camera.angle) == ("hard", "eye_level")
