"""A clause that tells more of whom a sentence is about ends, and the sentence's own verb is theirs."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("A widow whose husband built the mill climbs the ladder", "woman", ["climb"]),
        ("A boy whose kite is stuck in a tree throws his shoe at it", "boy", ["throw"]),
        (
            "The widow, whose son is playing in the sand, opens a letter and begins to cry",
            "woman",
            ["open", "cry"],
        ),
        (
            "The violinist, whose father sits in the first row, closes her eyes and plays",
            "musician",
            ["play_music"],
        ),
        ("Two girls whose mother is dancing on the table hide behind the sofa", "girl", ["hide"]),
        ("A hunter who has lost his way kneels by a stream", "man", ["kneel"]),
        ("A dog whose owner is reading on a bench digs a hole and runs off", "dog", ["work", "leave"]),
        ("The clown, whose nose has fallen off, crawls under the table", "man", ["walk"]),
        ("A boy who had lost his voice is singing by the window", "boy", ["sing"]),
        ("A dog that has been barking all night is lying by the gate", "dog", ["lie"]),
        ("She runs to a room, where a man who had been asleep is sitting on a bed", "man", ["sit"]),
        ("A waiter that nobody has noticed slips behind the curtain and hides", "waiter", ["hide"]),
    ],
)
def test_the_sentence_comes_back_to_its_subject(prompt: str, kind: str, deeds: list[str]) -> None:
    told = deeds_of(prompt)[kind]
    assert [deed for deed in dict.fromkeys(told) if deed in deeds] == deeds
    assert told[-1] == deeds[-1]


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A widow whose husband built the mill climbs the ladder", "man"),
        ("The sailor, whose ship sank last winter, stares at the waves", "ship"),
        ("The man who stole the diamond walks past the guards", "diamond"),
        ("A cook who burned the bread runs to the sink", "food"),
    ],
)
def test_what_is_past_in_such_a_clause_is_not_shown(prompt: str, kind: str) -> None:
    assert kind not in deeds_of(prompt)


@pytest.mark.parametrize(
    ("prompt", "kind", "deed"),
    [
        ("The dancer who fell yesterday stands in the wings, kneels and smiles", "dancer", "fall"),
        ("The man who had been running along the road sits down on a stone", "man", "run"),
    ],
)
def test_nor_is_a_deed_that_is_over(prompt: str, kind: str, deed: str) -> None:
    assert deed not in deeds_of(prompt)[kind]


def test_whose_verb_is_meanwhile_is_shown_beside_the_subject() -> None:
    deeds = deeds_of("The old conductor, whose dog is sleeping on the stage, lifts his baton and smiles")
    assert deeds["dog"][0] == "sleep"
    assert deeds["old_man"][-1] == "smile"
