"""Monks and priests look like those of their faith."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.wardrobe import PARTS
from filmgate.engines.animatic.wardrobe.clergy import in_vestments
from filmgate.storyboard.vocabulary import SubjectKind


def _monk() -> Figure:
    figure = PARTS[SubjectKind.MONK]
    assert isinstance(figure, Figure)
    return figure


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("a priest prays in a church", "coat", "#16161c"),
        ("一位神父在祈祷", "coat", "#16161c"),
        ("a medieval monk writes in a scriptorium", "hat", "hood"),
        ("a cardinal kneels", "coat", "#8a1c34"),
        ("the pope waves", "old", True),
        ("道士在山上练剑", "hair", "bun"),
    ],
)
def test_a_faith_has_its_clothes(words: str, field: str, value: object) -> None:
    assert getattr(in_vestments(_monk(), words), field) == value


@pytest.mark.parametrize("words", ["a monk meditates in a temple", "a monk faces the cardinal points"])
def test_whoever_is_only_called_a_monk_is_one_of_the_east(words: str) -> None:
    monk = _monk()
    assert in_vestments(monk, words) is monk
