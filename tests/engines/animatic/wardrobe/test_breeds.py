"""Breeds: each row is an animal that can be drawn, and only its own words bring it in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from filmgate.engines.animatic.casting.subjects import tint_of
from filmgate.engines.animatic.rigs.beast import Beast
from filmgate.engines.animatic.rigs.bird import Bird
from filmgate.engines.animatic.wardrobe.breeds import breeds
from filmgate.engines.animatic.wardrobe.creatures import BEASTS, OTHERS, creature_for
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic.drawings import acting, spilled

USUAL = {**BEASTS, **OTHERS}
KINDS = sorted(breeds())


@pytest.mark.parametrize("kind", KINDS)
def test_every_breed_of_a_kind_is_drawn_within_its_box(kind: SubjectKind) -> None:
    usual = USUAL[kind]
    assert isinstance(usual, (Beast, Bird))
    for _, differs in breeds()[kind]:
        animal = replace(usual, **differs)
        for action in (Action.STAND, Action.WALK):
            assert spilled(animal.rig(), acting(action)) < 0.03


@pytest.mark.parametrize(
    ("kind", "words", "field", "value"),
    [
        (SubjectKind.BEAR, "A polar bear walks on ice", "fur", "#eef0ee"),
        (SubjectKind.BIRD, "Seagulls fly over the sea", "span", 0.55),
        (SubjectKind.MONKEY, "一只考拉在树上", "face", "bear"),
        (SubjectKind.ELEPHANT, "A rhino charges", "crown", "nose_horns"),
        (SubjectKind.ELEPHANT, "一只河马在河里", "face", "hippo"),
        (SubjectKind.DEER, "A moose in a forest", "crown", "palms"),
        (SubjectKind.LION, "A lion and a lion cub", "mane", "none"),
        (SubjectKind.FOX, "A white arctic fox", "socks", None),
        (SubjectKind.UNICORN, "Pegasus flies over the sea", "crown", "none"),
        (SubjectKind.HORSE, "一匹飞马", "wings", "#f2f2f8"),
    ],
)
def test_the_words_name_the_breed(kind: SubjectKind, words: str, field: str, value: object) -> None:
    assert getattr(creature_for(kind, words), field) == value


def test_other_words_leave_the_usual_animal() -> None:
    assert creature_for(SubjectKind.DOG, "A dog in a pugnacious mood") is BEASTS[SubjectKind.DOG]
    assert creature_for(SubjectKind.BEAR, "A bear by the polar sea") is BEASTS[SubjectKind.BEAR]


@pytest.mark.parametrize(
    ("kind", "colour", "tint"),
    [
        (SubjectKind.FOX, "red", None),
        (SubjectKind.DOG, "golden", None),
        (SubjectKind.CAR, "red", "#c22a34"),
        (SubjectKind.DRAGON, "red", "#c22a34"),
    ],
)
def test_a_colour_that_is_a_part_of_an_animals_name_is_no_paint(
    kind: SubjectKind, colour: str, tint: str | None
) -> None:
    assert tint_of(Subject(kind=kind, attributes=[colour])) == tint
