"""A definite noun of a wider kind goes on about who was named before."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("An eagle soars over a canyon. The bird dives.", "eagle", ["fly", "dive"]),
        ("A chef opens the oven. The man smiles.", "chef", ["open", "smile"]),
        ("A dragon lands on a hill. The beast roars.", "dragon", ["land", "shout"]),
        ("A wolf stands on a ridge. The animal howls.", "wolf", ["stand", "shout"]),
        ("A police car chases a thief. The vehicle explodes.", "car", ["chase", "explode"]),
        ("Two boxers circle each other. The pair fight.", "athlete", ["spin", "fight"]),
        ("Two kids run. One falls and the other laughs.", "child", ["run", "fall", "laugh"]),
    ],
)
def test_a_wider_word_means_who_was_named(prompt: str, kind: str, deeds: list[str]) -> None:
    planned = deeds_of(prompt)
    assert planned[kind] == deeds
    assert set(planned) <= {kind, "man"} - ({"man"} if kind == "chef" else set())


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A detective enters a bar. The man behind the counter looks up.", {"detective", "man"}),
        ("An eagle soars. A bird sits on a branch.", {"eagle", "bird"}),
        ("An eagle and an owl fly. The bird lands.", {"eagle", "owl", "bird"}),
        ("A detective questions the suspect. The suspect cries.", {"detective", "man"}),
    ],
)
def test_somebody_new_stays_somebody_new(prompt: str, kinds: set[str]) -> None:
    assert kinds <= set(deeds_of(prompt))


def test_a_young_animal_is_of_the_kind_that_was_named() -> None:
    assert set(deeds_of("Penguins huddle, one chick looks up")) == {"penguin"}
    assert set(deeds_of("A chick looks up")) == {"chicken"}


def test_somebody_s_friend_is_somebody_else() -> None:
    planned = deeds_of("A man throws the keys to his friend, who catches them")
    assert planned["man"] == ["throw", "stand", "catch"]


def test_he_is_the_animal_where_nobody_else_is_named_and_animals_do_so() -> None:
    assert deeds_of("A white rabbit sits in a field. He looks up.") == {"rabbit": ["sit", "look"]}
    assert "man" in deeds_of("A dog sleeps by the fire. He reads a letter.")
