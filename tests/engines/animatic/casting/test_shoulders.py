"""A small animal on a shoulder goes with its bearer; other loads leave animals on the ground."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.casting.shoulders import on_a_shoulder
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K
from tests.engines.animatic.casting.test_ensemble import parts, picture, planned, subject
from tests.engines.animatic.casting.test_ensemble import reds as red_pixels


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("A pirate with a parrot on his shoulder looks out over the sea", 1),
        ("A black cat sits on the witch's shoulder", 1),
        ("一只鹦鹉停在海盗的肩膀上", 1),
        ("A man carrying a rifle on his shoulder walks with his dog", 2),
        ("A woman with a parrot in a garden", 2),
        ("A wolf runs up to a hunter, a hand on his shoulder", 2),
    ],
)
def test_what_is_on_the_shoulder_is_drawn_with_its_bearer(words: str, figures: int) -> None:
    assert len(planned(words)) == figures


def test_the_bearer_has_it_at_the_shoulder() -> None:
    words = "A man with a red parrot on his shoulder"
    man, bird = subject(K.MAN), subject(K.PARROT)
    alone, bearing = (parts(words, *who)[0].rig for who in ((man,), (man, bird)))
    without, along = red_pixels([picture(alone, Action.STAND), picture(bearing, Action.STAND)])
    assert along > without + 15


def test_a_pat_on_the_shoulder_is_no_place_for_an_animal() -> None:
    assert not on_a_shoulder("he pats the boy on the shoulder while a cat watches")
    assert on_a_shoulder("an owl lands on her left shoulder")
