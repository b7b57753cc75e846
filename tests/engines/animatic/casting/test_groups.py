"""Who is drawn together."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.casting.groups import _people_first, groups_of
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind


@pytest.mark.parametrize(
    ("words", "children"),
    [("a crowd in a street", True), ("friends toast at a party", False), ("同事们在会议室", False)],
)
def test_colleagues_and_friends_over_a_drink_are_grown_up(words: str, children: bool) -> None:
    crowd = [(0, Subject(kind=SubjectKind.CROWD))]
    kinds = {one.kind for _, one in _people_first(crowd, words)}
    assert (SubjectKind.BOY in kinds) is children


def test_both_of_a_couple_are_in_the_car() -> None:
    couple = Subject(kind=SubjectKind.COUPLE, action=Action.TALK)
    talks = {0: frozenset({Action.TALK})}
    (group,) = groups_of([(0, couple)], talks, "a couple argues in a car", SubjectKind.CAR)
    assert group.inside
    assert [mate.subject.kind for mate in group.fellows] == [SubjectKind.MAN]
