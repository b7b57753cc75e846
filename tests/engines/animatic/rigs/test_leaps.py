"""Animals that leap for a reason: they clear what they jump over, land where they jump to, and have what they
catch."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.casting.subjects import cast
from filmgate.engines.animatic.rigs.leaps import over
from filmgate.engines.animatic.rigs.mouthfuls import mouthful_in
from filmgate.engines.animatic.rigs.obstacles import OBSTACLES, Obstacle, obstacle_in
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.wardrobe.creatures import BEASTS
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic.drawings import acting, drawn, spilled

HORSE = BEASTS[SubjectKind.HORSE]
MOMENTS = np.arange(0.0, 5.0, 0.04)


def moment(rig: Rig, action: Action, time: float, span: float = 5.0) -> Act:
    gone = time * rig.speed(action)
    return Act(action, action, 1.0, time, distance=gone, since=time, span=span)


@pytest.mark.parametrize("obstacle", OBSTACLES)
def test_a_horse_leaps_once_and_as_high_as_the_obstacle_asks(obstacle: Obstacle) -> None:
    rig = over(HORSE.rig(), obstacle, HORSE.shoulder, "over it")
    heights = np.array([rig.path(moment(rig, Action.JUMP, float(time)))[1] for time in MOMENTS])
    aloft = heights > 0.01
    assert np.count_nonzero(np.diff(aloft.astype(int)) == 1) == 1
    assert 1.0 < MOMENTS[heights.argmax()] < 4.0
    assert heights.max() >= 0.6 * HORSE.shoulder


def test_several_hurdles_are_leapt_one_after_the_other() -> None:
    hurdles = obstacle_in("a horse jumps over hurdles")
    assert hurdles is not None
    rig = over(HORSE.rig(), hurdles, HORSE.shoulder, "a horse jumps over hurdles")
    aloft = np.array([rig.path(moment(rig, Action.JUMP, float(time)))[1] > 0.01 for time in MOMENTS])
    assert np.count_nonzero(np.diff(aloft.astype(int)) == 1) > 1


@pytest.mark.parametrize(
    ("words", "high"),
    [
        ("A horse jumps over a fence", 1.02),
        ("A deer leaps across a stream", 0.1),
        ("狗跳过火圈", 0.62),
        ("A dog runs past the houses", None),
        ("A dog jumps for joy", None),
    ],
)
def test_the_words_name_the_obstacle(words: str, high: float | None) -> None:
    found = obstacle_in(words)
    assert (found.high if found else None) == high


def test_a_cat_that_jumps_onto_a_sill_sits_there_in_the_end() -> None:
    words = "A cat jumps onto the windowsill"
    rig = cast(Subject(kind=SubjectKind.CAT, action=Action.JUMP), rain=False, words=words)
    sits = cast(Subject(kind=SubjectKind.CAT, action=Action.SIT), rain=False, words=words)
    early, late = (moment(rig, Action.JUMP, time) for time in (0.4, 4.5))
    assert rig.speed(Action.JUMP) == 0
    assert not np.array_equal(drawn(rig, early), drawn(rig, late))
    assert np.array_equal(drawn(rig, late, sits.box), drawn(sits, moment(sits, Action.SIT, 4.5), sits.box))
    assert spilled(rig, late) < 0.03


@pytest.mark.parametrize(
    ("words", "action", "thing"),
    [
        ("a golden retriever catches a frisbee", Action.CATCH, "frisbee"),
        ("a dog with a stick in its mouth", Action.RUN, "stick"),
        ("a bear catches a salmon", Action.CATCH, "fish"),
        ("a dog runs after a ball", Action.RUN, None),
    ],
)
def test_the_words_name_what_is_in_its_mouth(words: str, action: Action, thing: str | None) -> None:
    assert mouthful_in(words, action) == thing


def test_a_frisbee_flies_before_it_is_caught_and_stays_in_the_mouth() -> None:
    words = "a dog catches a frisbee"
    dog = Subject(kind=SubjectKind.DOG, action=Action.CATCH)
    with_it, without = (cast(dog, rain=False, words=said) for said in (words, "a dog catches something"))
    times = {"early": 0.2, "late": 4.8}
    shown = {
        name: np.array_equal(
            drawn(with_it, moment(with_it, Action.CATCH, time), with_it.box),
            drawn(without, moment(with_it, Action.RUN, time), with_it.box),
        )
        for name, time in times.items()
    }
    assert shown == {"early": True, "late": False}
    assert spilled(with_it, acting(Action.STAND)) < 0.03
