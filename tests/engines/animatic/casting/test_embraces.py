"""Whoever hugs a thing or an animal has it in the arms, and nobody else comes up."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.casting.embraces import hugs_thing
from filmgate.storyboard.vocabulary import Action
from tests.engines.animatic.casting.test_ensemble import picture, planned


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("A little girl hugs her teddy bear in bed", True),
        ("a boy hugging a pillow", True),
        ("女孩抱着枕头哭", True),
        ("a woman hugs herself in the cold", True),
        ("she hugs her tightly", False),
        ("they hug in the rain", False),
        ("two friends hug the other way round and he hugs her at the station", False),
        ("他们抱着对方", False),
    ],
)
def test_a_thing_that_is_hugged_is_told_from_a_person(words: str, told: bool) -> None:
    assert hugs_thing(words) is told


@pytest.mark.parametrize(
    "words",
    [
        "A little girl hugs her teddy bear in bed",
        "A boy hugs a pillow",
        "A man hugs his dog",
        "A girl hugs a kitten",
        "A mother hugs her son",
    ],
)
def test_who_hugs_and_what_is_hugged_are_one_figure(words: str) -> None:
    assert len(planned(words)) == 1


def test_a_thing_in_the_arms_is_no_second_person() -> None:
    toy, person = (planned(words)[0].rig for words in ("A man hugs a teddy bear", "A man hugs his wife"))
    alone, two = ((picture(rig, Action.HUG)[..., 3] > 200).sum() for rig in (toy, person))
    assert alone < 0.8 * two
