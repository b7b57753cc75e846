"""Bands of silk stream back whichever way a body leans."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs.pinions import _turned
from filmgate.engines.animatic.stages.heavenly import in_the_clouds, is_heavenly, lifted
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action, Setting


@pytest.mark.parametrize("degrees", [-75.0, 0.0, 40.0])
@pytest.mark.parametrize("mirrored", [1.0, -1.0])
def test_a_turn_is_known_on_any_sheet(degrees: float, mirrored: float) -> None:
    pen = Pen(np.zeros((20, 20, 4), np.uint8), -1.0, -1.0, 10.0)
    for frame in (pen.frame, (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)):
        pen.frame = frame
        with pen.moved(sx=mirrored), pen.moved(degrees=degrees):
            assert _turned(pen) == pytest.approx(degrees)


@pytest.mark.parametrize(
    "words", ["敦煌飞天在云中起舞", "A flying apsara dances among clouds", "嫦娥奔月", "飞天反弹琵琶"]
)
def test_an_apsara_is_in_the_sky(words: str) -> None:
    shot = plan(words, frames=48, seed=1).shots[0]
    assert is_heavenly(words)
    assert Setting.SKY in (shot.setting, in_the_clouds(shot))


@pytest.mark.parametrize(
    "words", ["女巫骑着飞天扫帚", "A woman dances in a meadow", "云海之上的山顶，一个女孩站着"]
)
def test_nobody_else_is(words: str) -> None:
    assert in_the_clouds(plan(words, frames=48, seed=1).shots[0]) is None


def test_it_flies_where_another_would_dance() -> None:
    shot = plan("敦煌飞天在云中起舞", frames=48, seed=1).shots[0]
    assert lifted(shot.subjects[0], shot.prompt).action is Action.FLY
    other = plan("一个女孩在云中起舞", frames=48, seed=1).shots[0]
    assert lifted(other.subjects[0], other.prompt).action is Action.DANCE
