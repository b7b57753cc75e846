"""People who leap over what is in their way."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.casting.players import players_of
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.stages.words import venue_of
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action
from tests.engines.animatic.drawings import spilled

MOMENTS = np.arange(0.0, 5.0, 0.04)


def rigs_of(words: str) -> list[Rig]:
    shot = plan(words, frames=120, seed=7, multi_shot=False).shots[0]
    return [one.rig for one in players_of(shot, venue_of(shot, shot.setting))]


def moment(rig: Rig, time: float, aside: float = 0.0) -> Act:
    gone = time * rig.speed(Action.JUMP)
    return Act(Action.JUMP, Action.JUMP, 1.0, time, distance=gone, since=time, span=5.0, aside=aside)


def leaps(rig: Rig, aside: float = 0.0) -> list[float]:
    """The seconds at which it leaves the ground."""
    up = np.array([rig.path(moment(rig, float(time), aside))[1] > 0.01 for time in MOMENTS]).astype(int)
    return [float(time) for time in MOMENTS[1:][np.diff(up) == 1]]


@pytest.mark.parametrize(
    ("words", "times", "high"),
    [
        ("a boy jumps over a fence", 1, 0.8),
        ("a man leaps over a stream", 1, 0.3),
        ("an athlete jumps over hurdles in a stadium", 2, 1.0),
        ("一个男孩跳过栅栏", 1, 0.8),
    ],
)
def test_people_run_up_and_clear_what_they_jump_over(words: str, times: int, high: float) -> None:
    rig = rigs_of(words)[0]
    assert len(leaps(rig)) >= times if times > 1 else len(leaps(rig)) == 1
    assert max(rig.path(moment(rig, float(time)))[1] for time in MOMENTS) >= high
    assert spilled(rig, moment(rig, 2.5)) == 0


def test_who_comes_behind_leaps_later_over_the_same_log() -> None:
    first, second = rigs_of("two girls jump over a log")
    assert leaps(second, -0.7)[0] > leaps(first)[0]
    assert second.box[0] == first.box[0]


def test_who_only_jumps_for_joy_stays_where_they_are() -> None:
    assert rigs_of("a boy jumps for joy")[0].speed(Action.JUMP) == 0
