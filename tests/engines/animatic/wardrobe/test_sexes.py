"""Who plays a trade is the woman or the man that the words make of them."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.casting.subjects import figure_of
from filmgate.engines.animatic.wardrobe.eras import in_armour
from filmgate.engines.animatic.wardrobe.sexes import as_told, told_in
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import SubjectKind as K


@pytest.mark.parametrize(
    ("kind", "words", "alone", "told"),
    [
        (K.WAITER, "a waitress brings coffee", False, "female"),
        (K.POLICE, "女警在街上", False, "female"),
        (K.DETECTIVE, "she lights a match", True, "female"),
        (K.DETECTIVE, "she lights a match", False, None),
        (K.DANCER, "he spins", True, "male"),
        (K.DETECTIVE, "he meets her and she smiles", True, None),
        (K.MAN, "she waits", True, None),
        (K.ATHLETE, "an athlete with a medal around her neck", True, "female"),
        (K.SOLDIER, "a soldier ties his boots", True, None),
    ],
)
def test_a_noun_or_a_pronoun_tells(kind: K, words: str, alone: bool, told: str | None) -> None:
    assert told_in(kind, words, alone=alone) == told


@pytest.mark.parametrize("kind", [K.WAITER, K.SOLDIER, K.POLICE, K.WIZARD])
def test_a_woman_in_a_trade_is_drawn_as_one(kind: K) -> None:
    usual, woman = (figure_of(Subject(kind=kind, attributes=told), False) for told in ([], ["female"]))
    assert (usual.feminine, woman.feminine) == (False, True)
    assert woman.height < usual.height
    assert not woman.beard


def test_a_woman_in_old_armour_shows_her_hair() -> None:
    soldier = in_armour(figure_of(Subject(kind=K.SOLDIER), False), "女将军身披铠甲")
    assert soldier.hat == "plume"
    assert as_told(soldier, Subject(kind=K.SOLDIER, attributes=["female"])).hat == "fillet"


def test_a_man_who_dances_wears_no_dress() -> None:
    man = figure_of(Subject(kind=K.DANCER, attributes=["male"]), False)
    assert not man.feminine
    assert man.hem < 0.15
