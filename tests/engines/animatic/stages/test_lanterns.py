"""Sky lanterns rise over the land where a prompt has many of them."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import scene_of, staged
from filmgate.engines.animatic.layers import Plane
from filmgate.engines.animatic.stages.lanterns import are_released
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import SubjectKind

VIEW = View(96, 54)
MANY = "A girl releases a paper lantern into the night sky, hundreds of lanterns float above a river"


@pytest.mark.parametrize(
    ("words", "many"),
    [(MANY, True), ("夜空中飞满孔明灯", True), ("a man holds a lantern in a cave", False)],
)
def test_many_lanterns_are_those_of_the_sky(words: str, many: bool) -> None:
    assert are_released(plan(words, frames=48, seed=1).shots[0]) is many


def test_they_rise_and_are_nobody_on_the_ground() -> None:
    board = plan(MANY, frames=48, seed=1)
    assert SubjectKind.LANTERN not in {player.subject.kind for player in staged(board, 0, VIEW).players}
    plain = plan("A girl stands by a river at night", frames=48, seed=1)
    rising = [
        layer
        for layer in scene_of(board, 0, VIEW).layers
        if isinstance(layer, Plane) and layer.motion(1.0).y > layer.motion(0.0).y + 0.2
    ]
    assert len(rising) >= 4
    assert len(scene_of(plain, 0, VIEW).layers) < len(scene_of(board, 0, VIEW).layers)


@pytest.mark.parametrize(
    ("prompt", "rise"),
    [
        ("A girl releases a paper lantern into the night sky", True),
        ("孩子们放飞一盏灯", True),
        ("A girl releases a lantern onto the river", False),
        ("An old man carries a lantern", False),
    ],
)
def test_a_lantern_that_is_let_go_rises_with_others(prompt: str, rise: bool) -> None:
    assert are_released(plan(prompt, frames=96, seed=3).shots[0]) is rise
