"""A small animal that somebody carries is in their arms, and nowhere else."""

from __future__ import annotations

import pytest

from filmgate.storyboard.kinds import ANIMALS
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K
from tests.engines.animatic.casting.test_ensemble import parts, picture, planned, subject


@pytest.mark.parametrize(
    ("words", "animals"),
    [
        ("A girl carries a puppy through the rain", 0),
        ("A shepherd carries a lamb in the snow", 0),
        ("一个女人抱着一只猫站在窗前", 0),
        ("A girl picks up a puppy and hugs it", 0),
        ("A girl carries a box, a puppy runs after her", 1),
        ("A man carries a bucket to his horse", 1),
        ("A man holds a cow", 1),
    ],
)
def test_what_is_carried_is_drawn_with_its_bearer(words: str, animals: int) -> None:
    assert sum(part.subject.kind in ANIMALS for part in planned(words)) == animals


def test_the_bearer_has_it_in_the_arms_and_not_a_box() -> None:
    words = "A woman carries a cat"
    woman, cat = subject(K.WOMAN, Action.CARRY), subject(K.CAT)
    alone, bearing = (parts(words, *who)[0].rig for who in ((woman,), (woman, cat)))
    without, along = picture(alone, Action.CARRY), picture(bearing, Action.CARRY)
    assert alone.height == bearing.height
    assert (without != along).any()
