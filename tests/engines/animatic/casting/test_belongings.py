"""What a prompt's own words give to somebody."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.casting.belongings import luggage_in
from filmgate.engines.animatic.casting.subjects import figure_of
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import SubjectKind


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("a woman with a backpack hikes", "backpack"),
        ("he drags a heavy suitcase", "suitcase"),
        ("a businessman carrying a briefcase", "briefcase"),
        ("Red Riding Hood with her basket", "basket"),
        ("提着公文包的男人", "briefcase"),
        ("a basket of fruit on a table", None),
        ("a suitcase stands on the platform", None),
    ],
)
def test_luggage_is_somebodys(words: str, name: str | None) -> None:
    assert luggage_in(words) == name


def test_luggage_is_on_the_back_or_in_the_hand() -> None:
    hiker, lady = (
        figure_of(Subject(kind=SubjectKind.WOMAN, attributes=[taken]), False)
        for taken in ("backpack", "handbag")
    )
    assert (hiker.back, lady.prop) == ("pack", "handbag")
