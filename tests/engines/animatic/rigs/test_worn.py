"""Glasses, patches and headphones are on the faces of those who wear them, people and animals alike."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.casting.subjects import cast, figure_of
from filmgate.engines.animatic.rigs.worn import WORN, worn_in
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic.drawings import acting, drawn


@pytest.mark.parametrize("kind", [SubjectKind.WOMAN, SubjectKind.CAT, SubjectKind.HORSE])
@pytest.mark.parametrize("name", WORN)
def test_what_is_worn_is_drawn(name: str, kind: SubjectKind) -> None:
    words = "masquerade" if name == "face_mask" else name.replace("_", " ")
    bare, worn = (
        drawn(cast(Subject(kind=kind, attributes=attributes), False), acting(Action.STAND))
        for attributes in ([], [words])
    )
    assert np.abs(bare.astype(int) - worn.astype(int)).max() > 15


@pytest.mark.parametrize("words", ["汉服", "a kimono", "red evening gown", "旗袍"])
def test_long_clothes_reach_the_feet_in_the_colour_that_is_named(words: str) -> None:
    usual, dressed = (
        figure_of(Subject(kind=SubjectKind.WOMAN, attributes=attributes), False)
        for attributes in ([], [f"blue {words}"])
    )
    assert dressed.hem > usual.hem + 0.1
    assert dressed.coat == "#2f5fb0"


@pytest.mark.parametrize(
    ("words", "worn"),
    [
        ("sunglasses", ("sunglasses",)),
        ("round glasses", ("glasses",)),
        ("墨镜", ("sunglasses",)),
        ("red headphones", ("headphones",)),
        ("glass", ()),
    ],
)
def test_it_is_known_by_its_names(words: str, worn: tuple[str, ...]) -> None:
    assert worn_in(words) == worn
