"""A choir and an orchestra look like one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.outfit import prop_of
from filmgate.engines.animatic.wardrobe import PARTS
from filmgate.engines.animatic.wardrobe.choirs import ensemble_of, in_a_robe, in_black
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K


def _usual(kind: K) -> Figure:
    figure = PARTS[kind]
    assert isinstance(figure, Figure)
    return figure


def test_who_sings_in_a_choir_has_no_microphone() -> None:
    alone = in_a_robe(_usual(K.SINGER), "a singer on a stage")
    assert prop_of(alone, Action.SING) == "microphone"
    robed = replace(in_a_robe(alone, "a gospel choir"), manners=("choir",))
    assert prop_of(robed, Action.SING) == "none"


def test_an_orchestra_wears_black_without_hats() -> None:
    usual = _usual(K.MUSICIAN)
    worn = in_black(usual, "a symphony orchestra")
    assert (worn.uniform, worn.hat) == (True, "none")
    assert worn.coat != usual.coat
    assert in_black(usual, "a rock band") == usual


@pytest.mark.parametrize(
    ("kind", "words", "many"),
    [
        (K.SINGER, "a choir", 6),
        (K.MUSICIAN, "乐队演奏", 3),
        (K.MUSICIAN, "a guitarist", 1),
        (K.DOG, "a choir", 1),
    ],
)
def test_one_noun_means_many(kind: K, words: str, many: int) -> None:
    assert ensemble_of(kind, words) == many


def test_a_band_that_marches_is_in_one_uniform() -> None:
    usual = _usual(K.MUSICIAN)
    worn = in_black(usual, "a marching band parades down the street")
    assert worn.uniform
    assert worn.hat == "police" != in_black(usual, "a jazz band").hat
