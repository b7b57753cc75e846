"""Which of a clause's verbs is the sentence's own."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("A boy trips, gets up and keeps running", ["fall", "rise", "run"]),
        ("A man is running and he trips", ["run", "fall"]),
        ("A toddler is learning to walk", ["walk"]),
        ("A camel stops and refuses to move", ["stand"]),
        ("A cat is yelling and slamming its paw on the table", ["shout", "close"]),
    ],
)
def test_phases_and_attempts_tell_the_deed_that_they_lead_to(prompt: str, deeds: list[str]) -> None:
    assert next(iter(deeds_of(prompt).values())) == deeds


def test_what_comes_after_before_is_the_next_deed() -> None:
    assert deeds_of("A soldier kisses his wife before boarding the train")["soldier"] == ["kiss", "enter"]
    assert deeds_of("A girl stands before a mirror")["girl"] == ["stand"]


def test_a_participle_that_opens_a_sentence_yields_to_its_verb() -> None:
    assert deeds_of("Perched on a branch, an owl sleeps")["owl"] == ["sleep"]
    assert deeds_of("Perched on a branch, an owl")["owl"] == ["sit"]


def test_a_participle_before_a_noun_that_acts_is_no_deed() -> None:
    assert deeds_of("A carousel spins, painted horses rising")["horse"] == ["rise"]


def test_a_purpose_that_opens_a_sentence_is_no_deed() -> None:
    assert deeds_of("To reach the top shelf, a girl stands on a chair")["girl"] == ["stand"]


def test_a_participle_after_its_noun_yields_to_the_sentence_s_verb() -> None:
    assert deeds_of("An owl hidden in a tree takes flight")["owl"] == ["fly"]
    assert deeds_of("An owl hidden in a tree")["owl"] == ["hide"]


def test_what_somebody_does_not_know_to_do_is_not_done() -> None:
    assert "give" not in deeds_of("A girl does not know what to give the fox, so she sings")["girl"]


@pytest.mark.parametrize(
    ("prompt", "kind", "deed"),
    [
        ("A song makes a little girl dance", "girl", "dance"),
        ("The wind makes the flags dance", "flag", "dance"),
        ("A magician lets a rabbit vanish", "rabbit", "vanish"),
        ("The joke makes the king laugh", "king", "laugh"),
        ("A man grows old. The letter makes him cry", "man", "cry"),
    ],
)
def test_whoever_is_made_to_do_something_does_it(prompt: str, kind: str, deed: str) -> None:
    assert deeds_of(prompt)[kind][-1] == deed


def test_what_somebody_stops_doing_is_not_done() -> None:
    assert deeds_of("A shepherd plays a flute. He stops playing and slowly kneels")["man"] == [
        "play_music",
        "stand",
        "kneel",
    ]
    assert deeds_of("A man stops running and laughs")["man"] == ["stand", "laugh"]


def test_a_verb_after_an_apposition_is_the_sentence_s_own() -> None:
    assert deeds_of("The driver, a gray-haired woman, watches her passenger")["woman"] == ["look"]
    assert "look" not in deeds_of("A girl on a beach, waves the size of houses")["girl"]
