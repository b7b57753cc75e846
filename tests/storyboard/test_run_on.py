"""Deeds follow one another where no comma parts them."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("man walks into a bar orders a tea drinks it", "man", ["enter", "talk", "drink"]),
        ("girl finds a bottle on the beach opens it reads it", "girl", ["look", "open", "read"]),
        (
            "a girl sitting at a bus stop she's reading a letter and starts crying",
            "girl",
            ["sit", "read", "cry"],
        ),
        ("an astronaut plants a flag on the moon bounces around", "astronaut", ["work", "jump"]),
    ],
)
def test_a_row_of_verbs_without_commas_is_a_row_of_deeds(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)[kind] == deeds


def test_a_verb_after_its_own_noun_is_no_deed_of_whoever_acts() -> None:
    assert deeds_of("a priest blesses a ship before it sets sail")["monk"] == ["pray"]
    assert deeds_of("a boy throws a ball rolls")["boy"] == ["throw"]
    assert deeds_of("a dog sleeps a cat hides") == {"dog": ["sleep"], "cat": ["hide"]}


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        (
            "a baby crawls to the cat he laughs",
            {"baby": ["walk", "laugh"], "cat": ["stand"]},
        ),
        (
            "a boy kicks the ball the dog catches it the mother laughs",
            {"boy": ["attack"], "ball": ["stand"], "dog": ["catch"], "woman": ["laugh"]},
        ),
        ("a girl opens the door starts crying", {"girl": ["open", "cry"], "door": ["stand"]}),
        (
            "a boy walks into the house opens the window",
            {"boy": ["walk", "open"], "house": ["stand"], "window": ["stand"]},
        ),
        ("a bird waits on a roof a storm comes the nest falls", {"bird": ["wait"]}),
        ("a girl sings in the station people walk by", {"girl": ["sing"], "crowd": ["walk"]}),
        ("she sees how far away he is and falls", {"woman": ["look", "fall"], "man": ["stand"]}),
    ],
)
def test_a_pronoun_or_a_noun_with_its_verb_begins_a_sentence(
    prompt: str, deeds: dict[str, list[str]]
) -> None:
    assert deeds_of(prompt) == deeds
