"""Animals in the bed of a truck are drawn with it."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.casting.group import Group
from filmgate.engines.animatic.casting.laden import laden, loaded
from filmgate.engines.animatic.casting.subjects import cast
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K
from tests.engines.animatic.drawings import acting, drawn

DOG, TRUCK = Subject(kind=K.DOG, action=Action.RIDE), Subject(kind=K.TRUCK, action=Action.STAND)


def _groups() -> list[Group]:
    return [Group(0, DOG, frozenset({Action.RIDE})), Group(1, TRUCK, frozenset({Action.STAND}))]


@pytest.mark.parametrize(
    "words",
    ["A dog rides in the bed of a pickup", "A dog in the back of his red truck", "金毛坐在皮卡车后斗里"],
)
def test_a_dog_in_the_bed_belongs_to_the_truck(words: str) -> None:
    (truck,) = loaded(_groups(), words)
    assert truck.load == DOG
    assert truck.actions == {Action.DRIVE}  # the dog rides, so it goes


def test_a_dog_beside_a_truck_does_not() -> None:
    assert len(loaded(_groups(), "A dog runs after a pickup")) == 2


def test_it_is_seen_over_the_side() -> None:
    truck = cast(TRUCK, False, "a pickup")
    rig = laden(truck, DOG, "a dog in the bed of a pickup")
    there, empty = (drawn(one, acting(Action.DRIVE), rig.box)[..., 3] for one in (rig, truck))
    assert (there > 90).sum() > 1.02 * (empty > 90).sum()
