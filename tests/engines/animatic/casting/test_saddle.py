"""What somebody does on a mount without getting off."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.casting.ensemble import troupe
from filmgate.engines.animatic.casting.group import Group
from filmgate.engines.animatic.casting.saddle import in_saddle
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K
from tests.engines.animatic.casting.test_ensemble import subject

_RIDES_AND_HOLDS = frozenset({Action.RIDE, Action.HOLD})


def _rider(mount: K, actions: frozenset[Action] = _RIDES_AND_HOLDS) -> Group:
    return Group(0, subject(K.KNIGHT, Action.RIDE), actions, mount=subject(mount))


@pytest.mark.parametrize("mount", [K.HORSE, K.BICYCLE, K.MOTORCYCLE, K.ELEPHANT])
def test_hands_and_face_are_free_in_the_open(mount: K) -> None:
    assert {Action.HOLD, Action.WAVE_HAND, Action.SIT} <= in_saddle(_rider(mount), "rides and raises a sword")


@pytest.mark.parametrize(
    "words",
    [
        "rides up, gets off and raises his sword",
        "She parks her bike and waves",
        "骑士翻身下马，举起长剑",
        "他停下车挥手",
    ],
)
def test_nobody_goes_on_who_gets_off(words: str) -> None:
    assert Action.HOLD not in in_saddle(_rider(K.HORSE), words)


def test_whoever_never_rides_stands_beside_it() -> None:
    assert Action.HOLD not in in_saddle(
        _rider(K.HORSE, frozenset({Action.HOLD})), "holds a sword by his horse"
    )


def test_a_driver_gets_out_first() -> None:
    assert Action.WAVE_HAND not in in_saddle(_rider(K.CAR), "drives and waves")


def test_the_horse_gallops_on_under_a_raised_sword() -> None:
    words = "A knight rides a horse and raises his sword"
    acts = {0: _RIDES_AND_HOLDS, 1: frozenset({Action.WALK})}
    riding = troupe(
        [(0, subject(K.KNIGHT, Action.RIDE)), (1, subject(K.HORSE, Action.WALK))], acts, False, words
    )
    rig = riding[0].rig
    assert rig.speed(Action.HOLD) == rig.speed(Action.RIDE) > 3.0
