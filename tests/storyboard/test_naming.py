"""Whom a noun stands for, and which clause it belongs to."""

from __future__ import annotations

from tests.storyboard.deeds import deeds_of


def test_a_noun_after_and_may_open_a_clause_of_its_own() -> None:
    planned = deeds_of("A magician pulls a rabbit out of his hat and the audience gasps")
    assert planned["crowd"] == ["shout"]
    assert planned["man"] == ["pull"]


def test_one_of_several_is_one_of_them() -> None:
    assert (
        deeds_of("Soldiers stand still as a deer walks past; one of them salutes")["soldier"][-1]
        == "wave_hand"
    )


def test_what_grows_into_something_is_what_grows() -> None:
    assert deeds_of("A sprout pushes through the soil and grows into an oak")["tree"] == ["grow"]


def test_an_animal_that_is_ridden_goes_wherever_it_is_named() -> None:
    assert deeds_of("A girl rides on the back of a fluffy wolf")["wolf"] == ["walk"]
