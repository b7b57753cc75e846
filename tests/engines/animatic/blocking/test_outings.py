"""Who is out with birds, a dog, a child on a swing or one who learns to fish has them before them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan

VIEW = View(320, 180)


def test_birds_that_are_fed_are_before_who_feeds_them() -> None:
    lead, *birds = staged(plan("a girl feeds ducks by the pond", frames=96, seed=3), 0, VIEW).roles
    assert birds
    assert all(bird.place(1.0).x > lead.place(1.0).x for bird in birds)
    spots = sorted(bird.place(1.0).x for bird in birds)
    assert all(b - a > 0.9 * birds[0].rig.length for a, b in pairwise(spots))


@pytest.mark.parametrize("words", ["a man pushes his daughter on a swing", "妈妈推着女儿荡秋千"])
def test_whoever_pushes_a_swing_is_behind_it(words: str) -> None:
    pushes, swung = staged(plan(words, frames=96, seed=3), 0, VIEW).roles
    for time in (0.5, 3.0):
        assert 0.5 < swung.place(time).x - pushes.place(time).x < 1.3


@pytest.mark.parametrize("words", ["a man walks his dog in the park", "a woman walks with a dog on a leash"])
def test_a_dog_on_a_leash_goes_before_whoever_walks_it(words: str) -> None:
    one, dog = staged(plan(words, frames=96, seed=3), 0, VIEW).roles
    for time in (0.5, 3.0):
        assert 0.8 < dog.place(time).x - one.place(time).x < 2.2


@pytest.mark.parametrize("words", ["a grandmother teaches her grandson to fish on a pier", "爷爷教孙子钓鱼"])
def test_who_learns_to_fish_stands_before_who_teaches_it(words: str) -> None:
    teacher, pupil = staged(plan(words, frames=96, seed=3), 0, VIEW).roles[:2]
    assert 0.5 < pupil.place(1.0).x - teacher.place(1.0).x < 1.5


@pytest.mark.parametrize(
    ("words", "most"),
    [("a boy feeds a goat at a farm", 2.5), ("妈妈给宝宝喂饭", 0.9), ("a mother feeds her baby", 0.9)],
)
def test_whom_somebody_feeds_is_before_them_and_looks_at_them(words: str, most: float) -> None:
    one, fed = staged(plan(words, frames=96, seed=3), 0, VIEW).roles
    assert 0.3 < fed.place(1.0).x - one.place(1.0).x < most
    assert (one.facing, fed.facing) == (1.0, -1.0)
