"""What a prompt's attributes make of somebody's clothes."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.casting.clothes import COLOURS, colour_in, dressed_in
from filmgate.engines.animatic.casting.subjects import figure_of, tint_of
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.wardrobe import PARTS
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind


def _usual(kind: SubjectKind) -> Figure:
    figure = PARTS[kind]
    assert isinstance(figure, Figure)
    return figure


@pytest.mark.parametrize(
    ("kind", "words", "trim"),
    [
        (SubjectKind.GIRL, "school uniform", "sailor"),
        (SubjectKind.WOMAN, "sailor uniforms", "sailor"),
        (SubjectKind.BOY, "school uniform", "tie"),
        (SubjectKind.GIRL, "校服", "bands"),
        (SubjectKind.BOY, "蓝白校服", "bands"),
    ],
)
def test_pupils_wear_what_pupils_wear_there(kind: SubjectKind, words: str, trim: str) -> None:
    assert dressed_in(_usual(kind), [words]).trim == (trim,)


@pytest.mark.parametrize(
    ("words", "field", "colour"),
    [
        ("red coat", "coat", COLOURS["red"]),
        ("blue jeans", "legs", COLOURS["blue"]),
        ("red hair", "hair_colour", COLOURS["red"]),
        ("long blonde hair", "hair", "long"),
        ("白色连衣裙", "coat", COLOURS["白"]),
    ],
)
def test_a_colour_goes_to_what_it_is_said_of(words: str, field: str, colour: str) -> None:
    assert getattr(dressed_in(_usual(SubjectKind.WOMAN), [words]), field) == colour


def test_what_has_a_colour_of_its_own_paints_no_coat() -> None:
    usual = _usual(SubjectKind.MAN)
    assert dressed_in(usual, ["golden crown"]).coat == usual.coat
    assert colour_in("a tall stranger") is None


@pytest.mark.parametrize(
    ("attributes", "tint"),
    [(["蓝色背带裤"], None), (["red sweater"], None), (["black", "blue collar"], COLOURS["black"])],
)
def test_an_animals_clothes_are_no_colour_of_its_fur(attributes: list[str], tint: str | None) -> None:
    assert tint_of(Subject(kind=SubjectKind.CAT, attributes=attributes)) == tint


@pytest.mark.parametrize(
    ("action", "prop"), [(Action.WALK, "umbrella"), (Action.RUN, "none"), (Action.JUMP, "none")]
)
def test_nobody_runs_or_jumps_under_an_umbrella(action: Action, prop: str) -> None:
    assert figure_of(Subject(kind=SubjectKind.WOMAN, action=action), rain=True).prop == prop
