"""Soldiers of old times wear armour, and monsters are those that a prompt names."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.people import person
from filmgate.engines.animatic.wardrobe import PARTS
from filmgate.engines.animatic.wardrobe.eras import in_armour
from filmgate.engines.animatic.wardrobe.fiends import _FIENDS, _fiend, fiend_for
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic.drawings import acting, spilled


def _usual(kind: SubjectKind) -> Figure:
    part = PARTS[kind]
    assert isinstance(part, Figure)
    return part


SOLDIER, MONSTER = _usual(SubjectKind.SOLDIER), _usual(SubjectKind.MONSTER)


@pytest.mark.parametrize(
    ("words", "hat"),
    [
        ("一位古代将军站在城墙上", "plume"),
        ("An ancient Chinese general on horseback", "plume"),
        ("Roman legionaries march through a valley", "crest"),
        ("an ancient general", "crest"),
        ("a viking warrior on a cliff", "horned"),
        ("a soldier in a trench", "helmet"),
        ("a modern soldier in the ruins of an ancient temple", "helmet"),
        ("一名现代士兵走过古代城墙", "helmet"),
        ("a soldier walks", "helmet"),
    ],
)
def test_a_soldier_wears_what_his_time_does(words: str, hat: str) -> None:
    soldier = in_armour(SOLDIER, words)
    assert soldier.hat == hat
    assert (soldier.prop == "rifle") is (hat == "helmet")


@pytest.mark.parametrize(
    ("words", "skin"),
    [("a zombie walks", "#8aa078"), ("an oni with a club", "#b8342c"), ("一只僵尸", "#8aa078")],
)
def test_the_words_name_the_monster(words: str, skin: str) -> None:
    assert fiend_for(MONSTER, words).skin == skin


def test_a_monster_of_no_name_is_the_usual_one_and_the_first_named_counts() -> None:
    assert fiend_for(MONSTER, "a monster in the dark") is MONSTER
    assert fiend_for(MONSTER, "a vampire fights a werewolf").back == "cape"


@pytest.mark.parametrize("row", range(len(_FIENDS)))
def test_every_monster_is_drawn_within_its_box(row: int) -> None:
    assert spilled(person(_fiend(row)), acting(Action.WALK)) < 0.03
