"""What somebody sleeps on."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.casting.subjects import cast
from filmgate.engines.animatic.rigs.around import Around
from filmgate.engines.animatic.rigs.bedding import BEDS, bed_in
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, Setting, SubjectKind
from tests.engines.animatic.drawings import acting, drawn


@pytest.mark.parametrize(
    ("words", "setting", "indoors", "name"),
    [
        ("an old man sleeps on a park bench", Setting.PARK, False, "bench"),
        ("老人睡在公园的长椅上", Setting.PARK, False, "bench"),
        ("a man sleeps on the sofa", Setting.LIVING_ROOM, True, "sofa"),
        ("a woman sleeps", Setting.HOSPITAL, True, "ward"),
        ("a boy sleeps in his bed", Setting.BEDROOM, True, "bed"),
        ("a boy sleeps", Setting.LIVING_ROOM, True, "bed"),
        ("a scout sleeps at the campsite", Setting.FOREST, False, "cot"),
        ("a shepherd sleeps under a tree", Setting.MEADOW, False, "mat"),
    ],
)
def test_the_words_or_the_place_say_what_one_sleeps_on(
    words: str, setting: Setting, indoors: bool, name: str
) -> None:
    assert bed_in(words, setting, indoors) == name


def _middle(bed: str) -> float:
    """The middle row of what is painted of a sleeper there, and of what they lie on, from above."""
    rig = cast(Subject(kind=SubjectKind.MAN), rain=False)
    act = acting(Action.SLEEP, time=0.0, around=Around(bed=bed))
    painted = drawn(rig, act, (-1.4, -0.2, 1.4, 2.0))[..., 3] > 40
    return float(np.nonzero(painted)[0].mean())


def test_who_sleeps_on_the_ground_lies_lower_than_in_a_bed() -> None:
    assert _middle("mat") > _middle("cot") + 5


@pytest.mark.parametrize("name", sorted(BEDS))
def test_every_bed_looks_like_none_of_the_others(name: str) -> None:
    rig = cast(Subject(kind=SubjectKind.MAN), rain=False)
    pictures = {one: drawn(rig, acting(Action.SLEEP, around=Around(bed=one))) for one in BEDS}
    assert not any(np.array_equal(pictures[name], other) for one, other in pictures.items() if one != name)
