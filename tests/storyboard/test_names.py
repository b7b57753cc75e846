"""Names of people are people, words that are names as well are told by their capital letters."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from tests.storyboard.deeds import deeds_of


def cast_of(prompt: str) -> list[str]:
    shot = plan(prompt, frames=120, seed=7).shots[0]
    return sorted({str(s.kind) for part in shot.parts for s in part.subjects})


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("Robin and Rose share a table in a diner", ["man", "woman"]),
        ("A robin sits on a red rose", ["bird", "rose"]),
        ("A Rose In Bloom, Macro", ["rose"]),
        ("emma runs on the beach", ["woman"]),
        ("Then Lily dives into the sea", ["woman"]),
        ("lily on a pond", ["flower"]),
        ("Detective Jack Malone opens a letter", ["detective", "letter"]),
        ("Anna, a young dancer, spins. Anna bows.", ["dancer"]),
        ("a girl named Daisy feeds her dog Max", ["dog", "girl"]),
        ("小明和小红放风筝", ["kite", "man", "woman"]),
        ("MAX QUALITY, 4K, a fox", ["fox"]),
        ("JACK (40s), a tired detective, enters", ["detective"]),
        ("MAX grips the wheel", ["man"]),
        ("Two boys on the Kinabatangan River", ["boy"]),
        ("a boy named River laughs", ["boy"]),
    ],
)
def test_names_are_told_from_words(prompt: str, kinds: list[str]) -> None:
    assert cast_of(prompt) == kinds


def test_two_names_are_two_people() -> None:
    shot = plan("Anna sings while Maria dances", frames=120, seed=7).shots[0]
    found = [subject for part in shot.parts for subject in part.subjects]
    assert {(s.kind, s.action) for s in found} >= {("woman", "sing"), ("woman", "dance")}


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("Her cat, Mr. Pips, sniffs a rose and sleeps. Mr. Pips wakes.", {"cat": ["look", "sleep", "wake"]}),
        ("The hunter, Kai, lies down. Kai shoots.", {"man": ["lie", "shoot"]}),
        ("Dr. Okafor floats past a row of doors and lifts her hand.", {"woman": ["float", "hold"]}),
    ],
)
def test_commas_and_titles_give_somebody_a_name(prompt: str, deeds: dict[str, list[str]]) -> None:
    found = deeds_of(prompt)
    assert {kind: found[kind] for kind in deeds if kind in found} == deeds
